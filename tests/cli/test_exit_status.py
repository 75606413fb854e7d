"""Each cell of the README's table of exit statuses, through the command that it speaks of."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from newsroom import RULE, leaves, make_newsroom, remove, run

from newslint import docs

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
# How each command comes to each status, in a newsroom where nothing else was done.
WAYS = {
    "check": {0: "post.md", 1: "content", 2: "post.md gone.md"},
    "check --diff REF": {0: "--diff main", 1: "--diff main content", 2: "--diff nowhere"},
    "check --staged": {0: "--staged post.md", 1: "--staged content", 2: "--staged --select no-such-rule"},
    "check --ratchet": {0: "content --ratchet", 1: "content --ratchet", 2: "post.md --ratchet --baseline gone.txt"},
    "check --fail-on never": {0: "content --fail-on never", 2: "content gone.md --fail-on never"},
    "audit": {0: "post.md --store a.db", 1: "content --store a.db", 2: "content gone.md --store a.db"},
    "trends": {0: "--store a.db", 2: "--store gone.db"},
    "query": {0: "--store a.db 'SELECT 1'", 2: "--store gone.db 'SELECT 1'"},
    "lsp": {0: "< goodbye", 1: "", 2: "--config gone.yaml"},
    "fix": {0: "content", 2: "content gone.md"},
    "fix --diff": {0: "post.md --diff", 1: "content --diff", 2: "content gone.md --diff"},
    "test": {0: "house-rules", 1: "wrong.yaml", 2: "broken.yaml"},
    "docs": {0: "house_rules", 2: "no_such_pack"},
    "docs --check": {0: "house_rules --check", 1: "house_rules --check", 2: "no_such_pack --check"},
    "inspect": {0: "content", 2: "content gone.md"},
    "baseline create": {0: "content", 2: "content gone.md"},
    "baseline prune": {0: "content", 2: "content"},
    "baseline show": {0: "content", 2: "content"},
    "waivers": {0: "content", 2: "content gone.md"},
    "try": {0: "tag-count content", 2: "tag-count gone.md"},
    "explain": {0: "tag-count", 2: "tag-cuont"},
    "rules": {0: "", 2: "--preset eu-gpdr"},
    "config show": {0: "post.md", 2: "gone.md"},
    "config schema": {0: "", 2: "--no-such-option"},
    "cache show": {0: "", 2: "--no-such-option"},
    "cache clean": {0: "", 2: "--no-such-option"},
    "init": {0: "site", 2: "."},
    "new-rule": {0: "house-rules/pier-misspelt", 2: f"--yaml {RULE}"},
    "authors learn": {0: "content", 2: "gone.md"},
    "tags learn": {0: "content", 2: "gone.md"},
}


# What an editor says that starts a language server and ends it in order.
GOODBYE = (
    {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}},
    {"method": "initialized", "params": {}},
    {"id": 2, "method": "shutdown"},
    {"method": "exit"},
)


def message(content: dict[str, Any]) -> bytes:
    """A message of the Language Server Protocol."""
    body = json.dumps({"jsonrpc": "2.0", **content}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def rows() -> dict[str, tuple[bool, bool]]:
    """Each command of the table, and whether it is said to come to 0 and to 1."""
    marked = README.partition("<!-- exit -->")[2].partition("<!-- /exit -->")[0]
    found = {}
    for line in marked.strip().splitlines()[2:]:
        names, zero, one = (cell.strip() for cell in line.strip("|").split("|"))
        found |= {name: (bool(zero), bool(one)) for name in re.findall("`([^`]+)`", names)}
    return found


def test_the_table_has_every_command() -> None:
    named = {re.split(" --| [A-Z]", name)[0] for name in rows()}
    assert named == set(leaves())


def test_the_table_says_which_statuses_there_are() -> None:
    assert {name: (0 in ways, 1 in ways) for name, ways in WAYS.items()} == rows()


@pytest.mark.usefixtures("pack")
@pytest.mark.parametrize(("name", "status"), [(name, status) for name in WAYS for status in WAYS[name]])
def test_a_command_exits_as_the_table_says(
    name: str, status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    make_newsroom(tmp_path)
    prepare(name, status)
    command = re.split(" --| [A-Z]", name)[0]
    done = run(f"newslint {command} {WAYS[name][status]}")
    assert done.exit_code == status, done.output


def prepare(name: str, status: int) -> None:
    """What a command meets in the newsroom beside what is always there."""
    if name in ("check --diff REF", "check --staged"):  # something has changed since the last commit
        for path in Path("content").iterdir():
            path.write_text(path.read_text().replace("two years", "three years"))
        subprocess.run(["git", "add", "."], check=True)
        if status == 0:
            remove("content/unsigned.md", "content/mendable.md")
            subprocess.run(["git", "add", "."], check=True)
    Path("goodbye").write_bytes(
        b"".join(map(message, GOODBYE)),
    )
    rule = Path(f"{RULE}.yaml").read_text()
    Path("wrong.yaml").write_text(rule.replace("2:", "3:"))
    Path("broken.yaml").write_text("kind: [\n")
    if name == "check --ratchet" or (name in ("baseline prune", "baseline show") and status == 0):
        run(f"newslint baseline create {'post.md' if status else 'content'}")
    if name in ("trends", "query"):
        run("newslint audit content --store a.db")
    if name == "docs --check" and status == 0:
        docs.write("house_rules")


@pytest.mark.parametrize("more", ["--format sarif", "--quiet", "--statistics", "--output csv:out.csv", "--verbose"])
@pytest.mark.parametrize(("path", "status"), [("post.md", 0), ("content", 1), ("gone.md content", 2)])
def test_how_much_is_shown_does_not_change_the_status(
    more: str, path: str, status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    make_newsroom(tmp_path)
    assert run(f"newslint check {path} {more}").exit_code == status
