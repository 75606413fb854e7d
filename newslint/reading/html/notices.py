"""The consent notices that stand in a page: the message of the first layer, its buttons, its links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from newslint.language import button_purpose
from newslint.model import Button, Kind, Notice, Text, Zone
from newslint.reading import wordings
from newslint.reading.html.furniture import fields_of
from newslint.reading.html.page import Page
from newslint.reading.html.patterns import SILENT, marks
from newslint.reading.html.places import fold
from newslint.reading.html.tree import Element, TextNode
from newslint.reading.html.walk import Line, Piece
from newslint.reading.lazy import pattern

# The word for cookies in the languages that do not borrow it.
_COOKIES = pattern(r"cookie|ciasteczk|ملفات تعريف الارتباط|ملفات الارتباط|çerez|куки|evästeet", re.I)
_PRIVACY = pattern(r"privacy|personal data|datenschutz|données personnelles|privacidad|consent", re.I)
# What follows the first layer: CookieYes, Complianz, Borlabs, Moove, Cookiebot, OneTrust and EU Cookie Law call their
# second so.
_SECOND_LAYER = pattern(
    r"setting|einstellung|preference|detail|categor|purpose|vendor|overview|accordion|tab-?content|revoke|more[-_]info"
    r"|\bpc-|-pc-|infobox|cookie-?(?:group|table|list|box-?table)",
    re.I,
)
_MODAL = pattern("modal|popup", re.I)
_OF_CONSENT = pattern(r"cookie|consent|gdpr|dsgvo|\bcli-|\bpea_cook|privacy", re.I)
# "Cookies: small files that …" explains a word.
_EXPLAINS = pattern(r"\W*[\w-]*cookies?\s?:\s", re.I)
# Classes of things to press that are no buttons: CookieYes, EU Cookie Law and themes have links, divs and paragraphs.
_PRESSED = pattern(r"btn|button|accept|agree|reject|declin|deny|dismiss|allow|close|ok\b", re.I)
_DEAD = pattern(r"\s*(?:#.*|javascript:.*)?", re.I | re.S)
# A notice outside a marked container needs a sentence, not just a link "Cookies".
_SHORTEST_NOTICE = 6
_LONGEST_NOTICE = 1500
# As many words make a sentence, and fewer where they end like one.
_SENTENCE, _SHORT_SENTENCE = 5, 3
# A title has fewer words than this, and no stop.
_LONGEST_TITLE = 9
_SENTENCE_ENDS = (".", "!", "?", ":", "。")
_LONGEST_BUTTON = 60
# So far from the word for cookies stands the verb that says what they are there for, in characters.
_NEAR = 60
# From here on what follows the message is another layer: names of categories, tables of cookies.
_GAP = 2


@cache
def _phrases(table: str) -> re.Pattern[str]:
    """Those of all languages: a notice may be written in another one than the article."""
    by_language: Mapping[str, tuple[str, ...]] = getattr(wordings, table)
    return re.compile(rf"\b(?:{'|'.join(one for said in by_language.values() for one in said)})", re.I)


def _tells_of_use(said: str) -> bool:
    """Whether a sentence says that cookies are used."""
    uses = _phrases("COOKIE_USES")
    return any(uses.search(said, max(0, at.start() - _NEAR), at.end() + _NEAR) for at in _COOKIES.finditer(said))


def notices_of(page: Page, language: str | None) -> tuple[Notice, ...]:
    """Consent notices that stand in the page: marked containers, and plain lines of the site that speak of cookies."""
    first: dict[str, Notice] = {}
    further: dict[str, Notice] = {}
    for around, lines in _candidates(page):
        inside = _Layer(page, around, language)
        text = page.text(list(_message(page, lines, inside)))
        kind = "cookie" if _COOKIES.search(text.value) else "privacy" if _PRIVACY.search(text.value) else None
        if kind is None or len(text.value) > _LONGEST_NOTICE * 4 or _phrases("NO_NOTICE").search(text.value):
            continue
        controls = sorted(
            (c for c in page.walk.controls if page.walk.within(c.container, around)), key=lambda control: control.order
        )
        links = tuple(
            page.link(link)
            for link in page.walk.anchors
            if link.element in inside.links and not link.href.startswith("javascript:")
        )
        notice = Notice(kind, text, tuple(inside.buttons), links, fields_of(page, controls))
        (further if _is_second_layer(page, around) else first).setdefault(text.value, notice)
    return tuple((first or further).values())


def _candidates(page: Page) -> Iterator[tuple[int, list[Line]]]:
    """The lines of each notice, with the container that holds them and its buttons."""
    walk = page.walk
    marked: dict[int, list[Line]] = {}
    for line in walk.lines:
        if line.zone is Zone.NOTICE:
            marked.setdefault(_outermost_notice(page, line.container), []).append(line)
    yield from marked.items()
    for line in walk.lines:
        if line.zone not in (Zone.FOOTER, Zone.PAGE) or line.linked * 2 >= line.length or line.length > _LONGEST_NOTICE:
            continue
        said = page.text_of(line).value
        if (
            _COOKIES.search(said)
            and len(said.split()) >= _SHORTEST_NOTICE
            and _tells_of_use(said)
            and "©" not in said
            and not _EXPLAINS.match(said)
            and not _phrases("FOOTER_TERMS").search(said)
            and not _is_second_layer(page, line.container)
        ):
            yield _around(page, line), [line]


def _names(element: Element) -> str:
    return f"{element.attr('class') or ''} {element.attr('id') or ''}"


def _outermost_notice(page: Page, container: int) -> int:
    """The container that first said it is a notice."""
    walk, outermost = page.walk, container
    while container:
        element = walk.containers[container]
        if element is not None and element.tag not in ("html", "body") and marks(_names(element)).zone is Zone.NOTICE:
            outermost = container
        container = walk.parents[container]
    return outermost


def _around(page: Page, line: Line) -> int:
    """The smallest container that holds a plain line and, one or two levels up, its buttons."""
    walk, around = page.walk, line.container
    for _ in range(2):
        above = walk.parents[around]
        others = [other for other in walk.lines if walk.within(other.container, above) and other.order != line.order]
        if not above or sum(other.length for other in others) > 200:
            return around
        around = above
    return around


def _is_second_layer(page: Page, container: int) -> bool:
    """Whether what is around it calls a container the settings of a notice."""
    walk = page.walk
    while container:
        element = walk.containers[container]
        if element is not None and element.tag not in ("html", "body"):
            names = _names(element)
            if _OF_CONSENT.search(names) and (_SECOND_LAYER.search(names) or _MODAL.search(names)):
                return True
        container = walk.parents[container]
    return False


class _Layer:
    """What there is to press in the first layer of a notice, and the words that belong to its buttons."""

    def __init__(self, page: Page, around: int, language: str | None) -> None:
        self.page, self.language = page, language
        self.buttons: list[Button] = []
        self.links: set[Element] = set()
        self.beyond: set[Element] = set()  # where another layer begins
        self.pressed: set[TextNode] = set()
        root = page.walk.containers[around]
        if root is not None:
            self._look(root.children)

    def _look(self, nodes: Iterable[object]) -> None:
        for node in nodes:
            if not isinstance(node, Element) or node.tag in SILENT:
                continue
            names = _names(node)
            marked = marks(names)
            if marked.hidden or "hidden" in node.attrs or "display:none" in (node.attr("style") or "").replace(" ", ""):
                continue
            if node.tag not in ("a", "button", "input", "span") and _SECOND_LAYER.search(names) and self._is_long(node):
                self.beyond.add(node)
                continue
            button = self._button(node, names)
            if button is not None:
                self.buttons.append(button)
                self.pressed.update(child for child in node.descendants if isinstance(child, TextNode))
                continue
            if node.tag == "a":
                if len(node.text.strip()) > 1:  # no cross for closing
                    self.links.add(node)
            elif node.tag != "button":
                self._look(node.children)

    def _is_long(self, node: Element) -> bool:
        """A row of buttons may be named after settings, and so may the only layer: neither is another layer."""
        return bool(self.buttons or self.links) and len(node.text) > _LONGEST_BUTTON

    def _button(self, element: Element, names: str) -> Button | None:
        tag = element.tag
        if tag == "input":
            kind = (element.attr("type") or "text").lower()
            value = self.page.attribute(element, "value") if kind in ("submit", "button") else None
            return Button(value) if value is not None and value.value else None
        text = self._said(element)
        if text is None and tag in ("a", "button"):
            # A cross for closing has its words in an attribute, or none.
            named = self.page.attribute(element, "aria-label") or self.page.attribute(element, "title")
            text = named if named is not None and not _phrases("CLOSE").match(named.value) else None
        if text is None or len(text.value) > _LONGEST_BUTTON:
            return None
        if tag == "button":
            return Button(text)
        looks = element.attr("role") == "button" or "onclick" in element.attrs or _PRESSED.search(names) is not None
        purpose = button_purpose(text.value, self.language)
        if tag == "a":
            href = element.attr("href")
            leads = href is not None and _DEAD.fullmatch(href) is None
            if purpose == "accept" or (purpose in ("reject", "settings", "subscribe") and (looks or not leads)):
                return Button(text, href)
            return Button(text, href) if purpose is None and looks and len(text.value) > 1 else None
        if not looks or purpose not in ("accept", "reject", "settings"):
            return None
        return Button(text)

    def _said(self, element: Element) -> Text | None:
        pieces: list[Piece] = [(node, node.data) for node in element.descendants if isinstance(node, TextNode)]
        text = self.page.text(pieces) if pieces else None
        return text if text is not None and text.value else None


def _message(page: Page, lines: list[Line], inside: _Layer) -> list[Piece]:
    """The sentences of the first layer, without its heading and its buttons."""
    own = [
        _without_controls(line.pieces, inside)
        for line in lines
        if line.kind is not Kind.HEADING and not (inside.beyond and _is_beyond(page, line.container, inside.beyond))
    ]
    message = _sentences(own, _LONGEST_TITLE) or _sentences(own, _SENTENCE)
    if message or not inside.buttons:
        return message
    brief = _sentences(own, _SHORT_SENTENCE)
    return brief if _tells_of_use("".join([words for _, words in brief])) else []


def _sentences(lines: list[list[Piece]], enough: int) -> list[Piece]:
    """The first run of lines of so many words, or fewer that end like a sentence."""
    found: list[Piece] = []
    gap = 0
    for pieces in lines:
        said = fold("".join([words for _, words in pieces]))
        count = len(said.split())
        if count >= enough or (count >= _SHORT_SENTENCE and said.endswith(_SENTENCE_ENDS)):
            if found and gap >= _GAP:
                break
            gap = 0
            found += [*pieces, (None, " ")]
        elif said:
            gap += 1
    return found


def _without_controls(pieces: list[Piece], inside: _Layer) -> list[Piece]:
    """A line without the buttons at its ends; those amid a sentence are its words."""
    first, last = 0, len(pieces)
    for at in range(len(pieces) - 1, -1, -1):
        node, words = pieces[at]
        if node in inside.pressed:
            last = at
        elif not words.isspace() and not (node is not None and _is_linked(node, inside)):
            break
    while first < last and (pieces[first][1].isspace() or pieces[first][0] in inside.pressed):
        first += 1
    return pieces[first:last]


def _is_linked(node: TextNode, inside: _Layer) -> bool:
    return any(above in inside.links for above in node.ancestors)


def _is_beyond(page: Page, container: int, beyond: set[Element]) -> bool:
    walk = page.walk
    while container:
        if walk.containers[container] in beyond:
            return True
        container = walk.parents[container]
    return False
