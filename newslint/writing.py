"""Puts new bytes in the place of a file: all of them or none, and never over a change of somebody else."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from newslint.errors import DocumentError


def replace(path: str, before: bytes, after: bytes) -> None:
    """Writes `after` where `before` stood, following links and keeping the mode. DocumentError where it cannot be."""
    place = os.path.realpath(path)
    try:
        about = os.stat(place)
        if not stat.S_ISREG(about.st_mode):
            raise DocumentError("not written: it is no plain file")
        if not about.st_mode & 0o222 or not os.access(place, os.W_OK):
            raise DocumentError("not written: it is read-only")
        with _beside(place) as new:
            _fill(new, after, stat.S_IMODE(about.st_mode))
            with open(place, "rb") as file:
                if file.read() != before:
                    raise DocumentError("not written: it was changed meanwhile; run newslint again")
            os.replace(new, place)
    except OSError as error:
        raise DocumentError(f"not written: {error.strerror or error}") from error


def create(path: str, data: bytes) -> None:
    """Writes a file that was not there. DocumentError where it cannot be."""
    try:
        with _beside(path) as new:
            _fill(new, data)
            if os.path.lexists(path):
                raise DocumentError("not written: it was made meanwhile; run newslint again")
            os.replace(new, path)
    except OSError as error:
        raise DocumentError(f"not written: {error.strerror or error}") from error


def put(path: str, data: bytes) -> None:
    """Writes a file whatever stood there, following links and keeping the mode. OSError where it cannot be."""
    place = os.path.realpath(path)
    mode = stat.S_IMODE(os.stat(place).st_mode) if os.path.exists(place) else None
    with _beside(place) as new:
        _fill(new, data, mode)
        os.replace(new, place)


@contextmanager
def _beside(place: str) -> Iterator[str]:
    """A name for a new file in the folder of another. The file is gone afterwards, whenever somebody interrupts."""
    new = os.path.join(os.path.dirname(place), f".newslint-{os.urandom(8).hex()}")
    try:
        yield new
    finally:
        with suppress(FileNotFoundError):
            os.unlink(new)


def _fill(new: str, data: bytes, mode: int | None = None) -> None:
    """Writes to a file that must not be there; without a mode, its mode is what the process gives to new files."""
    with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if mode is None else 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        os.chmod(new, mode)
