"""How much a command tells of its work while it is at it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from newslint.cli._help import REPORT, option
from newslint.inputs import Noticed, unnoticed
from newslint.values import NamedTuple

if TYPE_CHECKING:
    from newslint.check import Rules
    from newslint.inputs import Documents

F = TypeVar("F", bound=Callable[..., Any])


class Notice(NamedTuple):
    """Whom to tell of each document that is done, and what to do before anything else is written."""

    done: Noticed = unnoticed
    hide: Callable[[], None] = lambda: None


def with_loudness(quiet: str) -> Callable[[F], F]:
    """`--quiet`, with what it does here, and `--verbose`."""

    def decorated(function: F) -> F:
        said = "Tell on standard error what holds for each document, what was known of it and what is left out."
        function = option("-v", "--verbose", group=REPORT, is_flag=True, help=said)(function)
        return option("-q", "--quiet", group=REPORT, is_flag=True, help=quiet)(function)

    return decorated


@contextmanager
def noticing(given: dict[str, Any], paths: Sequence[str], documents: Documents, rules: Rules) -> Iterator[Notice]:
    """What of the work is told: each document with --verbose, else at a terminal how far it has come."""
    if given["verbose"]:
        from newslint.cli._verbose import Teller

        teller = Teller(rules.config_of)
        teller.left_out(paths, documents.paths, lambda path: rules.config_of(path).leaves_out(path, rules.packs))
        yield Notice(teller.done)
        teller.end()
    elif documents.most > 1 and not given["quiet"] and _is_watched():
        from newslint.cli._progress import Progress

        progress = Progress(None if documents.containers else documents.most)
        try:
            yield Notice(progress.done, progress.hide)
        finally:
            progress.hide()
    else:
        yield Notice()


def _is_watched() -> bool:
    """Whether somebody sees standard error as it is written, on a terminal that can take a line back."""
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("CI"):
        return False
    return os.name == "nt" or os.environ.get("TERM", "dumb") != "dumb"
