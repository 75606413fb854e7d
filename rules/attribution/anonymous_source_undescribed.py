"""A source of whom nothing is said."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint_rules._lazily import holds
from newslint_rules.attribution._anonymous import CITED, DESCRIBED, SAID_EN, described, is_historic, is_literary

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import fold, is_quoted, lazy, sentence_at
from newslint.model import Block, Kind

# Whole sources: an adjective, a noun or a clause beside the word describes them. "Some sources say" and "sources
# state" speak of books and papers; "the source" was introduced before.
_NAMELESS_EN = "(?:(?:anonymous|unnamed|unidentified|confidential|undisclosed) )?"
BARE: Mapping[str, tuple[str, ...]] = {
    "en": (
        rf"\b(?:[Aa]|[Aa]nother|[Aa] (?:second|third|further)|[Oo]ur|[Mm]y) {_NAMELESS_EN}source (?:also |then )?"
        rf"(?:{SAID_EN}|tells)\b",
        rf"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Mm]ultiple|[Oo]ur) {_NAMELESS_EN}sources (?:also |then )?"
        r"(?:have )?(?:said|told|tell|confirm(?:ed)?|revealed?|claim(?:ed)?)\b",
        r"(?:^|(?<=[.!?] )|(?<=, ))(?:[Aa]nonymous |[Uu]nnamed |[Uu]nidentified )?[Ss]ources (?:have )?(?:said|say|told"
        r"|tell|claim(?:ed)?|confirm(?:ed)?|revealed)\b(?! that the (?:king|emperor))",
        rf"\b[Aa]ccording to (?:a |our |two |three |several |multiple )?{_NAMELESS_EN}sources?(?=[,.;]|$)",
    ),
    "de": (
        r"\b(?:[Ll]aut|[Nn]ach (?:Angaben|Informationen) von) (?:anonymen |ungenannten |mehreren |zwei )?"
        r"(?:Quellen|Insidern)(?=[,.;]|$)",
        r"\b(?:[Aa]nonymen |[Uu]ngenannten |[Mm]ehreren )?(?:Insidern|Quellen) zufolge\b",
        r"\b(?:[Ee]iner (?:anonymen |ungenannten )?Quelle|[Ee]inem (?:anonymen |ungenannten )?Insider) zufolge\b",
        r"\b(?:[Ee]ine (?:anonyme |ungenannte |weitere )?Quelle|[Ee]in (?:anonymer |ungenannter |weiterer )?Insider)"
        r" (?:sagte|erklärte|berichtete|verriet|bestätigte|behauptete)\b",
    ),
    "fr": (
        r"\b(?:[Ss]elon|[Dd]['’]après) (?:une|des|plusieurs|deux|nos) sources?(?: anonymes?)?(?=[,.;]|$)",
        r"\b[Uu]ne (?:autre )?source(?: anonyme)? (?:a|avait) (?:déclaré|affirmé|indiqué|confié|précisé|assuré|expliqué"
        r"|révélé|confirmé)\b",
    ),
    "es": (
        r"\b[Ss]egún (?:una fuente|(?:dos |varias )?fuentes)(?: anónimas?)?(?=[,.;]|$)",
        r"\b(?:[Uu]na|[Oo]tra) fuente(?: anónima)? (?:dijo|afirmó|aseguró|declaró|indicó|confirmó|reveló|señaló)\b",
        r"(?:^|(?<=[.!?] ))(?:[Dd]os |[Vv]arias )?[Ff]uentes(?: anónimas)? (?:dijeron|afirmaron|aseguraron|confirmaron"
        r"|revelaron|señalaron)\b",
    ),
    "it": (
        r"\b[Ss]econdo (?:una fonte|(?:alcune |due |diverse )?fonti)(?: anonim[ae]| anonime)?(?=[,.;]|$)",
        r"\b[Uu]na fonte(?: anonima)? ha (?:detto|riferito|dichiarato|confermato|rivelato|spiegato)\b",
    ),
    "pt": (
        r"\b[Ss]egundo (?:uma fonte|(?:duas |várias )?fontes)(?: anônimas?| anónimas?)?(?=[,.;]|$)",
        r"\b[Uu]ma fonte(?: anônima| anónima)? (?:disse|afirmou|declarou|confirmou|revelou|explicou)\b",
    ),
    "nl": (
        r"\b[Vv]olgens (?:een (?:anonieme )?bron|(?:anonieme |meerdere |twee )?bronnen)(?=[,.;]|$)",
        r"\b[Ee]en (?:anonieme )?bron (?:zei|zegt|meldde|vertelde|bevestigde|verklaarde)\b",
    ),
    "pl": (r"\b[Ww]edług (?:anonimowych )?źródeł(?=[,.;]|$)",),
}
HINTS: Mapping[str, tuple[str, ...]] = {
    "en": ("ource ", "ources ", "o sources", "o a source", "source.", "sources.", "source,", "sources,"),
    "de": ("Quelle", "Insider"),
    "fr": ("source",),
    "es": ("uente",),
    "it": ("fonte", "fonti"),
    "pt": ("fonte",),
    "nl": ("bron",),
    "pl": ("źróde",),
}
# "Sources told the Coastal Times": it is theirs to describe. Not where it is us, or the site itself.
TOLD_OTHERS = lazy(
    r"\s+(?:the |l['’]|à |a |al |dem |der |gegenüber )?(?P<name>[A-ZÀ-Þ][\w&.’'-]*(?: [A-ZÀ-Þ][\w&.’'-]*)*)"
)
# Who else may be speaking: words in the sentence after the source that describe it.
APPOSED = lazy(
    r"^,? (?:who|whose|a (?:person|former|senior|member|friend|colleague|relative)|der|die|qui|que|quien|che|die)\b"
)


class Options(NamedTuple):
    historic_before: int = option(1990, "A paragraph that names a year before this one tells history, not news.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("APa", "RH", "BBC"))
def anonymous_source_undescribed(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A statement is given to 'a source' or 'sources' of whom the text says nothing at all."""
    language = article.language
    if language is None or language not in BARE:
        return
    hints = [hint for hint in HINTS[language] if hint in article.body_text]
    if not hints or is_literary(article):
        return
    blocks = [block for block in article.body if block.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.QUOTE)]
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        text = block.text.value
        if block.kind is Kind.QUOTE or not holds(text, hints) or is_historic(text, options.historic_before):
            continue
        for found in _bare(text, language):
            phrase = fold(found[0])
            if phrase in seen or _is_anothers(text, found, article, context):
                continue
            seen.add(phrase)
            if not _is_described(blocks[max(0, index - 2) : index + 2], language):
                yield Finding(
                    block.text.part(*found.span()), f"'{found[0]}' says nothing about who the source is or how it knows"
                )


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(fragment) for fragment in BARE[language])


def _bare(text: str, language: str) -> Iterator[re.Match[str]]:
    """The sources that the text itself gives the word, each place once."""
    taken: list[re.Match[str]] = []
    for pattern in _patterns(language):
        for found in pattern.finditer(text):
            if any(found.start() < other.end() and found.end() > other.start() for other in taken):
                continue
            if is_quoted(text, *found.span()) or APPOSED.match(text, found.end()):
                continue
            taken.append(found)
    return iter(sorted(taken, key=lambda found: found.start()))


def _is_anothers(text: str, found: re.Match[str], article: Article, context: Context) -> bool:
    """Whether another outlet reports it, so that the source is its own."""
    sentence = sentence_at(text, found.start())
    if CITED.search(sentence.text):
        told = TOLD_OTHERS.match(text, found.end())
        own = {fold(name) for name in (context.site.name, article.site_name and article.site_name.value) if name}
        # A paper calls itself by the last word of its name: "told the Herald".
        called = fold(told["name"]).removeprefix("the ") if told else ""
        return not called or not any(name == called or name.endswith(f" {called}") for name in own)
    return False


def _is_described(near: list[Block], language: str) -> bool:
    """Whether the paragraph or those around it describe an unnamed source: it may be the same one."""
    if language not in DESCRIBED:
        return False
    return any(pattern.search(block.text.value) for block in near for pattern in described(language))
