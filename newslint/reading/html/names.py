"""The names in the words of a byline: without "By", trades, outlets, dates and what else stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.language import (
    Part,
    fold_name,
    is_agency,
    is_desk,
    pattern,
    same_person,
    split_names,
    strip_byline_prefix,
)
from newslint.language.compiling import lazy
from newslint.model import Author, AuthorKind, Byline, Text
from newslint.reading.html.page import Page
from newslint.values import NamedTuple

# Where metadata says that nobody wrote it.
_NOBODY = lazy(
    r"(?:no author|unknown|anonym(?:ous|e)?|n/?a|none|null|undefined|not specified"
    r"|autor(?:in|en)?|authors?|auteur|dat(?:um|e)|by|von|par|por|text|words)\W*$|\W*\d",
    re.I,
)
# "Ein Interview von Jane Doe mit John Roe": whom she spoke to did not write it.
_SPOKE_TO = lazy(r"\binterview\b", re.I)
_WITH = lazy(r"\s(?:mit|with|avec|con)\s", re.I)
# "and" in the languages that have no word list.
_AND = lazy(r"\s+(?:og|och|ja|ve|ir|un|és|și|dan|dhe|și|и|та|και|\((?:avec|with|mit|con|med|met))\s+")
# What follows the names in a byline: a date, a time, a separator with something else behind it, other trades.
_END_OF_NAMES = lazy(
    r"\s*(?:[|•·–—]|\s-\s|(?<!\.)\b(?:on|in|at)\b|\s(?:for|für|para|pour) (?:the )?(?=[A-Z])"
    r"|,?\b(?:first published|published|posted|updated|last updated|aktualisiert|veröffentlicht|publié|mis à jour"
    r"|actualizado|publicado|(?:le|am|el) \d{1,2}(?:er)?)\b"
    r"|\b(?:january|february|march|july|september|october|november|december)\b"
    r"|\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.),?\s(?=\w+\.? \d)"
    # A date may stand at once behind the name: "Jane DoeDec 20, 2025".
    r"|(?:\b|(?<=[^\W\d_])(?=(?-i:[A-Z])))(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w{0,6}\.? \d"
    r"|(?<=[^\W\d_])(?=(?-i:[A-Z]))(?:published|updated|posted)\b"
    r"|,?\b(?:photograph(?:y|s)?|photos?|pictures?|illustrations?|styl(?:ed|ing)|fotos?|video|graphics?|data)\s*(?:by|:|von|de)\b"
    r"|,?\b(?:contributions? (?:from|by)|additional reporting|edited by|fact[- ]checked|(?:medically )?reviewed by)\b"
    r"|\b(?:stand:|quelle:|source:|fuente:|alle (?:artikel|beiträge)|autorenseite|über mich)"
    r"|\b(?:tous les articles|todos los artículos)\b"
    r"|\b(?:search (?:for|author)|follow|view (?:all|author|more|profile)|see (?:all|more)|all posts)\b"
    r"|\b(?:more (?:by|from)|read more)\b"
    r"|\b(?:contact|email|as told to)\b"
    r"|\+\s?\d|(?<![^\W_])\d).*",
    re.I | re.S,
)
# "ByJane Doe", "ByJ.R. Stone": themes that set the prefix apart by style alone.
_STUCK_PREFIX = lazy(r"(?:By|Von|Par|Por)(?=[A-Z](?:[a-z]|\.))")
# "Par la rédaction" is no name with a particle, as "Von der Leyen" is.
_BEFORE_A_DESK = lazy(r"(?:par|por|von|da|door)\s+", re.I)
_STUCK = lazy(r"(?<=[a-zß-ÿ])(?=[A-Z][a-z]+)")
# "作者：王小明", "文/王小明": so Chinese and Japanese bylines begin, whatever the page's language is.
_PREFIX_IN_CHINESE = lazy(r"(?:作者|撰文|文|记者|記者|執筆|取材・文)\s*[::：/／]\s*")
# What follows a name in a Chinese byline: when it appeared, where from, and who edited it.
_BEHIND_IN_CHINESE = lazy(r"\s*(?:发布|发表|發布|来源|來源|责任编辑|責任編輯|编辑).*", re.S)
# A picture's credit that stands where a byline could.
PICTURE = lazy(
    r"\(?\s*(?:images?|photos?|pictures?|photographs?|fotos?|bild(?:er|quelle)?|illustration|video|crédits?|credits?|quelle"
    r"|source)\s*(?:by|von|de)?\s*[:/©]|©|\bgetty\b|\bistock|shutterstock|\bvia\b",
    re.I,
)
# What stands behind a name for what its owner has learnt.
_DEGREE = lazy(
    r"(?:ph\.?d|m\.?[sad]|m\.?b\.?a|r\.?n|r\.?d\.?n?|l\.?d|c\.?p\.?t|d\.?o|d\.?p\.?t|esq|j\.?d|mph|msc|bsc|cfp|cfa|lcsw)\.?",
    re.I,
)
_REPORTER = " 기자"  # Korean bylines put it behind the name
_DOMAIN = lazy(r"\w\.(?:com|org|net|de|at|ch|fr|es|it|co\.uk|tv|io|lt|pl|nl)\b", re.I)
# What the names of outlets end in, in the languages of the word lists.
_OUTLET_ENDS = frozenset(
    """news press times post magazine report journal media tv radio online agency agenturen zeitung nachrichten
    redaktion today tribune herald gazette network wire images observer guardian telegraph chronicle review weekly daily
    presse agence agencia""".split()
)
LONGEST_NAME = 60
_PARTICLES = frozenset(
    "von van der den de del della di da do dos das du la le el al bin ibn ben ter ten zu zum y e af av of".split()
)


class Reader(NamedTuple):
    """What reading names depends on."""

    page: Page
    language: str | None
    site_name: str | None
    # What else the site and its publisher are called, folded and without spaces.
    also_called: frozenset[str] = frozenset()

    def author(self, name: Text, link: str | None = None) -> Author:
        if is_agency(name.value, self.language):
            kind = AuthorKind.AGENCY
        else:
            # Who publishes under their own name is a person all the same.
            own_name = is_name_like(name.value) and has_given_name(name.value) and not _is_titled(name.value)
            is_a_desk = is_desk(name.value, self.language, None if own_name else self.site_name) or (
                not own_name and _is_site(name.value, self)
            )
            kind = AuthorKind.DESK if is_a_desk else AuthorKind.PERSON
        return Author(name, kind, link)

    def byline(self, text: Text, names: Iterable[tuple[Text, str | None]]) -> Byline:
        return Byline(text, tuple(unique(self.author(name, link) for name, link in names)))


def unique(authors: Iterable[Author]) -> list[Author]:
    seen: dict[str, Author] = {}
    for author in authors:
        seen.setdefault(author.name.value.casefold(), author)
    return list(seen.values())


def names_in(text: Text, reader: Reader) -> list[Text]:
    """The names in the words of a byline: without "By", roles, outlets, dates and what follows them."""
    start = prefix_end(text.value, reader.language)
    rest = text.value[start:]
    if _SPOKE_TO.search(text.value[:start]) and (other := _WITH.search(rest)):
        rest = rest[: other.start()]
    for ends in (_END_OF_NAMES, _BEHIND_IN_CHINESE):
        rest = rest[: end.start()] if (end := ends.search(rest)) else rest
    found: list[Text] = []
    for part in _parts(rest, reader.language):
        if not 1 < len(part.text) <= 2 * LONGEST_NAME or _NOBODY.match(part.text) or PICTURE.search(part.text):
            continue
        length, roled = _end_of_name(part.text, reader)
        name = part.text[:length]
        # Beside a person's name: a trade, a degree, or whom the person writes for.
        if found and (_is_outlet(name, reader) or _begins_with_degree(name) or (roled and not has_given_name(name))):
            continue
        if 1 < length <= LONGEST_NAME:
            found.append(text.slice(start + part.start, start + part.start + length))
    return found


def _begins_with_degree(name: str) -> bool:
    """ "MA", and "MA Harbour Health", but not "Ma Yun"."""
    first = name.partition(" ")[0]
    return _DEGREE.fullmatch(name) is not None or (first.isupper() and _DEGREE.fullmatch(first) is not None)


def _parts(said: str, language: str | None) -> Iterator[Part]:
    for part in split_names(said, language):
        at = 0
        for joiner in _AND.finditer(part.text):
            if is_name_like(part.text[at : joiner.start()]) and is_name_like(part.text[joiner.end() :]):
                yield Part(part.start + at, part.start + joiner.start(), part.text[at : joiner.start()])
                at = joiner.end()
        yield Part(part.start + at, part.end, part.text[at:])


def prefix_end(said: str, language: str | None) -> int:
    """Where the names begin, behind "By" or its like."""
    start = strip_byline_prefix(said, language)
    if stuck := _STUCK_PREFIX.match(said, start) or _PREFIX_IN_CHINESE.match(said, start):
        return stuck.end()
    if not start and (before := _BEFORE_A_DESK.match(said)) and is_desk(said[before.end() :], language):
        return before.end()
    return start


def _end_of_name(name: str, reader: Reader) -> tuple[int, bool]:
    """Where a name ends that has a role, an outlet or a handle behind it: "Jane Doe Senior Writer"; whether a role."""
    end, roled = len(name), False
    if (handle := name.find(" @")) > 0:
        end = handle
    if name.endswith(_REPORTER):
        end -= len(_REPORTER)
    roles = pattern("role", reader.language or "en")
    if roles is not None:
        for role in roles.finditer(name):
            if role.end() < end or not name[role.start() - 1 : role.start()].isspace():
                continue
            roled = True
            if " " in name[: role.start()].strip():
                end = role.start()
        for stuck in _STUCK.finditer(name, 3):
            if roles.fullmatch(name[stuck.start() :]):
                end, roled = stuck.start(), True
                break
    while (cut := name[:end].rstrip(" ,").rfind(" ")) > 0 and _DEGREE.fullmatch(name[cut + 1 : end].strip(" ,")):
        if len(name[:cut].split()) < 2:
            break
        end = cut
    if " " in name[:end].strip():
        end = len(name[:end].rstrip("0123456789 "))  # the mark of a footnote
    words = name[:end].split()
    if is_desk(name[:end], reader.language, reader.site_name):
        return len(name[:end].rstrip(" ,-")), roled
    for first in range(2, len(words)):
        tail = " ".join(words[first:])
        if words[first][0].islower() and words[first] not in _PARTICLES:
            return len(" ".join(words[:first])), True  # what the person does
        if _is_site(tail, reader) or (len(words) > 3 and words[first][0].isupper() and _is_outlet(tail, reader)):
            return len(" ".join(words[:first])), roled
    return len(name[:end].rstrip(" ,-" if "(" in name[:end] else " ,-)")), roled


def _is_site(name: str, reader: Reader) -> bool:
    folded = fold_name(name)
    if reader.site_name is not None and folded == fold_name(reader.site_name):
        return True
    return folded.replace(" ", "") in reader.also_called


def _is_outlet(name: str, reader: Reader) -> bool:
    """Whether what stands beside a person in a byline is whom the person writes for."""
    if _is_site(name, reader) or is_agency(name, reader.language):
        return True
    return _DOMAIN.search(name) is not None or _is_titled(name)


def _is_titled(name: str) -> bool:
    """Whether a name ends as those of outlets do."""
    return (fold_name(name).split() or [""])[-1] in _OUTLET_ENDS


def could_be_name(name: str) -> bool:
    if _NOBODY.match(name) or PICTURE.search(name):
        return False
    return 1 < len(name) <= LONGEST_NAME and len(name.split()) <= 6 and any(letter.isalpha() for letter in name)


def is_name_like(name: str) -> bool:
    """Two to five words, each with a capital but for particles: "Ana de la Cruz". Scripts without capitals pass."""
    words = name.split()
    if not 2 <= len(words) <= 5 or any(letter.isdigit() for letter in name):
        return False
    return all(not word[:1].islower() or word in _PARTICLES for word in words)


def has_given_name(name: str) -> bool:
    from newslint.language.lists.given_names import AMBIGUOUS, GIVEN_NAMES

    first = fold_name(name).partition(" ")[0]  # nothing where there are only signs, as of "> >"
    return first in GIVEN_NAMES and first not in AMBIGUOUS


def is_same(one: Author, other: Author) -> bool:
    a, b = fold_name(one.name.value), fold_name(other.name.value)
    return a == b or (len(a) > 3 and a in b) or (len(b) > 3 and b in a) or same_person(one.name.value, other.name.value)


def is_another(name: str, named: list[str]) -> bool:
    return not any(name in one or one in name or same_person(name, one) for one in named)
