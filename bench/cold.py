"""Prints what whole processes take on one small file, beside a Python that does nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from bench.timing import per_process

EMPTY = "python -c pass"
DJLINT = "djlint, one HTML file"
VNU = "vnu-jar, one HTML file"
HTML = "newslint check, one HTML file"
MARKDOWN = "newslint check, one Markdown file"
KNOWN_HTML = "newslint check, one HTML file checked before"
KNOWN_MARKDOWN = "newslint check, one Markdown file checked before"

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


def cold(folder: Path, runs: int) -> dict[str, float]:
    """Seconds of whole processes on one small file each, by what is run.

    The peers from npm are in the folder, where they are there at all.
    """
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
    if vnu.exists() and which("java"):
        commands[VNU] = ["java", "-jar", str(vnu), "--format", "json", str(page)]
    own = {"NEWSLINT_CACHE_DIR": str(folder / "cache"), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return per_process(commands, runs, inherited | own)


def table(seconds: Mapping[str, float]) -> Iterator[str]:
    """A row a command, and its ratio to a Python that does nothing."""
    yield f"| a process | least | × {EMPTY} |"
    yield "|---|---:|---:|"
    for name, taken in seconds.items():
        yield f"| {name} | {taken * 1000:.0f} ms | {taken / seconds[EMPTY]:.2f} |"


def main() -> None:
    with TemporaryDirectory() as folder:
        print("\n".join(table(cold(Path(folder), int(sys.argv[1]) if len(sys.argv) > 1 else 15))))


if __name__ == "__main__":
    main()
