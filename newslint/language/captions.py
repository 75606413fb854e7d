"""What captions and alternative texts are made of: a description or a headline, then a picture credit."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newslint.language.compiling import lazy
from newslint.language.folding import fold_name
from newslint.language.lexicon import pattern, phrases
from newslint.language.likeness import Overlap, content_words, overlap
from newslint.language.punctuation import sentences
from newslint.values import NamedTuple


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
def _by_slash() -> re.Pattern[str]:
    """A name and a house behind a dash: "- Ann Marsh/Harbour Post"."""
    word = rf"[{_UPPER}][\w.'’&-]*"
    return re.compile(rf"\s[-–—|]\s*{word}(?: {word}){{1,3}} ?/ ?{word}(?: {word}){{0,3}}{_CLOSING}")


@cache
def _by_label() -> re.Pattern[str]:
    labelled = rf"(?i:{'|'.join(_LABELS)})\s*(?:[:/|©]|(?<= by)|(?<= of)|(?<= von)|(?<= de))\s*"
    return re.compile(
        rf"(?:{_OPENING}|^|\s+(?=[(\[©{_UPPER}]))"
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
    return PictureCredit(start + lead, len(text.rstrip(" .)]}")), text[:start].rstrip())


def _credit_at_end(text: str) -> int | None:
    """Where the credit, with what parts it from the text, begins."""
    tail = max(0, len(text) - LONGEST_CREDIT)
    found = _by_provider().search(text, tail) if _provider().search(text, tail) else None
    found = found or _by_label().search(text, tail)
    if found is None and "/" in text:
        found = _by_slash().search(text, tail)
    return found.start() if found else None


def without_credit(text: str) -> str:
    """The caption or alternative text without the picture credit that it ends with."""
    found = picture_credit(text)
    return found.before if found else text


LONGEST_HEADLINE = 20
FEWEST_CONTENT_WORDS = 6
_TITLE_CASE = 0.85
_LONG_WORD = lazy(r"(?<![\w.])[^\W\d_]{4,}")


def reads_as_headline(text: str, language: str | None) -> bool:
    """Whether a caption or alternative text, its credit taken off, has the form of a headline.

    A headline is one statement of up to twenty words and closes without a full stop. A name or a noun alone is too
    short for one; a text that names a weekday says when the picture was taken, as captions do.
    """
    if text.endswith((".", "。", "।")) or not 4 <= len(text.split()) <= LONGEST_HEADLINE:
        return False
    if len(sentences(text)) > 1 or len(content_words(text, language)) < FEWEST_CONTENT_WORDS:
        return False
    weekday = pattern("weekday", language)
    return not (weekday and weekday.search(text))


def same_letters(one: str, other: str) -> bool:
    """Whether two headlines differ in nothing but case, accents, spaces and punctuation, or one is cut short."""
    shorter, longer = sorted((_squeezed(one), _squeezed(other)), key=len)
    return bool(shorter) and longer.startswith(shorter)


@lru_cache(maxsize=1024)
def _squeezed(text: str) -> str:
    return "".join(letter for letter in fold_name(text) if letter.isalnum())


def knows_common_words(language: str | None) -> bool:
    """Whether two sentences can be compared: else they share "the" and "of", and nothing more."""
    return bool(phrases("stop-words", language))


_SAME = 0.75  # of all words of both: one of them says it with a word more, or a full stop


def same_statement(text: str, headline: str, language: str | None, score: float, shared: int) -> Overlap | None:
    """How much a caption or alternative text that reads as a headline, or has nearly its words, shares with one.

    None where that is less than `score` of the shorter one's content words or fewer than `shared` of them, where
    they share little but names (a description may name the same people), and where the language's common words
    are not known.
    """
    if not knows_common_words(language):
        return None
    words, theirs = frozenset(content_words(text, language)), frozenset(content_words(headline, language))
    same = len(words & theirs) >= _SAME * len(words | theirs)
    if not same and not reads_as_headline(text, language):
        return None
    found = overlap(text, headline, language)
    if found.score < score or len(found.shared) < shared:
        return None
    return found if shares_more_than_names(text, headline, language) else None


def shares_more_than_names(text: str, headline: str, language: str | None) -> bool:
    """Whether a text shares two words with a headline that are certainly no names: one of them has no capital on it.

    In German, where every noun has one, a single such word is enough. True where case does not tell, as between two
    headlines with a capital on every word.
    """
    if _has_capitals_throughout(text) and _has_capitals_throughout(headline):
        return True
    small = " ".join(word for word in f"{text} {headline}".split() if word[:1].isalpha() and not word[0].isupper())
    shared = overlap(text, headline, language).shared & frozenset(content_words(small, language))
    return len(shared) >= (1 if language == "de" else 2)


def _has_capitals_throughout(text: str) -> bool:
    long = _LONG_WORD.findall(text)[1:]
    capitals = [word for word in long if word[0].isupper()]
    return len(capitals) > _TITLE_CASE * len(long)
