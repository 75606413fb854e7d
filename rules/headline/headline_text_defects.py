"""Debris of encodings and templates in a headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, NoOptions, Severity, Text, article_rule
from newslint.language import fold, pattern, phrases

_NAMES = {
    "visible": "headline",
    "front-matter": "headline",
    "title": "title",
    "meta:og:title": "og:title",
    "meta:twitter:title": "twitter:title",
    "json-ld": "JSON-LD headline",
    "microdata": "microdata headline",
}
_BETWEEN = r"(?:\s+[|–—·•:-]{1,2}\s+|\s*[|]\s*|:\s+)"


class _Defect(NamedTuple):
    start: int
    end: int
    what: str
    mended: str | None = None  # what should stand there, where that is certain


@article_rule(severity=Severity.WARNING, authority=("GP",))
def headline_text_defects(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The headline holds spelled-out entities, wrongly decoded letters, double spaces, the site's name or its date."""
    told: set[str] = set()
    for text in article.headlines:
        if text.origin == "slug":
            continue
        defect = _debris(text.value) or _double_space(article, text)
        if defect is None and text is article.headline:
            text = _heading_of(article, text)
            defect = _site_name(text.value, article, context) or _own_date(text.value, article)
        if defect is None or text.value in told:
            continue
        told.add(text.value)
        part = text.slice(defect.start, defect.end)
        name = _NAMES.get(text.origin, "headline" if text is article.headline else text.origin)
        yield Finding(part.where, f"{name} {defect.what}: '{text}'", fix=_fix(article, part, defect))


# Entities that content systems leave in headlines, and their signs.
_ENTITIES = {
    "amp": "&", "quot": '"', "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "hellip": "…", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "szlig": "ß", "eacute": "é",
    "egrave": "è", "agrave": "à", "ccedil": "ç", "auml": "ä", "ouml": "ö", "uuml": "ü",
    "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü",
}  # fmt: skip


@cache
def _entity() -> re.Pattern[str]:
    return re.compile(rf"&(?:#\d{{2,5}}|#x[0-9a-fA-F]{{2,4}}|{'|'.join(_ENTITIES)});")


def _said_by(entity: str) -> str:
    name = entity[1:-1]
    if name.startswith("#x"):
        return chr(int(name[2:], 16))
    return chr(int(name[1:])) if name.startswith("#") else _ENTITIES[name]


_SIGNS_OF_MOJIBAKE = frozenset("ÃÂâï\ufffd")


@cache
def _mojibake() -> re.Pattern[str]:
    """UTF-8 read as Windows-1252, and the sign for what could not be read at all."""
    after = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ"
    # A quotation or dash may follow a Portuguese "Ã", as in “AMANHÃ”.
    return re.compile(rf"(?:[ÃÂ](?:[{after}]|[‘’“”–—](?=\w))|â[€‚][{after}‘’“”–—]|\ufffd|ï¿½)+")


def _debris(value: str) -> _Defect | None:
    if value.isascii() and "&" not in value:
        return None
    if found := _entity().search(value):
        return _Defect(*found.span(), f"spells out the entity {found[0]}", _said_by(found[0]))
    if not _SIGNS_OF_MOJIBAKE.isdisjoint(value) and (found := _mojibake().search(value)):
        return _Defect(*found.span(), "holds wrongly decoded letters", _decoded(found[0]))
    return None


def _decoded(garbled: str) -> str | None:
    try:
        return garbled.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None


def _double_space(article: Article, text: Text) -> _Defect | None:
    """Two spaces where they are kept: in front matter; browsers fold those of a page."""
    if text.origin != "front-matter" or (where := text.where) is None:
        return None
    raw = article.source.text[where.start : where.end]
    if "  " not in raw or "\n" in raw or not (found := re.search(r"\S( {2,})\S", raw)):
        return None
    at = len(" ".join(raw[: found.start(1)].split()))
    if text.value[at : at + 1] != " ":
        return None
    return _Defect(at, at + 1, "has two spaces in a row", " ")


def _heading_of(article: Article, headline: Text) -> Text:
    """The heading with all that it says: the headline is read without the site's name behind it."""
    headings = (block.text for block in article.blocks if block.level == 1)
    return next((text for text in headings if text.value.startswith(f"{headline.value} ")), headline)


def _site_name(value: str, article: Article, context: Context) -> _Defect | None:
    for name in (article.site_name.value if article.site_name else None, context.site.name):
        if not name or fold(name) not in fold(value) or fold(name) == fold(value):
            continue
        written = re.escape(" ".join(name.split()))
        found = re.search(rf"{_BETWEEN}{written}\s*$", value, re.IGNORECASE) or re.match(
            rf"{written}\s+[|–—·-]\s+", value, re.IGNORECASE
        )
        if found:
            return _Defect(*found.span(), f"holds the name of the site '{name}'", "")
    return None


def _own_date(value: str, article: Article) -> _Defect | None:
    """The day of publication behind a mark or in brackets; a headline may name any other day."""
    published = article.published.when if article.published else None
    if published is None or str(published.year) not in value or not value.rstrip(" )]")[-1:].isalnum():
        return None
    for written in _ways_to_write(published, article.language):
        found = re.search(rf"(?:{_BETWEEN}|\s*[(\[]){written}[)\]]?\s*$", value, re.IGNORECASE)
        if found:
            return _Defect(*found.span(), "holds its own date")
    return None


def _ways_to_write(day: date, language: str | None) -> Iterator[str]:
    yield rf"{day.year}[-/]{day.month:02}[-/]{day.day:02}"
    yield rf"0?{day.day}[./]\s?0?{day.month}[./]\s?{day.year}"
    yield rf"0?{day.month}/0?{day.day}/{day.year}"
    months = phrases("month", language or "en")
    if len(months) >= 12 and pattern("month", language or "en"):
        for month in _months(months, day.month):
            yield rf"0?{day.day}\.?(?:er|th|st|nd|rd)?\s+(?:de\s+)?{month}\s+(?:de\s+)?{day.year}"
            yield rf"{month}\s+0?{day.day}(?:th|st|nd|rd)?,?\s+{day.year}"


def _months(months: tuple[str, ...], number: int) -> Iterator[str]:
    """The name of a month; lists that hold two names for January are not counted through."""
    if len(months) == 12:
        yield months[number - 1]
    else:
        yield rf"(?:{'|'.join(months)})"


def _fix(article: Article, part: Text, defect: _Defect) -> Fix | None:
    where = part.where
    if defect.mended is None or where is None:
        return None
    raw = article.source.text[where.start : where.end]
    if raw == part.value or (part.value == " " and not raw.strip()):
        return Fix(True, f"write '{defect.mended}'" if defect.mended else "take it out", (Edit(where, defect.mended),))
    return None
