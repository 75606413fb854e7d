"""Names in bylines: whose they are, and whether two of them mean one person."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newslint.language.folding import fold, fold_name
from newslint.language.lexicon import is_whole, phrases, spoken
from newslint.language.part import Part

# Wire services of the world as bylines and credits name them, folded; general knowledge.
AGENCIES = frozenset(
    name.strip()
    for name in """
    ap | the associated press | associated press | ap news | ap staff | reuters | thomson reuters | reuters staff | afp
    | thomson reuters foundation | agence france-presse | agence france presse | afp news | dpa
    | deutsche presse-agentur
    | dpa-afx | dpa/afp | afp/dpa | apa | austria presse agentur | keystone-sda | sda | ats | epd | kna | sid | upi
    | united press international | efe | agencia efe | agencias efe | europa press | ansa | adnkronos | agi | lapresse
    | askanews | italpress | lusa | agência lusa | agência brasil | agencia brasil | estadão conteúdo | folhapress | anp
    | belga | agence belga | pap | ctk | čtk | tasr | mti | agerpres | bta | hina | tanjug | fena | ritzau | tt | ntb
    | stt
    | bns | leta | elta | tass | interfax | interfax-ukraine | ria novosti | ukrinform | anadolu agency | anadolu ajansı
    | anadolu | aa | iha | dha | pa | pa media | pa news agency | press association | aap | australian associated press
    | nzpa | the canadian press | canadian press | la presse canadienne | cp | xinhua | xinhua news agency | cna | kyodo
    | kyodo news | jiji press | yonhap | yonhap news agency | pti | press trust of india | ani | ians | uni | antara
    | bernama | vna | wam | spa | qna | mena | petra | irna | isna | mehr news agency | notimex | télam | telam
    | prensa latina | cns | rns | religion news service | bloomberg | bloomberg news | dow jones | dow jones newswires
    | stats perform | getty images | pr newswire | globenewswire
    | business wire | newswire | inter press service | ips
    | nan | news agency of nigeria | panapress | apa news | saba | maan | wafa | newsis | news agencies | wire reports
    | wire services | وكالات
    | رويترز | أ ف ب | الأناضول | وكالة الأناضول | د ب أ | أ ب | فرانس برس | وام | واس | سانا
    """.split("|")
)
_AGENCY_WORD = re.compile(
    r"(?<!\w)(?:(?:news|press|presse?)[ -]?agen(?:cy|tur)|agence de presse|agencia de noticias|agenzia di stampa"
    r"|nieuwsagentschap|وكالة (?:الأنباء|أنباء))(?!\w)",
    re.IGNORECASE,
)
_STAFF_OF = re.compile(
    r"(?:the )?(?P<agency>.+?)(?: \((?:staff|agency|agentur)\)| staff| news agency| wire| contributors?)?$"
)
_LIST_OF_NAMES = re.compile(
    r"\s*(?:,|/|;|\+|&|\band\b|\bund\b|\bet\b|\by\b|\bmit\b|\bwith\b|\bavec\b|\bcon\b)\s*", re.IGNORECASE
)


@cache
def _folded_agencies() -> frozenset[str]:
    return frozenset(fold(name) for name in AGENCIES)


@lru_cache(maxsize=2048)
def is_agency(name: str, language: str | None = None) -> bool:
    """Whether a byline is a news agency, or several: "AP", "dpa/AFP", "Reuters Staff", "mit Material der dpa"."""
    folded = fold(name).strip(" .,:;()[]")
    if not folded:
        return False
    known = _folded_agencies()
    if folded in known or _AGENCY_WORD.search(folded):
        return True
    if folded in (fold(agency) for agency in phrases("agency", language)):
        return True
    staff = _STAFF_OF.match(folded)
    if staff and staff["agency"] in known:
        return True
    several = [part.removeprefix("the ") for part in _LIST_OF_NAMES.split(folded) if part]
    return len(several) > 1 and all(part in known for part in several)


@lru_cache(maxsize=2048)
def is_desk(name: str, language: str | None, site_name: str | None = None) -> bool:
    """Whether a byline is a desk, a team, staff, an account such as "admin", or the site itself.

    The whole name decides: "Adam Page", "Desk" as part of a person's name and "Editor" in a role do not.
    """
    folded = fold(name).strip(" .,:;-|")
    if not folded:
        return False
    if site_name and _site(folded) == _site(fold(site_name)):
        return True
    return any(is_whole("desk", one, folded) for one in spoken(language)) and not _is_surnamed_staff(folded)


def _is_surnamed_staff(folded: str) -> bool:
    """Whether a desk's name is a person's: "Martha Staff", "Paul Team"; a place's is not ("Austin Desk")."""
    first, _, rest = folded.partition(" ")
    if rest not in ("desk", "staff", "team", "unit", "bureau", "press", "wire"):
        return False
    from newslint.language.lists.given_names import AMBIGUOUS, GIVEN_NAMES

    given = fold_name(first)
    return given in GIVEN_NAMES and given not in AMBIGUOUS


def _site(folded: str) -> str:
    """A site's name in the form in which its account may write it: "The Harbour Post", "harbourpost.example"."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", folded)
    bare = re.sub(r"\.(?:com|org|net|co\.uk|news|de|fr|es|info|eu|at|ch|io|tv|example)$", "", bare)
    return re.sub(r"\W", "", bare.removeprefix("the "))


_PREFIX_END = r"(?:\s*[:：]\s*|\s+)"
# Words that begin surnames as well as bylines: "Von Miller", "Di Maria", "Van Jones".
_PARTICLE = re.compile(r"(?:von|di|de|da|van|door|by|par|por)\s+(?:der|den|dem|la|las|los|de|le)\b", re.IGNORECASE)


@cache
def _prefix(language: str) -> re.Pattern[str] | None:
    listed = phrases("byline-prefix", language)
    if not listed:
        return None
    body = "|".join(sorted(listed, key=len, reverse=True)).replace(" ", r"\s+")
    # "By: Jane", "By Jane", "Text: Jane"; "Autor Jane". No letter may follow at once: "Byron".
    return re.compile(rf"\s*[-–—|•]?\s*(?:{body})(?!\w){_PREFIX_END}?", re.IGNORECASE)


@lru_cache(maxsize=2048)
def strip_byline_prefix(text: str, language: str | None) -> int:
    """The offset where the names of a byline begin, after one "By", "Von", "Text:" or the like; 0 without one.

    Prefixes of the page's language and of English; of all four main languages where it is unknown.
    """
    for one in spoken(language):
        pattern = _prefix(one)
        found = pattern.match(text) if pattern else None
        if not found:
            continue
        rest = text[found.end() :].strip()
        if not rest:
            continue
        particle = _PARTICLE.match(text.lstrip())
        # "von der Leyen" is a name; "Von Ursula von der Leyen" and "Di Marco Rossi" are bylines.
        if particle and one in ("de", "nl", "it", "fr", "es", "pt") and len(text.split()) <= 3:
            continue
        return found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip())
    return 0


_SEPARATORS = re.compile(r"\s*(?:,|;|/|\||•|·|\n)\s*")
# "Jane Doe, PhD", "John Doe, Jr.", "Jane Doe, M.D.": part of the name before it.
_SUFFIX = re.compile(
    r"(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|mba|esq|msc|ma|m\.a|rn|j\.?d|dds|mph|obe|mbe|cbe)\.?$", re.IGNORECASE
)


@cache
def _joiner(language: str | None) -> re.Pattern[str]:
    joiners = {joiner for one in spoken(language) for joiner in phrases("joiner", one)}
    body = "|".join(sorted(joiners, key=len, reverse=True))
    return re.compile(rf"\s+(?:{body})\s+|\s*&\s*", re.IGNORECASE)


@lru_cache(maxsize=2048)
def split_names(text: str, language: str | None) -> tuple[Part, ...]:
    """The names in a list of authors: "A, B and C" are three, "Doe, Jane" and "Jane Doe, Staff Writer" are one each.

    Roles and degrees behind a comma are left out of the answer or kept with their name; a desk's own "and" is kept
    ("Arts and Culture Desk").
    """
    if is_desk(text, language) or fold(text) in _folded_agencies():
        return _trimmed(text, 0, len(text))
    parts: list[Part] = []
    at = 0
    for cut in _cuts(text, language):
        parts += _trimmed(text, at, cut[0])
        at = cut[1]
    parts += _trimmed(text, at, len(text))
    names = [part for part in parts if not _is_role(part.text, language)] or parts[:1]
    if len(names) == 2 and _is_surname_first(text, names):
        return _trimmed(text, names[0].start, names[1].end)
    return tuple(names)


def _cuts(text: str, language: str | None) -> list[tuple[int, int]]:
    cuts = [found.span() for found in _SEPARATORS.finditer(text)] + [
        found.span() for found in _joiner(language).finditer(text)
    ]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(cuts):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        elif kept and not text[kept[-1][1] : start].strip():
            kept[-1] = (kept[-1][0], end)
        elif not _SUFFIX.match(text[end:].split(",")[0].strip()):
            kept.append((start, end))
    return kept


# "Jane Doe for The Harbour Post": whom somebody writes for is no part of the name.
_EMPLOYER = re.compile(r"\s+(?:for|für)\s+\S", re.IGNORECASE)


def _trimmed(text: str, start: int, end: int) -> tuple[Part, ...]:
    if employer := _EMPLOYER.search(text, start, end):
        end = max(start, employer.start())
    while start < end and (text[start].isspace() or text[start] in ",;:|/•·-–—("):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:|/•·-–—"):
        end -= 1
    return (Part(start, end, text[start:end]),) if start < end else ()


def _is_role(text: str, language: str | None) -> bool:
    folded = fold(text)
    return any(is_whole("role", one, folded) for one in spoken(language))


def _is_surname_first(text: str, names: list[Part]) -> bool:
    """ "Doe, Jane": one word before a comma, one or two after it."""
    between = text[names[0].end : names[1].start]
    first, second = names[0].text.split(), names[1].text.split()
    return (
        between.strip() == ","
        and len(first) == 1
        and len(second) <= 2
        and second[-1].isalpha() is not None
        and (len(second) == 1 or second[1].rstrip(".").isupper())
    )


_HONORIFICS = frozenset(
    """mr mrs ms mx miss dr prof professor sir dame lord lady rev reverend fr father sister rabbi imam hon honorable
    sen senator rep gov col gen lt capt maj sgt judge justice herr frau hr fr m mme mlle dipl ing mag sr sra srta don
    doña dona sig sigra dott dottssa avv drs ir""".split()
)
_GENERATIONS = frozenset("jr sr ii iii iv phd md mba esq msc ma rn jd obe mbe cbe".split())
_PARTICLES = frozenset(
    "von van der den de del della di da do dos das du la le el al bin ibn ben ter ten zu zum y e".split()
)
# What bylines append to a name: "Jane Doe | The Post", "Jane Doe, Staff Writer", "Jane Doe (Reuters)".
_APPENDED = re.compile(r"\s*(?:\||•|·|—|–|\s-\s|\(|\bfor\b|\bfür\b|@).*$")


@lru_cache(maxsize=4096)
def same_person(a: str, b: str) -> bool:
    """Whether two ways to write a name can mean one person.

    Honorifics, degrees, particles, middle names, initials, diacritics, transliteration ("Müller", "Mueller"), nicknames
    ("Bob", "Robert"), "Doe, Jane" and what bylines append do not part them. A different given name does, and so does
    a different surname; a name of one word matches a surname or given name only if it is the whole other name.
    """
    one, other = _person(a), _person(b)
    if not one or not other:
        return False
    if one == other or "".join(one) == "".join(other):
        return True
    if len(one) == 1 or len(other) == 1:
        return bool(set(_spellings(one[0])) & set(_spellings(other[0]))) if len(one) == len(other) else False
    return any(_alike(x, y) for x in _orders(one, a) for y in _orders(other, b))


def _person(name: str) -> tuple[str, ...]:
    """The words of a name, folded but for umlauts; the given name first, titles and appendages left out."""
    name = _APPENDED.sub("", name.strip()) or name
    first, comma, rest = name.partition(",")
    if comma:
        given = [word for word in fold(rest).replace(".", "").split() if word not in _GENERATIONS]
        surname_first = 0 < len(given) <= 2 and len(first.split()) <= 2 and not _is_role(rest.strip(), "en")
        if (surname_first and len(first.split()) == 1) or (surname_first and fold(first).split()[0] in _PARTICLES):
            name = f"{rest} {first}"
        else:
            name = first
    words = [word.strip(".'\"()") for word in re.split(r"[\s-]+|(?<=\w)\.(?=\w)", fold(name)) if word.strip(".'\"()")]
    while len(words) > 1 and words[0] in _HONORIFICS:
        words.pop(0)
    while len(words) > 2 and words[-1] in _GENERATIONS:
        words.pop()
    kept = [word for word in words if word not in _PARTICLES]
    return tuple(kept if len(kept) > 1 else words)


def _orders(words: tuple[str, ...], written: str) -> tuple[tuple[str, ...], ...]:
    """Capitals mark a surname that stands first: "DOE Jane"; Chinese, Hungarian and Korean names are not turned."""
    first = written.split()[0] if written.split() else ""
    if len(words) == 2 and len(first) > 2 and first.isupper() and not written.isupper():
        return words, (words[1], words[0])
    return (words,)


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not _same_surname(one, other):
        return False
    return _same_given(one[0], other[0]) or (
        # A middle name may be the one in use: "J. Robert Doe", "Robert Doe".
        any(_same_given(middle, other[0]) for middle in one[1:-1] if len(middle) > 1 and len(other[0]) > 1)
        or any(_same_given(one[0], middle) for middle in other[1:-1] if len(middle) > 1 and len(one[0]) > 1)
    )


def _same_surname(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if set(_spellings(one[-1])) & set(_spellings(other[-1])):
        return True
    # Double surnames, one of them left out: "García Márquez" and "García", "Smith-Jones" and "Smith".
    shorter, longer = sorted((one, other), key=len)
    return (
        len(shorter) == 2 < len(longer)
        and bool(set(_spellings(shorter[1])) & set(_spellings(longer[-2])))
        and len(longer[-2]) > 2
    )


def _same_given(one: str, other: str) -> bool:
    if set(_spellings(one)) & set(_spellings(other)):
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    # Initials run together: "JD", "AJ"; "Jo" is a name.
    if any(len(name) == 2 and name[1] not in "aeiouy" and one[0] == other[0] for name in (one, other)):
        return True
    return _nicknames(one, other)


@lru_cache(maxsize=4096)
def _spellings(word: str) -> tuple[str, ...]:
    """A name's plain spellings: without diacritics, and with umlauts written out."""
    plain = fold_name(word).replace(" ", "")
    written_out = fold_name(
        word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ø", "oe").replace("å", "aa")
    ).replace(" ", "")
    return (plain, written_out)


@lru_cache(maxsize=4096)
def _nicknames(one: str, other: str) -> bool:
    # Imported here: the package takes 70 ms, and few comparisons come this far.
    from nicknames import NickNamer

    global _namer
    if _namer is None:
        _namer = NickNamer()
    assert isinstance(_namer, NickNamer)
    plain, second = fold_name(one), fold_name(other)
    return (
        second in _namer.nicknames_of(plain)
        or plain in _namer.nicknames_of(second)
        or second in _SHORT_FORMS.get(plain, ())
        or plain in _SHORT_FORMS.get(second, ())
    )


_namer: object | None = None
# Short forms that the English list lacks.
_SHORT_FORMS: dict[str, tuple[str, ...]] = {
    "johannes": ("hans", "hannes", "jo", "johann"),
    "alexander": ("alex", "sascha", "xander", "sasha"),
    "francisco": ("paco", "pancho", "fran"),
    "jose": ("pepe",),
    "guillermo": ("memo",),
    "ignacio": ("nacho",),
    "matthias": ("matze", "mats"),
    "sebastian": ("basti", "seb"),
    "maximilian": ("max",),
    "katharina": ("kathi", "kate", "katja", "kathrin", "katrin"),
    "katharine": ("kate", "kathy", "katie", "kat"),
    "elisabeth": ("lisa", "liesl", "elli", "betty"),
    "josef": ("sepp", "jupp"),
    "dolores": ("lola",),
    "maria": ("mia", "mariechen"),
    "christopher": ("chris", "kit", "topher"),
}
