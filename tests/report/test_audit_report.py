"""The page, and the folder of pages, that `newslint audit --report` writes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newslint.formats.page import Beside
from newslint.formats.page import folder as pages
from newslint.report import Particulars, report_of

from .conftest import FIXTURES, Visit, content
from .test_in_chromium import complaints, count, result
from .test_trends import finding, particulars


def audit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "newslint", "audit", "fixtures", "--isolated", "--today", "2026-01-15"]
    given = ("--store", "audit.db", "--fail-on", "never", *arguments)
    done = subprocess.run([*command, *given], cwd=folder, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done


@pytest.fixture(scope="session")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an audit of the fixtures: report.html, and pages/."""
    folder = tmp_path_factory.mktemp("audit")
    shutil.copytree(FIXTURES, folder / "fixtures")
    assert audit(folder, "--report", "report.html").returncode == 0
    assert audit(folder, "--report", "pages/").returncode == 0
    return folder


def test_the_page_knows_headline_section_authors_and_day(audited: Path) -> None:
    told = content((audited / "report.html").read_text("utf-8"))
    text, articles = told["text"], told["articles"]
    at = [text[path] for path in articles["path"]].index("fixtures/articles/clean.md")
    assert text[articles["headline"][at]] == "Ferry to Skarholm will sail through the winter"
    assert text[articles["section"][at]] == "Harbour"
    assert [text[name] for name in articles["authors"][at]] == ["Mara Lindqvist"]
    assert text[articles["published"][at]] == "2026-01-09"


def test_the_folder_has_every_finding_of_the_page_once(audited: Path) -> None:
    def said(path: Path) -> list[str]:
        told = content(path.read_text("utf-8"))
        columns = told["findings"]
        rules = [told["rules"][rule]["id"] for rule in columns["rule"]]
        messages = [told["text"][at] for at in columns["message"]]
        return [f"{rule} {message}" for rule, message in zip(rules, messages, strict=True)]

    whole = said(audited / "report.html")
    parts = [said(path) for path in (audited / "pages").iterdir()]
    assert sorted(whole) == sorted(one for part in parts for one in part)
    assert said(audited / "pages" / "index.html") == []


@pytest.mark.parametrize(
    ("place", "why"),
    [("nowhere/report.html", 'there is no folder "nowhere"'), ("fixtures/README.md/", "it is a file, and no folder")],
)
def test_a_report_that_cannot_be_is_one_line_and_2(audited: Path, place: str, why: str) -> None:
    done = audit(audited, "--report", place)
    assert done.returncode == 2
    assert why in done.stderr.decode()


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 320)])
def test_the_first_page_leads_to_the_findings_of_each_rule(
    audited: Path, visit: Visit, scheme: str, width: int
) -> None:
    options: Any = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    page = visit(audited / "pages" / "index.html", **options)
    assert page.locator("#chart svg").is_visible()
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    worst = page.locator(".fault").first
    what, number = worst.locator(".what").inner_text(), int(worst.locator(".count").inner_text().split()[0])
    worst.get_by_role("link", name="Show").click()
    page.locator("#list .finding").first.wait_for()
    assert page.get_by_role("heading", level=1).inner_text() == what
    assert count(page) == number
    assert complaints(page) == []
    page.locator("#list h3 a").first.click()
    page.locator("#article").wait_for()
    page.get_by_role("link", name="All rules").click()
    page.locator("#worst").wait_for()


@pytest.mark.browser
def test_a_rule_with_very_many_findings_has_several_pages(
    tmp_path: Path, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "MOST", 2)
    found = report_of(41, [finding(f"2026-01-{day:02}.md") for day in range(1, 6)], ())

    class Known:
        articles = staticmethod(lambda rule=None: particulars())
        findings = staticmethod(lambda rule: found.findings)

    for name, pieces in pages.folder(found, Known(), Beside({"byline-missing": (2, 3)})):
        (tmp_path / name).write_text("".join(pieces), "utf-8")
    page = visit(tmp_path / "byline-missing.html")
    assert count(page) == 2
    with page.expect_navigation():
        page.get_by_role("link", name="Part 3").click()
    page.locator("#list .finding").wait_for()
    assert count(page) == 1
    assert page.locator("[aria-current]").inner_text() == "Part 3"
    assert "5 findings" not in page.locator(".standfirst").inner_text()


@pytest.mark.browser
def test_what_stands_on_a_front_page_counts_for_its_section_though_that_has_no_article(
    tmp_path: Path, visit: Visit
) -> None:
    found = report_of(41, [finding("front.html"), finding("2026-01-01.md")], ())
    front = Particulars("front.html", section="Front", published="2020-05-01", is_article=False)

    class Known:
        articles = staticmethod(lambda rule=None: [*particulars(), front])
        findings = staticmethod(lambda rule: found.findings)

    for name, pieces in pages.folder(found, Known()):
        (tmp_path / name).write_text("".join(pieces), "utf-8")
    page = visit(tmp_path / "index.html", "#section=Front")
    assert result(page) == "1 finding of 1 kind"


@pytest.mark.browser
def test_findings_are_marked_saved_and_taken_in(audited: Path, visit: Visit) -> None:
    page = visit(audited / "report.html", "#rule=generic-desk-byline")
    assert page.locator("#marks").is_hidden()
    page.locator("#list h3 a").first.click()
    chosen = page.locator("#article .chosen")
    wrong = chosen.get_by_role("button", name="Wrong")
    chosen.get_by_role("button", name="Right").click()
    wrong.click()
    assert [wrong.get_attribute("aria-pressed"), page.locator("#marked").inner_text()] == ["true", "1 finding marked."]
    assert complaints(page) == []
    page.reload()
    assert page.locator("#article .chosen").get_by_role("button", name="Wrong").get_attribute("aria-pressed") == "true"
    with page.expect_download() as download:
        page.get_by_role("button", name="Save marks").click()
    assert download.value.suggested_filename == "newslint-marks.json"
    command = [sys.executable, "-m", "newslint", "trends", "--store", "audit.db", "--format", "csv", "--marks"]
    done = subprocess.run([*command, download.value.path()], cwd=audited, capture_output=True, check=False)
    assert done.stderr == b"newslint: 1 mark taken in\n"
    assert done.stdout.splitlines()[1].startswith(b"generic-desk-byline,1,0,1,0.0,")


NEWS = """---
title: {title}
author: {author}
date: 2026-01-{day:02}
lang: en
categories: [{section}]
tags: [pier, ferries]
---

The harbour council voted on January 6 to build a new pier, after two years of debate in the town.
"""


def post(folder: Path, name: str, day: int, section: str, author: str = "The Daily Desk", tags: str = "pier") -> None:
    """A post in the archive that `audit` reads: of the desk, which is one finding; with hashtags, which is another."""
    said = NEWS.format(title=f"Council votes for pier {day}", day=day, section=section, author=author)
    (folder / "fixtures").mkdir(exist_ok=True)
    (folder / "fixtures" / name).write_text(said.replace("[pier,", f'["{tags}",'))


TWO = ("--select", "generic-desk-byline,tag-hashtag-form")


@pytest.mark.browser
def test_the_page_tells_what_is_new_since_the_last_audit(tmp_path: Path, visit: Visit) -> None:
    post(tmp_path, "a.md", 1, "News")
    post(tmp_path, "b.md", 2, "News")
    audit(tmp_path, *TWO, "--report", "first.html")
    post(tmp_path, "b.md", 2, "News", "Ann Miller")
    post(tmp_path, "c.md", 3, "Sport", tags="#Pier")
    audit(tmp_path, *TWO, "--report", "second.html")
    first = visit(tmp_path / "first.html")
    assert first.locator(".since, #audits, #list .new").count() == 0
    assert first.get_by_label("New since the last audit").is_hidden()
    page = visit(tmp_path / "second.html")
    assert page.locator(".since").inner_text().endswith(": 2 of these are new, 1 of those before is gone.")
    rows = page.locator(".audits tbody tr").evaluate_all("all => all.map(it => [...it.cells].map(it => it.innerText))")
    assert [row[1:] for row in rows] == [["3", "2", "1", "1"], ["2", "2", "0", "0"]]
    assert count(page) == 3
    page.get_by_role("link", name="2 of these are new").click()
    assert count(page) == 2
    assert page.get_by_label("New since the last audit").is_checked()
    assert page.locator("#list .new").all_inner_texts() == ["New", "New"]
    assert page.locator("#list .new + span").all_inner_texts() == 2 * ["Council votes for pier 3"]
    assert complaints(page) == []


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 320)])
def test_the_page_of_a_sample_tells_what_trends_says_of_the_whole(
    tmp_path: Path, visit: Visit, scheme: str, width: int
) -> None:
    for at in range(40):
        post(tmp_path, f"{at}.md", at % 28 + 1, "News", "The Daily Desk" if at % 4 else "Ann Miller")
    audit(tmp_path, *TWO, "--sample", "20", "--report", "report.html")
    assert sorted(path.name for path in tmp_path.glob("audit.db*")) == ["audit.db"]
    command = [sys.executable, "-m", "newslint", "trends", "--store", "audit.db", "--by", "estimate", "--format", "csv"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.splitlines()[1:]
    options: Any = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    page = visit(tmp_path / "report.html", **options)
    rows = page.locator(".estimates tbody tr").evaluate_all(
        "all => all.map(it => [...it.querySelectorAll('.number')].map(it => it.textContent))"
    )
    told = [line.split(",")[2:] for line in said]
    assert rows == [[f"{share} of 1,000", f"between {low} and {high}"] for share, low, high in told]
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.locator(".estimates a").first.click()
    assert page.locator("#rule").input_value() == "generic-desk-byline"


@pytest.mark.browser
def test_what_is_asked_for_holds_over_the_pages_of_a_folder(tmp_path: Path, visit: Visit) -> None:
    for day in range(1, 11):
        section, author = ("Sport" if day > 6 else "News"), ("The Daily Desk" if day % 2 else "The Web Team")
        post(tmp_path, f"{day}.md", day, section, author, "#Pier" if day > 8 else "pier")
    audit(tmp_path, *TWO, "--report", "pages/")
    page = visit(tmp_path / "pages" / "index.html")
    counts = page.locator(".fault:visible .count")
    assert counts.all_inner_texts() == ["10 findings in 10 documents", "2 findings in 2 documents"]
    page.get_by_label("Section", exact=True).select_option("Sport")
    assert (counts.all_inner_texts(), result(page)) == (["4 findings", "2 findings"], "6 findings of 2 kinds")
    page.get_by_label("Author", exact=True).fill("web team")
    assert (counts.all_inner_texts(), result(page)) == (["2 findings", "1 finding"], "3 findings of 2 kinds")
    assert page.locator("#counted").inner_text() == "Of the 3 findings that you asked for above."
    assert complaints(page) == []
    page.locator(".fault").first.get_by_role("link", name="Show these 2 findings").click()
    page.locator("#list .finding").first.wait_for()
    assert (count(page), page.get_by_label("Rule", exact=True).input_value()) == (2, "generic-desk-byline")
    assert page.get_by_label("Section", exact=True).input_value() == "Sport"
    assert page.get_by_label("Author", exact=True).input_value() == "web team"
    with page.expect_navigation():
        page.get_by_label("Rule", exact=True).select_option("tag-hashtag-form")
    page.locator("#list .finding").first.wait_for()
    assert (count(page), page.get_by_label("Author", exact=True).input_value()) == (1, "web team")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as CSV").click()
    assert len(Path(download.value.path()).read_text("utf-8-sig").splitlines()) == 2
    page.get_by_role("link", name="All rules").click()
    page.locator("#worst").wait_for()
    assert (counts.all_inner_texts(), result(page)) == (["2 findings", "1 finding"], "3 findings of 2 kinds")
    page.get_by_label("Warnings").uncheck()
    assert result(page) == "No finding is like that."
    page.get_by_role("button", name="Clear").click()
    assert counts.all_inner_texts() == ["10 findings in 10 documents", "2 findings in 2 documents"]


@pytest.mark.browser
def test_a_folder_without_a_finding_says_so_and_asks_nothing(tmp_path: Path, visit: Visit) -> None:
    post(tmp_path, "a.md", 1, "News", "Ann Miller")
    audit(tmp_path, *TWO, "--report", "pages/")
    assert [path.name for path in (tmp_path / "pages").iterdir()] == ["index.html"]
    page = visit(tmp_path / "pages" / "index.html")
    assert page.get_by_role("heading", level=1).inner_text() == "Nothing found in 1 document"
    assert page.locator("#question").count() == 0
    assert complaints(page) == []
