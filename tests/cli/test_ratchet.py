"""What keeps a baseline short: prune, show and --ratchet, and the branches that change it at once."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from newslint.schema import load_schema

from .conftest import Newslint
from .test_baseline import DAY, NAME, PICTURE, SIGNED, findings, new, post

Write = Callable[[str, str | bytes], Path]


def entries() -> list[tuple[str, str]]:
    """The path and the rule of each entry, in order."""
    lines = Path(NAME).read_text("utf-8").splitlines()[1:]
    return sorted((line.split("\t")[3], line.split("\t")[1]) for line in lines)


def accept(newslint: Newslint, *paths: str) -> bytes:
    """Makes the baseline; its content."""
    assert newslint("baseline", "create", *DAY, *paths).status == 0
    return Path(NAME).read_bytes()


def test_prune_drops_what_is_solved_or_gone_and_renames_what_moved(newslint: Newslint, write: Write) -> None:
    for number, name in enumerate(("posts/solved.md", "posts/gone.md", "posts/moved.md", "elsewhere/gone.md")):
        write(name, post(number))
    write("elsewhere/kept.md", post(0, author="author: The Daily Desk\n").replace("A pier", "A bridge"))
    accept(newslint, ".")
    write("posts/solved.md", SIGNED)
    for name in ("posts/gone.md", "elsewhere/gone.md"):
        Path(name).unlink()
    Path("posts/moved.md").rename("posts/new.md")
    write("elsewhere/kept.md", post(0, author="author: Ann Miller\n").replace("A pier", "A bridge"))
    run = newslint("baseline", "prune", *DAY, "posts")
    assert (run.status, run.err) == (0, "")
    why = "1 solved, 1 of documents that are gone, 1 of documents that have moved, 2 not looked at"
    assert run.out == f"{NAME}: 2 findings dropped, 3 left ({why})\n"
    assert entries() == [
        ("elsewhere/gone.md", "byline-missing"),
        ("elsewhere/kept.md", "generic-desk-byline"),
        ("posts/new.md", "byline-missing"),
    ]
    before = Path(NAME).read_bytes()
    assert newslint("baseline", "prune", *DAY, "posts").out.startswith(f"{NAME}: 0 findings dropped, 3 left")
    assert Path(NAME).read_bytes() == before


def test_the_ratchet_drops_what_is_solved_and_adds_nothing(newslint: Newslint, write: Write) -> None:
    write("a.md", post(0, pictures=2))
    write("b.md", post(1))
    accept(newslint, ".")
    same = newslint("check", *DAY, "--ratchet", ".")
    assert (same.status, same.err) == (0, "")
    write("a.md", post(0, pictures=1))
    write("b.md", post(1, pictures=1))
    run = newslint("check", *DAY, "--ratchet", ".")
    assert (run.status, run.err) == (1, f"{NAME}: 1 finding dropped, 3 left (1 solved)\n")
    assert entries() == [("a.md", "alt-missing"), ("a.md", "byline-missing"), ("b.md", "byline-missing")]
    write("a.md", post(0, pictures=2))
    assert new(newslint, "--ratchet", ".") == [("a.md", "alt-missing"), ("b.md", "alt-missing")]
    assert newslint("check", *DAY, "--ratchet", "--fail-on", "never", ".").status == 0


def test_the_ratchet_lets_alone_what_the_run_did_not_judge(newslint: Newslint, write: Write) -> None:
    write("a/a.md", post(0, pictures=1))
    write("b/b.md", post(0, pictures=1))
    write("c/c.md", post(0))
    before = accept(newslint, ".")
    assert ("b/b.md", "duplicate-headline") in entries()
    for name in "ab":
        write(f"{name}/{name}.md", post(0, author="author: Ann Miller\n"))
    for asked in (
        ("--select", "tags", "."),  # other rules
        ("--select", "duplicate-headline", "b", "a"),  # a part of the archive
        ("--only", "each", "c"),  # other documents
    ):
        assert newslint("check", *DAY, "--ratchet", *asked).status == 0
        assert Path(NAME).read_bytes() == before
    newslint("check", *DAY, "--ratchet", "--select", "byline-missing", "a")
    assert ("a/a.md", "byline-missing") not in entries()
    assert ("a/a.md", "alt-missing") in entries()


def test_a_document_that_cannot_be_read_loses_no_entry(newslint: Newslint, write: Write) -> None:
    write("a.md", post(0))
    write("b.md", post(1))
    before = accept(newslint, ".")
    Path("a.md").unlink()
    Path("a.md").symlink_to("nowhere.md")
    for run in (newslint("check", *DAY, "--ratchet", "."), newslint("baseline", "prune", *DAY, ".")):
        assert run.status == 2
        assert Path(NAME).read_bytes() == before


def test_the_ratchet_without_a_baseline_is_a_mistake(newslint: Newslint, write: Write) -> None:
    write("a.md", SIGNED)
    for asked, said in (
        ((), "--ratchet: no baseline holds for these paths; newslint baseline create makes one"),
        (("--no-baseline",), "--ratchet lets a baseline shrink, --no-baseline uses none; give one of them"),
    ):
        run = newslint("check", *DAY, "--ratchet", *asked, "a.md")
        assert (run.status, run.out, run.err) == (2, "", f"newslint: {said}\n")
    run = newslint("baseline", "prune", "a.md")
    assert (run.status, run.err) == (
        2,
        "newslint: no baseline holds for these paths; newslint baseline create makes one\n",
    )


def test_what_cannot_be_written_is_one_clear_line_and_stays(newslint: Newslint, write: Write) -> None:
    write("a.md", post(0))
    before = accept(newslint, "a.md")
    write("a.md", SIGNED)
    Path(NAME).chmod(0o444)
    said = f"newslint: {NAME}: 1 stale and to be dropped; not written: it is read-only\n"
    for command in (("check", "--ratchet"), ("baseline", "prune")):
        run = newslint(*command, *DAY, "a.md")
        assert (run.status, run.err) == (2, said)
        assert Path(NAME).read_bytes() == before


@pytest.mark.parametrize("command", [("check", "--ratchet"), ("baseline", "prune"), ("baseline", "create", "--force")])
def test_a_full_disk_leaves_the_baseline_as_it_was(newslint: Newslint, write: Write, command: tuple[str, ...]) -> None:
    write("a.md", post(0, pictures=2))
    before = accept(newslint, "a.md")
    write("a.md", post(0, pictures=1))
    done = subprocess.run(
        [sys.executable, "-m", "newslint", *command, *DAY, "--no-cache", "a.md"],
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
    )
    assert done.returncode == 2
    assert done.stderr.decode().endswith("not written: File too large\n")
    assert done.stderr.count(b"\n") == 1
    assert Path(NAME).read_bytes() == before
    assert sorted(path.name for path in Path().iterdir()) == ["a.md", NAME]


def git(*arguments: str) -> None:
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@harbour.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def test_branches_that_each_change_the_baseline_merge(newslint: Newslint, write: Write) -> None:
    for number in range(30):
        write(f"posts/{number:02}.md", post(0, pictures=1).replace("A pier", f"Pier {number}"))
    accept(newslint, "posts")
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "all")
    git("checkout", "-qb", "one")
    write("posts/03.md", SIGNED)
    Path("posts/07.md").rename("posts/seven.md")
    assert newslint("check", *DAY, "--ratchet", "posts").status == 0
    git("add", "-A")
    git("commit", "-qm", "one")
    git("checkout", "-q", "main")
    write("posts/20.md", SIGNED.replace("A pier", "Pier 20"))
    assert newslint("check", *DAY, "--ratchet", "posts").status == 0
    git("commit", "-qam", "main")
    git("merge", "-q", "one")
    assert new(newslint, "posts") == []
    assert newslint("check", *DAY, "--ratchet", "posts").err == ""
    paths = {path for path, _ in entries()}
    assert {"posts/03.md", "posts/07.md", "posts/20.md"} & paths == set()
    assert {"posts/seven.md", "posts/04.md"} <= paths


def test_a_branch_is_held_to_what_is_new_on_it(newslint: Newslint, write: Write) -> None:
    for number in range(3):
        write(f"posts/{number}.md", post(number, pictures=1))
    before = accept(newslint, "posts")
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "all")
    Path("posts/0.md").rename("posts/moved.md")
    write("posts/1.md", post(1, pictures=2))
    git("add", "-A")
    for asked in (("--staged",), ("--diff", "main"), ("--diff", "main", "posts")):
        run = newslint("check", *DAY, *asked, "--ratchet", "--format", "json")
        told = [(found["path"], found["rule"]) for found in run.json()["findings"] if not found["suppressed"]]
        assert (run.status, told) == (1, [("posts/1.md", "alt-missing")])
    assert Path(NAME).read_bytes() == before.replace(b"posts/0.md", b"posts/moved.md")


def test_lines_in_any_order_twice_and_with_comments_are_read(newslint: Newslint, write: Write) -> None:
    write("a.md", post(0, pictures=2))
    header, *lines = accept(newslint, "a.md").splitlines(keepends=True)
    comment = b"# to be gone by the summer\n"
    write(NAME, b"".join((*reversed(lines), header, b"\n", *lines, comment)).replace(b"\n", b"\r\n"))
    assert new(newslint, "a.md") == []
    write("a.md", post(0, pictures=1))
    assert newslint("check", *DAY, "--ratchet", "a.md").err == f"{NAME}: 1 finding dropped, 2 left (1 solved)\n"
    left = Path(NAME).read_bytes().splitlines(keepends=True)
    assert left[:2] == [header, comment]
    assert left[2:] == sorted(left[2:])
    assert set(left[2:]) < set(lines)


def test_it_holds_for_what_is_inside_an_archive_that_gets_a_new_name(newslint: Newslint, write: Write) -> None:
    def pack(name: str, *numbers: int) -> None:
        with zipfile.ZipFile(name, "w") as file:
            for number in numbers:
                file.writestr(f"posts/{number}.md", post(number))

    pack("january.zip", 0, 1, 2)
    accept(newslint, "january.zip")
    assert new(newslint, "january.zip") == []
    Path("january.zip").unlink()
    pack("february.zip", 0, 1, 3)
    told = findings(newslint, "february.zip")
    assert [found["address"] for found in told if not found["suppressed"]] == ["posts/3.md"]
    run = newslint("baseline", "prune", *DAY, "february.zip", ".")
    assert (
        run.out == f"{NAME}: 1 finding dropped, 2 left (1 of documents that are gone, 2 of documents that have moved)\n"
    )
    pack("february.zip", 1)
    newslint("baseline", "prune", *DAY, "february.zip")
    assert [line.split("\t")[3:] for line in Path(NAME).read_text().splitlines()[1:]] == [
        ["february.zip", "posts/1.md"]
    ]


def test_show_counts_by_rule_and_document_and_names_what_is_stale(newslint: Newslint, write: Write) -> None:
    write("posts/a.md", post(0, pictures=2))
    write("posts/b.md", post(1))
    accept(newslint, "posts")
    write("posts/a.md", post(0, pictures=1))
    Path("posts/b.md").unlink()
    run = newslint("baseline", "show", *DAY, "posts")
    assert run.status == 0
    assert (
        run.out
        == f"""{NAME}: 4 findings accepted in 2 documents; 1 solved, 1 of documents that are gone

rules
      2  alt-missing (1 stale)
      2  byline-missing (1 stale)

documents
      3  posts/a.md
      1  posts/b.md

stale
  solved  posts/a.md: alt-missing
  gone    posts/b.md: byline-missing
"""
    )
    told = json.loads(newslint("baseline", "show", *DAY, "--format", "json", "posts").out)
    jsonschema.Draft202012Validator(load_schema("baseline")).validate(told)
    (plain,) = told["baselines"]
    assert (plain["path"], plain["findings"], plain["moved"], plain["unjudged"]) == (NAME, 4, 0, 0)
    assert plain["rules"][0] == {"rule": "alt-missing", "count": 2, "stale": 1}
    assert plain["documents"][1] == {"path": "posts/b.md", "address": None, "count": 1}
    assert [(entry["path"], entry["rule"], entry["why"]) for entry in plain["stale"]] == [
        ("posts/a.md", "alt-missing", "solved"),
        ("posts/b.md", "byline-missing", "gone"),
    ]
    unasked = newslint("baseline", "show").out
    assert unasked.startswith(f"{NAME}: 4 findings accepted in 2 documents; 1 of documents that are gone\n")
    Path(NAME).unlink()
    missing = newslint("baseline", "show")
    assert (missing.status, missing.err) == (2, f"newslint: {NAME}: no such file; newslint baseline create makes it\n")


def test_what_is_accepted_is_not_mended(newslint: Newslint, write: Write) -> None:
    tags = "author: Ann Miller\ntags: [harbour, '#Pier']\n"
    path = write("a.md", post(0, author=tags))
    assert newslint("fix", *DAY, "--diff", "a.md").status == 1
    accept(newslint, "a.md")
    assert newslint("fix", *DAY, "a.md").out == "nothing fixed\n"
    assert path.read_text() == post(0, author=tags)
    path.write_text(post(0, author=tags).replace("title: A pier", "title: A  pier"))
    assert newslint("fix", *DAY, "a.md").out.endswith("1 finding fixed in 1 document\n")
    assert path.read_text() == post(0, author=tags)


def test_an_audit_and_any_number_of_jobs_say_the_same(newslint: Newslint, write: Write) -> None:
    for number in range(4):
        write(f"posts/{number}.md", post(number % 3, pictures=1))
    accept(newslint, "posts")
    Path("posts/1.md").rename("posts/moved.md")
    write("posts/2.md", post(2, pictures=1) + PICTURE.format(7))
    asked = (*DAY, "--format", "json", "posts")
    checked = newslint("check", *asked)
    told = [(found["path"], found["rule"]) for found in checked.json()["findings"] if not found["suppressed"]]
    assert told == [("posts/2.md", "alt-missing")]
    others: list[Any] = [
        newslint("check", *asked),
        newslint("check", "--jobs", "2", "--no-cache", *asked),
        newslint("audit", "--store", "audit.db", *asked),
        newslint("audit", "--store", "audit.db", *asked),
    ]
    for run in others:
        assert (run.status, run.out) == (checked.status, checked.out)
    assert newslint("audit", "--store", "audit.db", "--no-baseline", *asked).json()["summary"]["suppressed"] == 0


@pytest.mark.parametrize(
    ("command", "clean", "new", "wrong"),
    [
        (("check",), 0, 1, 2),
        (("check", "--ratchet"), 0, 1, 2),
        (("check", "--only", "each", "--format", "sarif"), 0, 1, 2),
        (("audit", "--store", "audit.db"), 0, 1, 2),
        (("fix",), 0, 0, 2),
        (("baseline", "create", "--force"), 0, 0, 0),
        (("baseline", "prune"), 0, 0, 2),
        (("baseline", "show"), 0, 0, 2),
    ],
)
def test_the_exit_status_says_what_came_of_it(
    newslint: Newslint, write: Write, command: tuple[str, ...], clean: int, new: int, wrong: int
) -> None:
    write("posts/a.md", post(0, pictures=1))
    accept(newslint, "posts")
    assert newslint(*command, *DAY, "posts").status == clean
    write("posts/b.md", post(1))
    assert newslint(*command, *DAY, "posts").status == new
    write(NAME, "no baseline\n")
    run = newslint(*command, *DAY, "posts")
    assert run.status == wrong
    assert wrong == 0 or run.err.startswith(f"newslint: {NAME}:1: is no entry")
    assert newslint(*command, *DAY, "nowhere").status == 2
