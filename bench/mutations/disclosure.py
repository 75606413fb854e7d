"""Mutations of labels, disclosures, corrections and what machines leave behind."""

# ruff: noqa: E501  # What is replaced stays on one line, as in the article.
from __future__ import annotations

from bench.mutations.mutation import (
    ARC,
    ASTRO,
    BLOCK,
    BLOCK_DE,
    CLASSIC,
    DOCUMENT,
    DOCUSAURUS,
    DRUPAL,
    HUGO,
    HUGO_DE,
    JEKYLL,
    JNEWS,
    SCHEMA,
    after,
    before,
    drop,
    mutation,
    swap,
)

PAID = '<p class="sponsored-label">Paid content in partnership with Varnseil Outdoor</p>'
COMMISSION = '<p class="disclosure">We earn a commission when you buy through the links in this guide. The makers had no say in the marks.</p>\n'
NOTE = ":::note\n\nWe may earn a commission if you buy through the links below. Nobody paid for a place in this test.\n\n:::\n\n"
AI_NOTE = "Parts of this report were translated with the help of AI and checked by Mara Lind.\n\n"
CORRECTION = "<strong>Correction, 10 January 2026:</strong> An earlier version of this article said that the council pays 3.2 million crowns. It pays 2.3 million crowns."

MUTATIONS = (
    # sponsored-label-missing
    mutation(
        CLASSIC,
        "name the sponsor in metadata alone",
        before("<title>", '<meta name="sponsor" content="Quay Bank">\n'),
        breaks="sponsored-label-missing",
    ),
    mutation(
        ASTRO,
        "have it sponsored and say so nowhere",
        after("category: Puerto\n", "sponsor: Astilleros Morvan\n"),
        breaks="sponsored-label-missing",
    ),
    mutation(
        HUGO,
        "have it sponsored and say so nowhere",
        after("categories: [Shipping]\n", "sponsored: true\n"),
        breaks="sponsored-label-missing",
    ),
    mutation(
        HUGO_DE,
        "have it sponsored and say so nowhere",
        after("draft = false\n", "sponsored = true\n"),
        breaks="sponsored-label-missing",
    ),
    mutation(
        JNEWS,
        "call it an advertiser's content in JSON-LD alone",
        swap('"@type":"NewsArticle"', '"@type":"AdvertiserContentArticle"'),
        breaks="sponsored-label-missing",
    ),
    # sponsored-label-vague
    mutation(
        SCHEMA,
        "say who presents it and not that it is paid for",
        swap("Paid content in partnership with Varnseil Outdoor", "Presented by Varnseil Outdoor"),
        breaks="sponsored-label-vague",
    ),
    mutation(
        SCHEMA,
        "call it promoted",
        swap("Paid content in partnership with Varnseil Outdoor", "Promoted"),
        breaks="sponsored-label-vague",
    ),
    mutation(
        SCHEMA,
        "call it a partner's",
        swap("Paid content in partnership with Varnseil Outdoor", "Partner content"),
        breaks="sponsored-label-vague",
    ),
    # affiliate-disclosure-missing
    mutation(
        SCHEMA, "drop the disclosure", drop(COMMISSION), breaks="affiliate-disclosure-missing", at="Grimsund Deck"
    ),
    mutation(DOCUSAURUS, "drop the disclosure", drop(NOTE), breaks="affiliate-disclosure-missing", at="[Lykta Two]"),
    mutation(
        DOCUSAURUS,
        "disclose it behind the links",
        drop(NOTE),
        after("with a ruler and a friend.\n", "\nWe may earn a commission if you buy through these links.\n"),
        breaks="affiliate-disclosure-missing",
        at="[Lykta Two]",
    ),
    mutation(
        ASTRO,
        "link to a shop for a commission",
        after(
            "En la fábrica trabajan seis personas.",
            " Hay guantes en [la tienda](https://www.amazon.es/dp/B000000003?tag=puerto-21).",
        ),
        breaks="affiliate-disclosure-missing",
    ),
    mutation(
        ARC,
        "link to a shop for a commission",
        swap(
            "hat 62 Becken.",
            'hat 62 Becken. Ein <a href="https://www.amazon.de/dp/B000000004?tag=elda-21" rel="sponsored">Modell der Schleuse</a> kostet 30 Euro.',
        ),
        breaks="affiliate-disclosure-missing",
    ),
    # affiliate-rel-missing
    mutation(
        SCHEMA,
        "do not mark a paid link",
        swap('?tag=gazette-21" rel="sponsored">Grimsund', '?tag=gazette-21">Grimsund'),
        breaks="affiliate-rel-missing",
        at="Grimsund Deck",
    ),
    mutation(
        SCHEMA,
        "mark a paid link with something else",
        swap('?tag=gazette-21" rel="sponsored">Grimsund', '?tag=gazette-21" rel="noopener">Grimsund'),
        breaks="affiliate-rel-missing",
        at="Grimsund Deck",
    ),
    # opinion-label-missing
    mutation(
        BLOCK_DE,
        "drop the label of a commentary",
        drop('<p class="article-label">Kommentar</p>\n'),
        breaks="opinion-label-missing",
        at='"OpinionNewsArticle"',
    ),
    mutation(
        JNEWS,
        "publish it in the opinion section without a label",
        swap(
            "https://observer.harbour.example/night-ferry-crews-shorter-watch/",
            "https://observer.harbour.example/opinion/night-ferry-crews-shorter-watch/",
            times=3,
        ),
        swap(
            "https:\\/\\/observer.harbour.example\\/night-ferry",
            "https:\\/\\/observer.harbour.example\\/opinion\\/night-ferry",
        ),
        breaks="opinion-label-missing",
        at=DOCUMENT,
    ),
    mutation(
        DRUPAL,
        "call it an opinion in JSON-LD alone",
        swap('{"@type": "NewsArticle", "@id"', '{"@type": "OpinionNewsArticle", "@id"'),
        breaks="opinion-label-missing",
    ),
    mutation(
        BLOCK_DE,
        "call a commentary news in JSON-LD",
        swap('"@type":"OpinionNewsArticle"', '"@type":"NewsArticle"'),
        breaks="opinion-label-missing",
    ),
    # ai-use-undisclosed
    mutation(
        HUGO,
        "drop the statement on AI",
        swap("ai_use: translation", "ai_generated: true"),
        drop(AI_NOTE),
        breaks="ai-use-undisclosed",
        at="ai_generated: true",
    ),
    mutation(
        JEKYLL,
        "declare AI in front matter alone",
        after("lang: fr\n", "ai_generated: true\n"),
        breaks="ai-use-undisclosed",
    ),
    mutation(
        DOCUSAURUS,
        "declare AI in front matter alone",
        after("lang: en\n", "ai_assisted: true\n"),
        breaks="ai-use-undisclosed",
    ),
    mutation(
        JNEWS,
        "declare AI in JSON-LD alone",
        swap(
            '"articleSection":["Shipping"],',
            '"articleSection":["Shipping"],"digitalSourceType":"https://schema.org/TrainedAlgorithmicMediaDigitalSource",',
        ),
        breaks="ai-use-undisclosed",
    ),
    # llm-artefact
    mutation(
        BLOCK,
        "leave a chatbot's excuse",
        before("The last time anybody took silt", "As an AI language model, I cannot verify the figures. "),
        breaks="llm-artefact",
    ),
    mutation(
        JNEWS,
        "leave a gap to be filled",
        after("and breakfast costs a dollar more.", " [Insert quote from the union here]"),
        breaks="llm-artefact",
    ),
    mutation(
        HUGO,
        "leave a chatbot's offer",
        before("The ship’s crew of eighteen", "Certainly! Here is a rewritten version of the article:\n\n"),
        breaks="llm-artefact",
    ),
    mutation(
        ARC,
        "leave a chatbot's mark on a link",
        swap(
            "https://wasseramt.example/berichte/schleuse-2026",
            "https://wasseramt.example/berichte/schleuse-2026?utm_source=chatgpt.com",
        ),
        breaks="llm-artefact",
        at="Bericht des Wasseramts</a>",
    ),
    mutation(
        ASTRO,
        "leave a chatbot's citation mark",
        after("la mismo que treinta casas".replace("la mismo", "lo mismo"), " :contentReference[oaicite:3]{index=3}"),
        breaks="llm-artefact",
    ),
    mutation(
        DRUPAL,
        "leave a chatbot's excuse in French",
        after(
            "Il fera ses comptes en juin 2026.", " En tant que modèle de langage, je ne peux pas vérifier ces chiffres."
        ),
        breaks="llm-artefact",
    ),
    # correction-notice-missing
    mutation(
        JEKYLL,
        "correct it in front matter alone",
        after("lang: fr\n", 'correction: "Le billet coûte cinq euros, et non six."\n'),
        breaks="correction-notice-missing",
    ),
    mutation(
        DOCUSAURUS,
        "correct it in front matter alone",
        after("lang: en\n", "corrected: 2025-09-01\n"),
        breaks="correction-notice-missing",
    ),
    mutation(
        JNEWS,
        "correct it in JSON-LD alone",
        swap(
            '"articleSection":["Shipping"],',
            '"articleSection":["Shipping"],"correction":{"@type":"CorrectionComment","text":"The contract covers 88 deckhands, not 80.","datePublished":"2025-10-14"},',
        ),
        breaks="correction-notice-missing",
    ),
    # correction-notice-vague
    mutation(
        BLOCK,
        "take the date out of the correction and off the page",
        swap("Correction, 10 January 2026:", "Correction:"),
        drop(
            '\n<div class="wp-block-post-date wp-block-post-date__modified-date">Updated <time datetime="2026-01-10T16:40:00+00:00">10 January 2026</time></div>'
        ),
        breaks="correction-notice-vague",
        at="Correction:",
    ),
    mutation(
        BLOCK,
        "do not say what was wrong",
        swap(CORRECTION, "<strong>Correction, 10 January 2026:</strong> This article has been corrected."),
        breaks="correction-notice-vague",
    ),
    mutation(
        DRUPAL,
        "take the date out of the correction and off the page",
        swap("Rectificatif du 7 novembre 2025 :", "Rectificatif :"),
        drop(', mis à jour le <time datetime="2025-11-07T18:10:00+01:00">7 novembre 2025</time>'),
        breaks="correction-notice-vague",
        at="Rectificatif :",
    ),
    mutation(
        ARC,
        "take the date out of the correction",
        swap("Korrektur, 5. Januar 2026:", "Korrektur:"),
        breaks="correction-notice-vague",
        at="Korrektur:",
    ),
    mutation(
        HUGO_DE,
        "do not say what was wrong",
        swap(
            "In einer früheren Version dieses Artikels hieß es, das Logbuch ende 1898. Es endet 1893.",
            "Der Artikel wurde korrigiert.",
        ),
        breaks="correction-notice-vague",
    ),
    mutation(
        HUGO_DE,
        "take the date out of the correction",
        swap("Korrektur, 14. November 2025:", "Korrektur:"),
        breaks="correction-notice-vague",
        at="Korrektur:",
    ),
    # conflict-undisclosed
    mutation(
        JNEWS,
        "write about the owner and do not say so",
        swap(
            "Passengers will notice little.",
            "The line belongs to Nordhavn Holding. Nordhavn Holding says that passengers will notice little.",
        ),
        breaks="conflict-undisclosed",
        registries=True,
    ),
    mutation(
        BLOCK,
        "put the owner into the headline and do not say so",
        swap(
            "Council votes to dredge the inner harbour before summer</h1>",
            "Council lets Nordhavn Holding dredge the inner harbour before summer</h1>",
        ),
        breaks="conflict-undisclosed",
        registries=True,
    ),
    # press-release-unlabelled
    mutation(
        JNEWS,
        "end like a press release",
        before(
            '<div class="jeg_post_tags">',
            "<p>About Varnseil Outdoor</p>\n<p>Varnseil Outdoor is a leading maker of jackets with offices in Skarholm. For more information visit www.varnseil.example.</p>\n<p>Media contact: Otto Vik, press@varnseil.example</p>\n<p>###</p>\n",
        ),
        breaks="press-release-unlabelled",
    ),
    mutation(
        BLOCK,
        "print a press release",
        before(
            "<p>The town council decided",
            "<p>FOR IMMEDIATE RELEASE</p>\n<p>PORT VARN, Jan. 8, 2026 /PRNewswire/ -- The port company announces a new basin.</p>\n",
        ),
        breaks="press-release-unlabelled",
    ),
)
