"""The vocabulary of tags of a newsroom, as the rules about tags read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from newslint import Context, NamedTuple
from newslint.language import fold
from newslint.model import Plain


class Vocabulary(NamedTuple):
    """Every name and alias, folded, with the tag as it is to be written, and the pairs that are two things."""

    by_name: dict[str, str]
    distinct: frozenset[frozenset[str]]

    def written(self, name: str) -> str | None:
        """How the vocabulary writes this tag; None where it has none."""
        return self.by_name.get(fold(name.lstrip("#")))

    def keeps_apart(self, one: str, other: str) -> bool:
        """Whether two tags are two things: named so, or entries of their own."""
        first, second = self.written(one), self.written(other)
        if first is not None and second is not None and first != second:
            return True
        return frozenset((fold(one), fold(other))) in self.distinct


NONE = Vocabulary({}, frozenset())


class _Identity:
    """A registry as a key: it is read once in a run and never changes."""

    def __init__(self, data: Plain) -> None:
        self.data = data

    def __hash__(self) -> int:
        return id(self.data)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and other.data is self.data


def vocabulary_of(context: Context) -> Vocabulary:
    """The vocabulary that newslint.yaml names; an empty one where it names none."""
    data = context.registries.get("tags")
    return NONE if data is None else _read(_Identity(data))


@lru_cache(maxsize=8)
def _read(key: _Identity) -> Vocabulary:
    data = key.data if isinstance(key.data, dict) else {}
    by_name: dict[str, str] = {}
    for name, aliases in _entries(data.get("tags")):
        for said in (name, *aliases):
            by_name.setdefault(fold(said), name)
    return Vocabulary(by_name, frozenset(_pairs(data.get("distinct"))))


def _entries(listed: Plain) -> Iterator[tuple[str, tuple[str, ...]]]:
    for item in listed if isinstance(listed, list) else ():
        if isinstance(item, str):
            yield item, ()
        elif isinstance(item, dict) and isinstance(name := item.get("name"), str):
            yield name, tuple(_strings(item.get("aliases")))


def _pairs(listed: Plain) -> Iterator[frozenset[str]]:
    for group in listed if isinstance(listed, list) else ():
        yield from (frozenset((fold(one), fold(other))) for one, other in combinations(_strings(group), 2))


def _strings(value: Plain) -> Iterable[str]:
    items = value if isinstance(value, list) else [value]
    return (item for item in items if isinstance(item, str))
