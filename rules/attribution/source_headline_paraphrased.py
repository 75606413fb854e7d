"""A headline that is the source's own with other words around it."""

from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Related, Severity, article_rule, option
from newslint.language import overlap


class Options(NamedTuple):
    threshold: float = option(0.7, "Share of the shorter headline's content words from which both count as one.")
    min_shared: int = option(5, "Content words that both must share; short factual headlines agree by chance.")


@article_rule(severity=Severity.INFO, options=Options, authority=("GSp", "GN19"))
def source_headline_paraphrased(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The headline is close to a paraphrase of the headline that the credit line quotes."""
    headline = article.headline
    if headline is None:
        return
    for credit in article.credits:
        if credit.title is None:
            continue
        both = overlap(headline.value, credit.title.value, article.language)
        if both.score < options.threshold or len(both.shared) < options.min_shared:
            continue
        place = credit.title.where or credit.line.where
        whose = f"the headline of '{credit.outlet.value}'" if credit.outlet else "the source's headline"
        yield Finding(
            place,
            f"headline '{headline.value}' shares {len(both.shared)} of {both.smaller} content words"
            f" with {whose}, '{credit.title.value}'",
            related=(Related(headline.where, "the article's own headline"),) if headline.where else (),
        )
