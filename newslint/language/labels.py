"""What a link or a button is for, by its words and its address."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from operator import add

from newslint.language.compiling import lazy
from newslint.language.folding import fold
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
_BEFORE_LABEL = lazy(r"\W+")
_AFTER_LABEL = " »›→>|:.,*…"
_LONGEST_LABEL = 80


# The commonest labels of footers and notices, folded: most need no pattern.
_COMMON_LINKS = {
    label: purpose
    for purpose, labels in (
        ("privacy", "privacy|privacy policy|privacy notice|privacy statement|privacy and cookie policy|datenschutz"),
        ("privacy", "datenschutzerklärung|datenschutzhinweise|politique de confidentialité|confidentialité"),
        ("privacy", "política de privacidad|privacidad|données personnelles"),
        ("privacy", "personvern|personvernerklæring|privatlivspolitik|persondatapolitik|integritetspolicy|tietosuoja"),
        ("contact", "kontakt oss|kontakt os|kontakta oss|ota yhteyttä"),
        ("about", "om oss|om os|meistä"),
        ("cookie-policy", "cookie policy|cookies policy|cookies|política de cookies|politique de cookies"),
        ("cookie-settings", "cookie settings|cookie preferences|manage cookies|manage consent|cookie-einstellungen"),
        ("cookie-settings", "gérer les cookies|paramètres des cookies|configurar cookies|privacy settings"),
        ("contact", "contact|contact us|get in touch|kontakt|contacto|contáctanos|contactez-nous|nous contacter"),
        ("about", "about|about us|who we are|über uns|qui sommes-nous|à propos|quiénes somos|sobre nosotros"),
        ("terms", "terms|terms of use|terms of service|terms and conditions|terms & conditions|agb"),
        ("terms", "nutzungsbedingungen|cgu|cgv|mentions et conditions|términos y condiciones|disclaimer"),
        ("imprint", "impressum|imprint|mentions légales|aviso legal|legal notice"),
        ("accessibility", "accessibility|accessibility statement|barrierefreiheit|accessibilité|accesibilidad"),
        ("corrections", "corrections|corrections policy|fe de errores|korrekturen"),
        ("standards", "editorial standards|editorial policy|editorial guidelines|code of ethics|ethics policy"),
    )
    for label in labels.split("|")
}
# Parts of words, one of which every label of the purpose holds, in any language.
_HINTS = {
    purpose: tuple(hints.split())
    for purpose, hints in (
        ("ccpa-opt-out", "sell choices rights privacy opt verkaufen vendre vend"),
        (
            "cookie-settings",
            "cookie consent privacy tracking einwilligung zustimmung datenschutz privatsphäre utiq traceur préférence"
            " choix confidentialité données privacidad configuraci ajustes preferenc preferenz"
            " consenso ad adver إعداد اعداد"
            " سحب prywatno zgod toestemming voorkeur cookies",
        ),
        (
            "privacy",
            "priva privé confidential vie données datos dados dati riservatezza datenschutz"
            " protection privatsphäre your"
            " rodo prywatno ochrona الخصوصيه الخصوصية protección proteção protezione data",
        ),
        ("cookie-policy", "cookie تعريف كوكيز"),
        (
            "corrections",
            "complain correct clarif error mistake typo accuracy errata complaint korrektur richtig fehler"
            " berichtig erreur faute"
            " rectific errores erratas correc correz corrige rettific errore erro erramos correç تصحيح التصحيح"
            " rectificat fout verbetering sprosto korekt błąd correctif aanvulling",
        ),
        (
            "standards",
            "polic trust integrity estatuto"
            " ethic éthic éthique ética etic standard guideline principle principe principi code"
            " código codice kodex values"
            " trust how editorial éditorial grundsätz richtlinien leitlinien leitbild qualit statut arbeiten ki charte"
            " engagement règles valeurs déontolog ligne travaillons manual norma estándar política"
            " compromiso carta libro"
            " estatuto defensor linee linea policy journal newsroom news المعايير السياس الميثاق المبادئ ميثاق مدونة"
            " redacti gedrag stijlboek beginsel uitgangs spelregel zasady standardy karta diretriz princíp",
        ),
        ("accessibility", "accessib barriere accesib acess toegank dostępno الوصول"),
        (
            "imprint",
            "imprint impressum legal anbieter offenlegung légal infos informations nota note gerenza coloph colofon"
            " ficha expediente información informação stopka",
        ),
        (
            "terms",
            "term condition conditions agreement legal disclaimer agb bedingung nutzung recht cg condicion condizion"
            " voorwaard regulamin شروط اتفاق الشروط الاحكام الأحكام اتفاقيه condiç c.g",
        ),
        (
            "contact",
            "ansprech feedback contact touch write send support tip letter masthead service kontakt schreiben leser"
            " erreichen redaktion écri"
            " courrier aide assistance contá escríb cartas atención contatt scriv contat fale entre"
            " atend اتصل تواصل للتواصل"
            " الاتصال klanten napisz",
        ),
        (
            "about",
            "about who our ownership funding masthead team staff company über wer redaktion"
            " unternehmen verlag propos sommes"
            " rédaction équipe histoire groupe actionn journalistes acerca sobre somos redacci equipo historia mancheta"
            " empresa grupo chi noi redazione gruppo gerenza quem expediente institucional equip من عن"
            " حول over wie redactie"
            " colofon organisatie nas redakcja zespół",
        ),
    )
}


@cache
def _label(purpose: str, language: str) -> re.Pattern[str] | None:
    said: dict[str, tuple[str, ...]] = getattr(lists(language), "LINKS", {})
    return compiled(said[purpose], language) if purpose in said else None


@cache
def _address(purpose: str) -> re.Pattern[str]:
    return re.compile(dict(_ADDRESSES)[purpose], re.IGNORECASE)


@lru_cache(maxsize=4096)
def link_purpose(text: str, href: str, language: str | None) -> str | None:
    """What a link is for, by its label in the page's language or English, else by the end of its address.

    One of "privacy", "cookie-policy", "contact", "about", "corrections", "standards", "terms", "cookie-settings",
    "ccpa-opt-out", "imprint", "accessibility"; None for any other link. The label must be it, not only contain it:
    an article "Apple sued over privacy policy" is none.
    """
    label = _undecorated(text)
    if label and len(label) <= _LONGEST_LABEL:
        folded = fold(label)
        if folded in _COMMON_LINKS:
            return _COMMON_LINKS[folded]
        hinted = _hinted(folded)
        for one in spoken(language) if hinted else ():
            for purpose in _PURPOSES:
                if purpose in hinted:
                    pattern = _label(purpose, one)
                    if pattern is not None and pattern.fullmatch(label):
                        return purpose
    if href.startswith("mailto:"):
        # "mailto:?subject=…" shares the article with anybody.
        return "contact" if (not label or "@" in label) and "@" in href.partition("?")[0] else None
    return _by_address(href)


# What a screen reader is told of a link that opens elsewhere.
_NEW_WINDOW = lazy(r"\W*\b(?:this link )?opens (?:in )?(?:a )?new (?:window|tab)\W*$", re.I)


def _undecorated(text: str) -> str:
    """A label in one line, without arrows and marks around it."""
    label = " ".join(text.split()).rstrip(_AFTER_LABEL)
    if " new " in label:
        label = _NEW_WINDOW.sub("", label)
    if label[:1].isalnum():
        return label
    before = _BEFORE_LABEL.match(label)
    return label[before.end() :] if before else label


@cache
def _hints_by_start() -> dict[str, tuple[tuple[str, str], ...]]:
    """Hints with their purposes by the first two letters: most labels have no such pair, or few."""
    by_start: dict[str, tuple[tuple[str, str], ...]] = {}
    for purpose, hints in _HINTS.items():
        for hint in hints:
            by_start[hint[:2]] = (*by_start.get(hint[:2], ()), (hint, purpose))
    return by_start


def _hinted(folded: str) -> frozenset[str]:
    """The purposes that a folded label has a hint of."""
    by_start = _hints_by_start()
    pairs = set(map(add, folded, folded[1:]))
    return frozenset(purpose for pair in by_start.keys() & pairs for hint, purpose in by_start[pair] if hint in folded)


def _by_address(href: str) -> str | None:
    path = href.partition("#")[0].partition("?")[0].rstrip("/")
    if "://" in path:
        path = path.partition("://")[2].partition("/")[2]
    last = path.rpartition("/")[2]
    if "%" in last:
        from urllib.parse import unquote

        last = unquote(last)
    # Depth tells a page of the site from an article's slug.
    if not last or path.count("/") > 4:
        return None
    if last.endswith((".html", ".htm", ".php", ".aspx")):
        last = last.rpartition(".")[0]
    folded = last.casefold()
    for hint in _ADDRESS_HINTS:
        if hint in folded:
            return next((purpose for purpose, _ in _ADDRESSES if _address(purpose).fullmatch(last)), None)
    return None


# One of these is in every address above.
_ADDRESS_HINTS = tuple(
    "sell choices opt-out optout cookie priva datenschutz confidential donnees informativa prywatno"
    " correct korrekt rectif"
    " ethic editorial standard principle charte pressekodex codigo libro redakt accessib barriere"
    " accesib impressum imprint"
    " mentions aviso note colofon term tos bedingungen agb cgu cgv condi disclaimer contact kontakt"
    " contatt contat about"
    " ueber uber propos somos siamo somm sobre over-ons o-nas masthead staff team".split()
)
# The commonest buttons of notices, folded.
_COMMON_BUTTONS = {
    label: purpose
    for purpose, labels in (
        (
            "accept",
            "i agree|accept|accept all|accept all cookies|accept cookies|i accept|agree|ok|okay|got it|allow all",
        ),
        ("accept", "ok, got it|okay, got it"),
        ("accept", "akzeptieren|alle akzeptieren|zustimmen|einverstanden|tout accepter|accepter|j'accepte|aceptar"),
        ("accept", "aceptar todo|aceptar todas|close|continue"),
        (
            "reject",
            "reject|reject all|decline|decline all|deny|refuse|ablehnen|alle ablehnen|tout refuser|refuser|rechazar",
        ),
        ("reject", "rechazar todo|rechazar todas|continuer sans accepter|no thanks|no, thanks"),
        (
            "settings",
            "settings|manage|manage preferences|manage options|cookie settings|customize|customise|preferences",
        ),
        ("settings", "einstellungen|paramétrer|personnaliser|configurar|more options|manage cookies"),
        ("policy", "learn more|read more|privacy policy|cookie policy|more information|find out more|mehr erfahren"),
        ("policy", "en savoir plus|más información"),
    )
    for label in labels.split("|")
}
_BUTTONS = (("reject", "reject"), ("settings", "settings"), ("policy", "policy"), ("accept", "accept"))


@lru_cache(maxsize=1024)
def button_purpose(text: str, language: str | None) -> str | None:
    """What a button of a notice does: "accept", "reject", "settings", "policy" or "subscribe"; None where unknown.

    The whole label decides. Words of paying or subscribing outrank all else: "Reject and subscribe" rejects nothing.
    """
    label = _undecorated(text)
    if not label or len(label) > _LONGEST_LABEL:
        return None
    folded = fold(label)
    if folded in _COMMON_BUTTONS:
        return _COMMON_BUTTONS[folded]
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
