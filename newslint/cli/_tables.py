"""Shows a table that a store answers with, or writes it into a file for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newslint.cli._output import write, write_file
from newslint.errors import UsageError
from newslint.formats import printable

if TYPE_CHECKING:
    from newslint.audit.querying import Table

F = TypeVar("F", bound=Callable[..., Any])

FORMS = ("text", "csv", "json", "jsonl", "parquet")
WIDEST = 60  # letters of a cell on a terminal
_BATCH = 50_000  # rows of a Parquet file that are held at once


def with_table(command: F) -> F:
    """The options of commands that answer with a table."""
    command = click.option(
        "--output",
        metavar="FILE",
        help="Write the answer there; parquet needs it, and pip install 'newslint[parquet]'.",
    )(command)
    command = click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)(command)
    return click.option("--store", required=True, metavar="FILE", help="The store of newslint audit.")(command)


def show(table: Table, form: str, output: str | None) -> None:
    """UsageError where it cannot be written, or parquet has no file to go to."""
    if form == "parquet":
        if output is None:
            raise UsageError("parquet goes into a file: add --output articles.parquet")
        _write_parquet(table, output)
        return
    lines = _LINES[form](table)
    if output is None:
        write(lines)
    elif refusal := write_file(output, lines):
        raise UsageError(refusal)


def _text(table: Table) -> Iterator[str]:
    rows = [[_shown(cell) for cell in row] for row in (table.columns, *table.rows)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(table.columns))]
    numbers = [all(_is_number(row[at]) for row in rows[1:]) and len(rows) > 1 for at in range(len(table.columns))]
    for row in rows:
        cells = zip(row, widths, numbers, strict=True)
        line = "  ".join(cell.rjust(width) if number else cell.ljust(width) for cell, width, number in cells)
        yield line.rstrip() + "\n"
    yield f"\n{len(rows) - 1} row{'' if len(rows) == 2 else 's'}\n"


def _shown(cell: object) -> str:
    said = "" if cell is None else printable(str(cell)).replace("\n", " ")
    return said if len(said) <= WIDEST else said[: WIDEST - 1] + "…"


def _is_number(said: str) -> bool:
    return not said or said.replace(".", "", 1).removeprefix("-").isdigit()


def _csv(table: Table) -> Iterator[str]:
    from newslint.formats.csv import row

    yield row(table.columns)
    yield from map(row, table.rows)


def _json(table: Table) -> Iterator[str]:
    from newslint.formats.json import dumped

    yield dumped({"version": 1, "columns": table.columns, "rows": [list(row) for row in table.rows]}, 2) + "\n"


def _jsonl(table: Table) -> Iterator[str]:
    from newslint.formats.json import dumped

    for row in table.rows:
        yield dumped(dict(zip(table.columns, row, strict=True))) + "\n"


_LINES: dict[str, Callable[[Table], Iterator[str]]] = {"text": _text, "csv": _csv, "json": _json, "jsonl": _jsonl}


def _write_parquet(table: Table, path: str) -> None:
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError:
        raise UsageError("parquet needs more: pip install 'newslint[parquet]'") from None
    rows = iter(table.rows)
    first = list(islice(rows, _BATCH))
    types = [_type([row[at] for row in first], arrow) for at in range(len(table.columns))]
    schema = arrow.schema(list(zip(table.columns, types, strict=True)))
    try:
        with parquet.ParquetWriter(path, schema) as writer:
            while first:
                columns = [_column([row[at] for row in first], kind, arrow) for at, kind in enumerate(types)]
                writer.write_table(arrow.table(columns, schema=schema))
                first = list(islice(rows, _BATCH))
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from error


def _type(cells: list[object], arrow: Any) -> Any:
    """SQLite's values are of no column's type: whole numbers, fractions or text, whatever takes all that are there."""
    kinds = {type(cell) for cell in cells if cell is not None}
    if kinds == {int}:
        return arrow.int64()
    return arrow.float64() if kinds and kinds <= {int, float} else arrow.string()


def _column(cells: list[object], kind: Any, arrow: Any) -> Any:
    if kind == arrow.string():
        cells = [None if cell is None else str(cell) for cell in cells]
    return arrow.array(cells, type=kind)
