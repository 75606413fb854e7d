"""The server as a process: how it starts, ends and bears what no editor should send."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

from editor import POST, Editor
from readme import blocks

from newslint import __version__


def test_garbage_ends_nothing_and_a_leave_without_shutdown_is_told_by_the_status(tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    for garbage in (b"what is this?\r\n\r\n", b"Content-Length: 9\r\n\r\nnot JSON!", b"Content-Length: 2\r\n\r\n{}"):
        editor.send(garbage)
    uri = (tmp_path / "a.html").as_uri()
    assert editor.open(uri, "<h1>One</h1><!-- newslint: ignore -->")
    assert editor.leave(shutdown=False) == 1


def test_the_editors_of_the_readme_start_a_server(start: Callable[..., Editor]) -> None:
    settings, lua, toml = blocks("editors")
    code = json.loads(settings)
    helix = tomllib.loads(toml)
    named = helix["language-server"]["newslint"]
    words = re.search(r"cmd = \{(.*?)\}", lua)
    assert words
    command = [code["glspc.server.command"], *code["glspc.server.commandArguments"]]
    assert command == [named["command"], *named["args"]] == re.findall(r'"([^"]+)"', words[1])
    assert all("newslint" in language["language-servers"] for language in helix["language"])
    assert code["glspc.server.languageId"] == [language["name"] for language in helix["language"]]
    program = shutil.which(command[0], path=str(Path(sys.executable).parent))
    assert program
    server = start(command=[program, *command[1:]]).started.server_info
    assert server
    assert (server.name, server.version) == ("newslint", __version__)


def test_an_end_of_input_ends_the_server(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "newslint", "lsp", "--stdio"]
    done = subprocess.run(command, input=b"no protocol\n", capture_output=True, cwd=tmp_path, timeout=30, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


def test_without_pygls_one_line_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "pygls.py").write_text("raise ImportError\n")
    command = [sys.executable, "-m", "newslint", "lsp"]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, text=True, timeout=30, check=False)
    assert done.stderr == "newslint: lsp needs pygls, which is not there; pip install 'newslint[lsp]'\n"
    assert (done.returncode, done.stdout) == (2, "")


def test_what_a_rule_prints_stays_out_of_the_protocol(editor: Editor, folder: Path) -> None:
    rule = folder / "house" / "tags" / "loud.py"
    rule.parent.mkdir(parents=True)
    rule.with_suffix(".md").write_text("# loud\n")
    rule.write_text(
        "import os\nfrom newslint import Finding, Severity, article_rule\n\n\n"
        "@article_rule(severity=Severity.WARNING)\n"
        "def loud(article, options, context):\n"
        '    """It prints."""\n'
        "    print('Content-Length: 3')\n    os.write(1, b'and more')\n    yield Finding(None, 'printed')\n"
    )
    (folder / "newslint.yaml").write_text("packs: [./house]\ntrust: true\n")
    told = editor.open((folder / "a.md").as_uri(), POST)
    assert "printed" in [one.message for one in told]
