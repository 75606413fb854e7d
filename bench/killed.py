"""Kills the audit of a large archive ten times on its way and prints whether it came to the same as one left in peace:
`python -m bench.killed [wxr|warc] [ITEMS]`. It exits with 1 where it did not.

An audit is killed (SIGKILL) as soon as another tenth of the articles stands in the store, at last when all of them do
and are being compared; then it is started again. Stores are compared by the views that queries rest on.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
import time
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bench.archives import WRITERS
from newslint.audit.schema import VIEWS

KILLS = 10
_TIMES = {"started", "finished"}  # what tells one run from another of the same
_NUMBERED = {"findings", "occurrences"}  # in the order in which they were written, which nobody relies on


class Ended(NamedTuple):
    """How a process ended: seconds by the clock and of the processor, bytes of memory at most in one process."""

    status: int
    clock: float
    processor: float
    memory: int


def audited(archive: Path, store: Path, until: int | None = None) -> Ended:
    """Audits an archive, until so many articles stand in the store, if that is given."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "newslint", "audit", archive.name, "--store", store.name, "--jobs", "2"]
    command += [
        "--isolated",
        "--today",
        "2026-06-01",
        "--fail-on",
        "never",
        "--format",
        "json",
        "--output",
        "json:said",
    ]
    child = os.fork()
    if child == 0:
        os.chdir(archive.parent)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execv(sys.executable, command)
    while until is not None and kept(store) < until:
        time.sleep(0.02)
    if until is not None:
        os.kill(child, signal.SIGKILL)
    _, status, usage = os.wait4(child, 0)
    spent = usage.ru_utime + usage.ru_stime
    return Ended(os.waitstatus_to_exitcode(status), time.perf_counter() - began, spent, usage.ru_maxrss * 1024)


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


def main() -> None:
    kinds = [sys.argv[1]] if len(sys.argv) > 1 else list(WRITERS)
    differing = []
    with TemporaryDirectory() as name:
        for kind in kinds:
            write, file, count = WRITERS[kind]
            count = int(sys.argv[2]) if len(sys.argv) > 2 else count
            archive, peaceful, killed = (Path(name) / each for each in (file, f"{kind}.db", f"{kind}-killed.db"))
            write(archive, count)
            whole = audited(archive, peaceful)
            print(
                f"{kind}: {kept(peaceful):,} articles in {whole.clock:.0f} s, {whole.processor:.0f} s of the processor,"
                f" {whole.memory / 1e6:.0f} MB at most in one process",
                flush=True,
            )
            ends = [audited(archive, killed, kept(peaceful) * tenth // KILLS) for tenth in range(1, KILLS + 1)]
            assert {end.status for end in ends} == {-signal.SIGKILL}, ends
            last = audited(archive, killed)
            spent = sum(end.clock for end in (*ends, last))
            theirs, ours = content(peaceful), content(killed)
            differing += [f"{kind}: {view}" for view in theirs if theirs[view] != ours[view]]
            print(
                f"{kind}: killed {len(ends)} times and started again: {spent:.0f} s; the last {last.clock:.0f} s",
                flush=True,
            )
    print(f"differs: {', '.join(differing)}" if differing else "the same in all views")
    sys.exit(bool(differing))


if __name__ == "__main__":
    main()
