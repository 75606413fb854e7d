"""Puts new bytes in the place of a file: all of them or none, and never over a change of somebody else."""

from __future__ import annotations

import os
import stat
import tempfile

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
        handle, new = tempfile.mkstemp(dir=os.path.dirname(place), prefix=".newslint-")
        try:
            _fill(handle, after)
            os.chmod(new, stat.S_IMODE(about.st_mode))
            with open(place, "rb") as file:
                if file.read() != before:
                    raise DocumentError("not written: it was changed meanwhile; run newslint again")
            os.replace(new, place)
        except BaseException:
            os.unlink(new)
            raise
    except OSError as error:
        raise DocumentError(f"not written: {error.strerror or error}") from error


def create(path: str, data: bytes) -> None:
    """Writes a file that was not there. DocumentError where it cannot be."""
    beside = f"{path}.{os.getpid()}"
    try:
        try:
            _fill(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), data)
            if os.path.lexists(path):
                raise DocumentError("not written: it was made meanwhile; run newslint again")
            os.replace(beside, path)
        except BaseException:
            if os.path.lexists(beside):
                os.unlink(beside)
            raise
    except OSError as error:
        raise DocumentError(f"not written: {error.strerror or error}") from error


def _fill(handle: int, data: bytes) -> None:
    with open(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
