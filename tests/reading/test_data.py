"""YAML, TOML and JSON: what they hold, where it stands, and what makes them unreadable."""

from collections.abc import Callable, Iterator

import pytest

from newslint.model import Data
from newslint.reading.data import Malformed, load_json, load_toml, load_yaml, load_yaml_and_repeats
from newslint.source import Span

Load = Callable[[str, int], Data]

BEFORE = "😀\n"  # what stands before a block: places count code points of the whole source

YAML = """\
title: 'Ferry 😀 sails'
dek: A plain one
"quoted key": "with \\t escape"
date: 2025-07-05 10:00
tags: [harbour, "sea", 007]
author:
  name: Mara
  bio: |
    She writes.
    Much.
draft: no
tagged: !house style
"""
TOML = """\
title = "Ferry 😀 sails"
a.b = 'dotted'
tags = ["harbour", "sea"]
date = 2025-07-05T10:00:00Z  # at sea
text = \"\"\"
Several
lines\"\"\"

[extra]
"odd key" = 'x'

[[people]]
name = "Mara"
[[people]]
name = "Tomas"
"""
JSON = '{"title": "Ferry 😀 sails", "tags": ["harbour", "a\\u0020b"], "n": {"": "none"}, "on": true}'


def every(data: Data) -> Iterator[Data]:
    yield data
    if isinstance(data.value, (dict, list)):
        for item in data.items():
            yield from every(item)


@pytest.mark.parametrize(("load", "block"), [(load_yaml, YAML), (load_toml, TOML), (load_json, JSON)])
def test_every_verbatim_word_is_found_where_it_stands(load: Load, block: str) -> None:
    source = BEFORE + block
    found = 0
    for data in every(load(block, len(BEFORE))):
        where, key = data.where, data.key_where
        if key is not None and isinstance(data.path[-1], str):
            assert source[key.start : key.end].endswith(data.path[-1])
        if isinstance(data.value, str) and where is not None:
            said = source[where.start : where.end]
            if "\\" not in said and "\n" not in said:
                assert said == data.value
                found += 1
    assert found >= 3


def test_yaml_words_stay_words() -> None:
    data = load_yaml(YAML, 0)
    assert isinstance(data.value, dict)
    assert data.value["date"] == "2025-07-05 10:00"
    assert data.value["draft"] == "no"
    assert data.value["tags"] == ["harbour", "sea", "007"]
    assert data.value["tagged"] == "style"


def test_an_escaped_string_is_placed_as_a_whole() -> None:
    value = load_yaml(YAML, 0).get("quoted key")
    assert value is not None
    assert value.where is not None
    assert YAML[value.where.start : value.where.end] == '"with \\t escape"'


def test_a_block_scalar_is_placed_without_its_mark() -> None:
    bio = load_yaml(YAML, 0).get("author", "bio")
    assert bio is not None
    assert bio.where is not None
    assert YAML[bio.where.start : bio.where.end] == "She writes.\n    Much."


def test_tables_of_toml_are_found_by_index() -> None:
    name = load_toml(TOML, 0).get("people", 1, "name")
    assert name is not None
    assert name.where is not None
    assert TOML[name.where.start : name.where.end] == "Tomas"


def test_words_in_the_tables_of_toml_are_found_on_every_way() -> None:
    block = (
        "# people\nplace = {name = 'Quay', of = {town = \"Skarholm\"}}\n"
        "[[people]]\n# the first\nname = 'Mara'\n[people.pet]\nname = 'Rex'\n"
        "[[people]]\n[[people.boats]]\nname = 'Alma'\n[[people.boats]]\nname = 'Berta'\n"
    )
    data = load_toml(block, 0)
    assert {
        ".".join(map(str, part.path)): (part.value, block[slice(*(part.where or Span(0, 0)))])
        for part in every(data)
        if isinstance(part.value, str)
    } == {
        "place.name": ("Quay", "Quay"),
        "place.of.town": ("Skarholm", "Skarholm"),
        "people.0.name": ("Mara", "Mara"),
        "people.0.pet.name": ("Rex", "Rex"),
        "people.1.boats.0.name": ("Alma", "Alma"),
        "people.1.boats.1.name": ("Berta", "Berta"),
    }


def test_tags_of_yaml_that_nobody_knows_are_ignored() -> None:
    assert load_yaml("a: !house {b: c}\nd: !house [e, !g f]\nh: !!binary aGk=\ni: !!timestamp 2025-07-05", 0).value == {
        "a": {"b": "c"},
        "d": ["e", "f"],
        "h": "aGk=",
        "i": "2025-07-05",
    }


def test_a_long_list_is_no_deep_one() -> None:
    items = "".join(f"- [{number}]\n" for number in range(300))
    assert load_yaml(items, 0).value == [[number] for number in range(300)]


def test_a_block_scalar_without_words_has_a_place() -> None:
    dek = load_yaml("title: Quay\ndek: |", 0).get("dek")
    assert dek is not None
    assert (dek.value, dek.where) == ("", Span(17, 18))


def test_keys_become_strings() -> None:
    assert load_yaml("1: a\nno: b\n2025-01-01: c\n? [x, y]\n: d", 0).value == {
        "1": "a",
        "no": "b",
        "2025-01-01": "c",
        "['x', 'y']": "d",
    }


def test_repeated_keys_are_told_and_the_last_one_counts() -> None:
    block = "title: a\nx: {y: 1, y: 2}\ntitle: b\n"
    data, repeats = load_yaml_and_repeats(block, 0)
    assert data.value == {"title": "b", "x": {"y": 2}}
    assert [(key, block[where.start : where.end], where.start) for key, where in repeats] == [
        ("y", "y", 19),
        ("title", "title", 25),
    ]


def test_merged_mappings_are_merged() -> None:
    assert load_yaml("a: &a {b: 1}\nc: {<<: *a, d: 2}", 0).value == {"a": {"b": 1}, "c": {"b": 1, "d": 2}}


BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n"
    for before, name in zip("abcdefg", "bcdefgh", strict=True)
)  # fmt: skip


@pytest.mark.parametrize(
    ("load", "block", "message", "excerpt"),
    [
        (load_yaml, "a: b: c", "a second ': ' in one value", ": c"),
        (load_yaml, "a: 'b' c'", "no key stands where one is expected", "c'"),
        (load_yaml, 'a: "b\nc: 1\n', "a quotation mark is opened and not closed", '"b'),
        (load_yaml, "a: @b", "no value may begin with '@'", "@b"),
        (load_yaml, "a: [1\nb: 2\n", "a list is opened by '[' and not closed", "[1"),
        (load_yaml, "a:\n\tb: c", "tab", "\tb: c"),
        (load_yaml, "a: \x07", "control character", "\x07"),
        (load_yaml, "é: 😀\nb: \x07c", "control character", "\x07c"),
        (load_yaml, "a: \ud800", "surrogate", "\ud800"),
        (load_yaml, "a: *x", "undefined alias", "*x"),
        (load_yaml, "a: &x [*x]", "stands for itself", "&x [*x]"),
        (load_yaml, "a: 1\n---\nb: 2", "another document", "---"),
        (load_yaml, BOMB, "100,000 values", None),
        (load_yaml, "[" * 100_000 + "]" * 100_000, "nested too deeply", None),
        (load_yaml, "- " * 100_000 + "x", "nested too deeply", None),
        (load_toml, "a = \nb = 1", "invalid value", None),
        (load_toml, "a = 1\na = 2", "cannot overwrite a value", "2"),
        (load_toml, 'a = "x', "unterminated string", None),
        (load_toml, "a = 1\nb = 'é'\nc = @ # no\n", "invalid value", "@ # no"),
        (load_toml, "a = " + "[" * 100_000, "nested too deeply", None),
        (load_json, '{"a": 1,}', "a comma stands before a closing bracket", ",}"),
        (load_json, '{"a": [1, ]}', "a comma stands before a closing bracket", ", ]}"),
        (load_json, '{"a": "x\ny"}', "invalid control character", None),
        (load_json, "[" * 100_000, "nested too deeply", None),
        (load_json, "1" * 5000, "too many digits", None),
    ],
)
def test_a_broken_block_says_what_and_where(load: Load, block: str, message: str, excerpt: str | None) -> None:
    with pytest.raises(Malformed) as raised:
        load(block, len(BEFORE))
    where = raised.value.where
    assert message in raised.value.message
    assert where is not None
    assert len(BEFORE) <= where.start < where.end <= len(BEFORE) + len(block)
    if excerpt is not None:
        assert (BEFORE + block)[where.start : where.end] == excerpt


def test_an_empty_block_is_null() -> None:
    assert load_yaml("", 0).value is None
    assert load_yaml("# a comment\n", 0).value is None


@pytest.mark.parametrize(
    ("load", "block", "value", "words", "place"),
    [
        (load_yaml, "a: She writes\n  of   ferries", "She writes of ferries", "of ferries", "of   ferries"),
        (load_yaml, "a: >\n  She writes\n  of ferries\n", "She writes of ferries", "of", "of"),
        (load_yaml, "a: 'Mara''s ferry'", "Mara's ferry", "ferry", "ferry"),
        (load_yaml, "a: 'Mara''s ferry'", "Mara's ferry", "'s", "''s"),
        (load_yaml, 'a: "Mara\\u2019s \\"old\\"\n  ferry"', "Mara’s \"old\" ferry", "ferry", "ferry"),
        (load_yaml, 'a: "Mara\\u2019s ferry"', "Mara’s ferry", "’s", "\\u2019s"),
        (load_yaml, 'a: "\\x4dara\\U0001F980 \\\n  ferry"', "Mara🦀 ferry", "ferry", "ferry"),
        (load_yaml, 'a: "\\x4dara\\U0001F980 ferry"', "Mara🦀 ferry", "🦀", "\\U0001F980"),
        (load_yaml, 'a: "Mara\\_Reiner"', "Mara Reiner", "Reiner", '"Mara\\_Reiner"'),
        (load_toml, 'a = """\nShe  writes\nof ferries"""', "She writes of ferries", "of", "of"),
        (load_toml, 'a = "Mara\\u2019s ferry"', "Mara’s ferry", "ferry", "ferry"),
        (load_json, '{"a": "Mara\\u2019s ferry"}', "Mara’s ferry", "ferry", "ferry"),
    ],
)  # fmt: skip
def test_parts_of_folded_and_escaped_values_are_placed(
    load: Load, block: str, value: str, words: str, place: str
) -> None:
    entry = load(block, len(BEFORE)).get("a")
    text = entry.text() if entry else None
    assert text is not None
    assert text.value == value
    start = value.index(words)
    where = text.part(start, start + len(words))
    assert where is not None
    assert (BEFORE + block)[where.start : where.end] == place
