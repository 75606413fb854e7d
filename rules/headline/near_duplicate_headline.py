"""Two articles under nearly one headline."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice

from newslint import (
    ArchiveFinding,
    Article,
    Context,
    Fact,
    KeptFact,
    NamedTuple,
    Severity,
    Totals,
    archive_rule,
    option,
)
from newslint.language import content_words, fold, lazy, overlap, pattern
from newslint.language.bands import bands_of
from newslint.language.captions import knows_common_words
from newslint.model import DateRole

from ._columns import RECURRING, is_recurring

FEWEST_WORDS = 5
# Headlines of one key and one window of time that each is compared with, the nearest in time. Ordinary headlines meet a
# handful; more are those of a column, which share a label, and comparing all with all of them would take days.
MOST = 50
_COUNTED = lazy(r"([^\W\d]+) (\d+)\b")
_NUMBER = lazy(r"\d|^[ivx]+$")


class Options(NamedTuple):
    similarity: float = option(0.8, "How alike two headlines are from which they are nearly the same, 1 being equal.")
    days: int = option(30, "Days between two articles beyond which a headline may be used again.")
    recurring: tuple[str, ...] = option(
        RECURRING, "Headlines of recurring columns, in lower case; * stands for any words."
    )


class Wording(NamedTuple):
    """A headline, what it says without common words, and what tells one article from another."""

    headline: str
    words: tuple[str, ...]
    url: str | None
    language: str | None
    day: date | None


def collect(article: Article, options: Options, context: Context) -> Iterator[Fact]:
    """The headline under the bands of its content words."""
    headline, language = article.headline, article.language
    if headline is None or not knows_common_words(language):
        return
    words = content_words(headline.value, language)
    key = fold(headline.value)
    if len(words) < FEWEST_WORDS or is_recurring(key, options.recurring):
        return
    wording = Wording(headline.value, words, article.url, language, _day_of(article))
    where = headline.where
    yield Fact(tuple(f"{language} {band}" for band in bands_of(words)), wording, where)


def _day_of(article: Article) -> date | None:
    shown = next((date.when for date in article.dates if date.role is DateRole.SHOWN and date.when), None)
    when = (article.published.when if article.published else None) or shown
    return when.date() if isinstance(when, datetime) else when


@archive_rule(
    collect=collect,
    severity=Severity.WARNING,
    options=Options,
    authority=("GN19", "GSp"),
    fewest=2,
    joined=True,
    within="days",
)
def near_duplicate_headline(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: Options, context: Context
) -> Iterator[ArchiveFinding]:
    """Two articles of the same weeks have nearly the same headline."""
    ordered = [Candidate.of(fact) for fact in sorted(facts, key=_age)]
    since = 0  # the first article that is near enough in time
    recent: dict[str, deque[Candidate]] = {}  # those since, by their headline
    crowded: Candidate | None = None  # the first of those that are more than are compared
    for later in ordered:
        while _is_too_old(ordered[since].fact, later.fact, options):
            same = recent[ordered[since].folded]
            same.popleft()
            if not same:
                del recent[ordered[since].folded]
            since += 1
        if crowded is None and len(recent) > MOST:
            crowded = next(iter(recent.values()))[0]
        nearest = [same[0] for same in islice(reversed(recent.values()), MOST)]
        found = next((one for one in _alike(later, nearest, options) if _is_near(later, one, options)), None)
        if found is not None:
            earlier = found.fact
            yield ArchiveFinding(
                later.fact.place,
                f"headline '{_wording(later.fact).headline}' is nearly that of {_name(earlier)},"
                f" '{_wording(earlier).headline}'",
                (earlier.place,),
            )
        recent.setdefault(later.folded, deque()).append(later)
    if crowded is not None:
        yield ArchiveFinding(
            crowded.fact.place,
            f"more than {MOST} headlines of {options.days} days share most of their words with"
            f" '{_wording(crowded.fact).headline}'; each was compared with the {MOST} before it alone",
            severity=Severity.INFO,
        )


class Candidate(NamedTuple):
    """A headline made ready to be compared."""

    fact: KeptFact
    folded: str
    sorted: str  # its content words in alphabetical order

    @classmethod
    def of(cls, fact: KeptFact) -> Candidate:
        wording = _wording(fact)
        return cls(fact, fold(wording.headline), " ".join(sorted(wording.words)))


def _wording(fact: KeptFact) -> Wording:
    assert isinstance(fact.value, Wording)
    return fact.value


def _age(fact: KeptFact) -> tuple[date, str, str]:
    """Earliest published first; an article without a date counts as the latest."""
    return _wording(fact).day or date.max, fact.place.path, fact.place.address or ""


def _is_too_old(one: KeptFact, later: KeptFact, options: Options) -> bool:
    day, today = _wording(one).day, _wording(later).day
    return day is not None and today is not None and (today - day).days > options.days


def _alike(later: Candidate, others: list[Candidate], options: Options) -> Iterator[Candidate]:
    """Those of the others whose words are nearly the same, from the last on."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    words = [other.sorted for other in others]
    found = extract(
        later.sorted, words, scorer=ratio, processor=None, limit=None, score_cutoff=100 * options.similarity
    )
    return (others[number] for number in sorted((number for _, _, number in found), reverse=True))


def _is_near(later: Candidate, earlier: Candidate, options: Options) -> bool:
    """Whether two headlines of nearly the same words say the same of one thing."""
    from rapidfuzz.fuzz import ratio

    if later.folded == earlier.folded:  # the very same headline is for duplicate-headline
        return False
    least = 100 * options.similarity
    if later.sorted != earlier.sorted and not ratio(later.folded, earlier.folded, score_cutoff=least - 20):
        return False
    one, other = _wording(later.fact), _wording(earlier.fact)
    if one.url is not None and one.url == other.url:
        return False
    # "Our towns: …": a label before a colon is that of a series.
    label, colon, rest = later.folded.partition(": ")
    other_label, _, other_rest = earlier.folded.partition(": ")
    if colon and label == other_label and overlap(rest, other_rest, one.language).score < options.similarity:
        return False
    # "Part 2 – Deciding", "Part 4 – What happens after": parts of a series count on after the same word.
    numbered, other_numbered = dict(_COUNTED.findall(later.folded)), dict(_COUNTED.findall(earlier.folded))
    if any(numbered[word] != other_numbered[word] for word in numbered.keys() & other_numbered.keys()):
        return False
    # "Day 12", results, weather by day of the week: parts of a series differ in nothing else.
    return not _is_series(one, other)


def _is_series(one: Wording, other: Wording) -> bool:
    differing = set(one.words) ^ set(other.words)
    weekday, month = pattern("weekday", one.language), pattern("month", one.language)
    return bool(differing) and all(
        _NUMBER.search(word)
        or (weekday and weekday.fullmatch(word) is not None)
        or (month and month.fullmatch(word) is not None)
        for word in differing
    )


def _name(fact: KeptFact) -> str:
    return fact.place.address or fact.place.path
