"""Lines that credit news agencies: signatures, bylines and the sign-offs of European wire copy."""

from __future__ import annotations

from newslint.reading.lazy import pattern

# As agencies sign, and as newsrooms write their names.
_AGENCY = (
    r"(?:AP|AFP|[dD]pa(?:-infocom|-AFX)?|DPA|Reuters|REUTERS|(?:Agencia )?EFE|ANSA|PAP|ANP|APA|SDA|Keystone-SDA|KNA|epd"
    r"|sid|SID|rtr|Lusa|UPI|PA Media|Xinhua|TASS|Europa Press|PTI|ANI|Kyodo|Belga|NTB|Ritzau|(?:The )?Associated Press"
    r"|(?:The )?Canadian Press|Agence France-Presse|Deutsche Presse-Agentur|Anadolu(?: Agency| Ajansı)?)"
)
# A line that holds nothing but agencies in brackets, "(dpa/AFP)", as at the end of European wire copy; an editor's
# initials may stand on either side, "SDA/lem", "red/dpa".
AGENCY_LINE = pattern(
    rf"\(?(?:with |mit |avec |con |com )?(?:[a-zäöü]{{2,4}}[/,] ?)?(?:{_AGENCY}\b[ /,&+-]*(?:and |und |et |y )?)+"
    r"(?:(?<=[/,])[a-z]{2,4}|(?<=[/,] )[A-Za-z]{2,4})?\)?\.?"
)
AGENCIES = pattern(rf"{_AGENCY}(?:[/, ]+{_AGENCY}\b)*")
# The same behind the last words of a text.
SIGN_OFF = pattern(
    rf"(?<=[.!?“”\"»]) ?(?P<line>\((?:{_AGENCY}[/, ]*)+(?:(?<=[/,])[a-z]{{2,4}}|(?<=[/,] )[a-z]{{2,4}})?\))$"
)
# A byline that is an agency's, alone or beside the house's: "By Associated Press", "Par Le Courrier et AFP",
# "Associated Press in Valencia", "dpa am 25.01.2022".
_NAME = r"[^\W\d_][\w.’'-]*"
AGENCY_BYLINE = pattern(
    rf"(?:(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Ff]rom)\s+"
    rf"(?:(?:{_NAME} ){{1,4}}(?:and|und|et|y|e|with|mit|avec|con|[/,&]) )?)?"
    rf"(?:l['’])?{_AGENCY}(?:\s*[/,&]\s*{_AGENCY})*(?: (?:in|aus|à|en) {_NAME}(?: {_NAME})?)?"
    r"(?: (?:am|on|le|el) [\d./ ]{6,12})?"
)
LONGEST_BYLINE = 80


def is_bare_agency(text: str) -> bool:
    """Whether a line is an agency's name and nothing else, as credits of pictures are, too."""
    return len(text) <= LONGEST_BYLINE and AGENCIES.fullmatch(text) is not None


def is_agency_byline(text: str) -> bool:
    return len(text) <= LONGEST_BYLINE and AGENCY_BYLINE.fullmatch(text) is not None
