"""A subhead that says the headline again."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint import Article, Context, Finding, Severity, article_rule, option
from newslint.language import overlap
from newslint.model import Related


class Options(NamedTuple):
    overlap: float = option(0.5, "Share of the shorter one's content words that both must have in common.")
    shared: int = option(4, "Content words that both must have in common at least.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("GX",))
def subhead_repeats_headline(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A subhead in the body says what the headline says."""
    headline = article.headline
    if headline is None:
        return
    for subhead in article.subheads:
        if subhead.level not in (2, 3, 4):
            continue
        found = overlap(subhead.text.value, headline.value, article.language)
        if found.score < options.overlap or len(found.shared) < options.shared:
            continue
        yield Finding(
            subhead.text.where,
            f"subhead repeats the headline '{headline}': {len(found.shared)} of {found.smaller} words in common",
            related=(Related(headline.where, "headline"),) if headline.where else (),
        )
