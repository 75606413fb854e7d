"""`newslint tags`: a vocabulary of tags, learnt from an archive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from newslint.cli._help import SETTINGS, Command, Group
from newslint.cli._learning import learn as learn_registry
from newslint.cli._learning import with_learning
from newslint.inputs import Document

if TYPE_CHECKING:
    from newslint.learning.merging import Change, RegistryFile
    from newslint.learning.tags import Use


SECTION = SETTINGS


@click.group("tags", cls=Group)
def command() -> None:
    """Makes and completes a vocabulary of tags.

    \b
    Examples:
      newslint tags learn content/

    Exit status: 0 done, 2 newslint could not do its job.
    """


@command.command("learn", cls=Command)
@with_learning
@click.pass_context
def learn(ctx: click.Context, /, **given: Any) -> None:
    """Adds to tags.yaml the tags of the articles in PATHS, each under its usual form with the others as aliases.

    Pairs that look alike and tags of a single article go under "proposed", for a person to decide.

    The file is the one that newslint.yaml names, or tags.yaml here. Nothing that stands there is changed or lost,
    comments neither.

    \b
    Examples:
      newslint tags learn content/ --dry-run
      newslint tags learn content/ --into tags.yaml

    Exit status: 0 done, 2 newslint could not do its job.
    """
    learn_registry(ctx, "tags", given, found_in, merged)


def found_in(document: Document, data: bytes) -> tuple[Use, ...]:
    """What one document says; by name, so that a worker can find it."""
    from newslint.learning.tags import uses
    from newslint.reading import read_document

    return tuple(uses(read_document(document, data)))


def merged(file: RegistryFile, found: Sequence[Use]) -> list[Change]:
    from newslint.learning.tags import learned, merge

    return merge(file, learned(found))
