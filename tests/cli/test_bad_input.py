"""Documents that nobody would wish for: a clear line each, no traceback, never a hang."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import PAGE, UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("binary.html", bytes(range(256)) * 40, "is not HTML or Markdown but binary data"),
        ("large.html", b"<p>" + b"x" * 21_000_000, "larger than the limit of 20 MB: 21.0 MB; raise it with --max-size"),
        (
            "fonts.html",
            b"".join(b"<p><font color=%d>" % n for n in range(20_000)),
            "leaves 20,000 elements such as <font> open, and every block after them opens them anew: "
            "200 million elements; close them, or raise the limit with --max-size",
        ),
        ("plain.txt", b"Just some words.\n", "is neither HTML nor Markdown; name it .html or .md"),
    ],
)
def test_what_cannot_be_checked_is_a_problem_by_name(
    newslint: Newslint, write: Write, name: str, content: bytes, said: str
) -> None:
    write(name, content)
    write("z.html", UNSIGNED)
    began = time.monotonic()
    run = newslint("check", "--format", "json", "--time-limit", "3", name, "z.html")
    report = run.json()
    assert run.status == 2
    (problem,) = report["problems"]
    assert problem["path"] == name
    assert problem["message"].startswith(said)
    assert "byline-missing" in [finding["rule"] for finding in report["findings"]]
    assert time.monotonic() - began < 30


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.html", b""),
        ("empty.md", b""),
        ("nested.html", PAGE.encode().replace(b"<div", b"<div>" * 1_000_000 + b"<div")),
        ("nul.html", PAGE.encode().replace(b"pier", b"pi\x00er")),
        ("quotes.md", b">" * 100_000 + b" deep\n"),
        ("brackets.md", b"[" * 100_000 + b"\n"),
        ("encoding.html", PAGE.encode().replace(b"<head>", b'<head><meta charset="klingon">')),
        ("surrogates.html", PAGE.encode().replace(b"pier", b"pi&#xD800;er \xed\xa0\x80")),
        ("matter.md", b"---\ntitle: [\n---\n\nText.\n"),
        ("anchors.md", b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n---\n\nText.\n"),
    ],
)
def test_odd_documents_end_in_a_report(newslint: Newslint, write: Write, name: str, content: bytes) -> None:
    write(name, content)
    began = time.monotonic()
    for arguments in (("check", "--format", "json"), ("inspect", "--format", "jsonl")):
        run = newslint(*arguments, "--time-limit", "5", name)
        if arguments[0] == "check":
            report = run.json()
            assert run.status == 2 if report["problems"] else run.status in (0, 1)
        else:
            run.jsonl()
    assert time.monotonic() - began < 30


def test_broken_front_matter_is_a_finding(newslint: Newslint, write: Write) -> None:
    write("a.md", "---\ntitle: [\n---\n\nText.\n")
    run = newslint("check", "--format", "json", "a.md")
    (finding,) = [found for found in run.json()["findings"] if found["family"] == "engine"]
    assert (finding["rule"], finding["severity"], run.status) == ("front-matter-invalid", "error", 1)


def test_limits_are_options(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    run = newslint("check", "--max-size", "500", "a.html")
    assert run.status == 2
    assert "a.html: problem: larger than the limit of 0.0005 MB" in run.out
    run = newslint("check", "-", "--max-size", "500", stdin=PAGE.encode())
    assert "<stdin>: problem: larger than the limit" in run.out


def test_what_comes_through_a_pipe_and_is_neither_html_nor_markdown_can_be_named(newslint: Newslint) -> None:
    run = newslint("check", "-", stdin=b"Just some words.\n")
    assert run.out.startswith("<stdin>: problem: is neither HTML nor Markdown; say which with --stdin-filename\n")
    assert run.status == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a folder that somebody stands in")
def test_a_folder_that_is_gone_under_our_feet_is_said_in_one_line(tmp_path: Path) -> None:
    code = (
        f"import os, sys; os.mkdir({str(tmp_path / 'x')!r}); os.chdir({str(tmp_path / 'x')!r}); os.rmdir(os.getcwd())\n"
        "sys.argv = ['newslint', 'check', '.']\n"
        "from newslint.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    said = "newslint: the folder that this runs in is not there any more, or cannot be read\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
