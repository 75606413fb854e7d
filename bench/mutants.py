"""Breaks newslint on purpose, one small change at a time, and counts how often its own tests notice.

`python -m bench.mutants --each 12 --seed 1` takes that many changes of each part at random and names those that no test
notices. Needs `pip install cosmic-ray`, whose changes it makes, in a copy of this repository.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
BAR = 0.80
# Of each part the tests that hold it, without those that start a process for each claim where others hold the same.
RULES = "tests/test_rule_pages.py tests/test_silences.py tests/test_rule_fixes.py tests/test_mutations.py"
PARTS = {
    "newslint/source.py": "tests/engine/test_source.py tests/test_places.py tests/reading/test_encoding.py",
    "newslint/report.py": "tests/engine/test_text_format.py tests/engine/test_lint.py tests/report "
    "tests/cli/test_formats.py",
    "newslint/lint.py": "tests/engine tests/test_same_findings.py tests/test_mutations.py tests/cli/test_waivers.py",
    "newslint/waivers.py": "tests/cli/test_waivers.py",
    "newslint/fixes.py": "tests/test_rule_fixes.py tests/test_fixtures_fixed.py tests/cli/test_fix.py",
    "newslint/config": "tests/engine/test_config.py tests/cli/test_config_show.py tests/cli/test_layers.py",
    "newslint/cache.py": "tests/cli/test_cache.py",
    "newslint/values.py": "tests/test_values.py",
    "newslint/aliases.py": "tests/reading/test_front_matter.py tests/reading/test_data.py",
    "newslint/reading/data.py": "tests/reading/test_data.py tests/reading/test_front_matter.py",
    "newslint/reading/markup.py": "tests/reading/test_markdown.py",
    "newslint/reading/stated.py": "tests/reading/test_front_matter.py tests/reading/test_markdown.py",
    "newslint/reading/html": "tests/reading tests/test_rule_pages.py",
    "newslint/language": "tests/language tests/reading tests/test_rule_pages.py",
    "newslint/web": "tests/web tests/reading/test_notices.py tests/test_rule_pages.py",
    "newslint/declarative": "tests/declarative tests/cli/test_kit.py",
    "newslint/inputs": "tests/engine/test_inputs.py tests/cli/test_wxr.py tests/cli/test_feeds.py "
    "tests/cli/test_newswire.py tests/cli/test_zip.py tests/cli/test_tar.py tests/cli/test_web_archives.py",
    "newslint/baseline": "tests/engine/test_baseline_file.py tests/cli/test_baseline.py tests/cli/test_ratchet.py",
    "newslint/formats": "tests/engine/test_text_format.py tests/report tests/cli/test_formats.py "
    "tests/cli/test_review_formats.py",
    "newslint/audit": "tests/cli/test_audit.py tests/cli/test_archive_store.py tests/cli/test_trends.py",
    "newslint/learning": "tests/cli/test_learning.py",
    "rules/byline": RULES,
    "rules/headline": RULES,
    "rules/tags": RULES,
}
# What changes nothing: "|" stands in annotations, which nothing runs, and small numbers that are equal are the same.
LEFT_OUT = re.compile("core/ReplaceBinaryOperator_BitOr|core/ReplaceComparisonOperator_(Not)?Eq_Is")


class Mutant(NamedTuple):
    """A change: the operator of cosmic-ray, and at which of its places it is made."""

    path: Path
    operator: str
    occurrence: int
    line: int


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.mutants", description=__doc__)
    parser.add_argument("--each", type=int, default=12, help="changes of each part")
    parser.add_argument("--seed", type=int, default=20260115)
    parser.add_argument("--parts", nargs="*", default=[*PARTS], metavar="PART", help=", ".join(PARTS))
    given = parser.parse_args()
    killed = tried = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "copy")
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*_cache", ".venv", ".git", "node_modules", "build"))
        for name, target in (("newslint", "newslint"), ("newslint_rules", "rules")):
            Path(folder, name).symlink_to(copy / target)  # before what is installed
        for part in given.parts:
            chance = random.Random(f"{given.seed} {part}")
            mutants = list(_mutants(copy / part))
            allowed = _seconds(copy, part) * 5 + 30
            chosen = chance.sample(mutants, min(given.each, len(mutants)))
            noticed = [_is_noticed(copy, part, mutant, allowed) for mutant in chosen]
            killed, tried = killed + sum(noticed), tried + len(noticed)
            print(f"{part}: {sum(noticed)} of {len(noticed)} noticed, of {len(mutants)} there are", flush=True)
    print(f"noticed: {killed} of {tried}, {killed / tried:.2f} (at least {BAR})")
    return int(killed / tried < BAR)


def _mutants(part: Path) -> Iterator[Mutant]:
    from cosmic_ray.ast import ast_nodes, get_ast_from_path
    from cosmic_ray.plugins import get_operator, operator_names

    for path in sorted(part.rglob("*.py")) if part.is_dir() else [part]:
        tree = get_ast_from_path(path)
        for name in operator_names():
            operator_class = get_operator(name)
            if operator_class.arguments() or LEFT_OUT.match(name):
                continue
            operator = operator_class()
            places = (place for node in ast_nodes(tree) for place in operator.mutation_positions(node))
            for occurrence, (start, _) in enumerate(places):
                yield Mutant(path, name, occurrence, start[0])


def _command(part: str) -> list[str]:
    command = [sys.executable, "-m", "pytest", "-x", "-q", *PARTS[part].split()]
    if not part.startswith("rules/"):
        return command
    own = [page.stem.replace("_", "-") for page in (ROOT / part).glob("*.md")]  # no other family's pages
    return [*command, "-k", " or ".join(("not test_rule_pages", *own))]


def _seconds(copy: Path, part: str) -> float:
    """What the tests of a part take where nothing is broken."""
    began = monotonic()
    if not _passes(copy, part, None):
        raise SystemExit(f"the tests of {part} fail as it is")
    return monotonic() - began


def _passes(copy: Path, part: str, seconds: float | None) -> bool:
    environment = {**os.environ, "PYTHONPATH": str(copy.parent)}
    done = subprocess.run(
        _command(part), cwd=copy, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=seconds
    )
    return done.returncode == 0


_AGES = itertools.count(1)


def _write(path: Path, text: str) -> None:
    """Of an age of its own: bytecode is known by the second and the size of its source."""
    path.write_text(text, encoding="utf-8")
    second = next(_AGES)
    os.utime(path, (second, second))


def _is_noticed(copy: Path, part: str, mutant: Mutant, seconds: float) -> bool:
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    before = mutant.path.read_text(encoding="utf-8")
    after = mutate_code(before, get_operator(mutant.operator)(), mutant.occurrence)
    assert after is not None
    _write(mutant.path, after)
    try:
        survived = _passes(copy, part, seconds)
    except subprocess.TimeoutExpired:
        survived = False
    finally:
        _write(mutant.path, before)
    if survived:
        line = after.splitlines()[mutant.line - 1].strip()
        print(f"    {mutant.path.relative_to(copy)}:{mutant.line}: {mutant.operator}: {line}", flush=True)
    return not survived


if __name__ == "__main__":
    raise SystemExit(main())
