"""A text that data say a machine helped to make, and readers are not told."""

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.disclosure._labels import flag, shown

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import fold, pattern
from newslint.model import Data, Kind, Span, Zone

# Metadata that says so, as pages and publishing systems name it.
META = Pattern(
    r"^(?:article[:.-]|dc\.|og:)?(?:ai[-_.:]?(?:generated|assisted|content|use|disclosure|declaration)|digital-?source-?type)"
)
# IPTC's kinds of digital source that a model made, wholly or in part.
BY_MODEL = Pattern(r"algorithmicMedia", re.IGNORECASE)
# The first letters of those names.
_STARTS = ("ai", "ar", "dc", "og", "di")
WHOLE = frozenset(("article", "newsarticle", "blogposting", "report", "webpage"))

# What names AI shortly, and what a paragraph says of the text that it stands in.
SHORT = Pattern(r"\b(?:AI|KI|IA|A\.I\.|ChatGPT|GPT-\d\w*|Gemini|Claude|Copilot|LLM)\b")
THIS_TEXT = Pattern(
    r"\b(?:this|our) (?:article|story|post|text|piece|report|translation|summary)\b|\bdiese[rsnm]? (?:artikel|text"
    r"|beitrag|bericht|übersetzung|zusammenfassung)\b|\b(?:cet?|cette) (?:article|texte|traduction|résumé|contenu)\b"
    r"|\best[ea] (?:artículo|nota|texto|traducción|resumen|noticia)\b",
    re.IGNORECASE,
)


class Options(NamedTuple):
    keys: tuple[str, ...] = option(
        (
            "ai_use",
            "ai_generated",
            "ai_assisted",
            "ai",
            "ai_written",
            "ai_translated",
            "generated_by_ai",
            "written_by_ai",
        ),
        "Front-matter keys that say AI had a part in the text.",
    )
    exempt: tuple[str, ...] = option(
        ("assistive", "assistance", "spelling", "spellcheck", "grammar", "proofreading", "research", "reviewed"),
        "Values of those keys for a use that readers need not be told of.",
    )
    shown_by_template: bool = option(False, "The site's template prints the statement from the front matter.")


@article_rule(severity=Severity.ERROR, options=Options, authority=("AIA", "JTI"), publication=True)
def ai_use_undisclosed(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The article is marked as made with AI, and nothing that readers see says so."""
    marker = _marker(article, options)
    if marker is None or pattern("ai", article.language) is None or _is_told(article):
        return
    where, said = marker
    yield Finding(where, f"{said}, nothing on the page says that AI had a part in the text")


def _marker(article: Article, options: Options) -> tuple[Span | None, str] | None:
    """What says that AI had a part, and where."""
    data = flag(article, options.keys)
    if data is not None:
        if options.shown_by_template or any(value in options.exempt for value in _values(data)):
            return None
        return data.where, f"front matter has {shown(data)}"
    for name, content in article.meta:
        if name[:2] in _STARTS and META.match(name) and _says_yes(content.value, options):
            return content.where, f"metadata has {name}: '{content.value}'"
    for node in article.nodes:
        if "digitalSourceType" in node.properties and any(
            kind.lower() in WHOLE or kind.endswith("Article") for kind in node.types
        ):
            source = node.text("digitalSourceType")
            if source is not None and BY_MODEL.search(source.value):
                return source.where, f"structured data has digitalSourceType: '{source.value}'"
    return None


def _values(data: Data) -> Iterator[str]:
    for item in data.items():
        if isinstance(item.value, (dict, list)):
            yield from _values(item)
        elif isinstance(item.value, str):
            yield fold(item.value)


def _says_yes(value: str, options: Options) -> bool:
    folded = fold(value)
    if BY_MODEL.search(value):
        return True
    return folded not in ("", "no", "none", "false", "0", "n/a", "human") and folded not in options.exempt


def _is_told(article: Article) -> bool:
    """Whether any text about the article speaks of AI; in the body a notice, or a paragraph about this very text."""
    words = (pattern("ai", article.language), pattern("ai", "en"), SHORT)
    for block in article.blocks:
        if block.zone in (Zone.RELATED, Zone.COMMENTS, Zone.NOTICE):
            continue
        value = block.text.value
        if block.zone is Zone.BODY and block.kind is Kind.PARAGRAPH and not THIS_TEXT.search(value):
            continue
        if any(listed is not None and listed.search(value) for listed in words):
            return True
    said = [*article.labels, *(bio.text for bio in article.bios), *((article.byline.text,) if article.byline else ())]
    return any(listed is not None and listed.search(text.value) for text in said for listed in words)
