"""A rewrite notice that leaves open who rewrote, and how."""

from collections.abc import Iterator, Mapping

from newslint_rules._lazily import Pattern
from newslint_rules.attribution._rewrites import rewrite_notices

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.language import any_of, link_purpose, pattern
from newslint.model import Block, Kind, Zone

# Words that say how, or that a human did it. "Our editors" and "reviewed by Jane Doe" answer the question;
# "independently reviewed" does not.
METHOD: Mapping[str, tuple[str, ...]] = {
    "en": (
        *(
            "AI",
            "A\\.I\\.",
            "artificial intelligence",
            "machine",
            "automated",
            "automatically",
            "automation",
            "software",
        ),
        *(
            "ChatGPT",
            "GPT(?:-\\d\\w*)?",
            "Gemini",
            "Claude",
            "Copilot",
            "language models?",
            "LLM",
            "algorithm",
            "by hand",
        ),
        *("manually", "humans?"),
        "(?:our|an?|the|its) (?:\\w+ )?(?:editors?|journalists?|reporters?|writers?|translators?)",
    ),
    "de": (
        *("KI", "künstliche[rn]? Intelligenz", "maschinell", "automatisch", "automatisiert", "ChatGPT", "GPT"),
        *("Sprachmodell\\w*", "Software", "von Hand", "manuell", "Menschen"),
        "unsere[rnm]? (?:Redaktion|Redakteur\\w*)",
        "(?:von|durch) (?:einem|einer|der|den) (?:Redaktion|Redakteur\\w*|Journalist\\w*)",
    ),
    "fr": (
        *("IA", "intelligence artificielle", "automatiquement", "automatisée?", "machine", "ChatGPT", "logiciel"),
        *("modèle de langage", "à la main", "manuellement", "humaine?s?"),
        "(?:notre|nos|un|une|par la) (?:journalistes?|rédacteurs?|rédactrices?|rédaction)",
    ),
    "es": (
        *("IA", "inteligencia artificial", "automáticamente", "automatizad[oa]", "máquina", "ChatGPT", "software"),
        *("modelo de lenguaje", "a mano", "manualmente", "human[oa]s?"),
        "(?:nuestr[oa]s?|un|una|por la) (?:periodistas?|redactor(?:es|as?)?|editor(?:es|as?)?|redacción)",
    ),
}
# Two capitalised words after "by", in any of the languages: a person who wrote or reviewed.
BY_PERSON = Pattern(
    r"\b(?:by|von|durch|par|por)\s+(?!(?:The|Die|Der|Das|Le|La|Les|El|Los|Las)\b)"
    r"[A-ZÀ-Þ][\w’'-]+\s+(?:[A-ZÀ-Þ]\.\s+|(?:de|van|von|der|du|la)\s+)?[A-ZÀ-Þ][\w’'-]+"
)
# Addresses of the pages on which a publisher explains its use of AI or its editing.
POLICY = Pattern(r"\bai\b|\bki\b|\bia\b|artificial|kuenstlich|editorial|editing|policy|guidelines|standards|ethic")


@article_rule(severity=Severity.INFO, authority=("AIA", "TP"))
def rewrite_method_unstated(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """A rewrite notice says neither who rewrote the text nor whether a machine did, and names no reviewer."""
    for notice in rewrite_notices(article):
        told = _notice_blocks(article, notice.block)
        if any(_tells(block, article) for block in told):
            return
        where = notice.block.text.part(notice.start, notice.end)
        yield Finding(where, f"'{notice.text}' says neither who rewrote the text nor whether a machine did")
        return


def _notice_blocks(article: Article, block: Block) -> tuple[Block, ...]:
    """The notice and the article's other notices: one may say what the other leaves open."""
    others = (other for other in article.zone(Zone.HEADER, Zone.BODY) if other.kind is Kind.DISCLOSURE)
    return (block, *(other for other in others if other is not block))


def _tells(block: Block, article: Article) -> bool:
    text = block.text.value
    said = [any_of(METHOD, article.language), pattern("ai", article.language), BY_PERSON]
    if any(words is not None and words.search(text) for words in said):
        return True
    return any(
        link_purpose(link.text.value, link.href, article.language) in ("standards", "about")
        or POLICY.search(link.href.lower())
        for link in block.links
    )
