"""Names in bylines: whose they are, and whether two of them mean one person."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newslint.language.compiling import lazy
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
_AGENCY_WORD = lazy(
    r"(?<!\w)(?:(?:news|press|presse?)[ -]?agen(?:cy|tur)|agence de presse|agencia de noticias|agenzia di stampa"
    r"|nieuwsagentschap|وكالة (?:الأنباء|أنباء))(?!\w)",
    re.IGNORECASE,
)
_STAFF_OF = lazy(
    r"(?:the )?(?P<agency>.+?)(?: \((?:staff|agency|agentur)\)| staff| news agency| wire| contributors?)?$"
)
_LIST_OF_NAMES = lazy(
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
    return _is_surely_given(fold_name(first))


def _site(folded: str) -> str:
    """A site's name in the form in which its account may write it: "The Harbour Post", "harbourpost.example"."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", folded)
    bare = re.sub(r"\.(?:com|org|net|co\.uk|news|de|fr|es|info|eu|at|ch|io|tv|example)$", "", bare)
    return re.sub(r"\W", "", bare.removeprefix("the "))


_PREFIX_END = r"(?:\s*[:：]\s*|\s+)"
# Words that begin surnames as well as bylines: "Von Miller", "Di Maria", "Van Jones".
_PARTICLE = lazy(r"(?:von|di|de|da|van|door|by|par|por)\s+(?:der|den|dem|la|las|los|de|le)\b", re.IGNORECASE)


def _first_word(text: str) -> str:
    """The letters that a text begins with, behind dashes and bars."""
    start = text.lstrip(" \t\n\r\xa0-–—|•")
    end = next((at for at, character in enumerate(start) if not character.isalpha()), len(start))
    return start[:end].lower()


@cache
def _prefixes_begin(language: str) -> frozenset[str]:
    return frozenset(map(_first_word, phrases("byline-prefix", language)))


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
    first = _first_word(text)
    for one in spoken(language):
        pattern = _prefix(one) if first in _prefixes_begin(one) else None  # most names begin with no such word
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


_SEPARATORS = lazy(r"\s*(?:[,;/|•·+\n،؛]|\s[-–—]\s)\s*")
# "Jane Doe, PhD", "John Doe, Jr.", "Jane Doe, M.D.": part of the name before it.
_SUFFIX = lazy(
    r"(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|mba|esq|msc|ma|m\.a|rn|j\.?d|dds|mph|obe|mbe|cbe|filho|neto|júnior)\.?(?=\s*(?:$|[,;/|]|\s(?:and|und|et|y|e|with|&)\s))",
    re.IGNORECASE,
)
# These join two surnames of one person, too: "José Ortega y Gasset", "Ana Souza e Silva", "Josep Puig i Cadafalch".
_SURNAME_JOINERS = frozenset(("y", "e", "i"))
# What stands for more names than are given: "et al.", "and 2 others", "u. a.".
_OTHERS = lazy(
    r"(?<!\S)(?:et al\b\.?|u\. ?a\.|\d+ (?:more|others?|weitere|autres|más|altri|outros)|others|other contributors"
    r"|andere|autres|otros|altri|outros|anderen|inni)\s*$",
    re.IGNORECASE,
)
# Who took the pictures is no author of the text: "Text: Jane Doe, Fotos: John Roe".
_PICTURES_BY = lazy(
    r"(?:photo(?:s|graphy|graphs)?|pictures?|illustrations?|graphics?|video|fotos?|bild(?:er)?|grafik(?:en)?|dessins?"
    r"|fotografías?|foto's|beeld|zdjęcia|immagini|imagens|تصوير)(?:\s*:\s*|\s+(?:by|von|de|par|por|di|door)\s+)",
    re.IGNORECASE,
)
_OUTLET_WORDS = lazy(
    r"(?:post|times|news|herald|tribune|gazette|chronicle|journal|guardian|mail|telegraph|observer|magazine|review|today"
    r"|daily|weekly|report|press|media|online|radio|tv|zeitung|tageblatt|rundschau|anzeiger|nachrichten|kurier|presse|gazette"
    r"|diario|periódico|noticias|giornale|corriere|jornal|dagblad|krant|nieuws|wiadomości|[\w-]+\.(?:com|org|net|de|fr|es"
    r"|it|nl|pl|co\.uk|example))$",
    re.IGNORECASE,
)


def reads_as_outlet(name: str) -> bool:
    """Whether a name ends with what outlets are called by, or is a domain: "The Harbour Post", "post.example"."""
    return _OUTLET_WORDS.search(name) is not None


@cache
def _joiner(language: str | None) -> re.Pattern[str]:
    joiners = {joiner for one in spoken(language) for joiner in phrases("joiner", one)}
    body = "|".join(sorted(joiners, key=len, reverse=True))
    return re.compile(rf"\s+(?P<word>{body})\s+|\s*&\s*", re.IGNORECASE)


@lru_cache(maxsize=2048)
def split_names(text: str, language: str | None) -> tuple[Part, ...]:
    """The names in a list of authors: "A, B and C" are three, "Doe, Jane" and "Jane Doe, Staff Writer" are one each.

    Roles, places, photographers and outlets behind a mark are left out of the answer, degrees kept with their name; a
    desk's own "and" is kept ("Arts and Culture Desk"), and so is that of a double surname ("José Ortega y Gasset").
    """
    cuts = _cuts(text, language)
    if fold(text) in _folded_agencies() or (
        is_desk(text, language) and not (cuts and _begins_with_person(text, cuts[0]))
    ):
        return _trimmed(text, 0, len(text))
    if surnames_first := _surnames_first(text, cuts):
        return surnames_first
    parts: list[Part] = []
    at, mark = 0, ""
    for start, end in (*cuts, (len(text), len(text))):
        for part in _trimmed(text, at, start, language):
            if not parts or not (
                _is_role(part.text, language)
                or _PICTURES_BY.match(part.text)
                or (mark in ("|", "•", "·", "-", "–", "—") and _OUTLET_WORDS.search(part.text))
            ):
                parts.append(part)
        at, mark = end, text[start:end].strip()
    if len(parts) > 1 and _is_role(parts[0].text, language):
        parts.pop(0)
    if len(parts) == 2 and _is_surname_first(text, parts):
        return _trimmed(text, parts[0].start, parts[1].end)
    return tuple(parts)


def _cuts(text: str, language: str | None) -> list[tuple[int, int]]:
    """Where a text is cut into names: the marks and conjunctions between them."""
    cuts = [found.span() for found in _SEPARATORS.finditer(text)]
    for found in _joiner(language).finditer(text):
        if not (found["word"] and _joins_surnames(text, found)):
            cuts.append(found.span())
    if language == "ar":
        cuts += _attached_conjunctions(text)
    kept: list[tuple[int, int]] = []
    for start, end in sorted(cuts):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        elif kept and not text[kept[-1][1] : start].strip():
            kept[-1] = (kept[-1][0], end)
        elif not _SUFFIX.match(text[end:].lstrip()):
            kept.append((start, end))
    return kept


def _begins_with_person(text: str, cut: tuple[int, int]) -> bool:
    """Whether a line that could be a desk's name, "Jane Doe and the News Desk", names a person first."""
    first = text[: cut[0]].split()
    return len(first) > 1 and _is_surely_given(fold_name(first[0]))


def _is_surely_given(name: str) -> bool:
    from newslint.language.lists.given_names import AMBIGUOUS, GIVEN_NAMES

    return name in GIVEN_NAMES and name not in AMBIGUOUS


def _joins_surnames(text: str, joiner: re.Match[str]) -> bool:
    """Whether a conjunction stands inside a double surname: two words before it, one behind it."""
    if joiner["word"].casefold() not in _SURNAME_JOINERS:
        return False
    before = _SEPARATORS.split(text[: joiner.start()])[-1].split()
    behind = re.split(rf"\s{joiner['word']}\s", _SEPARATORS.split(text[joiner.end() :])[0])[0].split()
    return len(before) >= 2 and len(behind) == 1 and behind[0][:1].isupper() and not is_agency(behind[0])


def _attached_conjunctions(text: str) -> list[tuple[int, int]]:
    """Arabic writes "and" as part of the next word: only before a given name is it one."""
    from newslint.language.lists.name_forms import ARABIC_GIVEN_NAMES

    return [
        (found.start(), found.end())
        for found in re.finditer(r"\s+و(?=(?P<name>\w+))", text)
        if fold(found["name"]) in ARABIC_GIVEN_NAMES
    ]


# "Jane Doe for The Harbour Post", "Jane Doe in London": for whom and where somebody writes is no part of the name.
_PLACE = lazy(r"\s+(?:in|aus|à|en|em)\s+(?=[^\W\d_])(?![a-zß-ÿ])")
# "Jane Doe (Reuters)", "Camille Martin (avec AFP)"; what else stands in brackets may be a note of the house.
_IN_BRACKETS = lazy(r"\s+\((?:(?:with|mit|avec|con|com|met)\s+)?(?P<house>[^()]+)\)?\s*$")
_EMPLOYER = lazy(r"\s+(?:for|für)\s+\S", re.IGNORECASE)


def _trimmed(text: str, start: int, end: int, language: str | None = None) -> tuple[Part, ...]:
    for appended in (_EMPLOYER, _PLACE, _OTHERS):
        if found := appended.search(text, start, end):
            end = max(start, found.start())
    bracketed = _IN_BRACKETS.search(text, start, end)
    if bracketed and (is_agency(bracketed["house"]) or reads_as_outlet(bracketed["house"])):
        end = bracketed.start()
    while start < end and (text[start].isspace() or text[start] in ",;:|/•·-–—("):
        start += 1
    prefix = strip_byline_prefix(text[start:end], language) if language is not None else 0
    if prefix and (start or ":" in text[start : start + prefix]):
        start += prefix
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:|/•·-–—"):
        end -= 1
    return (Part(start, end, text[start:end]),) if start < end else ()


def _is_role(text: str, language: str | None) -> bool:
    folded = fold(text)
    return any(is_whole("role", one, folded) for one in spoken(language))


def _surnames_first(text: str, cuts: list[tuple[int, int]]) -> tuple[Part, ...]:
    """ "Doe, Jane; Roe, John" and "Doe, Jane and Roe, John": each name has a comma of its own."""
    strong = [cut for cut in cuts if text[slice(*cut)].strip() != ","]
    if not strong or len(cuts) != 2 * len(strong) + 1:
        return ()
    parts: list[Part] = []
    at = 0
    for start, end in (*strong, (len(text), len(text))):
        names = [part for piece in _pieces(text, at, start) for part in piece]
        if len(names) != 2 or not _is_surname_first(text, names):
            return ()
        parts += _trimmed(text, at, start)
        at = end
    return tuple(parts)


def _pieces(text: str, start: int, end: int) -> list[tuple[Part, ...]]:
    comma = text.find(",", start, end)
    return [_trimmed(text, start, comma), _trimmed(text, comma + 1, end)] if comma >= 0 else []


def _is_surname_first(text: str, names: list[Part]) -> bool:
    """ "Doe, Jane", "van der Berg, Jan": one word before a comma, particles apart, one or two after it."""
    between = text[names[0].end : names[1].start]
    first, second = names[0].text.split(), names[1].text.split()
    return (
        between.strip() == ","
        and all(word.casefold() in _PARTICLES for word in first[:-1])
        and len(second) <= 2
        and not is_agency(names[1].text)
        and (len(second) == 1 or second[1].rstrip(".").isupper())
    )


# Titles before a name that are no name themselves.
_HONORIFICS = frozenset(
    """mr mrs ms mx miss dr doctor prof professor sir mag rev reverend hon honorable honourable sen rep gov gen lt capt
    sgt col maj col judge justice senator governor captain rabbi imam sheikh
    herr frau hr fr dipl ing med phil jur habil univ
    m mme mlle madame monsieur me
    sr sra srta dna lic dra
    sig sigra sgra dott dottssa dottoressa avv geom rag on
    dhr mevr mw drs ir
    pan pani mgr inz hab
    السيد السيدة الدكتور الدكتورة دكتور دكتورة الاستاذ الاستاذة المهندس الشيخ د ا""".split()
)
# Titles that are given names too: they are taken off only where two words remain.
_TITLES_OR_NAMES = frozenset(
    "don dona dame lord lady dean father sister mag ing judge justice major dom ks me on m fr".split()
)
_GENERATIONS = frozenset("jr sr ii iii iv junior filho neto sobrinho fils".split())
_DEGREES = frozenset("phd md mba esq msc ma rn jd obe mbe cbe facp dphil llm mdb mdl mep mp".split())
_PARTICLES = frozenset(
    "von van der den de del della di da do dos das du la le el al bin ibn ben bint ter ten te zu zum zur y e i af av"
    " vd v und the بن ابن ال".split()
)
# What bylines append to a name: "Jane Doe | The Post", "Jane Doe (Reuters)", "Jane Doe in London", "Jane Doe mit dpa".
_APPENDED = lazy(
    r"\s*(?:[|•·—–/]|\s-\s|\([^)]*\)?\s*$|\bfor\b|\bfür\b|(?<=\s)(?:with|mit|avec|con|com|met|via)\s|@"
    r"|\s(?:in|aus|à|en|em|au)\s+(?=[^\W\d_])(?![a-zß-ÿ])).*$",
)
_NICKNAME = lazy(r"""\s[("“„«'‘]\s*([^\s()"“”„«»'‘’]+)\s*[)"”“»'’](?=\s+\w)""")
_TWO_NAMES = lazy(r"\s(?:and|und|et|oraz|sowie|&|(?:[yei]|en)\s+\S+(?=\s+\S))\s+(?=\S)", re.IGNORECASE)
_HONORARY = lazy(r"\b(?:h\. ?c\.?|e\. ?h\.|a\. ?d\.|i\. ?r\.)(?=\s|$)")
# "Abd al-Rahman", "Abdul Rahman", "Abdelrahman", "Abdurrahman": one name.
_SERVANT_OF = lazy(r"\babd(?:[ -]?[aeuo]u?[lr])?[ -]?(?=[a-z]{3})")
_ATTACHED_ARTICLE = lazy(r"(?<![^\W_])(?:al|el)-(?=\w)")
_SAINTS = {"st": "saint", "ste": "sainte"}

_Words = tuple[str, ...]


@lru_cache(maxsize=4096)
def same_person(a: str, b: str) -> bool:
    """Whether two ways to write a name can mean one person.

    Honorifics, degrees, particles, middle names, initials, diacritics, transliteration ("Müller", "Mueller";
    "Youssef", "Yusuf"), nicknames ("Bob", "Robert"; "Gosia", "Małgorzata"), "Doe, Jane" and what bylines append do not
    part them. A different given name does, and so do a different surname, two initials that contradict each other and
    Jr. beside Sr.; a name of one word matches a surname or given name only if it is the whole other name. Two names
    joined in one string are no person.
    """
    if _squeezed(a) == _squeezed(b):
        return bool(_squeezed(a))
    if _TWO_NAMES.search(a) or _TWO_NAMES.search(b):
        return False
    if len({generation for name in (a, b) if (generation := _generation(name))}) > 1:
        return False
    return any(_is_one(one, other) for one in _readings(a) for other in _readings(b))


def _squeezed(name: str) -> str:
    return fold_name(name).replace(" ", "")


def _generation(name: str) -> str | None:
    last = fold_name(name).split()[-1:]
    said = last[0] if last else ""
    return {"junior": "jr"}.get(said, said) if said in _GENERATIONS else None


def _is_one(one: _Words, other: _Words) -> bool:
    if not one or not other:
        return False
    if one == other or "".join(one) == "".join(other):
        return True
    if len(one) == 1 or len(other) == 1:
        return len(one) == len(other) and _is_spelt_alike(one[0], other[0])
    return _alike(one, other) or _is_turned(one, other)


@lru_cache(maxsize=4096)
def _readings(name: str) -> tuple[_Words, ...]:
    """The words of a name, given name first, once for each way to understand its commas and capitals."""
    bare = _APPENDED.sub("", _NICKNAME.sub(r" \1 ", name.strip())).strip() or name
    first, comma, rest = bare.partition(",")
    words = _words(first)
    readings = [words]
    if comma:
        given = _words(rest, surname_follows=True)
        if 0 < len(given) <= 3 and len(words) <= 3 and not _is_role(rest.strip(), "en"):
            readings.insert(0, (*given, *words))
    capitals = [word.isupper() and len(word) > 2 for word in bare.split()]
    if True in capitals and False in capitals and capitals[0] and not comma:
        # "DOE Jane", "VAN DER BERG Jan": capitals mark a surname that stands first.
        at = capitals.index(False)
        readings.append((*words[at:], *words[:at]))
    return tuple(reading for reading in dict.fromkeys(readings) if reading)


def _words(name: str, surname_follows: bool = False) -> _Words:
    """The words of a name, folded but for umlauts; titles, degrees and particles left out."""
    folded = _SERVANT_OF.sub("abdul", _ATTACHED_ARTICLE.sub("", _HONORARY.sub("", fold(name))))
    split = re.split(r"[\s-]+|(?<=\w)\.(?=\w)", folded)
    words = [_SAINTS.get(bare, bare) for word in split if (bare := word.strip(".,'\"()"))]
    fewest = 0 if surname_follows else 1
    while len(words) > fewest and fold_name(words[0]) in _HONORIFICS:
        if fold_name(words[0]) in _TITLES_OR_NAMES and len(words) <= 2:
            break
        words.pop(0)
    while len(words) > 1 + fewest and (words[-1] in _GENERATIONS or words[-1] in _DEGREES):
        words.pop()
    if surname_follows and words and words[-1] in _GENERATIONS | _DEGREES:
        words.pop()
    # The first word is a given name even where it looks like a particle: "Ben", "Al", "Di".
    return tuple(word for at, word in enumerate(words) if at == 0 or word not in _PARTICLES or len(words) == 1)


def _is_turned(one: _Words, other: _Words) -> bool:
    """Surname first, as in Hungarian, Chinese and Korean: the same words turned, where one of two is no given name."""
    if len(one) != len(other) or len(one) > 3 or min(map(len, one)) < 2:
        return False
    turned = ((*one[1:], one[0]), (one[-1], *one[:-1]))
    if not any(all(map(_is_spelt_alike, words, other)) for words in turned):
        return False
    from newslint.language.lists.given_names import GIVEN_NAMES

    return not all(fold_name(word) in GIVEN_NAMES for word in one)


def _is_spelt_alike(one: str, other: str) -> bool:
    return not _spellings(one).isdisjoint(_spellings(other))


def _alike(one: _Words, other: _Words) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == len(longer):
        middle = zip(shorter[1:-1], longer[1:-1], strict=True)
        return (
            _same_surname(shorter, longer, -1)
            and _same_given(shorter[0], longer[0])
            and all(_same_given(x, y) for x, y in middle)
        )
    # "García Márquez" and "García", "Smith-Jones" and "Smith"; "Jane Doe Senior Writer" and "Jane Doe".
    ends = [at for at in range(len(shorter) - 1, len(longer)) if _same_surname(shorter, longer, at)]
    return any(
        _same_before(shorter[:-1], longer[:end]) for end in ends if end >= len(longer) - 2 or _begins(shorter, longer)
    )


def _begins(shorter: _Words, longer: _Words) -> bool:
    return all(_is_spelt_alike(x, y) for x, y in zip(shorter, longer, strict=False))


def _same_before(given: _Words, full: _Words) -> bool:
    """Whether given names agree, in order, with some of the full ones; the one in use may be the middle one."""
    first = given[0]
    for start, word in enumerate(full):
        # "J. Robert Doe" is "Robert Doe", but "A. Doe" is not "Jane A. Doe".
        if start and (len(first) == 1 or len(word) == 1):
            continue
        if not _same_given(first, word):
            continue
        rest = iter(full[start + 1 :])
        if all(any(_same_given(middle, candidate) for candidate in rest) for middle in given[1:]):
            return True
    return False


def _same_surname(one: _Words, other: _Words, at: int) -> bool:
    mine, theirs = one[-1], other[at]
    if _is_spelt_alike(mine, theirs):
        return True
    if len(mine) < 4 or len(theirs) < 4:
        return False
    if _slavic(mine) and _slavic(mine) == _slavic(theirs):
        return True
    from newslint.language.lists.name_forms import is_arabic

    given = fold_name(one[0]), fold_name(other[0])
    return any(map(is_arabic, given)) and _consonants(mine) == _consonants(theirs)


def _same_given(one: str, other: str) -> bool:
    if _is_spelt_alike(one, other):
        return True
    if len(one) == 1 or len(other) == 1:
        return fold_name(one)[:1] == fold_name(other)[:1]
    # Initials run together: "JD", "AJ"; "Jo" and "Ed" are names.
    if any(_are_initials(name) and one[0] == other[0] for name in (one, other)):
        return True
    plain, second = fold_name(one), fold_name(other)
    from newslint.language.lists.name_forms import is_short_for, is_spelling_of

    return is_spelling_of(plain, second) or is_short_for(plain, second) or _nicknames(plain, second)


def _are_initials(name: str) -> bool:
    if len(name) != 2 or name[1] in "aeiouy":
        return False
    from newslint.language.lists.given_names import AMBIGUOUS, GIVEN_NAMES

    return name not in GIVEN_NAMES and name not in AMBIGUOUS


@lru_cache(maxsize=4096)
def _spellings(word: str) -> frozenset[str]:
    """A name's plain spellings: without diacritics, and with umlauts and the like written out."""
    plain = fold_name(word).replace(" ", "")
    if word.isascii():
        return frozenset((plain,))
    for letter, out in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa"), ("đ", "dj")):
        word = word.replace(letter, out)
    return frozenset((plain, fold_name(word).replace(" ", "")))


_SLAVIC_END = lazy(
    r"(?:sk(?:iy|yy|yi|ii|ij|yj|y|i|aya|aia|aja|a)|[oe](?:v|ff|w)a?|enko|chuk|czuk|tschuk|tchouk|[oe]vi(?:ch|c|cz|tch|tsch))$"
)
# Tried in this order, longest first.
_SLAVIC_LETTERS = (
    *(("tsch", "c"), ("tch", "c"), ("cz", "c"), ("ch", "c"), ("schtsch", "sc"), ("sch", "s"), ("sh", "s"), ("sz", "s")),
    *(("zh", "z"), ("kh", "h"), ("ff", "v"), ("w", "v"), ("ts", "c"), ("tz", "c"), ("ks", "x"), ("ou", "u")),
    *(
        ("ye", "e"),
        ("je", "e"),
        ("ya", "ia"),
        ("ja", "ia"),
        ("yu", "iu"),
        ("ju", "iu"),
        ("y", "i"),
        ("j", "i"),
        ("ii", "i"),
    ),
)


@lru_cache(maxsize=1024)
def _slavic(word: str) -> str:
    """A Russian, Ukrainian or Polish surname without what transliteration makes of it: "Zelenskyy", "Zelensky"."""
    plain = fold_name(word).replace(" ", "")
    if len(plain) < 5 or not _SLAVIC_END.search(plain):
        return ""
    for written, said in _SLAVIC_LETTERS:
        plain = plain.replace(written, said)
    return plain


@lru_cache(maxsize=1024)
def _consonants(word: str) -> str:
    """An Arabic surname without what transliteration makes of its vowels: "Khatib", "Khateeb"; "Nasser", "Nasir"."""
    plain = fold_name(word).replace(" ", "")
    for written, said in (("kh", "h"), ("gh", "g"), ("dj", "j"), ("ch", "sh"), ("q", "k"), ("c", "k")):
        plain = plain.replace(written, said)
    bare = re.sub(r"^(?:al|el)(?=\w{4})|[aeiouyw]+|h$", "", plain)
    return re.sub(r"(.)\1", r"\1", bare)


@lru_cache(maxsize=4096)
def _nicknames(one: str, other: str) -> bool:
    # Imported here: the package takes 70 ms, and few comparisons come this far.
    from nicknames import NickNamer

    global _namer
    if _namer is None:
        _namer = NickNamer()
    assert isinstance(_namer, NickNamer)
    return other in _namer.nicknames_of(one) or one in _namer.nicknames_of(other)


_namer: object | None = None
