"""What rules leave undone until a text asks for it, and do once: most texts give most rules nothing to do."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Concatenate, ParamSpec, TypeVar, cast

from newslint.model import Article, Block, Zone

P = ParamSpec("P")
T = TypeVar("T")


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


def occurring(hints: Iterable[str], whole: str) -> list[str]:
    """The hints that occur in a whole text, so that each of its parts need be asked for these alone."""
    return [hint for hint in hints if hint in whole]


def occurring_names(names: tuple[str, ...], whole: str) -> list[str]:
    """As `occurring`, for stretches that open with a capital: letters so rare that one pattern is the faster."""
    return list(dict.fromkeys(_any_name(names).findall(whole)))


@cache
def _any_name(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, names)))


def once(ask: Callable[Concatenate[Article, P], T]) -> Callable[Concatenate[Article, P], T]:
    """A question that several rules ask of an article, answered once; the answer goes with the article."""

    def answer(article: Article, /, *further: P.args, **named: P.kwargs) -> T:
        answers, question = article.answers, (ask, *further, *named.items())
        if question not in answers:
            answers[question] = ask(article, *further, **named)
        return cast("T", answers[question])

    return answer


@once
def said_in(article: Article, *zones: Zone) -> str:
    """The text of all blocks of some zones; rules that ask for the same zones in the same order share it."""
    return "\n".join([block.text.value for block in article.zone(*zones)])


@once
def lowered_prose(article: Article) -> tuple[tuple[Block, str], ...]:
    """The blocks of `article.prose`, each with its text in lower case."""
    return tuple((block, block.text.value.lower()) for block in article.prose)


@once
def _lowered(article: Article) -> bytes:
    # As bytes: lower-casing a text with a single letter outside ASCII takes ten times as long.
    return article.source.text.encode("utf-8", "surrogatepass").lower()


def in_source(article: Article, *words: bytes) -> bool:
    """Whether the source holds one of some words of ASCII, given in lower case, in whatever case."""
    source = _lowered(article)
    return any(word in source for word in words)
