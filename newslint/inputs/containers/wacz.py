"""Web archives in a zip file (WACZ): the WARC files in its folder `archive`. https://specs.webrecorder.net/wacz/1.1.1/"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import BinaryIO, TypeVar, cast

from newslint.inputs.containers import Run, warc
from newslint.inputs.containers.zip import ENCRYPTED, opened, unpacking_errors
from newslint.inputs.document import Document
from newslint.inputs.webarchive import pages_in

T = TypeVar("T")
SUFFIXES = (".wacz",)
ARCHIVE = True


def is_one(head: bytes) -> bool:
    return False  # as any other zip file; the name must say what it is


def documents(path: str, run: Run) -> Iterator[Document]:
    """The pages in its WARC files, by name."""
    yield from each_file(
        path, lambda file, size, name: pages_in(file, size, path, name, run), lambda fault: run.tell(path, fault)
    )


def each_file(
    path: str, read: Callable[[BinaryIO, int, str | None], Iterator[T]], tell: Callable[[str], None]
) -> Iterator[T]:
    """What is read of each of its WARC files; `tell` is told of those that cannot be read."""
    archive = opened(path, os.getpid())
    infos = [info for info in archive.infolist() if info.filename.lower().endswith(warc.SUFFIXES)]
    if not infos:
        tell("holds no WARC file")
    for info in sorted(infos, key=lambda info: info.filename):
        name = info.filename
        if info.flag_bits & ENCRYPTED:
            tell(f"{name}: is encrypted")
            continue
        try:
            with archive.open(info) as member:
                yield from read(cast("BinaryIO", member), info.file_size, name)
        except unpacking_errors() as error:  # what was read before stays, and the other files are read
            tell(f"{name}: cannot be read to its end: {error}")
