"""`when` and `unless`: what has to be true of an article for a rule, or a clause of it, to speak.

A mapping holds where all its facts do, a list of mappings where one of them does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from fnmatch import fnmatchcase
from functools import lru_cache

from newslint.declarative.comparing import age_in_minutes, age_of, date_of, number_of
from newslint.declarative.messages import check_names, filled
from newslint.declarative.patterns import Refused, compiled, group_names
from newslint.declarative.said import Said
from newslint.declarative.scopes import (
    FRONT_MATTER,
    JSON_LD,
    META,
    RUNNING,
    SCOPES,
    Passage,
    Scope,
    View,
    is_path,
)
from newslint.declarative.terms import LANGUAGE, Phrases, has_terms, terms_of
from newslint.language import content_words, count_words, fold
from newslint.language.lexicon import LANGUAGES
from newslint.model import Date, Text
from newslint.rule import Context, day_of
from newslint.web import host_of

Condition = Callable[[View, Context, Mapping[str, str]], bool]
# What an expectation says of the passages of a fact.
Holds = Callable[[list[Passage], View, Context, Mapping[str, str]], bool]

FACTS = ("published", "modified", "age", "language", "format", "path", "draft", "words", "link-host")
_EXPECTATIONS = ("is", "is-not", "contains", "mentions", "matches", "count", "present", "list", "registry")
_OF_TERMS = ("where", "whole", "case")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
NO = frozenset(("false", "no", "off", "0", ""))


def condition_of(said: Said | None, groups: Iterable[str] = ()) -> Condition | None:
    """What a `when` or `unless` asks; None where there is none. `groups` are the names that it may use in braces."""
    if said is None:
        return None
    known = tuple(groups)
    either = [_all_of(one, known) for one in said.each()]
    if len(either) == 1:
        return either[0]
    return lambda view, context, values: any(one(view, context, values) for one in either)


def _all_of(said: Said, known: tuple[str, ...]) -> Condition:
    every = [_fact(name, wanted, known) for name, wanted in said.items()]
    if not every:
        raise said.error("nothing is asked of the article; expected a fact such as section: Sport")
    if len(every) == 1:
        return every[0]
    return lambda view, context, values: all(one(view, context, values) for one in every)


def _fact(name: str, wanted: Said, known: tuple[str, ...]) -> Condition:
    if wanted.value is None or wanted.value == []:
        raise wanted.error(f'"{name}" is empty; expected a value, several in a list, or true where any will do')
    if name in _MAKERS:
        return _MAKERS[name](wanted)
    if name.strip("{}") in known and name[:1] == "{":
        return _captured(name.strip("{}"), expectation_of(wanted, known, name))
    if name not in SCOPES and not is_path(name):
        paths = (f"{FRONT_MATTER}KEY", f"{JSON_LD}PATH", f"{META}NAME")
        raise wanted._replace(value=name).unknown("fact", (*FACTS, *SCOPES, *paths))
    scope = Scope((name,))
    holds = expectation_of(wanted, known, name)
    return lambda view, context, values: holds(view.passages(scope), view, context, values)


def _captured(name: str, holds: Holds) -> Condition:
    """What was found by the pattern of a clause, as a fact of its own."""

    def asked(view: View, context: Context, values: Mapping[str, str]) -> bool:
        return name in values and holds([Passage(Text(values[name]))], view, context, values)

    return asked


def expectation_of(said: Said, known: tuple[str, ...], name: str) -> Holds:
    """What is expected of a fact: a value, one of several, there or not, or what its words are to be."""
    if isinstance(said.value, bool):
        return _present(said.value)
    _check_simple(said)
    if not isinstance(said.value, dict):
        return _is(said, known)
    unknown = next((key for key, _ in said.items() if key not in (*_EXPECTATIONS, *_OF_TERMS)), None)
    if unknown is not None:
        raise said._replace(value=unknown, path=(*said.path, unknown)).unknown("expectation", _EXPECTATIONS)
    found = [_one(key, inner, known, name) for key, inner in said.items() if key in _EXPECTATIONS[:-2]]
    if said.get("list") or said.get("registry"):
        # `contains` beside a registry would mean two things at once.
        terms = terms_of(said)
        found.append(
            lambda passages, view, context, values: any(
                terms.find(passage.text.value, view.article.language, context) for passage in passages
            )
        )
    if not found:
        raise said.error(f"nothing is expected here; expected one of {', '.join(_EXPECTATIONS)}")
    return lambda passages, view, context, values: all(one(passages, view, context, values) for one in found)


def _check_simple(said: Said) -> None:
    """ConfigError for an expectation of nothing, or for a mapping where only a text can be expected."""
    for key, one in said.items() if isinstance(said.value, dict) else ():
        if one.value is None or one.value == []:
            raise one.error(f'"{key}" is empty; expected a value, or several in a list')
        if key == "present" and not isinstance(one.value, bool):
            raise one.error(f'"present" is "{one.value}"; expected true or false')
        if key in ("is", "is-not", "mentions", "matches") and any(
            isinstance(inner.value, dict) for inner in one.each()
        ):
            raise one.error(f'"{key}" is a mapping; expected a text, or several in a list')


def _one(key: str, said: Said, known: tuple[str, ...], name: str) -> Holds:
    if key == "present":
        return _present(bool(said.value))
    if key == "is":
        return _is(said, known)
    if key == "is-not":
        same = _is(said, known)
        return lambda passages, view, context, values: not same(passages, view, context, values)
    if key == "count":
        compared = number_of(said)
        return lambda passages, view, context, values: compared.holds(len(passages), compared.value)
    if key == "matches":
        return _matches(said, known)
    return _mentions(said, known) if key == "mentions" else _contains(said, known, name)


def _present(wanted: bool) -> Holds:
    """There, and not said to be false."""
    return lambda passages, view, context, values: (
        any(passage.text.value.casefold() not in NO for passage in passages) is wanted
    )


def _is(said: Said, known: tuple[str, ...]) -> Holds:
    texts = [check_names(one._replace(value=_text(one.value)), known) for one in said.each()]
    fixed = frozenset(fold(text) for text in texts if "{" not in text)
    open_ = [text for text in texts if "{" in text]

    def holds(passages: list[Passage], view: View, context: Context, values: Mapping[str, str]) -> bool:
        wanted = fixed | {fold(filled(text, values, view, context)) for text in open_} if open_ else fixed
        return any(fold(passage.text.value) in wanted for passage in passages)

    return holds


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _contains(said: Said, known: tuple[str, ...], name: str) -> Holds:
    if isinstance(said.value, dict) and (has_terms(said) or not said.value):
        terms = terms_of(said)
        captured = name.startswith("{")
        return lambda passages, view, context, values: (
            (captured or terms.may_occur(view, (name,), context))
            and any(terms.find(passage.text.value, view.article.language, context) for passage in passages)
        )
    if isinstance(said.value, dict):
        raise said.error("expected words, or a mapping with words, pattern, list or registry")
    texts = tuple(check_names(one._replace(value=str(one.value)), known) for one in said.each())

    def holds(passages: list[Passage], view: View, context: Context, values: Mapping[str, str]) -> bool:
        phrases = _phrases(tuple(filled(text, values, view, context) for text in texts), view.article.language)
        if not name.startswith("{") and not phrases.may_occur(view.words((name,))):
            return False
        return any(next(phrases.find(passage.text.value), None) is not None for passage in passages)

    return holds


@lru_cache(maxsize=1024)
def _phrases(texts: tuple[str, ...], language: str | None) -> Phrases:
    return Phrases(texts, language, False)


def _mentions(said: Said, known: tuple[str, ...]) -> Holds:
    """The words of each phrase in any form: "leaked" is mentioned where the text says "leak"."""
    texts = [check_names(one._replace(value=str(one.value)), known) for one in said.each()]

    def holds(passages: list[Passage], view: View, context: Context, values: Mapping[str, str]) -> bool:
        language = view.article.language
        said_there = {word for passage in passages for word in content_words(passage.text.value, language)}
        asked = (content_words(filled(text, values, view, context), language) for text in texts)
        return any(bool(words) and said_there.issuperset(words) for words in asked)

    return holds


def _matches(said: Said, known: tuple[str, ...]) -> Holds:
    patterns = []
    for one in said.each():
        try:
            group_names(str(one.value))
        except Refused as error:
            raise one.error(f"not a pattern: {error}") from error
        patterns.append(check_names(one._replace(value=str(one.value)), (*known, *_counts(str(one.value)))))

    def holds(passages: list[Passage], view: View, context: Context, values: Mapping[str, str]) -> bool:
        escaped = {name: re.escape(value) for name, value in values.items()}
        wanted = [compiled(filled(pattern, escaped, view, context)) for pattern in patterns]
        return any(next(one.find(passage.text.value), None) for one in wanted for passage in passages)

    return holds


def _counts(pattern: str) -> list[str]:
    """What stands in braces of a pattern and is no name: \\d{4}, \\p{Nd}."""
    return re.findall(r"\{(\d+(?:,\d*)?|\^?[A-Z]\w*)\}", pattern)


def _dated(name: str) -> Callable[[Said], Condition]:
    def make(said: Said) -> Condition:
        if isinstance(said.value, bool):
            wanted = said.value
            return lambda view, context, values: (_date(view, name) is not None) is wanted
        compared = [date_of(one) for one in said.each()]

        def holds(view: View, context: Context, values: Mapping[str, str]) -> bool:
            found = _date(view, name)
            if found is None or found.when is None:
                return False
            day = day_of(found.when)
            return all(one.holds(day, one.value) for one in compared)

        return holds

    return make


def _date(view: View, name: str) -> Date | None:
    return view.article.published if name == "published" else view.article.modified


def _age(said: Said) -> Condition:
    compared = age_of(said)

    def holds(view: View, context: Context, values: Mapping[str, str]) -> bool:
        found = view.article.published
        if found is None or found.when is None:
            return False
        return compared.holds(age_in_minutes(found.when, context), compared.value)

    return holds


def _language(said: Said) -> Condition:
    for one in said.each():
        if not LANGUAGE.fullmatch(str(one.value)):
            raise one.error(f'"{one.value}" is no language; expected a code such as {", ".join(LANGUAGES)}')
    wanted = frozenset(str(one.value) for one in said.each())
    return lambda view, context, values: view.article.language in wanted


def _format(said: Said) -> Condition:
    for one in said.each():
        if one.value not in ("html", "markdown"):
            raise one.unknown("format", ("html", "markdown"))
    wanted = frozenset(one.value for one in said.each())
    return lambda view, context, values: view.article.format in wanted


def _path(said: Said) -> Condition:
    """As `ignore` has it: `*` within a folder and below it, from the end of the path."""
    wanted = [str(one.value).replace("**", "*") for one in said.each()]

    def holds(view: View, context: Context, values: Mapping[str, str]) -> bool:
        path = "/" + view.article.path.replace("\\", "/")
        return any(fnmatchcase(path, f"*/{pattern.lstrip('/')}") for pattern in wanted)

    return holds


def _draft(said: Said) -> Condition:
    wanted = said.value
    if not isinstance(wanted, bool):
        raise said.error(f'"draft" is "{wanted}"; expected true or false')
    return lambda view, context, values: view.article.draft is wanted


def _length(said: Said) -> Condition:
    compared = [number_of(one) for one in said.each()]

    def holds(view: View, context: Context, values: Mapping[str, str]) -> bool:
        words = view.kept.get("words")
        if words is None:
            words = view.kept["words"] = sum(count_words(block.text.value) for block in view.article.prose)
        return all(one.holds(words, one.value) for one in compared)

    return holds


def _link_host(said: Said) -> Condition:
    wanted = hosts_of(said)
    return lambda view, context, values: any(
        is_at(link.href, wanted) for passage in view.passages(Scope(tuple(sorted(RUNNING)))) for link in passage.links
    )


def hosts_of(said: Said) -> tuple[str, ...]:
    """Hosts as given. ConfigError for an address, and for a name without a dot, which is none."""
    for one in said.each():
        if not _HOST.fullmatch(str(one.value)):
            raise one.error(f'"{one.value}" is no host; expected such as amazon.com')
    return tuple(str(one.value).lower() for one in said.each())


def is_at(href: str, hosts: Iterable[str]) -> bool:
    """Whether an address is at one of the hosts or below it: www.bbc.co.uk is at bbc.co.uk."""
    host = host_of(href)
    return host is not None and any(host == one or host.endswith(f".{one}") for one in hosts)


_MAKERS: Mapping[str, Callable[[Said], Condition]] = {
    "published": _dated("published"),
    "modified": _dated("modified"),
    "age": _age,
    "language": _language,
    "format": _format,
    "path": _path,
    "draft": _draft,
    "words": _length,
    "link-host": _link_host,
}


def date_text(view: View, name: str) -> Text | None:
    """The words of a date of the article, for its place."""
    found = _date(view, name)
    return found.text if found else None
