"""A process that looks at one document at a time, and can be killed with all that it remembers."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable
from threading import Lock
from typing import Any, Generic, TypeVar

from newslint.inputs import Document
from newslint.report import Problem
from newslint.run import GRACE, Limits, Outcome, serve

R = TypeVar("R")

BEGINNING = 10.0  # seconds that a process may take to begin, on a machine with much else to do


def context() -> Any:
    """How processes are started: from one that has no threads, where there is such a thing, since the server has."""
    forks = "forkserver" in multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("forkserver" if forks else "spawn")


def prepare() -> None:
    """Lets what all workers need be imported beside the protocol, which takes as long."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        from multiprocessing import forkserver

        context().set_forkserver_preload(["newslint.lsp.loaded"])
        forkserver.ensure_running()


class Worker(Generic[R]):
    """Does one piece of work on document after document. Its methods may be called from any thread."""

    def __init__(self, work: Callable[[Document, bytes], R], limits: Limits) -> None:
        self._work, self._limits = work, limits
        self._lock = Lock()
        self._process: Any = None
        self._connection: Any = None
        self._ended = False
        self.since: float | None = None  # when it began with what it is doing

    def do(self, document: Document) -> Outcome[R] | None:
        """What came of a document; None where the worker was ended meanwhile."""
        with self._lock:
            if self._process is None or self._ended:
                self._renew()
            self.since = time.monotonic()
            try:
                self._connection.send(document)
                if self._connection.poll(self._limits.seconds + GRACE + BEGINNING):
                    outcome: Outcome[R] = self._connection.recv()
                    return outcome
                problem = f"took longer than {self._limits.seconds:g} s"
            except (EOFError, OSError):
                problem = "the process that checked it died"
            finally:
                self.since = None
            if self._ended:
                return None
            self._ended = True
            return Outcome(document, None, Problem(document.path, problem))

    def end(self) -> None:
        """Kills the process; the next document is done by a new one, which knows nothing."""
        self._ended = True
        if self._process is not None:
            self._process.kill()

    def _renew(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._connection.close()
        start = context()
        self._connection, theirs = start.Pipe()
        self._process = start.Process(target=serve, args=(theirs, self._work, self._limits, ()), daemon=True)
        self._ended = False
        self._process.start()
        theirs.close()
