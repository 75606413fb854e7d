"""What editors say of findings, right or wrong, and the precision of each rule that comes of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing

from newslint.audit.estimating import wilson
from newslint.audit.opening import to_read, to_write
from newslint.audit.packing import encoded
from newslint.audit.querying import Table
from newslint.errors import UsageError
from newslint.values import NamedTuple

VERDICTS = ("right", "wrong")
_TEXTS = ("rule", "path", "address", "message", "excerpt")


class Mark(NamedTuple):
    """A finding as the report page shows it, and what an editor holds of it."""

    rule: str
    path: str
    address: str
    message: str
    excerpt: str
    verdict: str


class Taken(NamedTuple):
    """How many marks were taken in, and how many are of findings that the store does not have."""

    known: int
    unknown: int


def marks_in(file: str) -> list[Mark]:
    """The marks that a report page has saved. UsageError, with the mend, for any other file."""
    try:
        with open(file, encoding="utf-8") as lines:
            said = json.load(lines)
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise UsageError(f"{file}: holds no marks: {error}; save them anew from the report page") from error
    listed = said.get("marks") if isinstance(said, dict) else None
    if not isinstance(listed, list):
        raise UsageError(f"{file}: holds no marks; name the file that Save marks on the report page wrote")
    return [_mark(one, f"{file}: mark {number}") for number, one in enumerate(listed, 1)]


def _mark(said: object, where: str) -> Mark:
    if not isinstance(said, dict) or not all(isinstance(said.get(name), str) for name in _TEXTS):
        raise UsageError(f"{where}: needs {', '.join(_TEXTS)} as text")
    if said.get("mark") not in VERDICTS:
        raise UsageError(f"{where}: says {said.get('mark')!r} of its finding; expected {' or '.join(VERDICTS)}")
    return Mark._make((*(said[name] for name in _TEXTS), said["mark"]))


def take_marks(store: str, marks: Sequence[Mark]) -> Taken:
    """Keeps the marks in the store, a later one in place of an earlier. UsageError where it cannot be written."""
    to_read(store).close()  # makes none
    known = 0
    with closing(to_write(store)) as database:
        for mark in marks:
            place = [encoded(text) for text in mark[:5]]
            found = database.execute(
                "SELECT article, rule, fingerprint FROM finding WHERE rule = (SELECT id FROM rule WHERE name ="
                " CAST(? AS TEXT)) AND article = (SELECT id FROM article WHERE path = CAST(? AS TEXT) AND"
                " ifnull(address, '') = CAST(? AS TEXT)) AND message = CAST(? AS TEXT) AND ifnull(excerpt, '') ="
                " CAST(? AS TEXT)",
                place,
            ).fetchall()
            rows = [(*row, mark.verdict) for row in found]
            database.executemany("INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?)", rows)
            known += bool(rows)
        database.execute("COMMIT")
    return Taken(known, len(marks) - known)


def precision(store: str, rules: Sequence[str] = ()) -> Table:
    """A row for each rule that was marked: the share of right findings, and the bounds of its Wilson interval at 95 %.

    `rules` are the rules and families that count; without any, all do. UsageError where nothing was marked.
    """
    with closing(to_read(store)) as database:
        placed = ", ".join("?" * len(rules))
        which = f"WHERE rule IN ({placed}) OR family IN ({placed})" if rules else ""
        query = (
            f"SELECT rule, sum(mark = 'right'), count(*) FROM marks {which} GROUP BY rule ORDER BY count(*) DESC, rule"
        )
        counted = database.execute(query, (*rules, *rules)).fetchall()
        if not counted and not database.execute("SELECT 1 FROM marks").fetchone():
            raise UsageError(
                f"{store}: no finding was marked; mark some on the page of newslint audit --report, save them"
            )
    return Table(("rule", "marked", "right", "wrong", "precision", "low", "high"), _shares(counted))


def _shares(counted: Sequence[tuple[str, int, int]]) -> Iterator[tuple[object, ...]]:
    for rule, right, marked in counted:
        low, high = wilson(right / marked, marked)
        yield rule, marked, right, marked - right, round(right / marked, 2), round(low, 2), round(high, 2)
