"""Every place that a rule in YAML may name, on a page and in a post."""

from __future__ import annotations

from pathlib import Path

import pytest
from declarative_rules import linted, rule_of, said

from newslint.declarative.scopes import SCOPES

EVERYWHERE = """<!doctype html>
<html lang="en"><head><title>New pier opens in spring</title>
<meta property="og:site_name" content="The Harbour Post">
<meta name="robots" content="max-image-preview:large">
<script type="application/ld+json">{"@type": "NewsArticle", "articleSection": "Town",
"publisher": {"@type": "Organization", "name": "Harbour Media"}}</script>
</head><body>
<article>
<p class="article-label">Analysis</p>
<h1>New pier opens in spring</h1>
<p class="dek">The old one closes at last, after forty years of storms.</p>
<p class="byline">By <a rel="author" href="/authors/mara-lind">Mara Lind</a>, harbour reporter</p>
<time datetime="2026-01-10T08:00:00Z">January 10, 2026</time>
<figure class="lead-image"><img src="pier.jpg" alt="A pier in the fog"><figcaption>The pier on Friday.
<span class="credit">Photo: Bo Ek/Coast Pictures</span></figcaption></figure>
<div class="entry-content">
<p>Work takes <a href="https://board.example/pier">two years</a>, and the fish market stays open all the while.</p>
<h2>What it costs</h2>
<p>Nobody knows what it costs, said the master of the harbour on Friday in the old hall.</p>
<blockquote><p>It is more than we have.</p></blockquote>
<ul><li>Steel from the north</li></ul>
<p><em>Disclosure: This article was paid for by the Harbour Board.</em></p>
<p>Source: <a href="https://coast.example/pier">The Coast Herald</a></p>
<p class="correction"><strong>Correction:</strong> An earlier version misstated when work begins.</p>
</div>
<div class="author-bio"><h3>About Mara Lind</h3><p>Mara Lind covers the harbour for The Harbour Post.</p></div>
<p class="tags">Tags: <a rel="tag" href="/tag/ferries">ferries</a></p>
</article>
<div id="cookie-banner" class="cookie-consent"><p>We use cookies to count readers.</p><button>Accept</button></div>
<footer><p>© 2026 The Harbour Post</p></footer>
</body></html>
"""
IN_A_POST = """---
title: New pier opens in spring
subtitle: The old one closes at last, after forty years of storms.
author: {name: Mara Lind, bio: Mara Lind covers the harbour for The Harbour Post.}
date: 2026-01-10
lang: en
section: Town
tags: [ferries]
label: Analysis
image: {src: pier.jpg, alt: A pier in the fog, caption: The pier on Friday., credit: Bo Ek/Coast Pictures}
---

Work takes [two years](https://board.example/pier), and the fish market stays open all the while.

## What it costs

Nobody knows what it costs, said the master of the harbour on Friday in the old hall.

> It is more than we have.

- Steel from the north

*Disclosure: This article was paid for by the Harbour Board.*

Source: [The Coast Herald](https://coast.example/pier)

**Correction:** An earlier version misstated when work begins.
"""
BODY = (
    "Work takes two years, and the fish market stays open all the while.",
    "Nobody knows what it costs, said the master of the harbour on Friday in the old hall.",
    "Steel from the north",
)
TEXT = (BODY[0], "What it costs", BODY[1], "It is more than we have.", BODY[2])
NOTES = (
    "Disclosure: This article was paid for by the Harbour Board.",
    "Source: The Coast Herald",
    "Correction: An earlier version misstated when work begins.",
)
# Where the parts of an article are looked for: what is found on the page, and in the post where that has it, too.
PLACES: dict[str, tuple[str, ...]] = {
    "headline": ("New pier opens in spring",),
    "headlines": ("New pier opens in spring",),
    "dek": ("The old one closes at last, after forty years of storms.",),
    "byline": ("Mara Lind",),
    "bio": ("Mara Lind covers the harbour for The Harbour Post.",),
    "lead": BODY[:1],
    "body": BODY,
    "text": TEXT,
    "everything": (*TEXT, *NOTES),
    "heading": TEXT[1:2],
    "quote": TEXT[3:4],
    "list-item": BODY[2:],
    "alt": ("A pier in the fog",),
    "image-credit": ("Bo Ek/Coast Pictures",),
    "lead-alt": ("A pier in the fog",),
    "lead-credit": ("Bo Ek/Coast Pictures",),
    "credit": NOTES[1:2],
    "credited-outlet": ("The Coast Herald",),
    "correction": NOTES[2:],
    "disclosure": NOTES[:1],
    "tag": ("ferries",),
    "section": ("Town",),
    "label": ("Analysis",),
    "link-text": ("two years", "The Coast Herald"),
    "link": ("https://board.example/pier", "https://coast.example/pier"),
}
OF_THE_PAGE = {
    "caption": ("The pier on Friday. Photo: Bo Ek/Coast Pictures",),
    "lead-caption": ("The pier on Friday. Photo: Bo Ek/Coast Pictures",),
    "lead-image": ("<img>",),
    "byline-line": ("By Mara Lind, harbour reporter",),
    "byline-link": ("/authors/mara-lind",),
    "footer": ("© 2026 The Harbour Post",),
    "notice": ("We use cookies to count readers.",),
    "site-name": ("The Harbour Post",),
    "json-ld.NewsArticle.publisher.name": ("Harbour Media",),
    "meta.robots": ("max-image-preview:large",),
}
OF_THE_POST = {
    "caption": ("The pier on Friday.",),
    "lead-caption": ("The pier on Friday.",),
    "lead-image": ("pier.jpg",),
    "front-matter.subtitle": PLACES["dek"],
    "front-matter.image.credit": ("Bo Ek/Coast Pictures",),
}


def told_of(folder: Path, place: str, article: str) -> list[str]:
    rule = rule_of(
        folder, f"title: x\nforbid-text: {{in: {place}, pattern: '.+', quoted: true, message: '{{match}}'}}\n"
    )
    return [one.message for one in linted(rule, article).findings]


def test_every_place_is_one_of_these() -> None:
    assert {*PLACES, *OF_THE_PAGE, *OF_THE_POST} >= set(SCOPES)


@pytest.mark.parametrize(("place", "told"), {**PLACES, **OF_THE_PAGE}.items())
def test_a_place_is_found_on_a_page(tmp_path: Path, place: str, told: tuple[str, ...]) -> None:
    assert sorted(set(told_of(tmp_path, place, EVERYWHERE))) == sorted(told)


@pytest.mark.parametrize(("place", "told"), {**PLACES, **OF_THE_POST}.items())
def test_a_place_is_found_in_a_post(tmp_path: Path, place: str, told: tuple[str, ...]) -> None:
    assert sorted(told_of(tmp_path, place, IN_A_POST)) == sorted(told)


@pytest.mark.parametrize("place", sorted({*OF_THE_PAGE} - {*OF_THE_POST}))
def test_what_only_pages_have_is_not_missing_from_a_post(tmp_path: Path, place: str) -> None:
    rule = rule_of(tmp_path, f"title: x\nrequire-field: {{field: {place}}}\n")
    assert said(rule, IN_A_POST) == []
