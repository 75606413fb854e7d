"""Front matter that lacks what the newsroom's own convention asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from newslint_rules._lazily import Pattern

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, Severity, article_rule, option
from newslint.model import Data, Plain, Span

Type = Literal["text", "date", "number", "boolean", "list", "mapping"]
_DATE = Pattern(r"\d{4}-\d{2}-\d{2}(?!\d)")
_NUMBER = Pattern(r"-?\d+(?:\.\d+)?")
_WORDS = {"text": "text", "date": "a date", "number": "a number", "boolean": "true or false", "list": "a list"}


class Options(NamedTuple):
    required: tuple[str, ...] = option((), "Keys that front matter must have; `seo.title` is `title` inside `seo`.")
    types: Mapping[str, Type] = option({}, "What keys hold: text, date, number, boolean, list or mapping.")


@article_rule(severity=Severity.ERROR, options=Options, formats=("markdown",))
def front_matter_schema(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """Front matter lacks a required key, or a key holds a value of another type than agreed."""
    if not options.required and not options.types:
        return
    data = article.front_matter
    if data is None and article.faults:
        return  # it is there and cannot be read
    for key in options.required:
        found = data.get(*key.split(".")) if data is not None else None
        if found is None:
            yield Finding(None, f"front matter has no '{key}'")
        elif _is_empty(found.value):
            yield Finding(found.key_where, f"front matter has '{key}', and nothing in it")
    for key, wanted in options.types.items():
        found = data.get(*key.split(".")) if data is not None else None
        if found is None or _is_empty(found.value) or _is(found.value, wanted):
            continue
        message = f"'{key}' holds {_in_words(found.value)}, not {_WORDS.get(wanted, 'a mapping')}"
        yield Finding(found.where or found.key_where, message, fix=_fix(article, found, wanted))


def _is_empty(value: Plain) -> bool:
    return value is None or value in ("", [], {})


def _is(value: Plain, wanted: Type) -> bool:
    match wanted:
        case "text":
            return isinstance(value, str)
        case "date":
            return isinstance(value, date) or (isinstance(value, str) and _DATE.match(value) is not None)
        case "boolean":
            return isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "list":
            return isinstance(value, list)
        case "mapping":
            return isinstance(value, dict)


def _in_words(value: Plain) -> str:
    match value:
        case str():
            return f"the text '{value}'"
        case bool():
            return str(value).lower()
        case date():
            return f"the date {value.isoformat()}"
        case list():
            return "a list"
        case dict():
            return "a mapping"
        case _:
            return f"the number {value}"


def _fix(article: Article, found: Data, wanted: Type) -> Fix | None:
    """Takes the quotation marks off a number or a truth value, and makes a list of a single word."""
    where = found.where
    if where is None or not isinstance(found.value, str):
        return None
    source = article.source.text
    marks = source[where.start - 1 : where.start] + source[where.end : where.end + 1]
    is_quoted = marks in ('""', "''")
    whole = Span(where.start - 1, where.end + 1) if is_quoted else where
    if wanted == "list" and "," not in found.value and "\n" not in source[whole.start : whole.end]:
        written = source[whole.start : whole.end]
        return Fix(True, "make it a list of one", (Edit(whole, f"[{written}]"),))
    bare = found.value.strip().lower()
    if is_quoted and ((wanted == "boolean" and bare in ("true", "false")) or (wanted == "number" and _is_number(bare))):
        return Fix(True, "take the quotation marks off", (Edit(whole, bare),))
    return None


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None
