"""The wordings of a headline that a page gives to machines, without the name of the site, beside the shown one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Edit, Fix, Text
from newslint.language import content_words, fold, lazy, overlap
from newslint.language.captions import knows_common_words
from newslint.model import Kind, Zone

# Fewer content words than these are a rubric, a name or a logo that was taken for a headline.
FEWEST_WORDS = 4
_BETWEEN_TITLE_AND_SITE = (" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " : ")
_LONGEST_SITE_NAME = 5
_ESCAPED = frozenset("&<>\"'\\")
# A page that runs live shows its newest entry as the headline and tells machines that of the whole.
_LIVE = lazy(r"\b(?:live|live-?blog|(?:[\w-]+-)?ticker|en direct|en directo|en vivo|diretta|ao vivo)\b", re.IGNORECASE)


def without_site(title: Text, article: Article) -> Text:
    """The title without the name of the site or a section before or behind it."""
    value = title.value
    headline = article.headline.value if article.headline else ""
    known = set(content_words(headline, article.language))
    start, end = 0, len(value)
    while True:
        cut = max(value.rfind(mark, start, end) for mark in _BETWEEN_TITLE_AND_SITE)
        if cut <= start or known & set(content_words(value[cut:end], article.language)):
            break
        end = cut
    site = fold(article.site_name.value) if article.site_name else ""
    for mark in _BETWEEN_TITLE_AND_SITE:
        at = value.find(mark, start, end)
        if site and at > 0 and fold(value[:at]) == site:
            start = at + len(mark)
            break
    return title.slice(start, end) if (start, end) != (0, len(value)) else title


def is_site_name(text: Text, article: Article) -> bool:
    """Whether a wording is the name of the site and says nothing of the article."""
    name = article.site_name
    if name is None or len(name.value.split()) > _LONGEST_SITE_NAME:
        return False
    return fold(text.value) == fold(name.value)


def write_headline(article: Article, text: Text) -> Fix | None:
    """Puts the headline in the place of another wording; not where either would have to be escaped."""
    headline, where = article.headline, text.where
    if headline is None or where is None or article.source.text[where.start : where.end] != text.value:
        return None
    if not _ESCAPED.isdisjoint(headline.value):
        return None
    return Fix(False, "write the headline of the page", (Edit(where, headline.value),))


def contradicting(article: Article, origins: tuple[str, ...], least: float) -> Iterator[tuple[Text, str]]:
    """The wordings of these origins that share less than `least` of the shorter one's content words with the headline,
    and what is to be said of each.

    None where the language's common words are not known, where the headline is too short to tell, or where another
    heading of the page says it: then that is the headline.
    """
    headline = article.headline
    if headline is None or not knows_common_words(article.language):
        return
    # Most say the headline itself, with the name of the site around it.
    stated = [text for text in article.headlines if text.origin in origins and headline.value not in text.value]
    if not stated or _LIVE.search(headline.value) or any("LiveBlogPosting" in node.types for node in article.nodes):
        return
    if len(content_words(headline.value, article.language)) < FEWEST_WORDS:
        return
    for text in stated:
        bare = without_site(text, article)
        said = overlap(bare.value, headline.value, article.language)
        if is_site_name(bare, article) and not said.shared:
            yield bare, "is the name of the site"
        elif (
            said.smaller >= FEWEST_WORDS
            and said.score < least
            and overlap(text.value, headline.value, article.language).score < least
            and not _is_a_heading(bare, article)
        ):
            yield bare, f"has {len(said.shared)} of {said.smaller} words in common with it"


def _is_a_heading(text: Text, article: Article) -> bool:
    wanted = fold(text.value)
    return any(
        block.kind is Kind.HEADING and block.zone is not Zone.RELATED and fold(block.text.value) == wanted
        for block in article.blocks
    )
