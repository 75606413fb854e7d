"""Web archives (WARC), each record packed by gzip or zstd, or not at all. ISO 28500."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.inputs.containers import Run
from newslint.inputs.document import Document
from newslint.inputs.opening import as_it_is, size_of
from newslint.inputs.webarchive import pages_in

SUFFIXES = (".warc", ".warc.gz", ".warc.zst")
ARCHIVE = True


def is_one(head: bytes) -> bool:
    return head.startswith(b"WARC/")


def documents(path: str, run: Run) -> Iterator[Document]:
    """The pages in a web archive, in its order."""
    with as_it_is(path) as file:
        yield from pages_in(file, size_of(file), path, None, run)
