"""Markup that stands in XML as HTML, element by element."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from newslint.inputs.xml import Element, name_of

_VOID = frozenset("br hr img wbr col source track".split())
_LINES = frozenset("p div h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote figure figcaption pre hr section".split())


_NONE: Mapping[str, str] = {}


def html_of(element: Element, names: Mapping[str, str] = _NONE, attributes: Mapping[str, str] = _NONE) -> str:
    """What an element holds, as HTML; `names` and `attributes` tell what another vocabulary's are called there.

    An element called "" there gives its words alone; a name may bring attributes with it. Each block ends its line.
    """
    return "".join(_inner(element, names, attributes)).strip()


def _inner(element: Element, names: Mapping[str, str], attributes: Mapping[str, str]) -> Iterator[str]:
    if element.text:
        yield escape(element.text, quote=False)
    for child in element:
        name = names.get(name_of(child), name_of(child).lower())
        if isinstance(child.tag, str):
            yield from _whole(child, name, names, attributes) if name else _inner(child, names, attributes)
        elif child.text and child.text.startswith("&"):
            yield child.text  # an entity that XML does not know
        if child.tail:
            yield escape(child.tail, quote=False)


def _whole(element: Element, start: str, names: Mapping[str, str], attributes: Mapping[str, str]) -> Iterator[str]:
    given = ((key.rpartition("}")[2], value) for key, value in element.attrib.items())
    said = "".join(f' {attributes.get(key, key)}="{escape(value)}"' for key, value in given)
    yield f"<{start}{said}>"
    name = start.partition(" ")[0]
    if name not in _VOID:
        yield from _inner(element, names, attributes)
        yield f"</{name}>"
    if name in _LINES:
        yield "\n"
