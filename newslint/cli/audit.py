"""`newslint audit`: what the rules say of a whole archive, kept in a store."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import click

from newslint import formats
from newslint.cli._find import documents_of
from newslint.cli._options import Instant, jobs_for, names, with_input, with_packs
from newslint.cli._output import complain, style, write
from newslint.cli.check import NEVER
from newslint.model import Severity


@click.command("audit")
@with_input
@with_packs
@click.option("--store", required=True, metavar="FILE", help="The file that keeps what came of each article.")
@click.option("--select", multiple=True, metavar="NAMES", help="Only these rules and families, or ALL.")
@click.option("--ignore", multiple=True, metavar="NAMES", help="Not these rules and families.")
@click.option("--format", "form", type=click.Choice(formats.names()), default="text", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), NEVER]),
    default=Severity.ERROR.value,
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@click.option("--today", type=Instant(), help="The instant to take for now, such as 2026-01-15.")
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> None:
    """Checks the archive in PATHS, and keeps what came of each article in a store.

    Killed and started again, it goes on where it was; later runs look at what is new or changed alone.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 newslint could not do its job.
    """
    from newslint.audit import audit
    from newslint.audit.store import Store
    from newslint.check import Rules
    from newslint.run import Limits

    rules = Rules(
        today=given["today"] or datetime.now(UTC),
        config=given["config"],
        isolated=given["isolated"],
        select=names(given["select"]),
        ignore=names(given["ignore"]),
        several=True,
        packs=given["packs"],
        python=not given["no_python_packs"],
    )
    found = documents_of(given["paths"], given["stdin_filename"], given["max_size"], rules.config_of, rules.packs)
    if not found.documents and not found.problems:
        complain("newslint: nothing to audit: no HTML or Markdown file there")
    for document in found.documents:
        rules.of(document.path)  # a wrong configuration is told before anything is checked
    store = Store(given["store"])
    limits = Limits(given["max_size"], given["time_limit"])
    jobs = jobs_for(given["jobs"], len(found.documents))
    report = audit(found.documents, found.problems, rules, limits, jobs, store, given["no_cache"])
    store.close()
    write(formats.renderer(given["form"])(report, style()))
    if report.problems:
        ctx.exit(2)
    loudest = report.loudest()
    if loudest is not None and given["fail_on"] != NEVER and loudest.rank >= Severity(given["fail_on"]).rank:
        ctx.exit(1)
