"""JSON feeds, versions 1 and 1.1. https://www.jsonfeed.org/version/1.1/"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from newslint.inputs.containers import Run
from newslint.inputs.document import Document, Metadata, Writer
from newslint.inputs.json import loaded, text_of
from newslint.inputs.summaries import dek_of, is_cut
from newslint.inputs.xml import plain

SUFFIXES = (".jsonfeed",)
ARCHIVE = False
ORIGIN = "feed"


def is_one(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b"jsonfeed.org/version/" in head.replace(
        b"\\/", b"/"
    )


def documents(path: str, run: Run) -> Iterator[Document]:
    """The items of a feed, in its order."""
    for feed in loaded(path, run):
        items = feed.get("items")
        for number, item in enumerate(items if isinstance(items, list) else ()):
            if isinstance(item, dict):
                yield from _documents(path, item, feed, number, run)


def _documents(path: str, item: dict[str, Any], feed: dict[str, Any], number: int, run: Run) -> Iterator[Document]:
    marked, bare, summary = (text_of(item, key) for key in ("content_html", "content_text", "summary"))
    whole = marked or (escape(bare, quote=False) if bare else None)
    content = whole or (escape(summary, quote=False) if summary else None)
    if content is None:
        run.passed_over["items without text"] += 1
        return
    url, tags = text_of(item, "url"), item.get("tags")
    metadata = Metadata(
        ORIGIN,
        headline=plain(text_of(item, "title")),
        dek=dek_of(summary, whole),
        authors=tuple(_authors(item)) or tuple(_authors(feed)),
        published=text_of(item, "date_published"),
        modified=text_of(item, "date_modified"),
        tags=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        language=text_of(item, "language") or text_of(feed, "language"),
        url=url,
        site=text_of(feed, "title"),
        is_article=whole is not None and not is_cut(whole),
        loose=marked is None,
        encoding="utf-8",
    )
    address = url or text_of(item, "id") or f"item {number + 1}"
    yield Document(path, content.encode("utf-8", "surrogatepass"), address, metadata)


def _authors(said: dict[str, Any]) -> Iterator[Writer]:
    several = said.get("authors")
    for author in several if isinstance(several, list) else (said.get("author"),):
        if isinstance(author, dict) and (name := plain(text_of(author, "name"))):
            yield Writer(name, None, text_of(author, "url"))
