"""Prints what checking an unchanged folder again takes, beside its first check: `python -m bench.recheck [POSTS]`."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

BUDGET = 1 / 20
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


def check(folder: Path, cache: str) -> tuple[float, bytes]:
    """The seconds that a whole process takes, and what it prints."""
    command = [sys.executable, "-m", "newslint", "check", "posts", "--format", "json"]
    environment = {**os.environ, "NEWSLINT_CACHE_DIR": str(folder / cache)}
    started = perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, check=False)
    return perf_counter() - started, done.stdout


def main() -> None:
    """First checks, each with a cache of its own, and checks of the same folder again, in turns; the best counts."""
    posts = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    chance = random.Random(7)
    firsts, agains = [], []
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "posts").mkdir()
        for number in range(posts):
            (folder / "posts" / f"{number:05}.md").write_text(post(number, chance), "utf-8")
        sleep(SETTLED)
        for turn in range(TURNS):
            first, said = check(folder, f"cache{turn}")
            firsts.append(first)
            for _ in range(3):
                again, out = check(folder, f"cache{turn}")
                assert out == said, "the cache says something else"
                agains.append(again)
    first, again = min(firsts), min(agains)
    print(f"{posts} posts: first {first:.2f} s, again {again:.2f} s, ratio {again / first:.3f} (budget {BUDGET:.3f})")


if __name__ == "__main__":
    main()
