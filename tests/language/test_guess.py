"""What language a text is in, where the document does not say."""

import pytest

from newslint.language.guess import language_of

SAID = {
    "en": "The town decides on Sunday whether the lighthouse becomes a hotel or stays as it is. The owner wants to"
    " build six rooms and a kitchen, and he has shown his plans to the council.",
    "de": "Die Stadt entscheidet am Sonntag, ob der Leuchtturm ein Hotel wird oder bleibt, wie er ist. Der Besitzer"
    " will sechs Zimmer und eine Küche bauen und hat dem Rat die Pläne gezeigt.",
    "fr": "La ville décide dimanche si le phare devient un hôtel ou reste comme il est. Le propriétaire veut"
    " construire six chambres et une cuisine, et il a montré ses plans au conseil de la ville.",
    "es": "El pueblo decide el domingo si el faro se convierte en un hotel o se queda como está. El dueño quiere"
    " construir seis habitaciones y una cocina, y ha mostrado los planos al concejo de la ciudad.",
    "it": "La città decide domenica se il faro diventa un albergo o resta come è. Il proprietario vuole costruire"
    " sei camere e una cucina, e ha mostrato i piani al consiglio della città per la prima volta.",
    "pt": "A cidade decide no domingo se o farol vira um hotel ou se fica como está. O dono quer construir seis"
    " quartos e uma cozinha, e não mostrou os planos ao conselho da cidade, que os quer ver em maio.",
    "nl": "De stad beslist zondag of de vuurtoren een hotel wordt of blijft wat het is. De eigenaar wil zes kamers"
    " en een keuken bouwen en heeft de plannen aan de raad van de stad laten zien.",
}


@pytest.mark.parametrize(("language", "text"), SAID.items())
def test_prose_tells_its_language(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "Saltmere", "The ferry is late", "a1 b2 c3 d4 " * 20])
def test_too_little_prose_tells_nothing(text: str) -> None:
    assert language_of(text) is None


def test_two_languages_in_equal_parts_tell_nothing() -> None:
    assert language_of(f"{SAID['en']} {SAID['de']}") is None
