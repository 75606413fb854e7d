"""Who wrote the page: what each origin says, and the best answer of metadata and byline."""

from __future__ import annotations

import re

from newslint.language import fold_name, phrases
from newslint.language.compiling import lazy
from newslint.model import Author, AuthorKind, Bio, Byline, Kind, Node, Text, Zone
from newslint.reading.html.byline import LONGEST_BYLINE, Shown, shown_byline
from newslint.reading.html.metadata import Metadata
from newslint.reading.html.names import (
    PICTURE,
    Reader,
    could_be_name,
    is_another,
    is_name_like,
    is_same,
    names_in,
    unique,
)
from newslint.reading.html.page import Page
from newslint.values import NamedTuple
from newslint.web import registrable_domain

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
_SURNAME_FIRST = frozenset({"dc.creator", "dcterms.creator", "citation_author"})
_BY_TRUST = ("json-ld", "microdata", *(f"meta:{name}" for name in _META_AUTHORS))
_ADDRESS = lazy(r"https?:|www\.|@|\.(?:com|org|net)\b", re.I)
# Whoever is named for one of these did not write the text.
_OTHER_TRADE = lazy(r"photo|styl|illustr|contribut|edit|video|graphic|image|©|foto|bild|bearbeit", re.I)
_SAYS_WHO = frozenset({Zone.HEADER, Zone.AUTHOR_BOX, Zone.BODY, Zone.PAGE})


class Bylines(NamedTuple):
    """What the page says of its authors."""

    shown: Byline | None
    stated: dict[str, tuple[Author, ...]]
    answer: tuple[Author, ...]


def bylines_of(page: Page, metadata: Metadata, language: str | None, site_name: str | None) -> Bylines:
    """Reads everything about the authors of a page."""
    reader = Reader(page, language, site_name, _also_called(metadata))
    stated: dict[str, tuple[Author, ...]] = {}
    for node in metadata.article_nodes:
        names = tuple(unique(reader.author(name, link) for name, link in _authors_of_node(node)))
        if names and node.origin not in stated:
            stated[node.origin] = names
    for name in _META_AUTHORS:
        said = [text for text in metadata.all(name) if not _ADDRESS.search(text.value)]
        if name == "twitter:data1":
            label = metadata.first("twitter:label1")
            if label is None or not _says_written_by(label.value, language):
                continue
        parts = (part for text in said for part in _names_of_meta(name, text, reader))
        names = tuple(unique(reader.author(part) for part in parts))
        if names:
            stated[f"meta:{name}"] = names
    said_by_metadata = _people(reader, stated)
    shown = shown_byline(reader, said_by_metadata)
    if shown is not None and shown.byline.authors:
        stated["visible"] = shown.byline.authors
    answer = _answer(shown, said_by_metadata, page, site_name)
    return Bylines(shown.byline if shown else None, stated, answer)


def _also_called(metadata: Metadata) -> frozenset[str]:
    """What the site is called by its address, and what metadata calls its publisher, each without spaces."""
    said = metadata.first("og:url")
    domain = registrable_domain(metadata.canonical or (said.value if said else ""))
    publishers = [text.value for text in metadata.all("dc.publisher", "citation_publisher")]
    for node in metadata.article_nodes:
        publishers += [text.value for publisher in node.nodes("publisher") for text in publisher.texts("name")]
    return frozenset(fold_name(name).replace(" ", "") for name in (*publishers, (domain or "").partition(".")[0])) - {
        ""
    }


def author_of_bios(bios: tuple[Bio, ...], language: str | None) -> tuple[Author, ...]:
    """The author of a page that names one in nothing but a bio."""
    named = {bio.of.value: bio.of for bio in bios if bio.of is not None and is_name_like(bio.of.value)}
    return tuple(Author(name) for name in named.values()) if len(named) == 1 else ()


def _people(reader: Reader, stated: dict[str, tuple[Author, ...]]) -> tuple[Author, ...]:
    """Whom metadata names: the most trusted origin that names a person, else the most trusted one."""
    least: tuple[Author, ...] = ()
    for origin in _BY_TRUST:
        said = stated.get(origin, ())
        parts = (
            reader.author(name, author.link)
            for author in said
            for name in ([author.name] if author.kind is not AuthorKind.PERSON else names_in(author.name, reader))
            if not PICTURE.search(author.name.value)
        )
        named = tuple(unique(author for author in parts if could_be_name(author.name.value)))
        if any(author.kind is AuthorKind.PERSON for author in named):
            return tuple(author for author in named if author.kind is not AuthorKind.DESK)
        least = least or named
    return least


def _answer(shown: Shown | None, stated: tuple[Author, ...], page: Page, site_name: str | None) -> tuple[Author, ...]:
    """Who wrote the article: the byline as shown, in the words of the metadata where both name the same people."""
    if shown is None or not shown.byline.authors:
        return stated
    people = [author for author in stated if author.kind is AuthorKind.PERSON]
    seen = shown.byline.authors
    same = [author for author in stated if any(is_same(author, other) for other in seen)]
    if any(author in same for author in people):
        told = shown.byline.text.value
        same = [
            _fuller(author, seen)
            for author in stated
            if author in same or (author.name.value not in told and _is_visible(page, author, for_nothing_else=True))
        ]
        others = (author for author in seen if author.kind is AuthorKind.PERSON and is_name_like(author.name.value))
        named = [fold_name(author.name.value) for author in same]
        return (*same, *(author for author in others if is_another(fold_name(author.name.value), named)))
    named_people = any(is_name_like(author.name.value) and not _is_part_of(author, site_name) for author in people)
    seen_people = any(is_name_like(author.name.value) for author in seen)
    if people and not (seen_people and (shown.surely or not named_people)):
        return stated
    if any(is_name_like(author.name.value) and _is_visible(page, author) for author in people):
        return stated
    return tuple(author for author in seen if author.kind is AuthorKind.PERSON) or seen


def _is_part_of(author: Author, site_name: str | None) -> bool:
    """Whether the name says no more than the site's."""
    return set(fold_name(author.name.value).split()) <= set(fold_name(site_name or "").replace("-", " ").split())


def _fuller(author: Author, seen: tuple[Author, ...]) -> Author:
    """The author as the page shows the name where metadata has an account or a part of it: "jane", "Jane Doe"."""
    if " " in author.name.value:
        return author
    return next((other for other in seen if is_name_like(other.name.value) and is_same(author, other)), author)


def _is_visible(page: Page, author: Author, *, for_nothing_else: bool = False) -> bool:
    """Whether a line of the page's own part that is no running text shows the name, and not only for another trade."""
    name = author.name.value
    shown = False
    for line in page.walk.lines:
        if line.length > LONGEST_BYLINE or line.kind is Kind.CAPTION or line.zone not in _SAYS_WHO:
            continue
        before, found, _ = page.text_of(line).value.partition(name)
        traded = bool(found) and _OTHER_TRADE.search(before) is not None
        if traded and for_nothing_else:
            return False
        shown = shown or (bool(found) and not traded)
    return shown


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


def _names_of_meta(meta: str, text: Text, reader: Reader) -> list[Text]:
    """The names in a meta; scholarly ones give the surname first: "Doe, Jane"."""
    surname, comma, given = text.value.partition(", ")
    if comma and meta in _SURNAME_FIRST and "," not in given and len(surname.split()) < 4:
        return [Text(f"{given} {surname}", text.origin, text.where)]
    return names_in(text, reader)
