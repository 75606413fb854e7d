"""A cold start imports what one small file needs, and nothing else."""

from __future__ import annotations

import subprocess
import sys
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


@pytest.mark.parametrize(
    ("name", "content", "foreign"),
    [("post.md", POST, HEAVY | {"turbohtml", "newslint.reading.html"}), ("page.html", PAGE, HEAVY | {"pyromark"})],
)
def test_a_small_file_is_checked_without_heavy_imports(
    tmp_path: Path, name: str, content: str, foreign: set[str]
) -> None:
    (tmp_path / name).write_text(content)
    code = (
        "import sys\n"
        "from newslint.cli._commands import cli\n"
        f"cli.main(['check', {name!r}], standalone_mode=False)\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    # -S: what site-packages brings in at start by .pth files is not ours. They stay importable.
    paths = [path for path in sys.path if path]
    bare = f"import sys; sys.path[:0] = {paths!r}\n{_editable()}"
    done = subprocess.run(
        [sys.executable, "-S", "-c", bare + code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "document" in done.stdout, done.stderr
    assert sorted(foreign & set(done.stderr.split())) == []


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
