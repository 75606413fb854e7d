"""What the README shows is what newslint says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.config import load_config
from newslint.rulesets import ruleset

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")


def blocks(name: str) -> list[str]:
    """The code blocks between two marks."""
    marked = README.partition(f"<!-- {name} -->")[2].partition(f"<!-- /{name} -->")[0]
    return re.findall(r"^```\w+\n(.*?)^```$", marked, re.MULTILINE | re.DOTALL)


def test_the_sample_is_what_newslint_says_of_the_post(tmp_path: Path) -> None:
    post, said = blocks("sample")
    (tmp_path / "post.md").write_text(post, "utf-8")
    command = [sys.executable, "-m", "newslint", "check", "post.md", "--isolated", "--today", "2026-01-15"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == said
    assert done.returncode == 1


def test_the_configuration_shown_is_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (config,) = blocks("config")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "newslint.yaml").write_text(config, "utf-8")
    (tmp_path / "authors.yaml").write_text("authors: [{name: Mara Lindt}]\n", "utf-8")
    assert ruleset(load_config(str(tmp_path / "newslint.yaml"))).get("author-not-in-registry")
