"""Markdown as lines: the paragraphs, headings, list items, quotations and captions of its body, in order.

pyromark parses; this turns its events, which count UTF-8 bytes, into words that know their code points. HTML in
Markdown is read tag by tag, without a tree: blocks begin and end lines, scripts are left out, figures understood.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from newslint.model import Kind, Link, Resource, Text, Zone
from newslint.reading.lazy import pattern
from newslint.reading.places import Piece, Pieced, decoded, fold
from newslint.reading.shortcodes import FILLER, Shortcode, blot_out
from newslint.reading.utf8 import Utf8
from newslint.source import Span
from newslint.values import NamedTuple

BREAK = "\n"

_TAG = pattern(
    r"<!--.*?(?:-->|\Z)|<(?P<slash>/?)(?P<name>[a-zA-Z][\w:.-]*)(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>",
    re.DOTALL,
)
_ATTRIBUTE = pattern(
    r"(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'=<>`]+)))?"
)
_UNPARSEABLE = pattern("[\0\ud800-\udfff]")  # CommonMark replaces NUL; surrogates have no UTF-8
_FILLERS = pattern(f"{FILLER}+")
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_BLOCKS = frozenset(
    "address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form header"
    " h1 h2 h3 h4 h5 h6 hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
# What these hold is not prose, or not shown.
_SKIPPED = frozenset(
    "audio button canvas embed iframe math noscript object script select style svg template textarea title"
    " video".split()
)
_RESOURCES = frozenset(("iframe", "script", "embed"))
_EMPHASIS = frozenset(("em", "i", "cite"))
_EMBED = pattern(r"\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|fb-post)\b")


class Words(NamedTuple):
    """A stretch of a line: its words, and the bytes of the body that they come from; `raw` holds entities still."""

    text: str
    start: int
    end: int
    emphasised: bool = False
    raw: bool = False


@dataclass
class Picture:
    """An image as written: in Markdown, HTML or a shortcode. `alt` is None where none is given."""

    src: str | None
    start: int
    end: int
    alt: Text | None
    title: Text | None = None
    caption: Text | None = None
    credit: Text | None = None
    by_shortcode: bool = False


@dataclass
class Anchor:
    """A link of a line: its words are those from `first` up to `last`."""

    href: str
    first: int
    last: int
    rel: tuple[str, ...] = ()


@dataclass
class Line:
    """One block while it is read."""

    kind: Kind
    level: int | None = None
    words: list[Words] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    picture_first: bool = False  # an image stands before the first word
    after_rule: bool = False  # a thematic break stands between this line and the one before
    in_list: bool = False
    in_table: bool = False
    in_footnote: bool = False
    _value: str | None = None

    @property
    def value(self) -> str:
        """The words as a reader sees them; a line that is read is not changed any more."""
        if self._value is None:
            self._value = fold("".join([plain(words) if words.raw else words.text for words in self.words]))
        return self._value

    @property
    def is_emphasised(self) -> bool:
        """Every word stands in italics."""
        said = [words for words in self.words if not words.text.isspace()]
        return bool(said) and all(words.emphasised for words in said)

    def part(self, first: int, last: int) -> Line:
        """The words from `first` up to `last` as a line of their own, with the links among them."""
        anchors = [
            Anchor(anchor.href, max(anchor.first, first) - first, min(anchor.last, last) - first, anchor.rel)
            for anchor in self.anchors
            if anchor.first < last and anchor.last > first
        ]
        return Line(self.kind, self.level, self.words[first:last], anchors, in_list=self.in_list)


def plain(words: Words) -> str:
    """The text of a stretch with its entities decoded."""
    if words.raw and "&" in words.text:
        return "".join(piece.text for piece in decoded(words.text, 0))
    return words.text


class Body:
    """The body of a Markdown source, which begins at `offset`."""

    def __init__(self, text: str, offset: int, jsx: bool = False) -> None:
        self.offset = offset
        self.source = text
        blotted, self.shortcodes = blot_out(text, jsx)
        self.blotted = _UNPARSEABLE.sub("\ufffd", blotted)
        self.utf8 = Utf8(self.blotted)
        self.resources: list[Resource] = []
        self.lines: list[Line] = _Reader(self, jsx).read()

    def at(self, byte: int) -> int:
        """The code point of `Source.text` that a byte of the body belongs to."""
        return self.offset + self.utf8.code_point(byte)

    def span(self, start: int, end: int) -> Span:
        return Span(self.at(start), self.at(end))

    def text(self, words: list[Words], origin: str = "visible") -> Text:
        """These words as one text that knows its places."""
        value = fold("".join([plain(stretch) if stretch.raw else stretch.text for stretch in words]))
        return Text(value, origin, Pieced(lambda: self._pieces(words)))

    def _pieces(self, words: list[Words]) -> Iterator[Piece]:
        for stretch in words:
            start, end = self.at(stretch.start), self.at(stretch.end)
            if stretch.raw and "&" in stretch.text:
                yield from decoded(stretch.text, start)
            else:
                yield Piece(stretch.text, start, end)

    def links(self, line: Line, zone: Zone) -> tuple[Link, ...]:
        return tuple(
            Link(anchor.href, self.text(line.words[anchor.first : anchor.last]), anchor.rel, zone)
            for anchor in line.anchors
        )


class _Reader:
    """Goes through the events of one body once."""

    def __init__(self, body: Body, jsx: bool) -> None:
        self.body = body
        self.jsx = jsx
        self.code_starts = list(body.shortcodes)  # in order
        self.lines: list[Line] = []
        self.line: Line | None = None
        self.quotes = 0
        self.items = 0
        self.emphasis = 0
        self.after_rule = False
        self.in_table = False
        self.in_footnote = False
        self.open_links: list[tuple[str, int, tuple[str, ...]]] = []
        self.image: tuple[Mapping[str, Any], int] | None = None
        self.alt: list[Words] = []
        self.skipped: str | None = None  # the HTML element whose content is left out
        self.figure: list[Picture] | None = None
        self.html_kind: Kind | None = None  # of the HTML element that is open: a caption, a quotation, an embed

    def read(self) -> list[Line]:
        import pyromark

        options = (
            pyromark.Options.ENABLE_TABLES
            | pyromark.Options.ENABLE_FOOTNOTES
            | pyromark.Options.ENABLE_STRIKETHROUGH
            | pyromark.Options.ENABLE_TASKLISTS
            | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
        )
        html: list[int] = []  # start and end of the stretch of HTML lines that is being gathered
        for event, where in pyromark.events_with_range(self.body.blotted, options=options):
            start, end = where["start"], where["end"]
            if isinstance(event, str):
                self.mark(event, start, end)
                continue
            name, value = next(iter(cast("Mapping[str, Any]", event).items()))
            if name == "Html":
                if html and html[1] == start:
                    html[1] = end
                else:
                    self.html_lines(html)
                    html = [start, end]
                continue
            if html:
                self.html_lines(html)
                html = []
            if name == "Text":
                self.words(value, start, end)
            elif name == "Start":
                self.start(value, start, end)
            elif name == "End":
                self.end(value if isinstance(value, str) else next(iter(value)), start, end)
            elif name == "Code":
                self.code(value, start, end)
            elif name == "InlineHtml":
                self.html(start, end)
        self.html_lines(html)
        self.flush()
        return self.lines

    # --- Lines --------------------------------------------------------------------------------------------------

    def begin(self, kind: Kind | None = None, level: int | None = None) -> Line:
        self.flush()
        if kind is None:
            kind = Kind.QUOTE if self.quotes else Kind.LIST_ITEM if self.items else Kind.PARAGRAPH
        self.line = Line(
            self.html_kind or kind,
            level,
            in_list=self.items > 0,
            in_table=self.in_table,
            in_footnote=self.in_footnote,
        )
        return self.line

    def current(self) -> Line:
        return self.line or self.begin()

    def flush(self) -> None:
        line, self.line = self.line, None
        if line is None:
            return
        if self.jsx and line.words and line.words[0].text.startswith(("import ", "export ")):
            return  # MDX
        if any(not words.text.isspace() for words in line.words) or line.pictures:
            line.after_rule, self.after_rule = self.after_rule, False
            self.lines.append(line)

    def add(self, words: Words) -> None:
        if self.skipped:
            return
        if self.image is not None:
            self.alt.append(words)
        elif self.line is not None or not words.text.isspace():
            self.current().words.append(words)

    # --- Events -------------------------------------------------------------------------------------------------

    def mark(self, event: str, start: int, end: int) -> None:
        if event in ("SoftBreak", "HardBreak"):
            self.add(Words(BREAK, start, end, self.emphasis > 0))
        elif event == "Rule":
            self.flush()
            self.after_rule = True

    def start(self, value: str | Mapping[str, Any], start: int, end: int) -> None:
        name, given = (value, None) if isinstance(value, str) else next(iter(value.items()))
        if name in ("Paragraph", "TableCell", "HtmlBlock"):
            if name != "HtmlBlock" or self.html_kind is None:
                self.begin(Kind.LIST_ITEM if name == "TableCell" else None)
        elif name == "Heading":
            self.begin(Kind.HEADING if not self.quotes else Kind.QUOTE, int(str(given["level"])[1:]) if given else None)
        elif name == "CodeBlock":
            self.begin(Kind.CODE)
        elif name == "Item":
            self.items += 1
            self.begin()
        elif name == "BlockQuote":
            self.flush()
            self.quotes += 1
        elif name == "FootnoteDefinition":
            self.flush()
            self.in_footnote = True
        elif name == "Table":
            self.flush()
            self.in_table = True
        elif name == "Emphasis":
            self.emphasis += 1
        elif name == "Link" and given:
            self.open_link(self.address(given["dest_url"], start, end), ())
        elif name == "Image" and given:
            self.image, self.alt = (given, start), []

    def end(self, name: str, start: int, end: int) -> None:
        if name in ("Paragraph", "Heading", "TableCell", "CodeBlock"):
            self.flush()
        elif name == "FootnoteDefinition":
            self.flush()
            self.in_footnote = False
        elif name == "Item":
            self.flush()
            self.items -= 1
        elif name == "BlockQuote":
            self.flush()
            self.quotes -= 1
        elif name == "Table":
            self.flush()
            self.in_table = False
        elif name == "Emphasis":
            self.emphasis -= 1
        elif name == "Link":
            self.close_link()
        elif name == "Image" and self.image is not None:
            given, begin = self.image
            self.image = None
            title = self.title_of(given["title"], begin, end)
            alt = self.body.text(self.alt) if self.alt else Text("", "visible", self.body.span(begin, end))
            self.picture(Picture(self.address(given["dest_url"], begin, end), begin, end, alt, title))

    def words(self, text: str, start: int, end: int) -> None:
        emphasised = self.emphasis > 0
        if self.line is not None and self.line.kind is Kind.CODE:
            text = self.body.source[self.body.utf8.code_point(start) : self.body.utf8.code_point(end)] or text
        elif FILLER in text:
            at, first = 0, self.body.utf8.code_point(start)
            for filler in _FILLERS.finditer(text):
                self.stretch(text[at : filler.start()], first + at, emphasised)
                self.shortcodes_at(first + filler.start(), filler.end() - filler.start())
                at = filler.end()
            self.stretch(text[at:], first + at, emphasised)
            return
        self.add(Words(text, start, end, emphasised))

    def stretch(self, text: str, start: int, emphasised: bool) -> None:
        """Adds words that begin at a code point of the body."""
        if text:
            begin = self.body.utf8.byte(start)
            self.add(Words(text, begin, begin + _size(text), emphasised))

    def code(self, text: str, start: int, end: int) -> None:
        raw = self.body.utf8.bytes[start:end]
        ticks = len(raw) - len(raw.lstrip(b"`"))
        padding = 1 if end - start - 2 * ticks == _size(text) + 2 else 0
        if FILLER in text:
            first = self.body.utf8.code_point(start + ticks + padding)
            text = self.body.source[first : first + len(text)]
        self.add(Words(text, start + ticks + padding, end - ticks - padding, self.emphasis > 0))

    # --- Links and images ---------------------------------------------------------------------------------------

    def open_link(self, href: str, rel: tuple[str, ...]) -> None:
        self.open_links.append((href, len(self.current().words), rel))

    def close_link(self) -> None:
        if not self.open_links:
            return
        href, first, rel = self.open_links.pop()
        line = self.line
        if line is not None and href and not self.skipped:
            line.anchors.append(Anchor(href, min(first, len(line.words)), len(line.words), rel))

    def address(self, written: str, start: int, end: int) -> str:
        """An address with what its shortcodes say in place of them."""
        if FILLER not in written:
            return written
        first, last = self.body.utf8.code_point(start), self.body.utf8.code_point(end)
        inside = self.code_starts[bisect_left(self.code_starts, first) : bisect_left(self.code_starts, last)]
        codes = (self.body.shortcodes[at].address for at in inside)
        return _FILLERS.sub(lambda _: next(codes, ""), written)

    def title_of(self, title: str, start: int, end: int) -> Text | None:
        value = fold(title.replace(FILLER, ""))
        if not value:
            return None
        raw = self.body.utf8.bytes[start:end].decode("utf-8", "replace")
        at = raw.rfind(title)
        where = self.body.span(start, end)
        if at != -1:
            where = Span(where.start + at, where.start + at + len(title))
        return Text(value, "visible", where)

    def picture(self, picture: Picture) -> None:
        if self.skipped:
            return
        line = self.current()
        if not any(not words.text.isspace() for words in line.words):
            line.picture_first = True
        line.pictures.append(picture)
        if self.figure is not None:
            self.figure.append(picture)

    def shortcodes_at(self, start: int, length: int) -> None:
        """What the shortcodes show that stand in a run of fillers: their images."""
        at = start
        while at < start + length:
            code = self.body.shortcodes.get(at)
            if code is None:
                at += 1
                continue
            if code.is_picture:
                self.picture(self.picture_of(code))
            elif (player := code.player) is not None:
                where = Span(self.body.offset + code.start, self.body.offset + code.end)
                self.body.resources.append(Resource("iframe", player, {}, "", Text(code.name, "visible", where)))
            at = code.end

    def picture_of(self, code: Shortcode) -> Picture:
        def text(*names: str) -> Text | None:
            found = code.first(*names)
            if found is None or not found.value.strip():
                return None
            span = Span(self.body.offset + found.where.start, self.body.offset + found.where.end)
            return Text(fold(found.value), "visible", span)

        src = code.first("src", "image_path", "url", "path", "image", "file", "uid", "filename", "link", "id")
        caption = text("caption", "figcaption", "legend", "title", "text")
        alt = text("alt", "alt_text", "alttext", "description")
        address = src.value if src else None
        if src is None and code.positional:
            address = code.positional[0].value
            # A lone word behind the address is a class or a size: "width-400px".
            if alt is None and len(code.positional) > 1 and " " in code.positional[1].value.strip():
                second = code.positional[1]
                alt = Text(
                    fold(second.value),
                    "visible",
                    Span(self.body.offset + second.where.start, self.body.offset + second.where.end),
                )
        if alt is None and code.name == "figure":
            alt = caption  # as Hugo's own figure does
        start, end = self.body.utf8.byte(code.start), self.body.utf8.byte(code.end)
        credit = text("attr", "credit", "attribution", "byline", "photographer", "source", "copyright")
        return Picture(address, start, end, alt, None, caption, credit, by_shortcode=True)

    # --- HTML ---------------------------------------------------------------------------------------------------

    def html_lines(self, where: list[int]) -> None:
        if where:
            self.html(where[0], where[1])

    def html(self, start: int, end: int) -> None:
        """Reads a stretch of HTML: one tag in a paragraph, or a whole block."""
        utf8 = self.body.utf8
        first = utf8.code_point(start)
        raw = self.body.blotted[first : utf8.code_point(end)]
        at = 0

        def byte(index: int) -> int:
            return utf8.byte(first + index)

        for tag in _TAG.finditer(raw):
            self.html_words(raw[at : tag.start()], byte(at))
            at = tag.end()
            if tag["name"]:
                self.tag(tag, byte(tag.start()), byte(tag.end()))
        self.html_words(raw[at:], byte(at))

    def html_words(self, raw: str, start: int) -> None:
        if not raw or self.skipped:
            return
        if FILLER not in raw:
            self.add(Words(raw, start, start + _size(raw), self.emphasis > 0, raw=True))
            return
        at, origin = 0, self.body.utf8.code_point(start)
        for filler in (*_FILLERS.finditer(raw), None):
            words = raw[at : filler.start()] if filler else raw[at:]
            if words:
                begin = self.body.utf8.byte(origin + at)
                self.add(Words(words, begin, begin + _size(words), self.emphasis > 0, raw=True))
            if filler:
                self.shortcodes_at(origin + filler.start(), filler.end() - filler.start())
                at = filler.end()

    def tag(self, tag: re.Match[str], start: int, end: int) -> None:
        name, closes = tag["name"].lower(), bool(tag["slash"])
        if self.skipped:
            if closes and name == self.skipped:
                self.skipped = None
            return
        if name in _SKIPPED:
            if not closes and name in _RESOURCES:
                self.resource(name, tag, start, end)
            if not closes and not tag["attributes"].rstrip().endswith("/") and name != "embed":
                self.skipped = name
        elif name == "img" and not closes:
            self.html_image(_attributes(tag["attributes"]), start, end)
        elif name == "br":
            self.add(Words(BREAK, start, end))
        elif name in _EMPHASIS:
            self.emphasis = max(0, self.emphasis + (-1 if closes else 1))
        elif name == "a":
            self.html_link(tag, closes)
        elif name in _BLOCKS:
            self.html_block(name, tag, closes)

    def html_block(self, name: str, tag: re.Match[str], closes: bool) -> None:
        if name == "figure":
            self.flush()
            self.figure = None if closes else []
        elif name == "figcaption":
            self.figcaption(closes)
        elif name == "blockquote":
            self.flush()
            self.html_kind = None if closes else Kind.EMBED if _EMBED.search(tag["attributes"]) else Kind.QUOTE
        elif name == "pre":
            self.flush()
            self.html_kind = None if closes else Kind.CODE
        elif name in _HEADINGS and not closes:
            self.begin(Kind.HEADING, _HEADINGS[name])
        elif name in ("li", "td", "th", "dd") and not closes:
            self.begin(Kind.LIST_ITEM)
        elif name == "hr":
            self.flush()
            self.after_rule = True
        else:
            self.flush()

    def figcaption(self, closes: bool) -> None:
        if not closes:
            self.flush()
            self.html_kind = Kind.CAPTION
            return
        line = self.line
        self.flush()
        self.html_kind = None
        if line is not None and line.value and self.figure:
            for picture in self.figure:
                if picture.caption is None:
                    picture.caption = self.body.text(line.words)

    def html_link(self, tag: re.Match[str], closes: bool) -> None:
        if closes:
            self.close_link()
            return
        attributes = _attributes(tag["attributes"])
        href = attributes.get("href", "").replace(FILLER, "")
        self.open_link(href, tuple(attributes.get("rel", "").lower().split()))

    def html_image(self, attributes: dict[str, str], start: int, end: int) -> None:
        alt: Text | None = None
        by_template = FILLER in attributes.get("alt", "")
        if "alt" in attributes and not by_template:
            raw = self.body.utf8.bytes[start:end].decode("utf-8", "replace")
            found = re.search(r"\balt\s*=\s*([\"']?)", raw, re.IGNORECASE)
            at = self.body.at(start) + (found.end() if found else 0)
            words = attributes["alt"]
            shown = "".join(piece.text for piece in decoded(words, at))
            alt = Text(fold(shown), "visible", Pieced(lambda: decoded(words, at)))
            if not words:
                alt = Text("", "visible", self.body.span(start, end))
        src = attributes.get("src") or attributes.get("data-src")
        self.picture(Picture(src.replace(FILLER, "") if src else None, start, end, alt, by_shortcode=by_template))

    def resource(self, name: str, tag: re.Match[str], start: int, end: int) -> None:
        attributes = _attributes(tag["attributes"])
        src = attributes.get("src") or attributes.get("data-src")
        where = Text(tag[0], "visible", self.body.span(start, end))
        self.body.resources.append(Resource(name, attributes.get("src") and src, attributes, "", where))


def _attributes(raw: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for attribute in _ATTRIBUTE.finditer(raw):
        value = next((attribute[form] for form in ("double", "single", "bare") if attribute[form] is not None), "")
        found.setdefault(attribute["name"].lower(), value)
    return found


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
