"""The help of every command: it fits, it shows examples that work, and it says what the exit status means."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from newsroom import commands, make_newsroom, run

from newslint.cli._help import SECTIONS

HELP = {name: run(f"{name} --help").output for name, _ in commands()}


def examples(name: str) -> list[str]:
    block = HELP[name].partition("Examples:\n")[2].partition("\n\n")[0]
    return [line.strip() for line in block.splitlines()]


@pytest.mark.parametrize("name", HELP)
def test_the_help_of_a_command_fits_and_has_all_its_parts(name: str) -> None:
    said = HELP[name]
    assert max(map(len, said.splitlines())) <= 80
    assert said.startswith(f"Usage: {name} ")
    assert re.search(r"^  Exit status: 0 ", said, re.MULTILINE)
    assert examples(name)
    assert all(line.startswith(name) for line in examples(name) if name != "newslint")
    assert not re.search(r"[a-z,]\.\.\.$", said, re.MULTILINE)


@pytest.mark.parametrize("line", [line for name in HELP for line in examples(name)])
def test_an_example_works(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    make_newsroom(tmp_path)
    if line.startswith(("newslint baseline prune", "newslint baseline show")):
        run("newslint baseline create content/")
    if line.startswith(("newslint trends", "newslint query")):
        run("newslint audit content/ --store audit.db")
        run("newslint audit content/ --store sample.db --sample 2")
    if "--marks" in line:
        (tmp_path / "newslint-marks.json").write_text(json.dumps({"marks": [mark_of_a_finding()]}), "utf-8")
    done = run(line)
    assert done.exit_code in (0, 1), done.output


def mark_of_a_finding() -> dict[str, str]:
    """What the report page saves where an editor holds a finding for right."""
    asked = "rule, path, ifnull(address, '') AS address, message, ifnull(excerpt, '') AS excerpt, 'right' AS mark"
    said = run(f'newslint query --store audit.db --format jsonl "SELECT {asked} FROM findings LIMIT 1"')
    mark: dict[str, str] = json.loads(said.output)
    return mark


def test_every_command_stands_in_a_section() -> None:
    said = HELP["newslint"]
    places = [said.index(f"\n{section}:\n") for section in SECTIONS]
    assert places == sorted(places)
    listed = re.findall(r"^  ([a-z][a-z-]*)  +\S", said[places[0] :], re.MULTILINE)
    assert sorted(listed) == sorted(name.split()[1] for name in HELP if name.count(" ") == 1)


def test_the_options_of_check_are_in_groups() -> None:
    heads = re.findall(r"^(\S.*):$", HELP["newslint check"], re.MULTILINE)
    assert heads == ["Which articles", "Which rules", "What is told", "How it works", "Options"]
    assert HELP["newslint check"].rstrip().endswith("Options:\n  -h, --help  Show this message and exit.")
