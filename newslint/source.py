"""Bytes of one document as text, with the way back to lines, columns and bytes."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from newslint.values import NamedTuple

# HTML counts CRLF and CR as one line end each; so do Python's universal newlines.
# https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream
_STRIDE = 4096  # an index of all lines takes longer to make than a page has findings to look up
_LINE_END = re.compile("\r\n?")


class Span(NamedTuple):
    """A stretch of `Source.text`, in code points; `end` is exclusive."""

    start: int
    end: int


class Position(NamedTuple):
    """A line and a column as editors count them: 1-based, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True, eq=False, repr=False)  # what is left out would be made at every start
class Source:
    """One document: where it is, what it says and how it was encoded.

    `text` is decoded, without byte order mark, with LF line ends. `address` is the URL or id of an item
    inside the container `path`, None for a plain file. `decoded` is the same text before line ends were folded.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    address: str | None = None
    decoded: str | None = None
    bom: bytes = b""

    @classmethod
    def of_text(cls, path: str, decoded: str, encoding: str = "utf-8", bom: bytes = b"") -> Source:
        """A source from text with any line ends."""
        if "\r" not in decoded:
            return cls(path, decoded, encoding, bom=bom)
        return cls(path, decoded.replace("\r\n", "\n").replace("\r", "\n"), encoding, decoded=decoded, bom=bom)

    @cached_property
    def _marks(self) -> list[tuple[int, int]]:
        """The line ends before every so many code points and where their line starts, as far as somebody asked."""
        return [(0, 0)]

    def position(self, offset: int) -> Position:
        """Line and column of a code point of `text`."""
        text, marks = self.text, self._marks
        wanted = offset // _STRIDE
        while len(marks) <= wanted:
            at = len(marks) * _STRIDE
            lines, start = marks[-1]
            lines += text.count("\n", at - _STRIDE, at)
            marks.append((lines, text.rfind("\n", at - _STRIDE, at) + 1 or start))
        lines, start = marks[wanted]
        lines += text.count("\n", wanted * _STRIDE, offset)
        start = text.rfind("\n", wanted * _STRIDE, offset) + 1 or start
        return Position(lines + 1, offset - start + 1)

    def utf8_columns(self, span: Span) -> tuple[int, int]:
        """The columns where a stretch begins and ends, 1-based, in bytes of UTF-8; a byte order mark is in line 1."""
        start, end = (self._utf8_column(offset) for offset in span)
        return start, end

    def _utf8_column(self, offset: int) -> int:
        line, column = self.position(offset)
        before = self.text[offset - column + 1 : offset]
        size = len(before) if before.isascii() else len(before.encode("utf-8", "surrogatepass"))
        return size + 1 + (3 if line == 1 and self.bom else 0)

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    @cached_property
    def _carriage_returns(self) -> list[int]:
        """Offsets in `text` of the line ends that were CRLF, so two code points in the file."""
        if self.decoded is None:
            return []
        folded, found = 0, []
        for match in _LINE_END.finditer(self.decoded):
            if match.end() - match.start() == 2:
                found.append(match.start() - folded)
                folded += 1
        return found

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(at + 1 for at, character in enumerate(self.text) if character == "\n")]

    def offset(self, line: int, column: int) -> int:
        """The code point of `text` at a line and column: the way back from `position`."""
        starts = self._line_starts
        return min(starts[min(line, len(starts)) - 1] + column - 1, len(self.text))

    def decoded_span(self, span: Span) -> Span:
        """The same stretch of the text before line ends were folded."""
        start, end = (offset + bisect_right(self._carriage_returns, offset - 1) for offset in span)
        return Span(start, end)

    def byte_span(self, span: Span) -> tuple[int, int]:
        """The same stretch as byte offsets of the file, its byte order mark included."""
        decoded = self.decoded if self.decoded is not None else self.text
        start, end = self.decoded_span(span)
        before = len(decoded[:start].encode(self.encoding, "surrogatepass"))
        inside = len(decoded[start:end].encode(self.encoding, "surrogatepass"))
        return len(self.bom) + before, len(self.bom) + before + inside
