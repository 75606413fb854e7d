"""What stands by an image: its caption, and who made it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from newslint.language.captions import LONGEST_CREDIT
from newslint.language.makers import (
    bare_maker,
    before_caption,
    behind_caption,
    labelled_ending,
    labelled_maker,
    maker_alone,
    maker_in,
    maker_of_all,
    reads_as_maker,
)
from newslint.model import Kind, Text, Zone
from newslint.reading.html.page import Page
from newslint.reading.html.patterns import INLINE
from newslint.reading.html.tree import Element, TextNode
from newslint.reading.html.walk import Line, Picture, Piece, Region
from newslint.values import NamedTuple

# How far up from an image its caption is looked for, in elements.
_STEPS = 4
_STEPS_IN_FIGURE = 6
# How far an image, a line of text and a credit below it may be apart to belong together, in steps of the walk.
_STEPS_TO_LINE, _STEPS_TO_CREDIT = 6, 3
# Lines below an image in which a credit may stand that no class names.
_BELOW = 3
# Lines at the end of a body in which all its photos may be credited.
_AT_THE_END = 6
_LONGEST_LINE = 200
_LONGEST_CAPTION = 400
# A caption of fewer words says too little to be told by them.
_FEWEST_WORDS = 4
_OTHER = {"caption": "credit", "credit": "caption"}
# Elements that part a credit from a caption; `em` and `a` may stand within its sentence.
_PARTS = frozenset({"span", "small", "p", "div", "cite"})


class Legend(NamedTuple):
    """What stands by one image."""

    caption: Text | None = None
    credit: Text | None = None


class Legends:
    """The captions and credits of a page, for its images to ask."""

    def __init__(self, page: Page, own: Sequence[Picture]) -> None:
        self._page = page
        self._orders = [picture.order for picture in own]
        self._captions = self._called("caption")
        self._credits = self._called("credit")

    def _called(self, role: str) -> list[Region]:
        """In the order of the page, outer ones first."""
        regions = [region for region in self._page.walk.regions if region.role == role]
        both = {region.element for region in self._page.walk.regions if region.role == _OTHER[role]}
        # What is called a caption and a credit, and holds one, is neither but holds both.
        inner = [
            region
            for region in regions
            if region.element not in both or not any(region.start < one.start <= region.end for one in regions)
        ]
        return sorted(inner, key=lambda region: (region.start, -region.end))

    def of(self, picture: Picture) -> Legend:
        page = self._page
        at = bisect_left(self._orders, picture.order) + 1
        following = self._orders[at] if at < len(self._orders) else 10**9
        region = next(self._beside(picture, self._captions, following), None)
        region = region or self._before(picture) or self._around(picture)
        credits = list(self._beside(picture, self._credits, following))
        credit_region = next(filter(self._is_credit, credits), None)
        if region is None and credit_region is None:
            region = next(iter(credits), None)  # named for the credit that it ends in
        caption = self._caption(region, credit_region) if region else None
        credit = _bare(page.text(credit_region.pieces)) if credit_region else None
        if caption is not None and credit is None:
            assert region is not None
            if " " in caption.value and reads_as_maker(caption.value) and (above := self._between(picture, region)):
                return Legend(above, _bare(caption))
            caption, credit = self._parted(region, caption)
        if caption is None and credit_region is not None:
            caption = next(filter(None, map(self._with_credit, credits)), None) or self._between(picture, credit_region)
        if credit is None:
            below, credit = self._below(picture, following, caption is None)
            caption = caption or below
        return Legend(caption, credit or self._in_title(picture) or self._photos_by)

    def _beside(self, picture: Picture, regions: Iterable[Region], following: int) -> Iterator[Region]:
        """The regions of the same figure, or those that follow the image in the same element."""
        page, walk = self._page, self._page.walk
        near = [region for region in regions if picture.order < region.start and region.end < following]
        around = picture.container
        steps = _STEPS_IN_FIGURE if picture.figure else _STEPS
        for _ in range(steps if near else 0):
            found = [region for region in near if walk.within(region.container, around) and self._says(region)]
            yield from found
            if found or not around or around == page.body or around in walk.articles:
                return
            around = walk.parents[around]

    def _before(self, picture: Picture) -> Region | None:
        """The caption of a figure that begins with it."""
        if not picture.figure:
            return None
        inside = (region for region in self._captions if picture.figure < region.start < region.end < picture.order)
        return next(filter(self._says, inside), None)

    def _around(self, picture: Picture) -> Region | None:
        """A figure that is itself called a caption: whatever it says is one."""
        figures = (region for region in self._captions if region.start == picture.figure)
        return next((region for region in figures if region.element.tag == "figure" and self._says(region)), None)

    def _says(self, region: Region) -> bool:
        """Whether there is anything to read; a heading in it makes it the teaser of something else."""
        return any(not said.isspace() for _, said in region.pieces) and not self._has_heading(region)

    def _is_credit(self, region: Region) -> bool:
        """Whether it is short enough for a credit, and no caption that is called one for the credit in it."""
        text = self._page.text(region.pieces).value
        if reads_as_maker(text):
            return True
        found = maker_in(text)
        return found is not None and not found[2] if found or text.endswith(".") else len(text) <= LONGEST_CREDIT

    def _has_heading(self, region: Region) -> bool:
        at = bisect_left(self._lines, region.start, key=lambda line: line.order)
        lines = self._lines[at : at + 3]
        return any(line.kind is Kind.HEADING and line.order <= region.end for line in lines)

    @cached_property
    def _lines(self) -> list[Line]:
        return self._page.walk.lines

    def _caption(self, region: Region, credit: Region | None) -> Text | None:
        """The caption without what only those hear who do not see it, and without a credit at either end of it."""
        page = self._page
        pieces: list[Piece] = region.pieces
        # A credit in the same line is part of the caption as a reader sees it.
        apart = credit is not None and credit.element.tag not in INLINE
        if credit is not None and region.start <= credit.start and credit.end <= region.end:
            nodes = _nodes(credit.pieces)
            inside = [node in nodes for node, said in pieces if not said.isspace()]
            if all(inside):
                return None
            if apart and (inside[0] or inside[-1]) and sum(a != b for a, b in pairwise(inside)) == 1:
                pieces = [piece for piece in pieces if piece[0] not in nodes]
        text = page.text(pieces)
        return _told(text) if text.value else None

    def _parted(self, region: Region, caption: Text) -> tuple[Text | None, Text | None]:
        """A caption that ends in a credit, or is nothing but one."""
        if alone := maker_alone(caption.value):
            return None, caption.slice(*alone)
        if found := maker_in(caption.value):
            start, end, before = found
            return caption if before else None, caption.slice(start, end)
        last = self._last_part(region)
        if last is not None and reads_as_maker(last.value):
            return caption, _bare(last)
        return caption, None

    def _last_part(self, region: Region) -> Text | None:
        """What the last element of several in a caption says; None where they are not parted by elements."""
        pieces = [piece for piece in region.pieces if piece[0] is not None and not piece[1].isspace()]
        paths = [_path(node.parent, region.element) for node, _ in pieces if node is not None]
        if len(paths) < 2:
            return None
        depth = 0
        while all(len(path) > depth for path in paths) and len({path[depth] for path in paths}) == 1:
            depth += 1
        parts = [path[depth] if len(path) > depth else None for path in paths]
        last = parts[-1]
        if last is None or last.tag not in _PARTS:
            return None
        return self._page.text([piece for piece, part in zip(pieces, parts, strict=True) if part == last])

    def _with_credit(self, credit: Region) -> Text | None:
        """The line that a credit stands in, beside further words: "<span class=credit>Jane Doe</span> The quay"."""
        at = bisect_left(self._lines, credit.end, key=lambda line: line.order)
        line = next(iter(self._lines[at : at + 1]), None)
        if line is None or credit.element.tag not in INLINE or line.length > _LONGEST_CAPTION:
            return None
        nodes = _nodes(line.pieces)
        return _told(self._page.text_of(line)) if _nodes(credit.pieces) < nodes else None

    def _between(self, picture: Picture, credit: Region) -> Text | None:
        """The one line that stands between an image and its credit."""
        first = bisect_left(self._lines, picture.order, key=lambda line: line.order)
        last = bisect_left(self._lines, credit.start, key=lambda line: line.order)
        if last - first != 1:
            return None
        line = self._lines[first]
        if line.kind is Kind.HEADING or line.length > _LONGEST_CAPTION or 2 * line.linked > line.length:
            return None
        close = line.order - picture.order <= _STEPS_TO_LINE and credit.start - line.order <= _STEPS_TO_CREDIT
        return self._page.text_of(line) if close else None

    def _below(self, picture: Picture, following: int, bare: bool) -> tuple[Text | None, Text | None]:
        """A line just below the image that says nothing but who made it; below a `bare` one, which has no caption,
        also a line that repeats the image's own text or ends in a credit, as captions do."""
        at = bisect_left(self._lines, picture.order, key=lambda line: line.order)
        caption: Text | None = None
        for below, line in enumerate(self._lines[at : at + _BELOW]):
            if line.order >= following or line.zone not in (Zone.HEADER, Zone.BODY):
                break
            if line.length > _LONGEST_CAPTION:
                continue
            text = self._page.text_of(line)
            if line.length <= _LONGEST_LINE and (found := labelled_maker(text.value)):
                return caption, text.slice(*found)
            if below or not bare or line.kind is Kind.HEADING or 2 * line.linked > line.length:
                continue
            if ending := labelled_ending(text.value):
                return text, text.slice(*ending)
            if len(text.value.split()) >= _FEWEST_WORDS and text.value in self._texts(picture):
                caption = text
        return caption, None

    def _texts(self, picture: Picture) -> list[str]:
        attributes = (self._page.attribute(picture.element, name) for name in ("alt", "title"))
        return [text.value for text in attributes if text is not None]

    def _in_title(self, picture: Picture) -> Text | None:
        """Who made the image, where the words that a pointer on it brings up end in it: "… | Photo: Jane Doe"."""
        text = self._page.attribute(picture.element, "title")
        found = labelled_maker(text.value) or labelled_ending(text.value) if text is not None else None
        return text.slice(*found[:2]) if text is not None and found is not None else None

    @cached_property
    def _photos_by(self) -> Text | None:
        """The line at the end of the text that says who took all the photos."""
        for line in reversed(self._page.body_lines[-_AT_THE_END:]):
            text = self._page.text_of(line) if line.length <= _LONGEST_LINE else None
            if text is not None and (found := maker_of_all(text.value)):
                return text.slice(*found)
        return None


def _told(caption: Text) -> Text | None:
    """A caption without the words around it for those who do not see it."""
    before, end = before_caption(caption.value), behind_caption(caption.value)
    if before and labelled_maker(caption.value, in_caption=True):
        before = 0
    if before >= end:
        return None
    return caption.slice(before, end) if before or end < len(caption.value) else caption


def _bare(text: Text) -> Text | None:
    start, end = bare_maker(text.value)
    return text.slice(start, end) if start < end else None


def _nodes(pieces: Iterable[Piece]) -> set[TextNode]:
    return {node for node, said in pieces if node is not None and not said.isspace()}


def _path(element: object, top: Element) -> list[Element]:
    """The elements on the way from below `top` down to one."""
    path: list[Element] = []
    while isinstance(element, Element) and element != top:
        path.append(element)
        element = element.parent
    return path[::-1]
