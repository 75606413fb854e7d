"""Two tags that say nearly the same, on one article or over an archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from newslint_rules._editing import without_entry
from newslint_rules.tags._forms import rarer_forms
from newslint_rules.tags._tags import YEAR, Tag, formless, marketing_words, places, spelled_out, worded
from newslint_rules.tags._vocabulary import vocabulary_of
from newslint_rules.tags.tag_word_order_variant import unordered

from newslint import (
    ArchiveFinding,
    Article,
    Context,
    Fact,
    Finding,
    Fix,
    KeptFact,
    NamedTuple,
    Severity,
    Totals,
    article_rule,
    option,
)
from newslint.language import fold

# Where the noun stands before what describes it.
_HEAD_FIRST = frozenset({"fr", "es", "it", "pt", "ar"})

_COMMON = 2  # tags that share a word from which it tells little of any of them


class Options(NamedTuple):
    threshold: float = option(0.6, "Share of common words, of all words of both tags, from which they count as one.")
    distinct: tuple[str, ...] = option((), "Pairs of tags that are two things, each as 'one tag / other tag'.")


class Topic(NamedTuple):
    """A tag as one article has it, and without what is a matter of form: another rule speaks of that."""

    name: str
    formless: str


def collect(article: Article, options: Options, context: Context) -> Iterator[Fact]:
    """Each tag of several words under these in their order, each publication and language for itself.

    Over years a broader and a narrower topic both have their place; what says the same in other forms of the words, or
    with "the" and "latest" beside them, has not.
    """
    site = article.site_name.value if article.site_name else ""
    for tag in unordered(article):
        topic = _topic(tag, article.language)
        if len(topic.words) > 1:
            said = Topic(tag.name, formless(tag.name, article.language))
            yield Fact(f"{article.language} {' '.join(topic.words)}\n{site}", said, tag.text.where)


def check_archive(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: Options, context: Context
) -> Iterator[ArchiveFinding]:
    """Each rarer way to say a topic is told once, where it first stands, with the commonest beside it."""
    distinct, vocabulary = _distinct(options), vocabulary_of(context)
    for here, there, usual, _ in rarer_forms(facts, lambda fact: _said(fact).formless):
        one, other = _said(here).name, _said(there).name
        if frozenset({fold(one), fold(other)}) not in distinct and not vocabulary.keeps_apart(one, other):
            message = f"tag '{one}' says what '{other}' says, which stands in {usual} article{'s' if usual > 1 else ''}"
            yield ArchiveFinding(here.place, message, (there.place,), severity=Severity.INFO)


def _said(fact: KeptFact) -> Topic:
    assert isinstance(fact.value, Topic)
    return fact.value


@article_rule(
    severity=Severity.WARNING,
    options=Options,
    authority=("FT",),
    collect=collect,
    check_archive=check_archive,
    fewest=2,
)
def tag_near_duplicate(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """Two tags share most of their words."""
    tags = [_topic(tag, article.language) for tag in worded(article)]
    distinct = _distinct(options)
    vocabulary = vocabulary_of(context)
    used = Counter(word for tag in tags for word in tag.words)
    for one, other in combinations(tags, 2):
        if set(one.words).isdisjoint(other.words) or not _is_near(one, other, options.threshold, used, article):
            continue
        if frozenset({fold(one.name), fold(other.name)}) not in distinct and not vocabulary.keeps_apart(
            one.name, other.name
        ):
            yield Finding(
                other.text.where,
                f"tag '{other.name}' nearly repeats '{one.name}'",
                related=places((one.text,), f"'{one.name}'"),
                fix=Fix(False, "drop the tag", (edit,)) if (edit := without_entry(article, other.text)) else None,
            )


def _distinct(options: Options) -> set[frozenset[str]]:
    return {frozenset(fold(name.strip()) for name in pair.split("/")) for pair in options.distinct}


def _topic(tag: Tag, language: str | None) -> Tag:
    """The tag without words that carry no topic, such as "news"."""
    kept = tuple(word for word in tag.words if word not in marketing_words(language))
    return tag._replace(words=kept or tag.words)


def _is_near(one: Tag, other: Tag, threshold: float, used: Counter[str], article: Article) -> bool:
    language = article.language
    shorter, longer = sorted((one, other), key=lambda tag: len(tag.words))
    few, many = set(shorter.words), set(longer.words)
    shared = len(few & many)
    if few == many:
        # The same words in another order, or in another form, are other rules' concern.
        return one.words == other.words and len(few) > 1 and _differs_in_words(one, other, language)
    if few < many and len(many) == len(few) + 1:
        added = next(word for word in longer.words if word not in few)
        return _adds_little(shorter, longer, added, used, article)
    if any(word[0].isdigit() for word in few - many) and any(word[0].isdigit() for word in many - few):
        return False  # "Euro 2024" and "Euro 2028", "under 250 kcal" and "under 400 kcal"
    return shared / len(few | many) >= threshold


def _is_name_of_its_own(tag: Tag, article: Article) -> bool:
    """Whether the text has the tag as it stands, each word with a capital: "New York Giants" beside "New York"."""
    words = spelled_out(tag.name).split()
    return all(word[0].isupper() for word in words if len(word) > 3) and " ".join(words) in article.body_text


def _differs_in_words(one: Tag, other: Tag, language: str | None) -> bool:
    return formless(one.name, language) != formless(other.name, language)


def _adds_little(shorter: Tag, longer: Tag, added: str, used: Counter[str], article: Article) -> bool:
    """Whether one more word leaves the topic as it is.

    Two words or more say which topic it is ("Ukraine war", "Russia-Ukraine war"; "harbour storm", "harbour storm
    damage"). Beside a single word it makes another topic ("Family", "Family law"), but for a word that only describes
    the same head and is in other tags already ("China", "Geopolitics", "China geopolitics"): "Bank" and "World Bank"
    are two things.
    """
    head = 0 if article.language in _HEAD_FIRST else -1
    same_head = longer.words[head] == shorter.words[head]
    if len(shorter.words) > 1:
        return same_head or not _is_name_of_its_own(longer, article)
    return not YEAR.fullmatch(added) and same_head and used[added] > _COMMON
