"""Who wrote the page: the byline as shown, what each origin says, and the bios of author boxes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from newslint.language import (
    fold_name,
    is_agency,
    is_desk,
    pattern,
    people_in,
    phrases,
    split_names,
    strip_byline_prefix,
)
from newslint.model import Author, AuthorKind, Bio, Byline, Kind, Node, Text, Zone
from newslint.reading.html.metadata import Metadata
from newslint.reading.html.page import Page
from newslint.reading.html.walk import Anchor, Line, Region

# Addresses of author pages: /author/jane, /by/jane, /staff/jane, /people/jane. WordPress, Arc XP, Ghost, Drupal.
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|by|byline|staff|people|person|profiles?|contributors?|team|writers?|journalists?|reporters?|autor(?:en|es)?"
    r"|auteurs?|redaktion|redaktoren|auteur|autore|autori|skribent|redacteur)/|[?&]author=",
    re.I,
)
# What follows the names in a byline: a date, a time, a separator with something else behind it.
_END_OF_NAMES = re.compile(
    r"\s*(?:[|•·–—/]|\s-\s|\bon\b|\bin\b|\bat\b|\s(?:for|für|para|pour) (?:the )?(?=[A-Z])"
    r"|,?\b(?:published|posted|updated|last updated|aktualisiert|publié|actualizado|(?:le|am|el) \d{1,2}(?:er)?)\b"
    r"|\b(?:january|february|march|july|september|october|november|december)\b"
    r"|\d{1,2}[.:/]\d{2}|\b(?:19|20)\d\d\b|\d).*",
    re.I | re.S,
)
# "ByJane Doe": themes that set the prefix apart by style alone.
_STUCK_PREFIX = re.compile(r"By(?=[A-Z][a-z])")
# A picture's credit that stands where a byline could.
_PICTURE = re.compile(
    r"(?:images?|photos?|pictures?|photographs?|fotos?|bild(?:er|quelle)?|illustration|video|crédits?|credits?|quelle|source)"
    r"\s*(?:by|von|de)?\s*[:/©]|©|getty|istock|shutterstock",
    re.I,
)
_META_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "twitter:data1",
    "citation_author",
)
_BY_TRUST = ("json-ld", "microdata", *(f"meta:{name}" for name in _META_AUTHORS))
_ADDRESS = re.compile(r"https?:|www\.|@|\.(?:com|org|net)\b", re.I)
# A byline is short; what is longer is a paragraph about somebody.
_LONGEST_BYLINE = 160
_LONGEST_NAME = 60


class Bylines(NamedTuple):
    """What the page says of its authors."""

    shown: Byline | None
    stated: dict[str, tuple[Author, ...]]
    answer: tuple[Author, ...]
    bios: tuple[Bio, ...]


def bylines_of(page: Page, metadata: Metadata, language: str | None, site_name: str | None) -> Bylines:
    """Reads everything about the authors of a page."""

    def author(name: Text, link: str | None = None) -> Author:
        return Author(name, _kind_of(name.value, language, site_name), link)

    stated: dict[str, tuple[Author, ...]] = {}
    for node in metadata.article_nodes:
        names = tuple(_unique(author(name, link) for name, link in _authors_of_node(node)))
        if names and node.origin not in stated:
            stated[node.origin] = names
    for name in _META_AUTHORS:
        said = [text for text in metadata.all(name) if not _ADDRESS.search(text.value)]
        if name == "twitter:data1":
            label = metadata.first("twitter:label1")
            if label is None or not _says_written_by(label.value, language):
                continue
        names = tuple(_unique(author(part) for text in said for part in _names_in(text, language)))
        if names:
            stated[f"meta:{name}"] = names
    shown = _shown(page, language, author)
    if shown is not None and shown.authors:
        stated["visible"] = shown.authors
    return Bylines(shown, stated, _answer(shown, stated), tuple(_bios(page, language)))


def _answer(shown: Byline | None, stated: dict[str, tuple[Author, ...]]) -> tuple[Author, ...]:
    """Who wrote the article: the byline as shown, in the words of the metadata where both name the same people."""
    origins = [origin for origin in _BY_TRUST if origin in stated]
    people = [author for origin in origins[:1] for author in stated[origin] if author.kind is AuthorKind.PERSON]
    if shown is None or not shown.authors:
        return tuple(people) or (stated[origins[0]] if origins else ())
    line = fold_name(shown.text.value)
    named = [fold_name(author.name.value) for author in people]
    if people and all(name and name in line for name in named):
        others = (author for author in shown.authors if author.kind is AuthorKind.PERSON)
        return (*people, *(author for author in others if _is_another(fold_name(author.name.value), named)))
    return shown.authors


def _is_another(name: str, named: list[str]) -> bool:
    return _is_name_like(name.title()) and not any(name in one or one in name for one in named)


def _kind_of(name: str, language: str | None, site_name: str | None) -> AuthorKind:
    if is_agency(name, language):
        return AuthorKind.AGENCY
    return AuthorKind.DESK if is_desk(name, language, site_name) else AuthorKind.PERSON


def _unique(authors: Iterable[Author]) -> list[Author]:
    seen: dict[str, Author] = {}
    for author in authors:
        seen.setdefault(author.name.value.casefold(), author)
    return list(seen.values())


def _authors_of_node(node: Node) -> list[tuple[Text, str | None]]:
    said: list[tuple[Text, str | None]] = [(text, None) for text in node.texts("author") if not _is_address(text)]
    for person in node.nodes("author"):
        name, url = person.text("name"), person.text("url")
        if name is not None and not _is_address(name):
            said.append((name, url.value if url else None))
    return said


def _is_address(text: Text) -> bool:
    return _ADDRESS.search(text.value) is not None or not text.value


def _says_written_by(label: str, language: str | None) -> bool:
    folded = label.casefold()
    known = {"written by", "author", "by", "verfasst von", "écrit par", "escrito por", "geschrieben von", "scritto da"}
    return folded in known or folded in {phrase.casefold() for phrase in phrases("byline-prefix", language)}


def _names_in(text: Text, language: str | None) -> list[Text]:
    """The names in the words of a byline: without "By", roles, dates and what follows them."""
    start = strip_byline_prefix(text.value, language)
    if stuck := _STUCK_PREFIX.match(text.value, start):
        start = stuck.end()
    rest = text.value[start:]
    end = _END_OF_NAMES.search(rest)
    rest = rest[: end.start()] if end and end.start() else rest
    return [
        text.slice(start + part.start, start + part.start + _without_role(part.text, language))
        for part in split_names(rest, language)
        if 1 < len(part.text) <= _LONGEST_NAME
    ]


def _without_role(name: str, language: str | None) -> int:
    """Where a name ends that has a role behind it without a mark between: "Jane Doe Senior Writer"."""
    roles = pattern("role", language)
    for role in roles.finditer(name) if roles else ():
        if role.start() > 3 and role.end() == len(name) and name[role.start() - 1].isspace():
            return len(name[: role.start()].rstrip(" ,"))
    return len(name)


def _shown(page: Page, language: str | None, author: object) -> Byline | None:
    """The byline that a reader sees: the first short region in the head that names somebody."""
    make = author if callable(author) else None
    assert make is not None
    candidates = [
        region
        for region in page.walk.regions
        if region.role in ("byline", "author-link") or (region.role == "property" and _is_author_property(region))
    ]
    in_head = [
        region
        for region in candidates
        if page.zone_of(region.zone, region.container, region.start) in (Zone.HEADER, Zone.BODY)
    ]
    # The outermost short region holds the whole line, "By" included.
    for region in sorted(in_head, key=lambda region: (region.start, -region.end)):
        text = page.text(region.pieces)
        if not text.value or len(text.value) > _LONGEST_BYLINE or _PICTURE.match(text.value):
            continue
        names = _names_of_region(page, region, text, candidates, language)
        if names:
            return Byline(text, tuple(_unique(make(name, link) for name, link in names)))
    return _byline_line(page, language, make) or _linked_name(page, language, make)


def _linked_name(page: Page, language: str | None, make: object) -> Byline | None:
    """A link to an author's page that stands alone in the head."""
    assert callable(make)
    for anchor in page.walk.anchors:
        if anchor.zone is None and _leads_to_author(anchor):
            link = page.link(anchor)
            if link.zone is Zone.HEADER and _is_name_like(link.text.value):
                names = _names_in(link.text, language)
                return Byline(link.text, tuple(_unique(make(name, link.href) for name in names)))
    return None


def _is_author_property(region: Region) -> bool:
    return "author" in (region.element.attr("itemprop") or "").split()


def _names_of_region(
    page: Page, region: Region, text: Text, candidates: list[Region], language: str | None
) -> list[tuple[Text, str | None]]:
    links = [link for link in region.links if _leads_to_author(link)]
    if links:
        return [
            (name, link.href)
            for link in links
            for name in _names_in(page.text(link.pieces), language)
            if _could_be_name(name.value)
        ]
    inner = [
        other
        for other in candidates
        if other is not region
        and region.start <= other.start
        and other.end <= region.end
        and other.role == "author-link"
    ]
    if inner:
        return [(name, None) for other in inner for name in _names_in(page.text(other.pieces), language)]
    return [(name, None) for name in _names_in(text, language) if _could_be_name(name.value)]


def _leads_to_author(link: Anchor) -> bool:
    return "author" in link.rel or _AUTHOR_PAGE.search(link.href) is not None


def _could_be_name(name: str) -> bool:
    return 1 < len(name) <= _LONGEST_NAME and len(name.split()) <= 6 and any(letter.isalpha() for letter in name)


def _byline_line(page: Page, language: str | None, make: object) -> Byline | None:
    """A line of its own that begins with "By" and names somebody, near the headline or at the end of the body."""
    assert callable(make)
    for line in page.walk.lines:
        if line.zone not in (Zone.HEADER, Zone.BODY) or line.kind is Kind.HEADING or line.length > _LONGEST_BYLINE:
            continue
        text = page.text_of(line)
        start = strip_byline_prefix(text.value, language)
        if not start or not text.value[start : start + 1].isupper():
            continue
        names = [name for name in _names_in(text, language) if _is_name_like(name.value)]
        if names:
            links = {page.link(link).text.value: link.href for link in line.links}
            return Byline(text, tuple(_unique(make(name, links.get(name.value)) for name in names)))
    return None


def _is_name_like(name: str) -> bool:
    """Two to five words, most of them capitalised: "Ana de la Cruz"."""
    words = name.split()
    return 2 <= len(words) <= 5 and sum(word[:1].isupper() for word in words) * 2 >= len(words)


def _bios(page: Page, language: str | None) -> Iterable[Bio]:
    """The bios of author boxes: the text without the name above it."""
    boxes: list[list[Line]] = []
    last: Line | None = None
    for line in page.walk.lines:
        if line.zone is not Zone.AUTHOR_BOX:
            last = None
            continue
        if last is None or line.kind is Kind.HEADING:
            boxes.append([])
        boxes[-1].append(line)
        last = line
    for box in boxes:
        yield from _bio_of(page, box, language)


def _bio_of(page: Page, box: list[Line], language: str | None) -> Iterable[Bio]:
    of: Text | None = None
    said: list[Line] = []
    for line in box:
        text = page.text_of(line)
        short = len(text.value.split()) <= 6
        if of is None and not said and (line.kind is Kind.HEADING or short):
            start = strip_byline_prefix(text.value, language)
            of = text.slice(start, len(text.value))
        elif not short or _has_sentence(text.value, language):
            said.append(line)
    if said:
        pieces = [piece for line in said for piece in (*line.pieces, (None, " "))]
        links = tuple(page.link(link) for line in box for link in line.links)
        yield Bio(page.text(pieces), of, links)


def _has_sentence(text: str, language: str | None) -> bool:
    return bool(people_in(text, language))
