"""Fixtures as the engine sees them: what is said of a document, and the words that a reader sees at a place."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from newslint.config import Config
from newslint.lint import lint
from newslint.model import Article, Placed
from newslint.reading import read
from newslint.report import LONGEST_EXCERPT, Linted, Reported
from newslint.rule import Context
from newslint.rulesets import RuleSet, rule, rule_files, ruleset

FIXTURES = Path(__file__).parent.parent / "fixtures"
TODAY = datetime(2026, 1, 15, 12, tzinfo=UTC)

_TAG = re.compile(r"<[^<>]*>|^[^<>]*>|<[^<>]*$")  # an excerpt may begin or end inside of a tag
_MARKS = re.compile(r"^[ \t]*#{1,6}[ \t]+|\*\*?|!?\[|\]\([^)]*\)", re.MULTILINE)


@cache
def rules(select: tuple[str, ...] = ()) -> RuleSet:
    """The recommended rules, or those that are named."""
    return ruleset(Config(), select=select, several=False)


@cache
def every_rule() -> tuple[str, ...]:
    """Every rule that needs nothing but the document."""
    return tuple(id for id in rule_files() if rule(id).registry is None)


def linted(data: bytes, path: str, select: tuple[str, ...] = ()) -> tuple[Article, Linted]:
    article = read(data, path)
    config = Config()
    return article, lint(article, rules(select), Context(TODAY, config.site, config.registries))


def places(finding: Reported) -> Iterator[Placed]:
    """Every place that a finding points at, its own first."""
    yield finding.place
    yield from (near.place for near in finding.related)


def misplaced(article: Article, found: Linted) -> list[str]:
    """The findings whose place does not hold their excerpt, and the edits that lead out of the source."""
    text = article.source.text
    wrong = []
    for finding in found.findings:
        for place in places(finding):
            if place.line is None:
                continue
            at = slice_of(text, place)
            if not at or at[:LONGEST_EXCERPT] != place.excerpt:
                wrong.append(f"{finding.rule} {place.line}:{place.column} {place.excerpt!r} is {at!r}")
        for edit in finding.fix.edits if finding.fix else ():
            inside = (1, 1) <= (edit.line, edit.column) <= (edit.end_line, edit.end_column)
            if not inside or edit.end_line > text.count("\n") + 1:
                wrong.append(f"{finding.rule} {edit}")
    return wrong


def seen(excerpt: str | None, markdown: bool = False) -> str:
    """An excerpt of a source as a reader sees it: tags or marks removed, entities decoded, white space folded."""
    said = _MARKS.sub("", excerpt or "") if markdown else _TAG.sub("", excerpt or "")
    return " ".join(html.unescape(said).split())


def slice_of(text: str, place: Placed) -> str:
    """What stands in a source between the line and column where a place begins and those where it ends."""
    assert place.line is not None
    assert place.column is not None
    assert place.end_line is not None
    assert place.end_column is not None
    lines = text.split("\n")
    if place.line == place.end_line:
        return lines[place.line - 1][place.column - 1 : place.end_column - 1]
    first, *between = lines[place.line - 1 : place.end_line - 1]
    return "\n".join((first[place.column - 1 :], *between, lines[place.end_line - 1][: place.end_column - 1]))
