"""A registry as a file that people edit: read, added to and written with its comments, order and quotes."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from newslint.errors import ConfigError
from newslint.learning.growing import grown, written
from newslint.schema import read_yaml
from newslint.values import NamedTuple

BOM = "\ufeff"


class Did(StrEnum):
    """What was done about a name."""

    ADDED = "added"
    COMPLETED = "completed"
    PROPOSED = "for you to decide"


class Change(NamedTuple):
    """What became of a name: an entry of its own, something more in one that was there, or a proposal."""

    name: str
    did: Did
    said: tuple[str, ...]


class RegistryFile:
    """The text of a registry and what is added to it. ConfigError where the file is not what its schema says.

    `root` is what the file says, to be added to: keys to its mappings, values to its lists.
    """

    def __init__(self, path: str, text: str | None, registry: str) -> None:
        self.path, self.registry = path, registry
        self._mark = BOM if text and text.startswith(BOM) else ""
        self._before = (text or "").removeprefix(BOM)
        self._line_end = "\r\n" if "\r\n" in self._before else "\n"
        if self._before.strip() and not self._before.endswith("\n"):
            self._before += self._line_end
        checked = read_yaml(self._before, registry)
        for fault in checked.faults:
            raise ConfigError(path, fault.line, fault.message)
        self._old = checked.value
        self._comments: dict[str, str] = {}
        # Values that an alias shares are apart here: what is added to one is not said of the other.
        self.root: dict[str, Any] = _copied(checked.value) if checked.value is not None else {}

    def entries(self, key: str) -> list[Any]:
        """The list under a key, which is put there if it is missing."""
        found: list[Any] = self.root.setdefault(key, [])
        return found

    def propose(self, key: str, value: object, comment: str) -> None:
        """Puts a value into a list under "proposed", which the comment introduces where it is new."""
        if "proposed" not in self.root:
            self._comments["proposed"] = comment
        self.root.setdefault("proposed", {}).setdefault(key, []).append(value)

    def text(self) -> str:
        """The file as it is to be written. ConfigError where it has a form to which nothing can be added."""
        if self._old is None:  # nothing but comments so far
            above = f"{self._before.rstrip()}{self._line_end}" if self._before.strip() else ""
            text = above + written(self.root, self._comments, self._line_end)
        else:
            text = grown(self._before, self._old, self.root, self._comments)
        checked = read_yaml(text, self.registry)
        if checked.faults or checked.value != self.root:
            raise ConfigError(self.path, None, "is written in a form that cannot be added to; see what --dry-run says")
        return self._mark + text


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
