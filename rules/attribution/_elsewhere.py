"""The words by which a text says that it stands elsewhere, too, or that it is somebody else's."""

from __future__ import annotations

from collections.abc import Mapping

from newslint_rules._lazily import Pattern, holds

from newslint import NamedTuple


class Saying(NamedTuple):
    """How a language says so, in lower case: stretches of which all that the pattern finds has one."""

    hints: tuple[str, ...]
    pattern: Pattern


ELSEWHERE: Mapping[str, Saying] = {
    "en": Saying(
        ("publish", "print", "post", "syndicat", "appear", "originally", "courtesy", "permission"),
        Pattern(
            r"\bre-?(?:publish|print|post(?:ed|ing)?\b)|cross-?post|syndicat|courtesy of"
            r"|(?:originally|first|previously|also|earlier) (?:published|posted|appeared|printed)"
            r"|(?:published|posted|appeared|printed) (?:originally|first|earlier|previously|elsewhere)"
            r"|originally (?:written|ran\b)|with (?:the )?(?:kind )?permission"
        ),
    ),
    "de": Saying(
        ("erschien", "veröffentlicht", "genehmigung", "übernommen"),
        Pattern(
            r"(?:zuerst|zunächst|ursprünglich|bereits) .{0,80}?(?:erschien|veröffentlicht)"
            r"|erschien(?:en)? (?:zuerst|zunächst)|mit (?:freundlicher )?genehmigung|übernommen (?:aus|vo[nm])"
        ),
    ),
    "fr": Saying(
        ("publi", "paru", "autorisation", "reproduit"),
        Pattern(
            r"(?:initialement|d['’]abord|précédemment|déjà) (?:publié|paru)|republi|reproduit|aimable autorisation"
            r"|(?:publié|paru)e? (?:initialement|d['’]abord)"
        ),
    ),
    "es": Saying(
        ("public", "apareci", "reproducid", "permiso", "autorización"),
        Pattern(
            r"publicad[oa] (?:originalmente|originariamente|por primera vez|antes)|originalmente publicad|republica"
            r"|(?:apareció|se publicó) (?:originalmente|por primera vez|antes)|reproducid"
            r"|con (?:el |la )?(?:permiso|autorización)"
        ),
    ),
    "it": Saying(
        ("pubblicat", "concessione"),
        Pattern(r"pubblicat[oa] (?:in origine|originariamente|per la prima volta)|ripubblicat|gentile concessione"),
    ),
    "pt": Saying(
        ("public",),
        Pattern(r"publicad[oa] (?:originalmente|originariamente|antes)|originalmente publicad|republica"),
    ),
    "nl": Saying(
        ("verschenen", "gepubliceerd", "toestemming"),
        Pattern(r"(?:eerder|oorspronkelijk|ook) (?:verschenen|gepubliceerd)|met toestemming"),
    ),
    "pl": Saying(("pierwotnie", "przedruk", "zgodą"), Pattern(r"pierwotnie|przedruk|za zgodą")),
}


def says_elsewhere(text: str, language: str | None) -> bool:
    """Whether the text says so in its own language or in English."""
    lowered = text.lower()
    return any(
        holds(lowered, saying.hints) and saying.pattern.search(lowered) is not None
        for named, saying in ELSEWHERE.items()
        if named in ("en", language)
    )
