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
from newslint.report import report_of

from .conftest import FIXTURES, Visit, content
from .test_in_chromium import complaints, count
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
