"""What one check of many posts takes, in time of processors and in memory, and what eight at once on one cache say.

Memory is that of the process which reports; what grows in it are findings and what archive rules keep of each article.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.recheck import write_posts
from bench.table import Given, Row
from bench.timing import NEWSLINT, spent

COUNTS = (12_500, 25_000, 50_000)
AT_ONCE, SHARED = 8, 2_000


def rows(given: Given) -> Iterator[Row]:
    """Each number of posts without a cache, beside the smallest; then the runs that share one."""
    chance = random.Random(20260115)
    written, each = 0, 0.0
    with TemporaryDirectory() as name:
        posts = Path(name, "posts")
        for count in map(given.of, COUNTS):
            write_posts(posts, range(written, count), chance)
            written = count
            took = spent([*NEWSLINT, "check", str(posts), "--isolated", "--no-cache"])
            each = each or took.processor / count
            part, beside = f"{count:,} posts", f"one of {given.of(COUNTS[0]):,}"
            yield Row(part, "check", took.clock, "s")
            post = took.processor / count
            yield Row(part, "of processors, a post", post * 1000, "ms", beside, post / each, most=1.1)
            yield Row(part, "memory", took.memory, "MB")
    yield from shared(given.of(SHARED), chance)


def shared(count: int, chance: random.Random) -> Iterator[Row]:
    """Eight checks of the same posts at once on one cache, beside one alone; each must say the same."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_posts(folder / "posts", range(count), chance)

        def one(number: int) -> bytes:
            said = folder / f"said{number}"
            command = [*NEWSLINT, "check", "posts", "--isolated", "--format", "json"]
            spent(command, folder, said, NEWSLINT_CACHE_DIR=str(folder / ("cache" if number else "own")))
            return said.read_bytes()

        began = perf_counter()
        alone = one(0)
        taken = perf_counter() - began
        with ThreadPoolExecutor(AT_ONCE) as pool:
            began = perf_counter()
            said = list(pool.map(one, range(1, AT_ONCE + 1)))
            together = perf_counter() - began
        differing = sum(other != alone for other in said)
        left = [path for path in (folder / "cache").rglob("*") if path.name.startswith(".newslint-")]
    part = f"{count:,} posts, {AT_ONCE} checks at once"
    yield Row(part, "on one cache", together, "s", "one alone", together / taken)
    yield Row(part, "that say something else, or leave a file", differing + len(left), "", most=0)
