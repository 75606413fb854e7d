"""`check --watch` as a writer has it open beside the editor: real processes, real changes, Ctrl-C at the end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from .conftest import POST, Newslint

Write = Callable[[str, str | bytes], Path]
UNSIGNED = POST.replace("author: Ann Miller\n", "")
WAITING = "newslint: waiting for changes; Ctrl-C ends\n"
RULE = """\
title: An article speaks of the pier
why: The house calls it a jetty.
severity: error
forbid-text: {in: everything, words: [pier], message: "speaks of '{match}'"}
"""


class Watch:
    """A check that watches; each report is read when it is there."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def report(self) -> str:
        """What the next check prints on either stream, up to where it waits."""
        assert self.process.stdout is not None
        said = ""
        while not said.endswith(WAITING):
            line = self.process.stdout.readline()
            assert line, said
            said += line
        return said.removesuffix(WAITING)

    def end(self) -> int:
        """Ctrl-C, and the exit status."""
        self.process.send_signal(signal.SIGINT)
        assert self.process.communicate(timeout=30)[0] == ""
        return self.process.returncode


@contextmanager
def watching(*arguments: str, folder: Path) -> Iterator[Watch]:
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "--watch", "--today", "2026-01-15", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield Watch(process)
    finally:
        process.kill()
        process.communicate()


def test_each_change_is_followed_by_a_report_and_ctrl_c_by_the_last_status(write: Write, tmp_path: Path) -> None:
    post = write("posts/a.md", POST)
    with watching("posts", "--format", "concise", folder=tmp_path) as watch:
        assert watch.report() == "nothing found in 1 document\n"
        post.write_text(UNSIGNED)
        assert "posts/a.md: error: no author" in watch.report()
        other = write("posts/b.part", POST)
        os.replace(other, tmp_path / "posts" / "b.md")  # as editors do
        assert watch.report().endswith("in 2 documents\n")
        assert watch.end() == 1


def test_configuration_registries_and_packs_are_noticed(write: Write, tmp_path: Path) -> None:
    write("posts/a.md", UNSIGNED)
    with watching("posts/a.md", "--format", "concise", folder=tmp_path) as watch:
        assert "[byline-missing]" in watch.report()
        write("newslint.yaml", "rules: {byline-missing: of}\n")
        assert watch.report().startswith("newslint: newslint.yaml:1: ")
        write("newslint.yaml", "rules: {byline-missing: off}\n")
        assert watch.report() == "nothing found in 1 document\n"
        write("lists/authors.yaml", "authors: [{name: Rosa Lind}]\n")
        write("house/pack.yaml", "prefix: house\n")
        write("newslint.yaml", "registries: {authors: lists/authors.yaml}\npacks: [house]\n")
        watch.report()
        write("posts/a.md", POST)
        assert "Ann Miller" in watch.report()
        write("lists/authors.yaml", "authors: [{name: Ann Miller}]\n")
        assert watch.report() == "nothing found in 1 document\n"
        write("house/pier.yaml", RULE)
        assert "[house-pier]" in watch.report()
        assert watch.end() == 1


def test_a_report_in_the_folder_is_no_change(write: Write, tmp_path: Path) -> None:
    post = write("posts/a.md", UNSIGNED)
    with watching("posts", "--output", "markdown:posts/report.md", "--only", "each", folder=tmp_path) as watch:
        watch.report()
        post.write_text(POST + "\nMore.\n")
        watch.report()
        time.sleep(1)
        assert watch.end() == 0  # which finds that nothing more was said


def test_what_is_staged_is_watched_in_the_index(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    post = write("a.md", UNSIGNED)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    with watching("--staged", "--format", "concise", folder=tmp_path) as watch:
        assert watch.report() == "nothing found in 0 documents\n"
        subprocess.run(["git", "add", str(post)], cwd=tmp_path, check=True)
        assert "[byline-missing]" in watch.report()
        assert watch.end() == 1


def test_what_cannot_be_watched_is_refused(newslint: Newslint) -> None:
    run = newslint("check", "--watch", "-")
    assert (run.status, run.err) == (2, "newslint: what - reads cannot be watched; name its file\n")
    assert newslint("check", "--watch").status == 2
