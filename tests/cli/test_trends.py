"""`newslint trends` and `newslint query`: what a store answers, and that nothing changes it."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from .conftest import POST, Newslint

Write = Callable[[str, str | bytes], Path]

DESK = POST.replace("author: Ann Miller", "author: The Daily Desk")
LOUD = DESK.replace("lang: en\n", 'lang: en\ncategories: [Sport]\ntags: ["#Pier"]\n').replace(
    "2026-01-10", "2026-02-10"
)


@pytest.fixture
def store(newslint: Newslint, write: Write) -> str:
    """Three articles in two months: one without a fault, one of the desk, one of the desk with a hashtag in Sport."""
    write("posts/a.md", POST)
    write("posts/b.md", DESK.replace("new pier", "new quay"))
    write("posts/c.md", LOUD.replace("new pier", "new jetty"))
    audit(newslint)
    return "audit.db"


def audit(newslint: Newslint) -> None:
    chosen = ("--select", "generic-desk-byline,tag-hashtag-form", "--today", "2026-03-01")
    assert newslint("audit", "posts", "--store", "audit.db", *chosen).status == 0


def rows(newslint: Newslint, *arguments: str) -> list[dict[str, Any]]:
    run = newslint(*arguments, "--store", "audit.db", "--format", "jsonl")
    assert (run.status, run.err) == (0, "")
    return [json.loads(line) for line in run.out.splitlines()]


@pytest.mark.usefixtures("store")
def test_findings_are_counted_by_month_and_section_per_thousand_articles(newslint: Newslint) -> None:
    months = rows(newslint, "trends")
    assert [(row["month"], row["articles"], row["findings"], row["per_1000_articles"]) for row in months] == [
        ("2026-01", 2, 1, 500.0),
        ("2026-02", 1, 2, 2000.0),
    ]
    assert [(row["section"], row["findings"]) for row in rows(newslint, "trends", "--by", "section")] == [
        ("Sport", 2),
        ("(none)", 1),
    ]
    authors = rows(newslint, "trends", "--by", "author")
    assert [(row["author"], row["articles"], row["with_findings"]) for row in authors] == [
        ("The Daily Desk", 2, 2),
        ("Ann Miller", 1, 0),
    ]
    by_rule = rows(newslint, "trends", "--by", "rule")
    assert [(row["rule"], row["findings"], row["per_1000_articles"]) for row in by_rule] == [
        ("generic-desk-byline", 2, 666.7),
        ("tag-hashtag-form", 1, 333.3),
    ]
    (sport, _) = rows(newslint, "trends", "--by", "section", "--rule", "tags")
    assert (sport["section"], sport["findings"]) == ("Sport", 1)


@pytest.mark.usefixtures("store")
def test_runs_tell_what_is_new_gone_and_lasting(newslint: Newslint, write: Write) -> None:
    write("posts/b.md", POST.replace("new pier", "new quay"))
    write("posts/d.md", DESK.replace("new pier", "new wharf"))
    audit(newslint)
    runs = rows(newslint, "trends", "--by", "run")
    assert [(row["new"], row["gone"], row["lasting"]) for row in runs] == [(3, 0, 0), (1, 1, 2)]
    assert [row["warnings"] for row in runs] == [3, 3]


def test_a_table_is_read_by_people_and_spreadsheets(newslint: Newslint, store: str) -> None:
    out = newslint("trends", "--store", store).out
    assert out.splitlines()[0].split()[:3] == ["month", "articles", "with_findings"]
    assert out.splitlines()[1].split()[:3] == ["2026-01", "2", "1"]
    assert out.endswith("\n2 rows\n")
    sheet = newslint("query", "--store", store, "SELECT '=1+1' AS a, message FROM findings", "--format", "csv").out
    assert next(csv.DictReader(io.StringIO(sheet)))["a"] == "'=1+1"


def test_any_view_is_exported_to_parquet(newslint: Newslint, store: str, tmp_path: Path) -> None:
    asked = ("query", "--store", store, "SELECT * FROM articles ORDER BY path", "--format", "parquet")
    run = newslint(*asked)
    assert (run.status, run.err) == (2, "newslint: parquet goes into a file: add --output articles.parquet\n")
    assert newslint(*asked, "--output", "articles.parquet").status == 0
    table = parquet.read_table(tmp_path / "articles.parquet").to_pydict()
    assert table["path"] == ["posts/a.md", "posts/b.md", "posts/c.md"]
    assert table["section"] == [None, None, "Sport"]
    assert all(type(words) is int for words in table["words"])


def test_every_view_can_be_asked_and_is_explained(newslint: Newslint, store: str) -> None:
    said = newslint("query", "--store", store, "--schema").out
    views = [line.partition(":")[0] for line in said.splitlines() if line and not line.startswith(" ")]
    assert {"articles", "authors", "tags", "findings", "occurrences", "gone", "problems", "facts", "runs"} <= {*views}
    for view in views:
        assert newslint("query", "--store", store, f"SELECT * FROM {view}").status == 0


REFUSED = (
    ("DELETE FROM finding", "a store is only read"),
    ("ATTACH 'other.db' AS other", "a store is only read"),
    ("PRAGMA journal_mode = DELETE", "a store is only read"),
    ("SELECT load_extension('x')", "a store is only read"),
    ("SELECT 1; DELETE FROM finding", "ask one question at a time"),
    ("SELECT * FROM article", '"article" is no view that can be asked; there are articles, authors'),
    ("SELECT * FROM artikles", "no such view: artikles; there are articles, authors"),
    ("SELECT headlin FROM articles", "no such column: headlin; there are articles"),
    ("SELECT FROM", "no question in SQL: "),
)


def test_what_is_no_question_is_refused_in_a_line(newslint: Newslint, store: str) -> None:
    before = Path(store).read_bytes()
    for sql, said in REFUSED:
        run = newslint("query", "--store", store, sql)
        assert (run.status, run.out, run.err.count("\n")) == (2, "", 1)
        assert said in run.err
    assert Path(store).read_bytes() == before
    assert not Path("other.db").exists()


def test_there_must_be_a_store(newslint: Newslint, write: Write) -> None:
    write("notes.db", "no store\n" * 100)
    for path, said in (("nowhere.db", "there is no such store"), ("notes.db", "is no store of newslint")):
        for command in (("trends",), ("query", "SELECT 1")):
            run = newslint(*command, "--store", path)
            assert (run.status, run.err.count("\n"), said in run.err) == (2, 1, True)


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    "command", [("trends",), ("trends", "--by", "run"), ("query", "SELECT * FROM findings"), ("audit", "posts")]
)
def test_a_damaged_store_is_told_as_such(newslint: Newslint, tmp_path: Path, command: tuple[str, ...]) -> None:
    path = tmp_path / "audit.db"
    with closing(sqlite3.connect(path)) as database:
        (size,) = database.execute("PRAGMA page_size").fetchone()
        tables = database.execute("SELECT rootpage FROM sqlite_master WHERE name IN ('article', 'run')").fetchall()
    with path.open("r+b") as file:
        for (page,) in tables:
            file.seek((page - 1) * size)
            file.write(b"\xff" * size)
    run = newslint(*command, "--store", "audit.db")
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("newslint: ")
    assert len(run.err.splitlines()) == 1
    assert "malformed" in run.err


@pytest.mark.usefixtures("store")
def test_a_rule_that_nobody_knows_is_named_with_the_nearest_one(newslint: Newslint) -> None:
    run = newslint("trends", "--store", "audit.db", "--rule", "tags,bylin")
    assert (run.status, run.out, run.err) == (2, "", 'newslint: unknown rule "bylin"; did you mean "byline"?\n')
