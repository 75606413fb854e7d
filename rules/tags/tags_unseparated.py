"""Tags that a page prints without anything between them."""

from collections.abc import Iterator

from newslint_rules.tags._tags import span_of

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule


@article_rule(severity=Severity.INFO, authority=("JN", "WCAG"), template=True, formats=("html",))
def tags_unseparated(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page prints its tags with no separator and no list, so that their names run together."""
    for tags in article.tag_lists:
        if tags.separated or len(tags.tags) < 2:
            continue
        shown = "".join(tag.value for tag in tags.tags[:3])
        rest = " …" if len(tags.tags) > 3 else ""
        yield Finding(span_of(tags.tags), f"{len(tags.tags)} tags run together: '{shown}{rest}'")
