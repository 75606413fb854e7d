"""Draws documents of an archive at random, so many of each stratum as it has of the whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from heapq import heapify, heappop, heappush, heappushpop

from newslint.errors import DocumentError, UsageError
from newslint.inputs import Document, fetch
from newslint.model import Article
from newslint.reading import read_document
from newslint.values import NamedTuple

BY = ("section", "year", "month", "language", "folder")
NONE = "(none)"
FEWEST = 2  # of each stratum where there is room: of a single one nobody can tell how much they vary
# "/2026/01/", "2026-01-10-harbour.md": addresses and files of articles whose day they tell.
_DATED = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=[/-])")
_YEAR = re.compile(r"(?:^|/)((?:19|20)\d\d)(?=/)")

Place = tuple[str, str]  # path, and address in a container or ""
Name = tuple[str, ...]  # what a stratum has in common, a fact each


class Stratum(NamedTuple):
    """How many documents there are of it, and those that were drawn."""

    documents: int
    drawn: tuple[Place, ...]


class Sample(NamedTuple):
    """What was drawn, by what facts and from what seed."""

    by: tuple[str, ...]
    seed: int
    strata: Mapping[Name, Stratum]

    @property
    def documents(self) -> int:
        """How many there are to draw from."""
        return sum(stratum.documents for stratum in self.strata.values())

    @property
    def places(self) -> frozenset[Place]:
        """All that were drawn."""
        return frozenset(place for stratum in self.strata.values() for place in stratum.drawn)


def drawn(documents: Iterable[Document], size: int, by: Sequence[str], seed: int, limit: int) -> Sample:
    """A sample of `size` documents, in proportion to the strata and at least one of each.

    Each document has a lot that hangs on the seed and its place alone, and of each stratum those with the smallest lots
    are drawn: the same ones again, in whatever order they come. `limit` is the largest document in bytes. UsageError
    where there are more strata than documents to draw.
    """
    counts: dict[Name, int] = {}
    lots: dict[Name, list[tuple[int, Place]]] = {}  # of each stratum the smallest, the largest of them first
    for document in documents:
        name = _stratum_of(document, by, limit)
        counts[name] = counts.get(name, 0) + 1
        place = (document.path, document.address or "")
        lot = (-_lot(seed, place), place)
        heap = lots.setdefault(name, [])
        if len(heap) < size:
            heappush(heap, lot)
        else:
            heappushpop(heap, lot)
    if len(counts) > size:
        raise UsageError(
            f"--sample {size}: there are {len(counts)} strata by {', '.join(by)}; sample at least one document of each,"
            " or name fewer facts with --by"
        )
    strata = {}
    for name, number in _shares(counts, size).items():
        chosen = sorted(lots[name], reverse=True)[:number]
        strata[name] = Stratum(counts[name], tuple(sorted(place for _, place in chosen)))
    return Sample(tuple(by), seed, strata)


def of_sample(documents: Iterable[Document], sample: Sample) -> Iterator[Document]:
    """Those documents that were drawn."""
    places = sample.places
    return (document for document in documents if (document.path, document.address or "") in places)


def _lot(seed: int, place: Place) -> int:
    said = "\0".join((str(seed), *place)).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(said, digest_size=8).digest(), "big")


def _shares(counts: Mapping[Name, int], size: int) -> dict[Name, int]:
    """How many to draw of each stratum: in proportion, and no fewer than `FEWEST` where that leaves room."""
    total = sum(counts.values())
    least = FEWEST if size >= FEWEST * len(counts) else 1
    shares = {name: min(least, count) for name, count in counts.items()}
    # The next one goes to the stratum that is furthest from its share.
    wanting = [(shares[name] - size * count / total, name) for name, count in counts.items() if shares[name] < count]
    heapify(wanting)
    for _ in range(min(size, total) - sum(shares.values())):
        ahead, name = heappop(wanting)
        shares[name] += 1
        if shares[name] < counts[name]:
            heappush(wanting, (ahead + 1, name))
    return dict(sorted(shares.items()))


def _stratum_of(document: Document, by: Sequence[str], limit: int) -> Name:
    """What the document has of each fact: as its container says, or its path; else it is read."""
    article: list[Article | None] = []

    def read() -> Article | None:
        if not article:
            try:
                article.append(read_document(document, fetch(document, limit)))
            except DocumentError:  # told where it is checked
                article.append(None)
        return article[0]

    return tuple(_FACTS[fact](document, read) or NONE for fact in by)


Read = Callable[[], Article | None]


def _section(document: Document, read: Read) -> str | None:
    if document.metadata is not None and document.metadata.sections:
        return document.metadata.sections[0]
    article = read()
    return article.sections[0].value if article is not None and article.sections else None


def _month(document: Document, read: Read) -> str | None:
    known = (document.metadata.published if document.metadata is not None else None) or ""
    if not known and (dated := _DATED.search(_place(document))):
        return f"{dated[1]}-{dated[2]}"
    return (known or _published(read))[: len("2026-01")] or None


def _year(document: Document, read: Read) -> str | None:
    if (document.metadata is None or not document.metadata.published) and (found := _YEAR.search(_place(document))):
        return found[1]
    month = _month(document, read)
    return month[: len("2026")] if month else None


def _published(read: Read) -> str:
    article = read()
    published = article.published.when if article is not None and article.published is not None else None
    return published.isoformat() if published is not None else ""


def _language(document: Document, read: Read) -> str | None:
    article = read()
    return article.language if article is not None else None


def _folder(document: Document, read: Read) -> str | None:
    return document.path.replace("\\", "/").rpartition("/")[0]


def _place(document: Document) -> str:
    return (document.address or document.path).replace("\\", "/")


_FACTS: Mapping[str, Callable[[Document, Read], str | None]] = {
    "section": _section,
    "year": _year,
    "month": _month,
    "language": _language,
    "folder": _folder,
}
