"""A time that is another one in another country."""

from __future__ import annotations

from collections.abc import Iterator

from newslint_rules._lazily import Pattern

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.model import Date, DateRole, Related

from ._stated import named, stated

# The metas that Open Graph defines as dates in ISO 8601. https://ogp.me/#type_article
_METAS = ("meta:article:published_time", "meta:article:modified_time")
_ISO = Pattern(
    r"\d{4}(?:-\d{2}(?:-\d{2})?|\d{4})?"
    r"(?P<time>T\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)?(?P<zone>Z|[+\-−]\d{2}(?::?\d{2})?)?)?",
)
_HAS_TIME = Pattern(r"\d{1,2}:\d{2}")
_HAS_ZONE = Pattern(r"(?:[A-Za-z]{1,5}|[+\-−]\d{1,2}(?::?\d{2})?)\s*$")


@article_rule(severity=Severity.WARNING, authority=("GN19", "GP", "JN"), publication=True)
def datetime_no_timezone(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """A stated time of publication or modification gives no time zone, or is not written in ISO 8601."""
    found: list[tuple[Date, str]] = []
    for role in (DateRole.PUBLISHED, DateRole.MODIFIED):
        for said in stated(article, role):
            origin = said.text.origin
            if origin.startswith("meta:") and origin not in _METAS:
                continue
            fault = _fault(said, context)
            if fault is not None:
                found.append((said, fault))
    if found:
        first, fault = found[0]
        related = [Related(where, "so is this") for said, _ in found[1:4] if (where := said.text.where)]
        yield Finding(first.text.where, f"{named(first)} {fault}", related=tuple(related))


def _fault(said: Date, context: Context) -> str | None:
    value = said.text.value
    if said.text.origin == "front-matter":
        # Generators read what YAML and TOML allow, and take the site's zone where a date has none.
        if said.when is None or context.site.timezone is not None:
            return None
        return "gives a time without its zone" if _HAS_TIME.search(value) and not _HAS_ZONE.search(value) else None
    iso = _ISO.fullmatch(value)
    if iso is None:
        return "is not written in ISO 8601"
    return "gives a time without its zone" if iso["time"] and not iso["zone"] else None
