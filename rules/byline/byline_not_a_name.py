"""A byline that names an account, not a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, Severity, Text, article_rule, option
from newslint.language import fold
from newslint.language.names import reads_as_outlet
from newslint.model import Author, AuthorKind

from ._registry import Registry, registry_of

# Names that their bearers write small.
STYLISED = ("bell hooks", "danah boyd", "e e cummings", "k.d. lang", "deadmau5", "will.i.am")


class Options(NamedTuple):
    stylised: tuple[str, ...] = option(STYLISED, "Names that are written this way on purpose.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("GAu", "TP"))
def byline_not_a_name(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The byline is an address, a handle or a login, or a name without its capitals or in nothing but capitals."""
    told: set[str] = set()
    for author in _authors(article):
        name = author.name
        key = fold(name.value)
        if author.kind is not AuthorKind.PERSON or key in told or (" " in key and reads_as_outlet(name.value)):
            continue
        what = _what(name, article)
        if what is None or key in {fold(known) for known in options.stylised} or _is_known(name, context):
            continue
        told.add(key)
        yield Finding(
            name.where, f"author '{name}' is {what}, not a name as people write it", fix=_fix(article, name, what)
        )


def _authors(article: Article) -> Iterator[Author]:
    yield from article.byline.authors if article.byline else article.authors


def _is_known(name: Text, context: Context) -> bool:
    registry: Registry | None = registry_of(context)
    entry = registry.entry(name.value) if registry else None
    return entry is not None and (name.value in entry.names or name.value == entry.slug)


@cache
def _login() -> re.Pattern[str]:
    """ "jdoe_99", "jane.doe", "user123", "doe-j": a word of small letters with what no name has."""
    return re.compile(r"(?=[^@\s]*[\d_.-])[a-z][a-z0-9]*(?:[._-]?[a-z0-9]+)*[._-]?")


def _what(name: Text, article: Article) -> str | None:
    value = name.value
    if "@" in value:
        if len(value.split()) > 1:
            return None
        return "a handle" if value.startswith("@") else "an e-mail address"
    if value.startswith(("http:", "https:", "www.")):
        return "an address"
    words = [word for word in value.split() if any(letter.isalpha() for letter in word)]
    letters = [letter for letter in value if letter.isalpha()]
    if not letters or not any(letter.isupper() or letter.islower() for letter in letters):
        return None
    if len(words) == 1:
        # Site generators look one word of front matter up in a list of authors: there it is a key.
        if name.origin != "front-matter" and _login().fullmatch(value) and not re.search(r"\.[a-z]{2,4}$", value):
            return "a login"
        return None
    if len(words) > 4 or any(letter.isdigit() for letter in value):
        return None
    if value == value.lower() and all(word.replace("'", "").replace("-", "").isalpha() for word in words):
        return "in small letters throughout"
    if value == value.upper() and sum(len(word.strip(".")) > 2 for word in words) >= 2:
        return "in capitals throughout"
    return None


def _fix(article: Article, name: Text, what: str) -> Fix | None:
    where = name.where
    if "throughout" not in what or where is None or article.source.text[where.start : where.end] != name.value:
        return None
    mended = name.value.lower().title()
    return Fix(False, f"write '{mended}'", (Edit(where, mended),))
