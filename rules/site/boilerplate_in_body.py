"""Self-promotion in the middle of the news."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint_rules._lazily import Pattern, holds, occurring_names, said_in
from newslint_rules.site._calls import CALLS, SELF, Call

from newslint import (
    ArchiveFinding,
    Article,
    Context,
    Fact,
    Finding,
    KeptFact,
    NamedTuple,
    Severity,
    Totals,
    article_rule,
    option,
)
from newslint.language import fold, sentence_at, sentences
from newslint.model import Block, Kind, Zone
from newslint.web import registrable_domain

OPENING = Pattern(r"[^\w(]*(?:please |also |and |bitte )*(?P<first>[^\W\d_]+(?:['’]t\b)?)", re.IGNORECASE)
HANDLE = Pattern(r"@(\w{3,30})")
SOUND = Pattern(r"^\[(?:clip|music|sound|theme|applause|laughter|intro|outro)\b", re.IGNORECASE | re.MULTILINE)
# Classes of boxes that sell a newsletter or a subscription, on the paragraph or on what it stands in.
WIDGET = Pattern(
    r"class=[\"']?[^\"'>]*(?:\bcta|cta\b|-cta-|Cta_|newsletter|sign-?up|subscri|promo|paywall|donat)", re.IGNORECASE
)
BOX = 300  # code points of source from the head of such a box
TO_FORM = 4000  # code points of source between a call and the form that it is for
LONGEST = 700
# Where a template puts what it repeats: paragraphs at the beginning of the body and at its end. Of fewer words than
# these a paragraph is a dateline or a cry.
FIRST, LAST, FEWEST_WORDS = 2, 5, 4
OTHERS = 5  # articles that a finding names beside its own


class Options(NamedTuple):
    allow: tuple[str, ...] = option((), "House sign-offs, or parts of them, that may stand in the body.")
    share: float = option(0.8, "Share of all articles from which a paragraph that they have in common is reported.")
    articles: int = option(5, "Articles that there must be at least to tell what they repeat.")


def collect(article: Article, options: Options, context: Context) -> Iterator[Fact]:
    """The paragraphs at both ends of the body, folded, so that case and typography do not matter."""
    paragraphs = [block for block in article.body if block.kind is Kind.PARAGRAPH and len(block.text.value) <= LONGEST]
    for block in (*paragraphs[:FIRST], *paragraphs[max(FIRST, len(paragraphs) - LAST) :]):
        words = block.text.value
        if words.count(" ") >= FEWEST_WORDS - 1:
            folded = fold(words)
            if not any(fold(part) in folded for part in options.allow):
                yield Fact(folded, _short(words), block.text.where)


def check_archive(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: Options, context: Context
) -> Iterator[ArchiveFinding]:
    """A paragraph that most articles have in common, told once, on the first of them."""
    if totals.articles < options.articles:
        return
    places = {(fact.place.path, fact.place.address): fact.place for fact in facts}
    if len(places) < options.share * totals.articles:
        return
    first, *others = places.values()
    message = f"{len(places)} of {totals.articles} articles have this paragraph: '{facts[0].value}'"
    yield ArchiveFinding(first, message, tuple(others[:OTHERS]))


@article_rule(
    severity=Severity.WARNING,
    options=Options,
    authority=("GN", "TP"),
    collect=collect,
    check_archive=check_archive,
    fewest=2,
)
def boilerplate_in_body(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A paragraph of the body promotes the site, asks readers to follow or pay, or stands in most articles alike."""
    calls = _calls(article.language)
    if not calls:
        return
    openers = occurring_names(_openers(article.language), said_in(article, Zone.BODY))
    own = _own_words(article, context)
    allowed = [fold(part) for part in options.allow]
    for block in article.body:
        if block.kind is not Kind.PARAGRAPH or len(block.text.value) > LONGEST:
            continue
        # Sentences open with a capital.
        start = _call_in(block.text.value, calls, own) if holds(block.text.value, openers) else None
        if start is None or any(part in fold(block.text.value) for part in allowed) or _is_widget(article, block):
            continue
        if SOUND.search(article.body_text):
            return  # the transcript of a broadcast, which was said so
        sentence = sentence_at(block.text.value, start)
        if _names_another(sentence.text, article, context):
            continue
        where = block.text.part(sentence.start, sentence.end)
        yield Finding(where, f"the body promotes the site: '{_short(sentence.text)}'")


def _names_another(sentence: str, article: Article, context: Context) -> bool:
    """Whether the account that a call names bears nothing of the site's name: an event speaks, or a partner."""
    handle = HANDLE.search(sentence)
    if handle is None:
        return False
    account = fold(handle[1]).replace("_", "")
    names = [context.site.name, article.site_name and article.site_name.value, *context.site.domains]
    return not any(word in account for name in names if name for word in fold(name).split() if len(word) > 2)


def _is_widget(article: Article, block: Block) -> bool:
    """Whether a template sets the words around a form or in a box of its own, so that nobody typed them here."""
    where = block.text.where
    if article.format != "html" or where is None:
        return False
    forms = (at for form in article.forms if form.zone is Zone.BODY and (at := form.text.where))
    if any(at.start < where.end + TO_FORM and where.start < at.end for at in forms):
        return True
    return WIDGET.search(article.source.text[max(0, where.start - BOX) : where.start]) is not None


def _own_words(article: Article, context: Context) -> str:
    """The words by which the site speaks of itself, as a fragment of a pattern."""
    names = [context.site.name, article.site_name and article.site_name.value, *context.site.domains]
    domain = registrable_domain(article.url) if article.url else None
    known = sorted({name for name in (*names, domain) if name})
    # An address says that a site speaks of itself even where its name is not known: "Follow Example.com for …".
    address = r"[\w-]+\.(?:com|org|net|news|info|co|de|fr|es)"
    return "|".join((SELF[article.language or "en"], address, *map(re.escape, known)))


@cache
def _calls(language: str | None) -> Mapping[str, tuple[Call, ...]]:
    """The calls of a language by the words that open them."""
    calls: dict[str, tuple[Call, ...]] = {}
    for call in CALLS.get(language or "", ()):
        for opener in call.openers.split():
            calls[opener] = (*calls.get(opener, ()), call)
    return calls


@cache
def _openers(language: str | None) -> tuple[str, ...]:
    """How a sentence that may be a call begins."""
    return (*map(str.capitalize, _calls(language)), "Please ", "Also ", "And ", "Bitte ", "Don’t ")


@cache
def _compiled(pattern: str, own: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("SELF", own), re.IGNORECASE)


def _call_in(text: str, calls: Mapping[str, tuple[Call, ...]], own: str) -> int | None:
    """Where a sentence of the text begins that is such a call."""
    for sentence in sentences(text):
        opening = OPENING.match(sentence.text)
        if opening is None:
            continue
        for call in calls.get(opening["first"].lower().replace("’", "'"), ()):
            if _compiled(call.pattern, own).match(sentence.text, opening.start("first")):
                return sentence.start
    return None


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= 90 else f"{sentence[:89].rstrip()}…"
