"""A teaser whose picture bears another headline."""

from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language.captions import same_letters, same_statement, without_credit
from newslint.model import Related


class Options(NamedTuple):
    overlap: float = option(0.5, "Share of the shorter one's content words that makes an alt text a headline.")
    shared: int = option(4, "Content words that both must have in common at least.")


@article_rule(severity=Severity.INFO, options=Options, recommended="off", formats=("html",))
def card_alt_mismatch(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The image of a teaser carries an older or other headline than the teaser itself."""
    for card in article.cards:
        if not card.alt:
            continue
        alt, headline = without_credit(card.alt.value), card.headline.value
        found = same_statement(alt, headline, article.language, options.overlap, options.shared)
        # A description of the picture is what belongs there; only a second headline is at odds with the first.
        if found is None or found.score == 1 or same_letters(_without_kicker(alt), _without_kicker(headline)):
            continue
        yield Finding(
            card.alt.where,
            f"teaser's alt text is another headline: '{alt}', teaser says '{headline}'",
            related=(Related(card.headline.where, "teaser"),) if card.headline.where else (),
        )


def _without_kicker(headline: str) -> str:
    """What stands behind the name of a series or an outlet: "Port Lind Live: the pier reopens"."""
    return headline.rpartition(": ")[2]
