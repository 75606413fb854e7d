"""Folding and word lists."""

from importlib import import_module

import pytest

import newslint.language
from newslint.language import any_of, fold, fold_name, pattern, phrases
from newslint.language.lexicon import LANGUAGES

SHARED = (
    "byline-prefix desk source-credit anonymous-source correction sponsored opinion ai reject accept settings policy "
    "subscribe joiner speech-verb weekday month role"
).split()


def test_every_public_name_is_what_its_module_defines() -> None:
    for module, names in newslint.language._HOME.items():
        assert module not in newslint.language.__all__
        home = import_module(f"newslint.language.{module}")
        for name in names:
            assert getattr(newslint.language, name) is getattr(home, name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHARED)
def test_every_language_has_every_shared_list(name: str, language: str) -> None:
    assert phrases(name, language)
    assert pattern(name, language) is not None


def test_a_language_without_a_list_is_silent() -> None:
    assert phrases("desk", "ja") == ()
    assert pattern("desk", "ja") is None
    assert pattern("desk", None) is None
    assert any_of({"en": ("word",)}, "de") is None
    assert any_of({"en": ("word",)}, None) is None


def test_phrases_match_whole_words_in_any_case_and_typography() -> None:
    found = any_of({"en": ("editor's note", "art"), "ar": ("مصدر مطلع",)}, "en")
    assert found is not None
    assert found.search("EDITOR’S \u00a0NOTE:")
    assert found.search("modern art.")
    assert not found.search("party article")


def test_arabic_phrases_allow_prefixes_and_forms_of_letters() -> None:
    found = any_of({"ar": ("المصدر", "إعلان", "مصدر مطلع")}, "ar")
    assert found is not None
    assert found.search("والمصدر")
    assert found.search("اعلان")
    assert found.search("قال مصدر مطلع")
    assert not found.search("مصدران")


def test_patterns_are_made_once() -> None:
    words = {"en": ("one", "two")}
    assert any_of(words, "en") is any_of(words, "en")
    assert any_of({"en": ("three",)}, "en") is not any_of(words, "en")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("It’s  “Fine” – OK…", 'it\'s "fine" - ok...'),
        ("Straße", "strasse"),
        ("soft\u00adhyphen", "softhyphen"),
        ("مُحَمَّد", "محمد"),
        ("أحمد إلى", "احمد الي"),
        ("ﬁne", "fine"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_names_fold_without_diacritics_and_punctuation() -> None:
    assert fold_name("Zoë O’Neill-Łuk, Jr.") == "zoe oneill luk jr"
