"""What is compared of one tag that the articles of an archive have in several forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from newslint import KeptFact, NamedTuple


class Rarer(NamedTuple):
    """Where a rarer form first stands, where the commonest does, and in how many articles: that one, and either."""

    here: KeptFact
    there: KeptFact
    usual: int
    either: int


def rarer_forms(facts: Iterable[KeptFact], form_of: Callable[[KeptFact], str]) -> Iterator[Rarer]:
    """Each form but the commonest, in order; an article that has both is left to what is said of it alone."""
    forms: defaultdict[str, dict[tuple[str, str | None], KeptFact]] = defaultdict(dict)
    for fact in facts:
        forms[form_of(fact)].setdefault((fact.place.path, fact.place.address), fact)
    if len(forms) < 2:
        return
    usual = max(forms, key=lambda form: (len(forms[form]), form))
    there = forms.pop(usual)
    for _, kept in sorted(forms.items()):
        here = next((fact for article, fact in kept.items() if article not in there), None)
        if here is not None:
            yield Rarer(here, next(iter(there.values())), len(there), len(there.keys() | kept.keys()))
