"""The images of a page with alt text, caption, credit and role, and the teasers that carry them."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.model import Card, Image, ImageRole, Kind, Text, Zone
from newslint.reading.html.captions import Legend, Legends
from newslint.reading.html.page import Page
from newslint.reading.html.walk import ALTS, Line, Picture

# Lazy loaders keep the address in a data attribute: lazysizes, WP Rocket, JNews.
_LAZY = ("data-src", "data-lazy-src", "data-original")
_ICONS = ("logo", "icon", "sprite", "pixel", "avatar", "badge", "spacer", "/ads/", "1x1")
_OWN = frozenset({ImageRole.LEAD, ImageRole.BODY})


def images_of(page: Page) -> tuple[Image, ...]:
    """All images in order."""
    found: list[tuple[Picture, Zone, ImageRole]] = []
    lead_taken = False
    for picture in page.walk.pictures:
        zone = page.zone_of(picture.zone, picture.container, picture.order)
        role = _role(page, picture, zone, lead_taken)
        lead_taken = lead_taken or role is ImageRole.LEAD
        found.append((picture, zone, role))
    legends = Legends(page, [picture for picture, _, role in found if role is not ImageRole.OTHER])
    images: list[Image] = []
    for picture, zone, role in found:
        legend = legends.of(picture) if role in _OWN else Legend()
        alt = next((text for name in ALTS if (text := page.attribute(picture.element, name)) is not None), None)
        images.append(Image(_address(picture), role, zone, alt, *legend, page.tag(picture.element)))
    return tuple(images)


def _address(picture: Picture) -> str | None:
    """Where the image is; lazy loaders put a picture of nothing in `src`."""
    attribute = picture.element.attr
    src = attribute("src")
    if src and not src.startswith("data:"):
        return src
    return next((address for name in _LAZY if (address := attribute(name))), src)


def _role(page: Page, picture: Picture, zone: Zone, lead_taken: bool) -> ImageRole:
    if "avatar" in picture.roles or zone is Zone.AUTHOR_BOX:
        return ImageRole.AVATAR
    if not picture.figure and (_is_tiny(picture) or _is_icon(picture)):
        return ImageRole.OTHER
    if zone is Zone.RELATED:
        return ImageRole.RELATED
    if zone is Zone.HEADER or (zone is Zone.BODY and not lead_taken and "lead" in picture.roles):
        return ImageRole.BODY if lead_taken else ImageRole.LEAD
    if zone is Zone.BODY or _stands_in_text(page, picture):
        return ImageRole.BODY
    if "lead" in picture.roles and picture.zone is None and not lead_taken:
        return ImageRole.LEAD
    return ImageRole.OTHER


def _stands_in_text(page: Page, picture: Picture) -> bool:
    """A figure between two paragraphs, though not in the element that holds them."""
    if picture.zone is not None or not picture.figure or not page.body_lines:
        return False
    return page.body_start < picture.order < page.body_lines[-1].order


def _is_icon(picture: Picture) -> bool:
    names = f"{picture.element.attr('class') or ''} {_address(picture) or ''}".lower()
    return any(icon in names for icon in _ICONS)


def _is_tiny(picture: Picture) -> bool:
    sizes = (picture.element.attr("width") or "", picture.element.attr("height") or "")
    return any(size.isdigit() and int(size) < 48 for size in sizes)


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
