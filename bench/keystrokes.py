"""How long an editor waits, from a keystroke to what is found in a long post; needs pygls."""

from __future__ import annotations

import asyncio
import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from bench.recheck import post
from bench.table import Given, Row

LINES = 2_000
KEYSTROKES = 100
PACE = 0.1  # seconds from one keystroke to the next
BUDGET = 0.1  # seconds, of the median
LAST = 10.0  # seconds that the diagnostics of the last keystroke may take


class Typed(NamedTuple):
    """Seconds from each keystroke to the first diagnostics that know of it, and how many were late for the next one."""

    seconds: tuple[float, ...]
    late: int

    @property
    def median(self) -> float:
        return median(self.seconds)

    @property
    def worst(self) -> float:
        return max(self.seconds)


def long_post(lines: int = LINES) -> str:
    """A real post of so many lines, where NEWSLINT_CORPUS has one, else one made up."""
    corpus = os.environ.get("NEWSLINT_CORPUS")
    for path in sorted(Path(corpus).rglob("*.md")) if corpus else ():
        text = path.read_text("utf-8", "replace")
        if text.count("\n") >= lines:
            return text
    return "".join(_made_up(lines))


def _made_up(lines: int) -> Iterator[str]:
    chance = random.Random(7)
    head, _, _ = post(0, chance).partition("\n\n")
    yield f"{head}\n\n"
    for number in range(lines // 18 + 1):  # a post's body has sixteen lines
        said, *others = post(number, chance).partition("\n\n")[2].splitlines(keepends=True)
        others = [line.replace(", officials said on 6 January", "") for line in others]  # not in every paragraph
        yield f"## Part {number}\n\n{said}{''.join(others)}\n"


def keystrokes(text: str, count: int = KEYSTROKES) -> Typed:
    """Types into a post, a letter at a time, with a server in a process of its own."""
    with TemporaryDirectory() as folder:
        return asyncio.run(_typed(text, count, Path(folder)))


async def _typed(text: str, count: int, folder: Path) -> Typed:
    client = LanguageClient("bench", "1")
    uri = (folder / "post.md").as_uri()
    known: list[tuple[int, float]] = []

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def published(params: types.PublishDiagnosticsParams) -> None:
        known.append((params.version or 0, perf_counter()))

    async def knows(version: int) -> float:
        until = perf_counter() + LAST
        while perf_counter() < until:
            at = next((at for known_version, at in known if known_version >= version), None)
            if at is not None:
                return at
            await asyncio.sleep(0.002)
        raise SystemExit("the server fell silent")

    await client.start_io(sys.executable, "-m", "newslint", "lsp", cwd=folder)
    await client.initialize_async(types.InitializeParams(types.ClientCapabilities(), root_uri=folder.as_uri()))
    client.initialized(types.InitializedParams())
    item = types.TextDocumentItem(uri, types.LanguageKind.Markdown, 0, text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    await knows(0)
    sent, line = [], _middle(text)
    begun = perf_counter()
    for number in range(count):
        await asyncio.sleep(max(0.0, begun + number * PACE - perf_counter()))
        at = types.Position(line, number)
        change = types.TextDocumentContentChangePartial(types.Range(at, at), "word "[number % 5])
        document = types.VersionedTextDocumentIdentifier(number + 1, uri)
        sent.append(perf_counter())
        client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
    await knows(count)
    seconds = tuple([await knows(number + 1) - at for number, at in enumerate(sent)])
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()
    return Typed(seconds, sum(one > PACE for one in seconds))


def _middle(text: str) -> int:
    """A line of prose in the middle of a post."""
    lines = text.split("\n")
    return next(at for at in range(len(lines) // 2, len(lines)) if lines[at][:1].isalpha())


def rows(given: Given) -> Iterator[Row]:
    """The median keystroke and the worst."""
    text = long_post()
    typed = keystrokes(text)
    part = f"typing in {text.count(chr(10)):,} lines, {len(text) / 1000:.0f} kB"
    yield Row(part, "lsp: from a keystroke to its findings", typed.median * 1000, "ms", most=BUDGET * 1000)
    yield Row(part, "the worst of them", typed.worst * 1000, "ms")
    yield Row(part, f"of {len(typed.seconds)}, after the next keystroke", typed.late, "")
