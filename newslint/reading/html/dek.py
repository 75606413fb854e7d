"""The dek: the line or paragraph that stands between headline and text and says what the article is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.language import overlap, strip_byline_prefix
from newslint.language.compiling import lazy
from newslint.language.makers import labelled_maker
from newslint.model import Kind, Text, Zone
from newslint.reading.html.page import Page
from newslint.reading.html.walk import Line, Region

_FEWEST_WORDS, _MOST_WORDS = 4, 110
# A paragraph that nothing calls a dek: as long as a sentence.
_FEWEST_WORDS_OF_PARAGRAPH = 7
# How far below the headline such a paragraph or a heading may stand, in lines.
_NEAR, _HEADINGS = 8, 3
# From here on it says nothing but what the headline says; a heading is another wording of it before.
_SAME, _LIKE_HEADLINE = 0.9, 0.65
# "LONDON (AP) — ", "TEHRAN – ": how the text itself begins.
_DATELINE = lazy(r"[A-ZÀ-Þ][A-ZÀ-Þ .,/'’-]{2,30}(?:,? [^–—-]{0,30})?\s*(?:\([^)]{2,30}\)\s*)?[–—-]\s")
# What a site earns, which it may say at any length.
_DISCLOSED = lazy(
    r"\baffiliate\b|\b(?:earn|receive|get) (?:a |an |any )?(?:\w+ )?commissions?\b|\bprovision(?:en)?\b"
    r"|independently (?:review|research|select|evaluat)|\bfunded by\b|\bjavascript\b",
    re.I,
)
# What else stands there: ways to share and to listen, how long the reading takes, whose it is.
_OTHER = lazy(
    r"(?:\d+|one|two) (?:minutes?|mins?\.?)(?: (?:read|ago))?\b|lesezeit|lesedauer|temps de lecture|tiempo de lectura"
    r"|\b(?:cookies?|newsletters?|subscribe|follow us|sign up|log ?in)\b"
    r"|filed under|posted (?:in|on|by)|(?:eingetragen|veröffentlicht|erstellt|publié|publicado)\b.{0,30}\d"
    r"|^this article is more than|:\s*$"
    r"|fact[- ]checked by|reviewed by|listen to this|audio (?:by|version)"
    r"|©|\bcopyright\b|all rights reserved|@[\w.]+\.\w+",
    re.I,
)
# Names of elements around videos and recordings.
_PLAYER = lazy(r"(?<![a-z])(?:video|player|podcast|audio)", re.I)
_PARTED = lazy(r"\s[|•·]\s")
_DATED = lazy(
    r"\b\d{1,2}[./ ]{1,2}(?:\d{1,2}|[^\W\d]{3,10})[./, ]{1,2}\d{4}\b|\b[^\W\d]{3,10}\.? \d{1,2},? \d{4}\b"
    r"|\b\d{4}-\d\d-\d\d\b"
)
_ELSEWHERE = frozenset({"byline", "author-link", "date", "time", "tags", "tag-link", "caption", "credit", "avatar"})
_LISTS = frozenset({"ul", "ol", "dl"})
_SAID = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.QUOTE})
_MOST_LINES = 3


def dek_of(page: Page, language: str | None) -> Text | None:
    """What is called a dek, else a heading just below the headline, else a paragraph of the head."""
    if page.headline_line is None:
        return None
    for text in _named(page):
        if not _is_other(text.value, language):
            return text
    # A dek may repeat the headline, but what nothing calls a dek is then another wording of it.
    unnamed = (text for texts in (_headings, _paragraphs) for text in texts(page))
    return next(
        (text for text in unnamed if not _is_other(text.value, language) and not _repeats(page, text.value)), None
    )


def _named(page: Page) -> Iterator[Text]:
    headline = page.headline_lines[-1]
    regions = [region for region in page.walk.regions if region.role == "dek" and region.start > headline.order]
    for region in sorted(regions, key=lambda region: region.start):
        if region.start > page.body_start or region.element.tag in _LISTS or not _is_of_head(page, region):
            continue
        lines = _lines(page, region.start, region.end)
        if len(lines) == 1 or (len(lines) <= _MOST_LINES and all(line.kind in _SAID for line in lines)):
            yield page.text(region.pieces)
        elif lines[0].zone is not Zone.BODY:
            yield from (page.text_of(line) for line in lines if line.kind in _SAID and line.zone is Zone.HEADER)


def _is_of_head(page: Page, region: Region) -> bool:
    """In the head, or at the beginning of the text, and in no caption."""
    if any(other.role == "caption" and other.start <= region.start < other.end for other in page.walk.regions):
        return False
    zone = page.zone_of(region.zone, region.container, region.start)
    return zone is Zone.HEADER or (zone is Zone.BODY and region.start <= page.body_start <= region.end)


def _headings(page: Page) -> Iterator[Text]:
    for line in _below(page)[:_HEADINGS]:
        if line.kind is Kind.HEADING and line.level != 1 and line.length > 2 * line.linked:
            text = page.text_of(line)
            if len(text.value.split()) > _FEWEST_WORDS and _likeness(page, text.value) < _LIKE_HEADLINE:
                yield text


def _paragraphs(page: Page) -> Iterator[Text]:
    """Sentences in the head, outside of what says who wrote it and when, and of captions."""
    headline = page.headline_lines[-1]
    taken = [
        (region.start, region.end)
        for region in page.walk.regions
        if region.role in _ELSEWHERE and headline.order < region.start < page.body_start
    ]
    for line in _below(page)[:_NEAR]:
        if line.kind is not Kind.PARAGRAPH or line.length < 30 or line.length < 2 * line.linked:
            continue
        if any(start <= line.order <= end for start, end in taken):
            continue
        text = page.text_of(line)
        if (
            len(text.value.split()) >= _FEWEST_WORDS_OF_PARAGRAPH
            and not _is_by_a_picture(page, line)
            and not _is_of_a_player(page, line)
        ):
            yield text


def _is_by_a_picture(page: Page, line: Line) -> bool:
    """Whether it comes next after a picture and in the same box, as a caption does that nothing calls one."""
    walk = page.walk
    before = max((other.order for other in walk.lines if other.order < line.order), default=0)
    return any(
        before < picture.order < line.order and walk.within(line.container, walk.parents[picture.container])
        for picture in walk.pictures
    )


def _is_of_a_player(page: Page, line: Line) -> bool:
    """Whether it names or describes a video or a recording."""
    container = line.container
    for _ in range(3):
        element = page.walk.containers[container]
        if element is not None and _PLAYER.search(f"{element.attr('class') or ''} {element.attr('id') or ''}"):
            return True
        container = page.walk.parents[container]
    return False


def _below(page: Page) -> list[Line]:
    headline = page.headline_lines[-1]
    return [
        line for line in page.walk.lines if line.zone is Zone.HEADER and headline.order < line.order < page.body_start
    ]


def _lines(page: Page, start: int, end: int) -> list[Line]:
    return [line for line in page.walk.lines if start < line.order <= end]


def _is_other(said: str, language: str | None) -> bool:
    words = said.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or _DATELINE.match(said) or _DISCLOSED.search(said):
        return True
    if len(words) <= 25 and (_OTHER.search(said) or (len(words) <= 12 and strip_byline_prefix(said, language))):
        return True
    return len(words) <= 12 and bool(
        _PARTED.search(said) or _DATED.search(said) or labelled_maker(said, in_caption=True)
    )


def _repeats(page: Page, said: str) -> bool:
    """Whether it says the headline again, with a kicker or without."""
    words, headline = said.split(), _headline(page)
    if headline.casefold() in said.casefold() and len(words) < 3 * len(headline.split()):
        return True
    return len(words) <= len(headline.split()) + 2 and _likeness(page, said) >= _SAME


def _headline(page: Page) -> str:
    return " ".join(page.text_of(line).value for line in page.headline_lines)


def _likeness(page: Page, said: str) -> float:
    return overlap(said, _headline(page), None).score
