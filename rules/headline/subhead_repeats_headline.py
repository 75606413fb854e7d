"""A subhead that says the headline again."""

from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.model import Related

from ._repetition import asks_about, repetitions


class Options(NamedTuple):
    overlap: float = option(0.5, "Share of the shorter one's content words that both must have in common.")
    shared: int = option(4, "Content words that both must have in common at least.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("GX",))
def subhead_repeats_headline(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A subhead in the body says what the headline says."""
    headline = article.headline
    for subhead, shared, smaller in repetitions(article, options.overlap, options.shared):
        if headline and asks_about(subhead.value, headline.value, article.language):
            continue
        yield Finding(
            subhead.where,
            f"subhead repeats the headline '{headline}': {len(shared)} of {smaller} words in common",
            related=(Related(headline.where, "headline"),) if headline and headline.where else (),
        )
