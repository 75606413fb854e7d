"""A credit that readers cannot follow."""

from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.attribution._credits import AUTHORITY, MOST_CREDITS, is_inside, is_own_outlet, links_of, outlets_of

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, Severity, article_rule, option
from newslint.language import fold, fold_name, is_agency
from newslint.model import SourceCredit
from newslint.web import outlet_domains, registrable_domain

# An address in plain words, a link that was not read as one, a handle.
ADDRESS = Pattern(r"https?:|www\.|\]\(|@\w|\w_\w")
# A printed issue: "12/2013", "No. 4", "Heft 3", a year, an ISBN, a day of the month in brackets.
PRINTED = Pattern(
    r"\b\d{1,2} ?/ ?\d{2,4}\b|\b(?:issue|nr|no|num|heft|ausgabe|print|printausgabe|édition|edición|número|isbn|vol"
    r"|volume|magazine|book|p)\b\.? ?\d+|\b(?:19|20)\d\d\b|\bISBN\b",
)


class Options(NamedTuple):
    offline_sources: tuple[str, ...] = option((), "Outlets, books and events that have no address to link to.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("TP", "SPJ", "IFCN"))
def source_credit_unlinked(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A source-credit line names another outlet's work and holds no link to it."""
    if not 0 < len(article.credits) <= MOST_CREDITS:
        return
    for credit in article.credits:
        if credit.outlet is None or not _is_to_be_linked(article, credit, options, context):
            continue
        line = credit.line
        yield Finding(
            line.where, f"credit line names '{credit.outlet.value}' and links to nothing", fix=_fix(article, credit)
        )


def _is_to_be_linked(article: Article, credit: SourceCredit, options: Options, context: Context) -> bool:
    if any(link.href.strip("# ") for link in links_of(article, credit)):
        return False
    text = credit.line.value
    if ADDRESS.search(text) or PRINTED.search(text.casefold()) or is_inside(article, credit):
        return False
    if AUTHORITY.search(text):
        return False
    offline = {fold(source) for source in options.offline_sources}
    for outlet in outlets_of(credit):
        # Agencies deliver to newsrooms; what they send has no public address.
        if is_agency(outlet, article.language) or is_own_outlet(outlet, article, context) or fold(outlet) in offline:
            return False
        if _is_linked_above(article, outlet):
            return False
    return fold(credit.outlet.value if credit.outlet else "") not in offline


def _is_linked_above(article: Article, outlet: str) -> bool:
    """Whether the text itself links to the outlet, by a domain of its own or one that bears its name."""
    domains = {registrable_domain(link.href) for block in article.body for link in block.links} - {None}
    if not domains:
        return False
    squeezed = fold_name(outlet).replace(" ", "")
    labels = (domain.split(".")[0] for domain in domains if domain)
    return bool(domains & outlet_domains(outlet)) or any(len(label) > 2 and label in squeezed for label in labels)


def _fix(article: Article, credit: SourceCredit) -> Fix | None:
    """The address that front matter gives, put on the outlet's name."""
    if article.front_matter is None or credit.outlet is None or article.format != "markdown":
        return None
    url = article.front_matter.get("source_url")
    where = credit.outlet.where
    if url is None or where is None or not isinstance(url.value, str) or not url.value.startswith("http"):
        return None
    if article.source.text[where.start : where.end] != credit.outlet.value:
        return None
    linked = f"[{credit.outlet.value}]({url.value})"
    return Fix(True, f"link '{credit.outlet.value}' to the address in source_url", (Edit(where, linked),))
