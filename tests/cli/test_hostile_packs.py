"""Rules that anybody may have written: what goes wrong in them is told, and costs nothing else."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from house_pack import PAGE

from newslint.errors import ConfigError
from newslint.packs import load, rule_file_at

from .conftest import UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]
HEAD = '''"""A rule."""
import os, sys
from newslint import Severity, article_rule
PRINTED = "{printed}"
print(PRINTED)

@article_rule(severity=Severity.WARNING, authority=("GN",))
def {name}(article, options, context):
    """The rule | and only the rule."""
'''
LOOP = """    while True:
        try:
            pass
        except BaseException:
            pass
"""
GROW = """    held = []
    while True:
        held.append(bytearray(1 << 26))
"""


@pytest.fixture
def rule(write: Write) -> Callable[[str, str], None]:
    """Adds a rule to the house's pack, by what its check does."""
    write("newslint.yaml", "packs: [./house]\ntrust: true\n")

    def put(name: str, body: str) -> None:
        write(f"house/{name}.py", HEAD.format(name=name, printed=f"{name} says so") + body)
        write(f"house/{name}.md", PAGE)

    return put


def test_rules_that_misbehave_are_named_and_cost_nothing_else(
    newslint: Newslint, write: Write, rule: Callable[[str, str], None]
) -> None:
    rule("raises", "    raise ValueError('of its own')\n")
    rule("leaves", "    sys.exit(0)\n")
    rule("grows", GROW)
    rule("writes", "    article.headline = None\n    return []\n")
    rule("prints", "    print(PRINTED * 3)\n    os.write(1, b'raw')\n    return []\n")
    rule("breaks", "    os.environ.clear()\n    sys.stdout = sys.argv = None\n    return []\n")
    write("a.html", UNSIGNED)
    write("b.html", UNSIGNED)
    patient = ("--time-limit", "60")  # that a busy machine is slow is none of this
    run = newslint("check", "a.html", "b.html", "--format", "json", "--select", "house,byline-missing", *patient)
    report = run.json()  # nothing of what was printed is in it
    assert run.status == 2
    assert [(found["path"], found["rule"]) for found in report["findings"]] == [
        ("a.html", "byline-missing"),
        ("b.html", "byline-missing"),
    ]
    told = {(problem["path"], problem["rule"]): problem["message"] for problem in report["problems"]}
    for path in ("a.html", "b.html"):
        assert told.pop((path, "house-raises")).startswith("crashed: ValueError: of its own (house/raises.py:")
        assert told.pop((path, "house-leaves")).startswith("crashed: SystemExit: 0 (house/leaves.py:")
        assert told.pop((path, "house-grows")).startswith("needs more memory than a document may take")
        assert told.pop((path, "house-writes")).startswith("crashed: FrozenInstanceError: ")
    assert told == {}
    assert "prints says so" in run.err


@pytest.mark.parametrize(
    ("command", "body", "said"),
    [
        ("check", LOOP, "took longer than 4 s; raise the limit with --time-limit"),
        ("check", "    os._exit(0)\n", "the process that checked it died (exit status 0)"),
        ("fix", "    os._exit(0)\n", "the process that checked it died (exit status 0)"),
        ("audit", "    os._exit(0)\n", "the process that checked it died (exit status 0)"),
    ],
    ids=["loops", "dies", "dies-fix", "dies-audit"],
)
def test_a_rule_that_never_lets_go_costs_its_documents_alone(
    newslint: Newslint, write: Write, rule: Callable[[str, str], None], command: str, body: str, said: str
) -> None:
    rule("holds", f"    if 'held' not in article.source.text:\n        return []\n{body}")
    write("a.html", UNSIGNED + "<!-- held -->")
    write("b.html", UNSIGNED)
    began = time.monotonic()
    more = ["--store", "audit.db"] if command == "audit" else []
    run = newslint(command, "a.html", "b.html", "--time-limit", "4", "--jobs", "1", *more)
    assert time.monotonic() - began < 60
    assert run.status == 2
    assert f"a.html: problem: {said}" in run.out + run.err
    assert "b.html: problem" not in run.out + run.err


def test_a_pack_that_ends_the_program_while_it_is_loaded_is_named(
    newslint: Newslint, write: Write, rule: Callable[[str, str], None]
) -> None:
    rule("leaves", "    return []\n\nsys.exit(0)\n")
    write("a.html", UNSIGNED)
    run = newslint("check", "a.html", "--format", "json")
    assert (run.status, run.out) == (2, "")
    assert run.err.splitlines()[-1].startswith("newslint: house/leaves.py:12: cannot be imported: SystemExit: 0")


def test_a_pack_that_loops_while_it_is_loaded_is_named(
    rule: Callable[[str, str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.packs.LONGEST_IMPORT", 0.2)
    rule("loops", "    return []\n\nwhile True:\n    pass\n")
    with pytest.raises(ConfigError, match=r"loops\.py: cannot be imported: .*takes longer than 0\.2 s$"):
        load(rule_file_at(str(tmp_path / "house" / "loops.py"), ()))


COLLECTS = '''"""A rule."""
import os
import re

from newslint import ArchiveFinding, Fact, Severity, archive_rule


def collect(article, options, context):
    yield Fact("pier", "pier", None)
    yield Fact(article.path, "alone", None)


@archive_rule(severity=Severity.ERROR, authority=("GN",), collect=collect)
def {name}(key, facts, totals, options, context):
    """The rule | and only the rule."""
    yield from ()
    if key != "pier":
        return
'''
TOGETHER = {
    "backtracks": ("    re.match('(a|a)*b', 'a' * 60)\n", "took longer than 2 s; raise the limit with --time-limit"),
    "dies": ("    os._exit(0)\n", "the process that checked it died (exit status 0)"),
    "says": ("    yield ArchiveFinding(facts[1].place, 'two piers')\n", None),
}


@pytest.mark.parametrize("command", ["check", "audit", "try"])
def test_a_rule_that_never_lets_go_of_all_articles_costs_what_it_says_alone(
    newslint: Newslint, write: Write, rule: Callable[[str, str], None], command: str
) -> None:
    for name, (body, _) in TOGETHER.items():
        rule(name, "")
        write(f"house/{name}.py", COLLECTS.replace("{name}", name) + body)
    write("a.html", UNSIGNED)
    write("b.html", UNSIGNED)
    common = ("a.html", "b.html", "--time-limit", "2", "--jobs", "1", "--format", "json")
    told = {f"house-{name}": said for name, (_, said) in TOGETHER.items() if said is not None}
    if command == "try":
        run = newslint("try", "house/backtracks.py", *common)
        (problem,) = json.loads(run.out)["problems"]
        assert (run.status, problem["message"]) == (2, told["house-backtracks"])
        return
    more = ["--store", "audit.db"] if command == "audit" else []
    run = newslint(command, *common, "--select", "house", *more)
    assert run.status == 2
    report = run.json()
    assert [(found["rule"], found["path"]) for found in report["findings"]] == [("house-says", "b.html")]
    assert {problem["rule"]: problem["message"] for problem in report["problems"]} == told
