"""Places as editors count them, and back: lines from 0, columns in the units that editor and server have agreed on."""

from __future__ import annotations

import re
from functools import cached_property

from lsprotocol.types import Position, PositionEncodingKind, Range

from newslint.model import Placed

MARK = "\ufeff"  # a byte order mark that the editor has left in the text
# https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#textDocuments
_LINE_END = re.compile("\r\n|\n|\r")


class Lines:
    """A text in lines. Its offsets are code points of the text without a byte order mark."""

    def __init__(self, text: str, encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16) -> None:
        self.text = text.removeprefix(MARK)
        self._marked = len(text) - len(self.text)
        self._encoding = encoding

    @cached_property
    def _ends(self) -> list[tuple[int, int]]:
        """Where each line starts, and where it ends before its line end."""
        found, start = [], 0
        for match in _LINE_END.finditer(self.text):
            found.append((start, match.start()))
            start = match.end()
        return [*found, (start, len(self.text))]

    def offset(self, position: Position) -> int:
        """The code point at a position; what lies beyond a line is its end, what lies below the text is the end."""
        if position.line >= len(self._ends):
            return len(self.text)
        start, end = self._ends[position.line]
        units = max(0, position.character - (self._marked * self._units(MARK) if position.line == 0 else 0))
        line = self.text[start:end]
        if line.isascii():
            return min(start + units, end)
        at = 0
        for at, character in enumerate(line):
            if units <= 0:
                return start + at
            units -= self._units(character)
        return start + min(at + 1, len(line))

    def after(self, start: int, end: int, text: str) -> Lines:
        """The text with a stretch of it replaced."""
        return Lines(MARK * self._marked + self.text[:start] + text + self.text[end:], self._encoding)

    def position(self, line: int, column: int) -> Position:
        """The position of a line and a column as newslint counts them: from 1, in code points."""
        at = min(line, len(self._ends)) - 1
        start, end = self._ends[at]
        before = self.text[start : min(start + column - 1, end)]
        return Position(at, self._units(before if at else MARK * self._marked + before))

    def position_at(self, offset: int) -> Position:
        """The position of a code point."""
        from bisect import bisect_right

        at = bisect_right(self._ends, (offset, len(self.text))) - 1
        return self.position(at + 1, offset - self._ends[at][0] + 1)

    def range(self, place: Placed) -> Range:
        """The range of a place; of what has none, the line where the document begins to speak of itself."""
        if place.line is None or place.column is None or place.end_line is None or place.end_column is None:
            return self._head()
        return Range(self.position(place.line, place.column), self.position(place.end_line, place.end_column))

    def range_of(self, start: int, end: int) -> Range:
        """The range of a stretch of code points."""
        return Range(self.position_at(start), self.position_at(end))

    def _head(self) -> Range:
        """The first line; of a page, its <head>."""
        head = re.search(r"<head\b[^<>]*>", self.text[:10_000], re.IGNORECASE)
        return self.range_of(*head.span()) if head else self.range_of(*self._ends[0])

    def _units(self, text: str) -> int:
        if text.isascii() or self._encoding == PositionEncodingKind.Utf32:
            return len(text)
        if self._encoding == PositionEncodingKind.Utf8:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
