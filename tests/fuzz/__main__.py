"""Fuzzes for a time and says how many cases were run: `cd tests && python -m fuzz --seconds 600 --seed 1 html zip`.

Each case that fails is kept, made as small as it can be, in a folder, to be put into `corpus/` once it is mended.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import time
import traceback
from collections import Counter
from pathlib import Path

from fuzz.mutating import mutated
from fuzz.targets import TARGETS, Hang, Seed, Target, checked

SHRINKING = 30.0  # seconds spent on making one failing case small
TURN = 5.0  # seconds that a target has before the next one has its turn


def main() -> int:
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(target.name for target in TARGETS))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"), help="where failing cases are put")
    given = parser.parse_args()
    targets = [target for target in TARGETS if not given.targets or target.name in given.targets]
    print(f"seed {given.seed}", flush=True)
    failures, cases = fuzz(targets, given.seconds, given.seed, given.keep)
    for name, count in cases.items():
        print(f"{name:<14} {count:>9,} cases")
    total = sum(cases.values())
    print(f"{'all':<14} {total:>9,} cases, {total / given.seconds:,.0f} a second, {len(failures)} kinds of failure")
    return 1 if failures else 0


def fuzz(targets: list[Target], seconds: float, seed: int, keep: Path) -> tuple[dict[str, Path], Counter[str]]:
    """The failing cases by what is wrong with them, and how many cases were run of each target."""
    until = time.monotonic() + seconds
    chance = random.Random(seed)
    seeds = {target.name: target.seeds() for target in targets}
    failures: dict[str, Path] = {}
    cases: Counter[str] = Counter()
    keep.mkdir(parents=True, exist_ok=True)
    current = keep / "current"  # what is left when a case takes the whole process with it
    while time.monotonic() < until:
        for target in targets:
            turn = min(until, time.monotonic() + TURN)
            others = [one.data for one in seeds[target.name]]
            while time.monotonic() < turn:
                start = chance.choice(seeds[target.name])
                case = Seed(start.name, mutated(start.data, others, chance))
                cases[target.name] += 1
                current.write_bytes(case.data)
                wrong = wrong_with(target, case)
                if wrong is not None and wrong not in failures:
                    failures[wrong] = _kept(target, smaller(target, case, wrong), wrong, keep)
    current.unlink(missing_ok=True)
    return failures, cases


def wrong_with(target: Target, case: Seed) -> str | None:
    """What does not hold of a case, the same words for the same fault as far as that can be told; None if all does."""
    try:
        checked(target, Path(case.name).name, case.data)
    except (Exception, Hang) as error:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/fuzz/" not in frame.filename]
        where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
        return f"{target.name}: {type(error).__name__}{where}: {str(error)[:60]}"
    return None


def smaller(target: Target, case: Seed, wrong: str) -> Seed:
    """The case without what the fault does not need."""
    until = time.monotonic() + SHRINKING
    kind = _kind(wrong)
    data, size = case.data, max(1, len(case.data) // 2)
    while size and time.monotonic() < until:
        at, shrunk = 0, False
        while at < len(data) and time.monotonic() < until:
            less = data[:at] + data[at + size :]
            found = wrong_with(target, Seed(case.name, less))
            if found is not None and _kind(found) == kind:
                data, shrunk = less, True
            else:
                at += size
        size = size if shrunk and size > 1 else size // 2
    return Seed(case.name, data)


def _kept(target: Target, case: Seed, wrong: str, keep: Path) -> Path:
    digest = hashlib.sha256(case.data).hexdigest()[:8]
    path = keep / target.name / f"{digest}-{Path(case.name).name}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(case.data)
    print(f"{wrong}\n    kept as {path}, {len(case.data)} bytes", flush=True)
    return path


def _kind(wrong: str) -> str:
    return ":".join(wrong.split(":")[:3])


if __name__ == "__main__":
    raise SystemExit(main())
