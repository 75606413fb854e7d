"""Keys under which nearly equal texts meet."""

from itertools import combinations

from newslint.language.bands import BANDS, bands_of

WORDS = "harbour board rebuild storm hit north pier saltmere spring march".split()


def meet(one: list[str], other: list[str]) -> bool:
    return not set(bands_of(one)).isdisjoint(bands_of(other))


def test_the_same_words_have_the_same_keys_in_any_order() -> None:
    assert len(bands_of(WORDS)) == BANDS
    assert bands_of(WORDS) == bands_of(reversed(WORDS)) == bands_of(WORDS + WORDS)


def test_nothing_has_no_keys() -> None:
    assert bands_of([]) == ()


def test_texts_that_share_most_of_their_words_meet_nearly_always() -> None:
    without_one = [[word for word in WORDS if word != left] for left in WORDS]
    pairs = [(WORDS, some) for some in without_one]
    assert sum(meet(*pair) for pair in pairs) >= 0.9 * len(pairs)


def test_texts_that_share_a_fifth_hardly_ever_meet() -> None:
    others = [[*some, *(f"{some[0]}{some[1]}{n}" for n in range(8))] for some in map(list, combinations(WORDS, 2))]
    assert sum(meet(WORDS, other) for other in others) <= 0.1 * len(others)
