"""What leaves an audit's report, and what stays: a slip of the hand or a damaged file costs an archive nothing."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest

from .conftest import PAGE, UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]
STORE = ("--store", "audit.db", "--today", "2026-02-01", "--fail-on", "never", "--quiet", "--select", "byline-missing")


@pytest.fixture
def audited(inside: Newslint, write: Write) -> Newslint:
    """A folder of two pages and an archive of two, which an audit has seen."""
    write("pages/a.html", UNSIGNED)
    write("pages/b.html", PAGE)
    with zipfile.ZipFile("old.zip", "w") as archive:
        archive.writestr("c.html", UNSIGNED)
        archive.writestr("d.html", UNSIGNED)
    run = inside("audit", "pages", "old.zip", *STORE)
    assert (run.status, run.err) == (0, "")
    return inside


def known(newslint: Newslint) -> list[str]:
    """The documents of the store, by path and address."""
    run = newslint("query", "--store", "audit.db", "--format", "csv", "SELECT path, address FROM articles")
    return sorted(run.out.splitlines()[1:])


def test_what_is_not_there_any_more_is_told_in_a_line(audited: Newslint) -> None:
    Path("pages/a.html").unlink()
    run = audited("audit", "pages", "old.zip", *STORE)
    assert run.err == (
        "newslint: audit.db: 1 document that it kept is not in this archive any more, and left the report\n"
    )
    assert known(audited) == ["old.zip,c.html", "old.zip,d.html", "pages/b.html,"]


def test_a_folder_that_is_not_there_takes_nothing_with_it(audited: Newslint) -> None:
    before = known(audited)
    for name, why in (("pgaes", "pgaes: no such file or folder"), ("empty", "no HTML or Markdown file there")):
        Path("empty").mkdir(exist_ok=True)
        run = audited("audit", name, *STORE)
        assert (run.status, run.out) == (2, "")
        assert run.err == f"newslint: nothing to audit: {why}; audit.db keeps its 4 documents as they were\n"
    assert known(audited) == before


def test_what_stands_in_a_damaged_archive_stays_as_it_was_known(
    audited: Newslint, newslint: Newslint, write: Write
) -> None:
    before = known(audited)
    write("old.zip", Path("old.zip").read_bytes()[:60])
    run = newslint("audit", "pages", "old.zip", *STORE)
    assert run.status == 2
    assert "audit.db: 2 documents stay as the last audit saw them, where something could not be read" in run.err
    assert "left the report" not in run.err
    assert known(audited) == before


def test_a_report_beside_the_articles_is_none_of_them(audited: Newslint) -> None:
    page = ("--report", "pages/report.html")
    first = audited("audit", "pages", "old.zip", *STORE[:-2], "--format", "json", *page)
    assert Path("pages/report.html").is_file()
    again = audited("audit", "pages", "old.zip", *STORE[:-2], "--format", "json", *page)
    assert [one["path"] for one in again.json()["findings"]] == [one["path"] for one in first.json()["findings"]]
    assert "report.html" not in again.out


def test_an_audit_waits_for_somebody_who_looks_into_its_store(audited: Newslint, newslint: Newslint) -> None:
    with closing(sqlite3.connect("audit.db", isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        Timer(1.0, other.execute, ("ROLLBACK",)).start()
        run = newslint("audit", "pages", "old.zip", *STORE)
    assert (run.status, run.err) == (0, "")
