"""Looks up in a store what a few articles are to be compared with: the facts under their own keys, and no others."""

from __future__ import annotations

import os
from collections.abc import Iterable

from newslint.audit.opening import to_read
from newslint.audit.packing import encoded
from newslint.audit.reducing import kept_under
from newslint.cache import standing
from newslint.inputs import Document
from newslint.together import Kept

# Facts under one key that an article is compared with: the latest. A fact takes some ten microseconds to be read and
# compared, and a tag or a column may stand on a hundred thousand articles: a check that is to take milliseconds cannot
# wait for all of them. An audit compares all.
MOST = 1_000


class Lookup:
    """The archive in a store, without the documents that are checked now: those stand for themselves."""

    def __init__(self, path: str) -> None:
        """UsageError where there is no store of this version."""
        self._path = path
        self._database = to_read(path)
        last = self._database.execute("SELECT folder FROM run ORDER BY id DESC LIMIT 1").fetchone()
        # Where the audit stood, and so what the paths in its store begin from.
        self._folder = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(path)), last[0] if last else ""))
        self._rules = dict(self._database.execute("SELECT name, id FROM rule"))
        self._own: set[int] = set()

    def standing(self) -> object | None:
        """What tells that nothing has changed there; None where that cannot be told."""
        log = f"{self._path}-wal"
        written = [log] if os.path.exists(log) and os.path.getsize(log) else []
        return standing((self._path, *written))

    def leave_out(self, documents: Iterable[Document]) -> None:
        """These are checked now."""
        for document in documents:
            absolute = os.path.abspath(document.path)
            for path in {document.path, absolute, os.path.relpath(absolute, self._folder)}:
                query = "SELECT id FROM article WHERE path = CAST(? AS TEXT) AND ifnull(address, '') = CAST(? AS TEXT)"
                place = (encoded(path), encoded(document.address or ""))
                self._own.update(number for (number,) in self._database.execute(query, place))

    def articles(self) -> int:
        """How many articles there are beside those that are checked: as the last audit counted them."""
        counted = "SELECT articles FROM run WHERE finished IS NOT NULL ORDER BY id DESC LIMIT 1"
        standing = "SELECT count(*) FROM article WHERE gone IS NULL AND is_article"
        found = self._database.execute(counted).fetchone() or self._database.execute(standing).fetchone()
        own = ", ".join(map(str, self._own))
        (ours,) = self._database.execute(f"{standing} AND id IN ({own})").fetchone()
        return int(found[0]) - int(ours)

    def kept(self, rule: str, key: str) -> list[Kept]:
        """What a rule has kept of them under a key."""
        if rule not in self._rules:
            return []
        return kept_under(self._database, self._rules[rule], key, self._own, MOST)

    def close(self) -> None:
        self._database.close()
