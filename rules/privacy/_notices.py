"""What a cookie notice asks of its reader: consent by a button, or by merely staying."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain

from newslint import NamedTuple
from newslint.language import button_purpose, lazy, sentence_at
from newslint.model import Article, Button, Notice, Span

# The languages whose labels newslint.language knows well enough to say that one is absent.
LABELLED = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "pl", "ar"})

# An address that leads nowhere: JNews ships its policy link as "#".
_DEAD = lazy(r"\s*(?:#|javascript:.*)?\s*", re.I | re.S)

_CLOSE = lazy(r"\W*(?:close|dismiss|schlie(?:ß|ss)en|fermer|cerrar|chiudi|fechar|sluiten|zamknij|إغلاق)?\W*", re.I)

# "You have successfully withdrawn your consent. OK": nothing is asked any more.
_CONFIRMS = lazy(r"\bsuccessfully\b|\berfolgreich\b|\bavec succès\b|\bcon éxito\b|\bcorrettamente\b", re.I)

_GAP = 140  # code points between staying and consenting, as measured for the first list of sentences
_SHORTEST, _LONGEST = 12, 8_000


class _Wording(NamedTuple):
    """Regex fragments: what the visitor does, what that is taken for, and what makes it a real choice after all."""

    staying: str
    consenting: str
    choosing: str
    terms: str


# Seen in the defaults of JNews, Jetpack, Cookie Notice, Cookie Law Info and Cookiebot, and in the sentences of
# the regulators' guidance. "choosing" tells a click on a button from mere use.
_WORDINGS: Mapping[str, _Wording] = {
    "en": _Wording(
        r"\b(?:by|if you|when you|or(?: by)?|and)\s+(?:further |simply |otherwise )?(?:continu\w*|us(?:e|ing)|brows\w*|"
        r"navigat\w*|scroll\w*|clos(?:e|ing)|stay\w*|remain\w*|access\w*|visit\w*|keep(?:ing)?|proceed\w*|"
        r"click\w* (?:on )?any)\b"
        r"|\b(?:continued |continuing |your |further )+use of (?:this|our|the) (?:web)?site\b"
        r"|\bcontinuing to (?:use|browse|visit|navigate)\b",
        r"\b(?:you|users?|visitors?|i|and|are|thereby|hereby)\s+(?:\w+ly\s+)?(?:do\s+|also\s+|are\s+|have\s+|will\s+"
        r"|thereby\s+|hereby\s+|be\s+)*(?:agree\w*|consent\w*|accept\w*|giv(?:e|ing) (?:us )?(?:your |their )?"
        r"(?:consent|permission)|deemed)"
        r"|\b(?:we(?:'ll|’ll| will| shall)? )?(?:assum\w+|understand|tak\w+)\b[^.]{0,30}\b(?:happy|consent\w*"
        r"|agree\w*|accept\w*|fine|ok(?:ay)?)"
        r"|\b(?:constitut\w+|means?|indicat\w+|signif\w+|impl(?:y|ies))\b[^.]{0,40}\b(?:consent\w*|agree\w*|accept\w*)",
        r"\b(?:can|may|must|button|click(?!\w* (?:on )?any|\w* (?:on )?(?:a|this) link)\w*|press\w*|tap\w*|select\w*"
        r"|choos\w*|tick\w*)\b|\bwithout (?:\w+ ){0,2}$",
        r"\b(?:terms|conditions|agreement|rules|policy|policies|notice)\b",
    ),
    "de": _Wording(
        r"\b(?:durch|mit|wenn|indem|sofern|bei|falls)\b[^.!?]{0,60}?\b(?:weiter\w*|fortfahr\w*|(?:be)?nutz\w*|surf\w*"
        r"|besuch\w*|verwend\w*|scroll\w*|schlie(?:ß|ss)\w*)"
        r"|\bdie (?:weitere |fortgesetzte )?(?:nutzung|verwendung) (?:der|dieser|unserer) (?:web)?(?:site|seite)n?\b",
        r"\b(?:stimm(?:en|st|t)|zustimm\w*|willig(?:en|st|t)|akzeptier(?:en (?:sie|wir)|e?st|t)|(?:sie|und) akzeptieren"
        r"|einverstanden|gilt als (?:zustimmung"
        r"|einwilligung)|gehen wir (?:davon aus|von))\b",
        r"klick|button|schaltfläche|auswahl|auswähl|bestätig|tippen|\b(?:können|kannst|möchten|möchtest)\b"
        r"|\b(?:mit|nur|erst|nach)\s+(?:ihrer|deiner|eurer)?\s*(?:zustimmung|einwilligung)|\bohne\s+(?:\w+\s+){0,2}$",
        r"nutzungsbedingung|agb\b|datenschutz",
    ),
    "fr": _Wording(
        r"\ben (?:poursuivant|continuant|naviguant|utilisant|visitant|fermant|restant)\b|\bla poursuite de\b"
        r"|\bsi vous (?:poursuivez|continuez|utilisez)\b|\bl['’]utilisation (?:de ce|du|de notre) site\b",
        r"\b(?:accept\w*|consent\w*|autoris\w*|d['’]accord)",
        r"cliqu|bouton|\b(?:pouvez|pourrez)\b|\bsans\s+(?:\w+\s+){0,1}$",
        r"conditions|cgu\b|politique|mentions",
    ),
    "es": _Wording(
        r"\b(?:si|al|con)\s+(?:usted\s+)?(?:contin[úu]\w*|sigu\w*|seguir|utiliz\w*|us(?:a|as|ar)|naveg\w*|visit\w*|cerr\w*"
        r"|permanec\w*)\b|\bel uso (?:continuado )?de est[ae] (?:sitio|web|página)",
        r"\b(?:acept\w*|consient\w*|consentim\w*|de acuerdo)",
        r"\bclic|puls(?:ar|as|ando|e)\b|botón|\b(?:puede[ns]?|podrá[ns]?)\b|\bsin\s+(?:\w+\s+){0,1}$",
        r"condiciones|términos|política|aviso legal",
    ),
    "it": _Wording(
        r"\b(?:proseguendo|continuando|scorrendo|chiudendo|navigando|utilizzando|se continui|se prosegui)\b",
        r"\b(?:accett\w*|acconsent\w*|consens\w*)",
        r"clic|pulsant|\b(?:puoi|può)\b|\bsenza\s+(?:\w+\s+){0,1}$",
        r"condizioni|termini|informativa",
    ),
    "pt": _Wording(
        r"\b(?:ao|se)\s+(?:continuar|continua|navegar|utilizar|usar|prosseguir|permanecer|fechar)\w*",
        r"\b(?:concord\w*|aceit\w*|consent\w*)",
        r"\bclic|botão|\b(?:pode[ms]?|poderá)\b|\bsem\s+(?:\w+\s+){0,1}$",
        r"termos|condições|política",
    ),
    "nl": _Wording(
        r"\b(?:door|als u|als je|wanneer u|wanneer je)\b[^.!?]{0,60}?\b(?:verder|doorgaan|gebruik\w*|bezoek\w*|surf\w*"
        r"|bladeren)",
        r"\b(?:akkoord|accept\w*|toestemming|instem\w*|stem\w* in)",
        r"klik|knop|\bkun(?:t|nen)?\b|\b(?:met|na|zonder)\s+(?:uw|jouw|je)?\s*(?:toestemming|$)",
        r"voorwaarden|privacy",
    ),
    "pl": _Wording(
        r"\b(?:korzystaj\w*|kontynuuj\w*|pozostaj\w*|przegląda\w*|dalsze korzystanie)",
        r"\b(?:zgadza\w*|zgod\w*|akcept\w*|wyraża\w*)",
        r"klik|przycisk|\bmo(?:że|żesz|żna)\b|\bbez\s+(?:\w+\s+){0,1}$",
        r"regulamin|polityk",
    ),
    "ar": _Wording(
        r"(?:باستخدامك|باستخدام|بالاستمرار|باستمرارك|بمتابعة|بمتابعتك|استمرارك|بتصفحك|بمواصلة)",
        r"(?:توافق|تقبل|موافق|قبول)",
        r"النقر|الضغط|زر\b",
        r"الشروط|شروط|سياسة",
    ),
    "id": _Wording(
        r"\bdengan (?:melanjutkan|menggunakan|terus|tetap|mengakses)",
        r"\b(?:menyetujui|setuju)",
        r"klik|tombol",
        r"ketentuan|syarat",
    ),
    "tr": _Wording(
        r"\b(?:kullanmaya|gezinmeye) devam (?:ederek|ettiğinizde|etmeniz)",
        r"(?:kabul|onay)",
        r"tıkla|düğme|buton",
        r"koşul|şart",
    ),
}
# Consent said first: the default of Cookiebot, "You consent to our cookies if you continue to use our website".
_CONSENT_FIRST: Mapping[str, str] = {
    "en": r"\byou (?:agree|consent|accept)\b[^.!?]{0,60}\b(?:if|when) you (?:continue|use|stay|keep|proceed)\b[^.!?]*"
    r"|\byou (?:agree|consent|accept)\b[^.!?]{0,60}\bby (?:continuing|using|browsing|staying|closing)\b[^.!?]*",
    "de": r"\bsie (?:geben|akzeptieren|stimmen)\b[^.!?]{0,60}\b(?:wenn|indem|sofern) sie [^.!?]{0,40}"
    r"(?:weiter|fortfahren|nutzen)[^.!?]*",
    "fr": r"\bvous (?:consentez|acceptez)\b[^.!?]{0,60}\b(?:si vous continuez|en (?:continuant|poursuivant))\b[^.!?]*",
    "es": r"\b(?:usted )?(?:acepta|consiente)s?\b[^.!?]{0,60}\bsi (?:contin[úu]a|sigue)s?\b[^.!?]*",
}
# What the consent must be about: a notice on terms of use is another thing.
_COOKIES = lazy(
    r"cookie|track|ciasteczk|ملفات|çerez"
    r"|\b(?:this|that|them|their|these|dies\w*|dazu|zu(?:\.|$)|ces|leur|cela|esto|su uso|ciò)\b",
    re.I,
)
# "By continuing to browse or by clicking Accept": either will do, so the click is no choice.
_ALTERNATIVE = lazy(r"\b(?:or|oder|ou|o|of|lub|veya|atau|أو)\b[^,.;]{0,80}", re.I)
_SENTENCE_END = lazy(r"[.!?](?:\s|$)|$")


@cache
def _wording(language: str) -> tuple[re.Pattern[str], ...]:
    """What the visitor does, what it is taken for, a real choice, other terms."""
    return tuple(re.compile(fragment, re.I | re.S) for fragment in _WORDINGS[language])


@cache
def _consent_first(language: str) -> re.Pattern[str] | None:
    fragment = _CONSENT_FIRST.get(language)
    return re.compile(fragment, re.I) if fragment else None


@lru_cache(maxsize=16)  # several rules ask of a page's notices in turn
def implied_consent(text: str, language: str | None) -> Span | None:
    """The words that take staying on the site for consent, in the page's language or in any other.

    Every search is bounded by a window, so time grows with the text's length alone.
    """
    if not _SHORTEST <= len(text) <= _LONGEST:
        return None
    first = (language,) if language in _WORDINGS else ()
    # A page may be written in another language than it declares, and so may its notice.
    for tried in chain(first, (other for other in _WORDINGS if other != language)):
        found = next(_implied(text, tried), None) if tried else None
        if found:
            return found
    return None


def _implied(text: str, language: str) -> Iterator[Span]:
    staying, consenting, choosing, terms = _wording(language)
    for act in staying.finditer(text):
        said = consenting.search(text, act.end(), act.end() + _GAP)
        if said is None:
            continue
        last = _SENTENCE_END.search(text, said.end())
        end = last.start() if last else len(text)
        if choosing.search(_ALTERNATIVE.sub("", text[act.start() : said.start()])):
            continue
        if terms.search(text, act.start(), end) and not _COOKIES.search(text, said.start(), end):
            continue
        yield Span(act.start(), said.end())
    reversed_order = _consent_first(language)
    for match in reversed_order.finditer(text) if reversed_order else ():
        if not choosing.search(match[0]) and _COOKIES.search(match[0]):
            yield Span(*match.span())


def sentences_of(text: str, words: Span) -> Span:
    """The whole sentences that a stretch begins and ends in."""
    return Span(sentence_at(text, words.start).start, sentence_at(text, words.end - 1).end)


def cookie_notices(article: Article) -> tuple[Notice, ...]:
    """The notices on cookies that stand in the page itself."""
    return tuple(notice for notice in article.notices if notice.kind == "cookie")


def buttons_for(notice: Notice, purpose: str, language: str | None) -> tuple[Button, ...]:
    """The buttons of a notice that serve a purpose, by their labels."""
    return tuple(button for button in notice.buttons if button_purpose(button.text.value, language) == purpose)


def accepting(notice: Notice, language: str | None) -> tuple[Button, ...]:
    """The buttons that consent; to close a notice is not to accept."""
    if _CONFIRMS.search(notice.text.value):
        return ()
    return tuple(b for b in buttons_for(notice, "accept", language) if not _CLOSE.fullmatch(b.text.value))


def asks_consent(notice: Notice, language: str | None) -> bool:
    """Whether a notice means to obtain consent, rather than merely to tell of cookies."""
    return bool(accepting(notice, language)) or implied_consent(notice.text.value, language) is not None


def is_dead(href: str) -> bool:
    """Whether an address leads nowhere: empty, `#`, or a script."""
    return _DEAD.fullmatch(href) is not None


def quoted(text: str, longest: int = 120) -> str:
    """Words in quotation marks for a message, cut at a word where they are long."""
    if len(text) > longest:
        text = text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
    return f"'{text}'"
