"""How a rule is written: a function over an article, or over the facts of many, as a constant value."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, Literal, TypeAlias, TypeVar, cast

from newslint.model import ArchiveFinding, Article, Fact, Finding, KeptFact, Plain, Severity
from newslint.values import NamedTuple

Recommended = Literal["on", "data", "off"]
Subject = Literal["article", "page"]
_RECENTLY = timedelta(days=2)
T = TypeVar("T")


class Site(NamedTuple):
    """What newslint.yaml says of the publication."""

    name: str | None = None
    domains: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    timezone: str | None = None
    jurisdiction: tuple[str, ...] = ()


class Context(NamedTuple):
    """What a rule may know beside the article: all of it is part of the cache key.

    `today` is an aware instant; `registries` holds the content of the registries by their name in newslint.yaml.
    """

    today: datetime
    site: Site
    registries: Mapping[str, Plain]

    def has_come(self, when: date | datetime, wait: timedelta = timedelta()) -> bool:
        """Whether it is so long since a moment; a date begins with its day, a time without zone is in that of `today`.

        A rule that asks this, and not what day it is, lets an audit know for how long its answer holds.
        """
        return self.today >= _due(when, wait, self.today.tzinfo)


def _due(when: date | datetime, wait: timedelta, zone: tzinfo | None) -> datetime:
    moment = when if isinstance(when, datetime) else datetime.combine(when, time())
    moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    try:
        return moment + wait
    except OverflowError:
        return (datetime.max if wait > timedelta() else datetime.min).replace(tzinfo=UTC)


class Watched(Context):
    """A context that notes for which instants an answer holds that rests on it: from `since` on, and before `until`.

    Of what asked for `today` itself, it is known alone that it `is_of_the_day`.
    """

    since: datetime | None = None
    until: datetime | None = None
    is_of_the_day = False

    @property
    def today(self) -> datetime:
        self.is_of_the_day = True
        return self[0]

    def has_come(self, when: date | datetime, wait: timedelta = timedelta()) -> bool:
        due = _due(when, wait, self[0].tzinfo)
        if self[0] >= due:
            self.since = due if self.since is None else max(self.since, due)
            return True
        self.until = due if self.until is None else min(self.until, due)
        return False


class NoOptions(NamedTuple):
    """The options of a rule that has none."""


class Option(NamedTuple):
    """Default and description of one option."""

    default: object
    description: str


def option(default: T, description: str) -> T:
    """Declares an option in a NamedTuple of options: its default and what it does, said once."""
    return cast("T", Option(default, description))


def is_recent(when: date | datetime, today: datetime) -> bool:
    """Whether a date is so late that the hour of the day may matter; of any other, the day alone does."""
    return day_of(when) >= (today - _RECENTLY).date()


def day_of(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when


class Totals(NamedTuple):
    """What an archive rule may know of the whole archive."""

    articles: int


Collect: TypeAlias = Callable[[Article, Any, Context], Iterator[Fact]]
CheckArchive: TypeAlias = Callable[[str, tuple[KeptFact, ...], Totals, Any, Context], Iterator[ArchiveFinding]]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Rule:
    id: str
    family: str
    summary: str
    severity: Severity
    authority: tuple[str, ...]
    recommended: Recommended
    registry: str | None
    publication: bool
    formats: tuple[str, ...]
    options: type[tuple[Any, ...]]
    module: str

    @property
    def declared(self) -> Mapping[str, Option]:
        """The options by name."""
        return cast("Mapping[str, Option]", self.options._field_defaults)  # type: ignore[attr-defined]  # every NamedTuple has it

    def options_from(self, given: Mapping[str, Any]) -> Any:
        """The options with their defaults, those in `given` replaced; lists become tuples."""
        values = {name: declared.default for name, declared in self.declared.items()}
        values.update((name, tuple(v) if isinstance(v, list) else v) for name, v in given.items())
        return self.options(**values)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ArticleRule(_Rule):
    """A rule that one document alone decides.

    `subject`: "article" rules see articles only; "page" rules see every complete HTML page, too, article or not.
    `template`: the same finding on several pages of one run is told once, as a fault of the template.
    `collect` and `check_archive`: what the rule says besides of many articles together, as an archive rule does.
    `fewest`, `most`, `joined`, `revised` and `within` are those of an archive rule. `may` is a cheap test: where it is
    False, `check` would find nothing, and is not asked.
    """

    check: Callable[[Article, Any, Context], Iterator[Finding]]
    subject: Subject
    template: bool
    collect: Collect | None = None
    check_archive: CheckArchive | None = None
    fewest: int = 1
    most: int = sys.maxsize
    joined: bool = False
    revised: bool = False
    within: str | None = None
    may: Callable[[Article, Context], bool] | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ArchiveRule(_Rule):
    """A rule over many articles: `collect` keeps facts of each under keys, `check` sees those of one key.

    `fewest`, `most`: with less or more facts under a key, the rule has nothing to say. `joined`: what it says of a
    place under several keys is told once, with the earliest article. `revised`: it wants to know what a store kept of
    an article before. `within` names the option that says how many days articles may be apart for one to matter to the
    other: of a large archive, the rule may be given those alone that others are near to in time. What has no date is
    near to all.
    """

    collect: Collect
    check: CheckArchive
    fewest: int = 1
    most: int = sys.maxsize
    joined: bool = False
    revised: bool = False
    within: str | None = None


Rule = ArticleRule | ArchiveRule


def alone(rule: Rule) -> Rule:
    """The same rule where there is but one article: it keeps nothing for an archive."""
    return replace(rule, collect=None) if isinstance(rule, ArticleRule) and rule.collect else rule


def speaks_of_archives(rule: Rule) -> bool:
    """Whether what it says depends on which documents are looked at together."""
    return isinstance(rule, ArchiveRule) or rule.check_archive is not None


def _common(function: Callable[..., object], **given: Any) -> dict[str, Any]:
    module = function.__module__
    name = function.__name__
    return {
        "id": name.replace("_", "-"),
        "family": module.split(".")[-2] if "." in module else "",
        "summary": " ".join((function.__doc__ or "").split()).removesuffix("."),
        "module": module,
        **given,
    }


def article_rule(
    *,
    severity: Severity,
    authority: Iterable[str] = (),
    options: type[tuple[Any, ...]] = NoOptions,
    recommended: Recommended = "on",
    registry: str | None = None,
    subject: Subject = "article",
    template: bool = False,
    publication: bool = False,
    formats: tuple[str, ...] = ("html", "markdown"),
    collect: Collect | None = None,
    check_archive: CheckArchive | None = None,
    fewest: int = 1,
) -> Callable[[Callable[[Article, Any, Context], Iterator[Finding]]], ArticleRule]:
    """Makes a rule of a generator function `check(article, options, context)`.

    The function's name gives the id, its docstring (one sentence on the fault) the summary, its folder the family.
    `recommended`: "on", "off", or "data" for on when its `registry` is configured. `publication`: silent on drafts.
    `collect` and `check_archive` make it speak of many articles together, too.
    """

    def make(function: Callable[[Article, Any, Context], Iterator[Finding]]) -> ArticleRule:
        common = _common(
            function,
            severity=severity,
            authority=tuple(authority),
            options=options,
            recommended=recommended,
            registry=registry,
            publication=publication,
            formats=formats,
        )
        return ArticleRule(
            **common,
            check=function,
            subject=subject,
            template=template,
            collect=collect,
            check_archive=check_archive,
            fewest=fewest,
        )

    return make


def archive_rule(
    *,
    collect: Collect,
    severity: Severity,
    authority: Iterable[str] = (),
    options: type[tuple[Any, ...]] = NoOptions,
    recommended: Recommended = "data",
    registry: str | None = None,
    publication: bool = False,
    formats: tuple[str, ...] = ("html", "markdown"),
    fewest: int = 1,
    most: int = sys.maxsize,
    joined: bool = False,
    revised: bool = False,
    within: str | None = None,
) -> Callable[[CheckArchive], ArchiveRule]:
    """Makes an archive rule of a generator function `check(key, facts, totals, options, context)`.

    `collect(article, options, context)` yields the facts of one article. `recommended` "data" means: on when
    there is an archive, that is more than one article in the run, or a store.
    """

    def make(function: CheckArchive) -> ArchiveRule:
        common = _common(
            function,
            severity=severity,
            authority=tuple(authority),
            options=options,
            recommended=recommended,
            registry=registry,
            publication=publication,
            formats=formats,
        )
        return ArchiveRule(
            **common,
            collect=collect,
            check=function,
            fewest=fewest,
            most=most,
            joined=joined,
            revised=revised,
            within=within,
        )

    return make
