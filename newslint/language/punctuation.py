"""Where sentences begin and end, and what stands in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from newslint.language.compiling import lazy
from newslint.language.part import Part

_STOP = lazy(
    r"""(?P<dots>[.!?…؟۔]+)(?P<close>(?:["”“’'»)\]]|[ \u00a0\u202f]»)*)"""
    r"""(?P<space>\s+)(?=["“‘'«„(\[¿¡—–-]?\s?(?P<next>[^\W_]))"""
    r"|(?P<full>[。！？]+[」』”]?)|\n"
)
_LAST_WORD = lazy(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*$")
# Words that a full stop shortens without ending the sentence, all lower case. Roles, titles, references, months.
_SHORT = frozenset(
    """mr mrs ms mx dr prof st sr jr rev fr hon gen col maj capt cpt lt sgt cpl adm cmdr sen rep gov pres supt det insp
    messrs mme mmes mlle mm vs v eg ie cf al approx ca no nos vol fig figs pp ed eds dept univ est inc ltd co corp bros
    jan feb mar apr jun jul aug sep sept oct nov dec mt ft
    bzw usw z.b d.h u.a o.ä z.t i.d.r s.o s.u nr abs art str hl inkl exkl evtl ggf mio mrd tel bd dipl ing frhr geb
    gest jh lic mag med phil rer vgl zzgl
    m p.ex av env bd éd ste
    sra srta dra dña ud uds ee.uu ee art núm pág págs avda gral lic ing arq fco ma
    sig dott avv on ecc pag dhr mevr bijv enz prof.dr ul im np tzn""".split()
)
# Of those, the ones that are words in their own right when written small.
_WORDS_TOO = frozenset("im on al art mar ed co ma ste fin sun ul".split())
# After an abbreviation that may close a sentence ("in the U.S. The"), these begin a new one.
_OPENER = lazy(
    r"\s+[\"“‘'«„(]?(?:The|A|An|In|On|At|It|He|She|They|We|This|That|These|But|And|For|As|If|His|Her|Its|There|When|While"
    r"|After|Der|Die|Das|Ein|Eine|Er|Sie|Es|Le|La|Les|Il|Elle|El|Los|Las|Ella)\b"
)
_GERMAN_DATE = lazy(
    r"\s+(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)"
)


@lru_cache(maxsize=2048)
def sentences(text: str) -> tuple[Part, ...]:
    """The sentences of a text, abbreviations and initials minded, white space between them left out."""
    parts: list[Part] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop["dots"] and not _ends_sentence(text, start, stop):
            continue
        end = stop.end("close") if stop["dots"] else stop.end()
        _add(parts, text, start, end)
        start = stop.end()
    _add(parts, text, start, len(text))
    return tuple(parts)


def _add(parts: list[Part], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        parts.append(Part(start, end, text[start:end]))


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    follows = stop["next"]
    if stop["dots"] not in (".", "…", "...", "...."):
        return not (stop["close"] and follows.islower())
    if follows.islower():
        return False
    if stop["dots"] != "." or stop["close"]:
        return True
    at = stop.start()
    if text[at - 1 : at].isdigit():
        return not (at - start < 40 and _GERMAN_DATE.match(text, at + 1))
    word = _LAST_WORD.search(text, max(start, at - 24), at)
    if word is None:
        return True
    said = word[0]
    short = said.casefold()
    if short == "no":
        # Short for number before a figure only.
        return not follows.isdigit()
    if short in _SHORT:
        return short in _WORDS_TOO and said[0].islower() and not follows.isdigit()
    if len(said) == 1 or (said[1::2].replace(".", "") == "" and len(said) > 2):
        # An initial ("J. Smith") or a dotted abbreviation ("U.S. officials").
        return _OPENER.match(text, at + 1) is not None and said != "J"
    return True


def sentence_at(text: str, offset: int) -> Part:
    """The sentence that holds the code point at `offset`; white space belongs to the sentence before it."""
    parts = sentences(text)
    if not parts:
        return Part(0, len(text), text)
    return parts[max(0, bisect_right(parts, offset, key=lambda part: part.start) - 1)]


_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』", "‘": "’", "‚": "‘’"}
_MARK = lazy("[\"“”„«»‹›「『‘‚]|(?<!\\w)'(?=\\w)")
_SINGLE_END = lazy(r"(?<=[\w.,!?…%)])[’‘'](?!\w)")


@lru_cache(maxsize=2048)
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches between quotation marks, the marks left out, in order; a quotation ends with its line.

    An opening mark that nothing closes quotes the rest of its line, as in speech over several paragraphs.
    """
    found: list[tuple[int, int]] = []
    at = 0
    while mark := _MARK.search(text, at):
        at = mark.end()
        line_end = text.find("\n", at)
        if line_end == -1:
            line_end = len(text)
        close = _close_of(text, mark, line_end)
        if close is None:
            continue
        if close > at:
            found.append((at, close))
        at = min(close + 1, len(text))
    return tuple(found)


def _close_of(text: str, mark: re.Match[str], line_end: int) -> int | None:
    """Where the quotation that a mark opens ends, None where the mark opens none."""
    sign, start = mark[0], mark.end()
    before = text[mark.start() - 1] if mark.start() else " "
    opens = not before.isalnum()
    if sign in "‘'‚":
        closing = _SINGLE_END.search(text, start, line_end) if opens else None
        return closing.start() if closing else None
    if sign == '"':
        closed = text.find('"', start, line_end)
        if closed != -1:
            return closed
        return line_end if opens and text[start : start + 1].strip() else None
    if sign == "”":
        # Swedish and Finnish open with the closing mark.
        closed = text.find("”", start, line_end) if opens and text[start : start + 1].strip() else -1
        return closed if closed != -1 else None
    if sign in "»›" and not (opens and text[start : start + 1].strip()):
        return None
    ends = [end for closer in _CLOSERS[sign] if (end := text.find(closer, start, line_end)) != -1]
    if ends:
        return min(ends)
    return line_end if sign in "“„«" and opens else None


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands in quotation marks; the marks themselves may be part of it."""
    found = quotations(text)
    last = bisect_right(found, (start + 1, len(text)))
    # The marks of two quotations may touch, so that the one before counts, too.
    return any(opened - 1 <= start and end <= closed + 1 for opened, closed in found[max(0, last - 2) : last])
