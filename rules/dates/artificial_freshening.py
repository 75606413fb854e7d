"""An article that is as it was, under a newer date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from newslint_rules._structured import folded_address

from newslint import (
    ArchiveFinding,
    Article,
    Context,
    Fact,
    KeptFact,
    NamedTuple,
    NoOptions,
    Severity,
    Totals,
    archive_rule,
)
from newslint.language import fold
from newslint.model import DateRole

from ._stated import days_apart, is_before, stated

_FEWEST_WORDS = 40  # in a shorter text a change may be a single number
_PRIME = 2**128 - 159
# What front matter calls the place of an article on its site.
_ADDRESSES = ("permalink", "url", "path", "slug", "id")


class State(NamedTuple):
    """An article as one file has it: when it was modified, as a moment and as written, and a digest of its words."""

    modified: date | datetime
    said: str
    words: int


def collect(article: Article, options: NoOptions, context: Context) -> Iterator[Fact]:
    """The state of the article under its address."""
    said = next((said for said in stated(article, DateRole.MODIFIED) if said.when is not None), None)
    address = _address(article) if said is not None else None
    if address is None or said is None or said.when is None:
        return
    headline = article.headline.value if article.headline else ""
    text = fold(f"{headline}\n{article.body_text}")
    if len(text.split()) >= _FEWEST_WORDS:
        yield Fact(address, State(said.when, said.text.value, _digest(text)), said.text.where)


@archive_rule(collect=collect, severity=Severity.WARNING, authority=("GN19",), publication=True, revised=True)
def artificial_freshening(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: NoOptions, context: Context
) -> Iterator[ArchiveFinding]:
    """The date of modification moved, and not a word of headline or body changed."""
    states = [(fact.place, fact.value) for fact in facts if isinstance(fact.value, State)]
    for fact in facts:
        state, before = fact.value, fact.before
        assert isinstance(state, State)
        older = [other for other in states if _is_freshened(other[1], state)]
        if older:
            place, other = min(older, key=lambda item: (str(item[1].modified), item[0].path))
            yield ArchiveFinding(fact.place, _message(other, state), (place,))
        elif isinstance(before, State) and _is_freshened(before, state):
            yield ArchiveFinding(fact.place, _message(before, state))


def _is_freshened(before: State, state: State) -> bool:
    return (
        before.words == state.words
        and is_before(before.modified, state.modified)
        and days_apart(before.modified, state.modified) >= 1
    )


def _message(before: State, state: State) -> str:
    return f"modified '{state.said}', before that '{before.said}', and not a word changed"


def _address(article: Article) -> str | None:
    """Where the article stands, so that another state of it can be told from another article."""
    if article.url:
        address = folded_address(article.url)
        return address if address and "/" in address else None
    if article.front_matter is None:
        return None
    entries = (article.front_matter.get(name) for name in _ADDRESSES)
    said = next((entry.value for entry in entries if entry is not None and isinstance(entry.value, str)), None)
    return f"{article.language or ''}:{said.strip('/')}" if said else None


def _digest(text: str) -> int:
    """A number that two different texts do not share, the same in every process."""
    return int.from_bytes(text.encode("utf-8", "replace"), "big") % _PRIME
