"""SECURITY.md promises nothing that no test holds; what concerns all of newslint is held here."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from linted import FIXTURES

ROOT = Path(__file__).parents[1]
PROMISES = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", (ROOT / "SECURITY.md").read_text())

# Runs commands and tells what they did to the world: connections, programs, and what was opened to be written.
WATCHED = """
import json, os, sys
seen = []
def watch(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "urllib.")):
        seen.append([event, repr(arguments)])
    elif event == "open" and isinstance(arguments[0], str):
        path, mode, flags = arguments
        if (mode and set(mode) & set("wax+")) or (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            seen.append([event, path])
    elif event in ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate"):
        seen.append([event, str(arguments[0])])
sys.dont_write_bytecode = True
from click.testing import CliRunner
from newslint.cli._commands import cli
sys.addaudithook(watch)
for command in json.loads(sys.argv[1]):
    run = CliRunner().invoke(cli, command)
    assert run.exit_code in (0, 1, 2), run.exception
print(json.dumps(seen))
"""


@pytest.mark.parametrize(("file", "name"), PROMISES, ids=[name for _, name in PROMISES])
def test_a_promise_names_a_test_that_there_is(file: str, name: str) -> None:
    assert f"\ndef {name}(" in (ROOT / file).read_text()


def test_checking_connects_to_nothing_starts_nothing_and_writes_its_cache_alone(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    commands = [
        ["check", str(FIXTURES), "--jobs", "1", "--output", f"json:{report}"],
        ["inspect", str(FIXTURES), "--jobs", "1"],
        ["waivers", str(FIXTURES), "--jobs", "1"],
    ]
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, json.dumps(commands)], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    expected = (os.environ["NEWSLINT_CACHE_DIR"], str(report), os.devnull)
    assert [it for it in seen if it[0] == "open"]  # it was watched
    assert [(event, what) for event, what in seen if not what.startswith(expected)] == []


def test_nothing_in_a_document_runs(tmp_path: Path) -> None:
    touch = f"open({str(tmp_path / 'it-ran')!r}, 'w')"
    (tmp_path / "a.md").write_text(
        f"---\ntitle: !!python/object/apply:eval [{json.dumps(touch)}]\nx: !!python/name:os.system\n"
        f"y: !ENV ${{HOME}}\n---\n\n{{{{ {touch} }}}} {{% exec {touch} %}} `r {touch}`\n\n<?php {touch} ?>\n"
    )
    (tmp_path / "b.html").write_text(
        f"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hosts'>]><title>&e;</title><script>{touch}</script>"
        f"<script type='application/ld+json'>{{\"headline\": {touch}}}</script><img src=x onerror={touch!r}>"
    )
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "inspect", ".", "--format", "jsonl"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert len(done.stdout.splitlines()) == 2, done.stderr
    assert "localhost" not in done.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.html"]
