"""What `--verbose` tells on standard error: what holds for each document, what was known of it, what was left out."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence

from newslint.cli._output import complain
from newslint.config import Config
from newslint.inputs import FOREIGN_FOLDERS, STDIN, SUFFIXES, Document


class Teller:
    """Tells of each document as it is done."""

    def __init__(self, config_of: Callable[[str], Config]) -> None:
        self._config_of = config_of
        self._began = time.monotonic()
        self._told: set[str] = set()
        self._counts = {True: 0, False: 0}

    def done(self, document: Document, known: bool) -> None:
        """One more document is done; `known` says that an earlier run knew what to say of it."""
        self._counts[known] += 1
        under = _files(self._config_of(document.path))
        name = document.path if document.address is None else f"{document.path} {document.address}"
        complain(f"{name}: under {under}; {'known from an earlier run' if known else 'looked at'}")

    def left_out(self, paths: Sequence[str], files: Sequence[str], ignores: Callable[[str], bool]) -> None:
        """Tells what of the named files and folders is no document, and why."""
        taken = set(map(os.path.realpath, files))
        for path in paths:
            if path != STDIN and os.path.isdir(path):
                for name, why in _left_out(os.path.normpath(path), taken, ignores):
                    complain(f"{name}: left out: {why}")
            elif os.path.exists(path) and os.path.realpath(path) not in taken and ignores(path):
                complain(f"{path}: left out: {_CONFIGURED}")

    def end(self) -> None:
        known, looked = self._counts[True], self._counts[False]
        seconds = time.monotonic() - self._began
        complain(f"newslint: looked at {looked}, knew {known} from an earlier run; {seconds:.2f} s")


_CONFIGURED = "newslint.yaml ignores it"


def _files(config: Config) -> str:
    """The files of a configuration, its own last."""
    return ", ".join(one.path for one in config.chain() if one.path is not None) or "no newslint.yaml"


def _left_out(folder: str, taken: set[str], ignores: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    other = 0
    for at, folders, files in os.walk(folder):
        folders.sort()
        for name in [*folders]:
            if name.startswith(".") or name in FOREIGN_FOLDERS:
                folders.remove(name)
                yield (
                    os.path.normpath(os.path.join(at, name)),
                    "hidden" if name.startswith(".") else "a folder of tools",
                )
        for name in sorted(files):
            path = os.path.normpath(os.path.join(at, name))
            if os.path.realpath(path) in taken:
                continue
            if name.startswith("."):
                yield path, "hidden"
            elif ignores(path):
                yield path, _CONFIGURED
            elif name.lower().endswith(SUFFIXES):
                yield path, "git ignores it"
            else:
                other += 1
    if other:
        yield folder, f"{other} {'file' if other == 1 else 'files'} of other kinds"
