"""The report page as a file: what stands in it before any script runs."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from newslint.naming import ENGINE_RULES

from .conftest import content, reported


@pytest.fixture(scope="module")
def page(fixtures_page: Path) -> BeautifulSoup:
    return BeautifulSoup(fixtures_page.read_text("utf-8"), "lxml")


def test_the_page_holds_what_json_says(fixtures_page: Path) -> None:
    told = content(fixtures_page.read_text("utf-8"))
    said = reported(fixtures_page.parent, "fixtures", "--output", "json:report.json")
    findings = json.loads(said.with_suffix(".json").read_text("utf-8"))["findings"]
    columns = told["findings"]
    assert [told["rules"][rule]["id"] for rule in columns["rule"]] == [it["rule"] for it in findings]
    assert [told["text"][at] for at in columns["excerpt"]] == [it["excerpt"] or "" for it in findings]
    assert [told["text"][told["articles"]["path"][at]] for at in columns["article"]] == [it["path"] for it in findings]
    assert [at or None for at in columns["line"]] == [it["line"] for it in findings]


def test_each_rule_says_why_it_matters_and_what_to_do(page: BeautifulSoup) -> None:
    reasons = page.select(".reasons")
    assert len(reasons) > 50
    for one in reasons:
        if one.select_one(".rule code").get_text() not in ENGINE_RULES:
            assert [it.get_text() for it in one.select("h3")][:2] == ["Why it matters", "What to do"]


def test_the_page_may_run_and_look_as_it_was_written_and_nothing_else(page: BeautifulSoup) -> None:
    policy = page.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
    allowed = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert allowed["default-src"] == "'none'"
    script, style = page.find_all("script")[-1].string, page.find("style").string
    for name, text in (("script-src", script), ("style-src", style)):
        assert allowed[name] == f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
    assert not page.select("[style], [onclick], [src]")
