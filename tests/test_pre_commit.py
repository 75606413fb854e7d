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
    hooks: [{{id: newslint}}]
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
