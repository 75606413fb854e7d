"""A dek that says the headline again."""

from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import content_words, fold_name, jaccard, overlap
from newslint.language.captions import knows_common_words, shares_more_than_names
from newslint.model import Related

FEWEST_WORDS = 4
# Of the words of both, what they must share: a dek that says less of it again has news of its own.
LEAST_OF_ALL = 0.4
LONGEST = 2  # times the headline's content words


class Options(NamedTuple):
    overlap: float = option(0.6, "Share of the shorter one's content words that both must have in common.")


@article_rule(severity=Severity.WARNING, options=Options)
def dek_repeats_headline(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The dek says what the headline says."""
    headline, dek, language = article.headline, article.dek, article.language
    if headline is None or dek is None or not knows_common_words(language):
        return
    said = overlap(dek.value, headline.value, language)
    if said.score < options.overlap or said.smaller < FEWEST_WORDS:
        return
    if len(content_words(dek.value, language)) > LONGEST * len(content_words(headline.value, language)):
        return
    if jaccard(dek.value, headline.value, language) < LEAST_OF_ALL:
        return
    # Themes that hide the first-level heading print the headline once more, with its kicker: that is no dek.
    whole, part = fold_name(dek.value), fold_name(headline.value)
    if (part in whole or whole in part) and (whole != part or article.format == "html"):
        return
    if shares_more_than_names(dek.value, headline.value, language):
        yield Finding(
            dek.where,
            f"dek repeats the headline '{headline}': {len(said.shared)} of {said.smaller} words in common",
            related=(Related(headline.where, "headline"),) if headline.where else (),
        )
