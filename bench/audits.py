"""What an audit takes beside a check of the same pages, and what a second process and a cluster save.

Each round runs whole processes in turns; of each, the least of all rounds counts. Where something else keeps the
machine busy, time of the processor says more than the clock: two processes cannot save more than what it leaves.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.table import Given, Row
from bench.timing import NEWSLINT, Spent, sample, spent

PAGES = 200
MOST_BESIDE_CHECK, LEAST_SAVED = 1.3, 1.8


def rows(given: Given) -> Iterator[Row]:
    """Checks and audits in one process and in two, and an audit by a cluster of this machine where there is Dask."""
    paths, which = sample(given.of(PAGES), 7)
    commands = {
        f"{what}, {jobs} job{'s' * (jobs > 1)}": (what, "--jobs", str(jobs))
        for what in ("check", "audit")
        for jobs in (1, 2)
    }
    if find_spec("distributed") is not None:
        commands["audit, --cluster local"] = ("audit", "--cluster", "local")
    least: dict[str, Spent] = {}
    with TemporaryDirectory() as name:
        for _ in range(given.runs):
            for said, (what, *more) in commands.items():
                for left in Path(name).glob("audit.db*"):
                    left.unlink()
                store = ["--store", f"{name}/audit.db"] if what == "audit" else ["--no-cache"]
                common = ["--isolated", "--fail-on", "never", "--format", "json", *store, *more]
                # A page of the corpus may be unreadable.
                took = spent([*NEWSLINT, what, *map(str, paths), *common], allowed=(0, 2))
                least[said] = took.least(least.get(said))
    check, one, two = least["check, 1 job"], least["audit, 1 job"], least["audit, 2 jobs"]
    for said, took in least.items():
        yield Row(which, said, took.clock, "s", "check, 1 job", took.clock / check.clock)
    by_processor = one.processor / check.processor
    yield Row(which, "audit, 1 job: processor", one.processor, "s", "check, 1 job", by_processor, MOST_BESIDE_CHECK)
    yield Row(which, "2 jobs for 1: audits in the same time", one.clock / two.clock, "×", least=LEAST_SAVED)
    bound = 2 * one.processor / two.processor
    yield Row(which, "the same, at most by the processor", bound, "×", least=LEAST_SAVED)
