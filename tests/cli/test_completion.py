"""What a shell offers while a command is typed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from readme import blocks

from newslint.cli._commands import cli

ASK = """
ask() {
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
    _newslint_completion newslint
    echo "${COMPREPLY[*]}"
}
"""
PATH = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))


def answers(shell: str, words: str, **environment: str) -> list[str]:
    """What is answered to a shell that asks for the last word."""
    asked = {"_NEWSLINT_COMPLETE": f"{shell}_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
    return CliRunner().invoke(cli, env={**asked, **environment}, prog_name="newslint").output.split("\n")


def test_bash_completes_commands_rules_presets_and_formats(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "ships.yaml").write_text("what stands in it is not read for its name\n")
    (tmp_path / "newslint.yaml").write_text("packs: [./house]\n")
    asked = {
        "newslint exp": "explain",
        "newslint explain byline-mi": "byline-missing",
        "newslint explain house-": "house-ships",
        "newslint explain priv": "privacy privacy-policy-link-missing",
        "newslint check --select h1-count,byline-mi": "h1-count,byline-missing",
        "newslint fix --ignore AL": "ALL",
        "newslint check --format sar": "sarif",
        "newslint rules --preset eu-": "eu-ai-act eu-gdpr",
        "newslint explain no-such-": "",
    }
    (line,) = [line for line in blocks("completion") if "bash" in line]
    script = line + ASK + "\n".join(f"ask {words}" for words in asked)
    done = subprocess.run(
        ["bash", "-euc", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": PATH},
        check=False,
    )
    assert (done.stdout.split("\n"), done.stderr) == ([*asked.values(), ""], "")


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_are_answered_in_their_own_way(shell: str) -> None:
    assert any(f"_NEWSLINT_COMPLETE={shell}_source newslint" in block for block in blocks("completion"))
    told = answers(shell, "newslint explain byline-missi", COMP_CWORD="byline-missi" if shell == "fish" else "2")
    assert any("byline-missing" in line for line in told)


def test_paths_are_left_to_the_shell() -> None:
    assert answers("bash", "newslint check con") == ["file,con", ""]
    assert answers("bash", "newslint check --config new")[0].startswith("file,")


def test_rules_are_completed_where_the_configuration_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "newslint.yaml").write_text("rules: {byline-mising: off}\npacks: [./gone]\n")
    monkeypatch.chdir(tmp_path)
    assert answers("bash", "newslint explain byline-missi") == ["plain,byline-missing", ""]
