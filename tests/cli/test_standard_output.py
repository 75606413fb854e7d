"""Standard output that is full, closed or read no further: told in a line, or not at all, and nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import POST, UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]
MENDABLE = POST.replace("lang: en", 'lang: en\ntags: ["#harbour"]')


def shell(command: str) -> subprocess.CompletedProcess[str]:
    line = command.replace("newslint", f"{sys.executable} -m newslint")
    return subprocess.run(["bash", "-c", f"set -o pipefail; {line}"], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "command", ["check a.md", "fix --diff a.md", "inspect a.md", "rules", "explain tag-count", "config show"]
)
def test_a_full_disk_is_one_line_and_2(newslint: Newslint, write: Write, command: str) -> None:
    write("a.md", MENDABLE)
    done = shell(f"newslint {command} > /dev/full")
    said = "newslint: standard output cannot be written: No space left on device\n"
    assert (done.returncode, done.stderr) == (2, said)


def test_a_store_for_which_there_is_no_room_is_one_line_and_2(newslint: Newslint, write: Write) -> None:
    for number in range(60):
        write(f"{number}.md", MENDABLE.replace("new pier", f"pier {number}"))
    done = shell("ulimit -f 100; newslint audit --store a.db .")  # a file may have so many KB, as on a full disk
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith("newslint: a.db: cannot be written: ")
    assert shell("newslint audit --store a.db --fail-on never .").returncode == 0


@pytest.mark.parametrize(
    ("command", "file"),
    [
        ("init", "newslint.yaml"),
        ("new-rule --yaml house/pier", "house/pier.yaml"),
        ("new-rule house/pier", "house/pier.py"),
    ],
)
def test_a_file_for_which_there_is_no_room_is_not_begun(newslint: Newslint, command: str, file: str) -> None:
    done = shell(f"ulimit -f 0; newslint {command} | cat")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        f"newslint: {file}: cannot be written: File too large\n",
    )
    assert not os.path.exists(file)


def test_a_folder_that_cannot_be_made_is_one_line_and_2(newslint: Newslint, write: Write) -> None:
    write("house", "no folder")
    done = shell("newslint new-rule house/pack/pier")
    assert (done.returncode, done.stderr) == (2, "newslint: house/pack: cannot be made: Not a directory\n")


def test_help_on_a_full_disk_is_one_line_and_2() -> None:
    done = shell("newslint check --help > /dev/full")
    assert (done.returncode, done.stderr) == (2, "newslint: cannot write: No space left on device\n")


def test_a_closed_output_is_one_line_and_2(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    done = shell("newslint check a.html >&-")
    assert (done.returncode, done.stderr) == (2, "newslint: standard output is closed\n")
    assert shell("newslint check --select byline-missing a.html 2>&-").returncode == 1


def test_a_reader_that_has_seen_enough_changes_no_exit_status(newslint: Newslint, write: Write) -> None:
    for number in range(400):
        write(f"{number}.html", UNSIGNED)
    select = "--select byline-missing --output json:out.json"
    done = shell(f"newslint check {select} . | head -1")
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (1, "", 1)
    assert os.path.getsize("out.json") > 100_000
    assert shell(f"newslint check {select} --fail-on never . | head -1").returncode == 0


def test_fixes_are_made_to_the_end_when_nobody_reads_of_them(newslint: Newslint, write: Write) -> None:
    paths = [write(f"{number}.md", MENDABLE) for number in range(60)]
    done = shell("newslint fix --select tag-hashtag-form . | true")
    assert (done.returncode, done.stderr) == (0, "")
    assert all('tags: ["harbour"]' in path.read_text() for path in paths)
