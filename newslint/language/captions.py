"""Where the picture credit at the end of a caption or an alternative text begins."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple


class PictureCredit(NamedTuple):
    """`text[start:end]` is the credit, `before` what the text says without it."""

    start: int
    end: int
    before: str


# Agencies, picture libraries and pools as captions write them: case tells "AP" from "ap". Seen at the ends of
# captions and alternative texts on news sites in English, German, French and Spanish.
_PROVIDERS = (
    r"(?:AP|EPA|AFP|AAP|PA) (?:Photos?|Images?|Wire|Media|Foto)|Associated Press|Agence France-Presse",
    r"A\.?P\.?|AFP|EPA(?:-EFE)?|EFE|PA|AAP|APA|ANP|ANSA|NTB|TT|PTI|ANI|CP|UPI|TASS|SIPA|Sipa(?: USA| Press)?",
    r"dpa|DPA|epd|KNA|sid|SID|Deutsche Presse-Agentur|Press Association|(?:The )?Canadian Press|Europa Press",
    r"Reuters|REUTERS|Bloomberg|Xinhua|Kyodo(?: News)?|Yonhap|Sputnik|Anadolu(?: Agency| Ajansı)?|Agência Brasil",
    r"Getty(?: Images?)?|GETTY(?: IMAGES?)?|gettyimages|iStock(?:photo)?|Shutterstock|SHUTTERSTOCK|Corbis",
    r"Alamy(?: Stock Photo| Live News)?|Adobe ?Stock|Depositphotos|Dreamstime|123RF|Fotolia|Unsplash|Pexels|Pixabay",
    r"Freepik|Magnum(?: Photos)?|(?:picture|PICTURE)[- ](?:alliance|ALLIANCE)|imago(?: images)?|Imago(?: Images)?",
    r"IMAGO|Keystone(?:-SDA)?|KEYSTONE|ullstein bild|Belga|BELGA|NurPhoto|ZUMA(?: Press| Wire)?|Rex(?: Features)?|REX",
    r"WireImage|FilmMagic|USA T(?:oday|ODAY) (?:Sports|Network)|Imagn(?: Images)?|Icon Sportswire|NASA|NOAA|Flickr",
    r"Wikimedia(?: Commons)?|Hans Lucas|MAXPPP|Maxppp|Abaca(?:press)?|Bestimage|LaPresse|Ritzau(?: Scanpix)?",
    r"Scanpix|Lehtikuva",
)
# Words that announce a credit. "Photo: …", "Foto: …/dpa", "Crédit photo : …", "© …".
_LABELS = (
    r"(?:photo|image|picture|video|illustration|graphic|photo illustration)s?"
    r"(?: (?:credit|courtesy|by|source|copyright)s?(?: of| by)?)?",
    r"photograph(?:s|er|y|ed)?(?: by)?|credits?|courtesy(?: of)?|copyright|source|screenshot|handout",
    r"(?:symbol|archiv|titel|vorschau)?(?:foto|bild)s?(?:quelle|nachweis)?(?: von)?|grafik|quelle",
    r"crédits?(?: photos?)?|photographie|source de l['’]image",
    r"fotografía(?: de)?|imagen(?: de)?|cortesía(?: de)?|fuente|crédito",
)
_UPPER = "A-ZÀ-ÖØ-ÞŁŠŚŞŽŻČĆĐİ"
_SMALL = "via|for|by|von|vom|van|de|da|di|du|del|der|den|dos|la|le|the|of|and|und|et|y|file|pool|handout|photo"
_NAME = rf"(?:[{_UPPER}][\w.'’&-]*|{_SMALL})"
_JOIN = r"(?:\s*[/,|:+–-]\s*|\s+)"
# What may stand before a credit: a dash, a bar, a bracket, or the end of a sentence.
_OPENING = r"(?:(?:^|\s+|(?<=[.!?…”\"]))[-–—|•/·]+\s*|\s*[(\[{]\s*|(?<=[.!?…”\"’)])\s+|\s{2,}|,\s+)"
_CLOSING = r"[)\]}.\s]*$"


LONGEST_CREDIT = 160


@cache
def _provider() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_PROVIDERS)})(?!\w)")


@cache
def _by_provider() -> re.Pattern[str]:
    names = rf"(?:{_NAME}{_JOIN}){{0,8}}?"
    provider = rf"(?<!\w)(?:{'|'.join(_PROVIDERS)})(?!\w)"
    return re.compile(rf"{_OPENING}(?:©\s*)?{names}{provider}(?:{_JOIN}{_NAME}){{0,7}}{_CLOSING}")


@cache
def _by_label() -> re.Pattern[str]:
    labelled = rf"(?i:{'|'.join(_LABELS)})\s*(?:[:/|©]|(?<= by)|(?<= of)|(?<= von)|(?<= de))\s*"
    return re.compile(
        rf"(?:{_OPENING}|^|\s+(?=[(\[©]))"
        rf"(?:{labelled}|(?:©|\(c\))\s*(?:\d{{4}}\s*)?){_NAME}(?:{_JOIN}{_NAME}){{0,9}}{_CLOSING}"
    )


@lru_cache(maxsize=4096)
def picture_credit(text: str) -> PictureCredit | None:
    """The credit that a caption or alternative text ends with: "… - Jane Doe/Getty Images", "(Foto: dpa)".

    A provider that the words speak of, as in "The logo of Reuters", is none.
    """
    start = len(text)
    while start:
        found = _credit_at_end(text[:start])
        if found is None:
            break
        start = found
    if start == len(text):
        return None
    lead = len(text) - start - len(text[start:].lstrip(" \t-–—|•/·([{,"))
    return PictureCredit(start + lead, len(text.rstrip(" )]}")), text[:start].rstrip())


def _credit_at_end(text: str) -> int | None:
    """Where the credit, with what parts it from the text, begins."""
    tail = max(0, len(text) - LONGEST_CREDIT)
    found = _provider().search(text, tail) and _by_provider().search(text, tail)
    found = found or _by_label().search(text, tail)
    return found.start() if found else None


def without_credit(text: str) -> str:
    """The caption or alternative text without the picture credit that it ends with."""
    found = picture_credit(text)
    return found.before if found else text


LONGEST_HEADLINE = 20


def reads_as_headline(text: str) -> bool:
    """Whether a caption or alternative text has the form of a headline: four to twenty words, no full stop.

    A description of a scene is a sentence or two; a headline closes without a stop.
    """
    if text.endswith((".", "。", "।")) or ". " in text.replace("U.S. ", "").replace("U.K. ", ""):
        return False
    return 4 <= len(text.split()) <= LONGEST_HEADLINE
