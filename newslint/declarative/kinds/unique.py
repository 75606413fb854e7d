"""unique: what is not to be said twice: within an article, or in headlines of an archive within some days."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any, TypeAlias, cast

from newslint.declarative.clauses import Clause, Found
from newslint.declarative.comparing import minutes
from newslint.declarative.conditions import condition_of
from newslint.declarative.messages import filled_from, filled_later, shortened
from newslint.declarative.said import Said
from newslint.declarative.scopes import Passage, Scope, View, scope_of, view_of
from newslint.language import content_words, fold
from newslint.language.bands import bands_of
from newslint.model import ArchiveFinding, Article, Fact, KeptFact, Related
from newslint.rule import Context, Totals, day_of

# What is kept of an article: its words, their language, whether it may repeat others.
_Kept: TypeAlias = "tuple[str, str | None, bool]"
# What makes two texts one, in a language.
_Key = Callable[[str, "str | None"], object]


def _word_set(text: str, language: str | None) -> object:
    return frozenset(fold(text).replace("-", " ").split())


def _stems(text: str, language: str | None) -> object:
    return frozenset(content_words(text, language))


_BY: Mapping[str, _Key] = {
    "exact": lambda text, language: text,
    "folded": lambda text, language: fold(text),
    "word-set": _word_set,
    "stems": _stems,
}
BY = tuple(_BY)


def make(said: Said) -> Clause:
    scope = scope_of(said)
    if said.plain("among") == "articles":
        return _among_articles(said, scope)
    if said.plain("likeness") is not None:
        raise said.error("likeness is for headlines of an archive; add among: articles, or leave it out")
    key_of = _BY[said.plain("by", "folded")]
    within: int | None = said.plain("within")

    def look(view: View, context: Context) -> Iterator[Found]:
        language = view.article.language
        met: dict[object, tuple[int, Passage]] = {}
        for number, passage in enumerate(view.passages(scope)):
            text = passage.text.value
            key = key_of(text, language)
            if not key:
                continue
            earlier = met.get(key)
            met[key] = number, passage
            if earlier is None or (within is not None and number - earlier[0] > within):
                continue
            if scope.each == "word" and (passage.block != earlier[1].block or not _adjoin(view, earlier[1], passage)):
                continue
            first = earlier[1].text
            related = (Related(where, "said here first"),) if (where := first.where) else ()
            values = {"match": shortened(text), "first": shortened(first.value)}
            yield Found(passage.text.where, values, passage.text, related)

    return Clause(look, "'{match}' repeats '{first}'", ("match", "first"))


def _adjoin(view: View, one: Passage, two: Passage) -> bool:
    """Whether only white space stands between two words: "that, that" is no slip."""
    first, second = one.text.where, two.text.where
    if first is None or second is None or first.end > second.start:
        return True
    return not view.article.source.text[first.end : second.start].strip(" \n\t\xa0")


def _among_articles(said: Said, scope: Scope) -> Clause:
    """One finding on each article but the earliest of those that say nearly the same."""
    from newslint.declarative.kinds.compare_fields import MEASURES, likeness_of

    likeness = likeness_of(said, 1.0)
    measure = MEASURES[said.plain("by-likeness", "words")]
    told = said.get("days-apart")
    apart = minutes(str(told.value)) if told else None
    if told and apart is None:
        raise told.error(f'"{told.value}" is no length of time; expected such as 14 days')
    exempt = condition_of(said.get("exempt"))
    names = ("match", "other", "percent", "path")
    given = said.get("message")
    message = filled_later(given, names) if given else "'{match}' is {percent}% like '{other}' in {path}"

    def collect(article: Article, options: Any, context: Context) -> Iterator[Fact]:
        view = view_of(article)
        free = exempt is not None and exempt(view, context, {})
        for passage in view.passages(scope):
            text = passage.text.value
            pieces = content_words(text, article.language) or (fold(text),)
            bands = bands_of(pieces) if likeness < 1 else (fold(text),)
            yield Fact(bands, (text, article.language, free), passage.text.where)

    def check(
        key: str, facts: tuple[KeptFact, ...], totals: Totals, options: Any, context: Context
    ) -> Iterator[ArchiveFinding]:
        dated = sorted(facts, key=lambda fact: (_day(fact), fact.place.path, fact.place.line or 0))
        for number, later in enumerate(dated):
            text, language, free = cast("_Kept", later.value)
            if free:
                continue
            for earlier in dated[:number]:
                other = cast("_Kept", earlier.value)[0]
                if earlier.place.path == later.place.path or not _in_time(earlier, later, apart):
                    continue
                alike = 1.0 if fold(text) == fold(other) else measure(text, other, language)
                if alike < likeness:
                    continue
                values = {
                    "match": shortened(text),
                    "other": shortened(other),
                    "percent": f"{alike * 100:.0f}",
                    "path": earlier.place.address or earlier.place.path,
                }
                yield ArchiveFinding(later.place, filled_from(message, values), (earlier.place,))
                break

    def look(view: View, context: Context) -> Iterator[Found]:
        return iter(())

    return Clause(look, message, names, lambda view, context: False, collect=collect, check_archive=check)


def _day(fact: KeptFact) -> str:
    return day_of(fact.published).isoformat() if fact.published else "9999"


def _in_time(one: KeptFact, other: KeptFact, apart: int | None) -> bool:
    if apart is None:
        return True
    if one.published is None or other.published is None:
        return False
    return abs(day_of(one.published) - day_of(other.published)) <= timedelta(minutes=apart)
