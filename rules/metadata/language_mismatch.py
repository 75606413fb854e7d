"""A page that names no language, or another one than its text is written in."""

from __future__ import annotations

from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules._structured import own_nodes

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, Severity, article_rule, option
from newslint.language import phrases
from newslint.model import Related, Span, Text

from ._front_matter import entry

_TAG = Pattern(r"(?P<primary>[A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*")
_WORD = Pattern(r"[^\W\d_]+")
# Two codes for one language, or for two that are written alike. ISO 639 and its history.
_SAME = {
    **{"nb": "no", "nn": "no", "iw": "he", "in": "id", "ji": "yi", "tl": "fil", "hr": "sr", "bs": "sr", "mo": "ro"},
    **{"eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt"},
    **{"nld": "nl", "dut": "nl", "pol": "pl", "ara": "ar", "nor": "no", "nob": "no", "swe": "sv", "dan": "da"},
}
_NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "pl": "Polish",
    "ar": "Arabic",
}
_GLANCE = 500  # characters that mostly tell that all is well
_USUAL = 0.28  # share of a language's commonest words in its prose: at least 0.35, and 0.2 in its nearest relative


class Options(NamedTuple):
    words: int = option(100, "Words that a text has at least before its language is told.")


class Stated(NamedTuple):
    """A language that the document names: its primary subtag, and the words."""

    primary: str
    text: Text


@article_rule(severity=Severity.WARNING, options=Options, authority=("WCAG",), template=True)
def language_mismatch(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The page does not say its language, or says another than its structured data or its text."""
    if article.format == "markdown":
        said = _of_front_matter(article)
    else:
        stated = article.stated_language
        if stated is None:
            return
        if not stated.value:
            message = "the page does not say its language: html has no lang"
            yield Finding(stated.where, message, fix=_fix(stated.where, context))
            return
        said = _stated(stated)
    if said is None:
        return
    written = _written_in(article, said.primary, options.words)
    if written is not None:
        yield Finding(
            said.text.where, f"the language is given as '{said.text.value}', the text reads as {_NAMES[written]}"
        )
        return
    for node in own_nodes(article):
        other = node.text("inLanguage")
        inner = _stated(other) if other is not None else None
        if inner is not None and inner.primary != said.primary:
            related = (Related(inner.text.where, "inLanguage"),) if inner.text.where else ()
            message = f"the language is given as '{said.text.value}', inLanguage is '{inner.text.value}'"
            yield Finding(said.text.where, message, related=related)
            return


def _of_front_matter(article: Article) -> Stated | None:
    names = ("lang", "language", "locale", "inlanguage", "htmllang")
    found = entry(article.front_matter, names) if article.front_matter is not None else None
    text = found.text() if found is not None else None
    return _stated(text) if text is not None else None


def _stated(text: Text) -> Stated | None:
    found = _TAG.fullmatch(text.value)
    if found is None:
        return None
    primary = found["primary"].lower()
    return Stated(_SAME.get(primary, primary), text)


def _written_in(article: Article, stated: str, fewest: int) -> str | None:
    """The language of the text where it is surely not the stated one; None where they agree or nothing tells."""
    common = phrases("stop-words", stated)
    if not common:
        return None
    prose = [block.text.value for block in article.prose]
    glance = _WORD.findall(" ".join(prose[:6])[:_GLANCE].casefold())
    if sum(word in common for word in glance) >= _USUAL * len(glance):
        return None
    from newslint.language.guess import language_of

    text = " ".join(prose)
    if len(text.split()) < fewest:
        return None
    half = len(text) // 2
    found = {language_of(part) for part in (text, text[:half], text[half:])}
    return found.pop() if len(found) == 1 and stated not in found else None


def _fix(tag: Span | None, context: Context) -> Fix | None:
    languages = context.site.languages
    if tag is None or len(languages) != 1:
        return None
    at = tag.start + len("<html")
    return Fix(True, f"say that it is '{languages[0]}'", (Edit(Span(at, at), f' lang="{languages[0]}"'),))
