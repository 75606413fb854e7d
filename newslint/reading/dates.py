"""Dates as articles write them: ISO 8601, RFC 2822, and the ways of nine languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

from newslint.language.compiling import lazy
from newslint.reading.lazy import pattern
from newslint.values import NamedTuple

# Full names, genitives and usual abbreviations; no word means two months in these languages.
MONTHS: dict[str, tuple[str, ...]] = {
    "en": (
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sept sep", "october oct", "november nov", "december dec",
    ),
    "de": (
        "januar jän jänner", "februar feber", "märz mär mrz maerz", "april", "mai", "juni", "juli", "august",
        "september", "oktober okt", "november", "dezember dez",
    ),
    "fr": (
        "janvier janv", "février févr fév fevrier", "mars", "avril avr", "mai", "juin", "juillet juil juill",
        "août aout", "septembre", "octobre", "novembre", "décembre déc decembre",
    ),
    "es": (
        "enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto ago",
        "septiembre setiembre set", "octubre", "noviembre", "diciembre dic",
    ),
    "it": (
        "gennaio gen", "febbraio", "marzo", "aprile", "maggio mag", "giugno giu", "luglio lug", "agosto",
        "settembre sett", "ottobre ott", "novembre", "dicembre",
    ),
    "pt": (
        "janeiro", "fevereiro fev", "março marco", "abril", "maio", "junho", "julho", "agosto", "setembro",
        "outubro out", "novembro", "dezembro",
    ),
    "nl": (
        "januari", "februari", "maart mrt", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ),
    "pl": (
        "stycznia styczeń sty", "lutego luty lut", "marca marzec", "kwietnia kwiecień kwi", "maja maj",
        "czerwca czerwiec cze", "lipca lipiec lip", "sierpnia sierpień sie", "września wrzesień wrz",
        "października październik paź",
        "listopada listopad lis", "grudnia grudzień gru",
    ),
    "ar": (
        "يناير كانون2", "فبراير شباط", "مارس آذار اذار", "أبريل ابريل إبريل نيسان",
        "مايو أيار ايار ماي", "يونيو حزيران يونيه جوان",
        "يوليو تموز يوليه جويلية", "أغسطس اغسطس آب اب غشت أوت", "سبتمبر أيلول ايلول شتنبر",
        "أكتوبر اكتوبر", "نوفمبر نونبر",
        "ديسمبر دجنبر",
    ),
    "ru": (
        "января янв", "февраля фев", "марта мар", "апреля апр", "мая", "июня июн", "июля июл", "августа авг",
        "сентября сент сен", "октября окт", "ноября ноя", "декабря дек",
    ),
    "uk": (
        "січня січ", "лютого лют", "березня бер", "квітня квіт", "травня трав", "червня черв", "липня лип",
        "серпня серп", "вересня вер", "жовтня жовт", "листопада лист", "грудня груд",
    ),
    "tr": (
        "ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık",
    ),
    "sv": (
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
        "november", "december",
    ),
    "no": (
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
        "desember des",
    ),
    "da": (
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
    ),
    "fi": (
        "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta",
        "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta",
    ),
    "cs": (
        "ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu",
        "prosince",
    ),
    "ro": (
        "ianuarie ian", "februarie", "martie", "aprilie", "mai", "iunie iun", "iulie iul", "august", "septembrie",
        "octombrie", "noiembrie", "decembrie",
    ),
    "id": (
        "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus agu", "september", "oktober",
        "november", "desember",
    ),
    "el": (
        "ιανουαρίου", "φεβρουαρίου", "μαρτίου", "απριλίου", "μαΐου μαίου", "ιουνίου", "ιουλίου", "αυγούστου",
        "σεπτεμβρίου", "οκτωβρίου", "νοεμβρίου", "δεκεμβρίου",
    ),
}  # fmt: skip
WEEKDAYS = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
        "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim "
        "lunes martes miércoles miercoles jueves viernes sábado sabado domingo mié jue vie sáb dom "
        "lunedì martedì mercoledì giovedì venerdì gio "
        "segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira "
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
        "poniedziałek wtorek środa czwartek piątek sobota niedziela "
        "الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد"
    ).split()
)
# Zone names that stand for one offset wherever news is written; "ET" and "IST" do not.
ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "bst": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "msk": 180, "jst": 540, "sast": 120, "wib": 420,
}  # fmt: skip
# Languages in which 05/07/2025 is the fifth of July; in English it may be either.
DAY_FIRST = frozenset(
    "de fr es it pt nl pl ar id tr ru uk el sv no nb nn da fi cs sk sl hr sr bg ro vi ca gl lb he".split()
)

_NUMBER_OF = {
    word: number
    for names in MONTHS.values()
    for number, words in enumerate(names, 1)
    for word in words.split()
}  # fmt: skip
_NUMBER_OF |= {"تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12, "كانون الثاني": 1}
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_YEAR = lazy(r"\d{4}")
_BEFORE_YEAR = 60  # a weekday, a day and a month are no longer

_ZONE = r"(?P<zone>[Zz]\b|(?:UTC|GMT)?[+−-]\d{1,2}(?::?\d{2})?(?!\d)|[A-Za-z]{3,4}\b)"
_ISO = pattern(
    r"(?<![\d/-])(?P<year>\d{4})(?P<separator>[-/.])(?P<month>\d{1,2})(?P=separator)(?P<day>\d{1,2})"
    r"(?![\d/]|\s\d(?!\d?:))"
    r"(?:(?:[Tt]|\s+|,\s*)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,12}))?)?"
    rf"(?:\s*(?:UTC|GMT)?{_ZONE})?)?"
)
_COMPACT = pattern(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<fraction>(?!))?"
    rf"{_ZONE}?)?"
)
_TIME = (
    r"(?:[,\s]*(?:\bat\b|\bum\b|\bà\b|\ba las\b|\balle(?: ore)?\b|\bàs\b|\bom\b|\bo godz\.?|[-–—|@•·/])?\s*"
    r"(?P<hour>\d{1,2})(?:[:.hH]|\s?h\s?)(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?!\d)(?:\s*(?:Uhr|hrs|h)\b)?"
    r"(?:\s*(?P<half>[AaPp])\.?\s?[Mm]\b\.?)?"
    rf"(?:\s*\(?{_ZONE})?)?"
)
_WEEKDAY = r"(?:(?P<weekday>[^\W\d_]{2,12}(?:-feira)?)\.?,?\s+(?:(?:den|le|el|il)\s+)?)?"
_MONTH = r"(?P<month>[^\W\d_]{2,12}(?:\s(?:الأول|الثاني))?)(?:/[^\W\d_]{3,12})?"
_DAY_MONTH = pattern(
    rf"(?<![\w/.-]){_WEEKDAY}(?P<day>\d{{1,2}})(?:\.\s*|(?:er|st|nd|rd|th|[ºª°])?(?:\s+|-))(?:de\s+|of\s+|d['’])?{_MONTH}"
    rf"\.?,?(?:\s+|-)(?:del?\s+|do\s+|of\s+)?(?P<year>\d{{4}})(?!\d){_TIME}"
)
_MONTH_DAY = pattern(
    rf"(?<!\w){_WEEKDAY}{_MONTH}\.?(?:\s+|-)(?P<day>\d{{1,2}})(?:st|nd|rd|th|[ºª°])?(?:,\s*|\s+|-)(?P<year>\d{{4}})(?!\d)"
    rf"{_TIME}"
)
_NUMERIC = pattern(
    # A word may stand at once before a number: "Erstellt am09.02.2022".
    rf"(?<![\d/.-]){_WEEKDAY}(?P<first>\d{{1,2}})(?P<separator>[/.-]\s?)(?P<second_number>\d{{1,2}})(?P=separator)"
    rf"(?P<year>\d{{4}})(?![\d/-]){_TIME}"
)
_CHINESE = pattern(r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]")
# "8/17/13 11:04am", "08-13-10 05:18 PM", "10/ 9/10 7:15 AM EDT": American systems of the years around 2010.
_SHORT = pattern(
    r"(?<![\d/.-])(?P<first>\d{1,2})(?P<separator>[/-])\s?(?P<second_number>\d{1,2})(?P=separator)(?P<short_year>\d\d),?\s+"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?P<second>(?!))?\s?(?P<half>[AaPp])\.?[Mm]\b\.?(?:\s(?P<zone>[A-Z]{1,3}T)\b)?"
)
# Where the month comes first.
_AMERICAN = frozenset("et est edt ct cst cdt mt mst mdt pt pst pdt".split())
# "Tue Jan 28 15:28:56 CET 2020": what Java and C print.
_CTIME = pattern(
    r"(?P<weekday>[A-Z][a-z]{2}) (?P<month>[A-Z][a-z]{2}) +(?P<day>\d{1,2})"
    r" (?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)(?: (?P<zone>[A-Z]{1,5}|[+-]\d{4}))? (?P<year>\d{4})"
)
_AFTER_WORD = pattern(r"[^\w]*(?:(?:den|le|el|il)\s+)?")
_EPOCH = pattern(r"1\d{9}(?:\d{3})?")


class FoundDate(NamedTuple):
    """A date in a text: its place there and what it means; naive where no zone is given."""

    start: int
    end: int
    value: date | datetime


def parse_date(text: str, language: str | None = None) -> date | datetime | None:
    """The date that the text states, with its time and zone as far as it gives them; None where it gives none.

    05/07/2025 is read only where the language tells which number is the month, or one is above 12.
    """
    text = text.strip().translate(_ARABIC_DIGITS)
    if not text or len(text) > 120:
        return None
    if text[0].isdigit():
        for form in (_ISO, _COMPACT):
            found = form.fullmatch(text)
            if found and (value := _value(found, int(found["month"]), int(found["day"]))) is not None:
                return value
        if _EPOCH.fullmatch(text):
            seconds = int(text) / (1000 if len(text) == 13 else 1)
            return datetime.fromtimestamp(seconds, UTC)
    if found := _CTIME.fullmatch(text):
        return _value(found, _NUMBER_OF.get(found["month"].lower(), 0), int(found["day"]))
    dates = find_dates(text, language)
    return dates[0].value if dates else None


def swapped(text: str, value: date | datetime) -> date | datetime | None:
    """The date with day and month the other way round, where the text lets them change places: 05/07/2025."""
    found = _NUMERIC.match(text.strip())
    if found is None or not found["separator"].startswith("/") or value.day > 12:
        return None
    return value.replace(month=value.day, day=value.month)


def find_dates(text: str, language: str | None = None) -> tuple[FoundDate, ...]:
    """The full dates in a text, in order, each with its weekday and time; one without a year is none."""
    year = _YEAR.search(text)
    if year is None:
        short = ":" in text and ("/" in text or "-" in text)
        return tuple(_short_dates(text)) if short else ()
    text = text.translate(_ARABIC_DIGITS)
    begin = max(0, year.start() - _BEFORE_YEAR)
    dates: list[FoundDate] = []
    for form in _forms(text):
        for found in form.finditer(text, begin):
            value = _read(found, language)
            if value is None:
                continue
            start, end = _extent(found, value)
            if all(end <= other.start or start >= other.end for other in dates):
                dates.append(FoundDate(start, end, value))
    return tuple(sorted(dates))


def _short_dates(text: str) -> Iterator[FoundDate]:
    for found in _SHORT.finditer(text):
        if (value := _read(found, None)) is not None:
            yield FoundDate(*_extent(found, value), value)


def _forms(text: str) -> Iterator[re.Pattern[str]]:
    """The forms that a text can hold, told by single marks."""
    joined = "-" in text or "/" in text or "." in text
    if joined:
        yield _ISO
    if " " in text or joined:
        yield _DAY_MONTH
        yield _MONTH_DAY
    if joined:
        yield _NUMERIC
    if "年" in text or "년" in text:
        yield _CHINESE


def _read(found: re.Match[str], language: str | None) -> date | datetime | None:
    groups = found.groupdict()
    if "first" in groups:
        first, second = int(groups["first"]), int(groups["second_number"])
        american = (groups.get("zone") or "").lower() in _AMERICAN and first <= 12 and groups["separator"] != "."
        order = (second, first) if american else _day_and_month(first, second, groups["separator"], language)
        return _value(found, order[1], order[0]) if order else None
    month: int | None
    month = int(groups["month"]) if groups["month"].isdigit() else _NUMBER_OF.get(groups["month"].lower())
    return _value(found, month, int(groups["day"])) if month else None


def _day_and_month(first: int, second: int, separator: str, language: str | None) -> tuple[int, int] | None:
    if first > 12 or separator.startswith(".") or language in DAY_FIRST or first == second:
        return first, second
    return (second, first) if second > 12 else None


def _value(found: re.Match[str], month: int, day: int) -> date | datetime | None:
    groups = found.groupdict()
    year = int(groups.get("year") or f"20{groups.get('short_year')}")
    try:
        if groups.get("hour") is None:
            return date(year, month, day)
        midnight = timedelta(days=1) if groups["hour"] == "24" else timedelta(0)
        hour = int(groups["hour"])
        if half := groups.get("half"):
            hour = hour % 12 + (12 if half in "Pp" else 0)
        moment = datetime(
            year,
            month,
            day,
            0 if midnight else hour,
            int(groups["minute"]),
            min(int(groups["second"] or 0), 59),
            int((groups.get("fraction") or "0")[:6].ljust(6, "0")),
            _zone(groups["zone"]),
        )
        return moment + midnight
    except (ValueError, OverflowError):
        return None


def _zone(name: str | None) -> timezone | None:
    if name is None:
        return None
    known = ZONES.get(name.lower())
    if known is not None:
        return timezone(timedelta(minutes=known)) if known else UTC
    digits = name.upper().removeprefix("UTC").removeprefix("GMT").replace("−", "-").replace(":", "")
    if digits[:1] not in ("+", "-"):
        return None
    number = digits[1:].zfill(2).ljust(4, "0") if len(digits) <= 3 else digits[1:].zfill(4)
    minutes = int(number[:2]) * 60 + int(number[2:])
    if minutes >= 24 * 60:
        return None
    offset = timedelta(minutes=-minutes if digits[0] == "-" else minutes)
    return timezone(offset) if offset else UTC


def _extent(found: re.Match[str], value: date | datetime) -> tuple[int, int]:
    """The match without a word before it that is no weekday, and without one behind it that is no zone."""
    groups = found.groupdict()
    start, end = found.span()
    weekday = groups.get("weekday")
    # "so" and "do" are words before they are weekdays.
    short = weekday and len(weekday) <= 3 and found.string[found.end("weekday")] not in ".,"
    if weekday and (short or weekday.lower() not in WEEKDAYS):
        start = found.end("weekday")
        rest = _AFTER_WORD.match(found.string, start, end)
        start = rest.end() if rest else start
    zone = groups.get("zone")
    if zone and zone.isalpha() and not (zone.lower() in ZONES or (zone.isupper() and zone.endswith("T"))):
        end = found.start("zone")
        end = start + len(found.string[start:end].rstrip(" ("))
    return start, end
