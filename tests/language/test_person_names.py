"""Names in bylines in nine languages: two ways to write one, lists of several, desks and agencies."""

from pathlib import Path

import pytest

from newslint.language import is_agency, is_desk, same_person, split_names


def rows(file: str) -> list[list[str]]:
    lines = Path(__file__).with_name(file).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


PAIRS = rows("same_person.tsv")
LINES = rows("split_names.tsv")
KINDS = rows("author_kinds.tsv")


@pytest.mark.parametrize(("verdict", "language", "one", "other"), PAIRS)
def test_two_names_mean_one_person_or_do_not(verdict: str, language: str, one: str, other: str) -> None:
    assert same_person(one, other) is (verdict == "same")
    assert same_person(other, one) is (verdict == "same")


@pytest.mark.parametrize(("language", "line", "names"), LINES)
def test_a_joined_byline_holds_these_names(language: str, line: str, names: str) -> None:
    parts = split_names(line, language)
    assert [part.text for part in parts] == names.split("|")
    assert all(line[part.start : part.end] == part.text for part in parts)


@pytest.mark.parametrize(("kind", "language", "name"), KINDS)
def test_a_desk_an_agency_and_a_person_are_told_apart(kind: str, language: str, name: str) -> None:
    found = "agency" if is_agency(name, language) else "desk" if is_desk(name, language) else "person"
    assert found == kind


def test_the_tables_cover_nine_languages() -> None:
    languages = {"en", "de", "fr", "es", "it", "pt", "nl", "pl", "ar"}
    assert len(PAIRS) >= 200
    assert languages <= {language for _, language, *_ in PAIRS}
    assert len(LINES) >= 60
    assert languages <= {language for language, *_ in LINES}
    assert {(kind, language) for kind, language, _ in KINDS} >= {("desk", language) for language in languages}
