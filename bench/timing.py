"""Times subjects in turns, so that whatever else the machine does falls on all of them alike."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from time import perf_counter, sleep
from typing import NamedTuple

from bench.subjects import Subject
from newslint.run import seldom_collected

HERE = Path(__file__).parent
NEWSLINT = (sys.executable, "-m", "newslint")


def sample(most: int, seed: int, suffix: str = ".htm*") -> tuple[list[Path], str]:
    """Real documents below NEWSLINT_CORPUS, or else the fixtures; and a word on which they are."""
    corpus = os.environ.get("NEWSLINT_CORPUS")
    folder = Path(corpus) if corpus else HERE.parent / "fixtures"
    found = sorted(path for path in folder.rglob(f"*{suffix}") if path.is_file())
    chosen = sorted(random.Random(seed).sample(found, min(most, len(found))))
    kind = f"real {'pages' if suffix == '.htm*' else 'posts'}" if corpus else f"fixtures ({suffix.strip('*')})"
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


class Spent(NamedTuple):
    """What a process took with those that it started: seconds by the clock and of processors, and MB in one of them.

    A `status` below zero is the signal that ended it.
    """

    clock: float
    processor: float
    memory: float
    status: int = 0

    def least(self, other: Spent | None) -> Spent:
        """Of each figure the smaller one: it was disturbed less."""
        return self if other is None else Spent(*map(min, self, other))


def spent(
    command: Sequence[str],
    folder: Path | None = None,
    said: Path | None = None,
    until: Callable[[], bool] | None = None,
    allowed: Sequence[int] = (0, 1),
    **environment: str,
) -> Spent:
    """Runs a process, whose output goes to the file `said`; one that goes on is killed as soon as `until` is true.

    Linters may exit with 1: they found something. SystemExit for a status that is not `allowed`.
    """
    began = perf_counter()
    with open(said or os.devnull, "wb") as out, TemporaryFile() as errors:
        own = {**os.environ, **environment}
        process = subprocess.Popen(command, cwd=folder, env=own, stdout=out, stderr=errors)
        look = os.WEXITED | os.WNOHANG | os.WNOWAIT
        while until is not None and not until() and os.waitid(os.P_PID, process.pid, look) is None:
            sleep(0.02)
        if until is not None:
            process.kill()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (*allowed, *([-signal.SIGKILL] if until else [])):
            errors.seek(0)
            raise SystemExit(f"{' '.join(command)[:200]} exited with {process.returncode}: {errors.read().decode()}")
    seconds = usage.ru_utime + usage.ru_stime
    return Spent(perf_counter() - began, seconds, usage.ru_maxrss / 1024, process.returncode)


def in_turns(
    commands: Mapping[str, Sequence[str]], runs: int, allowed: Sequence[int] = (0, 1), **environment: str
) -> dict[str, Spent]:
    """What each process took, the least of the runs; the first of all fills the disk cache and writes bytecode."""
    least: dict[str, Spent] = {}
    for run in range(runs + 1):
        for name, command in commands.items():
            took = spent(command, allowed=allowed, **environment)
            if run:
                least[name] = took.least(least.get(name))
    return least


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
