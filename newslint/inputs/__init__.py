"""Finds the documents that a command line names, and fetches their bytes within limits."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

from newslint.errors import DocumentError
from newslint.inputs.document import MUCH, SUFFIXES, Document, Metadata, Noticed, too_large, unnoticed, work_on
from newslint.inputs.opening import is_remote
from newslint.report import Problem
from newslint.values import NamedTuple

if TYPE_CHECKING:
    from types import ModuleType

__all__ = [
    "MUCH",
    "STDIN",
    "SUFFIXES",
    "Document",
    "Documents",
    "Found",
    "Limits",
    "Noticed",
    "fetch",
    "find",
    "reason",
    "standard_input",
    "unnoticed",
    "work_on",
]

STDIN = "-"
# Never the newsroom's own: folders of tools, beside those whose name begins with a dot.
FOREIGN_FOLDERS = frozenset({"node_modules", "__pycache__"})
_SITEMAPS = (".xml", ".xml.gz")
_GLOB = frozenset("*?[")
_CHUNK = 1 << 20


class Documents:
    """The documents of a command line, in order, each once; those inside a container are read as they are needed.

    Each round over them reads the containers anew, so that memory does not grow with what they hold. What a round meets
    on the way is told in `problems`, behind those of the search, and counted in `passed_over`, by kind.
    """

    def __init__(
        self,
        paths: Sequence[str],
        problems: list[Problem],
        size: int,
        given: tuple[Document, ...] = (),
        sitemaps: tuple[str, ...] = (),
    ) -> None:
        """`size` is the largest document in bytes; `given` are documents that stand in no file.

        `sitemaps` say more of the pages that are saved beside them.
        """
        self._sitemaps = sitemaps
        self._given = {document.path: document for document in given}
        self.paths = tuple(sorted((*paths, *self._given)))
        self.problems = problems
        self.passed_over: Counter[str] = Counter()
        self.size = size
        self._before = len(problems)

    def __iter__(self) -> Iterator[Document]:
        del self.problems[self._before :]
        self.passed_over.clear()
        if not self._kinds:
            yield from self.single
            return
        from newslint.inputs.containers import Run, documents_in

        run = Run(tuple(self._kinds), self.size, self.problems, self.passed_over)
        try:
            for path in self.paths:
                if path in self._kinds:
                    yield from documents_in(path, self._kinds[path], run)
                else:
                    yield self._single(path)
        finally:
            run.close()

    @cached_property
    def _kinds(self) -> dict[str, ModuleType | None]:
        """The containers among the files, and what is elsewhere, which may be of no kind that holds several."""
        unsure = [path for path in self.paths if path not in self._given and not path.lower().endswith(SUFFIXES)]
        elsewhere: dict[str, ModuleType | None] = {path: None for path in self.paths if is_remote(path)}
        if not unsure:
            return elsewhere
        from newslint.inputs.containers import kind_of

        return {**elsewhere, **{path: kind for path in unsure if (kind := kind_of(path)) is not None}}

    def __bool__(self) -> bool:
        return bool(self.paths)

    def only(self, paths: Container[str]) -> Documents:
        """Those in certain files."""
        given = tuple(document for path, document in self._given.items() if path in paths)
        kept = [path for path in self.paths if path in paths and path not in self._given]
        return Documents(kept, self.problems, self.size, given, self._sitemaps)

    @property
    def most(self) -> int:
        """How many there may be: a container may hold any number."""
        return sys.maxsize if self._kinds else len(self.paths)

    @property
    def work(self) -> int:
        """About how much there is to do, in Markdown posts: in a container, any amount."""
        return sys.maxsize if self._kinds else sum(map(work_on, self.paths))

    @property
    def containers(self) -> tuple[str, ...]:
        """The files that hold several, and those that are elsewhere."""
        return tuple(self._kinds)

    @property
    def single(self) -> tuple[Document, ...]:
        """The documents that stand in a file each, or in none."""
        paths = (path for path in self.paths if path not in self._kinds)
        return tuple(map(self._single, paths))

    def _single(self, path: str) -> Document:
        return self._given.get(path) or Document(path, metadata=self._said.get(path))

    @cached_property
    def _said(self) -> dict[str, Metadata]:
        """What sitemaps say of files, by path."""
        if not self._sitemaps:
            return {}
        from newslint.inputs.sitemaps import said_by

        return said_by(self._sitemaps, self.paths)


class Limits(NamedTuple):
    """What one document may take: bytes, and seconds from opening it to its last finding.

    `apart` never looks at one in this process: what runs on it may be anybody's code, which may not let go.
    """

    size: int
    seconds: float
    apart: bool = False


class Found(NamedTuple):
    """The documents of a command line, and what could not be entered or read; that grows while they are read."""

    documents: Documents
    problems: Sequence[Problem]
    ignored: int


def find(
    names: Iterable[str],
    ignored: Callable[[str], bool],
    most: int,
    given: tuple[Document, ...] = (),
    archives: bool = False,
) -> Found:
    """Files, folders and globs as documents, ordered by path. A name that is nothing is a problem.

    `ignored` tells whether the configuration leaves a path out; `most` is the largest document in bytes, `given` what
    stands in no file. With `archives`, folders are searched for those, too; named ones are always taken.
    """
    problems: list[Problem] = []
    files: dict[str, str] = {}
    left_out = 0
    sitemaps: list[str] = []
    for name in names:
        for path in _expand(name, problems, archives, sitemaps):
            if ignored(path):
                left_out += 1
            else:
                files.setdefault(path if is_remote(path) else _place(path), path)
    documents = Documents(tuple(files.values()), problems, most, given, tuple(dict.fromkeys(sitemaps)))
    return Found(documents, problems, left_out)


def _place(path: str) -> str:
    """`os.path.realpath`, which looks at every folder on the way, for many files of few folders."""
    if os.path.islink(path):
        return os.path.realpath(path)
    folder, name = os.path.split(path)
    return os.path.join(_real_folder(os.getcwd(), folder), name)


@cache
def _real_folder(here: str, folder: str) -> str:
    return os.path.realpath(os.path.join(here, folder))


def _expand(name: str, problems: list[Problem], archives: bool, sitemaps: list[str]) -> Iterator[str]:
    path = os.path.normpath(name)
    if is_remote(name):
        from newslint.inputs.remote import files_at

        yield from files_at(name, lambda found: _is_wanted(found, archives), problems)
    elif os.path.isdir(path):
        yield from _walk(path, problems, archives, sitemaps)
    elif os.path.lexists(path):
        yield path
    elif _GLOB.intersection(name):
        matches = _glob(name)
        if not matches:
            problems.append(Problem(name, "no file matches"))
        for match in matches:
            if os.path.isdir(match):
                continue
            if match.lower().endswith(SUFFIXES):
                yield os.path.normpath(match)
    else:
        problems.append(Problem(name, "no such file or folder"))


def _glob(pattern: str) -> list[str]:
    from glob import glob

    return sorted(glob(pattern, recursive=True))


def is_taken(path: str) -> bool:
    """Whether a walk takes what has such a path below its folder; .gitignore aside."""
    *folders, name = path.split(os.sep)
    is_hidden = any(part.startswith(".") or part in FOREIGN_FOLDERS for part in folders) or name.startswith(".")
    return name.lower().endswith(SUFFIXES) and not is_hidden


def _walk(folder: str, problems: list[Problem], archives: bool, sitemaps: list[str]) -> Iterator[str]:
    """The documents below a folder, but for hidden and foreign folders and what .gitignore leaves out."""
    from newslint.inputs.gitignore import Ignored

    yield from _below(folder, Ignored.above(folder), problems, archives, sitemaps)


def _below(folder: str, ignored: object, problems: list[Problem], archives: bool, sitemaps: list[str]) -> Iterator[str]:
    from newslint.inputs.gitignore import Ignored

    assert isinstance(ignored, Ignored)
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(Problem(folder, reason(error)))
        return
    if any(entry.name == ".gitignore" for entry in found):
        ignored = ignored.within(folder)
    for entry in found:
        path = entry.name if folder == os.curdir else entry.path
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in FOREIGN_FOLDERS and not ignored.leaves_out(path, is_folder=True):
                yield from _below(path, ignored, problems, archives, sitemaps)
        elif _is_wanted(path, archives) and not ignored.leaves_out(path, is_folder=False):
            if entry.is_symlink() and os.path.isdir(path):
                continue  # a link to a folder: what it shows is checked where it stands
            yield path
        elif "sitemap" in entry.name.lower() and entry.name.lower().endswith(_SITEMAPS):
            sitemaps.append(path)


def _is_wanted(path: str, archives: bool) -> bool:
    if path.lower().endswith(SUFFIXES):
        return True
    if not archives:
        return False
    from newslint.inputs.containers import is_archive

    return is_archive(path)


def fetch(document: Document, most: int) -> bytes:
    """The bytes of a document; DocumentError where it cannot be read or is larger than `most` bytes."""
    if document.content is not None:
        if len(document.content) > most:
            raise DocumentError(too_large(most))
        return document.content
    if document.address is not None:
        from newslint.inputs.containers.zip import member

        return member(document.path, document.address, most)
    try:
        with open(document.path, "rb", opener=_at_once) as file:
            about = os.fstat(file.fileno())
            if stat.S_ISFIFO(about.st_mode):
                raise DocumentError("is a pipe; what comes through one is checked as -, standard input")
            if stat.S_ISREG(about.st_mode) and about.st_size > most:
                raise DocumentError(too_large(most, about.st_size))
            data = file.read(most + 1)
    except OSError as error:
        raise DocumentError(_link(document.path, error) or reason(error)) from error
    if len(data) > most:
        raise DocumentError(too_large(most))
    return data


def _at_once(path: str, flags: int) -> int:
    """Opens a file without waiting: a pipe into which nobody writes would keep us for ever."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def standard_input(path: str, most: int) -> Document:
    """What is piped in, under the name that it is to have; no more of it than can be refused."""
    parts, size = [], 0
    while size <= most and (part := sys.stdin.buffer.read(min(_CHUNK, most + 1 - size))):
        parts.append(part)
        size += len(part)
    return Document(path, b"".join(parts))


def reason(error: OSError) -> str:
    """Why a file or folder could not be read, in words."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return "no permission to read it"
    if error.errno == errno.ENOENT:
        return "is not there any more"
    if error.errno == errno.EISDIR:
        return "is a folder"
    if error.errno == errno.ELOOP:
        return "is a link that leads to itself"
    return f"cannot be read: {error.strerror or error}"


def _link(path: str, error: OSError) -> str | None:
    return "is a link to nothing" if error.errno == errno.ENOENT and os.path.islink(path) else None
