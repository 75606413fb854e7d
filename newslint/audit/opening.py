"""Opens a store: to write in it, or to read and change nothing."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

from newslint.audit.packing import decoded
from newslint.audit.schema import APPLICATION, VERSION
from newslint.errors import UsageError

# What SQLite makes of a damaged file; the names in it, which it wants to say, may be no text any more.
DAMAGED = (sqlite3.DatabaseError, UnicodeDecodeError)
# Seconds to wait for a store: who only reads it may hold it that long, above all after an audit that was killed.
PATIENCE = 3.0
_ANOTHER = "name another file with --store"


class _Connection(sqlite3.Connection):
    """Closed when nobody holds it any more, also after an error: from Python 3.13 on, one that is left open is told.

    Whatever thread finds it may close it; one alone uses it.
    """

    def __init__(self, address: str, **given: Any) -> None:
        super().__init__(address, check_same_thread=False, **given)

    def __del__(self) -> None:
        self.close()


@contextmanager
def told_if_damaged(store: str = "the store") -> Iterator[None]:
    """UsageError where a store cannot be read to its end."""
    try:
        yield
    except DAMAGED as error:
        raise UsageError(f"{store} is damaged: {error}; {_ANOTHER}") from error


def to_write(path: str) -> sqlite3.Connection:
    """A connection that nobody else writes through. UsageError where there is none; a new file has no tables yet."""
    folder = os.path.dirname(path) or os.curdir
    if not os.path.isdir(folder):
        raise UsageError(f'{path}: cannot be written: there is no folder "{folder}"')
    try:
        database = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, factory=_Connection)
        _verify(database, path)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise UsageError(f"{path}: another audit is at work on this store; wait for its end") from error
        raise UsageError(f"{path}: cannot be used as a store: {error}") from error
    except DAMAGED as error:
        raise UsageError(f"{path}: is no store of newslint; {_ANOTHER}") from error
    return database


def to_read(path: str) -> sqlite3.Connection:
    """A connection that changes nothing. UsageError where there is no store."""
    if not os.path.isfile(path):
        raise UsageError(f"{path}: there is no such store; newslint audit articles/ --store {path} makes it")
    address = f"file:{quote(os.path.abspath(path))}?mode=ro"
    database = sqlite3.connect(address, uri=True, isolation_level=None, factory=_Connection)
    try:
        if not _verify(database, path):
            raise UsageError(f"{path}: is no store of newslint; {_ANOTHER}")
    except sqlite3.OperationalError as error:
        raise UsageError(f"{path}: cannot be read: {error}") from error
    except DAMAGED as error:
        raise UsageError(f"{path}: is no store of newslint; {_ANOTHER}") from error
    return database


def _verify(database: sqlite3.Connection, path: str) -> bool:
    """Whether it is a store already. UsageError where it is anything else, or of another version."""
    database.text_factory = decoded
    (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if tables and application != APPLICATION:
        raise UsageError(f"{path}: is no store of newslint; {_ANOTHER}")
    if tables and version != VERSION:
        again = "audit the archive anew with another file as --store"
        if version < VERSION:
            raise UsageError(f"{path}: was written by an older version of newslint and stays as it is; {again}")
        raise UsageError(f"{path}: was written by a newer version of newslint; update newslint, or {again}")
    return bool(tables)
