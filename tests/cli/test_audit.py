"""An audit says of an archive what check says of its pages, and goes on where it was killed."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from .conftest import PAGE, UNSIGNED, Newslint

Write = Callable[[str, str], Path]
AUDIT = ("audit", "pages", "--store", "audit.db", "--today", "2026-02-01", "--format", "json")
CHECK = ("check", "pages", "--today", "2026-02-01", "--format", "json", "--no-cache")


def archive(write: Write, pages: int) -> None:
    Path("pages").mkdir()
    for number in range(pages):
        write(f"pages/{number:03}.html", UNSIGNED if number % 3 else PAGE)


def rows(sql: str) -> list[Any]:
    with closing(sqlite3.connect("audit.db")) as database:
        return database.execute(sql).fetchall()


def content() -> list[Any]:
    tables = (
        "SELECT path, key, is_article FROM article ORDER BY path",
        "SELECT path, rule, fact.key FROM fact JOIN article ON id = article ORDER BY 1, 2, 3",
        "SELECT path, rule, severity, message, line FROM finding JOIN article ON id = article ORDER BY 1, 2, 4, 5",
    )
    return [rows(table) for table in tables]


def test_it_reports_what_check_does_at_any_number_of_jobs_and_again(newslint: Newslint, write: Write) -> None:
    archive(write, 6)
    checked = newslint(*CHECK)
    assert "duplicate-headline" in checked.out
    for more in ((), (), ("--jobs", "2", "--no-cache")):
        audited = newslint(*AUDIT, *more)
        assert (audited.status, audited.out) == (checked.status, checked.out)


def test_what_changed_is_looked_at_and_what_is_gone_leaves(newslint: Newslint, write: Write) -> None:
    archive(write, 3)
    newslint(*AUDIT)
    before = dict(rows("SELECT path, id FROM article"))
    write("pages/000.html", UNSIGNED)
    Path("pages/001.html").unlink()
    audited = newslint(*AUDIT)
    assert audited.out == newslint(*CHECK).out
    after = dict(rows("SELECT path, id FROM article"))
    assert sorted(after) == ["pages/000.html", "pages/002.html"]
    assert before["pages/002.html"] == after["pages/002.html"]
    assert before["pages/000.html"] != after["pages/000.html"]


def test_killed_again_and_again_it_comes_to_the_same(newslint: Newslint, write: Write) -> None:
    archive(write, 40)
    newslint(*AUDIT)
    undisturbed = content()
    Path("audit.db").unlink()
    done = 0
    for attempt in range(6):
        process = subprocess.Popen([sys.executable, "-m", "newslint", *AUDIT, "--jobs", "2"], stdout=subprocess.DEVNULL)
        time.sleep(0.4 + attempt * 0.07)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        if rows("SELECT 1 FROM sqlite_master WHERE name = 'article'"):
            ((kept,),) = rows("SELECT count(*) FROM article")
            assert kept >= done
            done = kept
    assert newslint(*AUDIT).out == newslint(*CHECK).out
    assert content() == undisturbed


def test_a_page_that_cannot_be_read_costs_that_page_by_name(newslint: Newslint, write: Write) -> None:
    archive(write, 2)
    Path("pages/broken.html").write_bytes(b"<p>\xff\xfe\x00\xd8")
    audited, checked = newslint(*AUDIT), newslint(*CHECK)
    assert (audited.status, audited.out) == (checked.status, checked.out)


def test_a_store_that_is_none_or_in_use_is_one_clear_line(newslint: Newslint, write: Write) -> None:
    archive(write, 2)
    write("audit.db", "no database at all, but words that go on for a while")
    refused = newslint(*AUDIT)
    assert (refused.status, refused.err) == (
        2,
        "newslint: audit.db: is no store of newslint; name another file with --store\n",
    )
    Path("audit.db").unlink()
    newslint(*AUDIT)
    other = sqlite3.connect("audit.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    refused = newslint(*AUDIT)
    other.close()
    assert refused.err == "newslint: audit.db: another audit is at work on this store; wait for its end\n"
    assert refused.status == 2


def test_documents_of_an_archive_file_are_kept_each_by_itself(newslint: Newslint, write: Write) -> None:
    with zipfile.ZipFile("site.zip", "w") as file:
        file.writestr("a.html", UNSIGNED)
        file.writestr("b.html", UNSIGNED)
    audit = ("audit", "site.zip", "--store", "audit.db", "--format", "json", "--today", "2026-01-15")
    first, again = newslint(*audit), newslint(*audit)
    assert first.json()["summary"]["documents"] == 2
    assert {finding["address"] for finding in first.json()["findings"]} == {"a.html", "b.html"}
    assert first.out == newslint("check", "site.zip", *audit[4:]).out == again.out


def test_what_is_waived_is_waived_for_the_archive_too(newslint: Newslint, write: Write) -> None:
    waiver = "<!-- newslint: ignore-file duplicate-headline -- told in two parts --></body>"
    write("pages/a.html", PAGE)
    write("pages/b.html", PAGE.replace("2026-01-10", "2026-01-11").replace("January 10", "January 11"))
    (told,) = newslint(*AUDIT, "--select", "duplicate-headline").json()["findings"]
    write(told["path"], Path(told["path"]).read_text("utf-8").replace("</body>", waiver))
    (told,) = newslint(*AUDIT, "--select", "duplicate-headline").json()["findings"]
    assert told["suppressed"]["reason"] == "told in two parts"
