"""Words, names and the likeness of texts: what rules compare with.

A language is a primary subtag such as "en", or None where nothing tells it. A language without a list is answered
with nothing, so that a rule is silent rather than wrong.
"""

from newslint.language.bios import people_in
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
from newslint.language.punctuation import Part, is_quoted, quotations, sentence_at, sentences

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
