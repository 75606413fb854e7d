"""Sentences and quotations."""

import pytest

from newslint.language import Part, is_quoted, quotations, sentence_at, sentences


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Jane Doe met Sen. J. R. Smith on Jan. 5 in St. Paul.",
        "The U.S. Senate voted 5.5 to 3 on No. 10.",
        "Er sagte am 5. Juli, dass z. B. Hamburg bzw. Kiel betroffen sei.",
        "M. Dupont et Mme. Martin sont venus.",
        "El Sr. Pérez viajó a EE.UU. con su familia.",
        "“Really?” she asked.",
        "Ask e.g. Harbour Inc. about it",
        "Wait... for it",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert [part.text for part in sentences(text)] == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ("He left.", "She stayed!", "Why?", "Nobody knows…", "Perhaps."),
        ("He said “stop.”", "They went on."),
        ("She lives in the U.S.", "The family moved in 2010."),
        ("He was 25.", "The club signed him."),
        ("Was it Vitamin C?", "No.", "It was iron."),
        ("„Das geht nicht.“", "Danach ging er."),
        ("« Non. »", "Il est parti."),
        ("¿Qué pasó?", "¡Nada!", "Así fue."),
        ("قال الوزير نعم.", "هل هذا صحيح؟", "لا نعرف."),
    ],
)
def test_sentences_are_parted(parts: tuple[str, ...]) -> None:
    text = " ".join(parts)
    found = sentences(text)
    assert tuple(part.text for part in found) == parts
    assert all(text[part.start : part.end] == part.text for part in found)


def test_lines_and_full_width_stops_end_sentences() -> None:
    assert [part.text for part in sentences("Headline without stop\nText here")] == [
        "Headline without stop",
        "Text here",
    ]
    assert [part.text for part in sentences("我来了。你走了！")] == ["我来了。", "你走了！"]


def test_the_sentence_at_an_offset() -> None:
    text = "First one. Second one. Third."
    assert sentence_at(text, 0).text == "First one."
    assert sentence_at(text, text.index("Second") + 3) == Part(11, 22, "Second one.")
    assert sentence_at(text, len(text)).text == "Third."
    assert sentence_at("", 0) == Part(0, 0, "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("He said “no limits” and left", ["no limits"]),
        ('He said "no limits" and "more"', ["no limits", "more"]),
        ("Er sagte „keine Grenzen“ und »mehr«", ["keine Grenzen", "mehr"]),
        ("Il a dit « pas de limites » hier", [" pas de limites "]),
        ("Dijo «sin límites» ayer", ["sin límites"]),
        ("She’s called it ‘a mess’ in the workers’ hall", ["a mess"]),
        ("It's the workers' day, 'a mess' he said", ["a mess"]),
        ("“It’s over,” he said. “We’re done.”", ["It’s over,", "We’re done."]),
        ("“We go on to the next paragraph", ["We go on to the next paragraph"]),
        ('A 6" pipe and nothing else', []),
        ("「いいえ」と言った", ["いいえ"]),
        ("Don't and can't and the '90s", []),
    ],
)
def test_quotations_of_all_supported_languages(text: str, said: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == said


def test_a_quotation_ends_with_its_line() -> None:
    text = "“Open\nNot quoted"
    assert is_quoted(text, 1, 5)
    assert not is_quoted(text, text.index("Not"), len(text))


def test_is_quoted_allows_the_marks() -> None:
    text = "He wrote “some words” today"
    start = text.index("“")
    assert is_quoted(text, start, text.index("”") + 1)
    assert is_quoted(text, start + 1, start + 5)
    assert not is_quoted(text, 0, 8)
