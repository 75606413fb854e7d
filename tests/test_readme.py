"""What the README shows is what newslint says."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from readme import README, blocks

from newslint import formats
from newslint.config import load_config
from newslint.rulesets import ruleset


def test_the_sample_is_what_newslint_says_of_the_post(tmp_path: Path) -> None:
    post, said = blocks("sample")
    (tmp_path / "post.md").write_text(post, "utf-8")
    command = [sys.executable, "-m", "newslint", "check", "post.md", "--isolated", "--today", "2026-01-15"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == said
    assert done.returncode == 1


def test_the_output_section_names_every_format() -> None:
    marked = README.partition("<!-- formats -->")[2].partition("<!-- /formats -->")[0]
    named = [name for row in re.findall(r"^\| (`.*?) \|", marked, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)]
    assert sorted(named) == sorted(formats.names())


def test_the_configuration_shown_is_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (config,) = blocks("config")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "newslint.yaml").write_text(config, "utf-8")
    (tmp_path / "house.yaml").write_text("rules: {h1-count: off}\n", "utf-8")
    (tmp_path / "authors.yaml").write_text("authors: [{name: Mara Lindt}]\n", "utf-8")
    assert ruleset(load_config(str(tmp_path / "newslint.yaml"))).get("author-not-in-registry")


POST = """---
title: Storm closes harbor for two days
author: Mara Lind
date: 2026-01-10
lang: en
---

The storm closed the harbour for two days, its master said. The ferries sail again from 12 January, and the fish
market opens a day later than planned.
"""


def in_a_newsroom(folder: Path, commands: str) -> str:
    """What commands say in a folder that holds nothing but one post."""
    (folder / "content").mkdir()
    (folder / "content" / "post.md").write_text(POST, "utf-8")
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", commands],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PATH": path},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def said_of_the_house_rule(out: str) -> None:
    assert "house-rules-harbour-misspelt: 2 examples as written\n" in out
    assert "house-rules-harbour-misspelt would report 1 finding in 1 of 1 articles (100.0%)\n" in out
    told = [line for line in out.splitlines() if line.startswith("content/post.md:2:21: warning: ")]
    assert len(told) == 2  # by try, then by check
    assert all(line.endswith(" [house-rules-harbour-misspelt]") for line in told)


def test_an_empty_folder_becomes_a_house_rule(tmp_path: Path) -> None:
    (commands,) = blocks("house-rule")
    said_of_the_house_rule(in_a_newsroom(tmp_path, commands))


def test_a_house_rule_may_be_python(tmp_path: Path) -> None:
    (commands,) = blocks("house-rule")
    python = commands.replace(" --yaml", "").replace("harbour-misspelt.yaml", "harbour_misspelt.py")
    trusting = python.replace("newslint check", "echo 'trust: true' >> newslint.yaml\nnewslint check")
    assert trusting.count("trust") == 1
    said_of_the_house_rule(in_a_newsroom(tmp_path, trusting))
