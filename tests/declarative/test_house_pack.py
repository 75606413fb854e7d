"""The worked pack of a newsroom: each rule reports its own examples, word for word, and nothing of the accepted."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from linted import FIXTURES

from newslint.declarative import KINDS, examples, load_rule
from newslint.declarative.loading import schemas
from newslint.testing import Document, Example

PACK = FIXTURES / "packs" / "house"
RULES = sorted(path for path in PACK.glob("*/*.yaml") if not path.parent.name.startswith("_"))


def named(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", RULES, ids=named)
def test_a_rule_reports_what_its_examples_say(path: Path) -> None:
    rule = load_rule(path)
    found = examples(path)
    assert {bool(one.expected) for one in found} == {True, False}
    for one in found:
        documents = tuple(Document(*document) for document in one.documents)
        assert Example(rule, one.line, documents, one.files, one.expected).actual() == one.expected


def test_the_pack_shows_every_kind() -> None:
    used = {key for path in RULES for key in yaml.safe_load(path.read_text("utf-8"))}
    assert set(KINDS) <= used


@pytest.mark.parametrize("path", RULES, ids=named)
def test_a_rule_fits_the_shipped_schema(path: Path) -> None:
    jsonschema.Draft202012Validator(schemas()).validate(yaml.safe_load(path.read_text("utf-8")))


def test_the_shipped_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(json.dumps(schemas())))


def test_the_prefix_of_a_pack_stands_before_the_id() -> None:
    path = PACK / "byline" / "desk-bio.yaml"
    assert (load_rule(path).id, load_rule(path).family) == ("desk-bio", "byline")
    assert load_rule(path, "post").id == "post-desk-bio"


def test_a_rule_that_needs_a_registry_waits_for_it() -> None:
    rule = load_rule(PACK / "tags" / "tag-policy.yaml")
    assert (rule.recommended, rule.registry) == ("data", "tags")
