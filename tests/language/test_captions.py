"""Where a caption ends and its credit begins, and when it is a headline."""

import pytest

from newslint.language.captions import picture_credit, same_letters, same_statement, without_credit


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("A ferry at the quay - Jo Pike/Getty Images", "Jo Pike/Getty Images"),
        ("A ferry at the quay (AP Photo/Jo Pike, File)", "AP Photo/Jo Pike, File"),
        ("A ferry at the quay - Jo Pike, Pool Photo via AP", "Jo Pike, Pool Photo via AP"),
        ("A ferry at the quay. Photograph: Jo Pike/PA", "Photograph: Jo Pike/PA"),
        ("A ferry at the quay Credit: Reuters", "Credit: Reuters"),
        ("A ferry at the quay – Ann Marsh/Harbour Post", "Ann Marsh/Harbour Post"),
        ("Still hot - NASA", "NASA"),
        ("Eine Fähre am Kai. Foto: Jo Pieck/dpa", "Foto: Jo Pieck/dpa"),
        ("Eine Fähre am Kai | Bildquelle: dpa", "Bildquelle: dpa"),
        ("Un bateau à quai. Crédit photo : Anne Marais", "Crédit photo : Anne Marais"),
        ("Un barco en el muelle. EFE/Ana Marín", "EFE/Ana Marín"),
        ("Ein Haus © Anna Marsch", "© Anna Marsch"),
    ],
)
def test_the_credit_at_the_end_is_found(caption: str, credit: str) -> None:
    found = picture_credit(caption)
    assert found
    assert caption[found.start : found.end] == credit


@pytest.mark.parametrize(
    "caption",
    [
        "A ferry at the quay",
        "The logo of Reuters",
        "A reporter at the desk of AP",
        "Picture: a man on a boat",
        "Signs at the office of Getty Images in Saltmere",
        "Getty Images",
        "",
    ],
)
def test_words_that_speak_of_a_provider_are_no_credit(caption: str) -> None:
    assert picture_credit(caption) is None


def test_two_credits_in_a_row_are_taken_off_together() -> None:
    assert without_credit("A quay. (Photo by Jo Pike/Getty Images) Jo Pike/Getty Images") == "A quay."


HEADLINE = "Council privately tells ferry crews it cannot fund the night boat"


def test_a_caption_in_the_form_of_the_headline_says_the_same() -> None:
    said = same_statement("Secret letter: council cannot fund crews of the night boat", HEADLINE, "en", 0.5, 4)
    assert said
    assert said.shared >= {"council", "fund", "night", "boat"}


@pytest.mark.parametrize(
    "caption",
    [
        "Crews of the night boat wait for the council at the ferry pier.",
        "Crews of the night boat wait for the council at the ferry pier on Thursday",
        "Ferry crews of the night boat",
    ],
)
def test_a_described_scene_is_no_headline(caption: str) -> None:
    assert same_statement(caption, HEADLINE, "en", 0.5, 4) is None


def test_the_words_of_a_short_headline_are_the_headline() -> None:
    assert same_statement(
        "Saltmere builds second quay for ferries", "Saltmere builds a second quay for its ferries", "en", 0.5, 4
    )


def test_names_alone_do_not_make_a_headline() -> None:
    headline = "Ruth Calder and Jo Pike of Saltmere will not run again"
    assert same_statement("Ruth Calder and Jo Pike at the Saltmere summer fair", headline, "en", 0.5, 4) is None


def test_a_language_whose_common_words_are_unknown_is_not_compared() -> None:
    assert same_statement(HEADLINE, HEADLINE, None, 0.5, 4) is None


def test_case_accents_and_signs_do_not_make_another_headline() -> None:
    assert same_letters("Inflación: ¿y ahora?", "inflacion y ahora")
    assert same_letters("Ferry sold to its …", "Ferry sold to its crew")
    assert not same_letters("Ferry sold", "Boat sold")
