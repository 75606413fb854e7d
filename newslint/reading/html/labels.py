"""The labels in the head of an article that call it an opinion or paid content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from newslint.language.stance import LONGEST_LINE, label_before, label_in, names_partner, opens_text
from newslint.model import Kind, TagList, Text, Zone
from newslint.reading.html.page import Page
from newslint.reading.html.sections import breadcrumb_steps
from newslint.reading.html.walk import Line

# How far from the headline a label may stand, in lines of the head.
_ABOVE, _BELOW = 4, 8
_FAR = 30  # the same in steps of the walk, for what stands outside the head
_CLOSE = 4  # of the line right above the headline, which nothing parts from it
_MOST_POINTS = 4
_HEAD = frozenset({Zone.HEADER, Zone.AUTHOR_BOX})


def labels_of(page: Page, language: str | None, tags: Iterable[TagList] = ()) -> tuple[Text, ...]:
    """Each label once, in order; `tags` are those that the page shows."""
    seen: dict[str, Text] = {}
    for text in chain(_labels(page, language), _in_tags(tags, language)):
        seen.setdefault(text.value.casefold(), text)
    return tuple(seen.values())


def _labels(page: Page, language: str | None) -> Iterator[Text]:
    if page.headline_line is None:
        return
    for step in breadcrumb_steps(page, above=True):
        if found := label_in(step.value, language, sure=True):
            yield step.slice(found.start, found.end)
    named = [(region.start, region.end) for region in page.walk.regions if region.role in ("label", "byline")]
    paid = False
    for line, sure in _near_headline(page):
        text = page.text_of(line)
        found = label_in(text.value, language, sure)
        if found is None:
            yield from _among_links(page, line, language)
            continue
        # Below the headline the same words stand above what somebody else has paid for.
        below = found.paid and line.order > page.headline_lines[-1].order and found.end == len(text.value)
        if below and not sure and not paid and not names_partner(text.value[found.start :]) and not _is_in(line, named):
            continue
        paid = paid or found.paid
        yield text.slice(found.start, found.end)
    yield from _in_headline(page, language)
    yield from _in_first_line(page, language)


def _among_links(page: Page, line: Line, language: str | None) -> Iterator[Text]:
    """One of several links that are all that a line says, as kickers have them: "Culture Review"."""
    if len(line.links) > 1 and line.linked >= line.length - 3 * len(line.links):
        for link in line.links:
            text = page.link(link).text
            if (found := label_in(text.value, language)) and found.end - found.start == len(text.value):
                yield text


def _in_first_line(page: Page, language: str | None) -> Iterator[Text]:
    for line in page.body_lines[:1]:
        text = page.text_of(line) if line.length <= LONGEST_LINE else None
        if text is not None and (found := opens_text(text.value, language)):
            yield text.slice(found.start, found.end)


def _in_tags(tags: Iterable[TagList], language: str | None) -> Iterator[Text]:
    """What blogs tag as paid, or as a column."""
    for tag in chain.from_iterable(shown.tags for shown in tags):
        if (found := label_in(tag.value, language)) and (found.start, found.end) == (0, len(tag.value)):
            yield tag


def _is_in(line: Line, places: list[tuple[int, int]]) -> bool:
    return any(start <= line.order <= end for start, end in places)


def _near_headline(page: Page) -> list[tuple[Line, bool]]:
    """The short lines around the headline, each with whether it is surely the article's own label, as a kicker is."""
    first, last = page.headline_lines[0].order, page.headline_lines[-1].order
    kickers = [(region.start, region.end) for region in page.walk.regions if region.role == "category"]
    head: list[tuple[Line, bool]] = []
    close = [line for line in page.walk.lines if line.kind is Kind.LIST_ITEM and first - _FAR < line.order < first]
    for line in page.walk.lines:
        if line.order >= page.body_start or not 3 <= line.length <= 2 * LONGEST_LINE:
            continue
        if line.zone in _HEAD or (line.zone is Zone.PAGE and first - _FAR < line.order):
            sure = _is_in(line, kickers) or (line.kind is Kind.LIST_ITEM and _is_kicker(page, line, close))
            # A list or what stands outside the head is a menu or an advertisement, unless it is called a kicker.
            in_head = line.zone in _HEAD or first - _CLOSE <= line.order < first
            if sure or (in_head and line.kind is not Kind.LIST_ITEM):
                head.append((line, sure))
    above = [(line, sure) for line, sure in head if line.order < first]
    below = [(line, sure) for line, sure in head if line.order > last]
    return [*above[-_ABOVE:], *below[:_BELOW]]


def _is_kicker(page: Page, line: Line, close: list[Line]) -> bool:
    """Whether it is one of a few points in the article's own header: "Culture · Books · Review".

    `close` are the points just above the headline.
    """
    if line.zone is not Zone.HEADER or line not in close:
        return False
    walk, headline = page.walk, page.headline_lines[0]
    around = walk.parents[line.container]
    if sum(walk.parents[other.container] == around for other in close) > _MOST_POINTS:
        return False
    while around and not walk.within(headline.container, around):
        around = walk.parents[around]
    while around:
        element = walk.containers[around]
        if element is not None and element.tag == "header":
            return True
        around = walk.parents[around]
    return False


def _in_headline(page: Page, language: str | None) -> Iterator[Text]:
    """A label in an element of its own before the headline's words, or parted from them by a mark."""
    line = page.headline_lines[0]
    text = page.text_of(line)
    if len(page.headline_lines) > 1 and (found := label_in(text.value, language)):
        yield text.slice(found.start, found.end)
        return
    if found := label_before(text.value, language):
        yield text.slice(found.start, found.end)
        return
    said = [piece for piece in line.pieces if not piece[1].isspace()]
    if len(said) > 1 and (found := label_in(said[0][1].strip(), language)):
        first = page.text(said[:1])
        yield first.slice(found.start, found.end)
