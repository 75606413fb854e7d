"""Speaks the Language Server Protocol: takes what is typed, and shows what is found in it."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Iterable
from functools import partial
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from newslint import __version__
from newslint.check import Rules
from newslint.config import NAME
from newslint.inputs import Document
from newslint.lsp.abilities import Abilities, abilities
from newslint.lsp.actions import Version, differences, reason_in, waiver_of
from newslint.lsp.buffers import Buffer
from newslint.lsp.places import Lines
from newslint.lsp.showing import diagnostics, shown_mistake
from newslint.lsp.work import Desk, Mistake, Named, Seen, bytes_of
from newslint.lsp.worker import Worker
from newslint.run import Limits, Outcome
from newslint.values import NamedTuple

PAUSE = 0.005  # seconds to wait for the rest of what a command of the editor sends
LONG = 3.0  # seconds from which on starting anew is faster than waiting for what nobody wants any more
REASON = "newslint.giveReason"  # the command that an editor calls when a waiver has been written


class Shown(NamedTuple):
    """What an editor was last told of a document, and of which text."""

    page: Lines
    seen: Seen


class Server(LanguageServer):
    """Lints the latest version of each open document, one at a time, beside the protocol."""

    def __init__(self, rules: Rules, limits: Limits) -> None:
        super().__init__("newslint", __version__)
        self.was_shut_down = False
        self.shown: dict[str, Shown] = {}
        self.told = asyncio.Condition()
        desk = Desk(rules)
        self._linter = Worker(desk.look, limits)
        self._mender = Worker(desk.mend, limits)
        self._namer = Worker(desk.names, limits)
        self._waiting: dict[str, None] = {}
        self._linting: str | None = None
        self._task: asyncio.Task[None] | None = None
        self._mistakes: dict[str, Mistake] = {}
        self._names: dict[str, tuple[Named, ...]] = {}

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
        self._note(uri, None)
        self._show(uri)
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
            self._task.add_done_callback(self._own_fault)

    def renew(self) -> None:
        """Reads configuration, registries and rules again, and lints what is open."""
        self.end()
        self._names.clear()
        for buffer in self.buffers():
            self.lint(buffer.uri)

    def _own_fault(self, task: asyncio.Task[None]) -> None:
        """Says that newslint itself is at fault, where it is; the next keystroke starts anew."""
        error = None if task.cancelled() else task.exception()
        if error is not None:
            logging.getLogger(__name__).error("could not check what is open", exc_info=error)
            said = f"newslint: a fault of newslint itself: {type(error).__name__}: {error}"
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, said))

    async def _lint(self) -> None:
        await asyncio.sleep(PAUSE)
        while self._waiting:
            uri = next(iter(self._waiting))
            del self._waiting[uri]
            buffer = self.buffer(uri)
            if buffer is None:
                continue
            self._linting, page = uri, buffer.page
            if page.text.strip():
                work = asyncio.get_running_loop().run_in_executor(None, self._linter.do, buffer.document)
                seen = _seen(await work)
            else:  # nothing is written yet
                seen = Seen()
            self._linting = None
            buffer = self.buffer(uri)
            if seen is None or buffer is None or buffer.page is not page:
                continue
            self.shown[uri] = Shown(page, seen)
            self._note(uri, seen.mistake)
            self._show(uri)
            async with self.told:
                self.told.notify_all()

    def _note(self, uri: str, mistake: Mistake | None) -> None:
        """Keeps what is wrong in the configuration of a document; what is new or over is shown, and new said once."""
        before = {*self._mistakes.values()}
        self._mistakes.pop(uri, None)
        if mistake is not None:
            self._mistakes[uri] = mistake
        now = {*self._mistakes.values()}
        for path in {one.path for one in before ^ now}:
            open_as = next((buffer.uri for buffer in self.buffers() if buffer.place == path), None)
            self._show(open_as or from_fs_path(path) or "")
        typed = self.buffer(uri)
        for one in now - before:
            if typed is not None and typed.place == one.path:  # shown where it is being written
                continue
            where = f"{one.path}:{one.line}" if one.line else one.path
            said = f"newslint: {where}: {one.message}"
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, said))

    def _show(self, uri: str) -> None:
        """Shows what is found in a file, and what is wrong in it where it configures newslint."""
        buffer, shown = self.buffer(uri), self.shown.get(uri)
        told = diagnostics(shown.seen, shown.page, uri) if shown is not None else []
        path = buffer.place if buffer is not None else to_fs_path(uri)
        # A newslint.yaml that is open is told of as it stands here; articles are still held to what is on the disk.
        is_judged = shown is not None and os.path.basename(path or "") == NAME
        known = [one for by, one in self._mistakes.items() if by == uri or not is_judged]
        told += [shown_mistake(one) for one in dict.fromkeys(known) if one.path == path]
        version = buffer.version if buffer is not None and shown is not None and shown.page is buffer.page else None
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

    async def names(self, buffer: Buffer) -> tuple[Named, ...]:
        """The rules and families that may be named in a document."""
        folder = os.path.dirname(buffer.place)
        if folder not in self._names:
            document = Document(os.path.join(folder, "names.md"), b"")
            outcome = await asyncio.get_running_loop().run_in_executor(None, self._namer.do, document)
            if outcome is None or outcome.result is None:
                return ()
            self._names[folder] = outcome.result
        return self._names[folder]

    async def mended(self, buffer: Buffer) -> types.WorkspaceEdit | None:
        """The edits that make all safe fixes; None where there are none."""
        version = self.now(buffer)
        outcome = await asyncio.get_running_loop().run_in_executor(None, self._mender.do, buffer.document)
        if outcome is None or outcome.result is None:
            return None
        return version.edit(differences(version.page.text, outcome.result))

    async def resolve(self, action: types.CodeAction, buffer: Buffer, seen: Seen) -> types.CodeAction:
        """The action with the edit that accepts a finding, but for the reason; without one where no comment does."""
        said: Any = action.data
        wanted = (said["rule"], said["fingerprint"])
        version = self.now(buffer)
        found = next((one for one in seen.found if (one.finding.rule, one.finding.fingerprint) == wanted), None)
        if found is None:  # the configuration has changed meanwhile
            return action

        def look(text: str) -> Seen | None:
            return _seen(self._linter.do(Document(buffer.place, bytes_of(text))))

        work = partial(waiver_of, found, seen, version.page, buffer.place, look)
        change = await asyncio.get_running_loop().run_in_executor(None, work)
        if change is not None:
            action.edit = version.edit([change])
            if self.abilities.shows:
                at = reason_in(change, version.page)
                action.command = types.Command("Give the reason", REASON, arguments=[buffer.uri, at.line, at.character])
        return action

    def now(self, buffer: Buffer) -> Version:
        """A document as it stands now."""
        return Version(buffer.uri, buffer.version if self.abilities.versions else None, buffer.page)

    @property
    def abilities(self) -> Abilities:
        return abilities(self.client_capabilities)

    def end(self) -> None:
        self._linter.end()
        self._mender.end()
        self._namer.end()


def _seen(outcome: Outcome[Seen] | None) -> Seen | None:
    if outcome is None:
        return None
    if outcome.result is not None:
        return outcome.result
    return Seen(problems=(outcome.problem,) if outcome.problem else ())
