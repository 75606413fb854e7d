"""A name that the newsroom does not know."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, Severity, article_rule, option
from newslint.language import fold
from newslint.model import Author, AuthorKind

from ._registry import Registry, registry_of

FARTHEST = 2  # letters between a slip of the keyboard and another name


class Options(NamedTuple):
    agencies: bool = option(False, "Must news agencies stand in the registry too?")


@article_rule(severity=Severity.ERROR, options=Options, recommended="data", registry="authors", authority=("TP", "JTI"))
def author_not_in_registry(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """An author of the article is not in the authors registry."""
    registry = registry_of(context)
    if registry is None:
        return
    seen: set[str] = set()
    for author in article.authors:
        name = author.name.value
        if author.kind is AuthorKind.AGENCY and not options.agencies:
            continue
        if fold(name) in seen or registry.entry(name) or _is_guest(name, registry):
            continue
        seen.add(fold(name))
        nearest = _nearest(name, registry)
        hint = f"; the nearest name there is '{nearest}'" if nearest else ""
        yield Finding(
            author.name.where, f"'{name}' is not in the authors registry{hint}", fix=_fix(article, author, nearest)
        )


def _is_guest(name: str, registry: Registry) -> bool:
    return any(fnmatchcase(fold(name), fold(pattern)) for pattern in registry.guests)


def _nearest(name: str, registry: Registry) -> str | None:
    """The registered name that was most likely meant, None where none comes near."""
    from rapidfuzz.distance import OSA

    wanted = fold(name)
    near = ((OSA.distance(wanted, fold(known)), known) for entry in registry.entries for known in entry.names)
    distance, known = min(near, default=(len(wanted), ""))
    # Short names are all near each other.
    return known if distance <= max(FARTHEST, len(wanted) // 4) else None


def _fix(article: Article, author: Author, nearest: str | None) -> Fix | None:
    from rapidfuzz.distance import OSA

    where = author.name.where
    if nearest is None or where is None or article.source.text[where.start : where.end] != author.name.value:
        return None
    if OSA.distance(fold(author.name.value), fold(nearest)) > FARTHEST:
        return None
    return Fix(False, f"write '{nearest}'", (Edit(where, nearest),))
