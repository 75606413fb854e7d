"""Writes to the terminal or a pipe: always UTF-8, never a control character of a document."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress

from newslint.errors import UsageError
from newslint.formats import Style, printable


def write(pieces: Iterable[str]) -> None:
    """Writes to standard output in UTF-8, whatever the locale; lone surrogates are spelled out.

    BrokenPipeError where nobody reads any more, which ends the run; UsageError where there is no room, or no output.
    """
    write_bytes(piece.encode("utf-8", "backslashreplace") for piece in pieces)


def write_bytes(pieces: Iterable[bytes]) -> None:
    """Writes to standard output as `write` does."""
    if sys.stdout is None:
        raise UsageError("standard output is closed")
    stream = sys.stdout.buffer
    for piece in pieces:
        try:
            stream.write(piece)
        except OSError as error:
            raise _unwritten(error) from error
    try:
        stream.flush()
    except OSError as error:
        raise _unwritten(error) from error


def _unwritten(error: OSError) -> Exception:
    if isinstance(error, BrokenPipeError):
        return error
    return UsageError(f"standard output cannot be written: {error.strerror or error}")


def tell(pieces: Iterable[str]) -> None:
    """Writes as `write` does, for a run that has more to do than to be read: it goes on where nobody reads."""
    with suppress(BrokenPipeError):
        write(pieces)


def write_file(path: str, pieces: Iterable[str]) -> str | None:
    """Writes a file whole or not at all; why it could not be written, None where it was.

    What is no ordinary file, such as a pipe, is written to as it is.
    """
    place = os.path.realpath(path)
    partial = f"{place}.{os.getpid()}.partial"
    target = place if os.path.exists(place) and not os.path.isfile(place) else partial
    try:
        with open(target, "wb") as file:
            for piece in pieces:
                file.write(piece.encode("utf-8", "backslashreplace"))
        if target == partial:
            os.replace(partial, place)
    except OSError as error:
        return f"{path}: cannot be written: {error.strerror or error}"
    finally:
        if target == partial:
            with suppress(OSError):
                os.unlink(partial)
    return None


def put_file(path: str, pieces: Iterable[str]) -> None:
    """Writes a file as `write_file` does; UsageError where it could not be written."""
    if (why := write_file(path, pieces)) is not None:
        raise UsageError(why)


def complain(message: str) -> None:
    """One line on standard error."""
    with suppress(OSError, AttributeError):  # where nobody can be told
        stream = sys.stderr.buffer
        stream.write((printable(message) + "\n").encode("utf-8", "backslashreplace"))
        stream.flush()


def style() -> Style:
    """Color on a terminal or where FORCE_COLOR is set, and never where NO_COLOR is (https://no-color.org)."""
    terminal = sys.stdout is not None and sys.stdout.isatty()
    wanted = os.environ.get("FORCE_COLOR") or (terminal and os.environ.get("TERM") != "dumb")
    color = bool(wanted) and not os.environ.get("NO_COLOR")
    if not terminal:
        return Style(color)
    from shutil import get_terminal_size

    return Style(color, get_terminal_size().columns)
