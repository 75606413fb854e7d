"""What an archive's findings come to: by month, section, author, rule, template and run, in rates that compare."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing

from newslint.audit.estimating import estimates
from newslint.audit.marking import precision
from newslint.audit.opening import to_read, told_if_damaged
from newslint.audit.querying import Table
from newslint.naming import named
from newslint.rulesets import library

# For each article what it is counted under; an article by two authors counts for each of them.
_OF_ARTICLES: Mapping[str, str] = {
    "month": "SELECT id AS article, month AS name FROM articles WHERE is_article",
    "year": "SELECT id AS article, substr(month, 1, 4) AS name FROM articles WHERE is_article",
    "section": "SELECT id AS article, section AS name FROM articles WHERE is_article",
    "language": "SELECT id AS article, language AS name FROM articles WHERE is_article",
    "author": "SELECT DISTINCT article, name FROM authors JOIN articles ON id = article WHERE is_article",
}
# For each finding what it is counted under.
_OF_FINDINGS: Mapping[str, str] = {
    "rule": "rule",
    "family": "family",
    "severity": "severity",
}
_TEMPLATE = "template"
_RUN = "run"
_ESTIMATE = "estimate"
_PRECISION = "precision"
BY = (*_OF_ARTICLES, *_OF_FINDINGS, _TEMPLATE, _RUN, _ESTIMATE, _PRECISION)
_PER = 1000  # articles
_IN_ORDER = ("month", "year", _RUN)  # by name; anything else by how much there is of it

_COUNTS = """
  count(DISTINCT told.article) AS with_findings, count(told.id) AS findings,
  count(CASE told.severity WHEN 'error' THEN 1 END) AS errors,
  count(CASE told.severity WHEN 'warning' THEN 1 END) AS warnings,
  count(CASE told.severity WHEN 'info' THEN 1 END) AS infos"""
_TOLD = "SELECT * FROM occurrences WHERE suppressed IS NULL"

# What each finished run told, and what of it the run before had told, too. Findings are counted by their two runs
# first: there are many findings, and few pairs of runs.
RUNS = f"""
WITH each AS (
  SELECT first_seen, NULL AS last_seen FROM occurrences UNION ALL SELECT first_seen, last_seen FROM gone
), seen AS MATERIALIZED (SELECT first_seen, last_seen, count(*) AS number FROM each GROUP BY 1, 2),
numbered AS (SELECT *, lag(run) OVER (ORDER BY run) AS before FROM runs)
SELECT run, finished, articles, errors, warnings, infos,
  round({_PER}.0 * (errors + warnings + infos) / nullif(articles, 0), 1) AS per_1000_articles,
  (SELECT ifnull(sum(number), 0) FROM seen WHERE first_seen > ifnull(before, 0) AND first_seen <= run) AS new,
  (SELECT ifnull(sum(number), 0) FROM seen WHERE last_seen >= before AND last_seen < run) AS gone,
  (SELECT ifnull(sum(number), 0) FROM seen
    WHERE first_seen <= before AND (last_seen IS NULL OR last_seen >= run)) AS lasting
FROM numbered ORDER BY run"""


def trend(path: str, by: str, rules: Sequence[str] = ()) -> Table:
    """A row for each month, section, author …: articles, those with findings, findings, and findings per 1,000.

    Accepted findings count nowhere. `rules` are the rules and families that count; without any, all do. For runs a row
    tells what was new, what was gone and what lasted beside the run before; by estimate, what a sample tells of all;
    by precision, how often rules were right, as editors marked.
    UsageError where there is no store.
    """
    if by == _ESTIMATE:
        return estimates(path, rules)
    if by == _PRECISION:
        return precision(path, rules)
    database = to_read(path)
    if by == _RUN:
        return _answer(database, RUNS, ())
    told, values = _TOLD, tuple(rules)
    if rules:
        marks = ", ".join("?" * len(rules))
        told, values = f"{told} AND (rule IN ({marks}) OR family IN ({marks}))", (*rules, *rules)
    if by == _TEMPLATE:
        return _answer(
            database,
            f"""
            SELECT f.rule AS rule, f.message AS template, f.count AS pages, f.severity AS severity,
              f.path AS sample, f.first_seen AS first_seen
            FROM findings AS f WHERE f.scope = 'template' AND f.suppressed IS NULL AND f.id IN (SELECT id FROM ({told}))
            ORDER BY f.count DESC, f.rule, f.message""",
            values,
        )
    if by in _OF_FINDINGS:
        return _answer(
            database,
            f"""
            WITH told AS ({told}), everything AS (SELECT count(*) AS number FROM articles WHERE is_article)
            SELECT told.{_OF_FINDINGS[by]} AS {by}, {_COUNTS},
              round({_PER}.0 * count(told.id) / nullif(max(everything.number), 0), 1) AS per_1000_articles
            FROM told, everything GROUP BY 1 ORDER BY findings DESC, 1""",
            values,
        )
    order = "1" if by in _IN_ORDER else "findings DESC, articles DESC, 1"
    return _answer(
        database,
        f"""
        WITH told AS ({told}), member AS ({_OF_ARTICLES[by]})
        SELECT coalesce(member.name, '(none)') AS {by}, count(DISTINCT member.article) AS articles, {_COUNTS},
          round({_PER}.0 * count(told.id) / count(DISTINCT member.article), 1) AS per_1000_articles
        FROM member LEFT JOIN told ON told.article = member.article
        GROUP BY 1 ORDER BY {order}""",
        values,
    )


def known_in(path: str, rules: Sequence[str]) -> Sequence[str]:
    """The rules and families as they were given. UsageError for one that neither the store nor any pack knows."""
    if rules:
        with closing(to_read(path)) as database:
            known = {name for row in database.execute("SELECT name, family FROM rule") for name in row}
        unknown = [name for name in rules if name not in known]
        named(unknown, library())
    return rules


def _answer(database: sqlite3.Connection, sql: str, values: tuple[str, ...]) -> Table:
    with told_if_damaged():
        cursor = database.execute(sql, values)
    return Table(tuple(name for name, *_ in cursor.description), _rows(cursor))


def _rows(cursor: sqlite3.Cursor) -> Iterator[tuple[object, ...]]:
    with told_if_damaged():
        yield from cursor
