"""The hooks as pre-commit and prek run them: a real git repository, newslint installed from this one."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CONFIG = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks: [{{id: newslint}}, {{id: newslint-fix}}, {{id: newslint-archive, args: [posts]}}]
"""
POST = """\
---
title: Harbour reopens after two days of storm
author: Mara Lindt
date: 2026-01-10
lang: en
tags: [storm, harbour]
---

The harbour reopened on January 10 after two days of storm, its master said. The ferries sail again from January 11,
and the fish market opens a day later than planned.
"""
HOUSE = """\
rules:
  duplicate-headline: error
"""

pytestmark = pytest.mark.network


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module", params=["pre_commit", "prek"])
def newsroom(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of articles that has the hooks of the last commit here installed."""
    clone, folder = tmp_path_factory.mktemp("newslint") / "clone", tmp_path_factory.mktemp("newsroom")
    assert run("git", "clone", "--quiet", str(ROOT), str(clone), cwd=folder).returncode == 0
    revision = run("git", "rev-parse", "HEAD", cwd=clone).stdout.strip()
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(repository=clone, revision=revision))
    (folder / "newslint.yaml").write_text(HOUSE)
    (folder / "posts").mkdir()
    for command in (
        ("git", "init", "--quiet"),
        ("git", "config", "user.name", "Mara Lindt"),
        ("git", "config", "user.email", "mara@harbour.example"),
        (sys.executable, "-m", request.param, "install"),
        ("git", "add", ".pre-commit-config.yaml", "newslint.yaml"),
        ("git", "commit", "--quiet", "-m", "Begin"),
    ):
        done = run(*command, cwd=folder)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


def commit(folder: Path, name: str, post: str) -> tuple[int, str]:
    """The exit status of a commit of one more or mended post, and all that was said."""
    (folder / "posts" / name).write_text(post)
    assert run("git", "add", "posts", cwd=folder).returncode == 0
    done = run("git", "commit", "-m", "Report the storm", cwd=folder)
    return done.returncode, done.stdout + done.stderr


def test_a_commit_is_refused_then_mended_then_accepted(newsroom: Path) -> None:
    unsigned = POST.replace("author: Mara Lindt\n", "")
    status, said = commit(newsroom, "storm.md", unsigned)
    assert status == 1
    assert "posts/storm.md: error: no author" in said
    assert "[byline-missing]" in said

    status, said = commit(newsroom, "storm.md", POST.replace("storm, harbour", 'storm, "#harbour"'))
    assert status == 1  # the fix changed a file, which has to be looked at
    assert "posts/storm.md:6:16: fixed: " in said
    assert (newsroom / "posts" / "storm.md").read_text() == POST.replace("storm, harbour", 'storm, "harbour"')

    status, said = commit(newsroom, "storm.md", (newsroom / "posts" / "storm.md").read_text())
    assert status == 0, said

    status, said = commit(newsroom, "again.md", POST.replace("2026-01-10", "2026-01-12"))
    assert status == 1  # only one of the two is in this commit, and yet they are compared
    assert "posts/again.md:2:8: error: " in said
    assert "[duplicate-headline]" in said


def test_a_commit_without_articles_passes(newsroom: Path) -> None:
    run("git", "rm", "-r", "--cached", "-q", "-f", "posts", cwd=newsroom)
    (newsroom / "notes.txt").write_text("Nothing to lint.\n")
    run("git", "add", "notes.txt", cwd=newsroom)
    done = run("git", "commit", "-m", "Keep notes", cwd=newsroom)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_file_of_which_a_part_is_staged_is_judged_by_that_part(newsroom: Path) -> None:
    (newsroom / "posts" / "again.md").unlink(missing_ok=True)  # what another test has left
    post = POST.replace("Harbour reopens", "Bridge opens")
    path = newsroom / "posts" / "bridge.md"
    path.write_text(post.replace("author: Mara Lindt\n", ""))
    run("git", "add", "posts", cwd=newsroom)
    path.write_text(post)  # mended, and not staged
    done = run("git", "commit", "-m", "Report the bridge", cwd=newsroom)
    assert done.returncode == 1
    assert "posts/bridge.md: error: no author" in done.stdout + done.stderr
    assert path.read_text() == post
    run("git", "add", "posts", cwd=newsroom)
    path.write_text(post.replace("author: Mara Lindt\n", ""))  # spoilt, and not staged
    done = run("git", "commit", "-m", "Report the bridge", cwd=newsroom)
    assert done.returncode == 0, done.stdout + done.stderr
    path.write_text(post)


def test_old_faults_stop_nobody_where_the_hook_checks_what_is_staged(tmp_path: Path) -> None:
    hook = tmp_path / ".git" / "hooks" / "pre-commit"
    for command in (
        ("git", "init", "--quiet"),
        ("git", "config", "user.name", "Mara Lindt"),
        ("git", "config", "user.email", "mara@harbour.example"),
    ):
        assert run(*command, cwd=tmp_path).returncode == 0
    (tmp_path / "posts").mkdir()
    old = POST.replace("author: Mara Lindt", "source: The Coastal Times\nauthor: Mara Lindt")
    assert commit(tmp_path, "storm.md", old)[0] == 0
    hook.write_text(f"#!/bin/sh\nexec {sys.executable} -m newslint check --staged --format concise\n")
    hook.chmod(0o755)
    status, said = commit(tmp_path, "storm.md", old.replace("The ferries", "All ferries"))
    assert status == 0, said
    status, said = commit(tmp_path, "storm.md", old.replace("The Coastal Times", "The Island Times"))
    assert status == 1
    assert "posts/storm.md:3:9: error: " in said
