"""From how many documents on a second process pays."""

from __future__ import annotations

from collections.abc import Iterator

from bench.table import Given, Row
from bench.timing import NEWSLINT, in_turns, sample

COUNTS = (4, 8, 12, 16, 24, 32, 48, 64)


def rows(given: Given) -> Iterator[Row]:
    """For each number of posts and of pages what two processes take, beside one."""
    for suffix in (".md", ".html"):
        documents, _ = sample(COUNTS[-1], given.seed, suffix)
        for count in COUNTS:
            some = documents[:count]
            check = [*NEWSLINT, "check", "--no-cache", "--isolated", *map(str, some), "--jobs"]
            took = in_turns({jobs: [*check, jobs] for jobs in ("1", "2")}, given.runs, allowed=(0, 1, 2))
            one, two = took["1"].clock, took["2"].clock
            size = sum(path.stat().st_size for path in some) / 1000
            yield Row(f"{len(some)} × {suffix}, {size:.0f} kB", "check, 2 jobs", two * 1000, "ms", "1 job", two / one)
