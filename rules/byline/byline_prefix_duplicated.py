"""A byline that says "by" twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint import Article, Context, Edit, Finding, Fix, NoOptions, Severity, Text, article_rule
from newslint.language import fold, is_desk, lazy, strip_byline_prefix
from newslint.model import Related

# Prefixes that begin surnames too: von der Leyen, Di Maria, Da Silva, De Vries.
PARTICLES = frozenset(("von", "di", "da", "de", "do", "du", "van", "av"))
_NAME_TOKEN = lazy(r"[^\W\d_][\w.'’-]*")


@article_rule(severity=Severity.ERROR, authority=("GAu",))
def byline_prefix_duplicated(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The byline's prefix stands twice, or inside the name itself."""
    if article.byline is not None:
        text = article.byline.text
        first = strip_byline_prefix(text.value, article.language)
        second = first and _prefix_of(text.value[first:], article.language)
        if first and second:
            shown = text.slice(0, first + second)
            yield Finding(
                shown.where,
                f"byline begins with its prefix twice: '{text.value}'",
                fix=_without(article, text.slice(first, first + second)),
            )
            return
    # A name field is printed behind a prefix by every theme, so that "By Jane" shows as "By By Jane".
    fields: defaultdict[str, list[Text]] = defaultdict(list)
    for origin, authors in article.stated_authors.items():
        if origin != "visible":
            for author in authors:
                if _prefix_of(author.name.value, article.language):
                    fields[fold(author.name.value)].append(author.name)
    for names in fields.values():
        name, *others = names
        end = _prefix_of(name.value, article.language)
        prefix = name.slice(0, end)
        yield Finding(
            prefix.where or name.where,
            f"the prefix '{prefix.value.strip()}' stands inside the author's name '{name.value}'",
            related=tuple(Related(where, f"in {other.origin} too") for other in others if (where := other.where)),
            fix=_without(article, prefix),
        )


def _prefix_of(text: str, language: str | None) -> int:
    """Where the name begins behind a byline prefix, 0 where there is none or where it may belong to the name."""
    end = strip_byline_prefix(text, language)
    if not end:
        return 0
    prefix, rest = text[:end].strip(" :"), text[end:]
    if is_desk(prefix, language):  # "Redaktion Harbour Post" is a name of its own
        return 0
    following = _NAME_TOKEN.findall(rest)
    if not following or not following[0][0].isupper():
        return 0
    # "Von Miller" and "Di Maria" are names; "Von Anna Miller" is not.
    if fold(prefix) in PARTICLES and len(following) < 2:
        return 0
    return end


def _without(article: Article, prefix: Text) -> Fix | None:
    """Takes the prefix out where it stands in the source as it is shown."""
    where = prefix.where
    if where is None or article.source.text[where.start : where.end] != prefix.value:
        return None
    return Fix(True, f"take out '{prefix.value.strip()}'", (Edit(where, ""),))
