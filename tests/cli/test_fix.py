"""`newslint fix`: what an editor's files look like afterwards."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import PAGE, Newslint

Write = Callable[[str, str | bytes], Path]
POST = """\
---
# what the desk agreed on
title: Harbour reopens  after two days of storm  # two blanks
author: By By Ann Miller
lang: en
date: 2026-01-10
tags: [harbour, ferries, "#Ships", '#Storm']
---

The harbour reopened on 10 January after two days of storm. Ferries sail again from Sunday,
a spokesman of the port said, and the fish market opens a day later.

# What comes now

Nobody was hurt when the old crane fell. The port wants to decide in spring what replaces it.
"""
MENDED = (
    POST.replace("reopens  after", "reopens after")
    .replace("By By Ann", "Ann")
    .replace('"#Ships"', '"Ships"')
    .replace("'#Storm'", "'Storm'")
    .replace("\n# What comes", "\n## What comes")
)
RULE = """\
title: A word is used that the house style does not
severity: warning
forbid-text:
  in: [body]
  words: [%s]
  message: "'{match}' is not how we write it"
  fix: {replace: "%s", safe: true}
"""
EVERY_HARBOR = """\
from newslint import Edit, Finding, Fix, Severity, article_rule
from newslint.model import Span


@article_rule(severity=Severity.WARNING)
def every_harbor(article, options, context):
    \"\"\"It says harbor, even where somebody else does.\"\"\"
    at = article.source.text.find("harbor ")
    while at != -1:
        where = Span(at, at + 6)
        yield Finding(where, "harbor", fix=Fix(True, "write 'harbour'", (Edit(where, "harbour"),)))
        at = article.source.text.find("harbor ", at + 1)
"""


def test_safe_fixes_change_what_they_must_and_no_more(newslint: Newslint, write: Write) -> None:
    post = write("post.md", POST)
    run = newslint("fix", "post.md")
    assert post.read_text() == MENDED
    assert run.out == (
        "post.md:3:23: fixed: write ' ' [headline-text-defects]\n"
        "post.md:4:9: fixed: take out 'By' [byline-prefix-duplicated]\n"
        "post.md:7:27: fixed: drop the '#' [tag-hashtag-form]\n"
        "post.md:13:3: fixed: make the further headings second-level [h1-count]\n"
        "post.md:4:9: fixed: take out 'By' [byline-prefix-duplicated]\n"
        "5 findings fixed in 1 document\n"
    )
    assert (run.status, run.err) == (0, "")


def test_a_second_run_changes_nothing(newslint: Newslint, write: Write) -> None:
    post = write("post.md", MENDED)
    before = post.stat()
    assert newslint("fix", "post.md").out == "nothing fixed\n"
    assert post.stat() == before or post.stat().st_mtime_ns == before.st_mtime_ns


def test_unsafe_fixes_are_made_only_where_asked(newslint: Newslint, write: Write) -> None:
    shouted = MENDED.replace("Harbour reopens after two days of storm", "HARBOUR REOPENS AFTER TWO DAYS OF STORM")
    post = write("post.md", shouted)
    assert newslint("fix", "post.md").out == "nothing fixed; 1 more with --unsafe\n"
    assert post.read_text() == shouted
    assert newslint("fix", "--unsafe", "post.md").status == 0
    assert post.read_text() == MENDED


def test_a_diff_is_what_patch_applies_and_nothing_is_written(newslint: Newslint, write: Write) -> None:
    post = write("post.md", POST.replace("\n", "\r\n"))
    run = newslint("fix", "--diff", "post.md")
    assert run.status == 1
    assert run.err == "5 findings would be fixed in 1 document\n"
    assert post.read_bytes() == POST.replace("\n", "\r\n").encode()
    subprocess.run(["git", "apply", "-p0", "-"], input=run.out.encode(), check=True, cwd=post.parent)
    assert post.read_bytes() == MENDED.replace("\n", "\r\n").encode()
    assert newslint("fix", "--diff", "post.md").status == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_git_applies_a_diff_whatever_the_encoding(tmp_path: Path, encoding: str, end: str) -> None:
    charset = f'<meta charset="{encoding.removesuffix("-sig")}">'
    link = '<p>Das Öl gibt es <a href="https://www.amazon.com/dp/B000AAAA01?tag=harbour-20">hier</a>.</p>'
    page = PAGE.replace("<title>", f"{charset}<title>").replace("<p>“We will", f"{link}\n<p>“We will")
    (tmp_path / "page.html").write_bytes(page.replace("\n", end).encode(encoding))
    fix = [sys.executable, "-m", "newslint", "fix", "--diff", "page.html", "--time-limit", "99"]
    diff = subprocess.run(fix, cwd=tmp_path, stdout=subprocess.PIPE, check=False)
    assert diff.returncode == 1
    subprocess.run(["git", "apply", "-p0", "-"], input=diff.stdout, check=True, cwd=tmp_path)
    mended = page.replace('<a href="https://www.amazon', '<a rel="sponsored" href="https://www.amazon')
    assert (tmp_path / "page.html").read_bytes() == mended.replace("\n", end).encode(encoding)


def test_what_is_piped_in_comes_out_mended(newslint: Newslint) -> None:
    run = newslint("fix", "-", "--stdin-filename", "content/post.md", stdin=POST.encode())
    assert (run.status, run.out) == (0, MENDED)
    assert run.err.endswith("\n5 findings fixed in 1 document\n")


def test_what_cannot_be_read_comes_out_as_it_was(newslint: Newslint) -> None:
    run = newslint("fix", "-", stdin=b"---\ntitle: A caf\xe9\n---\n\nText.\n".replace(b"\xe9", b"\xc3\xa9"))
    assert (run.status, run.out) == (0, "---\ntitle: A café\n---\n\nText.\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_are_kept(newslint: Newslint, write: Write, encoding: str, end: str) -> None:
    post = write("post.md", POST.replace("\n", end).replace("port", "pört").encode(encoding))
    assert newslint("fix", "post.md").status == 0
    assert post.read_bytes() == MENDED.replace("\n", end).replace("port", "pört").encode(encoding)


def legacy(text: str) -> str:
    return text.replace('<html lang="en">\n<head>', '<html lang="en">\n<head>\n<meta charset="windows-1252">')


def test_a_page_in_an_old_encoding_stays_in_it(newslint: Newslint, write: Write) -> None:
    faulty = legacy(PAGE).replace("By <a", "By By <a").replace("Rosa Lind", "Rosa Lindström")
    page = write("a.html", faulty.encode("cp1252"))
    assert newslint("fix", "a.html").status == 0
    assert page.read_bytes() == faulty.replace("By By <a", "By <a").encode("cp1252")


def test_a_sign_that_an_old_encoding_lacks_becomes_a_reference(newslint: Newslint, write: Write) -> None:
    write("house/name.yaml", RULE % ("Zoltan", "Zoltán Š. Őry"))
    page = write("a.html", legacy(PAGE).replace("in the town", "in Zoltan").encode("cp1252"))
    run = newslint("fix", "--pack", "house", "--select", "house-name", "a.html")
    assert (run.status, run.err) == (0, "")
    assert page.read_bytes() == legacy(PAGE).replace("in the town", "in Zoltán Š. &#336;ry").encode("cp1252")


def test_bytes_that_would_be_lost_are_left_alone(newslint: Newslint, write: Write) -> None:
    faulty = PAGE.replace("By <a", "By By <a").encode().replace(b"Rosa Lind", b"Rosa \xff\xfe Lind")
    page = write("a.html", faulty.replace(b"<head>", b'<head><meta charset="utf-8">'))
    before = page.read_bytes()
    run = newslint("fix", "a.html")
    assert run.status == 2
    assert run.err.startswith("a.html: problem: not fixed: some of its bytes are no utf-8")
    assert page.read_bytes() == before


def test_nothing_within_a_quotation_is_touched(newslint: Newslint, write: Write) -> None:
    write("house/every_harbor.py", EVERY_HARBOR)
    write("house/every_harbor.md", "# every-harbor\n")
    text = POST.replace("Nobody was", "The harbor is safe. “The harbor was lucky,” she said. Nobody was")
    text = text.replace("\n# What comes now\n", "\n> The harbor is ours.\n")
    post = write("post.md", text)
    run = newslint("fix", "--pack", "house", "--select", "house", "post.md")
    assert post.read_text() == text.replace("The harbor is safe", "The harbour is safe")
    assert run.out.count(": not fixed: it would change the words of a quotation [house-every-harbor]\n") == 2
    assert run.status == 0


def test_of_two_fixes_for_the_same_words_the_first_is_made_and_the_other_told(newslint: Newslint, write: Write) -> None:
    write("house/a.yaml", RULE % ("old crane", "crane of 1931"))
    write("house/b.yaml", RULE % ("crane fell", "crane collapsed"))
    post = write("post.md", POST)
    run = newslint("fix", "--pack", "house", "--select", "house", "post.md")
    assert post.read_text() == POST.replace("old crane fell", "crane of 1931 fell")
    assert "post.md:15:26: fixed: write 'crane of 1931' [house-a]\n" in run.out
    assert "not fixed: house-a changes the same words, and stands before it [house-b]\n" in run.out


def test_fixes_that_undo_each_other_are_not_made(newslint: Newslint, write: Write) -> None:
    write("house/a.yaml", RULE % ("crane", "derrick"))
    write("house/b.yaml", RULE % ("derrick", "crane"))
    write("house/c.yaml", RULE % ("spring", "spring or even spring"))
    post = write("post.md", POST)
    run = newslint("fix", "--pack", "house", "--select", "house", "post.md")
    assert post.read_text() == POST
    assert "never come to an end" in run.out
    assert run.out.endswith("nothing fixed\n")


def test_a_link_stays_and_its_file_keeps_its_mode(newslint: Newslint, write: Write) -> None:
    post = write("real/post.md", POST)
    post.chmod(0o640)
    link = post.parent.parent / "link.md"
    link.symlink_to(post)
    assert newslint("fix", "link.md").status == 0
    assert link.is_symlink()
    assert post.read_text() == MENDED
    assert post.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in post.parent.iterdir()] == ["post.md"]


def test_a_read_only_file_is_left_and_told(newslint: Newslint, write: Write) -> None:
    post = write("post.md", POST)
    other = write("other.md", POST)
    post.chmod(0o444)
    run = newslint("fix", "post.md", "other.md")
    assert run.status == 2
    assert run.err == "post.md: problem: not written: it is read-only\n"
    assert post.read_text() == POST
    assert other.read_text() == MENDED
    assert run.out.endswith("5 findings fixed in 1 document\n")


def test_a_full_disk_loses_nothing(write: Write) -> None:
    post = write("post.md", POST)
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "fix", "post.md"],
        cwd=post.parent,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr == "post.md: problem: not written: File too large\n"
    assert post.read_text() == POST
    assert [path.name for path in post.parent.iterdir()] == ["post.md"]


def test_the_configuration_says_which_rules_fix(newslint: Newslint, write: Write) -> None:
    post = write("post.md", POST)
    write("newslint.yaml", "rules: {tag-hashtag-form: off, h1-count: off, byline: off}\n")
    assert newslint("fix", ".").status == 0
    assert post.read_text() == POST.replace("reopens  after", "reopens after")
