"""Critics, experts and observers who have no name."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint_rules._lazily import Pattern, holds, occurring

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import fold, is_quoted, pattern, people_in, sentence_at
from newslint.model import Block, Kind, Zone

# Each fragment holds the group `who`. Capitals count: "Goldman analysts said" names their house.
_WHO_EN = (
    "(?:[Cc]ritics|[Aa]nalysts|[Ee]xperts|[Oo]bservers|[Cc]ommentators|[Pp]undits|[Ii]nsiders|[Dd]etractors"
    "|[Ss][ck]eptics)"
)
_SAY_EN = (
    "(?:say|said|argued?|claim(?:ed)?|believed?|warn(?:ed)?|suspect(?:ed)?|noted?|contend(?:ed)?|fear(?:ed)?"
    "|suggest(?:ed)?|agreed?|predict(?:ed)?|point(?:ed)? (?:out|to)|worr(?:y|ied)|maintain(?:ed)?|think|thought"
    "|assert(?:ed)?|complain(?:ed)?|caution(?:ed)?|insist(?:ed)?|see|call(?:ed)?|alleged?|accused?|question(?:ed)?)"
)
_HOW_EN = r"(?:\s+(?:have|had|also|often|long|widely|repeatedly|now|already|frequently|generally|still|then)){0,3}"
_WHO_DE = (
    "(?:Kritiker|Experten|Expert(?:inn|:inn|\\*inn)en|Fachleute|Analysten|Beobachter|Kommentatoren|Skeptiker|Insider)"
)
_MANY_DE = "(?:(?:[Vv]iele|[Mm]anche|[Ee]inige|[Zz]ahlreiche|[Mm]ehrere)\\s+)?"
_SAY_DE = (
    "(?:sagen|meinen|glauben|warnen|(?:be)?fürchten|vermuten|kritisieren|bemängeln|monieren|rechnen|erwarten|halten"
    "|argumentieren|behaupten|beklagen|sehen|nennen|loben|bezweifeln|gehen davon aus|werfen|schätzen)"
)
_WHO_FR = "(?:critiques|experts|analystes|observateurs|commentateurs|spécialistes|détracteurs|sceptiques)"
_MANY_FR = "(?:[Ll]es|[Dd]es|(?:[Dd]e\\s+)?[Nn]ombreux|[Cc]ertains|[Pp]lusieurs|[Dd]ivers)"
_SAY_FR = (
    "(?:disent|estiment|affirment|soulignent|craignent|jugent|pensent|dénoncent|avertissent|considèrent|redoutent"
    "|s['’](?:accordent|inquiètent|attendent|interrogent)|mettent en garde|soupçonnent|prévoient|voient"
    "|ont (?:souvent |longtemps |déjà )?(?:dit|estimé|affirmé|souligné|dénoncé|averti))"
)
_WHO_ES = "(?:[Cc]ríticos|[Ee]xpertos|[Aa]nalistas|[Oo]bservadores|[Cc]omentaristas|[Ee]specialistas|[Dd]etractores)"
_MANY_ES = "(?:(?:[Ll]os|[Mm]uchos|[Aa]lgunos|[Vv]arios|[Dd]iversos|[Nn]umerosos)\\s+)?"
_SAY_ES = (
    "(?:dicen|afirman|sostienen|aseguran|advierten|señalan|consideran|creen|opinan|temen|coinciden|estiman|critican"
    "|denuncian|sospechan|alertan|prevén|argumentan|apuntan"
    "|han (?:dicho|afirmado|sostenido|advertido|señalado|criticado|denunciado))"
)
_WHO_IT = "(?:[Cc]ritici|[Ee]sperti|[Aa]nalisti|[Oo]sservatori|[Cc]ommentatori|[Dd]etrattori|[Ss]cettici)"
_MANY_IT = "(?:(?:[Gg]li|[Ii]|[Mm]olti|[Aa]lcuni|[Dd]iversi|[Nn]umerosi|[Vv]ari)\\s+)?"
_SAY_IT = (
    "(?:dicono|affermano|sostengono|ritengono|credono|temono|avvertono|sottolineano|criticano|pensano|parlano di"
    "|prevedono|accusano|denunciano|concordano|stimano|ipotizzano|hanno (?:detto|affermato|sostenuto|criticato"
    "|avvertito))"
)
_WHO_PT = (
    "(?:[Cc]ríticos|[Ee]specialistas|[Aa]nalistas|[Oo]bservadores|[Cc]omentaristas|[Pp]eritos|[Dd]etratores|[Cc]éticos)"
)
_MANY_PT = "(?:(?:[Oo]s|[Mm]uitos|[Aa]lguns|[Vv]ários|[Dd]iversos|[Ii]números)\\s+)?"
_SAY_PT = (
    "(?:dizem|afirmam|sustentam|acreditam|consideram|alertam|temem|apontam|avaliam|defendem|criticam|preveem"
    "|argumentam|suspeitam|veem|concordam|estimam|(?:disseram|afirmaram|alertaram|criticaram))"
)
_WHO_NL = (
    "(?:[Cc]ritici|[Cc]riticasters|[Dd]eskundigen|[Ee]xperts|[Aa]nalisten|[Ww]aarnemers|[Kk]enners|[Ss]ceptici"
    "|[Ii]nsiders)"
)
_MANY_NL = "(?:(?:[Vv]eel|[Vv]ele|[Ss]ommige|[Mm]eerdere|[Tt]alloze|[Vv]erschillende)\\s+)?"
_SAY_NL = (
    "(?:zeggen|stellen|menen|vinden|vrezen|waarschuwen|denken|geloven|verwachten|beweren|betogen|noemen|wijzen erop"
    "|vermoeden|voorspellen|twijfelen|spreken van|zeiden|stelden|waarschuwden|noemden)"
)
_WHO_PL = "(?:[Kk]rytycy|[Ee]ksperci|[Aa]nalitycy|[Oo]bserwatorzy|[Kk]omentatorzy|[Ss]pecjaliści|[Ss]ceptycy)"
_MANY_PL = "(?:(?:[Ww]ielu|[Nn]iektórzy|[Ll]iczni|[Cc]zęść)\\s+)?"
_SAY_PL = (
    "(?:twierdzą|mówią|uważają|sądzą|ostrzegają|podkreślają|wskazują|obawiają się|przewidują|oceniają|zarzucają"
    "|przyznają"
    "|zwracają uwagę|są zdania|alarmują|szacują|spodziewają się)"
)
# Stretches of which every attribution holds one.
_GROUPS_EN = (
    *("ritics", "nalysts", "xperts", "bservers", "ommentators", "undits", "nsiders", "etractors", "ceptics"),
    "keptics",
)
_MANY_EN = ("any ", "ome ")
_OF_MANY_EN = tuple("say argue believe claim fear suspect contend have also now still long often".split())
HINTS: Mapping[str, tuple[str, ...]] = {
    "en": (*_GROUPS_EN, "t is widely", "t is commonly", "t is generally"),
    "de": ("Kritiker", "Expert", "Fachleute", "Analysten", "Beobachter", "Kommentatoren", "Skeptiker", "Insider"),
    "fr": (
        *("critiques", "experts", "analystes", "observateurs", "commentateurs", "spécialistes", "détracteurs"),
        "sceptiques",
    ),
    "es": ("ríticos", "xpertos", "nalistas", "bservadores", "omentaristas", "specialistas", "etractores"),
    "it": ("ritici", "sperti", "nalisti", "sservatori", "ommentatori", "etrattori", "cettici"),
    "pt": ("ríticos", "specialistas", "nalistas", "bservadores", "omentaristas", "eritos", "etratores", "éticos"),
    "nl": ("ritici", "riticasters", "eskundigen", "xperts", "nalisten", "aarnemers", "enners", "ceptici", "nsiders"),
    "ar": ("خبراء", "محلل", "مراقب", "منتقد", "نقاد"),
    "pl": ("rytycy", "ksperci", "nalitycy", "bserwatorzy", "omentatorzy", "pecjaliści", "ceptycy", "kspertów"),
}
ATTRIBUTIONS: Mapping[str, tuple[str, ...]] = {
    "en": (
        rf"\b(?P<who>{_WHO_EN}){_HOW_EN}\s+{_SAY_EN}\b",
        rf"\b[Aa]ccording to\s+(?:[a-z-]+\s+){{0,3}}?(?P<who>{_WHO_EN})(?=\s*[,.;]|\s+and\b|$)",
        r"\b(?P<who>[Mm]any|[Ss]ome)(?:\s+(?:have|also|now|still|long|often)){0,2}"
        r"\s+(?:say|argued?|believe|claim(?:ed)?|fear(?:ed)?|suspect(?:ed)?|contend)\b(?!\s+(?:they|it|he|she|I|we)\b)",
        r"\b[Ii]t\s+is\s+(?P<who>widely|commonly|generally)\s+(?:believed|thought|assumed|considered)\b",
    ),
    "de": (
        rf"\b(?P<who>{_MANY_DE}{_WHO_DE})\s+{_SAY_DE}\b",
        rf"\b(?:{_SAY_DE}|so)\s+(?P<who>{_MANY_DE}{_WHO_DE})(?=\s*[,.;:]|\s+(?:vor|dem|der|die|das|ein\w*)\b|$)",
        r"\b(?:[Ll]aut|[Nn]ach (?:Ansicht|Meinung|Einschätzung|Auffassung) von|[Aa]us Sicht von)"
        rf"\s+(?P<who>{_MANY_DE}{_WHO_DE})\b",
    ),
    "fr": (
        rf"\b(?P<who>{_MANY_FR}\s+{_WHO_FR})\s+{_SAY_FR}\b",
        rf"\b(?:[Ss]elon|[Dd]['’]après|[Pp]our)\s+(?P<who>(?:{_MANY_FR}\s+)?{_WHO_FR})(?=\s*[,.;]|$)",
    ),
    "es": (
        rf"\b(?P<who>{_MANY_ES}{_WHO_ES})\s+{_SAY_ES}\b",
        rf"\b(?:[Ss]egún|[Pp]ara)\s+(?P<who>{_MANY_ES}{_WHO_ES})(?=\s*[,.;]|$)",
    ),
    "it": (
        rf"\b(?P<who>{_MANY_IT}{_WHO_IT})\s+{_SAY_IT}\b",
        rf"\b(?:[Ss]econdo|[Pp]er|[Aa] detta d(?:i|egli))\s+(?P<who>{_MANY_IT}{_WHO_IT})(?=\s*[,.;]|$)",
    ),
    "pt": (
        rf"\b(?P<who>{_MANY_PT}{_WHO_PT})\s+{_SAY_PT}\b",
        rf"\b(?:[Ss]egundo|[Pp]ara|[Dd]e acordo com)\s+(?P<who>{_MANY_PT}{_WHO_PT})(?=\s*[,.;]|$)",
    ),
    "nl": (
        rf"\b(?P<who>{_MANY_NL}{_WHO_NL})\s+{_SAY_NL}\b",
        rf"\b[Vv]olgens\s+(?P<who>{_MANY_NL}{_WHO_NL})\b(?!\s+(?:van|bij|uit|die|als|zoals|in|en|op|aan|binnen)\b)",
    ),
    "ar": (
        r"(?<!\w)[وف]?(?:يرى|يقول|يعتقد|يؤكد|يحذر|يشير|يتوقع|قال|أكد|رأى|حذر|أشار|توقع)\s+"
        r"(?P<who>(?:(?:بعض|عدد من)\s+)?"
        r"(?:ال)?(?:خبراء|محللون|محللين|مراقبون|مراقبين|منتقدون|منتقدين|نقاد))(?=\s+(?:أن|إن|بأن|من أن|إلى أن|ب\w+))",
    ),
    "pl": (
        rf"\b(?P<who>{_MANY_PL}{_WHO_PL})\s+{_SAY_PL}\b",
        r"\b(?:[Zz]daniem|[Ww]edług)\s+(?P<who>(?:wielu |niektórych )?(?:ekspertów|krytyków|analityków|obserwatorów))"
        r"(?=\s*[,.;]|$)",
    ),
}
# "The experts" and "these analysts" were introduced before; "its analysts" have a house; "no experts" said nothing.
INTRODUCED = Pattern(
    r"\b(?:the|this|these|those|our|its|their|his|her|both|two|three|four|five|no|other|few|which|whose|your|my|all"
    r"|d(?:ie|en|er)|diese[rn]?|jene|unsere|ihre|seine|beide[n]?|zwei|drei|keine"
    r"|questi|quegli|quei|i (?:suoi|loro|nostri)|due|tre|nessun|estes|esses|seus|nossos|dois|três"
    r"|de|onze|hun|twee|drie|geen|ci|tamci|nasi|jego|jej|ich|dwaj|trzej)\s+(?:[a-zäöüß-]+\s+){0,2}$",
    re.IGNORECASE,
)
HOUSE = Pattern(r"(?<![.!?:;“\"])\s(?:[A-Z][\w.’'&-]*)\s+(?:[a-z-]+\s+){0,2}$|[’']s\s+(?:[a-z-]+\s+){0,2}$")
QUANTIFIED = Pattern(r"\b(?:many|some|several|most|various|numerous)\s+(?:[a-z-]+\s+){0,2}$", re.IGNORECASE)
CLAUSE = Pattern(r"[,;:—–(]\s*|[.!?…][”\"»]?\s+|\b(?:and|but|as|that|what|while|although|though|which|und|dass)\s")

FOOTNOTE = Pattern(r"[(\[]\d{1,3}[)\]]")

# First and last name, or an organisation of two words; names of places and institutions that speak for nobody.
_NO_GIVEN_NAME = (
    "The|This|That|These|Those|In|On|At|As|But|And|For|By|From|With|After|Before|While|When|Although|Many|Some|Most"
    "|Critics|Experts|Analysts|Observers|Der|Die|Das|Ein|Eine|Im|In|Am|Bei|Auch|Doch|Viele|Nach|Le|La|Les|Un|Une|Des"
    "|El|Los|Las|En|United|European|North|South|East|West|New|Middle|White|Supreme|Prime|World|Social|High"
)
NAME = Pattern(
    rf"\b(?!(?:{_NO_GIVEN_NAME})\b)[A-ZÀ-Þ][a-zà-ÿ’'-]+(?:\s+(?:[A-Z]\.|de|van|al|bin|la|del|di))*"
    r"\s+(?:(?:Mc|Mac|O[’'])?[A-ZÀ-Þ][a-zà-ÿ’'-]+)"
    r"(?<!Union)(?<!Nations)(?<!States)(?<!Kingdom)(?<!War)(?<!Ministry)(?<!House)(?<!Court)(?<!Sea)(?<!Act)\b"
)

# In German any two nouns in a row look like a name: there it stands at a verb of speech or behind an office.
SPEAKER_DE = Pattern(
    r"\b(?:sag\w+|erklär\w+|mein\w+|so|laut|warnt\w*|beton\w+|schreib\w*|schrieb|berichte\w+"
    r"|urteil\w+)\s+(?:[A-Z]\w+-)?"
    r"[A-ZÄÖÜ][\wäöüß’-]+\s+[A-ZÄÖÜ][\wäöüß’-]+|\b[\w-]*(?:[Cc]hef|[Ss]precher|[Ee]xperte?|[Ff]orscher|[Pp]rofessor"
    r"|[Mm]inister"
    r"|[Pp]räsident|[Aa]nalyst|[Dd]irektor|[Vv]orsitzende[rn]?)(?:in)?\s+[A-ZÄÖÜ][\wäöüß’-]+"
)


# What experts and critics are, each for himself.
SPEAKS_FOR = Pattern(
    r"analy(?:st|tyk|ti)|anali(?:st|tyk)|expert|e[ck]spert|[ck]r[ií]ti[ck]|krytyk|critic|s[ck]ep(?:ti|ty)[ck]|profes|e[ck]onom|ökonom"
    r"|économ|research|forscher|wissenschaft|scientist|cherche|scientifique|científic|investigador|ricercat|pesquisador"
    r"|onderzoeker|deskundige|hoogleraar|badacz|naukow|univers|institut|observ|watch|campaign|advoca|activis|aktivist"
    r"|engineer|ing[ée]ni|inżynier|opp(?:os|on)|spe[cz]ial|fellow|historian|lawyer|director|direktor|chef",
    re.IGNORECASE,
)


class Options(NamedTuple):
    opinion_sections: tuple[str, ...] = option(
        ("opinion", "comment", "commentary", "columnists", "editorial", "meinung", "kommentar", "opinión", "tribune"),
        "Sections whose pieces argue in their own name and are left alone.",
    )


@article_rule(severity=Severity.INFO, options=Options, authority=("RH", "BBC", "APa"))
def vague_collective_attribution(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A claim is given to critics, experts, observers or 'many', and nobody among them is named or linked."""
    hints = occurring(HINTS.get(article.language or "", ()), article.body_text)
    if article.language == "en":
        hints += [who for who in _MANY_EN if _speak(who, article.body_text)]
    if not hints or _is_opinion(article, options):
        return
    patterns = _patterns(article.language)
    seen: set[str] = set()
    for index, block in enumerate(article.body):
        text = block.text.value
        if block.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM) or block.links or not holds(text, hints):
            continue
        if FOOTNOTE.search(text) or _is_summary(article, index):
            continue
        found = sorted(_vague(text, patterns, article.language == "en"), key=lambda item: item[1])
        if not found or _names_someone(text, article.language) or _next_names_someone(article, index):
            continue
        for who, start, end in found:
            if who in seen or is_quoted(text, start, end):
                continue
            seen.add(who)
            sentence = sentence_at(text, start)
            yield Finding(
                block.text.part(sentence.start, sentence.end),
                f"'{text[start:end]}' names nobody, nor does the paragraph",
            )


def _speak(who: str, text: str) -> bool:
    """Whether a word of saying follows one of these words."""
    return any(said.startswith(_OF_MANY_EN) for said in text.split(who)[1:])


@cache
def _patterns(language: str | None) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(fragment) for fragment in ATTRIBUTIONS.get(language or "", ()))


def _vague(text: str, patterns: tuple[re.Pattern[str], ...], english: bool) -> Iterator[tuple[str, int, int]]:
    """Who is said to say it, folded, and where the attribution stands."""
    taken: list[tuple[int, int]] = []
    for attribution in patterns:
        for found in attribution.finditer(text):
            start, end = found.span()
            if any(start < other_end and end > other_start for other_start, other_end in taken):
                continue
            before = text[max(0, found.start("who") - 60) : found.start("who")]
            before = before[max((clause.end() for clause in CLAUSE.finditer(before)), default=0) :]
            if INTRODUCED.search(before) or (english and HOUSE.search(before)):
                continue
            taken.append((start, end))
            quantified = QUANTIFIED.search(before)
            yield fold(found["who"]), start - len(quantified[0]) if quantified else start, end


def _is_opinion(article: Article, options: Options) -> bool:
    words = pattern("opinion", article.language)
    if words is not None and any(words.search(label.value) for label in article.labels):
        return True
    if any(fold(section.value) in options.opinion_sections for section in article.sections):
        return True
    return any("OpinionNewsArticle" in node.types for node in article.nodes)


def _is_summary(article: Article, index: int) -> bool:
    """Whether it is a point of a list above the text: the text names those whom it sums up."""
    if article.body[index].kind is not Kind.LIST_ITEM:
        return False
    return not any(block.kind is Kind.PARAGRAPH for block in article.body[:index])


def _names_someone(text: str, language: str | None) -> bool:
    if people_in(text, language):
        return True
    return bool(SPEAKER_DE.search(text) if language == "de" else NAME.search(text))


def _next_names_someone(article: Article, index: int) -> bool:
    """Whether the next paragraph under the same heading names speakers: a list of names may follow."""
    following: Block | None = next(
        (block for block in article.body[index + 1 :] if block.kind not in (Kind.CAPTION, Kind.BOILERPLATE)), None
    )
    if following is None or following.kind is Kind.HEADING or following.zone is not Zone.BODY:
        return False
    if following.kind is Kind.QUOTE:
        return True
    if article.language != "de":
        names = {name[0].split()[-1] for name in NAME.finditer(following.text.value)}
        if len(names) != 1:
            return bool(names)
    speech = pattern("speech-verb", article.language)
    if speech is not None and speech.search(following.text.value) is None:
        return False
    # One speaker alone is one of those who were spoken of, or just the next to speak.
    return SPEAKS_FOR.search(following.text.value) is not None and _names_someone(
        following.text.value, article.language
    )
