"""What names of classes, ids and elements mean on news pages: conventions that many themes and systems share.

Seen in the markup of WordPress (core, block and classic themes, hAtom), JNews, Newspaper, Newspack, Ghost, Drupal,
Arc XP and in microformats; consent platforms by their documented container names. A name is compared by its
words: `post-author`, `post_author` and `postAuthor` are the same, and a table's "post author" is found in each of
them and in `single-post-author-wrap`. A name behind "=" in a table is found only where it is all there is: Bootstrap's
`lead`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.language.compiling import lazy
from newslint.model import Zone
from newslint.values import NamedTuple

# Zones by name, the first that a name speaks of wins.
_ZONES: dict[Zone, str] = {
    Zone.NOTICE: """
        cookie, cookies, cookiebar, cookiebanner, cookienotice, cookielaw, cookieconsent, consent, gdpr, ccpa, dsgvo,
        rgpd, cmplz, onetrust, cybot, cookiebot, didomi, iubenda, usercentrics, qc cmp, fc consent, cky, borlabs,
        brlbs, tarteaucitron, osano, axeptio, termly, pea cook, eu cookie, cc window, cc banner, moove gdpr, catapult
    """,
    Zone.COMMENTS: """
        comment, comments, commentlist, comment list, comments area, respond, disqus, kommentar, kommentare,
        commentaires, comentarios
    """,
    Zone.AUTHOR_BOX: """
        author box, authorbox, author bio, authorbio, author biography, author info, author card, author description,
        author desc, author details, author profile, author about, author block, author blurb, author footer, author
        widget, about author, about the author, abouttheauthor, writer bio, contributor bio, reporter bio, byline bio,
        author bios, author boxes, autor box, autorenbox, autoreninfo, byline profile, bio, biography, author
        biography, author tagline, author text, saboxplugin wrap, abh box, author profile, authorprofile, contributor
        bio bio
    """,
    Zone.RELATED: """
        related, recommend, recommended, recommendation, recommendations, recommends, readmore, read more, read also,
        read next, readnext, alsoread, also read, more stories, more news, more articles, more posts, more from,
        more on, you may, you might, teaser, teasers, promo, promos, trending, popular, most read, mostread,
        most viewed, most popular, latest news, latest posts, latest stories, next post, prev post, previous post,
        next article, previous article, next story, prevnext, prev next, post navigation, nav links, popup post,
        outbrain, taboola, up next, upnext, inline related, relacionadas, relacionados, weitere artikel, meistgelesen,
        suggested, suggestions
    """,
    Zone.PAGE: """
        nav, navbar, navigation, menu, menus, breadcrumb, breadcrumbs, sidebar, side bar, share, shares, sharing,
        sharebar, sharedaddy, social, socials, newsletter, newsletters, subscribe, subscription, signup, sign up,
        widget, widgets, masthead, site header, topbar, top bar, toolbar, toolbox, advert, adverts, advertisement,
        advertisements, ad, ads, banner, login, modal, popup, search, paywall,
        access wall, regwall, registration wall, toc, skip link, donate, donation, poll
    """,
    Zone.FOOTER: "footer, sitefooter, pagefooter, colophon, copyright",
}
# A footer of the article itself is not the site's.
_ARTICLE_FOOTERS = """
    article footer, entry footer, post footer, story footer, content footer, card footer, comment footer, media footer,
    modal footer, item footer, footer meta, image copyright, photo copyright, picture copyright, media copyright,
    figure copyright, caption copyright, img copyright, article copyright, story copyright
"""
# What an article is about is not what is related to it, whatever the list is called.
_OWN_TOPICS = "related topic, related topics, related tag, related tags, related keywords, related tag list"
_ROLES: dict[str, str] = {
    "byline": """
        byline, bylines, by line, posted by, written by, author, authors, authorname, post author, article author,
        coauthor, vcard, writer, writers, reporter, reporters, node submitted, autor, autoren, auteur, auteurs,
        redacteur, redakteur, autore, skribent, verfasser
    """,
    "tags": """
        tag, tags, taglist, posttags, articletags, topic, topics, keyword, keywords, post tag,
        schlagworte, schlagwoerter, themen, etiquetas, motscles
    """,
    "category": """
        cat links, category, categories, taxonomy category, kicker, overline, eyebrow, roofline, topline, section name,
        section label, section title, section link, entry category, rubrik, ressort, rubrique
    """,
    "date": """
        date, dateline, datetime, datestamp, time, timestamp, timedate, published, pubdate, postdate, publishdate,
        posted on, updated, modified, datum, fecha, meta date
    """,
    "dek": """
        dek, deks, deck, subdek, subdeck, subtitle, sub title, subheadline, sub headline, sub hed, subheading, subhead,
        subheader, sub header, standfirst, stand first, excerpt, summary, strapline, abstract, chapo, chapeau,
        entradilla, vorspann, intro, introduction, bajada, sottotitolo, sommario, catenaccio, ingress, teasertext,
        teaser text, article teaser, news teaser, article description, article desc, article lead, articlelead,
        leadtext, lead text, field lead, name field lead, headline desc, headline description, header description,
        header dek, article sub, =lead, =preview
    """,
    "caption": """
        caption, captions, wp caption text, figcaption, bildunterschrift, legende, imagecaption, photocaption,
        image description, photo description, image legend, photo legend, img desc, imgcaption, imgdesc,
        media legend, article legend, figure legend, media desc, media description, picture description,
        foto pie, foto texto, pie foto, pie de foto, epigrafe, didascalia, bildtext, bildetekst, billedtekst,
        onderschrift
    """,
    "credit": """
        credit, credits, photo credit, image credit, copyright, photographer, bildquelle, bildnachweis, image source,
        photo source, caption source, media source, photo byline, imgcredit, imgcredits, imagecredit, imagecredits,
        photocredit, photocredits, caption owner, caption author, caption agency, foto autor, foto firma, bildautor,
        bildrechte, fotograf, fotografo, fotograaf, photographe
    """,
    "body": """
        entry content, entry body, article content, article body, articlebody, articlecontent, article text,
        post content, post body, postcontent, postbody, story content, story body, storytext, storybody, single content,
        page content, node content, main content, maincontent, content inner, body copy, body text, bodytext,
        field name body, e content, gh content, rich text, richtext, artikeltext, article detail, post text, entry text
    """,
    "source": """
        article source, metadata source, source link, footer source, entry source, post source, story source,
        news source, source line, m source, backlink author, article notice, syndication, wirepartner, wire partner,
        agencies, article reference, body reference, content footer byline
    """,
    "correction": """
        correction, corrections, correction item, correction text, clarification, clarifications
    """,
    "breadcrumb": "breadcrumb, breadcrumbs, bread crumb, breadcrumblist",
    "label": "label, badge, sponsored, sponsor label, opinion label",
    "lead": """
        featured, featured image, featured media, lead art, lead image, lead media, lead photo, hero, hero image,
        post thumbnail, wp post image, article image, main image, header image
    """,
    "avatar": "avatar, avatars, gravatar, headshot, author image, author photo, author img, author picture",
    "menu": "nav, navbar, navigation, menu, menus, megamenu, submenu",
    "hidden": """
        screen reader text, sr only, visually hidden, visuallyhidden, hidden, assistive text, d none, show for sr,
        offscreen, off screen
    """,
}  # fmt: skip


def _table() -> dict[str, tuple[Zone | str, ...]]:
    table: dict[str, tuple[Zone | str, ...]] = {}
    meanings: list[tuple[Zone | str, str]] = [*_ZONES.items(), *_ROLES.items()]
    meanings += [("article footer", _ARTICLE_FOOTERS), ("own topics", _OWN_TOPICS)]
    for meaning, names in meanings:
        for name in names.split(","):
            words = " ".join(name.split())
            table[words] = (*table.get(words, ()), meaning)
    return table


_MEANINGS = _table()
_WORD = lazy(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
# Names that say what an element has beside it, or does not have: `with-sidebar`, `no-share`, `has-ads`.
_AMISS = frozenset("no not with without has have hide show is js".split())
_BESIDE = frozenset({"with", "without"})
# Tailwind: what hides is not hidden, as in `overflow-hidden`.
_NOT_HIDDEN = frozenset({"overflow", "backface", "scrollbar"})
# Drupal says so of a field whose label is not shown: `field--label-hidden`, `field-label-hidden`.
_LABEL_HIDDEN = lazy(r"-label-(?:visually-|visually_)?hidden$")
# WordPress names a post's own terms on its element: `post-12 type-post hentry category-world tag-share`.
_POST = lazy(r"(?<!\S)(?:hentry|type-post|post-\d+|single-post|wp-post)(?!\S)")
_TERMS = frozenset("tag category author format topic".split())


class Marks(NamedTuple):
    """What the names on an element say."""

    zone: Zone | None
    roles: frozenset[str]
    hidden: bool


UNMARKED = Marks(None, frozenset(), False)


@lru_cache(maxsize=50_000)
def _said_by(name: str) -> tuple[Zone | str, ...]:
    """The meanings of one class or id."""
    words = [word.lower() for word in _WORD.findall(name)]
    if (
        not words
        or words[0] in _AMISS
        or words[0] in _NOT_HIDDEN
        or _LABEL_HIDDEN.search(name)
        or _HIDDEN_FROM.match(name)
    ):
        return ()
    # Elementor and others call whatever stands in an article a widget; WordPress begins with the word.
    words = [word for at, word in enumerate(words) if word != "widget" or (not at and words[1:2] != ["picture"])]
    words = words[: next((at for at, word in enumerate(words) if word in _BESIDE), None)]
    said: tuple[Zone | str, ...] = _MEANINGS.get(f"={words[0]}", ()) if len(words) == 1 else ()
    for at, word in enumerate(words):
        said += _MEANINGS.get(word, ())
        for end in (at + 2, at + 3):
            if end <= len(words):
                said += _MEANINGS.get(" ".join(words[at:end]), ())
    return said


# Tailwind: `md:hidden` and `print:hidden` hide only there, `hidden md:block` only elsewhere.
_VARIANT = lazy(
    r"(?<!\S)(?:(?:sm|md|lg|xl|2xl|desktop|tablet):!?(?:block|flex|grid|inline|contents|table)"
    r"|d-(?:sm|md|lg|xl|xxl)-(?:block|flex|grid|inline|table))"
)
# Bootstrap and Foundation hide some things from some screens only: `hidden-xs`, `hide-for-small`.
_HIDDEN_FROM = lazy(r"hidden-(?:xs|sm|md|lg|xl|phone|mobile|tablet|desktop|print|small|medium|large|handheld)", re.I)


@lru_cache(maxsize=50_000)
def marks(names: str) -> Marks:
    """What classes and id, joined by spaces, say of an element. The same names recur on every page of a site."""
    parts = names.split()
    if len(parts) > 2 and _POST.search(names):
        parts = [part for part in parts if part.partition("-")[0] not in _TERMS]
    if ":" in names or "d-none" in names:
        shown = _VARIANT.search(names) is not None
        parts = [part for part in parts if ":" not in part and not (shown and part in ("hidden", "d-none"))]
    said = {meaning for part in parts for meaning in _said_by(part)}
    if not said:
        return UNMARKED
    zone = next((zone for zone in _ZONES if zone in said), None)
    if (zone is Zone.FOOTER and "article footer" in said) or (zone is Zone.RELATED and "own topics" in said):
        zone = None
    roles = frozenset(role for role in _ROLES if role in said and role != "hidden")
    if zone is Zone.PAGE and "body" in roles:
        zone = None
    return Marks(zone, roles, "hidden" in said)


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
