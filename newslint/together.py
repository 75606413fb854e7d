"""What archive rules say of the facts of many articles, one key at a time, wherever those facts are kept."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, redirect_stdout
from datetime import UTC, date, datetime
from functools import cache, partial
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Protocol

from newslint.inputs import Document
from newslint.lint import Clock, RuleSetOf, attempt, fingerprint_of, quieter
from newslint.model import ArchiveFinding, KeptFact, Placed
from newslint.report import ARCHIVE, Linted, Near, Problem, Reported, fold_excerpt
from newslint.rule import ArchiveRule, Context, Totals
from newslint.rulesets import Active
from newslint.values import NamedTuple

if TYPE_CHECKING:
    import sqlite3

MOST_HELD = 150_000  # facts in memory: a post has about fifteen, which take 0.8 kB each
_NEVER = "~"  # sorts after every date
_TABLES = """
CREATE TABLE fact (id INTEGER PRIMARY KEY, kept BLOB);
CREATE TABLE fact_key (rule TEXT, key BLOB, fact INTEGER)"""


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
    """The facts that a rule has kept under one key; those `beside` are compared with, and nothing is said of them."""

    rule: str
    key: str
    kept: Sequence[Kept]
    beside: Sequence[Kept] = ()


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


# Lets the rules say what they have to say of groups, which come by rule; what is said comes with the rule that says it.
Judging = Callable[[Iterable[Group], RuleSetOf, Totals], Iterator[tuple[str, Judged]]]


def judged_here(groups: Iterable[Group], ruleset_of: RuleSetOf, totals: Totals) -> Iterator[tuple[str, Judged]]:
    """Judges them in this process, and takes the time that it takes."""
    rules_of = cache(ruleset_of)
    return ((group.rule, judged(group, rules_of, totals)) for group in groups)


class Facts:
    """What archive rules keep of the articles of a run: in memory while it is little, else in a file for the time."""

    def __init__(self) -> None:
        self.articles = 0
        self.first: dict[str, tuple[str, tuple[str, ...]]] = {}  # an article by rule: its path, and what held for it
        self._held: list[tuple[str, tuple[str, ...], Kept]] = []
        self._database: sqlite3.Connection | None = None
        self._count = 0

    def take(self, linted: Linted) -> Linted:
        """What came of a document without its facts, which stay here."""
        self.articles += linted.is_article
        for rule, _, fact in linted.facts:
            self.first.setdefault(rule, (fact.place.path, linted.held))
        self._held += [(rule, keys, Kept(fact, linted.held)) for rule, keys, fact in linted.facts]
        if len(self._held) > MOST_HELD:
            self._put_down()
        return linted._replace(facts=())

    def groups(self, fewest: Callable[[str], int]) -> Iterator[Group]:
        """By rule and key, in their order, once: what is on disk is gone then.

        `fewest` tells how many facts there must be under a key of a rule.
        """
        if self._database is None:
            groups: defaultdict[tuple[str, str], list[Kept]] = defaultdict(list)
            for rule, keys, kept in self._held:
                for key in keys:
                    groups[rule, key].append(kept)
            for rule, key in sorted(groups):
                if len(groups[rule, key]) >= fewest(rule):
                    yield Group(rule, key, [_under(key, kept) for kept in groups[rule, key]])
            return
        from pickle import loads

        self._put_down()
        kept_as = "SELECT kept FROM fact WHERE id = ?"
        rows = self._database.execute("SELECT rule, key, fact FROM fact_key ORDER BY rule, key, fact")
        with closing(self._database):
            for (rule, named), of_group in groupby(rows, key=itemgetter(0, 1)):
                facts = [fact for _, _, fact in of_group]
                if len(facts) < fewest(rule):
                    continue
                key = named.decode("utf-8", "surrogatepass")
                found = [self._database.execute(kept_as, (fact,)).fetchone() for fact in facts]
                yield Group(rule, key, [_under(key, loads(kept)) for (kept,) in found])  # written by this very run

    def _put_down(self) -> None:
        import sqlite3
        from pickle import dumps

        if self._database is None:
            self._database = sqlite3.connect("")  # a file of its own that goes with the connection
            self._database.executescript(_TABLES)
        facts: list[tuple[int, bytes]] = []
        under: list[tuple[str, bytes, int]] = []
        for rule, keys, kept in self._held:
            self._count += 1
            facts.append((self._count, dumps(_under("", kept), protocol=5)))
            under += [(rule, key.encode("utf-8", "surrogatepass"), self._count) for key in keys]
        self._database.executemany("INSERT INTO fact VALUES (?, ?)", facts)
        self._database.executemany("INSERT INTO fact_key VALUES (?, ?, ?)", under)
        self._held.clear()


def _under(key: str, kept: Kept) -> Kept:
    return kept._replace(fact=kept.fact._replace(key=key))


def lint_archive(
    linted: Iterable[Linted],
    ruleset_of: RuleSetOf,
    archive: Archive | None = None,
    judging: Judging = judged_here,
) -> Linted:
    """What the archive rules say of the facts of many articles, compared with those of an archive."""
    facts = Facts()
    for document in linted:
        facts.take(document)
    return lint_facts(facts, ruleset_of, archive=archive, judging=judging)


def lint_facts(
    facts: Facts,
    ruleset_of: RuleSetOf,
    clock: Clock | None = None,
    archive: Archive | None = None,
    judging: Judging = judged_here,
) -> Linted:
    """What the archive rules say of the facts of many articles; nothing where there is but one article.

    `ruleset_of` tells the rules and the context that hold for a path, given the overrides that held for the article
    there: each article is judged by its own options, and by those rules alone that are on for it. With an archive, they
    are compared with what stands there, too, and it is told of them alone.
    """
    articles = facts.articles + (archive.articles() if archive is not None else 0)
    said: list[Said] = []
    problems: dict[tuple[str | None, str], Problem] = {}
    seconds: defaultdict[str, float] = defaultdict(float)

    @cache
    def fewest(rule: str) -> int:
        active = ruleset_of(*facts.first[rule])[0].get(rule)
        return active.rule.fewest if active is not None and archive is None else 1

    groups = facts.groups(fewest) if articles > 1 else iter(())
    if archive is not None:
        groups = (group._replace(beside=archive.kept(group.rule, group.key)) for group in groups)
    started = clock() if clock else 0.0
    for rule, found in judging(groups, ruleset_of, Totals(articles)):
        said += found.said
        if found.problem:
            problems.setdefault((rule, found.problem.message), found.problem)
        if clock:
            now = clock()
            seconds[rule] += now - started
            started = now
    findings = tuple(told(sorted(said, key=order)))
    return Linted("", findings, problems=tuple(problems.values()), seconds=tuple(seconds.items()))


def judged(group: Group, ruleset_of: RuleSetOf, totals: Totals) -> Judged:
    """What a rule says of the facts under one key."""
    kept = sorted((*group.kept, *group.beside), key=lambda one: _where(one.fact.place))
    facts = tuple(one.fact for one in kept)
    held = {(one.fact.place.path, one.fact.place.address): one.held for one in kept if one.held}
    spoken_of = {one.fact.place for one in group.kept}

    def judge_of(place: Placed) -> tuple[Active | None, Context]:
        ruleset, context = ruleset_of(place.path, held.get((place.path, place.address), ()))
        return ruleset.get(group.rule), context

    said: list[Said] = []
    for active, context in _judges(facts, judge_of) if facts else ():
        if not active.rule.fewest <= len(facts) <= active.rule.most:
            continue
        work = partial(_checked, active, group.key, facts, totals, context)
        with redirect_stdout(sys.stderr):  # a rule that prints must not spoil the report
            found, problem = attempt(work, facts[0].place.path, group.rule)
        if problem:
            return Judged((), problem)
        published = {fact.place: fact.published for fact in facts} if found and active.rule.joined else {}
        for finding in found or ():
            if group.beside and finding.place not in spoken_of:
                continue
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
