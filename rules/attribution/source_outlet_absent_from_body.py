"""Borrowed reporting that reads as the site's own until the credit line."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint import Article, Context, Finding, Severity, article_rule, option
from newslint.language import count_words, fold
from newslint.web import outlet_names, same_outlet

ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?([\w-]{3,})\.\w+")
SEPARATOR = re.compile(r"\s*(?:,|/|;|&|\+|\band\b|\bund\b|\bet\b|\by\b)\s*")


class Options(NamedTuple):
    min_words: int = option(150, "Bodies shorter than this may leave the outlet to the credit line.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("APc", "SPJ"))
def source_outlet_absent_from_body(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The outlet that the credit line names is never named in the text, so borrowed reporting reads as own."""
    if not article.credits or count_words(article.body_text) < options.min_words:
        return
    said = _said(article)
    own = [name for name in (context.site.name, article.site_name and article.site_name.value) if name]
    for credit in article.credits:
        if credit.outlet is None:
            continue
        outlets = [outlet for outlet in SEPARATOR.split(credit.outlet.value) if outlet] or [credit.outlet.value]
        if any(same_outlet(outlet, name) for outlet in outlets for name in own):
            continue
        # One outlet named is enough: "Source: dpa/AFP".
        if any(_is_named(outlet, said) for outlet in (credit.outlet.value, *outlets)):
            continue
        yield Finding(credit.line.where, f"credit line names '{credit.outlet.value}', the body never does")


def _said(article: Article) -> str:
    """Headline, dek, byline and body, folded."""
    head = (article.headline, article.dek, article.byline.text if article.byline else None)
    return fold("\n".join((*(text.value for text in head if text is not None), article.body_text)))


def _is_named(outlet: str, said: str) -> bool:
    names = {fold(name).removeprefix("the ") for name in (outlet, *outlet_names(outlet))}
    if address := ADDRESS.match(outlet):
        names.add(fold(address[1]))
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) for name in names if name)
