"""Web archives (WARC), each record packed by gzip or zstd, or not at all. ISO 28500."""

from __future__ import annotations

import os
from collections.abc import Iterator

from newslint.inputs.containers import Run
from newslint.inputs.document import Document
from newslint.inputs.webarchive import pages_in

SUFFIXES = (".warc", ".warc.gz", ".warc.zst")
ARCHIVE = True


def is_one(head: bytes) -> bool:
    return head.startswith(b"WARC/")


def documents(path: str, run: Run) -> Iterator[Document]:
    """The pages in a web archive, in its order."""
    with open(path, "rb") as file:
        yield from pages_in(file, os.fstat(file.fileno()).st_size, path, None, run)
