"""A baseline as an archive meets it: what was there is accepted wherever it moves to, and nothing beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import PAGE, Newslint

Write = Callable[[str, str | bytes], Path]
NAME = "newslint-baseline.txt"
HEADER = "# newslint baseline, version 1: findings that are known and accepted\n"
DAY = ("--today", "2026-02-01")
PICTURE = "![]({}.jpg)\n\n"
STORIES = ("A pier", "The town hall", "A school", "The old ferry")


def post(number: int, pictures: int = 0, author: str = "") -> str:
    """A post with a headline and sentences of its own; without an author, that is a fault."""
    about = STORIES[number]
    head = f"title: {about} is debated\ndate: 2026-01-10\nlang: en\n{author}"
    body = "".join(f"{about} was spoken of in meeting {at}. Nobody left early on day {at}.\n\n" for at in range(4))
    return f"---\n{head}---\n\n{body}" + "".join(PICTURE.format(at) for at in range(pictures))


SIGNED = post(0, author="author: Ann Miller\n")


def findings(newslint: Newslint, *more: str) -> list[Any]:
    found: list[Any] = newslint("check", *DAY, "--format", "json", *more).json()["findings"]
    return found


def new(newslint: Newslint, *more: str) -> list[tuple[str, str]]:
    """What no baseline accepts: paths and rules."""
    return [(found["path"], found["rule"]) for found in findings(newslint, *more) if found["suppressed"] is None]


def test_what_is_found_is_accepted_and_told_as_known(newslint: Newslint, write: Write) -> None:
    write("posts/a.md", post(0, pictures=2))
    write("posts/b.md", post(0))
    before = findings(newslint, "posts")
    assert {"byline-missing", "alt-missing", "duplicate-headline"} <= {found["rule"] for found in before}
    created = newslint("baseline", "create", *DAY, "posts")
    after = findings(newslint, "posts")
    assert (created.status, created.out) == (0, f"{NAME}: {len(after)} findings accepted in 2 documents\n")
    known = {"kind": "baseline", "reason": f"in {NAME}", "until": None}
    assert after == [{**found, "suppressed": known} for found in before]
    for form in ("text", "concise"):
        said = newslint("check", *DAY, "--format", form, "posts")
        counts = f"0 errors, 0 warnings, 0 infos in 2 documents; {len(after)} in the baseline\n"
        assert (said.status, said.out) == (0, counts)
    assert findings(newslint, "--no-baseline", "posts") == before


def test_a_fault_of_a_template_is_accepted_page_by_page(newslint: Newslint, write: Write) -> None:
    for name in "ab":
        write(f"{name}.html", PAGE.replace("Harbour", f"{name}. Harbour"))
    faults = [(found["rule"], found["pages"]) for found in findings(newslint, ".") if found["scope"] == "template"]
    assert ("newsarticle-jsonld-missing", ["a.html", "b.html"]) in faults
    newslint("baseline", "create", *DAY, ".")
    write("c.html", PAGE)
    told = [(found["path"], found["rule"]) for found in findings(newslint, ".") if not found["suppressed"]]
    assert ("c.html", "newsarticle-jsonld-missing") in told
    assert {path for path, _ in told} == {"c.html"}


def test_lines_are_sorted_and_say_the_rule_and_the_path(newslint: Newslint, write: Write) -> None:
    write("posts/a\tb\\.md", post(0, pictures=2))
    newslint("baseline", "create", *DAY, "posts")
    header, *lines = Path(NAME).read_text("utf-8").splitlines(keepends=True)
    assert header == HEADER
    assert lines == sorted(lines)
    assert {line.split("\t")[1] for line in lines} >= {"byline-missing", "alt-missing"}
    assert {line.split("\t")[3] for line in lines} == {"posts/a\\u0009b\\u005c.md\n"}
    assert new(newslint, "posts") == []


def test_edits_elsewhere_change_nothing_and_another_fault_is_new(newslint: Newslint, write: Write) -> None:
    path = write("a.md", post(0, pictures=1))
    newslint("baseline", "create", *DAY, "a.md")
    path.write_text(path.read_text().replace("---\n\n", "---\n\n\n\n").replace("meeting 2", "the second meeting"))
    assert new(newslint, "a.md") == []
    path.write_text(path.read_text() + PICTURE.format(0))
    assert new(newslint, "a.md") == [("a.md", "alt-missing")]


def test_of_what_is_absent_each_is_accepted_by_itself(newslint: Newslint, write: Write) -> None:
    fields = "{field: [dek, section, front-matter.desk]}"
    write("house/asked-for.yaml", f"title: Something is missing\nseverity: error\nrequire-field: {fields}\n")
    write("newslint.yaml", "packs: [./house]\n")
    asked = ("a.md", "--select", "house-asked-for")
    path = write("a.md", SIGNED.replace("lang: en\n", "lang: en\nsubtitle: It is debated again\n"))
    newslint("baseline", "create", *DAY, "a.md")
    path.write_text(path.read_text().replace("subtitle: It is debated again\n", ""))
    told = {found["message"]: found["suppressed"] is None for found in findings(newslint, *asked)}
    assert told == {"dek is missing": True, "section is missing": False, "front-matter.desk is missing": False}


def test_a_document_is_known_again_where_it_was_moved_to_and_edited(newslint: Newslint, write: Write) -> None:
    for number in range(3):
        write(f"old/{number}.md", post(number, pictures=1))
    newslint("baseline", "create", *DAY, "old")
    for number in range(3):
        text = Path(f"old/{number}.md").read_text().replace("Nobody left early on day 1", "Nobody left")
        Path(f"old/{number}.md").unlink()
        write(f"new/{number}x.md", text)
    assert new(newslint, "new") == []
    assert new(newslint, "--config", str(write("newslint.yaml", "{}")), "new/1x.md") == []


def test_a_copy_and_a_stranger_are_not_taken_for_what_moved(newslint: Newslint, write: Write) -> None:
    write("a.md", post(0))
    write("b.md", post(1))
    newslint("baseline", "create", *DAY, ".")
    write("c.md", post(0))  # a copy: a.md is still there
    assert ("c.md", "byline-missing") in new(newslint, ".")
    Path("c.md").unlink()
    Path("b.md").unlink()
    write("c.md", post(2))  # has nothing in common with b.md but its fault
    assert new(newslint, ".") == [("c.md", "byline-missing")]
    Path("a.md").unlink()
    write("d.md", post(0))
    write("e.md", post(0))  # only one of the two can be a.md
    assert new(newslint, "--select", "byline-missing", ".") == [
        ("c.md", "byline-missing"),
        ("e.md", "byline-missing"),
    ]


def test_a_waiver_outranks_the_baseline_and_a_locked_rule_both(newslint: Newslint, write: Write) -> None:
    write("a.md", post(0, pictures=1))
    newslint("baseline", "create", *DAY, "a.md")
    waiver = "<!-- newslint: ignore-file byline-missing -- wire copy -->\n\n"
    write("a.md", post(0, pictures=1) + waiver)
    kinds = {found["rule"]: found["suppressed"]["kind"] for found in findings(newslint, "a.md")}
    assert (kinds["byline-missing"], kinds["alt-missing"]) == ("waiver", "baseline")
    write("newslint.yaml", "locked: [alt-missing]\n")
    assert new(newslint, "a.md") == [("a.md", "alt-missing")]
    again = newslint("baseline", "create", "--force", *DAY, "a.md")
    assert again.out.endswith(" in 1 document; 1 of locked rules are reported further on\n")
    assert new(newslint, "a.md") == [("a.md", "alt-missing")]


def test_it_stands_where_the_configuration_says(newslint: Newslint, write: Write) -> None:
    write("site/newslint.yaml", "extends: [recommended, ./house/house.yaml]\n")
    write("site/house/house.yaml", "baseline: known.txt\n")
    write("site/a.md", post(0))
    missing = newslint("check", *DAY, "site")
    message = "site/house/house.yaml:1: no file site/house/known.txt; newslint baseline create makes it"
    assert (missing.status, missing.err) == (2, f"newslint: {message}\n")
    newslint("baseline", "create", *DAY, "site")
    assert "\t../a.md\n" in Path("site/house/known.txt").read_text("utf-8")
    assert new(newslint, "site") == []
    assert new(newslint, "--isolated", "site") != []
    assert new(newslint, "--isolated", "--baseline", "site/house/known.txt", "site") == []


def test_it_is_not_overwritten_without_a_word(newslint: Newslint, write: Write) -> None:
    write("a.md", post(0))
    newslint("baseline", "create", *DAY, "a.md")
    before = Path(NAME).read_bytes()
    write("a.md", SIGNED)
    again = newslint("baseline", "create", *DAY, "a.md")
    assert again.status == 2
    assert again.err.startswith(f"newslint: {NAME}: is there already; ")
    assert Path(NAME).read_bytes() == before
    assert newslint("baseline", "create", "--force", *DAY, "a.md").status == 0
    assert Path(NAME).read_text("utf-8") == HEADER


def test_what_could_not_be_checked_keeps_its_entries(newslint: Newslint, write: Write) -> None:
    for name in ("a.md", "b.md"):
        write(name, post(0))
    newslint("baseline", "create", *DAY, ".")
    Path("a.md").unlink()
    Path("a.md").symlink_to("gone.md")
    before = [line for line in Path(NAME).read_text("utf-8").splitlines() if line.endswith("\ta.md")]
    again = newslint("baseline", "create", "--force", *DAY, ".")
    assert again.status == 2
    assert f", {len(before)} kept of documents that could not be checked\n" in again.out
    assert "a.md: problem: " in again.err
    assert [line for line in Path(NAME).read_text("utf-8").splitlines() if line.endswith("\ta.md")] == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", f':1: is no baseline of newslint: there is no line "{HEADER.partition(":")[0]}"'),
        (HEADER.encode() + b"\xff", ":2: is no baseline of newslint: it is not UTF-8"),
        (HEADER.replace("1", "7").encode(), ":1: has version 7, and this newslint reads version 1; update newslint"),
        (
            HEADER.encode() + b"0123 byline-missing a.md\n",
            ":2: is no entry: expected fingerprint, rule, document and path between tabs",
        ),
        (
            HEADER.encode() + b"\n<<<<<<< HEAD\n",
            ":3: is a conflict that git has left; keep the lines of both sides, delete those of git",
        ),
    ],
)
def test_what_is_no_baseline_is_one_clear_line(newslint: Newslint, write: Write, content: bytes, said: str) -> None:
    write("a.md", SIGNED)
    write(NAME, content)
    run = newslint("check", *DAY, "a.md")
    assert (run.status, run.out, run.err) == (2, "", f"newslint: {NAME}{said}\n")


def test_a_baseline_that_is_named_and_not_there_is_told(newslint: Newslint, write: Write) -> None:
    write("a.md", SIGNED)
    run = newslint("check", "--baseline", "gone.txt", "a.md")
    assert run.status == 2
    assert "'gone.txt' does not exist" in run.err


def test_sarif_tells_what_is_new(newslint: Newslint, write: Write) -> None:
    write("a.md", post(0))
    newslint("baseline", "create", *DAY, "a.md")
    write("a.md", post(0, pictures=1))
    (run,) = json.loads(newslint("check", *DAY, "--format", "sarif", "a.md").out)["runs"]
    states = {result["ruleId"]: (result["baselineState"], result.get("suppressions")) for result in run["results"]}
    assert states["alt-missing"] == ("new", None)
    accepted = [{"kind": "external", "status": "accepted", "justification": f"in {NAME}"}]
    assert states["byline-missing"] == ("unchanged", accepted)


def test_a_folder_without_articles_has_nothing_to_accept(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    run = newslint("baseline", "create", "empty")
    assert (run.status, run.err) == (0, "newslint: nothing to accept: no HTML or Markdown file there\n")
    assert not list(tmp_path.rglob("newslint-baseline.txt"))


def test_a_baseline_that_is_no_file_is_not_passed_over(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("a.html", PAGE)
    file = tmp_path / "newslint-baseline.txt"
    file.symlink_to("nowhere.txt")
    for command in (["check", "a.html"], ["check", "a.html", "--ratchet"], ["baseline", "show", "a.html"]):
        run = newslint(*command)
        assert (run.status, run.out) == (2, "")
        assert run.err.startswith("newslint: newslint-baseline.txt: ")
        assert run.err.count("\n") == 1
    file.unlink()
    file.mkdir()
    assert newslint("check", "a.html").err == "newslint: newslint-baseline.txt: cannot be read: Is a directory\n"
