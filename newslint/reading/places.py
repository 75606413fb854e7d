"""The place of a text that was put together from pieces of the source, decoded and folded on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from newslint.reading.lazy import pattern
from newslint.source import Span
from newslint.values import NamedTuple


class Piece(NamedTuple):
    """Words and the stretch of the source that they come from.

    Verbatim where both are equally long; else (an entity, an escape) every character stands for the whole stretch.
    """

    text: str
    start: int
    end: int


class Pieced:
    """Finds where a stretch of a folded text stands; the pieces are made when it is first asked."""

    def __init__(self, pieces: Callable[[], Iterable[Piece]]) -> None:
        self._make = pieces

    @cached_property
    def _characters(self) -> tuple[list[int], list[int]]:
        """Start and end in the source of every character of the folded text."""
        starts: list[int] = []
        ends: list[int] = []
        gap: Piece | None = None  # white space that becomes one space if words follow
        for text, start, end in self._make():
            verbatim = end - start == len(text)
            for index, character in enumerate(text):
                first, last = (start + index, start + index + 1) if verbatim else (start, end)
                if character.isspace():
                    gap = Piece(" ", gap.start if gap else first, last)
                    continue
                if gap and starts:
                    starts.append(gap.start)
                    ends.append(gap.end)
                gap = None
                starts.append(first)
                ends.append(last)
        return starts, ends

    def span(self, start: int, end: int) -> Span | None:
        starts, ends = self._characters
        if not starts or start >= len(starts):
            return None
        if end <= start:
            return Span(starts[start], starts[start])
        return Span(starts[start], ends[min(end, len(ends)) - 1])


ENTITY = pattern(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);?")


def decoded(raw: str, start: int) -> Iterator[Piece]:
    """A stretch of HTML text that begins at `start` as pieces, its entities decoded."""
    import html

    at = 0
    for entity in ENTITY.finditer(raw):
        words = html.unescape(entity[0])
        if words != entity[0]:
            if entity.start() > at:
                yield Piece(raw[at : entity.start()], start + at, start + entity.start())
            yield Piece(words, start + entity.start(), start + entity.end())
            at = entity.end()
    if at < len(raw):
        yield Piece(raw[at:], start + at, start + len(raw))


def fold(text: str) -> str:
    """White space folded to single spaces, none at the ends."""
    return " ".join(text.split())
