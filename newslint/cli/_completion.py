"""What a shell offers while a command is typed. Nothing here is imported before somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

    from newslint.packs import Library


def files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Files and folders, which the shell itself knows best."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def a_rule(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """A rule or a family."""
    from newslint.naming import names_of_rules

    return [name for name in sorted(names_of_rules(_library())) if name.startswith(incomplete)]


def rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Rules, families or ALL, several of them behind commas."""
    from newslint.naming import ALL, names_of_rules

    before, comma, begun = incomplete.rpartition(",")
    named = before.split(",")
    known = (ALL, *sorted(names_of_rules(_library())))
    return [f"{before}{comma}{name}" for name in known if name.startswith(begun) and name not in named]


def a_preset(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from newslint.rulesets import presets

    return [name for name in sorted(presets(_library())) if name.startswith(incomplete)]


def _library() -> Library:
    """The rules here; those that are installed where newslint.yaml is wrong, which is told when the command runs."""
    from newslint.config import config_for
    from newslint.errors import NewslintError
    from newslint.rulesets import library

    try:
        return library(config_for("."))
    except NewslintError:
        return library()
