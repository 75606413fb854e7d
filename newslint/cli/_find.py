"""The documents that a command's arguments mean, under the configuration that holds for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.cli._options import stdin_name
from newslint.cli._output import complain
from newslint.config import Config
from newslint.inputs import STDIN, Found, find, standard_input

if TYPE_CHECKING:
    from collections.abc import Callable


def documents_of(
    paths: tuple[str, ...],
    stdin_filename: str | None,
    most: int,
    config_of: Callable[[str], Config],
    packs: tuple[str, ...] = (),
    archives: bool = False,
) -> Found:
    """Files, folders, globs and `-` as documents, without the pages of rules in `packs` and in those of a config.

    With `archives`, folders are searched for archives, too.
    """
    name = stdin_name(paths, stdin_filename)

    def ignored(path: str) -> bool:
        return config_of(path).leaves_out(path, packs)

    named = [path for path in paths if path != STDIN]
    if STDIN not in paths:
        return find(named, ignored, most, archives=archives)
    if stdin_filename is not None and ignored(name):
        found = find(named, ignored, most, archives=archives)
        return found._replace(ignored=found.ignored + 1)
    return find(named, ignored, most, (standard_input(name, most),), archives)


def tell_passed_over(found: Found) -> None:
    """One line on what was in containers and is no document to check, by kind."""
    counts = sorted(found.documents.passed_over.items(), key=lambda item: (-item[1], item[0]))
    if counts:
        complain(f"newslint: passed over: {', '.join(f'{kind} ({count:,})' for kind, count in counts)}")
