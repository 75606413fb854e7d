"""What whole processes take on one small file, beside a Python that does nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from bench.table import Budget, Given, Row, beside
from bench.timing import in_turns, installed_peers

EMPTY = "python -c pass"
DJLINT = "djlint, one HTML file"
VNU = "vnu-jar, one HTML file"
HTML = "newslint check, one HTML file"
MARKDOWN = "newslint check, one Markdown file"
KNOWN_HTML = "newslint check, one HTML file checked before"
KNOWN_MARKDOWN = "newslint check, one Markdown file checked before"
BUDGETS = (
    Budget(HTML, EMPTY, 12),
    Budget(HTML, DJLINT, 0.6),
    Budget(MARKDOWN, EMPTY, 12),
    Budget(MARKDOWN, DJLINT, 0.6),
)

SMALL_HTML = """\
<!doctype html>
<html lang="en">
<head><title>Harbour reopens after storm</title></head>
<body><article>
<h1>Harbour reopens after storm</h1>
<p class="byline">By <a rel="author" href="/people/mara-lindt">Mara Lindt</a></p>
<time datetime="2026-01-10T09:00:00Z">10 January 2026</time>
<div class="entry-content"><p>The harbour reopened on Saturday after two days of storm, its master said.</p></div>
</article></body>
</html>
"""
SMALL_MARKDOWN = """\
---
title: Harbour reopens after storm
author: Mara Lindt
date: 2026-01-10T09:00:00Z
tags: [harbour, storm]
---

The harbour reopened on Saturday after two days of storm, its master said.
"""


def rows(given: Given) -> Iterator[Row]:
    """A row a command, each beside a Python that does nothing."""
    with TemporaryDirectory() as folder:
        yield from beside("one small file", cold(Path(folder), 3 * given.runs), EMPTY, BUDGETS)


def cold(folder: Path, runs: int) -> dict[str, list[float]]:
    """Seconds of whole processes on one small file each, by what is run."""
    page, post = folder / "small.html", folder / "small.md"
    page.write_text(SMALL_HTML, "utf-8")
    post.write_text(SMALL_MARKDOWN, "utf-8")
    scripts = Path(sys.executable).parent
    check = [str(scripts / "newslint"), "check", "--today", "2026-01-20"]
    commands = {
        EMPTY: [sys.executable, "-c", "pass"],
        HTML: [*check, "--no-cache", str(page)],
        MARKDOWN: [*check, "--no-cache", str(post)],
        KNOWN_HTML: [*check, str(page)],
        KNOWN_MARKDOWN: [*check, str(post)],
    }
    if (scripts / "djlint").exists():
        commands[DJLINT] = [str(scripts / "djlint"), "--lint", str(page)]
    vnu = folder / "node_modules/vnu-jar/build/dist/vnu.jar"
    if which("java") and installed_peers(folder) and vnu.exists():
        commands[VNU] = ["java", "-jar", str(vnu), "--format", "json", str(page)]
    own = {"NEWSLINT_CACHE_DIR": str(folder / "cache"), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    took = in_turns(commands, runs, **own, PYTHONDONTWRITEBYTECODE="")
    return {name: [spent.clock] for name, spent in took.items()}
