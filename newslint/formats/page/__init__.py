"""Makes the page that people read a report on: one HTML file that needs no network and runs no script but its own."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from newslint import __version__
from newslint.formats import printable
from newslint.formats.page.columns import columns, packed
from newslint.report import Particulars, Report

FOLDER = Path(__file__).parent
SCRIPTS = ("dom", "facts", "question", "evidence", "findings", "article", "trends", "spreadsheet", "start")


def page(report: Report, articles: Iterable[Particulars] = ()) -> Iterator[str]:
    """The page, piece by piece. `articles` are all documents of the run, where more is known of them than findings."""
    script, look = _script(), _file("page.css")
    content, faults = columns(report, articles)
    return (
        _templates()
        .get_template("page.html")
        .generate(
            policy=_policy(script, look),
            look=Markup(look),
            script=Markup(script),
            content=packed(content),
            faults=faults,
            summary=report.summary,
            open=sum(fault.findings for fault in faults),
            problems=[(printable(it.path), printable(it.message), printable(it.rule or "")) for it in report.problems],
            version=__version__,
        )
    )


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
