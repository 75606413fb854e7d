"""Measures newslint beside its peers and prints one table, in Markdown: a row a figure, each with the budget it has."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

from bench.table import HEAD, Given, Row

# Each a module that gives rows; what it needs beside newslint is imported there.
PARTS = (
    "documents",
    "cold",
    "recheck",
    "jobs",
    "large",
    "load",
    "audits",
    "archives",
    "killed",
    "archive",
    "tags",
    "house",
    "keystrokes",
    "report_page",
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"what is measured: {', '.join(PARTS)} (all)")
    usual = Given()
    parser.add_argument("--pages", type=int, default=usual.pages, help="how many pages, and how many posts, are drawn")
    parser.add_argument("--seed", type=int, default=usual.seed, help="what they are drawn by")
    parser.add_argument("--runs", type=int, default=usual.runs, help="runs of each, in turns")
    parser.add_argument("--scale", type=float, default=usual.scale, help="share of the usual sizes of archives")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    given = parser.parse_args()
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        parser.error(f"no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")

    size = Given(given.pages, given.seed, given.runs, given.scale)
    print(f"{machine()}; {size.runs} runs in turns, {size.scale:g} of the usual sizes\n\n{HEAD}", flush=True)
    rows: list[Row] = []
    for part in given.parts or PARTS:
        try:
            for row in import_module(f"bench.{part}").rows(size):
                print(row.markdown(), flush=True)
                rows.append(row)
        except ImportError as error:
            print(f"{part} is not measured: {error}", file=sys.stderr)
    if given.json is not None:
        said = {
            "machine": machine(),
            **size._asdict(),
            "rows": [{**row._asdict(), "verdict": row.verdict} for row in rows],
        }
        given.json.write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", "utf-8")


def machine() -> str:
    """The day and what this ran on."""
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{date.today()}, {os.cpu_count()} cores, {system}"


if __name__ == "__main__":
    main()
