"""Does a piece of work on a share of an archive, in a process of its own: what the workers of any cluster are given."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from newslint.errors import NewslintError
from newslint.inputs import Document
from newslint.report import Problem
from newslint.run import Limits, Outcome, Work, each

R = TypeVar("R")


# What came of a document: a result or a problem, never its source.
Answer = tuple[object | None, Problem | None]


def shares_of(documents: Iterable[Document], size: int) -> Iterator[list[Document]]:
    """The documents in shards, as they come."""
    coming = iter(documents)
    while share := list(islice(coming, size)):
        yield share


def outcomes_of(documents: Sequence[Document], answers: Iterable[Answer]) -> Iterator[Outcome[Any]]:
    """The answers for a shard as `run.each` gives them."""
    for document, (result, problem) in zip(documents, answers, strict=True):
        yield Outcome(document, result, problem)


class ShardError(NewslintError):
    """The process that a shard was given to died, or could not start; its documents are still to be looked at."""


def on_shard(work: Work[R], documents: Sequence[Document], limits: Limits, folder: str) -> list[Answer]:
    """An answer for each document, in order. `folder` is what paths are relative to, here as where the audit began.

    It may be called in any thread of any process: time limits need a main thread, and a document that kills its process
    must not kill the worker of a cluster. ShardError where no answer came.
    """
    asked = pickle.dumps((work, documents, limits))
    command = [sys.executable, "-c", f"from {__name__} import main; main()"]
    done = subprocess.run(command, input=asked, capture_output=True, cwd=folder, check=False)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise ShardError(f"exit status {done.returncode}: {said[-1] if said else 'without a word'}")
    answers: list[Answer] = pickle.loads(done.stdout)
    return answers


def main() -> None:
    """Reads what is to be done from standard input and writes the answers to standard output."""
    answers = os.dup(1)
    os.dup2(2, 1)  # what a pack prints is no answer
    work, documents, limits = pickle.load(sys.stdin.buffer)
    # In two processes, either of which may be killed by its document and costs that document alone.
    found = [(outcome.result, outcome.problem) for outcome in each(work, documents, limits, 2)]
    with open(answers, "wb") as file:
        pickle.dump(found, file)
