"""A sign-up for a newsletter that does not say what becomes of the address."""

import re
from collections.abc import Iterator, Mapping

from newslint_rules._lazily import Pattern
from newslint_rules.privacy._notices import quoted

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.language import any_of
from newslint.model import Field, Form, Span, Zone

# Words by which a form offers mail; a search, a login or a comment has none of them.
SUBSCRIBE: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"subscri(?:be|ption)s?(?! (?:to|for) comments)",
        r"(?:e-?)?news ?letters?",
        r"sign (?:me |up )?up",
        r"in your inbox|to your inbox",
        r"(?:daily|weekly) (?:briefing|digest|update|e-?mail)s?",
        r"mailing list",
        r"(?:e-?mail|news) alerts?",
    ),
    "de": (
        r"\w*newsletter\w*",
        r"abonnier\w*|abonnement",
        r"e-?mail-(?:abo|verteiler|benachrichtigung\w*)",
        r"rundbrief",
    ),
    "fr": (
        r"newsletters?|infolettres?",
        r"lettres? d'information",
        r"(?:s'|je m'|m'|vous )?abonne[rz]?|inscri(?:re|vez|s)[ -].*",
    ),
    "es": (r"newsletters?|bolet[íi]n(?:es)?", r"suscr[íi]\w+"),
    "it": (r"newsletters?", r"iscri(?:viti|zione)"),
    "pt": (r"newsletters?|boletim", r"assine|inscreva-se|subscrev\w+"),
    "nl": (r"nieuwsbrie(?:f|ven)", r"abonneer\w*|schrijf je in|inschrijven"),
    "pl": (r"newsletter\w*|biuletyn\w*", r"subskry\w+|zapisz się"),
}
# A notice on privacy, or a word on what becomes of the address, in whatever language and wherever it leads.
PRIVACY = Pattern(
    r"privac[yi]|datenschutz|dsgvo|gdpr|rgpd|confidentialit|vie privée|donn[ée]+es[ -]personnelles"
    r"|informatique et libert|droit d['’]accès|protecci[oó]n[ -]de[ -]datos|riservatezza|protezione dei dati"
    r"|gegevensbescherming|prywatno|danych osobowych|الخصوصية"
    r"|unsubscribe|opt[- ]?out|never share|consent terms|abmeld|abbestell|widerruf|désinscri|désabonn|darse? de baja"
    r"|darte de baja|disiscri|cancellarti|uitschrijven|afmelden|zrezygnow",
    re.IGNORECASE,
)
TERMS: Mapping[str, tuple[str, ...]] = {
    "en": (r"terms(?: (?:and|&) conditions| of (?:use|service))?",),
    "de": (r"agb|nutzungsbedingungen|teilnahmebedingungen",),
    "fr": (r"conditions (?:générales|d'utilisation)|cgu|cgv",),
    "es": (r"términos(?: y condiciones)?|condiciones",),
}
MARKETING: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:send me|receive|get) .{0,40}(?:newsletters?|offers|marketing|promotions|e-?mails)",
        r"marketing|promotional",
    ),
    "de": (
        r"(?:newsletter|werbung|angebote|werbliche \w+)\b.{0,40}\b(?:erhalten|bekommen|zu(?:ge)?sen\w+|zuschicken)",
        r"(?:zu|für) werbe?\w*zwecken",
    ),
    "fr": (r"recevoir .{0,40}(?:offres|newsletters?|lettre)", r"prospection|publicité"),
    "es": (r"recibir .{0,40}(?:ofertas|bolet\w+|newsletter|publicidad|promociones)", r"marketing|publicidad"),
}
# More fields than these make it a registration or an order, which has pages of its own.
_MOST_FIELDS = 8
# Code points of the source around a form that a notice beside it stands in.
_BEFORE, _AFTER = 1_500, 3_000


@article_rule(
    severity=Severity.WARNING,
    authority=("GDPR", "EPD"),
    subject="page",
    template=True,
    formats=("html",),
)
def newsletter_consent_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """A newsletter form says nothing of privacy, or one box agrees to terms and to advertising at once."""
    language = article.language
    told = set()
    for form in article.forms:
        mail = next((field for field in form.fields if _takes_mail(field)), None)
        if mail is None or not _is_sign_up(form, language):
            continue
        for field in form.fields:
            if field.type == "checkbox" and _bundles(field, language):
                yield Finding(field.tag.where, f"one box agrees to terms and to advertising: {quoted(field.label)}")
        words = _offer(form)
        if words not in told and not _speaks_of_privacy(article, form):
            told.add(words)
            yield Finding(
                mail.tag.where,
                f"form takes an address for mail ({quoted(words, 60)}) and nothing near it speaks of privacy",
            )


def _takes_mail(field: Field) -> bool:
    return field.type == "email" or (field.type == "text" and "mail" in field.name.lower())


def _is_sign_up(form: Form, language: str | None) -> bool:
    if form.zone is Zone.COMMENTS or len(form.fields) > _MOST_FIELDS:
        return False
    if any(field.type in ("password", "textarea", "search", "url", "tel", "file") for field in form.fields):
        return False
    if any(part in field.name.lower() for field in form.fields for part in ("phone", "mobile")):
        return False
    offered = any_of(SUBSCRIBE, language)
    return offered is not None and offered.search(_said(form)) is not None


def _said(form: Form) -> str:
    labels = (field.label for field in form.fields)
    return " \n".join((form.text.value, *(button.text.value for button in form.buttons), *labels))


def _offer(form: Form) -> str:
    buttons = [button.text.value for button in form.buttons if button.text.value]
    return form.text.value or (buttons[-1] if buttons else _said(form).strip())


def _bundles(field: Field, language: str | None) -> bool:
    terms, marketing = any_of(TERMS, language), any_of(MARKETING, language)
    return bool(terms and marketing and terms.search(field.label) and marketing.search(field.label))


def _speaks_of_privacy(article: Article, form: Form) -> bool:
    if PRIVACY.search(form.text.value):
        return True
    places = [where for field in form.fields if (where := field.tag.where)]
    if not places:
        return True  # nobody can say what stands beside it
    end = max(places, key=lambda where: where.end).end
    around = Span(max(0, min(places).start - _BEFORE), min(end + _AFTER, _footer_after(article, form, end)))
    return PRIVACY.search(article.source.text, around.start, around.end) is not None


def _footer_after(article: Article, form: Form, end: int) -> int:
    """Where the site's footer begins: its links stand under every page, and beside no form above it."""
    source = article.source.text
    links = [link.text.where for link in article.links if link.zone is Zone.FOOTER and form.zone is not Zone.FOOTER]
    first = min((where.start for where in links if where is not None and where.start > end), default=None)
    if first is None:
        return len(source)
    opening = source.rfind("<footer", end, first)
    return opening if opening != -1 else max(end, source.rfind("<", end, first))
