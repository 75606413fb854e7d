"""A canonical address that search engines cannot follow, or that gives the article away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules._structured import folded_address, own_nodes

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.model import Related, Text, Zone
from newslint.web import host_of, registrable_domain, same_outlet

from ._front_matter import entry

_ABSOLUTE = Pattern(r"https?://[^/\s?#]+", re.IGNORECASE)
# Hosts that no reader reaches: RFC 6761, RFC 2606, private addresses, and what copies of a site for testing are called.
_NO_HOST = Pattern(
    r"localhost|(?:127|10|192\.168)\.[\d.]+|[^.]+|.*\.(?:localhost|local|test|invalid|internal)"
    r"|(?:staging|stage|preprod|preview|dev|test|uat|qa)[\d-]*\..+\..+"
)
_TEMPLATE = Pattern(r"\{\{|\{%|<%|%%")
# How a page says that it first ran elsewhere.
_TOLD = (Zone.HEADER, Zone.BODY, Zone.AUTHOR_BOX)
_SOURCE = ("syndication-source", "original-source")


class Options(NamedTuple):
    hosts: tuple[str, ...] = option((), "Other hosts that canonical addresses may name, such as a staging host.")


@article_rule(severity=Severity.ERROR, options=Options, authority=("GX", "GSy"), template=True, publication=True)
def canonical_invalid(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The canonical address is missing, given twice, not absolute, or another site's."""
    if article.format == "markdown":
        yield from _stated(article, options, context)
        return
    if not article.complete:
        return
    if not article.canonicals:
        yield Finding(None, "no canonical address")
        return
    first, *others = article.canonicals
    for other in others:
        if other.value != first.value:
            second = f"'{other.value}'" if other.value else "none"
            related = tuple(Related(place, "the first") for place in (first.where,) if place is not None)
            yield Finding(other.where, f"two canonical links: to '{first.value}' and to {second}", related)
            return
    fault = _fault(first.value, article, options, context)
    if fault is not None:
        yield Finding(first.where, fault)


def _stated(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    found = entry(article.front_matter, ("canonicalurl", "canonical", "relcanonical")) if article.front_matter else None
    text = found.text() if found is not None and isinstance(found.value, str) else None
    if text is not None:
        fault = _fault(text.value, article, options, context)
        if fault is not None:
            yield Finding(text.where, fault)


def _fault(address: str, article: Article, options: Options, context: Context) -> str | None:
    if not address:
        return "the canonical address is empty"
    if _TEMPLATE.search(address):
        return f"the canonical address is a placeholder: '{address}'"
    if not _ABSOLUTE.match(address):
        return f"the canonical address '{address}' is not absolute"
    host = host_of(address)
    if host is None or host in options.hosts:
        return None
    if _NO_HOST.fullmatch(host):
        return f"the canonical address '{address}' is not on a public host"
    if _is_copy(article):
        return None
    home = _home(article, context)
    if home and registrable_domain(address) not in home and not _names_source(article, address):
        return f"the canonical address '{address}' is on another site than {_listed(home)}"
    here = _said(article, "og:url")
    if here is not None and _is_front_page(address) and not _is_front_page(here.value):
        return f"the canonical address '{address}' is the front page, og:url is '{here.value}'"
    return None


def _home(article: Article, context: Context) -> tuple[str, ...]:
    """The domains that the article may stand on: those of newslint.yaml, or that of og:url."""
    domains = [registrable_domain(domain) or domain for domain in context.site.domains]
    if not domains:
        here = _said(article, "og:url")
        domains = [registrable_domain(here.value) or ""] if here is not None else _of_nodes(article)
    return tuple(domain for domain in domains if domain)


def _of_nodes(article: Article) -> list[str]:
    """The domain that structured data gives as the article's own and as its publisher's, where they agree."""
    own = {registrable_domain(url.value) for node in own_nodes(article) for url in node.texts("url")}
    publishers = (publisher for node in own_nodes(article) for publisher in node.nodes("publisher"))
    houses = {registrable_domain(url.value) for publisher in publishers for url in publisher.texts("url")}
    agreed = own if not houses else own & houses
    return [domain for domain in agreed if domain] if len(own) == 1 else []


def _is_copy(article: Article) -> bool:
    """Whether the page says where it ran first, so that a canonical address there is meant."""
    return bool(article.credits) or any(name in _SOURCE for name, _ in article.meta)


def _names_source(article: Article, address: str) -> bool:
    """Whether the page tells its readers, too, of the site that the canonical address names."""
    there = registrable_domain(address)
    if any(registrable_domain(link.href) == there for link in article.links if link.zone in _TOLD):
        return True
    names = [author.name.value for author in article.authors]
    return any(same_outlet(name, there or "") for name in names)


def _is_front_page(address: str) -> bool:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.netloc) and parts.path.strip("/") in ("", "index.html", "index.php") and not parts.query


def _said(article: Article, name: str) -> Text | None:
    found = next((text for key, text in article.meta if key == name), None)
    return found if found is not None and folded_address(found.value) else None


def _listed(domains: tuple[str, ...]) -> str:
    return " or ".join(domains)
