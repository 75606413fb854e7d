"""One story under three or more headlines."""

from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, Text, article_rule, option
from newslint.language import content_words, fold, overlap
from newslint.language.captions import knows_common_words, picture_credit, same_letters, same_statement
from newslint.model import ImageRole, Related

from ._repetition import repetitions

# Where a page names itself to machines. Their wording may differ from the headline on purpose.
_FOR_MACHINES = ("title", "meta:og:title", "meta:twitter:title", "json-ld")
_BETWEEN_TITLE_AND_SITE = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ")


class Options(NamedTuple):
    strings: int = option(3, "Wordings of the headline, itself included, that are too many.")
    overlap: float = option(0.5, "Share of the shorter one's content words that a wording has in common with it.")
    shared: int = option(4, "Content words that a wording has in common with the headline at least.")


class Wording(NamedTuple):
    """Something on the page that reads like the headline, and what it is."""

    text: Text
    name: str


@article_rule(severity=Severity.WARNING, options=Options, authority=("GSp",))
def headline_variants(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The page carries three or more different wordings of its headline."""
    headline = article.headline
    if headline is None or not knows_common_words(article.language):
        return
    others = _distinct(headline, list(_shown(article, headline, options)))
    # A title for search and one for social media beside the headline are common practice: they count, not alone.
    if not others:
        return
    others = _distinct(headline, [*others, *_stated(article, headline, options)])
    if len(others) + 1 < options.strings:
        return
    said = ", ".join(f"{wording.name} '{wording.text}'" for wording in others)
    yield Finding(
        headline.where,
        f"{len(others) + 1} wordings of one headline: '{headline}', {said}",
        related=tuple(Related(w.text.where, w.name) for w in others if w.text.where),
    )


def _shown(article: Article, headline: Text, options: Options) -> Iterator[Wording]:
    """What a reader of the page sees, or hears where a screen reader reads it out."""
    if article.dek and _repeats(article.dek, headline, article, options):
        yield Wording(article.dek, "dek")
    for subhead, *_ in repetitions(article, options.overlap, options.shared):
        yield Wording(subhead, "subhead")
    for image in article.images:
        if image.role not in (ImageRole.LEAD, ImageRole.BODY):
            continue
        alt = image.alt if image.role is ImageRole.LEAD else None
        for text, name in ((alt, "alt text"), (image.caption, "caption")):
            if text and _repeats(bare := _without_credit(text), headline, article, options):
                yield Wording(bare, name)


def _stated(article: Article, headline: Text, options: Options) -> Iterator[Wording]:
    """What the page says to machines, where it neither repeats nor only shortens the headline."""
    for text in article.headlines:
        if text.origin in _FOR_MACHINES:
            bare = _without_site(text, headline, article.language)
            score = overlap(bare.value, headline.value, article.language).score
            if options.overlap < score < 1 and _varies(bare, headline, article, options):
                yield Wording(bare, text.origin.removeprefix("meta:"))


def _varies(text: Text, headline: Text, article: Article, options: Options) -> bool:
    found = overlap(text.value, headline.value, article.language)
    return found.score >= options.overlap and len(found.shared) >= options.shared


def _repeats(text: Text, headline: Text, article: Article, options: Options) -> bool:
    said = same_statement(text.value, headline.value, article.language, options.overlap, options.shared)
    return said is not None


def _distinct(headline: Text, wordings: list[Wording]) -> list[Wording]:
    """Each wording once: one that only differs in punctuation, is cut short or has a label before it is the same."""
    kept: list[Wording] = []
    for wording in wordings:
        if not any(_are_one(wording.text.value, other.value) for other in (headline, *(w.text for w in kept))):
            kept.append(wording)
    return kept


def _are_one(one: str, other: str) -> bool:
    return same_letters(one, other) or fold(one) in fold(other) or fold(other) in fold(one)


def _without_credit(text: Text) -> Text:
    credit = picture_credit(text.value)
    return text.slice(0, len(credit.before)) if credit else text


def _without_site(title: Text, headline: Text, language: str | None) -> Text:
    """The title without the name of the site or section behind it: a tail that the headline knows nothing of."""
    value = title.value
    known = set(content_words(headline.value, language))
    while cut := max((value.rfind(mark) for mark in _BETWEEN_TITLE_AND_SITE), default=-1):
        if cut < 0 or known & set(content_words(value[cut:], language)):
            break
        value = value[:cut]
    return title.slice(0, len(value))
