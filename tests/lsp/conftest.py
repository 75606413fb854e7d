"""One server for the tests of a worker, and what `newslint` says to compare with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from editor import Editor

from newslint.cli._commands import cli

Newslint = Callable[..., str]


@pytest.fixture(scope="package")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor for documents that have nothing to do with each other."""
    editor = Editor(tmp_path_factory.mktemp("newsroom"))
    yield editor
    assert editor.leave() == 0


@pytest.fixture
def folder(editor: Editor, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A folder below that of the editor, for one test; what is open there is closed afterwards."""
    folder = editor.folder / str(request.node.name)
    folder.mkdir()
    yield folder
    editor.close_all()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Editor]]:
    """Starts a server of its own in the folder of a test."""
    started: list[Editor] = []

    def start(**given: Any) -> Editor:
        started.append(Editor(tmp_path, **given))
        return started[-1]

    yield start
    for editor in started:
        editor.leave()


@pytest.fixture
def newslint() -> Newslint:
    """What a command prints."""

    def run(*arguments: str) -> str:
        done = CliRunner().invoke(cli, arguments)
        assert done.exit_code in (0, 1), done.output
        return done.stdout

    return run
