"""The laws, codes and platform policies that rules refer to, read from the data file of a pack when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

FILE = "authorities.yaml"


class Authority(NamedTuple):
    """`url` is a full address or None; `verified` says in words how far `says` was checked."""

    key: str
    title: str
    url: str | None
    says: str
    verified: str


@cache
def authorities_of(package: str) -> Mapping[str, Authority]:
    """The authorities of an installed pack, by key; none where it has no file.

    The package of a rule is the first part of its `module`.
    """
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    found: dict[str, Authority] = {}
    for folder in folders or ():
        found.update(authorities_in(Path(folder)))
    return found


def authorities_in(folder: Path) -> Mapping[str, Authority]:
    """The authorities of a folder of rules, by key."""
    import yaml

    try:
        data = (folder / FILE).read_bytes()
    except FileNotFoundError:
        return {}
    loaded = yaml.load(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {key: Authority(key, **entry) for key, entry in loaded.items()}
