"""`newslint trends`: what an archive's findings come to, and whether they become fewer."""

from __future__ import annotations

import click

from newslint.audit.marking import marks_in, take_marks
from newslint.audit.trends import BY, known_in, trend
from newslint.cli._help import AUDIT
from newslint.cli._options import names
from newslint.cli._output import complain
from newslint.cli._tables import show, with_table

SECTION = AUDIT


@click.command("trends")
@with_table
@click.option(
    "--by",
    type=click.Choice(BY),
    metavar="FACT",
    help=f"What a row stands for: {', '.join(BY)}; by default month.",
)
@click.option(
    "--marks", metavar="FILE", help="Take in what was marked on a report page and saved; shows --by precision."
)
@click.option("--rule", "rules", multiple=True, metavar="NAMES", help="Only these rules and families.")
def command(
    store: str, form: str, output: str | None, by: str | None, marks: str | None, rules: tuple[str, ...]
) -> None:
    """Counts the findings of a store: by month, section, author, rule, template or run, and per 1,000 articles.

    By run, it says what was new, what was gone and what lasted beside the run before. Accepted findings do not count.
    By estimate, it says of a sample how many of 1,000 articles of the whole archive have a finding of each rule:
    between low and high, with a confidence of 95 %. By precision, it says how often editors who marked findings on the
    report page held a rule for right.

    \b
    Examples:
      newslint trends --store audit.db
      newslint trends --store audit.db --by section --rule attribution
      newslint trends --store audit.db --by run --format csv
      newslint trends --store sample.db --by estimate
      newslint trends --store audit.db --marks newslint-marks.json

    Exit status: 0 counted, 2 no such store.
    """
    if marks is not None:
        taken = take_marks(store, marks_in(marks))
        left = f"; {taken.unknown:,} of findings that {store} does not have" if taken.unknown else ""
        complain(f"newslint: {taken.known:,} mark{'' if taken.known == 1 else 's'} taken in{left}")
    by = by or ("precision" if marks is not None else "month")
    show(trend(store, by, known_in(store, names(rules))), form, output)
