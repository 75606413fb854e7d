"""Times subjects in turns, so that whatever else the machine does falls on all of them alike."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.subjects import Subject
from newslint.run import seldom_collected

HERE = Path(__file__).parent


def sample(most: int, seed: int) -> tuple[list[Path], str]:
    """Real pages below NEWSLINT_CORPUS, or else the fixtures; and a word on which they are."""
    corpus = os.environ.get("NEWSLINT_CORPUS")
    folder = Path(corpus) if corpus else HERE.parent / "fixtures"
    found = sorted(path for path in folder.rglob("*.htm*") if path.is_file())
    chosen = sorted(random.Random(seed).sample(found, min(most, len(found))))
    kind = "real pages" if corpus else "fixtures"
    return chosen, f"{len(chosen)} of {len(found)} {kind}, seed {seed}"


def per_page(subjects: Sequence[Subject], pages: Sequence[bytes], runs: int) -> dict[str, list[float]]:
    """Seconds for each page, the median of the runs."""
    present = [(subject, subject.job) for subject in subjects if subject.job is not None]
    for _, job in present:
        job(pages[0])  # imports, caches and compiled patterns belong to no page
    taken: dict[str, list[float]] = {subject.name: [] for subject, _ in present}
    with seldom_collected():  # as in every run of the command line; it speeds the peers up, too
        for page in pages:
            spent: dict[str, list[float]] = {subject.name: [] for subject, _ in present}
            for run in range(runs):
                for subject, job in present:
                    if run < (subject.runs or runs):
                        started = perf_counter()
                        job(page)
                        spent[subject.name].append(perf_counter() - started)
            for name, seconds in spent.items():
                taken[name].append(median(seconds))
    return taken


def per_process(commands: dict[str, list[str]], runs: int) -> dict[str, float]:
    """Seconds of whole processes, the median of the runs. Linters may exit with 1: they found something."""
    spent: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            started = perf_counter()
            done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
            if done.returncode not in (0, 1):
                raise SystemExit(f"{name} exited with {done.returncode}: {done.stderr.decode()}")
            if run:  # the first fills the disk cache and writes bytecode
                spent[name].append(perf_counter() - started)
    return {name: median(seconds) for name, seconds in spent.items()}


def node_per_page(pages: Sequence[Path], runs: int, folder: Path) -> dict[str, list[float]]:
    """Seconds of the linters from npm for each page; nothing where Node is not present."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return {}
    for name in ("package.json", "peers.mjs"):
        shutil.copy(HERE / name, folder)
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund"]
    if subprocess.run(install, cwd=folder, stdout=sys.stderr, check=False).returncode:
        return {}
    command = ["node", "peers.mjs", str(runs), *(str(page.resolve()) for page in pages)]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    taken: dict[str, list[float]] = json.loads(done.stdout)
    return taken
