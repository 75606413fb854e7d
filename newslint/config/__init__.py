"""What newslint.yaml says, the nearest one upward from a file: its values, and where to find it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from newslint.errors import ConfigError
from newslint.globs import matches
from newslint.model import Plain, Severity
from newslint.rule import Site
from newslint.values import NamedTuple

NAME = "newslint.yaml"
MISNAMED = ("newslint.yml", ".newslint.yaml", ".newslint.yml")  # what nothing would read


class Setting(NamedTuple):
    """What a configuration says of a rule or family; what is None is left as it was said before."""

    name: str
    severity: Severity | None = None
    off: bool = False
    options: Mapping[str, Any] | None = None
    line: int | None = None


class Preset(NamedTuple):
    """A preset that a configuration extends, or the rules that a pack recommends."""

    name: str
    line: int | None = None


class Override(NamedTuple):
    """What holds for some articles only: those at `files` of which `when` is true. `key` tells it from all others."""

    key: str
    files: tuple[str, ...] = ()
    when: Mapping[str, Any] | None = None
    rules: tuple[Setting, ...] = ()
    path: tuple[str | int, ...] = ()  # where it stands in its file


class Config(NamedTuple):
    """What newslint.yaml says; without one, the preset `recommended` and nothing else. Equal is the same.

    A file that it extends is a Config among `extends`. `site`, `ignore`, `packs`, `trust`, `registries`, `baseline` and
    `store` are what the files say together; `rules`, `overrides` and `locked` are what this one says.
    """

    path: str | None = None
    extends: tuple[Preset | Config, ...] = (Preset("recommended"),)
    site: Site = Site()
    rules: tuple[Setting, ...] = ()
    overrides: tuple[Override, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()  # folders of rules
    trust: bool = False  # may they run Python?
    locked: tuple[str, ...] = ()  # the rules and families that no waiver silences
    registries: Mapping[str, Plain] = {}
    files: Mapping[str, str] = {}  # where each registry stands
    baseline: str | None = None  # the file of the baseline, where one is named
    store: str | None = None  # the archive that articles are compared with
    lines: Mapping[tuple[str | int, ...], int] = {}
    said: Mapping[str, Any] = {}  # what stands in this file alone

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    @property
    def is_conditional(self) -> bool:
        """Whether anything of it holds for some articles only."""
        return any(one.overrides for one in self.chain())

    @property
    def folder(self) -> str | None:
        """The folder that globs are relative to."""
        return None if self.path is None else os.path.dirname(os.path.abspath(self.path))

    def chain(self) -> Iterator[Config]:
        """The configurations that this one extends, each after those that it extends itself; this one last."""
        for extended in self.extends:
            if isinstance(extended, Config):
                yield from extended.chain()
        yield self

    def leaves_out(self, path: str, packs: tuple[str, ...] = ()) -> bool:
        """Whether `ignore` means a path, or it is a page of rules: of those named here, or in `packs`."""
        if (self.packs or packs) and _is_below(path, (*self.packs, *packs)):
            return True
        return bool(self.ignore) and self.folder is not None and matches(self.ignore, path, self.folder)

    def error(self, where: int | tuple[str | int, ...] | None, message: str) -> ConfigError:
        """An error of this configuration, at a line or at the line of a key."""
        while isinstance(where, tuple) and where and where not in self.lines:
            where = where[:-1]
        line = self.lines.get(where) if isinstance(where, tuple) else where
        return ConfigError(self.path or "configuration", line, message)


NO_CONFIG = Config()


def _is_below(path: str, folders: tuple[str, ...]) -> bool:
    place = os.path.realpath(path)
    return any(place.startswith(os.path.join(folder, "")) for folder in folders)


def config_for(path: str) -> Config:
    """The configuration that holds for a file or folder: the nearest newslint.yaml upward."""
    absolute = os.path.abspath(path)
    found = _nearest(absolute if os.path.isdir(absolute) else os.path.dirname(absolute))
    return NO_CONFIG if found is None else load_config(found)


@cache
def _nearest(folder: str) -> str | None:
    candidate = os.path.join(folder, NAME)
    if os.path.lexists(candidate):  # what is no file is told where it is read
        return candidate
    for name in MISNAMED:
        if os.path.isfile(os.path.join(folder, name)):
            raise ConfigError(shown(os.path.join(folder, name)), None, f"is not read under this name; call it {NAME}")
    parent = os.path.dirname(folder)
    return None if parent == folder else _nearest(parent)


@cache
def load_config(path: str) -> Config:
    """Reads a configuration. ConfigError with file, line and the mend for the first thing that is wrong."""
    from newslint.config.reading import read_config  # what is without a newslint.yaml does without this

    return read_config(path)


def forget() -> None:
    """Lets what is asked for next be read anew."""
    _nearest.cache_clear()
    load_config.cache_clear()


def shown(path: str) -> str:
    """A path as a person would write it: from where they stand, if it is below."""
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative
