"""A site that does not say how it corrects itself."""

from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.site._policies import footer_links, policy_links, purposes, states_any
from newslint_rules.site._publishers import ENDING, holds_address, publishes_news, shows_whole_footer

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule

# In an address, of a link that is hidden at first, too.
# Apart: a pattern that may open in two ways is searched for letter by letter.
ADDRESSES = (Pattern("corrections" + ENDING), Pattern("/(?:errata|korrekturen|fe-de-errores)" + ENDING))


@article_rule(
    severity=Severity.WARNING,
    authority=("NG", "TP", "IFCN", "JTI", "SO"),
    formats=("html",),
    subject="page",
    template=True,
)
def corrections_policy_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page links to no corrections policy and structured data gives none."""
    # Corrections are often a chapter of the editorial standards.
    if not footer_links(article) or not purposes(article).isdisjoint(("corrections", "standards")):
        return
    if states_any(article, ("correctionsPolicy", "publishingPrinciples", "ethicsPolicy")):
        return
    if not shows_whole_footer(article) or not publishes_news(article, context):
        return
    if holds_address(article, ADDRESSES):
        return
    related = policy_links(article, "the policies that the footer links to")
    yield Finding(None, "no link to a corrections policy, and no correctionsPolicy in structured data", related=related)
