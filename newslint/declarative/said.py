"""A part of a rule file that knows where it stands, so that whoever reads it can name the line of a mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.errors import ConfigError
from newslint.values import NamedTuple


class Said(NamedTuple):
    """A value of a rule file; `folder` is where the file stands."""

    file: str
    folder: str
    value: Any
    path: tuple[str | int, ...]
    lines: Mapping[tuple[str | int, ...], int]

    def get(self, key: str) -> Said | None:
        """The value under a key, None where it is not given."""
        if isinstance(self.value, dict) and self.value.get(key) is not None:
            return self.of(key)
        return None

    def of(self, key: str) -> Said:
        """The value under a key that the schema asks for."""
        return self._replace(value=self.value[key], path=(*self.path, key))

    def plain(self, key: str, default: Any = None) -> Any:
        """The bare value under a key."""
        found = self.get(key)
        return default if found is None else found.value

    def each(self) -> Iterator[Said]:
        """The elements of a list; a lone value is a list of one."""
        if isinstance(self.value, list):
            for number, value in enumerate(self.value):
                yield self._replace(value=value, path=(*self.path, number))
        else:
            yield self

    def items(self) -> Iterator[tuple[str, Said]]:
        """The entries of a mapping."""
        for key, value in self.value.items():
            yield str(key), self._replace(value=value, path=(*self.path, str(key)))

    @property
    def line(self) -> int:
        path = self.path
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def error(self, message: str) -> ConfigError:
        """An error at this place."""
        return ConfigError(self.file, self.line, message)

    def unknown(self, what: str, known: Iterable[str]) -> ConfigError:
        """An error about a word that is none of the known ones, with the nearest of them."""
        from newslint.schema import nearest

        known = tuple(known)
        mend = nearest(str(self.value), known) or f"; expected {', '.join(known)}"
        return self.error(f'unknown {what} "{self.value}"{mend}')
