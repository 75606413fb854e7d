"""An author box that a template filled, or nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import count_words, fold, fold_name, lazy, pattern, people_in, sentence_at
from newslint.model import Bio, Span

# Left by themes, page builders and demo content, whatever the language of the page.
PLACEHOLDERS = lazy(
    r"\b(?:lorem ipsum|dolor sit amet|author (?:bio|description) (?:goes )?here|(?:your|user) bio(?:graphical info)?\b"
    r"|biographical info(?:rmation)?|enter (?:your |a )?bio|short bio here|add (?:a |your )?bio|tbd\b|todo\b)"
    r"|\{\{.*?\}\}|\{%.*?%\}|%[a-z_]+%|\[(?:name|bio|role|title|author)[^\]]*\]",
    re.IGNORECASE,
)
_SEPARATOR = r"[–—|•·,;/:-]"
# A separator that waits for a field nobody filled: " – ", ", ,", "| |", and one at either end.
DANGLING = lazy(
    rf"(?:\A\s*[–—|•·,;/-]\s)|(?:\s[–—|•·-]\s*(?:[–—|•·,;]|\Z))|(?:[,;|]\s*[,;|–—])|(?:\s{_SEPARATOR}\s*\Z)"
)
_PIECES = lazy(r"\s+[–—|•·-]\s+|\s*[|•·,;]\s+")

# A line about the article that stands in the author's box is no bio: "Updated 8 August 2023", "3 min read".
_TIME_OR_DATE = lazy(r"\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d+ min\b")

# An element for the bio that nobody filled, as WordPress's block, JNews, tagDiv, Arc and many others call it: what
# follows the end of the name of its class, and the name.
_EMPTY = lazy(
    r"(?:ription)?(?:[ \"'][^<>]{0,400})?>"
    r"(?:\s|&nbsp;|<br ?/?>|<p>\s*</p>|<!--[^<>]{0,400}-->){0,400}</(?:p|div|span|section)>",
    re.IGNORECASE,
)
_NAMED_BIO = lazy(
    r"\bclass\s*=\s*[\"']?(?:[^\"'>]*[ _-])?"
    r"(?:[\w-]*(?:author|user|contributor|writer|autor)[\w-]*(?:bio|desc|description)|bio)(?=[ \"'>])",
    re.IGNORECASE,
)
_ENDS = ("bio", "desc")
_LONGEST_TAG = 400
_NEAR = 1_000  # characters of the source from the name of the author whose it is

_NOTHING_SAID = 3  # words beside the name: "is a reporter"
_JOINERS = 1  # words that a byline has beside its names: "Jane Doe and John Roe"
# "Senior Reporter, Senior Reporter" is a template's; "New York, New York" a place.
_PLACES_REPEAT = ","


class Options(NamedTuple):
    min_words: int = option(8, "Fewer words than these are no bio.")


class _Debris(NamedTuple):
    start: int
    end: int
    what: str


@article_rule(severity=Severity.INFO, options=Options, authority=("TP", "NG"))
def bio_missing_or_template(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The author box is empty, too short to say anything, or shows the debris of its template."""
    if not article.bios and article.authors and (empty := _empty_element(article)) is not None:
        yield Finding(empty, "the author's bio is empty")
    for bio in article.bios:
        text = bio.text.value
        if not text.strip():
            where = bio.of.where if bio.of else bio.text.where
            yield Finding(where, f"author box{_of(bio)} says nothing about the author")
        elif debris := _debris(bio, article.language):
            words = " ".join(text[debris.start : debris.end].split())
            yield Finding(
                bio.text.part(debris.start, debris.end), f"bio{_of(bio)} {debris.what}: '{_shortened(words)}'"
            )
        elif (words_said := count_words(text)) < options.min_words and not _says_enough(text, article):
            yield Finding(bio.text.where, f"bio{_of(bio)} has {words_said} words: '{_shortened(text)}'")


def _empty_element(article: Article) -> Span | None:
    """Where an element for the bio stands with nothing in it."""
    if article.format != "html":
        return None
    source = article.source.text
    for end in _ENDS:
        at = source.find(end)
        while at != -1:
            start, at = source.rfind("<", max(0, at - _LONGEST_TAG), at), at + len(end)
            # Most of what is found stands in scripts and text; a tag is asked for first, within bounds.
            if start != -1 and source.find(">", start, at) == -1 and (empty := _EMPTY.match(source, at)):
                near = source[max(0, start - _NEAR) : empty.end() + _NEAR]
                named = _NAMED_BIO.search(source, start, empty.end()) is not None
                if named and any(author.name.value in near for author in article.authors):
                    return Span(start, empty.end())
            at = source.find(end, at)
    return None


def _says_enough(text: str, article: Article) -> bool:
    """Whether few words are a sentence about the author, the byline again, or cannot be told from other furniture."""
    if _TIME_OR_DATE.search(text) or pattern("role", article.language) is None:
        return True
    said = rest = fold_name(text)
    for author in article.authors:
        rest = rest.replace(fold_name(author.name.value), " ")
    if rest != said and count_words(rest) <= _JOINERS:
        return True
    # "… leads the newsroom of …" goes on from the name above it.
    return count_words(rest) > _NOTHING_SAID and (text[:1].islower() or bool(people_in(text, article.language)))


def _of(bio: Bio) -> str:
    return f" of '{bio.of.value}'" if bio.of else ""


def _debris(bio: Bio, language: str | None) -> _Debris | None:
    text = bio.text.value
    if placeholder := PLACEHOLDERS.search(text):
        return _Debris(placeholder.start(), placeholder.end(), "is a placeholder")
    first = sentence_at(text, 0)
    return (
        _name_twice(first.text.rstrip(), bio.of.value if bio.of else None)
        or _piece_twice(first.text, language)
        or _dangling(text)
    )


def _name_twice(sentence: str, name: str | None) -> _Debris | None:
    """ "Name – Role, Outlet, Name is …": the fields of a template before the text that they repeat."""
    name = name or _PIECES.split(sentence, maxsplit=1)[0]
    folded = fold(name)
    if not folded or len(name.split()) > 6 or not fold(sentence).startswith(folded):
        return None
    behind = fold(sentence)[len(folded) :].lstrip()
    separated = re.match(rf"{_SEPARATOR}|{re.escape(folded)}\b", behind)
    if separated and re.search(rf"(?<!\w){re.escape(folded)}(?!\w)", behind):
        return _Debris(0, len(sentence), "repeats the name as a template does")
    return None


def _piece_twice(sentence: str, language: str | None) -> _Debris | None:
    """ "Senior Reporter, Senior Reporter, …": one field printed twice."""
    ends = [*(found.start() for found in _PIECES.finditer(sentence)), len(sentence)]
    starts = [0, *(found.end() for found in _PIECES.finditer(sentence))]
    pieces = [(start, end, fold(sentence[start:end])) for start, end in zip(starts, ends, strict=True)]
    for (start, middle, one), (after, end, other) in pairwise(pieces):
        if not one or one != other.rstrip("."):
            continue
        role = pattern("role", language)
        if sentence[middle:after].strip() != _PLACES_REPEAT or (role and role.search(sentence, start, middle)):
            return _Debris(start, end, "repeats a field as a template does")
    return None


def _dangling(text: str) -> _Debris | None:
    found = DANGLING.search(text)
    if found is None:
        return None
    sentence = sentence_at(text, found.start())
    return _Debris(
        sentence.start, sentence.start + len(sentence.text.rstrip()), "has a separator with nothing behind it"
    )


def _shortened(words: str, length: int = 60) -> str:
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"
