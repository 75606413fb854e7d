"""What the head of a page says of itself: title, meta, canonical address, JSON-LD and microdata."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from newslint.model import Fault, Node, Text
from newslint.reading.html.page import Page
from newslint.reading.html.places import fold
from newslint.reading.html.tree import Element, content_span, tag_span
from newslint.reading.html.walk import Region
from newslint.reading.json_ld import read_json_ld, resolve
from newslint.source import Span

# Types of https://schema.org that are articles; subtypes of NewsArticle and of CreativeWork that news sites use.
ARTICLE_TYPES = frozenset(
    "Article NewsArticle BlogPosting AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle"
    " ReportageNewsArticle ReviewNewsArticle LiveBlogPosting AdvertiserContentArticle SatiricalArticle Report"
    " TechArticle ScholarlyArticle SocialMediaPosting Review Recipe article".split()
)
# Properties whose value stands in an attribute. https://html.spec.whatwg.org/multipage/microdata.html#values
_VALUE_ATTRIBUTES = ("content", "datetime", "href", "src")


@dataclass(frozen=True, eq=False, repr=False)  # what is left out would be made at every start
class Metadata:
    """Everything the page says in attributes and scripts. `meta` keys are lower case, in order of appearance."""

    title: Text | None
    meta: tuple[tuple[str, Text], ...]
    canonical: str | None
    canonicals: tuple[Text, ...]
    language: Text | None
    nodes: tuple[Node, ...]
    json_ld: tuple[Span, ...]
    faults: tuple[Fault, ...]
    by_name: dict[str, tuple[Text, ...]] = field(default_factory=dict)

    def first(self, *names: str) -> Text | None:
        """The first of the named metas that says anything."""
        return next((self.by_name[name][0] for name in names if name in self.by_name), None)

    def all(self, *names: str) -> tuple[Text, ...]:
        """What the named metas say, name by name, each in order of appearance."""
        return tuple(text for name in names for text in self.by_name.get(name, ()))

    @cached_property
    def article_nodes(self) -> tuple[Node, ...]:
        """The nodes that describe an article, the one that has a headline first."""
        found = [node for node in self.nodes if ARTICLE_TYPES.intersection(node.types)]
        return tuple(sorted(found, key=lambda node: node.text("headline") is None))


def metadata_of(page: Page) -> Metadata:
    """Reads the metadata of a page."""
    tree = page.tree
    meta: list[tuple[str, Text]] = []
    for element in tree.find_all("meta"):
        name = (
            element.attr("property") or element.attr("name") or element.attr("itemprop") or element.attr("http-equiv")
        )
        if name and element.attr("content") is not None:
            name = name.strip().lower()
            text = page.attribute(element, "content", f"meta:{name}")
            if text is not None:
                meta.append((name, text))
    by_name: dict[str, tuple[Text, ...]] = {}
    for name, text in meta:
        if text.value:
            by_name[name] = (*by_name.get(name, ()), text)
    links = tree.select("link[rel~=canonical]")
    canonical = next((link.attr("href") for link in links), None)
    nodes, json_ld, faults = _structured(page)
    title, canonicals, language = _title(page), _canonicals(page, links), _language(page)
    return Metadata(title, tuple(meta), canonical, canonicals, language, nodes, json_ld, faults, by_name)


def _canonicals(page: Page, links: Sequence[Element]) -> tuple[Text, ...]:
    """What the canonical links of the head say; those of the body where it has none."""
    head = page.tree.find("head")
    return tuple(_said(page, link, "href") for link in [link for link in links if link.parent == head] or links)


def _language(page: Page) -> Text | None:
    """The language that the html tag names; None where the source has no such tag."""
    html = page.tree.find("html")
    if html is None or tag_span(html) is None:
        return None
    return _said(page, html, "xml:lang" if "xml:lang" in html.attrs and "lang" not in html.attrs else "lang")


def _said(page: Page, element: Element, name: str) -> Text:
    """An attribute's value; "" at the tag where it has none."""
    said = page.attribute(element, name, f"{element.tag}:{name}")
    return said if said is not None and said.value else Text("", f"{element.tag}:{name}", page.tag(element).place)


def _title(page: Page) -> Text | None:
    element = page.title_element
    if element is None or not fold(element.text):
        return None
    pieces = [(child, child.data) for child in element.children if hasattr(child, "data")]
    text = page.text(pieces)  # type: ignore[arg-type]  # the only children of a title are texts
    return Text(text.value, "title", text.place)


def _structured(page: Page) -> tuple[tuple[Node, ...], tuple[Span, ...], tuple[Fault, ...]]:
    nodes: list[Node] = []
    places: list[Span] = []
    faults: list[Fault] = []
    for script in page.tree.find_all("script"):
        if "ld+json" not in (script.attr("type") or ""):
            continue
        content = content_span(script)
        places += [content] if content else []
        raw = page.source[content] if content else script.text
        read, fault = read_json_ld(raw, content.start if content else 0)
        nodes += read
        if fault is not None:
            faults.append(fault)
    return (*resolve(nodes), *_microdata(page)), tuple(places), tuple(faults)


def _microdata(page: Page) -> tuple[Node, ...]:
    """Items of microdata that have a type, with their properties."""
    regions = page.walk.regions
    items = sorted((region for region in regions if region.role == "item"), key=lambda region: region.start)
    if not items:
        return ()
    nodes: list[tuple[Region, Node]] = []
    for item in items:
        types = tuple(name.rsplit("/", 1)[-1] for name in (item.element.attr("itemtype") or "").split())
        nodes.append((item, Node(types, "microdata", {}, page.tag(item.element), item.element.attr("itemid"))))
    by_element = {item.element: node for item, node in nodes}

    def owner(element: Element) -> Node | None:
        for above in element.ancestors:
            if isinstance(above, Element) and above in by_element:
                return by_element[above]
        return None

    properties = {region.element: region for region in regions if region.role == "property"}
    for element in page.tree.select("[itemprop]"):
        node = owner(element)
        if node is None:
            continue
        if element in by_element:
            value: Text | Node | None = by_element[element]
        else:
            value = _value_of(page, element, properties.get(element))
        if value is None:
            continue
        assert isinstance(node.properties, dict)
        for name in (element.attr("itemprop") or "").split():
            node.properties[name] = (*node.properties.get(name, ()), value)
    return tuple(node for _, node in nodes)


def _value_of(page: Page, element: Element, region: Region | None) -> Text | None:
    for name in _VALUE_ATTRIBUTES:
        if name in element.attrs and not (name == "href" and element.tag == "a" and region and region.pieces):
            return page.attribute(element, name, "microdata")
    if region is None:
        return None
    text = page.text(region.pieces)
    return Text(text.value, "microdata", text.place) if text.value else None
