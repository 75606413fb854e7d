"""Reporting on those who own, fund or pay the outlet, without saying so."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from newslint_rules._lazily import Pattern

from newslint import Article, Context, Finding, NamedTuple, Related, Severity, article_rule, option
from newslint.language import any_of, fold
from newslint.model import Block, Kind, Plain, Span, Zone

# What a disclosure calls the relation, by language; the name stands in the same paragraph.
RELATED_AS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"own(?:s|ed|er|ers|ership)?|invest(?:s|ed|or|ors|ment)?|shareholders?|stake|parent (?:company|group)|publisher"
        r"|fund(?:s|ed|er|ers|ing)?|financ(?:es|ed|ing)|back(?:s|ed|er|ers)|support(?:s|ed|er|ers)?|partner(?:s|ed|ship)?"
        r"|sponsor(?:s|ed|ship)?|advertis(?:es|er|ers|ing)|donor|donat\w+|subsidiary|affiliate[ds]?|grants?",
    ),
    "de": (
        r"eigentümer\w*|gehört|inhaber\w*|investor\w*|beteiligt|beteiligung|anteil\w*|gesellschafter\w*|muttergesellschaft"
        r"|mutterkonzern|verleger\w*|verlag|finanzier\w*|förder\w*|unterstütz\w*|partner\w*|sponsor\w*|werbekund\w*"
        r"|anzeigenkund\w*",
    ),
    "fr": (
        r"propriétaire\w*|appartient|détient|détenue?|actionnaire\w*|investisseu\w+|maison[- ]mère|filiale|éditeur"
        r"|financ\w+|soutien\w*|soutenue?|partenai\w+|partenariat|mécène|sponsor\w*|annonceur\w*",
    ),
    "es": (
        r"propietari\w+|dueñ[oa]s?|pertenece|accionista\w*|inversor\w*|matriz|filial|editor\w*|financi\w+|apoy\w+|soci[oa]s?"
        r"|patrocin\w+|anunciante\w*|colaborador\w*",
    ),
}
# What opens a note about the outlet's own interests.
NOTE: Mapping[str, tuple[str, ...]] = {
    "en": ("disclosure", "full disclosure", "disclaimer", "editor'?s'? note", "transparency"),
    "de": ("transparenzhinweis", "offenlegung", "hinweis", "in eigener sache", "anmerkung der redaktion"),
    "fr": ("transparence", "note de la rédaction", "ndlr"),
    "es": ("transparencia", "nota de la redacción", "nota del editor", "aclaración"),
}
# How a text speaks of the outlet that it stands in.
US = Pattern(
    r"\b(?:this|our) (?:newspaper|paper|site|website|publication|outlet|newsroom|magazine|newsletter|podcast|company)\b"
    r"|\b(?:we|us|our)\b|\b(?:diese[rsm]?|unsere[rsm]?) (?:zeitung|website|seite|redaktion|magazin|medium|portal)\b"
    r"|\b(?:wir|uns)\b|\b(?:ce|notre) (?:journal|site|magazine|média)\b|\bnotre (?:rédaction)\b|\bnous\b"
    r"|\b(?:este|nuestro) (?:diario|periódico|sitio|medio)\b|\b(?:esta|nuestra) (?:revista|redacción|publicación)\b",
    re.IGNORECASE,
)
_READ = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADING, Kind.QUOTE)


class Sponsor(NamedTuple):
    """One who owns, funds or pays the outlet, by every name that texts use."""

    name: str
    names: tuple[str, ...]
    relation: str
    pattern: re.Pattern[str]


class Options(NamedTuple):
    mentions: int = option(
        2, "Mentions in the body from which an article is about someone; in the headline one will do."
    )
    relations: tuple[str, ...] = option(
        ("owner", "investor", "partner", "advertiser"), "Relations of the registry that ask for a disclosure."
    )


@article_rule(
    severity=Severity.WARNING, options=Options, recommended="data", registry="sponsors", authority=("SPJ", "NG", "JTI")
)
def conflict_undisclosed(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The article is about an owner, investor, partner or advertiser of the outlet and does not say so."""
    sponsors = _sponsors(context.registries.get("sponsors"))
    if article.language not in RELATED_AS:
        return
    text = article.body_text
    for sponsor in sponsors:
        if sponsor.relation not in options.relations:
            continue
        headline = article.headline if article.headline and sponsor.pattern.search(article.headline.value) else None
        if headline is None and not any(name in text for name in sponsor.names):
            continue
        places = list(_mentions(article, sponsor))
        if headline is None and len(places) < options.mentions:
            continue
        if _is_disclosed(article, sponsor):
            continue
        found = headline.where if headline is not None and headline.where else next(iter(places), None)
        number = f"{len(places)} times" if len(places) != 1 else "once"
        how = number if headline is None else "in the headline" + (f" and {number} in the text" if places else "")
        yield Finding(
            found,
            f"article names '{sponsor.name}' {how} and does not say that it is {_with_article(sponsor.relation)}",
            tuple(Related(place, "named here") for place in places if place != found)[:10],
        )


def _with_article(relation: str) -> str:
    article = "an" if relation[:1] in "aeiou" else "a"
    return f"{article} {relation} of the outlet"


class _Identity:
    """A registry as a key: it is read once in a run and never changes."""

    def __init__(self, data: Plain) -> None:
        self.data = data

    def __hash__(self) -> int:
        return id(self.data)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and other.data is self.data


def _sponsors(content: Plain) -> tuple[Sponsor, ...]:
    return _read(_Identity(content)) if content else ()


@lru_cache(maxsize=8)
def _read(registry: _Identity) -> tuple[Sponsor, ...]:
    content = registry.data
    entries = content.get("sponsors") if isinstance(content, dict) else None
    found = []
    for entry in entries if isinstance(entries, list) else ():
        if not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
            continue
        aliases = entry.get("aliases")
        names = (str(entry["name"]), *(str(alias) for alias in (aliases if isinstance(aliases, list) else ())))
        either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        pattern = re.compile(rf"(?<!\w)(?:{either})(?:['’]s)?(?!\w)")
        found.append(Sponsor(names[0], names, str(entry.get("relation", "partner")), pattern))
    return tuple(found)


def _mentions(article: Article, sponsor: Sponsor) -> Iterator[Span]:
    for block in article.body:
        if block.kind in _READ:
            for found in sponsor.pattern.finditer(block.text.value):
                if (place := block.text.part(*found.span())) is not None:
                    yield place


def _is_disclosed(article: Article, sponsor: Sponsor) -> bool:
    """Whether a paragraph that names it says how it is related to the outlet, or a note speaks of it."""
    relation, note = any_of(RELATED_AS, article.language), any_of(NOTE, article.language)
    own = _own_names(article)
    for block in article.zone(Zone.HEADER, Zone.BODY, Zone.AUTHOR_BOX):
        value = block.text.value
        if not sponsor.pattern.search(value):
            continue
        if block.kind is Kind.DISCLOSURE or (note is not None and note.match(value)):
            return True
        # "Quay Bank owns the boats" tells nothing; "Quay Bank owns The Harbour Post" does.
        if relation is not None and relation.search(value) and _speaks_of_us(block, own):
            return True
    return False


def _own_names(article: Article) -> tuple[str, ...]:
    site = article.site_name
    return (fold(site.value), fold(site.value).removeprefix("the ")) if site is not None else ()


def _speaks_of_us(block: Block, own: tuple[str, ...]) -> bool:
    folded = fold(block.text.value)
    return any(name in folded for name in own) or US.search(folded) is not None
