"""A folder in which nothing has changed is answered as a whole: with a baseline, an archive and containers as well."""

from __future__ import annotations

import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import PAGE, POST, Newslint, Run

Write = Callable[[str, str], Path]
SETTLED = 2.1  # seconds after which a file is believed to stand as it stood
TODAY = ("--today", "2026-02-01")
UNSIGNED = POST.replace("author: Ann Miller\n", "")


def folder() -> Path:
    return Path(os.environ["NEWSLINT_CACHE_DIR"])


def is_answered_as_a_whole(newslint: Newslint, *arguments: str) -> Run:
    """What a run says whose documents nobody knows one by one any more; none of them is looked at again."""
    for answer in folder().rglob("*.linted"):
        answer.unlink()
    again = newslint(*arguments)
    assert list(folder().rglob("*.linted")) == []
    return again


@pytest.fixture
def posts(write: Write) -> list[Path]:
    return [write(f"posts/{number:02}.md", UNSIGNED.replace("new pier", f"pier {number}")) for number in range(3)]


def test_a_folder_with_a_baseline(newslint: Newslint, write: Write, posts: list[Path]) -> None:
    newslint("baseline", "create", "posts", *TODAY)
    posts[0].write_text(posts[0].read_text().replace("title: ", "title: WHY "))
    first = newslint("check", "posts", *TODAY, "--format", "json")
    assert first.json()["summary"]["suppressed"] == 3
    assert is_answered_as_a_whole(newslint, "check", "posts", *TODAY, "--format", "json") == first


def test_a_baseline_that_has_changed_is_looked_at(newslint: Newslint, posts: list[Path]) -> None:
    newslint("baseline", "create", "posts", *TODAY)
    assert newslint("check", "posts", *TODAY).status == 0
    assert newslint("check", "posts", *TODAY, "--no-baseline").status == 1
    baseline = Path("newslint-baseline.txt")
    lines = baseline.read_text().splitlines(keepends=True)
    baseline.write_text("".join(lines[:-1]))
    assert newslint("check", "posts", *TODAY).status == 1
    baseline.write_text("".join(lines))
    assert newslint("check", "posts", *TODAY).status == 0
    baseline.unlink()
    assert newslint("check", "posts", *TODAY).status == 1


def test_a_file_of_the_baseline_that_comes_back_claims_its_own(newslint: Newslint, posts: list[Path]) -> None:
    newslint("baseline", "create", "posts/00.md", *TODAY)
    moved = posts[0].rename("moved.md")
    assert newslint("check", "moved.md", *TODAY).status == 0
    posts[0].write_text(moved.read_text())
    assert newslint("check", "moved.md", *TODAY).status == 1


@pytest.mark.slow
def test_a_folder_with_an_archive(newslint: Newslint, write: Write, posts: list[Path]) -> None:
    write("newslint.yaml", "archive: {store: audit.db}\n")
    write("old/a.html", PAGE)
    newslint("audit", "old", *TODAY)
    write("posts/new.md", POST.replace("2026-01-10", "2026-01-20"))
    time.sleep(SETTLED)
    check = ("check", "posts", *TODAY, "--format", "json")
    first = newslint(*check)
    assert "duplicate-headline" in {finding["rule"] for finding in first.json()["findings"]}
    assert is_answered_as_a_whole(newslint, *check) == first
    Path("old/a.html").write_text(PAGE.replace("Harbour council votes for a new pier", "Ferries stay in port"))
    newslint("audit", "old", *TODAY)
    assert "duplicate-headline" not in {finding["rule"] for finding in newslint(*check).json()["findings"]}


@pytest.mark.slow
def test_a_container(newslint: Newslint, tmp_path: Path) -> None:
    def zipped(*members: str) -> None:
        with zipfile.ZipFile(tmp_path / "site.zip", "w") as archive:
            for number, member in enumerate(members):
                archive.writestr(f"{number}.md", member)
            archive.writestr("logo.png", b"\x89PNG")
        time.sleep(SETTLED)

    zipped(UNSIGNED, POST)
    check = ("check", "site.zip", *TODAY, "--verbose")
    first = newslint(*check)
    again = is_answered_as_a_whole(newslint, *check)
    assert (again.status, again.out) == (first.status, first.out) == (1, first.out)
    assert again.err.count("known from an earlier run") == first.err.count("; looked at") == 2
    zipped(POST, POST.replace("new pier", "bridge"))
    assert newslint(*check).status == 0
