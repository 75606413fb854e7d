"""`newslint audit`: what the rules say of a whole archive, kept in a store."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import UTC, datetime
from typing import Any

import click

from newslint.cli._archive import store_of
from newslint.cli._find import documents_of, tell_passed_over
from newslint.cli._help import AUDIT, REPORT, WORK, Command, option
from newslint.cli._loudness import noticing
from newslint.cli._options import jobs_for, names, with_baseline, with_input, with_packs
from newslint.cli._output import complain
from newslint.cli._pages import writable, write_pages
from newslint.cli._reporting import delivered, with_report
from newslint.errors import UsageError

SECTION = AUDIT


@click.command("audit", cls=Command)
@with_input
@with_packs
@with_baseline
@option(
    "--store",
    group=WORK,
    metavar="FILE",
    help="The file that keeps what came of each article; by default that of newslint.yaml.",
)
@option(
    "--report",
    "report_path",
    group=REPORT,
    metavar="FILE|FOLDER/",
    callback=writable,
    help="A page to read, too; in a folder, a page for each rule.",
)
@option(
    "--cluster",
    group=WORK,
    metavar="ADDRESS",
    help="Share the work out over a Dask cluster: tcp://HOST:PORT of its scheduler, or local, which starts one here.",
)
@with_report
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> None:
    """Checks the archive in PATHS, and keeps what came of each article in a store.

    Killed and started again, it goes on where it was; later runs look at what is new or changed alone.

    \b
    Examples:
      newslint audit content/ --store audit.db
      newslint audit content/ --store audit.db --statistics
      newslint audit content/ --store audit.db --report report.html
      newslint audit site.zip --store audit.db --output json:report.json

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 newslint could not do its job.
    """
    from sqlite3 import OperationalError

    from newslint.audit import audit
    from newslint.audit.archive import Archive
    from newslint.audit.cluster import cluster
    from newslint.audit.opening import told_if_damaged
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
        baseline=given["baseline"],
        accepting=not given["no_baseline"],
    )
    found = documents_of(given["paths"], given["stdin_filename"], given["max_size"], rules.config_of, rules.packs, True)
    if not found.documents and not found.problems:
        complain("newslint: nothing to audit: no HTML or Markdown file there")
    folders = dict.fromkeys(rules.packs)
    for path in found.documents.paths:
        rules.of(path)  # a wrong configuration is told before anything is checked
        folders.update(dict.fromkeys(rules.config_of(path).packs))
    named = given["store"] or store_of(found.documents.paths, rules)
    if named is None:
        raise UsageError("no store is named: write --store audit.db, or archive: {store: audit.db} in newslint.yaml")
    store = Store(named)
    limits = Limits(given["max_size"], given["time_limit"], rules.apart(found.documents.paths))
    jobs = jobs_for(given["jobs"], found.documents.work)
    with told_if_damaged(f"{named}:"):
        try:
            with (
                cluster(given["cluster"]) if given["cluster"] else nullcontext() as spread,
                noticing(given, given["paths"], found.documents, rules) as notice,
            ):
                anew, done = given["no_cache"], notice.done
                report = audit(found.documents, found.problems, rules, limits, jobs, store, anew, spread, done)
        except OperationalError as error:
            raise UsageError(f"{named}: cannot be written: {error}; the next audit goes on from there") from error
        report = report._replace(folders=tuple(folders))
        status = delivered(report, given, rules.today)
        if given["report_path"] is not None and not write_pages(given["report_path"], report, Archive(store)):
            status = 2
        store.close()
    tell_passed_over(found)
    ctx.exit(status)
