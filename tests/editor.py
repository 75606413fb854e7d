"""An editor: a real language client that talks to a server in a process of its own."""

from __future__ import annotations

import asyncio
import re
import sys
import threading
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

T = TypeVar("T")
LONGEST = 60.0  # seconds that anything may take, on a machine with much else to do
POST = """---
title: Harbour reopens  after two days of storm
author: Ann Miller
lang: en
date: 2026-01-10
tags: [harbour, ferries, "#Ships"]
---

The harbour reopened on 10 January after two days of storm. Ferries sail again from 11 January,
a spokesman of the port said, and the fish market opens a day later.
"""


class Editor:
    """Opens, types and asks, as a person would do it; everything waits until the server has answered."""

    def __init__(
        self,
        folder: Path,
        encodings: Sequence[str] = (),
        arguments: Sequence[str] = (),
        able: bool = True,
        command: Sequence[str] = (sys.executable, "-m", "newslint", "lsp"),
    ) -> None:
        self.folder = folder
        self.messages: list[str] = []
        self.cursor: types.ShowDocumentParams | None = None
        self.registered: list[types.Registration] = []
        self.published: list[types.PublishDiagnosticsParams] = []
        self._versions: dict[str, int] = {}
        self._texts: dict[str, str] = {}
        self._heard = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.client = LanguageClient("editor", "1")
        self._listen()
        self.started = self._wait(self._start([*command, *arguments], encodings, able))

    async def _start(self, command: Sequence[str], encodings: Sequence[str], able: bool) -> types.InitializeResult:
        await self.client.start_io(*command, cwd=self.folder)
        capabilities = types.ClientCapabilities(
            general=types.GeneralClientCapabilities(
                position_encodings=[types.PositionEncodingKind(one) for one in encodings] or None
            ),
            text_document=types.TextDocumentClientCapabilities(
                code_action=types.CodeActionClientCapabilities(
                    resolve_support=types.ClientCodeActionResolveOptions(["edit"])
                )
            ),
            workspace=types.WorkspaceClientCapabilities(
                did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
                workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
            ),
            window=types.WindowClientCapabilities(show_document=types.ShowDocumentClientCapabilities(support=True)),
        )
        capabilities = capabilities if able else types.ClientCapabilities()
        asked = types.InitializeParams(capabilities, process_id=None, root_uri=self.folder.as_uri())
        result = await self.client.initialize_async(asked)
        self.client.initialized(types.InitializedParams())
        return result

    def _listen(self) -> None:
        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            with self._heard:
                self.published.append(params)
                self._heard.notify_all()

        @self.client.feature(types.WINDOW_SHOW_MESSAGE)
        def shown(params: types.ShowMessageParams) -> None:
            with self._heard:
                self.messages.append(params.message)
                self._heard.notify_all()

        @self.client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def registered(params: types.RegistrationParams) -> None:
            self.registered += params.registrations

        @self.client.feature(types.WINDOW_SHOW_DOCUMENT)
        def gone_to(params: types.ShowDocumentParams) -> types.ShowDocumentResult:
            with self._heard:
                self.cursor = params
                self._heard.notify_all()
            return types.ShowDocumentResult(True)

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(LONGEST)

    def _say(self, notify: Any, params: Any) -> None:
        async def said() -> None:
            notify(params)

        self._wait(said())

    def send(self, data: bytes) -> None:
        """Sends what the protocol does not foresee."""

        async def sent() -> None:
            process = self.client._server
            assert process is not None
            assert process.stdin is not None
            process.stdin.write(data)
            await process.stdin.drain()

        self._wait(sent())

    def ask(self, request: Any, params: Any) -> Any:
        return self._wait(request(params))

    def open(self, uri: str, text: str, language: str = "") -> list[types.Diagnostic]:
        """Opens a document; what is shown in it."""
        self.begin(uri, text, language)
        return self.shown(uri)

    def begin(self, uri: str, text: str, language: str = "") -> None:
        """Opens a document, and waits for nothing."""
        self._versions[uri] = 1
        self._texts[uri] = text
        language = language or ("html" if uri.endswith(".html") else "markdown")
        item = types.TextDocumentItem(uri, types.LanguageKind(language), 1, text)
        self._say(self.client.text_document_did_open, types.DidOpenTextDocumentParams(item))

    def open_file(self, path: Path) -> list[types.Diagnostic]:
        return self.open(path.as_uri(), path.read_bytes().decode("utf-8"))

    def change(self, uri: str, *changes: tuple[types.Range | None, str]) -> None:
        """Types; without a range, the whole text is new."""
        self._versions[uri] += 1
        for where, text in changes:
            self._texts[uri] = text if where is None else _replaced(self._texts[uri], where, text)
        document = types.VersionedTextDocumentIdentifier(self._versions[uri], uri)
        events = [
            types.TextDocumentContentChangeWholeDocument(text)
            if where is None
            else types.TextDocumentContentChangePartial(where, text)
            for where, text in changes
        ]
        self._say(self.client.text_document_did_change, types.DidChangeTextDocumentParams(document, events))

    def close(self, uri: str) -> None:
        named = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        self._say(self.client.text_document_did_close, named)
        self._versions.pop(uri)

    def close_all(self) -> None:
        for uri in [*self._versions]:
            self.close(uri)

    def save(self, uri: str) -> None:
        named = types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
        self._say(self.client.text_document_did_save, named)

    def watched(self, *paths: Path) -> None:
        """Tells that files have changed on the disk."""
        events = [types.FileEvent(path.as_uri(), types.FileChangeType.Changed) for path in paths]
        self._say(self.client.workspace_did_change_watched_files, types.DidChangeWatchedFilesParams(events))

    def shown(self, uri: str) -> list[types.Diagnostic]:
        """What is shown in the latest version of a document."""
        version = self._versions[uri]
        return self.until(lambda: next(reversed([*self.told(uri, version)]), None))

    def told(self, uri: str, version: int | None) -> list[list[types.Diagnostic]]:
        return [[*one.diagnostics] for one in self.published if (one.uri, one.version) == (uri, version)]

    def text(self, uri: str) -> str:
        """A document as it stands here."""
        return self._texts[uri]

    def actions(self, uri: str, at: types.Diagnostic | None = None, only: str | None = None) -> list[types.CodeAction]:
        """What is offered at a finding, or for the whole document; each with its edit, where it has one."""
        lines = len(self._texts[uri].split("\n"))
        where = at.range if at else types.Range(types.Position(0, 0), types.Position(lines, 0))
        context = types.CodeActionContext([at] if at else [], [only] if only else None)
        asked = types.CodeActionParams(types.TextDocumentIdentifier(uri), where, context)
        found = self.ask(self.client.text_document_code_action_async, asked) or []
        return [one if one.edit else self.ask(self.client.code_action_resolve_async, one) for one in found]

    def apply(self, action: types.CodeAction) -> None:
        """Makes the edits of an action."""
        assert action.edit is not None
        for change in action.edit.document_changes or ():
            assert isinstance(change, types.TextDocumentEdit)
            uri = change.text_document.uri
            assert change.text_document.version == self._versions[uri]
            edits = sorted(change.edits, key=lambda edit: (edit.range.start.line, edit.range.start.character))
            self.change(uri, *((edit.range, edit.new_text) for edit in reversed(edits)))
        for uri, plain in (action.edit.changes or {}).items():
            self.change(uri, *((edit.range, edit.new_text) for edit in reversed(plain)))
        if action.command is not None:
            asked = types.ExecuteCommandParams(action.command.command, action.command.arguments)
            self.ask(self.client.workspace_execute_command_async, asked)

    def hover(self, uri: str, at: types.Position) -> str | None:
        """What is told at a place."""
        asked = types.HoverParams(types.TextDocumentIdentifier(uri), at)
        found = self.ask(self.client.text_document_hover_async, asked)
        return found and found.contents.value

    def completions(self, uri: str, at: types.Position) -> list[str]:
        """What is offered where somebody writes, as it would stand there."""
        found = self.ask(
            self.client.text_document_completion_async, types.CompletionParams(types.TextDocumentIdentifier(uri), at)
        )
        return [_replaced(self._texts[uri], one.text_edit.range, one.text_edit.new_text) for one in found or ()]

    def latest(self, uri: str) -> list[types.Diagnostic]:
        """What was shown last, of whatever version."""
        return [*next(one.diagnostics for one in reversed(self.published) if one.uri == uri)]

    def until(self, asked: Any) -> Any:
        """Waits until an answer to a question is not None."""
        with self._heard:
            answer: Any = None

            def known() -> bool:
                nonlocal answer
                answer = asked()
                return answer is not None

            assert self._heard.wait_for(known, LONGEST), "the server did not answer"
            return answer

    def leave(self, shutdown: bool = True) -> int:
        """Ends the server as an editor does; its exit status."""

        async def left() -> int:
            if shutdown:
                await self.client.shutdown_async(None)
            self.client.exit(None)
            process = self.client._server
            assert process is not None
            await asyncio.wait_for(process.wait(), LONGEST)
            await self.client.stop()
            assert process.returncode is not None
            return process.returncode

        code = self._wait(left())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        return code


def _replaced(text: str, where: types.Range, new: str) -> str:
    """A text with a range of it replaced, whose columns are UTF-16."""
    lines = re.split("(\r\n|\r|\n)", text)
    starts = [sum(map(len, lines[:at])) for at in range(0, len(lines), 2)]

    def offset(at: types.Position) -> int:
        if at.line >= len(starts):
            return len(text)
        before = lines[2 * at.line].encode("utf-16-le")[: 2 * at.character]
        return starts[at.line] + len(before.decode("utf-16-le"))

    return text[: offset(where.start)] + new + text[offset(where.end) :]
