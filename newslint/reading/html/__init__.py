"""An HTML page as an Article: headline, byline, dates, tags, body and the page around them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from newslint.language.guess import language_of
from newslint.model import Article, Block, Date, DateRole, Kind, SourceCredit, TagList, Text, Zone
from newslint.reading.html.authors import Bylines, bylines_of
from newslint.reading.html.bios import bios_of
from newslint.reading.html.dates import dates_of, published_of
from newslint.reading.html.furniture import forms_of, notices_of, resources_of, texts_of
from newslint.reading.html.images import cards_of, images_of
from newslint.reading.html.metadata import ARTICLE_TYPES, Metadata, metadata_of
from newslint.reading.html.page import TITLE_PARTS, Page
from newslint.reading.html.tags import tag_lists_of, tags_of
from newslint.reading.html.tree import parse_page
from newslint.reading.html.walk import BREAK, Line, Piece
from newslint.reading.kinds import credit_of, is_related_label, kind_of
from newslint.source import Source
from newslint.web import consent_platform_of

__all__ = ["read_html"]

# A page with less own prose than this, in characters, and no word of being an article is not one.
_SHORTEST_ARTICLE = 350
_STRAIGHT = str.maketrans("‘’“”„–—", '\'\'"""--')
_SITE_BEHIND = re.compile(r"\s*[|–—»-]\s")


def read_html(source: Source, problems: tuple[str, ...] = ()) -> Article:
    """Reads a page. Never fails on markup: what a page does not say is absent from the Article."""
    page = Page(source, parse_page(source.text))
    metadata = metadata_of(page)
    language = _language(page, metadata) or _guessed(page)
    site_name = _site_name(metadata)
    links = tuple(page.link(anchor) for anchor in page.walk.anchors)
    tag_lists = tag_lists_of(page, language)
    bios = bios_of(page, language)
    bylines = bylines_of(page, metadata, language, site_name.value if site_name else None, bios)
    blocks = tuple(_blocks(page, language, bylines, tag_lists))
    headlines = _headlines(page, metadata, site_name)
    dates = dates_of(page, metadata, language)
    resources = resources_of(page)
    notices = notices_of(page)
    platforms = (consent_platform_of(resource.src) for resource in resources if resource.src)
    platform = next((name for name in platforms if name), None)
    article = Article(
        source=source,
        format="html",
        language=language,
        complete=_is_complete(page),
        headline=_headline(headlines, site_name),
        headlines=headlines,
        dek=_dek(page, blocks),
        byline=bylines.shown,
        authors=bylines.answer,
        stated_authors=bylines.stated,
        bios=bios,
        dates=dates,
        published=published_of(dates, _url(metadata)),
        modified=_date(dates, DateRole.MODIFIED),
        sections=_sections(page, metadata),
        tags=tags_of(metadata, tag_lists),
        tag_lists=tag_lists,
        blocks=blocks,
        images=images_of(page),
        cards=cards_of(page),
        links=links,
        forms=forms_of(page),
        resources=resources,
        notices=notices,
        consent_platform=platform,
        credits=tuple(_credits(blocks, language)),
        labels=_labels(page),
        meta=metadata.meta,
        nodes=metadata.nodes,
        site_name=site_name,
        url=_url(metadata),
        faults=metadata.faults,
        unknown=("notices",) if platform and not notices else (),
        problems=problems,
    )
    return article_or_not(article, metadata)


def article_or_not(article: Article, metadata: Metadata) -> Article:
    """The same with `is_article` decided by what the page says of itself and by its prose."""
    return replace(article, is_article=_is_article(article, metadata))


def _is_article(article: Article, metadata: Metadata) -> bool | None:
    declared = metadata.first("og:type")
    node_types = {name for node in article.nodes for name in node.types}
    prose = sum(len(block.text.value) for block in article.prose)
    says_article = (
        bool(ARTICLE_TYPES & node_types)
        or (declared is not None and declared.value.lower() in ("article", "news", "news.article", "blog"))
        or metadata.first("article:published_time") is not None
    )
    if says_article:
        return prose > 0
    if {"CollectionPage", "SearchResultsPage", "ItemList"} & node_types:
        return False
    tree = article.source.text
    marked = "<article" in tree and tree.count("<article") == 1
    if marked and article.headlines and prose:
        return True
    if declared is not None and declared.value.lower() == "website" and prose < 2 * _SHORTEST_ARTICLE:
        return False
    if not article.complete:
        return True if article.headline and prose >= _SHORTEST_ARTICLE else None
    return bool(article.headlines) and prose >= _SHORTEST_ARTICLE


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


def _guessed(page: Page) -> str | None:
    """The language of the body's own words, for a page that does not state one."""
    lines = [page.text_of(line).value for line in page.walk.lines if line.zone is Zone.BODY]
    return language_of(" ".join(lines))


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
        said.append(_without_kicker(page.text(pieces), wordings))
    said += [metadata.title, *stated]
    return tuple(text for text in said if text is not None and text.value)


def _headline(headlines: tuple[Text, ...], site_name: Text | None) -> Text | None:
    """The headline as shown; for a page that shows none as a heading, what its metadata calls it."""
    if headlines and headlines[0].origin == "visible":
        return headlines[0]
    return next((_without_site(text, site_name) for text in reversed(headlines)), None)


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
                kind = kind_of(text.value, language) or kind
                if text.value in furniture or (_is_only_links(line, text) and _is_furniture(line, text, tags)):
                    kind = Kind.BOILERPLATE
        links = tuple(page.link(anchor) for anchor in line.links)
        yield Block(text, kind, zone, line.level, links)


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
    for piece in line.pieces:
        said = piece[1]
        if piece is BREAK:
            breaks += 1
        elif not said.isspace():
            if breaks > 1 or (breaks == 1 and kind_of(said.strip(), language) is not None):
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


def _is_only_links(line: Line, text: Text) -> bool:
    return bool(line.links) and line.linked >= 0.8 * len(text.value.replace(" ", ""))


def _is_furniture(line: Line, text: Text, tags: set[str]) -> bool:
    return len(line.links) > 1 or text.value in tags or line.kind is Kind.LIST_ITEM or len(text.value.split()) <= 12


def _dek(page: Page, blocks: tuple[Block, ...]) -> Text | None:
    headline = page.headline_line
    if headline is None:
        return None
    for region in page.walk.regions:
        if region.role == "dek" and page.zone_of(region.zone, region.container, region.start) is Zone.HEADER:
            text = page.text(region.pieces)
            if region.start > headline.order and 4 <= len(text.value.split()) <= 80:
                return text
    below = [line for line in page.walk.lines if line.zone is Zone.HEADER and line.order > headline.order]
    for line in below[:2]:
        text = page.text_of(line)
        if line.kind is Kind.HEADING and line.level in (2, 3) and len(text.value.split()) >= 5:
            return text
    return None


def _date(dates: tuple[Date, ...], role: DateRole) -> Date | None:
    return next((date for date in dates if date.role is role and date.when is not None), None)


def _sections(page: Page, metadata: Metadata) -> tuple[Text, ...]:
    said: list[Text] = []
    for region in sorted(page.walk.regions, key=lambda region: region.start):
        if region.role not in ("category", "category-link"):
            continue
        if page.zone_of(region.zone, region.container, region.start) is not Zone.HEADER:
            continue
        said += [page.link(link).text for link in region.links] or [page.text(region.pieces)]
    said += metadata.all("article:section")
    for node in metadata.article_nodes[:1]:
        said += node.texts("articleSection")
    return _distinct(text for text in said if len(text.value) <= 60 and text.value[:1].isalnum())


def _distinct(texts: Iterable[Text]) -> tuple[Text, ...]:
    seen: dict[str, Text] = {}
    for text in texts:
        if text.value:
            seen.setdefault(text.value, text)
    return tuple(seen.values())


def _credits(blocks: tuple[Block, ...], language: str | None) -> Iterable[SourceCredit]:
    for block in blocks:
        if block.zone is Zone.BODY and block.kind is Kind.CREDIT_LINE:
            credit = credit_of(block.text, block.links, language)
            if credit is not None:
                yield credit


def _labels(page: Page) -> tuple[Text, ...]:
    """Short labels in the head: "Opinion", "Sponsored"."""
    regions = [
        region
        for region in page.walk.regions
        if region.role == "label" and page.zone_of(region.zone, region.container, region.start) is Zone.HEADER
    ]
    return tuple(text for text in texts_of(page, regions) if len(text.value) <= 40)
