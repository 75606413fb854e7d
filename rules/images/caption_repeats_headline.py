"""A caption that is another headline."""

from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language.captions import same_statement, without_credit
from newslint.model import ImageRole, Related


class Options(NamedTuple):
    overlap: float = option(0.5, "Share of the shorter one's content words that both must have in common.")
    shared: int = option(4, "Content words that both must have in common at least.")


@article_rule(severity=Severity.WARNING, options=Options)
def caption_repeats_headline(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A caption repeats the headline instead of saying who or what is seen, where and when."""
    headline = article.headline
    if headline is None:
        return
    for image in article.images:
        if image.role not in (ImageRole.LEAD, ImageRole.BODY) or not image.caption:
            continue
        caption = image.caption.value
        bare = caption.removesuffix(image.credit.value).rstrip() if image.credit else caption
        # A figure around the head of the article holds its kicker, headline and byline, and is no caption.
        if headline.value in bare and not bare.startswith(headline.value):
            continue
        found = None
        for said in dict.fromkeys((without_credit(bare), without_credit(caption))):
            found = found or same_statement(said, headline.value, article.language, options.overlap, options.shared)
        if found is None:
            continue
        yield Finding(
            image.caption.where,
            f"caption repeats the headline '{headline}': {len(found.shared)} of {found.smaller} words in common",
            related=(Related(headline.where, "headline"),) if headline.where else (),
        )
