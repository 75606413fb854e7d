"""An address that speaks of something else than the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import content_words, fold_name, lazy
from newslint.language.captions import knows_common_words
from newslint.model import Related, Span

FEWEST_WORDS = 4
_SUFFIX = lazy(r"\.\w{2,5}$")
# Numbers, dates and keys that content systems put into an address: "1.4567", "2026", "a1b2c3d4", "ld".
_KEY = lazy(r"\d|^[a-z]{1,2}$")
_SAME_START = 4


class Options(NamedTuple):
    share: float = option(0.3, "Share of the slug's content words that must stand in the headline.")


# Addresses outlive their headlines and cannot be mended without a redirect.
@article_rule(severity=Severity.INFO, options=Options, recommended="off", authority=("GX",))
def slug_headline_mismatch(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The words of the address are not those of the headline."""
    headline = article.headline
    if headline is None or not knows_common_words(article.language):
        return
    slug, where = _slug_of(article)
    kept = " ".join(word for word in slug.split() if not _KEY.search(word))
    words = content_words(kept, article.language)
    of_headline = content_words(headline.value, article.language)
    if min(len(words), len(of_headline)) < FEWEST_WORDS:
        return
    said = {fold_name(word) for word in of_headline}
    # Slugs write "ü" as "ue" or "u", and compounds in one word or two.
    written_out = fold_name(headline.value.translate(_WRITTEN_OUT)).split()
    shared = [word for word in words if _is_said(fold_name(word), said.union(written_out))]
    if len(shared) < options.share * len(words):
        yield Finding(
            where or headline.where,
            f"slug '{slug}' has {len(shared)} of {len(words)} words in common with the headline '{headline}'",
            related=_addresses(article) if where is None else (),
        )


def _addresses(article: Article) -> tuple[Related, ...]:
    """Where the page says its address."""
    return tuple(Related(place, "the address") for text in article.canonicals[:1] if (place := text.where) is not None)


_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "å": "aa"})


def _slug_of(article: Article) -> tuple[str, Span | None]:
    """The words of the last part of the address, hyphens as spaces."""
    stated = next((text for text in article.headlines if text.origin == "slug"), None)
    if stated is not None:
        return _spaced(stated.value), stated.where
    path = re.sub(r"[?#].*", "", article.url or "").rstrip("/")
    parts = [part for part in re.sub(r"^\w+://[^/]*", "", path).split("/") if part]
    return (_spaced(max(parts[-2:], key=lambda part: part.count("-"), default="")), None)


def _spaced(slug: str) -> str:
    return re.sub(r"[-_+.~]+|%20", " ", _SUFFIX.sub("", slug)).strip()


def _is_said(word: str, said: set[str]) -> bool:
    if word in said:
        return True
    return any(
        min(len(word), len(other)) >= _SAME_START
        and (word.startswith(other) or other.startswith(word) or word in other)
        for other in said
    )
