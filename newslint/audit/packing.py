"""Turns what came of a document into rows of the store and back: done by the worker, so that the store only writes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta, tzinfo
from enum import Enum
from io import BytesIO
from pickle import Unpickler, dumps
from typing import Any

from newslint.digest import sha256
from newslint.errors import UsageError
from newslint.language import count_words
from newslint.model import Article, KeptFact, Placed, Severity
from newslint.report import Linted, Near, PlacedEdit, PlacedFix, Problem, Reported, Sight, Suppressed, Waiver
from newslint.rulesets import RuleSet
from newslint.values import NamedTuple

Row = tuple[Any, ...]


class Packed(NamedTuple):
    """The rows of one document, without its number.

    `facts` are (rule, its keys, what is kept under them, the day of publication as a number, 0 where there is none);
    of the rules in `revised`, what was kept before stays beside it. `reach` says of rules that look at articles of one
    time alone how many days that is.
    """

    is_article: bool
    about: Row  # headline, published, section, language, words, held, identity
    authors: tuple[Row, ...] = ()
    tags: tuple[Row, ...] = ()
    facts: tuple[tuple[str, str, bytes, int], ...] = ()
    findings: tuple[Row, ...] = ()
    rules: tuple[Row, ...] = ()  # name, family and authority of each rule in `findings`
    problems: tuple[Row, ...] = ()
    waivers: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    reach: tuple[tuple[str, int], ...] = ()


FAILED = Packed(False, (None, None, None, None, None, None, ""))


def packed(linted: Linted, article: Article, ruleset: RuleSet) -> Packed:
    """What a store keeps of a document."""
    published = article.published.when if article.published else None
    section = article.sections[0].value if article.sections else None
    words = count_words(article.body_text) if linted.is_article else None
    said = (article.headline.value if article.headline else None, published.isoformat() if published else None)
    return Packed(
        linted.is_article,
        (*said, section, article.language, words, json.dumps(linted.held) if linted.held else None, linted.identity),
        tuple((author.name.value, author.kind.value) for author in article.authors),
        tuple(dict.fromkeys((tag.value,) for tag in article.tags)),
        tuple(_facts(linted.facts)),
        tuple(map(packed_finding, linted.findings)),
        rules_of(linted.findings),
        tuple((problem.path, problem.rule, problem.message) for problem in linted.problems),
        tuple(map(json.dumps, linted.waivers)),
        tuple(active.rule.id for active in ruleset.active if active.rule.revised),
        tuple(
            (active.rule.id, int(getattr(active.options, active.rule.within)))
            for active in ruleset.active
            if active.rule.within is not None
        ),
    )


def failed(problem: Problem) -> Packed:
    """What a store keeps of a document that could not be looked at."""
    return FAILED._replace(problems=((problem.path, problem.rule, problem.message),))


def rules_of(findings: Sequence[Reported]) -> tuple[Row, ...]:
    """Name, family and authority of the rules that speak."""
    return tuple({one.rule: (one.rule, one.family, json.dumps(one.authority)) for one in findings}.values())


def _facts(facts: tuple[tuple[str, tuple[str, ...], KeptFact], ...]) -> Iterator[tuple[str, str, bytes, int]]:
    """What is kept under several keys is kept once."""
    under: dict[tuple[str, bytes, int], dict[str, None]] = {}
    for rule, keys, fact in facts:
        kept = dumps((fact.value, tuple(fact.place[2:]), fact.published), protocol=5)
        day = fact.published.toordinal() if fact.published is not None else 0
        under.setdefault((rule, kept, day), {}).update(dict.fromkeys(keys))
    for (rule, kept, day), distinct in under.items():
        yield rule, json.dumps(tuple(distinct)), kept, day


def kept_fact(key: str, kept: bytes, before: bytes | None, path: str, address: str | None) -> KeptFact:
    """A fact as it was before it was packed."""
    value, place, published = _Reader(BytesIO(kept)).load()
    earlier = kept_value(before) if before is not None else None
    return KeptFact(key, value, Placed(path, address, *place), published, earlier)


def kept_value(kept: bytes) -> object:
    """What a rule has kept, without its place."""
    return _Reader(BytesIO(kept)).load()[0]


def packed_finding(finding: Reported) -> Row:
    """rule, severity, scope, message, the place's five, related, fix, sight, fingerprint, accepted's three, alike."""
    place, known, fix = finding.place, finding.suppressed, finding.fix
    return (
        *(finding.rule, finding.severity.value, finding.scope, finding.message),
        *(place.line, place.column, place.end_line, place.end_column, place.excerpt),
        json.dumps([[*near.place, near.message] for near in finding.related]) if finding.related else None,
        json.dumps([fix.safe, fix.description, fix.edits]) if fix else None,
        json.dumps(finding.sight) if finding.sight else None,
        finding.fingerprint,
        *((known.kind, known.reason, known.until) if known else (None, None, None)),
        _alike(finding),
    )


def _alike(finding: Reported) -> str | None:
    """The same for what one template says on several pages."""
    if finding.likeness is None:
        return None
    said = "\0".join((finding.rule, finding.message, finding.likeness, finding.severity.value))
    digest: str = sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
    return digest[:32]


FINDING = (
    'rule, family, severity, scope, message, path, address, line, "column", end_line, end_column, excerpt, related,'
    " authority, count, pages, fix, fingerprint, suppressed, reason, until, sight"
)
# As report_of puts them; what is null stands first, as it does there.
ORDER = 'path, address, line, "column", end_line, end_column, rule, message, fingerprint'


def reported(row: Row) -> Reported:
    """A finding of the columns in FINDING."""
    rule, family, severity, scope, message, *place = row[:12]
    related, authority, count, pages, fix, fingerprint, kind, reason, until, sight = row[12:]
    return Reported(
        rule=rule,
        family=family,
        severity=Severity(severity),
        scope=scope,
        message=message,
        place=Placed(*place),
        fingerprint=fingerprint,
        related=tuple(Near(Placed(*near[:-1]), near[-1]) for near in json.loads(related)) if related else (),
        authority=tuple(json.loads(authority)) if authority else (),
        fix=_fix(*json.loads(fix)) if fix else None,
        page_count=count,
        pages=tuple(json.loads(pages)) if pages else None,
        suppressed=Suppressed(kind, reason, until) if kind else None,
        sight=_sight(*json.loads(sight)) if sight else None,
    )


def _fix(safe: bool, description: str, edits: list[list[Any]]) -> PlacedFix:
    return PlacedFix(safe, description, tuple(PlacedEdit(*edit[:5], *map(tuple, edit[5:])) for edit in edits))


def _sight(before: str, after: str, cut: list[bool], *rest: Any) -> Sight:
    return Sight(before, after, (cut[0], cut[1]), *map(tuple, rest))


def waiver(said: str) -> Waiver:
    """A waiver as it was before it was packed."""
    place, names, ids, reason, until, by, scope, state, stretches = json.loads(said)
    reached = tuple((line, column, end, end_column) for line, column, end, end_column in stretches)
    return Waiver(Placed(*place), tuple(names), tuple(ids), reason, until, by, scope, state, reached)


def encoded(text: str) -> bytes:
    """Text as the store has it, half a pair of surrogates too: to be bound as CAST(? AS TEXT)."""
    return text.encode("utf-8", "surrogatepass")


def decoded(data: bytes) -> str:
    """Text as the store has it, half a pair of surrogates too."""
    return data.decode("utf-8", "surrogatepass")


_VALUES: dict[tuple[str, str], Any] = {}  # the classes of values that were met


class _Reader(Unpickler):
    """Reads values alone: a store that somebody sent runs nothing."""

    def find_class(self, module: str, name: str) -> Any:
        known = _VALUES.get((module, name))
        if known is not None:
            return known
        found = super().find_class(module, name) if module in sys.modules else None
        if isinstance(found, type) and issubclass(found, (tuple, date, timedelta, tzinfo, Enum, frozenset)):
            _VALUES[module, name] = found
            return found
        raise UsageError(f"the store holds {module}.{name}, which is no value of a rule")
