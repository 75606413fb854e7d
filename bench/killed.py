"""Kills the audit of a large archive ten times on its way, and compares what came of it with one left in peace.

An audit is killed (SIGKILL) as soon as another tenth of the articles stands in the store, at last when all of them do
and are being compared; then it is started again. Stores are compared by the views that queries rest on.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.archives import WRITERS
from bench.table import Given, Row
from bench.timing import NEWSLINT, Spent, spent
from newslint.audit.schema import VIEWS

MOST_MEMORY = 400  # MB
KILLS = 10
_TIMES = {"started", "finished"}  # what tells one run from another of the same
_NUMBERED = {"findings", "occurrences"}  # in the order in which they were written, which nobody relies on


def audited(archive: Path, store: Path, until: int | None = None) -> Spent:
    """Audits an archive, until so many articles stand in the store, if that is given."""
    command = [*NEWSLINT, "audit", archive.name, "--store", store.name, "--jobs", "2", "--isolated"]
    command += ["--today", "2026-06-01", "--fail-on", "never", "--format", "json", "--output", "json:said"]
    command += ["--time-limit", "600"]  # no article is lost for what else the machine has to do
    return spent(command, archive.parent, until=None if until is None else lambda: kept(store) >= until)


def kept(store: Path) -> int:
    """How many articles stand in a store, which need not be there yet."""
    if not store.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=10)) as database:
            return int(database.execute("SELECT count(*) FROM article").fetchone()[0])
    except sqlite3.OperationalError:  # no table yet
        return 0


def content(store: Path) -> dict[str, str]:
    """A digest of each view, but for the times of runs."""
    said = {}
    with closing(sqlite3.connect(store)) as database:
        for view in VIEWS:
            left_out = _TIMES | ({"id"} if view.name in _NUMBERED else set())
            columns = ", ".join(f'"{name}"' for name, _ in view.columns if name not in left_out)
            digest = sha256()
            for row in database.execute(f"SELECT {columns} FROM {view.name} ORDER BY {columns}"):
                digest.update(repr(row).encode())
            said[view.name] = digest.hexdigest()
    return said


def rows(given: Given) -> Iterator[Row]:
    """For each kind of archive an audit left in peace, and one that was killed ten times; how they differ."""
    for kind, (write, file, count) in WRITERS.items():
        with TemporaryDirectory() as name:
            archive, peaceful, killed = (Path(name) / each for each in (file, f"{kind}.db", f"{kind}-killed.db"))
            write(archive, given.of(count))
            whole = audited(archive, peaceful)
            articles = kept(peaceful)
            part = f"{kind}: {articles:,} articles"
            yield Row(part, "audit", whole.clock, "s")
            yield Row(part, "memory of a process", whole.memory, "MB", most=MOST_MEMORY)
            ends = [audited(archive, killed, articles * tenth // KILLS) for tenth in range(1, KILLS + 1)]
            ends.append(audited(archive, killed))
            taken = sum(end.clock for end in ends)
            yield Row(part, f"audit killed {KILLS} times", taken, "s", "left in peace", taken / whole.clock)
            theirs, ours = content(peaceful), content(killed)
            differing = sum(theirs[view] != ours[view] for view in theirs)
            yield Row(part, "views that differ then", differing, "", most=0)
