"""A rewrite notice that speaks of sources and names none."""

from collections.abc import Iterator

from newslint_rules.attribution._rewrites import Notice, names_nobody, rewrite_notices, sources_of

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.web import registrable_domain


@article_rule(severity=Severity.WARNING, authority=("SPJ", "TP", "GSp"))
def rewrite_disclosure_names_no_source(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """A notice says that the article is based on the reports of others, but names no outlet."""
    for notice in rewrite_notices(article):
        sources = sources_of(notice, article.language)
        if sources is None or not names_nobody(sources, article.language) or _links_out(notice, article):
            continue
        where = notice.block.text.part(notice.start, notice.end)
        yield Finding(where, f"rewrite notice gives '{sources}' as its source and names no outlet")


def _links_out(notice: Notice, article: Article) -> bool:
    own = registrable_domain(article.url) if article.url else None
    domains = (registrable_domain(link.href) for link in notice.links)
    return any(domain is not None and domain != own for domain in domains)
