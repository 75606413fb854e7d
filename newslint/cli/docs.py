"""`newslint docs`: writes what is generated in the pages of rules."""

from __future__ import annotations

import click

from newslint.cli._output import complain, write


@click.command("docs")
@click.option("--check", is_flag=True, help="Change nothing; exit with 1 where a page is out of date.")
@click.pass_context
def command(ctx: click.Context, check: bool) -> None:
    """Writes the facts on each rule page, and the list of rules."""
    from newslint import docs

    if not check:
        write(f"wrote {path}\n" for path in docs.write())
        return
    stale = docs.stale()
    for path in stale:
        complain(f"{path}: is out of date; run newslint docs")
    if stale:
        ctx.exit(1)
