"""The dates of a page: what metadata states, what is shown near the headline, and what else competes with it."""

from __future__ import annotations

import datetime

from newslint.model import Date, DateRole, Text, Zone
from newslint.reading.dates import find_dates, parse_date
from newslint.reading.html.metadata import Metadata
from newslint.reading.html.page import Page
from newslint.reading.html.walk import Region

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
    "date",
    "pubdate",
    "publish-date",
    "publishdate",
    "publication_date",
    "article.published",
    "cxenseparse:recs:publishtime",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "lastmod")
_UPDATED = ("updat", "modif", "aktualis", "mis à jour", "actualiz", "edited", "aggiornat", "atualiz", "bijgewerkt")
_LONGEST = 120


def dates_of(page: Page, metadata: Metadata, language: str | None) -> tuple[Date, ...]:
    """All dates, the stated ones first: JSON-LD, microdata, meta, then those shown in order."""
    found: list[Date] = []
    for role, name, metas in (
        (DateRole.PUBLISHED, "datePublished", _PUBLISHED),
        (DateRole.MODIFIED, "dateModified", _MODIFIED),
    ):
        said: list[Text] = [text for node in metadata.article_nodes for text in node.texts(name)]
        said += [text for meta in metas for text in metadata.all(meta)]
        found += [Date(role, text, parse_date(text.value, language)) for text in said]
    return (*found, *_shown(page, language))


def _shown(page: Page, language: str | None) -> list[Date]:
    shown: list[Date] = []
    taken: list[tuple[int, int]] = []
    regions = [region for region in page.walk.regions if region.role in ("time", "date")]
    for region in sorted(regions, key=lambda region: (region.role != "time", region.end - region.start, region.start)):
        if any(start <= region.end and region.start <= end for start, end in taken):
            continue
        text = page.text(region.pieces)
        when = _when(region, text, language)
        if not text.value or len(text.value) > _LONGEST or (when is None and region.role == "date"):
            continue
        taken.append((region.start, region.end))
        zone = page.zone_of(region.zone, region.container, region.start)
        shown.append(Date(_role(page, region, text, zone), text, when, zone))
    lines = [line for line in page.walk.lines if line.zone in (Zone.HEADER, Zone.PAGE, Zone.RELATED)]
    for line in lines:
        if line.length > _LONGEST or any(start <= line.order <= end + 1 for start, end in taken):
            continue
        said = page.text_of(line)
        for start, end, value in find_dates(said.value, language)[:1]:
            zone = line.zone or Zone.PAGE
            role = DateRole.SHOWN if zone is Zone.HEADER else DateRole.OTHER
            if zone is Zone.PAGE and _above_headline(page, line.order) and _is_banner(said.value, start, end):
                role = DateRole.TODAY
            shown.append(Date(role, said.slice(start, end), value, zone))
    return shown


def _is_banner(said: str, start: int, end: int) -> bool:
    """The line says a date and nothing else but perhaps the day of the week."""
    return end - start >= 0.6 * len(said)


def _above_headline(page: Page, order: int) -> bool:
    return page.headline_line is not None and order < page.headline_line.order


def _when(region: Region, text: Text, language: str | None) -> datetime.date | datetime.datetime | None:
    stated = region.element.attr("datetime") or region.element.attr("content")
    if stated and (when := parse_date(stated, language)) is not None:
        return when
    found = find_dates(text.value, language)
    return found[0][2] if found else parse_date(text.value, language)


def _role(page: Page, region: Region, text: Text, zone: Zone) -> DateRole:
    if zone not in (Zone.HEADER, Zone.BODY):
        if _above_headline(page, region.start) and zone is Zone.PAGE:
            return DateRole.TODAY
        return DateRole.OTHER
    if zone is Zone.BODY and region.start > page.body_start:
        return DateRole.OTHER
    folded = text.value.casefold()
    names = f"{region.element.attr('class') or ''} {region.element.attr('itemprop') or ''}".lower()
    if any(word in folded for word in _UPDATED) or "modified" in names:
        return DateRole.MODIFIED
    if "datepublished" in names or "publi" in folded or "posted" in folded:
        return DateRole.PUBLISHED
    return DateRole.SHOWN
