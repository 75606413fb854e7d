"""What the editor at the other end can do."""

from __future__ import annotations

from lsprotocol import types

from newslint.values import NamedTuple


class Abilities(NamedTuple):
    """What an editor says of itself. One that says nothing can do none of it."""

    watches: bool = False  # tells when files on the disk change
    versions: bool = False  # takes edits of one version of a document, and refuses them for another
    resolves: bool = False  # asks for the edit of an action when somebody chooses it
    shows: bool = False  # goes to a place in a document


def abilities(said: types.ClientCapabilities) -> Abilities:
    workspace, document, window = said.workspace, said.text_document, said.window
    watching = workspace.did_change_watched_files if workspace else None
    editing = workspace.workspace_edit if workspace else None
    resolving = document.code_action.resolve_support if document and document.code_action else None
    showing = window.show_document if window else None
    return Abilities(
        watches=bool(watching and watching.dynamic_registration),
        versions=bool(editing and editing.document_changes),
        resolves=bool(resolving and "edit" in resolving.properties),
        shows=bool(showing and showing.support),
    )
