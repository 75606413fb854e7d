"""Reads newslint.yaml, the nearest one upward from a file, and the registries that it names."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from newslint.errors import ConfigError
from newslint.model import Plain, Severity
from newslint.rule import Site
from newslint.values import NamedTuple

if TYPE_CHECKING:
    from newslint.schema import Checked

NAME = "newslint.yaml"
# The registries in which a name stands for one thing alone; two authors may share an initial.
UNIQUE = ("tags", "outlets", "sponsors")


class Setting(NamedTuple):
    """What a configuration says of a rule or family; `severity` None leaves the rule its own."""

    name: str
    severity: Severity | None = None
    off: bool = False
    options: Mapping[str, Any] = {}
    line: int | None = None


class Preset(NamedTuple):
    """A preset that a configuration extends."""

    name: str
    line: int | None = None


class Config(NamedTuple):
    """What newslint.yaml says; without one, the preset `recommended` and nothing else. Equal is the same."""

    path: str | None = None
    extends: tuple[Preset, ...] = (Preset("recommended"),)
    site: Site = Site()
    rules: tuple[Setting, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()  # folders of rules
    trust: bool = False  # may they run Python?
    locked: tuple[str, ...] = ()  # the rules and families that no waiver silences
    registries: Mapping[str, Plain] = {}
    files: Mapping[str, str] = {}  # where each registry stands
    lines: Mapping[tuple[str | int, ...], int] = {}

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    @property
    def folder(self) -> str | None:
        """The folder that `ignore` and registries are relative to."""
        return None if self.path is None else os.path.dirname(os.path.abspath(self.path))

    def error(self, where: int | tuple[str | int, ...] | None, message: str) -> ConfigError:
        """An error of this configuration, at a line or at the line of a key."""
        while isinstance(where, tuple) and where and where not in self.lines:
            where = where[:-1]
        line = self.lines.get(where) if isinstance(where, tuple) else where
        return ConfigError(self.path or "configuration", line, message)


NO_CONFIG = Config()


def config_for(path: str) -> Config:
    """The configuration that holds for a file or folder: the nearest newslint.yaml upward."""
    absolute = os.path.abspath(path)
    found = _nearest(absolute if os.path.isdir(absolute) else os.path.dirname(absolute))
    return NO_CONFIG if found is None else load_config(found)


@cache
def _nearest(folder: str) -> str | None:
    candidate = os.path.join(folder, NAME)
    if os.path.isfile(candidate):
        return candidate
    parent = os.path.dirname(folder)
    return None if parent == folder else _nearest(parent)


@cache
def load_config(path: str) -> Config:
    """Reads a configuration. ConfigError with file, line and the mend for the first thing that is wrong."""
    from newslint.schema import read_yaml

    named = shown(path)
    checked = read_yaml(_text_of(path, named), "config")
    for fault in checked.faults:
        raise ConfigError(named, fault.line, fault.message)
    said: dict[str, Any] = checked.value or {}
    config = Config(named, lines=checked.lines)
    registries = {
        name: _registry(os.path.join(os.path.dirname(path), file), name, config)
        for name, file in said.get("registries", {}).items()
    }
    packs = enumerate(said.get("packs", ()))
    extends = said.get("extends", ["recommended"])
    names = [extends] if isinstance(extends, str) else extends
    for number, name in enumerate(names):
        if name.endswith((".yaml", ".yml")):
            raise config.error(
                ("extends", number), f'"{name}": extending a file is not supported by this version of newslint'
            )
    return Config(
        path=named,
        extends=tuple(Preset(name, _line(checked.lines, "extends", number)) for number, name in enumerate(names)),
        site=_site(said.get("site", {}), config),
        rules=tuple(_setting(name, value, checked.lines) for name, value in said.get("rules", {}).items()),
        ignore=tuple(said.get("ignore", ())),
        packs=tuple(_pack(os.path.join(os.path.dirname(path), folder), number, config) for number, folder in packs),
        trust=said.get("trust", False),
        locked=tuple(said.get("locked", ())),
        registries=registries,
        files={name: os.path.join(os.path.dirname(path), file) for name, file in said.get("registries", {}).items()},
        lines=checked.lines,
    )


def shown(path: str) -> str:
    """A path as a person would write it: from where they stand, if it is below."""
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative


def _text_of(path: str, named: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except OSError as error:
        raise ConfigError(named, None, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(named, None, "is not UTF-8") from error


def _line(lines: Mapping[tuple[str | int, ...], int], *path: str | int) -> int | None:
    return lines.get(path, lines.get(path[:-1]))


def _site(said: Mapping[str, Any], config: Config) -> Site:
    zone = said.get("timezone")
    if zone is not None:
        from zoneinfo import ZoneInfo

        try:
            ZoneInfo(zone)
        except (KeyError, ValueError, OSError) as error:
            from zoneinfo import available_timezones

            from newslint.schema import nearest

            mend = nearest(zone, available_timezones()) or "; expected a name such as Europe/London"
            raise config.error(("site", "timezone"), f'unknown time zone "{zone}"{mend}') from error
    lists = {name: tuple(value) for name, value in said.items() if isinstance(value, list)}
    return Site(name=said.get("name"), timezone=zone, **lists)


def _setting(name: str, value: Any, lines: Mapping[tuple[str | int, ...], int]) -> Setting:
    """`off` and `on` are booleans in YAML, text where quoted."""
    said = value if isinstance(value, dict) else {"severity": value}
    level = said.get("severity", True)
    severity = Severity(level) if level in ("error", "warning", "info") else None
    return Setting(name, severity, level in (False, "off"), said.get("options", {}), _line(lines, "rules", name))


def _pack(path: str, number: int, config: Config) -> str:
    if not os.path.isdir(path):
        raise config.error(("packs", number), f"no folder {shown(path)}")
    return os.path.realpath(path)


def _registry(path: str, name: str, config: Config) -> Plain:
    from newslint.schema import read_yaml

    if not os.path.isfile(path):
        raise config.error(("registries", name), f"no file {shown(path)}")
    checked = read_yaml(_text_of(path, shown(path)), name)
    for fault in checked.faults:
        raise ConfigError(shown(path), fault.line, fault.message)
    if checked.value is None:
        raise ConfigError(shown(path), 1, f'is empty; it begins with "{name}:"')
    if name in UNIQUE:
        _check_names(shown(path), name, checked)
    found: Plain = checked.value
    return found


def _check_names(path: str, registry: str, checked: Checked) -> None:
    """ConfigError where one name or alias belongs to two entries: nobody could say which is meant."""
    owners: dict[str, tuple[int, str]] = {}
    for number, entry in enumerate(checked.value[registry]):
        said = entry if isinstance(entry, dict) else {"name": entry}
        for name in (said["name"], *said.get("aliases", ())):
            first, owner = owners.setdefault(" ".join(name.casefold().split()), (number, said["name"]))
            if first != number:
                message = f'"{name}" is a name of "{owner}" already; give it to one of the two'
                raise ConfigError(path, checked.lines.get((registry, number)), message)
