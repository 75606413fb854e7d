"""A headline for social media or search engines that readers of the page never see."""

from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import fold
from newslint.model import Related

from ._wordings import contradicting, write_headline

ORIGINS = ("meta:og:title", "meta:twitter:title", "json-ld", "microdata")
_NAMES = {"meta:og:title": "og:title", "meta:twitter:title": "twitter:title", "json-ld": "JSON-LD headline"}


class Options(NamedTuple):
    overlap: float = option(0.34, "Share of the shorter one's content words that both must have in common.")


# Front matter with a social title of its own marks that another wording is meant; HTML cannot say so.
@article_rule(severity=Severity.WARNING, options=Options, authority=("GA", "GN"), formats=("html",))
def social_or_jsonld_headline_mismatch(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The headline for social media or in the structured data is another one than the page's."""
    headline = article.headline
    told: set[str] = set()
    for text, said in contradicting(article, ORIGINS, options.overlap):
        if fold(text.value) in told:
            continue
        told.add(fold(text.value))
        yield Finding(
            text.where,
            f"{_NAMES.get(text.origin, text.origin)} '{text}' is not the headline '{headline}': it {said}",
            related=(Related(headline.where, "headline"),) if headline and headline.where else (),
            fix=write_headline(article, text),
        )
