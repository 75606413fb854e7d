"""A tag that says what the section says already."""

from collections.abc import Iterator

from newslint_rules._editing import without_entry
from newslint_rules.tags._tags import comparable, places, tags_of

from newslint import Article, Context, Finding, Fix, NamedTuple, Severity, Text, article_rule, option


class Options(NamedTuple):
    tags_are_sections: bool = option(False, "Whether the site uses its tags as sections.")


@article_rule(severity=Severity.INFO, options=Options, authority=("FT",))
def tag_repeats_section(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A tag repeats a category or section of the article."""
    if options.tags_are_sections:
        return
    tags, sections = tags_of(article), {comparable(section.value): section for section in article.sections}
    repeated = [(tag, sections[name]) for tag in tags if (name := comparable(tag.value)) and name in sections]
    # Where every tag is a section, the site uses its tags as sections.
    if len(repeated) == len(tags):
        return
    for tag, section in repeated:
        # Metadata that give the section as a tag show it to no reader; a link that was read as both shows it once.
        if tag.origin == "meta:article:tag" or (tag.where and tag.where == section.where):
            continue
        # A kicker that leads to the tag's own page is the tag once more.
        address = _address(article, tag)
        if address is not None and address == _address(article, section):
            continue
        yield Finding(
            tag.where,
            f"tag '{tag}' repeats the section '{section}'",
            related=places((section,), f"section '{section}'"),
            fix=Fix(False, "drop the tag", (edit,)) if (edit := without_entry(article, tag)) else None,
        )


def _address(article: Article, text: Text) -> str | None:
    """Where the link of a tag or a section leads, None where it is none."""
    where = text.where
    return next((link.href for link in article.links if where is not None and link.text.where == where), None)
