"""A day of the week that will have lost its week."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cache

from newslint_rules._lazily import holds, lowered_prose

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import any_of, is_quoted, sentences
from newslint.model import DateRole, Zone

_EN = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DE = "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)"
_FR = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_ES = "(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
_IT = "(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)"
_PT = "(?:(?:segunda|terça|quarta|quinta|sexta)-feira|sábado|domingo)"
_NL = "(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
_PL = "(?:poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę)"
# A day that only the day of publication explains. "Today" means "nowadays" and "tomorrow" the future as often.
RELATIVE_DAYS: Mapping[str, tuple[str, ...]] = {
    "en": (_EN, "yesterday", "last night", "tonight"),
    "de": (f"{_DE}(?:vormittag|mittag|nachmittag|abend|nacht)?", "gestern", "vorgestern"),
    "fr": (_FR, "hier", "avant-hier"),
    "es": (_ES, "ayer", "anteayer", "anoche"),
    # "Ieri" and "ontem" stand for the past as such behind an article and in pairs: see below.
    "it": (_IT, "ieri", "l'altro ieri", "ieri sera"),
    "pt": (_PT, "ontem", "anteontem"),
    "nl": (f"{_NL}(?:ochtend|middag|avond|nacht)?", "gisteren", "gisteravond", "eergisteren"),
    # In Polish the preposition tells the day ("w piątek") from its name.
    "pl": (f"we? (?:(?:ubiegł|miniony|minion|zeszł|ostatni)\\w* )?{_PL}", "wczoraj", "przedwczoraj"),
}
# Stretches of which each of them holds one, in lower case.
HINTS: Mapping[str, tuple[str, ...]] = {
    "en": ("sday", "nday", "iday", "rday", "night"),
    "de": ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonn", "gestern"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "ayer", "anoche"),
    "it": ("dì", "sabato", "domenica", "ieri"),
    "pt": ("-feira", "sábado", "domingo", "ontem"),
    "nl": ("dag", "gister"),
    "pl": ("ek", "środę", "sobotę", "niedzielę", "wczoraj"),
}
# Days that are names, or that come every week.
NAMED_DAYS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "(?:black|good|ash|palm|easter|bloody|super|fat|shrove|maundy|cyber|giving|whit|holy|spy|plough|blue|manic|red"
        "|sheffield|freaky|taco|small business|mothering|remembrance|pentecost|low|casual|the mail on|wacky|ruby"
        f"|every|each|most|any|per|any given|on alternate) {_EN}",
        f"{_EN}(?:'s)? (?:times|telegraph|mirror|express|mail|post|herald|world|sport|people|morning herald|night live"
        "|night football|night lights|night fever|evening post|the 13th|roast|school|league|best|blues|bloody sunday)",
        # The hours of a week that is like any other: "from Tuesday through Saturday, and on Sunday".
        f"{_EN} (?:to|through|thru|until) {_EN}(?:,? and(?: on)? {_EN})?",
        f"{_EN}(?:-| – |–){_EN}",
        f"{_EN} (?:mornings|afternoons|evenings|nights|columns?|newsletter|edition|series|round-?up|show|podcast)",
    ),
    "de": (
        f"(?:jede[nmrs]?|immer|(?:schwarze|blutige|blaue|weiße|verkaufsoffene|lange)[nmr]?) {_DE}",
        f"{_DE} bis {_DE}",
        "(?:welt|schnee|die|der|das) von (?:vor)?gestern",
    ),
    "fr": (
        f"(?:chaque|tous les|du|journal du)(?: (?:premier|deuxième|second|troisième|dernier)s?)? {_FR}s?(?: au {_FR})?",
        f"le (?:premier|deuxième|second|troisième|dernier) {_FR} (?:de chaque|du) mois",
        "mardi gras|mercredi des cendres|(?:jeudi|vendredi) saint|lundi de (?:pâques|pentecôte)|vendredi noir",
        "dimanche (?:des rameaux|de pâques)",
        "d'hier",
    ),
    "es": (
        f"(?:cada|todos los|los|santo|san|plácido|pedro|juan|josé|marta)(?: (?:primer|segundo|tercer|último))? {_ES}",
        "(?:lunes|martes|jueves|viernes) (?:santo|negro)|miércoles de ceniza",
        "domingo de (?:ramos|pascua|resurrección)",
        f"de {_ES} a {_ES}",
        "de ayer y (?:de )?hoy",
    ),
    "it": (
        f"(?:ogni|tutt[ie] (?:i|le)|di|del|della|il|la|santo|san|al)(?: (?:primo|prima|secondo|seconda|ultimo"
        f"|ultima))? {_IT}"
        f"(?! (?:scors|prossim)[oa])",
        f"(?:dal?|dal) {_IT} (?:a|al|alla) {_IT}",
        "(?:lunedì dell'angelo|mercoledì delle ceneri|(?:martedì|giovedì) grasso|(?:giovedì|venerdì|sabato) santo)",
        "domenica (?:delle palme|di pasqua|in)",
        "(?:(?:di|d'|l'|lo|dell'|all'|dall') ?ieri|ieri e (?:di )?oggi|ieri come oggi|(?:né|non solo|da) (?:di )?ieri)",
    ),
    "pt": (
        f"(?:cada|tod[oa]s?(?: [oa]s?)?|aos|às|santo)(?: (?:primeir|segund|últim)[oa])? {_PT}s?",
        f"de {_PT} a {_PT}",
        "quarta-feira de cinzas|(?:quinta|sexta)-feira santa|sábado de aleluia|domingo de (?:ramos|páscoa)",
        "(?:de ontem e (?:de )?hoje|ontem e hoje|o ontem|do ontem)",
    ),
    "nl": (
        f"(?:elke|iedere|op|de|eerste|laatste|goede|witte|zwarte|blauwe) {_NL}\\w*",
        f"{_NL}(?:s|en)\\b",
        f"(?:van )?{_NL} (?:tot(?: en met)?|t/m|en) {_NL}",
        "(?:niet|van) (?:van )?gisteren",
    ),
    "pl": (
        f"(?:każd\\w+|co|wielk\\w+|czarn\\w+|tłust\\w+|palmow\\w+) {_PL}",
        f"w (?:każd\\w+|wielk\\w+|czarn\\w+|tłust\\w+|pierwsz\\w+|ostatni\\w* \\w*) {_PL}",
        "wczoraj i dziś|od wczoraj",
    ),
}
# A date in the same sentence anchors the day: "June 20", "20 June", "20. Juni", "20/6/2025", "2025-06-20".
MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?"),
        *("sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?"),
    ),
    "de": (
        *("januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober"),
        *("november", "dezember"),
    ),
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre"),
        *("novembre", "décembre"),
    ),
    "es": (
        *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre"),
        *("octubre", "noviembre", "diciembre"),
    ),
    "it": (
        *("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre"),
        *("novembre", "dicembre"),
    ),
    "pt": (
        *("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro"),
        *("novembro", "dezembro"),
    ),
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober"),
        *("november", "december"),
    ),
    "pl": (
        *("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września"),
        *("października", "listopada", "grudnia"),
    ),
}
_NUMERIC_DATE = r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\s?\d{1,2}[./](?:\s?\d{2,4}\b)?"


class Options(NamedTuple):
    days: int = option(7, "An article this many days old is read in its own week.")


@article_rule(severity=Severity.INFO, options=Options, authority=("GD",), publication=True)
def relative_day_in_body(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The body says "on Friday" or "yesterday" without a date, in an article that is read long after."""
    relative, named = any_of(RELATIVE_DAYS, article.language), any_of(NAMED_DAYS, article.language)
    dated = _dated(article.language)
    published = _published(article)
    if relative is None or named is None or dated is None or published is None:
        return
    if not context.has_come(published, timedelta(days=options.days + 1)):
        return
    hints = HINTS[article.language or ""]
    for block, lowered in lowered_prose(article):
        text = block.text.value
        if not holds(lowered, hints) or not relative.search(text):
            continue
        for sentence in sentences(text):
            day = next((d for d in _days(relative, named, text, sentence.start, sentence.end)), None)
            if day is None or dated.search(sentence.text):
                continue
            end = sentence.start + len(sentence.text.rstrip())
            yield Finding(
                block.text.part(sentence.start, end),
                f"'{text[day[0] : day[1]]}' without a date in an article of {published.isoformat()}",
            )


def _days(
    relative: re.Pattern[str], named: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """Where a sentence says such a day in the article's own voice."""
    names = [found.span() for found in named.finditer(text, start, end)]
    for found in relative.finditer(text, start, end):
        if any(a < found.end() and found.start() < b for a, b in names) or is_quoted(text, *found.span()):
            continue
        yield found.span()


def _published(article: Article) -> date | None:
    """The day of publication: as stated, or the one date that the head of the page shows without a label."""
    shown = (said for said in article.dates if said.role is DateRole.SHOWN and said.zone is Zone.HEADER)
    said = article.published or next(shown, None)
    when = said.when if said else None
    return when.date() if isinstance(when, datetime) else when


@cache
def _dated(language: str | None) -> re.Pattern[str] | None:
    if language is None or language not in MONTHS:
        return None
    month = "|".join(MONTHS[language])
    # Brazilian papers give the day of the month behind that of the week: "nesta terça-feira (5)".
    day = r"|\(\d{1,2}(?:º|/\d{1,2})?\)" if language == "pt" else ""
    return re.compile(
        rf"{_NUMERIC_DATE}{day}|\b(?:{month})\b\.?,? (?:the )?\d|\d(?:st|nd|rd|th|er|º)?\.? (?:of |de )?(?:{month})\b"
        rf"|\b(?:{month})\b (?:de(?:l)? )?\d{{4}}",
        re.IGNORECASE,
    )
