"""The fixes that built-in rules offer mend what the rules found."""

from datetime import UTC, datetime

from newslint_rules.disclosure.affiliate_rel_missing import affiliate_rel_missing
from newslint_rules.disclosure.llm_artefact import llm_artefact
from newslint_rules.headline.h1_count import h1_count
from newslint_rules.images.alt_contains_credit import alt_contains_credit
from newslint_rules.metadata.front_matter_schema import front_matter_schema
from newslint_rules.metadata.jsonld_invalid import jsonld_invalid
from newslint_rules.metadata.language_mismatch import language_mismatch
from newslint_rules.privacy.consent_preticked import consent_preticked

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


SHOP = """\
<!doctype html>
<html lang="en">
<head>
<title>Council approves the harbour wall</title>
<meta property="og:type" content="article">
</head>
<body>
<article>
<h1>Council approves the harbour wall</h1>
<p class="byline">By <a rel="author" href="/staff/mara-lind">Mara Lind</a></p>
<time datetime="2026-01-10">2026-01-10</time>
<p>Nets are sold at <a title="a > b" href="https://www.awin1.com/cread.php?id=1&amp;p=2"><b>the chandler</b></a>, ropes
<a href='https://www.awin1.com/cread.php?id=2' rel='noopener '>elsewhere</a>, and <a href=https://www.awin1.com/c?id=3>
jackets</a> where the <a href="https://board.example/tides?utm_source=chatgpt.com&amp;day=1#t">tide table</a> hangs.
The <a href="https://board.example/wall?utm_source=chatgpt.com">plan of the wall</a> hangs beside it.</p>
<p>Work begins in March and will close the fish market for six weeks, the harbour office wrote in a letter.</p>
</article>
<form action="/subscribe"><label><input name="c" data-a="1 > 0" checked type="checkbox"> Send me offers</label>
<input type="email" name="e"></form>
</body>
</html>
"""


def test_links_that_pay_say_so_beside_what_they_said_before() -> None:
    text = mended(affiliate_rel_missing, SHOP, "wall.html", {})
    assert text == SHOP.replace('<a title="a', '<a rel="sponsored" title="a').replace(
        "rel='noopener '", "rel='noopener sponsored'"
    ).replace("<a href=https", '<a rel="sponsored" href=https')


def test_an_address_keeps_what_is_not_the_chatbots() -> None:
    text = mended(llm_artefact, SHOP, "wall.html", {})
    assert text == SHOP.replace("utm_source=chatgpt.com&amp;", "").replace("?utm_source=chatgpt.com", "")


def test_a_box_is_left_to_the_reader() -> None:
    article = read(SHOP.encode(), "wall.html")
    (finding,) = consent_preticked.check(article, consent_preticked.options_from({}), CONTEXT)
    assert finding.fix
    assert not finding.fix.safe
    assert [article.source[edit.where] for edit in finding.fix.edits] == [" checked"]


def test_no_half_of_a_credit_is_left_in_an_alternative_text() -> None:
    page = SHOP.replace("<p>Work", '<img src="a.jpg" alt="{}"><p>Work')
    for alt, mended_alt in {
        "Boats at the quay (Photo by Jo Pike/Getty Images)": "Boats at the quay",
        "Boats © picture alliance/SZ Photo|Jo Pike": None,
        "Boats (Photo by AFP) (Photo by -/AFP via Getty Images)": None,
    }.items():
        article = read(page.replace("{}", alt).encode(), "wall.html")
        finding = next(iter(alt_contains_credit.check(article, alt_contains_credit.options_from({}), CONTEXT)))
        edits = finding.fix.edits if finding.fix else ()
        assert [alt.replace(article.source[edit.where], "") for edit in edits] == ([mended_alt] if mended_alt else [])
