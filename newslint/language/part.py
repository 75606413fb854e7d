"""A stretch of a text, as functions over texts answer it."""

from __future__ import annotations

from newslint.values import NamedTuple


class Part(NamedTuple):
    """`text` is what stands from `start` to `end`; `end` is exclusive."""

    start: int
    end: int
    text: str
