"""An article with too many tags to find anything by."""

from collections.abc import Iterator

from newslint_rules.tags._tags import span_of, tags_of

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option


class Options(NamedTuple):
    max: int = option(10, "The most tags that an article may have.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("FT",))
def tag_count(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The article has more tags than help a reader, or an empty list of them."""
    tags = tags_of(article)
    if len(tags) > options.max:
        yield Finding(
            span_of(tags), f"{len(tags)} tags, from '{tags[0]}' to '{tags[-1]}'; at most {options.max} expected"
        )
    field = article.front_matter.get("tags") if article.front_matter else None
    # A site may do without tags; one that gives the field and leaves it empty does not.
    if field is not None and not tags and not field.value:
        yield Finding(field.key_where, "no tags: the field 'tags' is empty")
