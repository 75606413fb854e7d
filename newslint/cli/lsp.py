"""`newslint lsp`: the language server."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from typing import Any, BinaryIO

import click

from newslint.cli._help import CHECK
from newslint.cli._options import Size
from newslint.errors import UsageError

SECTION = CHECK


@click.command("lsp")
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, resolve_path=True),
    help="This file in place of every newslint.yaml.",
)
@click.option("--isolated", is_flag=True, help="Pay no heed to any newslint.yaml.")
@click.option("--no-python-packs", is_flag=True, help="Run no Python of any pack, but newslint's own.")
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    default=10.0,
    show_default=True,
    metavar="SECONDS",
    help="How long one document may take.",
)
@click.option("--max-size", type=Size(), default="20MB", show_default=True, help="The largest document read.")
@click.option("--stdio", is_flag=True, help="Speak over standard input and output, as it does anyway.")
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> None:
    """Serves an editor: what check says, while it is typed, with fixes, waivers and the reasons of rules.

    The editor starts it, and speaks the Language Server Protocol with it.

    \b
    Examples:
      newslint lsp --stdio

    Exit status: 0 after a shutdown, 1 where the editor just went away, 2 newslint could not do its job.
    """
    from newslint.check import Rules
    from newslint.lsp.worker import prepare
    from newslint.run import Limits

    try:
        import lsprotocol  # noqa: F401 - asked for before any process is started
        import pygls  # noqa: F401 - likewise
    except ImportError as error:
        raise UsageError("lsp needs pygls, which is not there; pip install 'newslint[lsp]'") from error
    output = _own_output()
    prepare()
    from newslint.lsp.features import run

    rules = Rules(datetime.now(UTC), given["config"], given["isolated"], python=not given["no_python_packs"])
    limits = Limits(given["max_size"], given["time_limit"])
    ctx.exit(run(rules, limits, sys.stdin.buffer, output))


def _own_output() -> BinaryIO:
    """Standard output for the protocol alone: what a rule or a library prints goes to standard error."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return output
