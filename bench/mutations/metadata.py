"""Mutations of structured data, canonical addresses, robots and languages."""

# ruff: noqa: E501  # What is replaced stays on one line, as in the article.
from __future__ import annotations

from bench.mutations.mutation import (
    ARC,
    ASTRO,
    BLOCK,
    BLOCK_DE,
    DOCUMENT,
    DOCUSAURUS,
    DRUPAL,
    GHOST,
    HUGO,
    HUGO_DE,
    JEKYLL,
    JNEWS,
    JNEWS_AR,
    NEWSPAPER,
    YOAST,
    after,
    before,
    drop,
    mutation,
    swap,
)

DRUPAL_URL = "https://courrier.harbour.example/mer/criee-port-varin-en-ligne"
HEAD = "</head>"

MUTATIONS = (
    # newsarticle-jsonld-missing
    mutation(
        NEWSPAPER,
        "call the article a web page",
        swap('"@type": "NewsArticle"', '"@type": "WebPage"'),
        breaks="newsarticle-jsonld-missing",
        at=DOCUMENT,
    ),
    mutation(
        ARC,
        "mark the script of JSON-LD as another",
        swap('<script type="application/ld+json">', '<script type="application/json">'),
        breaks="newsarticle-jsonld-missing",
        at=DOCUMENT,
    ),
    mutation(
        JNEWS,
        "mark the script of JSON-LD as another",
        swap("<script type='application/ld+json'>", "<script type='text/template'>", times=2),
        breaks="newsarticle-jsonld-missing",
        at=DOCUMENT,
    ),
    # jsonld-invalid
    mutation(
        BLOCK,
        "leave a comma in JSON-LD",
        swap('"inLanguage": "en-GB",', '"inLanguage": "en-GB",,'),
        breaks="jsonld-invalid",
    ),
    mutation(
        GHOST,
        "leave a quotation mark open in JSON-LD",
        swap(
            '"headline": "How the oyster came back to Varn Sound",',
            '"headline": "How the "oyster" came back to Varn Sound",',
        ),
        breaks="jsonld-invalid",
    ),
    mutation(
        JNEWS,
        "write the type in lower case",
        swap('"@type":"NewsArticle"', '"@type":"article"'),
        breaks="jsonld-invalid",
    ),
    mutation(
        NEWSPAPER,
        "write the type in lower case",
        swap('"@type": "NewsArticle"', '"@type": "newsarticle"'),
        breaks="jsonld-invalid",
    ),
    mutation(
        BLOCK_DE,
        "name another context",
        swap('"@context":"https://schema.org"', '"@context":"https://schema.example"'),
        breaks="jsonld-invalid",
    ),
    mutation(
        YOAST,
        "name a type that there is not",
        swap('"@type":"NewsMediaOrganization"', '"@type":"NewspaperOrganisation"'),
        breaks="jsonld-invalid",
    ),
    # newsarticle-incomplete
    mutation(
        BLOCK,
        "leave the image out",
        drop('  "image": ["https://harbour.example/wp-content/uploads/2026/01/dredger-vidar.jpg"],\n'),
        breaks="newsarticle-incomplete",
        at='"NewsArticle"',
    ),
    mutation(
        ARC,
        "leave the publisher out",
        drop(
            ',"publisher":{"@type":"NewsMediaOrganization","name":"Elda-Anzeiger","logo":{"@type":"ImageObject","url":"https://anzeiger.harbour.example/logo.png"}}'
        ),
        breaks="newsarticle-incomplete",
        at='"NewsArticle"',
    ),
    mutation(
        JNEWS_AR,
        "leave the date of change out",
        drop('"dateModified":"2025-12-22T09:00:00+02:00",'),
        breaks="newsarticle-incomplete",
        at='"NewsArticle"',
    ),
    mutation(
        NEWSPAPER,
        "leave the headline out",
        drop('"headline": "La flota de Santa Brisa vuelve a faenar tras el temporal", '),
        breaks="newsarticle-incomplete",
        at='"NewsArticle"',
    ),
    # canonical-invalid
    mutation(
        JNEWS,
        "remove the canonical address",
        drop('<link rel="canonical" href="https://observer.harbour.example/night-ferry-crews-shorter-watch/">\n'),
        breaks="canonical-invalid",
        at=DOCUMENT,
    ),
    mutation(
        BLOCK,
        "make the canonical address relative",
        swap('rel="canonical" href="https://harbour.example/2026/', 'rel="canonical" href="/2026/'),
        breaks="canonical-invalid",
    ),
    mutation(
        ARC,
        "give two canonical addresses",
        before(HEAD, '<link rel="canonical" href="https://anzeiger.harbour.example/stadt/neue-schleuse/">\n'),
        breaks="canonical-invalid",
    ),
    mutation(
        DRUPAL,
        "point the canonical address to another site",
        swap(
            f'rel="canonical" href="{DRUPAL_URL}"',
            'rel="canonical" href="https://miroir.example/mer/criee-port-varin-en-ligne"',
        ),
        breaks="canonical-invalid",
    ),
    mutation(
        YOAST,
        "leave the canonical address empty",
        swap(
            'rel="canonical" href="https://kadekrant.harbour.example/garnalenvissers-stroom-kade/"',
            'rel="canonical" href=""',
        ),
        breaks="canonical-invalid",
    ),
    # article-noindexed
    mutation(
        BLOCK,
        "keep it out of search",
        swap('name="robots" content="max-image-preview:large"', 'name="robots" content="noindex, follow"'),
        breaks="article-noindexed",
    ),
    mutation(
        YOAST,
        "keep it out of search",
        swap("content='index, follow, max-image", "content='noindex, follow, max-image"),
        breaks="article-noindexed",
    ),
    mutation(
        GHOST,
        "keep it out of search for one engine",
        before(HEAD, '<meta name="googlebot" content="none">\n'),
        breaks="article-noindexed",
    ),
    mutation(JEKYLL, "keep it out of search", after("lang: fr\n", "robots: noindex\n"), breaks="article-noindexed"),
    mutation(ASTRO, "keep it out of search", after("lang: es\n", "noindex: true\n"), breaks="article-noindexed"),
    # paywall-markup-missing
    mutation(
        GHOST,
        "do not mark the paywall up",
        drop(
            '    "isAccessibleForFree": false,\n    "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".gh-content"},\n'
        ),
        breaks="paywall-markup-missing",
        at="This post is for paying subscribers only",
    ),
    mutation(
        JNEWS,
        "put a paywall under the text",
        after(
            "and breakfast costs a dollar more.</p>",
            '\n<div class="paywall"><p>This article is for subscribers only. Subscribe to continue reading.</p></div>',
        ),
        breaks="paywall-markup-missing",
    ),
    # language-mismatch
    mutation(
        BLOCK,
        "do not say the page's language",
        swap('<html lang="en-GB">', "<html>"),
        breaks="language-mismatch",
        at="<html>",
    ),
    mutation(
        BLOCK_DE,
        "call a German page English",
        swap('<html lang="de-DE">', '<html lang="en-US">'),
        breaks="language-mismatch",
    ),
    mutation(
        ARC, "call a German page English", swap('<html lang="de">', '<html lang="en">'), breaks="language-mismatch"
    ),
    mutation(
        DRUPAL,
        "say another language in JSON-LD",
        swap('"inLanguage": "fr"', '"inLanguage": "de"'),
        breaks="language-mismatch",
        at='<html lang="fr"',
    ),
    mutation(
        NEWSPAPER,
        "call a Spanish page Portuguese",
        swap('<html lang="es">', '<html lang="pt">'),
        breaks="language-mismatch",
    ),
    mutation(
        JNEWS_AR,
        "say another language in JSON-LD",
        swap('"inLanguage":"ar"', '"inLanguage":"en"'),
        breaks="language-mismatch",
        at='<html lang="ar"',
    ),
    mutation(
        HUGO_DE, "call a German post English", swap('language = "de"', 'language = "en"'), breaks="language-mismatch"
    ),
    # conflicting-article-nodes
    mutation(
        DRUPAL,
        "let a second plugin describe the article otherwise",
        before(
            HEAD,
            f'<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "Article", "mainEntityOfPage": "{DRUPAL_URL}", "headline": "La criée de Port-Varin vendra aussi en ligne", "datePublished": "2025-11-01T08:00:00+01:00", "dateModified": "2025-11-07T18:10:00+01:00", "image": "https://courrier.harbour.example/sites/default/files/criee.jpg", "author": {{"@type": "Person", "name": "Élise Carnot", "url": "https://courrier.harbour.example/auteurs/elise-carnot"}}, "publisher": {{"@type": "Organization", "name": "Le Courrier du Quai"}}}}</script>\n',
        ),
        breaks="conflicting-article-nodes",
    ),
    mutation(
        JNEWS,
        "let a second plugin name another author",
        before(
            HEAD,
            '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","mainEntityOfPage":"https://observer.harbour.example/night-ferry-crews-shorter-watch/","headline":"Night ferry crews accept a shorter watch","datePublished":"2025-10-14T12:00:00+00:00","dateModified":"2025-10-14T12:00:00+00:00","image":"https://observer.harbour.example/uploads/vega-night.jpg","author":{"@type":"Person","name":"Ida Falk","url":"https://observer.harbour.example/author/falk/"},"publisher":{"@type":"Organization","name":"Port Varn Observer"}}</script>\n',
        ),
        breaks="conflicting-article-nodes",
        at='"name":"Tomasz Reiner"',
    ),
    # front-matter-schema
    mutation(
        HUGO,
        "write the tags as one string",
        swap("tags: [Salvage, Sisters reef, Barley]", "tags: Salvage, Barley"),
        breaks="front-matter-schema",
    ),
    mutation(
        HUGO_DE,
        "put a truth value in quotation marks",
        swap("draft = false", 'draft = "false"'),
        breaks="front-matter-schema",
    ),
    mutation(
        DOCUSAURUS,
        "leave the tags out",
        drop("tags: [anchor lights, boats, breakwater]\n"),
        breaks="front-matter-schema",
        at=DOCUMENT,
    ),
    # front-matter-invalid, of the engine
    mutation(
        JEKYLL,
        "leave a quotation mark open in front matter",
        swap('passera à l’électricité"', "passera à l’électricité"),
        breaks="front-matter-invalid",
        at="Deux moteurs et douze",
    ),
)
