"""How the time and memory of one check grow with the size of a page.

The pages are generated: an article as others, over and over, each paragraph with words of its own. Time is that of the
processor, so that what else the machine does does not count; what is linear takes the same for each megabyte.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.table import Given, Row
from bench.timing import NEWSLINT, Spent, spent

SIZES = (1, 5, 10, 25, 50)  # MB
WORDS = (
    "harbour council pier storm ferry market crane spring vote debate town master fish debt plan road school winter "
    "budget mayor river bridge union strike talks report water energy court police festival museum library garden"
).split()
LINEAR = 1.3  # how much dearer a megabyte of the largest page may be than one of the cheapest


def rows(given: Given) -> Iterator[Row]:
    """Each size of either kind: seconds of a processor for each megabyte beside those of the cheapest, and memory."""
    for kind in ("html", "md"):
        taken: dict[int, Spent] = {}
        for size in dict.fromkeys(map(given.of, SIZES)):
            taken[size] = measured(kind, size)
            yield Row(f"one page (.{kind}) of {size} MB", "memory of a check", taken[size].memory, "MB")
        each = {size: took.processor / size for size, took in taken.items()}
        cheapest = min(each, key=lambda size: each[size])
        size = max(each)
        growth = each[size] / each[cheapest]
        part = f"one page (.{kind}) of {size} MB"
        yield Row(part, "check, a megabyte", each[size], "s", f"one of {cheapest} MB", growth, LINEAR)


def measured(kind: str, megabytes: int) -> Spent:
    """Checks one page in a process of its own."""
    with TemporaryDirectory() as folder:
        page, report = Path(folder, f"page.{kind}"), Path(folder, "report")
        page.write_text(html(megabytes) if kind == "html" else markdown(megabytes), encoding="utf-8")
        command = [*NEWSLINT, "check", str(page), "--isolated", "--no-cache", "--jobs", "1", "--max-size", "200MB"]
        took = spent([*command, "--time-limit", "3600", "--format", "json"], said=report)
        problems = json.loads(report.read_bytes())["problems"]
        if problems:
            raise SystemExit(f"{kind} of {megabytes} MB: {problems}")
    return took


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
