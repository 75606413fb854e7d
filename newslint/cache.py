"""Remembers what came of documents under their rules, one small file an answer, so that runs may share the folder."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache
from time import time_ns
from typing import TypeVar, cast

from newslint import __version__
from newslint.config import Config
from newslint.digest import sha256
from newslint.errors import DocumentError
from newslint.inputs import Document, fetch
from newslint.model import Article
from newslint.packs import installed
from newslint.report import Linted, Report
from newslint.rule import is_recent
from newslint.values import NamedTuple

FOLDER = "NEWSLINT_CACHE_DIR"
MOST = 256_000_000  # bytes that all answers together may take; the oldest go first
FEW = 16  # documents that are read as soon as it is looked up whether they stand as they stood
# A file may change within a tick of its clock and look as before: two seconds at most, on FAT.
_TICK = 2_000_000_000  # nanoseconds
_SELDOM = 3_600_000_000_000  # nanoseconds
T = TypeVar("T")


class Seen(NamedTuple):
    """A file as it stood when it was read, and the digest of what a document in it holds; times in nanoseconds.

    A change that keeps the size and sets back the time of writing still moves `changed`, which no program can set.
    """

    size: int
    written: int
    changed: int
    inode: int
    digest: str


class Told(NamedTuple):
    """The report of a run; of what containers held, path and address of each document, and what was passed over."""

    report: Report
    documents: tuple[tuple[str, str | None], ...] = ()
    passed_over: tuple[tuple[str, int], ...] = ()


Index = tuple[Seen | None, ...]
_SUFFIXES = {Linted: ".linted", Told: ".report", tuple: ".index"}


class Size(NamedTuple):
    """How much a cache holds."""

    answers: int
    bytes: int


class Cache(NamedTuple):
    """The answers in a folder. A file that cannot be read or written is as good as none: the check goes on."""

    folder: str

    def get(self, key: str, kind: type[T]) -> T | None:
        from newslint.pickled import restored

        try:
            with open(self._file(key, kind), "rb") as file:
                digest, _, data = file.read().partition(b"\n")
            whole = digest == sha256(data).hexdigest().encode()
            found = restored(data, _packages()) if whole else None
        except Exception:  # whatever is wrong with an answer, the document is looked at anew
            return None
        return found if isinstance(found, kind) else None

    def put(self, key: str, answer: object) -> None:
        """Keeps an answer, whole or not at all."""
        from pickle import dumps

        data = dumps(answer)
        path = self._file(key, type(answer))
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
        return _size(self._files())

    def clean(self) -> Size:
        """Deletes every answer and nothing else; says how much is gone."""
        return _size((path, about) for path, about in self._files() if _remove(path))

    def trim_at_times(self, added: int) -> None:
        """Trims after a run that has added many answers, after others once an hour.

        To look at all takes longer than to check a post. When that was last, the time of the folder itself says, which
        the first answer in each of the 256 folders below moves, too.
        """
        try:
            if added < FEW and time_ns() - os.stat(self.folder).st_mtime_ns < _SELDOM:
                return
            self.trim(MOST)
            os.utime(self.folder)
        except OSError:  # nothing is kept there
            return

    def trim(self, most: int) -> None:
        """Deletes the oldest answers until the rest takes no more than `most` bytes."""
        files = sorted(self._files(), key=lambda file: file[1].st_mtime, reverse=True)
        taken = 0
        for path, about in files:
            taken += about.st_size
            if taken > most:
                _remove(path)

    def _file(self, key: str, kind: type) -> str:
        return os.path.join(self.folder, key[:2], key + _SUFFIXES[kind])

    def _files(self) -> Iterator[tuple[str, os.stat_result]]:
        for folder, _, names in os.walk(self.folder):
            for name in names:
                if any(suffix in name for suffix in _SUFFIXES.values()):
                    path = os.path.join(folder, name)
                    try:
                        yield path, os.stat(path)
                    except OSError:  # another run has deleted it
                        continue


def _size(files: Iterable[tuple[str, os.stat_result]]) -> Size:
    """How many documents have an answer, and what all files take."""
    found = [(path.endswith(_SUFFIXES[Linted]), about.st_size) for path, about in files]
    return Size(sum(is_answer for is_answer, _ in found), sum(size for _, size in found))


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


def digests(kept: Cache, documents: Sequence[Document], most: int) -> list[str | None]:
    """The digest of what each document holds; None where it cannot be read, or takes more than `most` bytes.

    Of many, a file that stands as it stood is not read again.
    """
    if len(documents) < FEW:
        return [_digest(document, most) for document in documents]
    now = time_ns()
    key = _key("index", os.getcwd(), str(most), *(document.path for document in documents))
    known: Index = kept.get(key, tuple) or ()
    if len(known) != len(documents):
        known = (None,) * len(documents)
    index = tuple(_seen(document, most, before, now) for document, before in zip(documents, known, strict=True))
    worth_keeping = tuple(one if one is None or _is_settled(one, now) else None for one in index)
    if worth_keeping != known:
        kept.put(key, worth_keeping)
    return [one.digest if one is not None else None for one in index]


def _seen(document: Document, most: int, before: Seen | None, now: int) -> Seen | None:
    if document.content is not None:
        digest = _digest(document, most)
        return Seen(0, now, now, 0, digest) if digest is not None else None
    try:
        about = os.stat(document.path)
    except OSError:  # told where it is read to be checked
        return None
    stands = (about.st_size, about.st_mtime_ns, about.st_ctime_ns, about.st_ino)
    if before is not None and before[:4] == stands:
        return before
    digest = _digest(document, most) if stat.S_ISREG(about.st_mode) else None
    return Seen(*stands, digest) if digest is not None else None


def _is_settled(seen: Seen, now: int) -> bool:
    """Whether any change to come will show."""
    return max(seen.written, seen.changed) < now - _TICK


def standing(paths: Iterable[str]) -> tuple[tuple[str, int, int, int, int], ...] | None:
    """What tells that files have not changed, without reading them; None where a change to come might not show."""
    now, found = time_ns(), []
    for path in paths:
        try:
            about = os.stat(path)
        except OSError:
            return None
        seen = Seen(about.st_size, about.st_mtime_ns, about.st_ctime_ns, about.st_ino, "")
        if not stat.S_ISREG(about.st_mode) or not _is_settled(seen, now):
            return None
        found.append((os.path.abspath(path), *seen[:4]))
    return tuple(found)


def _digest(document: Document, most: int) -> str | None:
    try:
        return digest_of(fetch(document, most))
    except DocumentError:  # told where it is read to be checked
        return None


def digest_of(data: bytes) -> str:
    return cast("str", sha256(data).hexdigest())


def _key(*said: str) -> str:
    return digest_of("\0".join(said).encode("utf-8", "surrogatepass"))


def key_of(path: str, digest: str, under: str) -> str:
    """What an answer is filed under: the document, where it stands, and all that its rules and config hold."""
    return _key(path, os.path.abspath(path), under, digest)


def key_of_all(documents: Iterable[tuple[Document, str, str]], *more: object) -> str:
    """What the report on several documents is filed under: each with its digest and what holds for it, and `more`."""
    said = "\0".join(f"{one.path}\n{digest}\n{under}\n{one.metadata}" for one, digest, under in documents)
    return _key("report", os.getcwd(), repr(more), said)


def under(
    rules: Iterable[object], today: datetime, config: Config, folders: Iterable[str], of_the_day: bool = True
) -> str:
    """What the answers of a run rest on beside the documents: version, rules, configuration with registries, day.

    Without `of_the_day`, answers rest on the zone of `today` alone.
    """
    days = (*((today.date(), _there(today, config).date()) if of_the_day else ()), today.tzinfo)
    parts = (__version__, sys.version, *rules, *days, tuple(config), *_code(tuple(folders)), *_distributions())
    return _key(repr(parts))


def _there(today: datetime, config: Config) -> datetime:
    """Now, in the time of the site: its day may be another."""
    if config.site.timezone is None:
        return today
    from zoneinfo import ZoneInfo

    return today.astimezone(ZoneInfo(config.site.timezone))


@cache
def _distributions() -> tuple[str, ...]:
    """All that is installed, by name and version: what parses and compares decides what is found."""
    found: set[str] = set()
    for folder in sys.path:
        try:
            found.update(name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))
        except OSError:
            continue
    return tuple(sorted(found))


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
        try:
            about = os.stat(path)
        except OSError:  # a link that leads nowhere
            about = os.lstat(path)
        said.append((path, about.st_size, about.st_mtime_ns))
    return repr(said)


def _content(folder: str) -> str:
    said = []
    for path in _walk(folder):
        try:
            with open(path, "rb") as file:
                said.append((path, digest_of(file.read())))
        except OSError as error:  # told where the rule is loaded
            said.append((path, str(error.errno)))
    return repr(said)


def _walk(folder: str) -> Iterator[str]:
    for below, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (os.path.join(below, name) for name in sorted(names))


def lasts(article: Article, today: datetime) -> bool:
    """Whether an answer holds all day: no date of the article is so late that the hour could matter."""
    return not any(is_recent(each.when, today) for each in article.dates if each.when is not None)
