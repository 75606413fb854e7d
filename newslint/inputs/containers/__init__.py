"""The kinds of file that hold several documents, one module each.

A kind says what it is told by, `SUFFIXES` of names that are enough and `is_one(head)` of the first bytes; whether it is
an archive to be taken from a folder, `ARCHIVE`; and what is in a file: `documents(path, run)`, item by item, never more
of them in memory than one.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Protocol, TypeVar

from newslint.errors import DocumentError
from newslint.inputs.document import Document
from newslint.inputs.names import is_hidden
from newslint.inputs.opening import as_it_is, is_remote, opened
from newslint.report import Problem

HEAD = 4096  # bytes by which a kind is told
_TOLD_BY_CONTENT = (".xml", ".xml.gz", ".json")
T = TypeVar("T", bound="Closing")


class Closing(Protocol):
    """What several containers share until the run ends."""

    def close(self) -> None: ...


class Run:
    """One reading of all that a command line names: what the containers in it share, and what they have to tell.

    `paths` are all files of the run; `most` is the largest document in bytes. `passed_over` counts what was no document
    to check, by kind ("revisions").
    """

    def __init__(self, paths: tuple[str, ...], most: int, problems: list[Problem], passed_over: Counter[str]) -> None:
        self.paths, self.most = paths, most
        self.problems, self.passed_over = problems, passed_over
        self._shared: dict[object, Closing] = {}

    def tell(self, path: str, message: str) -> None:
        self.problems.append(Problem(path, message))

    def pass_over(self, name: str) -> None:
        """Counts what is no document in an archive, where it is an archive itself: only what is named is unpacked."""
        if not is_hidden(name) and name.lower().endswith(_archives()):
            self.passed_over["archives and exports inside archives"] += 1

    def close(self) -> None:
        for shared in self._shared.values():
            shared.close()

    def once(self, make: Callable[[Run], T]) -> T:
        """What `make` makes of the run, made when it is first asked for."""
        if make not in self._shared:
            self._shared[make] = make(self)
        made: T = self._shared[make]  # type: ignore[assignment]  # what `make` made is a T
        return made


@cache
def kinds() -> tuple[ModuleType, ...]:
    """All modules of this package."""
    files = sorted(os.listdir(os.path.dirname(__file__)))
    names = (name.removesuffix(".py") for name in files if name.endswith(".py") and not name.startswith("_"))
    return tuple(import_module(f"{__name__}.{name}") for name in names)


@cache
def _archives() -> tuple[str, ...]:
    return tuple(suffix for kind in kinds() if kind.ARCHIVE for suffix in kind.SUFFIXES)


def kind_of(path: str) -> ModuleType | None:
    """What holds several documents, by its first bytes or else by its name; None for anything else."""
    name, head = path.lower(), head_of(path)
    named = [kind for kind in kinds() if name.endswith(kind.SUFFIXES)]
    told = [kind for kind in (*named, *kinds()) if kind.is_one(head)]
    return next(iter((*told, *named)), None)


def is_archive(path: str) -> bool:
    """Whether a file found in a folder is an archive of documents."""
    name = path.lower()
    if not name.endswith((*_TOLD_BY_CONTENT, *(suffix for kind in kinds() for suffix in kind.SUFFIXES))):
        return False
    kind = kind_of(path)
    return kind is not None and bool(kind.ARCHIVE)


def head_of(path: str) -> bytes:
    """The first bytes of a file, unpacked; none where they cannot be read, which is told later."""
    try:
        if is_remote(path) or os.path.isfile(path):
            with opened(path) as file:
                return file.read(HEAD)
    except (OSError, DocumentError):
        pass
    return b""


def _distinct(documents: Iterable[Document]) -> Iterator[Document]:
    """Documents with an address each: the second of the same address is "ADDRESS (2)"."""
    seen: set[int] = set()
    again: Counter[str] = Counter()
    for document in documents:
        address = document.address
        if address is not None and hash(address) in seen:
            again[address] += 1
            document = document._replace(address=f"{address} ({again[address] + 1})")
        seen.add(hash(address))
        yield document


def documents_in(path: str, kind: ModuleType | None, run: Run) -> Iterator[Document]:
    """The documents in a container, or the one that a file elsewhere is; what cannot be read is told to the run."""
    try:
        if kind is not None:
            yield from _distinct(kind.documents(path, run))
        else:
            with as_it_is(path) as file:
                yield Document(path, file.read(run.most + 1))
    except DocumentError as error:
        run.tell(path, str(error))
    except UnicodeDecodeError:  # in UTF-16
        run.tell(path, "holds half a pair of surrogates; it and what follows are not read")
    except OSError as error:
        from newslint.inputs import reason

        run.tell(path, reason(error))
