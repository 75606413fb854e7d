"""consistent-text: of several forms of one word, an article keeps to the one that it used first."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.declarative.clauses import Clause, Found, found_at, hits_in
from newslint.declarative.mending import replaced
from newslint.declarative.said import Said
from newslint.declarative.scopes import View, scope_of
from newslint.declarative.terms import phrases_of
from newslint.language import fold
from newslint.rule import Context


def make(said: Said) -> Clause:
    forms = said.get("forms")
    if (
        not forms
        or not forms.value
        or not all(isinstance(one.value, list) and len(one.value) > 1 for one in forms.each())
    ):
        raise said.error('expected "forms", a list of lists such as [[adviser, advisor]]')
    scope = scope_of(said, "body")
    groups = [phrases_of(str(word) for word in one.value)._replace(case=True) for one in forms.each()]
    if not said.plain("case", False):
        groups = [group._replace(case=False) for group in groups]

    def look(view: View, context: Context) -> Iterator[Found]:
        for group in groups:
            if not group.may_occur(view, scope.names, context):
                continue
            used: Found | None = None
            for passage, hit in hits_in(view, scope, group, context):
                found = found_at(passage, hit)
                if used is None:
                    used = found
                elif fold(hit.text) != fold(used.values["match"]):
                    first = used.values["match"]
                    found = found._replace(values={**found.values, "first": first}, related=(used.where,))
                    yield found._replace(fix=replaced(found, _cased(first, hit.text), False, view))

    def may(view: View, context: Context) -> bool:
        return any(group.may_occur(view, scope.names, context) for group in groups)

    return Clause(look, "'{match}' is '{first}' further up", ("match", "first"), may)


def _cased(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word[:1].lower() + word[1:]
