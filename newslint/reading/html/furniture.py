"""What surrounds an article: forms, consent notices, what the page loads."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.language.compiling import lazy
from newslint.model import Button, Field, Form, Notice, Resource, Text, Zone
from newslint.reading.html.page import Page
from newslint.reading.html.tree import Attributes, Element
from newslint.reading.html.walk import Control, Line, Region

# The word for cookies in the languages that do not borrow it.
_COOKIES = lazy(r"cookie|ciasteczk|ملفات تعريف الارتباط|ملفات الارتباط|çerez|куки|evästeet", re.I)
_PRIVACY = lazy(r"privacy|personal data|datenschutz|données personnelles|privacidad|consent", re.I)
# A notice outside a marked container needs a sentence, not just a link "Cookies".
_SHORTEST_NOTICE = 6
_LONGEST_NOTICE = 1500


def buttons_of(page: Page, controls: Iterable[Control]) -> tuple[Button, ...]:
    """Buttons, submit inputs and links that act as buttons, with their words."""
    found: list[Button] = []
    for control in sorted(controls, key=lambda control: control.order):
        element = control.element
        if element.tag == "input":
            if (element.attr("type") or "text").lower() in ("submit", "button"):
                value = page.attribute(element, "value")
                if value is not None:
                    found.append(Button(value))
            continue
        if element.tag not in ("a", "button"):
            continue
        text = page.text(control.pieces)
        if not text.value:
            text = page.attribute(element, "aria-label") or page.attribute(element, "title") or text
        found.append(Button(text, element.attr("href") if element.tag == "a" else None))
    return tuple(found)


def _field(page: Page, control: Control, labels: dict[str, str], around: list[Region]) -> Field:
    element = control.element
    said = labels.get(element.attr("id") or "", "")
    if not said:
        holding = next((label for label in around if label.start <= control.order <= label.end), None)
        said = page.text(holding.pieces).value if holding else ""
    said = said or element.attr("aria-label") or element.attr("placeholder") or ""
    kind = (element.attr("type") or "text").lower() if element.tag == "input" else element.tag
    return Field(
        kind,
        element.attr("name") or element.attr("id") or "",
        said,
        "checked" in element.attrs,
        "disabled" in element.attrs,
        page.tag(element),
    )


def _fields(page: Page, controls: Iterable[Control]) -> tuple[Field, ...]:
    around = [region for region in page.walk.regions if region.role == "label-element"]
    labels = {
        region.element.attr("for") or "": page.text(region.pieces).value
        for region in around
        if region.element.attr("for")
    }
    return tuple(
        _field(page, control, labels, around)
        for control in controls
        if control.element.tag in ("input", "select", "textarea")
        and (control.element.attr("type") or "").lower() not in ("hidden", "submit", "button", "image", "reset")
    )


def forms_of(page: Page) -> tuple[Form, ...]:
    """Every form with its fields, words, buttons and links."""
    forms: list[Form] = []
    for region in sorted((r for r in page.walk.regions if r.role == "form"), key=lambda r: r.start):
        controls = [c for c in page.walk.controls if region.start <= c.order <= region.end]
        controls.sort(key=lambda control: control.order)
        forms.append(
            Form(
                page.text(region.pieces),
                page.zone_of(region.zone, region.container, region.start),
                region.element.attr("action"),
                _fields(page, controls),
                buttons_of(page, controls),
                tuple(page.link(link) for link in region.links),
            )
        )
    return tuple(forms)


def notices_of(page: Page) -> tuple[Notice, ...]:
    """Consent notices that stand in the page: marked containers, and plain lines of the site that speak of cookies."""
    notices: list[Notice] = []
    for lines in _notice_lines(page):
        pieces = [piece for line in lines for piece in (*line.pieces, (None, " "))]
        text = page.text(pieces)
        kind = "cookie" if _COOKIES.search(text.value) else "privacy" if _PRIVACY.search(text.value) else None
        if kind is None or len(text.value) > _LONGEST_NOTICE * 4:
            continue
        around = _around(page, lines)
        controls = [c for c in page.walk.controls if page.walk.within(c.container, around)]
        controls.sort(key=lambda control: control.order)
        links = tuple(page.link(link) for link in page.walk.anchors if page.walk.within(link.container, around))
        notices.append(Notice(kind, text, buttons_of(page, controls), links, _fields(page, controls)))
    return tuple(notices)


def _notice_lines(page: Page) -> Iterable[list[Line]]:
    walk = page.walk
    groups: dict[int, list[Line]] = {}
    for line in walk.lines:
        if line.zone is Zone.NOTICE:
            groups.setdefault(_outermost_notice(page, line.container), []).append(line)
        elif line.zone in (Zone.FOOTER, Zone.PAGE):
            if line.linked * 2 >= line.length or line.length > _LONGEST_NOTICE:
                continue
            said = page.text_of(line).value
            if _COOKIES.search(said) and len(said.split()) >= _SHORTEST_NOTICE:
                groups[-line.order] = [line]
    yield from groups.values()


def _outermost_notice(page: Page, container: int) -> int:
    """The container that first said it is a notice."""
    from newslint.reading.html.patterns import marks

    walk, outermost = page.walk, container
    while container:
        element = walk.containers[container]
        if element is not None:
            names = f"{element.attr('class') or ''} {element.attr('id') or ''}"
            if marks(names).zone is Zone.NOTICE and element.tag not in ("html", "body"):
                outermost = container
        container = walk.parents[container]
    return outermost


def _around(page: Page, lines: list[Line]) -> int:
    """The smallest container that holds all lines of a notice and, one or two levels up, its buttons."""
    walk = page.walk
    if lines[0].zone is Zone.NOTICE:
        return _outermost_notice(page, lines[0].container)
    around = lines[0].container
    for _ in range(2):
        above = walk.parents[around]
        others = [line for line in walk.lines if walk.within(line.container, above) and line.order != lines[0].order]
        if not above or sum(line.length for line in others) > 200:
            return around
        around = above
    return around


def resources_of(page: Page) -> tuple[Resource, ...]:
    """Scripts, iframes, pixels and stylesheets that the page loads."""
    loaded = list(page.walk.loaded)
    loaded += [element for element in page.tree.find_all("script") if _in_head(element)]
    loaded += page.tree.select("link[rel~=stylesheet]")
    loaded += [picture.element for picture in page.walk.pictures if _is_pixel(picture.element)]
    found: list[Resource] = []
    for element in loaded:
        if element.tag == "script" and "json" in (element.attr("type") or ""):
            continue
        src = element.attr("src") or element.attr("href")
        code = element.text if element.tag == "script" and not src else ""
        found.append(Resource(element.tag, src, Attributes(element), code, page.tag(element)))
    return tuple(found)


def _in_head(element: Element) -> bool:
    parent = element.parent
    return isinstance(parent, Element) and parent.tag == "head"


def _is_pixel(element: Element) -> bool:
    return (element.attr("width") or "").strip() in ("0", "1") and (element.attr("height") or "").strip() in ("0", "1")


def texts_of(page: Page, regions: Iterable[Region]) -> tuple[Text, ...]:
    """The words of some regions, the empty ones left out."""
    return tuple(text for region in regions if (text := page.text(region.pieces)).value)
