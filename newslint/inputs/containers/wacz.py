"""Web archives in a zip file (WACZ): the WARC files in its folder `archive`. https://specs.webrecorder.net/wacz/1.1.1/"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, cast

from newslint.errors import DocumentError
from newslint.inputs.containers import Run, warc
from newslint.inputs.document import Document
from newslint.inputs.opening import at_any_place
from newslint.inputs.webarchive import pages_in

SUFFIXES = (".wacz",)
ARCHIVE = True


def is_one(head: bytes) -> bool:
    return False  # as any other zip file; the name must say what it is


def documents(path: str, run: Run) -> Iterator[Document]:
    """The pages in its WARC files, by name."""
    from zipfile import BadZipFile, ZipFile

    try:
        with at_any_place(path) as file, ZipFile(file) as archive:
            names = [name for name in sorted(archive.namelist()) if name.lower().endswith(warc.SUFFIXES)]
            if not names:
                run.tell(path, "holds no WARC file")
            for name in names:
                with archive.open(name) as member:
                    yield from pages_in(cast("BinaryIO", member), archive.getinfo(name).file_size, path, name, run)
    except (BadZipFile, ValueError, NotImplementedError, RuntimeError) as error:
        raise DocumentError(f"is no WACZ file that can be read: {error}") from error
