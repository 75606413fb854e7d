"""Prints how well newslint and its peers read the pages of NEWSLINT_CORPUS, as Markdown."""

from __future__ import annotations

import argparse
import warnings
from pathlib import Path

from bench.accuracy import fields, labelled, posts
from bench.accuracy.corpus import corpus, pages_by_hash, truths
from bench.accuracy.corpus import posts as all_posts
from bench.accuracy.folding import caption_key, hashed
from bench.accuracy.labels import HERE, labels, words
from bench.accuracy.readers import NEWSLINT, readers


def main() -> None:
    names = ", ".join((*fields.FIELDS, *(field.name for field in labelled.FIELDS)))
    parser = argparse.ArgumentParser(prog="python -m bench.accuracy", description=__doc__)
    parser.add_argument("--split", choices=("learn", "check"), help="one half of the publishers (all)")
    parser.add_argument("--alone", action="store_true", help="newslint without its peers")
    parser.add_argument("--misses", metavar="FIELD", help=f"what was wanted and read where newslint is wrong: {names}")
    parser.add_argument("--labels", type=Path, default=HERE, help="another folder of labels, hashed or raw")
    parser.add_argument("--sure", action="store_true", help="without the labels that their maker was not sure of")
    parser.add_argument("--markdown", action="store_true", help="the Markdown posts in place of the pages")
    given = parser.parse_args()
    warnings.simplefilter("ignore")  # of the peers

    if given.markdown:
        print("\n".join(posts.table(posts.tally(all_posts()), corpus() / "markdown")))
    elif given.misses in fields.FIELDS:
        _misses_of_truth(given.misses, given.split)
    elif given.misses:
        _misses_of_labels(given.misses, given.labels, given.split, given.sure)
    else:
        _tables(given.labels, given.split, given.sure, given.alone)


def _tables(folder: Path, half: str | None, sure: bool, alone: bool) -> None:
    pages = truths(half)
    present = readers()
    read = fields.readings({NEWSLINT: present[NEWSLINT]} if alone else present, pages)
    print(f"{len(pages)} pages" + (f" of the half to {half}" if half else "") + ", against what is true of them\n")
    print("\n".join(fields.table(pages, read)))
    print("\nnewslint against labels made by hand" + (", sure ones alone" if sure else "") + "\n")
    print("\n".join(labelled.table(_judged(folder, half, sure))))


def _judged(folder: Path, half: str | None, sure: bool) -> list[tuple[labelled.Field, labelled.Verdict]]:
    chosen = {truth.path for truth in truths(half)}
    paths = {name: path for name, path in pages_by_hash().items() if path in chosen}
    return list(labelled.verdicts(labels(folder), paths, sure))


def _misses_of_truth(field: str, half: str | None) -> None:
    pages = truths(half)
    read = fields.readings({NEWSLINT: readers()[NEWSLINT]}, pages)
    for pair in fields.pairs(field, pages, read[NEWSLINT].said):
        if pair.wanted != pair.read:
            print(f"{pair.file}\n  truth {sorted(pair.wanted)}\n  read  {sorted(pair.read)}")


def _misses_of_labels(field: str, folder: Path, half: str | None, sure: bool) -> None:
    said = [text for label in labels(folder).values() for text in words(label)] + ["yes", *labelled.VENDORS]
    known = {hashed(form): text for text in said for form in (text, caption_key(text))}
    files = {name: f"{name} {path.parent.name}/{path.name}" for name, path in pages_by_hash().items()}
    for line in labelled.misses(_judged(folder, half, sure), field, known):
        print(files.get(line, line))


if __name__ == "__main__":
    main()
