"""The report as one page for a browser: what weighs most, why, and each finding with its words marked."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.formats import Style
from newslint.formats.page import page
from newslint.report import Report


def render(report: Report, style: Style) -> Iterator[str]:
    return page(report)
