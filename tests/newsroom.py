"""A newsroom's repository to run commands in as its help and the README write them, in this process."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

import click
from click.testing import CliRunner

from newslint.cli._commands import cli

# Clean under every rule of the preset, but for the tag when it is "#harbour", which is a warning that can be mended.
POST = """\
---
title: Harbour council votes for a new pier
author: Ann Miller
date: 2026-01-10T08:00:00Z
lang: en
tags: [{tag}]
---

The harbour council voted on January 6 to build a new pier, after two years of debate in the town.

"We will start in spring," Rosa Lind, the mayor, said after the vote. "The old one cannot be saved."
"""
CLEAN = POST.format(tag="harbour")
UNSIGNED = CLEAN.replace("author: Ann Miller\n", "").replace("Harbour council votes", "Town council votes")
MENDABLE = POST.format(tag='"#harbour"').replace("Harbour council votes", "Port council votes")
RULE = "house-rules/harbour-misspelt"


def make_newsroom(folder: Path) -> None:
    """A git repository with a branch main, articles, a pack of rules of its own, and an archive."""
    (folder / "content").mkdir()
    (folder / "site").mkdir()
    (folder / "post.md").write_text(CLEAN)
    (folder / "content" / "unsigned.md").write_text(UNSIGNED)
    (folder / "content" / "mendable.md").write_text(MENDABLE)
    with ZipFile(folder / "site.zip", "w") as archive:
        archive.writestr("unsigned.md", UNSIGNED)
    (folder / "newslint.yaml").write_text("packs: [./house-rules]\n")
    run(f"newslint new-rule --yaml {RULE}")
    for command in ("init -q -b main", "add .", "-c user.name=N -c user.email=n@harbour.example commit -q -m Begin"):
        subprocess.run(["git", *shlex.split(command)], check=True, cwd=folder)


class Said(NamedTuple):
    """What a command came to, and what it said on standard output and error."""

    exit_code: int
    output: str


def run(line: str) -> Said:
    """What a line for a shell comes to: a command of newslint, reading `< FILE`, its output left out with `> FILE`."""
    words = shlex.split(line)
    assert words[0] == "newslint"
    given = b""
    if "<" in words:
        given = Path(words[words.index("<") + 1]).read_bytes()
    end = min((words.index(mark) for mark in "<>" if mark in words), default=len(words))
    if words[1] == "lsp" and "--help" not in words:  # it takes standard input and output over from Python
        command = [sys.executable, "-m", "newslint", *words[1:end]]
        process = subprocess.run(command, input=given, capture_output=True, check=False)
        return Said(process.returncode, (process.stdout + process.stderr).decode())
    done = CliRunner().invoke(cli, words[1:end], input=given, prog_name="newslint")
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return Said(done.exit_code, done.output)


def commands(command: click.Command = cli, name: str = "newslint") -> Iterator[tuple[str, click.Command]]:
    """Every command with its full name, groups too."""
    yield name, command
    if isinstance(command, click.Group):
        ctx: Any = click.Context(command)
        for below in command.list_commands(ctx):
            found = command.get_command(ctx, below)
            assert found is not None
            yield from commands(found, f"{name} {below}")


def leaves() -> list[str]:
    """The names of all commands that do something, without "newslint"."""
    return [
        name.partition(" ")[2]
        for name, command in commands()
        if not isinstance(command, click.Group) and not command.hidden
    ]


def remove(*names: str) -> None:
    for name in names:
        os.remove(name)
