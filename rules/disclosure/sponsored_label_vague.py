"""A label over paid content that does not say that money was paid."""

from collections.abc import Iterator, Mapping

from newslint_rules.disclosure._labels import LONGEST_LABEL, near_headline

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import any_of, fold
from newslint.model import Kind, Text, Zone

# Whole labels, what follows "by" or "with" included.
VAGUE: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"promoted(?: (?:content|post|story|stories|by.{0,50}))?",
        r"(?:our )?partners?(?: (?:content|post|article|story|message|feature))",
        r"(?:content|article|story) (?:by|from) (?:our )?partners?",
        r"from our partners?",
        r"presented by .{2,50}",
        r"brought to you by .{2,50}",
        r"in association with .{2,50}",
        r"powered by .{2,50}",
        r"(?:more )?from (?:around|across) the web",
        r"around the web",
        r"special promotion",
        r"featured partner",
    ),
    # "Sponsored" and the like are often held too weak in Germany; the word that the law knows is "Anzeige".
    "de": (
        r"promotion",
        r"partner-?(?:inhalt|beitrag|content|artikel)e?",
        r"präsentiert von .{2,50}",
        r"powered by .{2,50}",
        r"sponsored(?: (?:post|content|story|by.{0,50}))?",
        r"(?:ein )?(?:angebot|beitrag|inhalt) (?:unserer?s? )?partners?",
    ),
    "fr": (
        r"(?:contenu )?partenaires?",
        r"(?:présenté|proposé|offert) par .{2,50}",
        r"nos partenaires",
        r"article partenaire",
    ),
    "es": (
        r"presentado por .{2,50}",
        r"contenido (?:de )?(?:socio|partner|asociado)s?",
        r"en colaboración con .{2,50}",
        r"ofrecido por .{2,50}",
    ),
}
# Words that do say it, beside a vague one or alone.
CLEAR: Mapping[str, tuple[str, ...]] = {
    "en": ("sponsored", r"advertis\w+", r"advertorial", r"ad", r"paid", r"commercial"),
    "de": ("anzeigen?", "werbung", r"advertorial", r"gesponsert\w*", r"bezahlt\w*", r"entgeltlich\w*", r"werblich\w*"),
    "fr": ("publicité", "publi-?rédactionnel", r"sponsorisé\w*", "annonce", r"communiqué", "publi-?reportage"),
    "es": ("publicidad", r"patrocinad\w+", "publirreportaje", "anuncio", r"pagad\w+", r"publi\w+"),
}


class Options(NamedTuple):
    accepted: tuple[str, ...] = option((), "Labels that readers of this site are told the meaning of.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("FNA", "DE"))
def sponsored_label_vague(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The only label over paid content is a word such as 'Promoted' or 'Presented by'."""
    found = vague_label(article)
    if found is None or fold(found.value) in {fold(label) for label in options.accepted}:
        return
    clear = (any_of(CLEAR, article.language), any_of(CLEAR, "en") if article.language != "de" else None)
    if any(words is not None and words.search(text.value) for text in near_headline(article) for words in clear):
        return
    yield Finding(found.where, f"label '{found.value}' does not say that the article is paid for")


def vague_label(article: Article) -> Text | None:
    """The first label at the head that speaks of partners and the like, without saying what they did."""
    vague = any_of(VAGUE, article.language)
    if vague is None:
        return None
    return next((label for label in _labels(article) if vague.fullmatch(label.value.strip(" :|·-–—"))), None)


def _labels(article: Article) -> Iterator[Text]:
    """What stands as a label at the head: a short line of its own, no heading, no caption."""
    yield from article.labels
    if article.format == "markdown":
        yield from (block.text for block in article.body[:1] if len(block.text.value) <= LONGEST_LABEL)
    for block in article.zone(Zone.HEADER):
        if block.kind in (Kind.PARAGRAPH, Kind.DISCLOSURE, Kind.BOILERPLATE, Kind.LIST_ITEM):
            yield block.text
