"""A loud label that the story does not bear out."""

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Context, Finding, NamedTuple, Severity, Text, article_rule, option
from newslint.language import any_of, count_words
from newslint.language.captions import picture_credit
from newslint.model import ImageRole, Zone

from ._charges import CHARGES, LIVE, Charge


class Options(NamedTuple):
    words: int = option(80, "Words that a body must have before it can be said to be silent on something.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("NG", "GN", "SPJ"))
def charged_label_unsupported(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A headline or caption says leaked, exclusive, breaking or confirmed, and the body has no word of it."""
    charges = CHARGES.get(article.language or "", ())
    for text in _labelled(article) if charges else ():
        for charge in charges if _charged(charges).search(text.value) else ():
            said = _label(charge).search(text.value)
            if said is None or _support(charge).search(article.body_text) or (charge.running and _is_live(article)):
                continue
            if count_words(article.body_text) < options.words:
                return
            label = said[0].strip(" :|!–—•-/+[]()")
            yield Finding(text.where, f"label '{label}' has no support in the body, which never speaks of it")


def _labelled(article: Article) -> Iterator[Text]:
    """The headline and the captions of the article's own pictures, without their credits."""
    if article.headline:
        yield article.headline
    for image in article.images:
        if image.role in (ImageRole.LEAD, ImageRole.BODY) and image.caption:
            credit = picture_credit(image.caption.value)
            yield image.caption.slice(0, len(credit.before)) if credit else image.caption


@cache
def _charged(charges: tuple[Charge, ...]) -> re.Pattern[str]:
    """The charged words, wherever they stand: few lines hold one."""
    words = [word for charge in charges for word in (charge.label, charge.anywhere) if word]
    return re.compile("|".join(words), re.I)


@cache
def _label(charge: Charge) -> re.Pattern[str]:
    """The charged word where it labels a line, or wherever it stands."""
    forms = [
        rf"^\W{{0,3}}(?:{charge.label})\s*[:|!–—•]",
        rf"^\W{{0,3}}(?:{charge.label})\s+[-/+]+\s",
        rf"[\[(]\s*(?:{charge.label})\s*[\])]",
        rf"[|–—]\s*(?:{charge.label})\W*$",
    ]
    anywhere = [rf"(?<!\w)(?:{charge.anywhere})(?!\w)"]
    return re.compile("|".join(forms * bool(charge.label) + anywhere * bool(charge.anywhere)), re.I)


@cache
def _support(charge: Charge) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{charge.support})(?!\w)", re.I)


LONGEST_LABEL = 30  # code points of a label beside the headline


def _is_live(article: Article) -> bool:
    if any("LiveBlogPosting" in node.types for node in article.nodes):
        return True
    live = any_of(LIVE, article.language)
    if live is None:
        return False
    short = (block.text.value for block in article.zone(Zone.HEADER) if len(block.text.value) <= LONGEST_LABEL)
    return any(live.fullmatch(words) for words in (*short, *(section.value for section in article.sections)))
