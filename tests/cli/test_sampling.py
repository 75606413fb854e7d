"""`newslint audit --sample`: what is drawn, and what it tells of the whole archive."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from newslint.audit.estimating import Part, estimate

from .conftest import POST, Newslint

Write = Callable[[str, str], Path]
AUDIT = ("--select", "generic-desk-byline", "--today", "2026-03-01", "--isolated")
SIZES = {("Sport", 2024): 30, ("Sport", 2025): 12, ("Culture", 2025): 5, ("Culture", 2019): 1}


@pytest.fixture
def archive(write: Write) -> Counter[tuple[str, int]]:
    """48 posts of four sections and years, every sixth without an author of its own."""
    number = 0
    for (section, year), count in SIZES.items():
        for _ in range(count):
            post = POST.replace("lang: en\n", f"lang: en\ncategories: [{section}]\n").replace(
                "2026-01-10", f"{year}-05-06"
            )
            write(f"posts/{number:02}.md", post.replace("Ann Miller", "The Daily Desk") if number % 6 == 0 else post)
            number += 1
    return Counter(SIZES)


def table(newslint: Newslint, *arguments: str) -> list[dict[str, Any]]:
    run = newslint(*arguments, "--format", "jsonl")
    assert (run.status, run.err) == (0, "")
    return [json.loads(line) for line in run.out.splitlines()]


def paths(newslint: Newslint, store: str) -> list[str]:
    return [
        row["path"] for row in table(newslint, "query", "--store", store, "SELECT path FROM articles ORDER BY path")
    ]


@pytest.mark.usefixtures("archive")
def test_each_stratum_has_its_share_and_one_at_least(newslint: Newslint) -> None:
    run = newslint("audit", "posts", "--store", "s.db", *AUDIT, "--sample", "16", "--by", "section,year")
    assert run.status == 0
    assert run.err == (
        "newslint: 16 of 48 documents drawn at random, over 4 strata by section and year (seed 1);"
        " newslint trends --store s.db --by estimate says what they tell of all\n"
    )
    strata = {
        row["stratum"]: (row["documents"], row["drawn"])
        for row in table(newslint, "query", "--store", "s.db", "SELECT * FROM strata")
    }
    assert strata == {"Sport/2024": (30, 10), "Sport/2025": (12, 3), "Culture/2025": (5, 2), "Culture/2019": (1, 1)}
    assert len(paths(newslint, "s.db")) == 16


@pytest.mark.usefixtures("archive")
def test_a_seed_draws_the_same_again_and_another_one_others(newslint: Newslint) -> None:
    for store, seed in (("a.db", "7"), ("b.db", "7"), ("c.db", "8")):
        newslint("audit", "posts", "--store", store, *AUDIT, "--sample", "16", "--seed", seed)
    assert paths(newslint, "a.db") == paths(newslint, "b.db") != paths(newslint, "c.db")


@pytest.mark.usefixtures("archive")
def test_a_sample_of_everything_guesses_nothing(newslint: Newslint) -> None:
    newslint("audit", "posts", "--store", "s.db", *AUDIT, "--sample", "500", "--by", "year")
    desk, others = table(newslint, "trends", "--store", "s.db", "--by", "estimate")
    assert desk == {
        "rule": "generic-desk-byline",
        "articles": 8,
        "per_1000_articles": 166.7,
        "low": 166.7,
        "high": 166.7,
    }
    assert others == {"rule": "(any other rule)", "articles": 0, "per_1000_articles": 0.0, "low": 0.0, "high": 0.0}


@pytest.mark.usefixtures("archive")
def test_the_truth_is_within_the_interval(newslint: Newslint) -> None:
    newslint("audit", "posts", "--store", "s.db", *AUDIT, "--sample", "24", "--by", "section,year")
    desk, others = table(newslint, "trends", "--store", "s.db", "--by", "estimate")
    assert desk["low"] < 1000 * 8 / 48 < desk["high"] < 400
    assert others["high"] > 0
    assert len(table(newslint, "trends", "--store", "s.db", "--by", "estimate", "--rule", "headline")) == 1


@pytest.mark.usefixtures("archive")
def test_a_sample_takes_the_place_of_no_archive(newslint: Newslint) -> None:
    newslint("audit", "posts", "--store", "audit.db", *AUDIT)
    run = newslint("audit", "posts", "--store", "audit.db", *AUDIT, "--sample", "10")
    assert run.status == 2
    assert "audit.db: keeps an archive, which a sample would replace; name another with --store" in run.err
    assert len(paths(newslint, "audit.db")) == 48
    told = newslint("trends", "--store", "audit.db", "--by", "estimate")
    assert (told.status, "has no sample" in told.err) == (2, True)


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--by", "year"), "--by and --seed say how a sample is drawn: add --sample 500"),
        (("--sample", "10", "--by", "yaer"), 'there is no fact "yaer" to draw by; there are section, year'),
        (
            ("--sample", "3", "--by", "section,year"),
            "there are 4 strata by section, year; sample at least one document",
        ),
    ],
)
def test_what_cannot_be_drawn_is_told(newslint: Newslint, arguments: tuple[str, ...], said: str) -> None:
    run = newslint("audit", "posts", "--store", "s.db", *AUDIT, *arguments)
    assert run.status == 2
    assert said in run.err


@pytest.mark.parametrize("rates", [(0.02, 0.02, 0.02), (0.3, 0.05, 0.0), (0.9, 0.5, 0.97), (0.004, 0.0, 0.05)])
def test_nineteen_of_twenty_intervals_hold_the_truth(rates: tuple[float, ...]) -> None:
    random = Random(11)
    sizes, drawn = (4000, 900, 100), (160, 36, 4)
    strata = [[at < rate * size for at in range(size)] for rate, size in zip(rates, sizes, strict=True)]
    truth = sum(map(sum, strata)) / sum(sizes)
    held = 0
    for _ in range(400):
        samples = [random.sample(stratum, number) for stratum, number in zip(strata, drawn, strict=True)]
        told = estimate(Part(size, len(one), len(one), sum(one)) for size, one in zip(sizes, samples, strict=True))
        assert told is not None
        held += told.low <= truth <= told.high
    assert held >= 0.93 * 400
