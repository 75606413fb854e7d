"""Prints what checking a folder again takes, unchanged or with one post changed: `python -m bench.recheck [POSTS]`.

An unchanged folder is measured beside its first check, with a baseline and without; one changed post, checked by
itself, beside a Python that does nothing.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

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


def run(folder: Path, cache: str, *arguments: str) -> tuple[float, bytes]:
    """The seconds that a whole process of Python takes, and what it prints."""
    environment = {**os.environ, "NEWSLINT_CACHE_DIR": str(folder / cache)}
    started = perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, stdout=subprocess.PIPE, check=False
    )
    return perf_counter() - started, done.stdout


def check(folder: Path, cache: str, what: str = "posts") -> tuple[float, bytes]:
    return run(folder, cache, "-m", "newslint", "check", what, "--format", "json")


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
        path = folder / "posts" / f"{number:05}.md"
        path.write_text(post(number, chance), "utf-8")
        empty, _ = run(folder, "cache0", "-c", "pass")
        alone, _ = check(folder, "cache0", f"posts/{path.name}")
        path.write_text(post(number, chance), "utf-8")
        taken.append((empty, alone, check(folder, "cache0")[0]))
    empties, alones, alls = zip(*taken, strict=True)
    return min(empties), min(alones), min(alls)


def main() -> None:
    posts = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    chance = random.Random(7)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "posts").mkdir()
        for number in range(posts):
            (folder / "posts" / f"{number:05}.md").write_text(post(number, chance), "utf-8")
        sleep(SETTLED)
        first, again = repeated(folder, TURNS)
        empty, alone, among = changed(folder, chance)
        run(folder, "cache0", "-m", "newslint", "baseline", "create", "posts")
        sleep(SETTLED)
        _, accepted = repeated(folder, 1)
    print(f"{posts} posts: first {first:.2f} s, again {again:.2f} s, ratio {again / first:.3f} (budget {BUDGET:.3f})")
    print(f"with a baseline: again {accepted:.2f} s, ratio {accepted / first:.3f} (budget {BUDGET:.3f})")
    print(f"one changed: alone {alone:.3f} s, {alone / empty:.1f} times an empty Python (budget {COLD})")
    print(f"one changed: with all others {among:.2f} s, ratio {among / first:.3f}")


if __name__ == "__main__":
    main()
