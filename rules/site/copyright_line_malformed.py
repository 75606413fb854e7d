"""A copyright line without its year or its owner, or with a year that cannot be."""

import re
from collections.abc import Iterator
from datetime import date

from newslint_rules._lazily import Pattern, holds

from newslint import Article, Context, Finding, NamedTuple, NoOptions, Related, Severity, article_rule
from newslint.language import is_agency
from newslint.model import Block, DateRole, Kind, Zone

# A line that opens with the notice; "Market data © …" and the like speak for others. "Copyright policy" is a link.
NOTICE = Pattern(
    r"^\W{0,3}(?:©|\(c\)\s"
    r"|copyrights?(?! (?:polic|notice|issue|infring|complain|info|term|law|claim|agent|statement))"
    r"\s*(?:©|\(c\)|[:\d]|by\s|(?-i:[A-ZÀ-Þ])))",
    re.IGNORECASE,
)
YEAR = Pattern(r"(?<!\d)(?:(?:1[89]|20)\d\d)(?!\d)")
SHORT_RANGE = Pattern(r"(?<!\d)(20)\d\d\s?[-–—/]\s?(\d\d)(?!\d)")
# A span that goes on: "since 2010", "2010 – present", "2010–".
OPEN_RANGE = Pattern(
    r"\b(?:since|seit|depuis|desde|dal|from|ab)\s+\d{4}|\d{4}\s*[-–—]\s*(?!\d)|\d{4}\s+(?:to|bis|à)\s+(?!\d)",
    re.IGNORECASE,
)
# In furniture outside the footer, a notice is told from a picture's credit by the words of a notice.
RIGHTS = Pattern(
    r"rights reserved|rechte vorbehalten|droits réservés|derechos reservados|diritti riservati|direitos reservados"
    r"|\bcopyright\b",
    re.IGNORECASE,
)
# What is left of a line that names no owner.
NOT_AN_OWNER = Pattern(
    r"©|\(c\)|\bcopyrights?\b|\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b"
    r"|\btodos los derechos reservados\b|\btutti i diritti riservati\b|\btodos os direitos reservados\b"
    r"|\b(?:by|the|and|to|present|heute|seit|depuis|desde)\b|[\W\d_]",
    re.IGNORECASE,
)
# A year that a script writes when the page is shown.
SCRIPTED = Pattern(r"<script|getFullYear|(?:id|class)=[\"']?[^\"'>]*(?:year|jahr|annee|currentdate)", re.IGNORECASE)
# "© Jane Doe / Agency" is the form of a picture's credit.
BY_AND_FOR = Pattern(r"\w\s?/\s?\w")
IN_BRACKETS = Pattern(r"\(([^()]{2,20})\)\W*$")
HINTS = ("©", "(c)", "(C)", "opyright", "OPYRIGHT")
FIRST_PAGES = 1991
OPENING = 14  # code points
LONGEST_NOTICE = 400


class Line(NamedTuple):
    """A copyright line and what is wrong with it; None where it is well formed."""

    block: Block
    fault: str | None


@article_rule(severity=Severity.INFO, authority=("USC",), formats=("html",), subject="page", template=True)
def copyright_line_malformed(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The copyright line lacks its year or its owner, or its year is past or to come."""
    lines = tuple(_lines(article, context))
    # One complete line is enough: others on the page speak of parts of it.
    faults = [line for line in lines if line.fault is not None]
    if not faults or len(faults) < len(lines):
        return
    first, *others = faults
    places = (line.block.text.where for line in others)
    related = tuple(Related(place, "the same again") for place in places if place is not None)
    yield Finding(first.block.text.where, f"copyright line '{_short(first.block)}' {first.fault}", related=related)


def _lines(article: Article, context: Context) -> Iterator[Line]:
    blocks = article.zone(Zone.FOOTER, Zone.PAGE)
    site = article.site_name.value if article.site_name else None
    for index, block in enumerate(blocks):
        text = block.text.value
        if not holds(text[:OPENING], HINTS) or len(text) > LONGEST_NOTICE or block.kind is Kind.CAPTION:
            continue
        if not NOTICE.match(text):
            continue
        claims = RIGHTS.search(text) is not None or (site is not None and site in text)
        if not claims and (block.zone is Zone.PAGE or _is_picture_credit(text, article.language)):
            continue
        # The owner, or the year, may stand in a block of its own.
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        is_menu = after is not None and len(after.links) > 1
        following = after.text.value if after is not None and not is_menu else ""
        yield Line(block, _fault(text, following, article, block, context))


def _is_picture_credit(text: str, language: str | None) -> bool:
    agency = IN_BRACKETS.search(text)
    return BY_AND_FOR.search(text) is not None or (agency is not None and is_agency(agency[1], language))


def _fault(text: str, following: str, article: Article, block: Block, context: Context) -> str | None:
    years = [int(year[0]) for year in YEAR.finditer(text)]
    years += [int(short[1] + short[2]) for short in SHORT_RANGE.finditer(text)]
    # "Trusted since 1892" boasts of the paper's age: no page is of a year before there were any.
    if not years or (max(years) < FIRST_PAGES and OPEN_RANGE.search(text)):
        # The form of the notice is one of United States law; elsewhere a line without a year is as usual.
        if article.language != "en" or _is_scripted(article, block) or YEAR.match(following):
            return None
        return "has no year"
    if not context.has_come(date(max(years), 1, 1)):
        return f"names {max(years)}, a year to come"
    published = _published(article)
    if published is not None and max(years) < published.year and not OPEN_RANGE.search(text):
        return f"ends in {max(years)}, the article is of {published.year}"
    if not NOT_AN_OWNER.sub("", text) and not following:
        return "has no owner"
    return None


def _published(article: Article) -> date | None:
    """When the article was published, by what it states or else by the date in its head."""
    shown = (found for found in article.dates if found.role is DateRole.SHOWN and found.zone is Zone.HEADER)
    stated = article.published or next(shown, None)
    return stated.when if stated else None


def _is_scripted(article: Article, block: Block) -> bool:
    where = block.text.where
    if where is not None and SCRIPTED.search(article.source[where._replace(start=max(0, where.start - 200))]):
        return True
    return any("getFullYear" in resource.code for resource in article.resources)


def _short(block: Block) -> str:
    value = block.text.value
    return value if len(value) <= 80 else f"{value[:79].rstrip()}…"
