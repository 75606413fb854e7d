"""The store that newslint.yaml names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newslint.errors import UsageError

if TYPE_CHECKING:
    from newslint.audit.lookup import Lookup
    from newslint.check import Rules


def archive_of(paths: Iterable[str], rules: Rules) -> Lookup | None:
    """The archive that documents are compared with, None where newslint.yaml names none.

    UsageError for documents with different archives, and where there is no store.
    """
    store = store_of(paths, rules)
    if store is None:
        return None
    from newslint.audit.lookup import Lookup

    return Lookup(store)


def store_of(paths: Iterable[str], rules: Rules) -> str | None:
    """The store that newslint.yaml names for all of these paths."""
    stores = {rules.store_of(path) for path in paths}
    if len(stores) > 1:
        raise UsageError("these articles belong to different archives, or some to none; check each archive by itself")
    return next(iter(stores), None)
