"""What a block of text is, told by its words alone: a credit line, a correction, a notice, furniture.

Both readers ask here, so that the same article in HTML and in Markdown comes out the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from newslint.model import Kind, Link, SourceCredit, Text
from newslint.reading import wordings

# A line that holds nothing but agencies in brackets, "(dpa/AFP)", as at the end of European wire copy.
AGENCY_LINE = re.compile(
    r"\(?(?:with |mit |avec |con |com )?(?:(?:AP|AFP|dpa|Reuters|EFE|ANSA|PAP|ANP|APA|SDA|Keystone-SDA|KNA|epd|sid|rtr"
    r"|Lusa|UPI|PA Media|Xinhua|TASS|Europa Press|PTI|ANI|Kyodo)\b[ /,&+-]*(?:and |und |et |y )?)+\)?\.?"
)
HASHTAGS = re.compile(r"(?:#\w[\w-]*[\s,·|]*){2,}")

LONGEST_CREDIT_LINE = 320
LONGEST_LABEL_LINE = 60

_OPENING = r"[\s(\[*_—–•>-]*"
_DATE_IN_LABEL = r"(?:\s*[,(]?\s*(?:on |vom |du |del |am )?[\w.,/ ]{0,28}\d[\w.,/ ]{0,18}\)?)?"


def _gather(table: Mapping[str, tuple[str, ...]], language: str | None) -> Iterable[str]:
    """The fragments of a language and of English; of every language where it is unknown."""
    if language is None:
        return dict.fromkeys(phrase for phrases in table.values() for phrase in phrases)
    return dict.fromkeys((*table.get(language, ()), *table["en"]))


def _either(fragments: Iterable[str]) -> str:
    return "(?:" + "|".join(fragment.replace(" ", r"\s+") for fragment in fragments) + ")"


@cache
def _credit_label(language: str | None) -> re.Pattern[str]:
    return re.compile(_OPENING + _either(_gather(wordings.CREDIT_LABELS, language)) + r"\s*[:：]\s*", re.IGNORECASE)


@cache
def _credit_opening(language: str | None) -> re.Pattern[str]:
    return re.compile(_OPENING + _either(_gather(wordings.CREDIT_OPENINGS, language)) + r"[:\s]*", re.IGNORECASE)


@cache
def _correction(language: str | None) -> re.Pattern[str]:
    labels = _either(_gather(wordings.CORRECTION_LABELS, language))
    return re.compile(rf"{_OPENING}{labels}{_DATE_IN_LABEL}\s*(?:[:：]|[—–]|\s-\s|\.\s|$)", re.IGNORECASE)


@cache
def _editor_note(language: str | None) -> re.Pattern[str]:
    return re.compile(
        rf"{_OPENING}{_either(_gather(wordings.EDITOR_NOTES, language))}\s*(?:[:：.—–)]|$)", re.IGNORECASE
    )


@cache
def _disclosure(language: str | None) -> re.Pattern[str]:
    return re.compile(_OPENING + _either(_gather(wordings.DISCLOSURE_OPENINGS, language)), re.IGNORECASE)


@cache
def _tag_label(language: str | None) -> re.Pattern[str]:
    return re.compile(rf"{_OPENING}{_either(_gather(wordings.TAG_LABELS, language))}\s*[:：]\s*", re.IGNORECASE)


@cache
def _share(language: str | None) -> re.Pattern[str]:
    return re.compile(_OPENING + _either(_gather(wordings.SHARE_LABELS, language)), re.IGNORECASE)


@cache
def _related(language: str | None) -> re.Pattern[str]:
    return re.compile(
        rf"{_OPENING}{_either(_gather(wordings.RELATED_LABELS, language))}\s*(?P<more>[:：>»→|—–]|$)", re.IGNORECASE
    )


@cache
def _phrases(language: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(_gather(wordings.CORRECTION_PHRASES, language)), tuple(_gather(wordings.DISCLOSURE_PHRASES, language))


def kind_of(text: str, language: str | None) -> Kind | None:
    """What a paragraph or list item is if its words tell; None for the article's ordinary prose."""
    if not text or text[0] in '“"«„':
        return None
    if len(text) <= LONGEST_CREDIT_LINE and (
        _credit_label(language).match(text) or _credit_opening(language).match(text) or AGENCY_LINE.fullmatch(text)
    ):
        return Kind.CREDIT_LINE
    corrections, disclosures = _phrases(language)
    if _correction(language).match(text) or any(phrase in text for phrase in corrections):
        return Kind.CORRECTION
    if (
        _editor_note(language).match(text)
        or _disclosure(language).match(text)
        or any(phrase in text for phrase in disclosures)
    ):
        return Kind.DISCLOSURE
    if _tag_label(language).match(text) or HASHTAGS.fullmatch(text):
        return Kind.BOILERPLATE
    if len(text) <= LONGEST_LABEL_LINE and _share(language).match(text):
        return Kind.BOILERPLATE
    return None


def tag_label_of(text: str, language: str | None) -> int:
    """Where the tags of a tag line begin, behind "Tags:"; 0 where it has no such label."""
    found = _tag_label(language).match(text)
    return found.end() if found else 0


def is_related_label(text: str, language: str | None) -> bool:
    """Whether a short line heads or introduces teasers of other articles: "RELATED POSTS", "Read more: …"."""
    found = _related(language).match(text)
    return found is not None and (len(text) <= LONGEST_LABEL_LINE or found["more"] != "")


# What stands between the outlet and its headline: "CNN – Title", "CNN: Title", "CNN | Title".
_BETWEEN = re.compile(r"\s+[-–—|]+\s+|\s*[:|]\s+|,\s+(?=[“\"„«'‘])|\s+(?=[“\"„«])")
_QUOTED = re.compile(r"^[“\"„«'‘](?P<title>.+?)[”\"“»'’]?$")
_TITLE_FIRST = re.compile(
    r"^[“\"„«‘](?P<title>[^”“\"»]{8,}?)[,.]?[”\"“»’][,.]?\s*(?:(?:[-–—|]|in|on|by|via|from|bei|dans|en)\s+)?(?P<outlet>.+)$"
)
_AFTER_OUTLET = re.compile(
    r"\s*(?:[.;)\]]|,?\s+(?:and (?:is|was|has been|has|republished)|under an?|on \w+ \d|on \d|in \w+ \d{4}"
    r"|as part of|here|with permission|und wird|et (?:est|a été)|y (?:se|fue)|is republished|via|in partnership)\b).*$",
    re.IGNORECASE | re.DOTALL,
)
_ARTICLE_WORD = re.compile(r"(?:the (?=\w+ (?:website|site|blog)\b))", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_ABBREVIATION_DOT = re.compile(r"\b(?:[A-Z]\.)+[A-Z]?$|\b\w+\.(?:com|org|net|de|fr|es|it|eu|co|uk|news|info)$")
_FEW = re.compile(r"[\s/,&]+")


def credit_of(text: Text, links: Iterable[Link], language: str | None) -> SourceCredit | None:
    """The credit that a credit line gives; `links` are those of its block.

    "Source: CNN – Title" has outlet and title; where the words alone do not tell, a link's text does.
    """
    value = text.value
    label = _credit_label(language).match(value)
    found = label or _credit_opening(language).match(value)
    if found is None:
        if not AGENCY_LINE.fullmatch(value):
            return None
        start = len(value) - len(value.lstrip("("))
        end = len(value.rstrip(").")) or len(value)
        return SourceCredit(text, _trimmed(text, start, end), None, next(iter(links), None))
    links = tuple(links)
    link = links[0] if links else None
    start, end = found.end(), len(value.rstrip(" )]*_"))
    rest = value[start:end]
    if not rest or _ADDRESS.match(rest):
        return SourceCredit(text, None, None, link)
    if title_first := _TITLE_FIRST.match(rest):
        outlet_start = start + title_first.start("outlet")
        outlet_end = _outlet_end(value, outlet_start, end)
        title = _trimmed(text, start + title_first.start("title"), start + title_first.end("title"))
        return SourceCredit(text, _trimmed(text, outlet_start, outlet_end), title, link)
    between = _BETWEEN.search(rest)
    if between is not None and label is not None:
        outlet = _trimmed(text, start, start + between.start())
        title_start, title_end = start + between.end(), end
        if quoted := _QUOTED.match(value[title_start:title_end]):
            title_start, title_end = title_start + quoted.start("title"), title_start + quoted.end("title")
        return SourceCredit(text, outlet, _trimmed(text, title_start, title_end), link)
    if quoted := _QUOTED.match(rest):
        return SourceCredit(
            text, None, _trimmed(text, start + quoted.start("title"), start + quoted.end("title")), link
        )
    outlet_end = _outlet_end(value, start, end) if label is None else end
    if label is not None and link is not None and link.text.value == rest and rest.count(" ") >= 4:
        return SourceCredit(text, None, _trimmed(text, start, end), link)
    return SourceCredit(text, _trimmed(text, start, outlet_end), None, link)


def _outlet_end(value: str, start: int, end: int) -> int:
    """Where an outlet's name ends that further words follow: ", and is republished under …", "on July 5"."""
    cut = _AFTER_OUTLET.search(value, start, end)
    while (
        cut
        and value[cut.start()] == "."
        and (
            _ABBREVIATION_DOT.search(value, start, cut.start() + 1)
            or value[cut.start() + 1 : cut.start() + 2].isalnum()
        )
    ):
        cut = _AFTER_OUTLET.search(value, cut.start() + 1, end)
    return cut.start() if cut else end


def _trimmed(text: Text, start: int, end: int) -> Text | None:
    """`text[start:end]` without white space and loose punctuation around it."""
    value = text.value
    while start < end and value[start] in " .,;:–—-|(*_":
        start += 1
    while end > start and value[end - 1] in " ,;:–—-|*_":
        end -= 1
    if end - 1 > start and value[end - 1] == "." and not _ABBREVIATION_DOT.search(value[start:end]):
        end -= 1
    return text.slice(start, end) if end > start else None
