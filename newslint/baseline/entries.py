"""The file of a baseline: one sorted line an entry, so that git merges it line by line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from newslint.digest import sha256
from newslint.errors import ConfigError
from newslint.values import NamedTuple

VERSION = 1
_TITLE = "# newslint baseline, version"
HEADER = f"{_TITLE} {VERSION}: findings that are known and accepted\n"

_VERSION = re.compile(rf"{_TITLE} (\d+)")
# Fingerprint, rule, identity of the document, its path, and its address within that where it has one.
_ENTRY = re.compile(r"([0-9a-f]{32})\t([a-z0-9-]+)\t([0-9a-f.]*)\t([^\t]+)(?:\t([^\t]+))?")
_CONFLICT = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
# What would end a line or a field, what UTF-8 cannot hold, and blanks that an editor would trim.
_SPELLED = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff\\\\]| $")
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")

Key = tuple[str, str | None]  # a document: its path from the folder of the baseline, and its address within that


class Entry(NamedTuple):
    """A finding that is accepted, by what stays the same when its lines or its file move."""

    fingerprint: str
    rule: str
    identity: str
    path: str
    address: str | None = None

    @property
    def key(self) -> Key:
        return self.path, self.address


class Baseline(NamedTuple):
    """A baseline as it stands in its file; `comments` are the lines that somebody has added."""

    path: str
    data: bytes
    entries: tuple[Entry, ...]
    comments: tuple[str, ...]
    by_document: Mapping[Key, Mapping[str, Entry]]


def read_baseline(path: str) -> Baseline:
    """What a file holds. ConfigError with file and line where it is no baseline."""
    try:
        about = os.stat(path)
        return _read(path, about.st_mtime_ns, about.st_size)
    except FileNotFoundError as error:
        raise ConfigError(path, None, "no such file; newslint baseline create makes it") from error
    except OSError as error:
        raise ConfigError(path, None, f"cannot be read: {error.strerror}") from error


@lru_cache(maxsize=8)
def _read(path: str, changed: int, size: int) -> Baseline:
    with open(path, "rb") as file:
        data = file.read()
    lines = tuple(dict.fromkeys(_lines(path, data)))
    entries = tuple(line for line in lines if isinstance(line, Entry))
    comments = tuple(line for line in lines if isinstance(line, str))
    by_document: dict[Key, dict[str, Entry]] = {}
    for entry in entries:
        by_document.setdefault((entry.path, entry.address), {})[entry.fingerprint] = entry
    return Baseline(path, data, entries, comments, by_document)


def _lines(path: str, data: bytes) -> Iterator[Entry | str]:
    """Entries, and comments but for the header."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(path, number, "is no baseline of newslint: it is not UTF-8") from error
    versioned = False
    for number, ended in enumerate(text.split("\n"), 1):
        line = ended.removesuffix("\r")
        found = _ENTRY.fullmatch(line)
        if found is not None:
            entry = Entry(*found.groups())
            if "\\" in line:
                where, address = _unspelled(entry.path), entry.address and _unspelled(entry.address)
                entry = entry._replace(path=where, address=address)
            yield entry
        elif line.startswith("#"):
            stated = _VERSION.match(line)
            if stated and int(stated[1]) != VERSION:
                raise ConfigError(
                    path, number, f"has version {stated[1]}, and this newslint reads version {VERSION}; update newslint"
                )
            if stated:
                versioned = True
            else:
                yield line
        elif line.startswith(_CONFLICT):
            raise ConfigError(
                path, number, "is a conflict that git has left; keep the lines of both sides, delete those of git"
            )
        elif line.strip():
            raise ConfigError(path, number, "is no entry: expected fingerprint, rule, document and path between tabs")
    if not versioned:
        raise ConfigError(path, 1, f'is no baseline of newslint: there is no line "{_TITLE} {VERSION}"')


def standing(path: str) -> tuple[str, str, tuple[str, ...]]:
    """What tells that a baseline accepts what it did: its path, its content, and which of its files are gone.

    A document may stand for one that is gone. ConfigError where the file cannot be read.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise ConfigError(path, None, f"cannot be read: {error.strerror}") from error
    folder = os.path.dirname(os.path.abspath(path))
    fields = (line.split("\t") for line in data.decode("utf-8", "replace").splitlines())
    paths = {_unspelled(one[3]) for one in fields if len(one) > 3}
    gone = sorted(one for one in paths if "://" not in one and not os.path.lexists(os.path.join(folder, one)))
    return path, sha256(data).hexdigest(), tuple(gone)


def written(entries: Iterable[Entry], comments: Iterable[str] = ()) -> bytes:
    """The file of a baseline."""
    lines = sorted({_line(entry) for entry in entries})
    return "".join((HEADER, *(f"{comment}\n" for comment in comments), *lines)).encode()


def _line(entry: Entry) -> str:
    address = () if entry.address is None else (_spelled(entry.address),)
    return "\t".join((entry.fingerprint, entry.rule, entry.identity, _spelled(entry.path), *address)) + "\n"


def _spelled(path: str) -> str:
    return _SPELLED.sub(lambda match: f"\\u{ord(match[0]):04x}", path)


def _unspelled(path: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), path)
