"""A dateline of a place where nobody in the byline was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint import Article, Context, Finding, NoOptions, Severity, Text, article_rule
from newslint.language import any_of, fold_name
from newslint.model import AuthorKind, Kind, Related, Zone

from ._registry import registry_of

# What a line says of who was where: "Ann Marsh reported from Paris". General knowledge.
REPORTED_FROM: Mapping[str, tuple[str, ...]] = {
    "en": (r"report(?:ed|ing)", r"contributed", r"travel(?:l)?ed to", r"was in"),
    "de": (r"berichtete(?:n)? aus", r"mitarbeit(?:eten)?", r"recherchierte(?:n)? in", r"reiste(?:n)? nach"),
    "fr": (r"envoyée? spéciale?", r"correspondante?", r"a contribué", r"ont contribué", r"depuis"),
    "es": (r"enviad[oa] especial", r"corresponsal", r"informó desde", r"colaboró", r"colaboraron", r"desde"),
}
LAST_LINES = 4


@cache
def _dateline() -> re.Pattern[str]:
    """ "PARIS (AP) — ", "PARIS, France – ", "Paris (AFP) - ": capitals, or an agency in brackets, then a dash."""
    town = r"(?P<town>[^\W\d_][\w.'’ -]{1,30}?)(?:, [\w. ]{2,20})?"
    return re.compile(rf"{town}\s*(?P<agency>\([A-Za-zÀ-ÿ/ ]{{2,30}}\))?\s*[-–—]{{1,2}}\s")


# Off by default: whether a byline claims presence is a rule of some houses, of agencies above all.
@article_rule(severity=Severity.INFO, authority=("APb",), recommended="off", registry="authors")
def dateline_byline_conflict(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The dateline names a place where no author of the byline is based, and no line says who was there."""
    registry = registry_of(context)
    town = _town_of(article) if registry else None
    if registry is None or town is None:
        return
    people = [author for author in article.authors if author.kind is AuthorKind.PERSON]
    entries = [registry.entry(author.name.value) for author in people]
    if not entries or not all(entry and entry.bases for entry in entries):
        return
    here = fold_name(town.value)
    bases = [base for entry in entries if entry for base in entry.bases]
    if any(fold_name(base) == here for base in bases) or _tells_who_was_there(article, here):
        return
    names = ", ".join(
        f"'{author.name}' in {' and '.join(entry.bases)}"
        for author, entry in zip(people, entries, strict=True)
        if entry
    )
    yield Finding(
        town.where,
        f"dateline says '{town}', but the registry has {names}, and no line says who reported from there",
        related=tuple(Related(author.name.where, "byline") for author in people if author.name.where),
    )


def _town_of(article: Article) -> Text | None:
    if not article.prose:
        return None
    text = article.prose[0].text
    found = _dateline().match(text.value)
    if found is None or not (found["agency"] or found["town"].isupper()):
        return None
    return text.slice(*found.span("town"))


def _tells_who_was_there(article: Article, town: str) -> bool:
    said = any_of(REPORTED_FROM, article.language)
    lines = [
        block
        for block in article.blocks
        if block.zone in (Zone.BODY, Zone.AUTHOR_BOX) and block.kind is not Kind.HEADING
    ]
    return said is not None and any(
        said.search(block.text.value) and town in fold_name(block.text.value) for block in lines[-LAST_LINES:]
    )
