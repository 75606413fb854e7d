"""A cookie notice where refusing is harder than accepting."""

from collections.abc import Iterator, Mapping

from newslint_rules.privacy._notices import LABELLED, accepting, buttons_for, cookie_notices

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.language import any_of, button_purpose
from newslint.model import Button, Notice

# A notice that only tells of cookies for which no consent is asked needs no way to refuse.
ONLY_NECESSARY: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:only|just|solely)(?: \w+){0,3} (?:necessary|essential|required|functional) cookies",
        r"(?:strictly necessary|essential|functional|session) cookies only",
        r"only(?: \w+){0,2} cookies (?:that|which) (?:are|we)(?: \w+){0,2} (?:necessary|essential|required|need)",
        r"(?:do not|don't|does not|doesn't|no) (?:\w+ ){0,2}(?:tracking|analytics|advertising|marketing) cookies",
    ),
    "de": (
        r"(?:nur|ausschließlich|lediglich)(?: \w+){0,3} (?:notwendige|essenzielle|erforderliche|funktionale) cookies",
        r"(?:nur|ausschließlich|lediglich) cookies,? die (?:\w+ ){0,6}(?:notwendig|erforderlich|nötig) sind",
        r"keine (?:\w+ ){0,2}(?:tracking|analyse|werbe|marketing)[- ]?cookies",
    ),
    "fr": (
        r"(?:uniquement|seulement|exclusivement)(?: \w+){0,4} cookies (?:\w+ ){0,2}(?:nécessaires|essentiels"
        r"|fonctionnels|techniques)",
        r"cookies (?:\w+ ){0,2}(?:nécessaires|essentiels|fonctionnels|techniques) (?:uniquement|seulement)",
    ),
    "es": (
        r"(?:solo|sólo|solamente|únicamente|exclusivamente)(?: \w+){0,3} cookies (?:\w+ ){0,2}(?:necesarias|esenciales"
        r"|técnicas|propias)",
    ),
    "it": (r"(?:solo|soltanto|esclusivamente)(?: \w+){0,3} cookie (?:\w+ ){0,2}(?:necessari|tecnici|essenziali)",),
    "pt": (r"(?:apenas|somente|só)(?: \w+){0,3} cookies (?:\w+ ){0,2}(?:necessários|essenciais|técnicos)",),
    "nl": (r"(?:alleen|uitsluitend)(?: \w+){0,3} (?:noodzakelijke|functionele|essentiële) cookies",),
    "pl": (r"(?:tylko|wyłącznie)(?: \w+){0,3} (?:niezbędn\w+|konieczn\w+)",),
}
# A notice under a law of opting out names its own way out, such as California's; it does not ask first.
_OPT_OUT = ("do not sell", "do not share", "privacy choices")
# "Save my choice" beside unticked boxes refuses as easily as "Accept" accepts.
SAVE_CHOICE: Mapping[str, tuple[str, ...]] = {
    "en": (
        "save",
        r"(?:save|confirm|allow|accept) (?:\w+ ){0,2}(?:selection|selected|choices?|preferences|settings)",
    ),
    "de": (
        "speichern",
        r"(?:auswahl|einstellungen) (?:\w+ ){0,2}(?:speichern|bestätigen|erlauben|akzeptieren|übernehmen)",
    ),
    "fr": (
        "enregistrer",
        r"(?:enregistrer|confirmer|autoriser|valider) (?:\w+ ){0,2}(?:choix|sélection|préférences)",
    ),
    "es": (
        "guardar",
        r"(?:guardar|confirmar|permitir) (?:\w+ ){0,2}(?:selección|preferencias|configuración)",
    ),
    "it": (
        "salva",
        r"(?:salva|conferma|consenti) (?:\w+ ){0,2}(?:selezione|preferenze|scelte)",
    ),
    "pt": (
        r"guardar|salvar",
        r"(?:guardar|salvar|confirmar|permitir) (?:\w+ ){0,2}(?:seleção|preferências|escolhas)",
    ),
    "nl": (
        "opslaan",
        r"(?:selectie|keuze|voorkeuren) (?:\w+ ){0,2}(?:opslaan|toestaan|bevestigen)",
    ),
    "pl": (
        "zapisz",
        r"(?:zapisz|potwierdź|zezwól na) (?:\w+ ){0,2}(?:wybór|wybrane|ustawienia)",
    ),
}


@article_rule(
    severity=Severity.WARNING,
    authority=("ECB", "CNIL", "DSK", "ICO"),
    subject="page",
    template=True,
    formats=("html",),
)
def cookie_reject_missing_or_weaker(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The first layer of the cookie notice lets the reader accept, but not refuse on the same level."""
    language = article.language
    if language not in LABELLED:
        return
    for notice in cookie_notices(article):
        offered = accepting(notice, language)
        if not offered or buttons_for(notice, "reject", language):
            continue
        if _asks_nothing(notice, language) or _lets_choose(notice, language):
            continue
        yield Finding(
            notice.text.where or offered[0].text.where,
            f"cookie notice offers '{offered[0].text.value}' but {_instead(notice, language, offered[0])}",
        )


def _asks_nothing(notice: Notice, language: str) -> bool:
    pattern = any_of(ONLY_NECESSARY, language)
    said = notice.text.value.casefold()
    return any(words in said for words in _OPT_OUT) or (pattern is not None and pattern.search(said) is not None)


def _lets_choose(notice: Notice, language: str) -> bool:
    """Whether a button takes the boxes as they are, and none of them is ticked."""
    boxes = [field for field in notice.fields if field.type == "checkbox" and not field.disabled]
    if any(box.checked for box in boxes):
        return False
    pattern = any_of(SAVE_CHOICE, language)
    if pattern and any(pattern.search(button.text.value) for button in notice.buttons):
        return True
    # "Accept all" and "Accept": the second takes what is ticked.
    return bool(boxes) and len({button.text.value for button in accepting(notice, language)}) > 1


def _instead(notice: Notice, language: str, offered: Button) -> str:
    """What the reader finds in place of a button that refuses."""
    links = [link for link in notice.links if button_purpose(link.text.value, language) == "reject"]
    if links:
        return f"only a link to refuse: '{links[0].text.value}'"
    settings = buttons_for(notice, "settings", language)
    if settings:
        return f"refusing takes a second step: '{settings[0].text.value}'"
    return "no way to refuse on the same level"
