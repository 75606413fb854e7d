"""How far long work has come, told to whoever waits at a terminal and to nobody else. The terminals are real."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from .conftest import UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]
BAR = re.compile(r"\r\x1b\[K\d/6 \[[#.]{30}\] \d+:\d\d left")


def command(patience: float = 0.0) -> list[str]:
    """The command, but that it tells of its work after so many seconds."""
    code = f"from newslint.cli import _progress, main; _progress.PATIENCE = {patience}; _progress.BETWEEN = 0.0; main()"
    return [sys.executable, "-c", code]


def on_terminal(*arguments: str, patience: float = 0.0, **environment: str) -> tuple[int, str, str]:
    """Exit status, standard output, and what a terminal is sent on standard error."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*command(patience), *arguments],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "CI": "", "TERM": "xterm", **environment},
        text=True,
    )
    os.close(theirs)
    assert process.stdout is not None
    out = process.stdout.read()
    shown = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # how Linux tells that the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(ours)
    process.stdout.close()
    return process.wait(60), out, shown.decode()


@pytest.fixture
def six(newslint: Newslint, write: Write) -> Newslint:
    for number in range(6):
        write(f"{number}.html", UNSIGNED.replace("Harbour", f"Harbour {number}"))
    return newslint


@pytest.mark.parametrize("name", [("check",), ("audit", "--store", "s.db"), ("fix",)])
@pytest.mark.parametrize("no_color", ["", "1"])
def test_a_terminal_is_told_how_far_it_is_and_is_left_clean(
    six: Newslint, name: tuple[str, ...], no_color: str
) -> None:
    plain = six(*name, ".")
    status, out, shown = on_terminal(*name, ".", "--no-cache", NO_COLOR=no_color)
    assert (status, out) == (plain.status, plain.out)
    assert BAR.search(shown)
    assert "6/6 [" + "#" * 30 in shown
    assert shown.endswith("\r\x1b[K")
    assert "\x1b[" not in shown.replace("\x1b[K", "")


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"CI": "true"}])
def test_a_terminal_that_cannot_take_back_and_a_build_are_told_nothing(
    six: Newslint, environment: dict[str, str]
) -> None:
    assert on_terminal("check", ".", **environment)[2] == ""


@pytest.mark.parametrize("quietly", [("-q",), ("--isolated", "0.html")])
def test_neither_quiet_nor_short_work_is_told(six: Newslint, quietly: tuple[str, ...]) -> None:
    paths = (".",) if quietly == ("-q",) else ()
    assert on_terminal("check", *quietly, *paths)[2] == ""


def test_work_that_is_done_within_ones_patience_is_not_told(six: Newslint) -> None:
    assert on_terminal("check", ".", patience=3600)[2] == ""


def test_a_pipe_is_told_nothing(six: Newslint) -> None:
    done = subprocess.run([*command(), "check", "."], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")


def test_nobody_knows_how_many_a_container_holds(six: Newslint, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "site.zip", "w") as archive:
        for number in range(6):
            archive.write(f"{number}.html")
    assert "\r\x1b[K6 documents in 0:0" in on_terminal("check", "site.zip")[2]
