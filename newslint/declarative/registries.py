"""The registries of newslint.yaml as a rule file asks them: which names they hold, and what is said of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.language import fold
from newslint.rule import Context
from newslint.values import NamedTuple
from newslint.web import outlet_domains

REGISTRIES = ("authors", "outlets", "sponsors", "tags")


def fields_of(registry: str) -> tuple[str, ...]:
    """What an entry of a registry may say."""
    from newslint.schema import load_schema

    items = load_schema(registry)["properties"][registry]["items"]
    choices = items.get("anyOf", (items,))
    return tuple(key for choice in choices for key in choice.get("properties", ()))


class Entry(NamedTuple):
    """One entry: every name that it goes by, and all that is said of it."""

    names: tuple[str, ...]
    said: Mapping[str, Any]


_kept: dict[tuple[int, str], tuple[object, tuple[Entry, ...], dict[str, Entry]]] = {}


def _read(name: str, context: Context) -> tuple[tuple[Entry, ...], dict[str, Entry]]:
    registry = context.registries.get(name)
    key = (id(registry), name)
    kept = _kept.get(key)
    if kept is None or kept[0] is not registry:
        listed = registry.get(name, ()) if isinstance(registry, dict) else ()
        found = tuple(_entry(one) for one in listed if isinstance(one, (str, dict))) if isinstance(listed, list) else ()
        by_name = {fold(called): entry for entry in found for called in entry.names}
        # The registry is kept, too: else another one could come to live at its address.
        kept = _kept[key] = (registry, found, by_name)
    return kept[1], kept[2]


def _entry(said: Any) -> Entry:
    if isinstance(said, str):
        return Entry((said,), {})
    return Entry((str(said.get("name", "")), *map(str, said.get("aliases", ()))), said)


def entries(name: str, where: Mapping[str, Any], context: Context) -> tuple[Entry, ...]:
    """The entries of a registry that say what `where` asks."""
    found = _read(name, context)[0]
    if not where:
        return found
    return tuple(entry for entry in found if all(_says(entry, key, value) for key, value in where.items()))


def _says(entry: Entry, key: str, value: Any) -> bool:
    said = entry.said.get(key)
    wanted = value if isinstance(value, list) else [value]
    return any(one in wanted for one in said) if isinstance(said, list) else said in wanted


def looked_up(name: str, called: str, field: str, context: Context) -> tuple[str, ...]:
    """What a registry says in a field of the entry that goes by a name; outlets that newslint knows count, too."""
    entry = _read(name, context)[1].get(fold(called))
    said = entry.said.get(field) if entry else None
    if said is None:
        return tuple(sorted(outlet_domains(called))) if (name, field) == ("outlets", "domains") else ()
    return tuple(map(str, said)) if isinstance(said, list) else (str(said),)
