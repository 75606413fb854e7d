"""A bio that cannot decide whose voice it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.language import Part, any_of, fold, fold_name, is_quoted, lazy, people_in, sentence_at
from newslint.model import AuthorKind, Bio, Related

from ._registry import registry_of

# What one person is or has, and no desk. Seen in the author boxes of themes and in general use, by language.
CAREERS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:is|was|as) (?:an?|our|the) (?:[\w-]+,? ){0,4}?(?:journalist|reporter|editor|writer|correspondent|columnist"
        r"|author|contributor|freelancer|photographer|blogger|producer|graduate|alumn(?:us|a)|father|mother)",
        r"freelance (?:journalist|reporter|editor|writer|contributor|photographer)",
        r"(?:decades?|years?) of (?:[\w-]+ ){0,3}?experience",
        r"(?:studied|graduated from|holds an? (?:[\w-]+ )?degree|began (?:his|her) career|lives in|was born)",
    ),
    "de": (
        r"ist (?:eine?|freie[rs]?|unsere?|der|die)? ?(?:[\w-]+ ){0,3}?(?:Journalist|Reporter|Redakteur|Autor"
        r"|Korrespondent|Volontär|Kolumnist|Absolvent)(?:in)?",
        r"freie[rs]? (?:Journalist|Redakteur|Autor|Mitarbeiter)(?:in)?",
        r"(?:jahre|jahren|jahrzehnt\w*|jahrzehntelange\w*) (?:[\w-]+ ){0,3}?(?:erfahrung|berufserfahrung)",
        r"(?:hat [\w, -]{0,40} studiert|studierte|lebt in|wurde in [\w-]+ geboren)",
    ),
    "fr": (
        r"est (?:une? |la |le |notre )?(?:[\w-]+ ){0,2}?(?:journaliste|reporter|rédacteur|rédactrice|correspondante?"
        r"|chroniqueur|chroniqueuse|auteure?|autrice|pigiste|diplômée?)",
        r"(?:journaliste|rédacteur|rédactrice) (?:indépendante?|pigiste)",
        r"(?:ans|années|décennies?) d'expérience",
        r"(?:a étudié|vit à|née? (?:à|en))",
    ),
    "es": (
        r"es (?:una? |la |el |nuestr[oa] )?(?:[\w-]+ ){0,2}?(?:periodista|reporter[oa]|redactora?|corresponsal"
        r"|columnista|autora?|colaboradora?|licenciad[oa]|graduad[oa])",
        r"(?:periodista|redactora?) (?:independiente|freelance|autónom[oa])",
        r"(?:años|décadas?) de experiencia",
        r"(?:estudió|vive en|nació en)",
    ),
    "it": (
        r"è (?:un[ao']? |la |il |l['’]|nostr[oa] )?(?:[\w-]+ ){0,2}?(?:giornalista|reporter|redatt(?:ore|rice)"
        r"|corrispondente|editorialista|aut(?:ore|rice)|collaborat(?:ore|rice)|laureat[oa])",
        r"(?:anni|decenni[o]?) di esperienza",
        r"(?:ha studiato|vive a|(?:è )?nat[oa] (?:a|nel))",
    ),
    "pt": (
        r"é (?:uma? |o |a |noss[oa] )?(?:[\w-]+ ){0,2}?(?:jornalista|repórter|redatora?|editora?|correspondente"
        r"|colunista|autora?|colaboradora?|formad[oa]|graduad[oa])",
        r"(?:anos|décadas?) de experiência",
        r"(?:estudou|mora em|vive em|nasceu em)",
    ),
    "nl": (
        r"is (?:een |de |onze )?(?:[\w-]+ ){0,2}?(?:journalist|verslaggever|redacteur|correspondent|columnist|auteur"
        r"|freelancer)",
        r"(?:jaar|jaren|decennia) (?:\w+ )?ervaring",
        r"(?:studeerde|woont in|werd geboren)",
    ),
    "pl": (
        r"jest (?:[\w-]+ ){0,2}?(?:dziennikar(?:zem|ką)|reporter(?:em|ką)|redaktor(?:em|ką)|korespondent(?:em|ką)"
        r"|autor(?:em|ką)|absolwent(?:em|ką))",
        r"(?:lata|lat) doświadczenia|-letnim doświadczeniem",
        r"(?:ukończyła?|mieszka w|urodził(?:a)? się)",
    ),
}  # fmt: skip
# A team may have these together.
SHARED = lazy(
    r"\b(?:combined|collective|together|between (?:them|us)|teams?|group|staff|equipo|équipe|collectif|collective\w*"
    r"|gemeinsam\w*|zusammen|redaktionsteam)\b",
    re.IGNORECASE,
)
# Only English pronouns tell a person from a thing: "er", "elle" and "ella" may stand for any noun.
PRONOUNS = lazy(r"\b(?:he|she)\b", re.IGNORECASE)
OWN_PRONOUNS = lazy(r"\b(?:he|him|his|she|her|hers)\b", re.IGNORECASE)
# A second pronoun after one of these is theirs, not the author's.
OTHERS = lazy(
    r"\b(?:wife|husband|spouse|partner|father|mother|dad|mum|mom|son|daughter|brother|sister|grand(?:father|mother)"
    r"|friend|colleague|mentor|dog|cat|fianc[ée]e?|interview(?:ed|s)?|profile[ds]?)\b",
    re.IGNORECASE,
)
BOSSES = lazy(
    r"\b(?:his|her|their|an?|the) (?:[\w-]+ )?(?:editor|boss|teacher|professor|publisher|chief)\b", re.IGNORECASE
)
_GENDER = {
    **dict.fromkeys(("he", "him", "his", "er", "ihn", "ihm", "il", "lui", "él", "ele", "hij", "hem"), "he"),
    **dict.fromkeys(("she", "her", "hers", "sie", "ihr", "elle", "ella", "ela", "zij", "ze", "haar"), "she"),
}
# In other languages the pronoun of a person may stand for any noun, but where it opens a sentence about a life.
OF_LIVES = {
    "de": lazy(
        r"(?:^|[.!?] )(?P<who>Er|Sie) (?:lebt|wohnt|schreibt|arbeitet|studierte|wuchs|absolvierte|volontierte"
        r"|ist (?:freie[r]? )?(?:Journalist|Autor|Redakteur|Reporter)|hat [^.]{0,60}?(?:studiert|gearbeitet"
        r"|absolviert))"
    ),
    "fr": lazy(
        r"(?:^|[.!?] )(?P<who>Il|Elle) (?:vit|habite|écrit|travaille|enseigne"
        r"|a (?:étudié|travaillé|reçu|rejoint|couvert|publié|grandi)|est (?:journaliste|née?\b|diplômée?|titulaire"
        r"|passionnée?|l['’]aut(?:eur|rice)))"
    ),
    "es": lazy(r"(?:^|[.!?] )(?P<who>Él|Ella) (?:vive|escribe|trabaja|trabajó|estudió|nació|es periodista|ha)\b"),
    "pt": lazy(
        r"(?:^|[.!?] )(?P<who>Ele|Ela) (?:vive|mora|escreve|trabalha|trabalhou|estudou|nasceu|ganhou|recebeu|cobre"
        r"|cobriu"
        r"|é (?:jornalista|formad|graduad|autora?|repórter))"
    ),
    "nl": lazy(
        r"(?:^|[.!?] )(?P<who>Hij|Zij|Ze) (?:woont|schrijft|werkt|werkte|studeerde|won|begon|is (?:journalist"
        r"|verslaggever|redacteur|auteur))"
    ),
}


@article_rule(severity=Severity.WARNING, authority=("TP", "NG", "APb"))
def bio_voice_inconsistent(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """A collective byline has the bio of a single person, or a bio changes between he and she."""
    for bio in article.bios:
        found = _career_of_a_desk(article, bio) or _two_pronouns(article, bio) or _other_pronoun(article, bio, context)
        if found:
            yield found


def _career_of_a_desk(article: Article, bio: Bio) -> Finding | None:
    desk = _desk_of(article, bio)
    careers = any_of(CAREERS, article.language)
    if desk is None or careers is None:
        return None
    text = bio.text.value
    claims = [found for found in careers.finditer(text) if not is_quoted(text, *found.span())]
    if article.language == "en":
        claims += [found for found in OWN_PRONOUNS.finditer(text) if not is_quoted(text, *found.span())]
    claimed = {sentence_at(text, claim.start()): claim[0] for claim in reversed(claims)}
    # "The News Team" does not make its sentence one about a team.
    single = sorted((part, said) for part, said in claimed.items() if not SHARED.search(part.text.replace(desk, "")))
    if not single:
        return None
    (first, words), *others = single
    return Finding(
        bio.text.part(first.start, first.end),
        f"bio of '{desk}' says '{words}', as of one person",
        related=tuple(_related(bio, part, f"says '{said}'") for part, said in others),
    )


def _desk_of(article: Article, bio: Bio) -> str | None:
    """The collective byline that the bio stands under, None where it is a person's."""
    desks = [author.name.value for author in article.authors if author.kind is AuthorKind.DESK]
    if bio.of is not None:
        # A box may be headed "Author", which looks like a desk and is none.
        return next((name for name in desks if fold(name) == fold(bio.of.value)), None)
    return desks[0] if desks and len(desks) == len(article.authors) else None


def _two_pronouns(article: Article, bio: Bio) -> Finding | None:
    """He here and she there of the same person."""
    text = bio.text.value
    said = _pronouns(article, text)
    if len(said) < 2 or OTHERS.search(text) or _speaks_of_several(article, text):
        return None
    (one, first), *_ = said
    other, second = next(((word, at) for word, at in said if _GENDER[word.lower()] != _GENDER[one.lower()]), (None, 0))
    if other is None or len({fold_name(person.text) for person in people_in(text, article.language)}) > 1:
        return None
    before, here = sentence_at(text, first), sentence_at(text, second)
    message = f"bio says '{one}' and '{other}' of one person"
    return Finding(bio.text.part(here.start, here.end), message, related=(_related(bio, before, f"says '{one}'"),))


def _pronouns(article: Article, text: str) -> list[tuple[str, int]]:
    """The pronouns that stand for a person in the bio, and where."""
    if article.language == "en":
        found = [(word[0], word.start()) for word in PRONOUNS.finditer(text) if not _is_somebodys(text, word.start())]
    else:
        lives = OF_LIVES.get(article.language or "")
        found = [(word["who"], word.start("who")) for word in lives.finditer(text)] if lives else []
    return [(word, at) for word, at in found if not is_quoted(text, at, at + len(word))]


def _is_somebodys(text: str, at: int) -> bool:
    """Whether the pronoun stands for somebody whom the sentence has just named: "when her editor said he …"."""
    sentence = sentence_at(text, at)
    return BOSSES.search(text, sentence.start, at) is not None


def _speaks_of_several(article: Article, text: str) -> bool:
    """Whether one box holds the bios of more than one author, by given name or surname."""
    said = set(fold_name(text).split())
    return sum(not said.isdisjoint(fold_name(author.name.value).split()) for author in article.authors) > 1


def _other_pronoun(article: Article, bio: Bio, context: Context) -> Finding | None:
    """A pronoun that the registry does not give the author."""
    registry = registry_of(context)
    name = bio.of.value if bio.of else article.authors[0].name.value if len(article.authors) == 1 else None
    entry = registry.entry(name) if registry and name else None
    if entry is None or entry.pronouns is None or OTHERS.search(bio.text.value):
        return None
    own = {_GENDER.get(word) for word in re.findall(r"[^\W\d_]+", entry.pronouns.lower())}
    if article.language != "en" and own.isdisjoint(("he", "she")):
        return None
    for word, at in _pronouns(article, bio.text.value):
        if _GENDER[word.lower()] not in own:
            said = sentence_at(bio.text.value, at)
            message = f"bio says '{word}' of '{name}', the authors registry '{entry.pronouns}'"
            return Finding(bio.text.part(said.start, said.end), message)
    return None


def _related(bio: Bio, part: Part, message: str) -> Related | None:
    where = bio.text.part(part.start, part.end)
    return Related(where, message) if where else None
