"""How near-duplicates are found among a million headlines.

Seeded headlines go through what an audit does with real ones: the rule's own `collect` in worker processes, the store,
and the comparison by key. Planted among them are near-duplicates of three kinds (a word exchanged, the same words in
another order and punctuation, a word more or less), and what must be left alone: translations, a column that recurs a
hundred thousand times, and the same story a year later.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from bench.table import Given, Row
from newslint.audit.lookup import Lookup
from newslint.audit.packing import Packed, packed
from newslint.audit.reducing import compared
from newslint.audit.store import Store
from newslint.check import Rules
from newslint.inputs import Document
from newslint.lint import lint
from newslint.model import Article, Date, DateRole, Text
from newslint.run import Limits, each
from newslint.source import Source, Span
from newslint.together import lint_archive, told

RULE = "near-duplicate-headline"
SEED = 7
LOOKUPS = 200  # articles that are looked up, one by one
SHARD = 1_000  # headlines that a worker makes at a time
PLANTED = 0.02  # of all headlines, near-duplicates of the one before
COLUMN = 0.1  # of all headlines, those of one column
YEARS = 10
SIZES = (100_000, 1_000_000)
MOST_SECONDS, LEAST, MOST_MEMORY, MOST_GROWTH = 120, 0.98, 400, 1.15
KINDS = ("word exchanged", "re-ordered", "word more or less", "translated", "a year later")
NEAR = KINDS[:3]


class Headline(NamedTuple):
    """A made-up headline; `kind` says what it is to the one before, None where it is a story of its own."""

    text: str
    language: str
    day: date
    kind: str | None = None


@cache
def vocabulary(language: str) -> tuple[str, ...]:
    """Forty thousand pronounceable words, the same in every process."""
    chance = random.Random(f"{language} {SEED}")
    onsets = "b br c ch d dr f fl g gr h j k l m n p pl qu r s st t tr v w".split()
    vowels = "a e i o u ai ea ou".split()
    ends = "l m n nd r rt sk t x ck".split()
    made: dict[str, None] = {}
    while len(made) < 40_000:
        syllables = chance.choice((2, 2, 3))
        word = "".join(chance.choice(onsets) + chance.choice(vowels) for _ in range(syllables)) + chance.choice(ends)
        made[f"{word}{'en' if language == 'de' else ''}"] = None
    return tuple(made)


def headlines(start: int, total: int) -> list[Headline]:
    """The headlines of one shard: common words often, as in any archive, rare ones seldom."""
    chance = random.Random(f"{SEED} {start}")
    words = vocabulary("en")
    made: list[Headline] = []
    while len(made) < min(SHARD, total - start):
        day = date(2016, 1, 1) + timedelta(chance.randrange(365 * YEARS))
        if chance.random() < COLUMN:
            said = " ".join(chance.sample(words, 3))
            made.append(
                Headline(f"Morning notes from harbour, coast and islands with tides and ferries: {said}", "en", day)
            )
            continue
        said_words = _words(chance, words, chance.randint(6, 12))
        made.append(Headline(_written(said_words), "en", day))
        if chance.random() < PLANTED / (1 - COLUMN):
            made.append(_twin(said_words, day, chance))
    return made[: min(SHARD, total - start)]


def _words(chance: random.Random, words: tuple[str, ...], number: int) -> list[str]:
    """Different words, by a law like Zipf's."""
    found: dict[str, None] = {}
    while len(found) < number:
        found[words[int(len(words) ** chance.random()) - 1]] = None
    return list(found)


def _written(words: list[str]) -> str:
    return " ".join(words).capitalize()


def _twin(words: list[str], day: date, chance: random.Random) -> Headline:
    kind = chance.choice(KINDS)
    later = day + timedelta(chance.randint(0, 25))
    other = vocabulary("en")[chance.randrange(20_000, 40_000)]
    at = chance.randrange(len(words))
    if kind == "word exchanged":
        return Headline(_written([*words[:at], other, *words[at + 1 :]]), "en", later, kind)
    if kind == "re-ordered":
        cut = len(words) // 2
        return Headline(f"{_written(words[cut:])} – {' '.join(words[:cut])}!", "en", later, kind)
    if kind == "word more or less":
        more = [*words[:at], other, *words[at:]] if chance.random() < 0.5 else [*words[:at], *words[at + 1 :]]
        return Headline(_written(more), "en", later, kind)
    if kind == "translated":
        return Headline(_written([*words[:-1], chance.choice(vocabulary("de"))]), "de", later, kind)
    return Headline(_written(words[1:]), "en", day + timedelta(400), kind)


def shard(rules: Rules, total: int, document: Document, data: bytes) -> list[tuple[Document, Packed]]:
    """What a worker does: the headlines of a shard, through the rule, packed for the store."""
    start = int(data)
    ruleset, context = rules.of("")
    made = []
    for number, headline in enumerate(headlines(start, total), start):
        path = f"{number:07}.md"
        source = Source.of_text(path, headline.text)
        text = Text(headline.text, "visible", Span(0, len(headline.text)))
        day = Date(DateRole.PUBLISHED, Text(headline.day.isoformat(), "front-matter"), headline.day)
        article = Article(source, "markdown", headline.language, True, headline=text, published=day, dates=(day,))
        made.append((Document(path), packed(lint(article, ruleset, context), article, ruleset)))
    return made


def looked_up(path: str, rules: Rules, total: int) -> float:
    """Milliseconds in which `check` compares one article with the archive, from opening the store on."""
    ruleset, context = rules.of("")
    taken = []
    for number, headline in enumerate(headlines(0, total)[:LOOKUPS]):
        text = Text(headline.text, "visible", Span(0, len(headline.text)))
        source = Source.of_text(f"new{number}.md", headline.text)
        day = Date(DateRole.PUBLISHED, Text(headline.day.isoformat(), "front-matter"), headline.day)
        linted = lint(
            Article(source, "markdown", headline.language, True, headline=text, published=day), ruleset, context
        )
        started = perf_counter()
        archive = Lookup(path)
        archive.leave_out([Document(source.path)])
        lint_archive([linted], rules.of, archive=archive)
        archive.close()
        taken.append((perf_counter() - started) * 1e3)
    return median(taken)


def truth(total: int) -> Iterator[tuple[str, str]]:
    """The path of each planted headline, and its kind."""
    for start in range(0, total, SHARD):
        for number, headline in enumerate(headlines(start, total), start):
            if headline.kind is not None:
                yield f"{number:07}.md", headline.kind


class Measured(NamedTuple):
    """Seconds by the clock and of processors, MB at most in one process, milliseconds of a lookup."""

    seconds: float
    comparing: float
    cpu: float
    memory: float
    recall: float
    precision: float
    lookup: float


def measured(total: int, jobs: int) -> Measured:
    """The figures of one run over so many headlines, in this process."""
    rules = Rules(datetime(2026, 6, 1, tzinfo=UTC), isolated=True, select=(RULE,), several=True)
    rules.of("")
    limits = Limits(1 << 20, 600)
    with TemporaryDirectory() as folder:
        store = Store(str(Path(folder) / "audit.db"))
        started, began = perf_counter(), sum(getrusage(RUSAGE_SELF)[:2])
        store.begin(rules.today)
        parts = (Document(f"part {start}", str(start).encode()) for start in range(0, total, SHARD))
        for outcome in each(partial(shard, rules, total), parts, limits, jobs):
            for document, rows in outcome.result or ():
                store.put(document, rows, None)
        store.end_of_documents()
        indexed = perf_counter()
        problems = store.spool(compared(store.path, rules, store.articles(), jobs, limits))
        store.put_together(told(store.said()), problems)
        store.end(total)
        ended = perf_counter()
        found = {finding.place.path for finding in store.findings() if finding.related}
        store.close()
        memory = max(getrusage(who).ru_maxrss for who in (RUSAGE_SELF, RUSAGE_CHILDREN)) / 1024
        cpu = sum(sum(getrusage(who)[:2]) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)) - began
        lookup = looked_up(store.path, rules, total)
    planted = dict(truth(total))
    near = {path for path, kind in planted.items() if kind in NEAR}
    assert not problems, problems
    return Measured(
        seconds=ended - started,
        comparing=ended - indexed,
        cpu=cpu,
        memory=memory,
        recall=len(near & found) / len(near),
        precision=len(near & found) / len(found),
        lookup=lookup,
    )


def rows(given: Given) -> Iterator[Row]:
    """Each size in a process of its own; the growth is by processor time, which other work disturbs less."""
    first = None
    with ProcessPoolExecutor(1, max_tasks_per_child=1, mp_context=get_context("spawn")) as pool:
        for size in map(given.of, SIZES):
            it = pool.submit(measured, size, 2).result()
            part, each = f"{size:,} headlines", it.cpu / size
            yield Row(part, "near-duplicates found", it.seconds, "s", most=MOST_SECONDS)
            yield Row(part, "of them comparing", it.comparing, "s")
            yield Row(part, "memory", it.memory, "MB", most=MOST_MEMORY)
            yield Row(part, "recall", it.recall, "", least=LEAST)
            yield Row(part, "precision", it.precision, "", least=LEAST)
            yield Row(part, "one article compared", it.lookup, "ms")
            if first is not None:
                beside = f"one of {given.of(SIZES[0]):,}"
                yield Row(part, "of processors, a headline", each * 1e6, "µs", beside, each / first, MOST_GROWTH)
            first = first or each
