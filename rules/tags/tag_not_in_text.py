"""A tag that the article does not speak of."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslint_rules.tags._tags import Tag, comparable, worded

from newslint import Article, Context, Finding, Severity, article_rule, option
from newslint.language import content_words, fold, split_camel, words

# The languages whose words newslint.language can stem; elsewhere another form of a word would count as absent.
_STEMMED = frozenset({"en", "de", "fr", "es", "it", "pt", "nl"})
# A word that this many tags share, and this share of them, tells nothing of one tag.
_COMMON, _COMMON_SHARE = 3, 0.1
_STEM = 5  # letters that two forms of a word have in common


class Options(NamedTuple):
    min_words: int = option(150, "Words that a text must have before a missing one counts.")
    synonyms: tuple[str, ...] = option((), "Tags that name a topic in other words than articles do.")


@article_rule(severity=Severity.INFO, options=Options, authority=("GSp", "FT"))
def tag_not_in_text(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A tag's own words occur neither in the headline nor in the text."""
    language = article.language
    tags = worded(article)
    if language not in _STEMMED or not tags:
        return
    text = _text(article)
    if len(words(text)) < options.min_words:
        return
    skipped = {comparable(name) for name in options.synonyms} | {comparable(s.value) for s in article.sections}
    used = Counter(word for tag in tags for word in tag.words)
    common = {word for word, times in used.items() if times >= max(_COMMON, _COMMON_SHARE * len(tags))}
    said = _Said(fold(text), frozenset(content_words(text, language)), _initials(text))
    for tag in tags:
        if comparable(tag.name) in skipped:
            continue
        own = tuple(word for word in tag.words if word not in common) or tag.words
        if not any(said.has(word) for word in own) and not said.abbreviates(tag):
            missing = " and ".join(f"'{word}'" for word in _as_written(tag, own))
            yield Finding(tag.text.where, f"tag '{tag.name}': the text does not say {missing}")


class _Said(NamedTuple):
    """What a text says: folded, as content words, and by the initials of its names."""

    folded: str
    content: frozenset[str]
    initials: str

    def has(self, word: str) -> bool:
        if word in self.content or (len(word) > 3 and word in self.folded):
            return True
        # "geopolitics" and "geopolitical", "strategy" and "strategic".
        kept = max(_STEM, len(word) - 3)
        return len(word) >= _STEM and f" {word[:kept]}" in self.folded

    def abbreviates(self, tag: Tag) -> bool:
        """Whether the text has the tag's initials, or the words for which the tag's letters stand."""
        name = split_camel(tag.name).split()
        if len(name) > 1:
            return "".join(part[0] for part in name).casefold() in self.content
        letters = tag.name.lstrip("#")
        return letters.isupper() and f"{letters.casefold()}" in self.initials


def _text(article: Article) -> str:
    captions = (text.value for image in article.images for text in (image.caption, image.alt) if text)
    around = (text.value for text in (article.headline, article.dek) if text)
    return "\n".join((*around, article.body_text, *captions))


def _initials(text: str) -> str:
    """The initials of each run of capitalised words, runs kept apart."""
    runs = re.findall(r"[A-Z][\w’']*(?:[ -](?:(?:of|the|for|and|on|de|la|des|du|der|für) )?[A-Z][\w’']*)+", text)
    return " ".join("".join(part[0] for part in re.findall(r"[A-Z]\w*", run)).casefold() for run in runs)


def _as_written(tag: Tag, own: tuple[str, ...]) -> tuple[str, ...]:
    """The tag's own words as the tag writes them."""
    shown = [word for word in words(split_camel(tag.name)) if any(fold(word)[:4] == part[:4] for part in own)]
    return tuple(shown) or own
