"""Prints from how many documents on a second process pays: `python -m bench.jobs [ROUNDS]`."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from bench.timing import HERE

COUNTS = (4, 8, 12, 16, 24, 32, 48, 64)


def drawn(suffix: str, most: int) -> list[Path]:
    """Documents below NEWSLINT_CORPUS, or else the fixtures."""
    folder = Path(os.environ.get("NEWSLINT_CORPUS") or HERE.parent / "fixtures")
    found = sorted(path for path in folder.rglob(f"*{suffix}") if path.is_file())
    return random.Random(1).sample(found, min(most, len(found)))


def seconds(documents: Sequence[Path], jobs: int) -> float:
    """What a whole process takes that checks them."""
    command = [sys.executable, "-m", "newslint", "check", "--no-cache", "--isolated", "--jobs", str(jobs)]
    started = perf_counter()
    subprocess.run([*command, *map(str, documents)], capture_output=True, check=False)
    return perf_counter() - started


def rows(suffix: str, rounds: int) -> Iterator[str]:
    """For each number of documents their size, what one process takes, and how much of that two take."""
    documents = drawn(suffix, COUNTS[-1])
    for count in COUNTS:
        some = documents[:count]
        taken: dict[int, list[float]] = {1: [], 2: []}
        for _ in range(rounds):
            for jobs, spent in taken.items():
                spent.append(seconds(some, jobs))
        one, two = min(taken[1]), min(taken[2])
        size = sum(path.stat().st_size for path in some)
        yield f"| {suffix} | {len(some)} | {size / 1000:.0f} kB | {one * 1000:.0f} ms | {two / one:.2f} |"


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    print("| suffix | documents | together | one process | two ÷ one |\n|---|---:|---:|---:|---:|")
    for suffix in (".md", ".html"):
        for row in rows(suffix, rounds):
            print(row, flush=True)


if __name__ == "__main__":
    main()
