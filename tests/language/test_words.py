"""Words of content, and how alike texts are by them."""

import pytest

from newslint.language import (
    content_words,
    count_words,
    jaccard,
    overlap,
    split_camel,
    stem,
    words,
)

HEADLINE = "China Privately Tells EU It Can’t Accept Russian Defeat in Ukraine War"
# The figures of the seed article that the default thresholds rest on.
MEASURED = [
    ("Behind Closed Doors: China Tells EU It Can’t Accept a Russian Defeat in Ukraine", 0.62, 0.80),
    ("China tells EU it can’t accept Russia losing its war against Ukraine, official says", 0.57, 0.80),
    ("China Privately Opposes Russian Defeat in Ukraine, EU Official Reveals", 0.46, 0.67),
    ("China’s Hidden Stance on Ukraine War: Why a Russian Defeat Worries Beijing", 0.36, 0.56),
    ("Leaked Talk: China Privately Opposes Russia Losing Ukraine War", 0.36, 0.56),
    ("Geopolitical Stakes: China’s Strategic Concerns Over a Russian Defeat", 0.21, 0.43),
    ("Evidence of Chinese Drone Components in Russian Attacks", 0.14, 0.33),
    ("Beijing Fears U.S. Focus Shift if Russia Loses in Ukraine, EU Briefing Reveals", 0.17, 0.30),
    ("China Denies Allegations of Direct Involvement", 0.07, 0.20),
]


@pytest.mark.parametrize(("text", "by_union", "by_smaller"), MEASURED)
def test_the_measured_likeness_to_the_headline_is_met(text: str, by_union: float, by_smaller: float) -> None:
    assert round(jaccard(HEADLINE, text, "en"), 2) == by_union
    assert round(overlap(HEADLINE, text, "en").score, 2) == by_smaller


@pytest.mark.parametrize(
    ("text", "without_demonyms"),
    [(MEASURED[1][0], 0.70), (MEASURED[4][0], 0.44)],
)
def test_folding_demonyms_makes_the_difference(text: str, without_demonyms: float) -> None:
    found = overlap(HEADLINE, text, "en")
    assert round((len(found.shared) - 1) / found.smaller, 2) == without_demonyms
    assert "russia" in found.shared


@pytest.mark.parametrize(
    "teaser",
    [
        "Europe Faces Challenge from Russia’s Shadow Oil Fleet in the Baltic",
        "Ukraine Signs Letter of Intent to Acquire Rafale Jets and French Defense Systems",
        "U.S. Confirms F-35 Fighter Jet Sale to Saudi Arabia Amid Security Concerns",
    ],
)
def test_teasers_of_other_articles_are_far_from_the_headline(teaser: str) -> None:
    assert overlap(HEADLINE, teaser, "en").score < 0.13
    assert jaccard(HEADLINE, teaser, "en") < 0.065


def test_overlap_tells_what_is_shared_and_of_how_much() -> None:
    found = overlap("Harbour council votes on ferry", "Ferry vote delayed", "en")
    assert found.shared == {"ferry", "vot"}
    assert found.smaller == 3


def test_empty_texts_share_nothing() -> None:
    assert overlap("", HEADLINE, "en").score == 0.0
    assert jaccard("", "", None) == 0.0


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ("Ukraine", "Ukrainian", "Ukraine’s")),
        ("en", ("loses", "losing", "lost", "loss")),
        ("en", ("oppose", "opposes", "opposed", "opposing")),
        ("en", ("Britain", "British", "U.K.")),
        ("en", ("U.S.", "American", "USA")),
        ("de", ("Russland", "russische", "russischen", "Russlands")),
        ("de", ("Schule", "Schulen")),
        ("fr", ("Russie", "russe", "russes")),
        ("fr", ("grève", "grèves")),
        ("es", ("Rusia", "ruso", "rusas")),
        ("es", ("huelga", "huelgas")),
    ],
)
def test_forms_of_one_word_are_one(language: str, forms: tuple[str, ...]) -> None:
    assert len({content_words(form, language) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("new", "news"), ("Wales", "whale"), ("US", "us"), ("physics", "physic"), ("spring", "spr"), ("Beijing", "China")],
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert content_words(f"the {one} said", "en") != content_words(f"the {other} said", "en")


def test_the_country_is_no_pronoun() -> None:
    assert "usa" in content_words("US troops leave", "en")
    assert content_words("tell us less", "en") == ("tell", "less")


def test_hyphened_names_are_their_words_and_numbers_are_whole() -> None:
    assert content_words("Russia-Ukraine War", "en") == content_words(split_camel("RussiaUkraineWar"), "en")
    assert content_words("F-35 sale of 256,000", "en") == ("f35", "sal", "256000")


def test_an_elided_article_is_no_word() -> None:
    assert content_words("L’Élysée dit non à l’accord", "fr")[0] == content_words("Élysée", "fr")[0]


def test_without_a_language_words_are_compared_as_they_are() -> None:
    assert content_words("Ministers Meet", None) == ("ministers", "meet")


def test_a_reader_counts_hyphenated_words_as_one() -> None:
    assert words("A full-scale war, U.S. says—again.") == ("A", "full-scale", "war", "U.S", "says", "again")
    assert count_words("It’s $5.50 today") == 3


@pytest.mark.parametrize(
    ("run_together", "spoken"),
    [
        ("EUForeignPolicy", "EU Foreign Policy"),
        ("#UkraineWar2025", "Ukraine War 2025"),
        ("ChinaPositionOnUkraine", "China Position On Ukraine"),
        ("USChinaRivalry", "US China Rivalry"),
        ("ÉlectionsEurope", "Élections Europe"),
        ("iPhone", "iPhone"),
        ("G20", "G20"),
        ("COVID19", "COVID19"),
        ("McDonald", "McDonald"),
        ("NATO", "NATO"),
        ("already two words", "already two words"),
    ],
)
def test_run_together_names_are_split(run_together: str, spoken: str) -> None:
    assert split_camel(run_together) == spoken


def test_stems_are_light() -> None:
    assert stem("tells", "en") == "tell"
    assert stem("allegations", "en") == "allegation"
    assert stem("feed", "en") == "feed"
    assert stem("news", "en") == "news"
