"""What a content system or a theme ships with and nobody has taken out."""

import itertools
import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern, holds, said_in

from newslint import Article, Context, Finding, NamedTuple, NoOptions, Related, Severity, article_rule
from newslint.language import link_purpose
from newslint.model import Block, Kind, Link, Text, Zone

FURNITURE = (Zone.FOOTER, Zone.PAGE)

# The entries of WordPress's meta widget, in the wordings of its own translations.
META_WIDGET = frozenset(
    (
        *("entries feed", "entries rss", "comments feed", "comments rss", "wordpress.org"),
        *("feed der einträge", "beitrags-feed", "kommentar-feed", "kommentare-feed"),
        *("flux des publications", "flux des commentaires", "site de wordpress-fr"),
        *("feed de entradas", "feed de comentarios", "rss de las entradas", "rss de los comentarios"),
        *("feed dei contenuti", "feed dei commenti", "feed de posts", "feed de comentários", "berichten feed"),
        *("reacties feed", "kanał wpisów", "kanał komentarzy"),
    )
)
# Stretches of themes' and systems' own texts.
DEFAULT_TEXT = Pattern(
    r"lorem ipsum dolor|just another wordpress (?:site|weblog)|powered by wordpress(?!(?:\.com)? vip)"
    r"|premium wordpress news|wordpress news (?:&|and) magazine theme|theme by jegtheme|hello world!$"
    r"|^sample page$|mit stolz präsentiert von wordpress|fièrement propulsé par wordpress|funciona gracias a wordpress"
    r"|^uncategori[sz]ed$|^unkategorisiert$"
    r"|^allgemein uncategorized$|^non classé$|^sin categoría$|your (?:copyright|footer) text here"
    r"|^add your (?:text|widgets?) here|this is an example (?:page|widget)|\[insert [\w ]+\]",
    re.IGNORECASE,
)
# Filler of a body: it has no other meaning there than that somebody forgot it.
FILLER = Pattern(r"^\W*lorem ipsum dolor sit amet\W{1,3}consectetur", re.IGNORECASE)
# Stretches of which every one of them holds one, in lower case.
HINTS = (
    *("lorem ipsum", "wordpress", "jegtheme", "hello world", "sample page", "categori", "kategori", "non classé"),
    *("sin categor", "text here", "add your", "this is an example", "[insert"),
)
# Labels by which a link that leads nowhere was meant for a page, not for a script.
PAGES = frozenset(("about", "contact", "terms", "imprint", "corrections", "standards", "accessibility"))
# Names that systems give to the headings of their widgets; others may head what a script writes.
WIDGET_HEADING = Pattern(
    r"(?:categor(?:y|ies)|tags?|tag cloud|archives?|recent (?:posts|comments)|pages|links|meta|blogroll|calendar"
    r"|widgets?|site links|kategorien?|schlagwörter|archiv|neueste (?:beiträge|kommentare)|seiten|catégories?"
    r"|étiquettes|articles récents|commentaires récents|categorías?|etiquetas|archivos|entradas recientes"
    r"|comentarios recientes|categorie|categorias)",
    re.IGNORECASE,
)
EMPTY_LIST = Pattern(r"<(ul|ol|nav)\b[^>]*>\s*</\1>", re.IGNORECASE)
# What may stand under a heading without words.
CONTENT = Pattern(r"<(?:a\s|img|svg|form|input|iframe|button|script|noscript|picture|video|ins|select|textarea|object)")
LONGEST_STRETCH = 20_000
SHOWN = 4


class Leftover(NamedTuple):
    """A piece of the default, and what it is."""

    text: Text
    what: str


@article_rule(severity=Severity.WARNING, authority=("JN",), subject="page", template=True)
def cms_default_leftover(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page still shows placeholders or default parts of its content system or theme."""
    found = tuple(_leftovers(article))
    if not found:
        return
    placed = sorted(((where, one) for one in found if (where := one.text.where) is not None), key=lambda item: item[0])
    if not placed:
        return
    (first, _), *others = placed
    shown = list(dict.fromkeys(f"{one.what} '{one.text.value}'" for _, one in placed))
    more = f" and {len(shown) - SHOWN} more" if len(shown) > SHOWN else ""
    related = tuple(Related(where, one.what) for where, one in others)
    yield Finding(first, f"left over from the content system: {', '.join(shown[:SHOWN])}{more}", related=related)


def _leftovers(article: Article) -> Iterator[Leftover]:
    for block in article.zone(*FURNITURE) if holds(said_in(article, *FURNITURE).lower(), HINTS) else ():
        if found := DEFAULT_TEXT.search(block.text.value):
            yield Leftover(block.text.slice(*found.span()), "default text")
    if "orem ipsum" in article.body_text:
        for block in article.prose:
            if found := FILLER.search(block.text.value):
                yield Leftover(block.text.slice(*found.span()), "filler text")
    yield from (Leftover(section, "default category") for section in article.sections if _is_default(section.value))
    links = [link for link in article.links if link.zone is Zone.PAGE or link.zone is Zone.FOOTER]
    # A single feed link may be meant.
    if len(META_WIDGET.intersection([link.text.value.lower() for link in links])) > 1:
        yield from (Leftover(link.text, "meta widget link") for link in links if link.text.value.lower() in META_WIDGET)
    for link in links:
        nowhere = "#" in link.href and link.zone is Zone.FOOTER and link.text.value and link.href.strip() == "#"
        if nowhere and link_purpose(link.text.value, "", article.language) in PAGES:
            yield from () if _is_scripted(article, link) else (Leftover(link.text, "link that leads nowhere"),)
    yield from (Leftover(heading.text, "heading with nothing under it") for heading in _empty_headings(article))


def _is_scripted(article: Article, link: Link) -> bool:
    """Whether a script fills in the address, or answers the click."""
    where = link.text.where
    if where is None:
        return False
    source = article.source.text
    tag = source[max(0, source.rfind("<a", 0, where.start)) : where.start]
    return "onclick" in tag or " data-" in tag


def _is_default(section: str) -> bool:
    return section.lower() in ("uncategorized", "uncategorised", "unkategorisiert", "non classé", "sin categoría")


def _empty_headings(article: Article) -> Iterator[Block]:
    """Headings of the footer that the next heading, or the footer's end, follows at once."""
    footer = article.zone(Zone.FOOTER)
    if footer and (last := _ends_in_heading(article, footer[-1])) is not None:
        yield last
    for block, following in itertools.pairwise(footer):
        if block.kind is not Kind.HEADING or following.kind is not Kind.HEADING:
            continue
        if (following.level or 6) > (block.level or 6):
            continue
        here, there = block.text.where, following.text.where
        if here is None or there is None or not here.end < there.start <= here.end + LONGEST_STRETCH:
            continue
        between = article.source[here._replace(start=here.end, end=there.start)]
        named = WIDGET_HEADING.fullmatch(block.text.value) or EMPTY_LIST.search(between)
        if named and not CONTENT.search(between) and block.text.value != following.text.value:
            yield block


def _ends_in_heading(article: Article, last: Block) -> Block | None:
    """The heading of a widget with which the footer ends."""
    where = last.text.where
    if last.kind is not Kind.HEADING or where is None or not WIDGET_HEADING.fullmatch(last.text.value):
        return None
    end = article.source.text.find("</footer", where.end)
    return last if end != -1 and not CONTENT.search(article.source[where._replace(start=where.end, end=end)]) else None
