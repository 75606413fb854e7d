"""How much of a report is shown: counts by rule, only what fails, or more about the run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from newslint.schema import load_schema

from .conftest import POST, UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]
SELECT = ("--select", "byline-missing,tag-hashtag-form", "--today", "2026-01-15")
TAGGED = POST.replace("lang: en", 'lang: en\ntags: ["#harbour"]')


@pytest.fixture
def articles(write: Write) -> None:
    write("a.html", UNSIGNED)
    write("b.md", TAGGED)
    write("c.md", TAGGED.replace("new pier", "old pier"))


@pytest.mark.usefixtures("articles")
def test_statistics_count_by_rule_and_say_what_can_be_mended(newslint: Newslint) -> None:
    run = newslint("check", *SELECT, "--statistics", ".", "gone.md")
    assert run.out == (
        "2  warning  tag-hashtag-form  2 fixable\n"
        "1  error    byline-missing\n"
        "\n"
        "gone.md: problem: no such file or folder\n"
        "\n"
        "1 error, 2 warnings, 0 infos in 3 documents; 1 problem\n"
    )
    assert run.status == 2
    assert newslint("check", *SELECT, "--statistics", ".").status == 1


@pytest.mark.usefixtures("articles")
def test_statistics_as_json_follow_their_schema(newslint: Newslint) -> None:
    found = json.loads(newslint("check", *SELECT, "--statistics", "--format", "json", ".", "gone.md").out)
    jsonschema.Draft202012Validator(load_schema("statistics")).validate(found)
    assert found["rules"][0] == {
        "rule": "tag-hashtag-form",
        "family": "tags",
        "severity": "warning",
        "count": 2,
        "documents": 2,
        "fixable": {"safe": 2, "unsafe": 0},
    }
    assert found["problems"][0]["path"] == "gone.md"


@pytest.mark.usefixtures("articles")
def test_statistics_have_no_other_form(newslint: Newslint) -> None:
    run = newslint("check", "--statistics", "--format", "sarif", ".")
    assert (run.status, run.out) == (2, "")
    assert "counts come as text or json, not as sarif" in run.err


@pytest.mark.usefixtures("articles")
def test_quiet_shows_only_what_fails_and_files_hold_all(newslint: Newslint) -> None:
    run = newslint("check", *SELECT, "-q", "--format", "concise", "--output", "concise:all", ".")
    assert run.out == "a.html: error: no author in a byline or in the metadata [byline-missing]\n"
    assert len(Path("all").read_text().splitlines()) == 4
    told = newslint("check", *SELECT, "--quiet", "--fail-on", "warning", "--format", "json", ".").json()
    assert len(told["findings"]) == 3
    assert newslint("check", *SELECT, "--quiet", "b.md").out == ""


@pytest.mark.usefixtures("articles")
def test_an_audit_shows_as_little_as_a_check(newslint: Newslint) -> None:
    shown = ("--format", "concise", "-q", ".")
    assert newslint("audit", "--store", "s.db", *SELECT, *shown).out == newslint("check", *SELECT, *shown).out
    counted = (*SELECT, "--statistics", ".")
    assert newslint("audit", "--store", "s.db", *counted).out == newslint("check", *counted).out


@pytest.mark.usefixtures("articles")
def test_verbose_tells_of_each_document_and_of_what_is_left_out(newslint: Newslint, write: Write) -> None:
    write(".git/HEAD", "")
    write(".gitignore", "built\n")
    write("built/a.html", UNSIGNED)
    write("drafts/a.html", UNSIGNED)
    write("notes.txt", "x")
    write("node_modules/a.html", UNSIGNED)
    write("house/newslint.yaml", "extends: [../newslint.yaml]\n")
    write("house/d.html", UNSIGNED)
    write("newslint.yaml", "ignore: [drafts]\n")
    assert newslint("check", "b.md").status == 0
    quiet, told = newslint("check", "."), newslint("check", "-v", ".")
    assert told.out == quiet.out
    *lines, last = told.err.splitlines()
    assert lines == [
        ".git: left out: hidden",
        "node_modules: left out: a folder of tools",
        ".gitignore: left out: hidden",
        "built/a.html: left out: git ignores it",
        "drafts/a.html: left out: newslint.yaml ignores it",
        ".: left out: 3 files of other kinds",
        *(f"{name}: under newslint.yaml; known from an earlier run" for name in ("a.html", "b.md", "c.md")),
        "house/d.html: under newslint.yaml, house/newslint.yaml; known from an earlier run",
    ]
    assert last.startswith("newslint: looked at 0, knew 4 from an earlier run; ")
    assert "a.html: under newslint.yaml; looked at\n" in newslint("check", "-v", "--no-cache", "a.html").err


@pytest.mark.usefixtures("articles")
def test_fix_and_audit_tell_more_or_less_too(newslint: Newslint) -> None:
    assert "b.md: under no newslint.yaml; looked at\n" in newslint("audit", "-v", "--store", "s.db", ".").err
    assert (
        "b.md: under no newslint.yaml; known from an earlier run\n"
        in newslint("audit", "-v", "--store", "s.db", ".").err
    )
    diff = newslint("fix", "--diff", "-q", "b.md")
    assert (diff.status, diff.err) == (1, "")
    assert diff.out.startswith("--- b.md\n")
    assert "b.md: under no newslint.yaml; looked at\n" in newslint("fix", "-v", "b.md").err
    assert (newslint("fix", "-q", "c.md").out, "#harbour" in Path("c.md").read_text()) == ("", False)
