"""The hook as pre-commit runs it: a real git repository, newslint installed from this one."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CONFIG = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks: [{{id: newslint-fix}}, {{id: newslint}}, {{id: newslint-archive}}]
"""
UNSIGNED = """\
<!doctype html>
<html lang="en">
<head><title>Harbour reopens after two days of storm</title></head>
<body><article>
<h1>Harbour reopens after two days of storm</h1>
<time datetime="2026-01-10T09:00:00Z">10 January 2026</time>
<div class="entry-content">
<p>The harbour reopened on Saturday after two days of storm, its master said.</p>
<p>Ferries sail again from Sunday morning, and the fish market opens a day later than planned.</p>
</div>
</article></body>
</html>
"""

pytestmark = pytest.mark.network


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of articles that has the hook of the last commit here installed."""
    clone, folder = tmp_path_factory.mktemp("newslint") / "clone", tmp_path_factory.mktemp("newsroom")
    assert run("git", "clone", "--quiet", str(ROOT), str(clone), cwd=folder).returncode == 0
    revision = run("git", "rev-parse", "HEAD", cwd=clone).stdout.strip()
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(repository=clone, revision=revision))
    for command in (
        ("git", "init", "--quiet"),
        ("git", "config", "user.name", "Mara Lindt"),
        ("git", "config", "user.email", "mara@harbour.example"),
        (sys.executable, "-m", "pre_commit", "install"),
        ("git", "add", ".pre-commit-config.yaml"),
    ):
        done = run(*command, cwd=folder)
        assert done.returncode == 0, done.stderr
    return folder


def test_a_commit_with_an_error_is_stopped(newsroom: Path) -> None:
    (newsroom / "storm.html").write_text(UNSIGNED)
    run("git", "add", "storm.html", cwd=newsroom)
    done = run("git", "commit", "-m", "Report the storm", cwd=newsroom)
    assert done.returncode == 1
    assert "storm.html" in done.stdout + done.stderr
    assert "byline-missing" in done.stdout + done.stderr


def test_a_commit_without_articles_passes(newsroom: Path) -> None:
    run("git", "rm", "--cached", "-q", "-f", "storm.html", cwd=newsroom)
    (newsroom / "notes.txt").write_text("Nothing to lint.\n")
    run("git", "add", "notes.txt", cwd=newsroom)
    done = run("git", "commit", "-m", "Keep notes", cwd=newsroom)
    assert done.returncode == 0, done.stdout + done.stderr


POST = """\
---
title: Fish market opens a day late
author: Mara Lindt
date: 2026-01-10
lang: en
tags: [harbour, "#ferries"]
---

The harbour reopened on 10 January after two days of storm, its master said. The ferries sail again from Sunday morning.

The fish market opens a day later than planned, since the roof of its hall has to be mended first, the council said.
"""


def test_a_commit_is_refused_mended_and_accepted(newsroom: Path) -> None:
    post = newsroom / "storm.md"
    post.write_text(POST)
    run("git", "add", "storm.md", cwd=newsroom)
    refused = run("git", "commit", "-m", "Report the storm", cwd=newsroom)
    assert refused.returncode == 1, refused.stdout + refused.stderr
    assert post.read_text() == POST.replace('"#ferries"', '"ferries"')
    run("git", "add", "storm.md", cwd=newsroom)
    accepted = run("git", "commit", "-m", "Report the storm", cwd=newsroom)
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr


def test_a_headline_that_stands_in_an_article_of_before_stops_the_commit(newsroom: Path) -> None:
    again = POST.replace("2026-01-10", "2026-01-11").replace('"#ferries"', "ferries").replace("Mara Lindt", "Jo Brandt")
    (newsroom / "again.md").write_text(again)
    run("git", "add", "again.md", cwd=newsroom)
    refused = run("git", "commit", "-m", "Report the storm again", cwd=newsroom)
    assert refused.returncode == 1
    assert "duplicate-headline" in refused.stdout + refused.stderr
