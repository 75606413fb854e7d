"""forbid-text: words that are not to stand in a place."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.declarative.clauses import Clause, Found, found_at, hits_in, may_hold
from newslint.declarative.said import Said
from newslint.declarative.scopes import View, scope_of
from newslint.declarative.terms import terms_of
from newslint.rule import Context


def make(said: Said) -> Clause:
    scope, terms = scope_of(said), terms_of(said)
    own_voice = not said.plain("quoted", False)

    def look(view: View, context: Context) -> Iterator[Found]:
        for passage, hit in hits_in(view, scope, terms, context, own_voice):
            yield found_at(passage, hit)

    message = f"{scope} says '{{match}}'"
    return Clause(look, message, ("match", *terms.groups), may_hold(scope, terms), registry=terms.registry)
