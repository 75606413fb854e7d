"""Reads the registries that newslint.yaml names: authors, tags, outlets, sponsors."""

from __future__ import annotations

import os

from newslint.config import Config, shown
from newslint.config.text import text_of
from newslint.errors import ConfigError
from newslint.model import Plain
from newslint.schema import Checked, read_yaml

# The registries in which a name stands for one thing alone; two authors may share an initial.
UNIQUE = ("tags", "outlets", "sponsors")


def read_registry(path: str, name: str, config: Config) -> Plain:
    """What a registry holds. ConfigError where it is missing, at its line in `config`, or wrong, at its own."""
    if not os.path.isfile(path):
        raise config.error(("registries", name), f"no file {shown(path)}")
    checked = read_yaml(text_of(path), name)
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
