"""Labels that say what kind of article stands below them: somebody's opinion, or something that was paid for."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newslint.language.compiling import lazy
from newslint.language.lexicon import compiled, phrases, spoken
from newslint.values import NamedTuple

LONGEST_LABEL = 60
LONGEST_LINE = 120  # of one that names somebody as well
# Words that label the slots of advertisements as well, and what a button for readers' comments says.
_AMBIGUOUS = lazy(
    r"advertisements?|ads?|anzeigen?|werbung|publicit[ée]|publicidade?|pubblicità|an[uú]ncio|reklama|advertentie"
    r"|reclame|إعلان|comment|kommentar|comentario|comentário|commento|commentaar|komentarz|promoted|debate|columnists?",
    re.I,
)
_ARTICLE = r"\W*(?:(?:an?|eine?|une?|una|um|uma|een)\s+)?"
# What parts a label from a headline, a name or a section.
_BEHIND = r"\s*(?:[|:•·/]|\s[–—-]\s)"
_BY = r"\s+(?:by|von|par|por|de|di|door)(?:\s+(?=[^\W\d_])|\W*\Z)"
_PARTNER = lazy(r"\b(?:by|with|mit|von|avec|par|con|por|com|met|door)\b", re.I)
# A slot whose partner a script was to name, or that names the sponsor of a series beside it.
# Who signs: a preposition, then words with capitals alone.
_SIGNATURE = lazy(r"\s+(?:[Bb]y|BY|[Vv]on|VON|par|por|de|di|door)(?:\s+[^\W\d_a-zß-ÿ][\w.'’-]*){2,4}\s*\Z")
_NOBODY = lazy(r"\W*(?:presented by|präsentiert von|présenté par|presentado por)\W*", re.I)
_WITH = lazy(r"\b(?:by|with|mit|von|avec|par|con|por|da|com|met|door|z|برعاية)\Z", re.I)


class _Form(NamedTuple):
    """A way in which a line holds a label."""

    before: str
    behind: str
    longest: int


_WHOLE = _Form(r"\W*", r"\W*\Z", LONGEST_LABEL)
_BEGINS = _Form(r"\W*", _BEHIND, LONGEST_LABEL)
_SIGNED = _Form(_ARTICLE, _BY, LONGEST_LINE)
_ENDS = _Form(r".*[|•·]\s*", r"\W*\Z", LONGEST_LINE)
_FOLLOWED = _Form(r"\W*", r"(?:\s+[\w&.'’-]+){1,5}\W*\Z", LONGEST_LABEL)


class Label(NamedTuple):
    """`text[start:end]` is the label; `paid` where it says so, else it is an opinion's."""

    start: int
    end: int
    paid: bool


@cache
def _pattern(name: str, language: str, form: _Form) -> re.Pattern[str] | None:
    listed = phrases(name, language)
    if not listed:
        return None
    return re.compile(f"{form.before}(?P<label>{compiled(listed, language).pattern}){form.behind}", re.IGNORECASE)


@lru_cache(maxsize=256)
def _holds(line: str, name: str, language: str) -> bool:
    """Whether a line has such a label anywhere, whatever its form: most have none, and no form is compiled for them."""
    listed = phrases(name, language)
    return bool(listed) and compiled(listed, language).search(line) is not None


@lru_cache(maxsize=4096)
def label_in(line: str, language: str | None, sure: bool = False) -> Label | None:
    """Where a line of a head says that the article is an opinion or was paid for: "Opinion", "Kolumne von Ana Roca".

    A partner's name belongs to the label: "In partnership with Harbour Bank". Words that stand above advertisements
    as well, and on buttons, count only where the line is `sure` to be a label.
    """
    if not 3 <= len(line) <= LONGEST_LINE:
        return None
    for one in spoken(language):
        if found := _paid(line, one, sure) or _opinion(line, one, sure):
            return found
    return None


def _paid(line: str, language: str, sure: bool) -> Label | None:
    if _NOBODY.fullmatch(line):
        return None
    for form in (_WHOLE, _BEGINS, _ENDS, _FOLLOWED):
        found = _match("sponsored", language, form, line)
        if found is None or (not sure and _AMBIGUOUS.fullmatch(found["label"])):
            continue
        # "Advertorial Travel": nothing but a label's own name tells it from a sentence.
        if form is _FOLLOWED and not (sure or _WITH.search(found["label"])):
            continue
        end = len(line.rstrip()) if form in (_WHOLE, _FOLLOWED) else found.end("label")
        return Label(found.start("label"), end, True)
    return None


def _opinion(line: str, language: str, sure: bool) -> Label | None:
    for form in (_WHOLE, _SIGNED, _BEGINS, _ENDS):
        found = _match("opinion", language, form, line)
        if found is not None and (sure or form is _SIGNED or not _AMBIGUOUS.fullmatch(found["label"])):
            return Label(*found.span("label"), False)
    # A critic's judgement; "Review: …" opens other things as well.
    found = _match("review", language, _WHOLE, line)
    return Label(*found.span("label"), False) if found is not None else None


def _match(name: str, language: str, form: _Form, line: str) -> re.Match[str] | None:
    pattern = _pattern(name, language, form) if len(line) <= form.longest and _holds(line, name, language) else None
    return pattern.match(line) if pattern else None


def opens_text(line: str, language: str | None) -> Label | None:
    """A label in a line of its own that opens the text: "A column by Ana Roca", "In partnership with Harbour Bank"."""
    if not 3 <= len(line) <= LONGEST_LABEL or line.endswith((".", "!", "?", ":", "…")):
        return None
    found = label_in(line, language)
    return found if found is not None and (found.end == len(line) or _SIGNATURE.match(line, found.end)) else None


def names_partner(label: str) -> bool:
    """Whether a label of paid content goes on to say who paid, as "In partnership with …" does."""
    return _PARTNER.search(label) is not None


def label_before(headline: str, language: str | None) -> Label | None:
    """Where a headline begins with the word that it is an opinion: "Opinion: …", "Meinung | …"."""
    for one in spoken(language):
        pattern = _pattern("opinion", one, _BEGINS)
        if (found := pattern.match(headline) if pattern else None) is not None:
            return Label(*found.span("label"), False)
    return None
