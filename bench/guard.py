"""Fails where newslint has become slower beside a bare parse than it was: `python -m bench.guard`, in every CI run.

`ratios.json` holds what was measured when it was last accepted, with `--accept`, on the fixtures.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from time import process_time

from bench.subjects import LXML, own_subjects
from bench.timing import HERE
from newslint.run import seldom_collected

RATIOS = HERE / "ratios.json"
GROWTH = 1.25  # what a ratio may grow by before it counts as slower
ROUNDS = 15
ATTEMPTS = 3  # a machine that does something else meanwhile is no reason to fail


def ratios() -> dict[str, float]:
    """The processor time of each subject over all fixtures, in bare parses: the least of several rounds in turns."""
    pages = [path.read_bytes() for path in sorted((HERE.parent / "fixtures").rglob("*.html"))]
    jobs = {subject.name: subject.job for subject in own_subjects()}
    least: dict[str, float] = {}
    with seldom_collected():
        for _ in range(ROUNDS):
            for name, job in jobs.items():
                assert job is not None
                started = process_time()
                for page in pages:
                    job(page)
                taken = process_time() - started
                least[name] = min(taken, least.get(name, taken))
    return {name: round(taken / least[LXML], 2) for name, taken in least.items() if name != LXML}


def grown(found: Mapping[str, float], accepted: Mapping[str, float]) -> list[str]:
    """A line for each ratio that has grown by more than a quarter."""
    return [
        f"{name}: {ratio:.2f} bare parses, accepted are {accepted[name]:.2f}"
        for name, ratio in found.items()
        if ratio > GROWTH * accepted[name]
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.guard", description=__doc__)
    parser.add_argument("--accept", action="store_true", help="keep what is measured now as what is accepted")
    if parser.parse_args().accept:
        RATIOS.write_text(json.dumps(ratios(), indent=2) + "\n", "utf-8")
        return
    accepted: dict[str, float] = json.loads(RATIOS.read_text("utf-8"))
    for _ in range(ATTEMPTS):
        found = ratios()
        print("; ".join(f"{name}: {ratio:.2f} (accepted {accepted[name]:.2f})" for name, ratio in found.items()))
        slower = grown(found, accepted)
        if not slower:
            return
    sys.exit("\n".join(("slower than accepted:", *slower)))


if __name__ == "__main__":
    main()
