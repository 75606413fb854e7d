"""Somebody's private data in the middle of a story."""

import re
from collections.abc import Iterator, Mapping

from newslint_rules._lazily import Pattern, holds

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import any_of, sentence_at
from newslint.model import Span

# Providers whose addresses belong to persons, not to offices.
FREEMAIL = (
    r"(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mac|proton(?:mail)?|pm|zoho|gmx|web"
    r"|freenet"
    r"|t-online|arcor|mail|orange|wanadoo|free|laposte|sfr|libero|virgilio|tiscali|uol|bol|terra|wp|onet|interia|o2"
    r"|yandex|qq|163)\.(?:com|net|de|at|ch|fr|es|it|pt|br|pl|nl|me|org|co\.uk|com\.br|ru)"
)
MAIL = Pattern(rf"[\w.+-]+@{FREEMAIL}\b", re.IGNORECASE)
IBAN = Pattern(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
CARD = Pattern(r"(?<![\d.,-])(?:\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}|3[47]\d{2}[ -]\d{6}[ -]\d{5})(?![\d-])")
# United States (social security), Spain (DNI, NIE), France (NIR), Italy (codice fiscale).
SSN = Pattern(r"(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])")
DNI = Pattern(r"\b(?:[XYZ]-?\d{7}|\d{8})-?[A-Z]\b")
NIR = Pattern(r"(?<!\d)[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2}(?!\d)")
FISCALE = Pattern(r"\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b")

# What every number has in it; what each of them but telephone numbers and the last has, and what the last one opens
# with: these are found far faster.
LONG = Pattern(r"\d(?:[\d ()./-]{5,}\d|\d[A-Z]\d\d[A-Z]\d{3})")
RUN = Pattern(r"\d(?:[ -]?\d){6}")
LETTERS = Pattern(r"[A-Z]{6}\d{2}")

FEWEST_DIGITS = 7  # in the shortest of these numbers, an Italian tax number

# Whoever wants to be written to says so; then the address is an invitation, and so is a bank account for gifts.
INVITED: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"contact(?:ed|s|ing)?|reach(?:ed|able)?|e-?mail(?:s|ed|ing)?|write|send|sent|submit\w*|rsvp|register\w*"
        r"|booking|book",
        r"reserv\w+|tickets?|enquir\w+|inquir\w+|questions?|tips?|info(?:rmation)?|details?|apply|appl\w+|press|editor",
        r"subscribe|sign up|donat\w+|appeal|call|message|text|let (?:us|me) know|follow|address:?",
    ),
    "de": (
        r"kontakt\w*|schreib\w*|melden|meldet|erreich\w+|e-?mail\w*|mail\w*|anmeld\w+|bewerb\w+|info\w*|fragen"
        r"|spende\w*",
        r"presse\w*|send\w*|schick\w*|reservier\w*|anfragen|redaktion|autor\w*|hinweise",
    ),
    "fr": (
        r"contact\w*|écri\w+|joindre|courriel|e-?mail|mail|inscri\w+|réserv\w+|renseignement\w*|info\w*|envoy\w+"
        r"|questions?",
        r"dons?|presse|adress\w+|rédaction",
    ),
    "es": (
        r"contact\w*|escrib\w+|correo|e-?mail|mail|inscri\w+|reserv\w+|info\w*|envi\w+|mand\w+|preguntas?|dona\w+"
        r"|prensa",
        r"dirección|redacción|consult\w+",
    ),
    "it": (
        r"contatt\w+|scriv\w+|e-?mail|mail|iscri\w+|prenot\w+|info\w*|invi\w+|mand\w+|domand\w+|don\w+|stampa|redazione"
        r"|indirizz\w+|segnal\w+|versament\w+|raccolta",
    ),
    "pt": (
        r"contat\w+|contact\w+|escrev\w+|e-?mail|inscri\w+|inscrev\w+|reserv\w+|info\w*|envi\w+|mand\w+|dúvidas?|do\w+"
        r"|imprensa|redação|endereço|pelo",
    ),
    "nl": (
        r"contact\w*|schrijf\w*|mail\w*|e-?mail\w*|aanmeld\w+|meld\w*|reserver\w+|info\w*|stuur\w*|sturen|vragen|don\w+"
        r"|pers|redactie|bereik\w+|via|giften",
    ),
    "pl": (
        r"kontakt\w*|pis\w+|napis\w+|e-?mail\w*|mail\w*|zapis\w+|zgłosz\w+|info\w*|wys\w+|przes\w+|pytani\w+|wpłat\w+"
        r"|darowizn\w+|redakcj\w+|adres\w*|zbiórk\w+",
    ),
}
# Where somebody lives, to the house.
HOME: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:lives?|lived|living|resides?|resided|residing|home|house|apartment|flat) (?:at|of) \d{1,5} "
        r"(?:[A-Z][\w'.-]+ ){1,3}(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|court|close|way"
        r"|boulevard|blvd\.?|terrace|crescent)",
    ),
    "de": (
        r"(?:wohn(?:t|te|haft)|lebt|lebte) (?:in der |im |am |an der )?[A-ZÄÖÜ][\w-]*"
        r"(?:str(?:aße|asse|\.)|weg|gasse|allee|platz|ufer|ring) \d{1,4}[a-z]?",
        r"(?:in|im|am|an)(?: der)? [A-ZÄÖÜ][\w-]*(?:str(?:aße|asse|\.)|weg|gasse|allee|platz|ufer|ring) \d{1,4}[a-z]? "
        r"(?:wohnt|wohnte|wohnhaft|lebt|lebte)",
    ),
    "fr": (
        r"(?:habite|habitait|domiciliée?|réside|résidait|demeurant)(?: au)? \d{1,4},? (?:bis |ter )?"
        r"(?:rue|avenue|boulevard|chemin|impasse|allée|quai|place) (?:de |du |des |de la )?[A-Z][\w'-]+",
    ),
    "es": (
        r"(?:vive|vivía|reside|residía|domiciliad[oa]|domicilio) en (?:la |el )?(?:calle|avenida|paseo|plaza) "
        r"(?:de |del |de la )?[A-ZÁÉÍÓÚ][\w'-]+(?: [A-ZÁÉÍÓÚ][\w'-]+)*,? (?:n\.?º |número )?\d{1,4}",
    ),
}
# A number that is said to be somebody's own.
PHONE: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:(?:(?:his|her|their|whose)(?: own)?|private|personal) (?:own |phone |mobile |cell |home )?"
        r"|[a-z]+['’]s (?:private|personal|home|cell) (?:phone |mobile )?)"  # an office's number is anybody's to know
        r"(?:number|phone|line) (?:is|was|:)? ?"
        r"[+(]?\d[\d ()./-]{6,}\d",
    ),
    "de": (r"(?:private|seine|ihre) (?:handy|telefon|mobil)\w*(?: ist| lautet|:)? ?[+(]?\d[\d ()./-]{6,}\d",),
    "fr": (r"(?:son|leur) (?:numéro|portable|téléphone)(?: personnel)?(?: est| :)? ?[+(]?\d[\d ()./-]{6,}\d",),
    "es": (r"su (?:número|móvil|celular|teléfono)(?: personal)?(?: es|:)? ?[+(]?\d[\d ()./-]{6,}\d",),
}
_HOME_HINTS = {
    "en": ("lives", "lived", "living", "resid", "home at", "home of", "house at", "apartment", "flat at"),
    "de": ("wohn", "lebt"),
    "fr": ("habit", "domicili", "résid", "demeurant"),
    "es": ("viv", "resid", "domicili"),
}


_PHONE_HINTS = {
    "en": ("number", "phone", "line"),
    "de": ("handy", "telefon", "mobil"),
    "fr": ("numéro", "portable", "téléphone"),
    "es": ("número", "móvil", "celular", "teléfono"),
}


class Options(NamedTuple):
    allow: tuple[str, ...] = option((), "Addresses, numbers or domains that may stand in a story, such as example.com.")


@article_rule(severity=Severity.INFO, options=Options, authority=("GN", "SPJ"))
def personal_data_in_body(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The story shows a private address, a bank account, a card or an identity number of somebody."""
    language = article.language
    whole = article.body_text
    has_mail = "@" in whole
    has_digits = LONG.search(whole) is not None
    home = any_of(HOME, language) if holds(whole, _HOME_HINTS.get(language or "", ())) else None
    if not has_mail and not has_digits and home is None:
        return
    told = set()
    for block in article.prose:
        text = block.text.value
        for name, span in _found(text, language, has_mail and "@" in text, has_digits, home):
            words = text[span.start : span.end]
            if words in told or any(part in words for part in options.allow) or _is_invited(text, span, language):
                continue
            told.add(words)
            yield Finding(block.text.part(span.start, span.end), f"the story shows {name}: '{words}'")


def _digits(text: str) -> int:
    return sum(map(text.count, "0123456789"))


def _found(
    text: str, language: str | None, mail: bool, digits: bool, home: re.Pattern[str] | None
) -> Iterator[tuple[str, Span]]:
    if mail:
        yield from (("a private e-mail address", Span(*match.span())) for match in MAIL.finditer(text))
    if home is not None and holds(text.lower(), _HOME_HINTS.get(language or "", ())):
        yield from (("where somebody lives", Span(*match.span())) for match in home.finditer(text))
    if not digits or _digits(text) < FEWEST_DIGITS:
        return
    phone = any_of(PHONE, language) if holds(text.lower(), _PHONE_HINTS.get(language or "", ())) else None
    if phone is not None:
        yield from (("a private telephone number", Span(*match.span())) for match in phone.finditer(text))
    runs, letters = RUN.search(text), LETTERS.search(text)
    for name, pattern, is_one in _NUMBERS:
        if not (letters if pattern is FISCALE else runs):
            continue
        yield from ((name, Span(*match.span())) for match in pattern.finditer(text) if is_one(match[0]))


def _is_iban(words: str) -> bool:
    """By its check digits (ISO 13616, MOD 97-10)."""
    bare = words.replace(" ", "")
    return int("".join(str(int(sign, 36)) for sign in bare[4:] + bare[:4])) % 97 == 1


def _is_card(words: str) -> bool:
    """By its last digit (ISO/IEC 7812, Luhn)."""
    digits = [int(sign) for sign in words if sign.isdigit()]
    doubled = (digit if index % 2 == 0 else sum(divmod(2 * digit, 10)) for index, digit in enumerate(reversed(digits)))
    return digits[0] in (3, 4, 5, 6) and sum(doubled) % 10 == 0


def _is_dni(words: str) -> bool:
    """By its letter."""
    bare = words.replace("-", "")
    number = bare[:-1].replace("X", "0").replace("Y", "1").replace("Z", "2")
    return "TRWAGMYFPDXBNJZSQVHLCKE"[int(number) % 23] == bare[-1]


def _is_nir(words: str) -> bool:
    """By its key."""
    bare = words.replace(" ", "")
    return 97 - int(bare[:13]) % 97 == int(bare[13:])


def _always(words: str) -> bool:
    return True


_NUMBERS = (
    ("a bank account", IBAN, _is_iban),
    ("a card number", CARD, _is_card),
    ("a social security number", SSN, _always),
    ("an identity number", DNI, _is_dni),
    ("a social security number", NIR, _is_nir),
    ("a tax number", FISCALE, _always),
)


def _is_invited(text: str, span: Span, language: str | None) -> bool:
    """Whether the sentence asks the reader to write, to give or to come."""
    words = text[span.start : span.end]
    if "@" not in words and not IBAN.fullmatch(words):
        return False
    invited = any_of(INVITED, language)
    sentence = sentence_at(text, span.start)
    around = text[max(0, sentence.start - 160) : sentence.end]
    return invited is None or invited.search(around.replace(words, " ")) is not None
