"""A page after the walk: which lines are the article's own, its head and its body, and texts with their places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter

from newslint.language import overlap
from newslint.language.compiling import lazy
from newslint.model import Kind, Link, Place, Text, Zone
from newslint.reading.html.patterns import HEADINGS, INLINE, SILENT, marks
from newslint.reading.html.places import AttributePlace, TagPlace, TextPlace, fold
from newslint.reading.html.tree import Document, Element, TextNode
from newslint.reading.html.walk import Anchor, Line, Piece, Walk
from newslint.source import Source, Span

# A paragraph that counts when the body is looked for, in characters.
_PARAGRAPH = 60
_BRIEF = 20
# The body is the smallest element that holds this share of the page's own paragraphs.
_BODY_SHARE = 0.75
# "Headline | Site", "Headline - Site": what parts a title.
TITLE_PARTS = lazy(r"\s+[|–—·•»:-]\s+|\s*[|]\s*")
# A heading as short as this is a label, and no headline that a title repeats.
_LABEL = 12
# Up to here a heading says something else than the page's titles.
_LIKE_TITLE = 0.2
_THE_SAME = 2.0
# From here on a lower heading says the same as the page's title.
_SAME_TITLE = 0.8
# Below this another heading is looked for that is the title word for word.
_HALF_TITLE = 0.5
# A headline that no heading marks, in bytes of UTF-8 since a letter of some scripts is a word, and in characters.
_LEAST_UNMARKED, _LONGEST_UNMARKED = 20, 300
# A run of paragraphs that is surely somebody's text, in characters.
_RUN = 350
_LONGEST_CAPTION = 1000
_order_of = attrgetter("order")
_FOREIGN = frozenset({Zone.NOTICE, Zone.COMMENTS, Zone.FOOTER})
_BODIES = "[itemprop~=articleBody]"


class _Shown(Text):
    """Words as shown, with a place that is made when it is first asked for.

    They know no page: an article must be gone as soon as nobody holds it, without a round of the collector.
    """

    __slots__ = ("_pieces", "_source")

    def __init__(self, source: Source, pieces: Sequence[Piece]) -> None:
        self.value = _folded(pieces)
        self.origin = "visible"
        self._place = None
        self._source, self._pieces = source, pieces

    @property
    def place(self) -> Place | Span | None:
        if self._place is None:
            self._place = TextPlace(self._source, self._pieces)
        return self._place


def _folded(pieces: Sequence[Piece]) -> str:
    return fold(pieces[0][1] if len(pieces) == 1 else "".join([said for _, said in pieces]))


class Page:
    """The tree, the walk and the zones of one page."""

    def __init__(self, source: Source, tree: Document, content_of: str | None = None, loose: bool = False) -> None:
        """`content_of` is the headline of the item whose content this is, with no page around it; None for a page.

        `loose` text is parted into paragraphs by blank lines.
        """
        self.source, self.tree = source, tree
        self._content_of = content_of
        self.title_element = tree.find("title")
        self.h1 = self._headline()
        protected: set[Element] = set()
        for kept in (self.h1, next(iter(tree.select(_BODIES)), None), self._longest_run()):
            if kept is None:
                continue
            protected.add(kept)
            protected.update(element for element in kept.ancestors if isinstance(element, Element))
        self.walk = Walk(tree, protected, loose)
        self._mark_captions()
        self.headline_lines = [
            line
            for line in self.walk.lines
            if self.h1 is not None
            and (line.kind is Kind.HEADING or self.h1.tag not in HEADINGS)
            and self._is_in(line.container, self.h1)
        ]
        self.headline_line = self.headline_lines[0] if self.headline_lines else None
        self.body = self._body_container()
        self._place_lines()

    def _headline(self) -> Element | None:
        """The h1 that says what the page's titles say; a lower heading that does where the h1 is the site's name."""
        title = self._content_of or (fold(self.title_element.text) if self.title_element else "")
        stated = self.tree.select_one('meta[property="og:title"], meta[name="og:title"]')
        site = self.tree.select_one('meta[property="og:site_name"]')
        titles = [title] if title else []
        if stated is not None:
            titles.append(fold(stated.attr("content") or ""))
        parts = {part.casefold() for part in TITLE_PARTS.split(title)}
        site_name = fold(site.attr("content") or "").casefold() if site is not None else None

        def likeness(heading: Element) -> float:
            said = fold(heading.text)
            if said.casefold() == site_name:
                return -1.0
            if said in titles:
                return _THE_SAME  # what words are is not told in every script
            return max((overlap(said, title, None).score for title in titles), default=0.0) * (len(said) > _LABEL)

        first = [element for element in self.tree.find_all("h1") if fold(element.text)]
        shown = [element for element in first if not _is_in_a_trail(element)]
        if first and not shown:
            # The trail of links to a page may end in an h1 of its name, above the heading that readers take for it.
            shown = [heading for heading in self.tree.find_all("h2") if likeness(heading) >= _SAME_TITLE]
            longest = max(len(fold(heading.text)) for heading in first)
            shown = [heading for heading in shown[:1] if 2 * len(fold(heading.text)) >= longest]
        first = shown or first
        best = max(first, key=likeness, default=None)
        if self._content_of is not None:
            return best if best is not None and likeness(best) >= _SAME_TITLE else None
        if best is not None:
            said = fold(best.text).casefold()
            # One of the parts of "Title | Site": the other one may be the headline.
            is_a_part = len(parts) > 1 and said in parts and said not in (other.casefold() for other in titles[1:])
            if likeness(best) < _HALF_TITLE and said not in parts:
                whole = [heading for heading in self.tree.select("h2, h3, h4") if self._is_title(heading, titles, best)]
                if len(whole) == 1:
                    return whole[0]
            if likeness(best) >= _LIKE_TITLE and not is_a_part:
                return best
            if len(first) == 1 and not is_a_part and likeness(best) >= 0 and not titles:
                return best
            parts.discard(said)
        lower = [heading for heading in self.tree.select("h2, h3, h4") if likeness(heading) >= _SAME_TITLE]
        if best is not None and likeness(best) >= _LIKE_TITLE:
            # "Headline | Section | Site": what is shorter than the h1 is no headline beside it.
            said = fold(best.text)
            lower = [heading for heading in lower if fold(heading.text).casefold() in parts]
            lower = [heading for heading in lower if len(fold(heading.text)) > len(said)]
        return max(lower, key=likeness, default=best) or self._unmarked(titles)

    @staticmethod
    def _is_title(heading: Element, titles: list[str], other: Element) -> bool:
        """Whether a heading is, word for word, what the title says before the site's name, and longer than another."""
        said = fold(heading.text)
        if len(said) <= max(_LABEL, len(fold(other.text))):
            return False
        return any(title == said or TITLE_PARTS.split(title)[0] == said for title in titles)

    def _unmarked(self, titles: list[str]) -> Element | None:
        """The element that says what the title begins with, on a page that marks up no heading."""
        best: tuple[int, Element | None] = (_LEAST_UNMARKED - 1, None)
        body = self.tree.find("body")
        for node in body.descendants if body is not None else ():
            if type(node) is TextNode and len(node.data) <= _LONGEST_UNMARKED:
                said = fold(node.data)
                size = len(said.encode())
                begins = any(t.startswith(said) and not t[len(said) : len(said) + 1].isalnum() for t in titles)
                if size > best[0] and begins and (element := self._stands_alone(node, said)) is not None:
                    best = size, element
        return best[1]

    @staticmethod
    def _stands_alone(node: TextNode, said: str) -> Element | None:
        """The block that says this and nothing else, outside of links, lists and what nobody sees."""
        found: Element | None = None
        for above in node.ancestors:
            if not isinstance(above, Element) or above.tag in SILENT or above.tag in ("a", "li", "option", "nav"):
                return None
            if fold(above.text) != said:
                return found
            if above.tag not in INLINE:
                return above
        return found

    def _longest_run(self) -> Element | None:
        """The element with most text in paragraphs of its own: the body of most articles, whatever it is called."""
        held: dict[Element, int] = {}
        for paragraph in self.tree.find_all("p"):
            length, parent = len(paragraph.text), paragraph.parent
            if length >= _PARAGRAPH and isinstance(parent, Element):
                held[parent] = held.get(parent, 0) + length
        for element in sorted(held, key=lambda element: -held[element])[:3]:
            if held[element] >= _RUN and not self._is_foreign(element):
                return element
        return None

    @staticmethod
    def _is_foreign(element: Element) -> bool:
        """In a consent notice, among comments or in the footer."""
        for above in (element, *element.ancestors):
            if isinstance(above, Element) and above.tag not in ("html", "body"):
                names = f"{above.attr('class') or ''} {above.attr('id') or ''}".strip()
                if above.tag == "footer" or (names and marks(names).zone in _FOREIGN):
                    return True
        return False

    def _is_in(self, container: int, element: Element) -> bool:
        while container:
            if self.walk.containers[container] == element:
                return True
            container = self.walk.parents[container]
        return False

    def text(self, pieces: Sequence[Piece]) -> Text:
        """What a reader sees of some pieces, with its place."""
        return _Shown(self.source, pieces)

    def text_of(self, line: Line) -> Text:
        """What a reader sees of a line, made once."""
        if line.said is None:
            line.said = self.text(line.pieces)
        return line.said

    def attribute(self, element: Element, name: str, origin: str = "visible") -> Text | None:
        """An attribute's folded value; None where the attribute is missing."""
        value = element.attr(name)
        if value is None and name not in element.attrs:
            return None
        return Text(fold(value or ""), origin, AttributePlace(self.source, element, name))

    def tag(self, element: Element) -> Text:
        """The start tag as a fact, for its place."""
        return Text(f"<{element.tag}>", "visible", TagPlace(element))

    def link(self, anchor: Anchor) -> Link:
        """An anchor as a link of the model."""
        known = self._links.get(anchor.order)
        if known is None:
            zone = self.zone_of(anchor.zone, anchor.container, anchor.order)
            known = self._links[anchor.order] = Link(anchor.href, _Shown(self.source, anchor.pieces), anchor.rel, zone)
        return known

    @cached_property
    def _links(self) -> dict[int, Link]:
        return {}

    def _body_container(self) -> int:
        """The container that holds the article's own paragraphs; 0 where the page has none."""
        walk = self.walk
        if self._content_of is not None:
            return 1 if walk.lines or walk.pictures else 0
        own = [line for line in walk.lines if line.zone is None and _counts(line)]
        if not own and self.headline_line is not None:
            # A brief: whatever prose follows the headline is the body.
            own = [line for line in walk.lines if line.zone is None and _may_be_brief(line, self.headline_line)]
        total = sum(line.length for line in own)
        if not total:
            return 0
        held: dict[int, int] = {}
        for line in own:
            container, length = line.container, line.length
            while container:
                held[container] = held.get(container, 0) + length
                container = walk.parents[container]
        named = [
            region.container
            for region in walk.regions
            if region.role in ("body", "article-body") and region.zone is None
        ]
        best = max(named, key=lambda container: (held.get(container, 0), container), default=0)
        if held.get(best, 0) >= total * 0.5:
            return best
        enough = [container for container, length in held.items() if length >= total * _BODY_SHARE]
        return max(enough, default=0)

    @cached_property
    def body_start(self) -> int:
        """The order of the first line that belongs to the body."""
        walk, headline = self.walk, self.headline_line
        inside = [line for line in walk.lines if line.zone is None and walk.within(line.container, self.body)]
        if not self.body or not inside:
            return 10**9
        if headline is None or not walk.within(headline.container, self.body):
            return inside[0].order
        # The head stands inside the body's own container: the body begins with its first full sentence.
        after = [line for line in inside if line.order > headline.order]
        first = next((line for line in after if _counts(line) and _is_prose(line)), None)
        return first.order if first else (after[0].order if after else 10**9)

    @cached_property
    def head_container(self) -> int:
        """What holds both the headline and the body: whatever stands outside is the site's."""
        if self.headline_line is None:
            return self.walk.parents[self.body] if self.body else 0
        container = self.headline_line.container
        while container and not (self.walk.within(self.body, container) and self.body):
            container = self.walk.parents[container]
        return container

    def zone_of(self, zone: Zone | None, container: int, order: int) -> Zone:
        """The final zone of something that the walk found."""
        walk, headline = self.walk, self.headline_line
        if zone is Zone.COMMENTS and headline is not None and headline.order < order < self.body_start:
            # Readers comment below the text: what is called so above it counts them, and may hold byline and date.
            zone = None if walk.within(container, self.head_container) else zone
        if zone is not None:
            return zone
        if self.body and walk.within(container, self.body):
            if order >= self.body_start:
                return Zone.BODY
            return Zone.HEADER if headline is not None else Zone.BODY
        if headline is not None and headline.order <= order < self.body_start:
            return Zone.HEADER
        if self.head_container and walk.within(container, self.head_container) and order < self.body_start:
            return Zone.HEADER
        if headline is not None and order < headline.order and self._near_headline(container):
            return Zone.HEADER
        return Zone.PAGE

    def _near_headline(self, container: int) -> bool:
        """Just above the headline, in the same element or the one around it."""
        assert self.headline_line is not None
        parent = self.walk.parents[self.headline_line.container]
        return parent > 1 and self.walk.within(container, parent)

    @cached_property
    def body_lines(self) -> list[Line]:
        """The lines of the body, in order."""
        return [line for line in self.walk.lines if line.zone is Zone.BODY]

    def _mark_captions(self) -> None:
        """Paragraphs in a caption are captions, unless it is so long that somebody calls an article one."""
        lines = self.walk.lines
        for region in self.walk.regions:
            if region.role != "caption":
                continue
            first = bisect_right(lines, region.start, key=_order_of)
            inside = lines[first : bisect_right(lines, region.end, key=_order_of)]
            if sum(line.length for line in inside) <= _LONGEST_CAPTION:
                for line in inside:
                    if line.kind is Kind.PARAGRAPH:
                        line.kind = Kind.CAPTION

    def _place_lines(self) -> None:
        for line in self.walk.lines:
            line.zone = self.zone_of(line.zone, line.container, line.order)
        for line in self.headline_lines:
            line.zone = Zone.HEADER
        headline = self.headline_line
        if headline is None:
            return
        for line in self.walk.lines:
            # What stands between headline and text and is no link is no teaser, whatever it is called.
            if (
                line.zone is Zone.RELATED
                and headline.order < line.order < self.body_start
                and line.linked * 2 < line.length
                and self.walk.within(line.container, self.head_container)
            ):
                line.zone = Zone.HEADER


def _is_in_a_trail(heading: Element) -> bool:
    """Whether a heading stands in the page's breadcrumbs."""
    above: object = heading
    for _ in range(3):
        if not isinstance(above, Element):
            return False
        if "breadcrumb" in f"{above.attr('class') or ''} {above.attr('id') or ''}".lower():
            return True
        above = above.parent
    return False


def _counts(line: Line) -> bool:
    return line.kind in (Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST_ITEM) and line.length >= _PARAGRAPH and _is_prose(line)


def _may_be_brief(line: Line, headline: Line) -> bool:
    return line.order > headline.order and line.kind is Kind.PARAGRAPH and line.length >= _BRIEF and _is_prose(line)


def _is_prose(line: Line) -> bool:
    return line.linked * 2 < line.length
