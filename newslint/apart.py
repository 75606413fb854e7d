"""Lets archive rules of somebody else's compare articles in a process that can be killed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import partial
from itertools import groupby
from pickle import dumps, loads
from zlib import compress, decompress

from newslint.inputs import Document, Limits
from newslint.lint import RuleSetOf
from newslint.rule import Totals
from newslint.run import each
from newslint.together import Group, Judged, Judging, judged, judged_here

MOST = 1_000  # facts that the process is given at a time, but for more under one key


def judged_apart(others: Collection[str], limits: Limits) -> Judging:
    """Judges groups of the `others` there, within the limits of a document for each thousand facts; the rest here.

    A rule that passes a limit or ends its process is a problem, and is asked no more.
    """
    return partial(_judged, others, limits._replace(apart=True))


def _judged(
    others: Collection[str], limits: Limits, groups: Iterable[Group], ruleset_of: RuleSetOf, totals: Totals
) -> Iterator[tuple[str, Judged]]:
    for rule, of_rule in groupby(groups, key=lambda group: group.rule):
        if rule not in others:
            yield from judged_here(of_rule, ruleset_of, totals)
            continue
        work = partial(_of_some, ruleset_of, totals)
        for outcome in each(work, map(_as_document, _some(of_rule)), limits, 1):
            if outcome.problem is not None:
                yield rule, Judged((), outcome.problem._replace(rule=rule))
                break
            yield from ((rule, one) for one in outcome.result or ())


def _some(groups: Iterable[Group]) -> Iterator[list[Group]]:
    held: list[Group] = []
    facts = 0
    for group in groups:
        held.append(group)
        facts += len(group.kept) + len(group.beside)
        if facts >= MOST:
            yield held
            held, facts = [], 0
    if held:
        yield held


def _as_document(groups: list[Group]) -> Document:
    """What a process is handed; packed, since it is no page whose markup is looked at."""
    return Document(groups[0].kept[0].fact.place.path, compress(dumps(groups, protocol=5), 1))


def _of_some(ruleset_of: RuleSetOf, totals: Totals, document: Document, data: bytes) -> list[Judged]:
    groups: list[Group] = loads(decompress(data))  # packed by this very run
    return [judged(group, ruleset_of, totals) for group in groups]
