"""`newslint cache`: where answers are kept, how many, and away with them."""

from __future__ import annotations

import click

from newslint.cache import Size, default_cache
from newslint.cli._help import SETTINGS, Group
from newslint.cli._output import write

SECTION = SETTINGS


@click.group("cache", cls=Group)
def command() -> None:
    """Shows or empties what newslint remembers of documents that it has checked.

    \b
    Examples:
      newslint cache show
      newslint cache clean

    Exit status: 0 done.
    """


@command.command()
def show() -> None:
    """Says where the cache is and how much it holds.

    \b
    Examples:
      newslint cache show

    Exit status: 0 done.
    """
    kept = default_cache()
    write([f"{kept.folder}: {_said(kept.size())}\n"])


@command.command()
def clean() -> None:
    """Deletes every answer; other files in the folder stay.

    \b
    Examples:
      newslint cache clean

    Exit status: 0 done.
    """
    kept = default_cache()
    write([f"{kept.folder}: deleted {_said(kept.clean())}\n"])


def _said(size: Size) -> str:
    return f"{size.answers} {'answer' if size.answers == 1 else 'answers'}, {size.bytes / 1e6:.1f} MB"
