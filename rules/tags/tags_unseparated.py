"""Tags that a page prints without anything between them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint_rules.tags._tags import span_of, tags_of

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.language import lazy
from newslint.model import TagList

# An element that a browser puts on a line of its own or in a list.
_APART = lazy(r"<(?:li|td|br|div|p|ul|ol|dd|tr|hr|h\d|button|svg|img)\b", re.I)
# A mark by which a style sheet may make boxes of the names; whether it does, the page alone cannot tell.
_STYLED = lazy(r"<(?:a|span|strong|em|b|i|button|mark|small)\b[^>]*\s(?:class|style)\s*=", re.I)
_ELEMENT = lazy(r"<[^>]*>")


@article_rule(severity=Severity.INFO, authority=("JN", "WCAG"), template=True, formats=("html",))
def tags_unseparated(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page prints its tags with no separator and no list, so that their names run together."""
    own = set(tags_of(article))
    for tags in article.tag_lists:
        if tags.separated or len(tags.tags) < 2 or not own.issuperset(tags.tags) or not _run_together(article, tags):
            continue
        shown = "".join(tag.value for tag in tags.tags[:3])
        rest = " …" if len(tags.tags) > 3 else ""
        yield Finding(span_of(tags.tags), f"{len(tags.tags)} tags run together: '{shown}{rest}'")
        return  # One template prints every list of the page.


def _run_together(article: Article, tags: TagList) -> bool:
    """Whether some two names have nothing between them in the source but plain inline tags."""
    found = [where for tag in tags.tags if (where := tag.where)]
    source = article.source.text
    between = (source[one.end : other.start] for one, other in pairwise(found))
    return any(not _APART.search(raw) and not _STYLED.search(raw) and not _ELEMENT.sub("", raw) for raw in between)
