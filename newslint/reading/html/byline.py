"""The byline that a reader sees: marked up, a line that begins with "By", a linked name, a name beside the date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from newslint.language import fold_name
from newslint.language.compiling import lazy
from newslint.model import Author, AuthorKind, Byline, Kind, Text, Zone
from newslint.reading.html.names import (
    LONGEST_NAME,
    PICTURE,
    Reader,
    could_be_name,
    has_given_name,
    is_another,
    is_name_like,
    is_same,
    names_in,
    prefix_end,
)
from newslint.reading.html.page import Page
from newslint.reading.html.tree import Element
from newslint.reading.html.walk import BREAK, Anchor, Region
from newslint.values import NamedTuple

# Addresses of author pages: /author/jane, /by/jane, /staff/jane, /people/jane. WordPress, Arc XP, Ghost, Drupal.
_AUTHOR_PAGE = lazy(
    r"/(?:authors?|by|byline|staff|people|person|profiles?|contributors?|team|newsteam|writers?|journalists?|reporters?"
    r"|autor(?:in|en|es|as?)?|auteurs?|redaktion|redaktoren|autore|autori|skribent|redacteur|columnists?|user|users"
    r"|personas?|journalistes?|kolumnisten|yazar(?:lar)?)/|[?&]author=",
    re.I,
)
# "posted on 5 May by Jane Doe", "Posted in Harbour by jane on 5 May"
_PREFIX_BEHIND_DATE = lazy(
    r".*?(?:\d|\bposted\b|\bpublished\b|\bveröffentlicht\b|\bverfasst\b|\bgeschrieben\b|\bpublicado\b|\bpublié\b)"
    r".*?(?:\b(?:by|von|par|por|door)\b:?\s+|\b(?:autor(?:in|en)?|author|auteur)\s*:\s*)(?=[^\W\d_])",
    re.S | re.I,
)
_SEGMENTS = lazy(r"\s+[|•·–—-]\s+")
# "Jane Doe 8/17/13 11:04am"
_NAME_BEFORE_DATE = lazy(r"([^\d|•·:,()]{5,40}?)\s+\d{1,2}[./-]\s?\d{1,2}[./-]\d{2}(?:\d\d)?\b")
# "Jane Doe 기자 jane@harbour.example": so Korean reporters sign what they write.
_SIGNED_IN_KOREAN = lazy(r"\W*(?P<name>[가-힣]{2,4})\s?(?:선임|인턴)?\s?기자(?:\s*[\w.+-]+@[\w.-]+)?\W*$")
# "作者：王小明", "（记者 王小明 李红）": so Chinese articles are signed amid other words, in head or text.
_SIGNED_IN_CHINESE = lazy(
    r"(?:(?:作者|撰文)\s*[:：]?\s*|[记記]者\s*[:：/／]?\s*|(?<!\w)文\s*[:：/／]\s*)"
    r"(?P<names>[\u4e00-\u9fff]{2,3}(?:[\s、，,/／]+[\u4e00-\u9fff]{2,3})*)(?![\u4e00-\u9fff])"
)
_NAME_IN_CHINESE = lazy(r"[\u4e00-\u9fff]{2,3}")
_NOBODY_IN_CHINESE = frozenset(
    "未知 佚名 网络 整理 整合 综合 本站 原创 编辑 报道 记者 通讯员 小编 来源 转载 不详".split()
)
# Names of elements that hold pictures and what is said of them.
_AROUND_PICTURES = lazy(r"caption|credit|photo|image|gallery|figure|picture|media|slide", re.I)
# A byline is short; what is longer is a paragraph about somebody.
LONGEST_BYLINE = 160
_FIRST_LINES, _CLOSING_LINES = 4, 3
_LONGEST_CREDIT = 14  # words of a byline that ends in a full stop
_CLOSED = frozenset({Zone.NOTICE, Zone.FOOTER, Zone.COMMENTS})
_OWN = frozenset({Zone.HEADER, Zone.BODY})
_NO_BYLINES = frozenset({Kind.HEADING, Kind.CAPTION})
_SURE, _MOST = 4, 9


class Shown(NamedTuple):
    """A byline as shown; `surely` where its markup or its words leave no doubt."""

    byline: Byline
    surely: bool


def shown_byline(reader: Reader, stated: tuple[Author, ...]) -> Shown | None:
    """The byline that a reader sees: the marked-up one that says most, else a line or a link that names somebody."""
    best: tuple[float, Shown] | None = None
    page = reader.page
    candidates = [
        region
        for region in page.walk.regions
        if region.role in ("byline", "author-link") or (region.role == "property" and _is_author_property(region))
    ]
    for region in sorted(candidates, key=lambda region: (region.start, -region.end)):
        zone = page.zone_of(region.zone, region.container, region.start)
        if zone not in _OWN and not _is_below_headline(page, region):
            continue
        text = page.text(region.pieces)
        if not text.value or len(text.value) > LONGEST_BYLINE or PICTURE.search(text.value):
            continue
        if best is not None and best[0] >= _MOST:
            break
        names = _names_of_region(reader, region, text, candidates)
        if not names or _is_of_a_picture(page, region.element):
            continue
        byline = reader.byline(text, names)
        points = _points(reader, region, zone, byline, stated)
        if best is None or points > best[0]:
            best = (points, Shown(byline, points >= _SURE))
    if best is not None:
        return best[1]
    return (
        _byline_line(reader)
        or _linked_name(reader)
        or _dated_name(reader)
        or _lone_name(reader)
        or _only_author(reader, candidates)
        or _closing_name(reader)
        or _amid_chinese(reader)
    )


def _is_below_headline(page: Page, region: Region) -> bool:
    """Between the headline and the text, whatever the element is called that holds it."""
    if page.headline_line is None or region.zone in _CLOSED:
        return False
    return page.headline_line.order < region.start <= page.body_start and page.walk.within(
        region.container, page.head_container
    )


def _points(reader: Reader, region: Region, zone: Zone, byline: Byline, stated: tuple[Author, ...]) -> float:
    """How much speaks for a region to be the byline."""
    names = [author.name.value for author in byline.authors]
    points = 2.0 if zone is Zone.HEADER else 0.0
    points += 2 if prefix_end(byline.text.value, reader.language) else 0
    points += 2 if any(_leads_to_author(link) for link in region.links) else 0
    points += (
        1
        if all(
            is_name_like(name) or author.kind is not AuthorKind.PERSON
            for name, author in zip(names, byline.authors, strict=True)
        )
        else 0
    )
    points += 4 if any(is_same(one, other) for one in byline.authors for other in stated) else 0
    return points


def _is_author_property(region: Region) -> bool:
    return "author" in (region.element.attr("itemprop") or "").split()


def _is_of_a_picture(page: Page, element: Element) -> bool:
    """Whether an element stands in a picture's caption or a gallery, and not in what holds the headline as well."""
    around = set(page.h1.ancestors) if page.h1 is not None else set()
    above: object = element
    for _ in range(4):
        if not isinstance(above, Element):
            return False
        if above.tag in ("figure", "figcaption"):
            return True
        if above.tag in ("article", "main", "body", "header") or above in around:
            return False
        names = f"{above.attr('class') or ''} {above.attr('id') or ''}"
        if _AROUND_PICTURES.search(names) and "author" not in names.lower() and "byline" not in names.lower():
            return True
        above = above.parent
    return False


def _names_of_region(
    reader: Reader, region: Region, text: Text, candidates: list[Region]
) -> list[tuple[Text, str | None]]:
    links = [link for link in region.links if _leads_to_author(link)]
    said: list[tuple[Text, str | None]] = [(name, None) for name in names_in(text, reader) if could_be_name(name.value)]
    if links:
        linked: list[tuple[Text, str | None]] = [
            (name, link.href)
            for link in links
            for name in names_in(reader.page.text(link.pieces), reader)
            if could_be_name(name.value)
        ]
        # Guests have no page of their own: their names stand beside the links.
        known = [fold_name(name.value) for name, _ in linked]
        beside = [
            (name, link) for name, link in said if is_name_like(name.value) and is_another(fold_name(name.value), known)
        ]
        return linked + beside if linked else said
    inner = [
        other
        for other in candidates
        if other is not region
        and region.start <= other.start
        and other.end <= region.end
        and other.role == "author-link"
    ]
    if inner:
        return [(name, None) for other in inner for name in names_in(reader.page.text(other.pieces), reader)]
    return said


def _leads_to_author(link: Anchor) -> bool:
    return "author" in link.rel or _AUTHOR_PAGE.search(link.href) is not None


def _byline_line(reader: Reader) -> Shown | None:
    """A line of its own that begins with "By" and names somebody, near the headline or at the end of the body."""
    page = reader.page
    body = [line.order for line in page.body_lines]
    for line in page.walk.lines:
        if line.zone not in (*_OWN, Zone.AUTHOR_BOX) or line.length > LONGEST_BYLINE or line.kind is Kind.CAPTION:
            continue
        if line.kind is Kind.HEADING and line.level in (1, 2):
            continue
        text = page.text_of(line)
        in_head = line.zone is Zone.HEADER or line.order in body[:_FIRST_LINES]
        start = prefix_end(text.value, reader.language)
        behind = _PREFIX_BEHIND_DATE.match(text.value) if in_head and not start else None
        start = behind.end() if behind else start
        if (
            _is_sentence(text.value)
            or not start
            or PICTURE.match(text.value)
            or (text.value[start : start + 1].islower() and not behind)
        ):
            continue
        names = names_in(text.slice(start, len(text.value)) if behind else text, reader)
        dated = in_head and any(letter.isdigit() for letter in text.value)
        names = [name for name in names if is_name_like(name.value) or (dated and len(name.value.split()) == 1)]
        if names:
            links = {page.link(link).text.value: link.href for link in line.links}
            byline = reader.byline(text, ((name, links.get(name.value)) for name in names))
            surely = in_head or line.order in body[-_CLOSING_LINES:]
            return Shown(byline, surely)
    return None


def _is_sentence(said: str) -> bool:
    """Running text that happens to begin like a byline: "Author Jane Doe, from Skarholm, said she …"."""
    return said.endswith((".", "!", "?")) and len(said.split()) > _LONGEST_CREDIT


def _linked_name(reader: Reader) -> Shown | None:
    """A link to an author's page that stands alone in the head."""
    page = reader.page
    for anchor in page.walk.anchors:
        if anchor.zone is None and _leads_to_author(anchor):
            link = page.link(anchor)
            if link.zone is Zone.HEADER and is_name_like(link.text.value):
                names = [(name, link.href) for name in names_in(link.text, reader) if name.value]
                if names:
                    return Shown(reader.byline(link.text, names), True)
    return None


def _dated_name(reader: Reader) -> Shown | None:
    """A name beside the date in a line of the head: "5 May 2026 | Jane Doe"."""
    page = reader.page
    for line in page.walk.lines:
        if line.zone is not Zone.HEADER or line.length > LONGEST_BYLINE or line.kind is Kind.HEADING:
            continue
        text = page.text_of(line)
        if opening := _NAME_BEFORE_DATE.match(text.value):
            name = opening[1]
            if is_name_like(name) and has_given_name(name):
                return Shown(reader.byline(text, [(text.slice(0, len(name)), None)]), False)
        parts = _SEGMENTS.split(text.value)
        rest = [part for part in parts if not any(letter.isdigit() for letter in part)]
        if not 0 < len(rest) < len(parts):
            continue
        for part in rest:
            start = text.value.index(part)
            for name in names_in(text.slice(start, start + len(part)), reader):
                bare = name.value.split(" (")[0]
                if is_name_like(bare) and (len(rest) == 1 or has_given_name(bare)):
                    return Shown(reader.byline(text, [(name.slice(0, len(bare)), None)]), False)
    return None


def _lone_name(reader: Reader) -> Shown | None:
    """A line of the head that is a person's name and nothing else."""
    page = reader.page
    for line in page.walk.lines:
        if line.zone is not Zone.HEADER or line.length > LONGEST_BYLINE or line.kind in _NO_BYLINES:
            continue
        # "Jane Doe<br>The Harbour Post<br>14 May 2026"
        row = line.pieces.index(BREAK) if BREAK in line.pieces else len(line.pieces)
        text = page.text(line.pieces[:row])
        if len(text.value) > 2 * LONGEST_NAME:
            continue
        if len(text.value.split()) > 5 or PICTURE.search(text.value):
            continue
        names = [name for name in names_in(text, reader) if is_name_like(name.value) and has_given_name(name.value)]
        if len(names) == 1 and text.value.startswith(names[0].value):
            return Shown(reader.byline(text, [(names[0], None)]), False)
    return None


def _only_author(reader: Reader, candidates: list[Region]) -> Shown | None:
    """The author of a page whose marked-up author links, wherever they stand, all name one."""
    page = reader.page
    named: dict[str, Shown] = {}
    for region in candidates:
        linked = region.role == "author-link" or any(_leads_to_author(link) for link in region.links)
        if not linked or region.zone in (*_CLOSED, Zone.RELATED):
            continue
        text = page.text(region.pieces)
        names = [(name, None) for name in names_in(text, reader) if could_be_name(name.value)]
        if len(names) == 1 and len(text.value) <= LONGEST_NAME:
            named.setdefault(names[0][0].value, Shown(reader.byline(text, names), False))
    return next(iter(named.values())) if len(named) == 1 else None


def _closing_name(reader: Reader) -> Shown | None:
    """A name alone in one of the last lines of the body, as many papers sign their articles."""
    page = reader.page
    for text in _closing_lines(page):
        if signed := _SIGNED_IN_KOREAN.match(text.value):
            return Shown(reader.byline(text, [(text.slice(*signed.span("name")), None)]), True)
        said = text.value.strip("()–—- .")
        if len(said) <= 40 and is_name_like(said) and has_given_name(said):
            start = text.value.index(said)
            return Shown(reader.byline(text, [(text.slice(start, start + len(said)), None)]), False)
    return None


def _closing_lines(page: Page) -> Iterator[Text]:
    """The last lines of the body; of a text whose paragraphs are parted by line breaks alone, what these part."""
    last = [line for line in page.body_lines if line.kind is Kind.PARAGRAPH]
    for line in reversed(last[-_CLOSING_LINES:]):
        if line.length <= 2 * LONGEST_NAME and not line.links:
            yield page.text_of(line)
        elif BREAK in line.pieces:
            rows = [list(row) for is_break, row in groupby(line.pieces, lambda piece: piece is BREAK) if not is_break]
            said = [page.text(row) for row in rows]
            yield from [text for text in said if text.value][: -_CLOSING_LINES - 1 : -1]


def _amid_chinese(reader: Reader) -> Shown | None:
    """Names behind 作者 or 记者 in a line of the head, or in the first or last line of the body."""
    page = reader.page
    body = page.body_lines
    edges = {line.order for line in (*body[:1], *body[-1:])}
    for line in page.walk.lines:
        if line.zone is not Zone.HEADER and line.order not in edges:
            continue
        text = page.text_of(line)
        for signed in _SIGNED_IN_CHINESE.finditer(text.value):
            found = _NAME_IN_CHINESE.finditer(text.value, *signed.span("names"))
            names = [(text.slice(*name.span()), None) for name in found if name[0] not in _NOBODY_IN_CHINESE]
            if names:
                return Shown(reader.byline(text, names), signed[0].startswith(("作者", "撰文")))
    return None
