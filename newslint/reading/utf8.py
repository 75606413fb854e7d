"""The way from byte offsets of a text's UTF-8 form back to its code points, for parsers that count bytes."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from newslint.reading.lazy import pattern

# Stretches in which every character takes the same number of bytes, more than one.
_WIDE = pattern("[\x80-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")


class Utf8:
    """A text and its UTF-8 bytes. A lone surrogate stands as three bytes, which decode as U+FFFD elsewhere."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def bytes(self) -> bytes:
        return self.text.encode("utf-8", "surrogatepass")

    @cached_property
    def _wide(self) -> tuple[list[int], list[tuple[int, int, int]]]:
        """Byte offsets at which wide stretches begin; of each its first code point, its length and its width."""
        starts, stretches, extra = [], [], 0
        for found in _WIDE.finditer(self.text):
            first, length = found.start(), found.end() - found.start()
            width = len(self.text[first].encode("utf-8", "surrogatepass"))
            starts.append(first + extra)
            stretches.append((first, length, width))
            extra += length * (width - 1)
        return starts, stretches

    def byte(self, code_point: int) -> int:
        """The first byte of a code point."""
        if self.text.isascii():
            return code_point
        starts, stretches = self._wide
        index = bisect_right(stretches, code_point, key=lambda stretch: stretch[0]) - 1
        if index < 0:
            return code_point
        first, length, width = stretches[index]
        inside = code_point - first
        return starts[index] + (inside * width if inside < length else length * (width - 1) + inside)

    def code_point(self, byte: int) -> int:
        """The code point that the byte belongs to."""
        if self.text.isascii():
            return byte
        starts, stretches = self._wide
        index = bisect_right(starts, byte) - 1
        if index < 0:
            return byte
        first, length, width = stretches[index]
        inside = byte - starts[index]
        if inside < length * width:
            return first + inside // width
        return first + length + inside - length * width
