"""A site that does not say by which standards it works."""

from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.site._policies import footer_links, policy_links, purposes, states_any
from newslint_rules.site._publishers import ENDING, holds_address, publishes_news, shows_whole_footer

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule

# In an address, of a link that is hidden at first, too.
ADDRESSES = (
    Pattern(
        r"/(?:editorial-(?:standards|principles|guidelines|polic)|publishing-principles|journalistic-|code-of-|ethics)"
        + ENDING
    ),
)


@article_rule(
    severity=Severity.INFO,
    authority=("GT", "TP", "JTI", "SO"),
    formats=("html",),
    subject="page",
    template=True,
)
def editorial_standards_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page links to no ethics code or editorial standards and structured data gives none."""
    if not footer_links(article) or "standards" in purposes(article):
        return
    if states_any(article, ("publishingPrinciples", "ethicsPolicy")):
        return
    if not shows_whole_footer(article) or not publishes_news(article, context):
        return
    if holds_address(article, ADDRESSES):
        return
    related = policy_links(article, "the policies that the footer links to")
    message = "no link to editorial standards or an ethics code, and no publishingPrinciples in structured data"
    yield Finding(None, message, related=related)
