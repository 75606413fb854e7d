"""`newslint waivers`: every waiver in files and folders, and what has become of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from newslint.cli._find import documents_of, tell_passed_over
from newslint.cli._help import MEND, RULES, Command, option
from newslint.cli._options import Instant, jobs_for, with_format, with_input, with_packs
from newslint.cli._output import complain, write
from newslint.formats import printable
from newslint.formats.json import dumped, plain_problem

if TYPE_CHECKING:
    from newslint.report import Waiver

VERSION = 1
SECTION = MEND


@click.command("waivers", cls=Command)
@with_input
@with_packs
@with_format("text", "json")
@option("--today", group=RULES, type=Instant(), help="The instant to take for now, such as 2026-01-15.")
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> None:
    """Lists the waivers in PATHS: where each stands, which rules it silences and why, and whether it is still needed.

    \b
    Examples:
      newslint waivers content/
      newslint waivers content/ --format json

    Exit status: 0 all read, whatever they say; 2 newslint could not do its job.
    """
    from newslint.check import Rules
    from newslint.report import Problem
    from newslint.run import Limits, each

    rules = Rules(
        today=given["today"] or datetime.now(UTC),
        config=given["config"],
        isolated=given["isolated"],
        several=True,
        packs=given["packs"],
        python=not given["no_python_packs"],
    )
    found = documents_of(given["paths"], given["stdin_filename"], given["max_size"], rules.config_of, rules.packs)
    for path in found.documents.paths:
        rules.of(path)  # a wrong configuration is told before anything is looked at
    limits, jobs = (
        Limits(given["max_size"], given["time_limit"], bool(rules.others(found.documents.paths))),
        jobs_for(given["jobs"], found.documents.work),
    )
    waivers: list[Waiver] = []
    problems: list[Problem] = []
    for outcome in each(rules.linted, found.documents, limits, jobs):
        if outcome.result is None:
            problems.append(outcome.problem or Problem(outcome.document.path, "could not be checked"))
        else:
            waivers += outcome.result.waivers
            problems += outcome.result.problems
    problems = [*found.problems, *problems]
    if given["form"] == "json":
        plain = {"version": VERSION, "waivers": [*map(_plain, waivers)], "problems": [*map(plain_problem, problems)]}
        write([dumped(plain, indent=2), "\n"])
    else:
        write(_listed(waivers))
        for problem in problems:
            complain(f"{printable(problem.path)}: problem: {printable(problem.message)}")
    tell_passed_over(found)
    if problems:
        ctx.exit(2)


def _listed(waivers: Iterable[Waiver]) -> Iterator[str]:
    count = 0
    for waiver in waivers:
        count += 1
        place = waiver.place
        path = place.path if place.address is None else f"{place.path} {place.address}"
        where = path if place.line is None else f"{path}:{place.line}:{place.column}"
        fields = (("until", waiver.until), ("by", waiver.by))
        more = "".join(f"; {name} {said}" for name, said in fields if said)
        told = (
            f"{where}: {waiver.state}: {', '.join(waiver.names)} ({waiver.scope}): {waiver.reason or 'no reason'}{more}"
        )
        yield f"{printable(told)}\n"
    yield f"{count} {'waiver' if count == 1 else 'waivers'}\n"


def _plain(waiver: Waiver) -> dict[str, Any]:
    place = waiver.place
    return {
        "path": place.path,
        "address": place.address,
        "line": place.line,
        "column": place.column,
        "rules": list(waiver.names),
        "scope": waiver.scope,
        "state": waiver.state,
        "reason": waiver.reason,
        "until": waiver.until,
        "by": waiver.by,
    }
