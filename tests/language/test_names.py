"""Names in bylines."""

import pytest

from newslint.language import is_agency, is_desk, same_person, split_names, strip_byline_prefix


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Doe", "jane doe"),
        ("Jane Doe", "Doe, Jane"),
        ("Jane Doe", "DOE Jane"),
        ("Bob Smith", "Robert Smith"),
        ("Bill Jones", "William Jones"),
        ("Kate Müller", "Katharine Mueller"),
        ("J. Smith", "John Smith"),
        ("J.K. Rowling", "J. K. Rowling"),
        ("John Q. Smith", "John Smith"),
        ("Dr. Jane Doe, PhD", "Jane Doe"),
        ("Prof. Dr. Anna Beispiel", "Anna Beispiel"),
        ("Ursula von der Leyen", "Ursula Leyen"),
        ("Ángel Di María", "Angel Di Maria"),
        ("José García Márquez", "José García"),
        ("Søren Kjær", "Soren Kjaer"),
        ("Jane Doe | The Harbour Post", "Jane Doe"),
        ("Jane Doe, Staff Writer", "Jane Doe"),
        ("Jane Doe (Reuters)", "Jane Doe"),
        ("Jean-Luc Martin", "Jean Luc Martin"),
        ("Siobhán O’Neill", "Siobhan O'Neill"),
        ("Martin Luther King Jr.", "Martin Luther King"),
        ("Hans Beispiel", "Johannes Beispiel"),
        ("Plato", "PLATO"),
        ("محمد أحمد", "محمد احمد"),
    ],
)
def test_ways_to_write_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Doe", "John Doe"),
        ("Jane Doe", "Jane Roe"),
        ("Jane Doe", "Jane"),
        ("Jordan", "The Daily Desk"),
        ("J. Smith", "Robert Smith"),
        ("Anna Müller", "Anne Möller"),
        ("Maria Garcia", "Mario Garcia"),
        ("Kim Lee", "Lee Wong"),
        ("", "Jane Doe"),
        ("Jo Li", "Ju Li"),
    ],
)
def test_different_people(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("The Daily Desk", "en"),
        ("News Desk", "en"),
        ("Web Team", "en"),
        ("Austin Desk", "en"),
        ("Newsroom", "en"),
        ("Staff", "en"),
        ("Staff Writer", "en"),
        ("Harbour Post Staff", "en"),
        ("Our Reporter", "en"),
        ("Editorial Board", "en"),
        ("The Editors", "en"),
        ("admin", "en"),
        ("Guest Author", "en"),
        ("Sports Desk", None),
        ("Redaktion", "de"),
        ("Online-Redaktion", "de"),
        ("Die Redaktion", "de"),
        ("Redaktionsteam", "de"),
        ("La rédaction", "fr"),
        ("Le service Politique", "fr"),
        ("Rédaction avec AFP", "fr"),
        ("Redacción", "es"),
        ("Mesa de redacción", "es"),
        ("Equipo editorial", "es"),
        ("Redazione", "it"),
        ("Da redação", "pt"),
        ("هيئة التحرير", "ar"),
        ("Onze redactie", "nl"),
        ("Redakcja", "pl"),
    ],
)
def test_desks(name: str, language: str | None) -> None:
    assert is_desk(name, language)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Adam Page", "en"),
        ("Desk Page", "en"),
        ("Martha Staff", "en"),
        ("Jane Doe", "en"),
        ("Stafford Jones", "en"),
        ("Webb Simpson", "en"),
        ("Grace Editorson", "en"),
        ("Jane Doe, Staff Writer", "en"),
        ("Anna Beispiel", "de"),
        ("Camille Martin", "fr"),
        ("Marta Redactado", "es"),
        ("Sam Newsome", "en"),
        ("Reporters Without Borders", "en"),
        ("", "en"),
    ],
)
def test_people_are_no_desks(name: str, language: str) -> None:
    assert not is_desk(name, language)


def test_the_sites_own_name_is_a_desk() -> None:
    assert is_desk("The Harbour Post", "en", "Harbour Post")
    assert is_desk("harbourpost.com", "en", "The Harbour Post")
    assert not is_desk("Jane Harbour", "en", "The Harbour Post")


@pytest.mark.parametrize(
    "name", ["AP", "Reuters", "dpa/AFP", "The Associated Press", "Reuters Staff", "ANSA", "AFP et Reuters"]
)
def test_agencies(name: str) -> None:
    assert is_agency(name)


@pytest.mark.parametrize("name", ["Jane Doe", "Paula Tass", "Ana Lusa", "The Daily Desk", ""])
def test_no_agencies(name: str) -> None:
    assert not is_agency(name)


@pytest.mark.parametrize(
    ("line", "language", "names"),
    [
        ("By Jane Doe", "en", "Jane Doe"),
        ("by: Jane Doe", "en", "Jane Doe"),
        ("Written by Jane Doe", "en", "Jane Doe"),
        ("Jane Doe", "en", "Jane Doe"),
        ("Byron Smith", "en", "Byron Smith"),
        ("Von Miller", "en", "Von Miller"),
        ("Von Anna Beispiel", "de", "Anna Beispiel"),
        ("von der Leyen", "de", "von der Leyen"),
        ("Von Ursula von der Leyen", "de", "Ursula von der Leyen"),
        ("Ein Gastbeitrag von Anna Beispiel", "de", "Anna Beispiel"),
        ("Text: Anna Beispiel", "de", "Anna Beispiel"),
        ("Par Camille Martin", "fr", "Camille Martin"),
        ("Propos recueillis par Camille Martin", "fr", "Camille Martin"),
        ("Por Marta Pérez", "es", "Marta Pérez"),
        ("Di Marco Rossi", "it", "Marco Rossi"),
        ("Di Maria", "it", "Maria"),
        ("بقلم محمد أحمد", "ar", "محمد أحمد"),
        ("By Jane Doe", None, "Jane Doe"),
        ("By", "en", "By"),
        ("By By Jane", "en", "By Jane"),
    ],
)
def test_one_prefix_is_stripped(line: str, language: str | None, names: str) -> None:
    assert line[strip_byline_prefix(line, language) :] == names


@pytest.mark.parametrize(
    ("line", "language", "names"),
    [
        ("Jane Doe", "en", ["Jane Doe"]),
        ("Jane Doe, John Roe and Ann Poe", "en", ["Jane Doe", "John Roe", "Ann Poe"]),
        ("Jane Doe, John Roe, and Ann Poe", "en", ["Jane Doe", "John Roe", "Ann Poe"]),
        ("Jane Doe & John Roe", "en", ["Jane Doe", "John Roe"]),
        ("Jane Doe, Staff Writer", "en", ["Jane Doe"]),
        ("Jane Doe, PhD, John Roe", "en", ["Jane Doe, PhD", "John Roe"]),
        ("Doe, Jane", "en", ["Doe, Jane"]),
        ("Jane Doe and John Roe For The Harbour Post", "en", ["Jane Doe", "John Roe"]),
        ("Anna Beispiel, Redaktion", "de", ["Anna Beispiel"]),
        ("Arts and Culture Desk", "en", ["Arts and Culture Desk"]),
        ("Anna Beispiel und Max Muster", "de", ["Anna Beispiel", "Max Muster"]),
        ("Camille Martin et Léa Petit", "fr", ["Camille Martin", "Léa Petit"]),
        ("Marta Pérez y Juan Ruiz", "es", ["Marta Pérez", "Juan Ruiz"]),
        ("José Ortega y Gasset", "en", ["José Ortega y Gasset"]),
        ("Alexander Sanders", "en", ["Alexander Sanders"]),
        ("محمد أحمد و سارة علي", "ar", ["محمد أحمد", "سارة علي"]),
        ("", "en", []),
    ],
)
def test_lists_of_names_are_split(line: str, language: str, names: list[str]) -> None:
    parts = split_names(line, language)
    assert [part.text for part in parts] == names
    assert all(line[part.start : part.end] == part.text for part in parts)
