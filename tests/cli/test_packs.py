"""Folders of house rules: found, trusted or refused, and named where they are broken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from house_pack import PAGE, RULE

from .conftest import POST, Newslint

Write = Callable[[str, str | bytes], Path]
SHOUTING = POST.replace("Harbour council votes for a new pier", "HARBOUR COUNCIL VOTES")
DAY = ("--today", "2026-01-15")
ONLY = ("--select", "house-rules", *DAY)
SHOUTS = "post.md:2:8: warning: headline 'HARBOUR COUNCIL VOTES' shouts [house-rules-headline-shouts]\n"


@pytest.fixture
def house(write: Write) -> Path:
    """A newsroom with one rule of its own, which newslint.yaml names and trusts."""
    write("house-rules/headline_shouts.md", PAGE)
    write("newslint.yaml", "packs: [./house-rules]\ntrust: true\n")
    write("post.md", SHOUTING)
    return write("house-rules/headline_shouts.py", RULE)


@pytest.mark.usefixtures("house")
def test_a_folder_of_rules_runs_with_the_built_in_ones(newslint: Newslint) -> None:
    run = newslint("check", *DAY, ".")
    assert SHOUTS in run.out
    assert "[headline-all-caps]" in run.out
    assert run.err == ""


@pytest.mark.usefixtures("house")
def test_the_pages_of_house_rules_are_no_posts(newslint: Newslint) -> None:
    assert "in 1 document\n" in newslint("check", *DAY, ".").out


@pytest.mark.usefixtures("house")
def test_a_house_rule_is_set_by_its_whole_name(newslint: Newslint, write: Write) -> None:
    setting = "rules: {house-rules-headline-shouts: {severity: error, options: {shortest: 3}}}\n"
    write("newslint.yaml", "packs: [./house-rules]\ntrust: true\n" + setting)
    assert SHOUTS.replace("warning", "error") in newslint("check", *ONLY, "post.md").out
    write("newslint.yaml", "packs: [./house-rules]\ntrust: true\nrules: {house-rules-headline-shots: off}\n")
    said = 'newslint.yaml:3: unknown rule "house-rules-headline-shots"; did you mean "house-rules-headline-shouts"?\n'
    assert said in newslint("check", "post.md").err


@pytest.mark.parametrize("trust", ["", "trust: false\n"])
@pytest.mark.usefixtures("house")
def test_a_folder_that_nobody_trusts_runs_no_python(
    newslint: Newslint, write: Write, tmp_path: Path, trust: str
) -> None:
    write("newslint.yaml", "packs: [./house-rules]\n" + trust)
    write("house-rules/headline_shouts.py", RULE + "\nopen('it-ran', 'w').close()\n")
    run = newslint("check", "post.md")
    assert run.status == 2
    assert run.err.startswith("newslint: house-rules/headline_shouts.py: is Python, ")
    assert '"trust: true"' in run.err
    for command in (["rules"], ["explain", "house-rules-headline-shouts"]):
        newslint(*command)
    assert not (tmp_path / "it-ran").exists()


@pytest.mark.usefixtures("house")
def test_a_folder_that_the_command_names_is_trusted(newslint: Newslint, write: Write) -> None:
    write("newslint.yaml", "packs: [./house-rules]\n")
    assert newslint("check", "--pack", "house-rules", *ONLY, "post.md").out.startswith(SHOUTS)
    assert newslint("check", "--isolated", "--pack", "house-rules", *ONLY, "post.md").out.startswith(SHOUTS)


@pytest.mark.parametrize("named", [(), ("--pack", "house-rules")])
@pytest.mark.usefixtures("house")
def test_no_python_packs_refuses_what_is_trusted(
    newslint: Newslint, write: Write, tmp_path: Path, named: tuple[str, ...]
) -> None:
    write("house-rules/headline_shouts.py", RULE + "\nopen('it-ran', 'w').close()\n")
    run = newslint("check", "--no-python-packs", *named, "post.md")
    said = "newslint: house-rules/headline_shouts.py: is Python of a pack, which --no-python-packs refuses to run\n"
    assert (run.status, run.err) == (2, said)
    assert not (tmp_path / "it-ran").exists()


def test_a_rule_without_a_page_is_named(newslint: Newslint, house: Path) -> None:
    house.with_suffix(".md").unlink()
    said = "house-rules/headline_shouts.py: the rule has no page; write headline_shouts.md beside it\n"
    run = newslint("check", "post.md")
    assert (run.status, run.err) == (2, f"newslint: {said}")


def test_a_link_to_a_rule_that_is_gone_is_named(newslint: Newslint, house: Path) -> None:
    (house.parent / "gone.yaml").symlink_to("nowhere.yaml")
    run = newslint("check", "post.md")
    said = "newslint: house-rules/gone.yaml: is a link to nothing\n"
    assert (run.status, run.err) == (2, said)


@pytest.mark.usefixtures("house")
def test_a_pack_is_no_file(newslint: Newslint, write: Write) -> None:
    write("newslint.yaml", "packs:\n  - ./house-rules/headline_shouts.py\n")
    run = newslint("check", "post.md")
    said = "house-rules/headline_shouts.py is a file; name the folder of all rules: ./house-rules"
    assert (run.status, run.err) == (2, f"newslint: newslint.yaml:2: {said}\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("from newslint import Artikel\n", ":1: cannot be imported: ImportError: "),
        ("\n\ndef headline_shouts(:\n", ":3: is not Python: "),
        (
            "SHOUTS = True\n",
            ': defines no rule named "headline_shouts"; a module that is no rule has a name that begins',
        ),
    ],
)
def test_a_broken_rule_is_named_with_its_line(newslint: Newslint, house: Path, text: str, said: str) -> None:
    house.write_text(text)
    run = newslint("check", "post.md")
    assert run.status == 2
    assert run.err.startswith(f"newslint: house-rules/headline_shouts.py{said}")


def test_two_rules_of_one_id_are_named(newslint: Newslint, write: Write, house: Path) -> None:
    write("house-rules/headline/headline_shouts.py", house.read_text())
    run = newslint("check", "post.md")
    said = 'headline_shouts.py: a second rule "house-rules-headline-shouts"; the first is house-rules/headline/'
    assert run.status == 2
    assert said in run.err


@pytest.mark.usefixtures("house")
def test_pack_yaml_gives_another_prefix(newslint: Newslint, write: Write) -> None:
    write("house-rules/pack.yaml", "prefix: harbour\n")
    assert "[harbour-headline-shouts]" in newslint("check", *DAY, "post.md").out
    write("house-rules/pack.yaml", "prefx: harbour\n")
    said = 'house-rules/pack.yaml:1: unknown key "prefx"; did you mean "prefix"?\n'
    assert newslint("check", "post.md").err == f"newslint: {said}"
    write("house-rules/pack.yaml", "prefix: Harbour Post\n")
    assert 'house-rules/pack.yaml:1: "prefix" is "Harbour Post"; expected small' in newslint("check", "post.md").err


def test_rules_share_what_begins_with_an_underscore(newslint: Newslint, write: Write, house: Path) -> None:
    write("house-rules/_words.py", "SHOUTS = 'shouts'\n")
    shared = RULE.replace("from newslint import", "from ._words import SHOUTS\nfrom newslint import")
    house.write_text(shared.replace("' shouts\"", "' {SHOUTS}\""))
    assert newslint("check", *ONLY, "post.md").out.startswith(SHOUTS)


@pytest.mark.usefixtures("house")
def test_what_house_rules_rest_on_is_told(newslint: Newslint, write: Write) -> None:
    write("house-rules/headline_shouts.py", RULE.replace('"GN"', '"STYLE"'))
    write("house-rules/authorities.yaml", "STYLE: {title: Our style guide, url: 'https://harbour.example/style'}\n")
    (finding,) = newslint("check", *ONLY, "--format", "json", "post.md").json()["findings"]
    assert finding["authority"] == [
        {"key": "STYLE", "title": "Our style guide", "url": "https://harbour.example/style"}
    ]
    assert finding["family"] == "house-rules"


@pytest.mark.usefixtures("house")
def test_the_same_comes_from_workers(newslint: Newslint, write: Write) -> None:
    for number in range(20):
        write(f"posts/{number}.md", SHOUTING.replace("VOTES", f"VOTES {number}"))
    one, two = (newslint("check", *DAY, "--jobs", jobs, "posts").out for jobs in "12")
    assert one == two
    assert one.count("[house-rules-headline-shouts]") == 20


@pytest.mark.usefixtures("house")
def test_house_rules_are_listed_and_explained(newslint: Newslint) -> None:
    assert "  house-rules-headline-shouts " in newslint("rules").out
    assert newslint("explain", "house-rules-headline-shouts").out.startswith("# headline-shouts\n")
    assert newslint("explain", "house-rules").out == "house-rules-headline-shouts\n"


@pytest.mark.usefixtures("house")
def test_nothing_is_written_among_the_rules(newslint: Newslint, tmp_path: Path) -> None:
    newslint("check", "post.md")
    assert sorted(path.name for path in (tmp_path / "house-rules").iterdir()) == [
        "headline_shouts.md",
        "headline_shouts.py",
    ]


def test_the_pages_of_a_pack_that_the_command_names_are_no_posts(newslint: Newslint, write: Write) -> None:
    write("house-rules/headline_shouts.md", PAGE)
    write("house-rules/headline_shouts.py", RULE)
    write("post.md", SHOUTING)
    assert "in 1 document\n" in newslint("check", "--pack", "house-rules", ".").out


TWICE = '''
from collections.abc import Iterator
from typing import NamedTuple

from newslint import ArchiveFinding, Article, Context, Fact, KeptFact, NoOptions, Severity, Totals, archive_rule


class Name(NamedTuple):
    said: str


def collect(article: Article, options: NoOptions, context: Context) -> Iterator[Fact]:
    yield Fact("", Name(str(article.headline)), article.headline and article.headline.where)


@archive_rule(collect=collect, severity=Severity.INFO, recommended="on")
def counted(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: NoOptions, context: Context
) -> Iterator[ArchiveFinding]:
    """Articles are counted."""
    assert all(isinstance(fact.value, Name) for fact in facts)
    yield ArchiveFinding(facts[0].place, f"{len(facts)} articles, {facts[0].value.said}")
'''


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_house_rule_may_speak_of_many_articles(newslint: Newslint, write: Write, jobs: str) -> None:
    write("house-rules/counted.py", TWICE)
    write("house-rules/counted.md", PAGE)
    for number in range(3):
        write(f"posts/{number}.md", POST)
    run = newslint("check", "--pack", "house-rules", "--select", "house-rules", "--jobs", jobs, "posts")
    said = "posts/0.md:2:8: info: 3 articles, Harbour council votes for a new pier [house-rules-counted]\n"
    assert run.out.startswith(said), run.out + run.err
