"""Prints what each recommended rule costs on the same pages, dearest first: `python -m bench.rules`."""

from __future__ import annotations

import sys
from collections import Counter
from time import perf_counter

from bench.subjects import CONTEXT
from bench.timing import sample
from newslint.config import Config
from newslint.lint import lint
from newslint.reading import read
from newslint.rulesets import RuleSet, ruleset


def main(most: int = 60) -> None:
    paths, sampled = sample(most, seed=1)
    each = {active.rule.id: RuleSet((active,), {}) for active in ruleset(Config(), several=False).active}
    spent: Counter[str] = Counter()
    for turn in range(2):  # the first turn compiles patterns
        for path in paths:
            started = perf_counter()
            article = read(path.read_bytes(), path.name, "html")
            spent["reading"] += turn * (perf_counter() - started)
            for name, alone in each.items():
                started = perf_counter()
                lint(article, alone, CONTEXT)
                spent[name] += turn * (perf_counter() - started)
    print(f"{sampled}\n\n| what | milliseconds a page |\n|---|---:|")
    for name, seconds in spent.most_common():
        print(f"| {name} | {seconds / len(paths) * 1000:.3f} |")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
