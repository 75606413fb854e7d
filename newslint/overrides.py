"""Which overrides of a configuration hold for an article: by where it stands, and by what is true of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from newslint.config import Config, Override
from newslint.model import Article
from newslint.rule import Context
from newslint.values import NamedTuple

if TYPE_CHECKING:
    from newslint.declarative.said import Said


class _Conditional(NamedTuple):
    key: str
    files: tuple[str, ...]
    when: Callable[[Article, Context], bool] | None


def holding(config: Config, path: str, context: Context, article: Article | None = None) -> tuple[str, ...]:
    """The keys of the overrides that hold; without an article, of those that ask nothing of it."""
    return tuple(one.key for one in _conditionals(config) if _holds(one, config, path, context, article))


def _holds(one: _Conditional, config: Config, path: str, context: Context, article: Article | None) -> bool:
    if one.when is not None and article is None:
        return False
    if one.files and not _is_at(one.files, config, path):
        return False
    return one.when is None or (article is not None and one.when(article, context))


def _is_at(globs: tuple[str, ...], config: Config, path: str) -> bool:
    from newslint.globs import matches

    return config.folder is not None and matches(globs, path, config.folder)


@cache
def _conditionals(config: Config) -> tuple[_Conditional, ...]:
    return tuple(
        _Conditional(override.key, override.files, _condition(override, one))
        for one in config.chain()
        for override in one.overrides
    )


def _condition(override: Override, config: Config) -> Callable[[Article, Context], bool] | None:
    """What `when` asks. ConfigError where it cannot be understood."""
    if override.when is None:
        return None
    from newslint.declarative.conditions import condition_of
    from newslint.declarative.said import Said
    from newslint.declarative.scopes import view_of

    path = (*override.path, "when")
    said = Said(config.path or "configuration", config.folder or "", override.when, path, config.lines)
    for fact in _facts(said):
        if fact.value is None:
            raise fact.error(f'"{fact.path[-1]}" is empty; expected what is to be true of it')
    condition = condition_of(said)
    assert condition is not None
    return lambda article, context: condition(view_of(article), context, {})


def _facts(said: Said) -> Iterator[Said]:
    for one in said.each():
        for _, fact in one.items():
            yield fact
