"""A registry as a file that people edit: read, added to and written with its comments, order and quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from io import StringIO
from typing import Any

from newslint.errors import ConfigError
from newslint.schema import read_yaml
from newslint.values import NamedTuple

_FIRST_ENTRY = re.compile(r"^( *)- ", re.MULTILINE)
_INDENT = 2  # spaces before an entry of a new file
BOM = "\ufeff"
WIDEST = 1 << 16  # letters of a line: what a person wrote on one line stays there


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
    """The text of a registry and what is added to it. ConfigError where the file is not what its schema says."""

    def __init__(self, path: str, text: str | None, registry: str) -> None:
        from ruamel.yaml import YAML

        self.path, self.registry = path, registry
        self._before = (text or "").removeprefix(BOM)
        self._mark = BOM if text and text.startswith(BOM) else ""
        checked = read_yaml(self._before, registry)
        for fault in checked.faults:
            raise ConfigError(path, fault.line, fault.message)
        self._is_new = checked.value is None
        first = _FIRST_ENTRY.search(self._before)
        offset = len(first[1]) if first else _INDENT
        self._yaml = YAML(typ="rt")
        self._yaml.preserve_quotes = True
        self._yaml.width = WIDEST
        self._yaml.allow_unicode = True
        self._yaml.explicit_start = self._before.startswith("---")
        self._yaml.indent(mapping=2, sequence=offset + 2, offset=offset)
        self.root: Any = self.mapping() if self._is_new else self._yaml.load(self._before)

    def entries(self, key: str) -> Any:
        """The list under a key, which is put there if it is missing."""
        from ruamel.yaml.comments import CommentedSeq

        if self.root.get(key) is None:
            self.root[key] = CommentedSeq()
        return self.root[key]

    def mapping(self, **values: object) -> Any:
        from ruamel.yaml.comments import CommentedMap

        return CommentedMap(values)

    def extend(self, entry: Any, key: str, values: Iterable[str]) -> None:
        """Puts values behind those in a list of an entry, or into a list of its own on one line."""
        if entry.get(key) is None:
            entry[key] = self.on_one_line(())
        entry[key].extend(values)

    def on_one_line(self, values: Iterable[str]) -> Any:
        from ruamel.yaml.comments import CommentedSeq

        line = CommentedSeq(values)
        line.fa.set_flow_style()
        return line

    def propose(self, key: str, value: object, comment: str) -> None:
        """Puts a value into a list under "proposed", which the comment introduces where it is new."""
        if self.root.get("proposed") is None:
            self.root["proposed"] = self.mapping()
            self.root.yaml_set_comment_before_after_key("proposed", before=comment)
        if self.root["proposed"].get(key) is None:
            from ruamel.yaml.comments import CommentedSeq

            self.root["proposed"][key] = CommentedSeq()
        self.root["proposed"][key].append(value)

    def text(self) -> str:
        """The file as it is to be written, with the line ends and the byte order mark that it had."""
        stream = StringIO()
        self._yaml.dump(self.root, stream)
        text = stream.getvalue()
        if self._is_new and self._before.strip():  # nothing but comments so far
            text = f"{self._before.rstrip()}\n{text}"
        faults = read_yaml(text, self.registry).faults
        assert not faults, faults
        return self._mark + (text.replace("\n", "\r\n") if "\r\n" in self._before else text)


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
