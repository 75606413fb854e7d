"""Writes the report that people read: a page, or a folder of them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from newslint.cli._output import complain, write_file

if TYPE_CHECKING:
    from newslint.audit.archive import Archive
    from newslint.report import Report


def writable(ctx: click.Context, param: click.Parameter, path: str | None) -> str | None:
    """Refuses a place where no page can be, before anything is read."""
    if path is None:
        return None
    folder = os.path.dirname(path.rstrip("/"))
    if folder and not os.path.isdir(folder):
        raise click.BadParameter(f'"{path}" cannot be written: there is no folder "{folder}"', ctx, param)
    if path.endswith("/") and os.path.isfile(path.rstrip("/")):
        raise click.BadParameter(f'"{path}" cannot be written: it is a file, and no folder', ctx, param)
    return path


def write_pages(path: str, report: Report, archive: Archive) -> bool:
    """Whether all pages could be written; what could not is told."""
    from newslint.formats.page import Beside, page
    from newslint.formats.page.folder import folder

    beside = Beside(archive.marks(), archive.audits(), archive.sampled(), archive.new())

    pages: Iterable[tuple[str, Iterable[str]]]
    if path.endswith("/") or os.path.isdir(path):
        try:
            os.makedirs(path, exist_ok=True)
        except OSError as error:
            complain(f"newslint: {path}: cannot be written: {error.strerror or error}")
            return False
        pages = ((os.path.join(path, name), pieces) for name, pieces in folder(report, archive, beside))
    else:
        pages = ((path, page(report, archive.articles(), beside)),)
    unwritten = [why for file, pieces in pages if (why := write_file(file, pieces)) is not None]
    for why in unwritten:
        complain(f"newslint: {why}")
    return not unwritten
