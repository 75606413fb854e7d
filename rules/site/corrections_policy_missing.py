"""A site that does not say how it corrects itself."""

from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.site._policies import footer_links, leads_to, policy_links, purposes, states_any
from newslint_rules.site._publishers import publishes_news, shows_whole_footer

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule

# The end of an address, of a link that is hidden at first, too.
ADDRESS = Pattern(
    r"/(?:[a-z-]*-)?(?:corrections?|clarifications?|errata|korrekturen|rectificaciones|fe-de-errores)(?:-[a-z-]+)?"
    r"/?(?:\.html?)?(?:[#?]|$)"
)
HINTS = ("correction", "clarification", "errata", "korrekturen", "rectificaciones", "fe-de-errores")


@article_rule(
    severity=Severity.WARNING,
    authority=("NG", "TP", "IFCN", "JTI", "SO"),
    formats=("html",),
    subject="page",
    template=True,
)
def corrections_policy_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page links to no corrections policy and structured data gives none."""
    if not footer_links(article) or states_any(article, ("correctionsPolicy", "publishingPrinciples", "ethicsPolicy")):
        return
    # Corrections are often a chapter of the editorial standards.
    if purposes(article) & {"corrections", "standards"}:
        return
    if not shows_whole_footer(article) or not publishes_news(article, context):
        return
    if leads_to(article, HINTS, ADDRESS):
        return
    related = policy_links(article, "the policies that the footer links to")
    yield Finding(None, "no link to a corrections policy, and no correctionsPolicy in structured data", related=related)
