"""Paid content that does not say so where it begins."""

import re
from collections.abc import Iterator, Mapping

from newslint_rules._lazily import Pattern
from newslint_rules.disclosure._labels import flag, near_headline, says, shown
from newslint_rules.disclosure.sponsored_label_vague import vague_label

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import any_of
from newslint.model import Kind, Span, Zone

# Metadata that sites set on paid pieces. Paywalls speak of "paid content" too, so that it is none.
META = Pattern(r"sponsor|advertorial|branded-?_?content|native-?_?ad\b|paid-?_?post", re.IGNORECASE)
# The class in which Newspack's themes show who paid, in place of a byline; their style sheets name it on every page.
SPONSOR_BYLINE = "sponsor-byline"
_OF_ELEMENT = Pattern(rf"class\s*=\s*[\"']?(?:[^\"'<>]*\s)?(?P<name>{SPONSOR_BYLINE})(?=[\s\"'>])", re.IGNORECASE)
# Names of metadata whose value is who paid.
SPONSOR = Pattern(r"(?:article[:_-])?sponsor(?:ed[_-]?by|[_-]?name)?", re.IGNORECASE)
NO = ("", "false", "no", "none", "0", "n/a")
YES = ("true", "yes", "1", "y", "sponsored", "advertorial")
# Sections of an address in which sites keep paid pieces.
ADDRESS = Pattern(
    r"/(?:sponsored(?:-(?:content|posts?|articles?|stories))?|advertorials?|paid-?posts?|paid-content|branded-?content"
    r"|brand-?(?:studio|voice|connect|publishing)|partner-?content|native-?ads?|publi-?redactionnels?|publi-?report\w*"
    r"|publirreportajes?|contenido-patrocinado|conteudo-patrocinado|contenuti-sponsorizzati|anzeigen?)/",
    re.IGNORECASE,
)
# Notices in the text that money was paid, in so many words: partners in reporting are no sponsors.
PAID: Mapping[str, tuple[str, ...]] = {
    "en": (
        "sponsored by",
        "paid for by",
        "paid (?:partnership|promotion) with",
        r"(?:is|was) (?:an? )?(?:sponsored|paid) \w+",
        "brought to you by",
    ),
    "de": ("gesponsert (?:von|durch)", "bezahlte (?:Kooperation|Partnerschaft|Werbung)", "entgeltlich\\w*"),
    "fr": ("sponsorisé par", "(?:article|contenu) sponsorisé", "en partenariat rémunéré"),
    "es": ("patrocinad[oa] por", "contenido patrocinado", "colaboración pagada"),
    "it": ("sponsorizzat[oa] da", "contenuto sponsorizzato"),
    "pt": ("patrocinad[oa] por", "conteúdo patrocinado"),
    "nl": ("gesponsord door", "betaalde samenwerking"),
    "pl": ("materiał sponsorowany", "sponsorowan[ey] przez"),
}


class Options(NamedTuple):
    keys: tuple[str, ...] = option(
        (
            *("sponsored", "sponsored_by", "sponsor", "sponsor_name", "advertorial", "paid_content", "paid_post"),
            *("branded_content", "native_ad", "is_sponsored"),
        ),
        "Front-matter keys that mark paid content.",
    )
    shown_by_template: bool = option(False, "The site's template prints the label from the front matter.")


@article_rule(severity=Severity.ERROR, options=Options, authority=("FNA", "GN", "UCPD", "JTI"))
def sponsored_label_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The article is marked as paid for, and no label near its headline says so."""
    marker = _marker(article, options)
    if marker is None:
        return
    where, said = marker
    if vague_label(article) is not None:
        return  # what it says too softly is told by sponsored-label-vague
    if any(says(text.value, "sponsored", article.language) for text in near_headline(article)):
        return
    yield Finding(where, f"{said}, no label near the headline says that the article is paid for")


def _marker(article: Article, options: Options) -> tuple[Span | None, str] | None:
    """What marks the article as paid for, and where."""
    if (data := flag(article, options.keys)) is not None:
        return None if options.shown_by_template else (data.where, f"front matter has {shown(data)}")
    for node in article.nodes:
        if "AdvertiserContentArticle" in node.types:
            return node.where.where if node.where else None, "structured data says AdvertiserContentArticle"
        if "sponsor" in node.properties and any(kind.endswith("Article") for kind in node.types):
            sponsor = node.text("sponsor") or next((named.text("name") for named in node.nodes("sponsor")), None)
            if sponsor is not None and sponsor.value:
                return sponsor.where, f"structured data names the sponsor '{sponsor.value}'"
    for name, content in article.meta:
        if SPONSOR.fullmatch(name) and content.value.strip().lower() not in NO:
            return content.where, f"metadata has {name}: '{content.value}'"
        if content.value.lower() in YES and META.search(name):
            return content.where, f"metadata has {name}: '{content.value}'"
    source = article.source.text
    if article.format == "html" and SPONSOR_BYLINE in source and (element := _OF_ELEMENT.search(source)):
        return Span(*element.span("name")), f"the page has an element of the class '{SPONSOR_BYLINE}'"
    if article.url and (found := ADDRESS.search(article.url)):
        return None, f"the address has '{found[0]}'"
    paid = any_of(PAID, article.language)
    for block in article.zone(Zone.HEADER, Zone.BODY) if paid is not None else ():
        if block.kind is Kind.DISCLOSURE and paid is not None and (notice := paid.search(block.text.value)):
            return block.text.part(*notice.span()), f"a notice says '{notice[0]}'"
    return None
