"""What a report tells of an archive beside its findings, read out of the store."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newslint.audit.store import Store
from newslint.report import Particulars, Reported

_PARTICULARS = (
    "SELECT path, address, headline, section, published, is_article,"
    " (SELECT json_group_array(name) FROM authors WHERE article = articles.id) FROM articles"
)


class Archive:
    """The documents of a store and the findings on them, which may be read again and again."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def articles(self, rule: str | None = None) -> Iterator[Particulars]:
        """Every document; of a rule, those that it has found something in."""
        which = "" if rule is None else " WHERE id IN (SELECT article FROM findings WHERE rule = ?)"
        rows = self._store.read(_PARTICULARS + which, *(() if rule is None else (rule,)))
        for path, address, headline, section, published, is_article, authors in rows:
            names = tuple(dict.fromkeys(json.loads(authors)))
            yield Particulars(path, address, headline, section, names, published, bool(is_article))

    def marks(self) -> dict[str, tuple[int, int]]:
        """How many findings of each rule editors hold for right, and how many they have marked."""
        rows = self._store.read("SELECT rule, sum(mark = 'right'), count(*) FROM marks GROUP BY rule")
        return {rule: (right, marked) for rule, right, marked in rows}

    def findings(self, rule: str) -> Iterator[Reported]:
        """The findings of a rule, in the order of the report."""
        return self._store.findings(rule)
