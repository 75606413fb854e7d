"""What one check of many posts takes, in time of the processor and in memory: `python -m bench.load 12500 25000 50000`.

Memory is that of the process which reports; what grows in it are findings and what archive rules keep of each article.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.recheck import post


def main() -> None:
    """A line for each number of posts, without a cache."""
    counts = [int(count) for count in sys.argv[1:]] or [12_500, 25_000, 50_000]
    chance = random.Random(20260115)
    print("| posts | seconds | of them processor | microseconds a post | MB | KB a post |\n|--:|--:|--:|--:|--:|--:|")
    with TemporaryDirectory() as name:
        folder = Path(name, "posts")
        folder.mkdir()
        written = 0
        for count in sorted(counts):
            for number in range(written, count):
                (folder / f"post-{number:06}.md").write_text(post(number, chance), "utf-8")
            written = max(written, count)
            wall, processor, memory = _checked(folder, Path(name))
            print(
                f"| {count:,} | {wall:.0f} | {processor:.0f} | {processor / count * 1e6:,.0f} | {memory / 1e3:,.0f} "
                f"| {memory / count:.1f} |",
                flush=True,
            )


def _checked(folder: Path, work: Path) -> tuple[float, float, int]:
    """Seconds, seconds of all its processes together, and kilobytes at most in one of them."""
    command = [sys.executable, "-m", "newslint", "check", str(folder), "--isolated", "--no-cache", "--fail-on", "never"]
    began = perf_counter()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(work / "said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
        os.execv(sys.executable, command)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"newslint exited with {os.waitstatus_to_exitcode(status)}")
    return perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


if __name__ == "__main__":
    main()
