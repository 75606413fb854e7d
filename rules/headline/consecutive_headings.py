"""Headings with nothing between them."""

import re
from collections.abc import Iterator

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.language import lazy, strip_byline_prefix
from newslint.model import Block, Kind, Zone

LONGEST_HEADING = 25
# Markup that shows something without a word: pictures, players, tables, fields.
_SHOWS = lazy(r"<(?:img|picture|svg|video|audio|iframe|embed|object|canvas|input|select|t[dhr])\b|!\[", re.I)
_NO_TEXT = lazy(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^>]*>|&#?\w+;|[\s#=*_~-]+", re.I | re.S)


@article_rule(severity=Severity.INFO, authority=("WCAG",))
def consecutive_headings(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """Two headings of the body follow each other with nothing between them."""
    for run in _runs(article):
        first, last = run[0].text.where, run[-1].text.where
        if first and last and first.start < last.start:
            said = " and ".join(f"'{block.text}'" for block in run)
            yield Finding(first._replace(end=last.end), f"{len(run)} headings without text between them: {said}")


def _runs(article: Article) -> Iterator[list[Block]]:
    run: list[Block] = []
    if sum(block.kind is Kind.HEADING for block in article.body) < 2:
        return
    for block in article.blocks:
        is_heading = _is_section_heading(article, block)
        if run and not (is_heading and _follows(article, run[-1], block)):
            if not is_heading and not any(map(str.isalpha, block.text.value)):
                continue  # An ornament, such as "* * *", heads nothing and is no text.
            if len(run) > 1:
                yield run
            run = []
        if is_heading:
            run.append(block)
    if len(run) > 1:
        yield run


def _is_section_heading(article: Article, block: Block) -> bool:
    """A heading of the body; the headline and its dek are none, nor is a byline, a teaser or a paragraph set large."""
    if block.kind is not Kind.HEADING or block.zone is not Zone.BODY or block.level == 1:
        return False
    text = block.text.value
    if (
        sum(map(str.isalpha, text)) < 2  # a mark, or a letter of a font of icons
        or len(text.split()) > LONGEST_HEADING
        or strip_byline_prefix(text, article.language or "en")
    ):
        return False
    return sum(len(link.text.value) for link in block.links) < 0.8 * len(text)


def _follows(article: Article, upper: Block, lower: Block) -> bool:
    """Whether the second heading follows the first one bare.

    One level down opens a part of a part, as guides do; a smaller heading right above a larger one is its kicker.
    """
    if upper.level is None or lower.level is None or lower.level < upper.level or lower.level == upper.level + 1:
        return False
    before, after = upper.text.where, lower.text.where
    if before is None or after is None or after.start < before.end:
        return False
    # What the reader set aside counts, too: the answers of a list of questions are hidden until someone asks.
    between = article.source.text[before.end : after.start]
    return not _SHOWS.search(between) and not _NO_TEXT.sub("", between)
