"""Files elsewhere, by address (`https://`, `s3://`, `gs://` …), through fsspec: only where an address is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader, RawIOBase
from typing import Any, BinaryIO, cast

from newslint.errors import DocumentError
from newslint.inputs.names import is_hidden
from newslint.report import Problem

_HTTP = ("http://", "https://")
_GLOB = frozenset("*[")
_CHUNK = 1 << 16


def files_at(address: str, wanted: Callable[[str], bool], problems: list[Problem]) -> Iterator[str]:
    """The addresses of the files that an address means: its own, those below a folder, those that match a pattern."""
    try:
        with _told():
            addresses = _addresses(address, wanted)
    except DocumentError as error:
        problems.append(Problem(address, str(error)))
        return
    if addresses is None:
        problems.append(Problem(address, "no such file or folder"))
    else:
        yield from addresses


def _addresses(address: str, wanted: Callable[[str], bool]) -> list[str] | None:
    if address.startswith(_HTTP):  # a server lists nothing
        return [address]
    files, path = _filesystem(address)
    if _GLOB.intersection(path):
        found, base = files.glob(path), ""
    elif files.isdir(path):
        found, base = files.find(path), path
    else:
        return [address] if files.exists(path) else None
    below = (name for name in sorted(found) if not is_hidden(str(name)[len(base) :]))
    return [named for name in below if wanted(named := files.unstrip_protocol(name))]


def _filesystem(address: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs  # type: ignore[import-untyped]  # it ships no types
    except ImportError as error:
        raise DocumentError("addresses need fsspec: pip install 'newslint[remote]'") from error
    try:
        files, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise DocumentError(f"cannot be opened: {error}; pip install 'newslint[remote]'") from error
    return files, path


def opened_at(address: str) -> BinaryIO:
    """The bytes of a file elsewhere; reading, too, raises DocumentError."""
    with _told():
        files, path = _filesystem(address)
        return cast("BinaryIO", BufferedReader(cast("RawIOBase", _File(files.open(path, "rb"))), _CHUNK))


class _File(RawIOBase):
    """What fsspec opens, with the errors of all its backends as one."""

    def __init__(self, file: Any) -> None:
        self._file, self._at = file, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self._file.seekable())

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]  # any buffer would do
        with _told():
            data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        with _told():
            self._at = self._file.seek(offset, whence)
        return self._at

    def tell(self) -> int:
        return self._at

    def close(self) -> None:
        self._file.close()
        super().close()


@contextmanager
def _told() -> Iterator[None]:
    """Whatever goes wrong with a file elsewhere as DocumentError: each backend raises what its own library has."""
    try:
        yield
    except DocumentError:
        raise
    except FileNotFoundError as error:
        raise DocumentError("no such file or folder") from error
    except Exception as error:
        said = str(error).strip() or type(error).__name__
        raise DocumentError(f"cannot be read: {said}") from error
