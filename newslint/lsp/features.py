"""What the language server answers: each request and notification, and how it is put to work."""

from __future__ import annotations

from typing import Any, BinaryIO

from lsprotocol import types

from newslint.baseline import NAME as BASELINE
from newslint.check import Rules
from newslint.lsp.actions import FIX_ALL, actions_at
from newslint.lsp.hovering import hover_at
from newslint.lsp.naming import completions, is_config, may_name, page_at
from newslint.lsp.server import REASON, Server
from newslint.run import Limits

WATCHED = f"**/{{*.yaml,*.yml,*.py,{BASELINE}}}"  # configurations, registries, rules and baselines


def server(rules: Rules, limits: Limits) -> Server:
    """A server with all that it answers."""
    ls = Server(rules, limits)

    @ls.feature(types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        if ls.abilities.watches:
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
        if not ls.abilities.watches:  # a save is when somebody looks
            ls.renew()

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
            found += actions_at(seen, ls.now(buffer), params.range)
            if not ls.abilities.resolves:
                found = [await ls.resolve(action, *current) if action.data else action for action in found]
        if _is_wanted(FIX_ALL, wanted) and (edit := await ls.mended(buffer)) is not None:
            found.append(types.CodeAction("Make all safe fixes", FIX_ALL, edit=edit))
        return found

    @ls.feature(types.CODE_ACTION_RESOLVE)
    async def resolved(params: types.CodeAction) -> types.CodeAction:
        said: Any = params.data
        current = await ls.current(said["uri"]) if isinstance(said, dict) else None
        if current is None:
            return params
        action = await ls.resolve(params, *current)
        if action.edit is None:
            told = "newslint: no comment can accept this here: the rule is locked, or no comment is read there"
            ls.window_show_message(types.ShowMessageParams(types.MessageType.Warning, told))
        return action

    @ls.command(REASON)
    async def give_reason(uri: str, line: int, character: int) -> None:
        at = types.Position(line, character)
        there = types.ShowDocumentParams(uri, take_focus=True, selection=types.Range(at, at))
        await ls.window_show_document_async(there)

    @ls.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        buffer, shown = ls.buffer(params.text_document.uri), ls.shown.get(params.text_document.uri)
        if buffer is not None and is_config(buffer):
            return page_at(buffer, params.position, await ls.names(buffer))
        if buffer is None or shown is None or shown.page is not buffer.page:
            return None
        return hover_at(shown.seen, shown.page, params.position)

    @ls.feature(types.TEXT_DOCUMENT_COMPLETION)
    async def complete(params: types.CompletionParams) -> list[types.CompletionItem]:
        buffer = ls.buffer(params.text_document.uri)
        if buffer is None or not may_name(buffer, params.position):
            return []
        return completions(buffer, params.position, await ls.names(buffer))

    @ls.feature(types.SHUTDOWN)
    def shut_down(params: None) -> None:
        ls.was_shut_down = True

    return ls


def _is_wanted(kind: str, wanted: list[str]) -> bool:
    """Whether an editor asks for a kind of action, or for one that it belongs to."""
    return any(kind == one or kind.startswith(f"{one}.") for one in wanted)


def run(rules: Rules, limits: Limits, stdin: BinaryIO, stdout: BinaryIO) -> int:
    """Serves one editor. Exit status: 0 after a shutdown, 1 where the editor just went away."""
    ls = server(rules, limits)
    try:
        ls.start_io(stdin, stdout)
    finally:
        ls.end()
    return 0 if ls.was_shut_down else 1
