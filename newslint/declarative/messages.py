"""Fills the words of a rule file: {match}, the names of groups, facts of the article, today's year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from newslint.declarative.said import Said
from newslint.declarative.scopes import SCOPES, Scope, View, is_path
from newslint.rule import Context

_PLACE = re.compile(r"\{([^{}\s]+)\}")
_OPENED = re.compile(r"\{([\w.-]+)(?![\w.}-])")
_OF_TODAY = ("year", "today")
LONGEST = 120  # letters of a fact in a message


def check_names(said: Said, known: Iterable[str]) -> str:
    """A text with names in braces. ConfigError for a name that nothing fills."""
    known = tuple(known)
    if (opened := _OPENED.search(said.value)) and opened[1] in (*known, *_OF_TODAY, *SCOPES):
        raise said.error(f'"{opened[0]}" is not closed; expected "{opened[0]}}}"')
    for name in _PLACE.findall(said.value):
        if name not in known and name not in _OF_TODAY and name not in SCOPES and not is_path(name):
            wrong = said._replace(value=name)
            raise wrong.unknown("name in braces", dict.fromkeys((*known, *_OF_TODAY, *SCOPES)))
    text: str = said.value
    return text


def filled(text: str, values: Mapping[str, str], view: View, context: Context) -> str:
    """The text with what its names stand for; a fact that the article lacks is "none"."""
    if "{" not in text:
        return text

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        if name in values:
            return values[name]
        if name in _OF_TODAY:
            return str(context.today.year) if name == "year" else context.today.date().isoformat()
        if name in SCOPES or is_path(name):
            return ", ".join(passage.text.value for passage in view.passages(Scope((name,)))) or "none"
        return match[0]

    return _PLACE.sub(fill, text)


def shortened(text: str) -> str:
    """A text of a message, cut where it is long."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def filled_from(text: str, values: Mapping[str, str]) -> str:
    """The text with values in the place of their names."""
    return _PLACE.sub(lambda match: values.get(match[1], match[0]), text)


def filled_later(said: Said, known: tuple[str, ...]) -> str:
    """A message over several articles, which are gone by then: it has only names of its own."""
    for name in _PLACE.findall(said.value):
        if name not in known:
            raise said._replace(value=name).unknown("name in braces", known)
    text: str = said.value
    return text
