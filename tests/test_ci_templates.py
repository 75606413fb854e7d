"""What a content repository takes over for its continuous integration does what the README says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
UNSIGNED = """\
---
title: Harbour reopens after two days of storm
date: 2026-01-10
lang: en
---

The harbour reopened on 10 January after two days of storm, its master said. The ferries sail again from 11 January.

The fish market opens a day later than planned, since the roof of its hall has to be mended first, the council said.
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A repository with one article that nobody signed, and newslint where the action installs it."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "storm.md").write_text(UNSIGNED)
    command = tmp_path / "temp" / "newslint" / "bin" / "newslint"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m newslint "$@"\n')
    command.chmod(0o755)
    return tmp_path


def checking_step() -> dict[str, Any]:
    _, check = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]
    assert isinstance(check, dict)
    return check


def run_action(newsroom: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    declared = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    given = {name: inputs.get(name, declared[name]["default"]) for name in declared}
    step = checking_step()
    variables = {name: given[said.split("inputs.")[1].split()[0]] for name, said in step["env"].items()}
    environment = {**os.environ, **variables, "RUNNER_TEMP": str(newsroom / "temp")}
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]],
        cwd=newsroom,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_action_annotates_and_fails_where_an_article_has_an_error(newsroom: Path) -> None:
    done = run_action(newsroom, paths="content", args="--select byline-missing")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=content/storm.md,")
    (result,) = json.loads((newsroom / "newslint.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert result["ruleId"] == "byline-missing"


def test_no_input_of_the_action_becomes_a_command(newsroom: Path) -> None:
    run_action(newsroom, paths="content; touch told", args="$(touch told) --select byline-missing")
    assert not (newsroom / "told").exists()


def test_the_job_for_gitlab_checks_and_hands_over_its_report(newsroom: Path) -> None:
    job = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))["newslint"]
    *_, check = job["script"]
    path = f"{newsroom / 'temp' / 'newslint' / 'bin'}:{os.environ['PATH']}"
    environment = {**os.environ, **job["variables"], "PATH": path}
    done = subprocess.run(["bash", "-ec", check], cwd=newsroom, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    told = json.loads((newsroom / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert "byline-missing" in {one["check_name"] for one in told}
