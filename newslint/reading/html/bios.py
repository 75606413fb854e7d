"""The bios of author boxes: the text, whose it is, and the links beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.language import people_in, strip_byline_prefix
from newslint.model import Bio, Kind, Text, Zone
from newslint.reading.html.page import Page
from newslint.reading.html.walk import Line

# Headings of author boxes, with the name behind them.
_ABOUT = re.compile(
    r"(?:about (?:the )?(?:author|writer|reporter)|über (?:den autor|die autorin)|zur person"
    r"|à propos de l['’]aut(?:eur|rice)|sobre (?:el autor|la autora|o autor))\s*[-–:|]?\s*(?=\S)",
    re.I,
)


def bios_of(page: Page, language: str | None) -> tuple[Bio, ...]:
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
    return tuple(bio for box in boxes for bio in _bio_of(page, box, language))


def _bio_of(page: Page, box: list[Line], language: str | None) -> Iterable[Bio]:
    of: Text | None = None
    said: list[Line] = []
    for line in box:
        text = page.text_of(line)
        short = len(text.value.split()) <= 6
        if of is None and not said and (line.kind is Kind.HEADING or short):
            about = _ABOUT.match(text.value)
            start = about.end() if about else strip_byline_prefix(text.value, language)
            of = text.slice(start, len(text.value))
        elif not short or _has_sentence(text.value, language):
            said.append(line)
    if said:
        pieces = [piece for line in said for piece in (*line.pieces, (None, " "))]
        links = tuple(page.link(link) for line in box for link in line.links)
        yield Bio(page.text(pieces), of, links)


def _has_sentence(text: str, language: str | None) -> bool:
    return bool(people_in(text, language))
