"""A title in the browser's tab that is not the headline of the page."""

from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.model import Related

from ._wordings import contradicting, write_headline


class Options(NamedTuple):
    overlap: float = option(0.34, "Share of the shorter one's content words that both must have in common.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("GN19", "GP", "GX"))
def title_h1_mismatch(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The page's title and its headline are two different headlines."""
    headline = article.headline
    for title, said in contradicting(article, ("title",), options.overlap):
        yield Finding(
            title.where,
            f"title '{title}' is not the headline '{headline}': it {said}",
            related=(Related(headline.where, "headline"),) if headline and headline.where else (),
            fix=write_headline(article, title),
        )
        return
