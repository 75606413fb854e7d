"""The images of a page with alt text, caption, credit and role, and the teasers that carry them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.language.compiling import lazy
from newslint.model import Card, Image, ImageRole, Kind, Text, Zone
from newslint.reading.html.page import Page
from newslint.reading.html.tree import Element
from newslint.reading.html.walk import Line, Picture, Region

# Lazy loaders keep the address in a data attribute: lazysizes, WP Rocket, JNews.
_ADDRESSES = ("src", "data-src", "data-lazy-src", "data-original")
_ICONS = ("logo", "icon", "sprite", "pixel", "avatar", "badge", "spacer", "/ads/", "1x1")
# "Photo: Jane Doe", "Foto: dpa", "© Agency": a credit inside a caption.
_CREDIT = lazy(
    r"(?:(?:photo(?:graph)?s?|image|picture|illustration|foto|bild|crédits?|credits?|fotografía|imagen)"
    r"(?: by| courtesy of| credit| von| de)?\s*[:/]\s*|©\s*|\(c\)\s*)(?P<credit>.+)$",
    re.I,
)


def images_of(page: Page) -> tuple[Image, ...]:
    """All images in order."""
    captions = [region for region in page.walk.regions if region.role == "caption"]
    captions += [_as_region(line) for line in page.walk.lines if line.kind is Kind.CAPTION]
    credits = [region for region in page.walk.regions if region.role == "credit"]
    images: list[Image] = []
    lead_taken = False
    for picture in page.walk.pictures:
        zone = page.zone_of(picture.zone, picture.container, picture.order)
        role = _role(page, picture, zone, lead_taken)
        lead_taken = lead_taken or role is ImageRole.LEAD
        own = role in (ImageRole.LEAD, ImageRole.BODY)
        caption = _beside(page, picture, captions) if own else None
        credit = _beside(page, picture, credits) if own else None
        if credit is None and caption is not None and (match := _CREDIT.search(caption.value)):
            credit = caption.slice(match.start("credit"), match.end("credit"))
        src = next((said for name in _ADDRESSES if (said := picture.element.attr(name))), None)
        alt = page.attribute(picture.element, "alt")
        images.append(Image(src, role, zone, alt, caption, credit, page.tag(picture.element)))
    return tuple(images)


def _as_region(line: Line) -> Region:
    """A caption line that has no role of its own, such as a figcaption."""
    pieces, order = line.pieces, line.order
    return Region(None, line.zone, line.container, pieces, 0, len(pieces), "caption", order, order, line.links, 0, 0)  # type: ignore[arg-type]  # its element is never asked for


def _role(page: Page, picture: Picture, zone: Zone, lead_taken: bool) -> ImageRole:
    element = picture.element
    if "avatar" in picture.roles or zone is Zone.AUTHOR_BOX:
        return ImageRole.AVATAR
    if _is_tiny(picture) or (not picture.figure and _is_icon(element)):
        return ImageRole.OTHER
    if zone is Zone.RELATED:
        return ImageRole.RELATED
    if zone is Zone.HEADER or (zone is Zone.BODY and not lead_taken and "lead" in picture.roles):
        return ImageRole.BODY if lead_taken else ImageRole.LEAD
    if zone is Zone.BODY:
        return ImageRole.BODY
    if "lead" in picture.roles and picture.zone is None and not lead_taken:
        return ImageRole.LEAD
    return ImageRole.OTHER


def _is_icon(element: Element) -> bool:
    names = f"{element.attr('class') or ''} {element.attr('src') or ''}".lower()
    return any(icon in names for icon in _ICONS)


def _is_tiny(picture: Picture) -> bool:
    sizes = (picture.element.attr("width") or "", picture.element.attr("height") or "")
    return any(size.isdigit() and int(size) < 48 for size in sizes)


def _beside(page: Page, picture: Picture, regions: list[Region]) -> Text | None:
    """The region of the same figure, or the one that follows the image in the same element."""
    walk = page.walk
    if not regions:
        return None
    following = next((other.order for other in walk.pictures if other.order > picture.order), 10**9)
    near = [region for region in regions if picture.order < region.start < following and region.pieces]
    around = picture.container
    for _ in range(4 if near else 0):
        for region in near:
            if walk.within(region.container, around):
                text = page.text(region.pieces)
                return text if text.value else None
        if not around or around == page.body or around in walk.articles:
            return None
        around = walk.parents[around]
    return None


def cards_of(page: Page) -> tuple[Card, ...]:
    """Teasers of other articles: a linked heading in a related zone, and the alt text of the image before it."""
    pictures = [picture for picture in page.walk.pictures if picture.zone is Zone.RELATED]
    used: set[int] = set()
    cards: list[Card] = []
    for line in page.walk.lines:
        if line.zone is not Zone.RELATED or not line.links or line.kind is not Kind.HEADING:
            continue
        alt = _alt_of_card(page, line, pictures, used)
        cards.append(Card(page.text_of(line), line.links[0].href, alt))
    return tuple(cards)


def _alt_of_card(page: Page, line: Line, pictures: Iterable[Picture], used: set[int]) -> Text | None:
    walk = page.walk
    around = line.container
    for _ in range(4):
        around = walk.parents[around]
        inside = [
            picture for picture in pictures if walk.within(picture.container, around) and picture.order not in used
        ]
        headings = [
            other
            for other in walk.lines
            if other.kind is Kind.HEADING and other.links and walk.within(other.container, around)
        ]
        if len(headings) > 1:
            return None
        if inside:
            used.add(inside[0].order)
            alt = page.attribute(inside[0].element, "alt")
            return alt if alt and alt.value else None
    return None
