"""Notices that a text was made out of the reporting of others: "This article was rewritten from …"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from newslint_rules._lazily import Pattern, holds, occurring, once, said_in

from newslint import NamedTuple
from newslint.language import any_of, sentence_at
from newslint.model import Article, Block, Kind, Link, Zone

# Seen at the foot of aggregated articles. "This" and not "the": an article may speak of a report that others compiled.
REWRITTEN: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"this (?:article|story|report|piece|post|content|text|news)(?: \w+){1,4}?"
        r" (?:re-?written|re-?worded|rephrased|paraphrased|compiled|aggregated|repurposed|summari[sz]ed|condensed)"
        r"(?! with (?:the )?(?:input|help|contributions|assistance)(?! of (?:an? )?(?:AI\b|artificial)))",
        r"this (?:article|story|report|piece|post|content|text)(?: \w+){1,3}? (?:based on|compiled from|drawn from)"
        r"(?: \w+){0,2} (?:report(?:s|ing)|sources|coverage|media|news|information|material)",
        r"^(?:re-?written|re-?worded|paraphrased|compiled|aggregated) (?:by|from|with|using)",
    ),
    "de": (
        r"diese[rs]? (?:artikel|beitrag|text|bericht|meldung|inhalt)(?:[^.!?]|[.](?=\w)){1,160}?"
        r" (?:umgeschrieben|neu geschrieben|umformuliert|zusammengestellt|zusammengefasst|aufbereitet)",
        r"diese[rs]? (?:artikel|beitrag|text|bericht|meldung) (?:beruht|basiert|stützt sich) auf(?: \w+){0,2}"
        r" \w*(?:berichten|meldungen|quellen|informationen|material)",
    ),
    "fr": (
        r"cet? (?:article|texte|contenu|billet)(?: \w+){1,4}?"
        r" (?:réécrit|reformulé|paraphrasé|compilé|synthétisé|résumé)",
        r"cet? (?:article|texte|contenu|billet) (?:est|a été)(?: \w+){0,2}? (?:fondé|basé|rédigé|établi|écrit)"
        r"(?: par [^.,;:]{1,60}?)?"
        r" (?:sur |à partir (?:de |des |d'))(?:\w+ ){0,3}(?:informations|sources|articles|dépêches|reportages|médias)",
    ),
    "es": (
        r"est[ea] (?:artículo|nota|texto|noticia|contenido)(?: \w+){1,4}?"
        r" (?:reescrit[oa]|reelaborad[oa]|parafrasead[oa]|compilad[oa]|resumid[oa])",
        r"est[ea] (?:artículo|nota|texto|noticia|contenido) (?:se basa|está basad[oa]|fue elaborad[oa]|ha sido"
        r" elaborad[oa])(?: por [^.,;:]{1,60}?)?(?: a partir de| en| con)(?: \w+){0,2}"
        r" (?:informes|fuentes|informaciones|información|reportes|noticias|medios)",
    ),
}

# Stretches of which every such notice holds one.
HINTS: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("ewritten", "e-written", "eworded", "e-worded", "ephrased", "araphrased", "ompiled", "ggregated"),
        *("epurposed", "ummarised", "ummarized", "ondensed", "based on", "drawn from"),
    ),
    "de": ("geschrieben", "formuliert", "zusammeng", "aufbereitet", "beruht", "basiert", "stützt sich"),
    "fr": ("crit", "formul", "paraphras", "compil", "synthétis", "résumé", "fondé", "basé", "rédigé", "établi"),
    "es": ("scrit", "elaborad", "parafrase", "compilad", "resumid", "basa"),
}

# What stands between the notice and the sources that it gives.
FROM: Mapping[str, tuple[str, ...]] = {
    "en": ("based on", "drawing on", "drawn from", "from", "using", "according to", "relying on", "citing"),
    "de": (
        *("auf (?:der )?(?:Basis|Grundlage)(?: von)?", "anhand", "nach", "aus", "mit Material", "basiert auf"),
        *("beruht auf", "stützt sich auf", "basierend auf", "unter Verwendung"),
    ),
    "fr": (
        *(
            "à partir des?",
            "à partir d(?=')",
            "sur la base des?",
            "sur la base d(?=')",
            "d'après",
            "fondée? sur",
            "basée? sur",
        ),
        *("en s'appuyant sur", "selon"),
    ),
    "es": ("a partir de", "con base en", "sobre la base de", "basad[oa] en", "se basa en", "según", "con"),
}

# Words for sources that name none.
NAMELESS: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("reports?", "reporting", "sources?", "coverage", "media", "outlets?", "agencies", "information", "news"),
        *("articles?", "publications?", "materials?", "wires?"),
    ),
    "de": (
        *(r"\w*berichte?n?", r"\w*meldung(?:en)?", r"\w*quellen?", "informationen", r"\w*material", r"\w*medien"),
        *(r"\w*agenturen?", "artikeln?", "veröffentlichungen", "grundlage", "basis"),
    ),
    "fr": (
        "informations?",
        "sources?",
        "articles?",
        "dépêches?",
        "reportages?",
        "médias?",
        "agences?",
        "publications?",
    ),
    "es": (
        *("informes?", "fuentes?", r"informaci(?:ón|ones)", "reportes?", "noticias?", "medios?", "agencias?", "notas?"),
        *("artículos?", "publicaciones"),
    ),
}

# Platforms and tools that such a notice names, none of them a source.
NO_SOURCE = Pattern(
    r"\b(?:Google(?: News| Discover)?|AdSense|ChatGPT|OpenAI|Gemini|AI|KI|IA|MSN|E-E-A-T|SEO|Redaktion|Regeln|Standards"
    r"|Richtlinien|Verwendung)\b"
)
NAME = Pattern(r"(?<![\w’'])(?:[A-ZÀ-ÖØ-Þ][\w’'&.-]*\w|[\w-]+\.(?:com|org|net|news|info|eu|[a-z]{2}))\b")
# Who looked the text over is no source: "… based on media reports and checked by our editor Nils Aker".
REVIEWED = Pattern(
    r",?\s+(?:and|und|et|y)\s+(?:\w+\s+){0,2}?(?:(?:fact[- ])?checked|reviewed|verified|edited|approved|von|durch"
    r"|relu\w*|vérifi\w*|révis\w*|revisad\w*|verificad\w*|editad\w*)\b.*$",
    re.IGNORECASE,
)
# German closes its sentence with what it opened with.
CLOSING_VERB = Pattern(r"\s+(?:umgeschrieben|umformuliert|zusammengestellt|zusammengefasst|aufbereitet)$")
READ = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.DISCLOSURE, Kind.CREDIT_LINE)


class Notice(NamedTuple):
    """The sentence of a block that says it: `block.text.value[start:end]`; `stated` is where its verb ends."""

    block: Block
    start: int
    end: int
    stated: int

    @property
    def text(self) -> str:
        return self.block.text.value[self.start : self.end]

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of the sentence."""
        return tuple(link for link in self.block.links if link.text.value and link.text.value in self.text)


@once  # four rules ask in a row
def rewrite_notices(article: Article) -> tuple[Notice, ...]:
    """The sentences of the article that say it was rewritten or compiled, one a block at most."""
    blocks = article.zone(Zone.HEADER, Zone.BODY)
    hints = occurring(HINTS.get(article.language or "", ()), said_in(article, Zone.HEADER, Zone.BODY))
    found: list[Notice] = []
    for block in blocks if hints else ():
        if block.kind not in READ or not holds(block.text.value, hints):
            continue
        pattern = any_of(REWRITTEN, article.language)
        if said := pattern and pattern.search(block.text.value):
            sentence = sentence_at(block.text.value, said.start())
            found.append(Notice(block, sentence.start, sentence.end, said.end()))
    return tuple(found)


def sources_of(notice: Notice, language: str | None) -> str | None:
    """What the notice gives as its sources, such as "verified reporting from trusted sources"; None for nothing."""
    given = any_of(FROM, language)
    # The verb may hold the preposition ("compiled from").
    found = given.search(notice.block.text.value, notice.start, notice.end) if given else None
    if found is None:
        return None
    given_as = notice.block.text.value[found.end() : notice.end].strip(" .:,'’")
    return CLOSING_VERB.sub("", REVIEWED.sub("", given_as))


@cache
def _nameless(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(NAMELESS[language])})\b", re.IGNORECASE)


def names_nobody(sources: str, language: str | None) -> bool:
    """Whether `sources` speaks of reports or sources and holds no name at all."""
    if language is None or language not in NAMELESS:
        return False
    nameless = _nameless(language)
    if not nameless.search(sources):
        return False
    return not NAME.search(NO_SOURCE.sub("", nameless.sub("", sources)))
