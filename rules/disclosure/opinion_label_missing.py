"""An opinion that looks like news."""

import re
from collections.abc import Iterator, Mapping

from newslint_rules._lazily import Pattern
from newslint_rules.disclosure._labels import flag, near_headline, says, shown

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import any_of, fold
from newslint.model import Data, Kind, Span, Text, Zone

# A section of the address, after the site's own: "/opinion/", "/2026/meinung/".
ADDRESS = Pattern(
    r"^https?://[^/]+(?:/[\w-]{1,24}){0,3}?/(?P<section>opinions?|op-?eds?|columnists?|editorials?|commentary|meinung(?:en)?|kommentare?"
    r"|kolumnen?|leitartikel|gastkommentare?|tribunes?|chroniques?|editoriaux|debats|opinion-columns|opiniones"
    r"|columnas|tribuna|opinioni|opiniao|colunas|opinie|opinie-en-debat)/[^/]",
    re.IGNORECASE,
)
# Section names that say it whole; "Comment" is a button, too.
SECTION: Mapping[str, tuple[str, ...]] = {
    "en": ("(?:todays? )?opinions?(?: columns?| pieces?)?", "op-?eds?", "editorials?", "commentary", "columnists?"),
    "de": ("meinung(?:en)?", "kommentare?", "gastkommentare?", "leitartikel", "kolumnen?", "debatte"),
    "fr": ("opinions?", "tribunes?", "éditoriaux", "éditorial", "chroniques?", "débats", "idées"),
    "es": ("opinión", "editoriales", "columnas?", "tribunas?"),
    "it": ("opinioni", "editoriali", "commenti"),
    "pt": ("opinião", "colunas", "editoriais"),
    "nl": ("opinie", "columns?"),
    "pl": ("opinie", "komentarze", "felietony"),
}
# The words of a notice that it is the writer's own view.
NOTICE: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:views|opinions?)(?: \w+){0,4} (?:expressed|are|is|of the (?:author|writer))",
        "columnist",
        "guest (?:author|writer|essay)",
        "opinion (?:writer|editor|contributor)",
    ),
    "de": ("meinung de[sr] autor\\w*", "gastbeitrag", "kolumnist\\w*", "kommentar von", "gastautor\\w*"),
    "fr": ("n['’]engagent que", "tribune", "chroniqueu\\w+", "éditorialiste"),
    "es": ("opiniones (?:del|de la|de los)", "columnista", "tribuna"),
}
TYPES = ("OpinionNewsArticle",)
KINDS = frozenset("opinion op-ed oped editorial column commentary kommentar meinung kolumne tribune".split())


class Options(NamedTuple):
    structured: bool = option(
        False, "Must structured data of an opinion say OpinionNewsArticle, where it says NewsArticle?"
    )
    shown_by_template: bool = option(False, "The site's template prints the label from the front matter.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("GT", "NG", "TP", "JTI"))
def opinion_label_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The article is marked as opinion by its address or its data, and no visible label says so."""
    marker = _marker(article, options)
    if marker is None:
        return
    where, said = marker
    if not _is_labelled(article):
        yield Finding(where, f"{said}, no label near the headline says that it is opinion")
    elif options.structured:
        yield from _mistyped(article)


def _marker(article: Article, options: Options) -> tuple[Span | None, str] | None:
    """What marks the article as opinion, and where."""
    if article.format == "markdown":
        data = flag(article, ("opinion", "is_opinion")) or _kind(article)
        return None if data is None or options.shown_by_template else (data.where, f"front matter has {shown(data)}")
    for node in article.nodes:
        if any(kind in TYPES for kind in node.types):
            return node.where.where if node.where else None, "structured data says OpinionNewsArticle"
    section = any_of(SECTION, article.language)
    if section is None:
        return None
    for name, content in article.meta:
        if name == "article:opinion" and content.value.lower() == "true":
            return content.where, "metadata has article:opinion: 'true'"
        if name == "article:section" and section.fullmatch(content.value.replace("’", "").replace("'", "")):
            return content.where, f"metadata has article:section: '{content.value}'"
    for node in article.nodes:
        for stated in node.texts("articleSection"):
            if section.fullmatch(stated.value):
                return stated.where, f"structured data has articleSection: '{stated.value}'"
    if article.url and (found := ADDRESS.match(article.url)):
        return None, f"the address has '/{found['section']}/'"
    return None


def _kind(article: Article) -> Data | None:
    if article.front_matter is None:
        return None
    for key in ("type", "layout", "genre", "kind"):
        data = article.front_matter.get(key)
        if data is not None and isinstance(data.value, str) and fold(data.value) in KINDS:
            return data
    return None


def _is_labelled(article: Article) -> bool:
    if any(says(text.value, "opinion", article.language) for text in near_headline(article)):
        return True
    notice = (any_of(NOTICE, article.language), any_of(NOTICE, "en"))
    told = [*(bio.text for bio in article.bios), *_notices(article)]
    return any(words is not None and words.search(text.value) for text in told for words in notice)


def _notices(article: Article) -> Iterator[Text]:
    for block in article.zone(Zone.HEADER, Zone.BODY, Zone.AUTHOR_BOX):
        if block.zone is not Zone.BODY or block.kind is Kind.DISCLOSURE:
            yield block.text


def _mistyped(article: Article) -> Iterator[Finding]:
    types = [kind for node in article.nodes for kind in node.types if kind.endswith("Article")]
    if types and not any(kind in TYPES or kind in ("AnalysisNewsArticle", "ReviewNewsArticle") for kind in types):
        node = next(node for node in article.nodes if any(kind.endswith("Article") for kind in node.types))
        place = node.where.where if node.where else None
        yield Finding(place, f"the article is labelled opinion, its structured data says {types[0]}")
