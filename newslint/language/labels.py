"""What a link or a button is for, by its words and its address."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from urllib.parse import unquote

from newslint.language.lexicon import compiled, lists, phrases, spoken

# In this order: what is more particular comes first ("Privacy and Cookie Policy" is both).
_PURPOSES = (
    "ccpa-opt-out",
    "cookie-settings",
    "privacy",
    "cookie-policy",
    "corrections",
    "standards",
    "accessibility",
    "imprint",
    "terms",
    "contact",
    "about",
)
# The last part of an address, when the label does not tell.
_ADDRESSES = (
    ("ccpa-opt-out", r"do-?not-?sell|(?:your-)?privacy-choices|ccpa-opt-?out"),
    ("cookie-settings", r"cookie-?(?:settings|preferences|einstellungen)|gestion-(?:des-)?cookies|manage-cookies"),
    (
        "cookie-policy",
        r"cookies?(?:-?(?:policy|notice|statement|richtlinie))?|politica-de-cookies|politique-(?:de-|des-)?cookies",
    ),
    (
        "privacy",
        r"privacy(?:[-_]?(?:policy|notice|statement|center|terms))?|privacy-and-cookies?(?:-policy)?|datenschutz(?:erklaerung|hinweise?|information)?"
        r"|(?:politique-de-)?confidentialite|donnees-personnelles|politica-(?:de-)?privaci?dad[e]?|politica-de-privacidade"
        r"|informativa(?:-sulla)?-privacy|privacyverklaring|polityka-prywatnosci",
    ),
    (
        "corrections",
        r"corrections?(?:-policy|-and-clarifications|-clarifications)?|korrekturen?|rectificaci?ones|rectificatifs?",
    ),
    (
        "standards",
        r"(?:code-of-)?ethics(?:-(?:policy|code|statement))?|editorial-(?:standards|guidelines|policy|policies|code|principles)(?:-.*)?"
        r"|journalistic-standards|publishing-principles|standards-and-(?:ethics|practices)|charte(?:-.*)?|pressekodex"
        r"|codigo-(?:etico|deontologico)|libro-de-estilo|redaktionsstatut|redaktionelle-(?:grundsaetze|richtlinien)",
    ),
    ("accessibility", r"accessibility(?:-statement|-policy)?|barrierefreiheit|accessibilite|accesibilidad"),
    ("imprint", r"impressum|imprint|mentions-legales|aviso-legal|note-legali|colofon"),
    (
        "terms",
        r"terms(?:[-_]?(?:and-conditions|of-(?:use|service)|conditions|service|use))?|tos|nutzungsbedingungen|agb|cgu|cgv"
        r"|conditions-(?:generales|d-?utilisation).*|(?:terminos|condiciones).*|disclaimer",
    ),
    ("contact", r"contact(?:-?us|o|s|ez-nous|enos)?|kontakt|contatt[io]|contato|contacteer-ons|nous-contacter"),
    (
        "about",
        r"about(?:-?us)?|ueber-uns|uber-uns|wir-ueber-uns|qui-sommes-nous|a-propos|quienes-somos|sobre-nosotros|chi-siamo"
        r"|sobre(?:-nos)?|quem-somos|over-ons|o-nas|redaktion|masthead|staff|our-team",
    ),
)
_DECORATION = re.compile(r"^[\s\W]+|[\s»›→>|:.,*…]+$")
_LONGEST_LABEL = 80


@cache
def _labels(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    module = lists(language)
    said: dict[str, tuple[str, ...]] = getattr(module, "LINKS", {})
    return tuple((purpose, compiled(said[purpose], language)) for purpose in _PURPOSES if purpose in said)


@cache
def _address_pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<p{n}>(?:{words}))" for n, (_, words) in enumerate(_ADDRESSES)), re.IGNORECASE)


@lru_cache(maxsize=4096)
def link_purpose(text: str, href: str, language: str | None) -> str | None:
    """What a link is for, by its label in the page's language or English, else by the end of its address.

    One of "privacy", "cookie-policy", "contact", "about", "corrections", "standards", "terms", "cookie-settings",
    "ccpa-opt-out", "imprint", "accessibility"; None for any other link. The label must be it, not only contain it:
    an article "Apple sued over privacy policy" is none.
    """
    label = _DECORATION.sub("", " ".join(text.split()))
    if label and len(label) <= _LONGEST_LABEL:
        for one in spoken(language):
            for purpose, pattern in _labels(one):
                if pattern.fullmatch(label):
                    return purpose
    if href.startswith("mailto:"):
        return "contact" if not label or "@" in label else None
    return _by_address(href)


def _by_address(href: str) -> str | None:
    path = href.partition("#")[0].partition("?")[0].rstrip("/")
    if "://" in path:
        path = path.partition("://")[2].partition("/")[2]
    last = unquote(path.rpartition("/")[2])
    # Depth tells a page of the site from an article's slug.
    if not last or path.count("/") > 4:
        return None
    found = _address_pattern().fullmatch(
        last.rpartition(".")[0] if last.endswith((".html", ".htm", ".php", ".aspx")) else last
    )
    return _ADDRESSES[int(found.lastgroup[1:])][0] if found and found.lastgroup else None


_BUTTONS = (("reject", "reject"), ("settings", "settings"), ("policy", "policy"), ("accept", "accept"))


@lru_cache(maxsize=1024)
def button_purpose(text: str, language: str | None) -> str | None:
    """What a button of a notice does: "accept", "reject", "settings", "policy" or "subscribe"; None where unknown.

    The whole label decides. Words of paying or subscribing outrank all else: "Reject and subscribe" rejects nothing.
    """
    label = _DECORATION.sub("", " ".join(text.split()))
    if not label or len(label) > _LONGEST_LABEL:
        return None
    languages = spoken(language)
    for one in languages:
        if _whole("subscribe", one, label):
            return "subscribe"
    for name, purpose in _BUTTONS:
        if any(_whole(name, one, label) for one in languages):
            return purpose
    return None


def _whole(name: str, language: str, label: str) -> bool:
    said = phrases(name, language)
    return bool(said) and compiled(said, language).fullmatch(label) is not None
