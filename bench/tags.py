"""How the rules about tags compare an archive of a hundred thousand articles.

Seeded tags go through what an audit does with real ones: each rule's own `collect`, the store, the comparison by key.
Planted among them are topics that somebody tagged otherwise once: in another form, in another order, with other words
around it, and tags that one article alone has. Beside them stand topics that must be left alone: narrower ones, the way
back, universities with the same words.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from newslint_rules.tags._tags import comparable

from bench.archive import vocabulary
from bench.table import Given, Row
from newslint.audit.packing import Packed, packed
from newslint.audit.reducing import compared
from newslint.audit.store import Store
from newslint.check import Rules
from newslint.inputs import Document
from newslint.lint import lint
from newslint.model import Article, Date, DateRole, Text
from newslint.run import Limits, each
from newslint.source import Source, Span
from newslint.together import told

ARTICLES, SHARD, SEED = 100_000, 1_000, 11
RULES = ("tag-form-variant", "tag-word-order-variant", "tag-near-duplicate", "tag-singleton")
TOPICS, TAGS, EVERY = 5_000, 5, 200  # topics, tags of an article, articles of which one has a planted tag
# How a topic of two words is written once: for each rule, and what no rule may speak of.
PLANTED = {
    "tag-form-variant": "{0}-{1}s",
    "tag-word-order-variant": "{1} {0}",
    "tag-near-duplicate": "the {0} of {1}",
    "tag-singleton": "{2} in itself",
}
ALONE = ("{0} {1} and {2} council", "university of {0} {1}")


def topics() -> list[tuple[str, str]]:
    """Two words each, no word in two topics."""
    words = [word for word in vocabulary("en") if not word.endswith("s")]
    return list(zip(words[:TOPICS], words[TOPICS : 2 * TOPICS], strict=True))


def tags_of(number: int, known: list[tuple[str, str]]) -> tuple[list[str], str | None]:
    """The tags of an article, and the rule that has to speak of the last of them."""
    chance = random.Random(f"{SEED} {number}")
    # By a law like Zipf's: the commonest topics stand on a tenth of all articles.
    drawn = {known[int(len(known) ** chance.random()) - 1] for _ in range(TAGS)}
    tags = [" ".join(topic) for topic in sorted(drawn)]
    if number % EVERY:
        return tags, None
    at = number // EVERY
    kinds = [*PLANTED.items(), *((None, form) for form in ALONE)]
    rule, form = kinds[at % len(kinds)]
    # One of its own that stands on many articles, and no more often than once in the other form.
    first, second = known[at % (TOPICS // 10)]
    return [*(tag for tag in tags if tag != f"{first} {second}"), form.format(first, second, f"mark{at}")], rule


def shard(rules: Rules, total: int, document: Document, data: bytes) -> list[tuple[Document, Packed]]:
    """What a worker does: the tags of a shard, through the rules, packed for the store."""
    known, start = topics(), int(data)
    ruleset, context = rules.of("")
    made = []
    for number in range(start, min(start + SHARD, total)):
        path, day = f"{number:07}.md", date(2015, 1, 1) + timedelta(number * 3650 // total)
        listed, _ = tags_of(number, known)
        said, texts = "", []
        for tag in listed:
            texts.append(Text(tag, "front-matter", Span(len(said), len(said) + len(tag))))
            said += f"{tag}\n"
        published = Date(DateRole.PUBLISHED, Text(day.isoformat(), "front-matter"), day)
        source = Source.of_text(path, said)
        article = Article(source, "markdown", "en", True, published=published, dates=(published,), tags=tuple(texts))
        made.append((Document(path), packed(lint(article, ruleset, context), article, ruleset)))
    return made


def truth(total: int) -> set[tuple[str, str]]:
    """What has to be told, by path and rule; a tag that chance put on one article alone is a single one, too."""
    known = topics()
    planted: set[tuple[str, str]] = set()
    where: dict[str, set[int]] = {}
    for number in range(total):
        tags, rule = tags_of(number, known)
        if rule is not None:
            planted.add((f"{number:07}.md", rule))
        for tag in tags:
            where.setdefault(comparable(tag), set()).add(number)
    return planted | {(f"{number:07}.md", "tag-singleton") for (number, *others) in where.values() if not others}


def rows(given: Given) -> Iterator[Row]:
    """What comparing takes in two processes, and for each rule what it did not find and what it found besides."""
    total, limits = given.of(ARTICLES), Limits(1 << 20, 600)
    rules = Rules(datetime(2026, 6, 1, tzinfo=UTC), isolated=True, select=RULES, several=True)
    rules.of("")
    with TemporaryDirectory() as folder:
        store = Store(str(Path(folder) / "audit.db"))
        store.begin(rules.today)
        parts = (Document(f"part {start}", str(start).encode()) for start in range(0, total, SHARD))
        for outcome in each(partial(shard, rules, total), parts, limits, 2):
            assert outcome.problem is None, outcome.problem
            for document, packed_rows in outcome.result or ():
                store.put(document, packed_rows, None)
        store.end_of_documents()
        started = perf_counter()
        problems = store.spool(compared(store.path, rules, store.articles(), 2, limits))
        assert not problems, problems
        store.put_together(told(store.said()), problems)
        seconds = perf_counter() - started
        store.end(total)
        found = {(one.place.path, one.rule) for one in store.findings() if one.scope == "archive"}
        store.close()
    part, planted = f"{total:,} articles, {TAGS} tags of {TOPICS:,}", truth(total)
    yield Row(part, "compared", seconds, "s")
    for rule in RULES:
        mine, theirs = ({path for path, name in which if name == rule} for which in (planted, found))
        yield Row(part, f"{rule}: wrong, of {len(mine):,}", len(mine ^ theirs), "", most=0)
