"""Prints what an audit takes beside a check of the same pages, and what a second process saves: `python -m bench.audits
[PAGES] [ROUNDS]`.

Each round runs whole processes in turns; of each, the least of all rounds counts. Where something else keeps the
machine busy, time of the processor says more than the clock: two processes cannot save more than what it leaves.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from bench.timing import sample

PAGES, ROUNDS = 200, 5
MOST_BESIDE_CHECK, LEAST_SAVED = 1.3, 1.8


class Spent(NamedTuple):
    """Seconds of the clock, and of the processor in all processes together."""

    clock: float
    processor: float

    def least(self, other: Spent) -> Spent:
        return Spent(min(self.clock, other.clock), min(self.processor, other.processor))


def spent(command: list[str], said: Path) -> Spent:
    """What a process takes, with those that it starts."""
    began = perf_counter()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
        os.dup2(1, 2)
        os.execv(sys.executable, command)
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 2):  # a page of the corpus may be unreadable
        raise SystemExit(said.read_text("utf-8"))
    return Spent(perf_counter() - began, usage.ru_utime + usage.ru_stime)


def main() -> None:
    """A line for each command, and both ratios with what they should be."""
    pages, rounds = (*map(int, sys.argv[1:]), *(PAGES, ROUNDS)[len(sys.argv) - 1 :])
    paths, which = sample(pages, 7)
    common = ["--isolated", "--no-cache", "--fail-on", "never", "--format", "json"]
    taken: dict[tuple[str, int], Spent] = {}
    with TemporaryDirectory() as name:
        folder = Path(name)
        for _ in range(rounds):
            for what in ("check", "audit"):
                for jobs in (1, 2):
                    store = folder / "audit.db"
                    for left in folder.glob("audit.db*"):
                        left.unlink()
                    own = ["--store", str(store)] if what == "audit" else []
                    command = [sys.executable, "-m", "newslint", what, *map(str, paths), *common, *own]
                    found = spent([*command, "--jobs", str(jobs)], folder / "said")
                    taken[what, jobs] = found.least(taken.get((what, jobs), found))
    print(f"{which}, the least of {rounds} rounds in turns")
    for (what, jobs), (clock, processor) in taken.items():
        print(f"{what} --jobs {jobs}: {clock:.2f} s, {processor:.2f} s of the processor")
    one, two, check = taken["audit", 1], taken["audit", 2], taken["check", 1]
    print(
        f"audit beside check: {one.clock / check.clock:.2f} × by the clock,"
        f" {one.processor / check.processor:.2f} × by the processor (at most {MOST_BESIDE_CHECK})"
    )
    print(
        f"two processes for one: {one.clock / two.clock:.2f} × as fast by the clock,"
        f" {2 * one.processor / two.processor:.2f} × at most by the processor (at least {LEAST_SAVED})"
    )


if __name__ == "__main__":
    main()
