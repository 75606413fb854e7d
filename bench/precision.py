"""Prints how many findings of each rule were right on real pages, as people judged them: `python -m bench.precision`.

A file of labels is named as its rule and holds an object a line: `page`, the SHA-256 of the page's bytes,
`fingerprint` of the finding, `verdict` ("right", "wrong" or "arguable") and `why`. An arguable finding counts as wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newslint.audit.estimating import wilson
from newslint.model import Severity
from newslint.rulesets import rule, rule_files

LABELS = Path(__file__).parent / "labels" / "precision"
VERDICTS = ("right", "wrong", "arguable")
BARS = {Severity.ERROR: 0.95, Severity.WARNING: 0.85, Severity.INFO: 0.75}


class Precision(NamedTuple):
    """What was judged of one rule, and the share of right findings that its severity asks for."""

    rule: str
    severity: Severity
    right: int
    wrong: int
    arguable: int

    @property
    def labels(self) -> int:
        return self.right + self.wrong + self.arguable

    @property
    def share(self) -> float:
        return self.right / self.labels

    @property
    def bar(self) -> float:
        return BARS[self.severity]

    @property
    def verdict(self) -> str:
        return "pass" if self.share >= self.bar else "miss"


def verdicts_of(path: Path) -> Iterator[str]:
    """The verdicts in a file of labels. ValueError, with file and line, for a line that is no label or comes twice."""
    seen: set[tuple[str, str]] = set()
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            label = json.loads(line)
            key = (label["page"], label["fingerprint"])
            if label["verdict"] not in VERDICTS:
                raise ValueError(f"verdict {label['verdict']!r}; expected {', '.join(VERDICTS)}")
        except (TypeError, KeyError, ValueError) as error:
            raise ValueError(f"{path.name}:{number}: {error}") from error
        if key in seen:
            raise ValueError(f"{path.name}:{number}: this finding is labelled above")
        seen.add(key)
        yield label["verdict"]


def precisions(folder: Path = LABELS) -> Iterator[Precision]:
    """What was judged, rule by rule in alphabetical order. ValueError for labels of no rule."""
    for path in sorted(folder.glob("*.jsonl")):
        if path.stem not in rule_files():
            raise ValueError(f"{path.name}: no rule of this name")
        count = Counter(verdicts_of(path))
        if count:
            yield Precision(path.stem, rule(path.stem).severity, *(count[verdict] for verdict in VERDICTS))


def table(found: Iterable[Precision]) -> Iterator[str]:
    """The lines of a Markdown table, a row a rule."""
    yield "| rule | labels | right | wrong | arguable | share right | Wilson 95 % | bar | |"
    yield "|---|---:|---:|---:|---:|---:|---|---:|---|"
    for one in found:
        low, high = wilson(one.share, one.labels)
        yield (
            f"| {one.rule} | {one.labels} | {one.right} | {one.wrong} | {one.arguable} | {one.share:.2f} "
            f"| {low:.2f} to {high:.2f} | {one.bar:.2f} ({one.severity}) | {one.verdict} |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.precision", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--labels", type=Path, default=LABELS, help="the folder of labels")
    try:
        print("\n".join(table(precisions(parser.parse_args().labels))))
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
