"""Lints clean and broken articles and says whether what was found is what was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bench.mutations.mutation import CHANGED, DOCUMENT, Mutated, Mutation, mutated
from newslint.config import Config, load_config
from newslint.lint import lint
from newslint.model import Placed
from newslint.reading import read
from newslint.report import Linted, Reported
from newslint.rule import Context
from newslint.rulesets import RuleSet, rule, ruleset
from newslint.together import lint_archive

CLEAN = Path(__file__).parents[2] / "fixtures" / "clean"
TODAY = datetime(2026, 1, 15, 12, tzinfo=UTC)
# Whose law asks for an imprint, by the language of the edition.
JURISDICTIONS = {"de": "DE", "fr": "FR", "es": "ES"}


class Verdict(NamedTuple):
    """What came of a mutation: the rules that reported, those of them at the right place, and what nobody asked for."""

    mutation: Mutation
    reported: frozenset[str]
    placed: frozenset[str]
    extra: tuple[Reported, ...]
    problems: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        return self.placed == set(self.mutation.breaks) and not self.extra and not self.problems


def fixtures() -> tuple[str, ...]:
    """The names of the clean articles."""
    return tuple(sorted(path.name for path in CLEAN.iterdir() if path.suffix in (".html", ".md")))


@cache
def text_of(fixture: str) -> str:
    return (CLEAN / fixture).read_text("utf-8")


@cache
def _config(registries: bool) -> Config:
    config = load_config(str(CLEAN / "newslint.yaml"))
    if registries:
        return config
    free = (setting for setting in config.rules if rule(setting.name).registry is None)
    return config._replace(registries={}, rules=tuple(free))


@cache
def _rules(registries: bool, several: bool) -> RuleSet:
    return ruleset(_config(registries), several=several)


def _context(fixture: str, registries: bool) -> Context:
    config = _config(registries)
    language = fixture.rpartition(".")[0].rpartition("-")[2]
    countries = tuple(JURISDICTIONS[name] for name in (language,) if name in JURISDICTIONS)
    return Context(TODAY, config.site._replace(jurisdiction=countries), config.registries)


def linted(fixture: str, text: str, registries: bool, several: bool = False) -> Linted:
    """What newslint says of a text that stands where the fixture does."""
    article = read(text.encode(), fixture)
    return lint(article, _rules(registries, several), _context(fixture, registries))


def together(texts: Iterable[tuple[str, str]], registries: bool) -> list[Linted]:
    """What newslint says of several texts, each alone and all of them together."""
    each = [linted(fixture, text, registries, several=True) for fixture, text in texts]
    rules = _rules(registries, True)
    return [*each, lint_archive(each, lambda path, held: (rules, _context(path, registries)))]


def findings_of_clean(fixture: str) -> tuple[Reported, ...]:
    """What is found in a clean article, with the registries and without; it should be nothing."""
    both = (linted(fixture, text_of(fixture), registries) for registries in (True, False))
    return tuple(finding for one in both for finding in one.findings)


def found_in(mutation: Mutation, text: str) -> list[Linted]:
    if not mutation.beside:
        return [linted(mutation.fixture, text, mutation.registries)]
    others = [(name, text_of(name)) for name in mutation.beside if name != mutation.fixture]
    # An article beside itself is an earlier state of the same file.
    earlier = [(f"earlier-{name}", text_of(name)) for name in mutation.beside if name == mutation.fixture]
    return together([*earlier, *others, (mutation.fixture, text)], mutation.registries)


def judge(mutation: Mutation) -> Verdict:
    """Makes a mutation and compares what is found with what must be."""
    broken = mutated(text_of(mutation.fixture), mutation)
    found = found_in(mutation, broken.text)
    placed: set[str] = set()
    reported: set[str] = set()
    extra: list[Reported] = []
    for finding in (finding for one in found for finding in one.findings):
        wanted = mutation.breaks.get(finding.rule)
        if wanted is not None:
            reported.add(finding.rule)
        if wanted is not None and _is_at(finding, wanted, broken, mutation):
            placed.add(finding.rule)
        else:
            extra.append(finding)
    problems = tuple(problem.message for one in found for problem in one.problems)
    return Verdict(mutation, frozenset(reported), frozenset(placed), tuple(extra), problems)


def _is_at(finding: Reported, wanted: str, broken: Mutated, mutation: Mutation) -> bool:
    place = finding.place
    if wanted == DOCUMENT or place.line is None:
        return wanted == DOCUMENT and place.line is None
    if place.path != mutation.fixture:
        return False
    start, end = _span(broken.text, place)
    if wanted == CHANGED:
        spans: Iterable[tuple[int, int]] = broken.changed
    else:
        spans = [(at, at + len(wanted)) for at in _all(broken.text, wanted)]
    return any(start <= last and first <= end for first, last in spans)


def _span(text: str, place: Placed) -> tuple[int, int]:
    """The code points of a place in a text whose lines end at LF."""
    begins = [0, *(at + 1 for at in _all(text, "\n"))]
    ends = ((place.line, place.column), (place.end_line, place.end_column))
    start, end = (begins[(line or 1) - 1] + (column or 1) - 1 for line, column in ends)
    return start, end


def _all(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at != -1:
        yield at
        at = text.find(words, at + 1)
