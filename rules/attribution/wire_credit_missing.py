"""Agency copy that no byline and no credit line gives to the agency."""

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.language import fold
from newslint.model import Block, Kind, Text, Zone
from newslint.web import outlet_domains, outlet_names, registrable_domain

# Agencies as their own copy marks itself. "PA", "ANI" and the like are common words or initials of other things and
# count in a dateline alone, which both patterns below are.
AGENCY = (
    r"(?P<agency>AP|Associated Press|Reuters|AFP|dpa(?:-AFX)?|UPI|EFE|ANSA|DPA|PTI|ANI|IANS|Xinhua|TASS|Kyodo|Yonhap|PA"
    r"|PAP|ANP|APA|SDA|Lusa|Europa Press|CNW|Bloomberg|AAP|CP|The Canadian Press)"
)
# "KYIV, Ukraine (AP) —", "July 5 (Reuters) -", "Berlin (dpa) –", "(AFP) —"; the first words of the body.
DATELINE = Pattern(rf"^[^()“\"„«.!?]{{0,70}}(?:\.[^()“\"„«!?]{{0,30}})?\({AGENCY}(?:/[\w ]+)?\)\s*[-–—:.]+\s")
# "(AP)" or "- Reuters" as the last line, "(Reporting by …; Editing by …)" behind the last sentence.
SIGNATURE = Pattern(rf"^[-–—(\s]*{AGENCY}\s*[.)]*$")
REPORTING_BY = Pattern(
    r"^\(?(?:Additional )?(?:Reporting|Writing) by [A-Z][^()]{3,200}; ?\(?(?:[Ww]riting|[Ee]diting|[Cc]ompiled) by "
)
LONGEST_DATELINE = 200

# Metadata in which sites name the agency.
CREDIT_NAMES = Pattern(r"author|byl|credit|source|creator|provider|publisher|syndicat|copyright|rights|news_keywords")
CREDIT_PROPERTIES = (
    "creditText",
    "sourceOrganization",
    "provider",
    "author",
    "creator",
    "copyrightHolder",
    "publisher",
)
CREDIT_KEYS = ("source", "sources", "agency", "agencies", "credit", "credits", "author", "authors", "byline", "wire")


@article_rule(severity=Severity.ERROR, authority=("APc", "RH", "GSy"))
def wire_credit_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The text carries an agency's dateline or signature, but no byline, credit line or metadata names the agency."""
    found = _marker(article)
    if found is None:
        return
    block, start, end, agency = found
    if _is_credited(article, agency, context):
        return
    marker = block.text.value[start:end].strip()
    yield Finding(
        block.text.part(start, end), f"text is marked '{marker}', but no byline or credit names {_shown(agency)}"
    )


def _marker(article: Article) -> tuple[Block, int, int, str] | None:
    """The dateline of the first paragraph or the signature in the last line, and its agency."""
    if not article.prose:
        return None
    first = article.prose[0]
    if found := DATELINE.match(first.text.value, 0, LONGEST_DATELINE):
        return first, found.start(), len(found[0].rstrip(" -–—:.")), found["agency"]
    last = next((block for block in reversed(article.body) if block.kind is not Kind.BOILERPLATE), first)
    if last.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM):
        return None
    if found := SIGNATURE.match(last.text.value):
        return last, 0, len(last.text.value), found["agency"]
    if found := REPORTING_BY.match(last.text.value):
        return last, 0, len(last.text.value), "Reuters"
    return None


def _is_credited(article: Article, agency: str, context: Context) -> bool:
    if article.credits or _is_the_agency(article, agency, context):
        return True
    names = [re.compile(rf"(?<!\w){re.escape(fold(name))}(?!\w)") for name in {agency, *outlet_names(agency)}]
    return any(name.search(fold(text)) for text in _credits(article) for name in names)


def _is_the_agency(article: Article, agency: str, context: Context) -> bool:
    """Whether the page is the agency's own."""
    domains = outlet_domains(agency)
    own = {*context.site.domains, registrable_domain(article.url) if article.url else None}
    return any(domain in own for domain in domains)


def _credits(article: Article) -> Iterator[str]:
    """Everything in which a reader or a machine is told whose work the article is."""
    if article.byline is not None:
        yield article.byline.text.value
    for authors in (article.authors, *article.stated_authors.values()):
        yield from (author.name.value for author in authors)
    yield from (block.text.value for block in article.zone(Zone.HEADER, Zone.AUTHOR_BOX) if block.level != 1)
    yield from (block.text.value for block in article.body if block.kind in (Kind.DISCLOSURE, Kind.BOILERPLATE))
    yield from (bio.of.value for bio in article.bios if bio.of is not None)
    if article.site_name is not None:
        yield article.site_name.value
    yield from (text.value for name, text in article.meta if CREDIT_NAMES.search(name))
    for node in article.nodes:
        for name in CREDIT_PROPERTIES:
            for value in node.properties.get(name, ()):
                named = value if isinstance(value, Text) else value.text("name")
                if named is not None:
                    yield named.value
    if article.front_matter is not None:
        for key in CREDIT_KEYS:
            data = article.front_matter.get(key)
            if data is not None:
                yield str(data.value)


def _shown(agency: str) -> str:
    return {"Associated Press": "the Associated Press"}.get(agency, agency)
