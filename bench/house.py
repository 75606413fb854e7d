"""What a thousand rules of YAML files cost beside the built-in set.

The rules are drawn by a seed: words and phrases from the pages themselves, so that some of them are found. Reading is
left out of both; each set meets pages that no rule has looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

from bench.subjects import CONTEXT
from bench.table import Budget, Given, Row, beside
from bench.timing import sample
from newslint.config import Config
from newslint.declarative import load_rule
from newslint.language import words
from newslint.lint import lint
from newslint.model import Article
from newslint.reading import read
from newslint.rulesets import Active, RuleSet, ruleset

MOST = 2.0  # times the built-in set that a thousand may cost
RULES = 1000
_FIELDS = tuple(field.name for field in fields(Article))


def kept(page: bytes, path: Path) -> Article:
    """A page with all its facts found, so that no rule pays for them."""
    article = read(page, path.name, "html")
    for name in _FIELDS:
        getattr(article, name)
    return article


def drawn(vocabulary: list[str], seed: int) -> Iterator[dict[str, Any]]:
    """As a style book has them: mostly words, some patterns, a few limits and fields."""
    draw = Random(seed)

    def phrase() -> str:
        return " ".join(draw.sample(vocabulary, draw.choice((1, 2, 2, 3))))

    def scope() -> Any:
        return draw.choice(("headline", "body", "body", "body", ["headline", "dek", "body"], "caption", "text", "lead"))

    while True:
        kind = draw.random()
        if kind < 0.45:
            yield {"forbid-text": {"in": scope(), "words": [phrase() for _ in range(draw.randint(1, 8))]}}
        elif kind < 0.65:
            first, second = draw.sample(vocabulary, 2)
            yield {"forbid-text": {"in": scope(), "pattern": rf"\b{first}(?:s|ed)?\W+(?:\w+\W+)?{second}\b"}}
        elif kind < 0.8:
            pairs = [draw.sample(vocabulary, 2) for _ in range(draw.randint(1, 6))]
            swap = {word: f"{other} {phrase()}" for word, other in pairs}
            yield {"prefer-text": {"in": scope(), "swap": swap}}
        elif kind < 0.88:
            one, two = phrase(), phrase()
            yield {"near": {"in": "body", "text": {"words": [one]}, "forbid": {"words": [two]}, "within": "4 words"}}
        elif kind < 0.93:
            wanted = {"section": draw.choice(vocabulary).title()}
            yield {"when": wanted, "require-text": {"in": "body", "words": [phrase()]}}
        elif kind < 0.96:
            yield {"limit": {"in": scope(), "words": [phrase()], "max": draw.randint(0, 2)}}
        elif kind < 0.98:
            yield {"limit": {"in": "headline", "measure": "words", "max": draw.randint(25, 40)}}
        else:
            wanted = {"tag": draw.choice(vocabulary)}
            yield {"when": wanted, "require-field": {"field": f"front-matter.{draw.choice(vocabulary)}"}}


def written(vocabulary: list[str], folder: Path) -> list[Path]:
    rules = drawn(vocabulary, seed=1)
    paths = [folder / f"drawn-{number}.yaml" for number in range(RULES)]
    for path in paths:
        path.write_text(json.dumps({"title": path.stem, **next(rules)}, ensure_ascii=False), "utf-8")
    return paths


def loaded(paths: list[Path]) -> RuleSet:
    rules = [load_rule(path) for path in paths]
    return RuleSet(tuple(Active(rule, rule.severity, rule.options_from({})) for rule in rules), {})


def rows(given: Given) -> Iterator[Row]:
    """What loading them takes, then what either set takes on a page, reading left out."""
    paths, sampled = sample(given.pages, given.seed)
    pages = [(path.read_bytes(), path) for path in paths]
    said = {word for page in pages for block in kept(*page).prose for word in words(block.text.value)}
    vocabulary = sorted(word for word in {word.lower() for word in said} if word.isalpha() and len(word) > 2)
    with TemporaryDirectory() as folder:
        files = written(vocabulary, Path(folder))
        started = process_time()
        house = loaded(files)
        loading = process_time() - started
    sets = {"the built-in set": ruleset(Config(), several=False), f"{RULES} rules of YAML files": house}
    taken: dict[str, list[list[float]]] = {name: [[] for _ in pages] for name in sets}
    for run in range(given.runs + 1):
        for number, page in enumerate(pages):
            for name, rules in sets.items():
                article = kept(*page)
                begun = perf_counter()
                lint(article, rules, CONTEXT)
                if run:  # the first run compiles patterns
                    taken[name][number].append(perf_counter() - begun)
    builtin, drawn_rules = ([median(each) for each in of_page] for of_page in taken.values())
    base, many = sets
    yield Row(sampled, f"{many}, loaded", loading, "s")
    yield from beside(sampled, {base: builtin, many: drawn_rules}, base, [Budget(many, base, MOST)])
