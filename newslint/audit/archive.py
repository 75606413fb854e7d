"""What a report tells of an archive beside its findings, read out of the store."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newslint.audit.estimating import OTHERS, estimated
from newslint.audit.store import Store
from newslint.audit.trends import RUNS
from newslint.report import Audit, Name, Particulars, Reported, Sampled

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

    def audits(self) -> tuple[Audit, ...]:
        """All that came to their end, the last one first."""
        rows = self._store.read(f"SELECT finished, articles, new, gone, lasting FROM ({RUNS})")
        return tuple(Audit(*row) for row in reversed(list(rows)))

    def new(self) -> frozenset[Name]:
        """What the last audit told and none before it; of a first audit, nothing."""
        last = "SELECT max(run) FROM runs HAVING count(*) > 1"
        query = "SELECT path, address, rule, fingerprint FROM findings WHERE suppressed IS NULL AND first_seen"
        rows = self._store.read(f"{query} = ({last})")
        return frozenset((path, address, rule, fingerprint) for path, address, rule, fingerprint in rows)

    def sampled(self) -> Sampled | None:
        """What a sample tells of the whole; None where all of it was audited."""
        ((drawn, documents),) = self._store.read("SELECT sum(drawn), sum(documents) FROM strata")
        if drawn is None:
            return None
        told = estimated(self._store.path)
        others = next((one for one in told if one.rule == OTHERS), None)
        return Sampled(drawn, documents, tuple(one for one in told if one is not others), others)

    def findings(self, rule: str) -> Iterator[Reported]:
        """The findings of a rule, in the order of the report."""
        return self._store.findings(rule)
