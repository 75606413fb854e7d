"""Dates that a page counts back from now."""

from __future__ import annotations

from newslint.language import any_of
from newslint.model import Article, Kind, Text, Zone

# "2 hours ago", as lines near the headline say it.
RELATIVE = {
    "en": (
        r"(?:\d+|an?|one|two|three|few) (?:seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago",
        r"\d+ ?[smhdw] ago",
        r"\d+ (?:hours?|days?|weeks?|months?|years?)$",
        "just now",
    ),
    "de": (
        r"vor (?:\d+|einer|einem|wenigen) (?:sekunden?|min\.|minuten?|std\.|stunden?)",
        r"vor (?:\d+|einer|einem|wenigen) (?:tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)",
        "gerade eben",
    ),
    "fr": (r"il y a (?:\d+|une?|quelques) ?(?:secondes?|min|minutes?|h|heures?|jours?|semaines?|mois|ans?)",),
    "es": (r"hace (?:\d+|una?|un[oa]s) ?(?:segundos?|min|minutos?|h|horas?|días?|semanas?|mes(?:es)?|años?)",),
    "it": (r"(?:\d+|una?|un') ?(?:secondi|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa",),
    "pt": (r"há (?:\d+|uma?) ?(?:segundos?|min|minutos?|h|horas?|dias?|semanas?|m[eê]s(?:es)?|anos?)",),
    "nl": (r"(?:\d+|een) (?:seconden?|min\.?|minu(?:ut|ten)|uur|uren|dag(?:en)?|we(?:ek|ken)|maand(?:en)?) geleden",),
    "pl": (r"(?:\d+ )?(?:sekund\w*|minut\w*|godzin\w*|dni|dzień|tydzień|tygodni\w*|miesi\w*|rok|lata?) temu",),
}
LONGEST_LINE = 90  # characters


def relative_date(article: Article, *zones: Zone) -> Text | None:
    """The words "2 hours ago" or the like in short lines of the zones, where the language is known."""
    relative = any_of(RELATIVE, article.language)
    if relative is None:
        return None
    for block in article.blocks:
        value = block.text.value
        if block.zone in zones and block.kind is not Kind.HEADING and len(value) <= LONGEST_LINE:
            found = relative.search(value)
            if found is not None:
                return block.text.slice(*found.span())
    return None
