"""What a block of text is, told by its words alone: a credit line, a correction, a notice, furniture.

Both readers ask here, so that the same article in HTML and in Markdown comes out the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from newslint.model import Block, Kind, Link, SourceCredit, Text, Zone
from newslint.reading import wordings
from newslint.reading.agencies import AGENCIES, AGENCY_LINE, SIGN_OFF, is_agency_byline
from newslint.reading.lazy import pattern

HASHTAGS = pattern(r"(?:#\w[\w-]*[\s,·|]*){2,}")

LONGEST_CREDIT_LINE = 320
LONGEST_LABEL_LINE = 60

_OPENING = r"[\s(\[*_—–•>-]*"
_OPENERS = (
    *("CREDIT_LABELS", "STORY", "FIRST_PUBLISHED", "CREDIT_OPENINGS", "CORRECTION_LABELS", "UPDATE_LABELS"),
    *("EDITOR_NOTES", "DISCLOSURE_OPENINGS", "TAG_LABELS", "SHARE_LABELS"),
)
_QUOTATION_MARKS = '“"«„'
_NOTE_ENDS = r"\s*(?:[:：.—–)]|$)"
_DATE_IN_LABEL = r"(?:\s*[,(]?\s*(?:on |vom |du |del |am )?[\w.,/ ]{0,28}\d[\w.,/ ]{0,18}\)?)?"
_DAY_OR_TIME = (
    r"(?:\s*[,(–-]?\s*(?=[^:—]{0,40}(?:\b[12]\d{3}\b|\d{1,2}:\d\d|\d ?(?:uhr|h\b|[ap]\.?m\b)|\d\. ?\d{1,2}\."
    r"|\b(?:jan|f[eé][bv]|m[aä]r|a[pvb]r|ma[iy]|jui?n|jui?l|aug|août|sep|o[ck]t|nov|d[eé][cz])))"
    r"(?:on |at |vom |um |am |du |le |del )?(?:[\w.,/ ]|:(?=\d)){4,45}\)?)?"
)
_UPDATE_ENDS = r"(?!\w)" + _DAY_OR_TIME + r"\s*(?:[:：]|[—–]|\s-\s|$)"
_CORRECTION_ENDS = _DATE_IN_LABEL + r"\s*(?:[:：]|[—–]|\s-\s|\.\s|$)"


def _gather(table: Mapping[str, tuple[str, ...]], language: str | None) -> Iterable[str]:
    """The fragments of a language and of English; of every language where it is unknown."""
    if language is None:
        return dict.fromkeys(phrase for phrases in table.values() for phrase in phrases)
    return dict.fromkeys((*table.get(language, ()), *table["en"]))


def _either(language: str | None, *tables: str) -> str:
    """The fragments of tables of `wordings` as alternatives."""
    fragments = dict.fromkeys(one for table in tables for one in _gather(getattr(wordings, table), language))
    return "|".join(fragment.replace(" ", r"\s+") for fragment in fragments)


@cache
def _pattern(table: str, language: str | None, ending: str) -> re.Pattern[str]:
    """One pattern for the fragments of a table, compiled when a text first needs it."""
    return re.compile(f"{_OPENING}(?:{_either(language, table)}){ending}", re.IGNORECASE)


_LABEL_ENDS = r"\s*[:：]\s*"


def credit_label(language: str | None) -> re.Pattern[str]:
    return _pattern("CREDIT_LABELS", language, _LABEL_ENDS)


def _tag_label(language: str | None) -> re.Pattern[str]:
    return _pattern("TAG_LABELS", language, _LABEL_ENDS)


# "Originally published on 5 July", "in our March issue": the article's own history, which credits nobody.
_OWN_HISTORY = (
    r"(?!(?:(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?"
    r"(?:\d|(?:jan|feb|m[aä]r|apr|ma[iyj]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-zûéä]*\.? \d)"
    r"|our\b(?! partner| sister)|the title\b|unsere))"
)


@cache
def _said_of_story(table: str, language: str | None, ending: str) -> re.Pattern[str]:
    """A fragment of a table alone, or said of the story that it stands in."""
    story, said = _either(language, "STORY"), _either(language, table)
    return re.compile(rf"{_OPENING}(?:(?P<story>{story})\s+)?(?:{said}){ending}", re.IGNORECASE)


def _first_published(language: str | None) -> re.Pattern[str]:
    return _said_of_story("FIRST_PUBLISHED", language, rf"(?:[:\s]\s*|$){_OWN_HISTORY}")


@cache
def _phrases(table: str, language: str | None) -> tuple[tuple[str, str], ...]:
    by_language: Mapping[str, Mapping[str, str]] = getattr(wordings, table)
    languages = by_language if language is None else dict.fromkeys((language, "en"))
    return tuple(pair for name in languages for pair in by_language.get(name, {}).items())


@cache
def _phrase(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def _found(text: str, table: str, language: str | None) -> re.Match[str] | None:
    """A phrase of the table anywhere in the text; most texts lack even its plain stretch."""
    for stretch, expression in _phrases(table, language):
        if stretch in text and (found := _phrase(expression).search(text)):
            return found
    return None


def kind_of(text: str, language: str | None) -> Kind | None:
    """What a paragraph or list item is if its words tell; None for the article's ordinary prose."""
    if not text or text[0] in _QUOTATION_MARKS:
        return None
    opened = opens(text[:LONGEST_CREDIT_LINE], language)
    labelled = opened and _may_be_labelled(text)
    if len(text) <= LONGEST_CREDIT_LINE and _is_credit(text, language, opened, labelled):
        return Kind.CREDIT_LINE
    if labelled and correction_label(text, language) is not None:
        return Kind.CORRECTION
    if _found(text, "CORRECTION_PHRASES", language):
        return Kind.CORRECTION
    if labelled and _pattern("EDITOR_NOTES", language, _NOTE_ENDS).match(text):
        return Kind.DISCLOSURE
    done = _said_of_story("DONE", language, "").match(text) if opened else None
    if done and done["story"]:
        return Kind.DISCLOSURE
    if (opened and _pattern("DISCLOSURE_OPENINGS", language, "").match(text)) or _found(
        text, "DISCLOSURE_PHRASES", language
    ):
        return Kind.DISCLOSURE
    if text[0] == "#" and HASHTAGS.fullmatch(text):
        return Kind.BOILERPLATE
    return Kind.BOILERPLATE if labelled and _is_boilerplate(text, language) else None


def opens(text: str, language: str | None) -> bool:
    """Whether a text begins with words that any labelled line or notice begins with."""
    return _openers(language).match(text.lower()) is not None


def correction_label(text: str, language: str | None) -> int | None:
    """Where the label of a correction or an update ends that a text begins with; None where it has none."""
    for table, ends in (("CORRECTION_LABELS", _CORRECTION_ENDS), ("UPDATE_LABELS", _UPDATE_ENDS)):
        if (found := _pattern(table, language, ends).match(text)) is not None:
            return found.end()
    return None


@cache
def _openers(language: str | None) -> re.Pattern[str]:
    """What any labelled line or notice begins with, in lower case: most paragraphs begin with none of it."""
    return re.compile(f"{_OPENING}(?:{_either(language, *_OPENERS)})")


def _is_credit(text: str, language: str | None, opens: bool, labelled: bool) -> bool:
    if labelled:
        label = credit_label(language).match(text)
        if label and label.end() < len(text):
            return True
    if opens and (_first_published(language).match(text) or _pattern("CREDIT_OPENINGS", language, "").match(text)):
        return True
    if (len(text) <= LONGEST_LABEL_LINE and AGENCY_LINE.fullmatch(text)) or is_agency_byline(text):
        return True
    return _found(text, "CREDIT_PHRASES", language) is not None


def credits_of(blocks: Iterable[Block], language: str | None) -> Iterator[SourceCredit]:
    """What the credit lines of an article credit, and what a paragraph closes with: "(dpa)", "This post …"."""
    for block in blocks:
        if block.kind is Kind.CREDIT_LINE and block.zone in (Zone.HEADER, Zone.BODY):
            yield credit_of(block.text, block.links, language)
        elif block.kind is Kind.HEADING and block.zone is Zone.BODY:
            label = credit_label(language).match(block.text.value)
            if label is not None and label.end() < len(block.text.value):
                yield credit_of(block.text, block.links, language)
        elif block.kind is Kind.PARAGRAPH and block.zone in (Zone.HEADER, Zone.BODY):
            said = block.text.value
            closing = SIGN_OFF.search(said) if said.endswith(")") else _found(said, "CREDIT_ENDINGS", language)
            if closing is not None:
                yield credit_of(block.text.slice(*closing.span("line")), block.links[-1:], language)


def _may_be_labelled(text: str) -> bool:
    """Cheap, and true of all that begins with a label: short, or with a colon or a dash near its start."""
    if len(text) <= LONGEST_LABEL_LINE:
        return True
    head = text[:LONGEST_LABEL_LINE]
    return ":" in head or "–" in head or "—" in head or "：" in head or ")" in head or "." in head[:32] or "#" in head


def _is_boilerplate(text: str, language: str | None) -> bool:
    if _tag_label(language).match(text):
        return True
    return len(text) <= LONGEST_LABEL_LINE and _pattern("SHARE_LABELS", language, "").match(text) is not None


def begins_notice(text: str, language: str | None) -> bool:
    """Whether a line opens with the label of a credit, a correction or a tag list; cheaper than `kind_of`."""
    return _may_be_labelled(text) and (
        credit_label(language).match(text) is not None
        or _tag_label(language).match(text) is not None
        or _pattern("CORRECTION_LABELS", language, _CORRECTION_ENDS).match(text) is not None
    )


def tag_label_of(text: str, language: str | None) -> int:
    """Where the tags of a tag line begin, behind "Tags:"; 0 where it has no such label."""
    found = _tag_label(language).match(text)
    return found.end() if found else 0


def is_related_label(text: str, language: str | None) -> bool:
    """Whether a short line heads or introduces teasers of other articles: "RELATED POSTS", "Read more: …"."""
    found = _pattern("RELATED_LABELS", language, r"\s*(?P<more>[:：>»→|—–]|\)?$)").match(text)
    return found is not None and (len(text) <= LONGEST_LABEL_LINE or found["more"] != "")


_ORIGINALLY = pattern(r"\boriginally (?:appeared|published|ran) (?:on|in|at) ")
# What stands between the outlet and its headline: "CNN – Title", "CNN: Title", "CNN | Title".
_BETWEEN = pattern(r"\s+[-–—|]+\s+|\s*[:|]\s+|,\s+(?=[“\"„«'‘])|\s+(?=[“\"„«])")
_QUOTED = pattern(r"^[“\"„«'‘](?P<title>.+?)[”\"“»'’]?$")
_TITLE_FIRST = pattern(
    r"^[“\"„«‘](?P<title>[^”“\"»]{8,}?)[,.]?[”\"“»’][,.]?\s*(?:(?:[-–—|]|in|on|by|via|from|bei|dans|en)\s+)?(?P<outlet>.+)$"
)
_AFTER_OUTLET = pattern(
    r"\s*(?:[.;)\]]|,?\s+(?:and (?:is|was|has been|has|republished)|under an?|on \w+ \d|on \d|in \w+ \d{4}"
    r"|as part of|here|by|with permission|und wird|et (?:est|a été)|y (?:se|fue)|is republished|via"
    r"|in partnership)\b).*$",
    re.IGNORECASE | re.DOTALL,
)
# "the Harbour Post blog" is the Harbour Post; "The Harbour Post" keeps its article.
_ARTICLE_WORD = pattern(r"(?:on )?(?:the|our) ")
_OUTLET_WORD = pattern(r"(?<=\w)(?:['’]s)? (?:web ?site|blog|site|newsletter|web ?page)$", re.IGNORECASE)
_REMARK = pattern(r"\s*\([^()]*\)\s*$")
_SEVERAL = pattern(r"\s*[/,;&]\s*|\s+(?:and|und|et|y|e)\s+")
_ADDRESS = pattern(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_ABBREVIATION_DOT = pattern(r"\b(?:[A-Z]\.)+[A-Z]?$|\b\w+\.(?:com|org|net|de|fr|es|it|eu|co|uk|news|info)$")


def credit_of(text: Text, links: Iterable[Link], language: str | None) -> SourceCredit:
    """The credit that a credit line gives; `links` are those of its block.

    "Source: CNN – Title" has outlet and title; where the words alone do not tell, a link's text does.
    """
    value = text.value
    label = credit_label(language).match(value)
    found = label or _first_published(language).match(value) or _ORIGINALLY.search(value)
    if found is None:
        if not (AGENCY_LINE.fullmatch(value) or is_agency_byline(value)):
            return SourceCredit(text, None, None, next(iter(links), None))
        agencies = AGENCIES.search(value)
        outlet = _trimmed(text, *agencies.span()) if agencies else None
        return SourceCredit(text, outlet, None, next(iter(links), None))
    links = tuple(links)
    link = links[0] if links else None
    start, end = found.end(), len(value.rstrip(" *_"))
    if value[end - 1] in ")]" and not any(opening in value[start:end] for opening in "(["):
        end -= 1  # the whole line stands in brackets
    rest = value[start:end]
    if not rest or _ADDRESS.match(rest):
        return SourceCredit(text, None, None, link)
    if title_first := _TITLE_FIRST.match(rest):
        outlet_start = start + title_first.start("outlet")
        outlet_end = _outlet_end(value, outlet_start, end)
        title = _trimmed(text, start + title_first.start("title"), start + title_first.end("title"))
        return SourceCredit(text, _trimmed(text, outlet_start, outlet_end), title, link)
    between = _BETWEEN.search(rest)
    # "Source: CNN – Title"; behind "First published by", where more may follow, a title in quotation marks alone.
    if between is not None and (label is not None or _QUOTED.match(rest[between.end() :])):
        outlet = _trimmed(text, start, start + between.start())
        title_start, title_end = start + between.end(), end
        if quoted := _QUOTED.match(value[title_start:title_end]):
            title_start, title_end = title_start + quoted.start("title"), title_start + quoted.end("title")
        return SourceCredit(text, outlet, _trimmed(text, title_start, title_end), link)
    if quoted := _QUOTED.match(rest):
        return SourceCredit(
            text, None, _trimmed(text, start + quoted.start("title"), start + quoted.end("title")), link
        )
    if label is not None and link is not None and link.text.value == rest and rest.count(" ") >= 4:
        return SourceCredit(text, None, _trimmed(text, start, end), link)
    if label is None:
        end = _outlet_end(value, start, end)
        article = _ARTICLE_WORD.match(value, start, end)
        start = article.end() if article else start
        kind = _OUTLET_WORD.search(value[start:end])
        end = start + kind.start() if kind else end
    end = _without_remark(value, start, end)
    return SourceCredit(text, _trimmed(text, start, end), None, link)


def _outlet_end(value: str, start: int, end: int) -> int:
    """Where an outlet's name ends that further words follow: ", and is republished under …", "on July 5"."""
    cut = _AFTER_OUTLET.search(value, start, end)
    while cut and _belongs_to_name(value, start, cut.start()):
        cut = _AFTER_OUTLET.search(value, cut.start() + 1, end)
    return cut.start() if cut else end


def _without_remark(value: str, start: int, end: int) -> int:
    """Where the first outlet ends: "Grist (grist.example)" is Grist, and of "AFP/Reuters" the first is taken."""
    remark = _REMARK.search(value, start, end)
    end = remark.start() if remark and remark.start() > start else end
    first = _SEVERAL.search(value, start, end)
    if first is None:
        return end
    from newslint.language import is_agency

    return first.start() if is_agency(value[start : first.start()]) else end


def _belongs_to_name(value: str, start: int, at: int) -> bool:
    """A dot in "GSA.gov" or "U.S.", or the bracket that closes one within the name, ends no name."""
    if value[at] == ")":
        return "(" in value[start:at]
    is_inside = value[at + 1 : at + 2].isalnum() or _ABBREVIATION_DOT.search(value, start, at + 1) is not None
    return value[at] == "." and is_inside


def _trimmed(text: Text, start: int, end: int) -> Text | None:
    """`text[start:end]` without white space and loose punctuation around it."""
    value = text.value
    while start < end and value[start] in " .,;:–—-|(*_":
        start += 1
    while end > start and value[end - 1] in " ,;:–—-|*_":
        end -= 1
    if end - 1 > start and value[end - 1] == "." and not _ABBREVIATION_DOT.search(value[start:end]):
        end -= 1
    return text.slice(start, end) if end > start else None
