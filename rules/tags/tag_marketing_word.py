"""A tag that advertises instead of naming a topic."""

import re
from collections.abc import Iterator, Mapping

from newslint_rules.tags._tags import YEAR, marketing_words, spelled_out, tags_of

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import any_of, fold

# Topics that go on for years, and the words of lists: a year beside them is no name. Elsewhere it mostly is one,
# of one event each: "Euro 2024", "Budget 2026".
ONGOING: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"wars?|conflicts?|crisis|crises|invasion|pandemic|protests?|tensions?|sanctions|economy|inflation"
        r"|politics|market",
        r"best|top \d+|trends?|deals?|reviews?|guides?|tips|how to|updates?|ideas|weather|health|travel"
        r"|fashion|technology",
    ),
    "de": (
        r"\w*krieg|\w*konflikt|\w*krise|invasion|pandemie|proteste?|sanktionen|wirtschaft|inflation|politik",
        r"besten?|top \d+|trends?|angebote|tests?|ratgeber|tipps|ideen|wetter|mode|technik",
    ),
    "fr": (
        r"guerre|conflit|crise|invasion|pandémie|manifestations?|sanctions|économie|inflation|politique",
        r"meilleur\w*|top \d+|tendances?|bons plans|guide|conseils|idées|météo|mode|technologie",
    ),
    "es": (
        r"guerra|conflicto|crisis|invasión|pandemia|protestas?|sanciones|economía|inflación|política",
        r"mejores|top \d+|tendencias?|ofertas|guía|consejos|ideas|clima|moda|tecnología",
    ),
    "it": (r"guerra|conflitto|crisi|invasione|pandemia|proteste?|economia|politica|migliori|tendenze|offerte|moda",),
    "pt": (r"guerra|conflito|crise|invasão|pandemia|protestos?|economia|política|melhores|tendências|ofertas|moda",),
    "nl": (r"oorlog|conflict|crisis|pandemie|protest\w*|economie|politiek|beste|trends?|aanbiedingen|mode",),
    "pl": (r"wojna|konflikt|kryzys|pandemia|protesty|gospodarka|polityka|najlepsze|trendy|promocje|moda",),
}
# Names that hold a marketing word and are topics: media as a subject, outlets, shows.
TOPICS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:fake|local|public|cable|tv|television|broadcast|network|digital|good|bad|online) news",
        r"(?:us|u\.s\.|uk|eu|world|national|international|foreign|regional|state) news",
        r"news (?:media|corp(?:oration)?|agenc(?:y|ies)|deserts?|anchors?|industry|conference|literacy"
        r"|business|podcasts?)",
        r"(?:fox|sky|cbs|abc|nbc|bbc|itv|gb|channel \d|global|al|google|apple|yahoo|hacker"
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
        name = spelled_out(tag.value)
        if fold(tag.value) in allowed or _is_named_in_text(tag.value, article):
            continue
        said = _marketing(name, language, marketing) or _bare_year(name, language)
        if said:
            yield Finding(tag.where, f"tag '{tag}' {said}")


def _marketing(name: str, language: str | None, marketing: frozenset[str]) -> str | None:
    topics = any_of(TOPICS, language)
    if topics and topics.search(name):
        return None
    word = next((word for word in name.split() if fold(word) in marketing), None)
    return f"holds '{word}', which names no topic" if word else None


def _bare_year(name: str, language: str | None) -> str | None:
    year = YEAR.search(name)
    if year is None or not re.fullmatch(r"(?:\D*\s)?(?:19|20)\d\d(?:\s\D*)?", name):
        return None
    if name == year[0]:
        return "is a bare year"
    ongoing = any_of(ONGOING, language)
    return f"holds the year '{year[0]}', which names no topic" if ongoing and ongoing.search(name) else None


def _is_named_in_text(name: str, article: Article) -> bool:
    """Whether the story speaks of the tag in so many words: then it is a name, of an outlet or of an event."""
    return len(name.split()) > 1 and fold(name) in fold(f"{article.headline or ''}\n{article.body_text}")
