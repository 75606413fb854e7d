"""Paths as a .gitignore names them."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

_SPECIAL = frozenset("*?[\\")


def matches(globs: tuple[str, ...], path: str, folder: str) -> bool:
    """Whether a path below a folder is meant, by itself or with a folder above it; none outside of the folder is."""
    relative = os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")
    if relative.startswith(f"{os.pardir}/") or not _may_match(globs, relative):
        return False
    return bool(_patterns(globs).match_file(relative))


def _may_match(globs: tuple[str, ...], path: str) -> bool:
    """False where each glob names a folder or file that is not on the way: no need to import what knows better."""
    parts = set(path.split("/"))
    return any(_named(glob) <= parts for glob in globs)


@cache
def _named(glob: str) -> frozenset[str]:
    """The parts of a glob that stand for nothing but themselves."""
    return frozenset(part for part in glob.rstrip().split("/") if part and not _SPECIAL.intersection(part))


@cache
def _patterns(globs: tuple[str, ...]) -> Any:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(globs)
