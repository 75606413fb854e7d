"""Italian word lists: bylines, credits, labels and consent."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
from __future__ import annotations

BYLINE_PREFIX = (
    "Di",
    "A cura di",
    "Scritto da",
    "Articolo di",
    "Pubblicato da",
    "Testo di",
    "dal nostro inviato",
    "dalla nostra inviata",
    "dal nostro corrispondente",
    "Autore",
    "Autrice",
)
DESK = (
    r"(?:la |della |dalla )?redazione(?: .{0,40})?",
    r"(?:lo )?(?:staff|desk|newsroom|team)(?: .{0,30})?",
    r"(?:con )?agenzie(?: di stampa)?|agenzia",
    "admin(?:istratore)?|amministratore|redattore|collaboratore|ospite|comunicato(?: stampa)?",
)
SOURCE_CREDIT = (
    "Font[ei]",
    "Tratto da",
    "Via",
    "(?:Articolo )?(?:pubblicato )?originariamente(?: pubblicato)?(?: (?:su|da|in))?",
    "Per gentile concessione di",
)
ANONYMOUS_SOURCE = (
    "secondo (?:alcune |diverse )?fonti(?: \\w+)?",
    "fonti? vicin[ae] a(?:l|lla|i|gli)?",
    "a condizione di anonimato",
    "sotto anonimato",
    "che (?:ha|hanno) chiesto (?:di (?:restare|rimanere) anonim[oaie]|l'anonimato)",
)
CORRECTION = (
    "Correzione",
    "Errata corrige",
    "Rettifica",
    "Precisazione",
    "Aggiornamento",
    "Aggiornato",
    "Nota della redazione",
    "Una versione precedente",
)
SPONSORED = (
    "Pubblicità",
    "Contenuto sponsorizzato",
    "Sponsorizzato(?: da)?",
    "Pubbliredazionale",
    "Publiredazionale",
    "Informazione pubblicitaria",
    "In collaborazione con",
    "Messaggio promozionale",
    "Branded content",
)
OPINION = ("Opinion[ei]", "Commento", "Commenti", "Analisi", "Editoriale", "Editoriali", "L'intervento")
REVIEW = ("Recension[ei]", "Critica")
AI = (
    "(?:generat|scritt|tradott|creat|realizzat|prodott)[oaie] (?:con|da|dall'|con l'aiuto dell'|tramite)(?: l'| un'| ?)(?:IA|intelligenza artificiale)",
    "intelligenza artificiale",
    "IA generativa",
    "con l'aiuto dell'(?:IA|intelligenza artificiale)",
)
REJECT = (
    "Rifiuta(?:re)?(?: (?:tutto|tutti|i cookie|tutti i cookie|e chiudi))?",
    "Rifiuto",
    "Continua senza accettare",
    "(?:Solo|Accetta solo|Usa solo)(?: (?:i|cookie|i cookie))? (?:necessari|essenziali|tecnici)(?: cookie)?",
    "Solo cookie (?:necessari|tecnici)",
    "Non accetto",
    "Nega",
    "No,? grazie",
)
ACCEPT = (
    "Accett[ao](?:re)?(?: (?:tutto|tutti|i cookie|tutti i cookie|e (?:chiudi|continua)))?",
    "Consenti(?: tutti)?",
    "Acconsento",
    "Ho capito",
    "Va bene",
    "OK",
    "Sì",
    "Continua",
    "Chiudi",
    "D'accordo",
)
SETTINGS = (
    "(?:Gestisci|Personalizza|Modifica|Configura|Imposta)(?: (?:i|le|il|la))?(?: (?:cookie|preferenze|consensi|consenso|opzioni|impostazioni))?(?: (?:cookie|privacy|sui cookie))?",
    "(?:Preferenze|Impostazioni|Opzioni)(?: (?:cookie|privacy|sulla privacy|dei cookie|sui cookie))?",
    "(?:Altre|Più) opzioni",
    "Scopri di più e personalizza",
    "Revoca(?: il)? consenso",
    "(?:Mostra )?dettagli",
)
POLICY = (
    "(?:Maggiori|Ulteriori|Più) (?:informazioni|info)",
    "(?:Leggi|Scopri|Per saperne) (?:di )?più",
    "(?:Cookie|Privacy) policy",
    "Informativa(?: .{0,30})?",
)
SUBSCRIBE = (
    r"(?:.{0,40}\b)?(?:abbonati|abbonarsi|abbonamento|iscriviti|iscriversi|accedi|paga|acquista|registrati)(?:\b.{0,40})?",
)
JOINER = ("e", "ed", "con", "&")
SPEECH_VERB = (
    "(?:ha |hanno )?(?:detto|dichiarato|affermato|spiegato|aggiunto|sottolineato|scritto|commentato|risposto|annunciato|raccontato|ribadito|precisato|ricordato|osservato|concluso)",
    "dice|dicono|afferma|spiega|aggiunge|sottolinea|dichiara|racconta|commenta|secondo|sostiene|precisa|ricorda|scrive|conclude",
)
PERSON_VERB = (
    "è|era|è stat[oa]|ha|aveva|scrive|scriveva|si occupa|segue|racconta|lavora|lavorava|vive|abita|ha studiato|collabora|dirige|cura|insegna|conduce"
    "|nasce|firma|copre|analizza|intervista|pubblica|coordina|partecipa|si laurea|si interessa|adora|ama|entra|inizia|diventa|fa|contribuisce|risiede",
)
NO_NAME = frozenset(
    """il lo la i gli le un uno una di a da in con su per tra fra suo sua suoi sue mio mia questo questa dal dalla nel nella
    secondo oggi ora prima dopo inoltre attualmente giornalista redattore redattrice direttore direttrice nato nata laureato
    laureata appassionato appassionata università scuola giornale quotidiano rivista agenzia premio gruppo governo ministero
    lui lei loro quando dove come mentre anche classe gennaio febbraio marzo aprile maggio giugno luglio agosto settembre
    ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica""".split()
)
WEEKDAY = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica")
MONTH = (
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
)
ROLE = (
    r"(?:giornalista|redatt(?:ore|rice)(?: capo)?|caporedatt(?:ore|rice)|corrispondente|inviat[oa](?: speciale)?|dirett(?:ore|rice)|collaborat(?:ore|rice)|aut(?:ore|rice)|editorialista|fotograf[oa]|cronista|reporter|vicedirett(?:ore|rice))(?: .{0,40})?",
)
STOP_WORDS = frozenset(
    """il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle
    dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle e ed o od ma che chi cui
    non come quando dove perché se è sono era erano sarà ha hanno aveva essere stato stata suo sua suoi sue loro questo
    questa questi queste quello quella si ci vi ne più anche ancora già dopo prima contro senza""".split()
)
DEMONYMS = {
    form: country
    for stem, country in (
        ("american", "stati uniti"),
        ("statunitens", "stati uniti"),
        ("britannic", "regno unito"),
        ("cines", "cina"),
        ("european", "europa"),
        ("frances", "francia"),
        ("giappones", "giappone"),
        ("iranian", "iran"),
        ("israelian", "israele"),
        ("italian", "italia"),
        ("palestines", "palestina"),
        ("polacc", "polonia"),
        ("russ", "russia"),
        ("sirian", "siria"),
        ("spagnol", "spagna"),
        ("tedesc", "germania"),
        ("turc", "turchia"),
        ("ucrain", "ucraina"),
        ("ungheres", "ungheria"),
    )
    for form in (stem + "o", stem + "a", stem + "i", stem + "e", stem + "hi", stem + "he")
}
LINKS = {
    "cookie-settings": (
        "(?:gestisci|preferenze|impostazioni|gestione|modifica|rivedi)(?: (?:i|le|dei|sui|sulla|il|consenso))*(?: ?(?:cookie|privacy|preferenze|consensi|consenso))(?: cookie)?",
        "revoca(?: il)? consenso",
    ),
    "cookie-policy": ("(?:cookie policy|informativa (?:sui |estesa sui )?cookie|cookie)",),
    "privacy": (
        "(?:informativa|politica|norme)(?: (?:sulla|di|sul|della|in materia di))? (?:privacy|riservatezza|trattamento dei dati)(?: .{0,30})?",
        "privacy(?: policy)?(?: (?:e|&) .{0,30})?",
        "protezione dei dati",
    ),
    "corrections": ("correzioni", "errata corrige", "rettifiche", "segnala (?:un )?errore"),
    "standards": (
        "(?:codice|carta|principi|linee guida|policy|politica) (?:etic[oi]|editorial[ei]|deontologic[oi]|etica|dei doveri)(?: .{0,30})?",
        "codice etico(?: .{0,30})?",
        "linea editoriale",
    ),
    "accessibility": ("(?:dichiarazione di )?accessibilità",),
    "imprint": ("note legali", "gerenza", "colophon"),
    "terms": ("(?:termini|condizioni)(?: .{0,50})?",),
    "contact": ("contatt[io](?: .{0,30})?", "contattaci", "scrivici", "scrivi alla redazione"),
    "about": ("chi siamo", "(?:la )?redazione", "su di noi", "il gruppo", "gerenza"),
}
