"""A change that readers are not told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint_rules._lazily import holds

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.model import Date, DateRole, Kind, Related, Zone

from ._stated import days_apart, is_before, named, shown, stated

# How pages say that they were changed, in lower case, by part of a word.
_UPDATED = (
    *("updat", "modif", "edited", "revised", "amended", "correct", "clarif", "editor's note", "editor’s note"),
    *("aktualis", "geändert", "überarbeitet", "korrektur", "berichtig", "stand:", "ergänzt"),
    *("mis à jour", "mise à jour", "maj ", "maj:", "corrig", "rectif", "actualiz", "correcci", "aclaraci"),
    *("aggiornat", "atualiz", "bijgewerkt", "gewijzigd", "aktualizac", "zaktualizowan", "تحديث", "تصحيح"),
)
_ELSEWHERE = (Zone.RELATED, Zone.COMMENTS, Zone.FOOTER, Zone.NOTICE)
_SHORT = 200  # characters: a line about the article, not a paragraph of it


class Options(NamedTuple):
    days: int = option(30, "A change this many days after publication is taken for a rebuild of the site.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("GD", "TP"), publication=True, formats=("html",))
def update_not_shown(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The article was modified a day or more after publication, and the page shows the date of publication alone."""
    dates = shown(article, Zone.HEADER, Zone.BODY)
    if not dates:
        return
    published = next((said for said in stated(article, DateRole.PUBLISHED) if said.when is not None), None)
    modified = next((said for said in stated(article, DateRole.MODIFIED) if said.when is not None), None)
    if published is None or modified is None or published.when is None or modified.when is None:
        return
    apart = days_apart(published.when, modified.when)
    is_later = is_before(published.when, modified.when)
    if not is_later or not 1 <= apart < options.days or not _is_on(dates, published):
        return
    if _is_on([said for said in article.dates if said.text.origin == "visible"], modified) or _tells(article):
        return
    where = modified.text.where
    yield Finding(
        dates[0].text.where,
        f"the page shows '{dates[0].text.value}' alone, {named(modified)}",
        related=(Related(where, "modified"),) if where else (),
    )


def _is_on(dates: Iterable[Date], day: Date) -> bool:
    return any(
        said.when is not None and day.when is not None and days_apart(said.when, day.when) == 0 for said in dates
    )


def _tells(article: Article) -> bool:
    """Whether any line about the article speaks of a change."""
    if any(said.role is DateRole.MODIFIED and said.text.origin == "visible" for said in article.dates):
        return True
    for block in article.blocks:
        if block.zone in _ELSEWHERE:
            continue
        if block.kind is Kind.CORRECTION:
            return True
        value = block.text.value
        if (len(value) <= _SHORT or block.zone is Zone.HEADER) and holds(value.lower(), _UPDATED):
            return True
    return False
