"""An HTML page as an Article: headline, byline, dates, tags, body and the page around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import islice

from newslint.language.compiling import lazy
from newslint.language.guess import language_of, may_read_as
from newslint.language.labels import link_purpose
from newslint.model import (
    Article,
    Author,
    Bio,
    Block,
    Byline,
    Card,
    Date,
    DateRole,
    Fault,
    Form,
    Image,
    Kind,
    Link,
    Node,
    Notice,
    Resource,
    SourceCredit,
    TagList,
    Text,
    Zone,
)
from newslint.reading.agencies import is_bare_agency
from newslint.reading.html.authors import Bylines, author_of_bios, bylines_of
from newslint.reading.html.bios import bios_of
from newslint.reading.html.credits import credits_of_page, is_signature
from newslint.reading.html.dates import dates_of, published_of
from newslint.reading.html.dek import dek_of
from newslint.reading.html.furniture import forms_of, loaded_platform, resources_of
from newslint.reading.html.genre import is_article
from newslint.reading.html.images import cards_of, images_of
from newslint.reading.html.labels import labels_of
from newslint.reading.html.metadata import Metadata, metadata_of
from newslint.reading.html.notices import notices_of
from newslint.reading.html.page import TITLE_PARTS, Page
from newslint.reading.html.sections import sections_of
from newslint.reading.html.tags import tag_lists_of, tags_of
from newslint.reading.html.tree import parse_page
from newslint.reading.html.walk import BREAK, Line, Piece
from newslint.reading.kinds import LONGEST_CREDIT_LINE, is_related_label, kind_of
from newslint.reading.settling import is_stamp, settled
from newslint.source import Source, Span

__all__ = ["PageArticle", "read_html"]

_KIND_OF_ROLE = {"source": Kind.CREDIT_LINE, "correction": Kind.CORRECTION}
_LONGEST_NAMED = 2 * LONGEST_CREDIT_LINE
# So many lines below its last paragraph an article's credit may stand, in an element of its own.
_JUST_BELOW = 8
_STRAIGHT = str.maketrans("‘’“”„–—", '\'\'"""--')
# Whatever they link to is another article's, or a reader's.
_OF_OTHERS = (Zone.RELATED, Zone.COMMENTS)
_SITE_BEHIND = lazy(r"\s*[|–—»-]\s")


def read_html(source: Source, problems: tuple[str, ...] = ()) -> Article:
    """Reads a page. Never fails on markup: what a page does not say is absent from the Article."""
    return PageArticle(source, problems, Page(source, parse_page(source.text)))


class PageArticle(Article):
    """A page as an Article: each fact is read when it is first asked for, and kept."""

    _page: Page

    def __init__(self, source: Source, problems: tuple[str, ...], page: Page) -> None:
        self.__dict__.update(source=source, format="html", problems=problems, _page=page)

    @cached_property
    def _metadata(self) -> Metadata:
        return metadata_of(self._page)

    @cached_property
    def _bylines(self) -> Bylines:
        name = self.site_name.value if self.site_name else None
        return bylines_of(self._page, self._metadata, self.language, name)

    @cached_property
    def language(self) -> str | None:
        said = _language(self._page, self._metadata)
        return _guessed(self._page, said) or said

    @cached_property
    def complete(self) -> bool:
        return _is_complete(self._page)

    @cached_property
    def is_article(self) -> bool | None:
        return is_article(self, self._metadata, self._page)

    @cached_property
    def headline(self) -> Text | None:
        return _headline(self.headlines, self.site_name)

    @cached_property
    def headlines(self) -> tuple[Text, ...]:
        return _headlines(self._page, self._metadata, self.site_name)

    @cached_property
    def dek(self) -> Text | None:
        return dek_of(self._page, self.language)

    @cached_property
    def byline(self) -> Byline | None:
        return self._bylines.shown

    @cached_property
    def authors(self) -> tuple[Author, ...]:
        return self._bylines.answer or author_of_bios(self.bios, self.language)

    @cached_property
    def stated_authors(self) -> Mapping[str, tuple[Author, ...]]:
        return self._bylines.stated

    @cached_property
    def bios(self) -> tuple[Bio, ...]:
        return bios_of(self._page, self.language, self._bylines.answer)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        return dates_of(self._page, self._metadata, self.language)

    @cached_property
    def published(self) -> Date | None:
        return published_of(self.dates, self.url)

    @cached_property
    def modified(self) -> Date | None:
        changed = (date for date in self.dates if date.role is DateRole.MODIFIED)
        return next((date for date in changed if date.when is not None), None)

    @cached_property
    def sections(self) -> tuple[Text, ...]:
        return sections_of(self._page, self._metadata)

    @cached_property
    def tags(self) -> tuple[Text, ...]:
        return tags_of(self._metadata, self.tag_lists, self)

    @cached_property
    def tag_lists(self) -> tuple[TagList, ...]:
        return tag_lists_of(self._page, self.language)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(settled(list(_blocks(self._page, self.language, self._bylines, self.tag_lists)), self.language))

    @cached_property
    def images(self) -> tuple[Image, ...]:
        return images_of(self._page)

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        return cards_of(self._page)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return tuple(self._page.link(anchor) for anchor in self._page.walk.anchors)

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        return forms_of(self._page)

    @cached_property
    def resources(self) -> tuple[Resource, ...]:
        return resources_of(self._page)

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        return notices_of(self._page, self.language)

    @cached_property
    def consent_platform(self) -> str | None:
        return loaded_platform(self._page, self.resources)

    @cached_property
    def credits(self) -> tuple[SourceCredit, ...]:
        return tuple(credits_of_page(self))

    @cached_property
    def labels(self) -> tuple[Text, ...]:
        return labels_of(self._page, self.language, self.tag_lists)

    @cached_property
    def meta(self) -> tuple[tuple[str, Text], ...]:
        return self._metadata.meta

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        return self._metadata.nodes

    @cached_property
    def site_name(self) -> Text | None:
        return _site_name(self._metadata)

    @cached_property
    def url(self) -> str | None:
        return _url(self._metadata)

    @cached_property
    def canonicals(self) -> tuple[Text, ...]:
        return self._metadata.canonicals

    @cached_property
    def stated_language(self) -> Text | None:
        return self._metadata.language

    @cached_property
    def json_ld(self) -> tuple[Span, ...]:
        return self._metadata.json_ld

    @cached_property
    def purposes(self) -> Mapping[str, tuple[Link, ...]]:
        found: dict[str, tuple[Link, ...]] = {}
        for link in self.links:
            if link.zone in _OF_OTHERS:
                continue
            purpose = link_purpose(link.text.value, link.href, self.language)
            if purpose is not None:
                found[purpose] = (*found.get(purpose, ()), link)
        return found

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        return self._metadata.faults

    @cached_property
    def unknown(self) -> tuple[str, ...]:
        return ("notices",) if self.consent_platform and not self.notices else ()


def _is_complete(page: Page) -> bool:
    """Whether the source itself has an html or a body tag: the parser adds both to a fragment."""
    return any(
        element is not None and element.source_location is not None
        for element in (page.tree.find("html"), page.tree.find("body"))
    )


def _language(page: Page, metadata: Metadata) -> str | None:
    html = page.tree.find("html")
    said = html.attr("lang") or html.attr("xml:lang") if html is not None else None
    if not said:
        text = metadata.first("content-language", "og:locale", "language", "dc.language")
        said = text.value if text else None
    if not said:
        node = next((node for node in metadata.article_nodes if node.text("inLanguage")), None)
        text = node.text("inLanguage") if node else None
        said = text.value if text else None
    primary = (said or "").replace("_", "-").split("-")[0].strip().lower()
    return primary if 2 <= len(primary) <= 3 and primary.isalpha() else None


_ENOUGH_WORDS = 100  # of the body, against what the page states
_FIRST_LINES = 6  # of the body, whose words mostly are in the language that the page states


def _guessed(page: Page, said: str | None) -> str | None:
    """The language of the body's own words, for a page that states none or another one than that."""
    lines = (line for line in page.walk.lines if line.zone is Zone.BODY)
    if said is not None:
        first = " ".join(page.text_of(line).value for line in islice(lines, _FIRST_LINES))
        if not first or may_read_as(first, said):
            return None
        lines = (line for line in page.walk.lines if line.zone is Zone.BODY)
    text = " ".join(page.text_of(line).value for line in lines)
    return language_of(text) if said is None or len(text.split()) >= _ENOUGH_WORDS else None


def _site_name(metadata: Metadata) -> Text | None:
    named = metadata.first("og:site_name", "application-name")
    if named is not None:
        return named
    for node in metadata.article_nodes:
        for publisher in node.nodes("publisher"):
            if (name := publisher.text("name")) is not None:
                return name
    return None


def _url(metadata: Metadata) -> str | None:
    if metadata.canonical:
        return metadata.canonical
    said = metadata.first("og:url")
    return said.value if said else None


def _headlines(page: Page, metadata: Metadata, site_name: Text | None) -> tuple[Text, ...]:
    stated = [metadata.first("og:title"), metadata.first("twitter:title")]
    stated += [node.text("headline") for node in metadata.article_nodes[:1]]
    said: list[Text | None] = []
    if page.headline_lines:
        pieces = [piece for line in page.headline_lines for piece in (*line.pieces, (None, " "))]
        wordings = [_without_site(text, site_name) for text in stated if text is not None]
        said.append(_told_apart(page, pieces, wordings) or _without_kicker(page.text(pieces), wordings))
    said += [metadata.title, *stated]
    return tuple(text for text in said if text is not None and text.value)


def _headline(headlines: tuple[Text, ...], site_name: Text | None) -> Text | None:
    """The headline as shown; for a page that shows none as a heading, what its metadata calls it."""
    if headlines and headlines[0].origin == "visible":
        return headlines[0]
    return next((_without_site(text, site_name) for text in reversed(headlines)), None)


def _told_apart(page: Page, pieces: list[Piece], wordings: list[Text]) -> Text | None:
    """The headline in a heading that ends in an element of its own, such as a link with the site's name."""
    told = {wording.value.casefold().translate(_STRAIGHT) for wording in wordings if " " in wording.value}
    last = max((at for at, (_, words) in enumerate(pieces) if not words.isspace()), default=0)
    said = ""
    for at, (_, words) in enumerate(pieces[:last]):
        said += words
        if " ".join(said.split()).casefold().translate(_STRAIGHT) in told:
            return page.text(pieces[: at + 1])
    return None


def _without_kicker(heading: Text, wordings: list[Text]) -> Text:
    """The headline in a heading that has a kicker above it or the site's name behind it, as metadata tells them."""
    folded = heading.value.casefold().translate(_STRAIGHT)
    for wording in wordings:
        told = wording.value.casefold().translate(_STRAIGHT)
        if len(told.split()) < 3 or len(told) >= len(folded) or len(folded) != len(heading.value):
            continue
        if folded.endswith(told) and not folded[-len(told) - 1].isalnum():
            return heading.slice(len(folded) - len(told), len(folded))
        if folded.startswith(told) and _SITE_BEHIND.match(folded, len(told)):
            return heading.slice(0, len(told))
    return heading


def _without_site(title: Text, site_name: Text | None) -> Text:
    """A title without the site's name before or behind it."""
    parts = list(TITLE_PARTS.finditer(title.value))
    if not parts:
        return title
    site = _bare(site_name.value) if site_name else ""
    first, last = title.value[: parts[0].start()], title.value[parts[-1].end() :]
    if site and _bare(last) in site:
        return title.slice(0, parts[-1].start())
    if site and _bare(first) in site:
        return title.slice(parts[0].end(), len(title.value))
    if not site and "|" in parts[-1][0]:
        return title.slice(0, parts[-1].start())
    return title


def _bare(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _blocks(page: Page, language: str | None, bylines: Bylines, tag_lists: tuple[TagList, ...]) -> Iterable[Block]:
    furniture = {text.value for text in (bylines.shown.text,) if text.value} if bylines.shown else set()
    tags = {tag.value for tags in tag_lists for tag in tags.tags}
    related_until_prose = False
    named, beside = _Named(page), _beside_body(page)
    for line, text in _lines(page, language):
        zone, kind = line.zone or Zone.PAGE, line.kind
        if zone is Zone.BODY:
            if is_related_label(text.value, language):
                related_until_prose = True
            elif related_until_prose and not _is_only_links(line, text):
                related_until_prose = False
            if related_until_prose:
                zone = Zone.RELATED
            elif kind in (Kind.PARAGRAPH, Kind.LIST_ITEM):
                told = kind_of(text.value, language)
                if told is Kind.CORRECTION and _is_teaser(line, text):
                    told = None
                kind = told or kind
                if told not in (Kind.CREDIT_LINE, Kind.CORRECTION) and (
                    text.value in furniture or (_is_only_links(line, text) and _is_furniture(line, text, tags))
                ):
                    kind = Kind.BOILERPLATE
        elif zone is Zone.PAGE and line.order in beside and kind in (Kind.PARAGRAPH, Kind.LIST_ITEM):
            told = kind_of(text.value, language) if len(text.value) <= _LONGEST_NAMED else None
            if told is Kind.CORRECTION and _is_teaser(line, text):
                told = None
            if is_bare_agency(text.value) and not is_signature(page, line, text):
                told = None
            if told in (Kind.CREDIT_LINE, Kind.CORRECTION):
                zone, kind = Zone.BODY, told
        elif zone is Zone.HEADER and kind in (Kind.PARAGRAPH, Kind.LIST_ITEM) and is_signature(page, line, text):
            kind = Kind.CREDIT_LINE
        elif zone is Zone.HEADER and kind is Kind.PARAGRAPH and is_stamp(text.value):
            kind = Kind.CORRECTION
        if named.regions and zone in (Zone.HEADER, Zone.BODY):
            kind = named.kind_of(line, text, kind)
        links = tuple(page.link(anchor) for anchor in line.links)
        yield Block(text, kind, zone, line.level, links)


def _beside_body(page: Page) -> frozenset[int]:
    """The orders of the lines around the body that may be the article's own: between headline and body, just below."""
    walk, headline = page.walk, page.headline_line
    if headline is None or not page.body:
        return frozenset()
    lines = walk.lines
    last = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].zone is Zone.BODY), 0)
    head = page.head_container
    return frozenset(
        line.order
        for line in lines[: last + 1 + _JUST_BELOW]
        if line.zone is Zone.PAGE
        and line.order > headline.order
        and line.length <= _LONGEST_NAMED
        and walk.within(line.container, head)
    )


class _Named:
    """What an element's class says of the lines in it: that they credit a source, or correct the article."""

    def __init__(self, page: Page) -> None:
        self.page = page
        # A longer one is a whole article with such a name.
        self.regions = [
            region
            for region in page.walk.regions
            if region.role in _KIND_OF_ROLE and sum(len(said) for _, said in region.pieces) <= _LONGEST_NAMED
        ]

    def kind_of(self, line: Line, text: Text, kind: Kind) -> Kind:
        """The kind of a line, given what its words tell."""
        if kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM) or len(text.value) > LONGEST_CREDIT_LINE:
            return kind
        for region in self.regions:
            if region.start < line.order <= region.end or self.page.text(region.pieces).value == text.value:
                fewest = 1 if region.role == "source" else 5
                if len(text.value.split()) >= fewest and line.linked * 2 < max(line.length, 1) * (1 + (fewest == 1)):
                    return _KIND_OF_ROLE[region.role]
        return kind


def _lines(page: Page, language: str | None) -> Iterable[tuple[Line, Text]]:
    """The lines with their words; those of the body are parted at line breaks that part paragraphs."""
    for line in page.walk.lines:
        if line.zone is Zone.PAGE and line.linked >= line.length:
            continue  # a menu that is not called one: its links say it all
        parts = _parts(page, line, language) if line.zone is Zone.BODY and BREAK in line.pieces else [line]
        for part in parts:
            text = page.text_of(part)
            if text.value:
                yield part, text


def _parts(page: Page, line: Line, language: str | None) -> list[Line]:
    """Two line breaks in a row begin a paragraph, and so does one before a credit line or a notice."""
    parts: list[list[Piece]] = [[]]
    breaks = 0
    for at, piece in enumerate(line.pieces):
        said = piece[1]
        if piece is BREAK:
            breaks += 1
        elif not said.isspace():
            if breaks > 1 or (breaks == 1 and kind_of(_until_break(line.pieces, at), language) is not None):
                parts.append([])
            breaks = 0
        parts[-1].append(piece)
    lines: list[Line] = []
    for pieces in parts:
        if any(not said.isspace() for _, said in pieces):
            nodes = {node for node, _ in pieces if node is not None}
            links = [link for link in line.links if any(node in nodes for node, _ in link.pieces)]
            linked = sum(len(said) for link in links for _, said in link.pieces)
            length = sum(len(said) for _, said in pieces)
            lines.append(replace(line, pieces=pieces, links=links, length=length, linked=linked, said=None))
    return lines


def _until_break(pieces: list[Piece], at: int) -> str:
    words: list[str] = []
    for piece in pieces[at:]:
        if piece is BREAK:
            break
        words.append(piece[1])
    return " ".join("".join(words).split())


def _is_teaser(line: Line, text: Text) -> bool:
    """Whether a line that begins as a notice does is the headline of another article: "Update: Ferry sails again"."""
    is_headline = line.kind is Kind.LIST_ITEM and not text.value.endswith((".", "!", "?", ")", "”"))
    return is_headline or _is_only_links(line, text)


def _is_only_links(line: Line, text: Text) -> bool:
    return bool(line.links) and line.linked >= 0.8 * len(text.value.replace(" ", ""))


def _is_furniture(line: Line, text: Text, tags: set[str]) -> bool:
    return len(line.links) > 1 or text.value in tags or line.kind is Kind.LIST_ITEM or len(text.value.split()) <= 12
