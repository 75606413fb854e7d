"""A tag that the article does not speak of."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslint_rules.tags._tags import Tag, comparable, marketing_words, said_by, spelled_out, worded

from newslint import Article, Context, Finding, Severity, article_rule, option
from newslint.language import content_words, fold

# The languages whose words newslint.language can stem; elsewhere another form of a word would count as absent.
_STEMMED = frozenset({"en", "de", "fr", "es", "it", "pt", "nl"})
# A word that this many tags share, and this share of them, tells nothing of one tag.
_COMMON, _COMMON_SHARE = 3, 0.1
_WORD = re.compile(r"[\w'’-]+")


class Options(NamedTuple):
    synonyms: tuple[str, ...] = option((), "Tags that name a topic in other words than articles do.")


@article_rule(severity=Severity.INFO, options=Options, authority=("GSp", "FT"))
def tag_not_in_text(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A tag's own words occur neither in the headline nor in the text."""
    language = article.language
    tags = worded(article)
    if language not in _STEMMED or not tags:
        return
    said = said_by(article)
    if said is None:
        return
    skipped = {comparable(name) for name in options.synonyms} | {comparable(s.value) for s in article.sections}
    used = Counter(word for tag in tags for word in tag.words)
    common = {word for word, times in used.items() if times >= max(_COMMON, _COMMON_SHARE * len(tags))}
    # What the headline says and several tags repeat is the story; a tag must add something to it.
    headline = content_words(article.headline.value, language) if article.headline else ()
    common |= {word for word in headline if used[word] > 1}
    marketing = marketing_words(language)
    for tag in tags:
        # A single word may name the topic as no article would: "agriculture", "arrests".
        if len(tag.words) < 2 or comparable(tag.name) in skipped:
            continue
        own = tuple(word for word in tag.words if word not in common and len(word) > 2) or tag.words
        if len(own) < len(tag.words) and marketing.issuperset(own):
            yield Finding(tag.text.where, f"tag '{tag.name}' adds only {_quoted(tag, own)} to the other tags")
        elif not said.tells(tag._replace(words=own)):
            yield Finding(tag.text.where, f"tag '{tag.name}': the text does not say {_quoted(tag, own)}")


def _quoted(tag: Tag, own: tuple[str, ...]) -> str:
    """The tag's own words as the tag writes them."""
    shown = [word for word in _WORD.findall(spelled_out(tag.name)) if any(fold(word)[:4] == part[:4] for part in own)]
    return " and ".join(f"'{word}'" for word in shown or own)
