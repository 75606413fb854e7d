"""require-text: words that have to stand in a place, somewhere in it or in every passage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newslint.declarative.clauses import Clause, Found
from newslint.declarative.conditions import hosts_of, is_at
from newslint.declarative.messages import check_names, filled, shortened
from newslint.declarative.patterns import Hit
from newslint.declarative.registries import fields_of, looked_up
from newslint.declarative.said import Said
from newslint.declarative.scopes import Passage, View, scope_of
from newslint.declarative.terms import terms_of
from newslint.rule import Context

# The hosts that a passage has to link to, by what was found in it; None where any link will do.
_Hosts = Callable[[Mapping[str, str], View, Context], "tuple[str, ...] | None"]


def make(said: Said) -> Clause:
    scope, terms = scope_of(said), terms_of(said)
    names = ("match", "text", *terms.groups)
    linked = said.get("links-to")
    hosts = _hosts_of(linked, names) if linked else None
    every = bool(said.plain("every", False))

    def look(view: View, context: Context) -> Iterator[Found]:
        language = view.article.language
        if not terms.is_known(language) or not view.is_known(scope):
            return
        unlinked: Found | None = None
        for passage in view.passages(scope):
            hits = terms.find(passage.text.value, language, context)
            good = next((hit for hit in hits if hosts is None or _links(passage, hit, hosts, view, context)), None)
            if good is not None and not every:
                return
            if good is None and every:
                yield _lacking(passage, hits)
            if hits and unlinked is None:
                unlinked = _lacking(passage, hits)
        if not every:
            yield unlinked or Found(None, dict.fromkeys(names, ""))

    asked = f"{terms}" if hosts is None else f"{terms} with its link"
    message = f"'{{text}}' in {scope} is without {asked}" if every else f"{scope} is without {asked}"
    return Clause(look, message, names, registry=terms.registry or _registry(linked))


def _lacking(passage: Passage, hits: list[Hit]) -> Found:
    text = passage.text
    hit = hits[0] if hits else Hit(0, len(text.value), "", {})
    return Found(text.where, {**hit.groups, "match": hit.text, "text": shortened(text.value)})


def _links(passage: Passage, hit: Hit, hosts: _Hosts, view: View, context: Context) -> bool:
    wanted = hosts({**hit.groups, "match": hit.text}, view, context)
    if wanted is None:
        return bool(passage.links)
    return any(is_at(link.href, wanted) for link in passage.links)


def _hosts_of(said: Said, names: tuple[str, ...]) -> _Hosts:
    """`links-to`: true for any link, hosts, or what a registry says of the name that was found."""
    if isinstance(said.value, bool):
        return lambda values, view, context: None
    if not isinstance(said.value, dict):
        fixed = hosts_of(said)
        return lambda values, view, context: fixed
    registry, field = said.plain("registry"), said.plain("field", "domains")
    called = check_names(said.of("entry"), names)
    if field not in fields_of(registry):
        raise (said.get("field") or said)._replace(value=field).unknown("field", fields_of(registry))
    return lambda values, view, context: looked_up(registry, filled(called, values, view, context), field, context)


def _registry(linked: Said | None) -> str | None:
    """The registry that a rule cannot do without; newslint knows many outlets itself."""
    name: str | None = linked.plain("registry") if linked and isinstance(linked.value, dict) else None
    return None if name == "outlets" else name
