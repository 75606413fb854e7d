"""Reads newslint.yaml with all that it extends, later words over earlier ones."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.config import Config, Override, Preset, Setting, shown
from newslint.config.facts import check_site, site_of
from newslint.config.registries import read_registry
from newslint.config.text import text_of
from newslint.errors import ConfigError
from newslint.model import Severity
from newslint.schema import nearest, read_yaml
from newslint.values import NamedTuple

SUFFIXES = (".yaml", ".yml")
# Each key of these has a word of its own; any other key is taken over from the last file that gives it.
_BY_KEY = ("site", "registries", "files")
# What adds up: no file takes away a pack whose rules another sets; "!drafts/a.md" takes a path back in.
_ADDED = ("packs", "ignore")

_Said = dict[str, Any]


class _Read(NamedTuple):
    """A file's own configuration, and what it says together with all that it extends."""

    config: Config
    said: _Said


def read_config(path: str, text: str | None = None) -> Config:
    """The configuration of a file, or of a text that is to stand there.

    ConfigError with file, line and the mend for the first thing that is wrong.
    """
    return _read(path, (), text).config


def _read(path: str, chain: tuple[str, ...], text: str | None = None) -> _Read:
    """`chain` holds the files that lead here, the first of all first."""
    named, folder = shown(path), os.path.dirname(path)
    checked = read_yaml(text_of(path) if text is None else text, "config")
    for fault in checked.faults:
        raise ConfigError(named, fault.line, fault.message)
    said: _Said = checked.value or {}
    config = Config(named, lines=checked.lines)
    extends: list[Preset | Config] = []
    all_said: _Said = {}
    for number, name in enumerate(_extended(said, chain)):
        line = _line(checked.lines, "extends", number)
        if is_file(name):
            read = _read(_file_of(name, number, folder, config, (*chain, path)), (*chain, path))
            extends.append(read.config)
            all_said = _over(all_said, read.said)
        else:
            extends.append(Preset(name, line))
    all_said = _over(all_said, _own(said, folder, config))
    return _Read(
        Config(
            path=named,
            extends=tuple(extends),
            site=site_of(all_said.get("site", {})),
            rules=tuple(_settings(said.get("rules", {}), ("rules",), checked.lines)),
            overrides=tuple(_overrides(said.get("overrides", ()), config)),
            ignore=tuple(all_said.get("ignore", ())),
            packs=tuple(dict.fromkeys(all_said.get("packs", ()))),
            trust=all_said.get("trust", False),
            locked=tuple(said.get("locked", ())),
            registries=all_said.get("registries", {}),
            files=all_said.get("files", {}),
            baseline=all_said.get("baseline"),
            store=all_said.get("store"),
            lines=checked.lines,
            said=said,
        ),
        all_said,
    )


def is_file(name: str) -> bool:
    """Whether `extends` means a file by it; anything else is a preset or a pack."""
    return name.endswith(SUFFIXES) or name.startswith(("./", "../", "/", "~"))


def _extended(said: _Said, chain: tuple[str, ...]) -> list[str]:
    """What a file extends. Only the one that newslint finds itself starts from `recommended` without a word."""
    extends = said.get("extends", [] if chain else ["recommended"])
    return [extends] if isinstance(extends, str) else extends


def _file_of(name: str, number: int, folder: str, config: Config, chain: tuple[str, ...]) -> str:
    where = ("extends", number)
    path = os.path.normpath(os.path.join(folder, name))
    if os.path.isdir(path):
        pack = os.path.basename(path)
        raise config.error(
            where, f'"{name}" is a folder; to extend a pack, name its folder under "packs:" and extend "{pack}"'
        )
    if not os.path.isfile(path):
        raise config.error(where, f"no file {shown(path)}{_beside(path)}")
    known = [os.path.realpath(one) for one in chain]
    if os.path.realpath(path) in known:
        back = [*chain[known.index(os.path.realpath(path)) :], path]
        raise config.error(where, f"extends itself: {' → '.join(shown(one) for one in back)}; take one of these out")
    return path


def _beside(path: str) -> str:
    """The file that may be meant."""
    try:
        names = os.listdir(os.path.dirname(path))
    except OSError:
        return ""
    return nearest(os.path.basename(path), [name for name in names if name.endswith(SUFFIXES)])


def _own(said: _Said, folder: str, config: Config) -> _Said:
    """What a file says itself, its paths from its own folder."""
    own: _Said = {name: said[name] for name in ("ignore", "trust") if name in said}
    if "site" in said:
        own["site"] = said["site"]
        check_site(said["site"], config)
    if "baseline" in said:
        own["baseline"] = os.path.join(folder, said["baseline"])
    if "packs" in said:
        own["packs"] = [_pack(os.path.join(folder, one), number, config) for number, one in enumerate(said["packs"])]
    if "archive" in said:
        own["store"] = shown(os.path.normpath(os.path.join(folder, said["archive"]["store"])))
    if "registries" in said:
        own["files"] = {name: os.path.join(folder, file) for name, file in said["registries"].items()}
        own["registries"] = {name: read_registry(file, name, config) for name, file in own["files"].items()}
    return own


def _over(before: _Said, later: _Said) -> _Said:
    """What two files say together, the later one over the earlier."""
    found = {**before, **later}
    for name in _BY_KEY:
        if name in before and name in later:
            found[name] = {**before[name], **later[name]}
    for name in _ADDED:
        if name in before and name in later:
            found[name] = [*before[name], *later[name]]
    return found


def _settings(
    said: Mapping[str, Any], path: tuple[str | int, ...], lines: Mapping[tuple[str | int, ...], int]
) -> Iterator[Setting]:
    """`off` and `on` are booleans in YAML, text where quoted."""
    for name, value in said.items():
        given = value if isinstance(value, dict) else {"severity": value}
        level = given.get("severity", True)
        severity = Severity(level) if level in ("error", "warning", "info") else None
        yield Setting(str(name), severity, level in (False, "off"), given.get("options"), _line(lines, *path, name))


def _overrides(said: list[_Said], config: Config) -> Iterator[Override]:
    for number, one in enumerate(said):
        path = ("overrides", number)
        files, when = one.get("files"), one.get("when")
        if not files and not when:
            raise config.error(
                path, 'says neither "files" nor "when": what holds for every article belongs under "rules:"'
            )
        yield Override(
            key=f"{config.path}#{number}",
            files=(files,) if isinstance(files, str) else tuple(files or ()),
            when=when,
            rules=tuple(_settings(one["rules"], (*path, "rules"), config.lines)),
            path=path,
        )


def _line(lines: Mapping[tuple[str | int, ...], int], *path: str | int) -> int | None:
    return lines.get(path, lines.get(path[:-1]))


def _pack(path: str, number: int, config: Config) -> str:
    if not os.path.isdir(path):
        if os.path.isfile(path):
            there = shown(os.path.dirname(path))
            raise config.error(("packs", number), f"{shown(path)} is a file; name the folder of all rules: ./{there}")
        raise config.error(("packs", number), f"no folder {shown(path)}")
    return os.path.realpath(path)
