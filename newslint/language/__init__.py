"""Words, names and the likeness of texts: what rules compare with. The public names, imported when used.

A language is a primary subtag such as "en", or None where nothing tells it. A language without a list is answered
with nothing, so that a rule is silent rather than wrong.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.language.bios import people_in
    from newslint.language.compiling import lazy
    from newslint.language.folding import fold, fold_name
    from newslint.language.labels import button_purpose, link_purpose
    from newslint.language.lexicon import any_of, pattern, phrases
    from newslint.language.likeness import (
        Overlap,
        content_words,
        count_words,
        jaccard,
        overlap,
        split_camel,
        stem,
        words,
    )
    from newslint.language.names import is_agency, is_desk, same_person, split_names, strip_byline_prefix
    from newslint.language.part import Part
    from newslint.language.punctuation import is_quoted, quotations, sentence_at, sentences

# No module is called like a public name: importing it would hide the name.
_HOME = {
    "bios": ("people_in",),
    "compiling": ("lazy",),
    "folding": ("fold", "fold_name"),
    "labels": ("button_purpose", "link_purpose"),
    "lexicon": ("any_of", "pattern", "phrases"),
    "likeness": (
        "Overlap",
        "content_words",
        "count_words",
        "jaccard",
        "overlap",
        "split_camel",
        "stem",
        "words",
    ),
    "names": ("is_agency", "is_desk", "same_person", "split_names", "strip_byline_prefix"),
    "part": ("Part",),
    "punctuation": ("is_quoted", "quotations", "sentence_at", "sentences"),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "Overlap",
    "Part",
    "any_of",
    "button_purpose",
    "content_words",
    "count_words",
    "fold",
    "fold_name",
    "is_agency",
    "is_desk",
    "is_quoted",
    "jaccard",
    "lazy",
    "link_purpose",
    "overlap",
    "pattern",
    "people_in",
    "phrases",
    "quotations",
    "same_person",
    "sentence_at",
    "sentences",
    "split_camel",
    "split_names",
    "stem",
    "strip_byline_prefix",
    "words",
]


def __getattr__(name: str) -> object:
    if name in _MODULE_OF:
        value: object = getattr(import_module(f"newslint.language.{_MODULE_OF[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'newslint.language' has no attribute {name!r}")
