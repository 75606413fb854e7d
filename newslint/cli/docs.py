"""`newslint docs`: writes what is generated in the pages of rules."""

from __future__ import annotations

import click

from newslint.cli._help import OWN_RULES
from newslint.cli._output import complain, write

SECTION = OWN_RULES


@click.command("docs")
@click.option("--check", is_flag=True, help="Change nothing; exit with 1 where a page is out of date.")
@click.argument("pack", default="newslint_rules", metavar="[PACK]")
@click.pass_context
def command(ctx: click.Context, check: bool, pack: str) -> None:
    """Writes the facts on each page of a pack of rules, and its list of rules.

    PACK is a package or a folder, by default newslint's own rules.

    \b
    Examples:
      newslint docs --check

    Exit status: 0 done, or up to date; 1 with --check, where a page is out of date; 2 newslint could not do its job.
    """
    from newslint import docs

    if not check:
        write(f"wrote {path}\n" for path in docs.write(pack))
        return
    stale = docs.stale(pack)
    for path in stale:
        complain(f"{path}: is out of date; run newslint docs")
    if stale:
        ctx.exit(1)
