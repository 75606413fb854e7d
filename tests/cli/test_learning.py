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


STYLES = {
    "flush": "authors:\n- name: Old Hand  # a\n  aliases:\n  - O. H.  # b\n# c\n",
    "wide": "authors:\n    - name: Old Hand\n      aliases:\n          - 'O. H.'\n\n    # c\n    - name: Ann\n",
    "flow": '---\n# a\nauthors:\n  - {name: "Old Hand", aliases: [O. H.]}  # b\n\n\nguests: [x]\n',
    "flow on lines": "authors:\n- {  # a\n  name: 'Old Hand',  # b\n    aliases: [\n    O. H.,  # c\n  ],\n  }\n",
    "one line": '{"authors": [{"name": "Old Hand"}], "guests": []}\n',
    "crlf": "authors:\r\n- name: Old Hand\r\n  bio: |\r\n    One: a.\r\n\r\n    Two # no comment\r\n",
    "bom": "\ufeffauthors:\n- name: Zoë Łuk\n  bio: >\n    Schön — “so”.\n",
    "no final line end": "authors:\n- name: Old Hand",
    "comments between": "authors: # a\n# b\n\n  # c\n  - name: Old Hand\n    # d\n"
    "    bio: x # e\n    # f\n  # g\n# h\nguests: []\n",
    "every indentation": "authors:\n     -   aliases:\n                - O. H.\n         name:   Old Hand\n"
    "         links:\n         - /a\n",
    "quoted": "authors:\n  - name: \"Old\\u0020Hand\"\n    bio: 'It''s # his:\n"
    '\n      own\'\n    slug: "old-\\\n      hand"\n',
    "kept line ends": "authors:\n- name: Old Hand\n  bio: |+\n    One.\n\n\n  slug: old-hand\n# a\n",
    "empty lists": "authors: []  # none yet\nguests: [  # but\n  x\n  ]\n",
    "end of document": "%YAML 1.1\n---\nauthors:\n- name: Old Hand\n...\n# a\n",
    "wide characters": "authors:\n- name: 李 😀  # 😀\n- {name: Old Hand}  # 李\n",
}


@pytest.mark.parametrize("before", STYLES.values(), ids=STYLES)
def test_every_character_of_a_file_stays_in_whatever_style(
    newslint: Newslint, write: Write, tmp_path: Path, before: str
) -> None:
    write("authors.yaml", before.encode())
    write("a/one.md", post("Paul Pier"))
    write("a/two.html", PAGE_WITH_BIO.replace("Ann Miller", "Old Hand").replace("ann-miller", "old-hand"))
    assert "+ Paul Pier: 1 article\n" in newslint("authors", "learn", "a").out
    after = (tmp_path / "authors.yaml").read_bytes().decode()
    characters = iter(after)
    assert all(character in characters for character in before.replace(" []  #", "  #"))  # in their order
    assert after.count("\n") == (after.count("\r\n") or after.count("\n"))
    old, new = (yaml.safe_load(text.removeprefix("\ufeff")) for text in (before, after))
    by_name = {entry["name"]: entry for entry in new["authors"]}
    assert list(by_name)[: len(old["authors"])] == [entry["name"] for entry in old["authors"]]
    assert by_name["Paul Pier"] == {"name": "Paul Pier"}
    assert by_name["Old Hand"]["slug"] == "old-hand"
    assert all(by_name[entry["name"]][key] == said for entry in old["authors"] for key, said in entry.items())
    run = newslint("authors", "learn", "a")
    assert (run.out, (tmp_path / "authors.yaml").read_bytes().decode()) == ("authors.yaml: nothing to add\n", after)


SHARED = """\
authors:
- &desk
  name: The Daily Desk
  type: organization
  links: &pages [/desk]  # of all
- name: Ann Miller
  <<: {aliases: [A. M.], type: person}
- name: Old Hand
  links: *pages
"""


def test_what_entries_share_stays_with_those_that_had_it(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("authors.yaml", SHARED)
    write("a/one.html", PAGE)
    write("a/two.md", post("Annie Miller"))
    newslint("authors", "learn", "a")
    new = registry(tmp_path / "authors.yaml", "authors")["authors"]
    assert new[1]["aliases"] == ["A. M.", "Annie Miller"]
    assert [new[0], new[2]] == [yaml.safe_load(SHARED)["authors"][at] for at in (0, 2)]
    assert "  links: &pages [/desk]  # of all\n" in (tmp_path / "authors.yaml").read_text()


VOCABULARIES = {
    "block": "tags:\n  # water\n  - Fish Market  # at the quay\n  - Ferry\n  # end\n",
    "flow": "tags: [Fish Market, Ferry]  # all\n",
    "lines": "tags: [\n  Ferry,  # a\n  'Fish Market',  # b\n]\n",
    "mixed": 'tags:\r\n-   Ferry\r\n-   name: "Fish Market"\r\n    aliases: # few\r\n    - FM # a\r\n    # b\r\n',
    "anchored": "tags:\n- &it Fish Market\n- Ferry\n",
    "decided": "distinct:\n- [Crane, Crate] # no\ntags:\n- Ferry\n- Fish Market\n"
    "proposed:\n  singletons:\n  - Tide # later\n  # all\n",
}


@pytest.mark.parametrize("before", VOCABULARIES.values(), ids=VOCABULARIES)
def test_a_vocabulary_keeps_every_character(newslint: Newslint, write: Write, tmp_path: Path, before: str) -> None:
    write("tags.yaml", before.encode())
    for number, tags in enumerate(("Fish Market", "fish-market", "Pier, Tide", "Pier, Wreck")):
        write(f"a/{number}.md", post(tags=tags))
    newslint("tags", "learn", "a")
    after = (tmp_path / "tags.yaml").read_bytes().decode()
    characters = iter(after)
    assert all(character in characters for character in before)
    new = registry(tmp_path / "tags.yaml", "tags")
    by_name = {entry if isinstance(entry, str) else entry["name"]: entry for entry in new["tags"]}
    assert list(by_name)[-1] == "Pier"
    assert by_name["Ferry"] == "Ferry"
    assert by_name["Fish Market"]["aliases"][-1] == "fish-market"
    assert set(new["proposed"]["singletons"]) == {"Tide", "Wreck"}
    assert newslint("tags", "learn", "a").out == "tags.yaml: nothing to add\n"


def test_a_file_that_cannot_be_added_to_is_left_alone(newslint: Newslint, write: Write) -> None:
    before = "tags:\n- |-\n  Fish Market\n- Ferry\n"
    path = write("tags.yaml", before)
    for number, tag in enumerate(("Fish Market", "fish-market")):
        write(f"a/{number}.md", post(tags=tag))
    run = newslint("tags", "learn", "a")
    assert run.status == 2
    assert run.err == "newslint: tags.yaml: is written in a form that cannot be added to; see what --dry-run says\n"
    assert path.read_text() == before


def test_a_broken_link_of_an_author_is_no_page_of_theirs(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("a/one.html", PAGE.replace("/authors/ann-miller", "https://[harbour.example/authors/ann-miller"))
    write("a/two.html", PAGE)
    assert newslint("authors", "learn", "a").status == 0
    (ann,) = registry(tmp_path / "authors.yaml", "authors")["authors"]
    assert (ann["name"], ann["links"]) == ("Ann Miller", ["/authors/ann-miller"])


def test_nothing_is_called_added_that_could_not_be_written(newslint: Newslint, write: Write) -> None:
    write("a/1.md", post(tags="Fish Market"))
    run = newslint("tags", "learn", "a", "--into", "nowhere/tags.yaml")
    assert (run.status, run.out) == (2, "")
    assert run.err == "newslint: nowhere/tags.yaml: cannot be written: No such file or directory\n"
