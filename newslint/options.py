"""Holds the options that a configuration gives a rule against those that the rule declares."""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from newslint.config import Config, Setting
from newslint.naming import ENGINE_RULES
from newslint.packs import Library


def check_options(setting: Setting, path: tuple[str | int, ...], config: Config, rules: Library) -> None:
    """ConfigError for an option that the rule does not have, or a value of another type than it declares.

    `path` is where the setting stands in the file of the configuration.
    """
    if not setting.options:
        return
    if setting.name in ENGINE_RULES:
        raise config.error(setting.line, f"{setting.name} has no options")
    from typing import get_type_hints

    from newslint.schema import nearest

    types = get_type_hints(rules.rule(setting.name).options)
    for name, value in setting.options.items():
        where = (*path, setting.name, "options", name)
        if name not in types:
            mend = nearest(str(name), types) or (f"; it has {', '.join(types)}" if types else "; it has none")
            raise config.error(where, f'{setting.name} has no option "{name}"{mend}')
        if not _fits(value, types[name]):
            mend = nearest(str(value), _literals(types[name]))
            message = f'{setting.name}: option "{name}" takes {_in_words(types[name])}, not {value!r}{mend}'
            raise config.error(where, message)


def _fits(value: object, wanted: Any) -> bool:
    """Whether a value of YAML is of a type as a rule declares it."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (Union, UnionType):
        return any(_fits(value, one) for one in arguments)
    if origin is Literal:
        return value in arguments
    if origin in (tuple, list, frozenset):
        return isinstance(value, list) and all(_fits(item, arguments[0]) for item in value)
    if origin in (dict, Mapping):
        return isinstance(value, dict) and all(_fits(item, arguments[1]) for item in value.values())
    if wanted is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if wanted is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return wanted is Any or isinstance(value, wanted)


def _literals(wanted: Any) -> list[str]:
    """The words that a type of an option allows by name."""
    if get_origin(wanted) is Literal:
        return [str(one) for one in get_args(wanted)]
    return [word for inner in get_args(wanted) for word in _literals(inner)]


def _in_words(wanted: Any) -> str:
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (Union, UnionType):
        return " or ".join(_in_words(one) for one in arguments)
    if origin is Literal:
        return " or ".join(str(one) for one in arguments)
    if origin in (tuple, list, frozenset):
        return "a list"
    words = {int: "a whole number", float: "a number", str: "text", bool: "true or false", type(None): "nothing"}
    return words.get(wanted, "a mapping")
