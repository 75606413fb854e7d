"""The forms that code hosts, CI servers and review tools read, held against their schemas, whatever an article says."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from .conftest import PAGE, UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]
SCHEMAS = Path(__file__).parents[1] / "schemas"
TODAY = ("--today", "2026-01-15T10:00:00+02:00")
SELECT = ("--select", "byline-missing,headline-text-defects,tag-hashtag-form")
NASTY = "#a\"'<b>&amp;]]>|`@everyone`\u202e\x07\ufffe\uffff%0A::error::"
NAME = "a\"'<&>]]>\n,:50%|@b`.md"
POST = """\
---
title: Harbour reopens after two days of storm
lang: en
date: 2026-01-10
tags: [härbour𐐀, TAGS]
---

The harbour reopened on 10 January after two days of storm, its master said. The ferries sail again from 11 January.

The fish market opens a day later than planned, since the roof of its hall has to be mended first, the council said.
"""


def post(tags: str) -> str:
    return POST.replace("TAGS", tags)


def valid_xml(kind: str, text: str) -> Any:
    """The root of a document that its schema accepts."""
    root = etree.fromstring(text.encode())
    etree.XMLSchema(file=str(SCHEMAS / f"{kind}.xsd")).assertValid(root)
    return root


def valid_json(kind: str, text: str) -> Any:
    found = json.loads(text)
    jsonschema.Draft202012Validator(json.loads((SCHEMAS / f"{kind}.json").read_text())).validate(found)
    return found


@pytest.fixture
def nasty(write: Write) -> str:
    """A post with a name, a headline and so a message made to break out of any form; what is plain in that."""
    write(NAME, post("harbour").replace("title: Harbour", f"title: {json.dumps(f'Harbour {NASTY}')} # "))
    return "#a\"'<b>&amp;]]>|`@everyone`"


def test_whatever_a_document_says_the_forms_are_valid_and_say_it(newslint: Newslint, nasty: str) -> None:
    forms = ("junit", "checkstyle", "rdjson", "gitlab", "github", "markdown")
    outputs = [argument for form in forms for argument in ("--output", f"{form}:{form}.out")]
    assert newslint("check", *SELECT, *TODAY, *outputs, ".", "gone.md").status == 2
    said = {form: Path(f"{form}.out").read_text("utf-8") for form in forms}
    junit, checkstyle = valid_xml("junit", said["junit"]), valid_xml("checkstyle", said["checkstyle"])
    shown = NAME.replace("\n", "\\x0a")
    assert junit.xpath("//testsuite/@name") == [shown, "gone.md"]
    assert checkstyle.xpath("//file/@name") == [shown, "gone.md"]
    for messages in (junit.xpath("//skipped/@message"), checkstyle.xpath("//error[@severity='warning']/@message")):
        assert [message for message in messages if nasty in message and r"\u202e\x07\ufffe\uffff" in message]
    rdjson, gitlab = valid_json("rdjson", said["rdjson"])["diagnostics"], valid_json("gitlab", said["gitlab"])
    assert [one["location"]["path"] for one in rdjson] == [NAME, NAME, "gone.md"]
    assert nasty in rdjson[1]["message"]
    assert [one["location"]["path"] for one in gitlab] == [NAME, NAME, "gone.md"]
    assert nasty in gitlab[1]["description"]
    assert [line.partition(" ")[0] for line in said["github"].splitlines()] == ["::error", "::warning", "::error"]
    assert "@everyone" not in said["markdown"]
    cells = [re.split(r" ?\| ?", line)[1:-1] for line in said["markdown"].splitlines() if line.startswith("|")]
    assert {len(row) for row in cells} == {4}
    assert nasty in unescape(cells[3][3]).replace("\u200b", "")


def test_junit_fails_what_makes_the_run_fail_and_skips_the_rest(newslint: Newslint, write: Write) -> None:
    write("a.md", post('"#ferries", "#fish"'))

    def outcomes(*fail_on: str) -> list[str]:
        root = valid_xml("junit", newslint("check", *SELECT, *TODAY, *fail_on, "--format", "junit", "a.md", "gone").out)
        for suite in root.iter("testsuite"):
            for name in ("failure", "error", "skipped"):
                counted = suite.get({"failure": "failures", "error": "errors"}.get(name, name))
                assert int(counted) == len(suite.findall(f"testcase/{name}"))
            assert suite.get("timestamp") == "2026-01-15T08:00:00"
        return [f"{one.get('name').partition(':')[0]} {one[0].tag}" for one in root.iter("testcase")]

    tag = "tag-hashtag-form"
    assert outcomes() == ["byline-missing failure", f"{tag} skipped", "problem error"]
    assert outcomes("--fail-on", "warning") == ["byline-missing failure", f"{tag} failure", "problem error"]
    assert outcomes("--fail-on", "never") == ["byline-missing skipped", f"{tag} skipped", "problem error"]


def test_junit_of_a_clean_run_is_a_test_that_passed(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    (case,) = valid_xml("junit", newslint("check", *SELECT, "--format", "junit", ".").out).iter("testcase")
    assert (case.get("name"), len(case)) == ("nothing found in 1 document", 0)


def test_a_junit_failure_shows_the_line(newslint: Newslint, write: Write) -> None:
    write("a.md", post('"#ferries"'))
    root = valid_xml("junit", newslint("check", *SELECT, *TODAY, "--format", "junit", "a.md").out)
    assert root.xpath("string(//skipped)").split("\n")[1:] == [
        '    5 | tags: [härbour𐐀, "#ferries"]',
        "      |                   ^^^^^^^^",
    ]


def test_checkstyle_has_a_file_with_its_errors_in_it(newslint: Newslint, write: Write) -> None:
    write("a.md", post('"#ferries"'))
    write("b.html", UNSIGNED)
    root = valid_xml("checkstyle", newslint("check", *SELECT, *TODAY, "--format", "checkstyle", ".").out)
    keys = ("line", "column", "severity", "source")
    told = {file.get("name"): [tuple(one.get(key) for key in keys) for one in file] for file in root}
    assert told == {
        "a.md": [
            ("1", None, "error", "newslint.byline.byline-missing"),
            ("5", "19", "warning", "newslint.tags.tag-hashtag-form"),
        ],
        "b.html": [("1", None, "error", "newslint.byline.byline-missing")],
    }


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_suggestion_of_rdjson_mends_the_bytes_as_fix_does(newslint: Newslint, write: Write, ends: str) -> None:
    before = post('"#ferries", pier, "#fïsh", quay').replace("\n", ends).encode()
    path = write("a.md", before)
    run = newslint("check", "--select", "tag-hashtag-form", "--format", "rdjson", "a.md")
    diagnostics = valid_json("rdjson", run.out)["diagnostics"]
    lines = before.split(b"\n")
    for diagnostic in reversed(diagnostics):
        (suggestion,) = diagnostic["suggestions"]
        start, end = suggestion["range"]["start"], suggestion["range"]["end"]
        assert start["line"] == end["line"]
        line = lines[start["line"] - 1]
        mended = line[: start["column"] - 1] + suggestion["text"].encode() + line[end["column"] - 1 :]
        lines[start["line"] - 1] = mended
    newslint("fix", "--select", "tag-hashtag-form", "a.md")
    assert path.read_bytes() == b"\n".join(lines) != before


def test_a_comment_on_a_pull_request_has_room_for_the_loudest(newslint: Newslint, write: Write) -> None:
    for number in range(300):
        write(f"{number:03}.md", post('"#ferries"'))
    told = newslint("check", *SELECT, *TODAY, "--format", "markdown", ".").out
    assert len(told) <= 65_536
    assert told.startswith("**newslint**: 300 errors, 300 warnings, 0 infos in 300 documents\n")
    assert told.count("<code>byline-missing</code>") == 300
    left_out = 300 - told.count("<code>tag-hashtag-form</code>")
    assert told.splitlines()[-1] == f"{left_out} more are left out here; `newslint check` shows them all."
    assert left_out > 0


def test_what_is_accepted_is_no_test_no_error_and_no_suggestion(newslint: Newslint, write: Write) -> None:
    known = "author: Mara Lindt\nnewslint: {ignore: {tag-hashtag-form: as the desk writes them}}\nlang: en"
    write("a.md", post('"#ferries"').replace("lang: en", known))
    outputs = [f"{form}:{form}" for form in ("junit", "checkstyle", "rdjson", "gitlab", "github", "markdown")]
    assert newslint("check", *SELECT, *TODAY, *(part for one in outputs for part in ("--output", one)), ".").status == 0
    assert not any("tag-hashtag-form" in Path(one.partition(":")[2]).read_text("utf-8") for one in outputs)
    assert "1 accepted" in Path("markdown").read_text("utf-8")


def test_a_document_in_an_archive_goes_by_its_address(newslint: Newslint, tmp_path: Path) -> None:
    from zipfile import ZipFile

    with ZipFile(tmp_path / "site.zip", "w") as archive:
        archive.writestr("posts/a.html", UNSIGNED)
    outputs = [f"{form}:{form}" for form in ("junit", "checkstyle", "rdjson", "markdown")]
    newslint("check", *SELECT, *(part for one in outputs for part in ("--output", one)), "site.zip")
    assert valid_xml("junit", Path("junit").read_text()).xpath("//@classname") == ["site.zip posts/a.html"]
    (message,) = valid_xml("checkstyle", Path("checkstyle").read_text()).xpath("//error/@message")
    assert message.startswith("posts/a.html: ")
    assert valid_json("rdjson", Path("rdjson").read_text())["diagnostics"][0]["message"].startswith("posts/a.html: ")
    assert "site.zip posts/a.html" in unescape(Path("markdown").read_text())


def test_a_file_name_that_is_no_utf_8_is_valid_everywhere(newslint: Newslint, tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/\xff.html", "w") as file:
        file.write(UNSIGNED)
    for form in ("junit", "checkstyle"):
        assert r"\udcff.html" in newslint("check", *SELECT, "--format", form, ".").out
    for kind in ("rdjson", "gitlab"):
        valid_json(kind, newslint("check", *SELECT, "--format", kind, ".").out)


@pytest.mark.network
def test_reviewdogs_validator_and_a_reader_of_junit_take_the_reports_of_all_fixtures(
    newslint: Newslint, tmp_path: Path
) -> None:
    fixtures = Path(__file__).parents[2] / "fixtures"
    newslint("check", "--isolated", "--output", "rdjson:out.json", "--output", "junit:out.xml", str(fixtures))
    subprocess.run(["npm", "install", "--silent", "@umbrelladocs/rdformat-validator"], check=True, timeout=300)
    strict = ["node_modules/.bin/rdformat-validator", "--strict", "--no-extra-fields", "out.json"]
    assert "All files are valid" in subprocess.run(strict, capture_output=True, text=True, check=True).stdout
    install = [sys.executable, "-m", "pip", "install", "-q", "--target", "reader", "junitparser"]
    subprocess.run(install, check=True, timeout=300)
    count = "from junitparser import JUnitXml as X; print(sum(s.tests for s in X.fromfile('out.xml')))"
    told = subprocess.run(
        [sys.executable, "-c", count],
        env={**os.environ, "PYTHONPATH": "reader"},
        capture_output=True,
        text=True,
        check=True,
    )
    cases = etree.parse("out.xml").xpath("count(//testcase)")
    assert int(told.stdout) == cases > 100
