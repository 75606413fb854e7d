"""What `newslint` gives to authors of rules, and what it costs to ask for it."""

import subprocess
import sys

import pytest

import newslint

PUBLIC = {
    "ArchiveFinding",
    "ArchiveRule",
    "Article",
    "ArticleRule",
    "Context",
    "Edit",
    "Fact",
    "Finding",
    "Fix",
    "KeptFact",
    "NamedTuple",
    "NoOptions",
    "Related",
    "Severity",
    "Text",
    "Totals",
    "archive_rule",
    "article_rule",
    "option",
}
LANGUAGE = {
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
}
WEB = {
    "NOTICE_SELECTORS",
    "Tracker",
    "consent_platform_of",
    "host_of",
    "outlet_domains",
    "outlet_names",
    "registrable_domain",
    "same_outlet",
    "tracker_of",
}


def test_newslint_gives_these_names_and_no_others() -> None:
    assert set(newslint.__all__) == PUBLIC


def test_authors_of_packs_test_with_these_names() -> None:
    import newslint.testing as testing

    assert set(testing.__all__) == {"TODAY", "Document", "Example", "Page", "pages"}
    assert all(getattr(testing, name) is not None for name in testing.__all__)


@pytest.mark.parametrize(("module", "names"), [("newslint.language", LANGUAGE), ("newslint.web", WEB)])
def test_what_rules_compare_with_goes_by_these_names(module: str, names: set[str]) -> None:
    found = __import__(module, fromlist=["__all__"])
    assert set(found.__all__) >= names
    assert {name for name in found.__all__ if not hasattr(found, name)} == set()


def test_no_submodule_takes_the_place_of_a_name() -> None:
    script = """
import pkgutil, types, newslint.language as language
for module in pkgutil.iter_modules(language.__path__, "newslint.language."):
    __import__(module.name)
print([name for name in language.__all__ if isinstance(getattr(language, name), types.ModuleType)])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_every_public_name_is_there_and_says_what_it_is_for(name: str) -> None:
    assert (getattr(newslint, name).__doc__ or "").strip()


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Artikel'"):
        _ = newslint.Artikel


def test_importing_newslint_imports_nothing_else_of_it() -> None:
    script = "import sys, newslint; print([name for name in sys.modules if name.startswith('newslint.')])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
