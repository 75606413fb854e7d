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
@click.option(
    "--by",
    type=click.Choice(BY),
    default="month",
    show_default=True,
    metavar="FACT",
    help=f"What a row stands for: {', '.join(BY)}.",
)
@click.option("--rule", "rules", multiple=True, metavar="NAMES", help="Only these rules and families.")
def command(store: str, form: str, output: str | None, by: str, rules: tuple[str, ...]) -> None:
    """Counts the findings of a store: by month, section, author, rule, template or run, and per 1,000 articles.

    By run, it says what was new, what was gone and what lasted beside the run before. Accepted findings do not count.
    By estimate, it says of a sample how many of 1,000 articles of the whole archive have a finding of each rule:
    between low and high, with a confidence of 95 %.

    \b
    Examples:
      newslint trends --store audit.db
      newslint trends --store audit.db --by section --rule attribution
      newslint trends --store audit.db --by run --format csv
      newslint trends --store sample.db --by estimate

    Exit status: 0 counted, 2 no such store.
    """
    show(trend(store, by, names(rules)), form, output)
