"""The documents of a command's arguments as git has them, and which of their lines have changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping

from newslint.changes import Changes, Lines, contents, in_source, since, staged
from newslint.config import shown
from newslint.errors import DocumentError, UsageError
from newslint.inputs import STDIN, Document, Documents, Found, fetch, is_taken
from newslint.report import Problem
from newslint.values import NamedTuple


class Changed(NamedTuple):
    """All documents there are, and the lines that have changed in some of them by path; None for all lines."""

    found: Found
    lines: Mapping[str, Lines | None]


def changed_under(
    paths: tuple[str, ...],
    ref: str | None,
    find: Callable[[tuple[str, ...]], Found],
    leaves_out: Callable[[str], bool],
    most: int,
) -> Changed:
    """The documents at the paths, or of the whole repository, and what changed since `ref`, or in the index without.

    What counts is the index then: it says what the documents hold. GitError where git cannot tell.
    """
    if STDIN in paths:
        raise UsageError("what - reads is in no repository; name its file to --diff or --staged")
    changes = staged() if ref is None else since(ref)
    root = os.path.realpath(changes.top)
    for path in paths:
        if not _is_at(os.path.realpath(path), root):
            raise UsageError(f'"{path}" is outside of the git repository {root}; run newslint in its own')
        if (own := _own_repository(os.path.realpath(path), root)) is not None:
            raise UsageError(f'"{path}" is in a git repository of its own; run newslint in {shown(own)}')
    paths = paths or (changes.top,)
    if ref is not None:
        return Changed(found := find(paths), dict(_lines(found, changes, most)))
    gone = [*_gone(changes, paths, leaves_out)]
    names = {os.path.realpath(document.path) for document in gone}
    here = tuple(path for path in paths if os.path.lexists(path) or os.path.realpath(path) not in names)
    found = _as_in_index(find(here), gone, changes)
    return Changed(found, dict(_lines(found, changes, most)))


def _is_at(place: str, folder: str) -> bool:
    return place == folder or place.startswith(os.path.join(folder, ""))


def _own_repository(place: str, root: str) -> str | None:
    """The folder of another repository, such as a submodule, that stands below `root` and holds a place."""
    while place != root:
        if os.path.lexists(os.path.join(place, ".git")):
            return place
        place = os.path.dirname(place)
    return None


def _gone(changes: Changes, paths: tuple[str, ...], leaves_out: Callable[[str], bool]) -> Iterator[Document]:
    """What the next commit has new or changed, though it is not on the disk any more."""
    root = os.path.realpath(changes.top)
    named = [os.path.realpath(path) for path in paths]
    for place in changes.files:
        if os.path.lexists(place) or not any(_is_at(place, path) for path in named):
            continue
        relative = os.path.relpath(place, root)
        path = os.path.normpath(os.path.join(changes.top, relative))
        if (is_taken(relative) or place in named) and not leaves_out(path):
            yield Document(path)


def _as_in_index(found: Found, gone: list[Document], changes: Changes) -> Found:
    """The documents that are in the index, with what it holds where that may not be what is on the disk."""
    documents, blobs, problems = found.documents, {}, [*found.problems]
    paths = []
    for path in {*documents.paths, *(document.path for document in gone)}:
        place = os.path.realpath(path)
        if place not in changes.blobs:
            continue
        if path in documents.containers:
            paths.append(path)
            if place in changes.unlike:
                problems.append(Problem(path, "is not what is staged; git add it: an archive is read from the disk"))
        elif place in changes.files or place in changes.unlike:
            blobs[path] = changes.blobs[place]
        else:
            paths.append(path)
    held = zip(blobs, contents(blobs.values()), strict=True) if blobs else ()
    given = tuple(Document(path, content) for path, content in held)
    return Found(Documents(paths, problems, documents.size, given), problems, found.ignored)


def _lines(found: Found, changes: Changes, most: int) -> Iterator[tuple[str, Lines | None]]:
    containers = (path for path in found.documents.containers if os.path.realpath(path) in changes.files)
    yield from ((path, None) for path in containers)
    for document in found.documents.single:
        place = os.path.realpath(document.path)
        if place not in changes.files:
            continue
        lines = changes.files[place]
        try:
            yield document.path, in_source(lines, fetch(document, most)) if lines else lines
        except DocumentError:  # told where it is read to be checked
            yield document.path, None
