"""Ended at any moment, newslint leaves nothing half-written behind, and a later run goes on as if nothing had been."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import POST, UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
FAULTY = POST.replace("lang: en", "lang: en\ntags: ['#pier']")
MENDED = FAULTY.replace("'#pier'", "'pier'")
# By the signal itself where Python had not come to newslint yet.
STATUS = {
    signal.SIGINT: {130, -signal.SIGINT},
    signal.SIGTERM: {143, -signal.SIGTERM},
    signal.SIGKILL: {-signal.SIGKILL},
}


def ended(arguments: list[str], number: signal.Signals, after: float) -> int:
    """Runs a command, and ends it after some seconds; its exit status."""
    command = [sys.executable, "-m", "newslint", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    try:
        process.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        (os.killpg if number == signal.SIGINT else os.kill)(process.pid, number)
        process.communicate(timeout=60)
    return process.returncode


def left_over(folder: Path) -> list[str]:
    return [str(path) for path in folder.rglob("*") if ".newslint-" in path.name or ".partial" in path.name]


def posts(write: Write, count: int) -> list[Path]:
    return [write(f"posts/post-{number}.md", FAULTY) for number in range(count)]


def fixed_in_part(newslint: Newslint, files: list[Path], number: signal.Signals, moments: list[float]) -> None:
    for after in moments:
        for path in files:
            path.write_text(FAULTY)
        status = ended(["fix", "posts", "--jobs", "2"], number, after)
        assert status in {0, *STATUS[number]}
        assert {path.read_text() for path in files} <= {FAULTY, MENDED}
        if number != signal.SIGKILL:  # which nobody can clean up after
            assert left_over(files[0].parent) == []
    assert newslint("fix", "posts").status == 0
    assert {path.read_text() for path in files} == {MENDED}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL], ids=lambda number: number.name)
def test_fix_that_is_ended_leaves_each_post_as_it_was_or_mended(
    newslint: Newslint, write: Write, number: signal.Signals
) -> None:
    fixed_in_part(newslint, posts(write, 60), number, [0.8])


@pytest.mark.slow
@pytest.mark.parametrize("number", list(STATUS), ids=lambda number: number.name)
def test_fix_may_be_ended_at_any_moment(newslint: Newslint, write: Write, number: signal.Signals) -> None:
    chance = random.Random(20260115)
    fixed_in_part(newslint, posts(write, 200), number, [chance.uniform(0.1, 4) for _ in range(8)])


@pytest.mark.slow
@pytest.mark.parametrize("number", list(STATUS), ids=lambda number: number.name)
@pytest.mark.parametrize("command", ["check", "audit"])
def test_a_report_that_is_interrupted_is_whole_or_not_there(
    newslint: Newslint, write: Write, tmp_path: Path, command: str, number: signal.Signals
) -> None:
    chance = random.Random(20260115)
    for each in range(150):
        write(f"site/page-{each}.html", UNSIGNED)
    store = ["--store", "audit.db"] if command == "audit" else []
    report = tmp_path / "report.json"
    for _ in range(6):
        report.unlink(missing_ok=True)
        status = ended(
            [command, "site", *store, "--output", f"json:{report}", "--format", "concise"],
            number,
            chance.uniform(0.2, 5),
        )
        assert status in {1, *STATUS[number]}
        if report.exists():
            assert json.loads(report.read_text())["summary"]["documents"] == 150
        if number != signal.SIGKILL:
            assert left_over(tmp_path) == []
            assert not [path for path in Path(os.environ["NEWSLINT_CACHE_DIR"]).rglob("*") if path.suffix.isdigit()]
    again = newslint(command, "site", *store, "--format", "json")
    assert again.out == newslint("check", "site", "--no-cache", "--format", "json").out


@pytest.mark.slow
def test_eight_runs_at_once_share_a_cache_and_say_the_same(newslint: Newslint, write: Write) -> None:
    for each in range(200):
        write(f"site/page-{each}.html", UNSIGNED.replace("two years", f"{each} years"))
    expected = newslint("check", "site", "--no-cache", "--format", "json").out
    command = [sys.executable, "-m", "newslint", "check", "site", "--format", "json", "--jobs", "1"]
    began = time.monotonic()
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") for _ in range(8)]
    assert [run.communicate(timeout=600)[0] == expected for run in runs] == [True] * 8
    assert newslint("check", "site", "--format", "json").out == expected
    assert newslint("cache", "show").out.rpartition(": ")[2].startswith("200 answers, ")
    print(f"eight runs over 200 pages took {time.monotonic() - began:.1f} s")


@pytest.mark.slow
@pytest.mark.parametrize("number", list(STATUS), ids=lambda number: number.name)
@pytest.mark.parametrize("command", ["create", "prune"])
def test_a_baseline_that_is_interrupted_is_as_it_was_or_as_it_shall_be(
    newslint: Newslint, write: Write, tmp_path: Path, command: str, number: signal.Signals
) -> None:
    chance = random.Random(20260115)
    files, baseline = posts(write, 150), tmp_path / "newslint-baseline.txt"
    assert newslint("baseline", "create", "posts").status == 0
    full = baseline.read_text()
    if command == "prune":
        for path in files[::2]:
            path.write_text(MENDED)
    before = full if command == "prune" else None
    seen = set()
    for _ in range(6):
        baseline.unlink(missing_ok=True)
        if before is not None:
            baseline.write_text(before)
        assert ended(["baseline", command, "posts", "--no-cache"], number, chance.uniform(0.1, 3)) in {
            0,
            *STATUS[number],
        }
        seen.add(baseline.read_text() if baseline.exists() else None)
        if number != signal.SIGKILL:
            assert left_over(tmp_path) == []
    baseline.unlink(missing_ok=True)
    if before is not None:
        baseline.write_text(before)
    assert newslint("baseline", command, "posts").status == 0
    assert seen <= {before, baseline.read_text()}
