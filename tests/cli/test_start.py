"""A cold start imports what one small file needs, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from .conftest import PAGE, POST

# What is slow to import, and belongs to other formats, commands and configurations.
HEAVY = {
    "_hashlib",
    "asyncio",
    "bs4",
    "email.message",
    "importlib.metadata",
    "jsonschema",
    "lxml",
    "multiprocessing",
    "nameparser",
    "nicknames",
    "pathlib",
    "pathspec",
    "rapidfuzz",
    "subprocess",
    "tree_sitter",
    "turbohtml.extract",
    "urllib.request",
    "zoneinfo",
}


# All that a start may bring in beside Python's own modules: whoever adds to it slows down every commit.
ANSWERED = set(
    """newslint newslint.baseline newslint.cache newslint.check newslint.cli newslint.cli._commands newslint.cli._find
    newslint.cli._options newslint.cli._output newslint.cli._reporting newslint.cli.check newslint.config
    newslint.digest newslint.errors newslint.formats newslint.formats.text newslint.globs newslint.inputs newslint.model
    newslint.packs newslint.pickled newslint.report newslint.rule newslint.source newslint.values click""".split()
)
MARKDOWN = ANSWERED | set(
    """newslint.alarm newslint.aliases newslint.language newslint.lint newslint.naming newslint.options
    newslint.precedence newslint.presets newslint.reading newslint.rulesets newslint.run newslint.together newslint.web
    newslint_rules pyromark yaml _yaml""".split()
)


@pytest.mark.parametrize(
    ("name", "content", "foreign"),
    [
        ("post.md", POST, HEAVY | {"turbohtml", "newslint.reading.html"}),
        ("page.html", PAGE, HEAVY | {"pyromark", "yaml"}),
    ],
)
def test_a_small_file_is_checked_without_heavy_imports(
    tmp_path: Path, name: str, content: str, foreign: set[str]
) -> None:
    (tmp_path / name).write_text(content)
    assert sorted(foreign & imported(tmp_path, name)) == []


def test_a_post_is_checked_by_what_markdown_needs(tmp_path: Path) -> None:
    (tmp_path / "post.md").write_text(POST)
    assert sorted(parts(imported(tmp_path, "post.md"), MARKDOWN) - MARKDOWN) == []


@pytest.mark.parametrize(("name", "content"), [("post.md", POST), ("page.html", PAGE)])
def test_what_is_known_is_told_without_rules_and_parsers(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    imported(tmp_path, name)
    assert parts(imported(tmp_path, name), ANSWERED) == ANSWERED


def parts(modules: set[str], known: set[str]) -> set[str]:
    """Modules that are not Python's own, those below a known package as that package."""
    own = sys.stdlib_module_names | {"__main__"}
    # What PyYAML is compiled by puts modules there that are no files.
    foreign = {name for name in modules if name.partition(".")[0] not in own and "cython" not in name}
    return {next((whole for whole in _above(name) if whole in known), name) for name in foreign}


def _above(module: str) -> Iterator[str]:
    """The module itself and the packages that it is in, but not newslint as a whole."""
    while module:
        yield module
        module = module.rpartition(".")[0]
        if module == "newslint":
            return


def imported(folder: Path, name: str) -> set[str]:
    """All modules that a check of a file in the folder has imported in the end."""
    code = (
        "import sys\n"
        "before = set(sys.modules)\n"
        "from newslint.cli._commands import cli\n"
        f"cli.main(['check', {name!r}], standalone_mode=False)\n"
        "print('\\n'.join(set(sys.modules) - before | {'newslint'}), file=sys.stderr)\n"
    )
    # -S: what site-packages brings in at start by .pth files is not ours. They stay importable.
    paths = [path for path in sys.path if path]
    bare = f"import sys; sys.path[:0] = {paths!r}\n{_editable()}"
    done = subprocess.run(
        [sys.executable, "-S", "-c", bare + code], cwd=folder, capture_output=True, text=True, check=False
    )
    assert "document" in done.stdout, done.stderr
    return set(done.stderr.split())


def _editable() -> str:
    """Finds newslint where an editable install maps it."""
    packages = [(name, import_module(name).__file__) for name in ("newslint", "newslint_rules")]
    return (
        "from importlib.util import module_from_spec, spec_from_file_location\n"
        f"for name, file in {packages!r}:\n"
        "    spec = spec_from_file_location(name, file, submodule_search_locations=[file.rpartition('/')[0]])\n"
        "    sys.modules[name] = module_from_spec(spec)\n"
        "    spec.loader.exec_module(sys.modules[name])\n"
    )
