"""The tags that an article was given, and the words in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from newslint.language import content_words, fold, split_camel
from newslint.model import Article, Related, Span, Text

# Keywords in metadata are written for machines, often by machines; readers and editors do not see them as tags.
_GIVEN = frozenset({"visible", "front-matter", "meta:article:tag"})

# Words that tell nothing of the topic, whole words of a tag after folding.
MARKETING: Mapping[str, str] = {
    "en": "news latest viral trending trend breaking updates headlines hot exclusive",
    "de": "news nachrichten aktuell aktuelle aktuelles neueste viral trend eilmeldung schlagzeilen breaking",
    "fr": "news actu actus actualité actualités dernière viral tendance tendances buzz breaking",
    "es": "news noticias noticia actualidad última últimas viral virales tendencia tendencias breaking",
    "it": "news notizie notizia attualità ultime ultima virale tendenze breaking",
    "pt": "news notícias notícia atualidade últimas viral tendência tendências breaking",
    "nl": "news nieuws laatste actueel viraal trending breaking",
    "pl": "news newsy wiadomości aktualności najnowsze viral trendy",
    "ar": "أخبار عاجل آخر ترند",
}
YEAR = re.compile(r"(?:19|20)\d\d")


class Tag(NamedTuple):
    """A tag and its content words, run-together names split, in order."""

    text: Text
    words: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.text.value


def tags_of(article: Article) -> tuple[Text, ...]:
    """The tags that readers see or an editor wrote, as shown."""
    return tuple(tag for tag in article.tags if tag.origin in _GIVEN)


def worded(article: Article) -> tuple[Tag, ...]:
    """The tags that say something, with their words."""
    tags = (Tag(tag, tag_words(tag.value, article.language)) for tag in tags_of(article))
    return tuple(tag for tag in tags if tag.words)


@lru_cache(maxsize=1024)
def tag_words(name: str, language: str | None) -> tuple[str, ...]:
    """A tag's content words: "#EUForeignPolicy" has "eu", "foreign" and "policy"."""
    return content_words(split_camel(name), language)


@cache
def marketing_words(language: str | None) -> frozenset[str]:
    """The folded words that carry no topic."""
    return frozenset(fold(word) for word in MARKETING.get(language or "", "").split())


def comparable(name: str) -> str:
    """A tag without what only its form makes different: "Russia-Ukraine War" and "#RussiaUkraineWar" are one."""
    return re.sub(r"[\W_]+", "", fold(split_camel(name)))


def places(texts: Iterable[Text], message: str = "") -> tuple[Related, ...]:
    """Where some tags stand."""
    return tuple(Related(where, message) for text in texts if (where := text.where))


def listed(names: Iterable[str], most: int = 3) -> str:
    """The first names in quotation marks, and how many more there are."""
    every = tuple(names)
    said = ", ".join(f"'{name}'" for name in every[:most])
    return f"{said} and {len(every) - most} more" if len(every) > most else said


def span_of(tags: tuple[Text, ...]) -> Span | None:
    """From the first of the tags to the last one, in the order of the source."""
    found = sorted(where for tag in tags if (where := tag.where))
    return found[0]._replace(end=max(where.end for where in found)) if found else None
