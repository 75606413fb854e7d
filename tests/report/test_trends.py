"""Figures over time and by section, and the filters that need to know more of an article than its path."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint.formats.page import page as page_of
from newslint.model import Placed, Severity
from newslint.report import Particulars, Reported, report_of

from .conftest import Visit
from .test_in_chromium import complaints, count

pytestmark = pytest.mark.browser


def particulars() -> Iterator[Particulars]:
    """Twenty articles in each of two months, with one between them that nothing was published in."""
    for month in ("2026-01", "2026-03"):
        for day in range(1, 21):
            section = "Sport" if day > 10 else "News"
            author = "Mara Lindt" if day % 2 else "Tomas Reiner"
            yield Particulars(
                f"{month}-{day:02}.md", None, f"Pier {month} {day}", section, (author,), f"{month}-{day:02}"
            )
    yield Particulars("front.html", None, "Harbour Post", "News", (), "2026-01-31T10:00:00Z", False)


def finding(path: str, severity: Severity = Severity.ERROR) -> Reported:
    place = Placed(path, None, 1, 1, 1, 5, "pier")
    return Reported("byline-missing", "byline", severity, "place", f"no author of {path}", place, path)


@pytest.fixture(scope="module")
def archive_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = [finding(f"2026-01-{day:02}.md") for day in (1, 2, 11)]
    found += [finding("2026-03-01.md"), finding("2026-03-12.md", Severity.INFO), finding("front.html")]
    path = tmp_path_factory.mktemp("archive") / "report.html"
    path.write_text("".join(page_of(report_of(41, found, ()), particulars())), "utf-8")
    return path


def cells(page: Any) -> list[list[str]]:
    found = page.locator("#months tbody tr").evaluate_all(
        "all => all.map(row => [...row.cells].map(it => it.textContent))"
    )
    return list(found)


def test_findings_are_set_against_the_articles_of_their_month(archive_page: Path, visit: Visit) -> None:
    page = visit(archive_page)
    assert cells(page) == [
        ["January 2026", "20", "4", "0", "0", "200"],
        ["February 2026", "0", "0", "0", "0", "0"],
        ["March 2026", "20", "1", "0", "1", "100"],
    ]
    bars = page.locator("#chart g")
    assert bars.count() == 3
    assert bars.nth(2).locator("title").text_content() == "March 2026: 100 for 1,000 (2 findings, 20 articles)"
    assert page.locator("#chart svg").get_attribute("aria-label").startswith("From January 2026 to March 2026")


def test_figures_follow_what_is_asked_for(archive_page: Path, visit: Visit) -> None:
    page = visit(archive_page)
    page.get_by_label("Errors").uncheck()
    assert cells(page)[0][1:] == ["20", "0", "0", "0", "0"]
    page.get_by_role("button", name="Clear").click()
    page.get_by_label("Author", exact=True).fill("lindt")
    assert [row[1:] for row in cells(page)] == [
        ["10", "2", "0", "0", "200"],
        ["0", "0", "0", "0", "0"],
        ["10", "1", "0", "0", "100"],
    ]
    assert page.locator("#counted").inner_text() == "Of the 3 findings that you asked for below."


def test_sections_lead_to_their_findings(archive_page: Path, visit: Visit) -> None:
    page = visit(archive_page)
    names = page.locator("#sections tbody th").all_inner_texts()
    rates = page.locator("#sections .rate").all_inner_texts()
    assert list(zip(names, rates, strict=True)) == [("News", "200"), ("Sport", "100")]
    page.get_by_role("link", name="Sport").click()
    assert count(page) == 2
    assert page.get_by_label("Section", exact=True).input_value() == "Sport"
    assert all("Sport" in text for text in page.locator("#list .where").all_inner_texts())


def test_findings_come_by_the_day_of_their_article(archive_page: Path, visit: Visit) -> None:
    page = visit(archive_page)
    days = "all => all.map(it => it.dateTime)"
    page.get_by_label("Order").select_option("newest")
    newest = page.locator("#list time").evaluate_all(days)
    assert newest == sorted(newest, reverse=True)
    page.get_by_label("Order").select_option("oldest")
    assert page.locator("#list time").evaluate_all(days) == newest[::-1]


def test_years_take_the_place_of_months_where_there_is_no_room(tmp_path: Path, visit: Visit) -> None:
    told = [Particulars(f"{year}.md", None, None, None, (), f"{year}-05-01") for year in range(1990, 2026)]
    told += [Particulars(f"{at}.md", published=day) for at, day in enumerate(("soon", "2026-13-01", "0001-01-01"))]
    path = tmp_path / "report.html"
    path.write_text("".join(page_of(report_of(36, [finding("2001.md")], ()), told)), "utf-8")
    page = visit(path, viewport={"width": 320, "height": 800})
    assert page.locator("figcaption").inner_text() == "Findings per 1,000 articles, by year of publication"
    assert page.locator("#chart g").count() == 36
    assert page.locator("#undated").inner_text() == "3 articles without a date left out."
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize(("scheme", "width"), [("dark", 1200), ("light", 320)])
def test_axe_finds_nothing_in_the_figures(archive_page: Path, visit: Visit, scheme: str, width: int) -> None:
    page = visit(archive_page, color_scheme=scheme, viewport={"width": width, "height": 800})
    page.locator("#by-month summary").click()
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
