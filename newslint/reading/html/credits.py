"""The lines of a page that credit another outlet: signatures of agencies, and what the site says of itself left out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.language.compiling import lazy
from newslint.model import Article, SourceCredit, Text
from newslint.reading.agencies import is_agency_byline, is_bare_agency
from newslint.reading.html.page import Page
from newslint.reading.html.walk import Line
from newslint.reading.kinds import credits_of
from newslint.web import registrable_domain, same_outlet

# "Source: The Harbour Post and agencies" credits others, too.
_SEVERAL = lazy(r"[,&]|/(?! ?\d)|\b(?:and|und|et|y|e|en)\b")
# The house's own magazine: "selbst 12/2013", "Hafen Nr. 4".
_ISSUE = lazy(r"[\s,]*\b(?:(?:nr|no|issue|heft|ausgabe)\.? ?)?\d{1,2}(?: ?/ ?\d{2,4})?$", re.I)
_ARTICLE = lazy(r"(?:der|die|das|de[mn]|les?|la|el|los|il) (?=\w)", re.I)


def credits_of_page(article: Article) -> Iterable[SourceCredit]:
    """The credits of the article, but those of the site to itself."""
    site = article.site_name.value if article.site_name else ""
    domain = registrable_domain(article.url) if article.url else None
    for credit in credits_of(article.blocks, article.language):
        if not _credits_site(credit, site, (domain or "").partition(".")[0]):
            yield credit


def _credits_site(credit: SourceCredit, site: str, label: str) -> bool:
    """Whether a credit is of the site to itself, by its name or, behind "Source:", by its address."""
    line, outlet = credit.line.value, credit.outlet.value if credit.outlet else None
    if outlet is None:
        # The house's copyright, and its own reporter: "Harbour News' Ann Marsh contributed to this report".
        own = "©" in line or ("contributed" in line and _bare(line).startswith(_bare(site)))
        return bool(site) and own and _bare(site) in _bare(line)
    said, own_issue = outlet, _ISSUE.sub("", outlet)
    outlet = _ARTICLE.sub("", own_issue)
    if _SEVERAL.search(line):
        return False
    if site and same_outlet(outlet, site):
        return True
    # Who republishes may give the original's address as the page's own, and says "originally on …".
    return len(label) >= 3 and (":" in line or own_issue != said) and _bare(outlet).startswith(_bare(label))


def _bare(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def is_signature(page: Page, line: Line, text: Text) -> bool:
    """Whether a line of the head says that an agency wrote the article. A bare name below an image is the image's."""
    if not is_agency_byline(text.value):
        return False
    if not is_bare_agency(text.value) or page.headline_line is None:
        return True
    walk, headline = page.walk, page.headline_line.order
    if any(region.role == "byline" and region.start <= line.order <= region.end for region in walk.regions):
        return True
    return not any(headline < picture.order < line.order and picture.zone is None for picture in walk.pictures)
