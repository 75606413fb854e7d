"""The fixes that built-in rules offer mend what the rules found."""

from datetime import UTC, datetime

from newslint_rules.headline.h1_count import h1_count
from newslint_rules.metadata.front_matter_schema import front_matter_schema
from newslint_rules.metadata.jsonld_invalid import jsonld_invalid
from newslint_rules.metadata.language_mismatch import language_mismatch

from newslint import ArticleRule, Context
from newslint.model import Plain
from newslint.reading import read
from newslint.rule import Site

CONTEXT = Context(datetime(2026, 1, 15, tzinfo=UTC), Site(languages=("en",)), {})
POST = """\
---
title: Ferry to Saltmere sold to its crew
tags: ferry
draft: "false"
weight: '3'
---

# Saltmere ferry has new owners

The ferry that links Saltmere with the mainland belongs to its crew from Monday, the harbour board of the town said.

 #  What passengers will pay

Fares stay as they are until the summer, according to the new owners.
"""
PAGE = """\
<!doctype html>
<html class="no-js">
<head>
<title>Ferry to Saltmere sold to its crew</title>
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": ["article", "Thing"], "publisher": {"@type": "organization"}}
</script>
</head>
<body>
<h1>Ferry to Saltmere sold to its crew</h1>
<p>The ferry that links Saltmere with the mainland belongs to its crew from Monday, the harbour board said.</p>
</body>
</html>
"""


def mended(rule: ArticleRule, text: str, path: str, options: dict[str, Plain]) -> str:
    """The text after all safe fixes of the rule, which then finds nothing more."""
    article = read(text.encode(), path)
    found = list(rule.check(article, rule.options_from(options), CONTEXT))
    edits = [edit for finding in found if finding.fix and finding.fix.safe for edit in finding.fix.edits]
    assert edits
    for edit in sorted(edits, key=lambda edit: edit.where, reverse=True):
        text = text[: edit.where.start] + edit.text + text[edit.where.end :]
    assert not list(rule.check(read(text.encode(), path), rule.options_from(options), CONTEXT))
    return text


def test_headings_below_the_title_go_one_level_down() -> None:
    text = mended(h1_count, POST, "ferry.md", {})
    assert text == POST.replace("\n# ", "\n## ").replace("\n #  ", "\n ##  ")


def test_types_of_structured_data_get_their_capitals() -> None:
    text = mended(jsonld_invalid, PAGE, "ferry.html", {})
    assert text == PAGE.replace('"article"', '"Article"').replace('"organization"', '"Organization"')


def test_a_page_gets_the_one_language_of_its_site() -> None:
    text = mended(language_mismatch, PAGE, "ferry.html", {})
    assert text == PAGE.replace("<html class", '<html lang="en" class')


def test_front_matter_gets_the_types_that_were_agreed() -> None:
    types: dict[str, Plain] = {"tags": "list", "draft": "boolean", "weight": "number"}
    text = mended(front_matter_schema, POST, "ferry.md", {"types": types})
    assert text == POST.replace("tags: ferry", "tags: [ferry]").replace('"false"', "false").replace("'3'", "3")
