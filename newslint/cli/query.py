"""`newslint query`: questions in SQL about the store of an audit."""

from __future__ import annotations

from collections.abc import Iterator

import click

from newslint.cli._help import AUDIT
from newslint.cli._output import write
from newslint.cli._tables import show, with_table
from newslint.errors import UsageError

SECTION = AUDIT


@click.command("query")
@with_table
@click.option("--schema", is_flag=True, help="Say which views there are, and what their columns mean.")
@click.argument("sql", required=False)
@click.pass_context
def command(ctx: click.Context, store: str, form: str, output: str | None, schema: bool, sql: str | None) -> None:
    """Answers SQL, a SELECT over the views of a store: articles, authors, tags, findings, runs …

    Nothing is ever changed. A view as a whole is "SELECT * FROM articles".

    \b
    Examples:
      newslint query --schema --store audit.db
      newslint query --store audit.db "SELECT rule, message FROM findings"
      newslint query --store audit.db "SELECT * FROM tags" --format csv

    Exit status: 0 answered, 2 not.
    """
    from newslint.audit.querying import ask

    if schema:
        write(_schema())
        return
    if sql is None:
        raise UsageError(
            'ask something, such as "SELECT rule, count(*) FROM findings GROUP BY rule"; --schema tells of what'
        )
    show(ask(store, sql), form, output)


def _schema() -> Iterator[str]:
    from newslint.audit.schema import VIEWS

    for view in VIEWS:
        yield f"{view.name}: {view.row}\n"
        width = max(len(name) for name, _ in view.columns)
        yield from (f"  {name:<{width}}  {meaning}\n" for name, meaning in view.columns)
        yield "\n"
