"""Web archives in a zip file (WACZ): the WARC files in its folder `archive`. https://specs.webrecorder.net/wacz/1.1.1/"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import BinaryIO, cast

from newslint.inputs.containers import Run, warc
from newslint.inputs.containers.zip import ENCRYPTED, opened, unpacking_errors
from newslint.inputs.document import Document
from newslint.inputs.webarchive import pages_in

SUFFIXES = (".wacz",)
ARCHIVE = True


def is_one(head: bytes) -> bool:
    return False  # as any other zip file; the name must say what it is


def documents(path: str, run: Run) -> Iterator[Document]:
    """The pages in its WARC files, by name."""
    archive = opened(path, os.getpid())
    infos = [info for info in archive.infolist() if info.filename.lower().endswith(warc.SUFFIXES)]
    if not infos:
        run.tell(path, "holds no WARC file")
    for info in sorted(infos, key=lambda info: info.filename):
        name = info.filename
        if info.flag_bits & ENCRYPTED:
            run.tell(path, f"{name}: is encrypted")
            continue
        try:
            with archive.open(info) as member:
                yield from pages_in(cast("BinaryIO", member), info.file_size, path, name, run)
        except unpacking_errors() as error:  # what was read before stays, and the other files are read
            run.tell(path, f"{name}: cannot be read to its end: {error}")
