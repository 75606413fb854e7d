"""A tag that advertises instead of naming a topic."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newslint_rules.tags._tags import YEAR, marketing_words, tags_of

from newslint import Article, Context, Finding, Severity, article_rule, option
from newslint.language import any_of, fold, split_camel, words

# What a year may number: "Euro 2024", "Election 2025", "Budget 2026" are names of one event each.
EVENTS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"elections?|midterms?|primar(?:y|ies)|referendum|budget|census|olympics?|paralympics?|games|cups?"
        r"|euro|copa|open",
        r"championships?|tournament|league|playoffs?|draft|grand prix|rally|tour|masters|marathon|awards?"
        r"|oscars?|emmys?",
        r"grammys?|baftas?|brits?|eurovision|festival|expo|summit|conference|convention|forum|fair|show"
        r"|season|series|act",
        r"ces|mwc|wwdc|e3|cop\d*|g7|g20|brics|nobel|biennale|venice|cannes|sundance|glastonbury|coachella"
        r"|ipl|nba|nfl|nhl",
        r"mlb|ncaa|ufc|wwe|fifa|uefa|f1|formula|bill|law|agenda|vision|project|plan|report|index|ranking"
        r"|windows|office",
    ),
    "de": (
        r"\w*wahl(?:en)?|\w*wahlkampf|olympia\w*|paralympics|\w*spiele|\w*meisterschaft(?:en)?|wm|em|euro"
        r"|\w*cup|\w*pokal",
        r"\w*haushalt|\w*messe|\w*preis|\w*festival|\w*tag|\w*gipfel|\w*gesetz|eurovision|esc|oscars?"
        r"|berlinale|biennale",
        r"agenda|expo|tour|\w*liga|\w*saison|\w*turnier|open|grand prix|dschungelcamp|\w*show|documenta"
        r"|\w*reform|ces|ifa",
    ),
    "fr": (
        r"élections?|présidentielles?|législatives|municipales|européennes|régionales|référendum|budget"
        r"|jeux|jo|olympi\w+",
        r"coupe|mondial|euro|can|championnat|tournoi|tour|roland-garros|grand prix|ligue|festival|cannes"
        r"|césar|oscars?",
        r"eurovision|salon|foire|biennale|sommet|rentrée|baccalauréat|bac|loi|plan|agenda|expo|saison",
    ),
    "es": (
        r"elecciones?|referéndum|presupuestos?|juegos|olimpiadas|copa|mundial|euro|eurocopa|champions|liga"
        r"|torneo|gran premio",
        r"festival|óscars?|oscars?|goya|eurovisión|feria|cumbre|expo|censo|ley|agenda|vuelta|temporada"
        r"|carnaval|fallas|28[am]",
    ),
    "it": (
        r"elezioni|referendum|manovra|olimpiadi|giochi|coppa|mondiali?|europei|serie|festival|sanremo|oscar"
        r"|salone|gran premio",
    ),
    "pt": (
        r"eleições|eleição|referendo|orçamento|jogos|olimpíadas|copa|mundial|euro|liga|festival|óscares"
        r"|feira|carnaval|enem",
    ),
    "nl": (r"verkiezingen|referendum|begroting|spelen|wk|ek|tour|festival|songfestival|formule",),
    "pl": (r"wybory|referendum|budżet|igrzyska|euro|mundial|puchar|liga|festiwal|spis",),
}
# Names that hold a marketing word and are topics: media as a subject, outlets, shows.
TOPICS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:fake|local|public|cable|tv|television|broadcast|network|digital|good|bad|online) news",
        r"news (?:media|corp(?:oration)?|agenc(?:y|ies)|deserts?|anchors?|industry|conference|literacy"
        r"|business|podcasts?)",
        r"[A-Z]{2,4} news|(?:fox|sky|cbs|abc|nbc|bbc|itv|gb|channel \d|global|al|google|apple|yahoo|hacker"
        r"|newsmax) news",
        r"breaking (?:bad|point|dawn|barriers|ranks)|breakdanc\w*|trend (?:micro|analysis|following)"
        r"|hot (?:springs?|dogs?)",
        r"hot (?:wheels|pot|tubs?|weather|air balloons?|chocolate|mic)|viral (?:infection|load|disease"
        r"|hepatitis|video)s?",
    ),
    "de": (
        r"fake[- ]news|good news|viral\w* infekt\w*|(?:bild|welt|ntv|n-tv|sky|fox|bbc) news"
        r"|nachrichtenagentur\w*",
    ),
    "fr": (r"fake news|(?:fox|sky|bbc|france) (?:news|info)|infection virale|charge virale",),
    "es": (r"fake news|noticias falsas|(?:fox|sky|bbc) news|carga viral|hepatitis viral|antena \d noticias",),
    "it": (r"fake news|notizie false|sky news",),
    "pt": (r"fake news|notícias falsas",),
    "nl": (r"nepnieuws|fake news",),
    "pl": (r"fake newsy?",),
}


class Options(NamedTuple):
    allow: tuple[str, ...] = option((), "Tags that are names in spite of such a word, such as a programme's.")


@article_rule(severity=Severity.INFO, options=Options, authority=("FT",))
def tag_marketing_word(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A tag holds a word such as 'news', 'latest' or 'viral', or a bare year."""
    language = article.language
    marketing = marketing_words(language)
    if not marketing:
        return
    allowed = {fold(name) for name in options.allow}
    for tag in tags_of(article):
        name = split_camel(tag.value)
        if fold(tag.value) in allowed or _is_named_in_text(tag.value, article):
            continue
        said = _marketing(name, language, marketing) or _bare_year(name, language)
        if said:
            yield Finding(tag.where, f"tag '{tag}' {said}")


def _marketing(name: str, language: str | None, marketing: frozenset[str]) -> str | None:
    topics = any_of(TOPICS, language)
    if topics and topics.search(name):
        return None
    word = next((word for word in words(name) if fold(word) in marketing), None)
    return f"holds '{word}', which names no topic" if word else None


def _bare_year(name: str, language: str | None) -> str | None:
    year = YEAR.search(name)
    if year is None or not re.fullmatch(r"(?:\D*\s)?(?:19|20)\d\d(?:\s\D*)?", name):
        return None
    if name == year[0]:
        return "is a bare year"
    events = any_of(EVENTS, language)
    if events and events.search(name):
        return None
    return f"holds the year '{year[0]}', which the date says already"


def _is_named_in_text(name: str, article: Article) -> bool:
    """Whether the story speaks of the tag in so many words: then it is a name, of an outlet or of an event."""
    return len(name.split()) > 1 and fold(name) in fold(f"{article.headline or ''}\n{article.body_text}")
