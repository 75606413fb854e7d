"""Answers questions in SQL about a store, over its documented views alone and without changing anything."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from newslint.audit.opening import DAMAGED, to_read
from newslint.audit.schema import VIEWS
from newslint.errors import UsageError
from newslint.values import NamedTuple

_NAMES = frozenset(view.name for view in VIEWS)
# What SQLite itself reads for `FROM json_each(related)` and the like.
_FUNCTION_TABLES = frozenset({"json_each", "json_tree"})
_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE})


class Table(NamedTuple):
    """An answer: the names of its columns, and its rows as they are read."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[object, ...]]


def ask(path: str, sql: str) -> Table:
    """UsageError for what is no single SELECT over the views, for no SQL, and where there is no store."""
    database = to_read(path)
    denied: list[str] = []

    def may(action: int, first: str | None, second: str | None, _: str | None, view: str | None) -> int:
        # The tables behind a view may be read for it, and by nobody else.
        if action in _ALLOWED:
            return sqlite3.SQLITE_OK
        if action == sqlite3.SQLITE_FUNCTION and second != "load_extension":
            return sqlite3.SQLITE_OK
        # No column (second is "") is read of a table that a view joins for nothing that was asked.
        known = not second or first in _NAMES or first in _FUNCTION_TABLES or view in _NAMES
        if action == sqlite3.SQLITE_READ and known:
            return sqlite3.SQLITE_OK
        denied.append(first or "" if action == sqlite3.SQLITE_READ else "")
        return sqlite3.SQLITE_DENY

    database.set_authorizer(may)
    try:
        cursor = database.execute(sql)
    except (*DAMAGED, sqlite3.Warning) as error:
        raise UsageError(_mend(str(error), denied)) from error
    if cursor.description is None:
        raise UsageError("the question is no SELECT; a store is only read")
    return Table(tuple(name for name, *_ in cursor.description), _read(cursor))


def _read(cursor: sqlite3.Cursor) -> Iterator[tuple[object, ...]]:
    try:
        yield from cursor
    except DAMAGED as error:
        raise UsageError(f"the question cannot be answered: {error}") from error


def _mend(said: str, denied: list[str]) -> str:
    views = f"there are {', '.join(sorted(_NAMES))}; newslint query --schema tells their columns"
    if "cannot modify" in said:
        return "a store is only read: ask with one SELECT"
    if "one statement" in said:
        return "ask one question at a time: there is something behind the first SELECT"
    if any(denied):
        return f'"{denied[-1]}" is no view that can be asked; {views}'
    if denied:
        return "a store is only read: ask with one SELECT"
    if "no such table" in said:
        return f"{said.replace('no such table', 'no such view')}; {views}"
    return f"{said}; {views}" if "no such column" in said else f"no question in SQL: {said}"
