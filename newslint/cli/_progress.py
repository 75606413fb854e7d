"""A line on a terminal's standard error that says how far long work has come, and is gone when it is done."""

from __future__ import annotations

import sys
import time
from shutil import get_terminal_size

from newslint.inputs import Document

PATIENCE = 1.0  # seconds for which nobody needs to be told anything
BETWEEN = 0.1  # seconds from one drawing to the next
_BAR = 30
_ERASE = "\r\x1b[K"


class Progress:
    """Counts documents, and draws no more often than a person can read."""

    def __init__(self, total: int | None) -> None:
        """`total` is None where nobody knows how many a container holds."""
        self._total = total
        self._done = 0
        self._began = time.monotonic()
        self._next = self._began + PATIENCE
        self._drawn = False

    def done(self, document: Document, known: bool) -> None:
        """One more document is done."""
        self._done += 1
        now = time.monotonic()
        if now >= self._next:
            self._next = now + BETWEEN
            self._draw(now)

    def _draw(self, now: float) -> None:
        taken = now - self._began
        if self._total is None:
            said = f"{self._done:,} documents in {_clock(taken)}"
        else:
            filled = _BAR * self._done // self._total
            left = taken * (self._total - self._done) / self._done
            said = f"{self._done:,}/{self._total:,} [{'#' * filled}{'.' * (_BAR - filled)}] {_clock(left)} left"
        self._say(f"{_ERASE}{said[: get_terminal_size().columns - 1]}")
        self._drawn = True

    def hide(self) -> None:
        """Takes the line away: something else is to be written there, or all is done."""
        if self._drawn:
            self._say(_ERASE)
            self._drawn = False

    def _say(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:  # the terminal is gone
            self._next = float("inf")


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
