"""German word lists. Phrases may hold regex fragments; those that hold none are also compared whole."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
from __future__ import annotations

BYLINE_PREFIX = (
    "Von",
    "Text",
    "Text von",
    "Ein Beitrag von",
    "Ein Kommentar von",
    "Kommentar von",
    "Ein Gastbeitrag von",
    "Gastbeitrag von",
    "Eine Analyse von",
    "Analyse von",
    "Eine Kolumne von",
    "Kolumne von",
    "Ein Interview von",
    "Interview von",
    "Interview",
    "Eine Reportage von",
    "Reportage von",
    "Ein Artikel von",
    "Artikel von",
    "Ein Essay von",
    "Eine Rezension von",
    "Geschrieben von",
    "Verfasst von",
    "Veröffentlicht von",
    "Aufgezeichnet von",
    "Protokoll",
    "Autor",
    "Autorin",
    "Autoren",
    "Autor:in",
    "Autor/in",
    "Redaktion",
)
DESK = (
    r"(?:(?:die|unsere|aus der|von der|der|eigene|zentrale|digitale) )?(?:[\w&'.-]+ ){0,3}(?:[\w-]+-)?(?:redaktion|newsdesk|news-?desk|desk|newsroom"
    r"|nachrichtenredaktion|onlineredaktion|lokalredaktion|sportredaktion|redaktionsteam|redaktionsnetzwerk)(?: [\w&'.-]+){0,4}",
    r"(?:[\w-]+)?redaktion(?: [\w&'.-]+){0,3}",
    r"(?:(?:das|unser|vom) )?(?:[\w&'.-]+[ -]){0,2}(?:team|autorenteam|ressort|recherche-?team|investigativ-?team|social-media-team)(?: [\w&'.-]+){0,2}",
    r"(?:unser(?:e[mnr]?)? )?(?:korrespondent(?:in|en)?|reporter(?:in)?|redakteur(?:in)?|mitarbeiter(?:in)?|gastautor(?:in)?|autor(?:in)?|autoren"
    r"|volontär(?:in)?|ressortleiter(?:in)?)",
    "agenturen|nachrichtenagenturen|agenturmeldung|agenturmaterial|eigener bericht|pressemitteilung|presseportal|pm|red|mit material .{2,30}",
    "admin(?:istrator)?|webmaster|gast|unbekannt",
)
# Parts of words, one of which every phrase above holds.
DESK_HINTS = tuple(
    """redaktion desk room team ressort recherche korrespondent reporter redakteur mitarbeiter autor volont
    agentur bericht mitteilung portal pm red material admin webmaster gast unbekannt""".split()
)
SOURCE_CREDIT = (
    "Quellen?",
    "Originalquelle",
    "Mit Material (?:von|der)",
    "Mit Informationen (?:von|der)",
    "Zuerst erschienen (?:bei|in|im|auf)",
    "(?:Dieser (?:Artikel|Beitrag|Text) (?:ist|erschien) )?zuerst (?:erschienen )?(?:bei|in|im|auf)",
    "Übernommen von",
    "Im Original erschienen (?:bei|in|im|auf)",
    "via",
)
ANONYMOUS_SOURCE = (
    "aus (?:[\\w-]+ )?(?:[\\w-]*kreisen|dem Umfeld)",
    "(?:[\\w-]+)?Insider(?:n)?",
    "(?:eine|mehrere|zwei) mit (?:der Sache|dem Vorgang|den Vorgängen|dem Thema) vertraute[nr]? Personen?",
    "mit (?:der Sache|dem Vorgang|dem Thema) vertraute Person(?:en)?",
    "woll(?:t)?en? (?:\\w+ )?(?:nicht|anonym) (?:namentlich )?(?:genannt|zitiert|bleiben)(?: werden)?",
    "nicht namentlich genannt werden",
    "unter der Bedingung (?:der|von) Anonymität",
)
CORRECTION = (
    "Korrektur(?:hinweis|en)?",
    "Klarstellung",
    "Berichtigung",
    "Richtigstellung",
    "Gegendarstellung",
    "Anm(?:erkung|\\.) (?:der|d\\.) Red(?:aktion|\\.)",
    "Hinweis der Redaktion",
    "In einer früheren (?:Version|Fassung)",
    "In einer vorherigen (?:Version|Fassung)",
    "Aktualisiert",
    "Aktualisierung",
    "Update",
    "Transparenzhinweis",
)
SPONSORED = (
    "Anzeige",
    "Werbung",
    "Advertorial",
    "Sponsored(?: Post)?",
    "Gesponsert",
    "Bezahlter Inhalt",
    "Bezahlte Partnerschaft",
    "Werbliche[rs]? Inhalt",
    "Anzeigensonderveröffentlichung",
    "Sonderveröffentlichung",
    "Verlagsspezial",
    "In Kooperation mit",
    "In Zusammenarbeit mit",
    "Präsentiert von",
)
OPINION = (
    "Meinung",
    "Kommentar",
    "Analyse",
    "Leitartikel",
    "Gastbeitrag",
    "Gastkommentar",
    "Glosse",
    "Kolumne",
    "Essay",
    "Debatte",
)
REVIEW = ("Rezension(?:en)?", "(?:Film|Buch|Musik|Konzert|Theater|Fernseh|Album|Platten|Opern)?[Kk]ritik(?:en)?")
AI = (
    "KI[- ](?:generiert|gestützt|erstellt|unterstützt|übersetzt)\\w*",
    "(?:mit|durch|von|mithilfe von|mit Hilfe von|unter Einsatz von|mit Unterstützung (?:von|durch)) (?:generativer |einer |künstlicher )?(?:KI|Künstlicher Intelligenz|Intelligenz)",
    "künstliche[rn]? Intelligenz",
    "(?:automatisch|maschinell) (?:erstellt|generiert|übersetzt)",
    "KI-(?:Tools?|Systeme?|Software|Werkzeuge?n?)",
)
REJECT = (
    "(?:Alle |Alles |Cookies |Alle Cookies )?ablehnen",
    "Ablehnen und (?:schließen|fortfahren)",
    "(?:Nur |Ausschließlich )(?:notwendige|essenzielle|essentielle|erforderliche|technisch notwendige|funktionale|die nötigsten)(?: Cookies)?(?: (?:akzeptieren|zulassen|erlauben|verwenden))?",
    "(?:Notwendige|Essenzielle|Erforderliche)(?: Cookies)? (?:akzeptieren|zulassen|erlauben)",
    "Weiter ohne (?:Einwilligung|Zustimmung|Akzeptieren|zuzustimmen)",
    "Ohne (?:Einwilligung|Zustimmung) (?:weiter|fortfahren)",
    "Verweigern",
    "(?:Ich )?(?:stimme )?nicht (?:zu|zustimmen|akzeptieren|einverstanden)",
    "Alle verweigern",
    "Nein,? danke",
    "Widersprechen",
    "Nicht OK(?:ay)?",
)
ACCEPT = (
    "(?:Ich |Alle |Alles |Cookies |Alle Cookies |Auswahl )?(?:akzeptiere[n]?|zulassen|erlauben|annehmen)",
    "(?:Ja, )?(?:ich )?(?:stimme|bin) (?:zu|einverstanden)",
    "(?:Alle[s]? )?(?:Akzeptieren|zulassen) (?:und|&) (?:weiter|schließen|fortfahren|fortsetzen)",
    "(?:Allen |Alle[mn]? )?zustimmen(?: und (?:weiter|schließen|fortfahren))?",
    "Einwilligen(?: und weiter)?",
    "Einverstanden",
    "Verstanden",
    "Alles klar",
    "OK",
    "Okay",
    "Ja",
    "Weiter",
    "Schließen",
)
SETTINGS = (
    "(?:Cookie|Datenschutz|Privatsphäre|Privatsphären|Consent|Tracking)-? ?(?:Einstellungen|Präferenzen|Optionen|einstellungen)(?: (?:ändern|anpassen|verwalten|öffnen))?",
    "(?:Individuelle )?Einstellungen(?: (?:ändern|anpassen|verwalten|anzeigen|oder ablehnen))?",
    "Cookies (?:verwalten|einstellen|anpassen)",
    "(?:Präferenzen|Optionen|Auswahl) (?:verwalten|anpassen|anzeigen)",
    "(?:Mehr|Weitere) Optionen",
    "Anpassen",
    "Konfigurieren",
    "Einwilligung(?:en)? (?:widerrufen|verwalten|ändern)",
    "Zwecke anzeigen",
    "Details(?: anzeigen)?",
    "Utiq verwalten",
)
POLICY = (
    "(?:Mehr|Weitere) (?:Informationen|Infos|erfahren)(?: .{0,30})?",
    "Mehr (?:dazu|lesen|erfahren)",
    "Erfahre(?:n Sie)? mehr(?: .{0,30})?",
    "(?:Zur |Unsere )?(?:Datenschutz|Cookie)(?:erklärung|hinweise?|richtlinie|bestimmungen|-Richtlinie|-Hinweise)",
    "Datenschutz",
    "Impressum",
)
SUBSCRIBE = (
    r"(?:.{0,40}\b)?(?:abonnieren|abo|abos|pur-abo|pur|contentpass|anmelden|einloggen|registrieren|bezahlen|kaufen|zahlen|bestellen)(?:\b.{0,40})?",
)
JOINER = ("und", "u\\.", "sowie", "mit", "&")
SPEECH_VERB = (
    "sag(?:t|te|ten|en)|erklär(?:t|te|ten|en)|mein(?:t|te|ten|en)|beton(?:t|te|ten|en)|fordert?e?|sprach(?:en)?|spricht|schreibt|schrieb(?:en)?"
    "|berichtete?n?|kritisierte?n?|warnt(?:e|en)?|teilte(?:n)?|behauptete?n?|äußerte?n?|fügte?|ergänzte?n?|bestätigte?n?|versicherte?n?|hieß"
    "|heißt|antwortete?n?|sieht|sah|findet|fand|glaubt|verkündete?n?|kündigte?n?|lobte?n?|mahnte?n?|erzählt(?:e|en)?|erinnert(?:e|en)?"
    "|räumte?n?|entgegnete?n?|zitiert(?:e|en)?|so|laut|zufolge|gab(?:en)? an|nannte|bekräftigte?n?|appellierte?n?|erläuterte?n?|unterstrich",
)
PERSON_VERB = (
    "ist|war|hat|hatte|wird|wurde|schreibt|schrieb|berichtet|berichtete|arbeitet|arbeitete|studierte|studiert|lebt|lebte|wohnt|leitet|leitete"
    "|absolvierte|volontierte|begann|betreut|verantwortet|beschäftigt|interessiert|liebt|kam|kommt|wechselte|gewann|veröffentlicht"
    "|veröffentlichte|bringt|deckt|spezialisierte|gründete|moderiert|bloggt|fotografiert|recherchiert|kümmert|analysiert|beobachtet|verfolgt"
    "|unterrichtet|promovierte|wuchs|stammt|machte|begleitet|testet|informiert|verfasst|erhielt|twittert|unterstützt|verstärkt|befasst|gehört"
    "|kennt|absolviert|promoviert|sammelte|führt|spielt|hält|widmet",
)
WEEKDAY = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag")
MONTH = (
    "Januar",
    "Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
ROLE = (
    r"(?:(?:freie[rs]?|leitende[rs]?|stellvertretende[rs]?|ehemalige[rs]?|politische[rs]?|verantwortliche[rs]?|geschäftsführende[rs]?) ){0,2}"
    r"(?:[\w-]*-)?(?:\w*(?:redakteur|journalist|reporter|korrespondent|volontär|autor|chefredakteur|kolumnist|kritiker|fotograf|moderator"
    r"|praktikant|mitarbeiter|ressortleiter|herausgeber|blogger|expert|analyst|leiter|publizist|schriftsteller|produzent|hospitant|cvd)"
    r"(?:in|innen|en|e|:in|\*in|s)?)(?: (?:im|in|der|des|für|bei|am|beim) .{2,40})?",
    r"redaktion",
    r"chef vom dienst",
    r"chefin vom dienst",
)
# Parts of words, one of which every phrase above holds.
ROLE_HINTS = tuple(
    """redakt journalist reporter korrespondent volont autor kolumnist kritiker fotograf moderator praktikant
    mitarbeiter ressort herausgeber blogger expert analyst leiter publizist schriftsteller produzent
    hospitant cvd chef""".split()
)
STOP_WORDS = frozenset(
    """der die das den dem des ein eine einer eines einem einen kein keine keiner keines keinem keinen dieser diese dieses
    diesem diesen jener jene jenes er sie es ihm ihr ihn ihnen wir uns euch ihr ihre ihrer ihres ihrem ihren sein seine seiner
    seines seinem seinen unser unsere mein meine dein man sich selbst ich du mich mir dich dir wer was wann wo wie warum
    wieso weshalb welche welcher welches und oder aber denn sondern doch als wenn dass weil ob während obwohl da damit
    zwischen in im an am auf aus bei beim mit nach von vom zu zum zur für gegen ohne um über unter vor durch bis seit ab
    hinter neben trotz wegen laut per ist sind war waren wird werden wurde wurden worden sei wäre haben hat hatte hatten
    kann können könnte soll sollen sollte will wollen wollte muss müssen musste darf dürfen mag möchte nicht nur auch noch
    schon so sehr mehr hier dort dann nun jetzt wieder immer""".split()
)
IRREGULAR = {
    "sagt": "sag",
    "sagte": "sag",
    "sagen": "sag",
    "verliert": "verlier",
    "verlor": "verlier",
    "verloren": "verlier",
    "gewinnt": "gewinn",
    "gewann": "gewinn",
    "gewonnen": "gewinn",
    "kriege": "krieg",
    "krieges": "krieg",
    "länder": "land",
    "männer": "mann",
    "häuser": "haus",
    "städte": "stadt",
}
DEMONYMS = {
    form: country
    for adjective, country in (
        ("afghanisch", "afghanistan"),
        ("ägyptisch", "ägypten"),
        ("amerikanisch", "usa"),
        ("us-amerikanisch", "usa"),
        ("argentinisch", "argentinien"),
        ("australisch", "australien"),
        ("belarussisch", "belarus"),
        ("belgisch", "belgien"),
        ("brasilianisch", "brasilien"),
        ("britisch", "großbritannien"),
        ("bulgarisch", "bulgarien"),
        ("chilenisch", "chile"),
        ("chinesisch", "china"),
        ("dänisch", "dänemark"),
        ("deutsch", "deutschland"),
        ("englisch", "england"),
        ("estnisch", "estland"),
        ("europäisch", "europa"),
        ("finnisch", "finnland"),
        ("französisch", "frankreich"),
        ("georgisch", "georgien"),
        ("griechisch", "griechenland"),
        ("indisch", "indien"),
        ("irakisch", "irak"),
        ("iranisch", "iran"),
        ("irisch", "irland"),
        ("israelisch", "israel"),
        ("italienisch", "italien"),
        ("japanisch", "japan"),
        ("kanadisch", "kanada"),
        ("kolumbianisch", "kolumbien"),
        ("koreanisch", "korea"),
        ("kroatisch", "kroatien"),
        ("lettisch", "lettland"),
        ("libanesisch", "libanon"),
        ("libysch", "libyen"),
        ("litauisch", "litauen"),
        ("mexikanisch", "mexiko"),
        ("nigerianisch", "nigeria"),
        ("niederländisch", "niederlande"),
        ("nordkoreanisch", "nordkorea"),
        ("norwegisch", "norwegen"),
        ("österreichisch", "österreich"),
        ("pakistanisch", "pakistan"),
        ("palästinensisch", "palästina"),
        ("polnisch", "polen"),
        ("portugiesisch", "portugal"),
        ("rumänisch", "rumänien"),
        ("russisch", "russland"),
        ("schwedisch", "schweden"),
        ("schweizerisch", "schweiz"),
        ("serbisch", "serbien"),
        ("slowakisch", "slowakei"),
        ("spanisch", "spanien"),
        ("südkoreanisch", "südkorea"),
        ("syrisch", "syrien"),
        ("taiwanisch", "taiwan"),
        ("tschechisch", "tschechien"),
        ("türkisch", "türkei"),
        ("ukrainisch", "ukraine"),
        ("ungarisch", "ungarn"),
        ("venezolanisch", "venezuela"),
    )
    for form in (adjective, *(adjective + ending for ending in ("e", "en", "er", "es", "em")))
} | {
    "us": "usa",
    "russen": "russland",
    "russe": "russland",
    "chinesen": "china",
    "ukrainer": "ukraine",
    "amerikaner": "usa",
    "franzosen": "frankreich",
    "briten": "großbritannien",
    "deutschen": "deutschland",
    "deutsche": "deutschland",
    "polen": "polen",
    "israelis": "israel",
    "palästinenser": "palästina",
    "türken": "türkei",
    "iraner": "iran",
    "schweizer": "schweiz",
    "österreicher": "österreich",
    "russlands": "russland",
    "chinas": "china",
    "deutschlands": "deutschland",
    "europas": "europa",
    "irans": "iran",
    "israels": "israel",
}
LINKS = {
    "ccpa-opt-out": ("meine daten nicht verkaufen.*",),
    "cookie-settings": (
        "(?:cookie|datenschutz|privatsphäre|consent|tracking)[- ]?(?:einstellungen|präferenzen|verwaltung|manager|optionen)(?: (?:ändern|verwalten|öffnen|anpassen))?",
        "cookies? (?:verwalten|einstellungen|anpassen)",
        "(?:einwilligung(?:en)?|zustimmung) (?:widerrufen|verwalten|ändern)",
        "(?:datenschutz|privacy)[- ]?(?:manager|center)",
        "utiq verwalten",
        "widerruf tracking",
    ),
    "cookie-policy": ("cookie[- ]?(?:richtlinien?|hinweise?|erklärung|policy)|cookies",),
    "privacy": (
        "(?:.{0,20}\\b)?datenschutz(?:erklärung|hinweise?|bestimmungen|richtlinien?|information(?:en)?|policy)?(?: (?:und|&) (?:cookies?|nutzungsbedingungen|impressum|agb))?",
        "datenschutz-?(?:erklärung|hinweise?|policy)",
        "privatsphäre",
        "impressum (?:und|&|/) datenschutz(?:erklärung)?",
    ),
    "corrections": (
        "korrekturen?(?: (?:und|&) .{2,30})?",
        "korrekturspalte",
        "richtigstellungen?",
        "fehler melden",
        "berichtigungen",
        "umgang mit fehlern",
    ),
    "standards": (
        "(?:unsere |redaktionelle |journalistische )?(?:redaktionelle[nrs]? |journalistische[nr]? |publizistische[nr]? )?(?:grundsätze|richtlinien|standards|leitlinien|leitbild|qualitätsstandards|ethik)",
        "redaktionsstatut",
        "pressekodex",
        "redaktions(?:richtlinien|kodex|grundsätze)",
        "so arbeiten wir",
        "(?:unser )?umgang mit ki|ki-(?:richtlinien|leitlinien)",
    ),
    "accessibility": ("barrierefreiheit(?:serklärung)?", "erklärung zur barrierefreiheit"),
    "imprint": ("impressum(?: .{0,30})?", "anbieterkennzeichnung", "offenlegung"),
    "terms": (
        "agb",
        "(?:allgemeine )?(?:nutzungs|geschäfts)bedingungen",
        "nutzungsbasierte onlinewerbung",
        "rechtliche hinweise",
        "rechtliches",
    ),
    "contact": (
        "kontakt(?: .{0,40})?",
        "kontaktformular",
        "(?:ihre |unsere )?ansprechpartner(?:innen|\\*innen|:innen)?(?: .{0,40})?",
        "(?:ihr |dein )?feedback(?: .{0,30})?",
        "(?:hilfe|service) (?:und|&) kontakt",
        "schreiben sie uns",
        "redaktion kontaktieren",
        "leserbriefe?",
        "leserservice",
        "so erreichen sie uns",
    ),
    "about": (
        "(?:wir )?über uns",
        "über (?:die |den |das )?[\\w .-]{2,40}",
        "wer wir sind",
        "(?:die |unsere )?redaktion",
        "(?:unser )?team",
        "(?:das|unser) unternehmen",
        "verlag",
    ),
}
NO_NAME = frozenset(
    """der die das den dem des ein eine seit nach vor bei mit von aus für als wenn während im in am an auf zu zum zur er sie
    es wir ihr ich hier dort davor danach zuvor außerdem derzeit heute jetzt zudem neben zwischen nebenbei dabei auch schon
    nachdem bevor bis unter über durch gemeinsam zuletzt aktuell anschließend später ursprünglich studium redaktion
    redakteur redakteurin journalist journalistin autor autorin volontariat zeitung verlag universität hochschule schule
    magazin freie freier leitende leitender sein seine ihre ihr unser unsere alle viele einige mehr weitere thema themen
    januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag
    freitag samstag sonntag stadt land regierung partei frau herr""".split()
)
PRONOUNS = frozenset("er sie sein seine seiner ihr ihre ihrer".split())
