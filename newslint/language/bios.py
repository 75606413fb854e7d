"""People whom a text about an author speaks of."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from newslint.language.folding import fold_name
from newslint.language.lexicon import lists, phrases
from newslint.language.part import Part

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶŁŃŇŐŒŘŚŞŠŢŤŪŮŰŹŻŽ"
_TOKEN = rf"(?:[{_UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)*(?<!['’]s)|[{_UPPER}]\.)"
_PARTICLE = r"(?:von|van|der|den|de|del|della|di|da|do|dos|du|la|le|el|al|bin|ibn|ben|ter|zu|y|e)"
_NAME = rf"{_TOKEN}(?:\s+(?:(?:{_PARTICLE}\s+){{0,2}}{_TOKEN})){{0,4}}"
# A subject stands at the start of a sentence or clause: after nothing, a stop, a comma, a dash, a colon, or "and".
_START = r"(?:^|(?<=[.!?:;,–—|•(])\s+|(?<=[.!?:;,…][\"”’)])\s+|\n\s*)"
_APPOSITION = r"(?:\s*,\s+[^.;,]{2,80}(?:,\s+[^.;,]{2,60})?,|\s*\([^)]{1,60}\)|,)?"


# Given names that are months: people where a surname follows.
_MONTH_NAMES = frozenset(("april", "may", "june", "august"))


# "Her husband, Tom, works …" is about somebody else.
_KIN = re.compile(
    r"\b(?:husband|wife|spouse|partner|fianc[ée]e?|son|daughter|children|kids|brother|sister|mother|father|dog|cat|puppy"
    r"|dogs|cats|friend|colleague|mentor|co-author|sons|daughters|baby|Mann|Frau|Sohn|Tochter|Hund|Katze|Kollege|Kollegin"
    r"|mari|femme|fils|fille|chien|chat|marido|esposo|esposa|hijo|hija|perro|gato)\b[\s,(:–—]*(?:and\s+)?$",
)


class _Grammar(NamedTuple):
    subject: re.Pattern[str]  # name, then verb: groups "name", "verb", "rest"
    inverted: re.Pattern[str] | None  # verb, then name
    owner: re.Pattern[str] | None  # a name in the possessive with what only a person has
    weak: re.Pattern[str]  # verbs that things go with, too


# What only a person has, in the possessive: "Jordan's work has appeared in …".
_OWNED = {
    "en": "(?:work|works|writing|writings|reporting|stories|articles|career|passion|background|experience|expertise"
    "|books?|byline|journalism|photography|coverage|columns?|debut|interests|research|first novel|love of|approach"
    "|journey|areas?)",
    "de": "(?:Arbeit|Arbeiten|Artikel|Texte|Karriere|Leidenschaft|Schwerpunkte?|Themen|Reportagen|Recherchen|Bücher"
    "|Kolumne)",
    "fr": "(?:travail|travaux|articles|carrière|reportages|enquêtes|livres?|chroniques?|parcours|passion)",
    "es": "(?:trabajo|trabajos|artículos|carrera|reportajes|libros?|columnas?|trayectoria|pasión|textos)",
}
_WEAK = {
    "en": r"(?:is|was|has|had|has been|also|now|currently|previously|formerly|came|comes|became|began|started"
    r"|spends|spent|received|won|leads|led|plays|played|runs|ran|delivers|creates|aims|explores|follows|tracks|hosts|hosted"
    r"|produces|produced|manages|managed|serves|served|moved|speaks|holds|held|founded|launched)\b",
    "de": r"(?:ist|war|hat|hatte|wird|wurde|kommt|kam|gewann|leitet|führt|begann|bietet|produziert|zählt|gilt)\b",
    "fr": r"(?:est|était|a|avait|a été|fut|vient|commence|dirige|propose|produit|remporte)\b",
    "es": r"(?:es|era|fue|ha|ha sido|tiene|viene|dirige|ofrece|produce|ganó|comenzó|lleva)\b",
}
# What a person is said to be beside a role in a newsroom; a pronoun near the verb tells a person, too.
_PEOPLE = {
    "en": "expert|specialist|professor|lecturer|teacher|lawyer|attorney|doctor|physician|dietitian|nutritionist"
    "|scientist|enthusiast|native|graduate|alum(?:na|nus|ni)?|veteran|fan|lover|mother|father|mom|mum|dad|parent"
    "|consultant|strategist|manager|director|founder|ceo|coach|chef|cook|student|storyteller|creator|speaker|novelist"
    "|poet|historian|economist|engineer|developer|designer|artist|activist|advocate|entrepreneur|executive|librarian"
    "|candidate|resident|member|chair(?:man|woman|person)?|geek|nerd|traveller|traveler|gamer|she|he|who|her|his"
    "|covered|written (?:for|about)|worked (?:as|for|at|in|on)",
    "de": r"[\w-]*(?:experte|expertin|professor|professorin|dozent|dozentin|jurist|juristin|anwalt|anwältin"
    "|wissenschaftler|wissenschaftlerin|student|studentin|gründer|gründerin|vater|mutter|historiker|historikerin"
    "|ökonom|ökonomin|berater|beraterin|absolvent|absolventin|lehrer|lehrerin|chefin)|sie|er|seine|ihre",
    "fr": "expert|experte|spécialiste|professeure?|enseignante?|diplômée?|passionnée?|titulaire|avocate?|économiste"
    "|fondat(?:eur|rice)|direct(?:eur|rice)|étudiante?|historienn?e?|consultante?|doctorante?|elle|il|qui",
    "es": "experto|experta|especialista|profesora?|licenciad[oa]|graduad[oa]|apasionad[oa]|abogad[oa]|fundadora?"
    "|directora?|estudiante|historiadora?|economista|consultora?|doctora?|ella|él|quien",
}


@cache
def _grammar(language: str) -> _Grammar | None:
    verbs = phrases("person-verb", language)
    if not verbs or language not in _WEAK:
        return None
    verb = rf"(?P<verb>(?i:{'|'.join(verbs)})\b)"
    subject = re.compile(
        rf"{_START}(?P<name>{_NAME}){_APPOSITION}\s+(?:who\s+|der\s+|die\s+|qui\s+|que\s+)?{verb}"
        rf"(?P<rest>[^.!?]{{0,120}})"
    )
    owned = _OWNED[language]
    if language == "en":
        owner = re.compile(
            rf"(?:{_START}|\b(?:and|of|in|through|throughout)\s+)(?P<name>{_NAME})['’]s?\s+"
            rf"(?:[a-z-]+\s+){{0,3}}{owned}\b"
        )
        inverted = None
    elif language == "de":
        owner = re.compile(rf"(?P<name>{_NAME}?)(?:s|['’])\s+(?:[a-zäöü-]+\s+){{0,2}}{owned}\b")
        # "Seit 2010 schreibt Jordan für …"
        inverted = re.compile(
            rf"\b(?P<verb>(?:{'|'.join(verbs)}))\s+(?P<name>{_NAME})(?=\s+[a-zäöü]|[,.])(?P<rest>[^.!?]{{0,120}})"
        )
    else:
        owner = re.compile(rf"\b{owned}\s+d(?:e\s+|['’])(?P<name>{_NAME})")
        inverted = None
    return _Grammar(subject, inverted, owner, re.compile(_WEAK[language]))


@lru_cache(maxsize=512)
def people_in(text: str, language: str | None) -> tuple[Part, ...]:
    """The people a text speaks of in subject position ("Jordan brings …") or as owners of a work ("Jordan's work").

    Precision first. A single word must be a common given name; where that is a place or a common word, too, the verb
    must be a person's ("Jordan covers", not "Jordan is"), or a role must follow. Several words need a common given name
    at their head, or a role after the verb ("… is a reporter"). Outlets, desks and places in subject position are none.
    English, German, French and Spanish; nothing in other languages.
    """
    grammar = _grammar(language) if language else None
    if grammar is None or language is None:
        return ()
    found: dict[int, Part] = {}
    for pattern in (grammar.subject, grammar.inverted):
        at = 0
        while pattern is not None and (match := pattern.search(text, at)):
            # The next subject may stand in what was looked at behind this verb.
            at = max(match.end("verb"), match.end("name"))
            strong = grammar.weak.match(match["verb"].casefold()) is None
            part = _person(text, match, language, strong or _tells_role(match["verb"] + match["rest"], language))
            if part:
                found.setdefault(part.start, part)
    if grammar.owner is not None:
        for match in grammar.owner.finditer(text):
            part = _person(text, match, language, True)
            if part:
                found.setdefault(part.start, part)
    return tuple(found[start] for start in sorted(found))


def _person(text: str, match: re.Match[str], language: str, told: bool) -> Part | None:
    """The name in a match, if it can be a person's; `told` says that what stands around it is said of people only."""
    from newslint.language.lists.given_names import AMBIGUOUS, GIVEN_NAMES

    start, name = match.start("name"), match["name"]
    if _KIN.search(text, max(0, start - 40), start):
        return None
    tokens = name.split()
    never = _never(language)
    # "However, Jane Doe": sentence-initial function words are no part of the name.
    while tokens and fold_name(tokens[0]) in never and fold_name(tokens[0]) not in _MONTH_NAMES:
        if not tokens[0].istitle() or len(tokens) == 1 or not _opens_clause(tokens[0], language):
            return None
        start = text.index(tokens[1], start + len(tokens[0]))
        tokens = tokens[1:]
    # "Jane Doe Jane Doe is": the heading of a box, run together with its text.
    again = max(at for at, token in enumerate(tokens) if token == tokens[0]) if tokens else 0
    if again:
        tokens = tokens[again:]
        start = text.rindex(tokens[0], start, match.end("name") - len(" ".join(tokens)) + len(tokens[0]))
    if len(tokens) > 1 and fold_name(tokens[0]) in _MONTH_NAMES:
        never = never - {fold_name(tokens[0])}
    if not tokens or any(fold_name(token) in never for token in tokens):
        return None
    bare = [token for token in tokens if not re.fullmatch(r"(?:Dr|Mr|Mrs|Ms|Prof|Mx|Herr|Frau)\.?", token)]
    if not bare or any(len(token) > 3 and token.isupper() and len(bare) == 1 for token in bare):
        return None
    first = fold_name(bare[0]).replace(" ", "")
    given = first in GIVEN_NAMES or fold_name(bare[0]).split()[0] in GIVEN_NAMES
    if len(bare) == 1:
        if not given or (first in AMBIGUOUS and not told):
            return None
    elif (not given and not (told and _role_follows(match, language))) or (given and first in AMBIGUOUS and not told):
        return None
    end = match.end("name")
    return Part(start, end, text[start:end])


@cache
def _never(language: str) -> frozenset[str]:
    own: frozenset[str] = getattr(lists(language), "NO_NAME", frozenset())
    english: frozenset[str] = getattr(lists("en"), "NO_NAME", frozenset())
    return own | english


def _opens_clause(word: str, language: str) -> bool:
    return fold_name(word) in getattr(lists(language), "STOP_WORDS", frozenset())


def _tells_role(said: str, language: str) -> bool:
    role = _role(language)
    return role is not None and role.search(said) is not None


def _role_follows(match: re.Match[str], language: str) -> bool:
    rest = match.groupdict().get("rest")
    return rest is not None and _tells_role(rest[:90], language)


@cache
def _role(language: str) -> re.Pattern[str] | None:
    roles = phrases("role", language)
    if not roles:
        return None
    people = _PEOPLE.get(language, "")
    return re.compile(rf"(?<!\w)(?:{'|'.join(roles)}|{people})(?!\w)", re.IGNORECASE)
