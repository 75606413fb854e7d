"""Sitemaps that stand beside saved pages: what they say of each page that is there.

https://www.sitemaps.org/protocol.html; for news, https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from newslint.errors import DocumentError
from newslint.inputs.document import Metadata
from newslint.inputs.opening import opened
from newslint.inputs.xml import Element, Elements, name_of, plain, words_of

ORIGIN = "sitemap"
_SUFFIXES = (".html", ".htm", ".xhtml", ".php", ".asp", ".aspx")
_LARGEST = 100_000_000  # bytes of one entry; a sitemap has 50 MB at most


def said_by(sitemaps: Iterable[str], paths: Iterable[str]) -> dict[str, Metadata]:
    """What sitemaps say of the pages that are saved below the sitemaps' own folders, by path."""
    pages = [path for path in paths if path.lower().endswith(_SUFFIXES)]
    found: dict[str, Metadata] = {}
    for sitemap in sitemaps:
        folder = os.path.dirname(sitemap)
        below = {_bare(os.path.relpath(path, folder or os.curdir)): path for path in pages}
        try:
            with opened(sitemap) as file:
                for element in Elements(file, ("url",), _LARGEST):
                    said = _entry(element)
                    path = next((below[place] for place in _places(said.url) if place in below), None)
                    if path is not None:
                        found[path] = _fuller(found.get(path), said)
        except (OSError, DocumentError):
            continue  # a page is checked with or without what a sitemap says of it
    return found


def _places(url: str | None) -> tuple[str, ...]:
    """Where the page of an address may be saved: under its path, or under its host and path."""
    try:
        address = urlsplit(url or "")
    except ValueError:
        return ()
    place = _bare(unquote(address.path))
    return (place, _bare(f"{address.netloc}/{place}")) if url else ()


def _bare(path: str) -> str:
    """A path as both sides may write it: without suffix and index, slashes at its ends, and what servers do to case."""
    bare = path.replace(os.sep, "/").strip("/")
    stem, dot, suffix = bare.rpartition(".")
    bare = stem if dot and f".{suffix.lower()}" in _SUFFIXES else bare
    return bare.removesuffix("index").rstrip("/")


def _fuller(one: Metadata | None, other: Metadata) -> Metadata:
    """Of two entries for a page, the one of a news sitemap."""
    return other if one is None or other.headline is not None else one


def _entry(element: Element) -> Metadata:
    said: dict[str, str] = {}
    for part in element.iter():
        if isinstance(part.tag, str) and not len(part):
            space = part.tag.rpartition("}")[0]
            key = (
                f"news:{name_of(part)}" if "sitemap-news" in space else name_of(part) if "sitemap-" not in space else ""
            )
            said.setdefault(key, plain(words_of(part)) or "")
    tags = (tag.strip() for tag in said.get("news:keywords", "").split(","))
    return Metadata(
        ORIGIN,
        headline=said.get("news:title") or None,
        published=said.get("news:publication_date") or None,
        modified=said.get("lastmod") or None,
        tags=tuple(tag for tag in tags if tag),
        language=said.get("news:language") or None,
        url=said.get("loc") or None,
        site=said.get("news:name") or None,
        page=True,
    )
