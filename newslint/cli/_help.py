"""How help is laid out: the options of a command in groups, the commands in sections."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

ARTICLES, RULES, REPORT, WORK = "Which articles", "Which rules", "What is told", "How it works"
_OTHERS = "Options"
_WHOLE = 200  # characters that the first sentence about a command may have
_ORDER = (ARTICLES, RULES, REPORT, WORK, _OTHERS)

CHECK, MEND, UNDERSTAND, AUDIT = "Check", "Mend and accept", "Understand", "Audit an archive"
OWN_RULES, SETTINGS = "Rules of your own", "Settings"
SECTIONS = (CHECK, MEND, UNDERSTAND, AUDIT, OWN_RULES, SETTINGS)


class Option(click.Option):
    """An option that knows its group in the help."""

    def __init__(self, *names: Any, group: str = _OTHERS, **given: Any) -> None:
        super().__init__(*names, **given)
        self.group = group


class Command(click.Command):
    """A command with so many options that its help has them in groups."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        groups: dict[str, list[tuple[str, str]]] = {name: [] for name in _ORDER}
        for param in self.get_params(ctx):
            if isinstance(param, click.Option) and (record := param.get_help_record(ctx)) is not None:
                groups[getattr(param, "group", _OTHERS)].append(record)
        for name, records in groups.items():
            if records:
                with formatter.section(name):
                    formatter.write_dl(records)


class Group(click.Group):
    """A command of several, whose help has the whole first sentence about each."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary(command)) for name, command in self.commands.items()])


def summary(command: click.Command) -> str:
    """The first sentence about a command."""
    return command.get_short_help_str(_WHOLE)


option = partial(click.option, cls=Option)
