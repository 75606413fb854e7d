"""An article without its day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newslint_rules._lazily import Pattern, holds
from newslint_rules._structured import own_nodes

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import fold
from newslint.model import Date, DateRole, Kind, Zone

from ._relative import LONGEST_LINE, relative_date
from ._stated import days_apart, named, shown, stated

# Layouts and types of pages that have no day, as generators call them. General knowledge.
UNDATED = ("page", "static", "evergreen", "about", "landing", "docs", "doc", "guide", "reference", "faq", "recipe")
# Jekyll, Hugo and others take the day from the file: 2026-01-10-ferry.md, 2026/01/10/ferry.md.
_DATED_PATH = Pattern(r"(?:^|/)(?:19|20)\d{2}(?:[-_/.]?\d{1,2}){2}(?!\d)|(?:^|/)(?:19|20)\d{2}/")
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)")
_FIGURES = Pattern(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}(?!\d)")
_NEAR = 7  # days from the stated one within which a date of whatever zone may be the article's
_JOINED = ("registr", "joined", "member since", "mitglied seit", "membre depuis", "beiträge:", "posts:")
_ELSEWHERE = (Zone.RELATED, Zone.COMMENTS, Zone.FOOTER, Zone.NOTICE)


class Options(NamedTuple):
    undated: tuple[str, ...] = option(UNDATED, "Layouts, types and sections of pages that need no date.")


@article_rule(severity=Severity.ERROR, options=Options, authority=("GD", "GP", "GN"), template=True, publication=True)
def published_date_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The article shows no date of publication, or states none for search engines."""
    if article.format == "markdown":
        if article.published is None and not _has_dated_path(article) and not _is_undated(article, options):
            yield Finding(None, "no date of publication, neither in front matter nor in the file's name")
        return
    if not article.complete or any(fault.rule == "jsonld-invalid" for fault in article.faults):
        return  # the date may stand in what could not be read
    said = next(stated(article, DateRole.PUBLISHED), None)
    dates = [one for one in shown(article, Zone.HEADER, Zone.BODY) if one.role is not DateRole.MODIFIED]
    if (said is not None and dates) or _is_undated(article, options):
        return
    if dates:
        first = dates[0]
        if not _has_markup(article) and not _is_of_someone(article, first):
            value = first.text.value.strip(" ,|·-")
            yield Finding(first.text.where, f"'{value}' is shown, and stated nowhere for search engines")
    elif said is None and not (article.byline or own_nodes(article)):
        return  # nothing but text, which may be anything
    elif not _may_show(article):
        alone = f"the page shows no date; {named(said)}" if said else None
        yield Finding(None, alone or "no date of publication, neither shown nor stated")


def _has_dated_path(article: Article) -> bool:
    paths = [article.path]
    if article.front_matter is not None:
        entries = (article.front_matter.get(key) for key in ("path", "permalink", "url", "slug"))
        paths += [f"/{entry.value}" for entry in entries if entry is not None and isinstance(entry.value, str)]
    return any(_DATED_PATH.search(path) for path in paths)


def _is_undated(article: Article, options: Options) -> bool:
    undated = {fold(name) for name in options.undated}
    said = [section.value for section in article.sections]
    if article.front_matter is not None:
        entries = (article.front_matter.get(key) for key in ("layout", "type", "kind", "category"))
        said += [entry.value for entry in entries if entry is not None and isinstance(entry.value, str)]
    said += [name for node in article.nodes for name in node.types]
    return any(fold(name) in undated for name in said)


def _may_show(article: Article) -> bool:
    """Whether something on the page may be its date after all, in a form that nothing told."""
    visible = [said for said in article.dates if said.text.origin == "visible"]
    if any(said.zone not in _ELSEWHERE for said in visible):
        return True
    days = [said.when for said in stated(article, DateRole.PUBLISHED) if said.when is not None]
    if any(days_apart(said.when, day) <= _NEAR for said in visible if said.when is not None for day in days):
        return True
    if any(_tells(block.text.value, day) for block in article.blocks for day in days):
        return True
    # A `<time>` that nothing read may be its date; those of teasers and comments are known for what they are.
    if article.source.text.count("<time") > sum(said.zone in _ELSEWHERE for said in visible) or relative_date(
        article, Zone.HEADER, Zone.PAGE, Zone.AUTHOR_BOX, Zone.BODY
    ):
        return True
    if any(len(block.text.value) <= LONGEST_LINE and block.text.value.endswith(" ago") for block in article.blocks):
        return True  # glued to the name before it
    bios = {bio.text.value for bio in article.bios}  # since when somebody writes
    around = article.zone(Zone.HEADER, Zone.PAGE, Zone.AUTHOR_BOX)
    near = [b for b in around if b.kind is not Kind.CAPTION and b.text.value not in bios]
    body = [block for block in (*article.body[:3], *article.body[-3:]) if len(block.text.value) <= LONGEST_LINE]
    if any(_FIGURES.search(block.text.value) for block in article.body):
        return True
    return any(_YEAR.search(block.text.value) for block in (*near, *body))


def _tells(text: str, day: date) -> bool:
    """Whether a line holds the year and the number of a day, in whatever form."""
    year = str(day.year)
    return year in text and re.search(rf"(?<!\d)0?{day.day}(?!\d)", text.replace(year, "")) is not None


def _is_of_someone(article: Article, said: Date) -> bool:
    """Whether the date is the day on which somebody joined a forum."""
    where = said.text.where
    before = article.source.text[max(0, where.start - 60) : where.start].lower() if where else ""
    return holds(f"{before}{said.text.value.lower()}", _JOINED)


def _has_markup(article: Article) -> bool:
    """Whether a `<time datetime>` states what is shown."""
    source = article.source.text
    return "datetime=" in source or "dateTime=" in source
