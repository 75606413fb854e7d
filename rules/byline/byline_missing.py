"""An article without anyone's name on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import fold, lazy, strip_byline_prefix
from newslint.model import Block, Kind, Zone

# What outlets publish unsigned by custom: editorials, briefs, live tickers. General knowledge, by language.
NO_BYLINE_TYPES = (
    *("editorial", "leader", "leading article", "the editorial board", "brief", "briefs", "news in brief"),
    *("live", "liveblog", "live blog", "live-ticker", "liveblogposting", "obituary notice", "press-release"),
    *("leitartikel", "kurzmeldung", "kurzmeldungen", "kurz notiert", "liveticker", "ticker"),
    *("éditorial", "en bref", "brèves", "direct", "en direct"),
    *("breves", "en breve", "directo", "en directo", "editoriales"),
)

# Addresses of author pages: /author/jane, /autor/jane, /staff/jane. WordPress, Drupal, Arc XP.
_AUTHOR_PAGE = lazy(r"/(?:authors?|by|byline|staff|people|contributors?|autor(?:en|es)?|auteurs?|autore)/\w")
# Accounts of those who write, on sites of a community: /user/jane, /profile/jane; not /user/login.
_ACCOUNT = lazy(r"/(?:users?|profiles?|mitglied(?:er)?)[/,](?!log|sign|reg|pass|edit|new|acc|set)\w")
# A line that ends or goes on with "by Jane Doe", as after a date.
_SIGNED = lazy(r"(?:^|\s|\W)(?:by|von|par|por)\s+[^\W\d_][\w.'’-]*\s+[^\W\d_]", re.IGNORECASE)
# The last words of a paragraph: "… shall keep it. By Jane Doe".
_SIGNED_OFF = lazy(r"[.!?…”\"»]\s+(?:By|Von|Par|Por)\s+[^\W\d_][\w.'’-]+(?:\s+[^\W\d_][\w.'’-]+){1,3}\W?$")
# Newsrooms that sign with initials do so below the text: "(jd/dpa)", "jd", "JD/MK".
_INITIALS = lazy(
    r"^[(\[]?\s?[^\W\d_]{2,5}(?:\s?[/,-]\s?[\w.]{2,12}){0,3}\s?[)\]]?\W?$"
    r"|\s[(\[](?:[a-zà-ÿ]{2,4}|[\w.]{2,12}(?:/[\w.-]{2,12})+)[)\]]\W?$"
)
# "VIENNA (Agency) –", "Rom (harbour.example/jd)": who reported stands in the dateline.
_DATELINE = lazy(r"^\W?[^\W\d_][\w./ -]{1,30}\s?\((?:[\w.-]{2,30}\)\s*[-–—:]|[\w.]+/[\w./-]+\))")
# "— jane @ 00:11": the login that old themes of WordPress print behind the categories.
_LOGIN = lazy(r"[—–-]\s*\S+ @ \d")
# "4 February 2022 | 13:10 | Jane Doe": the pieces of a line in the head.
_PIECES = lazy(r"\s*[|•·,;–—/]\s*|\s-\s")
LONGEST_SIGNATURE = 120
LONGEST_NAMES = 9  # words of a last line that may be a signature and no sentence

# What an organisation publishes about itself bears its name and no author's. General knowledge.
_PRESS_RELEASE = lazy(
    r"\b(?:(?:press|news|media) (?:release|contact)|for immediate release"
    r"|(?:presse|medien)(?:mitteilung(?:en)?|information(?:en)?|aussendung|kontakt)"
    r"|(?:communiqué|contact) (?:de )?presse|(?:nota|comunicado|contacto) de prensa"
    r"|comunicato stampa|nota de imprensa|persbericht|komunikat prasowy)|/(?:press|prensa|newsroom)[\w-]*/",
    re.IGNORECASE,
)
_ORGANISATION = lazy(
    r"(?:stiftung|fraktion|verband|verein|gewerkschaft|ministerium|bundesanstalt|behörde|universität|hochschule"
    r"|institut|kirche|kammer|partei)\b|\be\. ?v\.|^(?:stadt|gemeinde|landkreis|kanton"
    r"|(?:deutscher|österreichischer|schweizer(?:ischer)?|bayerischer) \w+(?: bund)?$)\b"
    r"|\b(?:foundation|association|ministry|department of|university|college|institute|council|society|federation"
    r"|union|charity|church|party|government|city of|embassy|committee|club|fondation|syndicat|ministère|université"
    r"|mairie|ville de|fédération|parti|église|fundación|asociación|ministerio|universidad|ayuntamiento|sindicato"
    r"|federación|instituto|partido)\b",
    re.IGNORECASE,
)
# Meta elements that name who wrote, as in newslint's own list of origins.
_AUTHOR_METAS = frozenset(("author", "article:author", "dc.creator", "sailthru.author", "parsely-author", "byl"))


class Options(NamedTuple):
    no_byline_types: tuple[str, ...] = option(
        NO_BYLINE_TYPES, "Sections, labels, front-matter types and structured-data types that run unsigned."
    )


@article_rule(severity=Severity.ERROR, options=Options, authority=("GN", "GT", "NG", "TP"))
def byline_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The article names no author, neither in a byline nor in its metadata."""
    if article.byline or article.authors or any(article.stated_authors.values()):
        return
    # The byline of a fragment may stand in the template around it.
    if article.format == "html" and not article.complete:
        return
    unsigned = {fold(name) for name in options.no_byline_types}
    if any(fold(said) in unsigned for said in _types_of(article)) or _has_no_bylines_policy(article):
        return
    if _cannot_tell(article) or _speaks_for_an_organisation(article) or _is_signed_unusually(article):
        return
    yield Finding(None, "no author in a byline or in the metadata")


def _types_of(article: Article) -> Iterator[str]:
    yield from (said.value for said in (*article.sections, *article.labels))
    for node in article.nodes:
        yield from node.types
    for key in ("type", "layout", "format", "kind"):
        said = article.front_matter.get(key) if article.front_matter else None
        if said is not None and isinstance(said.value, str):
            yield said.value


def _has_no_bylines_policy(article: Article) -> bool:
    if article.front_matter and article.front_matter.get("no_bylines_policy"):
        return True
    return any("noBylinesPolicy" in node.properties for node in article.nodes)


def _cannot_tell(article: Article) -> bool:
    """Whether the page is not plainly an article, or names somebody in a way that its words alone do not tell."""
    if article.format == "markdown":
        return False
    # A script without capitals does not set names apart from other words.
    if article.headline and article.headline.value.upper() == article.headline.value.lower():
        return True
    metas = [(name, said.value) for name, said in article.meta if said.value]
    if any(name in _AUTHOR_METAS for name, _ in metas):
        return True
    # An author given by reference to something that the page does not hold.
    if any(author.id for node in article.nodes for author in node.nodes("author")):
        return True
    # What stands without a date is as often a page of the site, a guide or a product.
    if not article.dates:
        return True
    # So is a page that says what it is, and never an article.
    said = {value.lower() for name, value in metas if name == "og:type"}
    said |= {name.lower() for node in article.nodes for name in node.types}
    if any(name.endswith(("article", "posting", "review", "report")) for name in said):
        return False
    return bool(said)


def _speaks_for_an_organisation(article: Article) -> bool:
    """Whether a ministry, a union or a firm tells its own news."""
    if article.format == "markdown":
        return False
    words = [block.text.value for block in (*article.zone(Zone.HEADER), *article.body[-3:])]
    if any(_PRESS_RELEASE.search(said) for said in (*words, article.url or "")):
        return True
    foot = [block.text.value for block in article.zone(Zone.FOOTER, Zone.PAGE)]
    if any(_PRESS_RELEASE.match(said) for said in foot):
        return True
    owners = [said for said in foot if "©" in said and len(said) <= LONGEST_SIGNATURE]
    owners += [article.site_name.value] if article.site_name else []
    return any(_ORGANISATION.search(owner) for owner in owners)


def _is_signed_unusually(article: Article) -> bool:
    """Whether some line near the text may be a byline in a form that nothing else told."""
    elsewhere = (Zone.RELATED, Zone.COMMENTS, Zone.FOOTER, Zone.NOTICE)
    for link in article.links:
        if link.zone in elsewhere:
            continue
        if "author" in link.rel or _AUTHOR_PAGE.search(link.href):
            return True
        if link.text.value and _ACCOUNT.search(link.href):
            return True
    kinds = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BOILERPLATE)
    blocks = [block for block in article.zone(Zone.HEADER, Zone.BODY, Zone.AUTHOR_BOX) if block.kind in kinds]
    lines = [(block.zone, block.text.value) for block in blocks if len(block.text.value) <= LONGEST_SIGNATURE]
    if any(strip_byline_prefix(said, article.language) or _SIGNED.search(said) for _, said in lines):
        return True
    prose = [block.text.value for block in blocks if block.zone is not Zone.AUTHOR_BOX]
    if any(_SIGNED_OFF.search(said) or _LOGIN.search(said) for said in (*prose[:3], *prose[-2:])):
        return True
    if any(_DATELINE.search(said) for said in prose[:3]) or any(_INITIALS.search(said) for said in prose[-3:]):
        return True
    # Many papers sign with the bare name, above the text or below it.
    signed = [said for zone, said in lines if zone is not Zone.BODY]
    ends = [said for zone, said in lines if zone is Zone.BODY][-2:]
    signed += [said for said in ends if len(said.split()) <= LONGEST_NAMES]
    if any(_looks_like_name(piece) for said in signed for piece in _PIECES.split(said)):
        return True
    return any(_names_speaker(block, article) for block in article.zone(Zone.HEADER))


def _looks_like_name(piece: str) -> bool:
    """Two to four words of which the last two have capitals: "Jane Doe", "(J. D. Doe)", "text Jane Doe"."""
    tokens = piece.strip(" ()[]").split()
    return 2 <= len(tokens) <= 4 and all(token[0].isupper() and not token.isdecimal() for token in tokens[-2:])


def _names_speaker(block: Block, article: Article) -> bool:
    """A line of the head such as "Dr. Jane Doe, chair of the board", or a caption that says "by Jane Doe"."""
    said = block.text.value
    if block.kind is Kind.CAPTION:
        return len(said) <= LONGEST_SIGNATURE and strip_byline_prefix(said, article.language) > 0
    name, comma, _ = said.partition(", ")
    is_other = article.headline is None or said != article.headline.value
    return block.kind is Kind.HEADING and bool(comma) and is_other and _looks_like_name(name)
