"""Where the words of a page stand in its source, found when a finding asks, inside the construct that owns them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.language.compiling import lazy
from newslint.reading.html.tree import Element, TextNode, attribute_span, tag_span, text_starts_after
from newslint.source import Source, Span

# Characters that take part in no word and that no reader sees: soft hyphen, zero-width space, word joiner, BOM.
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_UNSEEN = lazy("[\u00ad\u200b\u2060\ufeff]")
_ENTITY = r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?"
_CHARACTER = lazy(_ENTITY + "|.", re.S)
_TOKEN = lazy(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style|template|svg|noscript)\b.*?</\1\s*>"
    r"""|</?[A-Za-z](?:[^>"']|"[^"]*"|'[^']*')*+>|<[!?/][^>]*>"""
    rf"|(?P<text>{_ENTITY}|[^<&]+|.)",
    re.S | re.I,
)
# How far behind the nearest known tag a text may stand: comments and tags that the parser dropped lie between.
_REACH = 100_000


def fold(text: str) -> str:
    """White space folded and unseen characters dropped, as the reader of a page sees it."""
    folded = " ".join(text.split())
    if folded.isascii() or not _UNSEEN.search(folded):
        return folded
    return " ".join(folded.translate(UNSEEN).split())


def _characters(raw: str, offset: int) -> Iterator[tuple[str, Span]]:
    """Raw text without tags, character by character, each with its stretch of the source."""
    if "&" not in raw:
        yield from ((character, Span(at, at + 1)) for at, character in enumerate(raw, offset))
        return
    from html import unescape

    for match in _CHARACTER.finditer(raw):
        span = Span(offset + match.start(), offset + match.end())
        for character in unescape(match.group()) if match.group()[0] == "&" else match.group():
            yield character, span


def _text_characters(node: TextNode, source: Source) -> list[tuple[str, Span | None]]:
    """The characters of a text node with their places; without places where the source does not show them."""
    data, start = node.data, text_starts_after(node)
    if source.text.startswith(data, start) and "&" not in data:
        return [(character, Span(at, at + 1)) for at, character in enumerate(data, start)]
    found: list[tuple[str, Span]] = []
    said = ""
    for match in _TOKEN.finditer(source.text, start, min(len(source.text), start + _REACH + 8 * len(data))):
        text = match.group("text")
        if text is None:
            continue
        added = list(_characters(text, match.start()))
        found += added
        said += "".join(character for character, _ in added)
        at = said.find(data, max(0, len(said) - len(added) - len(data)))
        if at != -1:
            return list(found[at : at + len(data)])
    return [(character, None) for character in data]


def _folded(characters: list[tuple[str, Span | None]]) -> list[Span | None]:
    """The place of every character that `fold` leaves."""
    places: list[Span | None] = []
    space: Span | None = None
    pending = False
    for character, span in characters:
        if character.isspace():
            if not pending:
                pending, space = True, span
        elif ord(character) not in UNSEEN:
            if pending and places:
                places.append(space)
            pending = False
            places.append(span)
    return places


class _Mapped:
    """A place over a list of character places, made when first asked for."""

    __slots__ = ("_places", "_source")

    def __init__(self, source: Source) -> None:
        self._source = source
        self._places: list[Span | None] | None = None

    def _characters(self) -> list[tuple[str, Span | None]]:
        raise NotImplementedError

    def span(self, start: int, end: int) -> Span | None:
        if self._places is None:
            self._places = _folded(self._characters())
        known = [place for place in self._places[start:end] if place is not None]
        return Span(known[0].start, max(place.end for place in known)) if known else None


class TextPlace(_Mapped):
    """The place of folded text made of text nodes; None among them stands for a space between blocks."""

    __slots__ = ("_pieces",)

    def __init__(self, source: Source, pieces: Sequence[tuple[TextNode | None, str]]) -> None:
        self._source, self._places, self._pieces = source, None, pieces

    def _characters(self) -> list[tuple[str, Span | None]]:
        characters: list[tuple[str, Span | None]] = []
        for node, _ in self._pieces:
            characters += [(" ", None)] if node is None else _text_characters(node, self._source)
        return characters


class AttributePlace(_Mapped):
    """The place of an attribute's folded value."""

    __slots__ = ("_element", "_name")

    def __init__(self, source: Source, element: Element, name: str) -> None:
        super().__init__(source)
        self._element, self._name = element, name

    def _characters(self) -> list[tuple[str, Span | None]]:
        whole = attribute_span(self._element, self._name)
        if whole is None:
            return []
        _, equals, value = self._source[whole].partition("=")
        if not equals:
            return []
        raw = value.strip()
        start = whole.end - len(value) + len(value) - len(value.lstrip())
        if raw[:1] in ('"', "'"):
            raw, start = raw[1:-1], start + 1
        return list(_characters(raw, start))

    def span(self, start: int, end: int) -> Span | None:
        # An empty value has no characters; its place is the attribute itself.
        return super().span(start, end) or attribute_span(self._element, self._name)


class TagPlace:
    """The place of an element's start tag."""

    __slots__ = ("_element",)

    def __init__(self, element: Element) -> None:
        self._element = element

    def span(self, start: int, end: int) -> Span | None:
        return tag_span(self._element)
