"""require-field: a fact that has to be there, or to be of some value."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.declarative.clauses import Clause, Found
from newslint.declarative.conditions import NO, expectation_of
from newslint.declarative.messages import shortened
from newslint.declarative.said import Said
from newslint.declarative.scopes import Scope, View, scope_name
from newslint.rule import Context


def make(said: Said) -> Clause:
    given = said.get("field")
    if given is None:
        raise said.error('"field" is missing; expected a place or a key such as front-matter.approved_by')
    scopes = [Scope((scope_name(one),)) for one in given.each()]
    value = said.get("value")
    holds = expectation_of(value, (), "") if value else None

    def look(view: View, context: Context) -> Iterator[Found]:
        for scope in scopes:
            passages = view.passages(scope)
            name = scope.names[0]
            told = [passage for passage in passages if passage.text.value.casefold() not in NO]
            if not told:
                if view.is_known(scope):
                    yield Found(None, {"field": name, "value": "missing"})
            elif holds is not None and not holds(passages, view, context, {}):
                text = told[0].text
                shown = f"'{shortened(text.value)}'"
                yield Found(text.where, {"field": name, "value": shown}, text)

    return Clause(look, "{field} is {value}", ("field", "value"))
