"""A box that consents before the reader does."""

import re
from collections.abc import Iterator, Mapping

from newslint_rules._lazily import Pattern
from newslint_rules.privacy._notices import LABELLED, quoted

from newslint import Article, Context, Edit, Finding, Fix, NoOptions, Related, Severity, article_rule
from newslint.language import any_of
from newslint.model import Field, Form, Span

# What a box consents to, in forms that ask for more than it.
CONSENT: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:news)?letters?",
        r"subscri\w+",
        r"sign (?:me )?up",
        r"i(?:'d| would)? (?:agree|consent|accept|want|like|wish)",
        r"i have read",
        r"(?:send|e-?mail|keep|contact|text|notify|update) me",
        r"(?:special |exclusive )?offers",
        r"promotions?|promotional|marketing",
        r"(?:by|via) e-?mail",
        r"third part(?:y|ies)|partners",
        r"terms (?:and|&) conditions|terms of (?:use|service)|privacy (?:policy|notice)",
        r"(?:analytics?|statistics?|advertis\w+|personali[sz]ation|functional|performance|targeting|tracking) cookies?",
        r"daily (?:briefing|digest|update)s?|alerts",
    ),
    "de": (
        r"\w*newsletter\w*",
        r"abonnier\w*",
        r"ich (?:stimme|willige|akzeptiere|möchte|bin einverstanden|habe .{0,40}gelesen)",
        r"einwillig\w*|einverstanden|zustimm\w*",
        r"angebote|werbung|werbliche\w*",
        r"per e-?mail",
        r"datenschutz\w*|nutzungsbedingungen|agb",
        r"statistik\w*|marketing|personalisierung|analyse\w*",
    ),
    "fr": (
        r"newsletters?|infolettres?|lettres? d'information",
        r"(?:je |j')(?:accepte|souhaite|consens|m'abonne|m'inscris|veux|reconnais)",
        r"offres|promotions?|partenaires|publicité\w*|marketing",
        r"recevoir",
        r"par e-?mail|par courriel",
        r"conditions générales|politique de confidentialité",
        r"statistiques?|mesure d'audience|personnalisation",
    ),
    "es": (
        r"newsletters?|bolet[íi]n(?:es)?",
        r"(?:acepto|consiento|quiero|deseo|autorizo)",
        r"suscri\w+",
        r"ofertas|promociones|publicidad|marketing|socios",
        r"recibir",
        r"por (?:e-?mail|correo)",
        r"términos y condiciones|política de privacidad",
        r"estadísticas?|analíticas?|personalización",
    ),
    "it": (
        r"newsletters?",
        r"(?:accetto|acconsento|desidero|voglio|autorizzo|iscrivimi)",
        r"offerte|promozioni|marketing|pubblicità",
        r"statistiche?|informativa",
    ),
    "pt": (
        r"newsletters?|boletim",
        r"(?:aceito|concordo|quero|desejo|autorizo)",
        r"ofertas|promoções|publicidade|marketing",
        r"receber",
        r"estatísticas?|política de privacidade",
    ),
    "nl": (
        r"nieuwsbrie(?:f|ven)",
        r"ik (?:ga akkoord|wil|accepteer)",
        r"aanbiedingen|marketing|reclame|voorwaarden|statistieken?",
    ),
    "pl": (
        r"newsletter\w*",
        r"(?:wyrażam|zgadzam|akceptuję|chcę|zapoznał\w*)",
        r"oferty|marketing\w*|regulamin\w*|statystyczn\w*",
    ),
    "ar": (r"النشرة", r"أوافق", r"عروض|تسويق"),
}
# The attribute, behind others whatever they say.
_CHECKED = Pattern(
    r"<input\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?(\schecked(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?)(?=[\s/>])",
    re.IGNORECASE,
)
_LIST_NAME = 3  # words of a newsletter's name; a sentence of consent has more
# Boxes that may be ticked: what the site needs, what the reader set for her own convenience, what filters a search.
HARMLESS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:strictly )?(?:necessary|essential|required)",
        r"always (?:active|on|enabled)",
        r"remember (?:me|my|this)",
        r"(?:keep|stay) (?:me )?(?:logged|signed)[- ]in",
        r"show|hid(?:e|es|den)|reject\w*|refus\w*|search|sort|filter|dark mode|autoplay|sound",
        r"opt[- ]?out|do not (?:send|sell|share|contact)|don't (?:send|sell|share|contact)",
    ),
    "de": (
        r"(?:technisch |unbedingt )?(?:notwendige?|erforderliche?|essenzielle?|essentielle?)\w*",
        r"immer aktiv",
        r"angemeldet bleiben|eingeloggt bleiben|merken|passwort speichern",
        r"anzeigen|ausblenden|ausgeblendet|abgelehnt|ablehnen",
        r"suche\w*|keine (?:\w+ )?(?:werbung|angebote|e-?mails?|newsletter)",
    ),
    "fr": (
        r"(?:strictement )?(?:nécessaires?|essentiels?|requis|obligatoires?|techniques?)",
        r"toujours actif\w*",
        r"se souvenir de moi|rester connecté\w*",
        r"afficher|masquer|recherche\w*|ne (?:pas|plus) recevoir",
    ),
    "es": (
        r"(?:estrictamente )?(?:necesarias?|esenciales?|técnicas?|obligatorias?)",
        r"siempre activ\w+",
        r"recu[ée]rdame|recordarme|mantener (?:la )?sesión",
        r"mostrar|ocultar|buscar|no (?:deseo|quiero) recibir",
    ),
    "it": (r"(?:strettamente )?(?:necessari\w*|essenziali|tecnici)", r"sempre attiv\w+", r"ricordami|resta connesso"),
    "pt": (r"(?:estritamente )?(?:necessári\w+|essenciais)", r"sempre ativ\w+", r"lembrar|manter sessão"),
    "nl": (r"noodzakelijke?|functionele?", r"altijd actief", r"ingelogd blijven|onthoud\w*"),
    "pl": (r"niezbędn\w*|konieczn\w*", r"zawsze aktywn\w*", r"zapamiętaj\w*|nie wylogowuj"),
    "ar": (r"ضروري\w*", r"تذكرني"),
}


@article_rule(
    severity=Severity.ERROR,
    authority=("P49", "GDPR"),
    subject="page",
    template=True,
    formats=("html",),
)
def consent_preticked(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """A consent, newsletter or registration form ticks a box for the reader."""
    language = article.language
    if language not in LABELLED:
        return
    told: set[object] = set()
    for fields, in_notice in _groups(article):
        ticked = [field for field in fields if _is_ticked(field) and _consents(field, language, in_notice)]
        # A form inside a notice is told once, and so is the same form shown again.
        ticked = [field for field in ticked if not told.intersection((field.tag.where, field.label))]
        if not ticked or (not in_notice and _suggests_one(fields, ticked)):
            continue
        told.update(key for field in ticked for key in (field.tag.where, field.label))
        labels = list(dict.fromkeys(field.label for field in ticked))
        many = f" and {len(labels) - 1} more" if len(labels) > 1 else ""
        yield Finding(
            ticked[0].tag.where,
            f"box is ticked before the reader decides: {quoted(labels[0])}{many}",
            related=tuple(Related(where, quoted(field.label)) for field in ticked[1:] if (where := field.tag.where)),
            fix=_unticked(article, ticked),
        )


def _unticked(article: Article, fields: list[Field]) -> Fix | None:
    edits = []
    for field in fields:
        where = field.tag.where
        found = _CHECKED.search(article.source[where]) if where is not None else None
        if where is not None and found is not None:
            edits.append(Edit(Span(where.start + found.start(1), where.start + found.end(1)), ""))
    return Fix(False, "leave the box for the reader to tick", tuple(edits)) if edits else None


def _groups(article: Article) -> Iterator[tuple[tuple[Field, ...], bool]]:
    """The fields of each notice and form, and whether it is a notice on consent."""
    yield from ((notice.fields, True) for notice in article.notices)
    yield from ((form.fields, False) for form in article.forms if not _is_search(form))


def _suggests_one(fields: tuple[Field, ...], ticked: list[Field]) -> bool:
    """Whether a sign-up offers several newsletters and suggests one of them: to send the form is the consent."""
    boxes = {field.label: field.checked for field in fields if field.type == "checkbox"}
    named = all(len(field.label.split()) <= _LIST_NAME for field in ticked)
    sign_up = all(field.type in ("checkbox", "email", "text") for field in fields)
    return named and sign_up and len(boxes) > 1 and sum(boxes.values()) == 1


def _is_search(form: Form) -> bool:
    return any(field.type == "search" for field in form.fields)


def _is_ticked(field: Field) -> bool:
    return field.type == "checkbox" and field.checked and not field.disabled and bool(field.label)


def _consents(field: Field, language: str, in_notice: bool) -> bool:
    harmless, consent = any_of(HARMLESS, language), any_of(CONSENT, language)
    if harmless and harmless.search(field.label):
        return False
    return in_notice or (consent is not None and consent.search(field.label) is not None)
