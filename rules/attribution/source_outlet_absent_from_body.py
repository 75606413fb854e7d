"""Borrowed reporting that reads as the site's own until the credit line."""

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.attribution._credits import (
    AUTHORITY,
    MOST_CREDITS,
    REPUBLISHED,
    is_inside,
    is_own_outlet,
    outlets_of,
)

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import count_words, fold, is_agency
from newslint.model import Kind, SourceCredit
from newslint.web import outlet_names

MARKUP = Pattern(r"<[^>]*>|[)\]}>*_\\]")
# The name of a file, an agency of photographers, a press conference, and a press release, which is no reporting:
# `press-release-unlabelled` speaks of those.
NO_OUTLET = Pattern(
    r"_|\b(?:photo|foto)(?:s|graph\w*|graf\w*)?\b|\b(?:images|pictures|bildagentur|agence photo)\b"
    r"|\b(?:press(?:e)? ?(?:release|mitteilung|info\w*|aussendung)|medienmitteilung|communiqué|nota de prensa"
    r"|comunicado|comunicato|press (?:conference|briefing)|pressekonferenz|conférence de presse"
    r"|conferencia de prensa|rueda de prensa|conferenza stampa|persconferentie|konferencja prasowa)\b",
    re.IGNORECASE,
)
LONG = 12  # words of a paragraph that goes on with the story
ADDRESS = Pattern(r"^(?:https?://)?(?:www\.)?([\w-]{3,})\.\w+")


class Options(NamedTuple):
    min_words: int = option(150, "Bodies shorter than this may leave the outlet to the credit line.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("APc", "SPJ"))
def source_outlet_absent_from_body(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The outlet that the credit line names is never named in the text, so borrowed reporting reads as own."""
    if not 0 < len(article.credits) <= MOST_CREDITS or count_words(article.body_text) < options.min_words:
        return
    said = _said(article)
    for credit in article.credits:
        if credit.outlet is None or NO_OUTLET.search(credit.outlet.value) or AUTHORITY.search(credit.outlet.value):
            continue
        if REPUBLISHED.search(credit.line.value) or is_inside(article, credit) or _goes_on(article, credit):
            continue
        if _is_under_picture(article, credit) or _gave_pictures(article, credit):
            continue
        outlets = outlets_of(credit)
        if any(is_own_outlet(outlet, article, context) for outlet in (credit.outlet.value, *outlets)):
            continue
        # Licensed agency copy is credited by its signature.
        if credit.title is None and all(is_agency(outlet, article.language) for outlet in outlets):
            continue
        # One outlet named is enough: "Source: dpa/AFP".
        if any(_is_named(outlet, said) for outlet in (credit.outlet.value, *outlets)):
            continue
        yield Finding(credit.line.where, f"credit line names '{credit.outlet.value}', the body never does")


def _goes_on(article: Article, credit: SourceCredit) -> bool:
    """Whether the story goes on below the line, which then is that of a box with facts."""
    at = next((i for i, block in enumerate(article.body) if block.text.value == credit.line.value), None)
    if not at:
        return False
    below = (block for block in article.body[at + 1 :] if block.kind is Kind.PARAGRAPH)
    return sum(count_words(block.text.value) >= LONG for block in below) > 1


def _is_under_picture(article: Article, credit: SourceCredit) -> bool:
    """Whether nothing stands between a picture and the line, which then says where the picture is from."""
    line = credit.line.where
    tags = (image.tag.where for image in article.images if image.tag)
    ends = (tag.end for tag in tags if tag and line and tag.end <= line.start)
    nearest = max(ends, default=None)
    if nearest is None or line is None:
        return False
    return not MARKUP.sub("", article.source.text[nearest : line.start]).strip()


def _gave_pictures(article: Article, credit: SourceCredit) -> bool:
    """Whether a picture of the page is credited to the same: a maker's material, not an outlet's reporting."""
    outlet = fold(credit.outlet.value) if credit.outlet else ""
    credits = (image.credit.value for image in article.images if image.credit)
    return any(outlet in fold(said) for said in credits)


def _said(article: Article) -> str:
    """Headline, dek, byline and body, folded."""
    head = (article.headline, article.dek, article.byline.text if article.byline else None)
    return fold("\n".join((*(text.value for text in head if text is not None), article.body_text)))


def _is_named(outlet: str, said: str) -> bool:
    names = {fold(name).removeprefix("the ") for name in (outlet, *outlet_names(outlet))}
    if address := ADDRESS.match(outlet):
        names.add(fold(address[1]))
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) for name in names if name)
