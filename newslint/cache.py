"""Remembers what came of a document under its rules, one small file an answer, so that runs may share the folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from typing import cast

from newslint import __version__
from newslint.config import Config
from newslint.lint import sha256
from newslint.model import Article
from newslint.packs import installed
from newslint.report import Linted
from newslint.values import NamedTuple

FOLDER = "NEWSLINT_CACHE_DIR"
MOST = 256_000_000  # bytes that all answers together may take; the oldest go first
_SUFFIX = ".linted"
# Within a day an answer holds, but for what is compared with the instant itself.
_LATELY = timedelta(days=2)


class Size(NamedTuple):
    """How much a cache holds."""

    answers: int
    bytes: int


class Cache(NamedTuple):
    """The answers in a folder. A file that cannot be read or written is as good as none: the check goes on."""

    folder: str

    def get(self, key: str) -> Linted | None:
        from newslint.pickled import restored

        try:
            with open(self._file(key), "rb") as file:
                digest, _, data = file.read().partition(b"\n")
            whole = digest == sha256(data).hexdigest().encode()
            found = restored(data, _packages()) if whole else None
        except Exception:  # whatever is wrong with an answer, the document is looked at anew
            return None
        return found if isinstance(found, Linted) else None

    def put(self, key: str, linted: Linted) -> None:
        """Keeps an answer, whole or not at all."""
        from pickle import dumps

        data = dumps(linted)
        path = self._file(key)
        beside = f"{path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(beside, "wb") as file:
                file.write(sha256(data).hexdigest().encode() + b"\n" + data)
            os.replace(beside, path)
        except OSError:
            pass
        finally:
            _remove(beside)

    def size(self) -> Size:
        sizes = [about.st_size for _, about in self._files()]
        return Size(len(sizes), sum(sizes))

    def clean(self) -> Size:
        """Deletes every answer and nothing else; says how much is gone."""
        gone = [about.st_size for path, about in self._files() if _remove(path)]
        return Size(len(gone), sum(gone))

    def trim(self, most: int = MOST) -> None:
        """Deletes the oldest answers until the rest takes no more than `most` bytes."""
        files = sorted(self._files(), key=lambda file: file[1].st_mtime, reverse=True)
        taken = 0
        for path, about in files:
            taken += about.st_size
            if taken > most:
                _remove(path)

    def _file(self, key: str) -> str:
        return os.path.join(self.folder, key[:2], key + _SUFFIX)

    def _files(self) -> Iterator[tuple[str, os.stat_result]]:
        for folder, _, names in os.walk(self.folder):
            for name in names:
                if _SUFFIX in name:
                    path = os.path.join(folder, name)
                    try:
                        yield path, os.stat(path)
                    except OSError:  # another run has deleted it
                        continue


def _remove(path: str) -> bool:
    try:
        os.remove(path)
    except OSError:
        return False
    return True


def default_cache() -> Cache:
    """The cache that NEWSLINT_CACHE_DIR names, else the one in the user's folder for such things."""
    if named := os.environ.get(FOLDER):
        return Cache(os.path.abspath(named))
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/AppData/Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Cache(os.path.join(base, "newslint"))


def key_of(path: str, data: bytes, under: str) -> str:
    """What an answer is filed under: the document, where it stands, and all that its rules and config hold."""
    said = "\0".join((path, os.path.abspath(path), under, sha256(data).hexdigest()))
    return cast("str", sha256(said.encode("utf-8", "surrogatepass")).hexdigest())


def under(rules: Iterable[object], today: datetime, config: Config, folders: Iterable[str]) -> str:
    """What the answers of a run rest on beside the documents: version, rules, configuration with registries, day."""
    parts = (__version__, sys.version, *rules, today.date(), today.tzinfo, tuple(config), *_code(tuple(folders)))
    return cast("str", sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest())


@cache
def _packages() -> frozenset[str]:
    """Whose values an answer may hold: newslint's own and those of installed packs."""
    return frozenset({"newslint", *(pack.package for pack in installed())})


@cache
def _code(folders: tuple[str, ...]) -> tuple[str, ...]:
    """newslint and its packs as their files stand; for folders that nobody installed, what is in them."""
    own = (os.path.dirname(__file__), *(pack.folder for pack in installed()))
    return (*map(_stamps, own), *map(_content, folders))


def _stamps(folder: str) -> str:
    said = []
    for path in _walk(folder):
        about = os.stat(path)
        said.append((path, about.st_size, about.st_mtime_ns))
    return repr(said)


def _content(folder: str) -> str:
    said = []
    for path in _walk(folder):
        with open(path, "rb") as file:
            said.append((path, sha256(file.read()).hexdigest()))
    return repr(said)


def _walk(folder: str) -> Iterator[str]:
    for below, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (os.path.join(below, name) for name in sorted(names))


def lasts(article: Article, today: datetime) -> bool:
    """Whether an answer holds all day: no date of the article is so late that the hour could matter."""
    late = (today - _LATELY).date()
    return all(_day(each.when) < late for each in article.dates if each.when is not None)


def _day(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when
