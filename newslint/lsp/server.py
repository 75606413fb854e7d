"""Speaks the Language Server Protocol: takes what is typed, and shows what is found in it."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterable
from functools import partial
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from newslint import __version__
from newslint.check import Rules
from newslint.inputs import Document
from newslint.lsp.actions import FIX_ALL, actions_at, differences, edit_of, waiver_of
from newslint.lsp.buffers import Buffer
from newslint.lsp.hovering import hover_at
from newslint.lsp.places import Lines
from newslint.lsp.showing import diagnostics, shown_mistake
from newslint.lsp.work import Desk, Mistake, Seen, bytes_of
from newslint.lsp.worker import Worker
from newslint.run import Outcome
from newslint.values import NamedTuple

PAUSE = 0.005  # seconds to wait for the rest of what a command of the editor sends
LONG = 3.0  # seconds from which on starting anew is faster than waiting for what nobody wants any more
WATCHED = "**/*.{yaml,yml,py}"  # configurations, registries and rules


class Shown(NamedTuple):
    """What an editor was last told of a document, and of which text."""

    page: Lines
    seen: Seen


class Server(LanguageServer):
    """Lints the latest version of each open document, one at a time, beside the protocol."""

    def __init__(self, rules: Rules) -> None:
        super().__init__("newslint", __version__)
        self.was_shut_down = False
        self.shown: dict[str, Shown] = {}
        self.told = asyncio.Condition()
        desk = Desk(rules)
        self._linter = Worker(desk.look)
        self._mender = Worker(desk.mend)
        self._waiting: dict[str, None] = {}
        self._linting: str | None = None
        self._task: asyncio.Task[None] | None = None
        self._mistake: Mistake | None = None

    def buffers(self) -> Iterable[Buffer]:
        return [one for one in self.workspace.text_documents.values() if isinstance(one, Buffer)]

    def buffer(self, uri: str) -> Buffer | None:
        found = self.workspace.get_text_document(uri)
        return found if isinstance(found, Buffer) else None

    def open(self, uri: str) -> None:
        folder = to_fs_path(self.workspace.root_uri or "") or os.getcwd()
        document = self.workspace.get_text_document(uri)
        for key, value in self.workspace.text_documents.items():
            if value is document:
                self.workspace.text_documents[key] = Buffer(document, folder)
        self.lint(uri)

    async def close(self, uri: str) -> None:
        self._waiting.pop(uri, None)
        self.shown.pop(uri, None)
        self._publish(uri, None, [])
        async with self.told:
            self.told.notify_all()

    def lint(self, uri: str) -> None:
        """Asks for the latest version of a document. What takes long on an older one is given up."""
        self._waiting[uri] = None
        since = self._linter.since
        if self._linting == uri and since is not None and time.monotonic() - since > LONG:
            self._linter.end()
        if self._task is None or self._task.done():
            self._task = asyncio.ensure_future(self._lint())

    def renew(self) -> None:
        """Reads configuration, registries and rules again, and lints what is open."""
        self.end()
        for buffer in self.buffers():
            self.lint(buffer.uri)

    async def _lint(self) -> None:
        await asyncio.sleep(PAUSE)
        while self._waiting:
            uri = next(iter(self._waiting))
            del self._waiting[uri]
            buffer = self.buffer(uri)
            if buffer is None:
                continue
            self._linting, version, page = uri, buffer.version, buffer.page
            if page.text.strip():
                work = asyncio.get_running_loop().run_in_executor(None, self._linter.do, buffer.document)
                seen = _seen(await work)
            else:  # nothing is written yet
                seen = Seen()
            self._linting = None
            buffer = self.buffer(uri)
            if seen is None or buffer is None or buffer.page is not page:
                continue
            self._tell(seen.mistake)
            self.shown[uri] = Shown(page, seen)
            self._publish(uri, version, diagnostics(seen, page, uri))
            async with self.told:
                self.told.notify_all()

    def _tell(self, mistake: Mistake | None) -> None:
        """Shows a wrong configuration in its file, and says so once."""
        if mistake == self._mistake:
            return
        if self._mistake is not None:
            self._publish(from_fs_path(self._mistake.path) or "", None, [])
        self._mistake = mistake
        if mistake is not None:
            self._publish(from_fs_path(mistake.path) or "", None, [shown_mistake(mistake)])
            where = f"{mistake.path}:{mistake.line}" if mistake.line else mistake.path
            said = f"newslint: {where}: {mistake.message}"
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, said))

    def _publish(self, uri: str, version: int | None, told: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, told, version))

    async def current(self, uri: str) -> tuple[Buffer, Seen] | None:
        """A document and what is found in it as it stands now; None where it is not open any more."""
        while (buffer := self.buffer(uri)) is not None:
            shown = self.shown.get(uri)
            if shown is not None and shown.page is buffer.page:
                return buffer, shown.seen
            async with self.told:
                await self.told.wait()
        return None

    async def mended(self, buffer: Buffer) -> types.WorkspaceEdit | None:
        """The edits that make all safe fixes; None where there are none."""
        version, page = buffer.version, buffer.page
        outcome = await asyncio.get_running_loop().run_in_executor(None, self._mender.do, buffer.document)
        if outcome is None or outcome.result is None:
            return None
        return edit_of(buffer.uri, version, page, differences(page.text, outcome.result))

    def resolves(self) -> bool:
        """Whether the editor asks for the edit of an action when somebody chooses it."""
        document = self.client_capabilities.text_document
        offers = document.code_action.resolve_support if document and document.code_action else None
        return offers is not None and "edit" in offers.properties

    async def resolve(self, action: types.CodeAction, buffer: Buffer, seen: Seen) -> types.CodeAction:
        """The action with the edit that accepts a finding, but for the reason; without one where no comment does."""
        said: Any = action.data
        version, page = buffer.version, buffer.page

        def look(text: str) -> Seen | None:
            return _seen(self._linter.do(Document(buffer.place, bytes_of(text))))

        work = partial(waiver_of, seen.found[said["waive"]], seen, page, buffer.place, look)
        change = await asyncio.get_running_loop().run_in_executor(None, work)
        if change is not None:
            action.edit = edit_of(buffer.uri, version, page, [change])
        return action

    def end(self) -> None:
        self._linter.end()
        self._mender.end()


def _seen(outcome: Outcome[Seen] | None) -> Seen | None:
    if outcome is None:
        return None
    if outcome.result is not None:
        return outcome.result
    return Seen(problems=(outcome.problem,) if outcome.problem else ())


def server(rules: Rules) -> Server:
    """A server with all that it answers."""
    ls = Server(rules)

    @ls.feature(types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        workspace = ls.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace else None
        if watching is not None and watching.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(WATCHED)])
            watch = types.Registration("newslint-watch", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            ls.client_register_capability(types.RegistrationParams([watch]))

    @ls.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        ls.open(params.text_document.uri)

    @ls.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        ls.lint(params.text_document.uri)

    @ls.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        await ls.close(params.text_document.uri)

    @ls.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        ls.renew()  # not every editor watches files, and a save is when somebody looks

    @ls.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def files_changed(params: types.DidChangeWatchedFilesParams) -> None:
        ls.renew()

    @ls.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL], resolve_provider=True),
    )
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        wanted = [str(getattr(kind, "value", kind)) for kind in params.context.only or ()]
        current = await ls.current(params.text_document.uri)
        if current is None:
            return []
        buffer, seen = current
        found = []
        if not wanted or _is_wanted(types.CodeActionKind.QuickFix, wanted):
            found += actions_at(seen, buffer.page, buffer.uri, buffer.version, params.range)
            if not ls.resolves():
                found = [await ls.resolve(action, *current) if action.data else action for action in found]
        if _is_wanted(FIX_ALL, wanted) and (edit := await ls.mended(buffer)) is not None:
            found.append(types.CodeAction("Make all safe fixes", FIX_ALL, edit=edit))
        return found

    @ls.feature(types.CODE_ACTION_RESOLVE)
    async def resolved(params: types.CodeAction) -> types.CodeAction:
        said: Any = params.data
        current = await ls.current(said["uri"]) if isinstance(said, dict) else None
        if current is None or current[0].version != said["version"]:
            return params
        action = await ls.resolve(params, *current)
        if action.edit is None:
            told = "newslint: no comment can accept this here: the rule is locked, or no comment is read there"
            ls.window_show_message(types.ShowMessageParams(types.MessageType.Warning, told))
        return action

    @ls.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        buffer, shown = ls.buffer(params.text_document.uri), ls.shown.get(params.text_document.uri)
        if buffer is None or shown is None or shown.page is not buffer.page:
            return None
        return hover_at(shown.seen, shown.page, params.position)

    @ls.feature(types.SHUTDOWN)
    def shut_down(params: None) -> None:
        ls.was_shut_down = True

    return ls


def _is_wanted(kind: str, wanted: list[str]) -> bool:
    """Whether an editor asks for a kind of action, or for one that it belongs to."""
    return any(kind == one or kind.startswith(f"{one}.") for one in wanted)


def run(rules: Rules, stdin: BinaryIO, stdout: BinaryIO) -> int:
    """Serves one editor. Exit status: 0 after a shutdown, 1 where the editor just went away."""
    ls = server(rules)
    try:
        ls.start_io(stdin, stdout)
    finally:
        ls.end()
    return 0 if ls.was_shut_down else 1
