"""`newslint trends`: what an archive's findings come to, and whether they become fewer."""

from __future__ import annotations

import click

from newslint.audit.trends import BY, trend
from newslint.cli._help import AUDIT
from newslint.cli._options import names
from newslint.cli._tables import show, with_table

SECTION = AUDIT


@click.command("trends")
@with_table
@click.option("--by", type=click.Choice(BY), default="month", show_default=True, help="What a row stands for.")
@click.option("--rule", "rules", multiple=True, metavar="NAMES", help="Only these rules and families.")
def command(store: str, form: str, output: str | None, by: str, rules: tuple[str, ...]) -> None:
    """Counts the findings of a store: by month, section, author, rule, template or run, and per 1,000 articles.

    By run, it says what was new, what was gone and what lasted beside the run before. Accepted findings do not count.

    \b
    Examples:
      newslint trends --store audit.db
      newslint trends --store audit.db --by section --rule attribution
      newslint trends --store audit.db --by run --format csv

    Exit status: 0 counted, 2 no such store.
    """
    show(trend(store, by, names(rules)), form, output)
