"""A headline that no list has room for, or that says too little in one."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import count_words, fold

# Scripts without spaces say in one sign what others say in several letters.
DENSE = ("ja", "ko", "zh")


class Options(NamedTuple):
    min: int = option(10, "Fewer characters than these say too little.")
    max: int = option(110, "More characters than these are cut in lists and search results.")
    words: int = option(22, "More words than these are too many for one headline.")
    dense_min: int = option(4, "The same as `min` in Chinese, Japanese and Korean.")
    dense_max: int = option(60, "The same as `max` in Chinese, Japanese and Korean.")


@article_rule(severity=Severity.INFO, options=Options, authority=("GX",))
def headline_length(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The headline is too short or too long for lists and search results."""
    headline = article.headline
    if headline is None:
        return
    dense = article.language in DENSE
    shortest, longest = (options.dense_min, options.dense_max) if dense else (options.min, options.max)
    # Scripts that write vowels as marks part a word where it is one.
    size, words = len(headline.value), min(count_words(headline.value), len(headline.value.split()))
    if size < shortest:
        if not _is_contradicted(article, headline.value, shortest):
            yield Finding(headline.where, f"headline has {size} characters, fewer than {shortest}: '{headline}'")
    elif size > longest:
        yield Finding(headline.where, f"headline has {size} characters, more than {longest}: '{headline}'")
    elif not dense and words > options.words:
        yield Finding(headline.where, f"headline has {words} words, more than {options.words}: '{headline}'")


def _is_contradicted(article: Article, headline: str, shortest: int) -> bool:
    """Whether the page is known by another, longer headline: then the short heading was a rubric."""
    others = (text.value for text in article.headlines if text.origin != "slug")
    return any(len(other) >= shortest and not fold(other).startswith(fold(headline)) for other in others)
