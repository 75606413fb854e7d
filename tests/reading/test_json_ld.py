"""JSON-LD: nodes, references, places, and what one broken block leaves of the others."""

import json

import pytest

from newslint.model import Fault, Node, Text
from newslint.reading.json_ld import every_node, read_json_ld, resolve

BEFORE = "<script>😀"


def read(raw: str) -> tuple[tuple[Node, ...], Fault | None]:
    nodes, fault = read_json_ld(raw, len(BEFORE))
    return resolve(nodes), fault


def excerpt(raw: str, text: Text | Fault | None) -> str:
    where = text.where if text is not None else None
    assert where is not None
    return (BEFORE + raw)[where.start : where.end]


def test_a_graph_is_opened_and_its_references_lead_to_nodes() -> None:
    raw = json.dumps(
        {
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "NewsArticle", "@id": "#a", "headline": "Ferry", "author": [{"@id": "#p"}, {"@id": "#gone"}]},
                {"@type": "Person", "@id": "#p", "name": "Mara", "worksFor": {"@id": "#a"}},
            ],
        }
    )
    (article, person), fault = read(raw)
    assert fault is None
    assert article.nodes("author")[0] is person
    assert person.nodes("worksFor") == (article,)
    assert article.nodes("author")[1].id == "#gone"
    assert len(list(every_node([article]))) == 3


def test_references_lead_over_blocks() -> None:
    first, _ = read_json_ld('{"@type": "NewsArticle", "author": {"@id": "#p"}}', 0)
    second, _ = read_json_ld('{"@type": "Person", "@id": "#p", "name": "Mara"}', 100)
    article, person = resolve((*first, *second))
    assert article.nodes("author") == (person,)


def test_types_and_authors_may_be_lists() -> None:
    raw = json.dumps(
        [
            {
                "@type": ["http://schema.org/NewsArticle", "schema:Article"],
                "author": ["Mara", {"@type": "Person", "name": "T"}],
            }
        ]
    )
    (node,), _ = read(raw)
    assert node.types == ("NewsArticle", "Article")
    assert [text.value for text in node.texts("author")] == ["Mara"]
    assert node.nodes("author")[0].text("name") == Text("T", "json-ld")


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("Ferry sails", "Ferry sails"),
        ("It\\u2019s \\ud83d\\ude00", "It’s 😀"),
        ("a &amp; b", "a & b"),
        ("a \\u0026amp; b", "a & b"),
        ("two\\n  lines", "two lines"),
        ('\\"quoted\\"', '"quoted"'),
        ("https:\\/\\/a.example\\/", "https://a.example/"),
        ("\\ud800 alone", "\ufffd alone"),
    ],
)
def test_values_are_decoded_and_placed(said: str, value: str) -> None:
    raw = f'{{"@type": "NewsArticle", "headline": "{said}"}}'
    (node,), fault = read(raw)
    text = node.text("headline")
    assert fault is None
    assert text is not None
    assert text.value == value
    assert text.origin == "json-ld"
    assert excerpt(raw, text) == said


def test_a_part_of_an_escaped_value_is_placed_exactly() -> None:
    raw = '{"headline": "It\\u2019s  a &amp; ferry"}'
    (node,), _ = read(raw)
    text = node.text("headline")
    assert text is not None
    assert text.value == "It’s a & ferry"
    assert excerpt(raw, text.slice(2, 3)) == "\\u2019"
    assert excerpt(raw, text.slice(7, 8)) == "&amp;"
    assert excerpt(raw, text.slice(9, 14)) == "ferry"


def test_a_node_is_placed_at_its_type() -> None:
    raw = '{"@context": "x", "@type": "NewsArticle"}'
    (node,), _ = read(raw)
    assert excerpt(raw, node.where) == "NewsArticle"


def test_numbers_and_truth_are_texts() -> None:
    raw = '{"@type": "A", "wordCount": 12, "isAccessibleForFree": false, "nothing": null}'
    (node,), _ = read(raw)
    assert {name: text.value for name in node.properties for text in node.texts(name)} == {
        "wordCount": "12",
        "isAccessibleForFree": "false",
    }
    assert excerpt(raw, node.text("wordCount")) == "12"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\n//<![CDATA[\n", "\n//]]>\n"),
        ("<!-- ", " -->"),
        ("/*<![CDATA[*/", "/*]]>*/"),
        ("<![CDATA[", "]]>"),
        ("", ";"),
        ("\n\t", "\n"),
    ],
)
def test_wrappers_are_taken_off(before: str, after: str) -> None:
    raw = f'{before}{{"@type": "NewsArticle", "headline": "Ferry"}}{after}'
    (node,), fault = read(raw)
    assert fault is None
    assert excerpt(raw, node.text("headline")) == "Ferry"


@pytest.mark.parametrize(
    ("raw", "place", "types"),
    [
        ('{"@type": "A", "b": 1,}', ",}", ("A",)),
        ('{"@type": "A", "b": "x\ty"}', '\ty"}', ("A",)),
        ('{"@type": "A" "b": 1}', '"b": 1}', None),
        ('{"@type": "A", "b": "open', '"open', None),
        ('{"@type": "A"}{"@type": "B"}', '{"@type": "B"}', ("A",)),
    ],
)
def test_a_broken_block_is_a_fault_at_its_place(raw: str, place: str, types: tuple[str, ...] | None) -> None:
    nodes, fault = read(raw)
    assert fault is not None
    assert fault.rule == "jsonld-invalid"
    assert excerpt(raw, fault) == place
    assert [node.types for node in nodes] == ([types] if types else [])


def test_what_is_no_object_is_a_fault() -> None:
    assert read('"just words"')[1] is not None
    assert read("null")[1] is not None


@pytest.mark.parametrize("raw", ["", " \n ", "<!-- -->", "[]", "{}"])
def test_an_empty_block_says_nothing(raw: str) -> None:
    assert read(raw) == ((), None)


@pytest.mark.parametrize(
    "raw", ["[" * 100_000, '{"a":' * 100_000, '{"a":' * 900 + "1" + "}" * 900, "[" * 900 + "]" * 900]
)
def test_deep_nesting_never_crashes(raw: str) -> None:
    read(raw)
