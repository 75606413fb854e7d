"""Headlines of columns that recur."""

import re
from fnmatch import translate
from functools import cache

# Columns that run under the same headline every day or week.
RECURRING = (
    "*briefing*",
    "*newsletter*",
    "letters to the editor*",
    "corrections*",
    "*horoscope*",
    "*crossword*",
    "obituaries",
    "today in history*",
    "the week in *",
    "weather*",
    "* update",
    "*roundup*",
    "*round-up*",
    "*digest*",
    "leserbriefe*",
    "das wetter*",
    "horoskop*",
    "*presseschau*",
    "*wochenrückblick*",
    "courrier des lecteurs*",
    "météo*",
    "*revue de presse*",
    "cartas al director*",
    "el tiempo*",
    "horóscopo*",
    "*revista de prensa*",
)


def is_recurring(folded: str, recurring: tuple[str, ...]) -> bool:
    """Whether a folded headline is one of `recurring`, where * stands for any words."""
    return _any_of(recurring).match(folded) is not None


@cache
def _any_of(recurring: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(translate, recurring)) or "(?!)")
