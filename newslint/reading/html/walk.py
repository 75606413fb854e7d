"""One pass over the tree of a page: its lines of text, links, images and regions, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from newslint.model import Kind, Text, Zone
from newslint.reading.html.patterns import HEADINGS, INLINE, SILENT, UNMARKED, marks
from newslint.reading.html.tree import Document, Element, TextNode

# A text node and what it says; None stands for the space between two blocks.
Piece = tuple[TextNode | None, str]
_SPACE: Piece = (None, " ")
BREAK: Piece = (None, "\n")

# Zones that nothing inside them leaves again.
_CLOSED = frozenset({Zone.NOTICE, Zone.FOOTER, Zone.COMMENTS})
# The attributes that the walk asks for, so that elements without any of them cost nothing.
_FLAGGED = "[itemprop],[itemscope],[rel],[hidden],[role],[style*=none],[datetime],[property]"
# Elements that may change the zone by their name alone.
_STRUCTURE = frozenset({"html", "body", "main", "nav", "aside", "dialog", "header", "footer"})
_MENUS = frozenset({"nav", "ul", "ol"})
_VOID = frozenset({"link", "meta", "input", "hr", "source", "param", "track"})
_INLINE_REGIONS = frozenset({"a", "button", "label", "time"})


@dataclass(slots=True)
class Line:
    """A run of text between two block boundaries."""

    order: int
    pieces: list[Piece]
    kind: Kind
    zone: Zone | None  # None: nothing on the way down says more than "the article's own"
    level: int | None
    container: int
    links: list[Anchor]
    length: int  # characters, white space as in the source
    linked: int  # those inside links
    said: Text | None = None  # what a reader sees, once somebody has asked


@dataclass(slots=True)
class Anchor:
    """A link as it stands."""

    element: Element
    href: str
    rel: tuple[str, ...]
    zone: Zone | None
    order: int
    container: int
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class Region:
    """An element with a role: all text and all links in it. `start` and `end` are orders of the walk."""

    role: str
    element: Element
    zone: Zone | None
    start: int
    container: int
    end: int = 0
    pieces: list[Piece] = field(default_factory=list)
    links: list[Anchor] = field(default_factory=list)


@dataclass(slots=True)
class Picture:
    """An `<img>` with what surrounds it."""

    element: Element
    zone: Zone | None
    order: int
    container: int
    figure: int  # order of the figure that holds it, 0 for none
    roles: frozenset[str]
    linked: bool


@dataclass(slots=True)
class Control:
    """A button, an input or a link that acts as a button."""

    element: Element
    zone: Zone | None
    order: int
    container: int
    pieces: list[Piece] = field(default_factory=list)
    label: list[Piece] = field(default_factory=list)


class _Frame:
    """What the elements below inherit. Elements that change nothing share the frame of the one around them."""

    __slots__ = ("block", "button", "closing", "container", "figure", "kind", "level", "link", "roles", "zone")
    zone: Zone | None
    kind: Kind
    level: int | None
    container: int
    roles: frozenset[str]
    figure: int  # order of the figure around, 0 for none
    closing: list[Region | Anchor | Control] | None

    def __init__(self, outer: _Frame) -> None:
        self.zone, self.kind, self.level = outer.zone, outer.kind, outer.level
        self.container, self.roles, self.figure = outer.container, outer.roles, outer.figure
        self.closing = None
        self.block = self.link = self.button = False

    @classmethod
    def outermost(cls) -> _Frame:
        frame = cls.__new__(cls)
        frame.zone, frame.kind, frame.level = None, Kind.PARAGRAPH, None
        frame.container, frame.roles, frame.figure = 0, frozenset(), 0
        frame.closing = None
        frame.block = frame.link = frame.button = False
        return frame


class Walk:
    """What one pass found. `parents` holds the container of each container, itself for the outermost."""

    def __init__(self, page: Document, protected: set[Element]) -> None:
        self.lines: list[Line] = []
        self.anchors: list[Anchor] = []
        self.regions: list[Region] = []
        self.pictures: list[Picture] = []
        self.controls: list[Control] = []
        self.loaded: list[Element] = []
        self.parents: list[int] = [0]
        self.containers: list[Element | None] = [None]
        self.articles: set[int] = set()
        self._protected = protected
        self._flagged = set(page.select(_FLAGGED))
        self._order = 0
        self._pieces: list[Piece] = []
        self._line_links: list[Anchor] = []
        self._length = 0
        self._linked = 0
        self._open: list[Region | Anchor | Control] = []
        self._depth_of_links = 0
        self._depth_of_buttons = 0
        self._run(page)

    def within(self, container: int, ancestor: int) -> bool:
        """Whether one container stands in another (or is it)."""
        parents = self.parents
        while container > ancestor:
            container = parents[container]
        return container == ancestor

    def _run(self, page: Document) -> None:
        frame = _Frame.outermost()
        stack: list[tuple[_Frame, Iterator[object], bool]] = []
        nodes: Iterator[object] = iter(page.children)
        own = True
        text, space = self._text, self._space
        while True:
            for node in nodes:
                if type(node) is TextNode:
                    said = node.data
                    if said.isspace():
                        space(_SPACE)
                    else:
                        text(node, said)
                elif type(node) is Element:
                    opened = self._enter(node, frame)
                    if opened is not None:
                        stack.append((frame, nodes, own))
                        own = opened is not frame
                        frame, nodes = opened, iter(node.children)
                        break
            else:
                if own:
                    self._leave(frame)
                if not stack:
                    return
                frame, nodes, own = stack.pop()

    def _text(self, node: TextNode, said: str) -> None:
        piece = (node, said)
        if not self._depth_of_buttons:
            self._pieces.append(piece)
            self._length += len(said)
        for held in self._open:
            held.pieces.append(piece)
        if self._depth_of_links:
            self._linked += len(said)

    def _space(self, piece: Piece) -> None:
        if self._pieces:
            self._pieces.append(piece)
        for held in self._open:
            if held.pieces:
                held.pieces.append(piece)

    def _flush(self, frame: _Frame) -> None:
        """Ends the current line at a block boundary."""
        if self._pieces:
            self._order += 1
            self.lines.append(
                Line(
                    self._order,
                    self._pieces,
                    frame.kind,
                    frame.zone,
                    frame.level,
                    frame.container,
                    self._line_links,
                    self._length,
                    self._linked,
                )
            )
            self._pieces, self._line_links, self._length, self._linked = [], [], 0, 0
        for held in self._open:
            if held.pieces:
                held.pieces.append(_SPACE)

    def _enter(self, element: Element, outer: _Frame) -> _Frame | None:
        tag = element.tag
        if tag == "br":
            self._space(BREAK)
            return None
        if tag in SILENT:
            self._silent(element, tag, outer)
            return None
        names = element.attr("class")
        identity = element.attr("id")
        if identity:
            names = f"{names} {identity}" if names else identity
        said = marks(names) if names else UNMARKED
        flagged = element in self._flagged
        if (said.hidden or flagged) and self._is_hidden(element, tag, said.hidden):
            return None
        zone = outer.zone
        if (
            said.zone is not None or flagged or tag in _STRUCTURE or (zone is not None and element in self._protected)
        ) and zone not in _CLOSED:
            zone = self._zone(element, tag, said.zone, outer, flagged)
        roles = said.roles
        if flagged:
            roles = roles | self._flagged_roles(element, tag)
        if zone is Zone.PAGE and tag in _MENUS and (tag == "nav" or "menu" in roles):
            self._menu(element, outer)
            return None
        if tag in INLINE:
            if tag == "img":
                self._picture(element, zone, roles, outer)
                return None
            if tag in _INLINE_REGIONS:
                return self._open_frame(element, tag, zone, roles, outer)
            if tag == "span" and outer.kind is Kind.HEADING and self._follows_span(element):
                self._space(_SPACE)
            if not roles and zone is outer.zone:
                return outer
        elif tag in _VOID:
            if tag == "input":
                self._order += 1
                self.controls.append(Control(element, zone, self._order, outer.container))
            return None
        return self._open_frame(element, tag, zone, roles, outer)

    @staticmethod
    def _follows_span(element: Element) -> bool:
        """A kicker and a headline in spans of one heading: themes set each on a line of its own."""
        before = element.previous_sibling
        return type(before) is Element and before.tag == "span"

    def _menu(self, element: Element, outer: _Frame) -> None:
        """The site's navigation: its links are all that anybody asks for."""
        for link in element.select("a[href]"):
            self._order += 1
            pieces: list[Piece] = [(node, node.data) for node in link.descendants if type(node) is TextNode]
            href = (link.attr("href") or "").strip()
            self.anchors.append(Anchor(link, href, (), Zone.PAGE, self._order, outer.container, pieces))

    def _picture(self, element: Element, zone: Zone | None, roles: frozenset[str], outer: _Frame) -> None:
        self._order += 1
        self.pictures.append(
            Picture(
                element, zone, self._order, outer.container, outer.figure, outer.roles | roles, self._depth_of_links > 0
            )
        )

    def _open_frame(
        self, element: Element, tag: str, zone: Zone | None, roles: frozenset[str], outer: _Frame
    ) -> _Frame:
        frame = _Frame(outer)
        frame.zone = zone
        if tag not in INLINE:
            self._flush(outer)
            frame.block = True
            self.parents.append(outer.container)
            self.containers.append(element)
            frame.container = len(self.parents) - 1
            if tag in HEADINGS:
                frame.kind, frame.level = Kind.HEADING, HEADINGS[tag]
            elif frame.kind is not Kind.QUOTE:
                frame.kind = Kind.CAPTION if "caption" in roles else _KINDS.get(tag, frame.kind)
            if tag == "figure" or ("caption" in roles and not frame.figure):
                frame.figure = self._order + 1
            if tag == "article":
                self.articles.add(frame.container)
        self._order += 1
        if roles:
            frame.roles = outer.roles | roles
            frame.closing = [Region(role, element, zone, self._order, frame.container) for role in roles]
        if tag in _INLINE_REGIONS or tag == "form":
            frame.closing = frame.closing or []
            self._open_special(element, tag, frame)
        if frame.closing:
            self._open += frame.closing
        return frame

    def _open_special(self, element: Element, tag: str, frame: _Frame) -> None:
        assert frame.closing is not None
        if tag == "a":
            frame.link = True
            self._depth_of_links += 1
            href = element.attr("href")
            if href is None:
                return
            rel = element.attr("rel")
            anchor = Anchor(
                element,
                href.strip(),
                tuple(rel.lower().split()) if rel else (),
                frame.zone,
                self._order,
                frame.container,
            )
            self._line_links.append(anchor)
            for held in (*self._open, *frame.closing):
                if type(held) is Region:
                    held.links.append(anchor)
            frame.closing.append(anchor)
        elif tag == "button":
            frame.button = True
            self._depth_of_buttons += 1
            frame.closing.append(Control(element, frame.zone, self._order, frame.container))
        else:
            frame.closing.append(Region(_REGION_OF[tag], element, frame.zone, self._order, frame.container))

    def _leave(self, frame: _Frame) -> None:
        if frame.block:
            self._flush(frame)
        if frame.closing:
            # Regions close in the order in which they were opened, the last ones first.
            del self._open[len(self._open) - len(frame.closing) :]
            for held in reversed(frame.closing):
                if type(held) is Region:
                    held.end = self._order
                    self.regions.append(held)
                elif type(held) is Anchor:
                    self.anchors.append(held)
                    if _acts_as_button(held.element):
                        control = Control(held.element, held.zone, held.order, held.container, pieces=held.pieces)
                        self.controls.append(control)
                elif type(held) is Control:
                    self.controls.append(held)
        if frame.link:
            self._depth_of_links -= 1
        elif frame.button:
            self._depth_of_buttons -= 1

    def _silent(self, element: Element, tag: str, outer: _Frame) -> None:
        if tag in ("script", "iframe"):
            self.loaded.append(element)
        elif tag in ("select", "textarea"):
            self._order += 1
            self.controls.append(Control(element, outer.zone, self._order, outer.container))

    def _is_hidden(self, element: Element, tag: str, named: bool) -> bool:
        if tag in ("html", "body", "img") or element in self._protected:
            return False
        if named or element.attr("hidden") is not None or "hidden" in element.attrs:
            return True
        style = element.attr("style")
        return style is not None and "display:none" in style.replace(" ", "").lower()

    def _zone(self, element: Element, tag: str, named: Zone | None, outer: _Frame, flagged: bool) -> Zone | None:
        if element in self._protected or tag in ("html", "body", "main"):
            return outer.zone if outer.zone is Zone.NOTICE else None
        zone = outer.zone
        if named is not None and (zone is None or zone is Zone.PAGE or named in _CLOSED):
            return named if tag != "a" or named is not Zone.PAGE else zone
        if zone is not None and zone is not Zone.PAGE:
            return zone
        if tag in ("nav", "aside", "dialog"):
            return Zone.PAGE
        if tag == "header" and not self._in_article(outer):
            return Zone.PAGE
        if tag == "footer":
            return zone if self._in_article(outer) else Zone.FOOTER
        if flagged:
            role = element.attr("role")
            if role in ("navigation", "banner", "search", "complementary", "dialog"):
                return Zone.PAGE
            if role == "contentinfo":
                return Zone.FOOTER
        return zone

    def _in_article(self, frame: _Frame) -> bool:
        return any(self.within(frame.container, article) for article in self.articles)

    @staticmethod
    def _flagged_roles(element: Element, tag: str) -> frozenset[str]:
        roles: set[str] = set()
        rel = (element.attr("rel") or "").lower().split()
        if tag == "a" and "author" in rel:
            roles.add("author-link")
        if tag == "a" and "tag" in rel:
            # WordPress marks links to categories rel="category tag", links to tags rel="tag".
            roles.add("category-link" if "category" in rel else "tag-link")
        if element.attr("itemscope") is not None:
            roles.add("item")
        if element.attr("itemprop"):
            roles.add("property")
            if "articlebody" in (element.attr("itemprop") or "").lower():
                roles.add("article-body")
        return frozenset(roles)


_REGION_OF = {"form": "form", "label": "label-element", "time": "time"}
_KINDS = {
    "p": Kind.PARAGRAPH,
    "li": Kind.LIST_ITEM,
    "dd": Kind.LIST_ITEM,
    "dt": Kind.LIST_ITEM,
    "td": Kind.LIST_ITEM,
    "th": Kind.LIST_ITEM,
    "blockquote": Kind.QUOTE,
    "figcaption": Kind.CAPTION,
    "pre": Kind.CODE,
}


def _acts_as_button(element: Element) -> bool:
    """A link with the role or the class of a button. Bootstrap, WordPress and consent platforms name it so."""
    names = (element.attr("class") or "").lower()
    return element.attr("role") == "button" or "btn" in names or "button" in names
