"""Makes the page that people read a report on: one HTML file that needs no network and runs no script but its own."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from newslint import __version__
from newslint.formats import printable
from newslint.formats.page.columns import columns, embedded
from newslint.formats.page.why import Explained, explanations
from newslint.model import Severity
from newslint.report import Particulars, Report
from newslint.values import NamedTuple

FOLDER = Path(__file__).parent
SCRIPTS = ("dom", "facts", "question", "evidence", "findings", "article", "spreadsheet", "start")


class Fault(NamedTuple):
    """A rule as the page tells of it: how often it was broken, in how many documents, and why that matters."""

    severity: str
    findings: int
    documents: int
    told: Explained


def page(report: Report, articles: Iterable[Particulars] = ()) -> Iterator[str]:
    """The page, piece by piece. `articles` are all that were looked at, as far as more is known of them than a path."""
    script, look = _script(), _file("page.css")
    faults = _faults(report)
    known = columns(report, tuple(articles), [fault.told for fault in faults])
    return (
        _templates()
        .get_template("page.html")
        .generate(
            policy=_policy(script, look),
            look=Markup(look),
            script=Markup(script),
            content=Markup(embedded(known)),
            faults=faults,
            summary=report.summary,
            open=sum(fault.findings for fault in faults),
            problems=[(printable(it.path), printable(it.message), it.rule) for it in report.problems],
            version=__version__,
        )
    )


def _faults(report: Report) -> list[Fault]:
    """The rules that were broken, worst first: by severity, then by how many documents are at fault."""
    found: Counter[str] = Counter()
    documents: dict[str, set[tuple[str, str | None]]] = {}
    loudest: dict[str, Severity] = {}
    for finding in report.findings:
        if finding.suppressed is None:
            found[finding.rule] += 1
            documents.setdefault(finding.rule, set()).add((finding.place.path, finding.place.address))
        known = loudest.setdefault(finding.rule, finding.severity)
        loudest[finding.rule] = max(known, finding.severity, key=lambda severity: severity.rank)
    told = explanations(report)
    faults = [
        Fault(severity.value, found[rule], len(documents.get(rule, ())), told[rule])
        for rule, severity in loudest.items()
    ]
    weight = {severity.value: severity.rank for severity in Severity}
    return sorted(faults, key=lambda it: (not it.findings, -weight[it.severity], -it.documents, it.told.id))


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _file(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def _script() -> str:
    return "".join(_file(f"js/{name}.js") for name in SCRIPTS)


def _policy(script: str, look: str) -> str:
    """What the page may do: run and look as it was written, and nothing else. https://www.w3.org/TR/CSP3/"""
    return (
        f"default-src 'none'; script-src {_digest(script)}; style-src {_digest(look)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
