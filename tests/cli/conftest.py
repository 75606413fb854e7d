"""A newsroom's folder to run the real command line in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import pytest
from click.testing import CliRunner

from newslint.cli._commands import cli
from newslint.schema import load_schema

PAGE = """<!doctype html>
<html lang="en">
<head>
<title>Harbour council votes for a new pier</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2026-01-10T08:00:00Z">
</head>
<body>
<article>
<h1>Harbour council votes for a new pier</h1>
<p class="byline">By <a rel="author" href="/authors/ann-miller">Ann Miller</a></p>
<time datetime="2026-01-10T08:00:00Z">January 10, 2026</time>
<div class="entry-content">
<p>The harbour council voted on Tuesday, January 6, to build a new pier, after two years of debate in the town.</p>
<p>“We will start in spring,” Mayor Rosa Lind said after the vote. “The old one cannot be saved.”</p>
</div>
</article>
<footer><a href="/about">About us</a> <a href="/contact">Contact</a> <a href="/privacy">Privacy policy</a>
<a href="/corrections">Corrections</a> <a href="/standards">Editorial standards</a></footer>
</body>
</html>
"""
UNSIGNED = PAGE.replace('<p class="byline">By <a rel="author" href="/authors/ann-miller">Ann Miller</a></p>\n', "")
POST = """---
title: Harbour council votes for a new pier
author: Ann Miller
date: 2026-01-10
lang: en
---

The harbour council voted on January 6 to build a new pier, after two years of debate in the town.
"""


class Run(NamedTuple):
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str

    def json(self) -> Any:
        """The output of `--format json`, held against its schema."""
        report = json.loads(self.out)
        jsonschema.Draft202012Validator(load_schema("report")).validate(report)
        return report

    def jsonl(self) -> list[Any]:
        """The output of `inspect --format jsonl`, each line held against its schema."""
        rows = [json.loads(line) for line in self.out.splitlines()]
        for row in rows:
            jsonschema.Draft202012Validator(load_schema("inspect")).validate(row)
        return rows


Newslint = Callable[..., Run]


@pytest.fixture
def newslint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newslint:
    """Runs the command in a folder of its own, as a process."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, stdin: bytes = b"", **environment: str) -> Run:
        done = subprocess.run(
            [sys.executable, "-m", "newslint", *arguments],
            input=stdin,
            capture_output=True,
            timeout=120,
            env={**os.environ, **environment},
            check=False,
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        return Run(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newslint:
    """The same without a process: for many runs under one configuration, which is read once."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Run:
        done = CliRunner().invoke(cli, arguments)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return Run(done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Puts a document into the folder."""

    def put(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return put
