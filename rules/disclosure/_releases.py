"""The marks of press releases, and the labels that tell readers of one, as data."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
from __future__ import annotations

import re
from collections.abc import Mapping

from newslint_rules._lazily import Pattern

# The dateline of a release wire: "SALTMERE, Jan. 10, 2026 /PRNewswire/ --", "(GLOBE NEWSWIRE) --".
WIRE = Pattern(
    r"/\s?(?:PRNewswire|PR Newswire|PRNewsWire|CNW|EIN Presswire|EINPresswire\.com|ots|APO)[\w-]*\s?/"
    r"|[(\[](?:GLOBE ?NEWSWIRE|BUSINESS WIRE|ACCESSWIRE|ACCESS Newswire|Newsfile Corp\.?|ots|NewMediaWire|PRWEB"
    r"|Marketwired|Presseportal)[)\]]|--\(BUSINESS WIRE\)--",
    re.IGNORECASE,
)
# Lines that only a release has, whole or at their start.
LINES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("for immediate release", r"(?:\*\*|\W)*for immediate release\b"),
        ("media contact", r"\W*(?:media|press)(?: relations)? (?:contacts?|enquiries|inquiries)\s*(?:[:–—-]|$)"),
        ("forward-looking statements", r".{0,80}\bforward[- ]looking statements\b"),
        ("SOURCE line", r"SOURCE [A-Z][\w&.,’' -]{2,60}$"),
        ("notes to editors", r"\W*notes? (?:to|for) editors?\s*(?:[:–—-]|$)"),
    ),
    "de": (
        (
            "Pressekontakt",
            r"\W*(?:presse-?kontakt|ansprechpartner(?:in)? (?:für die )?presse|kontakt für medien\w*)\s*(?:[:–—-]|$)",
        ),
        ("Sperrfrist", r"\W*(?:sperrfrist|zur sofortigen veröffentlichung|original-content von)\b"),
        ("Abdruck", r".{0,40}\babdruck (?:honorarfrei|frei)\b"),
    ),
    "fr": (
        ("contact presse", r"\W*contacts? (?:presse|médias?)\s*(?:[:–—-]|$)"),
        ("diffusion immédiate", r"\W*pour (?:diffusion|publication) immédiate\b"),
    ),
    "es": (
        ("contacto de prensa", r"\W*contactos? (?:de |para )?(?:prensa|medios|los medios)\s*(?:[:–—-]|$)"),
        ("publicación inmediata", r"\W*para (?:su )?(?:publicación|difusión) inmediata\b"),
    ),
}
# "About Quay Bank": the boilerplate that companies put below. A heading, or the start of a paragraph.
ABOUT: Mapping[str, str] = {
    "en": r"\W*About (?:the )?(?!us\b|the author|this|me\b|our\b)(?P<whom>[A-Z][\w&.’'-]*(?: [A-Z&][\w&.’'-]*| of| and| the){0,6})\s*(?:[:®™]\W*)?(?:$|(?=(?P=whom)\b))",
    "de": r"\W*Über (?:die |das |den )?(?!uns\b|den autor|die autorin|diese)(?P<whom>[A-Z][\w&.-]*(?: [A-Z&][\w&.-]*){0,5})\s*(?::\W*)?$",
    "fr": r"\W*À propos (?:de |d['’]|du |des |de la )(?!nous\b|l['’]auteur)(?P<whom>[A-Z][\w&.’'-]*(?: [A-Z&][\w&.’'-]*){0,5})\s*(?::\W*)?$",
    "es": r"\W*(?:Acerca|Sobre) (?:de )?(?:la |el )?(?!nosotros\b|el autor)(?P<whom>[A-Z][\w&.-]*(?: [A-Z&][\w&.-]*){0,5})\s*(?::\W*)?$",
}
END = Pattern(r"\W*(?:#\s*#\s*#|-\s*30\s*-|-ENDS?-|\*\*\*\s*ENDS?)\W*$|^ENDS?$")
# What tells readers that it is a release.
LABEL: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:press|news|media) releases?|press statement|PR ?Newswire|Business ?Wire|Globe ?Newswire|Accesswire|EIN ?Presswire"
        r"|sponsored|advertis\w+|paid|partner content|company announcement|provided by|contributed content|newswires?",
    ),
    "de": (
        "(?:presse|medien)(?:mitteilung|meldung|information|aussendung|text)(?:en)?",
        "anzeige",
        "ots",
        "presseportal",
        "news aktuell",
    ),
    "fr": (
        "communiqués?(?: de presse)?",
        "publi-?rédactionnel",
        "PR ?Newswire",
        "Business ?Wire",
        "contenu partenaire",
    ),
    "es": (
        "(?:comunicado|nota|boletín)s? de prensa",
        "comunicado",
        "PR ?Newswire",
        "Business ?Wire",
        "contenido patrocinado",
    ),
}
# Stretches of small letters, a line's start before some, one of which each mark holds: most texts have none or one.
WIRE_HINTS = (
    *("newswire", "business wire", "/cnw", "presswire", "/ots", "(ots", "[ots", "accesswire", "newsfile", "prweb"),
    *("marketwired", "presseportal", "/apo", "###", "# # #", "30-", "\nend", "\n-end", "*ends"),
)
HINTS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "immediate release",
        "contact",
        "nquiries",
        "forward-looking",
        "forward looking",
        "\nsource ",
        "editors",
        "\nabout ",
    ),
    "de": ("pressekontakt", "presse", "medien", "sperrfrist", "sofortigen", "original-content", "abdruck", "\nüber "),
    "fr": ("contact", "immédiate", "\nà propos"),
    "es": ("contacto", "inmediata", "\nacerca", "\nsobre "),
}
