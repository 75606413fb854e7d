"""A mistake in a rule file is told with its file, its line, what was expected and the nearest right word."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml
from declarative_rules import rule_of

from newslint.declarative import examples
from newslint.declarative.loading import schemas
from newslint.errors import ConfigError
from newslint.schema import read_yaml


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("", 1, "is empty"),
        ("forbid-text: {in: body, words: [x]}", 1, '"title" is missing'),
        ("title: x", 1, "the rule asks nothing; expected one of forbid-text"),
        ("title: x\nforbid-txt: {in: body}", 2, 'unknown key "forbid-txt"; did you mean "forbid-text"?'),
        ("title: x\nseverity: loud\nlimit: {in: body}", 2, '"severity" is "loud"; expected error, warning, info'),
        (
            "title: x\nforbid-text:\n  in: hedline\n  words: [x]",
            3,
            'unknown place "hedline"; did you mean "headline"?',
        ),
        ("title: x\nforbid-text:\n  in: body", 2, "nothing to look for; expected one of words, pattern, list"),
        ("title: x\nforbid-text:\n  words: [x]", 2, '"in" is missing; expected where to look: headline'),
        ("title: x\nforbid-text:\n  in: body\n  list: weekdays", 4, 'did you mean "weekday"?'),
        ("title: x\nforbid-text:\n  in: body\n  words: [x]\n  massage: y", 5, 'did you mean "message"?'),
        (
            "title: x\nforbid-text:\n  in: body\n  words: [x]\n  message: not {mach}",
            5,
            'unknown name in braces "mach"; did you mean "match"?',
        ),
        ("title: x\nforbid-text:\n  in: body\n  words: {english: [x]}", 4, '"english" is no language; expected a code'),
        ("title: x\nforbid-text:\n  in: body\n  registry: outlet\n", 4, 'did you mean "outlets"?'),
        (
            "title: x\nwhen:\n  sections: World\nlimit: {in: tag, measure: items, max: 1}",
            3,
            'unknown fact "sections"; did you mean "section"?',
        ),
        (
            "title: x\nwhen:\n  body: {contain: y}\nlimit: {in: tag, measure: items, max: 1}",
            3,
            'unknown expectation "contain"; did you mean "contains"?',
        ),
        ("title: x\nwhen: {age: soon}\nlimit: {in: tag, measure: items, max: 1}", 2, "expected an age such as"),
        ("title: x\nwhen: {published: '> May'}\nlimit: {in: tag, measure: items, max: 1}", 2, "expected a date such"),
        ("title: x\nlimit: {in: tag, measure: items}", 2, "expected min, max or both"),
        ("title: x\nlimit: {in: tag, max: 1}", 2, "nothing to count; expected measure (items, links, words"),
        ("title: x\nlimit: {in: tag, measure: item, max: 1}", 2, 'did you mean "items"?'),
        ("title: x\nlimit: {in: body, part: middle 3, measure: words, max: 1}", 2, "expected such as first 3, last 1"),
        (
            "title: x\nnear: {text: {words: [a]}, forbid: {words: [b]}, within: 4 wrds}",
            2,
            '"4 wrds" is no nearness; expected such as 4 words',
        ),
        ("title: x\nselector: {css: 'p[', max: 0}", 2, "not a selector:"),
        ("title: x\nforbid-text: {in: body, words: [x], fix: {safe: true}}", 2, "a fix has either replace or insert"),
        (
            "title: x\nseverity: info\nforbid-text: {in: body, words: [x], severity: error}",
            1,
            "a clause is louder than its rule; give the rule the severity error",
        ),
        (
            "title: x\nlimit:\n" + "  - {in: tag, measure: items, max: 1}\n" * 6,
            8,
            "a rule has at most 5 clauses; make two rules of it, or write it in Python",
        ),
        ("title: x\ntitle: y", 2, '"title" is given twice'),
        ("title: x: y", 1, "not YAML:"),
    ],
)
def test_a_mistake_is_told_at_its_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    with pytest.raises(ConfigError) as raised:
        rule_of(tmp_path, text)
    assert told in raised.value.message
    assert raised.value.line == line
    assert raised.value.path.endswith("house-rule.yaml")


@pytest.mark.parametrize(
    ("example", "told"),
    [
        ("reported: [{markdown: x}]", '"findings" is missing'),
        ("reported: [{findings: [x]}]", "expected either html or markdown"),
        ("accepted: [{markdown: x, findings: [x]}]", "an accepted example has no findings"),
        ("acepted: []", 'did you mean "accepted"?'),
    ],
)
def test_a_mistake_in_an_example_is_told_too(tmp_path: Path, example: str, told: str) -> None:
    path = tmp_path / "rule.yaml"
    path.write_text(f"title: x\nforbid-text: {{in: body, words: [x]}}\nexamples:\n  {example}\n", "utf-8")
    with pytest.raises(ConfigError) as raised:
        examples(path)
    assert told in raised.value.message
    assert raised.value.line == 4


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        examples(tmp_path / "nothing.yaml")


@pytest.mark.parametrize(
    "rest",
    [
        "limit: {in: tag, measure: items, max: 1}",
        "limit: [{in: tag, measure: items, max: 1.5}]",
        "limit: {in: [tag], measure: items, max: '1'}",
        "limit: [[]]",
        "limit: {in: {a: b}, measure: items, max: 1}",
        "forbid-text: {in: body, words: a}",
        "forbid-text: {in: body, words: [a, 1]}",
        "forbid-text: {in: body, words: {en: a}}",
        "forbid-text: {in: body, words: [[a]]}",
        "forbid-text: {in: body, registry: people}",
        "forbid-text: {in: body, case: 1}",
        "prefer-text: {swap: {a: 1}}",
        "prefer-text: {in: body}",
        "require-text: {in: body, links-to: {registry: outlets}}",
        "require-text: {in: body, links-to: true, every: true}",
        "when: x",
        "when: [x]",
        "authority: GT",
        "examples: {reported: [{documents: [{text: x}]}]}",
        "unique: {in: tag, exempt: {tag: a}, likeness: 1}",
        "selector: {css: p, max: 0.5}",
    ],
)
def test_the_quick_check_and_jsonschema_agree(rest: str) -> None:
    text = f"title: x\n{rest}"
    valid = jsonschema.Draft202012Validator(schemas()).is_valid(yaml.safe_load(text))
    assert (not read_yaml(text, schemas()).faults) is valid
