"""One author, named as two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint_rules._editing import without_entry

from newslint import Article, Context, Finding, Fix, NoOptions, Severity, Text, article_rule
from newslint.language import fold_name, split_names, strip_byline_prefix
from newslint.model import Byline, Related

from ._authors import structured_authors

_BETWEEN = (",", ";", "/", "&", " and ", " und ", " et ", " y ", " e ", " en ", " i ")


@article_rule(severity=Severity.WARNING, authority=("GAu", "JN"))
def author_duplicated(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The same author is listed twice."""
    told: set[str] = set()
    for names in _lists(article):
        first_of: dict[str, Text] = {}
        for name in names:
            key = fold_name(name.value)
            first = first_of.setdefault(key, name)
            if first is name or not key or key in told:
                continue
            told.add(key)
            yield Finding(
                name.where,
                f"author '{name}' is listed twice in {_place(name)}",
                related=(Related(first.where, "the first time"),) if first.where else (),
                fix=Fix(True, "take the second entry out", (edit,)) if (edit := without_entry(article, name)) else None,
            )


def _lists(article: Article) -> Iterator[Iterable[Text]]:
    """Each list of authors, as written. What merely stands near the byline, such as an avatar's name, is none."""
    if article.byline is not None:
        text = article.byline.text
        start = strip_byline_prefix(text.value, article.language)
        if _may_repeat(article.byline) and any(mark in text.value for mark in _BETWEEN):
            parts = split_names(text.value[start:], article.language)
            yield [text.slice(start + part.start, start + part.end) for part in parts]
    if stated := article.stated_authors.get("front-matter"):
        yield [author.name for author in stated]
    for authors in structured_authors(article):
        # In microdata each place that shows the name adds it to the one list.
        yield [author.name for author in authors if author.name.origin == "json-ld"]


def _may_repeat(byline: Byline) -> bool:
    return len(byline.authors) > 1 or any(byline.text.value.count(a.name.value) > 1 for a in byline.authors)


def _place(name: Text) -> str:
    return {"json-ld": "the structured data", "front-matter": "front matter"}.get(name.origin, "the byline")
