"""The documents that a command's arguments mean, under the configuration that holds for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.cli._options import stdin_name
from newslint.config import Config
from newslint.globs import matches
from newslint.inputs import STDIN, Document, Found, find, standard_input

if TYPE_CHECKING:
    from collections.abc import Callable


def documents_of(
    paths: tuple[str, ...],
    stdin_filename: str | None,
    most: int,
    config_of: Callable[[str], Config],
    packs: tuple[str, ...] = (),
) -> Found:
    """Files, folders, globs and `-` as documents, without the pages of rules in `packs` and in those of a config."""
    name = stdin_name(paths, stdin_filename)

    def ignored(path: str) -> bool:
        return leaves_out(config_of(path), path, packs)

    found = find([path for path in paths if path != STDIN], ignored)
    if STDIN not in paths:
        return found
    if stdin_filename is not None and ignored(name):
        return found._replace(ignored=found.ignored + 1)
    return found._replace(documents=tuple(sorted((*found.documents, standard_input(name, most)), key=_path)))


def _path(document: Document) -> str:
    return document.path


def leaves_out(config: Config, path: str, packs: tuple[str, ...]) -> bool:
    """Whether `ignore` of a configuration means a path, or it is a page of rules."""
    if (config.packs or packs) and _is_below(path, (*config.packs, *packs)):
        return True
    return bool(config.ignore) and config.folder is not None and matches(config.ignore, path, config.folder)


def _is_below(path: str, folders: tuple[str, ...]) -> bool:
    import os

    place = os.path.realpath(path)
    return any(place.startswith(os.path.join(folder, "")) for folder in folders)
