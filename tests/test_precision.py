"""The labels of findings on real pages, and the table that is made of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LABELS = ROOT / "bench" / "labels" / "precision"


def precision(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bench.precision", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def labels(folder: Path, rule: str, verdicts: str) -> None:
    """Writes a file of labels, a letter a verdict."""
    words = {"r": "right", "w": "wrong", "a": "arguable"}
    lines = [{"page": "0" * 64, "fingerprint": str(i), "verdict": words[v]} for i, v in enumerate(verdicts)]
    (folder / f"{rule}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")


def test_an_arguable_finding_counts_against_a_rule(tmp_path: Path) -> None:
    labels(tmp_path, "date-in-future", "rrrrrrrrrrrrrrrrrrr" + "a")
    labels(tmp_path, "other-dates-on-page", "rrw")
    done = precision("--labels", str(tmp_path))
    assert done.stdout.splitlines()[2:] == [
        "| date-in-future | 20 | 19 | 0 | 1 | 0.95 | 0.76 to 0.99 | 0.95 (error) | pass |",
        "| other-dates-on-page | 3 | 2 | 1 | 0 | 0.67 | 0.21 to 0.94 | 0.75 (info) | miss |",
    ]


def test_a_line_that_is_no_label_is_told_with_its_place(tmp_path: Path) -> None:
    labels(tmp_path, "date-in-future", "r")
    with (tmp_path / "date-in-future.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"page": "a", "fingerprint": "b", "verdict": "fine"}\n')
    done = precision("--labels", str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == "date-in-future.jsonl:2: verdict 'fine'; expected right, wrong, arguable\n"


def test_the_labels_that_are_kept_can_be_read_and_stand_in_order() -> None:
    done = precision()
    assert done.returncode == 0, done.stderr
    files = sorted(LABELS.glob("*.jsonl"))
    assert len(done.stdout.splitlines()) == len(files) + 2
    for path in files:
        keys = [(row["page"], row["fingerprint"]) for row in map(json.loads, path.read_text("utf-8").splitlines())]
        assert keys == sorted(keys), path.name
