"""An article in NITF, the News Industry Text Format of the IPTC. https://iptc.org/standards/nitf/"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.inputs.document import Metadata, Writer
from newslint.inputs.markup import html_of
from newslint.inputs.xml import Element, name_of, plain, words_of
from newslint.values import NamedTuple

ORIGIN = "nitf"
# What elements are called in HTML; those that only say what a word is give the word.
_HTML = {
    **dict.fromkeys("chron copyrite event function location money num object.title org person postaddr".split(), ""),
    **dict.fromkeys("virtloc pronounce frac sub sup fn datasource alt-code".split(), ""),
    "hl1": "h2",
    "hl2": "h2",
    "hedline": "",
    "block": "div",
    "bq": "blockquote",
    "credit": "cite",
    "lang": "span",
    "media": "figure",
    "media-reference": "img",
    "media-caption": "figcaption",
    "media-producer": 'p class="credit"',
    "note": "aside",
}
_ATTRIBUTES = {"source": "src", "alternate-text": "alt"}
_NOT_SAID = frozenset({"media-metadata", "media-object"})
_UNPUBLISHED = frozenset({"withheld", "embargoed", "canceled", "cancelled"})
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d:?\d\d)?")


class Item(NamedTuple):
    """The text of an article as HTML, with what is said of it; `id` is its provider's."""

    content: str
    metadata: Metadata
    id: str | None


def item_of(nitf: Element) -> Item:
    """Reads a `<nitf>` element."""
    head, body = _Part(nitf).first("head"), _Part(nitf).first("body")
    top, end = body.first("body.head"), body.first("body.end")
    data = head.first("docdata")
    headline = top.first("hl1").words or top.first("hl2").words or head.first("title").words
    dek = top.first("hl2").words if top.first("hl1").words else None
    published = data.first("date.release").attribute("norm") or data.first("date.issue").attribute("norm")
    publication = head.first("pubdata")
    published = published or publication.attribute("date.publication") or top.first("story.date").attribute("norm")
    sections = (
        publication.attribute("position.section"),
        *(one.get("tobject.subject.type") for one in head.all("tobject.subject")),
    )
    metadata = Metadata(
        ORIGIN,
        headline=headline,
        dek=dek or top.first("abstract").words,
        authors=tuple(_authors(top)),
        published=instant(published),
        sections=tuple(dict.fromkeys(said for said in sections if said)),
        tags=tuple(_tags(head)),
        language=_language(nitf),
        site=publication.attribute("name"),
        is_article=True,
        draft=(data.attribute("management-status") or "").lower() in _UNPUBLISHED,
        encoding="utf-8",
    )
    content = body.first("body.content")
    parts = (_text(content.element), _text(end.first("tagline").element))
    return Item("\n".join(part for part in parts if part), metadata, data.first("doc-id").attribute("id-string"))


class _Part:
    """An element that may be absent, and what stands in it."""

    def __init__(self, element: Element | None) -> None:
        self.element = element

    def all(self, name: str) -> Iterator[Element]:
        if self.element is not None:
            yield from (one for one in self.element.iter() if name_of(one) == name)

    def first(self, name: str) -> _Part:
        return _Part(next(self.all(name), None))

    @property
    def words(self) -> str | None:
        return " ".join(words_of(self.element).split()) or None

    def attribute(self, name: str) -> str | None:
        return (self.element.get(name) or None) if self.element is not None else None


def _text(content: Element | None) -> str:
    if content is None:
        return ""
    for media in [one for one in content.iter() if name_of(one) == "media"]:
        _one_image(media)
    return html_of(content, _HTML, _ATTRIBUTES)


def _one_image(media: Element) -> None:
    """Leaves an image in one of its sizes, and nothing of what is no image."""
    is_image = (media.get("media-type") or "image").lower() in ("image", "photo", "picture", "graphic")
    references = [one for one in media if name_of(one) == "media-reference"]
    unwanted = [one for one in media if name_of(one) in _NOT_SAID or one in references[1:]]
    for one in unwanted if is_image else [*media]:
        media.remove(one)


def _authors(top: _Part) -> Iterator[Writer]:
    for byline in top.all("byline"):
        people = [words for one in byline.iter() if name_of(one) == "person" and (words := plain(words_of(one)))]
        titles = [words_of(one) for one in byline.iter() if name_of(one) == "byttl"]
        said = words_of(byline)
        for title in titles:
            said = said.replace(title, " ")
        for name in people or [" ".join(said.split())]:
            if name:
                yield Writer(name)


def _tags(head: _Part) -> Iterator[str]:
    for keyword in head.all("keyword"):
        yield from (tag.strip() for tag in (keyword.get("key") or "").split(",") if tag.strip())


def _language(nitf: Element) -> str | None:
    said = nitf.get("{http://www.w3.org/XML/1998/namespace}lang") or nitf.get("baselang")
    return said or None


def instant(said: str | None) -> str | None:
    """ISO 8601 as people write it, of the form without separators; anything else as it is."""
    found = _MOMENT.fullmatch((said or "").strip())
    if found is None:
        return said
    day = "-".join(found.group(1, 2, 3))
    if found[4] is None:
        return day
    return f"{day}T{found[4]}:{found[5]}:{found[6] or '00'}{found[7] or ''}"
