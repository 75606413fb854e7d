"""The readers that are compared: each says of a page its headline, authors, day of publication and tags."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from typing import Any, NamedTuple

NEWSLINT = "newslint"
TRAFILATURA = "trafilatura, metadata alone"
GOOSE = "goose3"
NEWSPAPER = "newspaper4k"
JSON_LD = "the page's JSON-LD alone"

_ARTICLE_TYPES = ("Article", "Posting", "Report")  # how the names of schema.org's kinds of articles end


class Said(NamedTuple):
    """What a reader says of a page."""

    headline: str | None = None
    authors: Sequence[str] = ()
    published: str | None = None
    tags: Sequence[str] = ()


Reader = Callable[[bytes], Said]


def readers() -> dict[str, Reader]:
    """Those that are installed; newslint first."""
    logging.disable(logging.CRITICAL)  # the peers log what they miss
    made: dict[str, Callable[[], Reader | None]] = {
        NEWSLINT: _newslint,
        TRAFILATURA: _trafilatura,
        GOOSE: _goose,
        NEWSPAPER: _newspaper,
        JSON_LD: _json_ld,
    }
    present = ((name, make()) for name, make in made.items())
    return {name: reader for name, reader in present if reader is not None}


def _newslint() -> Reader:
    from newslint.reading import read

    def said(page: bytes) -> Said:
        article = read(page, "page.html", "html")
        when = article.published.when if article.published else None
        return Said(
            article.headline.value if article.headline else None,
            [author.name.value for author in article.authors],
            when.isoformat() if when else None,
            [tag.value for tag in article.tags],
        )

    return said


def _trafilatura() -> Reader | None:
    if find_spec("trafilatura") is None:
        return None
    from trafilatura.metadata import extract_metadata

    def said(page: bytes) -> Said:
        known = extract_metadata(page)
        if known is None:
            return Said()
        return Said(known.title, (known.author or "").split("; "), known.date, known.tags or ())

    return said


def _goose() -> Reader | None:
    if find_spec("goose3") is None:
        return None
    from goose3 import Goose

    goose = Goose({"enable_image_fetching": False})

    def said(page: bytes) -> Said:
        article = goose.extract(raw_html=page)
        # What comes from JSON-LD comes as it stands there, a list in place of a date among it.
        authors = [name for author in article.authors for name in _texts(author)]
        return Said(article.title, authors, next(iter(_texts(article.publish_date)), None), article.tags)

    return said


def _newspaper() -> Reader | None:
    if find_spec("newspaper") is None:
        return None
    from newspaper import Article

    def said(page: bytes) -> Said:
        article = Article("https://example.invalid/", fetch_images=False)
        article.download(input_html=page)
        article.parse()
        when = article.publish_date
        return Said(article.title, article.authors, when.isoformat() if when else None, sorted(article.tags or ()))

    return said


def _json_ld() -> Reader:
    from lxml import etree

    def said(page: bytes) -> Said:
        root = etree.fromstring(page, etree.HTMLParser())
        blocks = root.xpath("//script[contains(@type, 'ld+json')]/text()") if root is not None else ()
        nodes = (node for block in blocks for node in _nodes(_loaded(block)))
        node = next((node for node in nodes if any(kind.endswith(_ARTICLE_TYPES) for kind in _types(node))), {})
        keywords = node.get("keywords") or ()
        tags = keywords.split(",") if isinstance(keywords, str) else keywords
        return Said(
            next(iter(_texts(node.get("headline"))), None),
            list(_names(node.get("author"))),
            next(iter(_texts(node.get("datePublished"))), None),
            _texts(tags),
        )

    return said


def _loaded(block: str) -> Any:
    try:
        return json.loads(block, strict=False)
    except ValueError:
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """The nodes at the top, those of `@graph` and what a page is about among them."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item
            yield from _nodes([item.get("@graph"), item.get("mainEntity"), item.get("mainEntityOfPage")])
        elif isinstance(item, list):
            yield from _nodes(item)


def _types(node: dict[str, Any]) -> list[str]:
    return _texts(node.get("@type"))


def _names(author: Any) -> Iterator[str]:
    for item in author if isinstance(author, list) else [author]:
        yield from _texts(item.get("name") if isinstance(item, dict) else item)


def _texts(value: Any) -> list[str]:
    return [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]
