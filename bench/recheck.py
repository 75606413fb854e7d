"""What checking a folder again takes, unchanged or with one post changed.

An unchanged folder is measured beside its first check, with a baseline and without; one changed post, checked by
itself, beside a Python that does nothing.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

from bench.cold import EMPTY
from bench.table import Given, Row
from bench.timing import NEWSLINT, spent

POSTS = 5_000
BUDGET = 1 / 20
COLD = 12  # processes of an empty Python that a check of one small file may take
CHANGES = 7
TURNS = 2
SETTLED = 2.5  # seconds after which a file that stands as it stood is not read again
WORDS = (
    "harbour council vote ferry storm pier budget school market bridge river mayor plan spring town fish crane road "
    "line hall work price"
).split()


def post(number: int, chance: random.Random) -> str:
    """A post of some three hundred words, the same for the same seed."""
    title = " ".join(chance.choices(WORDS, k=7)).capitalize()
    tags = ", ".join(chance.choices(WORDS, k=2))
    paragraphs = (" ".join(chance.choices(WORDS, k=chance.randint(25, 60))) for _ in range(8))
    body = "\n\n".join(f"The {words}, officials said on 6 January." for words in paragraphs)
    head = f"title: {title} {number}\nauthor: Ann Miller\ndate: 2025-01-10\nlang: en\ntags: [{tags}]"
    return f"---\n{head}\n---\n\n{body}\n"


def write_posts(folder: Path, numbers: range, chance: random.Random) -> None:
    """Puts posts into a folder, by their numbers."""
    folder.mkdir(exist_ok=True)
    for number in numbers:
        (folder / f"{number:06}.md").write_text(post(number, chance), "utf-8")


def check(folder: Path, cache: str, what: str = "posts") -> tuple[float, bytes]:
    """The seconds that a whole process takes, and what it prints."""
    said = folder / "said"
    command = [*NEWSLINT, "check", what, "--format", "json"]
    took = spent(command, folder, said, NEWSLINT_CACHE_DIR=str(folder / cache))
    return took.clock, said.read_bytes()


def repeated(folder: Path, turns: int) -> tuple[float, float]:
    """First checks, each with a cache of its own, and checks of the same folder again, in turns; the best of each."""
    firsts, agains = [], []
    for turn in range(turns):
        first, said = check(folder, f"cache{turn}")
        firsts.append(first)
        for _ in range(3):
            again, out = check(folder, f"cache{turn}")
            assert out == said, "the cache says something else"
            agains.append(again)
    return min(firsts), min(agains)


def changed(folder: Path, chance: random.Random) -> tuple[float, float, float]:
    """A Python that does nothing, a check of one changed post alone, and one of all of which one has changed."""
    taken: list[tuple[float, float, float]] = []
    for number in range(CHANGES):
        path = folder / "posts" / f"{number:06}.md"
        path.write_text(post(number, chance), "utf-8")
        empty = spent([sys.executable, "-c", "pass"]).clock
        alone, _ = check(folder, "cache0", f"posts/{path.name}")
        path.write_text(post(number, chance), "utf-8")
        taken.append((empty, alone, check(folder, "cache0")[0]))
    empties, alones, alls = zip(*taken, strict=True)
    return min(empties), min(alones), min(alls)


def rows(given: Given) -> Iterator[Row]:
    """The first check, then the others beside it."""
    posts, chance = max(CHANGES, given.of(POSTS)), random.Random(7)
    part, beside = f"{posts:,} posts", "their first check"
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_posts(folder / "posts", range(posts), chance)
        sleep(SETTLED)
        first, again = repeated(folder, TURNS)
        empty, alone, among = changed(folder, chance)
        spent([*NEWSLINT, "baseline", "create", "posts"], folder, NEWSLINT_CACHE_DIR=str(folder / "cache0"))
        sleep(SETTLED)
        _, accepted = repeated(folder, 1)
    yield Row(part, "first check", first, "s")
    yield Row(part, "again, unchanged", again, "s", beside, again / first, BUDGET)
    yield Row(part, "again, unchanged, with a baseline", accepted, "s", beside, accepted / first, BUDGET)
    yield Row(part, "again, one of them changed", among, "s", beside, among / first)
    yield Row(part, "the changed one alone", alone * 1000, "ms", EMPTY, alone / empty, COLD)
