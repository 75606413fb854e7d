"""Prints the figures of one run as a Markdown table and as JSON, each beside the budget it has."""

from __future__ import annotations

import argparse
import json
import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bench.cold import DJLINT, EMPTY, HTML, MARKDOWN, cold, table
from bench.subjects import CHECK, EXTRACTION, FOUR, LXML, METADATA, PYROMARK, READ, post_subjects, subjects
from bench.timing import installed_peers, node_per_document, per_document, sample

VALIDATE = "html-validate, recommended"
KEYSTROKE = "newslint lsp, a keystroke in 2,000 lines to its diagnostics"
PACE = "a tenth of a second"
OPENED = "report page of 100,000 findings, opened in Chromium"
ASKED = "report page of 100,000 findings, asked anything"
PATIENCE, GLANCE = "three seconds", "a fifth of a second"


class Budget(NamedTuple):
    """`subject` may take at most `most` times what `reference` takes."""

    subject: str
    reference: str
    most: float


BUDGETS = (
    Budget(READ, LXML, 3),
    Budget(FOUR, METADATA, 0.35),
    Budget(CHECK, LXML, 5),
    Budget(CHECK, EXTRACTION, 1 / 4),
    Budget(CHECK, VALIDATE, 1 / 15),
    Budget(HTML, EMPTY, 12),
    Budget(HTML, DJLINT, 0.6),
    Budget(MARKDOWN, EMPTY, 12),
    Budget(MARKDOWN, DJLINT, 0.6),
    Budget(KEYSTROKE, PACE, 1),
    Budget(OPENED, PATIENCE, 1),
    Budget(ASKED, GLANCE, 1),
)


class Figure(NamedTuple):
    """A budget and what was measured; None where one of the two is not there to be measured."""

    subject: str
    reference: str
    ratio: float | None
    most: float

    @property
    def verdict(self) -> str:
        return "not measured" if self.ratio is None else "pass" if self.ratio <= self.most else "miss"


def typed() -> dict[str, float]:
    """The median wait of somebody who types into a long post; nothing where pygls is not installed."""
    if find_spec("pygls") is None:
        return {}
    from bench.keystrokes import BUDGET, keystrokes, long_post

    return {KEYSTROKE: keystrokes(long_post()).median, PACE: BUDGET}


def page_read() -> dict[str, float]:
    """The waits of somebody who reads a large report; nothing where there is no Chromium or playwright."""
    from bench import report_page

    if find_spec("playwright") is None or report_page.chromium_path() is None:
        return {}
    measured = report_page.measured(100_000)
    return {
        OPENED: measured.opening,
        PATIENCE: report_page.OPEN,
        ASKED: max(max(took) for took in measured.asked.values()),
        GLANCE: report_page.FILTER,
    }


def figures(seconds: Mapping[str, float]) -> Iterator[Figure]:
    """Each budget against what was measured; pages count by the sum over all of them."""
    for subject, reference, most in BUDGETS:
        known = subject in seconds and reference in seconds
        yield Figure(subject, reference, seconds[subject] / seconds[reference] if known else None, most)


def documents_table(what: str, seconds: Mapping[str, Sequence[float]], base: str) -> Iterator[str]:
    """A row a subject: the median document, and the ratios to a bare parse over all and on the median document."""
    yield f"| {what} | median | all, × {base} | median, × {base} |"
    yield "|---|---:|---:|---:|"
    for name, taken in seconds.items():
        ratio = median(one / other for one, other in zip(taken, seconds[base], strict=True))
        yield f"| {name} | {median(taken) * 1000:.2f} ms | {sum(taken) / sum(seconds[base]):.2f} | {ratio:.2f} |"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--pages", type=int, default=60, help="how many pages, and how many posts, are drawn (60)")
    parser.add_argument("--seed", type=int, default=1, help="what they are drawn by (1)")
    parser.add_argument("--runs", type=int, default=5, help="runs a document; the median counts (5)")
    parser.add_argument("--cold-runs", type=int, default=15, help="processes of each kind (15)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    given = parser.parse_args()

    paths, pages_said = sample(given.pages, given.seed)
    posts, posts_said = sample(given.pages, given.seed, ".md")
    on_pages = per_document(subjects(), [path.read_bytes() for path in paths], given.runs)
    on_posts = per_document(post_subjects(), [post.read_bytes() for post in posts], given.runs)
    with TemporaryDirectory() as name:
        folder = Path(name)
        if installed_peers(folder):
            on_pages |= node_per_document("pages", paths, given.runs, folder)
            on_posts |= node_per_document("posts", posts, given.runs, folder)
        started = cold(folder, given.cold_runs)

    totals = {name: sum(taken) for name, taken in (on_pages | on_posts).items()} | started | typed() | page_read()
    found = list(figures(totals))
    print(f"{machine()}\n\n{pages_said}; {posts_said}; median of {given.runs} runs, in turns\n")
    print("\n".join(documents_table("a page", on_pages, LXML)), end="\n\n")
    print("\n".join(documents_table("a post", on_posts, PYROMARK)), end="\n\n")
    print("\n".join(table(started)), end="\n\n")
    print("| budget | at most | measured | |\n|---|---:|---:|---|")
    for figure in found:
        measured = "" if figure.ratio is None else f"{figure.ratio:.3f}"
        print(f"| {figure.subject} ÷ {figure.reference} | {figure.most:.3f} | {measured} | {figure.verdict} |")
    if given.json is not None:
        ratios = [{**figure._asdict(), "verdict": figure.verdict} for figure in found]
        said = {"machine": machine(), "documents": [pages_said, posts_said], "seconds": totals, "budgets": ratios}
        given.json.write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", "utf-8")


def machine() -> str:
    """The day and what this ran on."""
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{date.today()}, {os.cpu_count()} cores, {system}"


if __name__ == "__main__":
    main()
