"""The store of an audit: one SQLite file of articles, what archive rules keep of them, findings, problems and runs.

What is done is written in batches of half a second, each whole or not at all, so that a run that is killed goes on from
there. What stood in an earlier run and stands no more stays, with the last run that told it.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from heapq import nsmallest
from itertools import chain, groupby
from operator import itemgetter
from pickle import dumps, loads
from time import monotonic

from newslint import __version__
from newslint.audit.opening import to_write
from newslint.audit.packing import (
    FINDING,
    ORDER,
    Packed,
    Row,
    encoded,
    kept_value,
    packed_finding,
    reported,
    rules_of,
    waiver,
)
from newslint.audit.sampling import Sample
from newslint.audit.schema import INDEX, TABLES, VIEWS
from newslint.baseline.matching import Acceptance
from newslint.errors import UsageError
from newslint.inputs import Document
from newslint.model import Placed, Severity
from newslint.report import ARCHIVE, BASELINE, MOST_PAGES, Linted, Problem, Reported, Summary, Suppressed, Waiver
from newslint.together import Said
from newslint.values import NamedTuple

CACHE = 65_536  # kB
SORTED = 2_000  # kB that are sorted at a time: what a processor has beside it; sorting 64 MB took 1.6 times as long
BATCH = 0.5  # seconds of work that a kill may cost
_HERE = "path = ? AND ifnull(address, '') = ?"
_ARTICLE = (
    "path, address, key, since, until, seen, checked, is_article, headline, published, section, language, words, held,"
    " identity"
)
_COLUMNS = (
    'rule, severity, scope, message, line, "column", end_line, end_column, excerpt, related, fix, sight, fingerprint,'
    " suppressed, reason, until, alike, article, first_seen"
)
_SAID = Said._fields[:-1]
_FINGERPRINT = 12  # where it stands in a packed finding


class Holding(NamedTuple):
    """By what an article is known again, and for which instants what is known of it holds: from, and before."""

    key: str
    since: datetime | None = None
    until: datetime | None = None


class Store:
    """An open store, for one audit at a time."""

    def __init__(self, path: str) -> None:
        """UsageError where the file is no store of this version, or another audit is at work on it."""
        self.path = path
        self._database = to_write(path)
        self._prepare()
        self._run = 0
        self._since = monotonic()
        self._rules: dict[str, int] = {}
        self._reaches: dict[str, int] = {}
        self.gone = 0  # documents that stand in the archive no more
        self.left_alone = 0  # documents that could not be looked at, because what they stand in could not be read

    def _prepare(self) -> None:
        """From here on, there is always a transaction: no other audit may begin one."""
        run = self._database.execute
        run(f"PRAGMA cache_size = -{CACHE}")
        if run("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
            for statement in filter(str.strip, TABLES.split(";")):
                run(statement)
            for view in VIEWS:
                run(view.sql)

    def commit(self) -> None:
        """Writes what is done so far."""
        self._database.execute("COMMIT")
        self._database.execute("BEGIN IMMEDIATE")
        self._since = monotonic()

    def begin(self, today: datetime) -> None:
        """Begins a run, or goes on with the one that was not finished."""
        run = self._database.execute
        last = run("SELECT id FROM run WHERE finished IS NULL").fetchone()
        now = datetime.now(UTC).isoformat(timespec="seconds")
        if last is not None:
            (self._run,) = last
            run("UPDATE run SET today = ?, newslint = ? WHERE id = ?", (today.isoformat(), __version__, self._run))
        else:
            folder = os.path.relpath(os.curdir, os.path.dirname(os.path.abspath(self.path)))
            said = (now, today.isoformat(), __version__, folder)
            self._run = _number(run("INSERT INTO run (started, today, newslint, folder) VALUES (?, ?, ?, ?)", said))
        run("DELETE FROM problem WHERE article IS NULL")
        self.commit()

    def sample(self, sample: Sample | None) -> None:
        """Keeps what is drawn, None for all. UsageError where a sample would take the place of a whole archive."""
        run = self._database.execute
        (before,) = run("SELECT count(*) FROM stratum").fetchone()
        if sample is not None and not before and self.documents():
            raise UsageError(f"{self.path}: keeps an archive, which a sample would replace; name another with --store")
        run("DELETE FROM stratum")
        run("DELETE FROM drawn")
        for name, stratum in sample.strata.items() if sample is not None else ():
            values = ("/".join(name) or "all", stratum.documents, sample.seed if sample else 0)
            number = _number(self._write("INSERT INTO stratum (name, documents, seed) VALUES (?, ?, ?)", values))
            self._write_all("INSERT INTO drawn VALUES (?, ?, ?)", [(*place, number) for place in stratum.drawn])
        self.commit()

    def documents(self) -> int:
        """How many documents it keeps that stood in the archive when they were looked for last."""
        return int(self._database.execute("SELECT count(*) FROM article WHERE gone IS NULL").fetchone()[0])

    def has(self, document: Document) -> bool:
        """Whether an article may be known; `keep` tells whether it is."""
        query = f"SELECT 1 FROM article WHERE {_HERE} AND key IS NOT NULL"
        return self._write(query, (document.path, document.address or "")).fetchone() is not None

    def keep(self, document: Document, keys: Sequence[str], today: datetime) -> bool:
        """Whether the article is known under one of these keys, and what is known holds today; then it stays."""
        if not keys:
            return False
        update = (
            f"UPDATE article SET seen = ?, gone = NULL WHERE {_HERE} AND key IN ({_marks(len(keys))}) AND gone IS NULL"
            " AND ifnull(since <= ?, true) AND ifnull(until > ?, true)"
        )
        now = today.timestamp()
        kept = self._write(update, (self._run, document.path, document.address or "", *keys, now, now)).rowcount == 1
        self._pause()
        return kept

    def put(self, document: Document, packed: Packed, holding: Holding | None) -> None:
        """Keeps what came of an article in place of what was known of it."""
        place = (document.path, document.address)
        known = self._write(f"SELECT id FROM article WHERE {_HERE}", (place[0], place[1] or "")).fetchone()
        key, since, until = holding or (None, None, None)
        times = (since and since.timestamp(), until and until.timestamp())
        values = (*place, key, *times, self._run, self._run, packed.is_article, *packed.about)
        before: dict[tuple[str, str], Row] = {}
        if known is None:
            article = _number(self._write(f"INSERT INTO article ({_ARTICLE}) VALUES ({_marks(len(values))})", values))
        else:
            (article,) = known
            put = ", ".join(f"{name} = ?" for name in _ARTICLE.split(", "))
            self._write(f"UPDATE article SET {put}, gone = NULL WHERE id = ?", (*values, article))
            before = self._before(article, packed.revised)
            self._empty(article)
        facts = []
        for rule, keys, kept, day in packed.facts:
            earlier = _earlier(kept, before.get((rule, keys)))
            facts.append((article, self._rule(rule), keys, day, kept, earlier))
        self._write_all("INSERT INTO fact (article, rule, keys, day, kept, before) VALUES (?, ?, ?, ?, ?, ?)", facts)
        self._write_all("INSERT INTO author VALUES (?, ?, ?)", [(article, *one) for one in packed.authors])
        self._write_all("INSERT INTO tag VALUES (?, ?)", [(article, *one) for one in packed.tags])
        self._write_all("INSERT INTO problem VALUES (?, ?, ?, ?)", [(article, *one) for one in packed.problems])
        self._write_all("INSERT INTO waiver VALUES (?, ?)", [(article, said) for said in packed.waivers])
        self._learn(packed.rules)
        self._reach(packed.reach)
        self._put_findings(article, packed.findings, f"scope <> '{ARCHIVE}'")
        self._pause()

    def end_of_documents(self, unread: Collection[str] = ()) -> None:
        """What this run has not met is gone from the archive; what stands in `unread`, or below, could not be met."""
        run = self._database.execute
        left = run("SELECT id, path FROM article WHERE seen <> ? AND gone IS NULL", (self._run,)).fetchall()
        for article, path in left:
            if any(path == place or path.startswith(f"{place.rstrip('/')}/") for place in unread):
                self.left_alone += 1
                continue
            self.gone += 1
            self._empty(article)
            self._put_findings(article, (), "true")
            run("UPDATE article SET gone = ?, key = NULL WHERE id = ?", (self._run, article))
            self._pause()
        run(f"PRAGMA cache_size = -{SORTED}")
        run("PRAGMA threads = 2")  # sort one part while the next is read
        for statement in filter(str.strip, INDEX.split(";")):
            run(statement)
        run(f"PRAGMA cache_size = -{CACHE}")
        self.commit()

    def spool(self, said: Iterable[Said | Problem]) -> list[Problem]:
        """Keeps what archive rules say until all of it can be read in order; gives back what kept them from it."""
        run = self._database.execute
        run(f"CREATE TEMP TABLE said ({', '.join(_SAID)}, finding BLOB)")
        problems: dict[tuple[str | None, str], Problem] = {}
        for one in said:
            if isinstance(one, Problem):
                problems.setdefault((one.rule, one.message), one)
            else:
                marks = _marks(len(_SAID) + 1)
                self._write(f"INSERT INTO said VALUES ({marks})", (*one[: len(_SAID)], dumps(one.finding)))
        return list(problems.values())

    def said(self) -> Iterator[Said]:
        """What was spooled, in its order."""
        ordered = ", ".join(_SAID[:-1])
        for *row, finding in self._database.execute(f"SELECT * FROM said ORDER BY {ordered}"):
            yield Said._make((*row, loads(finding)))  # written by this very run

    def put_together(self, findings: Iterable[Reported], problems: Iterable[Problem]) -> None:
        """Keeps what all articles tell together, article by article, and the problems that are those of no document."""
        run = self._database.execute
        run("CREATE TEMP TABLE spoken (article INTEGER PRIMARY KEY)")
        scope = f"scope = '{ARCHIVE}'"
        for (path, address), of_article in groupby(findings, key=lambda one: one.place[:2]):
            told = list(of_article)
            (article,) = self._write(f"SELECT id FROM article WHERE {_HERE}", (path, address or "")).fetchone()
            self._learn(rules_of(told))
            self._put_findings(article, [packed_finding(one) for one in told], scope)
            run("INSERT INTO spoken VALUES (?)", (article,))
        silent = f"last_seen IS NULL AND {scope} AND article NOT IN (SELECT article FROM spoken)"
        run(f"DELETE FROM finding WHERE first_seen = ? AND {silent}", (self._run,))
        run(f"UPDATE finding SET last_seen = ? WHERE {silent}", (self._run - 1,))
        run("DROP TABLE spoken")
        run("DROP TABLE IF EXISTS said")
        said = [(one.path, one.rule, one.message) for one in problems]
        self._write_all("INSERT INTO problem VALUES (NULL, ?, ?, ?)", said)

    def accept(self, known: Acceptance | None) -> None:
        """Marks the findings that baselines accept: those of each document by order of name, at last those of all."""
        run = self._database.execute
        run("UPDATE finding SET suppressed = NULL, reason = NULL WHERE suppressed = ?", (BASELINE,))
        if known is None or not known.files:
            return
        documents = "SELECT id, path, address, held, identity FROM article WHERE gone IS NULL ORDER BY path, address"
        of_article = "SELECT path, message, rule FROM problem WHERE article = ?"
        for article, path, address, held, identity in run(documents):
            said = Linted(path, address=address, identity=identity, held=tuple(json.loads(held)) if held else ())
            said = said._replace(problems=tuple(Problem(*row) for row in run(of_article, (article,))))
            self._accept(known, said, f"article = {article} AND scope <> '{ARCHIVE}'")
        self._accept(known, Linted(""), f"scope = '{ARCHIVE}'")

    def _accept(self, known: Acceptance, said: Linted, where: str) -> None:
        columns = "id, rule, family, severity, scope, message, path, address, fingerprint, suppressed, reason, until"
        rows = self._database.execute(f"SELECT {columns} FROM occurrences WHERE {where} ORDER BY {ORDER}").fetchall()
        findings = tuple(
            Reported(rule, family, Severity(severity), scope, message, Placed(path, address), fingerprint)._replace(
                suppressed=Suppressed(kind, reason, until) if kind else None
            )
            for _, rule, family, severity, scope, message, path, address, fingerprint, kind, reason, until in rows
        )
        for row, finding in zip(rows, known.accepted(said._replace(findings=findings)).findings, strict=True):
            if finding.suppressed is not None and finding.suppressed.kind == BASELINE:
                mark = "UPDATE finding SET suppressed = ?, reason = ? WHERE id = ?"
                self._write(mark, (BASELINE, finding.suppressed.reason, row[0]))

    def end(self, documents: int) -> Summary:
        """Ends the run: rolls up what templates repeat, and counts."""
        self._roll_up()
        run = self._database.execute
        counts = dict(run("SELECT severity, count(*) FROM findings WHERE suppressed IS NULL GROUP BY severity"))
        (suppressed,) = run("SELECT count(*) FROM findings WHERE suppressed IS NOT NULL").fetchone()
        (problems,) = run("SELECT count(*) FROM problems").fetchone()
        errors, warnings, infos = (counts.get(severity.value, 0) for severity in Severity)
        summary = Summary(documents, errors, warnings, infos, suppressed, problems)
        put = ", ".join(f"{name} = ?" for name in summary._fields)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        said = (now, self.articles(), *summary, self._run)
        run(f"UPDATE run SET finished = ?, articles = ?, {put} WHERE id = ?", said)
        self.commit()
        return summary

    def articles(self) -> int:
        """How many of the documents are articles."""
        query = "SELECT count(*) FROM article WHERE gone IS NULL AND is_article"
        return int(self._database.execute(query).fetchone()[0])

    def findings(self, rule: str | None = None) -> Iterator[Reported]:
        """The findings of the report, or those of a rule, in its order, as they are asked for."""
        which, values = ("", ()) if rule is None else ("WHERE rule = ?", (rule,))
        for row in self._database.execute(f"SELECT {FINDING} FROM findings {which} ORDER BY {ORDER}", values):
            yield reported(row)

    def read(self, query: str, *values: object) -> Iterator[Row]:
        """The rows of a query over the views."""
        return iter(self._database.execute(query, values))

    def problems(self) -> Iterator[Problem]:
        query = "SELECT path, message, rule FROM problems ORDER BY path, ifnull(rule, ''), message"
        return (Problem(*row) for row in self._database.execute(query))

    def waivers_in(self, path: str, address: str | None) -> Iterator[Waiver]:
        """The waivers of a document."""
        of_article = f"SELECT said FROM waiver WHERE article = (SELECT id FROM article WHERE {_HERE})"
        return (waiver(said) for (said,) in self._write(of_article, (path, address or "")))

    def close(self) -> None:
        self._database.execute("COMMIT")
        self._database.close()

    def _pause(self) -> None:
        if monotonic() - self._since > BATCH:
            self.commit()

    def _empty(self, article: int) -> None:
        """Deletes what was read of an article; findings have a past."""
        run = self._database.execute
        keyed = "SELECT rule, value, day, fact.id FROM fact, json_each(keys) WHERE article = ?"
        keys = run(keyed, (article,)).fetchall()
        self._write_all("DELETE FROM fact_key WHERE rule = ? AND key = ? AND day = ? AND fact = ?", keys)
        for table in ("fact", "author", "tag", "problem", "waiver"):
            run(f"DELETE FROM {table} WHERE article = ?", (article,))

    def _before(self, article: int, rules: Sequence[str]) -> dict[tuple[str, str], Row]:
        """What rules kept of an article, and before that, by rule and key."""
        query = "SELECT keys, kept, before FROM fact WHERE article = ? AND rule = ?"
        found = {}
        for rule in rules:
            for keys, *kept in self._database.execute(query, (article, self._rule(rule))):
                found[rule, keys] = tuple(kept)
        return found

    def _put_findings(self, article: int, rows: Sequence[Row], scope: str) -> None:
        """Findings of an article in place of those of before: the same by rule and fingerprint keep their first run."""
        run = self._database.execute
        where = f"article = ? AND last_seen IS NULL AND {scope}"
        before = run(f"SELECT rule, fingerprint, id, first_seen FROM finding WHERE {where}", (article,)).fetchall()
        since = {(rule, fingerprint): (number, first) for rule, fingerprint, number, first in before}
        written = []
        for row in rows:
            rule = self._rule(row[0])
            number, first = since.pop((rule, row[_FINGERPRINT]), (None, self._run))
            if number is not None:
                run("DELETE FROM finding WHERE id = ?", (number,))
            written.append((rule, *row[1:], article, first))
        for number, first in since.values():
            if first == self._run:  # a run that was killed has told it, and nobody has seen it
                run("DELETE FROM finding WHERE id = ?", (number,))
            else:
                run("UPDATE finding SET last_seen = ? WHERE id = ?", (self._run - 1, number))
        self._write_all(f"INSERT INTO finding ({_COLUMNS}) VALUES ({_marks(19)})", written)

    def _learn(self, rules: Iterable[Row]) -> None:
        for name, family, authority in rules:
            said = (family, authority, self._rule(name))
            self._database.execute("UPDATE rule SET family = ?, authority = ? WHERE id = ?", said)

    def _reach(self, reach: Iterable[tuple[str, int]]) -> None:
        """The most days that any article's rules look about them: as articles may have rules of their own."""
        for name, days in reach:
            if self._reaches.get(name, 0) < days:
                self._reaches[name] = days
                values = (days, self._rule(name))
                self._database.execute("UPDATE rule SET reach = max(reach, ?) WHERE id = ?", values)

    def _rule(self, name: str) -> int:
        if name not in self._rules:
            run = self._database.execute
            run("INSERT OR IGNORE INTO rule (name) VALUES (?)", (name,))
            (self._rules[name],) = run("SELECT id FROM rule WHERE name = ?", (name,)).fetchone()
        return self._rules[name]

    def _roll_up(self) -> None:
        """One finding for what a template repeats on several pages: on its first page, with the count of all."""
        run = self._database.execute
        run("CREATE TEMP TABLE told (alike TEXT PRIMARY KEY, finding, count, pages) WITHOUT ROWID")
        query = (
            "SELECT alike, finding.id, path, address FROM finding JOIN article ON article.id = article WHERE"
            " alike IS NOT NULL AND last_seen IS NULL AND suppressed IS NULL"
            ' ORDER BY alike, path, address, line, "column", end_line, end_column, fingerprint'
        )
        for alike, group in groupby(run(query), key=itemgetter(0)):
            first = next(group)
            names = (name_of(path, address) for (path, address), _ in groupby(chain((first,), group), itemgetter(2, 3)))
            counted = _Counted(names)
            pages = nsmallest(MOST_PAGES, counted)
            if counted.number > 1:
                run("INSERT INTO told VALUES (?, ?, ?, ?)", (alike, first[1], counted.number, json.dumps(pages)))
        gone = "last_seen IS NULL AND alike NOT IN (SELECT alike FROM told)"
        run(f"DELETE FROM template WHERE {gone} AND first_seen = ?", (self._run,))
        run(f"UPDATE template SET last_seen = ? WHERE {gone}", (self._run - 1,))
        run(
            "INSERT INTO template SELECT told.*, ?, NULL FROM told WHERE true ON CONFLICT (alike) DO UPDATE SET"
            " finding = excluded.finding, count = excluded.count, pages = excluded.pages, last_seen = NULL",
            (self._run,),
        )
        run("DROP TABLE told")

    def _write(self, statement: str, values: Row) -> sqlite3.Cursor:
        try:
            return self._database.execute(statement, values)
        except UnicodeEncodeError:  # half of a pair of surrogates, in a file's name or out of an escape in JSON
            pieces = statement.split("?")
            marks = ("CAST(? AS TEXT)" if isinstance(value, str) else "?" for value in values)
            plain = [encoded(value) if isinstance(value, str) else value for value in values]
            return self._database.execute("".join(map("".join, zip(pieces, (*marks, ""), strict=True))), plain)

    def _write_all(self, statement: str, rows: Sequence[Row]) -> None:
        if not rows:
            return
        try:
            self._database.executemany(statement, rows)
        except UnicodeEncodeError:
            for row in rows:
                self._write(statement, row)


class _Counted:
    """What is iterated over, and how many there were."""

    def __init__(self, names: Iterator[str]) -> None:
        self._names = names
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        for name in self._names:
            self.number += 1
            yield name


def name_of(path: str, address: str | None) -> str:
    """What a page is called: its path, and its own address where that is the path of its container."""
    return path if address is None else f"{path} {address}"


def _earlier(kept: bytes, before: Row | None) -> bytes | None:
    """What was kept of an article before its last change."""
    if before is None:
        return None
    last: bytes = before[0]
    return before[1] if kept_value(kept) == kept_value(last) else last


def _marks(number: int) -> str:
    return ", ".join("?" * number)


def _number(cursor: sqlite3.Cursor) -> int:
    assert cursor.lastrowid is not None
    return cursor.lastrowid
