"""`check --watch`: a check after each change, in a process of its own: no rule or configuration is an old one."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from newslint.baseline import NAME as BASELINE
from newslint.cli._output import complain
from newslint.config import MISNAMED, NAME, config_for, forget, load_config
from newslint.errors import ConfigError, UsageError
from newslint.inputs import STDIN, find

PAUSE = 0.3  # seconds between two looks, where they take less than a tenth of the time: 5,000 files take 0.06
SHARE = 10
SETTLED = 0.1  # seconds for which nothing changes after the last write of several
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"

Looks = Mapping[str, tuple[int, int, int] | None]


def watch(given: Mapping[str, Any]) -> int:
    """Checks now and after each change of what the arguments name, until Ctrl-C; the status of the last check.

    Files are looked at again and again, which works on any disk: editors put new files in place of old ones, and
    shared folders tell nobody.
    """
    import subprocess

    if STDIN in given["paths"]:
        raise UsageError("what - reads cannot be watched; name its file")
    command = [sys.executable, "-P", "-m", "newslint", *_without_watch(sys.argv[1:])]
    status = 0
    try:
        seen: Looks | None = None
        while True:
            started = time.monotonic()
            now = _looks(given)
            if now != seen:
                seen = _settled(now, lambda: _looks(given))
                if sys.stdout.isatty():
                    sys.stdout.write(_CLEAR)
                    sys.stdout.flush()
                status = subprocess.run(command, check=False).returncode
                complain("newslint: waiting for changes; Ctrl-C ends")
            else:
                time.sleep(max(PAUSE, SHARE * (time.monotonic() - started)))
    except KeyboardInterrupt:
        return status


def _without_watch(arguments: list[str]) -> Iterator[str]:
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    yield from (argument for argument in options if argument != "--watch")
    yield from arguments[len(options) :]


def _settled(now: Looks, look: Callable[[], Looks]) -> Looks:
    """How things look when nothing changes any more: a program that writes many files is let finish."""
    while True:
        time.sleep(SETTLED)
        before, now = now, look()
        if now == before:
            return now


def _looks(given: Mapping[str, Any]) -> Looks:
    """Size, time and inode of every file that a check may read; None for what is not there."""
    paths: tuple[str, ...] = given["paths"]
    gits: tuple[str, ...] = ()
    if given["ref"] is not None or given["staged"]:
        from newslint.changes import own_files, top

        paths, gits = paths or (top(),), own_files()
    documents = find(paths, lambda path: False, most=0).documents.paths
    # A report in a watched folder would be followed by the next one.
    written = {os.path.realpath(path) for _, path in given["outputs"]}
    looks = {}
    for path in (*paths, *documents, *_ruling(documents or paths, given), *gits):
        if os.path.realpath(path) not in written:
            looks[path] = _look(path)
    return looks


def _look(path: str) -> tuple[int, int, int] | None:
    try:
        about = os.stat(path)
    except OSError:
        return None
    return (0, 0, 0) if os.path.isdir(path) else (about.st_size, about.st_mtime_ns, about.st_ino)


def _ruling(documents: Sequence[str], given: Mapping[str, Any]) -> set[str]:
    """Where newslint.yaml and a baseline may stand for the documents, all files that they name, and those of packs."""
    forget()
    found: set[str] = {given["baseline"]} if given["baseline"] is not None else set()
    for pack in given["packs"]:
        found.update(_below(pack))
    if given["isolated"]:
        return found
    folders = {os.path.dirname(os.path.abspath(path)) for path in documents}
    for folder in [*folders]:
        while (above := os.path.dirname(folder)) not in folders and above != folder:
            folders.add(folder := above)
    named = [given["config"]] if given["config"] is not None else []
    if not named:
        found.update(os.path.join(folder, name) for folder in folders for name in (NAME, *MISNAMED, BASELINE))
    for folder in folders:
        try:
            config = load_config(named[0]) if named else config_for(folder)
        except ConfigError as error:
            found.update((error.path, *_beside(error.path)))
            continue
        for one in config.chain():
            if one.path is not None:
                found.update((one.path, *one.files.values(), *_beside(one.path)))
        if config.baseline is not None:
            found.add(config.baseline)
        for pack in config.packs:
            found.update(_below(pack))
        if named:
            break
    return found


def _beside(path: str) -> Iterator[str]:
    """Other YAML in the folder of a configuration: what that names and cannot be read is mostly there, or will be."""
    folder = os.path.dirname(path) or os.curdir
    try:
        yield from (os.path.join(folder, name) for name in os.listdir(folder) if name.endswith((".yaml", ".yml")))
    except OSError:
        return


def _below(folder: str) -> Iterator[str]:
    for below, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (os.path.join(below, name) for name in names)
