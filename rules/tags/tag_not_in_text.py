"""A tag that the article does not speak of."""

from collections.abc import Iterator

from newslint_rules.tags._tags import (
    Tag,
    common_words,
    comparable,
    marketing_words,
    own_words,
    said_by,
    spelled_out,
    worded,
)

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import fold, lazy

# The languages whose words newslint.language can stem; elsewhere another form of a word would count as absent.
_STEMMED = frozenset({"en", "de", "fr", "es", "it", "pt", "nl"})
_WORD = lazy(r"[\w'’-]+")


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
    common = common_words(tags, article)
    marketing = marketing_words(language)
    for tag in tags:
        if len(tag.words) < 2 or comparable(tag.name) in skipped:
            continue
        own = own_words(tag, common)
        if len(own) < len(tag.words) and marketing.issuperset(own):
            yield Finding(tag.text.where, f"tag '{tag.name}' adds only {_quoted(tag, own)} to the other tags")
        elif not _is_heading(tag.name, language) and not said.tells(tag._replace(words=own)):
            yield Finding(tag.text.where, f"tag '{tag.name}': the text does not say {_quoted(tag, own)}")


def _is_heading(name: str, language: str | None) -> bool:
    """Whether a tag is a heading of a vocabulary, which names a topic as prose rarely does, and not a name.

    "best practices", "user-experience", "Pregnancy and childbirth"; German writes every noun with a capital.
    """
    if name.islower():
        return True
    words = spelled_out(name).split()
    return language != "de" and any(len(word) > 3 and word.islower() for word in words)


def _quoted(tag: Tag, own: tuple[str, ...]) -> str:
    """The tag's own words as the tag writes them."""
    shown = [word for word in _WORD.findall(spelled_out(tag.name)) if any(fold(word)[:4] == part[:4] for part in own)]
    return " and ".join(f"'{word}'" for word in shown or own)
