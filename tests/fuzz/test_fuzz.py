"""No crash, no hang, no place outside of the source, the same answer twice: whatever a document or a file holds.

NEWSLINT_FUZZ_SECONDS says how long the long run takes, NEWSLINT_FUZZ_SEED what it starts from.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from fuzz.generating import HTML, JSON_LD, MARKDOWN
from fuzz.mutating import mutated
from fuzz.targets import TARGETS, Target, check_document, checked

HERE = Path(__file__).parent
BY_NAME = {target.name: target for target in TARGETS}
CASES = 25  # of each target; the long run has as many in a second
quick = settings(max_examples=30, deadline=None, derandomize=True, database=None, suppress_health_check=[*HealthCheck])


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_what_is_broken_at_random_is_read_or_refused(target: Target) -> None:
    chance = random.Random(f"{target.name} 20260115")
    seeds = target.seeds()
    others = [seed.data for seed in seeds]
    for _ in range(CASES):
        start = chance.choice(seeds)
        checked(target, Path(start.name).name, mutated(start.data, others, chance))


@pytest.mark.parametrize(
    "path", sorted((HERE / "corpus").glob("*/*")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_what_once_failed_holds(path: Path) -> None:
    """A file's name is a word on what was wrong, a hyphen, and the name under which it is read."""
    checked(BY_NAME[path.parent.name], path.name.rpartition("-")[2], path.read_bytes())


@quick
@given(HTML)
def test_any_page_is_read(data: bytes) -> None:
    check_document("page.html", data)


@quick
@given(MARKDOWN)
def test_any_post_is_read(data: bytes) -> None:
    check_document("post.md", data)


@quick
@given(JSON_LD)
def test_any_structured_data_is_read(data: bytes) -> None:
    check_document("page.html", data)


@pytest.mark.slow
def test_for_a_long_time_nothing_fails(tmp_path: Path) -> None:
    seconds, seed = os.environ.get("NEWSLINT_FUZZ_SECONDS", "60"), os.environ.get("NEWSLINT_FUZZ_SEED")
    command = [sys.executable, "-m", "fuzz", "--seconds", seconds, "--keep", str(tmp_path / "failures")]
    done = subprocess.run(
        [*command, *(["--seed", seed] if seed else [])], cwd=HERE.parent, capture_output=True, text=True, check=False
    )
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
