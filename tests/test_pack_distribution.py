"""Someone else's pack in a repository of its own: built as a wheel, installed beside newslint, used and tested."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from house_pack import PAGE, RULE
from readme import blocks
from test_readme import POST

ROOT = Path(__file__).parent.parent
SHOUTING = POST.replace("Storm closes harbor for two days", "STORM CLOSES HARBOUR")

pytestmark = pytest.mark.network


class Newsroom(NamedTuple):
    """A fresh environment that has newslint and the pack, and a folder to work in."""

    python: Path
    folder: Path

    def run(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        command = [str(self.python), "-m", *arguments]
        return subprocess.run(command, cwd=cwd or self.folder, capture_output=True, text=True, check=False)


def done(*command: str, cwd: Path) -> None:
    ran = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def repository(folder: Path) -> Path:
    """The pack as the README says: one rule, its page, its test."""
    project, test = blocks("pack")
    rules = folder / "harbour_rules" / "headline"
    rules.mkdir(parents=True)
    (folder / "pyproject.toml").write_text(project, "utf-8")
    (folder / "harbour_rules" / "__init__.py").touch()
    (folder / "harbour_rules" / "pack.yaml").write_text("prefix: harbour\n", "utf-8")
    (rules / "_words.py").write_text("SHOUTS = 'shouts'\n", "utf-8")
    shared = RULE.replace(
        "from newslint import", "from harbour_rules.headline._words import SHOUTS\nfrom newslint import"
    )
    (rules / "headline_shouts.py").write_text(shared.replace("' shouts\"", "' {SHOUTS}\""), "utf-8")
    (rules / "headline_shouts.md").write_text(PAGE, "utf-8")
    (folder / "tests").mkdir()
    (folder / "tests" / "test_rules.py").write_text(test, "utf-8")
    return folder


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """newslint and the pack as wheels, in an environment that has nothing else."""
    work = tmp_path_factory.mktemp("work")
    sources = work / "newslint"  # a copy: building leaves files behind
    sources.mkdir()
    for name in ("newslint", "rules"):
        shutil.copytree(ROOT / name, sources / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, sources)
    pack = repository(work / "harbour-rules")
    for project in (sources, pack):
        done(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(work / "dist"), str(project), cwd=work)
    done(sys.executable, "-m", "venv", str(work / "venv"), cwd=work)
    python = work / "venv" / "bin" / "python"
    wheels = [str(wheel) for wheel in (work / "dist").glob("*.whl")]
    assert len(wheels) == 2
    done(str(python), "-m", "pip", "install", "-q", *wheels, "pytest", cwd=work)
    folder = work / "newsroom"
    folder.mkdir()
    (folder / "post.md").write_text(SHOUTING, "utf-8")
    return Newsroom(python, folder)


def test_an_installed_pack_runs_without_a_word_in_the_configuration(newsroom: Newsroom) -> None:
    ran = newsroom.run("newslint", "check", "--select", "harbour", "--today", "2026-01-15", "post.md")
    first = "post.md:2:8: warning: headline 'STORM CLOSES HARBOUR' shouts [harbour-headline-shouts]\n"
    assert ran.stdout.startswith(first), ran.stderr
    assert "[headline-all-caps]" in newsroom.run("newslint", "check", "post.md").stdout


def test_an_installed_pack_is_listed_explained_and_tested(newsroom: Newsroom) -> None:
    assert "  harbour-headline-shouts " in newsroom.run("newslint", "rules").stdout
    assert newsroom.run("newslint", "explain", "harbour-headline-shouts").stdout.startswith("# headline-shouts\n")
    tested = newsroom.run("newslint", "test", "harbour_rules")
    assert (tested.returncode, tested.stdout.split("\n")[0]) == (0, "harbour-headline-shouts: 2 examples as written")


def test_the_test_of_the_pack_passes_with_the_wheel(newsroom: Newsroom, tmp_path: Path) -> None:
    tests = tmp_path / "tests"
    tests.mkdir()
    (tests / "test_rules.py").write_text(blocks("pack")[1], "utf-8")
    ran = newsroom.run("pytest", "-q", "-p", "no:cacheprovider", str(tests), cwd=tmp_path)
    assert ran.returncode == 0, ran.stdout
    assert "1 passed" in ran.stdout


def test_no_python_packs_refuses_an_installed_pack(newsroom: Newsroom) -> None:
    ran = newsroom.run("newslint", "check", "--no-python-packs", "post.md")
    assert ran.returncode == 2
    assert "headline_shouts.py: is Python of a pack, which --no-python-packs refuses to run" in ran.stderr
    only = newsroom.run("newslint", "check", "--no-python-packs", "--select", "headline-all-caps", "post.md")
    assert only.returncode == 0
    assert "[headline-all-caps]" in only.stdout
