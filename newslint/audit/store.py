"""The store of an audit: one SQLite file of articles, what archive rules keep of them, findings, problems and runs.

Each article is written whole or not at all, as soon as it is done, so that a run that is killed loses none.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum
from io import BytesIO
from pickle import Unpickler, dumps
from typing import Any

from newslint import __version__
from newslint.errors import UsageError
from newslint.report import Linted

APPLICATION = 0x6E657773  # "news": what tells a store from any other SQLite file
VERSION = 1
_SCHEMA = f"""
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
CREATE TABLE run (id INTEGER PRIMARY KEY, started TEXT NOT NULL, finished INTEGER NOT NULL, newslint TEXT NOT NULL);
CREATE TABLE article (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, key TEXT, run INTEGER NOT NULL, is_article INTEGER NOT NULL,
  linted BLOB NOT NULL
);
CREATE TABLE fact (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, rule TEXT NOT NULL, key TEXT NOT NULL
);
CREATE TABLE finding (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, rule TEXT NOT NULL, severity TEXT NOT NULL,
  message TEXT NOT NULL, line INTEGER, "column" INTEGER, fingerprint TEXT NOT NULL
);
CREATE TABLE problem (article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, rule TEXT, message TEXT NOT NULL);
CREATE INDEX fact_by_key ON fact (rule, key);
CREATE INDEX fact_by_article ON fact (article);
CREATE INDEX finding_by_article ON finding (article);
CREATE INDEX problem_by_article ON problem (article);
"""


class Store:
    """An open store, for one audit at a time."""

    def __init__(self, path: str) -> None:
        """UsageError where the file is no store of this version, or another audit is at work on it."""
        folder = os.path.dirname(path) or os.curdir
        if not os.path.isdir(folder):
            raise UsageError(f'{path}: cannot be written: there is no folder "{folder}"')
        try:
            self._database = sqlite3.connect(path, timeout=0, isolation_level=None)
            self._open(path)
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise UsageError(f"{path}: another audit is at work on this store; wait for its end") from error
            raise UsageError(f"{path}: cannot be used as a store: {error}") from error
        except sqlite3.DatabaseError as error:
            raise UsageError(f"{path}: is no store of newslint; name another file with --store") from error
        self._run = 0

    def _open(self, path: str) -> None:
        run = self._database.execute
        run("PRAGMA locking_mode = EXCLUSIVE")
        run("PRAGMA foreign_keys = ON")
        (tables,) = run("SELECT count(*) FROM sqlite_master").fetchone()
        (application,) = run("PRAGMA application_id").fetchone()
        (version,) = run("PRAGMA user_version").fetchone()
        if tables and application != APPLICATION:
            raise UsageError(f"{path}: is no store of newslint; name another file with --store")
        if tables and version != VERSION:
            raise UsageError(f"{path}: was written by another version of newslint; name another file with --store")
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = NORMAL")
        run("BEGIN IMMEDIATE")
        if not tables:
            for statement in filter(str.strip, _SCHEMA.split(";")):
                run(statement)
        run("COMMIT")

    def begin(self, today: datetime) -> None:
        """Begins a run."""
        said = (today.isoformat(), __version__)
        cursor = self._database.execute("INSERT INTO run (started, finished, newslint) VALUES (?, 0, ?)", said)
        assert cursor.lastrowid is not None
        self._run = cursor.lastrowid

    def keep(self, path: str, key: str | None) -> bool:
        """Whether the article is known under this key; then it stays."""
        if key is None:
            return False
        said = (self._run, _text(path), key)
        return self._database.execute("UPDATE article SET run = ? WHERE path = ? AND key = ?", said).rowcount == 1

    def put(self, path: str, linted: Linted, key: str | None) -> None:
        """Keeps what came of an article in place of what was known of it."""
        run, many = self._database.execute, self._database.executemany
        run("BEGIN")
        run("DELETE FROM article WHERE path = ?", (_text(path),))
        article = run(
            "INSERT INTO article (path, key, run, is_article, linted) VALUES (?, ?, ?, ?, ?)",
            (_text(path), key, self._run, linted.is_article, dumps(linted)),
        ).lastrowid
        many("INSERT INTO fact VALUES (?, ?, ?)", [(article, rule, _text(fact.key)) for rule, fact in linted.facts])
        many(
            "INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (article, it.rule, it.severity.value, _text(it.message), it.place.line, it.place.column, it.fingerprint)
                for it in linted.findings
            ],
        )
        said = [(article, problem.rule, _text(problem.message)) for problem in linted.problems]
        many("INSERT INTO problem VALUES (?, ?, ?)", said)
        run("COMMIT")

    def end(self) -> None:
        """Ends the run: what it has not met is gone from the archive."""
        run = self._database.execute
        run("BEGIN")
        run("DELETE FROM article WHERE run <> ?", (self._run,))
        run("UPDATE run SET finished = 1 WHERE id = ?", (self._run,))
        run("COMMIT")

    def linted(self) -> Iterator[Linted]:
        """What came of each article, by path."""
        for (data,) in self._database.execute("SELECT linted FROM article ORDER BY path"):
            yield _Reader(BytesIO(data)).load()

    def close(self) -> None:
        self._database.close()


def _text(said: str) -> str:
    """A name as SQLite takes it: what is no UTF-8 in a file's name is spelled out."""
    return said.encode("utf-8", "backslashreplace").decode()


class _Reader(Unpickler):
    """Reads values alone: a store that somebody sent runs nothing."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module in sys.modules else None
        if isinstance(found, type) and issubclass(found, (tuple, date, timedelta, tzinfo, Enum, frozenset)):
            return found
        raise UsageError(f"the store holds {module}.{name}, which is no value of a rule")
