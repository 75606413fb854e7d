"""People whom a text about an author speaks of."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newslint.language.compiling import lazy
from newslint.language.folding import fold_name
from newslint.language.lexicon import lists, phrases
from newslint.language.part import Part
from newslint.values import NamedTuple

# A capital of any script that has them; what lies beyond Latin-1 is not told from small letters, for speed.
_TOKEN = r"(?:[^\W\d_a-zß-ÿ](?:[^\W_]*(?:['’-][^\W\d_]+)*(?<!['’]s)|\.))"
_PARTICLE = "(?:v[oa]n|de[rnl]?|della|d[iauo]s?|l[ae]|[ae]l|bin|ibn|ben|ter|zu|y|e)"
_NAME = rf"{_TOKEN}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_TOKEN}){{0,4}}"
# A subject stands at the start of a sentence or clause: after nothing, a stop, a comma, a dash or a colon.
_START = r"(?:^|(?<=[.!?:;,–—|•(…\"”’)])\s+|\n\s*)"
_APPOSITION = r"(?:\s*,\s+[^.;,]{2,80}(?:,\s+[^.;,]{2,60})?,|\s*\([^)]{1,60}\)|,)?"
_VERB = r"(?P<verb>[a-zß-ÿ]+(?:['’-][a-zß-ÿ]+)*)(?P<rest>[^.!?]{0,120})"
# Given names that are months: people where a surname follows.
_MONTH_NAMES = frozenset(("april", "may", "june", "august"))


# "Her husband, Tom, works …" is about somebody else.
_KIN = lazy(
    r"\b(?:husband|wife|spouse|partner|fianc[ée]e?|son|daughter|children|kids|brother|sister|mother|father|dog|cat"
    r"|puppy"
    r"|dogs|cats|friend|colleague|mentor|co-author|sons|daughters|baby|Mann|Frau|Sohn|Tochter|Hund|Katze|Kollege"
    r"|Kollegin"
    r"|mari|femme|fils|fille|chien|chat|marido|esposo|esposa|hijo|hija|perro|gato)\b[\s,(:–—]*(?:and\s+)?$",
)


class _Grammar(NamedTuple):
    verbs: frozenset[str]  # first words of what a person does
    weak: frozenset[str]  # of those, verbs that things and places go with, too
    subject: re.Pattern[str]  # name, then verb: groups "name", "verb", "rest"
    inverted: re.Pattern[str] | None  # verb, then name
    owner: re.Pattern[str]  # a name in the possessive: group "name", and "owned" with what it has
    owned: frozenset[str]  # what only a person has


# What only a person has, in the possessive: "Jordan's work has appeared in …".
_OWNED = {
    "en": "work works writing writings reporting stories articles career passion background experience expertise"
    " book books byline journalism photography coverage column columns debut interests research novel love approach"
    " journey area areas",
    "de": "Arbeit Arbeiten Artikel Texte Karriere Leidenschaft Schwerpunkt Schwerpunkte Themen Reportagen Recherchen"
    " Bücher Kolumne",
    "fr": "travail travaux articles carrière reportages enquêtes livre livres chronique chroniques parcours passion",
    "es": "trabajo trabajos artículos carrera reportajes libro libros columna columnas trayectoria pasión textos",
    "it": "lavoro lavori articoli carriera libro libri rubrica passione",
    "pt": "trabalho trabalhos artigos carreira reportagens livro livros coluna trajetória paixão textos",
}
_WEAK = {
    "en": "is was has had also now currently previously formerly came comes became began started spends spent received"
    " won leads led plays played runs ran delivers creates aims explores follows tracks hosts hosted produces produced"
    " manages managed serves served moved speaks holds held founded launched can",
    "de": "ist war hat hatte wird wurde kommt kam gewann leitet führt begann bietet produziert zählt gilt",
    "fr": "est était a avait fut vient commence dirige propose produit remporte se",
    "es": "es era fue ha tiene viene dirige ofrece produce ganó comenzó lleva se",
    "it": "è era ha aveva dirige segue cura nasce inizia diventa fa entra copre si",
    "pt": "é era foi tem dirige ganhou venceu começou iniciou recebeu passou produz integra entrou reporta acompanha",
    "nl": "is was heeft had maakt maakte begon won kwam leidt leidde volgt houdt richt ging behandelt bericht",
    "pl": "jest był była ma prowadzi zdobył zdobyła",
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
    "it": "espert[oa]|specialista|docente|professor(?:e|essa)|laureat[oa]|appassionat[oa]|avvocat[oa]|economista"
    "|fondat(?:ore|rice)"
    "|studente|studentessa|storic[oa]|consulente|dottorand[oa]|lei|lui|che",
    "pt": "especialista|professora?|formad[oa]|graduad[oa]|apaixonad[oa]|advogad[oa]|economista|fundadora?|estudante"
    "|historiadora?|consultora?|doutora?|mestre|ela|ele|quem",
    "nl": "expert|specialist|docent|docente|hoogleraar|jurist|advocaat|wetenschapper|econoom|historicus|oprichter"
    "|student|studente|afgestudeerd|zij|ze|hij|zijn|haar",
    "pl": "ekspert(?:ka)?|specjalist(?:a|ka)|wykładow(?:ca|czyni)|prawni(?:k|czka)|ekonomist(?:a|ka)|history(?:k|czka)"
    "|absolwent(?:ka)?|student(?:ka)?|pasjonat(?:ka)?",
}


@cache
def _grammar(language: str) -> _Grammar | None:
    if language not in _WEAK:
        return None
    said = "|".join(phrases("person-verb", language)).split("|")
    # "grew up", "has been": the first word tells; "co-?founded" is written both ways.
    verbs = {verb.split()[0].replace("-?", hyphen) for verb in said for hyphen in ("-", "")}
    subject = re.compile(rf"{_START}(?P<name>{_NAME}){_APPOSITION}\s+(?:(?:who|der|die|qui|que|che)\s+)?{_VERB}")
    inverted = None
    if language == "en":
        before = rf"(?:{_START}|\b(?:and|of|in|through|throughout)\s+)"
        owner = rf"{before}(?P<name>{_NAME})['’]s?\s+(?P<owned>[a-z-]+(?:\s+[a-z-]+){{0,3}})"
    elif language == "de":
        owner = rf"(?P<name>{_NAME}?)(?:s|['’])\s+(?P<owned>(?:[a-zäöüß-]+\s+){{0,2}}[A-ZÄÖÜ][a-zäöüß]+)"
        # "Seit 2010 schreibt Jordan für …"
        inverted = re.compile(
            rf"\b(?P<verb>[a-zäöüß]+)\s+(?P<name>{_NAME})(?=\s+[a-zäöü]|[,.])(?P<rest>[^.!?]{{0,120}})"
        )
    elif language in _OWNED:
        owner = rf"\b(?P<owned>{_OWNED[language].replace(' ', '|')})\s+d(?:[eio]\s+|a\s+|['’])(?P<name>{_NAME})"
    else:
        owner = "(?!)"
    return _Grammar(
        frozenset(verbs),
        frozenset(_WEAK[language].split()),
        subject,
        inverted,
        re.compile(owner),
        frozenset(_OWNED.get(language, "").split()),
    )


@lru_cache(maxsize=512)
def people_in(text: str, language: str | None) -> tuple[Part, ...]:
    """The people a text speaks of in subject position ("Jordan brings …") or as owners of a work ("Jordan's work").

    Precision first. A single word must be a common given name; where that is a place or a common word, too, the verb
    must be a person's ("Jordan covers", not "Jordan is"), or a role must follow. Several words need a common given name
    at their head, or a role after the verb ("… is a reporter"). Outlets, desks and places in subject position are none.
    English, German, French, Spanish, Italian, Portuguese, Dutch and Polish; nothing in other languages.
    """
    grammar = _grammar(language) if language else None
    if grammar is None or language is None:
        return ()
    found: dict[int, Part] = {}
    for pattern in (grammar.subject, grammar.inverted):
        at = 0
        while pattern is not None and (match := pattern.search(text, at)):
            verb = match["verb"]
            # The next subject may stand in what was looked at behind this verb.
            at = match.end("name")
            if verb not in grammar.verbs:
                continue
            at = max(at, match.end("verb"))
            said = None if verb not in grammar.weak else f"{verb}{match['rest']}"
            # Behind its verb any German noun may stand: "ist Coach für …". Only a given name tells a person there.
            if (part := _person(text, match, language, said)) and (
                pattern is grammar.subject or _is_given(part.text.split()[0])
            ):
                found.setdefault(part.start, part)
    for match in grammar.owner.finditer(text):
        if grammar.owned.isdisjoint(match["owned"].split()):
            continue
        if part := _person(text, match, language, None):
            found.setdefault(part.start, part)
    return tuple(found[start] for start in sorted(found))


def _is_given(token: str) -> bool:
    from newslint.language.lists.given_names import GIVEN_NAMES

    return fold_name(token).replace(" ", "") in GIVEN_NAMES


def _person(text: str, match: re.Match[str], language: str, said: str | None) -> Part | None:
    """The name in a match, if it can be a person's.

    `said` is the verb and what follows it, where that alone tells no person; None where it does.
    """
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
    if not tokens or any(fold_name(token) in never for token in tokens if not token.islower()):
        return None
    bare = [token for token in tokens if not re.fullmatch(r"(?:Dr|Mr|Mrs|Ms|Prof|Mx|Herr|Frau)\.?", token)]
    if not bare or any(len(token) > 3 and token.isupper() and len(bare) == 1 for token in bare):
        return None
    first = fold_name(bare[0]).replace(" ", "")
    given = first in GIVEN_NAMES or fold_name(bare[0]).split()[0] in GIVEN_NAMES
    if len(bare) == 1 and not given:
        return None
    if first in AMBIGUOUS and given:
        if said is not None and not _tells_role(said, language):
            return None
    elif not given and not _tells_role(said or match.groupdict().get("rest") or "", language):
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


@cache
def _role(language: str) -> re.Pattern[str] | None:
    roles = phrases("role", language)
    if not roles:
        return None
    people = _PEOPLE.get(language, "")
    return re.compile(rf"(?<!\w)(?:{'|'.join(roles)}|{people})(?!\w)", re.IGNORECASE)
