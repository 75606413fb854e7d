"""Web archives (WARC), each record packed by gzip or zstd, or not at all. ISO 28500."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO, TypeVar

from newslint.inputs.containers import Run
from newslint.inputs.document import Document
from newslint.inputs.opening import as_it_is, size_of
from newslint.inputs.webarchive import pages_in

T = TypeVar("T")
SUFFIXES = (".warc", ".warc.gz", ".warc.zst")
ARCHIVE = True


def is_one(head: bytes) -> bool:
    return head.startswith(b"WARC/")


def documents(path: str, run: Run) -> Iterator[Document]:
    """The pages in a web archive, in its order."""
    yield from each_file(
        path, lambda file, size, name: pages_in(file, size, path, name, run), lambda fault: run.tell(path, fault)
    )


def each_file(
    path: str, read: Callable[[BinaryIO, int, str | None], Iterator[T]], tell: Callable[[str], None]
) -> Iterator[T]:
    """What is read of the one WARC file that it is; it has nothing to tell by itself."""
    with as_it_is(path) as file:
        yield from read(file, size_of(file), None)
