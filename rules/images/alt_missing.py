"""An image that a screen reader can only spell out."""

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.images._files import is_furniture

from newslint import Article, Context, Finding, NamedTuple, Related, Severity, article_rule, option
from newslint.model import Image, ImageRole

# Attributes that name an image or take it away from those who hear the page.
SPARED = Pattern(
    r"\s(?:aria-hidden=[\"']?true|role=[\"']?(?:presentation|none)|aria-?label|title=[\"']?\w|hidden"
    r"|style=[\"'][^\"']*(?:hidden|none|width:\s*[01]px))"
)
# Classes of what is no picture of the article: teasers, boxes of authors, players, products, advertisements.
FOREIGN = Pattern(
    r"(?:class|data-[\w-]+)=[\"'][^\"'>]*(?:author|avatar|teaser|promo|related|paid|video|player|poster|product|affiliate|card|coverage"
    r"|byline|circle|thumb|badge|btn|button|store|sponsor|comment|newsletter|recirc|gallery-nav"
    r"|assinatura|ads?[-_\s\"'])",
    re.IGNORECASE,
)
# Classes of the article's own pictures that hold such a word: featured images of WordPress, cards of Ghost's editor.
OWN = Pattern(r"[\w-]*post[-_]thumbnail[\w-]*|\bkg-[\w-]+", re.IGNORECASE)
# What ends before the image holds it not.
CLOSED = Pattern(r"</(?:p|h[1-6]|figure|time|ul|ol|table|blockquote)>", re.IGNORECASE)
BEFORE = 260  # characters of the source before the image that may hold its box
MOST = 12
ENLARGED = Pattern(r"href=[\"'][^\"'>]+\.(?:jpe?g|png|gif|webp|avif)\b", re.IGNORECASE)
WRITTEN = ("![", "<img")
SMALL = Pattern(r"\s(?:width|height)=[\"']?(?P<size>\d{1,2})(?:px)?[\"'\s>]")


class Options(NamedTuple):
    empty_in_markdown: bool = option(True, "Is an image in Markdown without words in its brackets, `![](…)`, reported?")


@article_rule(severity=Severity.ERROR, options=Options, authority=("WCAG",))
def alt_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """An image of the article has no alternative text."""
    bare = [image for image in article.images if _is_bare(image, article, options)]
    if not bare:
        return
    what = "no alt attribute" if article.format == "html" else "no alternative text"
    # So many are a template's doing, or a gallery's: told once.
    if len(bare) > MOST:
        places = [image.tag.where for image in bare[1:] if image.tag is not None]
        related = tuple(Related(place, "another one") for place in places[:MOST] if place is not None)
        first = bare[0].tag.where if bare[0].tag is not None else None
        yield Finding(first, f"{len(bare)} images have {what}, the first is '{_name(bare[0])}'", related)
        return
    for image in bare:
        yield Finding(image.tag.where if image.tag is not None else None, f"image has {what}: '{_name(image)}'")


def _is_bare(image: Image, article: Article, options: Options) -> bool:
    """Whether it is certain that the image belongs to the article, and nothing names it."""
    if image.role is not ImageRole.LEAD and image.role is not ImageRole.BODY:
        return False
    if article.format == "markdown" and (image.tag is None or not image.tag.value.startswith(WRITTEN)):
        # A shortcode or front matter may take the text from elsewhere.
        return False
    if image.alt is not None:
        is_empty = not image.alt.value and article.format == "markdown"
        return is_empty and options.empty_in_markdown and not is_furniture(image.src or "")
    if not image.src or is_furniture(image.src):
        return False
    where = image.tag.where if image.tag is not None else None
    if where is None:
        return True
    source = article.source.text
    tag = source[where.start : where.end]
    before = CLOSED.split(source[max(0, where.start - BEFORE) : where.start])[-1]
    if SPARED.search(tag) or SMALL.search(tag) or _is_foreign(tag):
        return False
    if article.format == "markdown":
        return True
    # A linked image is a teaser's or a button's more often than the article's own, but for one that links to itself.
    if image.role is ImageRole.BODY and _is_foreign(before):
        return False
    link = before.rfind("<a ")
    return link <= before.rfind("</a") or ENLARGED.search(before, link) is not None


def _is_foreign(source: str) -> bool:
    return FOREIGN.search(source) is not None and FOREIGN.search(OWN.sub("", source)) is not None


def _name(image: Image) -> str:
    """The file's name, by which an editor knows the image."""
    src = image.src or ""
    path = src.partition("?")[0].partition("#")[0].rstrip("/")
    return path.rpartition("/")[2] or src
