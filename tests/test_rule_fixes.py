"""The fixes that built-in rules offer mend what the rules found."""

from datetime import UTC, datetime

from newslint_rules.headline.h1_count import h1_count

from newslint import Context
from newslint.reading import read
from newslint.rule import Site

CONTEXT = Context(datetime(2026, 1, 15, tzinfo=UTC), Site(), {})
POST = """\
---
title: Ferry to Saltmere sold to its crew
---

# Saltmere ferry has new owners

The ferry that links Saltmere with the mainland belongs to its crew from Monday, the harbour board of the town said.

 #  What passengers will pay

Fares stay as they are until the summer, according to the new owners.
"""


def test_headings_below_the_title_go_one_level_down() -> None:
    article = read(POST.encode(), "ferry.md")
    (finding,) = h1_count.check(article, h1_count.options_from({}), CONTEXT)
    assert finding.fix
    assert finding.fix.safe
    text = article.source.text
    for edit in sorted(finding.fix.edits, key=lambda edit: edit.where, reverse=True):
        text = text[: edit.where.start] + edit.text + text[edit.where.end :]
    assert text == POST.replace("\n# ", "\n## ").replace("\n #  ", "\n ##  ")
    assert not list(h1_count.check(read(text.encode(), "ferry.md"), h1_count.options_from({}), CONTEXT))
