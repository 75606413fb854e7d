"""Scores headline, authors, day of publication and tags against the corpus's truth file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from time import perf_counter
from typing import NamedTuple

from bench.accuracy.corpus import Truth
from bench.accuracy.folding import name_key, plain, tag_key
from bench.accuracy.readers import TRAFILATURA, Reader, Said
from newslint.run import seldom_collected


class Reading(NamedTuple):
    """What one reader said of every page, None where it failed, and the seconds that it took."""

    said: list[Said | None]
    seconds: float


class Score(NamedTuple):
    """Counts over the pages whose truth is known."""

    pages: int = 0
    exact: int = 0
    hit: int = 0
    said: int = 0
    known: int = 0

    @property
    def share(self) -> float:
        return self.exact / self.pages if self.pages else 0.0

    @property
    def precision(self) -> float:
        return self.hit / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.known if self.known else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Pair(NamedTuple):
    """What is true of a page and what was read of it, both folded."""

    file: str
    wanted: frozenset[str]
    read: frozenset[str]


def day(text: str) -> str:
    return text[:10]


_KEYS: dict[str, Callable[[str], str]] = {"headline": plain, "authors": name_key, "published": day, "tags": tag_key}
FIELDS = tuple(_KEYS)
_COLUMNS = (
    *("headline, exact", "authors, F1 (exact set)", "published, same day", "tags, F1"),
    *("ms a page", "time", "failed"),
)


def readings(readers: Mapping[str, Reader], truths: Sequence[Truth]) -> dict[str, Reading]:
    """All pages by all readers, a page by each in turn, so that whatever else the machine does falls on all alike."""
    first = truths[0].path.read_bytes()
    for reader in readers.values():
        _attempt(reader, first)  # imports and compiled patterns belong to no page
    said: dict[str, list[Said | None]] = {name: [] for name in readers}
    seconds = dict.fromkeys(readers, 0.0)
    with seldom_collected():
        for truth in truths:
            page = truth.path.read_bytes()
            for name, reader in readers.items():
                started = perf_counter()
                said[name].append(_attempt(reader, page))
                seconds[name] += perf_counter() - started
    return {name: Reading(said[name], seconds[name]) for name in readers}


def _attempt(reader: Reader, page: bytes) -> Said | None:
    try:
        return reader(page)
    except Exception:  # A reader that fails on a page has said nothing of it.
        return None


def pairs(field: str, truths: Sequence[Truth], said: Sequence[Said | None]) -> Iterator[Pair]:
    """Truth beside reading, for the pages where the truth is known."""
    for truth, read in zip(truths, said, strict=True):
        wanted = _keys(field, getattr(truth, field))
        if wanted:
            yield Pair(truth.file, wanted, _keys(field, getattr(read or Said(), field)))


def _keys(field: str, value: str | Sequence[str] | None) -> frozenset[str]:
    texts = [value] if isinstance(value, str) else value or ()
    return frozenset(_KEYS[field](text) for text in texts if text) - {""}


def score(pairs: Iterator[Pair]) -> Score:
    total = Score()
    for pair in pairs:
        one = (1, pair.wanted == pair.read, len(pair.wanted & pair.read), len(pair.read), len(pair.wanted))
        total = Score(*(sum(counts) for counts in zip(total, one, strict=True)))
    return total


def table(truths: Sequence[Truth], readings: Mapping[str, Reading]) -> Iterator[str]:
    """A row a reader."""
    base = readings[TRAFILATURA].seconds if TRAFILATURA in readings else None
    yield f"| reader | {' | '.join(_COLUMNS)} |"
    yield f"|---|{'---:|' * len(_COLUMNS)}"
    for name, reading in readings.items():
        scores = {field: score(pairs(field, truths, reading.said)) for field in FIELDS}
        authors = scores["authors"]
        cells = (
            f"{scores['headline'].share:.3f}",
            f"{authors.f1:.3f} ({authors.share:.3f})",
            f"{scores['published'].share:.3f}",
            f"{scores['tags'].f1:.3f}",
            f"{reading.seconds / len(truths) * 1000:.1f}",
            f"{reading.seconds / base:.2f}" if base else "",
            str(reading.said.count(None)),
        )
        yield f"| {name} | {' | '.join(cells)} |"
