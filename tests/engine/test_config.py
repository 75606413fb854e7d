"""What newslint.yaml may say, and how its mistakes are answered."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from newslint.config import Config, Setting, config_for, load_config
from newslint.errors import ConfigError
from newslint.model import Severity
from newslint.rulesets import ruleset
from newslint.schema import load_schema, read_yaml


def load(folder: Path, text: str) -> Config:
    path = folder / "newslint.yaml"
    path.write_text(text, "utf-8")
    return load_config(str(path))


def refusal(folder: Path, text: str) -> str:
    """What is said of a configuration, without the folder."""
    with pytest.raises(ConfigError) as raised:
        ruleset(load(folder, text))
    return str(raised.value).replace(f"{folder}/", "")


def test_an_empty_file_means_the_recommended_rules(tmp_path: Path) -> None:
    assert load(tmp_path, "# nothing yet\n").extends == Config().extends


def test_severities_may_be_written_in_every_way_the_design_names(tmp_path: Path) -> None:
    config = load(
        tmp_path,
        "rules:\n"
        "  tag-count: {severity: error, options: {max: 8}}\n"
        "  headline-clickbait: off\n"
        "  byline-missing: 'off'\n"
        "  images: warning\n"
        "  h1-count: on\n",
    )
    assert config.rules == (
        Setting("tag-count", Severity.ERROR, False, {"max": 8}, 2),
        Setting("headline-clickbait", None, True, None, 3),
        Setting("byline-missing", None, True, None, 4),
        Setting("images", Severity.WARNING, False, None, 5),
        Setting("h1-count", None, False, None, 6),
    )


def test_the_nearest_file_upward_holds(tmp_path: Path) -> None:
    (tmp_path / "newslint.yaml").write_text("site: {name: Outer}\n")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "a" / "newslint.yaml").write_text("site: {name: Inner}\n")
    assert config_for(str(inner / "post.md")).site.name == "Inner"
    assert config_for(str(tmp_path / "post.md")).site.name == "Outer"


def test_a_newslint_yaml_that_is_no_file_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "newslint.yaml").symlink_to("nowhere.yaml")
    with pytest.raises(ConfigError, match=r"newslint\.yaml: is a link to nothing"):
        config_for(str(tmp_path / "post.md"))
    (tmp_path / "newslint.yaml").unlink()
    (tmp_path / "newslint.yaml").mkdir()
    with pytest.raises(ConfigError, match=r"newslint\.yaml: cannot be read: Is a directory"):
        config_for(str(tmp_path / "post.md"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rules:\n  bio-name-mismach: error\n", 'unknown rule "bio-name-mismach"; did you mean "bio-name-mismatch"?'),
        ("rules:\n  bylin: error\n", 'unknown rule "bylin"; did you mean "byline"?'),
        (
            "rules:\n  tag-count: warnin\n",
            '"tag-count" is "warnin"; expected off, on, error, warning, info, or a mapping with severity and options; '
            'did you mean "warning"?',
        ),
        (
            "rules:\n  tag-count: {severity: ERROR}\n",
            '"severity" is "ERROR"; expected error, warning, info, on, off; did you mean "error"?',
        ),
        ("site:\n  timezone: Europe/Londn\n", 'unknown time zone "Europe/Londn"; did you mean "Europe/London"?'),
        ("site:\n  languages: [english]\n", '"english" is no code of a language; expected one such as en or pt-BR'),
        ("site:\n  languages: [en, pt_BR]\n", '"pt_BR" is no code of a language; write "pt-BR"'),
        ("site:\n  jurisdiction: [de]\n", '"de" is no code of a country; write "DE"'),
        ("site:\n  jurisdiction: [Germany]\n", '"Germany" is no code of a country; expected one such as GB, or EU'),
        (
            "site:\n  domains: ['https://www.harbour.example/news']\n",
            '"https://www.harbour.example/news" is no domain; write "harbour.example"',
        ),
        ("site:\n  domains: [www.harbour.example]\n", '"www.harbour.example" is no domain; write "harbour.example"'),
        ("site:\n  domains: [harbour]\n", '"harbour" is no domain; expected one such as harbour.example'),
        ("site:\n  nam: x\n", 'unknown key "nam"; did you mean "name"?'),
        ("a: 1\nrule: {}\n", 'unknown key "rule"; did you mean "rules"?'),
        ("rules:\n  byline-missing: eror\n", None),
        ("rules:\n  byline-missing: [error]\n", None),
        ("rules:\n  byline-missing: {sever: error}\n", 'unknown key "sever"; did you mean "severity"?'),
        ("site:\n  domains: harbour.example\n", '"domains" is "harbour.example"; expected a list'),
        ("site:\n  timezone: Europe/Londn\n", None),
        ("#\narchive: audit.db\n", '"archive" is "audit.db"; expected a mapping'),
        ("overrides:\n- {rules: {byline: off}}\n", None),
        ("overrides:\n- {files: [a], rules: {bylin: off}}\n", 'unknown rule "bylin"; did you mean "byline"?'),
        ("#\npacks: [x]\n", None),
        ("#\npacks: ./house-rules\n", '"packs" is "./house-rules"; expected a list'),
        ("#\ntrust: yes please\n", '"trust" is "yes please"; expected true or false'),
        ("#\nextends: [recomended]\n", 'unknown preset "recomended"; did you mean "recommended"?'),
        ("#\nextends: ./house.yaml\n", None),
        ("ignore: []\nignore: []\n", '"ignore" is given twice'),
        ("rules:\n  byline: {options: {max: 1}}\n", '"byline" is a family; options belong to a rule'),
        ("rules:\n  byline-missing: {options: {mx: 1}}\n", None),
        ("#\n- a\n", None),
        ("#\nregistries: {authors: nowhere.yaml}\n", None),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_mend(tmp_path: Path, text: str, said: str | None) -> None:
    line = 1 if text.startswith("a: 1") else 2
    answer = refusal(tmp_path, text)
    assert answer.startswith(f"newslint.yaml:{line}: ")
    if said is not None and not text.startswith("a: 1"):
        assert answer == f"newslint.yaml:{line}: {said}"


def test_what_is_not_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    assert refusal(tmp_path, "site:\n  name: [x\nrules: {}\n").startswith("newslint.yaml:3: not YAML: ")


def test_a_registry_of_authors_is_held_against_its_schema(tmp_path: Path) -> None:
    (tmp_path / "authors.yaml").write_text("authors:\n- name: A\n- nme: B\n")
    with pytest.raises(ConfigError, match=r'authors.yaml:3: unknown key "nme"; did you mean "name"\?'):
        load(tmp_path, "registries: {authors: authors.yaml}\n")


def test_a_registry_reaches_the_rules(tmp_path: Path) -> None:
    (tmp_path / "authors.yaml").write_text(
        "authors: [{name: Ann Pier, aliases: [A. Pier], type: person}]\nguests: ['Dr *']\n"
    )
    config = load(tmp_path, "registries: {authors: authors.yaml}\n")
    assert config.registries["authors"] == {
        "authors": [{"name": "Ann Pier", "aliases": ["A. Pier"], "type": "person"}],
        "guests": ["Dr *"],
    }
    assert ruleset(config).get("author-not-in-registry") is not None
    assert ruleset(Config()).get("author-not-in-registry") is None


@pytest.mark.parametrize(
    ("registry", "text", "said"),
    [
        ("tags", "tags:\n- harbour\n- {nme: pier}\n", '3: unknown key "nme"; did you mean "name"?'),
        ("tags", "tags:\n- {name: pier, kind: plase}\n", None),
        ("tags", "tags:\n- 7\n", "2: an entry is 7; expected a tag, or a mapping with its name"),
        ("tags", "tags: [pier]\ndistinct:\n- pier, peer\n", None),
        (
            "tags",
            "tags:\n- {name: pier, aliases: [jetty]}\n- Jetty\n",
            '3: "Jetty" is a name of "pier" already; give it to one of the two',
        ),
        ("outlets", "outlets:\n- {name: The Coastal Times, domain: x}\n", None),
        ("sponsors", "sponsors:\n- {name: Harbour Bank}\n", '2: "relation" is missing'),
        ("sponsors", "sponsors:\n- {name: Harbour Bank, relation: ower}\n", None),
        ("outlets", "# nothing\n", '1: is empty; it begins with "outlets:"'),
    ],
)
def test_a_mistake_in_a_registry_is_told_with_its_line_and_the_mend(
    tmp_path: Path, registry: str, text: str, said: str | None
) -> None:
    (tmp_path / "kept.yaml").write_text(text)
    with pytest.raises(ConfigError) as raised:
        load(tmp_path, f"registries: {{{registry}: kept.yaml}}\n")
    answer = str(raised.value).replace(f"{tmp_path}/", "")
    assert answer.startswith("kept.yaml:")
    assert said is None or answer == f"kept.yaml:{said}"


@pytest.mark.parametrize(
    ("registry", "text"),
    [
        (
            "tags",
            "tags:\n- harbour\n- {name: pier, aliases: [jetty], kind: place, section: Local}\ndistinct: [[a, b]]\n",
        ),
        ("outlets", "outlets:\n- {name: The Coastal Times, aliases: [CT], domains: [coastal.example]}\n"),
        ("sponsors", "sponsors:\n- {name: Harbour Bank, aliases: [HB], relation: owner, domains: [hb.example]}\n"),
    ],
)
def test_a_registry_is_written_as_a_person_would(tmp_path: Path, registry: str, text: str) -> None:
    (tmp_path / "kept.yaml").write_text(text)
    assert load(tmp_path, f"registries: {{{registry}: kept.yaml}}\n").registries[registry] == yaml.safe_load(text)
    assert jsonschema.Draft202012Validator(load_schema(registry)).is_valid(yaml.safe_load(text))


@pytest.mark.parametrize(
    "text",
    [
        "extends: recommended",
        "extends: [recommended, eu-gdpr]",
        "extends: {a: b}",
        "extends: [1]",
        "rules: {a: off, b: error, c: {severity: on}, d: 'off'}",
        "rules: {a: 1}",
        "rules: {a: {severity: loud}}",
        "rules: {a: {options: []}}",
        "rules: []",
        "site: {name: 1}",
        "site: {languages: [en, 1]}",
        "site: {zone: x}",
        "ignore: [a]",
        "ignore: a",
        "registries: {authors: a.yaml}",
        "registries: {writers: a.yaml}",
        "nothing: here",
        "[]",
    ],
)
def test_the_quick_check_and_jsonschema_agree(text: str) -> None:
    schema = load_schema("config")
    valid = jsonschema.Draft202012Validator(schema).is_valid(yaml.safe_load(text))
    assert (not read_yaml(text, "config").faults) is valid


@pytest.mark.parametrize("name", ["config", "authors", "tags", "outlets", "sponsors", "report", "inspect", "rules"])
def test_the_shipped_schemas_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(load_schema(name))
