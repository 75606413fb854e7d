"""Dutch word lists: bylines, credits, labels and consent."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
from __future__ import annotations

BYLINE_PREFIX = (
    "Door",
    "Tekst",
    "Geschreven door",
    "Geplaatst door",
    "Auteur",
    "Tekst door",
    "Een artikel van",
    "Redactie",
)
DESK = (
    r"(?:de |onze |van onze |door onze )?(?:[\w-]+ )?(?:[\w-]*)redactie(?: .{0,40})?",
    "(?:van onze|onze|een) (?:verslaggever|correspondent|redacteur|medewerker)(?: .{0,30})?",
    "nieuwsdienst|persbureaus?|admin|beheerder|gastauteur|team .{2,30}",
)
SOURCE_CREDIT = (
    "Bron(?:nen)?",
    "Via",
    "Eerder verschenen in",
    "(?:Dit artikel )?(?:verscheen )?eerder (?:verschenen )?(?:in|op|bij)",
    "Met informatie van",
)
ANONYMOUS_SOURCE = (
    "volgens (?:\\w+ )?bronnen",
    "(?:een )?anonieme bron(?:nen)?",
    "(?:een )?bron(?:nen)? (?:rond|binnen|dicht bij)",
    "(?:wil|willen|wilde|wilden) (?:graag )?anoniem blijven",
    "op voorwaarde van anonimiteit",
    "niet met naam (?:genoemd )?wil",
)
CORRECTION = (
    "Correctie",
    "Rectificatie",
    "Verduidelijking",
    "Naschrift(?: redactie)?",
    "Aanvulling",
    "Update",
    "Bijgewerkt",
    "In een eerdere versie",
)
SPONSORED = (
    "Advertentie",
    "Gesponsord(?: (?:door|artikel|bericht))?",
    "Advertorial",
    "Reclame",
    "Betaalde (?:samenwerking|inhoud)",
    "Partnercontent",
    "In samenwerking met",
    "Aangeboden door",
    "Branded content",
)
OPINION = ("Opinie", "Analyse", "Commentaar", "Column", "Essay", "Hoofdredactioneel")
REVIEW = ("Recensies?",)
AI = (
    "AI-(?:gegenereerd|ondersteund|vertaald)\\w*",
    "(?:gegenereerd|geschreven|gemaakt|vertaald|met behulp van|met hulp van|door) (?:door |met )?(?:AI|kunstmatige intelligentie)",
    "kunstmatige intelligentie",
)
REJECT = (
    "(?:Alles |Alle |Alle cookies |Cookies )?(?:weigeren|afwijzen)",
    "Alles (?:weigeren|afwijzen)",
    "Weiger(?: (?:alles|alle|alle cookies|cookies))?",
    "(?:Alleen|Enkel)(?: (?:de|strikt))? (?:noodzakelijke|functionele|essentiële)(?: cookies)?(?: (?:accepteren|toestaan))?",
    "Doorgaan zonder (?:te accepteren|accepteren|toestemming)",
    "Niet akkoord",
    "Niet accepteren",
    "Nee,? (?:bedankt|dank je|liever niet)",
)
ACCEPT = (
    "(?:Ja, )?(?:ik (?:ga )?)?akkoord",
    "(?:Alles |Alle |Alle cookies |Cookies )?(?:accepteren|toestaan|aanvaarden)",
    "Accepteer(?: (?:alles|alle|alle cookies|cookies))?",
    "Akkoord(?: en .{0,20})?",
    "Alles (?:accepteren|aanvaarden)",
    "Begrepen",
    "Oké",
    "OK",
    "Ja",
    "Sluiten",
    "Doorgaan",
)
SETTINGS = (
    "(?:Cookie|Privacy)-?(?:instellingen|voorkeuren)(?: (?:wijzigen|aanpassen|beheren))?",
    "(?:Cookie|Privacy) (?:instellingen|voorkeuren)",
    "Instellingen(?: (?:wijzigen|aanpassen|beheren))?",
    "(?:Voorkeuren|Cookies) (?:aanpassen|beheren|instellen|wijzigen)",
    "(?:Mijn )?voorkeuren",
    "Zelf instellen",
    "Aanpassen",
    "Meer opties",
    "Toestemming intrekken",
)
POLICY = ("Meer (?:informatie|info|weten|lezen)", "Lees meer", "(?:Privacy|Cookie)(?:beleid|verklaring|statement)")
SUBSCRIBE = (
    r"(?:.{0,40}\b)?(?:abonneren|abonneer|abonnement|inloggen|aanmelden|betalen|kopen|registreren)(?:\b.{0,40})?",
)
JOINER = ("en", "met", "&")
SPEECH_VERB = (
    "zegt?|zei(?:den)?|zeggen|stelt|stelde|vertelt|vertelde|schrijft|schreef|aldus|volgens|vindt|vond|meldt|meldde|verklaart|verklaarde|legt uit|benadrukt|benadrukte|reageert|reageerde|waarschuwt|waarschuwde|noemt|noemde|denkt|laat weten",
)
PERSON_VERB = (
    "is|was|heeft|had|schrijft|schreef|werkt|werkte|woont|woonde|studeerde|studeert|volgt|verslaat|maakt|maakte|publiceert|doceert|presenteert"
    "|begon|won|kwam|leidt|leidde|behandelt|interviewt|blogt|fotografeert|onderzoekt|verdiept|houdt|specialiseert|groeide|ging|richt|bericht",
)
NO_NAME = frozenset(
    """de het een van in op aan met voor door over onder bij uit naar tot om als en of maar dat die dit deze zijn haar hun hij
    zij ze wij we sinds daarnaast eerder nu momenteel ook volgens journalist verslaggever redacteur correspondent geboren
    afgestudeerd universiteit hogeschool school krant dagblad tijdschrift prijs groep ministerie wanneer waar hoewel januari
    februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag
    zaterdag zondag""".split()
)
WEEKDAY = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTH = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
ROLE = (
    r"(?:[\w-]*)(?:redacteur|verslaggever|journalist|correspondent|columnist|hoofdredacteur|chef|fotograaf|auteur|stagiair|medewerker|freelancer|eindredacteur|recensent)(?: .{0,40})?",
)
STOP_WORDS = frozenset(
    """de het een van in op aan met voor door over onder bij uit naar tot om als en of maar dat die dit deze wie wat waar
    wanneer hoe waarom niet geen ook nog al wel is zijn was waren wordt worden werd heeft hebben had kan kunnen zal zullen moet
    moeten hij zij ze het we wij ik je jij u hun haar zijn ons onze er te na sinds tegen zonder tussen dan meer""".split()
)
DEMONYMS = {
    form: country
    for stem, country in (
        ("russisch", "rusland"),
        ("chinees", "china"),
        ("oekraïens", "oekraïne"),
        ("amerikaans", "vs"),
        ("duits", "duitsland"),
        ("frans", "frankrijk"),
        ("brits", "groot-brittannië"),
        ("belgisch", "belgië"),
        ("nederlands", "nederland"),
        ("europees", "europa"),
        ("israëlisch", "israël"),
        ("palestijns", "palestina"),
        ("turks", "turkije"),
        ("pools", "polen"),
        ("spaans", "spanje"),
        ("iraans", "iran"),
    )
    for form in (stem, stem + "e")
} | {"chinese": "china", "europese": "europa", "franse": "frankrijk", "russen": "rusland"}
LINKS = {
    "cookie-settings": (
        "(?:cookie|privacy)[- ]?(?:instellingen|voorkeuren)(?: .{0,20})?",
        "cookies? (?:beheren|aanpassen|instellen)",
        "toestemming (?:intrekken|beheren)",
    ),
    "cookie-policy": ("cookie[- ]?(?:beleid|verklaring|statement|policy)|cookies",),
    "privacy": ("privacy[- ]?(?:verklaring|beleid|statement|reglement|policy)?(?: (?:en|&) .{0,30})?",),
    "corrections": (
        "correcties?(?: .{0,30})?",
        "rectificaties?",
        "(?:meld een|foutje|fout melden|fout).{0,20}",
        "aanvullingen (?:en|&) verbeteringen",
    ),
    "standards": (
        "(?:redactionele |journalistieke )?(?:code|principes|richtlijnen|uitgangspunten|spelregels)",
        "redactiestatuut",
        "gedragscode",
        "stijlboek",
        "(?:journalistieke )?beginselen",
    ),
    "accessibility": ("toegankelijkheid(?:sverklaring)?",),
    "imprint": ("colofon",),
    "terms": ("(?:algemene |gebruiks)?voorwaarden(?: .{0,40})?", "gebruiksvoorwaarden", "disclaimer"),
    "contact": (
        "contact(?: .{0,30})?",
        "contacteer ons",
        "klantenservice",
        "service (?:en|&) contact",
        "tip de redactie",
    ),
    "about": ("over (?:ons|.{2,40})", "wie zijn wij", "(?:de |onze )?redactie", "colofon", "organisatie"),
}
