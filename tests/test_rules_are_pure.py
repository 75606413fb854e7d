"""A module of rules does nothing but build values: no state, no files, no clock, nothing heavy to import."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import newslint_rules
import pytest

from newslint import ArchiveRule, ArticleRule

FOLDER = Path(newslint_rules.__path__[0])
RULES = sorted(path for path in FOLDER.glob("*/*.py") if not path.name.startswith("_"))
MODULES = sorted(FOLDER.glob("*/*.py"))

# What a module may import beside newslint's public face: pure parts of the standard library.
PURE = {
    "__future__",
    "collections",
    "dataclasses",
    "datetime",
    "enum",
    "fnmatch",
    "functools",
    "html",
    "itertools",
    "math",
    "operator",
    "re",
    "string",
    "typing",
    "unicodedata",
    "urllib",
}
FACE = {"newslint", "newslint.model", "newslint.language", "newslint.web"}
# Imported inside a function, on the path that needs them, or not at all.
HEAVY = ("bs4", "jsonschema", "lxml", "nameparser", "nicknames", "pathspec", "rapidfuzz", "turbohtml", "yaml")
BUILDS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign, ast.AnnAssign)


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""


def is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def is_public(name: str) -> bool:
    return name in FACE or name.startswith(("newslint.language.", "newslint.web.", "newslint_rules."))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_only_builds_values(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), "opens with what it is for"
    doing = [node for node in tree.body if not isinstance(node, BUILDS) and not is_docstring(node)]
    assert [f"line {node.lineno}" for node in doing] == []


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_imports_only_what_is_pure(path: Path) -> None:
    names = set(imported(ast.parse(path.read_text("utf-8"))))
    known = PURE | {"rapidfuzz"}  # compares spellings, on the path that needs it: see the last test
    assert {name for name in names if name.split(".")[0] not in known and not is_public(name)} == set()


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_no_module_reads_a_clock_or_keeps_a_state(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert not any(isinstance(node, (ast.Global, ast.Nonlocal)) for node in ast.walk(tree))
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert called.isdisjoint({"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "open", "print"})


@pytest.mark.parametrize("path", RULES, ids=named)
def test_a_rule_is_named_as_its_file_and_stands_alone_in_it(path: Path) -> None:
    module = import_module(f"newslint_rules.{path.parent.name}.{path.stem}")
    rules = {name for name, value in vars(module).items() if isinstance(value, (ArticleRule, ArchiveRule))}
    assert rules == {path.stem}


def test_importing_every_rule_imports_nothing_heavy() -> None:
    names = [f"newslint_rules.{path.parent.name}.{path.stem}" for path in RULES]
    script = f"import sys, importlib\nfor name in {names!r}: importlib.import_module(name)\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert {name for name in done.stdout.split() if name in HEAVY} == set()
