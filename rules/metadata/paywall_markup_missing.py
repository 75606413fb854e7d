"""A paywall that search engines are not told of."""

from __future__ import annotations

from collections.abc import Iterator

from newslint_rules._lazily import holds
from newslint_rules._structured import reached

from newslint import Article, Context, Finding, NoOptions, Severity, Text, article_rule
from newslint.language import any_of
from newslint.model import Zone

# Facebook's and Google's word for who may read an article. Values but "free". https://ogp.me is silent on it.
_TIER = "article:content_tier"
_CLOSED_TIERS = ("locked", "metered")
# What stands where the text of an article breaks off.
_JOIN_EN = "(?:subscribe|sign up|register|log ?in|sign in|become a (?:member|subscriber))(?: now| today)?"
_GATES = {
    "en": (
        rf"{_JOIN_EN} to (?:continue|keep) reading",
        rf"{_JOIN_EN} to (?:unlock|read) (?:this|the) (?:(?:full|rest of the) )?(?:article|story)",
        r"this (?:article|story|post|page) is (?:available )?(?:only |exclusively |reserved )?(?:for|to)"
        r" (?:\w+ ){,3}subscribers",
        r"to continue reading this (?:article|story),? (?:please )?(?:subscribe|log ?in|sign in)",
        r"you(?:'ve| have) reached your (?:limit of (?:free )?articles|(?:free )?article limit)",
    ),
    "de": (
        r"(?:jetzt )?(?:weiterlesen|lesen sie weiter) mit (?:[\w-]+ )?[\w-]*(?:abo|plus)",
        r"(?:dieser|der) (?:artikel|beitrag|text) ist (?:nur |exklusiv |ausschließlich )?für (?:unsere )?abonnent\w*",
        r"um (?:den|diesen) (?:ganzen |vollständigen )?(?:artikel|beitrag|text) (?:weiter ?zu ?lesen|zu lesen)",
    ),
    "fr": (
        r"(?:cet article|la suite) est réservée? (?:à nos|aux|à tous nos) abonnés",
        r"abonnez-vous pour (?:lire la suite|continuer (?:à lire|la lecture|votre lecture))",
        r"il vous reste [\d.,]+ ?% de cet article à lire",
    ),
    "es": (
        r"(?:este artículo|esta noticia) es (?:exclusiv[oa]|solo) para (?:nuestros )?(?:suscriptores|socios)",
        r"suscríbete para (?:seguir|continuar) leyendo",
    ),
    "it": (
        r"(?:questo|il) (?:articolo|contenuto) è (?:riservato|disponibile solo) (?:agli|per gli) abbonati",
        r"abbonati per continuare a leggere",
    ),
    "pt": (
        r"(?:conteúdo|matéria|texto) (?:exclusiv[oa]|restrit[oa]) (?:para|a) assinantes",
        r"assine para continuar lendo",
    ),
    "nl": (
        r"dit artikel is (?:alleen|exclusief) voor abonnees",
        r"(?:word abonnee|neem een abonnement) om (?:verder|door) te lezen",
    ),
    "pl": (r"(?:ten )?artykuł (?:jest )?(?:dostępny )?tylko dla (?:prenumeratorów|subskrybentów)",),
}
# Parts of words, one of which every gate of a language holds.
_HINTS = {
    "en": ("keep reading", "continue reading", "to unlock", "to read th", "subscribers", "your limit", "article limit"),
    "de": ("weiterlesen", "weiter lesen", "weiter zu lesen", "zu lesen", "lesen sie weiter", "abonnent"),
    "fr": ("abonné", "abonnez", "il vous reste"),
    "es": ("suscriptores", "socios", "suscríbete"),
    "it": ("abbonati",),
    "pt": ("assinantes", "assine"),
    "nl": ("abonnee", "abonnement"),
    "pl": ("prenumerator", "subskrybent"),
}
_ELSEWHERE = frozenset((Zone.RELATED, Zone.COMMENTS, Zone.FOOTER, Zone.AUTHOR_BOX))
_LONGEST_GATE = 300


@article_rule(severity=Severity.WARNING, authority=("GX",), template=True, publication=True, formats=("html",))
def paywall_markup_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page says that it is for subscribers, its structured data does not say isAccessibleForFree."""
    if any(fault.rule == "jsonld-invalid" for fault in article.faults):
        return  # it may stand in what could not be read
    tier = _tier(article)
    gate = tier or _gate(article)
    if gate is None or any("isAccessibleForFree" in node.properties for node in reached(article.nodes)):
        return
    said = f"{_TIER} '{gate.value}'" if tier else f"'{gate.value}'"
    yield Finding(gate.where, f"{said} closes the article, no structured data says isAccessibleForFree")


def _tier(article: Article) -> Text | None:
    for name, text in article.meta:
        if name == _TIER and text.value.lower() in _CLOSED_TIERS:
            return text
    return None


def _gate(article: Article) -> Text | None:
    hints = _HINTS.get(article.language or "", ())
    texts = [block.text for block in article.blocks if block.zone not in _ELSEWHERE]
    short = [text for text in texts if len(text.value) <= _LONGEST_GATE]
    if not holds("\n".join([text.value for text in short]).lower(), hints):
        return None
    gates = any_of(_GATES, article.language)
    for text in short:
        if gates is not None and holds(text.value.lower(), hints):
            found = gates.search(text.value)
            if found is not None:
                return text.slice(*found.span())
    return None
