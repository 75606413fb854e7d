"""`newslint init`: a newslint.yaml that fits the repository."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from newslint.cli._help import SETTINGS
from newslint.cli._output import complain, put_file, write
from newslint.config import MISNAMED, NAME, shown
from newslint.errors import ConfigError, DocumentError, UsageError

if TYPE_CHECKING:
    from newslint.sites import Sampled

LARGEST = 2_000_000  # bytes of an article that is read for what it says of its publication


SECTION = SETTINGS


@click.command("init")
@click.option("--print", "printed", is_flag=True, help="Print newslint.yaml and write nothing.")
@click.argument("folder", default=".", type=click.Path(file_okay=False), metavar="[FOLDER]")
def command(printed: bool, folder: str) -> None:
    """Writes a newslint.yaml that fits the repository in FOLDER, by default this one.

    Hugo, Jekyll, Eleventy, Astro, Docusaurus, plain HTML and WordPress exports are known: where their articles are, and
    what their configuration says of the publication. The schema for editors is written beside it. No file that is
    there already is changed.

    \b
    Examples:
      newslint init --print
      newslint init site/

    Exit status: 0 written, 2 not.
    """
    from newslint.formats.json import dumped
    from newslint.initial import SCHEMA_FILE, initial_config
    from newslint.schema import load_schema
    from newslint.sites import site_of

    if not os.path.isdir(folder):
        raise UsageError(f"{folder}: no such folder")
    for name in () if printed else (NAME, *MISNAMED):
        if os.path.lexists(os.path.join(folder, name)):
            raise ConfigError(
                shown(os.path.join(folder, name)), None, "is there already; newslint init changes no file"
            )
    site = site_of(folder, _sampled)
    for fault in site.faults:
        complain(f"newslint: {fault}")
    config = initial_config(site)
    if printed:
        write([config])
        return
    _put(os.path.join(folder, NAME), config)
    _put(os.path.join(folder, SCHEMA_FILE), dumped(load_schema("config"), 2) + "\n")
    write([f"made with: {site.generator or 'nothing that newslint knows'}"])
    write([f" ({site.evidence})\n" if site.evidence else "\n"])
    paths = " ".join(shown(os.path.normpath(os.path.join(folder, one))) for one in site.content)
    if site.documents:
        write([f"documents: {site.documents} in {paths}\n"])
    write([f"\nto go on:  newslint check {paths}\n"])


def _put(path: str, text: str) -> None:
    """Writes a file that is not there yet, but for the schema, which is newslint's own."""
    put_file(shown(path), [text])
    write([f"wrote {shown(path)}\n"])


def _sampled(paths: Iterable[str]) -> Iterator[Sampled]:
    from newslint.inputs import Document, fetch
    from newslint.reading import read
    from newslint.sites import Sampled

    for path in paths:
        try:
            article = read(fetch(Document(path), LARGEST), path)
        except DocumentError:  # a check tells what is wrong with it
            continue
        name = article.site_name
        yield Sampled(article.language, None if name is None else name.value, article.url)
