"""The language of a text by its most common words, for a document that does not say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache

from newslint.language.compiling import lazy

# The commonest words of running prose; words that two languages share count for both.
_COMMON: Mapping[str, str] = {
    "en": "the of and to in that is for was with on as it be by at this are from have has not which he his they were",
    "de": "der die und in das den von zu mit ist sich des auf für nicht ein eine im dem auch als es an werden aus er",
    "fr": "de la le et les des en un une du est dans que pour qui sur pas au par plus avec il ce ne se sont cette été",
    "es": "de la que el en y los del se las por un para con no una su al lo como más pero sus le este ha también fue",
    "it": "di e il la che in un per è una non del con le si della i da più dei gli nel sono alla anche ha come al",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao das à seu sua foi são",
    "nl": "de van het een en in is dat op te zijn voor met niet aan er om ook als dan maar bij uit nog wordt deze door",
    "pl": "w i na z do się nie to że jest o jak po co za od tym przez dla ale są jego był który może oraz także tak",
    "ar": "في من على إلى أن عن مع التي الذي هذا هذه كان بعد قال ما بين أو كما لم لا قد حيث ذلك وقال كانت هو هي",
}
_WORD = lazy(r"[^\W\d_]+")
_SAMPLE = 4000  # characters: more tell nothing new
_FEWEST_WORDS = 20
_FEWEST_COMMON = 5
_SHARE = 0.12  # of all words; running prose in its own language reaches 0.25 to 0.5
_GLANCE = 500  # characters that mostly tell that all is well
_MAY = 0.12  # of the first words
_LEAD = 1.4  # times the second best: Spanish and Portuguese share many


def language_of(text: str) -> str | None:
    """The language that a text is written in, None where it is short, mixed or none of those known here."""
    words = Counter(_WORD.findall(text[:_SAMPLE].casefold()))
    total = words.total()
    if total < _FEWEST_WORDS:
        return None
    found = sorted(((_count(words, common), language) for language, common in _common().items()), reverse=True)
    (best, language), (second, _) = found[0], found[1]
    if best < _SHARE * total or best < _LEAD * second:
        return None
    return language if len(words.keys() & _common()[language]) >= _FEWEST_COMMON else None


def may_read_as(text: str, language: str) -> bool:
    """Whether a text holds enough of a language's commonest words to be in it, or the language is none known here."""
    common = _common().get(language)
    words = _WORD.findall(text[:_GLANCE].casefold())
    return common is None or sum(word in common for word in words) >= _MAY * len(words)


def _count(words: Counter[str], common: frozenset[str]) -> int:
    return sum(words[word] for word in common if word in words)


@cache
def _common() -> Mapping[str, frozenset[str]]:
    return {language: frozenset(common.split()) for language, common in _COMMON.items()}
