"""How big the report page of many findings is, and how fast it is made, opened and asked in Chromium.

Needs `pip install '.[browser]'` and Chromium; CHROMIUM names another one.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, NamedTuple

from bench.table import Given, Row
from newslint.formats.page import page
from newslint.model import Placed
from newslint.report import Near, Particulars, Report, Reported, Sight, report_of
from newslint.rulesets import rule, rule_files

FINDINGS = 100_000
OPEN, FILTER = 3.0, 0.2  # seconds
ROUNDS = 5
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
WORDS = (
    "harbour council vote ferry storm pier budget school market bridge river mayor plan spring town fish crane road "
    "line hall work price of the and to in for with after before over under near"
).split()
SECTIONS = "News Politics Business Culture Sport Science Opinion Weather Travel Local Health Letters".split()


def said(words: int, chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=words))


def articles(number: int, chance: random.Random) -> Iterator[Particulars]:
    """Articles of ten years, in sections and by a few hundred authors."""
    authors = [f"{said(1, chance).title()} {said(1, chance).title()} {at}" for at in range(300)]
    for at in range(number):
        day = date(2016, 1, 1) + timedelta(days=chance.randrange(3650))
        path = f"archive/{day:%Y/%m}/{said(4, chance).replace(' ', '-')}-{at}.html"
        headline = said(8, chance).capitalize()
        yield Particulars(path, None, headline, chance.choice(SECTIONS), (chance.choice(authors),), day.isoformat())


def findings(number: int, of: list[Particulars], chance: random.Random) -> Iterator[Reported]:
    """Findings of every rule there is, each with its line, one in five with another side."""
    rules = [rule(id) for id in rule_files()]
    for at in range(number):
        article, broken = chance.choice(of), chance.choice(rules)
        line, excerpt = chance.randint(1, 200), said(5, chance)
        place = Placed(article.path, None, line, 3, line, 40, excerpt)
        other = chance.choice(of)
        near = Near(Placed(other.path, None, 7, 3, 7, 40, said(6, chance)), "headline")
        yield Reported(
            rule=broken.id,
            family=broken.family,
            severity=broken.severity,
            scope="place",
            message=f"'{excerpt}' is not what {said(3, chance)} says",
            place=place,
            fingerprint=f"{at:032x}",
            related=(near,) if at % 5 == 0 else (),
            authority=broken.authority,
            sight=Sight(f"<p>{said(12, chance)} ", f" {said(12, chance)}.</p>", (False, False)),
        )


def made(number: int) -> tuple[Report, list[Particulars]]:
    chance = random.Random(7)
    of = [*articles(max(1, number // 2), chance)]
    return report_of(len(of), findings(number, of, chance), ()), of


# What is asked, as the fields of the form; the next question begins from a page that asks nothing.
ASKED: dict[str, dict[str, str]] = {
    "one severity": {"[value=info]": ""},
    "one rule": {"#rule": "byline-missing"},
    "one section": {"#section": "Sport"},
    "an author": {"#author": "ferry"},
    "two words": {"#words": "harbour ferry"},
    "another order": {"#order": "newest"},
}
# Seconds until the answer is laid out.
TIMED = """async (fields) => {
  for (const [field, value] of Object.entries(fields)) {
    const input = document.querySelector(`form ${field}`);
    if (input.type === "checkbox") input.checked = false; else input.value = value;
  }
  const started = performance.now();
  document.querySelector("form").dispatchEvent(new Event("input"));
  document.body.getBoundingClientRect();
  const took = performance.now() - started;
  document.getElementById("reset").click();
  await new Promise((resolve) => setTimeout(resolve, 50));
  return took / 1000;
}"""


def chromium_path() -> str | None:
    """Where Debian's Chromium is, or the one that CHROMIUM names."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium")


def chromium(playwright: Any) -> Any:
    return playwright.chromium.launch(executable_path=chromium_path(), args=[*FLAGS, "--enable-precise-memory-info"])


def opened(browser: Any, path: Path) -> tuple[float, dict[str, list[float]], int]:
    """Seconds to the first list that can be used, seconds of each question by round, bytes of script memory."""
    context = browser.new_context()
    tab = context.new_page()
    started = perf_counter()
    tab.goto(path.as_uri(), wait_until="commit")
    tab.wait_for_selector("#list .finding", timeout=60_000)
    tab.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))")
    seconds = perf_counter() - started
    took = {name: [tab.evaluate(TIMED, fields) for _ in range(ROUNDS)] for name, fields in ASKED.items()}
    memory = tab.evaluate("performance.memory.usedJSHeapSize")
    context.close()
    return seconds, took, memory


class Measured(NamedTuple):
    """Sizes in bytes, times in seconds; `asked` has by question what the first answer took, and those after it."""

    findings: int
    articles: int
    size: int
    making: float
    opening: float
    memory: int
    asked: dict[str, tuple[float, float]]


def measured(number: int) -> Measured:
    """What a page of so many findings takes: of several openings the least, which was disturbed least."""
    from playwright.sync_api import sync_playwright

    report, of = made(number)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder, "report.html")
        started = perf_counter()
        with path.open("w", encoding="utf-8") as file:
            file.writelines(page(report, of))
        making = perf_counter() - started
        browser = chromium(playwright)
        opened(browser, path)  # what starts the browser itself is not counted
        rounds = [opened(browser, path) for _ in range(ROUNDS)]
        browser.close()
        size = path.stat().st_size
    asked = {
        name: (
            min(took[name][0] for _, took, _ in rounds),
            min(median(took[name]) for _, took, _ in rounds),
        )
        for name in ASKED
    }
    opening = min(seconds for seconds, _, _ in rounds)
    return Measured(number, len(of), size, making, opening, rounds[0][2], asked)


def rows(given: Given) -> Iterator[Row]:
    """The page itself, then each question that is asked of it; nothing where there is no Chromium."""
    if chromium_path() is None:
        return
    it = measured(given.of(FINDINGS))
    part = f"report page of {it.findings:,} findings"
    yield Row(part, "size", it.size / 1e6, "MB")
    yield Row(part, "made", it.making, "s")
    yield Row(part, "opened in Chromium", it.opening, "s", most=OPEN)
    yield Row(part, "memory of its script", it.memory / 1e6, "MB")
    for name, (first, usual) in it.asked.items():
        yield Row(part, f"asked for {name}", max(first, usual), "s", most=FILTER)
