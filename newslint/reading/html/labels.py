"""The labels in the head of an article that call it an opinion or paid content."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.stance import LONGEST_LINE, label_before, label_in, names_partner
from newslint.model import Kind, Text, Zone
from newslint.reading.html.page import Page
from newslint.reading.html.sections import breadcrumb_leaf
from newslint.reading.html.walk import Line

# How far from the headline a label may stand, in lines of the head.
_ABOVE, _BELOW = 4, 8
_FAR = 30  # the same in steps of the walk, for what stands outside the head
_HEAD = frozenset({Zone.HEADER, Zone.AUTHOR_BOX})


def labels_of(page: Page, language: str | None) -> tuple[Text, ...]:
    """Each label once, in order."""
    seen: dict[str, Text] = {}
    for text in _labels(page, language):
        seen.setdefault(text.value.casefold(), text)
    return tuple(seen.values())


def _labels(page: Page, language: str | None) -> Iterator[Text]:
    if page.headline_line is None:
        return
    for leaf in breadcrumb_leaf(page, above=True):
        if found := label_in(leaf.value, language, sure=True):
            yield leaf.slice(found.start, found.end)
    named = [(region.start, region.end) for region in page.walk.regions if region.role in ("label", "byline")]
    paid = False
    for line, sure in _near_headline(page):
        text = page.text_of(line)
        found = label_in(text.value, language, sure)
        if found is None:
            continue
        # Below the headline the same words stand above what somebody else has paid for.
        below = found.paid and line.order > page.headline_lines[-1].order and found.end == len(text.value)
        if below and not sure and not paid and not names_partner(text.value[found.start :]) and not _is_in(line, named):
            continue
        paid = paid or found.paid
        yield text.slice(found.start, found.end)
    yield from _in_headline(page, language)


def _is_in(line: Line, places: list[tuple[int, int]]) -> bool:
    return any(start <= line.order <= end for start, end in places)


def _near_headline(page: Page) -> list[tuple[Line, bool]]:
    """The short lines around the headline, each with whether it is surely the article's own label, as a kicker is."""
    first, last = page.headline_lines[0].order, page.headline_lines[-1].order
    kickers = [(region.start, region.end) for region in page.walk.regions if region.role == "category"]
    head: list[tuple[Line, bool]] = []
    for line in page.walk.lines:
        if line.order >= page.body_start or not 3 <= line.length <= 2 * LONGEST_LINE:
            continue
        if line.zone in _HEAD or (line.zone is Zone.PAGE and first - _FAR < line.order):
            sure = _is_in(line, kickers)
            # A list or what stands outside the head is a menu or an advertisement, unless it is called a kicker.
            if sure or (line.zone in _HEAD and line.kind is not Kind.LIST_ITEM):
                head.append((line, sure))
    above = [(line, sure) for line, sure in head if line.order < first]
    below = [(line, sure) for line, sure in head if line.order > last]
    return [*above[-_ABOVE:], *below[:_BELOW]]


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
