"""The real pages under NEWSLINT_CORPUS, what is true of them, and the halves that they fall into."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from newslint.web import host_of, registrable_domain

# A publisher whose hash begins with one of these is one to learn from; the others are for checking.
LEARN = frozenset("0123456789")
_BLOG_HOSTS = frozenset(("wordpress.com",))  # here each host is a publisher, though no public suffix list says so


class Truth(NamedTuple):
    """What is known of a page; None or empty where it is not."""

    file: str
    path: Path
    headline: str | None
    authors: tuple[str, ...]
    published: str | None
    tags: tuple[str, ...]
    half: str  # "learn" or "check"


def corpus() -> Path:
    """Raises SystemExit where no corpus is named: accuracy has nothing to fall back on."""
    named = os.environ.get("NEWSLINT_CORPUS")
    if not named:
        raise SystemExit("NEWSLINT_CORPUS names no folder: it must hold pages/ and truth.jsonl")
    return Path(named)


def truths(half: str | None) -> list[Truth]:
    """The pages of one half, or all of them, in the order of the truth file."""
    folder = corpus()
    rows = map(json.loads, filter(str.strip, (folder / "truth.jsonl").read_text("utf-8").splitlines()))
    known = (_truth(row, folder / "pages") for row in rows)
    return [truth for truth in known if half in (None, truth.half)]


def half_of(address: str) -> str:
    """ "learn" or "check", by the hash of the publisher: all pages of one fall into the same half."""
    return "learn" if sha256(publisher_of(address).encode()).hexdigest()[0] in LEARN else "check"


def publisher_of(address: str) -> str:
    """The registrable domain; below a host of blogs, the blog's own."""
    domain = registrable_domain(address) or address
    return (host_of(address) or domain) if domain in _BLOG_HOSTS else domain


def pages_by_hash(folder: Path | None = None) -> dict[str, Path]:
    """Every page below a folder, the corpus's where none is given, by the SHA-256 of its bytes, as labels name it."""
    pages = folder or corpus() / "pages"
    return {sha256(path.read_bytes()).hexdigest(): path for path in sorted(pages.rglob("*.htm*"))}


def posts() -> Iterator[Path]:
    """The Markdown posts, in order."""
    yield from sorted(path for path in (corpus() / "markdown").rglob("*.m*d*") if path.is_file())


def _truth(row: dict[str, Any], pages: Path) -> Truth:
    return Truth(
        row["file"],
        pages / row["file"],
        row.get("title"),
        tuple(row.get("authors") or ()),
        row.get("date_published"),
        tuple(row.get("tags") or ()),
        half_of(row["url"]),
    )
