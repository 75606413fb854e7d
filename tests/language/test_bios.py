"""People whom a bio speaks of."""

import pytest

from newslint.language import people_in


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "The Daily Desk – Contributor, JournosNews.com, The Daily Desk is a freelance editor and contributor at "
            "JournosNews.com, covering politics, media, and the evolving dynamics of public discourse. With over a "
            "decade of experience in digital journalism, Jordan brings clarity, accuracy, and insight to every story.",
            "en",
            ["Jordan"],
        ),
        ("Jane Doe is a reporter at The Harbour Post. She lives in Kent.", "en", ["Jane Doe"]),
        ("Jane Doe Jane Doe is a reporter.", "en", ["Jane Doe"]),
        ("Xyomara Quennell is a staff writer in London.", "en", ["Xyomara Quennell"]),
        ("Before she came here, Jane covered courts. Jane’s work has won prizes.", "en", ["Jane", "Jane"]),
        ("April Jones writes about food.", "en", ["April Jones"]),
        ("Seit 2010 schreibt Jordan für die Hafenpost.", "de", ["Jordan"]),
        ("Anna Beispiel, Redakteurin im Ressort Politik, lebt in Kiel.", "de", ["Anna Beispiel"]),
        ("Journaliste indépendante, Camille couvre la politique.", "fr", ["Camille"]),
        ("Licenciada en periodismo, Marta escribe sobre cultura.", "es", ["Marta"]),
    ],
)
def test_people_in_subject_position_are_found(text: str, language: str, names: list[str]) -> None:
    people = people_in(text, language)
    assert [person.text for person in people] == names
    assert all(text[person.start : person.end] == person.text for person in people)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Harbour Post has covered the port since 1900.", "en"),
        ("Harbour Media is a contributor to the prize.", "en"),
        ("Our editors write with care. With us, you are at home. The team covers sport.", "en"),
        ("Jordan is a country. Paris has been a city. Georgia was a republic.", "en"),
        ("Jane’s husband, Tom, works at the mill.", "en"),
        ("She reports from Jordan and has lived in Paris, Chelsea and Austin.", "en"),
        ("Chicago brings jazz. Google has offices. Reuters reports.", "en"),
        ("Columbia University holds classes. June is warm.", "en"),
        ("Berlin ist eine Stadt. Die Hafenpost ist eine Zeitung. Der Verlag arbeitet dort.", "de"),
        ("Paris est une ville. Le Courrier du Port est un journal.", "fr"),
        ("Madrid es una ciudad. El Diario del Puerto es un periódico.", "es"),
        ("Jane Doe is a reporter.", None),
        ("Jane Doe är reporter.", "sv"),
        ("", "en"),
    ],
)
def test_things_and_places_are_no_people(text: str, language: str | None) -> None:
    assert people_in(text, language) == ()
