"""The guard against becoming slower, and the table of figures; what is measured is measured elsewhere."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.__main__ import PARTS
from bench.guard import RATIOS, grown
from bench.subjects import LXML, own_subjects
from bench.table import Row
from bench.timing import HERE


def test_a_ratio_may_grow_by_a_quarter() -> None:
    assert grown({"check": 5.0}, {"check": 4.0}) == []
    assert grown({"check": 5.1, "read": 3.0}, {"check": 4.0, "read": 3.0}) == [
        "check: 5.10 bare parses, accepted are 4.00"
    ]


def test_every_own_subject_is_guarded() -> None:
    assert set(json.loads(RATIOS.read_text())) == {subject.name for subject in own_subjects()} - {LXML}


@pytest.mark.parametrize(
    ("row", "verdict", "line"),
    [
        (Row("a page", "check", 4.5, "ms", "a parse", 3.0, most=5), "pass", "| 4.5 ms | a parse | 3 | ≤ 5 | pass |"),
        (Row("a page", "check", 4.5, "ms", "a parse", 6.0, most=5), "miss", "| 4.5 ms | a parse | 6 | ≤ 5 | miss |"),
        (Row("headlines", "recall", 0.97, "", least=0.98), "miss", "| 0.97 |  |  | ≥ 0.98 | miss |"),
        (Row("a page", "check", 1234.5, "s"), None, "| 1,234 s |  |  |  |  |"),
    ],
)
def test_a_row_holds_its_figure_against_its_budget(row: Row, verdict: str | None, line: str) -> None:
    assert row.verdict == verdict
    assert row.markdown().endswith(line)


def test_every_part_gives_rows_and_is_run_by_one_command(tmp_path: Path) -> None:
    assert [part for part in PARTS if not hasattr(importlib.import_module(f"bench.{part}"), "rows")] == []
    command = [sys.executable, "-m", "bench", "archives", "--scale", "0.001", "--json", str(tmp_path / "rows.json")]
    printed = subprocess.run(command, cwd=HERE.parent, capture_output=True, text=True, check=True).stdout
    rows = json.loads((tmp_path / "rows.json").read_text())["rows"]
    assert printed.split("--:|---|\n")[1].count("\n") == len(rows) == 4
    assert {row["verdict"] for row in rows} <= {None, "pass", "miss"}
