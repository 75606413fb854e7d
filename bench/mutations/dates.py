"""Mutations of dates."""

# ruff: noqa: E501  # What is replaced stays on one line, as in the article.
from __future__ import annotations

from bench.mutations.mutation import (
    ARC,
    ASTRO,
    BLOCK,
    BLOCK_DE,
    CHANGED,
    CLASSIC,
    DOCUMENT,
    DOCUSAURUS,
    DRUPAL,
    GHOST,
    HUGO,
    HUGO_DE,
    JEKYLL,
    JNEWS,
    NEWSPAPER,
    SCHEMA,
    YOAST,
    drop,
    mutation,
    swap,
)

MUTATIONS = (
    # published-date-missing
    mutation(
        HUGO,
        "remove the dates",
        drop("date: 2025-12-28T08:30:00+00:00\nlastmod: 2025-12-28T08:30:00+00:00\n"),
        breaks="published-date-missing",
        at=DOCUMENT,
    ),
    mutation(
        ASTRO,
        "remove the dates",
        drop("pubDate: 2025-12-01T09:00:00+01:00\nupdatedDate: 2025-12-01T09:00:00+01:00\n"),
        breaks="published-date-missing",
        at=DOCUMENT,
    ),
    mutation(
        NEWSPAPER,
        "show no date",
        drop(
            '<span class="td-post-date"><time class="entry-date updated td-module-date" datetime="2025-12-11T10:20:00+01:00">11 de diciembre de 2025</time></span>'
        ),
        breaks="published-date-missing",
        at=DOCUMENT,
    ),
    mutation(
        YOAST,
        "show no date",
        drop(
            ' <span class="posted-on"><time class="entry-date published" datetime="2025-12-16T06:45:00+00:00">16 december 2025</time></span>'
        ),
        breaks="published-date-missing",
        at=DOCUMENT,
    ),
    mutation(
        CLASSIC,
        "state no date of publication",
        drop(' "datePublished": "2025-12-03T07:00:00-05:00",\n'),
        swap(
            '<time class="entry-date published" datetime="2025-12-03T07:00:00-05:00">December 3, 2025</time>',
            "December 3, 2025",
        ),
        breaks={"published-date-missing": "December 3, 2025", "newsarticle-incomplete": '"NewsArticle"'},
    ),
    # modified-before-published
    mutation(
        BLOCK,
        "date the change before publication",
        swap('"dateModified": "2026-01-10T16:40:00+00:00"', '"dateModified": "2026-01-02T16:40:00+00:00"'),
        swap(
            'modified_time" content="2026-01-10T16:40:00+00:00"', 'modified_time" content="2026-01-02T16:40:00+00:00"'
        ),
        swap(
            'Updated <time datetime="2026-01-10T16:40:00+00:00">10 January 2026</time>',
            'Updated <time datetime="2026-01-02T16:40:00+00:00">2 January 2026</time>',
        ),
        breaks="modified-before-published",
    ),
    mutation(
        JNEWS,
        "date the change before publication",
        swap('"dateModified":"2025-10-14T12:00:00+00:00"', '"dateModified":"2025-10-04T12:00:00+00:00"'),
        breaks="modified-before-published",
    ),
    mutation(
        HUGO,
        "date the change before publication",
        swap("lastmod: 2025-12-28T", "lastmod: 2025-12-18T"),
        breaks="modified-before-published",
    ),
    mutation(
        DOCUSAURUS,
        "date the change before publication",
        swap("last_update: 2025-08-20", "last_update: 2025-07-20"),
        breaks="modified-before-published",
    ),
    mutation(
        HUGO_DE,
        "date the change before publication",
        swap("lastmod = 2025-11-14T", "lastmod = 2025-11-04T"),
        breaks="modified-before-published",
    ),
    # visible-structured-date-mismatch
    mutation(
        JNEWS,
        "show another day",
        swap('shorter-watch/">October 14, 2025</a>', 'shorter-watch/">October 17, 2025</a>'),
        breaks="visible-structured-date-mismatch",
    ),
    mutation(
        CLASSIC,
        "show another day",
        swap(
            'published" datetime="2025-12-03T07:00:00-05:00">December 3, 2025',
            'published" datetime="2025-12-07T07:00:00-05:00">December 7, 2025',
        ),
        breaks="visible-structured-date-mismatch",
    ),
    mutation(
        YOAST,
        "show another day",
        swap(">16 december 2025<", ">19 december 2025<"),
        breaks="visible-structured-date-mismatch",
    ),
    mutation(
        NEWSPAPER,
        "show another day",
        swap(">11 de diciembre de 2025<", ">21 de diciembre de 2025<"),
        breaks="visible-structured-date-mismatch",
    ),
    mutation(
        ARC,
        "state another day than is shown",
        swap('published_time" content="2026-01-05T14:00:00Z"', 'published_time" content="2025-12-29T14:00:00Z"'),
        swap(
            '"datePublished":"2026-01-05T14:00:00Z","dateModified":"2026-01-05T14:00:00Z"',
            '"datePublished":"2025-12-29T14:00:00Z","dateModified":"2025-12-29T14:00:00Z"',
        ),
        breaks="visible-structured-date-mismatch",
        at="5. Januar 2026</time>",
    ),
    # datetime-no-timezone
    mutation(
        JNEWS,
        "state a time without a zone",
        swap('"datePublished":"2025-10-14T12:00:00+00:00"', '"datePublished":"2025-10-14 12:00:00"'),
        breaks="datetime-no-timezone",
    ),
    mutation(
        ARC,
        "state a time without a zone",
        swap('published_time" content="2026-01-05T14:00:00Z"', 'published_time" content="2026-01-05T14:00:00"'),
        breaks="datetime-no-timezone",
    ),
    mutation(
        BLOCK_DE,
        "write the date in words",
        swap('"datePublished":"2025-11-20T05:30:00+01:00"', '"datePublished":"20. November 2025, 05:30 Uhr"'),
        breaks="datetime-no-timezone",
    ),
    mutation(
        HUGO,
        "state a time without a zone",
        swap("\ndate: 2025-12-28T08:30:00+00:00", "\ndate: 2025-12-28T08:30:00"),
        breaks="datetime-no-timezone",
    ),
    mutation(
        JEKYLL,
        "state a time without a zone",
        swap("2025-10-21 07:30:00 +0200", "2025-10-21 07:30:00"),
        breaks="datetime-no-timezone",
    ),
    # date-in-future
    mutation(
        JNEWS,
        "publish in the future",
        swap("2025-10-14T12:00:00+00:00", "2026-10-14T12:00:00+00:00", times=4),
        swap('shorter-watch/">October 14, 2025</a>', 'shorter-watch/">October 14, 2026</a>'),
        breaks="date-in-future",
    ),
    mutation(
        SCHEMA,
        "publish in the future",
        swap("2025-10-30T08:00:00+00:00", "2026-10-30T08:00:00+00:00", times=2),
        swap("30 October 2025", "30 October 2026"),
        breaks="date-in-future",
    ),
    mutation(
        HUGO, "change it in the future", swap("lastmod: 2025-12-28T", "lastmod: 2026-12-28T"), breaks="date-in-future"
    ),
    mutation(
        DRUPAL,
        "change it in the future",
        swap('"dateModified": "2025-11-07T18:10:00+01:00"', '"dateModified": "2026-11-07T18:10:00+01:00"'),
        breaks="date-in-future",
    ),
    # update-not-shown
    mutation(
        BLOCK,
        "do not show the update",
        drop(
            '\n<div class="wp-block-post-date wp-block-post-date__modified-date">Updated <time datetime="2026-01-10T16:40:00+00:00">10 January 2026</time></div>'
        ),
        drop(
            '\n<p class="correction"><strong>Correction, 10 January 2026:</strong> An earlier version of this article said that the council pays 3.2 million crowns. It pays 2.3 million crowns.</p>'
        ),
        breaks="update-not-shown",
        at="8 January 2026</time>",
    ),
    mutation(
        JNEWS,
        "change it a week later",
        swap('"dateModified":"2025-10-14T12:00:00+00:00"', '"dateModified":"2025-10-21T12:00:00+00:00"'),
        swap(
            'modified_time" content="2025-10-14T12:00:00+00:00"', 'modified_time" content="2025-10-21T12:00:00+00:00"'
        ),
        breaks="update-not-shown",
        at="October 14, 2025",
    ),
    mutation(
        YOAST,
        "change it a week later",
        swap('"dateModified":"2025-12-16T06:45:00+00:00"', '"dateModified":"2025-12-23T06:45:00+00:00"'),
        breaks="update-not-shown",
        at="16 december 2025",
    ),
    mutation(
        NEWSPAPER,
        "change it a week later",
        swap('"dateModified": "2025-12-11T10:20:00+01:00"', '"dateModified": "2025-12-18T10:20:00+01:00"'),
        breaks="update-not-shown",
        at="11 de diciembre de 2025",
    ),
    # relative-date-only
    mutation(
        JNEWS,
        "show how long ago it was",
        swap('shorter-watch/">October 14, 2025</a>', 'shorter-watch/">3 months ago</a>'),
        breaks="relative-date-only",
    ),
    mutation(
        YOAST,
        "show how long ago it was in Dutch",
        swap(
            '<time class="entry-date published" datetime="2025-12-16T06:45:00+00:00">16 december 2025</time>',
            '<span class="entry-date published">4 weken geleden</span>',
        ),
        breaks="relative-date-only",
    ),
    mutation(
        BLOCK_DE,
        "show how long ago it was in German",
        swap('<time datetime="2025-11-20T05:30:00+01:00">20. November 2025</time>', "vor 2 Monaten"),
        breaks="relative-date-only",
    ),
    mutation(
        NEWSPAPER,
        "show how long ago it was in Spanish",
        swap(
            '<time class="entry-date updated td-module-date" datetime="2025-12-11T10:20:00+01:00">11 de diciembre de 2025</time>',
            '<span class="entry-date td-module-date">hace 5 semanas</span>',
        ),
        breaks="relative-date-only",
    ),
    # relative-day-in-body
    mutation(
        JNEWS,
        "name a weekday alone",
        swap("signed the new contract on October 13, 2025, and", "signed the new contract on Monday, and"),
        breaks="relative-day-in-body",
    ),
    mutation(
        HUGO,
        "say yesterday",
        swap("on the high tide of 27 December 2025, fifty", "on the high tide yesterday, fifty"),
        breaks="relative-day-in-body",
    ),
    mutation(
        ASTRO,
        "say it in Spanish",
        swap("tiene desde el 29 de noviembre de 2025 una", "tiene desde el sábado pasado una"),
        breaks="relative-day-in-body",
    ),
    mutation(
        BLOCK_DE,
        "say it in German",
        swap("Am 2. Dezember 2025 stimmt", "Am kommenden Dienstag stimmt"),
        breaks="relative-day-in-body",
    ),
    mutation(
        DRUPAL,
        "say it in French",
        swap("Le conseil du port l’a voté le 4 novembre 2025, par", "Le conseil du port l’a voté hier, par"),
        breaks="relative-day-in-body",
    ),
    mutation(
        GHOST,
        "name a weekday alone",
        swap("On 4 August 2025 Signe", "Last Monday Signe"),
        breaks="relative-day-in-body",
    ),
    # other-dates-on-page
    mutation(
        JNEWS,
        "print today's date above the headline",
        swap(
            '<div class="jeg_bottombar">',
            '<div class="jeg_top_date">Thursday, January 15, 2026</div><div class="jeg_bottombar">',
        ),
        breaks="other-dates-on-page",
    ),
    mutation(
        NEWSPAPER,
        "print today's date above the headline",
        swap(
            '<div class="td-header-menu-wrap">',
            '<div class="td_data_time"><div>jueves, 15 de enero de 2026</div></div><div class="td-header-menu-wrap">',
        ),
        breaks="other-dates-on-page",
    ),
    mutation(
        CLASSIC,
        "print today's date above the headline",
        swap('<p class="site-title">', '<div class="current-date">January 15, 2026</div>\n<p class="site-title">'),
        breaks="other-dates-on-page",
    ),
    mutation(
        ARC,
        "print today's date above the headline",
        swap(
            '<header class="b-header-nav-chain">',
            '<header class="b-header-nav-chain"><span class="today">Donnerstag, 15. Januar 2026</span>',
        ),
        breaks="other-dates-on-page",
    ),
    # artificial-freshening
    mutation(
        JNEWS,
        "move the date of change and nothing else",
        swap('"dateModified":"2025-10-14T12:00:00+00:00"', '"dateModified":"2026-01-12T12:00:00+00:00"'),
        swap('shorter-watch/">October 14, 2025</a>', 'shorter-watch/">October 14, 2025</a> Updated January 12, 2026'),
        beside=(JNEWS,),
        breaks={"artificial-freshening": CHANGED},
    ),
    mutation(
        HUGO,
        "move the date of change and nothing else",
        swap("lastmod: 2025-12-28T", "lastmod: 2026-01-12T"),
        beside=(HUGO,),
        breaks={"artificial-freshening": CHANGED},
    ),
)
