"""One text in two articles, and no word of whose it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from newslint_rules._lazily import Pattern
from newslint_rules._structured import folded_address
from newslint_rules.attribution._elsewhere import says_elsewhere
from newslint_rules.attribution.wire_credit_missing import DATELINE, REPORTING_BY, SIGNATURE

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
from newslint.language import fold, fold_name, pattern, words
from newslint.language.sketch import phrases_of, sketch_of
from newslint.model import AuthorKind, Block, DateRole, Kind, Zone

NUMBER = Pattern(r"\d+")
# Finds numbers many times as fast as a pattern: what is no digit and no space is left out.
NO_DIGIT = bytes(code for code in range(33, 127) if not chr(code).isdigit())
COUNTED = Pattern(r"\d|^[ivx]+$")
FEWEST_PHRASES = 12
SAME_NUMBERS = 0.5  # share of all numbers of two texts below which they are parts of a series: weather, results, prices
MOST = 50  # articles under one key that each is compared with, the nearest in time

FIRST, LAST = 3, 4  # blocks at the ends of the body that may say whose the text is
KEYS = (
    *("source", "sources", "source_url", "syndicated", "syndicated_from", "republished_from", "original_source"),
    *("originally_published", "original_url", "agency", "credit", "wire", "via"),
)
METAS = ("original-source", "syndication-source")
PROPERTIES = ("isBasedOn", "isBasedOnUrl", "sourceOrganization")

CREDITING = (Kind.CREDIT_LINE, Kind.DISCLOSURE)

# Segments of an address that say in what form an article is shown, not which it is.
FORMS = frozenset(("amp", "print", "m", "mobile", "index"))
LANGUAGE = Pattern(r"[a-z]{2}(?:[-_][a-z]{2})?")
LONGEST_LANGUAGE = 5
DAY = Pattern(r"\d{4}-\d{1,2}-\d{1,2}-")


class Options(NamedTuple):
    similarity: float = option(0.75, "Share of the phrases of two bodies that both have, from which they are one text.")
    min_words: int = option(120, "Shorter bodies are notices, which may be alike.")
    most: int = option(5, "Articles that share a text beyond which it is a form of the house, and no copy.")


class Body(NamedTuple):
    """What a body says, and what tells its article from another.

    `phrases` are those of a sketch; `slugs` are the names of what its first and last paragraphs link to.
    """

    phrases: bytes
    numbers: frozenset[str]
    headline: str | None
    authors: frozenset[str]
    address: str | None
    slug: str
    day: date | None
    slugs: frozenset[str]


def collect(article: Article, options: Options, context: Context) -> Iterator[Fact]:
    """The phrases of the body's paragraphs, under the keys of their sketch; nothing where somebody is credited."""
    paragraphs = [block for block in article.body if block.kind is Kind.PARAGRAPH]
    said = "\n".join([block.text.value for block in paragraphs])
    if said.count(" ") < options.min_words - len(paragraphs) or _is_credited(article, paragraphs):
        return
    sketch = sketch_of(said)
    if len(sketch) < FEWEST_PHRASES:
        return
    url = article.url or article.source.address
    body = Body(
        sketch.phrases,
        _numbers_in(said),
        article.headline.value if article.headline else None,
        frozenset(fold_name(author.name.value) for author in article.authors),
        folded_address(url) if url else None,
        slug_of(url or article.path),
        _day_of(article),
        frozenset(slug_of(link.href) for block in _ends(article.body) for link in block.links),
    )
    where = article.headline.where if article.headline else paragraphs[0].text.where
    for key in sketch.keys:
        yield Fact(f"{article.language or ''} {key}", body, where)


def _numbers_in(said: str) -> frozenset[str]:
    plain = said.encode("ascii", "ignore")
    if 2 * len(plain) < len(said):
        return frozenset(NUMBER.findall(said))  # another script, which may have digits of its own
    return frozenset(plain.translate(None, NO_DIGIT).decode("ascii").split())


def _ends(body: tuple[Block, ...]) -> tuple[Block, ...]:
    return body if len(body) <= FIRST + LAST else (*body[:FIRST], *body[-LAST:])


def _is_credited(article: Article, paragraphs: list[Block]) -> bool:
    """Whether anything says whose the text is, or where else it stands."""
    if article.credits or any(author.kind is AuthorKind.AGENCY for author in article.authors):
        return True
    if any(block.kind in CREDITING for block in article.zone(Zone.HEADER, Zone.BODY)):
        return True
    if article.front_matter is not None and any(article.front_matter.get(key) is not None for key in KEYS):
        return True
    if any(name in METAS for name, _ in article.meta):
        return True
    if any(name in node.properties for node in article.nodes for name in PROPERTIES):
        return True
    if DATELINE.match(paragraphs[0].text.value) or SIGNATURE.match(paragraphs[-1].text.value):
        return True
    if any(REPORTING_BY.match(block.text.value) for block in paragraphs[-LAST:]):
        return True
    said = "\n".join([block.text.value for block in _ends(article.body)])
    return says_elsewhere(said, article.language)


def slug_of(address: str) -> str:
    """The name of an article in its address or path, the same for every form and language it is shown in."""
    path = address.partition("#")[0].partition("?")[0]
    for segment in reversed(path.rpartition("://")[2].lower().split("/")):
        name = segment.partition(".")[0]
        if not name or name in FORMS or (len(name) <= LONGEST_LANGUAGE and LANGUAGE.fullmatch(name)):
            continue
        day = DAY.match(name) if name[0] in "12" else None
        return name[day.end() :] if day else name
    return ""


def _day_of(article: Article) -> date | None:
    shown = next((date.when for date in article.dates if date.role is DateRole.SHOWN and date.when), None)
    when = (article.published.when if article.published else None) or shown
    return when.date() if isinstance(when, datetime) else when


@archive_rule(
    collect=collect,
    severity=Severity.WARNING,
    options=Options,
    authority=("SPJ", "GN19", "GSp"),
    publication=True,
    fewest=2,
    joined=True,
)
def copied_body_without_credit(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: Options, context: Context
) -> Iterator[ArchiveFinding]:
    """An article has nearly the same text as an earlier one, and credits nobody for it."""
    ordered = [Copy.of(fact) for fact in sorted(facts, key=_age)]
    language = key.partition(" ")[0] or None
    pairs = [
        (at, before)
        for at, later in enumerate(ordered)
        for before in range(max(0, at - MOST), at)
        if _is_alike(later, ordered[before], options) and not _is_series(later.body, ordered[before].body, language)
    ]
    alike = Counter(at for pair in pairs for at in pair)
    told: set[int] = set()
    for at, before in pairs:
        later, earlier = ordered[at], ordered[before]
        if at in told or max(alike[at], alike[before]) >= options.most or _is_one_article(later.body, earlier.body):
            continue
        told.add(at)
        shared, either = len(later.phrases & earlier.phrases), len(later.phrases | earlier.phrases)
        yield ArchiveFinding(
            later.fact.place,
            f"body is that of {_name(earlier)} ({shared} of {either} phrases are the same), and no line credits it",
            (earlier.fact.place,),
        )


class Copy(NamedTuple):
    """A body made ready to be compared."""

    fact: KeptFact
    body: Body
    phrases: frozenset[int]

    @classmethod
    def of(cls, fact: KeptFact) -> Copy:
        assert isinstance(fact.value, Body)
        return cls(fact, fact.value, phrases_of(fact.value.phrases))


def _age(fact: KeptFact) -> tuple[date, str, str]:
    """Earliest published first; an article without a date counts as the latest."""
    assert isinstance(fact.value, Body)
    return fact.value.day or date.max, fact.place.path, fact.place.address or ""


def _is_alike(later: Copy, earlier: Copy, options: Options) -> bool:
    shared = len(later.phrases & earlier.phrases)
    return shared >= options.similarity * (len(later.phrases) + len(earlier.phrases) - shared)


def _is_series(one: Body, other: Body, language: str | None) -> bool:
    """Whether one form was filled in twice: each text has numbers of its own, or headlines differ in those."""
    mine, theirs = one.numbers - other.numbers, other.numbers - one.numbers
    if mine and theirs and len(one.numbers & other.numbers) < SAME_NUMBERS * len(one.numbers | other.numbers):
        return True
    differing = set(words(fold(one.headline or ""))) ^ set(words(fold(other.headline or "")))
    weekday, month = pattern("weekday", language), pattern("month", language)
    return bool(differing) and all(
        COUNTED.search(word) or (weekday and weekday.fullmatch(word)) or (month and month.fullmatch(word))
        for word in differing
    )


def _is_one_article(later: Body, earlier: Body) -> bool:
    """Whether it is shown in two forms, or the later one links to the earlier."""
    if later.address is not None and later.address == earlier.address:
        return True
    if earlier.slug and earlier.slug in later.slugs:
        return True
    if later.day != earlier.day and later.day is not None and earlier.day is not None:
        return False
    if later.slug and later.slug == earlier.slug:
        return True
    # That its headline stands twice is duplicate-headline's to say.
    same_headline = fold(later.headline or "") == fold(earlier.headline or "")
    return same_headline and bool(later.authors) and later.authors == earlier.authors


def _name(earlier: Copy) -> str:
    place, headline = earlier.fact.place, earlier.body.headline
    name = place.address or place.path
    return f"{name}, '{headline}'" if headline else name
