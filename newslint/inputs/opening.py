"""Opens a container, unpacked where it is packed as a whole, and never for ever: what grows without end is refused."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from io import BufferedIOBase, BufferedReader, RawIOBase
from typing import BinaryIO, cast

from newslint.errors import DocumentError

# Text packs to a tenth, a mirror of pages that are much alike to a hundredth. What grows more was made to fill a disk.
GROWTH = 500
LEAST = 50_000_000  # bytes that anything may grow to
_PACKED = {b"\x1f\x8b": "gzip", b"BZh": "bz2", b"\xfd7zXZ\x00": "lzma"}
_CHUNK = 1 << 16


def is_remote(path: str) -> bool:
    """Whether it is the address of a file elsewhere."""
    return "://" in path


def as_it_is(path: str) -> BinaryIO:
    """The bytes of a file, here or elsewhere. OSError or DocumentError where it cannot be opened."""
    if not is_remote(path):
        return open(path, "rb")
    from newslint.inputs.remote import opened_at

    return opened_at(path)


def at_any_place(path: str) -> BinaryIO:
    """As `as_it_is`, and to be read in any order: many servers give a file from front to end only, so it is copied."""
    file = as_it_is(path)
    if not is_remote(path):
        return file
    from shutil import copyfileobj
    from tempfile import TemporaryFile

    copy = cast("BinaryIO", TemporaryFile())  # noqa: SIM115  # it goes with what is returned
    with file:
        copyfileobj(file, copy)
    copy.seek(0)
    return copy


def size_of(file: BinaryIO) -> int:
    """The bytes of an open file; for one that only comes once, from front to end, as many as there may be."""
    try:
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
    except (OSError, DocumentError):
        return sys.maxsize
    return size


def opened(path: str) -> BinaryIO:
    """The bytes of a file, unpacked where it was packed by gzip, bzip2 or xz.

    OSError where it cannot be opened; reading raises DocumentError where it is broken or grows out of all proportion.
    """
    file = cast("BufferedReader", as_it_is(path))
    head = file.peek(6)
    packing = next((name for magic, name in _PACKED.items() if head.startswith(magic)), None)
    if packing is None:
        return file
    unpacked = import_module(packing).open(file, "rb")
    return cast("BinaryIO", BufferedReader(cast("RawIOBase", _Unpacked(unpacked, file)), _CHUNK))


class _Unpacked(RawIOBase):
    """What comes out of a packed file."""

    def __init__(self, unpacked: BufferedIOBase, packed: BinaryIO) -> None:
        self._unpacked, self._packed = unpacked, packed
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]  # any buffer would do
        from lzma import LZMAError
        from zlib import error as ZlibError

        try:
            data = self._unpacked.read1(len(buffer))
        except (OSError, EOFError, ValueError, ZlibError, LZMAError) as error:
            raise DocumentError(f"is broken or cut off after {self._count:,} bytes unpacked: {error}") from error
        buffer[: len(data)] = data
        self._count += len(data)
        refuse_growth(self._count, self._packed.tell())
        return len(data)

    def close(self) -> None:
        self._unpacked.close()
        self._packed.close()
        super().close()


def refuse_growth(unpacked: int, packed: int) -> None:
    """DocumentError where so many bytes of a file have become so many that nobody can have meant it."""
    if unpacked > LEAST + GROWTH * packed:
        raise DocumentError(
            f"unpacks to more than {GROWTH} times its size: {unpacked / 1e6:,.0f} MB of {packed / 1e6:,.1f} MB;"
            " it is not read any further"
        )
