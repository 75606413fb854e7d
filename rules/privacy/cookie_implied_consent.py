"""A cookie notice that takes staying for consent."""

from collections.abc import Iterator

from newslint_rules.privacy._notices import cookie_notices, implied_consent, quoted, sentences_of

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule


@article_rule(
    severity=Severity.ERROR,
    authority=("P49", "E05", "CNIL", "ICO", "DSK", "JN"),
    subject="page",
    template=True,
    formats=("html",),
)
def cookie_implied_consent(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The cookie notice infers consent from continued use, scrolling or closing."""
    told: set[str] = set()
    for notice in cookie_notices(article):
        text = notice.text.value
        found = implied_consent(text, article.language)
        if found is None or text[found.start : found.end] in told:
            continue
        sentences = sentences_of(text, found)
        told.add(text[found.start : found.end])
        yield Finding(
            notice.text.part(*sentences),
            f"cookie notice takes use of the site for consent: {quoted(text[slice(*sentences)], 200)}",
        )
