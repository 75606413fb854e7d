"""One pass over the tree of a page: its lines of text, links, images and regions, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newslint.language.compiling import lazy
from newslint.model import Kind, Text, Zone
from newslint.reading.html.patterns import HEADINGS, INLINE, SILENT, UNMARKED, Marks, marks
from newslint.reading.html.places import Stretch
from newslint.reading.html.tree import Document, Element, TextNode

# A text node and what it says; None stands for the space between two blocks.
Piece = tuple[TextNode | None, str]
_SPACE: Piece = (None, " ")
BREAK: Piece = (None, "\n")
_LOOSE = lazy(r"(?P<blank>\n(?:[ \t]*\n)+)|(?P<end>\n)|[^\n]+")

# Zones that nothing inside them leaves again.
_CLOSED = frozenset({Zone.NOTICE, Zone.FOOTER, Zone.COMMENTS})
# The attributes that the walk asks for, so that elements without any of them cost nothing.
_FLAGGED = "[itemprop],[itemscope],[rel],[hidden],[role],[style*=none],[datetime],[property],[data-alt]"
# Elements that may change the zone by their name alone.
_STRUCTURE = frozenset({"html", "body", "main", "nav", "aside", "dialog", "header", "footer"})
# What a breadcrumb is called to those who do not see it, by language.
_BREADCRUMBS = (
    *(
        "breadcrumb",
        "you are here",
        "brotkr",
        "brödsmul",
        "brødkrumme",
        "seitenpfad",
        "navigationspfad",
        "sie sind hier",
    ),
    *("fil d'ariane", "fil d’ariane", "migas de pan", "ruta de navegación", "briciole", "kruimelpad", "okruszk"),
)
_MENUS = frozenset({"nav", "ul", "ol"})
# Where the text of an image stands; in the others until a script has made the image.
ALTS = ("alt", "data-alt", "data-alt-text")
_VOID = frozenset({"link", "meta", "input", "hr", "source", "param", "track"})
# How the walk goes on at an element; at any other one a block begins.
_WAYS: dict[str, str] = {
    **dict.fromkeys(INLINE, "inline"),
    **dict.fromkeys(("a", "button", "label", "time"), "region"),
    **dict.fromkeys(SILENT, "silent"),
    **dict.fromkeys(_VOID, "void"),
    **dict.fromkeys(_STRUCTURE, "structure"),
    **dict.fromkeys(("img", "amp-img"), "picture"),
    "br": "break",
}
_OPENS = {"a": "link", "button": "button"}
_NO_ROLES: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False, repr=False)
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


@dataclass(slots=True, eq=False, repr=False)
class Words:
    """What an element says: a stretch of all that the page says, cut out when somebody asks, which is seldom."""

    element: Element
    zone: Zone | None
    container: int
    page: list[Piece]
    first: int
    last: int

    @property
    def pieces(self) -> list[Piece]:
        page, first, last = self.page, self.first, self.last
        while first < last and page[first][0] is None:
            first += 1
        return page[first:last]


@dataclass(slots=True, eq=False, repr=False)
class Anchor(Words):
    """A link as it stands."""

    order: int
    href: str
    rel: tuple[str, ...]


@dataclass(slots=True, eq=False, repr=False)
class Region(Words):
    """An element with a role: all text and all links in it. `start` and `end` are orders of the walk."""

    role: str
    start: int
    end: int
    anchors: list[Anchor]
    first_link: int
    last_link: int

    @property
    def links(self) -> list[Anchor]:
        return self.anchors[self.first_link : self.last_link]


@dataclass(slots=True, eq=False, repr=False)
class Picture:
    """An `<img>` with what surrounds it."""

    element: Element
    zone: Zone | None
    order: int
    container: int
    figure: int  # order of the figure that holds it, 0 for none
    roles: frozenset[str]
    linked: bool


@dataclass(slots=True, eq=False, repr=False)
class Control(Words):
    """A button, an input or a link that acts as a button."""

    order: int


class _Frame:
    """What the elements below inherit. Elements that change nothing share the frame of the one around them."""

    __slots__ = ("closing", "container", "figure", "kind", "level", "opens", "roles", "zone")

    opens: str  # "block", "link", "button" or "other"
    zone: Zone | None
    kind: Kind
    level: int | None
    container: int
    roles: frozenset[str]
    figure: int  # order of the figure around, 0 for none
    closing: list[Region | Anchor | Control] | None

    def inner(self, opens: str, zone: Zone | None) -> _Frame:
        """A frame for an element inside this one, alike in all else; made for every block of every page."""
        frame = _Frame()
        frame.opens = opens
        frame.zone = zone
        frame.kind = self.kind
        frame.level = self.level
        frame.container = self.container
        frame.roles = self.roles
        frame.figure = self.figure
        frame.closing = None
        return frame


class Walk:
    """What one pass found. `parents` holds the container of each container, itself for the outermost."""

    def __init__(self, page: Document, protected: set[Element], loose: bool = False) -> None:
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
        self._loose = loose
        self._flagged = set(page.select(_FLAGGED))
        self._order = 0
        self._said: list[Piece] = []  # all that the page says; stretches of it belong to links, regions and controls
        self._opened: list[Anchor] = []
        self._pieces: list[Piece] = []  # the line so far
        self._line_links: list[Anchor] = []
        self._length = 0
        self._linked = 0
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
        # Here and in what follows the calls are few and the names local: this runs for every node of every page.
        frame = _Frame()
        frame.opens, frame.zone, frame.kind, frame.level = "block", None, Kind.PARAGRAPH, None
        frame.container, frame.roles, frame.figure, frame.closing = 0, _NO_ROLES, 0, None
        stack: list[tuple[_Frame, Iterator[object]]] = []
        nodes: Iterator[object] = iter(page.children)
        said, pieces, enter, leave = self._said, self._pieces, self._enter, self._leave
        loose = self._loose
        while True:
            for node in nodes:
                if type(node) is TextNode:
                    words = node.data
                    if loose and "\n" in words and frame.kind is not Kind.CODE:
                        self._add_loose(node, words, frame)
                        continue
                    if words.isspace():
                        said.append(_SPACE)
                        if pieces:
                            pieces.append(_SPACE)
                        continue
                    piece = (node, words)
                    said.append(piece)
                    if not self._depth_of_buttons:
                        pieces.append(piece)
                        self._length += len(words)
                    if self._depth_of_links:
                        self._linked += len(words)
                elif type(node) is Element:
                    opened = enter(node, frame)
                    if opened is None:
                        continue
                    children = node.children
                    if children:
                        stack.append((frame, nodes))
                        frame, nodes = opened, iter(children)
                        break
                    if opened is not frame:
                        leave(opened)
            else:
                if not stack:
                    self._flush(frame)
                    return
                outer, nodes = stack.pop()
                if outer is not frame:
                    leave(frame)
                    frame = outer

    def _add_loose(self, node: TextNode, words: str, frame: _Frame) -> None:
        """Text whose blank lines part paragraphs, and whose line ends are line breaks."""
        for found in _LOOSE.finditer(words):
            if found["blank"] is not None:
                self._flush(frame)
            elif found["end"] is not None:
                self._space(BREAK)
            elif found[0].isspace():
                self._space(_SPACE)
            else:
                piece = (node, Stretch(found[0], found.start()))
                self._said.append(piece)
                if not self._depth_of_buttons:
                    self._pieces.append(piece)
                    self._length += len(found[0])
                if self._depth_of_links:
                    self._linked += len(found[0])

    def _space(self, piece: Piece) -> None:
        self._said.append(piece)
        if self._pieces:
            self._pieces.append(piece)

    def _flush(self, frame: _Frame) -> None:
        """Ends the current line at a block boundary."""
        if self._pieces:
            self._order += 1
            self.lines.append(
                Line(
                    self._order,
                    self._pieces[:],
                    frame.kind,
                    frame.zone,
                    frame.level,
                    frame.container,
                    self._line_links,
                    self._length,
                    self._linked,
                )
            )
            self._pieces.clear()
            self._line_links, self._length, self._linked = [], 0, 0
        self._said.append(_SPACE)

    def _enter(self, element: Element, outer: _Frame) -> _Frame | None:
        tag = element.tag
        way = _WAYS.get(tag, "block")
        if way == "silent":
            self._silent(element, tag, outer)
            return None
        if way == "break":
            self._space(BREAK)
            return None
        names = element.attr("class")
        identity = element.attr("id")
        if identity:
            names = f"{names} {identity}" if names else identity
        marked = marks(names) if names else UNMARKED
        flagged = element in self._flagged
        zone, roles = outer.zone, _NO_ROLES
        if marked is not UNMARKED or flagged or way == "structure" or (zone is not None and element in self._protected):
            told = self._told(element, tag, way, marked, flagged, outer)
            if told is None:
                return None
            zone, roles = told
        if way == "block":
            if (flagged or "-" in tag) and _becomes_image(element, tag):
                self._picture(element, zone, roles, outer)
                return None
            return self._open_block(element, tag, zone, roles, outer)
        if way == "inline":
            if tag == "span" and outer.kind is Kind.HEADING and self._follows_span(element):
                self._space(_SPACE)
            if not roles and zone is outer.zone:
                return outer
        elif way == "picture":
            self._picture(element, zone, roles, outer)
            return None
        elif way == "void":
            if tag == "input":
                self._order += 1
                at = len(self._said)
                self.controls.append(Control(element, zone, outer.container, self._said, at, at, self._order))
            return None
        elif way == "structure":
            return self._open_block(element, tag, zone, roles, outer)
        return self._open_inline(element, tag, zone, roles, outer)

    def _told(
        self, element: Element, tag: str, way: str, marked: Marks, flagged: bool, outer: _Frame
    ) -> tuple[Zone | None, frozenset[str]] | None:
        """The zone and the roles of an element of which more is told than its tag; None where the walk ends at it."""
        zone, roles = outer.zone, marked.roles
        if (flagged or marked.hidden) and self._is_hidden(element, tag, marked, zone):
            return None
        if (
            marked.zone is not None
            or flagged
            or way == "structure"
            or (zone is not None and element in self._protected)
        ) and zone not in _CLOSED:
            zone = self._zone(element, tag, marked.zone, outer, flagged)
            if tag == "body":
                roles = _NO_ROLES  # a theme says there what features a page has
        if flagged:
            roles = roles | self._flagged_roles(element, tag)
        if tag in _MENUS and zone is Zone.PAGE and (tag == "nav" or "menu" in roles):
            if not _is_breadcrumb(element, roles):
                self._menu(element, outer)
                return None
            roles = roles | {"breadcrumb"}
        return zone, roles

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
            self.anchors.append(Anchor(link, Zone.PAGE, outer.container, pieces, 0, len(pieces), self._order, href, ()))

    def _picture(self, element: Element, zone: Zone | None, roles: frozenset[str], outer: _Frame) -> None:
        self._order += 1
        if zone is Zone.PAGE and outer.zone is not zone and _opens(element.attr("class") or ""):
            zone = outer.zone
        around = outer.roles | roles if roles else outer.roles
        linked = self._depth_of_links > 0
        self.pictures.append(Picture(element, zone, self._order, outer.container, outer.figure, around, linked))

    def _open_block(
        self, element: Element, tag: str, zone: Zone | None, roles: frozenset[str], outer: _Frame
    ) -> _Frame:
        if self._pieces:
            self._flush(outer)
        else:
            self._said.append(_SPACE)
        container = len(self.parents)
        self.parents.append(outer.container)
        self.containers.append(element)
        frame = outer.inner("block", zone)
        frame.container = container
        self._order += 1
        if not roles and tag not in _TELLING:
            return frame
        if tag in HEADINGS:
            frame.kind, frame.level = Kind.HEADING, HEADINGS[tag]
        elif "caption" in roles:
            if frame.kind is not Kind.QUOTE:
                frame.kind = Kind.CAPTION
        elif tag in _KINDS and frame.kind is not Kind.QUOTE:
            frame.kind = _KINDS[tag]
        if tag == "figure" or ("caption" in roles and not frame.figure):
            frame.figure = self._order
        if tag == "article":
            self.articles.add(container)
        if roles:
            self._begin_regions(element, roles, frame)
        if tag in _BLOCK_REGIONS:
            self._begin_region(_BLOCK_REGIONS[tag], element, frame)
        return frame

    def _open_inline(
        self, element: Element, tag: str, zone: Zone | None, roles: frozenset[str], outer: _Frame
    ) -> _Frame:
        opens = _OPENS.get(tag, "other")
        frame = outer.inner(opens, zone)
        self._order += 1
        if roles:
            self._begin_regions(element, roles, frame)
        if opens == "link":
            self._begin_link(element, frame)
        elif opens == "button":
            self._depth_of_buttons += 1
            at = len(self._said)
            control = Control(element, zone, frame.container, self._said, at, at, self._order)
            frame.closing = [*(frame.closing or ()), control]
        elif tag in _REGION_OF:
            self._begin_region(_REGION_OF[tag], element, frame)
        return frame

    def _begin_regions(self, element: Element, roles: frozenset[str], frame: _Frame) -> None:
        frame.roles = frame.roles | roles
        for role in roles:
            self._begin_region(role, element, frame)

    def _begin_region(self, role: str, element: Element, frame: _Frame) -> None:
        at, link = len(self._said), len(self._opened)
        container, order = frame.container, self._order
        region = Region(element, frame.zone, container, self._said, at, at, role, order, 0, self._opened, link, link)
        if frame.closing is None:
            frame.closing = [region]
        else:
            frame.closing.append(region)

    def _begin_link(self, element: Element, frame: _Frame) -> None:
        self._depth_of_links += 1
        href = element.attr("href")
        if href is None:
            return
        rel = element.attr("rel") if element in self._flagged else None
        relations = tuple(rel.lower().split()) if rel else ()
        at = len(self._said)
        anchor = Anchor(element, frame.zone, frame.container, self._said, at, at, self._order, href.strip(), relations)
        self._line_links.append(anchor)
        self._opened.append(anchor)
        if frame.closing is None:
            frame.closing = [anchor]
        else:
            frame.closing.append(anchor)

    def _leave(self, frame: _Frame) -> None:
        opens = frame.opens
        if opens == "block":
            if self._pieces:
                self._flush(frame)
            else:
                self._said.append(_SPACE)
        elif opens == "link":
            self._depth_of_links -= 1
        elif opens == "button":
            self._depth_of_buttons -= 1
        if frame.closing is not None:
            self._close(frame.closing)

    def _close(self, closing: list[Region | Anchor | Control]) -> None:
        at = len(self._said)
        # What an element began closes in the opposite order.
        for words in reversed(closing):
            words.last = at
            if type(words) is Region:
                words.end, words.last_link = self._order, len(self._opened)
                self.regions.append(words)
            elif type(words) is Anchor:
                self.anchors.append(words)
                if _acts_as_button(words.element):
                    self.controls.append(
                        Control(words.element, words.zone, words.container, words.page, words.first, at, words.order)
                    )
            elif type(words) is Control:
                self.controls.append(words)

    def _silent(self, element: Element, tag: str, outer: _Frame) -> None:
        if tag in ("script", "iframe"):
            self.loaded.append(element)
        elif tag in ("select", "textarea"):
            self._order += 1
            at = len(self._said)
            self.controls.append(Control(element, outer.zone, outer.container, self._said, at, at, self._order))

    def _is_hidden(self, element: Element, tag: str, marked: Marks, around: Zone | None) -> bool:
        if tag in ("html", "body", "img") or element in self._protected:
            return False
        if marked.zone is Zone.NOTICE and around is not Zone.NOTICE:
            return False  # until a script shows it
        if marked.hidden or element.attr("hidden") is not None or "hidden" in element.attrs:
            return True
        style = element.attr("style")
        return style is not None and "display:none" in style.replace(" ", "").lower()

    def _zone(self, element: Element, tag: str, named: Zone | None, outer: _Frame, flagged: bool) -> Zone | None:
        if element in self._protected or tag in ("html", "body", "main"):
            return outer.zone if outer.zone is Zone.NOTICE else None
        zone = outer.zone
        if named is Zone.FOOTER and (outer.figure or self._in_article(outer)):
            named = None  # the article's own, or the copyright of a picture
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


_BLOCK_REGIONS = {"form": "form", "figcaption": "caption"}
_REGION_OF = {"label": "label-element", "time": "time"}
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


# Blocks that mean something by their name alone.
_TELLING = frozenset({*HEADINGS, *_KINDS, *_BLOCK_REGIONS, "figure", "article"})


def _is_breadcrumb(element: Element, roles: frozenset[str]) -> bool:
    """Bootstrap and the WAI-ARIA practices call a breadcrumb so in `aria-label`, themes in their own words by class."""
    if "breadcrumb" in roles:
        return True
    said = (element.attr("aria-label") or "").lower()
    return said != "" and any(name in said for name in _BREADCRUMBS)


def _becomes_image(element: Element, tag: str) -> bool:
    """Whether a script makes an image of it: a box or an element of the site's own with an image's address and text."""
    attribute = element.attr
    if "-" in tag and not ("image" in tag or "img" in tag):
        return False
    if attribute("data-src") is None and ("-" not in tag or attribute("src") is None):
        return False
    return any(name in element.attrs for name in ALTS) and not element.text.strip() and element.find("img") is None


def _opens(names: str) -> bool:
    """Whether the names on an image say what a click on it does, and not that it is the site's."""
    return any(word in names for word in ("share", "modal", "popup", "lightbox"))


def _acts_as_button(element: Element) -> bool:
    """A link with the role or the class of a button. Bootstrap, WordPress and consent platforms name it so."""
    names = (element.attr("class") or "").lower()
    return element.attr("role") == "button" or "btn" in names or "button" in names
