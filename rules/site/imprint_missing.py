"""A site without the imprint that its country asks for."""

from collections.abc import Iterator, Mapping

from newslint_rules._lazily import Pattern
from newslint_rules.site._policies import FEWEST_LINKS, footer_links, leads_to, purposes

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule

# Countries whose law asks every site of the press for one, and what it is called there.
NAMES: Mapping[str, str] = {
    "DE": "Impressum",
    "AT": "Impressum",
    "CH": "Impressum",
    "LI": "Impressum",
    "FR": "mentions légales",
    "ES": "aviso legal",
}
IMPRINT = Pattern(
    r"impressum|imprint|rechtliche.hinweise|anbieterkennzeichnung|offenlegung|mentions?.?l[ée]gales|infos?.l[ée]gales|informations.l[ée]gales"
    r"|aviso.?legal|informaci[oó]n.legal|note.?legali|gerenza|legal.?notice|qui[ée]nes.somos|colophon|masthead",
)
HINTS = (
    "impres",
    "imprint",
    "rechtlich",
    "anbieter",
    "offenlegung",
    "legal",
    "légal",
    "gerenza",
    "somos",
    "coloph",
    "masthead",
)


@article_rule(
    severity=Severity.ERROR,
    authority=("DE", "EMFA"),
    formats=("html",),
    subject="page",
    template=True,
)
def imprint_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page links to no imprint, and the site's jurisdiction asks for one."""
    asking = [country for country in context.site.jurisdiction if country in NAMES]
    if not asking or len(footer_links(article)) < FEWEST_LINKS:
        return
    if "imprint" in purposes(article) or leads_to(article, HINTS, IMPRINT):
        return
    said = " or ".join(dict.fromkeys(f"'{NAMES[country]}'" for country in asking))
    yield Finding(None, f"no link to an imprint ({said}), and jurisdiction names {', '.join(asking)}")
