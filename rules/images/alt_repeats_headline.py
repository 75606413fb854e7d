"""An alternative text that is the headline, not the picture."""

from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import count_words, fold
from newslint.language.captions import same_statement, without_credit
from newslint.model import ImageRole, Related

# A headline that only names a place or a person may well be what the picture shows.
FEWEST_WORDS = 3
# What is headed by the name of the thing that its picture shows.
THINGS = frozenset({"Recipe", "Product", "Vehicle", "Car", "Book", "Movie", "VideoGame"})


class Options(NamedTuple):
    overlap: float = option(0.5, "Share of the shorter one's content words that both must have in common.")
    shared: int = option(4, "Content words that both must have in common at least.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("WCAG",), template=True)
def alt_repeats_headline(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The alternative text of the lead image repeats the headline instead of describing the image."""
    headline = article.headline
    if headline is None or any(not THINGS.isdisjoint(node.types) for node in article.nodes):
        return
    related = (Related(headline.where, "headline"),) if headline.where else ()
    for image in article.images:
        if image.role is not ImageRole.LEAD or not image.alt or not image.alt.value:
            continue
        alt = without_credit(image.alt.value)
        if count_words(alt) >= FEWEST_WORDS and fold(alt) == fold(headline.value):
            # Themes that fall back on the title when a picture has no alternative text do so on every page: the
            # message names no text and the place is the picture, so that they are told once.
            where = image.tag.where if image.tag and article.format == "html" else image.alt.where
            yield Finding(where, "alt text of the lead image is the headline itself", related)
            continue
        if not any(word[0].islower() for word in alt.split()):
            continue  # the name of something, which the headline names, too
        found = same_statement(alt, headline.value, article.language, options.overlap, options.shared)
        if found:
            yield Finding(
                image.alt.where,
                f"alt text of the lead image repeats the headline '{headline}':"
                f" {len(found.shared)} of {found.smaller} words in common",
                related,
            )
