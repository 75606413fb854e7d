"""The kit for authors of rules: new-rule, test, try."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml
from house_pack import PAGE, RULE

from .conftest import POST, Newslint

Write = Callable[[str, str | bytes], Path]
NAME = "house-rules/harbour-misspelt"
HEADLINE = "Harbour council votes for a new pier"


@pytest.fixture
def house(write: Write) -> Path:
    """A folder with one rule and its page; the page."""
    write("house-rules/headline_shouts.py", RULE)
    return write("house-rules/headline_shouts.md", PAGE)


def test_a_new_rule_works_as_it_is(newslint: Newslint, tmp_path: Path) -> None:
    run = newslint("new-rule", NAME)
    assert run.status == 0
    assert run.out.startswith("wrote house-rules/harbour_misspelt.py\nwrote house-rules/harbour_misspelt.md\n")
    assert "    packs: [./house-rules]\n    trust: true " in run.out
    tested = newslint("test", "house-rules")
    assert tested.out == "house-rules-harbour-misspelt: 2 examples as written\n\n1 rule: 1 as written\n"
    assert tested.status == 0


def test_a_new_rule_goes_to_the_only_pack_that_there_is(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    assert newslint("new-rule", "harbour-misspelt").err.startswith("newslint: say in which folder")
    (tmp_path / "house").mkdir()
    write("newslint.yaml", "packs: [house]\ntrust: true\n")
    run = newslint("new-rule", "harbour-misspelt")
    assert run.out.startswith("wrote house/harbour_misspelt.py\n")
    assert "newslint.yaml" not in run.out
    assert newslint("rules").status == 0


@pytest.mark.parametrize("suffix", [".py", ".md"])
def test_a_new_rule_overwrites_nothing(newslint: Newslint, write: Write, suffix: str) -> None:
    path = write(f"house-rules/harbour_misspelt{suffix}", "mine\n")
    run = newslint("new-rule", NAME)
    assert (run.status, path.read_text()) == (2, "mine\n")
    assert f"harbour_misspelt{suffix}: is there already" in run.err
    assert len(list(path.parent.iterdir())) == 1


@pytest.mark.parametrize("name", ["Harbour", "harbour misspelt", "1-harbour", "harbour--misspelt", "house-rules/"])
def test_a_name_that_is_none_is_refused(newslint: Newslint, name: str) -> None:
    run = newslint("new-rule", name)
    assert run.status == 2
    assert "is no name of a rule" in run.err


def test_a_difference_is_shown_as_written_and_as_reported(newslint: Newslint, house: Path) -> None:
    house.write_text(PAGE.replace("2:8 headline", "2:9 headline"))
    run = newslint("test", "house-rules")
    assert run.status == 1
    assert run.out == (
        "house-rules-headline-shouts: differs\n"
        "  house-rules/headline_shouts.md:8: - the example says, + the rule reports\n"
        "    - 2:9 headline 'HARBOUR REOPENS' shouts\n"
        "    + 2:8 headline 'HARBOUR REOPENS' shouts\n"
        "\n1 rule: 0 as written, 1 not\n"
    )


def test_an_example_that_is_no_article_is_told(newslint: Newslint, house: Path) -> None:
    house.write_text(PAGE.replace(PAGE[PAGE.index("The harbour") : PAGE.index("```\n\n```findings")], "Short.\n", 1))
    run = newslint("test", "house-rules")
    assert run.status == 1
    assert "    the rule does not look at a.md: not an article as newslint reads it" in run.out


@pytest.mark.parametrize("missing", ["Accepted", "Reported"])
def test_a_rule_without_an_example_of_either_sort_fails(newslint: Newslint, house: Path, missing: str) -> None:
    house.write_text(PAGE.replace(f"## {missing}", "## Else"))
    run = newslint("test", "house-rules")
    assert run.status == 1
    assert "headline-shouts: not tested\n" in run.out
    assert f"  house-rules/headline_shouts.md: no example under '## {missing}'\n" in run.out


def test_a_broken_rule_is_named_and_the_others_are_tested(newslint: Newslint, write: Write, house: Path) -> None:
    write("house-rules/broken.py", "import nowhere\n")
    write("house-rules/broken.md", PAGE)
    run = newslint("test", "house-rules")
    assert run.status == 2
    assert run.out == (
        "house-rules-broken: broken\n"
        "  house-rules/broken.py:1: cannot be imported: ModuleNotFoundError: No module named 'nowhere'\n"
        "house-rules-headline-shouts: 2 examples as written\n"
        "\n2 rules: 1 as written, 1 broken\n"
    )


@pytest.mark.parametrize("suffix", [".py", ".md"])
def test_one_rule_is_tested_by_its_file_or_its_page(newslint: Newslint, house: Path, suffix: str) -> None:
    run = newslint("test", f"house-rules/headline_shouts{suffix}")
    assert run.out.startswith("house-rules-headline-shouts: 2 examples as written\n")


def test_a_rule_within_a_family_is_of_the_pack_that_newslint_yaml_names(newslint: Newslint, write: Write) -> None:
    write("house-rules/style/headline_shouts.py", RULE)
    write("house-rules/style/headline_shouts.md", PAGE)
    write("newslint.yaml", "packs: [house-rules]\n")
    write("post.md", POST)
    file = "house-rules/style/headline_shouts.py"
    assert newslint("test", file).out.startswith("house-rules-headline-shouts: 2 examples")
    assert newslint("try", file, "post.md").out.startswith("house-rules-headline-shouts would report 0 findings")
    write("house-rules/style/notes.md", "Nothing.\n")
    run = newslint("test", "house-rules/style/notes.md")
    assert (run.status, "house-rules/style/notes.md: is no rule, nor the page of one" in run.err) == (2, True)


@pytest.mark.parametrize(
    ("pack", "said"),
    [
        ("rules/nowhere.yml", "rules/nowhere.yml: no such folder"),
        ("nowhere", "nowhere: no such folder, file or package of rules\n"),
        ("empty", "empty: holds no rule; "),
    ],
)
def test_what_is_no_pack_is_refused(newslint: Newslint, tmp_path: Path, pack: str, said: str) -> None:
    (tmp_path / "empty").mkdir()
    run = newslint("test", pack)
    assert run.status == 2
    assert run.err.startswith(f"newslint: {said}")


def archive(write: Write) -> None:
    for number in range(30):
        headline = f"PIER {number} CLOSES FOR GOOD" if number % 3 == 0 else f"Pier {number} closes for good"
        post = POST.replace(HEADLINE, headline).replace("2026-01-10", f"202{number % 3 + 3}-01-10")
        post = post.replace("lang: en\n", f"lang: en\ncategories: [{'Sport' if number % 2 else 'Town'}]\n")
        write(f"posts/{number:02}.md", post)


def test_a_new_rule_goes_where_its_pack_finds_it(newslint: Newslint, write: Write) -> None:
    newslint("new-rule", "--yaml", "house-rules/good")
    write("newslint.yaml", "packs: [./house-rules]\n")
    run = newslint("new-rule", "--yaml", "house-rules/style/words/harbour-misspelt")
    said = "a pack has a folder for each family, and none below those; name it house-rules/style/harbour-misspelt"
    assert (run.status, run.err) == (2, f"newslint: {said}\n")
    assert not Path("house-rules/style").exists()


@pytest.mark.parametrize("name", ["my rule.yaml", "größe.yaml", "MyRule.yaml", "a.b.yaml", "😀.yaml"])
def test_a_name_that_no_rule_can_have_is_told(newslint: Newslint, write: Write, name: str) -> None:
    newslint("new-rule", "--yaml", "house-rules/good")
    write(f"house-rules/{name}", Path("house-rules/good.yaml").read_text("utf-8"))
    run = newslint("test", "house-rules")
    assert run.status == 2
    assert f"house-rules/{name}: a rule is called as its file, and no rule can be called so; expected small" in run.out
    assert "2 rules: 1 as written, 1 broken\n" in run.out


def test_two_rules_of_one_name_are_told_by_test_too(newslint: Newslint, write: Write) -> None:
    newslint("new-rule", "--yaml", "house-rules/a/good")
    write("house-rules/b/good.yaml", Path("house-rules/a/good.yaml").read_text("utf-8"))
    said = 'newslint: house-rules/b/good.yaml: a second rule "house-rules-good"; the first is house-rules/a/good.yaml\n'
    run = newslint("test", "house-rules")
    assert (run.status, run.err) == (2, said)


@pytest.mark.usefixtures("house")
def test_a_rule_is_tried_before_it_is_switched_on(newslint: Newslint, write: Write) -> None:
    archive(write)
    run = newslint("try", "house-rules/headline_shouts.py", "posts")
    assert run.status == 0
    first, _, rest = run.out.partition("\n")
    assert first == "house-rules-headline-shouts would report 10 findings in 10 of 30 articles (33.3%)"
    assert re.search(r"section .*\nSport +15 +5\nTown +15 +5\n", rest)
    assert re.search(r"year .*\n2025 +10 +0\n2024 +10 +0\n2023 +10 +10\n", rest)
    assert rest.count("[house-rules-headline-shouts]") == 10


@pytest.mark.usefixtures("house")
def test_twenty_samples_are_shown_of_many_the_same_every_time(newslint: Newslint, write: Write) -> None:
    for number in range(30):
        write(f"posts/{number}.md", POST.replace(HEADLINE, f"HARBOUR {number} CLOSES"))
    asked = ("try", "house-rules/headline_shouts.py", "posts", "--time-limit", "60")
    out = newslint(*asked).out
    assert "\n20 of them:\n" in out
    assert out.count("[house-rules-headline-shouts]") == 20
    assert out == newslint(*asked, "--jobs", "2").out


def test_a_built_in_rule_can_be_tried_too(newslint: Newslint, write: Write) -> None:
    archive(write)
    assert newslint("try", "headline-all-caps", "posts").out.startswith("headline-all-caps would report 10 findings")
    run = newslint("try", "headline-al-caps", "posts")
    assert (run.status, "did you mean" in run.err) == (2, True)


@pytest.mark.usefixtures("house")
def test_a_program_reads_what_a_rule_would_report(newslint: Newslint, write: Write) -> None:
    archive(write)
    write("posts/broken.md", b"---\ntitle: x\n---\n\n" + bytes([0xFF, 0xFE, 0x81]) * 40)
    run = newslint("try", "house-rules/headline_shouts.py", "posts", "--format", "json")
    said = json.loads(run.out)
    assert (said["rule"], said["articles"], said["with_findings"]) == ("house-rules-headline-shouts", 30, 10)
    assert {"name": "Sport", "articles": 15, "with_findings": 5} in said["sections"]
    assert [year["name"] for year in said["years"]] == ["2025", "2024", "2023"]
    assert {sample["rule"] for sample in said["samples"]} == {"house-rules-headline-shouts"}
    assert len(said["samples"]) == said["findings"] == 10
    assert (run.status, len(said["problems"])) == ((2, 1) if said["problems"] else (0, 0))


def test_a_rule_rests_on_what_an_authorities_file_names(newslint: Newslint, write: Write) -> None:
    newslint("new-rule", "--yaml", "house-rules/harbour-misspelt")
    rule = Path("house-rules/harbour-misspelt.yaml")
    text = rule.read_text()
    rule.write_text(text.replace("severity: warning", "severity: warning\nauthority: [SPJX]", 1))
    run = newslint("test", "house-rules")
    assert (run.status, 'no authorities.yaml has "SPJX"; did you mean "SPJ"?' in run.out) == (1, True)
    rule.write_text(text.replace("severity: warning", "severity: warning\nauthority: [house-style]", 1))
    assert "say in authorities.yaml of the pack what it is" in newslint("test", "house-rules").out
    write("house-rules/authorities.yaml", "house-style: {title: Style of the house}\n")
    assert newslint("test", "house-rules").status == 0


def test_the_schema_of_whatever_a_newsroom_writes_is_printed(newslint: Newslint) -> None:
    newslint("new-rule", "--yaml", "house-rules/pier-misspelt")
    rule = yaml.safe_load(Path("house-rules/pier-misspelt.yaml").read_text("utf-8"))
    schema = json.loads(newslint("config", "schema", "rule").out)
    jsonschema.Draft202012Validator(schema).validate(rule)
    assert not jsonschema.Draft202012Validator(schema).is_valid({**rule, "forbid-txt": {}})
    assert json.loads(newslint("config", "schema").out)["properties"].keys() >= {"extends", "rules"}
    for name, good in (("tags", {"tags": ["ferries"]}), ("list", {"en": ["leaked"]}), ("pack", {"prefix": "harbour"})):
        validator = jsonschema.Draft202012Validator(json.loads(newslint("config", "schema", name).out))
        assert validator.is_valid(good)
        assert not validator.is_valid({"no-such": 1})
    assert newslint("config", "schema", "rules").status == 2
