"""The documents inside a zip archive, read one by one and within limits."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.errors import DocumentError
from newslint.inputs.containers import Run
from newslint.inputs.document import SUFFIXES as DOCUMENTS
from newslint.inputs.document import Document, too_large
from newslint.inputs.names import is_hidden, leads_out
from newslint.inputs.opening import at_any_place, is_remote, refuse_growth

if TYPE_CHECKING:
    from zipfile import ZipFile

SUFFIXES = (".zip",)
ARCHIVE = True
MOST_MEMBERS = 1_000_000
ENCRYPTED = 0x1


def is_one(head: bytes) -> bool:
    return False  # office documents and books are zip archives, too: the name must say that it is one


def documents(path: str, run: Run) -> Iterator[Document]:
    """The documents in a zip archive, in order; what is no document is passed over, as in a folder."""
    archive = opened(path, os.getpid())
    infos, packed = archive.infolist(), archive.start_dir
    if len(infos) > MOST_MEMBERS:
        run.tell(path, f"holds {len(infos):,} files; more than {MOST_MEMBERS:,} are not read")
        return
    refuse_growth(sum(info.file_size for info in infos), packed)
    seen: set[str] = set()
    for info in sorted(infos, key=lambda info: info.filename):
        name = info.filename
        if not name.lower().endswith(DOCUMENTS) or is_hidden(name):
            run.pass_over(name)
            continue
        if leads_out(name):
            run.tell(path, f"{name}: its path leads out of the archive; it is not read")
        elif name in seen:
            run.tell(path, f"{name}: is in the archive twice; the last is read")
        else:
            seen.add(name)
            yield from _document(path, name, run)


def _document(path: str, name: str, run: Run) -> Iterator[Document]:
    """A document that is read where it is checked; at once where the archive is elsewhere, on a line that is open."""
    if not is_remote(path):
        yield Document(path, address=name)
        return
    try:
        yield Document(path, member(path, name, run.most), name)
    except DocumentError as error:
        run.tell(path, f"{name}: {error}")


def member(path: str, name: str, most: int) -> bytes:
    """The bytes of a member, never more than `most` whatever the archive says of its size."""

    archive = opened(path, os.getpid())
    try:
        info = archive.getinfo(name)
        if info.flag_bits & ENCRYPTED:
            raise DocumentError("is encrypted")
        if info.file_size > most:
            raise DocumentError(too_large(most, info.file_size))
        with archive.open(info) as file:
            data = file.read(most + 1)
    except KeyError as error:
        raise DocumentError("is not there any more") from error
    except unpacking_errors() as error:
        raise DocumentError(f"cannot be read: {error}") from error
    if len(data) > most:
        raise DocumentError(too_large(most))
    return data


def unpacking_errors() -> tuple[type[Exception], ...]:
    """What Python raises for a member whose bytes are not what its method of packing makes."""
    import zlib
    from zipfile import BadZipFile

    known = (BadZipFile, OSError, EOFError, NotImplementedError, ValueError, zlib.error)
    try:
        import lzma
    except ImportError:  # a Python that was built without it unpacks none
        return known
    return (*known, lzma.LZMAError)


# By process too: a fork shares the place in an open file with its parent, and each would read where the other is.
@lru_cache(maxsize=8)
def opened(path: str, process: int) -> ZipFile:
    """The archive at a path or an address. DocumentError where it is none, or made of what no Python reads."""
    from zipfile import BadZipFile, ZipFile

    try:
        return ZipFile(at_any_place(path) if is_remote(path) else path)
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DocumentError(f"is no zip archive that can be read: {error}") from error
