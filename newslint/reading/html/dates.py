"""The dates of a page: what metadata states, what is shown near the headline, and what else competes with it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from newslint.language import strip_byline_prefix
from newslint.language.compiling import lazy
from newslint.model import Date, DateRole, Node, Text, Zone
from newslint.reading.dates import find_dates, parse_date, swapped
from newslint.reading.html.metadata import Metadata
from newslint.reading.html.page import Page
from newslint.reading.html.walk import Line, Piece, Region

# Open Graph, Dublin Core, Parse.ly, Sailthru, PRISM and what older systems write.
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.issued",
    "date",
    "pubdate",
    "pub_date",
    "publish_date",
    "publish-date",
    "publishdate",
    "publication_date",
    "article_date_original",
    "article.published",
    "cxenseparse:recs:publishtime",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "lastmod")
# Parts of the words that say which date it is, in the languages of the word lists.
_SAYS_MODIFIED = lazy(
    r"updat|modif|aktualis|mis à jour|mise à jour|actualiz|edited|aggiornat|atualiz|bijgewerkt|zaktualiz|تحديث|更新",
    re.I,
)
_SAYS_PUBLISHED = lazy(
    r"publi|posted|veröffentlich|erstellt|erschienen|stand:|datum|pubblic|geplaatst|نشر|发布|发表", re.I
)
# https://schema.org/WebPage: what has a date where nothing else on the page has one.
_PAGE = "WebPage"
_LONGEST = 120
_LABEL = 40  # characters before a date in which its label is looked for
# A day may be another one elsewhere in the world, no more.
_FARTHEST_ZONE = datetime.timedelta(hours=14)
# Lines at the start of the body that may still be the head: a dateline, a date of publication.
_FIRST_LINES = 4
# "/2019/08/02/" or "/2020-02/19/": WordPress and many others put the day into the address.
_DAY_IN_ADDRESS = lazy(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")

_BESIDE = frozenset({Zone.PAGE, Zone.BODY, Zone.AUTHOR_BOX})
_SHOWS_DATES = frozenset({Zone.HEADER, Zone.BODY, Zone.PAGE, Zone.RELATED})
_DATELINE = lazy(
    r"(?:\([^()]{6,40}\)|[^\W\d][\w .-]{2,30},\s[^–—]{6,40}?\s[–—]|[^–—]{6,24}?\b(?:19|20)\d\d\s(?:--|[–—])\s|"
    # What ministries and companies send out: "Press release of 25 January 2022 | Skarholm – The harbour …".
    r"(?:(?:press|media) release|(?:Presse|Medien)(?:mitteilung|aussendung|information)|communiqué de presse|"
    r"comunicado de prensa|nota de (?:prensa|imprensa)|comunicato stampa|persbericht|komunikat prasowy)"
    r"[\s:,]+[^|–—]{6,40}?\s*[|–—])",
    re.I,
)
_PARTED = lazy(r"\s*[|·•]")

Moment = datetime.date | datetime.datetime


def dates_of(page: Page, metadata: Metadata, language: str | None) -> tuple[Date, ...]:
    """All dates, the stated ones first: JSON-LD, microdata, meta, then those shown in order."""
    shown = tuple(_shown(page, language))
    stated = list(_stated(metadata, metadata.article_nodes, language))
    if not stated and not shown:
        stated = list(_stated(metadata, [node for node in metadata.nodes if _PAGE in node.types], language))
    return (*_ordered_as(shown, stated), *shown)


def _stated(metadata: Metadata, nodes: Iterable[Node], language: str | None) -> Iterator[Date]:
    nodes = tuple(nodes)
    for role, name, metas in (
        (DateRole.PUBLISHED, "datePublished", _PUBLISHED),
        (DateRole.MODIFIED, "dateModified", _MODIFIED),
    ):
        said: list[Text] = [text for node in nodes for text in node.texts(name)]
        said += [text for meta in metas for text in metadata.all(meta)]
        said.sort(key=lambda text: text.origin == "microdata")  # teasers are marked up so, too
        yield from (Date(role, text, parse_date(text.value, language)) for text in said)


def _ordered_as(shown: tuple[Date, ...], stated: list[Date]) -> Iterator[Date]:
    """The stated dates, those as 05/07/2025 with day and month in the order that what the page shows tells."""
    days = {day_of(date.when) for date in shown if date.when and _is_shown(date)}
    for date in stated:
        other = swapped(date.text.value, date.when) if date.when and day_of(date.when) not in days else None
        yield date._replace(when=other) if other and day_of(other) in days else date


def published_of(dates: tuple[Date, ...], url: str | None) -> Date | None:
    """When the article came out: what metadata and page agree on, else what metadata says, else what is shown.

    An instant stated in another zone is told in the zone in which the page shows it. A page that says no more than
    when it was changed gives that, in its own role; one that shows no date at all may have it in its address.
    """
    known = [date for date in dates if date.when is not None]
    stated = [date for date in known if date.role is DateRole.PUBLISHED and date.text.origin != "visible"]
    shown = [date for date in known if _is_shown(date)]
    days = {day_of(date.when) for date in shown if date.when}
    changed = [date for date in known if date.role is DateRole.MODIFIED]
    to_the_minute = [date for date in shown if isinstance(date.when, datetime.datetime)]
    if stated and (local := _in_its_zone(stated[0], to_the_minute)) and not _same_day(local, stated[0]):
        return local
    for date in stated:
        if date.when and day_of(date.when) in days:
            return date
    if stated and (local := _in_its_zone(stated[0], shown) or _day_of_address(stated[0], url)):
        return local
    labelled = [date for date in shown if date.role is DateRole.PUBLISHED]
    if stated:
        # A date of the head that metadata has as that of the last change is all that a reader is told.
        others = {day_of(date.when) for date in changed if date.when and date.text.origin != "visible"}
        told = days if len(stated) == 1 else days & others
        in_head = [date for date in labelled or shown if date.zone is Zone.HEADER and find_dates(date.text.value)]
        return in_head[0] if in_head and len(told) == 1 else stated[0]
    in_head = [date for date in shown if date.zone is Zone.HEADER]
    first = [date for date in labelled if date.zone is Zone.HEADER]
    return next(iter((*first, *in_head, *labelled, *shown, *changed)), None) or _only_one(known) or _in_address(url)


def _in_its_zone(date: Date, shown: Iterable[Date]) -> Date | None:
    """The stated date in the zone in which the page shows it."""
    for other in shown:
        assert date.when
        assert other.when
        if (local := as_shown(date.when, other.when)) is not None:
            return date._replace(when=local) if isinstance(local, datetime.datetime) else other
    return None


def _same_day(one: Date, other: Date) -> bool:
    return one.when is not None and other.when is not None and day_of(one.when) == day_of(other.when)


def _day_of_address(date: Date, url: str | None) -> Date | None:
    """An instant in UTC on the day before or after: addresses have the day of the place (WordPress)."""
    there = _in_address(url)
    if there is None or not isinstance(date.when, datetime.datetime) or date.when.utcoffset() != datetime.timedelta():
        return None
    assert there.when
    return there if abs(day_of(there.when) - day_of(date.when)) == datetime.timedelta(days=1) else None


def _is_shown(date: Date) -> bool:
    own = date.role in (DateRole.PUBLISHED, DateRole.SHOWN) and date.zone in (Zone.HEADER, Zone.BODY)
    return own and date.text.origin == "visible"


def _only_one(known: list[Date]) -> Date | None:
    """A date beside the article or below its text, where the page shows one day only; else that of its banner."""
    others = [date for date in known if date.role is DateRole.OTHER and date.zone in _BESIDE]
    for found in (others, [date for date in known if date.role is DateRole.TODAY]):
        days = {day_of(date.when) for date in found if date.when}
        if found:
            return found[0] if len(days) == 1 else None
    return None


def _in_address(url: str | None) -> Date | None:
    found = _DAY_IN_ADDRESS.search(url) if url else None
    if found is None:
        return None
    try:
        day = datetime.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
    return Date(DateRole.OTHER, Text(found[0].strip("/"), "slug"), day)


def day_of(moment: Moment) -> datetime.date:
    """The calendar day, in the zone in which the moment is told."""
    return moment.date() if isinstance(moment, datetime.datetime) else moment


def as_shown(instant: Moment, shown: Moment) -> Moment | None:
    """An instant in the zone in which the page shows it: `shown` may be that instant elsewhere in the world.

    The shown day itself where no time tells the zone; None where the two cannot be the same.
    """
    if not isinstance(instant, datetime.datetime) or instant.tzinfo is None:
        return None
    if isinstance(shown, datetime.datetime):
        if shown.tzinfo is not None:
            return shown if abs(shown - instant) < datetime.timedelta(minutes=2) else None
        apart = shown - instant.astimezone(datetime.UTC).replace(tzinfo=None)
        quarters = round(apart / datetime.timedelta(minutes=15))
        offset = datetime.timedelta(minutes=15 * quarters)
        if abs(apart - offset) > datetime.timedelta(minutes=1) or abs(offset) > _FARTHEST_ZONE:
            return None
        return instant.astimezone(datetime.timezone(offset))
    return shown if abs(shown - day_of(instant)) <= datetime.timedelta(days=1) else None


def _shown(page: Page, language: str | None) -> Iterator[Date]:
    taken: list[tuple[int, int]] = []
    regions = [region for region in page.walk.regions if region.role in ("time", "date")]
    regions.sort(key=lambda region: (region.role != "time", region.end - region.start, region.start))
    for region in regions:
        if any(start <= region.end and region.start <= end for start, end in taken):
            continue
        text = page.text(region.pieces)
        if not text.value or len(text.value) > _LONGEST:
            continue
        zone = page.zone_of(region.zone, region.container, region.start)
        found = list(_dates_of_region(page, region, text, zone, language))
        if found or region.role == "time":
            taken.append((region.start, region.end))
        yield from found
    yield from _dateline(page, language)
    for line in _lines(page):
        if not any(start <= line.order <= end + 1 for start, end in taken):
            yield from _dates_of_line(page, line, language)


def _dateline(page: Page, language: str | None) -> Iterator[Date]:
    """A date that opens dek or text: "(21 May 2022) The …", "Skarholm, 21 May 2022 – The …", "May 21, 2022 -- The"."""
    head = [line for line in page.walk.lines if line.zone is Zone.HEADER and line.length > _LONGEST]
    for line in (*head, *[line for line in page.body_lines if line.length > _LONGEST][:1]):
        said = page.text_of(line)
        if opening := _DATELINE.match(said.value):
            for start, end, value in find_dates(opening[0], language)[:1]:
                yield Date(DateRole.SHOWN, said.slice(start, end), value, line.zone or Zone.BODY)


def _dates_of_region(page: Page, region: Region, text: Text, zone: Zone, language: str | None) -> Iterator[Date]:
    label = _before(region)
    names = f"{region.element.attr('class') or ''} {region.element.attr('itemprop') or ''}".lower()
    stated = region.element.attr("datetime") or region.element.attr("content")
    if not stated and region.element.tag == "abbr":
        stated = region.element.attr("title")  # microformats: https://microformats.org/wiki/abbr-design-pattern
    instant = parse_date(stated, language) if stated else None
    found = find_dates(text.value, language)
    if instant is not None:
        # What a reader sees decides on the day, what a machine reads on the hour.
        local = as_shown(instant, found[0].value) if found else None
        value = local if isinstance(local, datetime.datetime) else found[0].value if local else instant
        yield _dated(_role(page, region.start, zone, f"{label} {text.value}", names), text, value, zone)
        return
    if not found:
        if region.role == "time":
            yield Date(_role(page, region.start, zone, f"{label} {text.value}", names), text, None, zone)
        return
    for said, part, value in _labelled(text, found, label):
        part = text if len(found) == 1 else part
        yield _dated(_role(page, region.start, zone, said, names), part, value, zone)


def _dated(role: DateRole, text: Text, value: Moment, zone: Zone) -> Date:
    if role is DateRole.TODAY and _tells_the_hour(value):
        return Date(DateRole.SHOWN, text, value, Zone.HEADER)
    return Date(role, text, value, zone)


def _labelled(text: Text, found: Iterable[tuple[int, int, Moment]], label: str) -> Iterator[tuple[str, Text, Moment]]:
    """Each date in a text with the words before it."""
    at = 0
    for start, end, value in found:
        yield f"{label} {text.value[at:start]}", text.slice(start, end), value
        at, label = end, ""


def _before(region: Region) -> str:
    """The words just before a region, at most `_LABEL` characters of them; nothing from before another date."""
    said = ""
    for at in range(region.first - 1, max(-1, region.first - 6), -1):
        words = region.page[at][1]
        said = words + said
        if any(letter.isdigit() for letter in words):
            return re.split(r"\d", said)[-1][-_LABEL:]
        if len(said) >= _LABEL:
            break
    return said[-_LABEL:]


def _lines(page: Page) -> Iterator[Line]:
    """The lines outside marked-up dates in which a date may stand."""
    body = page.body_lines
    edges = {line.order for line in (*body[:_FIRST_LINES], *body[-_FIRST_LINES:])}
    for line in page.walk.lines:
        zone = line.zone
        if line.length > _LONGEST or zone not in _SHOWS_DATES or not _has_year(line.pieces):
            continue
        if zone is not Zone.BODY or line.order in edges or _SAYS_PUBLISHED.search(page.text_of(line).value):
            yield line


def _has_year(pieces: list[Piece]) -> bool:
    return any("20" in said or "19" in said or "٢٠" in said for _, said in pieces)


def _dates_of_line(page: Page, line: Line, language: str | None) -> Iterator[Date]:
    said = page.text_of(line)
    zone = line.zone or Zone.PAGE
    for label, text, value in _labelled(said, find_dates(said.value, language), ""):
        if zone in (Zone.HEADER, Zone.BODY):
            role = _role_by_words(label)
            apart = _is_set_apart(said.value, text.value) or strip_byline_prefix(said.value, language) > 0
            apart = apart or (_tells_the_hour(value) and said.value.startswith(text.value))
            if zone is Zone.BODY and role is DateRole.SHOWN and not apart:
                continue
        elif zone is Zone.PAGE and _above_headline(page, line.order) and _is_banner(said.value, text.value):
            role = DateRole.SHOWN if _tells_the_hour(value) else DateRole.TODAY
        else:
            role = DateRole.OTHER
        yield Date(role, text, value, Zone.HEADER if role is DateRole.SHOWN and zone is Zone.PAGE else zone)
        if role in (DateRole.TODAY, DateRole.OTHER):
            return


def _tells_the_hour(value: Moment) -> bool:
    """A banner above the headline tells the day; a date there that tells the hour is the article's."""
    return isinstance(value, datetime.datetime)


def _is_banner(said: str, date: str) -> bool:
    """The line says a date and little else, such as the day of the week or a town."""
    return len(date) >= 0.6 * len(said)


def _is_set_apart(said: str, date: str) -> bool:
    """The line is a date, or begins with one that a mark parts from what follows."""
    return _is_banner(said, date) or _PARTED.match(said.partition(date)[2]) is not None


def _above_headline(page: Page, order: int) -> bool:
    return page.headline_line is not None and order < page.headline_line.order


def _role(page: Page, order: int, zone: Zone, said: str, names: str) -> DateRole:
    if zone not in (Zone.HEADER, Zone.BODY):
        return DateRole.TODAY if zone is Zone.PAGE and _above_headline(page, order) else DateRole.OTHER
    role = _role_by_words(said)
    if role is DateRole.SHOWN and "modified" in names:
        return DateRole.MODIFIED
    if role is DateRole.SHOWN and "datepublished" in names:
        return DateRole.PUBLISHED
    if zone is Zone.BODY and role is DateRole.SHOWN and order > _head_ends(page):
        return DateRole.OTHER
    return role


def _head_ends(page: Page) -> int:
    """The order of the last of the first lines of the body, which may still be the head's."""
    first = page.body_lines[:_FIRST_LINES]
    return first[-1].order if first else page.body_start


def _role_by_words(said: str) -> DateRole:
    """Which date it is by the words before it, the nearest of which counts."""
    modified = [found.start() for found in _SAYS_MODIFIED.finditer(said)]
    published = [found.start() for found in _SAYS_PUBLISHED.finditer(said)]
    if not modified and not published:
        return DateRole.SHOWN
    return DateRole.MODIFIED if max(modified, default=-1) > max(published, default=-1) else DateRole.PUBLISHED
