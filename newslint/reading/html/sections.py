"""The sections of an article as shown: a category above the headline, the end of the breadcrumb, what metadata says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.language.compiling import lazy
from newslint.model import Link, Node, Text, Zone
from newslint.reading.html.metadata import Metadata
from newslint.reading.html.page import Page
from newslint.reading.html.walk import Line, Region

_LONGEST = 60
_MOST_WORDS, _MOST_WORDS_UNLINKED = 6, 3
_PARTING = " ›»>/|→·•:-–—\\"
# Addresses of tags and topics, as WordPress, Drupal and many newsrooms' systems make them: what an article is about.
_TOPIC = lazy(r"/(?:tags?|topics?|schlagworte?|stichworte?|etiquetas?|temas?|mots?-cles?)/", re.I)
# Lines above the headline in which a section may stand that no class names.
_ABOVE = 3
_MOST_LINKS = 3  # more of them make a menu
# The other end of a breadcrumb, in the words of many languages.
_START = frozenset(
    "home homepage start startseite accueil inicio portada front frontpage home page index hem forside hjem"
    " início".split()
) | {"home page", "front page", "trang chủ", "strona główna", "you are here", "sie sind hier"}

# What links do that stand where a section does.
_DOES = frozenset(
    "subscribe subscription tweet share print drucken teilen email e-mail premium disclosure advertisement anzeige"
    " werbung comments kommentare datenschutz datenschutzerklärung publicidad publicité pubblicità login"
    " article artikel newsletter".split()
)


def sections_of(page: Page, metadata: Metadata) -> tuple[Text, ...]:
    """Each section once, those that are shown first."""
    leaf = list(breadcrumb_leaf(page))
    # Where a breadcrumb names the section, an unlinked line above the headline is a catch line.
    shown = [*_categories(page, linked=bool(leaf)), *leaf]
    said = [text for text in shown if _names_section(page, text.value)]
    said = said or [text for text in _above(page) if _names_section(page, text.value)]
    said += metadata.all("article:section")
    for node in metadata.article_nodes[:1]:
        said += node.texts("articleSection")
    said += _stated_breadcrumb(page, metadata.nodes)
    return _distinct(text for text in said if len(text.value) <= _LONGEST and text.value[:1].isalnum())


def _names_section(page: Page, said: str) -> bool:
    """Not a date, not a word between two facts, not a way to share and not the headline."""
    letters = sum(map(str.isalpha, said))
    if letters < 2 or letters < 0.5 * len(said) or (letters == 2 and said.islower()):
        return False
    words = len(said.split())
    return words <= _MOST_WORDS and said.casefold() not in _DOES and not (words > 2 and _is_headline(page, said))


def _categories(page: Page, linked: bool) -> Iterator[Text]:
    """What is called a category in the head; WordPress may put it below the text, as a link that says so."""
    regions = [region for region in page.walk.regions if region.role in ("category", "category-link")]
    zones = [(region, page.zone_of(region.zone, region.container, region.start)) for region in regions]
    own = [region for region, zone in zones if zone is Zone.HEADER]
    own = own or [region for region, zone in zones if region.role == "category-link" and _is_own(page, region, zone)]
    for region in sorted(own, key=lambda region: region.start):
        links = [page.link(link).text for link in region.links]
        yield from links if links or linked else _unlinked(page.text(region.pieces))


def _unlinked(text: Text) -> Iterator[Text]:
    """A word or two; a colon at the end, or a whole phrase, makes it the beginning of the headline."""
    if len(text.value.split()) <= _MOST_WORDS_UNLINKED and not text.value.endswith(":"):
        yield text


def _is_own(page: Page, region: Region, zone: Zone) -> bool:
    return zone is Zone.BODY or (region.zone is None and page.walk.within(region.container, page.head_container))


def breadcrumb_leaf(page: Page) -> Iterator[Text]:
    """The last step of the breadcrumb that is not the article itself."""
    steps = breadcrumb_steps(page)[-2:]
    yield from [step for step in steps if _names_section(page, step.value)][-1:]


def breadcrumb_steps(page: Page, above: bool = False) -> list[Text]:
    """The steps of the breadcrumb but the first page and the article itself; with `above`, of one above the text."""
    regions = [region for region in page.walk.regions if region.role == "breadcrumb"]
    # One above the text rather than one below it.
    for region in sorted(regions, key=lambda region: (region.start > page.body_start, region.start)):
        if region.zone not in (None, Zone.PAGE) or page.headline_line is None:
            continue
        if above and region.start > page.body_start:
            break
        steps = [link for link in (page.link(link).text for link in region.links) if link.value]
        steps += _unlinked_end(page, region, steps)
        if region.start > page.body_start and not any(_is_start(step.value) for step in steps):
            continue  # a list of topics below the text, that is called one
        steps = [step for step in steps if not _is_start(step.value) and not _is_headline(page, step.value)]
        if steps:
            return steps
    return []


def _unlinked_end(page: Page, region: Region, steps: list[Text]) -> Iterator[Text]:
    """What stands behind the last link of a breadcrumb: the section itself, where a reader is in it already."""
    whole = page.text(region.pieces)
    at = whole.value.rfind(steps[-1].value) + len(steps[-1].value) if steps else len(whole.value)
    at += len(whole.value[at:]) - len(whole.value[at:].lstrip(_PARTING))
    if 0 < len(whole.value[at:].split()) <= _MOST_WORDS_UNLINKED:
        yield whole.slice(at, len(whole.value))


def _is_start(step: str) -> bool:
    return step.casefold().strip(_PARTING) in _START


def _is_headline(page: Page, step: str) -> bool:
    headline = page.headline_line
    return headline is not None and page.text_of(headline).value.casefold().startswith(step.casefold().rstrip(" .…"))


def _above(page: Page) -> Iterator[Text]:
    """Links of few words just above the headline, which nothing names."""
    headline = page.headline_line
    if headline is None:
        return
    lines = [line for line in page.walk.lines if line.order < headline.order]
    for line in reversed(lines[-_ABOVE:]):
        if line.zone is Zone.HEADER and _is_link(line) and len(page.text_of(line).value.split()) <= _MOST_WORDS:
            links = [link for link in map(page.link, line.links) if link.text.value and not _acts(link.href)]
            steps = [link for link in links if not _TOPIC.search(link.href)]
            if len(links) <= _MOST_LINKS:
                yield from (
                    _unparted(link.text) for at, link in enumerate(steps) if not _leads_on(link, steps[at + 1 :])
                )
            return


def _unparted(step: Text) -> Text:
    """A step of a trail without the mark that parts it from the one before."""
    said = step.value
    return step.slice(len(said) - len(said.lstrip(_PARTING)), len(said.rstrip(_PARTING)))


def _leads_on(link: Link, others: list[Link]) -> bool:
    """Whether the links are a trail, and this one is a step on the way to another."""
    return any(other.href.startswith(f"{link.href.rstrip('/')}/") for other in others)


def _acts(href: str) -> bool:
    """Whether an address does something, as sharing does, or leads nowhere."""
    return "?" in href or href.startswith(("#", "mailto:", "javascript:")) or not href.strip("/")


def _is_link(line: Line) -> bool:
    """Links and what parts them, a mark and two spaces at most."""
    return bool(line.links) and line.length - line.linked <= 3 * len(line.links)


def _stated_breadcrumb(page: Page, nodes: Iterable[Node]) -> Iterator[Text]:
    """The last step of a BreadcrumbList of schema.org that is not the article itself."""
    for node in nodes:
        if "BreadcrumbList" in node.types:
            steps = [name for item in node.nodes("itemListElement") for name in _names(item)]
            steps = [step for step in steps if not _is_start(step.value) and not _is_headline(page, step.value)]
            yield from steps[-1:]
            return


def _names(item: Node) -> Iterator[Text]:
    name = item.text("name") or next((inner.text("name") for inner in item.nodes("item")), None)
    if name is not None:
        yield name


def _distinct(texts: Iterable[Text]) -> tuple[Text, ...]:
    seen: dict[str, Text] = {}
    for text in texts:
        if text.value:
            seen.setdefault(text.value, text)
    return tuple(seen.values())
