"""Correction notices of an article, and what they tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint_rules._lazily import Pattern

from newslint import NamedTuple
from newslint.language import any_of, count_words, pattern
from newslint.model import Article, Block, Kind, Zone

# A year, a date in figures, a time of day; "3.2 million" is none of them.
FIGURES = Pattern(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\b|\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?(?!\d)|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}(?:st|nd|rd|th)\b"
)
SHORT_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": (r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.? \d", "today", "yesterday"),
    "de": (r"(?:jan|feb|mär|apr|jun|jul|aug|sept?|okt|nov|dez)\.", "heute", "gestern"),
    "fr": (r"(?:janv|févr|juil|sept|oct|nov|déc)\.", "hier", "aujourd'hui"),
    "es": (r"(?:ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov|dic)\.", "ayer", "hoy"),
    "it": ("oggi", "ieri"),
    "pt": ("hoje", "ontem"),
    "nl": ("vandaag", "gisteren"),
    "pl": ("dziś", "dzisiaj", "wczoraj"),
}
# Notices of what is new or of how the text came about, no corrections.
NO_ERROR: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"\A\W*(?:update|addendum)\b",
        r"updated? (?:\w+ ){0,6}?(?:with|to (?:include|add|reflect)|throughout)",
        "originally (?:published|appeared)",
        "first published",
    ),
    "de": (
        r"\A\W*(?:update|nachtrag|ergänzung|aktualisierung)\b",
        "aktualisiert",
        "ergänzt",
        "zuerst (?:erschienen|veröffentlicht)",
    ),
    "fr": (r"\A\W*(?:mise à jour|actualisation)\b", "mis à jour", "actualisé\\w*", "initialement"),
    "es": (r"\A\W*actualización\b", "actualizad[oa]", "publicad[oa] originalmente"),
    "it": (r"\A\W*aggiornamento\b", "aggiornat[oa](?! per correggere)", "pubblicat[oa] originariamente"),
    "pt": (r"\A\W*atualização\b", "atualizad[oa](?! para corrigir)", "publicad[oa] originalmente"),
    "nl": (r"\A\W*(?:update|aanvulling)\b", "bijgewerkt", "aangevuld", "eerder verschenen"),
    "pl": (r"\A\W*aktualizacja\b", "zaktualizowan\\w+", "uzupełnion\\w+"),
}
LABEL = Pattern(r"^[\s(\[*_—–•>-]*[^\W\d_][\w’' ]{2,40}?\s*[:：.—–]\s*")
LONGEST_LABEL_LINE = 8  # words


class Notice(NamedTuple):
    """A notice: its block, and all its words where they go on in the next block."""

    block: Block
    words: str


def correction_notices(article: Article) -> Iterator[Notice]:
    """The article's own correction notices."""
    blocks = article.zone(Zone.HEADER, Zone.BODY)
    for index, block in enumerate(blocks):
        if block.kind is not Kind.CORRECTION:
            continue
        words = block.text.value
        if block.zone is Zone.HEADER and count_words(words) <= LONGEST_LABEL_LINE:
            continue  # a stamp, "Corrected December 28, 2023": what it is about may stand anywhere
        # A label alone heads the notice: "Correction, 20 December:".
        if count_words(words) <= LONGEST_LABEL_LINE and index + 1 < len(blocks):
            words = f"{words} {blocks[index + 1].text.value}"
        yield Notice(block, words)


def has_date(words: str, language: str | None) -> bool:
    if FIGURES.search(words):
        return True
    listed = (pattern("month", language), pattern("weekday", language), any_of(SHORT_MONTHS, language))
    return any(names is not None and names.search(words) for names in listed)
