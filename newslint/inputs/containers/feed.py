"""Feeds in XML: RSS 0.9 to 2.0 and Atom. What they hold whole is an article; of a summary nobody can tell.

https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec, RFC 4287.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC

from newslint.inputs.containers import Run
from newslint.inputs.document import Document, Metadata, Picture, Writer
from newslint.inputs.markup import html_of
from newslint.inputs.opening import opened
from newslint.inputs.summaries import dek_of, is_cut
from newslint.inputs.xml import Element, Elements, name_of, plain, root_of, words_of

SUFFIXES = (".rss", ".atom")
ARCHIVE = False  # beside the pages of a site, it holds the same articles once more
ORIGIN = "feed"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_ATOM = "http://www.w3.org/2005/Atom"
_NAMED = re.compile(r"[^\s@()]+@[^\s@()]+\s*\(([^()]+)\)")  # RSS has "ann@harbour.example (Ann Miller)"
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+")


def is_one(head: bytes) -> bool:
    root = root_of(head)
    if root is None or b"wordpress.org/export/" in head:
        return False
    return root.name == "rss" or (root.name in ("feed", "RDF") and (_ATOM in root.tag or "rss" in root.tag))


def documents(path: str, run: Run) -> Iterator[Document]:
    """The items of a feed, in its order."""
    site: dict[str, str] = {}
    with opened(path) as file:
        elements = Elements(file, ("item", "entry", "title", "language"), 2 * run.most)
        for element in elements:
            name = name_of(element)
            if name in ("item", "entry"):
                site.setdefault("language", _language(element) or "")
                yield from _documents(path, element, site, run)
            elif (around := element.getparent()) is not None and name_of(around) in ("channel", "feed"):
                site.setdefault(name, plain(words_of(element)) or "")
    for fault in elements.faults:
        run.tell(path, f"{fault}; what could be read of it is checked")


def _language(element: Element) -> str | None:
    """What `xml:lang` says, on the item or around it."""
    while element is not None:
        if said := element.get("{http://www.w3.org/XML/1998/namespace}lang"):
            return str(said)
        element = element.getparent()
    return None


def _documents(path: str, element: Element, site: dict[str, str], run: Run) -> Iterator[Document]:
    item = _Item(element)
    whole, summary = item.content, item.summary
    content = whole or summary
    if content is None:
        run.passed_over["items without text"] += 1
        return
    title = item.said("title")
    metadata = Metadata(
        ORIGIN,
        headline=title,
        dek=dek_of(summary, whole),
        authors=tuple(item.authors()),
        published=_instant(item.said("pubDate", "published", "issued", "date")),
        modified=_instant(item.said("updated", "modified")),
        tags=tuple(item.tags()),
        picture=item.picture(),
        language=_language(element) or site.get("language"),
        url=item.link,
        site=site.get("title"),
        is_article=whole is not None and not is_cut(whole),
        loose=item.is_text,
        encoding="utf-8",
    )
    address = item.link or item.said("guid", "id") or title or f"line {element.sourceline}"
    yield Document(path, content.encode("utf-8", "surrogatepass"), address, metadata)


def _instant(said: str | None) -> str | None:
    """ISO 8601 of the dates that RSS has from mail (RFC 822); any other as it is."""
    from email.utils import parsedate_to_datetime

    if said is None or said[:4].isdigit():
        return said
    try:
        when = parsedate_to_datetime(said)
    except ValueError:
        return said
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).isoformat()


class _Item:
    """An item of RSS, or an entry of Atom."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.is_atom = name_of(element) == "entry"
        self.is_text = False
        self.content = self.summary = None
        for child in element:
            name = name_of(child)
            if name in ("encoded", "content") and (self.is_atom or _CONTENT in str(child.tag)):
                self.content = self.content or self._markup(child)
            elif name in ("description", "summary") and not _is_of_media(child):
                self.summary = self.summary or self._markup(child)

    def _markup(self, child: Element) -> str | None:
        """HTML, as Atom and RSS hand it on: within elements, escaped, or plain text."""
        kind = (child.get("type") or ("text" if self.is_atom else "html")).lower()
        if child.get("src"):
            return None
        if kind in ("xhtml", "application/xhtml+xml") or len(child):
            return html_of(child) or None
        said = words_of(child).strip()
        if kind in ("text", "text/plain"):
            from html import escape

            self.is_text = True
            return escape(said, quote=False) or None
        return said or None

    def said(self, *names: str) -> str | None:
        """What the first of these elements says."""
        for name in names:
            for child in self.element:
                if name_of(child) == name and not _is_of_media(child) and (said := plain(words_of(child))):
                    return said
        return None

    @property
    def link(self) -> str | None:
        """The address of the article."""
        links = [child for child in self.element if name_of(child) == "link"]
        for child in links:
            if child.get("rel", "alternate") == "alternate" and (href := child.get("href") or words_of(child).strip()):
                return str(href)
        guid = next((child for child in self.element if name_of(child) == "guid"), None)
        said = words_of(guid).strip()
        return said if said.startswith(("http://", "https://")) else None

    def authors(self) -> Iterator[Writer]:
        for child in self.element:
            name = name_of(child)
            if name == "author" and len(child):
                said = {name_of(part): words_of(part).strip() for part in child}
                if who := plain(said.get("name")):
                    yield Writer(who, None, said.get("uri") or None)
            elif name in ("creator", "author"):
                who = plain(words_of(child)) or ""
                named = _NAMED.fullmatch(who)
                if named or (who and not _ADDRESS.fullmatch(who)):
                    yield Writer(named[1] if named else who)

    def tags(self) -> Iterator[str]:
        """Feeds say tags and categories in one breath."""
        seen = set()
        for child in self.element:
            if name_of(child) == "category":
                said = plain(child.get("label") or child.get("term") or words_of(child))
                if said and said.casefold() not in seen:
                    seen.add(said.casefold())
                    yield said

    def picture(self) -> Picture | None:
        """The image of Media RSS, where it is said what it shows: https://www.rssboard.org/media-rss"""
        for child in self.element.iter():
            if (
                name_of(child) == "content"
                and _is_of_media(child)
                and "image" in f"{child.get('medium')}{child.get('type')}"
            ):
                said = {name_of(part): plain(words_of(part)) for part in child if _is_of_media(part)}
                caption, credit = said.get("description") or said.get("text"), said.get("credit")
                if caption or credit:
                    return Picture(child.get("url"), "", caption, credit)
        return None


def _is_of_media(element: Element) -> bool:
    return "search.yahoo.com/mrss" in str(element.tag)
