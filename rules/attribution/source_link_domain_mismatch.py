"""A credit that names one outlet and leads to another."""

from collections.abc import Iterator, Mapping

from newslint_rules._lazily import Pattern
from newslint_rules.attribution._credits import is_inside, links_of, outlets_of, own_domains

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import fold_name
from newslint.model import Link, SourceCredit
from newslint.web import host_of, outlet_domains, outlet_names, registrable_domain

# Addresses that only hand a reader on: what stands behind them cannot be seen without a network.
SHORTENERS = frozenset(
    """bit.ly t.co tinyurl.com ow.ly buff.ly dlvr.it goo.gl lnkd.in is.gd trib.al shorturl.at t.ly rb.gy cutt.ly
    rebrand.ly flip.it apple.news news.google.com msn.com news.yahoo.com yahoo.com feedproxy.google.com
    feeds.feedburner.com share.google g.co search.app smartnews.com flipboard.com""".split()
)
# Places where outlets publish under their own account, and archives of every site.
ACCOUNTS = frozenset(
    """x.com twitter.com facebook.com fb.com instagram.com youtube.com youtu.be t.me telegram.org tiktok.com
    linkedin.com bsky.app threads.net medium.com substack.com reddit.com spotify.com apple.com google.com
    archive.ph archive.is archive.today perma.cc""".split()
)
# An address within another: AMP caches, archives, redirectors.
INSIDE = Pattern(r"(?:/web/\d+\w*/|/amp/s/|/[cvi]/s/|/s/)(?:https?:/?/)?(?P<address>[\w.-]+\.[a-z]{2,}(?:/.*)?)$")
CARRIERS = ("archive.org", "google.com", "ampproject.org", "ampcdn.org", "bing-amp.com")


class Options(NamedTuple):
    other_domains: tuple[str, ...] = option((), "Domains that any credit may link to, such as a partner's platform.")


@article_rule(severity=Severity.ERROR, options=Options, recommended="data", registry="outlets", authority=("TP", "GN"))
def source_link_domain_mismatch(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The link of a source-credit line leads to no domain of the outlet that the line names."""
    for credit in article.credits:
        if credit.link is None or credit.outlet is None or is_inside(article, credit):
            continue
        domains = _domains(credit, _registered(context))
        if not domains:
            continue
        reached = [_reached(link, article, context) for link in links_of(article, credit)]
        if any(domain is None or domain in (*domains, *options.other_domains) for domain in reached):
            continue
        first = reached[0]
        named = " or ".join(f"'{domain}'" for domain in sorted(domains)[:3])
        yield Finding(
            credit.link.text.where or credit.line.where,
            f"credit line names '{credit.outlet.value}' ({named}), its link leads to '{first}'",
        )


def _registered(context: Context) -> Mapping[str, frozenset[str]]:
    """The domains of the registry's outlets by each of their folded names."""
    content = context.registries.get("outlets")
    entries = content.get("outlets") if isinstance(content, dict) else None
    found: dict[str, frozenset[str]] = {}
    for entry in entries if isinstance(entries, list) else ():
        if not isinstance(entry, dict):
            continue
        aliases, domains = entry.get("aliases"), entry.get("domains")
        names = [entry.get("name"), *(aliases if isinstance(aliases, list) else ())]
        own = frozenset(str(domain).lower() for domain in (domains if isinstance(domains, list) else ()))
        found.update((_key(str(name)), own) for name in names if name)
    return found


def _key(name: str) -> str:
    return fold_name(name).removeprefix("the ")


def _domains(credit: SourceCredit, registered: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The registrable domains of every outlet that the line names; none where one of them is not known."""
    known: set[str] = set()
    for outlet in outlets_of(credit):
        domains = {*outlet_domains(outlet)}
        for name in outlet_names(outlet):
            domains |= registered.get(_key(name), frozenset())
        if not domains:
            return frozenset()
        known |= {registrable_domain(domain) or domain for domain in domains}
    return frozenset(known)


def _reached(link: Link, article: Article, context: Context) -> str | None:
    """The domain that the link leads to; None where the document cannot tell."""
    href = unwrapped(link.href)
    host = host_of(href)
    if host is None:
        own = sorted(own_domains(article, context))
        return own[0] if own and href[:1] == "/" else None
    domain = registrable_domain(host) or host
    if host in SHORTENERS or domain in SHORTENERS or domain in ACCOUNTS:
        return None
    return domain


def unwrapped(href: str) -> str:
    """The address inside an AMP cache's, an archive's or a redirector's; the address itself where it is none."""
    domain = registrable_domain(href)
    if domain is None or not (domain in CARRIERS or domain.endswith("ampproject.org")):
        return href
    from urllib.parse import parse_qs, unquote, urlsplit

    if inside := INSIDE.search(unquote(href)):
        return inside["address"]
    try:
        asked = parse_qs(urlsplit(href).query)
    except ValueError:
        return href
    return next((asked[name][0] for name in ("url", "q", "u") if asked.get(name)), href)
