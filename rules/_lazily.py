"""Patterns compiled when first used: a run imports every rule, and most texts give most of them nothing to do."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator


class Pattern:
    """A regular expression that is compiled at its first use."""

    __slots__ = ("_compiled", "_flags", "_pattern")

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._pattern = pattern
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def _get(self) -> re.Pattern[str]:
        compiled = self._compiled
        if compiled is None:
            compiled = self._compiled = re.compile(self._pattern, self._flags)
        return compiled

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._get().search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._get().match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._get().fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self._get().finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        return self._get().findall(text)

    def split(self, text: str) -> list[str]:
        return self._get().split(text)

    def sub(self, by: str, text: str) -> str:
        return self._get().sub(by, text)


def holds(text: str, hints: Iterable[str]) -> bool:
    """Whether one of a few literal stretches occurs in the text: far cheaper than the pattern it stands before."""
    for hint in hints:  # noqa: SIM110  # a generator costs more than the search itself
        if hint in text:
            return True
    return False


def occurring(hints: Iterable[str], texts: Iterable[str]) -> list[str]:
    """The hints that occur in any of the texts, so that each text need be asked for these alone."""
    whole = "\n".join(texts)
    return [hint for hint in hints if hint in whole]
