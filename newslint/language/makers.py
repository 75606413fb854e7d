"""Who made a picture, as captions and credit lines name them: "Photo: Jane Doe", "(Foto: dpa)", "© Agency"."""

from __future__ import annotations

import re
from functools import cache

from newslint.language.captions import LONGEST_CREDIT, picture_credit
from newslint.language.compiling import lazy

# Words that announce who made a picture. Seen before a colon or a bar in captions of news sites in these languages.
_PICTURES = (
    # English
    r"(?:(?:featured?|main|cover|lead|header|hero|top|file|stock|press) )?(?:photo(?:graph)?s?|images?|pictures?|pics?"
    r"|photography|illustrations?|graphics?|videos?|artwork|renderings?)(?: illustrations?)?"
    r"(?: (?:credits?|courtes(?:y|ies)|sources?|copyrights?))?(?: by| of)?|credits?",
    # German
    r"(?:symbol|archiv|titel|vorschau|beispiel|agentur|presse|teaser)?(?:foto|bild|grafik|video)(?:s|er)?"
    r"(?:graf(?:in|en)?|rechte|quelle|nachweis|credits?|montage)?(?: von)?",
    # French, Spanish, Italian, Portuguese
    r"crédits?[ -](?:photos?|images?)|photographies?(?: de)?|photo(?: de| d['’])",
    r"(?:fotograf[ií]as?|fotos?|im[aá]gen(?:es)?|ilustraci[oó]n)(?: de)?",
    r"(?:foto|immagin[ei]|fotografi[ae])(?: di)?|image[nm]s?|crédito d[ae] (?:foto|imagem)",
    # Dutch, Polish, the languages of Scandinavia, Vietnamese, Arabic
    r"beeld|fot|zdjęci[ea]|bilde?r?|ảnh|tranh|(?:ال)?صور[ةه]?|تصوير",
)
# These announce other things as well: only within a caption do they say who made the picture.
_SOURCES = (
    r"courtesy(?: of)?|sources?|copyright|screenshots?(?: via)?|handout|via",
    r"quelle|copyright|crédits?|source|cortesía(?: de)?|fuente|créditos?|fonte|divulgação|reprodução|crediti",
    r"bron|źródło|kilde|källa|nguồn|المصدر|مصدر",
)
_SIGN = r"(?:©|\(c\)|&copy;|copyright\b(?!\s*[:：]))\s*(?:by\s+)?(?:\d{4}\s*(?:[-–]\s*\d{4}\s*)?,?\s*)?(?:by\s+)?"
_OPENING = r"[\s(\[{*|•·/–—-]*"
_CLOSING = lazy(r"[\s.,;:|/–—-]+\Z")
_ENDS_SENTENCE = lazy(r"(?<=[^\W\d_]{4})[.!?]\s+(?=[^\W\d_])")
_PAIRS = {"(": ")", "[": "]", "{": "}"}
# "(Jane Doe/Harbour Post)", "(@jane/Instagram)", "(Jane Doe for Harbour Post)", "(Jane Doe via Harbour Post)".
_BRACKETED = lazy(
    r"[(\[]\s*(?P<who>@?[^\W\d_a-zß-ÿ][^()\[\]/]{1,40}(?:\s?/\s?|,? (?:for|via|für|pour|para|per) (?:the |AP)?)"
    r"[^\W\d_a-zß-ÿ][^()\[\]]{1,50}|@[\w.]{2,30}(?:\s?/\s?[^()\[\]]{2,30})?)\s*[)\]][.\s]*\Z"
)
# One name or more, as a credit without any label has them: every word of it has a capital.
_NAMES = lazy(
    r"@?[^\W\d_a-zß-ÿ][\w.'’&-]*(?:(?:\s*[/,|+&]\s*|\s+[–-]\s+|\s+(?:(?:via|for|by|von|de|da|di|del|der|van|the|of|and|und|et|y)\s+)*)"
    r"@?(?:[^\W\d_a-zß-ÿ]|\d)[\w.'’&-]*){0,9}"
)
_MOST_WORDS, _FEWEST_TELLING = 9, 6
# One of these is in every label.
_MARKS = (":", "by ", "©", "|", "via ", "von ", " of ", "di ", "：", "/", "(c)", "fot.", "opyright", "OPYRIGHT", "BY ")
# What those hear of a caption who do not see it, and what opens the picture: "Image caption", "Enlarge / ".
_BEFORE_CAPTION = lazy(
    r"\s*(?:image:\s|(?:image|photo|media|video|figure) caption\b\s*[:：,.-]?|caption\s*[:：]|(?:toggle|hide) caption"
    r"|enlarge(?: (?:this )?(?:image|photo|picture))?(?:\s*/|\b(?=\s*[A-Z]))"
    r"|(?:bildunterschrift|bildbeschreibung|legende)\s*[:：]|(?:bild )?vergrößern\s*/?"
    r"|(?:agrandir|légende)(?: (?:l['’]|de l['’]|la )(?:image|photo))?\s*[:/]"
    r"|(?:ampliar|pie de) (?:foto|imagen)\s*[:/]?)\s*",
    re.I,
)
# What closes it: "hide caption".
_BEHIND_CAPTION = lazy(r"(?:\s*\b(?:hide|toggle) caption)+\s*\Z", re.I)
# "Words: Jane Doe Photos: Tomas Brand" at the end of a text.
_PHOTOS_BY = lazy(
    r"(?:^|[\s(|])(?:photos|photography|photographs|pictures|images|fotos|bilder|fotografie|fotografías|imágenes"
    r"|foto's|zdjęcia)(?: (?:by|von|de|di))?\s*[:：]\s*(?P<who>[^:：]{3,60}?)[\s.)]*\Z",
    re.I,
)


@cache
def _label(everywhere: bool) -> re.Pattern[str]:
    """A label with what parts it from a name; `everywhere` for those alone that speak of pictures."""
    words = "|".join(_PICTURES if everywhere else (*_PICTURES, *_SOURCES))
    parted = r"\s*[:：|©]\s*|\s*/\s+|\.\s*(?<=fot\.)\s*"
    spoken = r"(?<=\bby)\s+|(?<=\bof)\s+|(?<=\bvon)\s+|(?<=\bdi)\s+|(?<=\bvia)\s+"
    return re.compile(rf"(?:(?<![\w-])(?:(?:{words})(?:{parted}|{spoken}))+(?:{_SIGN})?|{_SIGN})", re.I)


def bare_maker(text: str) -> tuple[int, int]:
    """Where in a text that is a credit the maker is named: without label, sign and brackets."""
    start, end = _unbracketed(text, 0, len(text))
    whole = start, end
    while label := _label(False).match(text, start, end):
        start, end = _unbracketed(text, label.end(), end)
    # "Illustration by Jane Doe. Photos by Tomas Brand": two makers, each with what is theirs.
    return whole if any(label[0][0].isalpha() for label in _label(True).finditer(text, start, end)) else (start, end)


def maker_alone(caption: str) -> tuple[int, int] | None:
    """Where the maker is named in a caption that says nothing else: with a label, or names and an agency."""
    if found := labelled_maker(caption, in_caption=True):
        return found
    if not reads_as_maker(caption):
        return None
    if "/" in caption:
        return bare_maker(caption)
    alone = picture_credit(f"- {caption}")
    return bare_maker(caption) if alone is not None and not alone.before.strip(" -") else None


def labelled_maker(text: str, in_caption: bool = False) -> tuple[int, int] | None:
    """Where the maker is named in a line that says nothing else: "Photo: Jane Doe". None for any other line.

    What announces other things as well, as "Source:" does, counts only in a caption.
    """
    if not text or len(text) > LONGEST_CREDIT or not any(mark in text for mark in _MARKS):
        return None
    label = _label(not in_caption)
    for said in _ENDS_SENTENCE.split(text):
        if label.match(said, *_unbracketed(said, 0, len(said))) is None:
            return None
    start, end = bare_maker(text)
    return (start, end) if start < end and not _tells(text[start:end]) else None


def maker_in(caption: str) -> tuple[int, int, int] | None:
    """Where a caption that ends in a credit names the maker, and where the credit with its label begins."""
    tail = max(0, len(caption) - LONGEST_CREDIT)
    for label in _label(False).finditer(caption, tail):
        opening = caption[: label.start()].rstrip()
        sure = not opening or label[0].rstrip()[-1:] in ":：|©" or opening.endswith((".", "!", "?", "(", "[", "”", "|"))
        if not sure or _ENDS_SENTENCE.search(caption, label.end()):
            continue
        start, end = (label.start() + offset for offset in bare_maker(caption[label.start() :]))
        if start < end and not _tells(caption[start:end]):
            return start, end, len(opening.rstrip("([{|–—-• "))
    if bracketed := _BRACKETED.search(caption):
        return (*bracketed.span("who"), len(caption[: bracketed.start()].rstrip()))
    if found := picture_credit(caption):
        start, end = bare_maker(caption[found.start :])
        return found.start + start, found.start + end, len(found.before)
    return None


def labelled_ending(text: str) -> tuple[int, int] | None:
    """Where a line that may be a caption names the maker at its end, behind a word for pictures: "… Photo: J. Doe"."""
    if not any(mark in text for mark in _MARKS):
        return None
    for label in _label(True).finditer(text, max(0, len(text) - LONGEST_CREDIT)):
        if not text[: label.start()].rstrip().endswith((".", "!", "?", "(", "[", "|", "”", "…")):
            continue
        start, end = (label.start() + offset for offset in bare_maker(text[label.start() :]))
        if start < end and reads_as_maker(text[label.start() :]) and not _tells(text[start:end]):
            return start, end
    return None


def maker_of_all(line: str) -> tuple[int, int] | None:
    """Where a line at the end of a text names who took all its photos."""
    found = _PHOTOS_BY.search(line)
    return found.span("who") if found else None


def before_caption(text: str) -> int:
    """How long what is said before a caption is that does not belong to it."""
    found = _BEFORE_CAPTION.match(text)
    return found.end() if found else 0


def behind_caption(text: str) -> int:
    """Where a caption ends, before the words for those who do not see it."""
    found = _BEHIND_CAPTION.search(text)
    return found.start() if found else len(text)


def reads_as_maker(text: str) -> bool:
    """Whether a line apart from a caption is nothing but a credit: with a label, or made of names alone."""
    start, end = _unbracketed(text, 0, len(text))
    if labelled_maker(text, in_caption=True):
        return True
    return len(text.split()) <= _MOST_WORDS and _NAMES.fullmatch(text, start, end) is not None


def _tells(said: str) -> bool:
    """Whether it says what is to be seen, as behind the "Image:" of some captions: few of its words are names."""
    words = [word for word in said.split() if word[:1].isalpha()]
    return len(words) >= _FEWEST_TELLING and 2 * sum(not word[0].islower() for word in words) < len(words)


def _unbracketed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without white space, dashes and full stops around, and without brackets around all of it."""
    while start < end and (text[start].isspace() or text[start] in "|•·/–—-*:,"):
        start += 1
    if closing := _CLOSING.search(text, start, end):
        end = closing.start()
    close = _PAIRS.get(text[start : start + 1])
    if close and text[end - 1] == close and text.count(close, start, end) == 1:
        return _unbracketed(text, start + 1, end - 1)
    if close and close not in text[start:end]:
        return _unbracketed(text, start + 1, end)
    for opened, closed in _PAIRS.items():
        if start < end and text[end - 1] == closed and opened not in text[start:end]:
            return _unbracketed(text, start, end - 1)
    return start, end
