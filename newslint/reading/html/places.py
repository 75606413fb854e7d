"""Where the words of a page stand in its source, found when a finding asks, inside the construct that owns them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.language.compiling import lazy
from newslint.reading.html.tree import Element, TextNode, attribute_span, tag_span, text_starts_after
from newslint.source import Source, Span
from newslint.values import NamedTuple

# Characters that take part in no word and that no reader sees: soft hyphen, zero-width space, word joiner, BOM.
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_UNSEEN = lazy("[\u00ad\u200b\u2060\ufeff]")
_ENTITY = r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?"
_STRETCH = lazy(_ENTITY + "|[^&]+|&", re.S)
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
    if folded.isascii() or folded.isprintable() or not _UNSEEN.search(folded):  # what is unseen is not printable
        return folded
    return " ".join(folded.translate(UNSEEN).split())


class Stretch(str):
    """A part of what a text node says, which begins at its character `at`."""

    __slots__ = ("at",)

    def __new__(cls, said: str, at: int) -> Stretch:
        made = super().__new__(cls, said)
        made.at = at
        return made

    at: int


class Run(NamedTuple):
    """Characters and the stretch of source that shows them: one for one where both are as long, else all for all."""

    said: str
    start: int  # NOWHERE where the source does not show them
    end: int


NOWHERE = -1


def _runs(raw: str, offset: int) -> Iterator[Run]:
    """Raw text without tags, as plain stretches and entities."""
    if "&" not in raw:
        yield Run(raw, offset, offset + len(raw))
        return
    from html import unescape

    for match in _STRETCH.finditer(raw):
        said = match[0] if match[0][0] != "&" else unescape(match[0])
        yield Run(said, offset + match.start(), offset + match.end())


def _text_runs(node: TextNode, source: Source) -> list[Run]:
    """The characters of a text node with their places."""
    data, start = node.data, text_starts_after(node)
    if source.text.startswith(data, start) and "&" not in data:
        return [Run(data, start, start + len(data))]
    found: list[Run] = []
    said = ""
    for match in _TOKEN.finditer(source.text, start, min(len(source.text), start + _REACH + 8 * len(data))):
        text = match.group("text")
        if text is None:
            continue
        added = list(_runs(text, match.start()))
        found += added
        new = "".join(run.said for run in added)
        said += new
        at = said.find(data, max(0, len(said) - len(new) - len(data)))
        if at != -1:
            return _cut(found, at, at + len(data))
    return [Run(data, NOWHERE, NOWHERE)]


def _cut(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    """The runs of the characters from `start` to `end`."""
    cut: list[Run] = []
    at = 0
    for run in runs:
        said, first, last = run
        low, high = max(start - at, 0), min(end - at, len(said))
        at += len(said)
        if low < high:
            verbatim = last - first == len(said)
            cut.append(Run(said[low:high], *((first + low, first + high) if verbatim else (first, last))))
    return cut


class _Folded:
    """Where the characters that `fold` leaves stand: stretches of them, in order."""

    def __init__(self, runs: Iterable[Run]) -> None:
        self._stretches: list[tuple[int, int, int, int]] = []  # from, to, and the source from, to
        self._length = 0
        self._space: tuple[int, int] | None = None  # white space that a further character makes count
        for said, start, end in runs:
            verbatim = end - start == len(said)
            stripped = said.strip()
            if verbatim and stripped and " ".join(said.split()) == stripped and not _UNSEEN.search(said):
                lead = said.find(stripped[0])
                if lead:
                    self._add_space(start, start + 1)
                start += lead
                self._add(len(stripped), start, start + len(stripped))
                if start + len(stripped) < end:
                    self._add_space(start + len(stripped), start + len(stripped) + 1)
                continue
            for at, character in enumerate(said, start):
                place = (at, at + 1) if verbatim else (start, end)
                if character.isspace():
                    self._add_space(*place)
                elif ord(character) not in UNSEEN:
                    self._add(1, *place)

    def _add_space(self, start: int, end: int) -> None:
        if self._space is None:
            self._space = (start, end)

    def _add(self, length: int, start: int, end: int) -> None:
        space, self._space = self._space, None
        if space is not None and self._length:
            self._add(1, *space)
        if start != NOWHERE:
            self._stretches.append((self._length, self._length + length, start, end))
        self._length += length

    def span(self, start: int, end: int) -> Span | None:
        first: int | None = None
        last = 0
        for low, high, source_start, source_end in self._stretches:
            if low < end and start < high:
                verbatim = high - low == source_end - source_start
                if first is None:
                    first = source_start + max(start - low, 0) if verbatim else source_start
                last = max(last, source_end - max(high - end, 0) if verbatim else source_end)
        return Span(first, last) if first is not None else None


class _Mapped:
    """A place that is looked up when first asked for."""

    __slots__ = ("_folded", "_source")

    def __init__(self, source: Source) -> None:
        self._source = source
        self._folded: _Folded | None = None

    def _runs(self) -> Iterable[Run]:
        raise NotImplementedError

    def span(self, start: int, end: int) -> Span | None:
        if self._folded is None:
            self._folded = _Folded(self._runs())
        return self._folded.span(start, end)


_BREAK = Run(" ", NOWHERE, NOWHERE)  # between blocks


class TextPlace(_Mapped):
    """The place of folded text made of text nodes; None among them stands for a space between blocks."""

    __slots__ = ("_pieces",)

    def __init__(self, source: Source, pieces: Sequence[tuple[TextNode | None, str]]) -> None:
        self._source, self._folded, self._pieces = source, None, pieces

    def _runs(self) -> Iterator[Run]:
        for node, said in self._pieces:
            runs = (_BREAK,) if node is None else _text_runs(node, self._source)
            yield from _cut(runs, said.at, said.at + len(said)) if isinstance(said, Stretch) else runs


class AttributePlace(_Mapped):
    """The place of an attribute's folded value."""

    __slots__ = ("_element", "_name")

    def __init__(self, source: Source, element: Element, name: str) -> None:
        super().__init__(source)
        self._element, self._name = element, name

    def _runs(self) -> Iterable[Run]:
        whole = attribute_span(self._element, self._name)
        if whole is None:
            return ()
        _, equals, value = self._source[whole].partition("=")
        if not equals:
            return ()
        raw = value.strip()
        start = whole.end - len(value) + len(value) - len(value.lstrip())
        if raw[:1] in ('"', "'"):
            raw, start = raw[1:-1], start + 1
        return _runs(raw, start)

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
