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


def sample(most: int, seed: int, suffix: str = ".htm*") -> tuple[list[Path], str]:
    """Real documents below NEWSLINT_CORPUS, or else the fixtures; and a word on which they are."""
    corpus = os.environ.get("NEWSLINT_CORPUS")
    folder = Path(corpus) if corpus else HERE.parent / "fixtures"
    found = sorted(path for path in folder.rglob(f"*{suffix}") if path.is_file())
    chosen = sorted(random.Random(seed).sample(found, min(most, len(found))))
    kind = f"real {'pages' if suffix == '.htm*' else 'posts'}" if corpus else "fixtures"
    return chosen, f"{len(chosen)} of {len(found)} {kind}, seed {seed}"


def per_document(subjects: Sequence[Subject], documents: Sequence[bytes], runs: int) -> dict[str, list[float]]:
    """Seconds for each document, the median of the runs."""
    present = [(subject, subject.job) for subject in subjects if subject.job is not None]
    for _, job in present:
        job(documents[0])  # imports, caches and compiled patterns belong to no document
    taken: dict[str, list[float]] = {subject.name: [] for subject, _ in present}
    with seldom_collected():  # as in every run of the command line; it speeds the peers up, too
        for document in documents:
            spent: dict[str, list[float]] = {subject.name: [] for subject, _ in present}
            for run in range(runs):
                for subject, job in present:
                    if run < (subject.runs or runs):
                        started = perf_counter()
                        job(document)
                        spent[subject.name].append(perf_counter() - started)
            for name, seconds in spent.items():
                taken[name].append(median(seconds))
    return taken


def per_process(commands: dict[str, list[str]], runs: int, environment: dict[str, str]) -> dict[str, float]:
    """Seconds of whole processes, run in turns; the least counts. Linters may exit with 1: they found something."""
    spent: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            started = perf_counter()
            done = subprocess.run(
                command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
            )
            if done.returncode not in (0, 1):
                raise SystemExit(f"{name} exited with {done.returncode}: {done.stderr.decode()}")
            if run:  # the first fills the disk cache and writes bytecode
                spent[name].append(perf_counter() - started)
    return {name: min(seconds) for name, seconds in spent.items()}


def installed_peers(folder: Path) -> bool:
    """Whether the linters from npm are there; they are put into a folder."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return False
    for name in ("package.json", "peers.mjs"):
        shutil.copy(HERE / name, folder)
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund"]
    return subprocess.run(install, cwd=folder, stdout=sys.stderr, check=False).returncode == 0


def node_per_document(kind: str, paths: Sequence[Path], runs: int, folder: Path) -> dict[str, list[float]]:
    """Seconds that the linters from npm take for each document; `kind` is "pages" or "posts"."""
    command = ["node", "peers.mjs", kind, str(runs), *(str(path.resolve()) for path in paths)]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    taken: dict[str, list[float]] = json.loads(done.stdout)
    return taken
