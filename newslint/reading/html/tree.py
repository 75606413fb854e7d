"""The one module that knows the HTML parser: turbohtml, a WHATWG tree with the place of every tag."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.reading.html.parser import Document, Element, Node, parse
from newslint.reading.html.parser import Text as TextNode
from newslint.source import Span

__all__ = [
    "Attributes",
    "Document",
    "Element",
    "Node",
    "TextNode",
    "attribute_span",
    "content_span",
    "parse_page",
    "tag_span",
    "text_starts_after",
]


def parse_page(text: str) -> Document:
    """The tree of a page; offsets of places count code points of `text`, whose line ends are LF."""
    return parse(text, source_locations=True)


def tag_span(element: Element) -> Span | None:
    """The start tag; None for an element that the page implies or that mis-nesting cloned."""
    location = element.source_location
    return Span(location.start_tag.start_offset, location.start_tag.end_offset) if location else None


def content_span(element: Element) -> Span | None:
    """From the end of the start tag to the start of the end tag; None where either is only implied."""
    location = element.source_location
    if location is None or location.end_tag is None:
        return None
    return Span(location.start_tag.end_offset, location.end_tag.start_offset)


def attribute_span(element: Element, name: str) -> Span | None:
    """An attribute as written, `name="value"` whole."""
    location = element.source_location
    found = location.attrs.get(name) if location else None
    return Span(found.start_offset, found.end_offset) if found else None


class Attributes(Mapping[str, str]):
    """All attributes; those that are lists of tokens are joined by a space, those without a value are ""."""

    __slots__ = ("_element",)

    def __init__(self, element: Element) -> None:
        self._element = element

    def __getitem__(self, name: str) -> str:
        value = self._element.attrs[name]
        return " ".join(value) if isinstance(value, list) else value or ""

    def __iter__(self) -> Iterator[str]:
        return iter(self._element.attrs)

    def __len__(self) -> int:
        return len(self._element.attrs)


def text_starts_after(node: TextNode) -> int:
    """An offset that the text surely stands behind: the nearest tag before it whose place is known."""
    before: Node | None = node
    while before is not None:
        sibling = before.previous_sibling
        while sibling is not None:
            if isinstance(sibling, Element) and (location := sibling.source_location):
                return (location.end_tag or location.start_tag).end_offset
            sibling = sibling.previous_sibling
        before = before.parent
        if isinstance(before, Element) and (location := before.source_location):
            return location.start_tag.end_offset
    return 0
