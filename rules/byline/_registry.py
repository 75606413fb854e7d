"""The authors registry of a newsroom, as the rules about bylines read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from newslint import Context, NamedTuple
from newslint.language import fold
from newslint.model import AuthorKind, Plain

_KINDS = {"person": AuthorKind.PERSON, "organization": AuthorKind.DESK}


class Entry(NamedTuple):
    """One author whom the newsroom knows. `kind` and `pronouns` are None where the registry does not say."""

    name: str
    aliases: tuple[str, ...] = ()
    slug: str | None = None
    kind: AuthorKind | None = None
    pronouns: str | None = None
    bases: tuple[str, ...] = ()  # towns that the author works from

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class Registry(NamedTuple):
    """Authors in the registry's order, the same by every folded name, alias and slug, and the patterns for guests."""

    entries: tuple[Entry, ...]
    by_name: dict[str, Entry]
    guests: tuple[str, ...]

    def entry(self, name: str) -> Entry | None:
        return self.by_name.get(fold(name))


class _Identity:
    """A registry as a key: it is read once in a run and never changes."""

    def __init__(self, data: Plain) -> None:
        self.data = data

    def __hash__(self) -> int:
        return id(self.data)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and other.data is self.data


def registry_of(context: Context) -> Registry | None:
    """The registry of authors, None where newslint.yaml names none."""
    data = context.registries.get("authors")
    return None if data is None else _read(_Identity(data))


@lru_cache(maxsize=8)
def _read(key: _Identity) -> Registry:
    data = key.data
    listed = data.get("authors") if isinstance(data, dict) else data
    entries = tuple(_entries(listed))
    by_name: dict[str, Entry] = {}
    for entry in entries:
        for name in (*entry.names, *([entry.slug] if entry.slug else [])):
            by_name.setdefault(fold(name), entry)
    guests = tuple(_strings(data.get("guests"))) if isinstance(data, dict) else ()
    return Registry(entries, by_name, guests)


def _entries(listed: Plain) -> Iterator[Entry]:
    for item in listed if isinstance(listed, list) else ():
        if isinstance(item, str):
            yield Entry(item)
        elif isinstance(item, dict) and isinstance(name := item.get("name"), str):
            slug, kind, pronouns = item.get("slug"), item.get("type"), item.get("pronouns")
            yield Entry(
                name,
                tuple(_strings(item.get("aliases"))),
                slug if isinstance(slug, str) else None,
                _KINDS.get(kind) if isinstance(kind, str) else None,
                pronouns if isinstance(pronouns, str) else None,
                tuple(_strings(item.get("bases"))),
            )


def _strings(value: Plain) -> Iterable[str]:
    items = value if isinstance(value, list) else [value]
    return (item for item in items if isinstance(item, str))
