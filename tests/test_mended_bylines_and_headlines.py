"""The fixes of rules about bylines and headlines write what should stand there, and satisfy the rule."""

from datetime import UTC, datetime

import pytest
from newslint_rules.byline.author_duplicated import author_duplicated
from newslint_rules.byline.author_name_polluted import author_name_polluted
from newslint_rules.byline.byline_meta_mismatch import byline_meta_mismatch
from newslint_rules.byline.byline_not_a_name import byline_not_a_name
from newslint_rules.headline.headline_all_caps import headline_all_caps
from newslint_rules.headline.headline_text_defects import headline_text_defects
from newslint_rules.headline.title_h1_mismatch import title_h1_mismatch

from newslint import ArticleRule, Context
from newslint.reading import read
from newslint.rule import Site

CONTEXT = Context(datetime(2026, 1, 15, tzinfo=UTC), Site(), {})
PROSE = "The harbour board will rebuild the north pier after the storm of 3 January, its chair said in a statement."


def post(front: str) -> str:
    return f"---\n{front}lang: en\n---\n\n{PROSE}\n\nWork begins in March and takes two years, and ferries go on.\n"


def page(head: str) -> str:
    byline = '<p class="byline">By <a rel="author" href="/by/mara">Mara Lindqvist</a></p>'
    article = f"<article><h1>Storm-hit north pier to be rebuilt</h1>{byline}<p>{PROSE}</p></article>"
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>{article}</body></html>\n'


@pytest.mark.parametrize(
    ("rule", "path", "written", "mended"),
    [
        (author_duplicated, "a.md", "authors: [Ann Marsh, Ida Falk, ANN MARSH]\n", "authors: [Ann Marsh, Ida Falk]\n"),
        (author_duplicated, "a.md", "authors:\n  - Ann Marsh\n  - Ann Marsh\n", "authors:\n  - Ann Marsh\n"),
        (author_name_polluted, "a.md", "author: Ann Marsh, Staff Writer\n", "author: Ann Marsh\n"),
        (author_name_polluted, "a.md", "author: Dr. Ann Marsh\n", "author: Ann Marsh\n"),
        (byline_not_a_name, "a.md", "author: ann marsh\n", "author: Ann Marsh\n"),
        (headline_all_caps, "a.md", "title: NORTH PIER REBUILT SOON\n", "title: North pier rebuilt soon\n"),
        (headline_text_defects, "a.md", "title: The board&#8217;s new pier\n", "title: The board’s new pier\n"),
        (headline_text_defects, "a.md", "title: CafÃ© on the north pier\n", "title: Café on the north pier\n"),
        (headline_text_defects, "a.md", "title: The  new north pier\n", "title: The new north pier\n"),
        (
            byline_meta_mismatch,
            "a.html",
            '<meta name="author" content="Tobias Reiner">',
            '<meta name="author" content="Mara Lindqvist">',
        ),
        (
            title_h1_mismatch,
            "a.html",
            "<title>Ferry timetable for Saltmere and the islands</title>",
            "<title>Storm-hit north pier to be rebuilt</title>",
        ),
    ],
)
def test_a_fix_writes_what_should_stand_there(rule: ArticleRule, path: str, written: str, mended: str) -> None:
    whole = post if path.endswith(".md") else page
    article = read(whole(written).encode(), path)
    (finding,) = rule.check(article, rule.options_from({}), CONTEXT)
    assert finding.fix
    text = article.source.text
    for edit in sorted(finding.fix.edits, key=lambda edit: edit.where, reverse=True):
        text = text[: edit.where.start] + edit.text + text[edit.where.end :]
    assert text == whole(mended)
    assert not list(rule.check(read(text.encode(), path), rule.options_from({}), CONTEXT))
