"""What archive rules say of the facts of many articles, one key at a time, wherever those facts are kept."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from datetime import UTC, date, datetime
from functools import partial
from itertools import groupby
from typing import Protocol

from newslint.inputs import Document
from newslint.lint import Clock, RuleSetOf, attempt, fingerprint_of, quieter
from newslint.model import ArchiveFinding, KeptFact, Placed
from newslint.report import ARCHIVE, Linted, Near, Problem, Reported, fold_excerpt
from newslint.rule import ArchiveRule, Context, Totals
from newslint.rulesets import Active
from newslint.values import NamedTuple

_NEVER = "~"  # sorts after every date


class Kept(NamedTuple):
    """A fact, and the overrides of the configuration that held for its article."""

    fact: KeptFact
    held: tuple[str, ...] = ()


class Archive(Protocol):
    """What stands in a store, beside the documents that are checked now."""

    def leave_out(self, documents: Iterable[Document]) -> None: ...

    def articles(self) -> int: ...

    def standing(self) -> object | None: ...

    def kept(self, rule: str, key: str) -> list[Kept]: ...


class Group(NamedTuple):
    """The facts that a rule has kept under one key, in the order of their places."""

    rule: str
    key: str
    kept: Sequence[Kept]


class Said(NamedTuple):
    """What a rule says of a place. In order, these stand by article, rule and place, the earliest company first.

    The finding has no fingerprint yet: that counts what is said of one article.
    """

    path: str
    address: str
    rule: str
    line: int
    column: int
    end_line: int
    end_column: int
    since: str
    near: str
    message: str
    joined: bool
    finding: Reported


class Judged(NamedTuple):
    """What a rule says of groups, and why it could not."""

    said: tuple[Said, ...]
    problem: Problem | None


def lint_archive(
    linted: Iterable[Linted], ruleset_of: RuleSetOf, clock: Clock | None = None, archive: Archive | None = None
) -> Linted:
    """What the archive rules say of the facts of many articles; nothing where there is but one article.

    `ruleset_of` tells the rules and the context that hold for a path, given the overrides that held for the article
    there: each article is judged by its own options, and by those rules alone that are on for it. With an archive, they
    are compared with what stands there, too, and it is told of them alone.
    """
    articles = archive.articles() if archive is not None else 0
    kept: defaultdict[tuple[str, str], list[Kept]] = defaultdict(list)
    for document in linted:
        articles += document.is_article
        for rule, keys, fact in document.facts:
            for key in keys:
                kept[rule, key].append(Kept(fact._replace(key=key), document.held))
    said: list[Said] = []
    problems: dict[tuple[str | None, str], Problem] = {}
    seconds: defaultdict[str, float] = defaultdict(float)
    for (rule, key), facts in sorted(kept.items()) if articles > 1 else ():
        started = clock() if clock else 0.0
        own = {fact.fact.place for fact in facts}
        if archive is not None:
            facts = [*facts, *archive.kept(rule, key)]
        found = judged(Group(rule, key, facts), ruleset_of, Totals(articles))
        said += (one for one in found.said if archive is None or one.finding.place in own)
        if found.problem:
            problems.setdefault((rule, found.problem.message), found.problem)
        if clock:
            seconds[rule] += clock() - started
    findings = tuple(told(sorted(said, key=order)))
    return Linted("", findings, problems=tuple(problems.values()), seconds=tuple(seconds.items()))


def judged(group: Group, ruleset_of: RuleSetOf, totals: Totals) -> Judged:
    """What a rule says of the facts under one key."""
    kept = sorted(group.kept, key=lambda one: _where(one.fact.place))
    facts = tuple(one.fact for one in kept)
    held = {(one.fact.place.path, one.fact.place.address): one.held for one in kept if one.held}

    def judge_of(place: Placed) -> tuple[Active | None, Context]:
        ruleset, context = ruleset_of(place.path, held.get((place.path, place.address), ()))
        return ruleset.get(group.rule), context

    said: list[Said] = []
    for active, context in _judges(facts, judge_of) if facts else ():
        if len(facts) < active.rule.fewest:
            continue
        work = partial(_checked, active, group.key, facts, totals, context)
        with redirect_stdout(sys.stderr):  # a rule that prints must not spoil the report
            found, problem = attempt(work, facts[0].place.path, group.rule)
        if problem:
            return Judged((), problem)
        published = {fact.place: fact.published for fact in facts} if found and active.rule.joined else {}
        for finding in found or ():
            own, theirs = judge_of(finding.place)
            if own is not None and (own.options, theirs) == (active.options, context):
                said.append(_said(finding, own, published))
    return Judged(tuple(said), None)


def order(said: Said) -> tuple[object, ...]:
    """What `told` wants them ordered by."""
    return said[:10]


def told(said: Iterable[Said]) -> Iterator[Reported]:
    """The findings among what is said, in order. What is said twice, under two keys, is told once.

    Of a rule that joins its pairs each place is told of once, with the earliest article that it goes with.
    """
    for _, of_article in groupby(said, key=lambda one: one[:3]):
        seen: Counter[str] = Counter()
        for _, group in groupby(of_article, key=lambda one: one[:7]):
            known: set[Reported] = set()
            paired = False
            for one in group:
                if one.finding in known or (one.joined and paired and one.near):
                    continue
                known.add(one.finding)
                paired = paired or bool(one.near)
                folded = fold_excerpt(one.finding.place.excerpt or "")
                yield one.finding._replace(fingerprint=fingerprint_of(f"{one.rule} {ARCHIVE}", folded, seen))


def _judges(
    facts: Sequence[KeptFact], judge_of: Callable[[Placed], tuple[Active | None, Context]]
) -> list[tuple[Active, Context]]:
    """The rule with each set of options, and each context, that holds for one of the articles; mostly it is one."""
    found: list[tuple[Active, Context]] = []
    seen = None
    for fact in facts:
        active, context = judge_of(fact.place)
        if active is None or (active, context) == seen:
            continue
        seen = (active, context)
        if all((active.options, context) != (other.options, theirs) for other, theirs in found):
            found.append(seen)
    return found


def _checked(
    active: Active, key: str, facts: tuple[KeptFact, ...], totals: Totals, context: Context
) -> list[ArchiveFinding]:
    rule = active.rule
    check = rule.check if isinstance(rule, ArchiveRule) else rule.check_archive
    return list(check(key, facts, totals, active.options, context)) if check is not None else []


def _said(finding: ArchiveFinding, active: Active, published: Mapping[Placed, date | datetime | None]) -> Said:
    rule, place = active.rule, finding.place
    near = next(iter(finding.related), None)
    reported = Reported(
        rule=rule.id,
        family=rule.family,
        severity=quieter(active.severity, finding.severity),
        scope=ARCHIVE,
        message=finding.message,
        place=place,
        fingerprint="",
        related=tuple(Near(other) for other in finding.related),
        authority=rule.authority,
    )
    return Said(
        place.path,
        place.address or "",
        rule.id,
        place.line or 0,
        place.column or 0,
        place.end_line or 0,
        place.end_column or 0,
        _instant(published.get(near)) if near else _NEVER,
        f"{near.path} {near.address or ''} {near.line or 0:09}:{near.column or 0:06}" if near else "",
        finding.message,
        rule.joined,
        reported,
    )


def _instant(when: date | datetime | None) -> str:
    """A moment so written that the later one sorts after the earlier."""
    if when is None:
        return _NEVER
    if not isinstance(when, datetime):
        return f"{when.isoformat()}T"
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    try:
        return aware.astimezone(UTC).isoformat(timespec="microseconds")
    except OverflowError:  # the first and the last day that there are have no other zone
        return when.isoformat(timespec="microseconds")


def _where(place: Placed) -> tuple[str, str, int, int]:
    return place.path, place.address or "", place.line or 0, place.column or 0
