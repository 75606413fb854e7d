"""Mends documents from end to end: reads one, lints it under the rules that hold for it, and fixes what it can."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.check import Rules
from newslint.fixes import Mended, Seen, may_fix, mended
from newslint.inputs import Document
from newslint.values import NamedTuple

if TYPE_CHECKING:
    from newslint.model import Article
    from newslint.report import Linted, Problem
    from newslint.source import Span


class Result(NamedTuple):
    """What came of one document: its bytes before, and mended; `problems` are those that any rule met on it."""

    before: bytes
    mended: Mended
    problems: tuple[Problem, ...] = ()


class Mender(NamedTuple):
    """How documents are mended; `mend` is what a worker is given to do."""

    rules: Rules
    unsafe: bool

    def mend(self, document: Document, data: bytes) -> Result:
        problems: dict[Problem, None] = {}

        def look(data: bytes) -> Seen:
            article, linted = self.rules.read(document, data)
            linted = self.rules.accept(linted)
            problems.update(dict.fromkeys(linted.problems))
            return seen(article, linted, self.unsafe)

        return Result(data, mended(data, look, self.unsafe), tuple(problems))


def seen(article: Article, linted: Linted, unsafe: bool) -> Seen:
    """What fixes are made of: what was found, and the words of others that they may not touch."""
    quoted = tuple(_quoted(article)) if any(may_fix(one, unsafe) for one in linted.findings) else ()
    return Seen(article.source, linted.findings, quoted)


def _quoted(article: Article) -> Iterator[Span]:
    """Where the body gives the words of others: quotations of their own and those within a paragraph."""
    from newslint.language import quotations
    from newslint.model import Kind

    for block in article.body:
        text = block.text
        if block.kind is Kind.QUOTE:
            stretches = [(0, len(text.value))]
        elif block.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM):
            stretches = list(quotations(text.value))
        else:
            continue
        for start, end in stretches:
            where = text.part(start, end)
            if where is not None:
                yield where
