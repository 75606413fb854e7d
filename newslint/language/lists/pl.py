"""Polish word lists: bylines, credits, labels and consent."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
from __future__ import annotations

BYLINE_PREFIX = (
    "Autor",
    "Autorka",
    "Autorzy",
    "Opr\\.",
    "Oprac\\.",
    "Opracowanie",
    "Opracował",
    "Opracowała",
    "Tekst",
    "Napisał",
    "Napisała",
)
DESK = (
    r"redakcja(?: .{0,40})?",
    r"(?:zespół|dział) .{2,40}",
    "admin(?:istrator)?|newsroom|agencje|autor|gość|materiał prasowy",
)
SOURCE_CREDIT = ("Źródł[oa]", "Za", "Na podstawie")
ANONYMOUS_SOURCE = (
    "jak ustaliliśmy",
    "źródł[oa] zbliżon[ea](?: do)?",
    "prosząc[aey]? o (?:zachowanie )?anonimowoś[ćc]i?",
    "anonimow[oey]\\w* (?:źródł|rozmówc)\\w*",
)
CORRECTION = ("Sprostowanie", "Korekta", "Aktualizacja", "Wyjaśnienie", "Od redakcji")
SPONSORED = (
    "Reklama",
    "Materiał (?:sponsorowany|promocyjny|partnera|reklamowy)",
    "Artykuł sponsorowany",
    "Sponsorowane",
    "Płatna współpraca",
    "We współpracy z",
)
OPINION = ("Opinie", "Opinia", "Komentarz", "Analiza", "Felieton", "Publicystyka")
REVIEW = ("Recenzj[ae]",)
AI = (
    "(?:wygenerowan|stworzon|napisan|przetłumaczon)\\w* (?:przez|przy użyciu|z pomocą|przy pomocy) (?:AI|sztucz\\w+ inteligencj\\w+)",
    "sztuczn\\w+ inteligencj\\w+",
)
REJECT = (
    "Odrzuć(?: (?:wszystkie|wszystko|cookies|pliki cookie))?",
    "Odrzucam",
    "(?:Tylko|Zaakceptuj tylko|Akceptuję tylko) niezbędne(?: (?:cookies|pliki cookie))?",
    "Nie (?:zgadzam się|wyrażam zgody|akceptuję)",
    "Odmów",
    "Odmawiam",
    "Kontynuuj bez (?:akceptacji|zgody)",
    "Nie,? dziękuję",
)
ACCEPT = (
    "Akceptuj(?:ę|ę i przechodzę do serwisu)?(?: (?:wszystkie|wszystko|cookies))?",
    "Zaakceptuj(?: (?:wszystkie|wszystko))?",
    "(?:Zgadzam się|Wyrażam zgodę)(?: .{0,20})?",
    "Przejdź do serwisu",
    "Rozumiem",
    "OK",
    "Tak",
    "Zamknij",
    "Dalej",
)
SETTINGS = (
    "Ustawienia(?: (?:zaawansowane|cookies|plików cookie|prywatności))?",
    "Zarządzaj(?: .{0,30})?",
    "Dostosuj(?: .{0,30})?",
    "Preferencje(?: .{0,20})?",
    "Więcej opcji",
    "Wycofaj zgodę",
    "Zmień ustawienia",
)
POLICY = ("(?:Więcej informacji|Dowiedz się więcej|Czytaj więcej)", "Polityka (?:prywatności|cookies|plików cookie)")
SUBSCRIBE = (
    r"(?:.{0,40}\b)?(?:subskrybuj|subskrypcja|prenumerata|prenumeruj|zaloguj|zarejestruj|zapłać|kup)(?:\b.{0,40})?",
)
JOINER = ("i", "oraz", "&")
SPEECH_VERB = (
    "(?:po|s)twierdzi(?:ł|ła|li)?|mówi(?:ł|ła|li|ą)?|powiedzia(?:ł|ła|no)|dodaje|doda(?:ł|ła|li)|podkreśla|podkreśli(?:ł|ła)|zaznacz(?:a|ył|yła)|wyjaśni(?:a|ł|ła)|ocen(?:ia|ił|iła)|informuje|poinformowa(?:ł|ła|no)|przyzna(?:je|ł|ła)|według|zdaniem|napisa(?:ł|ła)|zauważ(?:a|ył|yła)",
)
PERSON_VERB = (
    "jest|był|była|ma|pisze|pisał|pisała|pracuje|pracował|pracowała|mieszka|studiował|studiowała|ukończył|ukończyła|relacjonuje|zajmuje się"
    "|publikuje|prowadzi|wykłada|współpracuje|komentuje|opisuje|redaguje|urodził się|urodziła się|zdobył|zdobyła|specjalizuje się|interesuje się"
    "|kocha|lubi|fotografuje|dołączył|dołączyła",
)
NO_NAME = frozenset(
    """i w we z ze na do od o po za przed pod nad przy przez dla bez u jego jej ich on ona oni ten ta to wcześniej obecnie od
    także również dziennikarz dziennikarka redaktor redaktorka absolwent absolwentka uniwersytet szkoła gazeta portal tygodnik
    nagroda grupa ministerstwo kiedy gdzie jak""".split()
)
WEEKDAY = (
    "poniedziałek",
    "wtorek",
    "środa",
    "środę",
    "czwartek",
    "piątek",
    "sobota",
    "sobotę",
    "niedziela",
    "niedzielę",
)
MONTH = (
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
)
ROLE = (
    r"(?:dziennikar(?:z|ka)|redaktor(?:ka)?(?: naczeln[ya])?|reporter(?:ka)?|korespondent(?:ka)?|publicyst(?:a|ka)|felietonist(?:a|ka)|autor(?:ka)?|fotograf|wydawca)(?: .{0,40})?",
)
STOP_WORDS = frozenset(
    """i w we z ze na do od o po za przed pod nad przy przez dla bez u nie się to ten ta te tego tej tym tych jest są był była
    było byli być będzie jak co kto który która które oraz a ale lub czy że by jego jej ich on ona oni tak już także też jeszcze
    gdy więc między wobec mimo""".split()
)
DEMONYMS = {
    form: country
    for stem, country in (
        ("rosyjsk", "rosja"),
        ("ukraińsk", "ukraina"),
        ("chińsk", "chiny"),
        ("niemieck", "niemcy"),
        ("polsk", "polska"),
        ("amerykańsk", "usa"),
        ("francusk", "francja"),
        ("brytyjsk", "wielka brytania"),
        ("izraelsk", "izrael"),
        ("europejsk", "europa"),
    )
    for form in (
        stem + "i",
        stem + "a",
        stem + "ie",
        stem + "iego",
        stem + "iej",
        stem + "ich",
        stem + "im",
        stem + "ą",
    )
} | {
    "rosji": "rosja",
    "ukrainy": "ukraina",
    "ukrainie": "ukraina",
    "chin": "chiny",
    "polsce": "polska",
    "polski": "polska",
}
LINKS = {
    "cookie-settings": (
        "ustawienia (?:prywatności|cookies|plików cookie|zgód)",
        "zarządzaj (?:zgodami|cookies|prywatnością)",
        "wycofaj zgodę",
    ),
    "cookie-policy": ("polityka (?:cookies|plików cookies?)", "cookies"),
    "privacy": ("polityka prywatności(?: .{0,30})?", "prywatność", "(?:ochrona danych(?: osobowych)?|rodo)"),
    "corrections": ("sprostowania", "korekty", "zgłoś błąd"),
    "standards": ("(?:kodeks|zasady|standardy|karta) (?:etyczne|etyczny|etyki|redakcyjne|dziennikarskie|.{2,30})",),
    "accessibility": ("(?:deklaracja )?dostępnoś(?:ć|ci)",),
    "terms": ("regulamin(?: .{0,40})?",),
    "contact": ("kontakt(?: .{0,30})?", "napisz do (?:nas|redakcji)"),
    "about": ("o (?:nas|.{2,30})", "redakcja", "zespół"),
    "imprint": ("stopka redakcyjna", "impressum"),
}
