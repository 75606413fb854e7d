"""An audit says of an archive what check says of its pages, and goes on where it was killed."""

from __future__ import annotations

import json
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

from newslint.audit.schema import VIEWS

from .conftest import PAGE, POST, UNSIGNED, Newslint

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


# What of a store tells one run from another of the same: when it was, and in which order findings were written.
TIMES = {"started", "finished"}


def content() -> dict[str, list[Any]]:
    """All that stands in the views, but for the times of runs."""
    said = {}
    for view in VIEWS:
        numbers = {"id"} if "finding" in view.row else set()
        columns = [f'"{name}"' for name, _ in view.columns if name not in TIMES | numbers]
        said[view.name] = rows(f"SELECT {', '.join(columns)} FROM {view.name} ORDER BY {', '.join(columns)}")
    return said


def test_it_reports_what_check_does_at_any_number_of_jobs_and_again(newslint: Newslint, write: Write) -> None:
    archive(write, 6)
    checked = newslint(*CHECK)
    assert "duplicate-headline" in checked.out
    for more in ((), (), ("--jobs", "2", "--no-cache")):
        audited = newslint(*AUDIT, *more)
        assert (audited.status, audited.out) == (checked.status, checked.out)


def test_only_what_is_near_in_time_is_compared_and_what_has_no_date_with_all(newslint: Newslint, write: Write) -> None:
    said = "Harbour council votes for {} new pier beside the old fish market"
    days = {"one": "2016-03-01", "two": "2016-03-20", "three": "2019-06-01", "four": "2025-01-01", "five": ""}
    for name, day in days.items():
        write(
            f"pages/{name}.md",
            POST.replace("Harbour council votes for a new pier", said.format(name)).replace("2026-01-10", day),
        )
    of = ("--select", "near-duplicate-headline")
    audited = newslint(*AUDIT, *of)
    assert audited.out == newslint(*CHECK, *of).out
    told = {one["path"]: one["related"][0]["path"] for one in audited.json()["findings"]}
    assert (told["pages/two.md"], sorted(told)) == ("pages/one.md", ["pages/five.md", "pages/two.md"])
    Path("pages/five.md").unlink()
    (left,) = newslint(*AUDIT, *of).json()["findings"]
    assert (left["path"], left["related"][0]["path"]) == ("pages/two.md", "pages/one.md")


def test_what_changed_is_looked_at_and_what_is_gone_leaves(newslint: Newslint, write: Write) -> None:
    archive(write, 3)
    newslint(*AUDIT)
    assert {checked for (checked,) in rows("SELECT checked FROM articles")} == {1}
    write("pages/000.html", UNSIGNED)
    Path("pages/001.html").unlink()
    audited = newslint(*AUDIT)
    assert audited.out == newslint(*CHECK).out
    assert rows("SELECT path, checked FROM articles") == [("pages/000.html", 2), ("pages/002.html", 1)]
    assert {path for (path,) in rows("SELECT path FROM facts JOIN articles ON id = article")} == {
        "pages/000.html",
        "pages/002.html",
    }


def test_on_another_day_it_looks_at_what_the_day_may_change_alone(inside: Newslint, write: Write) -> None:
    write(
        "newslint.yaml",
        "overrides: [{files: ['pages/aging.md'], when: {age: '> 21 days'}, rules: {byline: off}}]\n",
    )
    write("pages/old.html", PAGE)
    write("pages/old.md", POST)
    write("pages/aging.md", POST.replace("Ann Miller", '""').replace("2026-01-10", "2026-01-11"))
    write("pages/ahead.md", POST.replace("Ann Miller", '""').replace("2026-01-10", "2026-03-01"))
    write("pages/soon.html", PAGE.replace("2026-01-10", "2026-02-04"))
    write("pages/week.html", PAGE.replace("2026-01-10", "2026-01-30").replace("on Tuesday, January 6,", "on Friday"))
    write("pages/year.html", PAGE.replace("<footer>", "<footer><p>© 2027 The Harbour Post</p>"))
    waiver = "<!-- newslint: ignore byline-missing -- lost; until 2026-02-28 -->"
    write("pages/waived.md", POST.replace("Ann Miller", '""') + f"\n{waiver}\n")
    said: dict[str, set[tuple[str, ...]]] = {}
    for day in ("02-01", "02-01T23:59", "02-06", "02-07", "03-01", "01-31", "12-31"):
        of = ("--today", f"2026-{day}", "--format", "json")
        audited = inside("audit", "pages", "--store", "audit.db", *of)
        assert (day, audited.out) == (day, inside("check", "pages", *of, "--no-cache").out)
        for path in {one["path"] for one in audited.json()["findings"]}:
            told = [one["rule"] for one in audited.json()["findings"] if one["path"] == path and not one["suppressed"]]
            said.setdefault(path, set()).add(tuple(told))
    assert dict(rows("SELECT path, checked FROM articles WHERE checked = 1 ORDER BY path")).keys() == {
        "pages/old.html",
        "pages/old.md",
        "pages/year.html",
    }
    # Else this would hold of days that change nothing.
    assert {path for path, told in said.items() if len(told) > 1} >= {
        f"pages/{name}" for name in ("aging.md", "soon.html", "waived.md", "week.html")
    }


def test_findings_know_the_run_that_told_them_first_and_the_last_that_did(newslint: Newslint, write: Write) -> None:
    archive(write, 4)
    of = ("--select", "byline-missing,duplicate-headline")
    newslint(*AUDIT, *of)
    told = rows("SELECT path, rule FROM findings")
    write("pages/001.html", PAGE)  # has a byline now
    write("pages/004.html", UNSIGNED)
    newslint(*AUDIT, *of)
    new = rows("SELECT path, rule FROM findings WHERE first_seen = 2")
    assert ("pages/004.html", "byline-missing") in new
    assert rows("SELECT path, rule, first_seen, last_seen FROM gone WHERE rule = 'byline-missing'") == [
        ("pages/001.html", "byline-missing", 1, 1)
    ]
    lasting = rows("SELECT path, rule FROM findings WHERE first_seen = 1")
    assert set(lasting) <= set(told)
    assert ("pages/002.html", "byline-missing") in lasting


def test_a_run_tells_what_it_counted(newslint: Newslint, write: Write) -> None:
    archive(write, 3)
    summary = newslint(*AUDIT).json()["summary"]
    columns = ", ".join(summary)
    assert rows(f"SELECT {columns}, today FROM runs") == [(*summary.values(), "2026-02-01T00:00:00+00:00")]


def test_what_a_template_repeats_is_one_finding_and_one_occurrence_a_page(newslint: Newslint, write: Write) -> None:
    Path("pages").mkdir()
    for number in range(3):
        write(
            f"pages/{number}.html",
            PAGE.replace('<a href="/privacy">Privacy policy</a>', "").replace("pier", f"pier {number}"),
        )
    told = [one for one in newslint(*AUDIT).json()["findings"] if one["scope"] == "template"]
    assert rows("SELECT path, rule, count, pages FROM findings WHERE scope = 'template' ORDER BY rule") == [
        (one["path"], one["rule"], 3, json.dumps(one["pages"])) for one in sorted(told, key=lambda one: one["rule"])
    ]
    assert "privacy-policy-link-missing" in {one["rule"] for one in told}
    assert len(rows("SELECT path FROM occurrences WHERE rule = 'privacy-policy-link-missing'")) == 3


def test_killed_again_and_again_it_comes_to_the_same(newslint: Newslint, write: Write) -> None:
    archive(write, 60)
    newslint(*AUDIT)
    undisturbed = content()
    for file in Path().glob("audit.db*"):
        file.unlink()
    done = 0
    for attempt in range(10):
        process = subprocess.Popen([sys.executable, "-m", "newslint", *AUDIT, "--jobs", "2"], stdout=subprocess.DEVNULL)
        time.sleep(0.35 + attempt * 0.06)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        if Path("audit.db").exists() and rows("SELECT 1 FROM sqlite_master WHERE name = 'articles'"):
            ((kept,),) = rows("SELECT count(*) FROM articles")
            assert kept >= done
            done = kept
            if rows("SELECT 1 FROM runs"):  # it was done before it was killed
                break
    else:
        newslint(*AUDIT)
    assert content() == undisturbed
    assert newslint(*AUDIT).out == newslint(*CHECK).out


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


def test_a_store_of_another_version_is_named_as_such(newslint: Newslint, write: Write) -> None:
    archive(write, 2)
    newslint(*AUDIT)
    for version, which in (
        (1, "an older version of newslint and stays as it is; "),
        (99, "a newer version of newslint; update newslint, or "),
    ):
        with closing(sqlite3.connect("audit.db")) as database:
            database.execute(f"PRAGMA user_version = {version}")
        refused = newslint(*AUDIT)
        told = f"newslint: audit.db: was written by {which}audit the archive anew with another file as --store\n"
        assert (refused.status, refused.err) == (2, told)


def test_half_a_pair_of_surrogates_is_kept_as_it_is(newslint: Newslint, write: Write) -> None:
    node = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier \\ud83d"}</script></head>'
    archive(write, 2)
    write("pages/000.html", PAGE.replace("</head>", node))
    for _ in range(2):
        assert newslint(*AUDIT).out == newslint(*CHECK).out


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


def test_a_date_that_moved_since_the_last_audit_over_the_same_words_is_told(newslint: Newslint, write: Write) -> None:
    words = " ".join(f"The harbour council heard speaker {number} on the plan for a pier." for number in range(9))
    modified = '<meta property="article:modified_time" content="2026-01-11T08:00:00Z"><link rel="canonical" href="{}">'
    address = "https://harbour.example/pier"
    page = PAGE.replace("</head>", modified.format(address) + "</head>").replace("The harbour council voted", words)
    write("pages/a.html", page)
    write("pages/b.html", UNSIGNED)
    audit = (*AUDIT, "--select", "artificial-freshening")
    assert newslint(*audit).json()["findings"] == []
    write("pages/a.html", page.replace("2026-01-11", "2026-01-20"))
    for _ in range(2):  # it is told as long as it stands
        (told,) = newslint(*audit).json()["findings"]
        assert "2026-01-11" in told["message"]
        assert told["path"] == "pages/a.html"
    write("pages/a.html", page.replace("2026-01-11", "2026-01-28").replace("nine", "").replace("plan", "scheme"))
    assert newslint(*audit).json()["findings"] == []


def test_what_articles_tell_together_leaves_with_them(newslint: Newslint, write: Write) -> None:
    archive(write, 4)
    newslint(*AUDIT, "--select", "duplicate-headline")
    assert rows("SELECT count(*) FROM findings") == [(3,)]
    for page in ("000", "001", "002"):
        Path(f"pages/{page}.html").unlink()
    newslint(*AUDIT, "--select", "duplicate-headline")
    assert rows("SELECT count(*) FROM findings") == [(0,)]
    assert rows("SELECT count(*), min(last_seen) FROM gone") == [(3, 1)]


def test_what_a_baseline_accepts_is_accepted_in_the_archive_as_long_as_it_stands_there(
    newslint: Newslint, write: Write
) -> None:
    archive(write, 4)
    assert newslint("baseline", "create", "pages", "--today", "2026-02-01").status == 0
    write("pages/004.html", PAGE.replace("pier", "quay"))
    for _ in range(2):
        audited = newslint(*AUDIT)
        assert audited.out == newslint(*CHECK).out
        assert audited.json()["summary"]["suppressed"] > 0
    Path("newslint-baseline.txt").unlink()
    assert newslint(*AUDIT).out == newslint(*CHECK).out
