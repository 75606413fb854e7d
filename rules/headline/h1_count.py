"""A page whose headline is not its one first-level heading."""

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, Severity, Text, article_rule, option
from newslint.language import fold, lazy
from newslint.model import Block, Kind, Related, Zone

_HOME = lazy(r"(?:https?:)?//[^/?#]+/?|\.?/|#|(?:\./)?index\.(?:html?|php)", re.I)
_H1 = lazy(r"<h1\b", re.I)
_ATX_MARK = lazy(r"(?:^|\n) {0,3}(#)[ \t]+$")


class Options(NamedTuple):
    template_prints_title: bool = option(
        True, "Whether the site prints the title of a post's front matter as its h1; if not, one '#' heading is right."
    )


@article_rule(severity=Severity.ERROR, options=Options, authority=("GP", "WCAG", "GX"))
def h1_count(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The page has no first-level heading, or more than one."""
    if _is_live_blog(article):
        return
    if article.format == "markdown":
        yield from _of_post(article, options)
    elif article.complete:
        yield from _of_page(article)


def _of_page(article: Article) -> Iterator[Finding]:
    own = [block.text for block in _of_the_article(article) if not _is_logo(block, article)]
    shown = _distinct(own[::-1])
    # A heading that the reader set aside (hidden, in a template, drawn by a script) may still be one in a browser.
    if not shown and "<h1" not in article.source.text and "<H1" not in article.source.text:
        yield Finding(None, "no h1 on the page")
    elif len(shown) > 1 and _are_several(shown, article):
        yield _several(shown)


def _are_several(headings: list[Text], article: Article) -> bool:
    """Whether they are elements of their own: a label in a box within the one heading reads like another."""
    places = [text.where for text in headings]
    starts = sorted(place.start for place in places if place)
    if len(starts) < len(headings):
        return True
    return any(_H1.search(article.source.text, one, other) for one, other in pairwise(starts))


def _of_post(article: Article, options: Options) -> Iterator[Finding]:
    headings = [block.text for block in _first_level(article)]
    stated = next((text for text in article.headlines if text.origin == "front-matter"), None)
    if stated and headings and options.template_prints_title:
        yield _several([stated, *headings], demote=[mark for text in headings for mark in _marks(article, text)])
    elif len(headings) > 1:
        yield _several(headings, demote=[mark for text in headings[1:] for mark in _marks(article, text)])


def _several(found: list[Text], demote: list[Edit] | None = None) -> Finding:
    first, second, *_ = found
    fix = Fix(True, "make the further headings second-level", tuple(demote)) if demote else None
    return Finding(
        second.where,
        f"{len(found)} first-level headings: '{first}' and '{second}'" + (" and more" if len(found) > 2 else ""),
        related=tuple(Related(text.where, "h1") for text in (first, *found[2:]) if text.where),
        fix=fix,
    )


def _first_level(article: Article) -> Iterator[Block]:
    return (block for block in article.blocks if block.kind is Kind.HEADING and block.level == 1)


def _of_the_article(article: Article) -> Iterator[Block]:
    """The first-level headings above its last paragraph; what stands below heads newsletters and further news."""
    below = True
    for block in reversed(article.blocks):
        below = below and not (block.kind is Kind.PARAGRAPH and block.zone is Zone.BODY)
        if block.kind is not Kind.HEADING or block.level != 1:
            continue
        if block.zone is Zone.HEADER or (block.zone is Zone.BODY and not below):
            yield block


def _is_logo(block: Block, article: Article) -> bool:
    """The site's name, which older themes mark up as a first-level heading on every page."""
    if article.site_name and fold(block.text.value) == fold(article.site_name.value):
        return True
    return any(link.text.value == block.text.value and _HOME.fullmatch(link.href) for link in block.links)


def _distinct(headings: list[Text]) -> list[Text]:
    """The same words twice are one heading for small and one for large screens: style sheets show one of them."""
    return list({fold(text.value): text for text in reversed(headings)}.values())[::-1]


def _marks(article: Article, heading: Text) -> Iterator[Edit]:
    """Another '#' before an ATX heading; a heading underlined by '===' has no such mark."""
    if heading.where and (mark := _ATX_MARK.search(article.source.text, 0, heading.where.start)):
        place = heading.where._replace(start=mark.start(1), end=mark.start(1))
        yield Edit(place, "#")


def _is_live_blog(article: Article) -> bool:
    return any("LiveBlogPosting" in node.types for node in article.nodes)
