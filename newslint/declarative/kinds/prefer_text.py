"""prefer-text: other words than those that stand there, offered as a fix."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.declarative.clauses import Clause, Found, found_at, hits_in, may_hold
from newslint.declarative.mending import replaced
from newslint.declarative.said import Said
from newslint.declarative.scopes import View, scope_of
from newslint.declarative.terms import phrases_of
from newslint.language import fold
from newslint.rule import Context


def make(said: Said) -> Clause:
    swap = said.get("swap")
    if swap is None:
        raise said.error('"swap" is missing; expected words and what to write in their place')
    if not swap.value:
        raise swap.error("nothing is to be swapped; expected such as {utilize: use}")
    if any(isinstance(wrong, bool) for wrong in swap.value):
        raise swap.error("yes, no, on and off mean true and false in YAML; put them in quotes")
    scope = scope_of(said, "body")
    pairs = [(" ".join(wrong.split()), str(right.value)) for wrong, right in swap.items()]
    if same := next((wrong for wrong, right in pairs if wrong == right), None):
        raise swap.error(f'"{same}" is swapped for itself')
    preferred = {fold(wrong): right for wrong, right in pairs}
    terms = phrases_of(wrong for wrong, _ in pairs)._replace(case=bool(said.plain("case", False)))
    safe = bool(said.plain("safe", False))

    def look(view: View, context: Context) -> Iterator[Found]:
        for passage, hit in hits_in(view, scope, terms, context, not said.plain("quoted", False)):
            right = _as_written(preferred[fold(hit.text)], hit.text)
            if right == hit.text:
                continue
            found = found_at(passage, hit, preferred=right)
            yield found._replace(fix=replaced(found, right, safe, view))

    return Clause(look, "'{match}' should be '{preferred}'", ("match", "preferred"), may_hold(scope, terms))


def _as_written(right: str, found: str) -> str:
    """The preferred words with a capital where those found begin a sentence with one."""
    return right[:1].upper() + right[1:] if found[:1].isupper() and right[:1].islower() else right
