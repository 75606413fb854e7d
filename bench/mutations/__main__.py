"""Prints, rule by rule, what was reported of the mutations, and every miss: `python -m bench.mutations`.

A mutation counts as right where exactly the expected rules report it, each at its place, and nothing else is found.
Exit status 1 says that the share of right ones is below the bar, or that a clean article is not clean.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from bench.mutations.catalogue import MUTATIONS
from bench.mutations.judging import Verdict, findings_of_clean, fixtures, judge
from newslint.rulesets import rule_files

BAR = 0.95  # share of mutations that must be right


def table(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """The lines of a Markdown table, a row a rule; what a rule said uncalled for stands in its own row."""
    asked = Counter(rule for verdict in verdicts for rule in verdict.mutation.breaks)
    reported = Counter(rule for verdict in verdicts for rule in verdict.reported)
    placed = Counter(rule for verdict in verdicts for rule in verdict.placed)
    extra = Counter(finding.rule for verdict in verdicts for finding in verdict.extra)
    yield "| rule | mutations | reported | at its place | findings beside |"
    yield "|---|---:|---:|---:|---:|"
    for rule in sorted(asked | extra):
        yield f"| {rule} | {asked[rule]} | {reported[rule]} | {placed[rule]} | {extra[rule]} |"


def misses(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """A line for each thing that was missing, misplaced or too much."""
    for verdict in verdicts:
        mutation = verdict.mutation
        for rule in mutation.breaks:
            if rule not in verdict.placed:
                what = "elsewhere" if rule in verdict.reported else "not reported"
                yield f"- {rule}, {what}: {mutation.fixture}, {mutation.how}"
        for finding in verdict.extra:
            if finding.rule not in mutation.breaks:
                yield f"- {finding.rule}, too much: {mutation.fixture}, {mutation.how}: {finding.message}"
        yield from (f"- {problem}: {mutation.fixture}, {mutation.how}" for problem in verdict.problems)


def main() -> None:
    verdicts = [judge(mutation) for mutation in MUTATIONS]
    right = sum(verdict.is_right for verdict in verdicts)
    share = right / len(verdicts)
    unclean = [
        f"- {name}: {finding.rule}: {finding.message}" for name in fixtures() for finding in findings_of_clean(name)
    ]
    unreached = sorted(rule_files().keys() - {rule for mutation in MUTATIONS for rule in mutation.breaks})
    print("\n".join(table(verdicts)))
    print(f"\n{right} of {len(verdicts)} mutations of {len(fixtures())} articles are right: {share:.3f}, bar {BAR}")
    if unreached:
        print(f"No mutation reaches {', '.join(unreached)}")
    if unclean:
        print("\nFound in clean articles:\n")
        print("\n".join(unclean))
    if right < len(verdicts):
        print("\nMisses:\n")
        print("\n".join(misses(verdicts)))
    sys.exit(share < BAR or bool(unclean))


if __name__ == "__main__":
    main()
