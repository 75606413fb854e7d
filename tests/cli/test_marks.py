"""What editors mark on the report page comes back as the precision of each rule."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import POST, Newslint

Write = Callable[[str, str], Path]
AUDIT = ("--select", "generic-desk-byline,tag-hashtag-form", "--today", "2026-03-01", "--isolated")
MESSAGE = "byline names 'The Daily Desk', not a person"


@pytest.fixture
def store(newslint: Newslint, write: Write) -> str:
    """Four posts of a desk, audited."""
    for number in range(4):
        write(f"posts/{number}.md", POST.replace("Ann Miller", "The Daily Desk").replace("pier", f"pier {number}"))
    assert newslint("audit", "posts", "--store", "audit.db", *AUDIT).status == 0
    return "audit.db"


def marked(path: str, verdict: str, message: str = MESSAGE) -> dict[str, str]:
    place = {"rule": "generic-desk-byline", "path": path, "address": "", "message": message}
    return {**place, "excerpt": "The Daily Desk", "mark": verdict}


def rows(newslint: Newslint, *arguments: str) -> list[dict[str, Any]]:
    run = newslint(*arguments, "--store", "audit.db", "--format", "jsonl")
    assert run.status == 0, run.err
    return [json.loads(line) for line in run.out.splitlines()]


@pytest.mark.usefixtures("store")
def test_marks_become_the_precision_of_a_rule(newslint: Newslint, write: Write) -> None:
    marks = [marked("posts/0.md", "right"), marked("posts/1.md", "right"), marked("posts/2.md", "wrong")]
    write("marks.json", json.dumps({"version": 1, "marks": [*marks, marked("posts/9.md", "right")]}))
    run = newslint("trends", "--store", "audit.db", "--marks", "marks.json", "--format", "jsonl")
    assert run.err == "newslint: 3 marks taken in; 1 of findings that audit.db does not have\n"
    expected = {"rule": "generic-desk-byline", "marked": 3, "right": 2, "wrong": 1}
    assert json.loads(run.out) == {**expected, "precision": 0.67, "low": 0.21, "high": 0.94}
    # A later mark takes the place of an earlier one, and marks outlive the findings.
    write("marks.json", json.dumps({"version": 1, "marks": [marked("posts/2.md", "right")]}))
    write("posts/0.md", POST)
    newslint("trends", "--store", "audit.db", "--marks", "marks.json")
    newslint("audit", "posts", "--store", "audit.db", *AUDIT)
    (row,) = rows(newslint, "trends", "--by", "precision")
    assert (row["marked"], row["right"]) == (3, 3)
    assert rows(newslint, "trends", "--by", "precision", "--rule", "tags") == []
    assert rows(newslint, "query", "SELECT count(*) AS n FROM marks WHERE mark = 'right'") == [{"n": 3}]


@pytest.mark.usefixtures("store")
def test_the_report_says_how_often_a_rule_is_right_here(newslint: Newslint, write: Write) -> None:
    write(
        "marks.json",
        json.dumps({"version": 1, "marks": [marked("posts/0.md", "right"), marked("posts/1.md", "wrong")]}),
    )
    newslint("trends", "--store", "audit.db", "--marks", "marks.json")
    newslint("audit", "posts", "--store", "audit.db", *AUDIT, "--report", "report.html")
    assert "Editors of this archive hold 1 of 2 marked findings for right." in Path("report.html").read_text("utf-8")


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("no json", "marks.json: holds no marks: "),
        ("[]", "marks.json: holds no marks; name the file that Save marks on the report page wrote"),
        (
            '{"marks": [{"rule": "h1-count"}]}',
            "marks.json: mark 1: needs rule, path, address, message, excerpt as text",
        ),
        (
            json.dumps({"marks": [marked("a.md", "fine")]}),
            "marks.json: mark 1: says 'fine' of its finding; expected right or wrong",
        ),
    ],
)
def test_a_file_that_holds_no_marks_is_told(newslint: Newslint, write: Write, content: str, said: str) -> None:
    write("marks.json", content)
    run = newslint("trends", "--store", "audit.db", "--marks", "marks.json")
    assert (run.status, run.out) == (2, "")
    assert said in run.err


@pytest.mark.usefixtures("store")
def test_without_marks_there_is_no_precision(newslint: Newslint) -> None:
    run = newslint("trends", "--store", "audit.db", "--by", "precision")
    assert (run.status, "no finding was marked" in run.err) == (2, True)
    missing = newslint("trends", "--store", "none.db", "--by", "precision")
    assert (missing.status, Path("none.db").exists()) == (2, False)
