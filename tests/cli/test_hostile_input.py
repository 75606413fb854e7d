"""Files and names that somebody made to do harm: each ends in a report that says no more than it should."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.formats import names

from .conftest import PAGE, POST, UNSIGNED, Newslint, Run

Write = Callable[[str, str | bytes], Path]

BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
LAUGHS = "aliases expand to more than 100,000 values"
# What a terminal obeys: controls, marks that turn the direction of text, line ends that are none to us.
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
NASTY = "a\x1b[31m\u202e\x9b2J\rb"
IN_YAML = NASTY.encode("unicode_escape").decode()
unix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"newslint.yaml": BOMB}, f"newslint: newslint.yaml:5: not YAML that can be read: {LAUGHS}\n"),
        (
            {"newslint.yaml": "registries: {tags: tags.yaml}\n", "tags.yaml": BOMB},
            f"newslint: tags.yaml:5: not YAML that can be read: {LAUGHS}\n",
        ),
        (
            {"newslint.yaml": "packs: [house]\n", "house/a.yaml": BOMB},
            f"newslint: house/a.yaml:5: not YAML that can be read: {LAUGHS}\n",
        ),
        (
            {"newslint.yaml": "packs: [house]\n", "house/pack.yaml": "prefix: &a [*a]\n"},
            "newslint: house/pack.yaml:1: not YAML that can be read: an alias stands for itself\n",
        ),
        (
            {"newslint.yaml": "rules: " + "[" * 100_000},
            "newslint: newslint.yaml:1: not YAML: exceeded maximum nesting depth\n",
        ),
    ],
    ids=["config", "registry", "rule", "pack", "deep"],
)
def test_yaml_that_grows_without_end_is_refused_at_its_line(
    newslint: Newslint, write: Write, files: dict[str, str], said: str
) -> None:
    for name, content in files.items():
        write(name, content)
    write("a.html", PAGE)
    run = newslint("check", "a.html", "--select", "ALL")
    assert (run.status, run.out, run.err) == (2, "", said)


def test_aliases_that_grow_and_deep_data_are_findings_of_their_own_document(newslint: Newslint, write: Write) -> None:
    deep = "[" * 50_000
    write("bomb.md", f"---\n{BOMB}---\n\nText.\n")
    write("deep.md", f'{{"title": {deep}}}\n\nText.\n')
    write("toml.md", f"+++\ntitle = {deep}\n+++\n\nText.\n")
    write("ld.html", PAGE.replace("</head>", f'<script type="application/ld+json">{{"a": {deep}}}</script></head>'))
    run = newslint("check", ".", "--format", "json")
    report = run.json()
    assert report["problems"] == []
    told = {found["path"]: found["message"] for found in report["findings"] if "valid" in found["rule"]}
    assert set(told) == {"bomb.md", "deep.md", "toml.md", "ld.html"}
    assert told["bomb.md"] == f"front matter is not YAML: {LAUGHS}"


@unix
def test_files_that_are_no_files_are_named_and_nothing_waits_for_them(newslint: Newslint, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.html")
    os.mkfifo(tmp_path / ".gitignore")
    (tmp_path / ".git").mkdir()
    with (tmp_path / "huge.html").open("wb") as file:
        file.truncate(10_000_000_000)
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "folder.html" / "a.html").write_text(UNSIGNED)
    (tmp_path / "round").symlink_to(".")
    (tmp_path / "self.html").symlink_to("self.html")
    (tmp_path / "nowhere.html").symlink_to("gone")
    (tmp_path / "zero.html").symlink_to("/dev/zero")
    (tmp_path / "nothing.html").symlink_to("/dev/null")
    began = time.monotonic()
    run = newslint("check", ".", "--format", "json", "--select", "byline-missing")
    report = run.json()
    assert time.monotonic() - began < 60
    assert run.status == 2
    assert [found["path"] for found in report["findings"]] == ["folder.html/a.html"]
    assert {problem["path"]: problem["message"] for problem in report["problems"]} == {
        "pipe.html": "is a pipe; what comes through one is checked as -, standard input",
        "huge.html": "larger than the limit of 20 MB: 10000.0 MB; raise it with --max-size",
        "zero.html": "larger than the limit of 20 MB: more; raise it with --max-size",
        "nothing.html": "is empty",
        "self.html": "is a link that leads to itself",
        "nowhere.html": "is a link to nothing",
    }


@unix
def test_fix_writes_through_no_link_that_leads_out_of_what_was_named(
    newslint: Newslint, write: Write, tmp_path: Path
) -> None:
    faulty = POST.replace("lang: en", "lang: en\ntags: ['#pier']")
    outside = write("outside/post.md", faulty)
    inside = write("site/inside.md", faulty)
    (tmp_path / "site/out.md").symlink_to("../outside/post.md")
    (tmp_path / "site/in.md").symlink_to("inside.md")
    run = newslint("fix", "site")
    assert run.status == 2
    assert (
        "site/out.md: problem: not fixed: it is a link that leads out of what was named; name what it leads to"
        in run.err
    )
    assert outside.read_text() == faulty
    assert inside.read_text() != faulty
    assert newslint("fix", "site/out.md").status == 0  # named itself
    assert outside.read_text() != faulty


@unix
@pytest.mark.parametrize("form", names())
def test_no_form_of_a_report_hands_a_terminal_what_it_obeys(newslint: Newslint, write: Write, form: str) -> None:
    write(f"{NASTY}.md", POST.replace("lang: en", f'lang: en\ntags: ["#{IN_YAML}"]'))
    write(f"{NASTY}.html", PAGE.replace("Ann Miller", f"The {NASTY} Desk"))
    write("plain.txt", "No document.")
    run = newslint("check", ".", f"gone{NASTY}", "plain.txt", "--format", form)
    assert "tag-hashtag-form" in run.out
    assert OBEYED.findall(run.out) == []


@pytest.mark.parametrize("form", ["sarif", "markdown"])
def test_no_words_of_a_document_become_a_link_in_a_report(inside: Newslint, write: Write, form: str) -> None:
    write("a.md", POST.replace("lang: en", 'lang: en\nsource: "[free](https://evil.example)"'))
    out = inside("check", "a.md", "--format", form, "--select", "source-credit-missing").out
    if form == "sarif":
        (said,) = json.loads(out)["runs"][0]["results"]
        assert "'\\[free](https://evil.example)'" in said["message"]["text"]
    else:
        assert "https://evil.example" in out
        assert "](https:" not in out


@unix
def test_json_says_in_its_own_way_what_a_terminal_obeys(newslint: Newslint, write: Write) -> None:
    write(f"{NASTY}.md", POST.replace("lang: en", f'lang: en\ntags: ["#{IN_YAML}"]'))
    (found,) = newslint("check", ".", "--format", "json", "--select", "tag-hashtag-form").json()["findings"]
    assert found["path"] == f"{NASTY}.md"
    assert found["message"] == f"tag is written as hashtags: '#{NASTY}'".replace("\r", " ")


@unix
@pytest.mark.parametrize(
    "command",
    [
        ("inspect",),
        ("inspect", "--format", "jsonl"),
        ("fix",),
        ("waivers",),
        ("waivers", "--format", "json"),
        ("audit", "--store", "audit.db"),
        ("tags", "learn"),
        ("authors", "learn"),
    ],
    ids=" ".join,
)
def test_no_command_hands_a_terminal_what_it_obeys(newslint: Newslint, write: Write, command: tuple[str, ...]) -> None:
    write(f"{NASTY}.md", POST.replace("lang: en", f'lang: en\ntags: ["#{IN_YAML}"]').replace("Ann", f"Ann {NASTY}"))
    write(f"{NASTY}.html", f"<!-- newslint: ignore tag-count -- {NASTY} -->" + PAGE.replace("Harbour", NASTY))
    write(f"{NASTY}.txt", "No document.")
    run = newslint(*command, ".", f"{NASTY}.txt", "gone\x1b[2J")
    assert run.out + run.err
    assert OBEYED.findall(run.out + run.err) == []


@unix
def test_a_line_end_in_a_file_name_starts_no_line_of_a_report(newslint: Newslint, write: Write) -> None:
    write("a\n::error::pwned\n--- b.html", UNSIGNED)
    write("a\n+++ b.md", POST.replace("lang: en", "lang: en\ntags: ['#pier']"))
    for form in names():
        run = newslint("check", ".", "--format", form, "--select", "byline-missing,tag-hashtag-form")
        assert not [line for line in run.out.splitlines() if line.startswith(("::error::pwned", "+++ b.md"))], form
    run = newslint("fix", "--diff", ".")
    assert '--- "a\\n+++ b.md"' in run.out.splitlines()


def rows(run: Run) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run.out)))


@unix
def test_a_spreadsheet_finds_no_formula_in_a_report(newslint: Newslint, write: Write) -> None:
    write(
        "=cmd|'x'!A1.md",
        POST.replace("title: Harbour council", "title: =HARBOUR COUNCIL").replace("votes for a", "=1+1"),
    )
    write("@.md", POST.replace("lang: en", "lang: en\ntags: ['#-1+1']"))
    run = newslint("check", ".", "--format", "csv", "--select", "headline,tag-hashtag-form")
    assert len(rows(run)) > 1
    assert not [cell for row in rows(run) for cell in row.values() if cell.startswith(tuple("=+-@\t\r"))]


@unix
def test_an_annotation_holds_no_command_of_a_document(newslint: Newslint, write: Write) -> None:
    write(
        "a,line=1::x.md", POST.replace("Harbour council votes", '"HARBOUR%0A::ERROR::COUNCIL\\n::ERROR::PWNED"\nx: a')
    )
    run = newslint("check", ".", "--format", "github", "--select", "headline-all-caps", "--fail-on", "info")
    assert run.status == 1
    for line in run.out.splitlines():
        assert re.fullmatch(r"::(error|warning|notice) file=a%2Cline=1%3A%3Ax\.md,[^:]*::.*", line)
        assert "%0A::error::pwned" not in line


def test_patterns_that_backtrack_are_held_in_linear_time(newslint: Newslint, write: Write) -> None:
    rule = """title: A word is said over and over
severity: warning
forbid-text:
  in: body
  pattern: '(a+)+$|(a|a)*b|(.*a){20}'
  message: it is said over and over
"""
    write("house/over.yaml", rule)
    write("newslint.yaml", "packs: [house]\n")
    write("a.md", POST + "\n" + "a" * 30_000 + "!\n")
    began = time.monotonic()
    run = newslint("check", "a.md", "--select", "house", "--format", "json")
    report = run.json()
    assert report["findings"]
    assert report["problems"] == []
    assert time.monotonic() - began < 60


def test_a_gitignore_that_backtracks_is_read_in_linear_time(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(".gitignore", "*a" * 40 + "b\n")
    write("a" * 200 + ".html", PAGE)
    began = time.monotonic()
    assert newslint("check", ".").status in (0, 1)
    assert time.monotonic() - began < 60
