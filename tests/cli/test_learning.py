"""`newslint authors learn` and `newslint tags learn`: a registry from an archive, and what a person wrote kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from newslint.schema import load_schema

from .conftest import PAGE, POST, Newslint

Write = Callable[[str, str | bytes], Path]
BIO = "Ann Miller covers the harbour and its islands for The Harbour Post."
PAGE_WITH_BIO = PAGE.replace(
    "</article>", f'<div class="author-box"><h3>About Ann Miller</h3><p>{BIO}</p></div>\n</article>'
)


def post(author: str = "Ann Miller", tags: str = "") -> str:
    return POST.replace("Ann Miller", author).replace("lang: en\n", f"lang: en\n{tags and f'tags: [{tags}]'}\n")


def registry(path: Path, name: str) -> Any:
    """What stands in the file, held against the schema that newslint ships."""
    said = yaml.safe_load(path.read_text("utf-8"))
    jsonschema.Draft202012Validator(load_schema(name)).validate(said)
    return said


def test_names_variants_links_and_bios_are_learnt(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("a/one.html", PAGE_WITH_BIO)
    for number in range(3):
        write(f"a/{number}.md", post())
    write("a/four.md", post("Annie Miller"))
    write("a/five.md", post("Reuters"))
    write("a/six.md", post("The Daily Desk"))
    run = newslint("authors", "learn", "a")
    assert run.status == 0
    ann = (
        "+ Ann Miller: 5 articles; also 'Annie Miller'; slug ann-miller; link /authors/ann-miller; a bio\n"
        "+ The Daily Desk: 1 article; an organization\n"
        "authors.yaml: 2 added\n"
    )
    assert run.out.startswith(ann)
    assert "    registries: {authors: authors.yaml}\n" in run.out
    assert registry(tmp_path / "authors.yaml", "authors") == {
        "authors": [
            {
                "name": "Ann Miller",
                "aliases": ["Annie Miller"],
                "slug": "ann-miller",
                "links": ["/authors/ann-miller"],
                "bio": BIO,
            },
            {"name": "The Daily Desk", "type": "organization"},
        ]
    }


def test_what_may_be_two_people_stays_two(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    for number, name in enumerate(("Jane Doe", "John Doe", "J. Doe", "Jane Roe")):
        write(f"a/{number}.md", post(name))
    newslint("authors", "learn", "a")
    names = {entry["name"] for entry in registry(tmp_path / "authors.yaml", "authors")["authors"]}
    assert names == {"Jane Doe", "John Doe", "J. Doe", "Jane Roe"}


EDITED = """\
# Kept by the standards desk.
authors:
- name: "Ann Miller"   # since 2019
  bio: >-
    As she wants it.
  aliases:
  - A. Miller
# Left in spring:
- {name: Old Hand, pronouns: they/them}

guests: ['Dr *']  # no entry for them
"""


def test_a_persons_edits_and_comments_stay(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("newslint.yaml", "registries: {authors: people.yaml}\n")
    write("people.yaml", EDITED)
    write("a/one.html", PAGE_WITH_BIO)
    write("a/two.md", post("Annie Miller"))
    write("a/three.md", post("Dr Rosa Lind"))
    write("a/four.md", post("Paul Pier"))
    run = newslint("authors", "learn", "a")
    assert run.out == (
        "… Ann Miller: also 'Annie Miller'; slug ann-miller; link /authors/ann-miller\n"
        "+ Paul Pier: 1 article\n"
        "people.yaml: 1 added, 1 completed\n"
    )
    text = (tmp_path / "people.yaml").read_text("utf-8")
    kept = [line for line in text.splitlines() if line in EDITED.splitlines()]
    assert kept == EDITED.splitlines()
    new = registry(tmp_path / "people.yaml", "authors")
    assert new["authors"][0] == {
        "name": "Ann Miller",
        "bio": "As she wants it.",
        "aliases": ["A. Miller", "Annie Miller"],
        "slug": "ann-miller",
        "links": ["/authors/ann-miller"],
    }
    assert [entry["name"] for entry in new["authors"]] == ["Ann Miller", "Old Hand", "Paul Pier"]


@pytest.mark.parametrize("registry", ["authors", "tags"])
def test_learning_twice_adds_nothing(newslint: Newslint, write: Write, tmp_path: Path, registry: str) -> None:
    for number, tags in enumerate(("harbour, ferry", "Harbour, ferries", "harbour, crane", "harbor")):
        write(f"a/{number}.md", post(tags=tags))
    newslint(registry, "learn", "a")
    before = (tmp_path / f"{registry}.yaml").read_bytes()
    run = newslint(registry, "learn", "a")
    assert (run.status, run.out) == (0, f"{registry}.yaml: nothing to add\n")
    assert (tmp_path / f"{registry}.yaml").read_bytes() == before


def test_a_dry_run_writes_nothing(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("a/one.md", post())
    run = newslint("authors", "learn", "--dry-run", "a")
    assert run.out == "+ Ann Miller: 1 article\nauthors.yaml: 1 added; not written\n"
    assert not (tmp_path / "authors.yaml").exists()


def test_tags_are_learnt_in_their_usual_form(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    for number, tags in enumerate(
        ("Fish Market, Ferries", "Fish Market, Ferries", "fish-market", '"#FishMarket"', "Ferys", "Crane")
    ):
        write(f"a/{number}.md", post(tags=tags))
    for number in range(2):
        write(f"b/{number}.md", post(tags="Market Fish"))
    run = newslint("tags", "learn", "a", "b")
    assert run.out.startswith("+ Fish Market: 4 articles; also 'FishMarket', 'fish-market'\n")
    assert registry(tmp_path / "tags.yaml", "tags") == {
        "tags": [
            {"name": "Fish Market", "aliases": ["FishMarket", "fish-market"]},
            {"name": "Ferries"},
            {"name": "Market Fish"},
        ],
        "proposed": {"near-duplicates": [["Fish Market", "Market Fish"]], "singletons": ["Crane", "Ferys"]},
    }
    assert "? Market Fish" not in run.out
    assert "? Fish Market: looks like 'Market Fish'\n? Crane: one article\n? Ferys: one article\n" in run.out
    assert "tags.yaml: 3 added, 3 for you to decide\n" in run.out
    assert "# For you to decide" in (tmp_path / "tags.yaml").read_text()


def test_two_entries_of_a_vocabulary_are_decided(newslint: Newslint, write: Write) -> None:
    write("tags.yaml", "# ours\ntags:\n  - Fish Market\n  - Market Fish # a series\n")
    for number in range(2):
        write(f"a/{number}.md", post(tags="Fish Market, Market Fish"))
    assert newslint("tags", "learn", "a").out == "tags.yaml: nothing to add\n"


def test_an_alias_is_added_to_a_bare_entry(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("tags.yaml", "tags:\n  - Fish Market  # the one at the quay\n  - Ferry\n")
    for number, tag in enumerate(("Fish Market", "fish-market")):
        write(f"a/{number}.md", post(tags=tag))
    assert "… Fish Market: also 'fish-market'\n" in newslint("tags", "learn", "a").out
    assert "# the one at the quay" in (tmp_path / "tags.yaml").read_text()
    assert registry(tmp_path / "tags.yaml", "tags")["tags"] == [
        {"name": "Fish Market", "aliases": ["fish-market"]},
        "Ferry",
    ]


def test_what_was_learnt_is_known_to_the_rules(newslint: Newslint, write: Write) -> None:
    for number, author in enumerate(("Ann Miller", "Ann Miller", "Annie Miller")):
        write(f"a/{number}.md", post(author, "Ferries, harbour"))
    newslint("authors", "learn", "a")
    newslint("tags", "learn", "a")
    write("newslint.yaml", "registries: {authors: authors.yaml, tags: tags.yaml}\n")
    run = newslint("check", "--select", "author-not-in-registry,tag-not-in-vocabulary", "--today", "2026-01-15", "a")
    assert run.out == "nothing found in 3 documents\n"


def test_a_file_with_nothing_but_comments_keeps_them(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("authors.yaml", "# Kept by the standards desk.\r\n")
    write("a/one.md", post())
    newslint("authors", "learn", "a")
    expected = b"# Kept by the standards desk.\r\nauthors:\r\n  - name: Ann Miller\r\n"
    assert (tmp_path / "authors.yaml").read_bytes() == expected


def test_a_registry_that_is_wrong_is_not_touched(newslint: Newslint, write: Write) -> None:
    path = write("authors.yaml", "authors:\n- nme: Ann Miller\n")
    write("a/one.md", post())
    run = newslint("authors", "learn", "a")
    said = 'newslint: authors.yaml:2: unknown key "nme"; did you mean "name"?\n'
    assert (run.status, run.err, path.read_text()) == (2, said, "authors:\n- nme: Ann Miller\n")


@pytest.mark.parametrize(
    "before",
    [
        "authors:\n- name: Old Hand  # a\n  aliases:\n  - O. H.  # b\n# c\n",
        "authors:\n    - name: Old Hand\n      aliases:\n          - 'O. H.'\n\n    # c\n    - name: Ann\n",
        '---\n# a\nauthors:\n  - {name: "Old Hand", aliases: [O. H.]}  # b\n\n\nguests: [x]\n',
        "authors:\r\n- name: Old Hand\r\n  bio: |\r\n    One: a.\r\n\r\n    Two # no comment\r\n",
        "\ufeffauthors:\n- name: Zoë Łuk\n  bio: >\n    Schön — “so”.\n",
        "authors:\n- name: Old Hand",
    ],
    ids=["flush", "wide", "flow", "crlf", "bom", "no final line end"],
)
def test_every_line_of_a_file_stays_in_whatever_style(
    newslint: Newslint, write: Write, tmp_path: Path, before: str
) -> None:
    write("authors.yaml", before)
    write("a/one.md", post("Paul Pier"))
    assert newslint("authors", "learn", "a").out.startswith("+ Paul Pier: 1 article\n")
    after = (tmp_path / "authors.yaml").read_bytes().decode()
    end = "\r\n" if "\r\n" in before else "\n"
    lines = iter(after.split(end))
    assert all(line in lines for line in before.removesuffix(end).split(end))  # in their order
    old, new = (yaml.safe_load(text.removeprefix("\ufeff"))["authors"] for text in (before, after))
    assert new == [*old, {"name": "Paul Pier"}]
