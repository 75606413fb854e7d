"""Ends what takes too long in this very process: Python that loops, not C code, which only a worker's death stops."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_LONGEST_IMPORT = 4  # times the limit
_IMPORTER = "<frozen importlib._bootstrap>"


class TimeIsUp(BaseException):
    """A time limit has passed; no rule may swallow it."""


@contextmanager
def alarm(seconds: float, spare_imports: bool = False) -> Iterator[None]:
    """Raises TimeIsUp when the time has passed, again and again, lest a destructor swallow it.

    `spare_imports` lets an import that has begun come to its end, up to four times the limit: a module that stays half
    made would fail whoever needs it next.

    Does nothing on Windows, and outside the main thread of a program that embeds newslint.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    last = time.monotonic() + (_LONGEST_IMPORT * seconds if spare_imports else 0)
    begun = _imports_in(sys._getframe())

    def ring(number: int, frame: FrameType | None) -> None:
        if time.monotonic() >= last or _imports_in(frame) <= begun:
            raise TimeIsUp

    try:
        before = signal.signal(signal.SIGALRM, ring)
    except ValueError:
        yield
        return
    outer = signal.setitimer(signal.ITIMER_REAL, seconds, 0.2)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, *outer)
        signal.signal(signal.SIGALRM, before)


def _imports_in(frame: FrameType | None) -> int:
    """How many steps of the import system are under way."""
    found = 0
    while frame is not None:
        found += frame.f_code.co_filename == _IMPORTER
        frame = frame.f_back
    return found
