"""An article that is marked as derived and credits nobody."""

from collections.abc import Iterator

from newslint_rules.attribution._rewrites import names_nobody, rewrite_notices, sources_of

from newslint import Article, Context, Finding, Fix, NamedTuple, Severity, article_rule, option
from newslint.language import fold
from newslint.model import Data, Edit, Kind, Zone
from newslint.web import outlet_names, registrable_domain, same_outlet

# Values of `source` that say the text is the site's own, or that tell a build where its content lives.
OWN = frozenset(
    "own original originals staff newsroom in-house inhouse internal self editorial redaktion eigen".split()
)


class Options(NamedTuple):
    keys: tuple[str, ...] = option(
        ("source", "sources", "syndicated", "syndicated_from", "republished_from", "original_source", "source_url"),
        "Front-matter keys that mark an article as derived from another outlet's.",
    )
    shown_by_template: bool = option(False, "The site's template prints the credit from the front matter.")


@article_rule(severity=Severity.ERROR, options=Options, authority=("SPJ", "APc", "NG"))
def source_credit_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The article is marked as derived from another outlet's work, but no line credits that outlet."""
    if article.credits:
        return
    marker = _marker(article, options, context)
    if marker is not None and not options.shown_by_template:
        outlet = None if marker.value is True else marker.text()
        if outlet is None or not _is_credited(article, outlet.value):
            key = marker.path[0]
            named = f"front matter has {key}: '{outlet.value}'" if outlet else f"front matter has {key}"
            yield Finding(marker.where, f"{named}, the article has no source-credit line", fix=_fix(article, marker))
            return
    for notice in rewrite_notices(article):
        sources = sources_of(notice, article.language)
        if sources is not None and not names_nobody(sources, article.language):
            return
        if notice.links:
            return
        where = notice.block.text.part(notice.start, notice.end)
        yield Finding(where, f"the article says '{notice.text}', but has no source-credit line")
        return


def _marker(article: Article, options: Options, context: Context) -> Data | None:
    """What front matter says of another outlet; the key of a plain `syndicated: true` last."""
    if article.front_matter is None:
        return None
    for key in options.keys:
        data = article.front_matter.get(key)
        if data is None or data.value in (None, False, "", [], {}):
            continue
        if isinstance(data.value, list):
            data = next(data.items())
        if isinstance(data.value, dict):
            data = data.get("name") or data.get("title") or data.get("url") or data
        text = data.text()
        if text is None or not _is_own(text.value, article, context):
            return data
    return None


def _is_own(source: str, article: Article, context: Context) -> bool:
    if fold(source) in OWN:
        return True
    own_names = [context.site.name, article.site_name.value if article.site_name else None]
    if any(name and same_outlet(source, name) for name in own_names):
        return True
    domain = registrable_domain(source) if "." in source else None
    return domain is not None and domain in {*context.site.domains, registrable_domain(article.url or "")}


def _is_credited(article: Article, outlet: str) -> bool:
    """Whether the byline or a notice names the outlet, so that a reader can see whose work it is."""
    if any(link.href == outlet for link in article.links):
        return True
    names = [fold(name) for name in outlet_names(outlet)]
    said = [block.text.value for block in article.blocks if block.kind is Kind.DISCLOSURE and block.zone is Zone.BODY]
    said += [author.name.value for author in article.authors]
    if article.byline is not None:
        said.append(article.byline.text.value)
    return any(name in fold(text) for text in said for name in names)


def _fix(article: Article, marker: Data) -> Fix | None:
    """A credit line at the end of the text, from what front matter says."""
    if article.format != "markdown" or article.front_matter is None or isinstance(marker.value, bool):
        return None
    outlet = marker.text()
    url = article.front_matter.get("source_url")
    if outlet is None or outlet.value.startswith("http"):
        return None
    credit = f"[{outlet.value}]({url.value})" if url is not None and isinstance(url.value, str) else outlet.value
    if marker.where is None:
        return None
    end = len(article.source.text.rstrip("\n"))
    edit = Edit(marker.where._replace(start=end, end=end), f"\n\nSource: {credit}")
    return Fix(False, f"add the credit line 'Source: {outlet.value}'", (edit,))
