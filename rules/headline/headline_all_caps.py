"""A headline that shouts."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, Severity, Text, article_rule, option
from newslint.language import words

# Acronyms are short: a headline shouts with words that are not.
LONG = 4


class Options(NamedTuple):
    share: float = option(0.7, "Share of its letters in upper case from which a headline is set in capitals.")
    words: int = option(3, "Words that it must have at least.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("GN",))
def headline_all_caps(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The headline is written in capital letters."""
    headline = article.headline
    if headline is None:
        return
    value = headline.value
    capitals = sum(letter.isupper() for letter in value)
    if capitals < options.share * sum(letter.isupper() or letter.islower() for letter in value) or not capitals:
        return
    said = [word for word in words(value) if any(letter.isalpha() for letter in word)]
    shouted = [word for word in said if word.isupper() and sum(letter.isalpha() for letter in word) >= LONG]
    if len(said) < options.words or 2 * len(shouted) < len(said):
        return
    yield Finding(
        headline.where, f"headline is written in capitals: '{headline}'", fix=_in_sentence_case(article, headline)
    )


def _in_sentence_case(article: Article, headline: Text) -> Fix | None:
    where = headline.where
    if where is None or article.source.text[where.start : where.end] != headline.value:
        return None
    mended = headline.value[:1] + headline.value[1:].lower()
    return Fix(False, "write it in sentence case; names need their capitals back", (Edit(where, mended),))
