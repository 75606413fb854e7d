"""What people install, and the commands that the README promises them."""

import re
import tomllib
from pathlib import Path

import newslint_rules
import yaml

import newslint

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def command(path: Path, opening: str, closing: str) -> str:
    """The one line between two marks of a file."""
    found = re.search(
        f"{re.escape(opening)}\n(?:```.*\n)?(.+)\n(?:```\n)?{re.escape(closing)}", path.read_text("utf-8")
    )
    assert found, f"{path.name} has no single line between {opening} and {closing}"
    return found[1]


def test_the_change_check_runs_the_tests_as_the_readme_does() -> None:
    in_readme = command(ROOT / "README.md", "<!-- test -->", "<!-- /test -->")
    in_check = command(ROOT / ".ci" / "run", "# readme: test", "# /readme")
    assert in_readme == in_check


def test_the_package_says_the_version_of_the_project() -> None:
    assert newslint.__version__ == PROJECT["version"]


def test_the_changelog_begins_with_this_version() -> None:
    first = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert first
    assert first[1] == PROJECT["version"]


def test_each_hook_runs_a_command_of_the_project_on_what_it_reads() -> None:
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert set(hooks) == {"newslint", "newslint-fix", "newslint-archive"}
    for hook in hooks.values():
        assert hook["entry"].split()[0] in PROJECT["scripts"]
        assert hook["types_or"] == ["html", "markdown", "mdx"]
    assert hooks["newslint"]["require_serial"]
    assert hooks["newslint-fix"]["require_serial"]
    # What compares articles never sees a part of them that chance chose.
    assert hooks["newslint-archive"]["pass_filenames"] is False


def _place_of(target: str) -> Path:
    """A file of the repository, wherever its package is installed."""
    top, _, rest = target.partition("/")
    package = {"rules": newslint_rules, "newslint": newslint}.get(top)
    return Path(package.__path__[0]) / rest if package else ROOT / target


def test_every_link_of_the_documents_leads_somewhere() -> None:
    for name in ("README.md", "CHANGELOG.md"):
        targets = re.findall(r"\]\((?!https://|#)([^)#]+)", (ROOT / name).read_text("utf-8"))
        missing = [target for target in targets if not _place_of(target).exists()]
        assert not missing, f"{name} links to {missing}"
