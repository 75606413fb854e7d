"""What names of classes, ids and elements mean on news pages: conventions that many themes and systems share."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newslint.model import Zone

_NAMES: list[str] = []
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def _names(*patterns: str) -> re.Pattern[str]:
    """Matches the patterns where they stand as words of a class or id (`post-author`, `post_author`)."""
    _NAMES.extend(patterns)
    return re.compile(rf"(?<![a-z])(?:{'|'.join(patterns)})(?![a-z])")


# Class and id words -> zone, first match wins. Seen in WordPress core and block themes, JNews, Newspaper,
# Newspack, Ghost, Drupal, Arc XP, hAtom, Bootstrap sites (catalogue of themes: docs of each).
_ZONES: tuple[tuple[Zone, re.Pattern[str]], ...] = (
    (
        Zone.NOTICE,
        _names(
            "cookies?",
            "cookie-?(?:bar|banner|law|notice|consent)",
            "consent",
            "gdpr",
            "ccpa",
            "cmplz",
            "onetrust",
            "cybot[a-z]*",
            "didomi",
            "iubenda",
            "usercentrics",
            "qc-cmp2?",
            "fc-consent",
            "cky",
            "borlabs",
            "brlbs",
            "tarteaucitron[a-z]*",
            "osano",
            "axeptio",
            "termly",
            "moove_gdpr[a-z_]*",
            "eu_cookie[a-z_]*",
        ),
    ),
    (
        Zone.COMMENTS,
        _names("comments?(?:[-_]?(?:list|area|section|form|body|wrap[a-z]*|box|thread))?", "respond", "disqus[a-z_]*"),
    ),
    (
        Zone.AUTHOR_BOX,
        _names(
            "author[-_]?(?:box|bio|biography|info|card|description|desc|details|profile|about|block|widget)",
            "authorbox",
            "about[-_]?(?:the[-_]?)?author",
            "(?:post|entry|article|story)[-_]author[-_](?:box|bio|info|card|description)",
            "(?:writer|contributor|reporter|byline)[-_](?:bio|box|profile)",
            "post-author__(?:bio|content)",
        ),
    ),
    (
        Zone.RELATED,
        _names(
            "related(?:[-_]?(?:posts?|articles?|stories|content|news|links?))?",
            "recommend(?:ed|ations?|s)?",
            "read[-_]?(?:more|also|next)",
            "more[-_](?:stories|news|articles|posts|from|on)",
            "(?:also|you[-_]may|you[-_]might)[-_](?:read|like)",
            "teasers?",
            "promos?",
            "trending",
            "popular",
            "most[-_]?(?:read|viewed|popular|shared)",
            "latest[-_]?(?:news|posts|stories)?",
            "(?:next|prev|previous)[-_]?(?:next|prev)?[-_]?(?:post|article|story)",
            "prevnext",
            "prev[-_]next",
            "post-navigation",
            "popup[-_]post",
            "outbrain",
            "taboola[a-z]*",
            "inline[-_]related",
            "upnext",
            "up-next",
            "readnext",
        ),
    ),
    (
        Zone.PAGE,
        _names(
            "nav(?:bar|igation)?",
            "(?<!with-)(?<!has-)(?<!no-)(?<!content-)(?<!has_)(?<!with_)sidebar(?:[-_](?:inner|right|left|primary|area|widget[a-z]*))?",
            "menus?",
            "breadcrumbs?",
            "share(?:d|s|bar)?",
            "sharing",
            "shareaholic",
            "socials?(?:[-_]?(?:share|links|icons|media|bar))?",
            "newsletters?(?:[-_]?[a-z]+)?",
            "subscri(?:be|ption|bers?)",
            "sign-?up",
            "widgets?",
            "masthead",
            "site[-_]header",
            "top-?bar",
            "toolbar",
            "toolbox",
            "adverts?",
            "advertisements?",
            "ads?",
            "banner",
            "login",
            "modal",
            "popup",
            "search",
            "paywall",
            "toc",
            "skip-link",
            "donat(?:e|ion)s?",
            "poll",
        ),
    ),
    (Zone.FOOTER, _names("(?:site|page|main|global)[-_]?footer", "footer", "colophon", "copyright")),
)
# A footer of the article itself is not the site's.
_ARTICLE_FOOTER = _names("(?:article|entry|post|story|content|card|comment|media|modal)[-_]+footer", "footer[-_]meta")

# Class and id words -> what the element holds. A word may hold several things.
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "byline",
        _names(
            "by[-_]?lines?(?:[-_]?(?:wrapper|container|text|block|names|info|author|authors))?",
            "posted[-_]by",
            "written[-_]by",
            "meta[-_]authors?",
            "(?:entry|post|article|story|single)[-_]+authors?",
            "authors?",
            "author[-_](?:name|names|line|byline|link)",
            "post[-_]author[-_]name",
            "article[-_]?authors?",
            "vcard",
            "writers?",
            "reporter",
            "node__submitted",
            "dateline-author",
            "autor(?:en)?",
            "auteur",
            "redacteur",
            "redakteur",
        ),
    ),
    (
        "tags",
        _names(
            "(?:post|entry|article|story|single|content)[-_]*tags?(?:[-_]?(?:list|links|container))?",
            "tags?(?:[-_]?(?:list|links|cloud|items?|container|wrapper|block))?",
            "td-post-source-tags",
            "td-tags",
            "tdb-tags",
            "article-tags?",
            "taxonomy-post_tag",
            "topics?(?:[-_]?(?:list|links))?",
            "keywords?",
            "schlagw(?:o|oe)rte?r?",
            "themen",
            "etiquetas",
            "mots-cles",
        ),
    ),
    (
        "category",
        _names(
            "cat-links",
            "(?:post|entry|article|meta|single)[-_]*categor(?:y|ies)",
            "category(?:[-_]?(?:links?|name|label))?",
            "taxonomy-category",
            "kicker",
            "overline",
            "eyebrow",
            "section[-_](?:name|label|title|link)",
            "tdb-entry-category",
        ),
    ),
    ("breadcrumb", _names("breadcrumbs?", "jeg_breadcrumbs")),
    (
        "date",
        _names(
            "(?:post|entry|article|published|publish|pub|meta|story|single|byline|date|update|updated|modified|td-post)[-_]*(?:date|time|on|stamp)",
            "date(?:line|time|[-_]?(?:published|posted|modified|created))?",
            "time(?:stamp)?",
            "published",
            "posted[-_]on",
            "updated",
            "datum",
            "fecha",
        ),
    ),
    (
        "dek",
        _names(
            "deks?",
            "deck",
            "sub[-_]?titles?",
            "sub[-_]?head(?:line|ing)?s?",
            "stand[-_]?first",
            "(?:post|entry|article|story|td-post)[-_]*(?:sub[-_]?title|excerpt|summary|dek|intro|lead)",
            "newspack-post-subtitle",
            "td-post-sub-title",
            "jeg_post_subtitle",
            "chapo",
            "entradilla",
            "vorspann",
            "summary",
            "excerpt",
            "intro(?:duction)?",
        ),
    ),
    (
        "caption",
        _names(
            "wp-caption-text",
            "wp-element-caption",
            "(?:image|photo|img|media|figure|picture)[-_]?caption",
            "captions?(?:[-_]?text)?",
        ),
    ),
    ("credit", _names("(?:image|photo|media|img|caption|picture)[-_]*(?:credit|copyright|source|byline)", "credits?")),
    (
        "body",
        _names(
            "(?:entry|article|post|story|single|page|node|main)[-_]*(?:content|body|text)(?:[-_]?(?:inner|wrapper|main|text))?",
            "content-inner",
            "article__body",
            "article-body__content",
            "b-article-body",
            "td-post-content",
            "gh-content",
            "articlebody",
            "storytext",
            "story-body-text",
            "field--name-body",
            "e-content",
            "body-copy",
            "rich-text",
        ),
    ),
    (
        "label",
        _names(
            "(?:opinion|sponsored|sponsor|advertisement|advertising|analysis|label|badge)[-_]*(?:label|tag|badge|flag)?"
        ),
    ),
    (
        "lead",
        _names(
            "featured(?:[-_]?(?:image|media|img))?",
            "jeg_featured",
            "lead[-_]?(?:art|image|media|photo)",
            "hero(?:[-_]?image)?",
            "post-thumbnail",
            "wp-post-image",
        ),
    ),
    ("avatar", _names("avatars?", "author[-_]?(?:image|photo|img|avatar|picture)", "gravatar", "headshot")),
)
_HIDDEN = _names(
    "screen-reader-text", "sr-only", "visually-?hidden", "hidden", "assistive-text", "d-none", "show-for-sr", "a11y"
)


# Names that say what an element has beside it, or does not have: `with-sidebar`, `no-share`, `has-ads`.
_AMISS = re.compile(r"\b(?:no|not|with|without|has|have|hide|show|is)[-_]\S+", re.I)
# WordPress names a post's own terms on its element: `post-12 type-post hentry category-world tag-share`.
_POST = re.compile(r"\b(?:hentry|type-post|post-\d+|single-post)\b")
_TERMS = re.compile(r"(?<!\S)(?:tag|category|author|format|post_tag|pmpro|topic)-\S+")


class Marks(NamedTuple):
    """What the names on an element say."""

    zone: Zone | None
    roles: frozenset[str]
    hidden: bool


UNMARKED = Marks(None, frozenset(), False)


def _beginnings(pattern: str) -> set[str]:
    """The first letters, two to four, of whatever a pattern of names can match."""
    pattern = re.sub(r"^(?:\(\?<![^)]*\))+", "", pattern)
    if pattern.startswith("(?:"):
        inside, _, after = pattern[3:].partition(")")
        options = inside.split("|")
        return set().union(*map(_beginnings, [*options, after.lstrip("?") if after.startswith("?") else options[0]]))
    letters = re.match(r"[a-z]+", pattern)
    assert letters is not None, pattern
    said = letters.group()
    optional = pattern[letters.end() : letters.end() + 1] in ("?", "*")
    said = said[:-1] if optional else said
    return {said[:4]}


_BEGINNINGS = frozenset().union(*map(_beginnings, _NAMES))
_WORD = re.compile(r"[a-z]{2,}")


def _means_anything(words: str) -> bool:
    """Whether a word of the names begins as one that a pattern knows: most names on a page do not."""
    return any(
        word[:4] in _BEGINNINGS or word[:3] in _BEGINNINGS or word[:2] in _BEGINNINGS for word in _WORD.findall(words)
    )


@lru_cache(maxsize=50_000)
def marks(names: str) -> Marks:
    """What classes and id, joined by spaces, say of an element. The same names recur on every page of a site."""
    words = _CAMEL.sub("-", names).lower()
    if not _means_anything(words):
        return UNMARKED
    words = _AMISS.sub("", words)
    if _POST.search(words):
        words = _TERMS.sub("", words)
    zone = next((zone for zone, pattern in _ZONES if pattern.search(words)), None)
    if zone is Zone.FOOTER and _ARTICLE_FOOTER.search(words):
        zone = None
    roles = frozenset(role for role, pattern in _ROLES if pattern.search(words))
    if zone is Zone.PAGE and "body" in roles:
        zone = None
    hidden = _HIDDEN.search(words) is not None
    return Marks(zone, roles, hidden) if zone or roles or hidden else UNMARKED


# Elements that make no line of their own.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb rt s samp small"
    " span strike strong sub sup time tt u var wbr img picture button".split()
)
# Elements whose content is no text of the page.
SILENT = frozenset(
    "script style template noscript svg math iframe object audio video canvas head select textarea".split()
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}

# "Related posts" as a line of its own: what follows, while it is links, is related too. Own list from general use.
RELATED_LABEL = re.compile(
    r"(?:related|recommended|more|also)(?: (?:posts?|articles?|stories|news|reading|coverage|content|links|on this"
    r"|from [\w ]+))?:?|(?:read|see) (?:also|more|next):?|you may (?:also )?like:?|don't miss:?|up next:?|next post:?"
    r"|mehr zum thema:?|lesen sie auch:?|auch interessant:?|das könnte sie(?: auch)? interessieren:?"
    r"|(?:à|a) lire(?: aussi)?:?|lire aussi:?|sur le même sujet:?"
    r"|(?:noticias|artículos) relacionad[oa]s:?|le(?:a|e) también:?|te puede interesar:?|más información:?",
    re.I,
)
