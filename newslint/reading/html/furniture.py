"""What surrounds an article: forms, and what the page loads."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.model import Button, Field, Form, Resource
from newslint.reading.html.page import Page
from newslint.reading.html.tree import Attributes, Element
from newslint.reading.html.walk import Control, Region
from newslint.web.consent import consent_platform_in, consent_platform_of


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


def fields_of(page: Page, controls: Iterable[Control]) -> tuple[Field, ...]:
    """What there is to fill in or tick, with the words beside it."""
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
                fields_of(page, controls),
                buttons_of(page, controls),
                tuple(page.link(link) for link in region.links),
            )
        )
    return tuple(forms)


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


# Where plugins that speed a page up put the address of a script until it is wanted: WP Rocket, LiteSpeed, others.
_LATER = ("data-rocket-src", "data-src", "data-cfsrc", "data-litespeed-src")
# A longer inline script is a page's own code or data, and loads no platform.
_LONGEST_SNIPPET = 40_000


def loaded_platform(page: Page, resources: Iterable[Resource]) -> str | None:
    """The consent platform that a script loads: by its address, sooner or later, or inline; else by a style sheet."""
    resources = tuple(resources)
    scripts = [resource for resource in resources if resource.kind == "script"]
    for resource in (*scripts, *resources):
        if resource.src and (platform := consent_platform_of(resource.src)):
            return platform
    for resource in scripts:
        if resource.src:
            continue
        if not resource.code:
            waiting = (resource.attributes[name] for name in _LATER if name in resource.attributes)
            platform = consent_platform_of(next(waiting, ""))
        else:
            platform = consent_platform_in(resource.code) if len(resource.code) <= _LONGEST_SNIPPET else None
        if platform:
            return platform
    preloaded = page.tree.select("link[rel~=preload][as=script]")
    platforms = (consent_platform_of(element.attr("href") or "") for element in preloaded)
    return next((platform for platform in platforms if platform), None)


def _in_head(element: Element) -> bool:
    parent = element.parent
    return isinstance(parent, Element) and parent.tag == "head"


def _is_pixel(element: Element) -> bool:
    return (element.attr("width") or "").strip() in ("0", "1") and (element.attr("height") or "").strip() in ("0", "1")
