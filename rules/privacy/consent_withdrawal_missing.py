"""A page that asks for consent and gives no way to take it back."""

import re
from collections.abc import Iterator, Mapping

from newslint_rules._lazily import in_source
from newslint_rules.privacy._notices import LABELLED, asks_consent, cookie_notices

from newslint import Article, Context, Finding, NoOptions, Related, Severity, article_rule
from newslint.language import any_of, lazy, link_purpose
from newslint.model import Link, Zone

# Floating icons and links that consent platforms fill in: OneTrust, CookieYes, Complianz, Cookiebot, Usercentrics,
# Borlabs, iubenda, Didomi, Osano, Termly, Civic, tarteaucitron, Moove, Cookie Law Info.
_CONTROLS = tuple(
    b"""ot-sdk-btn ot-sdk-show-settings cky-btn-revisit cmplz-manage-consent cmplz-show-banner cookiebotwidget
    cookieconsent.renew cookiebot.renew uc-embed usercentrics-button borlabs-cookie-preference brlbs-btn-open
    brlbs-btn-preference iubenda-cs-preferences-link didomi-preferences didomi.preferences osano-cm-widget
    termly-display-preferences ccc-icon tarteaucitronmanager tarteaucitronicon moove_gdpr_save_popup
    moove-gdpr-modal-open cookie-law-info-again wt-cli-manage-consent revoke-consent cookie-consent-revoke
    cookieconsent-revoke openconsent showconsent googlefc.callbackqueue displaypreferencemodal klaro.show
    cc-revoke""".split()
)
_BUTTON = lazy(r"<button\b[^>]*>(.{1,300}?)</button>", re.I | re.S)
_ELEMENT = lazy(r"<[^>]*>")
# Words that turn consent back on or off, where they stand in a footer as a button and not as a link.
CONTROL_WORDS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:cookie|consent|privacy|tracking|ad)s? (?:settings|preferences|choices|options|manager|consent|control)",
        r"(?:manage|change|update|withdraw|revoke|adjust) (?:\w+ ){0,2}(?:cookies?|consent|privacy|tracking)",
        r"do not (?:sell|share)",
    ),
    "de": (
        r"(?:cookie|datenschutz|privatsphäre|consent|privacy|tracking|einwilligungs?)[- ]?"
        r"(?:einstellungen|manager|präferenzen|verwaltung)",
        r"(?:einwilligung|zustimmung)(?:en)? (?:widerrufen|verwalten|ändern)",
        r"cookies? (?:verwalten|ändern)",
        r"utiq verwalten",
    ),
    "fr": (
        r"(?:gérer|gestion|paramétrer|paramètres|préférences|réglages|modifier|configurer)"
        r"(?: \w+){0,3} (?:cookies|consentement|traceurs|confidentialité|utiq)",
        r"retirer (?:\w+ ){0,2}consentement",
    ),
    "es": (
        r"(?:configurar|configuración|gestionar|gestión|preferencias|ajustes|cambiar|administrar)"
        r"(?: \w+){0,3} (?:cookies|consentimiento|privacidad)",
        r"revocar (?:\w+ ){0,2}consentimiento",
    ),
    "it": (
        r"(?:gestisci|gestione|preferenze|impostazioni|rivedi|modifica)(?: \w+){0,3} (?:cookie|consens\w+|privacy)",
        r"revoca (?:\w+ ){0,2}consenso",
    ),
    "pt": (
        r"(?:gerir|configurar|definições|configurações|preferências|gerenciar)(?: \w+){0,3} (?:cookies|consentimento"
        r"|privacidade)",
    ),
    "nl": (r"(?:cookie|privacy|toestemmings?)[- ]?(?:instellingen|voorkeuren)", r"toestemming (?:intrekken|wijzigen)"),
    "pl": (r"(?:ustawienia|zarządzaj|preferencje)(?: \w+){0,3} (?:cookies|ciasteczek|zgod\w+|prywatności|plików)",),
    "ar": (r"إعدادات (?:ملفات تعريف الارتباط|الخصوصية)", r"سحب الموافقة"),
}


@article_rule(
    severity=Severity.WARNING,
    authority=("GDPR", "ECB"),
    recommended="off",
    subject="page",
    template=True,
    formats=("html",),
)
def consent_withdrawal_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page asks for consent to cookies and shows no lasting control to withdraw it."""
    language = article.language
    if language not in LABELLED or article.consent_platform:
        return
    if not any(asks_consent(notice, language) for notice in cookie_notices(article)):
        return
    if _has_control(article, language):
        return
    message = "no lasting control to withdraw consent, such as 'cookie settings'"
    for link in _furniture(article):
        place = link.text.where
        if place and link_purpose(link.text.value, link.href, language) in ("privacy", "cookie-policy"):
            yield Finding(
                None, message, related=(Related(place, "the link on privacy leads to a text, not to a control"),)
            )
            return
    yield Finding(None, message)


def _furniture(article: Article) -> tuple[Link, ...]:
    """The links that stay on the page when the notice is gone and that are not of the story."""
    return tuple(link for link in article.links if link.zone in (Zone.FOOTER, Zone.PAGE))


def _has_control(article: Article, language: str) -> bool:
    for link in _furniture(article):
        if link_purpose(link.text.value, link.href, language) in ("cookie-settings", "ccpa-opt-out"):
            return True
    words = any_of(CONTROL_WORDS, language)
    if words and any(words.search(block.text.value) for block in article.zone(Zone.FOOTER, Zone.PAGE)):
        return True
    source = article.source.text
    if words and any(words.search(_ELEMENT.sub("", button[1])) for button in _BUTTON.finditer(source)):
        return True
    # Such a link by script is a control, too, wherever the page holds it.
    return in_source(article, b"do not sell", *_CONTROLS)
