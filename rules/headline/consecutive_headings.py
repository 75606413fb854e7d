"""Headings with nothing between them."""

from collections.abc import Iterator
from itertools import chain

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.model import Block, Kind, Zone

LONGEST_HEADING = 25


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
    for block in article.blocks:
        if not any(letter.isalpha() for letter in block.text.value):
            continue  # An ornament, such as "* * *", heads nothing and is no text.
        if run and not (_is_section_heading(block) and _follows(article, run[-1], block)):
            if len(run) > 1:
                yield run
            run = []
        if _is_section_heading(block):
            run.append(block)
    if len(run) > 1:
        yield run


def _is_section_heading(block: Block) -> bool:
    """A heading of the body; the headline and its dek are none, nor is a whole paragraph set large or a teaser."""
    if block.kind is not Kind.HEADING or block.zone is not Zone.BODY or block.level == 1:
        return False
    is_teaser = any(link.text.value == block.text.value for link in block.links)
    return not is_teaser and len(block.text.value.split()) <= LONGEST_HEADING


def _follows(article: Article, upper: Block, lower: Block) -> bool:
    """Whether the second heading follows the first one bare.

    One level down opens a part of a part, as guides do; a smaller heading right above a larger one is its kicker.
    """
    if upper.level is None or lower.level is None or lower.level < upper.level or lower.level == upper.level + 1:
        return False
    before, after = upper.text.where, lower.text.where
    if before is None or after is None:
        return False
    shown = chain((image.tag for image in article.images), (resource.tag for resource in article.resources))
    places = (tag.where for tag in shown if tag)
    return not any(place and before.end <= place.start < after.start for place in places)
