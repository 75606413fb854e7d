"""`newslint inspect`: what was read of documents, before any rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import click

from newslint.cli._find import documents_of, tell_passed_over
from newslint.cli._help import UNDERSTAND, Command
from newslint.cli._options import jobs_for, with_format, with_input
from newslint.cli._output import complain, write
from newslint.formats import printable
from newslint.formats.json import dumped
from newslint.inputs import Document

SECTION = UNDERSTAND


@click.command("inspect", cls=Command)
@with_input
@with_format("text", "jsonl")
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> None:
    """Shows what newslint reads of the documents in PATHS, as each origin says it and where.

    \b
    Examples:
      newslint inspect post.md
      newslint inspect content/ --format jsonl

    Exit status: 0 all read, 2 newslint could not do its job.
    """
    from newslint.check import Rules
    from newslint.report import Problem
    from newslint.run import Limits, each

    config_of = Rules(datetime.now(UTC), given["config"], given["isolated"]).config_of
    found = documents_of(given["paths"], given["stdin_filename"], given["max_size"], config_of)
    if not found.documents:
        complain("newslint: nothing to inspect: no HTML or Markdown file there")
    problems: list[Problem] = []
    limits = Limits(given["max_size"], given["time_limit"])
    for outcome in each(inspected, found.documents, limits, jobs_for(given["jobs"], found.documents.work)):
        if outcome.result is not None:
            inspection, said = outcome.result
            write([dumped(inspection) + "\n"] if given["form"] == "jsonl" else _lines(inspection))
            address = outcome.document.address
            named = f"{address}: " if address is not None else ""
            problems += (Problem(outcome.document.path, named + message) for message in said)
        elif outcome.problem is not None:
            problems.append(outcome.problem)
    problems = [*found.problems, *problems]
    for problem in problems:
        complain(f"{problem.path}: problem: {problem.message}")
    tell_passed_over(found)
    if problems:
        ctx.exit(2)


def inspected(document: Document, data: bytes) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The inspection of one document and what could not be read; by name, so that a worker can find it."""
    from newslint.inspection import inspection_of
    from newslint.reading import read_document

    article = read_document(document, data)
    return inspection_of(article), article.problems


def _lines(inspection: dict[str, Any]) -> Iterator[str]:
    yield f"{printable(inspection['path'])}\n"
    for name, value in inspection.items():
        if name in ("path", "facts") or value in (None, [], ""):
            continue
        if isinstance(value, list):
            yield f"  {name}:\n"
            yield from (f"    {_shown(item)}\n" for item in value)
        else:
            yield f"  {name}: {_shown(value)}\n"
    yield "  facts:\n"
    for fact in inspection["facts"]:
        place = f"{fact['line']}:{fact['column']}" if fact["line"] else "-"
        yield f"    {place:>9}  {fact['name']} ({printable(fact['origin'])}): {_shown(fact['value'])}\n"
    yield "\n"


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return " · ".join(f"{name}: {_shown(inner)}" for name, inner in value.items() if inner not in (None, [], ""))
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = printable(str(value))
    return text if len(text) <= 160 else f"{text[:159]}…"
