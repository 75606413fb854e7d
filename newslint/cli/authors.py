"""`newslint authors`: a registry of authors, learnt from an archive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from newslint.cli._help import SETTINGS, Command, Group
from newslint.cli._learning import learn as learn_registry
from newslint.cli._learning import with_learning
from newslint.inputs import Document

if TYPE_CHECKING:
    from newslint.learning.authors import Signature
    from newslint.learning.merging import Change, RegistryFile


SECTION = SETTINGS


@click.group("authors", cls=Group)
def command() -> None:
    """Makes and completes a registry of authors.

    \b
    Examples:
      newslint authors learn content/

    Exit status: 0 done, 2 newslint could not do its job.
    """


@command.command("learn", cls=Command)
@with_learning
@click.pass_context
def learn(ctx: click.Context, /, **given: Any) -> None:
    """Adds to authors.yaml who writes in the articles in PATHS: names and their variants, links and bios.

    The file is the one that newslint.yaml names, or authors.yaml here. Nothing that stands there is changed or lost,
    comments neither.

    \b
    Examples:
      newslint authors learn content/ --dry-run
      newslint authors learn content/ --into authors.yaml

    Exit status: 0 done, 2 newslint could not do its job.
    """
    learn_registry(ctx, "authors", given, found_in, merged)


def found_in(document: Document, data: bytes) -> tuple[Signature, ...]:
    """What one document says; by name, so that a worker can find it."""
    from newslint.learning.authors import signatures
    from newslint.reading import read_document

    return tuple(signatures(read_document(document, data)))


def merged(file: RegistryFile, found: Sequence[Signature]) -> list[Change]:
    from newslint.learning.authors import learned, merge

    return merge(file, learned(found))
