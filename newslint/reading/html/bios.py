"""The bios of authors: what author boxes say, and paragraphs beside the text that tell of an author."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from newslint.language import fold_name, people_in, strip_byline_prefix
from newslint.language.compiling import lazy
from newslint.model import Author, AuthorKind, Bio, Kind, Text, Zone
from newslint.reading.dates import find_dates
from newslint.reading.html.page import Page
from newslint.reading.html.walk import Line, Piece

# Headings of author boxes, with or without the name behind them.
_AUTHOR_IN_WORDS = (
    r"(?:more )?about (?:the )?(?:authors?|writers?|reporters?|contributors?)\b"
    r"|(?:mehr )?(?:über|zu) (?:den autor(?:en)?|die autor(?:in|en|innen)|uns)\b|zur person\b"
    r"|à propos de l['’]aut(?:eur|rice)\b|sobre (?:el autor|la autora|o autor|a autora)\b|l['’]autore\b"
    r"|over de auteur\b"
)
_ABOUT_AUTHOR = lazy(_AUTHOR_IN_WORDS, re.I)
_ABOUT = lazy(
    rf"(?:{_AUTHOR_IN_WORDS}|authors?\b|autor(?:in|en|innen)?(?:info)?\b|über\b|about\b|à propos de\b)\s*[-–:|]?\s*",
    re.I,
)
# What ends a name above a bio: a trade, a date, a mark.
_END_OF_NAME = lazy(r"\s*(?:[,|(]|\s[-–·]\s|\b\d|\bstand:).*", re.I | re.S)
# What a link at the end of a bio leads to: WordPress's "View all posts by", and its like in other systems.
_MORE = lazy(
    r"(?:read|see|view|show|learn|find)? ?(?:more|all|full)\b.{0,60}"
    r"|(?:view|see|visit) .{0,40}(?:profile|posts|articles|website|bio)\b"
    r".*|(?:alle|mehr|weitere|zeige alle)\b.{0,60}|zur autorenseite.*"
    r"|voir (?:tous|plus).{0,50}|ver (?:todos|más).{0,50}"
    r"|(?:follow|folgen|e-?mail|website|twitter|facebook|instagram|linkedin)\b.{0,40}",
    re.I,
)
# The author as a subject that is not named: "The author is …", "Der Autor lebt in …".
_NAMELESS = lazy(
    r"(?:the (?:author|writer)|der autor|die autorin|unser(?:e)? autor(?:in)?|l['’]aut(?:eur|rice)|el autor|la autora)"
    r"\s+(?=[a-zß-ÿ])",
    re.I,
)
# What follows a name that is spoken of: a verb, a remark in brackets, an apposition, a possessive.
_SPOKEN_OF = lazy(r"['’]s?\s|\s*\([^)]{1,40}\)|,\s|\s+(?=[a-zß-ÿ])|\s+[Ii]s\s")
_FEWEST_WORDS, _MOST_WORDS = 5, 250
_EDGE = 4  # lines at either end of the body in which a bio may stand
_ASIDE = frozenset({Zone.HEADER, Zone.PAGE, Zone.AUTHOR_BOX})


def bios_of(page: Page, language: str | None, authors: tuple[Author, ...]) -> tuple[Bio, ...]:
    """The bios that the page shows: of author boxes, and of paragraphs that speak of one of `authors`."""
    bios: dict[str, Bio] = {}
    people = [author for author in authors if author.kind is AuthorKind.PERSON]
    for bio in (*_boxed(page, language, people), *_told(page, people)):
        # The same bio stands beside the byline and below the text.
        bios.setdefault(fold_name(bio.text.value), bio)
    return tuple(bios.values())


def _boxed(page: Page, language: str | None, people: list[Author]) -> Iterator[Bio]:
    """The bios of author boxes: the text without the name above it."""
    box: list[Line] = []
    for line in page.walk.lines:
        inside = line.zone is Zone.AUTHOR_BOX
        if box and (not inside or line.kind is Kind.HEADING):
            yield from _bios_of_box(page, box, language, people)
            box = []
        if inside:
            box.append(line)
    if box:
        yield from _bios_of_box(page, box, language, people)


def _bios_of_box(page: Page, box: list[Line], language: str | None, people: list[Author]) -> Iterator[Bio]:
    of: Text | None = None
    said: list[Line] = []
    for line in box:
        text = page.text_of(line)
        short = len(text.value.split()) <= 6
        if of is None and not said and (line.kind is Kind.HEADING or short):
            of = _name_above(text, language, people)
        elif _tells(text, line, language):
            other = _subject(text.value, people)
            if said and other is not None and _subject(page.text_of(said[0]).value, people) not in (None, other):
                yield from _bio(page, said, of, people)
                said, of = [], None
            said.append(line)
    yield from _bio(page, said, of, people)


def _name_above(text: Text, language: str | None, people: list[Author]) -> Text | None:
    """The name in the line above a bio; None for a heading that only says what follows."""
    for author in people:
        if (at := text.value.find(author.name.value)) != -1:
            return text.slice(at, at + len(author.name.value))
    about = _ABOUT.match(text.value)
    start = about.end() if about else strip_byline_prefix(text.value, language)
    end = _END_OF_NAME.search(text.value, start)
    name = text.slice(start, end.start() if end else len(text.value))
    return name if len(name.value.strip(" :-–|")) > 1 else None


def _tells(text: Text, line: Line, language: str | None) -> bool:
    """Whether a line of a box says something: no list of stories, no date, no byline, no way to follow."""
    words = len(text.value.split())
    if line.links and line.linked >= 0.8 * line.length:
        return False
    if _MORE.fullmatch(text.value) or strip_byline_prefix(text.value, language):
        return False
    if words <= 6:
        return bool(people_in(text.value, language)) or (words > 2 and text.value.endswith("."))
    dates = find_dates(text.value, language)
    return not (dates and words <= 10)


def _bio(page: Page, said: list[Line], of: Text | None, people: list[Author]) -> Iterable[Bio]:
    if not said:
        return
    first, pieces = _without_name(said[0], said[0].pieces)
    pieces = [*pieces, *(piece for line in said[1:] for piece in ((None, " "), *line.pieces))]
    text = page.text(_without_more(said[-1], pieces))
    links = tuple(page.link(link) for line in said for link in line.links)
    if of is None and first is not None:
        of = page.text(first)
    if of is None and (subject := _subject(text.value, people)) is not None:
        of = subject.name
    yield Bio(text, of, links)


def _without_name(line: Line, pieces: list[Piece]) -> tuple[list[Piece] | None, list[Piece]]:
    """A name that stands before the text in a link or an element of its own, and the text: "Jane Doe Jane Doe is …"."""
    words = [index for index, (_, said) in enumerate(pieces) if not said.isspace()]
    if len(words) < 2:
        return None, pieces
    at = words[0]
    name, rest = pieces[at][1].strip(), pieces[words[1]][1].lstrip()
    stands_alone = 1 < len(name.split()) <= 5 and name.istitle() and rest[:1].isupper()
    return (pieces[at : at + 1], pieces[at + 1 :]) if stands_alone else (None, pieces)


def _without_more(line: Line, pieces: list[Piece]) -> list[Piece]:
    """The text without the links at its end that lead to more."""
    linked = {node for link in line.links for node, _ in link.pieces if node is not None}
    end = len(pieces)
    while end:
        node, said = pieces[end - 1]
        if not said.isspace() and not (node in linked and _MORE.fullmatch(said.strip())):
            break
        end -= 1
    return pieces[:end] or pieces


def _told(page: Page, people: list[Author]) -> Iterator[Bio]:
    """Paragraphs at the edge of the text or beside it that have an author for their subject."""
    body = page.body_lines
    edges = {line.order for line in (*body[:_EDGE], *body[-_EDGE:])}
    headed = False
    for line in page.walk.lines:
        if line.zone is Zone.AUTHOR_BOX or not (line.zone in _ASIDE or line.order in edges):
            continue
        if line.kind is Kind.HEADING or line.length < 30:
            headed = line.length < 60 and _ABOUT_AUTHOR.match(page.text_of(line).value) is not None
            continue
        if line.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM) or line.linked * 2 >= line.length:
            continue
        text = page.text_of(line)
        if not _FEWEST_WORDS <= len(text.value.split()) <= _MOST_WORDS:
            continue
        subject = _subject(text.value, people)
        if subject is not None or headed or _NAMELESS.match(text.value):
            yield from _bio(page, [replace(line, links=line.links)], subject.name if subject else None, people)
        headed = False


def _subject(said: str, people: list[Author]) -> Author | None:
    """The author whose name a text begins with, as of somebody whom it tells of; the given name will do."""
    for author in people:
        name = author.name.value
        for form in (name, name.split()[0]):
            if len(form) > 2 and said.startswith(form) and _SPOKEN_OF.match(said, len(form)):
                return author
    return None
