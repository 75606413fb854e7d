"""The tags that an article was given, and the words in them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache

from newslint_rules._lazily import once

from newslint import NamedTuple
from newslint.language import content_words, count_words, fold, fold_name, lazy, split_camel
from newslint.model import Article, Kind, Related, Span, Text, Zone

# Keywords in metadata are written for machines, often by machines; readers and editors do not see them as tags.
_ENTERED = frozenset({"front-matter", "meta:article:tag", "wxr"})
_WRITTEN = _ENTERED | {"visible"}  # a tag line in the text, of which Markdown makes no list

# Names that are written with a capital inside. Others are recognised because the article writes them so, too.
BRANDS = frozenset(
    """AccuWeather AliExpress AstraZeneca AutoCAD BioNTech BitTorrent BlackBerry BlackRock BuzzFeed CapCut ChatGPT
    ClickHouse CoinDesk CrossFit CrowdStrike DataBricks DeepMind DeepSeek DeSantis DeviantArt DocuSign DoorDash
    DreamWorks DuckDuckGo eBay EasyJet ExxonMobil FaceTime FedEx FiveThirtyEight FlixBus FourSquare GitHub
    GitLab GlaxoSmithKline GmbH GoDaddy GoFundMe GoPro HarperCollins HelloFresh HubSpot HuffPost iCloud iMac iMessage
    InBev iOS iPad iPadOS iPhone iPlayer iPod iTunes IndyCar JavaScript JetBlue JPMorgan LaLiga LeBron
    LibreOffice LinkedIn LiveNation MacBook MacOS MasterCard MasterChef McDonald's McDonalds McKinsey MediaTek
    MetLife MicroStrategy MoMA MotoGP MySpace NATO NatWest NetEase OneDrive OnePlus OnlyFans OpenAI
    OpenStreetMap PayPal PewDiePie PlayStation PostgreSQL PowerPoint ProPublica ProSieben PwC PyTorch QAnon
    QuickTime RuPaul SafeMoon SharePoint SoftBank SoundCloud SpaceX StarCraft StockX SunTrust TalkTalk
    TeamViewer TechCrunch TensorFlow ThinkPad ThyssenKrupp TikTok TotalEnergies TripAdvisor TypeScript
    UnitedHealth UnitedHealthcare VMware VirtualBox WarnerMedia WeChat WeWork WhatsApp WhoScored WikiLeaks
    WordPress WrestleMania xAI YouGov YouPorn YouTube YouTuber""".split()
)

# Words that tell nothing of the topic, whole words of a tag after folding.
MARKETING: Mapping[str, str] = {
    "en": "news latest viral trending trend breaking updates headlines hot exclusive",
    "de": "news nachrichten aktuell aktuelle aktuelles neueste viral trend eilmeldung schlagzeilen breaking",
    "fr": "news actu actus actualité actualités dernière dernières info infos viral tendance tendances buzz breaking",
    "es": "news noticias noticia actualidad última últimas novedades viral virales tendencia tendencias breaking",
    "it": "news notizie notizia attualità ultime ultima virale tendenze breaking",
    "pt": "news notícias notícia atualidade últimas viral tendência tendências breaking",
    "nl": "news nieuws laatste actueel viraal trending breaking",
    "pl": "news newsy wiadomości aktualności najnowsze viral trendy",
    "ar": "أخبار عاجل آخر ترند",
}
YEAR = lazy(r"(?:19|20)\d\d")


_STEM = 5  # letters that two forms of a word have in common
_RUN = lazy(r"[A-Z][\w’']*(?:[ -](?:(?:of|the|for|and|on|de|la|des|du|der|für) )?[A-Z][\w’']*)+")

# Endings of the plural, where they can be told from the word itself; the first that fits is taken off.
_PLURALS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("s", "")),
    "fr": (("eaux", "eau"), ("aux", "al"), ("s", "")),
    "es": (("ces", "z"), ("iones", "ion"), ("es", "e"), ("s", "")),
    "pt": (("oes", "ao"), ("es", "e"), ("s", "")),
}
_NO_PLURAL = lazy(r"(?:ss|us|is|news|series|politics|ics)$")
_SHORTEST_PLURAL = 4  # letters
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})  # letters of their own: "Bar" and "Bär" are two things

# "@mobile", "section:sport", "sub-group-c|2": systems talk to one another in such tags.
_MACHINE = lazy(r"^[@_]|[:|=/\\]")

_SLUG = lazy(r"[a-z0-9]+(?:-[a-z0-9]+)+")  # in metadata: "live-harbour-tours"

_COUNTED = lazy(r"\D\(?\d+\)?$")  # "Budget (41)": a list with the number of articles beside each topic
_EXCLAIMED = lazy(r"[!?…]$")  # a link that calls for a click

# A word that this many tags share, and this share of them, tells nothing of one tag.
_COMMON, _COMMON_SHARE = 3, 0.1
_FORMS = frozenset("ag se kg co sa nv plc inc ltd gmbh llc".split())  # of companies
_PLURAL = lazy(r"#?[A-Z]{2,}s")  # "MPs", "NGOs"
_LONGEST_TAG = 60  # code points; longer ones are headlines that a reader took for tags
_CLOUD_LINK = "tag-cloud-link"  # a link of the widget with the site's tags, WordPress core

# Below this a text is too short to tell which tags belong to it; from so many tags on it must say this share of them.
_TEXT_WORDS, _CLOUD, _SAID_SHARE = 150, 5, 0.5
_CLOUD_WITHOUT_TEXT = 15


# What is said beside the story, yet of it.
_BESIDE = frozenset({Kind.CAPTION, Kind.CREDIT_LINE, Kind.CORRECTION, Kind.DISCLOSURE})


class Tag(NamedTuple):
    """A tag and its content words, run-together names split, in order."""

    text: Text
    words: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.text.value


@once  # seven rules ask in a row
def tags_of(article: Article) -> tuple[Text, ...]:
    """The tags that readers see or an editor wrote, as shown; none where they are a site's list of topics.

    Sidebars show clouds of tags that look like an article's own, but the article speaks of few of them.
    """
    tags = tuple(_seen(article))
    if len(tags) < _CLOUD or tags[0].origin == "front-matter":
        return tags
    said = said_by(article)
    if said is None:
        return tags if len(tags) < _CLOUD_WITHOUT_TEXT else ()
    known = [Tag(tag, tag_words(tag.value, article.language)) for tag in tags]
    common = common_words(known, article)
    told = sum(said.tells(tag._replace(words=own_words(tag, common))) for tag in known)
    counted = sum(_COUNTED.search(tag.value) is not None for tag in tags)
    return tags if told >= _SAID_SHARE * len(tags) and 2 * counted < len(tags) else ()


def _seen(article: Article) -> Iterator[Text]:
    """Each tag once: those that the page shows, then those that an editor entered beside them.

    In one and the same list, two that differ by case alone are two.
    """
    shown, entered = _shown(article), _ENTERED if article.tag_lists else _WRITTEN
    told: dict[str, Text] = {}
    for tag in (*shown, *(tag for tag in article.tags if tag.origin in entered and _is_given(tag, article))):
        before = told.setdefault(tag.value.casefold(), tag)
        if before is tag or (before.origin == tag.origin in ("front-matter", "visible") and before.value != tag.value):
            yield tag


def _shown(article: Article) -> tuple[Text, ...]:
    """The article's own list: the others are links in the text, clouds, or lists of what it links to."""
    lists = [tuple(tag for tag in tags.tags if _is_given(tag, article)) for tags in article.tag_lists]
    shown = next((tags for tags in lists if len(tags) > 1), tuple(tag for tags in lists for tag in tags))
    # One link to a tag page that the metadata does not know may be a link in passing.
    in_passing = len(shown) == 1 and article.tags and not any(_alike(tag, shown[0]) for tag in article.tags)
    return () if in_passing else shown


def _alike(one: Text, other: Text) -> bool:
    return one.value.strip("# ").casefold() == other.value.strip("# ").casefold()


def common_words(tags: Iterable[Tag], article: Article) -> frozenset[str]:
    """The words that tell little of any one tag: shared by many, or said by the headline and shared by some."""
    tags = tuple(tags)
    used = Counter(word for tag in tags for word in tag.words)
    headline = content_words(article.headline.value, article.language) if article.headline else ()
    least = max(_COMMON, _COMMON_SHARE * len(tags))
    return frozenset(word for word, times in used.items() if times >= least or (times > 1 and word in headline))


def own_words(tag: Tag, common: frozenset[str]) -> tuple[str, ...]:
    """A tag's words without the common ones; all of them where it has no other."""
    return tuple(word for word in tag.words if word not in common and word not in _FORMS) or tag.words


def _is_given(tag: Text, article: Article) -> bool:
    if len(tag.value) > _LONGEST_TAG:
        return False
    if _MACHINE.search(tag.value) or _EXCLAIMED.search(tag.value):
        return False
    if tag.origin == "meta:article:tag" and _SLUG.fullmatch(tag.value):
        return False
    if tag.origin != "visible" or not _has_cloud(article) or (where := tag.where) is None:
        return True
    source = article.source.text
    return _CLOUD_LINK not in source[source.rfind("<a", 0, where.start) : where.start]


@once
def _has_cloud(article: Article) -> bool:
    return _CLOUD_LINK in article.source.text


def worded(article: Article) -> tuple[Tag, ...]:
    """The tags that say something, with their words."""
    tags = (Tag(tag, tag_words(tag.value, article.language)) for tag in tags_of(article))
    return tuple(tag for tag in tags if tag.words)


@lru_cache(maxsize=1024)
def spelled_out(name: str) -> str:
    """A tag as words: without '#', run-together words apart, brands as they are."""
    kept = (word if word in BRANDS or _PLURAL.fullmatch(word) else split_camel(word) for word in name.split())
    return " ".join(word.lstrip("#") for word in kept)


@lru_cache(maxsize=1024)
def tag_words(name: str, language: str | None) -> tuple[str, ...]:
    """A tag's content words: "#EUForeignPolicy" has "eu", "foreign" and "policy"."""
    return content_words(spelled_out(name), language)


class Said:
    """What a text says: folded, as content words, and by the initials of its names; these two where they are asked."""

    def __init__(self, text: str, language: str | None) -> None:
        self._text, self._language = text, language
        self.folded = fold(text)

    @cached_property
    def content(self) -> frozenset[str]:
        return frozenset(content_words(self._text, self._language))

    @cached_property
    def plain(self) -> str:
        return _without_accents(self.folded)

    @cached_property
    def initials(self) -> str:
        return _initials(self._text)

    def tells(self, tag: Tag) -> bool:
        """Whether the text has one of the tag's words, or its abbreviation."""
        return any(self.has(word) for word in tag.words) or self.abbreviates(tag) or self.tells_without_accents(tag)

    def tells_without_accents(self, tag: Tag) -> bool:
        """Whether the text has one of the tag's words with other accents: "Ile" of the "Île"."""
        plain = self.plain
        words = (_without_accents(word) for word in tag.words)
        return any(
            word in plain and re.search(rf"\b{re.escape(word)}\b", plain) is not None for word in words if len(word) > 2
        )

    def has(self, word: str) -> bool:
        if len(word) > 3 and word in self.folded:
            return True
        # "geopolitics" and "geopolitical", "strategy" and "strategic".
        if len(word) >= _STEM and f" {word[: max(_STEM, len(word) - 3)]}" in self.folded:
            return True
        return word in self.content or f"{word}s" in self.content

    def abbreviates(self, tag: Tag) -> bool:
        """Whether the text has the tag's initials, or the words for which the tag's letters stand."""
        name = spelled_out(tag.name).split()
        if len(name) > 1:
            return "".join(part[0] for part in name if part[0].isupper()).casefold() in self.content
        return tag.name.lstrip("#").isupper() and tag.name.lstrip("#").casefold() in self.initials


@once
def said_by(article: Article) -> Said | None:
    """What headline, text, captions, credits and bylines say; None where there is too little text to tell."""
    around = [text.value for text in (article.headline, article.dek) if text]
    around += [author.name.value for author in article.authors]
    around += [block.text.value for block in article.zone(Zone.HEADER, Zone.BODY) if block.kind in _BESIDE]
    around += [text.value for image in article.images for text in (image.caption, image.alt) if text]
    if count_words(article.body_text) < _TEXT_WORDS:
        return None
    return Said("\n".join((*around, article.body_text)), article.language)


@lru_cache(maxsize=256)
def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    for mark in filter(unicodedata.combining, set(apart)):
        apart = apart.replace(mark, "")
    return apart


def _initials(text: str) -> str:
    """The initials of each run of capitalised words, the runs kept apart."""
    return " ".join("".join(re.findall(r"\b[A-Z]", run)).casefold() for run in _RUN.findall(text))


@cache
def marketing_words(language: str | None) -> frozenset[str]:
    """The folded words that carry no topic."""
    return frozenset(fold(word) for word in MARKETING.get(language or "", "").split())


def comparable(name: str) -> str:
    """A tag without what only its form makes different: "Russia-Ukraine War" and "#RussiaUkraineWar" are one."""
    return re.sub(r"[\W_]+", "", fold(spelled_out(name)))


def formless(name: str, language: str | None) -> str:
    """A tag without case, accents, hyphens, spaces and the ending of the plural."""
    words = spelled_out(name).casefold().translate(_UMLAUTS) if language == "de" else spelled_out(name)
    return "".join(_singular(word, language) for word in fold_name(words).split())


def _singular(word: str, language: str | None) -> str:
    endings = _PLURALS.get(language or "", ())
    if len(word) < _SHORTEST_PLURAL or not endings or _NO_PLURAL.search(word):
        return word
    return next((word.removesuffix(end) + instead for end, instead in endings if word.endswith(end)), word)


# What German, Dutch and Italian words take or change in the plural. It cannot be told from one word alone, yet of two
# tags that differ by it one is the other's plural.
_ADDED: Mapping[str, tuple[str, ...]] = {"de": ("n", "en", "e", "nen", "s"), "nl": ("en", "s", "'s", "’s")}
_CHANGED: Mapping[str, frozenset[str]] = {"it": frozenset(("oi", "ae", "ei"))}
_SHORTEST_STEM = 5  # letters


def is_plural_of(many: str, one: str, language: str | None) -> bool:
    """Whether the one folded word is the plural of the other, in a language where only both together tell."""
    if len(one) < _SHORTEST_STEM:
        return False
    if many[:-1] == one[:-1] and f"{one[-1:]}{many[-1:]}" in _CHANGED.get(language or "", frozenset()):
        return True
    return many.startswith(one) and many.removeprefix(one) in _ADDED.get(language or "", ())


def places(texts: Iterable[Text], message: str = "") -> tuple[Related, ...]:
    """Where some tags stand."""
    return tuple(Related(where, message) for text in texts if (where := text.where))


def listed(names: Iterable[str], most: int = 3) -> str:
    """The first names in quotation marks, and how many more there are."""
    every = tuple(names)
    said = ", ".join(f"'{name}'" for name in every[:most])
    return f"{said} and {len(every) - most} more" if len(every) > most else said


def span_of(tags: tuple[Text, ...]) -> Span | None:
    """From the first of the tags to the last one, in the order of the source; of those in one place only."""
    found = sorted(where for tag in tags if tag.origin == tags[0].origin and (where := tag.where))
    return found[0]._replace(end=max(where.end for where in found)) if found else None
