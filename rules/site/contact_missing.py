"""A site that nobody can write to."""

from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.site._policies import has_whole_footer, leads_to, policy_links, purposes, states_any

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule

# A label or an address by which readers reach the newsroom; an imprint holds an address by law, a masthead by custom.
REACHES = Pattern(
    r"contact|kontakt|contatt|contato|mailto:|tel:|feedback|masthead|impressum|imprint|offenlegung|mentions.?l[ée]gales"
    r"|aviso.?legal|gerenza|colophon|colofon|nous.?[ée]crire|[ée]crivez|courrier|reach us|get in touch|write to us"
    r"|letters?.to.the.editor|leserbrief|leserservice|customer.?(?:service|care)|help.?(?:cent|desk)|\b(?:help|support|hilfe"
    r"|aide|ayuda|ajuda|assistenza)\b|tip(?:s|line| us)\b|escr[íi]b|fale.conosco|atendimento|scrivi|schrijf|redakcja"
    r"|assistance|meet.the.team|legal.?notice|email-protection|اتصل|تواصل",
)
HINTS = tuple(
    """contact kontakt contat mailto: tel: feedback masthead impres imprint offenlegung mention aviso gerenza colo
    crire crivez courrier reach touch write letter leser customer help support hilfe aide ayuda ajuda
    assistenza tip escr fale atendimento scrivi schrijf redakcja assist meet legal email-p اتصل تواصل""".split()
)


@article_rule(
    severity=Severity.WARNING,
    authority=("GN", "GT", "JTI", "EMFA"),
    formats=("html",),
    subject="page",
    template=True,
)
def contact_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page links to no contact, masthead or imprint, and structured data gives none."""
    if not has_whole_footer(article) or not {"contact", "imprint"}.isdisjoint(purposes(article)):
        return
    if leads_to(article, HINTS, REACHES):
        return
    if states_any(article, ("contactPoint", "contactPoints", "email", "telephone")):
        return
    related = policy_links(article, "the policies that the footer links to")
    yield Finding(
        None, "no link to a contact, a masthead or an imprint, and no contactPoint in structured data", related
    )
