"""Tar archives, packed by gzip, bzip2 or xz or not at all, read from front to end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.errors import DocumentError
from newslint.inputs.containers import Run
from newslint.inputs.document import SUFFIXES as DOCUMENTS
from newslint.inputs.document import Document, too_large
from newslint.inputs.names import is_hidden, leads_out
from newslint.inputs.opening import opened

if TYPE_CHECKING:
    from tarfile import TarFile

SUFFIXES = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
ARCHIVE = True
_MAGIC, _AT = b"ustar", 257  # POSIX.1-1988


def is_one(head: bytes) -> bool:
    return head[_AT : _AT + len(_MAGIC)] == _MAGIC


def documents(path: str, run: Run) -> Iterator[Document]:
    """The documents in a tar archive, in its order; what is no document is passed over, as in a folder."""
    import tarfile

    with opened(path) as file:
        try:
            with tarfile.open(fileobj=file, mode="r|") as archive:
                yield from _members(path, archive, run)
        except tarfile.TarError as error:
            raise DocumentError(f"is no tar archive that can be read to its end: {error}") from error


def _members(path: str, archive: TarFile, run: Run) -> Iterator[Document]:
    seen = set()
    while (member := archive.next()) is not None:
        archive.members.clear()  # type: ignore[attr-defined]  # it would keep them all
        name = member.name.removeprefix("./")
        if not member.isfile():
            continue
        if not name.lower().endswith(DOCUMENTS) or is_hidden(name):
            run.pass_over(name)
            continue
        if leads_out(name):
            run.tell(path, f"{name}: its path leads out of the archive; it is not read")
        elif hash(name) in seen:
            run.tell(path, f"{name}: is in the archive twice; the first is read")
        elif member.size > run.most:
            seen.add(hash(name))
            run.tell(path, f"{name}: {too_large(run.most, member.size)}")
        else:
            seen.add(hash(name))
            held = archive.extractfile(member)
            yield Document(path, held.read() if held is not None else b"", name)
