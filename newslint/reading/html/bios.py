"""The bios of authors: what author boxes say, and paragraphs beside the text that tell of an author."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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
# What follows a bio in the same box: Starbox and others list what else the author wrote.
_LIST_OF_POSTS = lazy(
    r"(?:latest|recent|more) (?:posts|articles|stories|news)\b|(?:neueste|letzte|weitere) (?:artikel|beiträge)\b"
    r"|derniers articles\b|(?:últimos|más) (?:artículos|posts)\b|(?:bio|biography|posts)$",
    re.I,
)
# Those who looked through an article are named as its author is, in a box of their own.
_LOOKED_THROUGH = lazy(
    r"(?:medically |clinically |recipe |fact[- ]?)?(?:checked|reviewed|tested|vetted|edited|verified) by\b", re.I
)
# A line that only says how to reach somebody.
_HOW_TO_REACH = lazy(r"(?:[^.]{2,60} can be (?:reached|contacted) (?:at|via|on|by) \S+(?:@| at )\S+\s*)+", re.I)
# The author as a subject that is not named: "The author is …", "Der Autor lebt in …".
_NAMELESS = lazy(
    r"(?:the (?:author|writer)|der autor|die autorin|unser(?:e)? autor(?:in)?|l['’]aut(?:eur|rice)|el autor|la autora)"
    r"\s+(?=(?-i:[a-zß-ÿ]))",
    re.I,
)
# What follows a name that is spoken of: a verb, a remark in brackets, an apposition, a possessive.
_SPOKEN_OF = lazy(r"['’]s?\s|\s*\([^)]{1,40}\)|,\s(?![«“„‘])|\s+(?=[a-zß-ÿ])|\s+[Ii]s\s")
# What says who a person is, behind a whole name: no author writes so in an article of anybody else.
_WHO_SOMEBODY_IS = lazy(
    r"(?:\s*\([^)]{1,40}\))?,?\s+(?:is|ist|est|es|è|är|er)"
    r" (?:(?:an?|the|eine?r?|die|der|une?|una?|el|la|en|et)\b|[\w.]+-)"
    r"|\s+(?:writes|reports|covers|works|schreibt|berichtet|arbeitet|écrit|escribe)\b"
    r"|['’]s? (?:latest|most recent|new|first|next) (?:books?|novels?)\b"
)
_SAID_OF = lazy(r"(?:is|ist|est|es|was|war|has|hat|writes|schreibt|leitet|works|arbeitet)\b", re.I)
_FEWEST_WORDS, _MOST_WORDS = 5, 250
_MOST_OF_A_NAME = 5
_NO_NAME = frozenset("„“”«»:/?!0123456789")
# So many lines below a line that is an author's name its bio begins: a trade and a way to follow may come before.
_BELOW_NAME = 3
_EDGE = 4  # lines at either end of the body in which a bio may stand
_SHORT = 30  # characters of a line that is a label or a name
_MOST_PARAGRAPHS = 3
_LONGEST_LABEL = 120  # characters, white space and all
_TELLING = frozenset({Zone.HEADER, Zone.PAGE, Zone.BODY, Zone.FOOTER})
_OF_MORE = frozenset({Zone.BODY, Zone.FOOTER})  # what stands here tells of the author only where it says so


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
    names = {author.name.value for author in people}
    box: list[Line] = []
    above: Line | None = None
    for line in page.walk.lines:
        inside = line.zone is Zone.AUTHOR_BOX
        if box and (not inside or line.kind is Kind.HEADING):
            yield from _bios_of_box(page, above, box, language, people)
            above = next((said for said in box if page.text_of(said).value in names), above)
            box = []
        if inside:
            box.append(line)
        else:
            above = line
    if box:
        yield from _bios_of_box(page, above, box, language, people)


def _bios_of_box(
    page: Page, above: Line | None, box: list[Line], language: str | None, people: list[Author]
) -> Iterator[Bio]:
    """The bios in one box; the line above it may say whose they are: "Published by Jane Doe", "Fact checked by"."""
    label = page.text_of(above) if above is not None and above.length < _LONGEST_LABEL else None
    over = False
    others = label is not None and _LOOKED_THROUGH.match(label.value) is not None
    named = _author_in(label, people) if label is not None else None
    of: Text | None = None
    said: list[Line] = []
    names = {author.name.value for author in people}
    for line in box:
        text = page.text_of(line)
        short = len(text.value.split()) <= 6
        if said and text.value in names and not (of is not None and of.value == text.value):
            yield from _bio(page, said, of, people)
            of, said, over = text, [], False
        elif over or _LIST_OF_POSTS.match(text.value):
            over = bool(said)
        elif _LOOKED_THROUGH.match(text.value):
            others = True
        elif of is None and not said and (line.kind is Kind.HEADING or short):
            of = _name_above(text, language, people)
        elif _tells(text, line, language):
            other = _subject(text.value, people)
            if said and other is not None and _subject(page.text_of(said[0]).value, people) not in (None, other):
                yield from _bio(page, said, of or named, people)
                said, of = [], None
            said.append(line)
    if not others:
        yield from _bio(page, said, of or named, people)


def _name_above(text: Text, language: str | None, people: list[Author]) -> Text | None:
    """The name in the line above a bio; None for a heading that only says what follows."""
    if (author := _author_in(text, people)) is not None or _MORE.fullmatch(text.value):
        return author
    about = _ABOUT.match(text.value)
    start = about.end() if about else strip_byline_prefix(text.value, language)
    end = _END_OF_NAME.search(text.value, start)
    name = text.slice(start, end.start() if end else len(text.value))
    bare = name.value.strip(" :-–|")
    is_a_name = len(bare) > 1 and len(bare.split()) <= _MOST_OF_A_NAME and _NO_NAME.isdisjoint(bare)
    return name if is_a_name else None


def _author_in(text: Text, people: list[Author]) -> Text | None:
    """The name of an author, as a line says it."""
    found = ((text.value.find(author.name.value), author.name.value) for author in people)
    return next((text.slice(at, at + len(name)) for at, name in found if at != -1), None)


def _tells(text: Text, line: Line, language: str | None) -> bool:
    """Whether a line of a box says something: no list of stories, no date, no byline, no way to follow."""
    words = len(text.value.split())
    if line.links and line.linked >= 0.8 * line.length:
        return False
    if _MORE.fullmatch(text.value) or _HOW_TO_REACH.fullmatch(text.value) or strip_byline_prefix(text.value, language):
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
    subject = _subject(text.value, people)
    if subject is not None and (of is None or subject.name.value.startswith(f"{of.value} ")):
        of = subject.name
    yield Bio(text, of, links)


def _without_name(line: Line, pieces: list[Piece]) -> tuple[list[Piece] | None, list[Piece]]:
    """A name that stands before the text in a link or an element of its own, and the text: "Jane Doe Jane Doe is …"."""
    words = [index for index, (_, said) in enumerate(pieces) if not said.isspace()]
    if len(words) < 2:
        return None, pieces
    at = words[0]
    name, rest = pieces[at][1].strip(), pieces[words[1]][1].lstrip()
    stands_alone = 1 < len(name.split()) <= 5 and name.istitle() and rest[:1].isupper() and not _SAID_OF.match(rest)
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
    """Paragraphs that tell of an author: beside the text, at its end, below a line that is the author's name."""
    body = page.body_lines
    begins, ends = ({line.order for line in edge} for edge in (body[:_EDGE], body[-_EDGE:]))
    names = {author.name.value for author in people}
    headed, named = False, -1
    for at, line in enumerate(page.walk.lines):
        zone = line.zone
        if zone is Zone.AUTHOR_BOX or not (zone in _TELLING or at <= named):
            continue
        if line.kind is Kind.HEADING or (line.length < _LONGEST_LABEL and len(page.text_of(line).value) < _SHORT):
            said = page.text_of(line).value
            headed = len(said) < 60 and zone is not Zone.FOOTER and _ABOUT_AUTHOR.match(said) is not None
            if zone is not Zone.HEADER and said in names:
                named = at + _BELOW_NAME
                headed = line.kind is Kind.HEADING and zone is Zone.PAGE and line.order > page.body_start
            continue
        if line.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM) or line.linked * 2 >= line.length:
            continue
        text = page.text_of(line)
        if not _FEWEST_WORDS <= len(text.value.split()) <= _MOST_WORDS or _says_no_more(text.value, names):
            continue
        if at <= named and not text.value.endswith((".", "!", "…")):
            continue  # a trade
        subject = _subject(text.value, people)
        if zone in _OF_MORE and not (at <= named or line.order in ends):
            tells = subject is not None and _WHO_SOMEBODY_IS.match(text.value, len(subject.name.value)) is not None
        else:
            tells = subject is not None or headed
        if tells or (_NAMELESS.match(text.value) and (zone not in _OF_MORE or line.order in begins | ends)):
            said_of = [line, *(_going_on(page, at) if headed and zone is Zone.BODY else ())]
            yield from _bio(page, said_of, subject.name if subject else None, people)
        headed = False


def _says_no_more(said: str, names: Iterable[str]) -> bool:
    """Whether a line names authors, or says how to reach them, and nothing else."""
    if _HOW_TO_REACH.fullmatch(said):
        return True
    for name in names:
        said = said.replace(name, "")
    return len(said.split()) < _FEWEST_WORDS - 2


def _going_on(page: Page, at: int) -> Iterator[Line]:
    """The paragraphs with which a bio at the end of the text goes on."""
    for line in page.walk.lines[at + 1 : at + _MOST_PARAGRAPHS]:
        if line.zone is not Zone.BODY or line.kind is not Kind.PARAGRAPH or line.length < _LONGEST_LABEL or line.linked:
            return
        yield line


def _subject(said: str, people: list[Author]) -> Author | None:
    """The author whose name a text begins with, as of somebody whom it tells of; the given name will do."""
    begin = said.casefold()
    for author in people:
        name = author.name.value
        for form in (name, name.split()[0]):
            if len(form) > 2 and begin.startswith(form.casefold()) and _SPOKEN_OF.match(said, len(form)):
                return author
    return None
