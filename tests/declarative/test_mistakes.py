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
        ("title: x\nwhen: {}\nlimit: {in: tag, measure: items, max: 1}", 2, "nothing is asked of the article"),
        ("title: x\nwhen: {section: }\nlimit: {in: tag, measure: items, max: 1}", 2, '"section" is empty; expected'),
        ("title: x\nwhen: {draft: maybe}\nlimit: {in: tag, measure: items, max: 1}", 2, "expected true or false"),
        (
            "title: x\nwhen: {language: english}\nlimit: {in: tag, measure: items, max: 1}",
            2,
            "is no language; expected",
        ),
        ("title: x\nwhen: {tag: {registry: tag}}\nlimit: {in: tag, measure: items, max: 1}", 2, 'mean "tags"?'),
        ("title: x\nwhen: {dek: {present: maybe}}\nlimit: {in: tag, measure: items, max: 1}", 2, "expected true or"),
        ("title: x\nwhen: {dek: {is: []}}\nlimit: {in: tag, measure: items, max: 1}", 2, '"is" is empty; expected'),
        (
            "title: x\nwhen: {dek: {matches: {a: b}}}\nlimit: {in: tag, measure: items, max: 1}",
            2,
            "is a mapping; expected",
        ),
        (
            "title: x\nwhen: {dek: {contains: {a: b}}}\nlimit: {in: tag, measure: items, max: 1}",
            2,
            "expected words, or a",
        ),
        ("title: x\nwhen: {link-host: amazon}\nlimit: {in: tag, measure: items, max: 1}", 2, '"amazon" is no host'),
        ('title: x\nlimit: {in: tag, measure: items, max: 1, when: {dek: "{match}"}}', 2, 'in braces "match"'),
        ("title: x\nforbid-text: {in: [], words: [x]}", 2, '"in" is empty; expected where to look: headline'),
        ("title: x\nforbid-text:\n  in: body\n  words: []", 4, "no phrase is there; expected a word"),
        ("title: x\nforbid-text: {in: body, words: ['']}", 2, "a phrase is empty"),
        ("title: x\nforbid-text: {in: body, words: {}}", 2, "expected words by language"),
        ("title: x\nforbid-text: {in: body, pattern: ''}", 2, '"pattern" is empty'),
        ('title: x\nforbid-text: {in: body, pattern: "\\bx\\b"}', 2, "put the pattern in single quotes, where \\b"),
        ('title: x\nforbid-text: {in: body, pattern: "\\w+x"}', 2, "a backslash stays one in single quotes"),
        ("title: x\nforbid-text: {in: body, words: [x], message: '{match is out'}", 2, 'expected "{match}"'),
        ("title: x\nforbid-text: {in: body, words: [x], message: ' '}", 2, '"message" is empty; leave it out'),
        ("title: x\nforbid-text: {in: body, words: [x], part: last 0}", 2, 'part "last 0" is nothing'),
        ("title: x\nforbid-text: {in: body, words: [x], part: first 120%}", 2, 'part "first 120%" is nothing'),
        ("title: x\nforbid-text: {in: tag, registry: tags, where: {knd: place}}", 2, 'did you mean "kind"?'),
        (
            "title: x\nforbid-text: {in: tag, words: [x], where: {kind: place}}",
            2,
            '"where" picks entries of a registry',
        ),
        ("title: x\nforbid-text:\n  in: body\n\twords: [x]", 4, "YAML is indented by spaces, not by tabs"),
        ("title: The headline: it shouts", 1, 'put a text with ": " in quotes'),
        ("title: @all are shouted at", 1, "cannot start any token; put it in quotes"),
        (
            "title: x\nlimit: {in: body, measure: words, min: 5, max: 2}",
            2,
            "expected min from 0 on, and max not below it",
        ),
        ("title: x\nlimit: {in: body, measure: words, words: [a], max: 2}", 2, "either a measure is counted or"),
        ("title: x\nnear: {text: {words: [a]}, forbid: {words: [b]}, within: 0 words}", 2, "nothing stands within 0"),
        ("title: x\norder: {first: {words: [a]}, then: {}}", 2, "expected words, a place by in, or link-host"),
        (
            "title: x\norder: {first: {words: [a]}, then: {link-host: 'https://a.example'}}",
            2,
            "is no host; expected such",
        ),
        ("title: x\nunique: {in: headline, among: articles, likeness: 85}", 2, "expected a share such as 0.85"),
        ("title: x\nunique: {in: tag, likeness: 0.8}", 2, "add among: articles, or leave it out"),
        ("title: x\ncompare-fields: {field: dek, with: headline, must: resemble, likeness: 2}", 2, "expected a share"),
        (
            'title: x\nrequire-text: {in: dek, words: a,\n links-to: {registry: outlets, entry: "{match}", field: x}}',
            3,
            'unknown field "x"; expected name, aliases, domains',
        ),
        ("title: x\nprefer-text: {in: body, swap: {}}", 2, "nothing is to be swapped"),
        ("title: x\nprefer-text: {in: body, swap: {a: a}}", 2, '"a" is swapped for itself'),
        ("title: x\nprefer-text: {in: body, swap: {no: none}}", 2, "put them in quotes"),
        ("title: x\nconsistent-text: {in: body, forms: []}", 2, 'expected "forms", a list of lists'),
        ("title: x\nlimit: {in: tag, measure: items, max: 1, tags: 3}", 2, 'unknown key "tags"'),
        ("title: x: y", 1, "not YAML:"),
        ("title: x\ncompare-fields: {field: dek, must: differ}", 2, '"with" is missing'),
        ("title: x\nselector: {max: 0}", 2, '"css" is missing'),
        ("title: x\nnear: {text: {words: [a]}, forbid: {words: [b]}}", 2, '"within" is missing'),
        ("title: x\norder: {first: {words: [a]}}", 2, '"then" is missing'),
        ("title: x\nrequire-text: {in: dek, words: a, links-to: {entry: b}}", 2, '"registry" is missing'),
        (
            "title: x\ncompare-fields: {field: published, with: dek, must: differ}",
            2,
            "are compared with each other, by",
        ),
        (
            "title: x\ncompare-fields: {field: dek, with: headline, must: be-before}",
            2,
            '"be-before" is for dates; these',
        ),
        (
            "title: x\nwhen: {dek: {case: true}}\nlimit: {in: tag, measure: items, max: 1}",
            2,
            "nothing is expected here",
        ),
        ("title: x\nwhen: {format: htm}\nlimit: {in: tag, measure: items, max: 1}", 2, 'did you mean "html"?'),
        ("title: x\nselector: {css: p}", 2, "expected min or max: max: 0 forbids such elements"),
        ("title: x\nnear: {text: {words: [a]}, within: 4 words}", 2, "expected either forbid or require"),
        (
            "title: x\nunique:\n  - {in: headline, among: articles}\n  - {in: dek, among: articles}",
            1,
            "a rule has one clause among articles; write a rule for each",
        ),
        (
            "title: x\nunique: {in: headline, among: articles, days-apart: soon}",
            2,
            '"soon" is no length of time; expected such as',
        ),
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
