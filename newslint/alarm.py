"""Ends what takes too long in this very process: Python that loops, not C code, which only a worker's death stops."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TimeIsUp(BaseException):
    """A time limit has passed; no rule may swallow it."""


@contextmanager
def alarm(seconds: float) -> Iterator[None]:
    """Raises TimeIsUp when the time has passed, again and again, lest a destructor swallow it.

    Does nothing on Windows, and outside the main thread of a program that embeds newslint.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
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
