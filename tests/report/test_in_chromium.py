"""What a reader of the report can do with it, in a real Chromium."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest

from .conftest import Visit, reported

pytestmark = pytest.mark.browser

UNSIGNED = """\
---
title: Harbour council votes for a new pier
date: 2026-01-10
lang: en
---

The harbour council voted on January 6 to build a new pier, after two years of debate in the town.
"""
PHONE = {"viewport": {"width": 320, "height": 640}}


def result(page: Any) -> str:
    return page.locator("#result").inner_text()


def count(page: Any) -> int:
    """How many findings the page says that there are."""
    return int(re.sub(r"\D", "", result(page).split(" finding")[0]))


def complaints(page: Any) -> list[str]:
    """What axe-core has to say, by rule and element. The elements of a closed <details> are not looked at."""
    from axe_playwright_python.sync_playwright import Axe

    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['target']}: {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def test_the_page_opens_with_what_weighs_most_and_why(fixtures_page: Path, visit: Visit) -> None:
    page = visit(fixtures_page)
    worst = page.locator(".fault").first
    assert worst.locator(".severity").inner_text() == "Error"
    assert worst.get_by_role("heading", name="Why it matters").is_visible()
    assert worst.locator(".sources a").first.get_attribute("href").startswith("https://")
    total = int(page.get_by_role("heading", level=1).inner_text().split()[0])
    assert count(page) == total


def test_what_weighs_most_leads_to_its_findings(fixtures_page: Path, visit: Visit) -> None:
    page = visit(fixtures_page)
    worst = page.locator(".fault").first
    said = int(worst.locator(".count").inner_text().split()[0])
    worst.get_by_role("link", name="Show").click()
    assert count(page) == said
    assert page.locator("#list .finding").count() == said
    assert page.locator("#rule").input_value()
    page.go_back()
    assert count(page) > said


def test_findings_are_asked_for_by_severity_rule_and_words(fixtures_page: Path, visit: Visit) -> None:
    page = visit(fixtures_page)
    every = count(page)
    page.get_by_label("Warnings").uncheck()
    page.get_by_label("Notes").uncheck()
    errors = count(page)
    assert 0 < errors < every
    assert set(page.locator("#list .severity").all_inner_texts()) == {"Error"}
    page.get_by_label("Rule").select_option("bio-name-mismatch")
    page.get_by_label("Words", exact=True).fill("jordan")
    assert 0 < count(page) < errors
    assert all("Jordan" in text for text in page.locator("#list .finding").all_inner_texts())
    page.get_by_label("Words", exact=True).fill("no such word anywhere")
    assert result(page) == "No finding is like that."
    page.get_by_role("button", name="Clear").click()
    assert count(page) == every


def test_a_report_without_findings_says_so_and_asks_nothing(tmp_path: Path, visit: Visit) -> None:
    (tmp_path / "a.md").write_text(UNSIGNED)
    page = visit(reported(tmp_path, ".", "--select", "tag-count"))
    assert page.get_by_role("heading", level=1).inner_text() == "Nothing found in 1 document"
    assert result(page) == "There is none."
    assert page.locator("#question").is_hidden()
    assert complaints(page) == []


def test_a_page_of_the_list_follows_the_other(fixtures_page: Path, visit: Visit) -> None:
    page = visit(fixtures_page)
    first = page.locator("#list h3").first.inner_text()
    page.get_by_role("button", name="Next").click()
    assert page.locator("#position").inner_text().startswith("Page 2 of ")
    assert page.locator("#list").get_attribute("start") == "51"
    page.get_by_role("button", name="Previous").click()
    assert page.locator("#list h3").first.inner_text() == first
    assert page.get_by_role("button", name="Previous").is_disabled()


def test_findings_come_in_the_order_asked_for(fixtures_page: Path, visit: Visit) -> None:
    page = visit(fixtures_page)
    ranks = {"Error": 0, "Warning": 1, "Note": 2}
    worst = [ranks[text] for text in page.locator("#list .severity").all_inner_texts()]
    assert worst == sorted(worst)
    page.get_by_label("Order").select_option("document")
    documents = [text.split(" · ")[0] for text in page.locator("#list .where").all_inner_texts()]
    assert documents == sorted(documents)
    assert len(set(documents)) > 1


def test_a_finding_leads_to_its_document_with_both_sides_and_the_policy(fixtures_page: Path, visit: Visit) -> None:
    page = visit(fixtures_page, "#rule=byline-structured-mismatch")
    link = page.locator("#list h3 a").first
    message = link.inner_text()
    link.click()
    chosen = page.locator("#article .chosen")
    assert chosen.locator("h3").inner_text() == message
    assert chosen.locator("h3").evaluate("it => it === document.activeElement")
    assert chosen.locator("mark").first.inner_text()
    assert chosen.locator(".side mark").first.inner_text()
    assert chosen.locator(".sources a").first.is_visible()
    page.get_by_role("link", name="Back to all findings").click()
    assert page.locator("#list h3 a").first.evaluate("it => it === document.activeElement")


def test_what_is_asked_for_is_saved_as_a_table_without_formulas(tmp_path: Path, visit: Visit) -> None:
    (tmp_path / "=1+1.md").write_text(UNSIGNED)
    page = visit(reported(tmp_path, ".", "--select", "byline-missing"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as CSV").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["path"], row["rule"], row["severity"]) == ("'=1+1.md", "byline-missing", "error")


def test_everything_can_be_done_by_keyboard(fixtures_page: Path, visit: Visit) -> None:
    page = visit(fixtures_page)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the findings"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("jordan")
    found = count(page)
    assert found > 0
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.locator("#list a:focus").count():
            break
    outline = page.locator(":focus").evaluate("it => getComputedStyle(it).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    page.locator("#article").wait_for()
    while page.locator("#back:focus").count() == 0:
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.locator("#list").wait_for()
    assert count(page) == found


@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 320)])
@pytest.mark.parametrize("place", ["", "#rule=bio-name-mismatch", "#article=1"])
def test_axe_finds_nothing(fixtures_page: Path, visit: Visit, scheme: str, place: str, width: int) -> None:
    page = visit(fixtures_page, place, color_scheme=scheme, viewport={"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true })")
    assert complaints(page) == []


@pytest.mark.parametrize("place", ["#words=e", "#article=30"])
def test_nothing_is_wider_than_a_phone(fixtures_page: Path, visit: Visit, place: str) -> None:
    page = visit(fixtures_page, place, **PHONE)
    page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_dark_page_is_dark_and_paper_is_white(fixtures_page: Path, visit: Visit) -> None:
    page = visit(fixtures_page, color_scheme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    assert max(map(int, re.findall(r"\d+", page.evaluate(paper)))) < 50
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(paper) == "rgb(255, 255, 255)"


def test_all_that_is_asked_for_is_printed(fixtures_page: Path, visit: Visit) -> None:
    page = visit(fixtures_page)
    page.evaluate("addEventListener('beforeprint', () => { printed = document.querySelectorAll('#list li').length })")
    page.pdf()
    assert page.evaluate("printed") == count(page)
    assert page.locator("#list li").count() == 50
