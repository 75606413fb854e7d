"""A source who is described, unnamed, and unnamed for no stated reason."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint_rules._lazily import Pattern, holds
from newslint_rules.attribution._anonymous import CITED, DESCRIBED, SAID_EN, described, is_historic, is_literary

from newslint import Article, Context, Finding, NamedTuple, Related, Severity, article_rule, option
from newslint.language import any_of, fold, is_quoted, sentence_at
from newslint.model import Block, Kind, Text

# Stretches of which every description holds one, and the pattern without which the last of English has no chance.
HINTS: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("briefed on", "amiliar with", "knowledge of", "close to", "privy to", "direct involvement in", "who asked"),
        *("who requested", "who wished", "who wanted", "who declined", "who spoke", "that asked", "that requested"),
        *("who has ", "who have ", "who had ", "that has ", "that have ", "that had ", "access to"),
    ),
    "de": (
        *("vertraut", "informiert", "eingeweiht", "stehend", "reisen", "hochrangig", "ranghoh", "ungenannte"),
        *("nicht genannt", "nicht namentlich", "westliche", "anonym"),
    ),
    "fr": (
        *("proche", "au fait", "informé", "connaissance", "courant d", "famili", "source", "sous couvert", "sceau"),
        *("n haut ", "ne haute ", "anonym"),
    ),
    "es": (
        *("cercan", "familiariz", "conocimiento d", "al tanto", "conocedor", "próxim", "pidi", "fuentes", "n alto "),
        "na alta ",
    ),
    "it": ("vicin", "conoscenza d", "corrente d", "informat", "chiesto", "font", "n alto "),
    "pt": ("próxim", "ligad", "familiariz", "conhecimento d", " a par d", "pedi", "fontes ", "um alto "),
    "nl": (
        "dicht bij",
        "rond de",
        "bekend met",
        "hoogte van",
        "anoniem",
        "bron",
        "naam",
        "ngewijden",
        "betrokkenen",
        "bronnen",
        "hoge",
        "hooggeplaatste",
    ),
    "pl": (
        "zbliżon",
        "znając",
        "zaznajomion",
        "anonimowoś",
        "źródeł",
        "osób",
        "rozmówców",
        "wysoki rangą",
        "wysoko postawiony",
    ),
    "ar": ("مصدر", "مصادر", "مسؤول", "دبلوماسي"),
}
RANKS = ("official", "diplomat", "aide", "advis", "source", "officer")
RANKED_SPEAKER = Pattern(rf"(?:official|diplomat|aide|advis[eo]r|source|officer)s?\s{SAID_EN}\b")
# The same source again: "according to the official", "the official said".
AGAIN: Mapping[str, str] = {
    "en": rf"according\s+to\s+the\s+WHO\b|the\s+WHO\s+(?:also\s+|further\s+)?{SAID_EN}\b",
    "de": r"(?:laut|nach angaben)\s+(?:der|des|dem)\s+WHO\b",
    "fr": r"selon\s+(?:cette|ce|la|le)\s+WHO\b",
    "es": r"según\s+(?:esta|este|la|el|las|los)\s+WHO\b",
    "it": r"secondo\s+(?:questa|la|il|le)\s+WHO\b",
    "pt": r"segundo\s+(?:essa|esta|a|o|as)\s+WHO\b",
    "nl": r"volgens\s+(?:deze|de)\s+WHO\b",
}
# What makes a sentence give the word to its source: "people familiar with Linux will know" does not.
SPOKEN: Mapping[str, str] = {
    "en": r"said|says?|told|tells|according to|confirm\w*|reveal\w*|describ\w*|disclos\w*|shared|report(?:s|ed)|added"
    r"|claim\w*|spoke|acknowledged|denied|expressed|warned|insisted|argued|stated|noted|suggested|recalled|indicated",
    "de": r"sag\w+|hieß es|heißt es|bericht\w+|laut|nach angaben|erklär\w+|verlautet\w*|erf(?:uhr|ährt|ahren)\w*"
    r"|zufolge|bestätig\w+|aus \w+|verl(?:autbarte|iert)|beton\w+|gegenüber|spr[ai]ch\w*|erzähl\w+",
    "fr": r"selon|déclar\w+|affirm\w+|indiqu\w+|confi\w+|dit|expliqu\w+|précis\w+|assur\w+|rapport\w+|appris"
    r"|jug\w+|estim\w+|crain\w+|dénonc\w+"
    r"|de source\w*|d['’]après|confirm\w+|révél\w+",
    "es": r"según|dij\w+|declar\w+|afirm\w+|asegur\w+|indic\w+|confirm\w+|revel\w+|señal\w+|explic\w+|inform\w+"
    r"|cont(?:ó|aron)|dan? por hecho|dieron por hecho|cre[eí]\w*|estim\w+|adviert\w+|advirt\w+",
    "it": r"secondo|dett\w|dic(?:e|ono)|dichiarat\w|riferi\w+|affermat\w|afferma\w*|confermat\w|conferma\w*"
    r"|spiegat\w|spiega\w*"
    r"|rivela\w*|raccont\w+|sostien\w+|sosteng\w+|fanno sapere|parla\w*|assicura\w*|aggiunt\w|aggiung\w+",
    "pt": r"segundo|de acordo com|diss\w+|diz(?:em)?|declar\w+|afirm\w+|assegur\w+|inform\w+|confirm\w+|revel\w+"
    r"|explic\w+"
    r"|cont(?:ou|aram|a|am)|avali\w+|relat\w+|garant\w+",
    "nl": r"volgens|aldus|zei(?:den)?|zeg(?:t|gen)|verklaar\w+|meld\w+|bevestig\w+|vertel\w+|stel(?:t|de|den|len)"
    r"|noem\w+|laat weten"
    r"|lieten weten|spre\w+|sprak\w*",
    "pl": r"według|zdaniem|powiedzia\w+|mówi\w*|twierdz\w+|przyzna\w+|potwierdz\w+|ujawni\w+|poinformowa\w+|doda\w+"
    r"|relacj\w+|zdradz\w+",
    "ar": r"و?قال(?:ت|وا)?|و?ذكر(?:ت|وا)?|و?أكد(?:ت|وا)?|و?أوضح(?:ت|وا)?|و?أفاد(?:ت|وا)?|و?كشف(?:ت|وا)?|و?أضاف(?:ت"
    r"|وا)?|و?أشار(?:ت|وا)?"
    r"|بحسب|وفق[اًا]?|نقلا|و?صرح(?:ت|وا)?|لـ",
}
REASONS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:anonym\w+|not to be (?:named|identified)|not be(?:ing)? (?:named|identified)|on background|unnamed)\b"
        r"[^.]{0,120}?\b(?:because|since|as|due to|owing to|citing|for fear|fearing|to (?:discuss|speak|describe|talk"
        r"|disclose|share|avoid|protect|be able|reveal)|given|in order to|over (?:fears|concerns))",
        r"(?:because|since|as)\b[^.]{0,120}?\b(?:anonym\w+|not to be (?:named|identified))",
        r"(?:not|n't|never|nobody) (?:\w+ )?(?:authori[sz]ed|allowed|permitted|cleared|empowered) to",
        r"(?:fear(?:s|ed|ing)?|threat|risk|avoid) (?:of |for )?(?:\w+ ){0,2}?(?:reprisals?|retaliation|retribution"
        r"|repercussions?|losing|prosecution|safety|security|jobs?|lives|backlash|harassment)",
        r"(?:for|citing) (?:\w+ )?(?:security|safety|privacy|legal|diplomatic) (?:reasons|concerns)",
        r"(?:talks|discussions|matter|deliberations|information|details|plans|findings|negotiations|issue|report)"
        r" (?:is|are|was|were|remain(?:s|ed)?) (?:still )?(?:not (?:yet )?public|private|confidential|sensitive"
        r"|classified|ongoing|internal)",
        r"(?:sensitivity|sensitive nature|confidential nature) of",
        r"to (?:discuss|speak|talk|describe)(?: \w+){0,3} (?:candidly|freely|openly|frankly|publicly|private|sensitive"
        r"|internal|confidential)",
    ),
    "de": (
        r"(?:anonym\w*|ungenannt|nicht (?:namentlich )?genannt|namen? nicht)\b[^.]{0,120}?\b(?:weil|da|aus (?:angst"
        r"|furcht|sorge|sicherheitsgründen)|wegen|um)",
        r"(?:weil|da) [^.]{0,120}?\b(?:anonym|nicht (?:befugt|berechtigt|autorisiert|öffentlich))",
        r"nicht (?:befugt|berechtigt|autorisiert)",
        r"aus (?:angst|furcht|sicherheitsgründen|sorge)",
        r"(?:vertraulich|nicht öffentlich)\w*",
    ),
    "fr": (
        r"(?:anonym\w+|ne pas être (?:nommée?|identifiée?|citée?))\b[^.]{0,120}?\b(?:car|parce qu\w*|en raison d\w*"
        r"|de peur|par crainte|pour (?:des raisons|pouvoir|parler|évoquer)|afin d\w*|faute d\w*)",
        r"(?:pas|n'étant pas) autorisée?s? à",
        r"(?:par crainte|de peur|par peur) (?:d\w*|qu\w*)",
        r"pour des raisons de (?:sécurité|confidentialité)",
        r"(?:confidentiel(?:le)?s?|pas (?:encore )?publi(?:c|cs|que|ques))",
    ),
    "es": (
        r"(?:anonimato|anónim\w+|no ser (?:nombrad|identificad|citad)\w+)\b[^.]{0,120}?\b(?:porque|ya que|debido a"
        r"|por (?:temor|miedo|razones|motivos|no estar|tratarse)|para (?:hablar|poder|evitar|proteger))",
        r"no (?:está|estaba|están|estaban|estar) autorizad\w+",
        r"por (?:temor|miedo) a",
        r"por (?:razones|motivos) de (?:seguridad|privacidad)",
        r"(?:confidencial(?:es)?|no (?:es|son|era|eran) públic\w+)",
    ),
    "it": (
        r"(?:anonim\w+|non essere (?:nominat|identificat|citat)\w)\b[^.]{0,120}?\b(?:perché|poiché|in quanto"
        r"|a causa d\w*"
        r"|per (?:timore|paura|ragioni|motivi|poter|evitare|non)|dato che)",
        r"non (?:è|era|sono|erano|essendo) autorizzat\w",
        r"per (?:timore|paura) d\w+",
        r"per (?:ragioni|motivi) di (?:sicurezza|riservatezza)",
        r"(?:riservat[aeio]|confidenzial[ei]|non (?:è|sono) pubblic\w+)",
    ),
    "pt": (
        r"(?:anonimato|anônim\w+|anónim\w+|não ser(?:em)? (?:nomead|identificad|citad)\w+)\b[^.]{0,120}?\b(?:porque"
        r"|pois|já que"
        r"|devido a|por (?:medo|temor|receio|razões|motivos|não)|para (?:falar|poder|evitar|não))",
        r"não (?:está|estava|estão|estavam|tem|ter) autoriza\w+",
        r"por (?:medo|temor|receio) de",
        r"por (?:razões|motivos|questões) de (?:segurança|privacidade)",
        r"(?:confidencia(?:l|is)|sigilos\w+|não (?:é|são|era|eram) públic\w+)",
    ),
    "nl": (
        r"(?:anoniem|anonimiteit|niet (?:met naam|bij naam))\b[^.]{0,120}?\b(?:omdat|want|wegens|vanwege"
        r"|uit (?:angst|vrees)|om)",
        r"niet (?:bevoegd|gemachtigd|gerechtigd)",
        r"uit (?:angst|vrees)|om veiligheidsredenen|vertrouwelijk\w*|niet openbaar",
    ),
    "pl": (
        r"(?:anonimow\w+|nie ujawniać nazwiska)\b[^.]{0,120}?\b(?:ponieważ|bo|gdyż|z (?:obawy|powodu)|ze względu"
        r"|w obawie)",
        r"nie (?:jest|był\w*|są|mają|ma) (?:upoważnion\w+|uprawnion\w+)",
        r"(?:z obawy|w obawie) (?:przed|o)|ze względów bezpieczeństwa|pouf\w+",
    ),
    "ar": (
        r"(?:عدم (?:الكشف|ذكر)|هويته|اسمه|هويتها|اسمها)[^.]{0,120}?(?:لأن|بسبب|خوفا|خشية|نظرا|لدواع|كونه|لحساسية)",
        r"غير (?:مخول|مصرح|مخولة)|خوفا من|خشية|لأسباب أمنية|لحساسية",
    ),
}

# One source, and a paragraph that opens with a name and says who it is: "Jane Doe, a member of the board, said".
ONE = ("a ", "an ", "ein", "un ", "une ", "una ")
NAMED = Pattern(r"(?:[^\W\d_a-zß-ÿ][\w.’'-]*\s+){1,3}[^\W\d_a-zß-ÿ][\w.’'-]*,\s+[^\W\d_A-Z]")


class Options(NamedTuple):
    historic_before: int = option(1990, "A paragraph that names a year before this one tells history, not news.")


@article_rule(severity=Severity.INFO, options=Options, authority=("APa",))
def anonymous_source_no_reason(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A described but unnamed source is given no reason for anonymity in or beside its paragraph."""
    language = article.language
    if language is None or language not in DESCRIBED or is_literary(article):
        return
    hints = [hint for hint in HINTS[language] if hint in article.body_text]
    ranked = (
        language == "en" and holds(article.body_text, RANKS) and RANKED_SPEAKER.search(article.body_text) is not None
    )
    if not hints and not ranked:
        return
    reasons = any_of(REASONS, language)
    blocks = [block for block in article.body if block.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.QUOTE)]
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        text = block.text.value
        if block.kind is Kind.QUOTE or not (holds(text, hints) or (ranked and RANKED_SPEAKER.search(text))):
            continue
        if is_historic(text, options.historic_before):
            continue
        for found in _sources(text, language):
            phrase = fold(found[0])
            if phrase in seen:
                continue
            seen.add(phrase)
            around = " ".join(near.text.value for near in blocks[max(0, index - 1) : index + 2])
            if reasons is not None and reasons.search(around):
                continue
            if _is_named_next(blocks, index, found):
                continue
            again = tuple(_again(blocks[index:], found, language))
            message = f"'{found[0]}' is not named, and no reason is given"
            yield Finding(_sentence(block.text, found.start()).where, message, related=again)


@cache
def _spoken(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{SPOKEN[language]})\b", re.IGNORECASE)


def _sources(text: str, language: str) -> Iterator[re.Match[str]]:
    """The unnamed sources that the text itself gives the word, each place once."""
    taken: list[re.Match[str]] = []
    for pattern in described(language):
        for found in pattern.finditer(text):
            if any(found.start() < other.end() and found.end() > other.start() for other in taken):
                continue
            sentence = sentence_at(text, found.start()).text
            if is_quoted(text, *found.span()) or not _spoken(language).search(sentence) or CITED.search(sentence):
                continue
            taken.append(found)
    yield from sorted(taken, key=lambda found: found.start())


def _is_named_next(blocks: list[Block], index: int, source: re.Match[str]) -> bool:
    """Whether the next paragraph opens with the name of the one whom this one calls "a top official"."""
    if not source[0].casefold().startswith(ONE) or index + 1 == len(blocks):
        return False
    return NAMED.match(blocks[index + 1].text.value) is not None


def _again(blocks: list[Block], source: re.Match[str], language: str) -> Iterator[Related]:
    """The sentences in which the same source speaks again, with nothing but "the official" to go by."""
    if language not in AGAIN:
        return
    again = re.compile(rf"\b(?:{AGAIN[language].replace('WHO', re.escape(source['who']))})", re.IGNORECASE)
    first = sentence_at(blocks[0].text.value, source.start())
    for block in blocks:
        for found in again.finditer(block.text.value, first.end if block is blocks[0] else 0):
            where = _sentence(block.text, found.start()).where
            if where is not None and not is_quoted(block.text.value, *found.span()):
                yield Related(where, "the same source again")


def _sentence(text: Text, offset: int) -> Text:
    sentence = sentence_at(text.value, offset)
    return text.slice(sentence.start, sentence.end)
