"""How the time and memory of one check grow with the size of a page: `python -m bench.large --sizes 1 5 10 25 50`.

The pages are generated: an article as others, over and over, each paragraph with words of its own. Time is that of the
processor, so that what else the machine does does not count; what is linear takes the same for each megabyte.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

WORDS = (
    "harbour council pier storm ferry market crane spring vote debate town master fish debt plan road school winter "
    "budget mayor river bridge union strike talks report water energy court police festival museum library garden"
).split()
LINEAR = 1.3  # how much dearer a megabyte of the largest page may be than one of the cheapest


class Figure(NamedTuple):
    """What one page took."""

    kind: str
    megabytes: int
    seconds: float
    memory: int  # MB at most

    @property
    def each(self) -> float:
        """Seconds for each megabyte."""
        return self.seconds / self.megabytes


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.large", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 5, 10, 25, 50], metavar="MB")
    parser.add_argument("--kinds", nargs="+", default=["html", "md"], choices=["html", "md"])
    given = parser.parse_args()
    print("| page | MB | seconds | seconds/MB | MB of memory |\n|---|--:|--:|--:|--:|", flush=True)
    missed = 0
    for kind in given.kinds:
        figures = []
        for size in given.sizes:
            figures.append(measured(kind, size))
            told = figures[-1]
            print(f"| {kind} | {size} | {told.seconds:.1f} | {told.each:.2f} | {told.memory:,} |", flush=True)
        growth = figures[-1].each / min(figure.each for figure in figures)
        missed += growth > LINEAR
        print(f"| {kind} | | | × {growth:.2f} (at most {LINEAR}) | |", flush=True)
    return int(missed > 0)


def measured(kind: str, megabytes: int) -> Figure:
    """Checks one page in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, f"page.{kind}")
        page.write_text(html(megabytes) if kind == "html" else markdown(megabytes), encoding="utf-8")
        command = [sys.executable, "-m", "newslint", "check", str(page), "--isolated", "--no-cache", "--jobs", "1"]
        command += [
            "--max-size",
            "200MB",
            "--time-limit",
            "3600",
            "--format",
            "json",
            "--output",
            f"json:{folder}/report",
        ]
        child = os.fork()
        if child == 0:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.execv(sys.executable, command)
        _, status, usage = os.wait4(child, 0)
        report = json.loads(Path(folder, "report").read_text())
        if os.waitstatus_to_exitcode(status) not in (0, 1) or report["problems"]:
            raise SystemExit(f"{kind} of {megabytes} MB: {report['problems']}")
    return Figure(kind, megabytes, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1000)


def paragraphs(megabytes: int) -> Iterator[str]:
    chance = random.Random(20260115)
    size = 0
    while size < megabytes * 1_000_000:
        said = " ".join(chance.choices(WORDS, k=60)).capitalize()
        size += len(said)
        yield f"{said}, its master said on 10 January."


def html(megabytes: int) -> str:
    body = "\n".join(
        f'<p class="text">{said} <a href="/a/{number}">More</a> <em>of it</em>.</p>'
        + (
            f"\n<h2>{said[:40]}</h2>\n<figure><img src='{number}.jpg' alt='{said[:60]}'></figure>"
            if number % 20 == 0
            else ""
        )
        for number, said in enumerate(paragraphs(megabytes))
    )
    return (
        '<!doctype html><html lang="en"><head><title>Harbour reopens after storm</title></head><body><article>'
        '<h1>Harbour reopens after storm</h1><p class="byline">By <a rel="author" href="/p">Mara Lindt</a></p>'
        f'<time datetime="2026-01-10T09:00:00Z">10 January 2026</time><div class="entry-content">{body}</div>'
        "</article></body></html>"
    )


def markdown(megabytes: int) -> str:
    body = "\n\n".join(
        f"{said} [More](/a/{number}) *of it*."
        + (f"\n\n## {said[:40]}\n\n![{said[:60]}]({number}.jpg)" if number % 20 == 0 else "")
        for number, said in enumerate(paragraphs(megabytes))
    )
    return f"---\ntitle: Harbour reopens after storm\nauthor: Mara Lindt\ndate: 2026-01-10\nlang: en\n---\n\n{body}\n"


if __name__ == "__main__":
    raise SystemExit(main())
