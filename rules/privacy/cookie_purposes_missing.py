"""A cookie notice that does not say what the cookies are for."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint_rules.privacy._notices import asks_consent, buttons_for, cookie_notices, quoted

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule

# Stems of words that name a purpose. "Experience" alone is none: the Article 29 Working Party names
# "improving users' experience" as its first example of a purpose too vague to be specific (Opinion 03/2013).
PURPOSES: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"analy[sz]|analytic|statistic|measur|advert|\bads?\b|marketing|personali[sz]|customi[sz]|tailor|targeted|profil",
        r"social media|traffic|performance|functional|preferences|remember|security|fraud|audience|insights|usage",
        r"logged? in|shopping|payment|strictly necessary|essential|understand how|how you (?:use|interact)",
    ),
    "de": (
        r"analy|statisti|messung|messen|werb|anzeigen|marketing|personali|individualis|zugeschnitten|profil",
        r"soziale|social media|zugriffe|reichweite|funktional|funktionen|präferenz|einstellungen|sicherheit",
        r"nutzungs(?:daten|verhalten)",
        r"notwendig|essenziell|technisch erforderlich|anmeldung|warenkorb|auswert",
    ),
    "fr": (
        r"analy|statisti|mesur|publicit|marketing|personnalis|ciblé|profil",
        r"réseaux sociaux|trafic|performance|fonctionn|préférences|sécurité|audience|fréquentation|nécessaires",
    ),
    "es": (
        r"an[áa]li|estad[íi]stic|medi(?:r|ción)|publici|marketing|personali|segmenta|perfil",
        r"redes sociales|tráfico|rendimiento|funcional|preferencias|seguridad|audiencia|necesarias|hábitos",
    ),
    "it": (
        r"analisi|analitic|statistic|misur|pubblicit|marketing|personalizz|profil|social|traffico|prestazion",
        r"funzional|preferenze|sicurezza|tecnici|necessari",
    ),
    "pt": (
        r"an[áa]li|estat[íi]stic|medi(?:r|ção)|publici|marketing|anúncio|personali|perfil|redes sociais|tráfego",
        r"desempenho|funcional|preferências|segurança|audiência|necessários",
    ),
    "nl": (
        r"analy|statisti|meten|meting|adverte|reclame|marketing|personali|gepersonaliseerd|profiel|sociale media",
        r"verkeer|prestatie|function|voorkeur|beveilig|noodzakelijk|bereik",
    ),
    "pl": (
        r"anali|statysty|pomiar|reklam|marketing|personaliz|dopasowa|profil|społecznościow|ruch|wydajno",
        r"funkcjon|preferencj|bezpiecze|niezbędn",
    ),
    "ar": (r"تحليل|إحصاء|قياس|إعلان|تسويق|تخصيص|تفضيل|أمان|ضروري|حركة المرور|أداء",),
}


@cache
def _purposes(language: str | None) -> re.Pattern[str] | None:
    stems = PURPOSES.get(language or "")
    # A notice on a page in another language is often left in English.
    return re.compile("|".join((*stems, *PURPOSES["en"])), re.I) if stems else None


@article_rule(
    severity=Severity.WARNING,
    authority=("P49", "ICO", "CNIL"),
    recommended="off",
    subject="page",
    template=True,
    formats=("html",),
)
def cookie_purposes_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The cookie notice does not say what the cookies are for."""
    purposes = _purposes(article.language)
    if purposes is None:
        return
    for notice in cookie_notices(article):
        if not asks_consent(notice, article.language):
            continue
        # Settings on the first layer list the purposes, one step away.
        if buttons_for(notice, "settings", article.language):
            continue
        said = " ".join((notice.text.value, *(field.label for field in notice.fields)))
        if not purposes.search(said):
            yield Finding(notice.text.where, f"cookie notice names no purpose: {quoted(notice.text.value)}")
