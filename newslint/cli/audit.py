"""`newslint audit`: what the rules say of a whole archive, kept in a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from newslint.audit.sampling import BY, Sample, drawn, of_sample
from newslint.cli._archive import store_of
from newslint.cli._find import documents_of, tell_passed_over
from newslint.cli._help import AUDIT, REPORT, WORK, Command, option
from newslint.cli._loudness import noticing
from newslint.cli._options import jobs_for, names, with_baseline, with_input, with_packs
from newslint.cli._output import complain
from newslint.cli._pages import writable, write_pages
from newslint.cli._reporting import delivered, with_report
from newslint.errors import UsageError
from newslint.inputs import Documents, Found

if TYPE_CHECKING:
    from newslint.audit.store import Store

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
    "--sample",
    "size",
    group=WORK,
    type=click.IntRange(min=2),
    metavar="N",
    help="Check N documents drawn at random instead of all; trends --by estimate says what they tell of the whole.",
)
@option(
    "--by",
    group=WORK,
    metavar="FACTS",
    help=f"Draw as many of each as it has of the whole: {', '.join(BY)}, several by commas.",
)
@option("--seed", group=WORK, type=int, help="Draw others: what is drawn hangs on it; by default 1.")
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
      newslint audit content/ --store sample.db --sample 500 --by section,year

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
    folders = dict.fromkeys(rules.packs)
    for path in found.documents.paths:
        rules.of(path)  # a wrong configuration is told before anything is checked
        folders.update(dict.fromkeys(rules.config_of(path).packs))
    named = given["store"] or store_of(found.documents.paths, rules)
    if named is None:
        raise UsageError("no store is named: write --store audit.db, or archive: {store: audit.db} in newslint.yaml")
    sample = _sample(given, found.documents)
    store = Store(named)
    if not found.documents:
        _refuse_to_empty(store, found, named)
    chosen = found.documents if sample is None else of_sample(found.documents, sample)
    limits = Limits(given["max_size"], given["time_limit"], bool(rules.others(found.documents.paths)))
    jobs = jobs_for(given["jobs"], found.documents.work)
    with told_if_damaged(f"{named}:"):
        try:
            store.sample(sample)
            with (
                cluster(given["cluster"]) if given["cluster"] else nullcontext() as spread,
                noticing(given, given["paths"], found.documents, rules) as notice,
            ):
                anew, done = given["no_cache"], notice.done
                report = audit(chosen, found.problems, rules, limits, jobs, store, anew, spread, done)
        except OperationalError as error:
            raise UsageError(f"{named}: cannot be written: {error}; the next audit goes on from there") from error
        report = report._replace(folders=tuple(folders))
        status = delivered(report, given, rules.today)
        if given["report_path"] is not None and not write_pages(given["report_path"], report, Archive(store)):
            status = 2
        store.close()
    tell_passed_over(found)
    for said in _changes(store, named):
        complain(f"newslint: {said}")
    if sample is not None:
        complain(_told(sample, named))
    ctx.exit(status)


def _refuse_to_empty(store: Store, found: Found, named: str) -> None:
    """UsageError where nothing was found and the store keeps articles: a name is misspelt, or a disk is not there."""
    nothing = "no HTML or Markdown file there"
    if kept := store.documents():
        store.close()
        why = "; ".join(f"{problem.path}: {problem.message}" for problem in found.problems) or nothing
        raise UsageError(f"nothing to audit: {why}; {named} keeps its {kept:,} documents as they were")
    if not found.problems:
        complain(f"newslint: nothing to audit: {nothing}")


def _sample(given: dict[str, Any], documents: Documents) -> Sample | None:
    """What is to be checked, where that is not all. UsageError for facts that there are none of."""
    if given["size"] is None:
        if given["by"] is not None or given["seed"] is not None:
            raise UsageError("--by and --seed say how a sample is drawn: add --sample 500")
        return None
    by = names((given["by"],)) if given["by"] else ()
    for fact in by:
        if fact not in BY:
            raise UsageError(f'--by: there is no fact "{fact}" to draw by; there are {", ".join(BY)}')
    return drawn(documents, given["size"], by, given["seed"] if given["seed"] is not None else 1, given["max_size"])


def _changes(store: Store, named: str) -> Iterator[str]:
    """What an editor who named another folder than last time, or whose archive is damaged, has to know."""
    if store.gone:
        are = "document that it kept is" if store.gone == 1 else "documents that it kept are"
        yield f"{named}: {store.gone:,} {are} not in this archive any more, and left the report"
    if store.left_alone:
        stay = "document stays" if store.left_alone == 1 else "documents stay"
        yield f"{named}: {store.left_alone:,} {stay} as the last audit saw them, where something could not be read"


def _told(sample: Sample, store: str) -> str:
    among = f", over {len(sample.strata)} strata by {' and '.join(sample.by)}" if sample.by else ""
    return (
        f"newslint: {len(sample.places):,} of {sample.documents:,} documents drawn at random{among} (seed"
        f" {sample.seed}); newslint trends --store {store} --by estimate says what they tell of all"
    )
