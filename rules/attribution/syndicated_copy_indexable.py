"""A licensed copy that competes with its original."""

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.attribution._credits import REPUBLISHED, is_inside, is_own_outlet, links_of, outlets_of, own_domains

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import fold
from newslint.model import Data, SourceCredit, Span, Text
from newslint.web import outlet_domains, registrable_domain

# A printed issue of the house, or of a magazine: no copy of something on the web.
ISSUE = Pattern(r"\b(?:our|issue|edition|unsere[rmn]?|heft|ausgabe|notre|numéro|nuestr[oa]|número)\b", re.IGNORECASE)
KEYS = ("syndicated", "syndicated_from", "republished_from", "original_source", "originally_published")
LONGEST_SAYING = 100
ROBOTS = ("robots", "googlebot", "googlebot-news")


class Options(NamedTuple):
    licensed: tuple[str, ...] = option((), "Outlets whose copies may stand in search results, by agreement.")
    canonical: bool = option(True, "Is a canonical link to the original enough?")


@article_rule(
    severity=Severity.WARNING,
    options=Options,
    recommended="data",
    registry="outlets",
    authority=("GSy",),
    publication=True,
)
def syndicated_copy_indexable(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The article says that it is another outlet's, republished, and lets search engines index the copy."""
    marker = _marker(article, context)
    if marker is None:
        return
    where, outlet, domains = marker
    if outlet is not None and fold(outlet) in {fold(licensed) for licensed in options.licensed}:
        return
    if _is_kept_out(article) or (options.canonical and _leads_to_original(article, context, domains)):
        return
    copied = f"is republished from '{outlet}'" if outlet is not None else "is marked as syndicated"
    yield Finding(where, f"the article {copied}, but no robots meta says noindex")


def _marker(article: Article, context: Context) -> tuple[Span | None, str | None, frozenset[str]] | None:
    """What says that the article is a copy, the outlet that it is a copy of, and the outlet's domains."""
    for credit in article.credits:
        if not REPUBLISHED.search(credit.line.value) or is_inside(article, credit) or credit.outlet is None:
            continue
        if ISSUE.search(credit.line.value[:LONGEST_SAYING]):
            continue
        if any(is_own_outlet(outlet, article, context) for outlet in outlets_of(credit)):
            continue
        domains = _domains(article, credit)
        # "First published in our spring issue", with a link to the site's own shop.
        if domains & own_domains(article, context) and not _canonical_elsewhere(article, context):
            continue
        return credit.line.where, credit.outlet.value, domains
    for key in KEYS if article.front_matter is not None else ():
        data = article.front_matter.get(key) if article.front_matter is not None else None
        if data is not None and data.value is True:
            return data.where, None, frozenset()
        said = _outlet_said(data) if data is not None else None
        if said is not None and not is_own_outlet(said.value, article, context):
            return (
                said.where,
                said.value,
                frozenset({*outlet_domains(said.value), registrable_domain(said.value) or ""}),
            )
    return None


def _domains(article: Article, credit: SourceCredit) -> frozenset[str]:
    linked = {registrable_domain(link.href) or "" for link in links_of(article, credit)}
    known = {domain for outlet in outlets_of(credit) for domain in outlet_domains(outlet)}
    return frozenset(linked | known) - {""}


def _outlet_said(data: Data) -> Text | None:
    if isinstance(data.value, dict):
        data = data.get("name") or data.get("outlet") or data.get("url") or data
    return None if isinstance(data.value, bool) else data.text()


def _is_kept_out(article: Article) -> bool:
    if any(name in ROBOTS and _says_noindex(content.value) for name, content in article.meta):
        return True
    if article.front_matter is None:
        return False
    robots, noindex = article.front_matter.get("robots"), article.front_matter.get("noindex")
    return (robots is not None and _says_noindex(str(robots.value))) or (noindex is not None and noindex.value is True)


def _says_noindex(content: str) -> bool:
    return "noindex" in content.lower() or content.strip().lower() == "none"


def _canonical_elsewhere(article: Article, context: Context) -> bool:
    canonical = registrable_domain(article.url) if article.url else None
    return canonical is not None and bool(context.site.domains) and canonical not in context.site.domains


def _leads_to_original(article: Article, context: Context, domains: frozenset[str]) -> bool:
    canonical = registrable_domain(article.url) if article.url else None
    return canonical is not None and (canonical in domains or _canonical_elsewhere(article, context))
