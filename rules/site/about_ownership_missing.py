"""A site that does not say who makes it."""

from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.site._policies import has_whole_footer, leads_to, policy_links, purposes, states_any

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule

# A label or an address that leads to who makes and owns the site; an imprint names the owner.
TELLS = Pattern(
    r"\babout\b|about[-_]?us|ownership|funding|masthead|who.we.are|our.(?:story|team|people|company|mission|history)"
    r"|meet.the.team|(?:our|the|editorial)[ -]?staff|/(?:staff|team)/?$|corporate|company|investor|legal.?notice"
    r"|über|ueber-|uber-uns|wer-?wir|impressum|imprint|offenlegung|redaktion(?!ell)|verlag|unternehmen"
    r"|who.?s.who|qui.est.qui|public (?:inspection )?file|qui[ -]?sommes|à propos|a-propos|apropos|mentions.?l[ée]gales"
    r"|rédaction(?!nel)|le-groupe|qui[ée]nes.somos|acerca.de|sobre|aviso.?legal|gerenza|institucional|empresa|chi.siamo|redazione"
    r"|gruppo|quem.somos|expediente|over.(?:ons|de)|wie.zijn|colofon|o.nas\b|redakcja|من نحن|عن ال|حول",
)
HINTS = tuple(
    """public about owner
    funding masthead who our team staff corporate company investor über ueber uber- wer impres imprint
    offenlegung redak verlag unternehmen qui propos mention rédac le-groupe acerca sobre aviso gerenza institucional
    empresa chi redaz gruppo quem expediente over wie colofon nas من عن حول""".split()
)


@article_rule(
    severity=Severity.WARNING,
    authority=("NG", "TP", "EMFA", "JTI"),
    formats=("html",),
    subject="page",
    template=True,
)
def about_ownership_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page links to nothing that says who makes, owns or pays for the site."""
    if not has_whole_footer(article) or not {"about", "imprint"}.isdisjoint(purposes(article)):
        return
    if states_any(article, ("ownershipFundingInfo", "masthead", "parentOrganization")):
        return
    if leads_to(article, HINTS, TELLS):
        return
    related = policy_links(article, "the policies that the footer links to")
    message = "no link that says who makes or owns the site, and no ownershipFundingInfo in structured data"
    yield Finding(None, message, related)
