"""A headline that stops before it ends."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Context, Finding, NoOptions, Severity, Text, article_rule
from newslint.language import fold
from newslint.model import Related

_NAMES = {
    "visible": "headline",
    "front-matter": "headline",
    "meta:og:title": "og:title",
    "meta:twitter:title": "twitter:title",
    "json-ld": "JSON-LD headline",
    "microdata": "microdata headline",
}
_DOTS = ("…", "...", "…\u200f")
_BRACKETS = {"(": ")", "[": "]", "“": "”", "«": "»", "„": '“”"', "「": "」"}
_FEWEST_WORDS = 4  # of a headline that dots cut off; fewer are an exclamation


@article_rule(severity=Severity.WARNING, authority=("GA",))
def headline_truncated(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """A headline ends in the middle: in dots, in a word, or in a bracket or quotation that never closes."""
    told: set[str] = set()
    for text in article.headlines:
        if text.origin == "slug" or text.value in told:
            continue
        told.add(text.value)
        name = _NAMES.get(text.origin, "headline" if text is article.headline else text.origin)
        dots = next((mark for mark in _DOTS if text.value.endswith(mark)), "")
        if longer := _longer(text, article):
            end = len(text.value) - len(dots)
            start = text.value.rfind(" ", 0, end) + 1
            yield Finding(
                text.part(start, len(text.value)),
                f"{name} is cut at '{text.value[start:]}': '{_tail(longer.value)}' in full",
                related=(Related(longer.where, "in full"),) if longer.where else (),
            )
        elif text is article.headline:
            if dots and len(text.value.split()) >= _FEWEST_WORDS and not _was_written_so(text.value, article):
                start = text.value.removesuffix(dots).rstrip().rfind(" ") + 1
                yield Finding(text.part(start, len(text.value)), f"{name} ends with '{text.value[start:]}'")
            elif opened := _never_closed(text.value):
                at = text.value.rfind(opened)
                yield Finding(text.part(at, len(text.value)), f"{name} opens '{opened}' and never closes it: '{text}'")


def _longer(text: Text, article: Article) -> Text | None:
    """Another wording that goes on where this one stops: after its dots, or in the middle of its last word."""
    dots = next((mark for mark in _DOTS if text.value.endswith(mark)), "")
    words = fold(text.value.removesuffix(dots))
    if len(words.split()) < 3 or _is_whole(words, article.headline):
        return None
    for other in article.headlines:
        folded = fold(other.value)
        if len(folded) <= len(words) or not folded.startswith(words) or other.origin == "slug":
            continue
        follows = folded[len(words)]
        if follows.isalpha() and words[-1].isalpha():
            return other
        # "Harbour reopens..." beside "Harbour reopens… | The Harbour Post": the other has the dots too.
        if (
            dots
            and folded[len(words) :].strip(" .…")[:1].isalnum()
            and not folded[len(words) :].lstrip().startswith(("…", "..."))
        ):
            return other
    return None


def _was_written_so(value: str, article: Article) -> bool:
    """Whether the slug, made of the headline as somebody wrote it, ends with its last word."""
    last = fold(value).rstrip(" .…").rpartition(" ")[2]
    slugs = [
        fold(other.value).replace("-", " ").replace("_", " ") for other in article.headlines if other.origin == "slug"
    ]
    return any(slug.rpartition(" ")[2] == last for slug in slugs)


def _is_whole(words: str, headline: Text | None) -> bool:
    """Whether the cut comes after all of the headline, in the names of section and site that follow a title."""
    return headline is not None and words.startswith(tuple(f"{fold(headline.value)} {mark}" for mark in "|·•»"))


def _tail(value: str, words: int = 4) -> str:
    said = value.split()
    return value if len(said) <= 2 * words else "… " + " ".join(said[-2 * words :])


def _never_closed(value: str) -> str | None:
    for opened, closers in _BRACKETS.items():
        at = value.rfind(opened)
        if at < 0 or not value[at + 1 : at + 2].isalnum() or (at and value[at - 1].isalnum()):
            continue
        if not any(closer in value[at:] for closer in closers):
            return opened
    return None
