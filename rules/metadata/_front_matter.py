"""Entries of front matter by name."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.model import Data


def entry(data: Data, names: Iterable[str]) -> Data | None:
    """The first entry of front matter of one of these names, `-`, `_` and case apart; inside `seo`, too."""
    for holder in (data, data.get("seo"), data.get("params"), data.get("extra")):
        if holder is None or not isinstance(holder.value, dict):
            continue
        keys = {"".join(filter(str.isalnum, str(key))).lower(): str(key) for key in holder.value}
        for name in names:
            if name in keys:
                return holder.get(keys[name])
    return None
