"""JSON-LD that search engines cannot read, or not as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules._structured import reached

from newslint import Article, Context, Edit, Finding, Fix, NoOptions, Severity, article_rule
from newslint.model import Node, Span

from ._types import known, meant_by

_CONTEXT = Pattern(r'"@context"\s*:\s*(?:"(?P<address>(?:[^"\\]|\\.)*)")?')
_SCHEMA_ORG = Pattern(r"https?://(?:www\.)?schema\.org(?:/?|/docs/jsonldcontext\.jsonl?d?)", re.IGNORECASE)
_ABSOLUTE = Pattern(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_ESCAPED = r"\\(?:u(?P<code>[0-9a-fA-F]{4})|(?P<sign>.))"
_TYPE = Pattern(r'"@type"')


@article_rule(
    severity=Severity.ERROR,
    authority=("GA", "SO", "JN"),
    subject="page",
    template=True,
    publication=True,
    formats=("html",),
)
def jsonld_invalid(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """JSON-LD does not parse, names a wrong @context, or a @type that schema.org does not have."""
    faults = [fault for fault in article.faults if fault.rule == "jsonld-invalid"]
    yield from (Finding(fault.where, fault.message) for fault in faults)
    if not any(node.origin == "json-ld" for node in article.nodes):
        return
    yield from _contexts(article, [fault.where for fault in faults])
    right = known()
    seen: set[Span | None] = set()
    for node in reached(article.nodes):
        if node.origin == "json-ld" and not right.issuperset(node.types):
            for finding in _types(node, article.source.text):
                if finding.where not in seen:
                    seen.add(finding.where)
                    yield finding


def _types(node: Node, source: str) -> Iterator[Finding]:
    for name in node.types:
        meant = meant_by(name)
        if meant is None:
            continue
        right, by_case = meant
        where = node.where.where if node.where else None
        is_there = where is not None and source[where.start : where.end].endswith(name)
        if right is None:
            yield Finding(where, f"'{name}' is no type of schema.org")
        elif by_case:
            fix = None
            if is_there and where is not None:
                place = Span(where.end - len(name), where.end)
                fix = Fix(True, f"write '{right}'", (Edit(place, right),))
            yield Finding(where, f"'{name}' is no type of schema.org, '{right}' is: case matters", fix=fix)
        else:
            yield Finding(where, f"'{name}' is no type of schema.org; '{right}' is the nearest")


def _contexts(article: Article, broken: list[Span | None]) -> Iterator[Finding]:
    source = article.source.text
    for block in article.json_ld:
        if any(where is not None and block.start <= where.start <= block.end for where in broken):
            continue
        stated = _CONTEXT.search(source, block.start, block.end)
        if stated is None:
            first = _TYPE.search(source, block.start, block.end)
            if first is not None:
                yield Finding(Span(*first.span()), "JSON-LD names no @context, so that its types mean nothing")
        elif stated["address"] is not None:
            address = re.sub(_ESCAPED, _unescaped, stated["address"])
            if not _SCHEMA_ORG.fullmatch(address.strip()) and _means_schema_org(address):
                yield Finding(Span(*stated.span("address")), f"@context is '{address}', not 'https://schema.org'")


def _means_schema_org(address: str) -> bool:
    """Not another vocabulary, which a page may use as well."""
    return "schema" in address.lower() or not _ABSOLUTE.match(address)


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape["code"], 16)) if escape["code"] else escape["sign"]
