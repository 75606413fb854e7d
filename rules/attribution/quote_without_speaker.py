"""A quotation that nobody speaks."""

import re
from collections.abc import Iterator, Mapping, Sequence

from newslint_rules._lazily import Pattern
from newslint_rules.attribution._anonymous import is_literary

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import any_of, count_words, fold, pattern, quotations
from newslint.model import Block, Kind

# What gives words to somebody, or to something, beside the shared verbs of speech: thought, writing, gestures, works.
GIVES: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"sa(?:id|y|ys|ying)|thinks?|thinking|thought|fe(?:el|els|lt)|believe[sd]?|hope[sd]?|kn(?:ows?|ew)|reads?|reading"
        r"|quot\w+|state\w*|interview\w*|letter\w*|e-?mail\w*|messag\w+|post\w*|tweet\w*|caption\w*|headline\w*|slogan|motto"
        r"|signs?|banner|title\w*|lyrics?|songs?|s[aiu]ngs?|poem\w*|verse\w*|bible|books?|novel|films?|scene|proverb|laws?"
        r"|acts?|article|section|clause|constitution|report\w*|words?|phras\w+|sentence\w*|question\w*|answer\w*|ask\w*"
        r"|nod(?:s|ded|ding)?|sigh\w*|paus\w*|shout\w*|scream\w*|whisper\w*|yell\w*|laugh\w*|smil\w*|chant\w*|describ\w*|testi\w+|spokes\w+|sp(?:eak|oke)\w*"
        r"|speech\w*|talk\w*|convers\w+|remark\w*|comment\w*|opinion\w*|review\w*|sources?|accounts?|memo\w*|document\w*"
        r"|polic(?:y|ies)|rules?|defin\w+|mean\w*|call\w*|name[ds]?|known|voic\w+|express\w*|mention\w*|refer\w*|cit\w+"
        r"|recount\w*|shar(?:e[sd]?|ing)|thank\w*|prais\w*|criti\w+|agree\w*|disagree\w*|den(?:y|ies|ied)|wonder\w*|began"
        r"|sign(?:s|ed)|publish\w*|wr(?:ote|it\w+)|texts?|transcript\w*|prayer?\w*|preach\w*|teach\w*|taught|learn\w*"
        r"|advi[sc]\w+|example\w*|scenario\w*|prompt\w*|heard?|hear\w*|listen\w*|quip\w*|pleads?|pleaded|prompts?|story"
        r"|stories|admit\w*|explain\w*|not(?:e|es|ed|ing)|respon\w+|feedback|survey\w*|respondent\w*|tell\w*|told|recall\w*",
    ),
    "de": (
        r"denk\w+|dacht\w+|fühl\w*|frag\w*|antwort\w*|interview\w*|brief\w*|schreib\w*|schrieb\w*|les\w+|las|zitat\w*|zitier\w*"
        r"|titel\w*|lied\w*|sing\w*|sang\w*|gedicht\w*|buch|film\w*|gesetz\w*|artikel\w*|paragraf\w*|satz|sätze\w*|wort\w*"
        r"|worte\w*|stimm\w*|rede\w*|sprech\w*|gespräch\w*|mitteilung\w*|statement\w*|post\w*|tweet\w*|nachricht\w*|ruf\w*"
        r"|rief\w*|flüster\w*|lach\w*|lächel\w*|nick\w*|seufz\w*|heiß\w*|bedeut\w*|nenn\w*|beschreib\w*|beschrieb\w*|weiß"
        r"|hoff\w*|beispiel\w*|motto\w*|quelle\w*|erinner\w*|berichte\w*|erzähl\w*|sag\w*|mein\w*|find\w*|freu\w*|blick\w*",
    ),
    "fr": (
        r"pens\w+|sent\w*|demand\w*|question\w*|répon\w+|interview\w*|entretien\w*|lettre\w*|lit|lire|écri\w+|cit\w+|titre\w*"
        r"|chan[ts]\w*|poème\w*|livre\w*|film\w*|loi\w*|article\w*|phrase\w*|mots?"
        r"|voix(?! (?:contre|pour))|parl\w+|parol\w+|discours|communiqué\w*"
        r"|messag\w+|publi\w+|tweet\w*|cri(?:e|es|ent|er|ait|aient|a|èrent|é|ant)|murmur\w*|sourit|souri\w+|rit|rire|signifi\w+|appel\w+|décri\w+|sai[st]|sav\w+"
        r"|espèr\w*|exempl\w+|devise\w*|source\w*|souvien\w*|racont\w*|témoign\w*|dit\w*|dire|expliqu\w*|commen\w+|croi\w+",
    ),
    "es": (
        r"piens\w+|pens\w+|sient\w+|pregunt\w*|respuest\w*|respond\w*|entrevist\w*|carta\w*|le(?:e|er|ía|yó)|escrib\w+|cit\w+"
        r"|título\w*|cant\w*|canción|poema\w*|libro\w*|película\w*|ley\w*|artículo\w*|frase\w*|palabra\w*|voz|habl\w+|discurso\w*"
        r"|comunicado\w*|mensaje\w*|public\w+|tuit\w*|grit\w*|sonrí\w*|ríe|signific\w+|llam\w+|describ\w+|sab\w+|esper\w+"
        r"|ejempl\w+|lema\w*|fuente\w*|recuerd\w*|record\w*|relat\w*|testimoni\w*|dic(?:e|en|ho|iendo)|dij\w+|decir|explic\w+|cre[eoí]\w*",
    ),
    "it": (
        r"pens\w+|sent\w*|domand\w*|rispo\w+|intervist\w*|letter[ae]|legg\w+|scri\w+|cita\w*|titol\w*|cant\w*|poesi\w+"
        r"|libr[oi]|film\w*|legg[ei]|articol\w*|fras[ei]|parol\w+|voc[ei]|parl\w+|discors\w*|comunicat\w*|messagg\w*"
        r"|pubblic\w+|tweet\w*|grid\w+|sorri\w+|ride|signific\w+|chiam\w+|descri\w+|sapp\w+|sper\w+|esempi\w*|mott\w*"
        r"|font[ei]|ricord\w*|raccont\w*|testimon\w*|di(?:ce|cono|re|sse)|detto|spieg\w+|cred\w+|comment\w+|afferm\w+",
    ),
    "pt": (
        r"pens\w+|sent\w*|pergunt\w*|respost\w*|respond\w*|entrevist\w*|carta\w*|l[êe]\w*|escrev\w+|cit\w+|título\w*|cant\w*"
        r"|canção|poema\w*|livro\w*|filme\w*|lei\w*|artigo\w*|frase\w*|palavra\w*|voz|fal\w+|discurso\w*|comunicado\w*"
        r"|mensage\w*|public\w+|tuít\w*|grit\w*|sorri\w*|signific\w+|cham\w+|descrev\w+|sab\w+|esper\w+|exempl\w+"
        r"|lema\w*|fonte\w*|lembr\w*|record\w*|relat\w*|cont\w+|testemunh\w*|diz\w*|disse\w*|explic\w+|acredit\w*|afirm\w+",
    ),
    "nl": (
        r"denk\w*|dacht\w*|vo?el\w*|vra\w+|antwoord\w*|interview\w*|brie[fv]\w*|schr(?:ij|e)\w+|le(?:est|zen)|las|cita\w+"
        r"|citeer\w*|titel\w*|lied\w*|zing\w*|zong\w*|gedicht\w*|boek\w*|film\w*|wet\w*|artikel\w*|zin(?:nen)?|woord\w*|stem\w*"
        r"|toespra\w+|spre\w+|gesprek\w*|mededeling\w*|verklaring\w*|post\w*|tweet\w*|bericht\w*|roep\w*|riep\w*|fluister\w*"
        r"|la(?:ch\w*|cht)|knik\w*|heet|beteken\w*|noem\w*|beschr\w+|weet|hoop\w*|hopen|voorbeeld\w*|motto\w*|bron\w*|herinner\w*"
        r"|vertel\w*|zeg\w*|zei\w*|vind\w*|aldus|volgens|legt? uit|uitleg\w*",
    ),
    "pl": (
        r"myśl\w*|czu\w+|pyta\w*|odpow\w+|wywiad\w*|list\w*|czyta\w*|pis\w+|napis\w+|cyt\w+|tytuł\w*|śpiew\w*|wiersz\w*"
        r"|książ\w+|film\w*|ustaw\w+|artykuł\w*|zdani\w+|sł[oó]w\w*|głos\w*|m[oó]w\w*|rozm\w+|oświadcz\w*|wpis\w*|komunikat\w*"
        r"|wiadomo\w+|krzy\w+|szept\w*|śmi\w+|znaczy|nazyw\w*|opis\w*|wie(?:dzą)?|nadziej\w+|przykład\w*|mott\w*|źródł\w*"
        r"|wspomin\w*|opowi\w+|powiedzi\w*|zdaniem|według|tłumacz\w*|dod(?:aje|ał\w*)|twierdz\w*|przyzna\w*|podkreśl\w*",
    ),
}
# "— Mara Lind", "(Ann Okoro)" behind the words; "Mara Lind:" before them; a question's mark of an interview.
SIGNED = Pattern(r"(?:^|[”\"»“)\]]\s*|\s)[-–—~―]+\s*\w|[(\[][^)\]]+[)\]]\s*$")
SPOKEN_BY = Pattern(r":\s*$|^[^.!?]{1,60}:\s*[“\"„«]")
QUESTION = Pattern(r"\?[”\"»“]?\s*$")
NAME = Pattern(
    r"\b(?!(?:The|This|That|These|Der|Die|Das|Dem|Den|Des|Ein|Eine[rmns]?|Im|In|Am|Zum|Zur|Le|La|Les|Un|Une|El|Los|Las|Una)\b)"
    r"[A-ZÀ-Þ][\w’'-]+ (?:(?:[A-Z]\.|de|van|von|al|bin|la|del|di|der) )*[A-ZÀ-Þ][\w’'-]+"
)
PERSON = Pattern(
    r"\b(?:s?he|they|I|we|you|er|sie|ich|wir|man|ils?|elles?|je|nous|on|él|ell[ao]s?|yo|nosotr[oa]s|lui|lei|loro|io|noi"
    r"|el[ea]s?|eu|nós|hij|zij|ze|ik|wij|we|jag|on[aei]?|ja|my)\b"
)
# A block set as a quotation that is a remark of the editors, a list or a law: "Note:", "[!NOTE]", "Art. 3", "§ 7".
NOT_SAID = Pattern(
    r"[\[({]|(?:side )?note\b|[\w ’'-]{1,30}:|\d"
    r"|(?:§+|art(?:\.|icles?|ikel|ículos?|icol[oi]|igos?|\b)|section|sec\.) ?\d",
    re.IGNORECASE,
)
ENDED = Pattern(r"[.!?…][”\"»“’']*\s*$")
# More quotations that stand alone are a form: a list of voices, examples, a letter, a dialogue.
MOST = 2
FEWEST_PARAGRAPHS = 4
INTERVIEW = 3  # paragraphs and headings that ask
_MARKS = '“"„«»”'


class Options(NamedTuple):
    min_words: int = option(12, "Quotations shorter than this may be titles, terms or slogans.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("RH", "APa"))
def quote_without_speaker(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A quotation fills its paragraph, and neither that paragraph nor those beside it say whose words it is."""
    language = article.language
    if language is None or language not in GIVES or is_literary(article):
        return
    blocks = [block for block in article.body if block.kind not in (Kind.BOILERPLATE, Kind.CAPTION, Kind.CODE)]
    if sum(block.kind is Kind.PARAGRAPH for block in blocks) < FEWEST_PARAGRAPHS:
        return
    if sum(QUESTION.search(block.text.value) is not None for block in blocks) >= INTERVIEW:
        return
    found = [
        (index, quoted)
        for index, block in enumerate(blocks)
        if (quoted := _filling_quotation(block, options)) is not None
    ]
    if not 0 < len(found) <= MOST:
        return
    for index, (start, end) in found:
        if _is_pulled(blocks, index, (start, end)):
            continue
        near = blocks[max(0, index - 1) : index + 2]
        if _is_given(blocks[index], (start, end), near, language):
            continue
        words = blocks[index].text.value[start:end]
        yield Finding(
            blocks[index].text.part(start, end), f"no speaker in or beside the paragraph of the quotation '{words}'"
        )


def _filling_quotation(block: Block, options: Options) -> tuple[int, int] | None:
    """The quotation that a paragraph consists of."""
    text = block.text.value
    if block.kind is Kind.QUOTE:
        said = (
            not block.links
            and count_words(text) >= options.min_words
            and ENDED.search(text) is not None
            and "?" not in text
        )
        return (0, len(text)) if said and NOT_SAID.match(text) is None else None
    if block.kind is not Kind.PARAGRAPH or text[0] not in _MARKS or block.links:
        return None
    quoted = quotations(text)
    if len(quoted) != 1:
        return None
    start, end = quoted[0]
    quotation = text[start:end]
    # A mark within it opens another quotation, or closes this one unseen.
    if count_words(text[:start] + " " + text[end:]) or any(mark in quotation for mark in _MARKS):
        return None
    if count_words(quotation) < options.min_words:
        return None
    return start, end


def _is_pulled(blocks: Sequence[Block], index: int, quoted: tuple[int, int]) -> bool:
    """Whether the words stand elsewhere in the text too: a pull quote, whose speaker is named there."""
    words = fold(blocks[index].text.value[slice(*quoted)]).rstrip(" .,")
    return any(words in fold(block.text.value) for other, block in enumerate(blocks) if other != index)


def _is_given(block: Block, quoted: tuple[int, int], near: Sequence[Block], language: str) -> bool:
    """Whether anything in the paragraph or beside it may say whose words they are."""
    text = block.text.value
    if SIGNED.search(text[quoted[1] :]) or QUESTION.search(text):
        return True
    speaks, gives = pattern("speech-verb", language), any_of(GIVES, language)
    for other in near:
        if other is block:
            continue
        said, is_heading = other.text.value, other.kind is Kind.HEADING
        # Speech that goes on over paragraphs, dialogue, an introduction with a colon, a signature, a name in front.
        if other.kind in (Kind.QUOTE, Kind.EMBED) or said[:1] in _MARKS or SPOKEN_BY.search(said):
            return True
        if SIGNED.match(said) or QUESTION.search(said):
            return True
        # A block is set off from the paragraph that leads to it; beside a paragraph of its own a name says less.
        named = NAME.search if block.kind is Kind.QUOTE else NAME.match
        if not (is_heading and language == "de") and named(said):
            return True
        if speaks is not None and speaks.search(said):
            return True
        # What may give words to somebody does so where somebody is spoken of.
        if gives is not None and gives.search(said) and (NAME.search(said) or PERSON.search(said)):
            return True
    return False
