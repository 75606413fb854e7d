"""Compares the articles of a store: the facts of archive rules by ranges of keys, shared out over processes."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Collection, Iterator, Sequence
from functools import cache, partial
from itertools import chain, pairwise
from typing import Any

from newslint.audit.opening import to_read
from newslint.audit.packing import encoded, kept_fact
from newslint.check import Rules
from newslint.inputs import Document
from newslint.report import Problem
from newslint.rule import Rule, Totals
from newslint.run import Limits, begun, each
from newslint.together import Group, Judged, Kept, Said, judged

PART = 50_000  # entries of the index by key that a process takes at a time
SECONDS = 600.0  # that such a part may take
PART_OF_OTHERS = 1_000  # the same for rules of somebody else's, within the limits of a document
_UNDER = "FROM fact_key WHERE rule = ?"
# An article of which a rule has kept something, and how far its facts may be apart.
_ONE = (
    "SELECT path, rule.reach FROM fact_key CROSS JOIN fact ON fact.id = fact_key.fact CROSS JOIN article"
    " ON article.id = fact.article CROSS JOIN rule ON rule.id = fact_key.rule WHERE fact_key.rule = ? LIMIT 1"
)


def compared(path: str, rules: Rules, articles: int, jobs: int, limits: Limits) -> Iterator[Said | Problem]:
    """What archive rules say of all facts in a store, and what kept them from it; the same at any number of jobs.

    `limits` are those of a document. A rule of somebody else's that passes them is a problem, and is asked no more.
    """
    if articles < 2:
        return
    own, others = _sides(path, rules)
    yield from _compared(path, rules, articles, jobs, own, PART, Limits(PART, max(SECONDS, limits.seconds)))
    yield from _compared(path, rules, articles, jobs, others, PART_OF_OTHERS, limits._replace(apart=True))
    if _database.cache_info().currsize:  # what was done in this process; a store is whole when nobody has it open
        _database(path).close()
        _database.cache_clear()


def _compared(
    path: str, rules: Rules, articles: int, jobs: int, names: dict[int, str], entries: int, limits: Limits
) -> Iterator[Said | Problem]:
    given_up: set[str] = set()
    parts = _parts(path, names, entries, given_up)
    documents = (Document(path, json.dumps(part).encode()) for part in parts)
    first, jobs = begun(documents, jobs)
    for outcome in each(partial(_of_part, rules, articles), chain(first, documents), limits, jobs):
        if outcome.problem is not None:
            assert outcome.document.content is not None
            rule = json.loads(outcome.document.content)["name"]
            given_up.add(rule)
            yield Problem(path, outcome.problem.message, rule)
        for one in outcome.result or ():
            yield from one.said
            if one.problem is not None:
                yield one.problem


def _sides(path: str, rules: Rules) -> tuple[dict[int, str], dict[int, str]]:
    """The rules in a store by their number: newslint's own, and those of somebody else's."""
    own: dict[int, str] = {}
    others: dict[int, str] = {}
    database = to_read(path)
    for number, name in database.execute("SELECT id, name FROM rule ORDER BY name").fetchall():
        found = database.execute(_ONE, (number,)).fetchone()
        side = others if found is not None and name in rules.others(found[:1]) else own
        side[number] = name
    database.close()
    return own, others


def _parts(path: str, names: dict[int, str], entries: int, given_up: Collection[str]) -> Iterator[dict[str, Any]]:
    """Ranges of keys: the rule, the first key, and the key that it ends before, null for the last range."""
    database = to_read(path)
    for rule, name in names.items():
        low = database.execute(f"SELECT min(key) {_UNDER}", (rule,)).fetchone()[0]
        while low is not None and name not in given_up:
            following = f"SELECT key {_UNDER} AND key > ? ORDER BY key LIMIT 1 OFFSET {entries}"
            found = database.execute(following, (rule, low)).fetchone()
            high = found[0] if found else None
            yield {"rule": rule, "name": name, "low": low, "high": high}
            low = high
    database.close()


@cache
def _database(path: str) -> sqlite3.Connection:
    return to_read(path)


def _of_part(rules: Rules, articles: int, document: Document, data: bytes) -> list[Judged]:
    """What a process is given to do: a rule's findings under a range of keys."""
    part = json.loads(data)
    database = _database(document.path)
    found: list[Judged] = []
    for group in _groups(database, rules, part):
        one = judged(group, rules.of, Totals(articles))
        if one.problem is not None:  # it would say the same of every key
            return [*found, one]
        if one.said:
            found.append(one)
    return found


def _groups(database: sqlite3.Connection, rules: Rules, part: dict[str, Any]) -> Iterator[Group]:
    number, low, high = part["rule"], part["low"], part["high"]
    fewest, most, reach = _sought(database, rules, number, part["name"])
    until, values = ("AND key < ?", (number, low, high)) if high is not None else ("", (number, low))
    keys = f"SELECT key {_UNDER} AND key >= ? {until} GROUP BY key HAVING count(*) BETWEEN {fewest} AND {most}"
    if reach is not None:  # most pairs of a large archive go here: they were published years apart
        keys += f" AND (count(*) > 2 OR min(day) = 0 OR max(day) - min(day) <= {reach})"
    for (key,) in database.execute(keys, values):
        days = f"SELECT day, fact {_UNDER} AND key = CAST(? AS TEXT) ORDER BY day"
        rows = database.execute(days, (number, encoded(key))).fetchall()
        facts = [fact for _, fact in rows] if reach is None else _near(rows, reach)
        if len(facts) >= fewest:
            yield Group(part["name"], key, _kept(database, key, facts))


def _near(rows: Sequence[tuple[int, int]], reach: int) -> list[int]:
    """Of facts by day, those that another is near to in time: all of them where a day is not known."""
    if rows[0][0] == 0:
        return [fact for _, fact in rows]
    found: dict[int, None] = {}
    for (day, fact), (later, other) in pairwise(rows):
        if later - day <= reach:
            found[fact] = found[other] = None
    return list(found)


def _kept(database: sqlite3.Connection, key: str, facts: Sequence[int]) -> list[Kept]:
    query = (
        "SELECT kept, before, article.path, address, held FROM json_each(?) AS one"
        " CROSS JOIN fact ON fact.id = one.value CROSS JOIN article ON article.id = fact.article"
    )
    return [_of_row(key, *row) for row in database.execute(query, (json.dumps(facts),))]


def _of_row(key: str, kept: bytes, before: bytes | None, path: str, address: str | None, held: str | None) -> Kept:
    return Kept(kept_fact(key, kept, before, path, address), tuple(json.loads(held)) if held else ())


def kept_under(database: sqlite3.Connection, rule: int, key: str, without: Collection[int], most: int) -> list[Kept]:
    """The facts of a rule under a key, those of some articles left out; no more than the latest `most`."""
    query = (
        "SELECT article.id, kept, before, path, address, held FROM fact_key CROSS JOIN fact ON fact.id = fact_key.fact"
        " CROSS JOIN article ON article.id = fact.article WHERE fact_key.rule = ? AND fact_key.key = CAST(? AS TEXT)"
        " ORDER BY fact_key.fact DESC LIMIT ?"
    )
    rows = database.execute(query, (rule, encoded(key), most))
    return [_of_row(key, *row) for article, *row in rows if article not in without]


def _sought(database: sqlite3.Connection, rules: Rules, number: int, name: str) -> tuple[int, int, int | None]:
    """Of how few and how many facts under a key a rule has something to say, and how many days these may be apart."""
    found = database.execute(_ONE, (number,)).fetchone()
    rule = rule_of(rules, found[0], name) if found else None
    if rule is None:
        return 1, sys.maxsize, None
    return rule.fewest, rule.most, found[1] if rule.within is not None else None


def rule_of(rules: Rules, path: str, name: str) -> Rule | None:
    """A rule by its name, if it is on for what stands at a path."""
    active = rules.of(path)[0].get(name)
    return active.rule if active is not None else None
