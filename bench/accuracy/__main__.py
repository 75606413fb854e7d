"""Prints how well newslint and its peers read the pages of NEWSLINT_CORPUS, as Markdown."""

from __future__ import annotations

import argparse
import warnings
from pathlib import Path
from typing import NamedTuple

from bench.accuracy import fields, labelled, posts
from bench.accuracy.corpus import corpus, pages_by_hash, truths
from bench.accuracy.corpus import posts as all_posts
from bench.accuracy.folding import caption_key, hashed
from bench.accuracy.labels import HERE, Label, labels, words
from bench.accuracy.readers import NEWSLINT, readers


class Chosen(NamedTuple):
    """Which pages and labels count."""

    half: str | None
    labels: Path
    sure: bool
    random: bool
    check: bool | None
    more: tuple[Path, ...] = ()

    def __str__(self) -> str:
        half = f", publishers of the half to {self.half}" if self.half else ""
        return half + ", drawn at random" * self.random + ", sure labels alone" * self.sure + self._part()

    def _part(self) -> str:
        return (
            ""
            if self.check is None
            else ", labelled after the reading was written"
            if self.check
            else ", without those"
        )


def main() -> None:
    names = (*fields.FIELDS, *(field.name for field in labelled.FIELDS))
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy", description=__doc__)
    parser.add_argument("--split", choices=("learn", "check"), help="one half of the publishers (all)")
    parser.add_argument("--alone", action="store_true", help="newslint without its peers")
    parser.add_argument(
        "--misses", metavar="FIELD", choices=names, help=f"what newslint reads wrong: {', '.join(names)}"
    )
    parser.add_argument("--labels", type=Path, default=HERE, help="another folder of labels, hashed or raw")
    parser.add_argument("--pages", type=Path, action="append", default=[], help="further pages that labels name")
    parser.add_argument("--sure", action="store_true", help="without the labels that their maker was not sure of")
    parser.add_argument("--random", action="store_true", help="labels of the pages alone that were drawn at random")
    parser.add_argument(
        "--check",
        action=argparse.BooleanOptionalAction,
        help="labels of the pages alone that nobody had looked at while the reading was written, or all others",
    )
    parser.add_argument("--markdown", action="store_true", help="the Markdown posts in place of the pages")
    given = parser.parse_args()
    warnings.simplefilter("ignore")  # of the peers
    chosen = Chosen(given.split, given.labels, given.sure, given.random, given.check, tuple(given.pages))

    if given.markdown:
        print("\n".join(posts.table(posts.tally(all_posts()), corpus() / "markdown")))
    elif given.misses in fields.FIELDS:
        _misses_of_truth(given.misses, given.split)
    elif given.misses:
        _misses_of_labels(given.misses, chosen)
    else:
        _tables(chosen, given.alone)


def _tables(chosen: Chosen, alone: bool) -> None:
    pages = truths(chosen.half)
    present = readers()
    read = fields.readings({NEWSLINT: present[NEWSLINT]} if alone else present, pages)
    print(f"{len(pages)} pages against what is true of them{chosen._replace(sure=False, random=False, check=None)}\n")
    print("\n".join(fields.table(pages, read)))
    print(f"\nnewslint against labels made by hand{chosen}\n")
    print("\n".join(labelled.table(_judged(chosen))))


def _judged(chosen: Chosen) -> list[tuple[labelled.Field, labelled.Verdict]]:
    pages = {truth.path for truth in truths(chosen.half)}
    paths = {name: path for folder in chosen.more for name, path in pages_by_hash(folder).items()}
    paths |= {name: path for name, path in pages_by_hash().items() if path in pages}
    return list(labelled.verdicts(_labels(chosen), paths, chosen.sure))


def _labels(chosen: Chosen) -> dict[str, Label]:
    known = labels(chosen.labels)
    return {
        name: label
        for name, label in known.items()
        if (label["random"] or not chosen.random) and chosen.check in (None, label["check"])
    }


def _misses_of_truth(field: str, half: str | None) -> None:
    pages = truths(half)
    read = fields.readings({NEWSLINT: readers()[NEWSLINT]}, pages)
    for pair in fields.pairs(field, pages, read[NEWSLINT].said):
        if pair.wanted != pair.read:
            print(f"{pair.file}\n  truth {sorted(pair.wanted)}\n  read  {sorted(pair.read)}")


def _misses_of_labels(field: str, chosen: Chosen) -> None:
    said = [text for label in _labels(chosen).values() for text in words(label)] + ["yes", *labelled.VENDORS]
    known = {hashed(form): text for text in said for form in (text, caption_key(text))}
    paths = {name: path for folder in (*chosen.more, None) for name, path in pages_by_hash(folder).items()}
    files = {name: f"{name} {path.parent.name}/{path.name}" for name, path in paths.items()}
    for line in labelled.misses(_judged(chosen), field, known):
        print(files.get(line, line))


if __name__ == "__main__":
    main()
