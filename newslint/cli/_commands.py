"""The group of all commands: the modules of this package, imported when called."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from keyword import iskeyword
from typing import Any, cast

import click

from newslint import __version__
from newslint.cli import ENDED, INTERRUPTED, Ended
from newslint.cli._help import SECTIONS, summary
from newslint.errors import NewslintError


class _Commands(click.Group):
    """Finds each command in the module of its name, so that a start imports one of them alone."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        files = os.listdir(os.path.dirname(__file__))
        modules = (name.removesuffix(".py") for name in files if name.endswith(".py") and not name.startswith("_"))
        return sorted(name.rstrip("_").replace("_", "-") for name in modules)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(ctx):
            return None
        return cast("click.Command", import_module(_module_of(name)).command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands in the sections that their modules name."""
        sections: dict[str, list[tuple[str, str]]] = {name: [] for name in SECTIONS}
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                section: str = sys.modules[_module_of(name)].SECTION
                sections[section].append((name, summary(command)))
        for section, rows in sections.items():
            with formatter.section(section):
                formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in self.list_commands(ctx):
            from newslint.schema import nearest

            mend = nearest(args[0], self.list_commands(ctx))
            if not mend and os.path.exists(args[0]):
                mend = f"; to check it: newslint check {args[0]}"
            raise click.UsageError(f'no command "{args[0]}"{mend}', ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            os.getcwd()  # every relative path rests on it
        except OSError as error:
            raise _Refusal("the folder that this runs in is not there any more, or cannot be read") from error
        try:
            return super().invoke(ctx)
        except NewslintError as error:
            raise _Refusal(str(error)) from error
        except KeyboardInterrupt as error:  # here, since click would put an empty line before our one
            from newslint.cli._output import complain

            complain("newslint: interrupted")
            ctx.exit(ENDED if isinstance(error, Ended) else INTERRUPTED)


def _module_of(command: str) -> str:
    return f"{__package__}.{command.replace('-', '_')}{'_' * iskeyword(command)}"


class _Refusal(click.ClickException):
    """Something that the user can mend, as one line and exit status 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        from newslint.cli._output import complain

        complain(f"newslint: {self.message}")


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newslint")
def cli() -> None:
    """Checks news articles for attribution, bylines, privacy notices, headlines and tags.

    newslint COMMAND --help says all about a command, with examples.

    \b
    Examples:
      newslint check content/
      newslint explain bio-name-mismatch

    Exit status: 0 nothing to complain of, 1 findings, 2 newslint could not do its job.
    """
