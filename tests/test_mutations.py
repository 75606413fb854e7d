"""The clean articles are clean, and what is broken in them is found: where it is, and nothing else."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest

from newslint.rulesets import rule_files

sys.path.append(str(Path(__file__).parents[1]))  # bench is installed nowhere
bench = import_module("bench.mutations.__main__")
judging = import_module("bench.mutations.judging")
making = import_module("bench.mutations.mutation")


@pytest.mark.parametrize("fixture", judging.fixtures())
def test_a_clean_article_has_no_findings(fixture: str) -> None:
    assert judging.findings_of_clean(fixture) == ()


def test_the_clean_articles_together_have_no_findings() -> None:
    texts = [(fixture, judging.text_of(fixture)) for fixture in judging.fixtures()]
    found = [finding for one in judging.together(texts, registries=True) for finding in one.findings]
    assert [(finding.place.path, finding.rule, finding.message) for finding in found] == []


def test_what_is_broken_is_found_where_it_is_and_nothing_else() -> None:
    verdicts = [judging.judge(mutation) for mutation in bench.MUTATIONS]
    share = sum(verdict.is_right for verdict in verdicts) / len(verdicts)
    assert share >= bench.BAR, "\n".join(bench.misses(verdicts))


def test_a_mutation_expects_rules_that_there_are() -> None:
    known = {*rule_files(), "front-matter-invalid"}  # the engine's own
    assert {rule for mutation in bench.MUTATIONS for rule in mutation.breaks} - known == set()


@pytest.mark.parametrize("edit", [making.drop("a cow"), making.swap("a", "the"), making.swap("cat", "cat")], ids=repr)
def test_an_edit_that_does_not_fit_its_article_is_an_error(edit: object) -> None:
    mutation = making.mutation("pets.md", "break it", edit, breaks="tag-count")
    with pytest.raises(making.MisplacedEdit):
        making.mutated("a cat, a dog", mutation)


def test_a_mutation_knows_what_it_changed() -> None:
    edits = (making.swap("a cat", "a cow"), making.drop(" a dog"))
    broken = making.mutated("a cat, a dog", making.mutation("pets.md", "break it", *edits, breaks="tag-count"))
    assert broken.text == "a cow,"
    assert [broken.text[start:end] for start, end in broken.changed] == ["ow", ""]
