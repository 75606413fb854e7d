"""Mutations of credits, sources and quotations."""

# ruff: noqa: E501  # What is replaced stays on one line, as in the article.
from __future__ import annotations

from bench.mutations.mutation import (
    ARC,
    ASTRO,
    BLOCK,
    BLOCK_DE,
    CHANGED,
    CLASSIC,
    DOCUSAURUS,
    DRUPAL,
    GHOST,
    HUGO,
    HUGO_DE,
    JEKYLL,
    JNEWS,
    NEWSPAPER,
    YOAST,
    after,
    before,
    drop,
    mutation,
    swap,
)

COASTAL = '<a href="https://coastal-times.example/2025/11/varn-keeper">The Coastal Times – Keeper lets the public into her tower</a>'
COASTAL_NOTICE = (
    "This article was rewritten by Ruth Harrow from a report by The Coastal Times and checked by our editor Nils Aker."
)
EFE = '<a href="https://efe.com/nota/temporal-norte">EFE – El mar entra en dos muelles del norte</a>'
REUTERS = "[Reuters – Grain ship refloated off Skarholm](https://www.reuters.com/world/grain-ship-refloated)"
TENDER = ", who asked not to be named because the bids stay sealed until February 2026"

MUTATIONS = (
    # source-credit-missing
    mutation(
        HUGO, "drop the credit line", drop(f"\nSource: {REUTERS}\n"), breaks="source-credit-missing", at="Reuters"
    ),
    mutation(
        ASTRO,
        "name a source in front matter alone",
        after("category: Puerto\n", "source: La Voz del Mar\n"),
        breaks="source-credit-missing",
    ),
    mutation(
        JEKYLL,
        "name a source in front matter alone",
        after("layout: post\n", "source: AFP\n"),
        breaks="source-credit-missing",
    ),
    mutation(
        HUGO_DE,
        "name a source in front matter alone",
        after("draft = false\n", 'source = "Elda-Anzeiger"\n'),
        breaks="source-credit-missing",
    ),
    # source-credit-unlinked
    mutation(
        CLASSIC,
        "drop the credit's link",
        swap(COASTAL, "The Coastal Times – Keeper lets the public into her tower"),
        breaks="source-credit-unlinked",
        at="Source: The Coastal Times",
    ),
    mutation(
        JNEWS,
        "credit an outlet without a link",
        after(
            "and breakfast costs a dollar more.",
            " The Island Ledger first wrote of the vote.</p>\n<p>Source: The Island Ledger – Ferry crews vote on watches",
        ),
        breaks="source-credit-unlinked",
    ),
    mutation(
        DOCUSAURUS,
        "credit an outlet without a link",
        after("A gull sat on it for most of August.", " The Island Ledger saw the same in June 2025."),
        after(
            "*The lamp that a wave took, found in August 2025. Photo: Ida Falk/Port Varn Observer*\n",
            "\nSource: The Island Ledger – A month with four lamps\n",
        ),
        breaks="source-credit-unlinked",
        at="Source: The Island Ledger",
    ),
    mutation(
        ARC,
        "credit an outlet without a link",
        after(
            "Sie ist 400 Meter lang und hat 62 Becken.</p>",
            "\n<p>Quelle: Elda-Kurier – Fischtreppe kommt später. Der Elda-Kurier hatte zuerst berichtet.</p>",
        ),
        breaks={"source-credit-unlinked": CHANGED, "source-outlet-absent-from-body": CHANGED},
    ),
    # source-link-domain-mismatch
    mutation(
        CLASSIC,
        "link the credit to another outlet",
        swap('Source: <a href="https://coastal-times.example/', 'Source: <a href="https://ledger.example/'),
        breaks="source-link-domain-mismatch",
        at="The Coastal Times – Keeper",
        registries=True,
    ),
    mutation(
        HUGO,
        "link the credit to another agency",
        swap("https://www.reuters.com/world/", "https://apnews.com/article/"),
        breaks="source-link-domain-mismatch",
        at=REUTERS[1:44],
        registries=True,
    ),
    mutation(
        NEWSPAPER,
        "link the credit to a blog",
        swap("https://efe.com/nota/", "https://blog-del-mar.example/nota/"),
        breaks="source-link-domain-mismatch",
        at="EFE – El mar",
        registries=True,
    ),
    # source-outlet-absent-from-body
    mutation(
        NEWSPAPER,
        "do not name the outlet in the text",
        swap("La agencia EFE informó de daños parecidos", "Hubo daños parecidos"),
        breaks="source-outlet-absent-from-body",
        at="EFE",
    ),
    mutation(
        HUGO,
        "do not name the agency in the text",
        swap("SKARHOLM (Reuters) - ", "SKARHOLM - "),
        swap("dry, Reuters reported, and", "dry, and"),
        breaks="source-outlet-absent-from-body",
        at=REUTERS,
    ),
    # source-headline-paraphrased
    mutation(
        CLASSIC,
        "paraphrase the source's headline",
        swap("Keeper lets the public into her tower", "Cape Varn lighthouse opens the lamp room for visitors"),
        breaks="source-headline-paraphrased",
    ),
    mutation(
        NEWSPAPER,
        "paraphrase the source's headline",
        swap("El mar entra en dos muelles del norte", "La flota de Santa Brisa vuelve a faenar después del temporal"),
        breaks="source-headline-paraphrased",
    ),
    mutation(
        HUGO,
        "paraphrase the source's headline",
        swap(
            "Reuters – Grain ship refloated off Skarholm", "Reuters – Grain ship pulled off Sisters reef by salvage tug"
        ),
        breaks="source-headline-paraphrased",
    ),
    # rewrite-disclosure-names-no-source
    mutation(
        CLASSIC,
        "name nobody in the rewrite notice",
        swap("from a report by The Coastal Times and checked", "based on reports from trusted sources and checked"),
        breaks="rewrite-disclosure-names-no-source",
        at="This article was rewritten",
    ),
    mutation(
        NEWSPAPER,
        "say in Spanish that it rests on several sources",
        before(
            '<p class="fuente">',
            "<p>Este artículo fue reescrito por Lucía Marrero a partir de varias fuentes y revisado por Andrés Quiroga.</p>\n",
        ),
        breaks="rewrite-disclosure-names-no-source",
    ),
    mutation(
        HUGO,
        "say that it rests on media reports",
        swap(
            "Parts of this report were translated with the help of AI and checked by Mara Lind.",
            "This article was rewritten with the help of AI based on media reports and checked by Mara Lind.",
        ),
        breaks="rewrite-disclosure-names-no-source",
    ),
    # rewrite-method-unstated
    mutation(
        CLASSIC,
        "say neither who rewrote it nor how",
        swap(COASTAL_NOTICE, "This article was rewritten by our team from a report by The Coastal Times."),
        breaks="rewrite-method-unstated",
    ),
    mutation(
        NEWSPAPER,
        "say in Spanish neither who rewrote it nor how",
        before(
            '<p class="fuente">',
            "<p>Este artículo fue reescrito por Diario del Puerto a partir de una nota de EFE.</p>\n",
        ),
        breaks="rewrite-method-unstated",
    ),
    # syndicated-copy-indexable
    mutation(
        CLASSIC,
        "republish another outlet's article and let the copy be indexed",
        swap(
            f"Source: {COASTAL}",
            'This article was originally published by <a href="https://coastal-times.example/2025/11/varn-keeper">The Coastal Times</a> and is republished here with permission.',
        ),
        breaks="syndicated-copy-indexable",
        registries=True,
    ),
    mutation(
        JNEWS,
        "republish another outlet's article and let the copy be indexed",
        after(
            "and breakfast costs a dollar more.</p>",
            '\n<p>This story was first published by <a href="https://ledger.example/night-ferry">The Island Ledger</a>. The Island Ledger let us republish it.</p>',
        ),
        breaks="syndicated-copy-indexable",
        registries=True,
    ),
    # wire-credit-missing
    mutation(
        BLOCK,
        "begin with AP's dateline",
        before("The town council decided", "PORT VARN (AP) — "),
        breaks="wire-credit-missing",
    ),
    mutation(
        JNEWS,
        "begin with Reuters' dateline",
        before("The crews of the four", "PORT VARN, Oct 14 (Reuters) - "),
        breaks="wire-credit-missing",
    ),
    mutation(
        ARC,
        "begin with dpa's dateline",
        before("Die neue Schleuse an der Elda", "Port Elda (dpa) – "),
        breaks="wire-credit-missing",
    ),
    mutation(
        DRUPAL,
        "begin with AFP's dateline",
        before("La criée de Port-Varin ouvrira", "PORT-VARIN (AFP) – "),
        breaks="wire-credit-missing",
    ),
    mutation(
        ASTRO,
        "begin with EFE's dateline",
        before("El mercado de Santa Brisa tiene", "Santa Brisa, 1 dic (EFE).- "),
        breaks="wire-credit-missing",
    ),
    mutation(
        YOAST,
        "begin with ANP's dateline",
        before("Aan de westkade van Skarholm", "SKARHOLM (ANP) - "),
        breaks="wire-credit-missing",
    ),
    # anonymous-source-undescribed
    mutation(
        BLOCK,
        "give it to a source",
        swap(f"said an official familiar with the tender{TENDER}", "a source said"),
        breaks="anonymous-source-undescribed",
    ),
    mutation(
        JNEWS,
        "give it to sources",
        after("and breakfast costs a dollar more.", " The line wanted ten hours, sources say."),
        breaks="anonymous-source-undescribed",
    ),
    mutation(
        BLOCK_DE,
        "give it to a source in German",
        after("wo seit 2019 ein Parkhaus leer steht.", " Eine Quelle sagte, der Investor sei dem nicht abgeneigt."),
        breaks="anonymous-source-undescribed",
    ),
    mutation(
        DRUPAL,
        "give it to a source in French",
        after("Il fera ses comptes en juin 2026.", " Selon une source, deux bateaux partiront ailleurs."),
        breaks="anonymous-source-undescribed",
    ),
    mutation(
        NEWSPAPER,
        "give it to sources in Spanish",
        after("Las redes y los motores corren por cuenta de los dueños.", " Según fuentes, el arreglo durará un mes."),
        breaks="anonymous-source-undescribed",
    ),
    mutation(
        HUGO,
        "give it to a source",
        after("said its spokeswoman, Tora Ness.", " A source said that the pilot was asleep."),
        breaks="anonymous-source-undescribed",
    ),
    # anonymous-source-no-reason
    mutation(
        BLOCK,
        "give no reason for the anonymity",
        drop(TENDER),
        breaks="anonymous-source-no-reason",
        at="an official familiar with the tender",
    ),
    mutation(
        JNEWS,
        "cite an official briefed on the talks",
        after(
            "and breakfast costs a dollar more.",
            " The line had asked for ten hours, an official briefed on the talks said.",
        ),
        breaks="anonymous-source-no-reason",
    ),
    mutation(
        DRUPAL,
        "cite a source close to the matter in French",
        after(
            "Il fera ses comptes en juin 2026.", " Deux bateaux partiront ailleurs, selon une source proche du dossier."
        ),
        breaks="anonymous-source-no-reason",
    ),
    mutation(
        ASTRO,
        "give no reason for the anonymity in Spanish",
        drop(", porque el concurso sigue abierto,"),
        breaks="anonymous-source-no-reason",
        at="Fuentes del ayuntamiento",
    ),
    mutation(
        JEKYLL,
        "give no reason for the anonymity in French",
        drop(" parce que le vote de son groupe n’est pas arrêté"),
        breaks="anonymous-source-no-reason",
        at="qui a demandé à rester anonyme",
    ),
    mutation(
        ARC,
        "give no reason for the anonymity in German",
        drop(", weil die Verhandlungen noch laufen"),
        breaks="anonymous-source-no-reason",
        at="wollte nicht namentlich genannt werden",
    ),
    # vague-collective-attribution
    mutation(
        BLOCK,
        "let critics say it",
        before(
            '<h2 class="wp-block-heading">Where the money',
            "<p>Critics say that the basin will silt up again within five years.</p>\n",
        ),
        breaks="vague-collective-attribution",
    ),
    mutation(
        JNEWS,
        "let many observers believe it",
        after("the rules ask for more than half.", " Many observers believe that the count was wrong."),
        breaks="vague-collective-attribution",
    ),
    mutation(
        ARC,
        "let critics say it in German",
        swap("hat 62 Becken.", "hat 62 Becken. Kritiker sagen, dass sie zu steil ist."),
        breaks="vague-collective-attribution",
    ),
    mutation(
        DRUPAL,
        "let experts say it in French",
        after("Il fera ses comptes en juin 2026.", " Selon les experts, les prix vont baisser."),
        breaks="vague-collective-attribution",
    ),
    mutation(
        ASTRO,
        "let critics say it in Spanish",
        after(
            "según [el convenio](https://region.example/convenios/2024-88) firmado en 2024.\n",
            "\nLos críticos dicen que la obra se hizo demasiado deprisa.\n",
        ),
        breaks="vague-collective-attribution",
    ),
    mutation(
        HUGO,
        "let analysts say it",
        before("- The ship is 142 metres", "Analysts say that the price of barley will rise.\n\n"),
        breaks="vague-collective-attribution",
    ),
    # quote-without-speaker
    mutation(
        JNEWS,
        "leave out who speaks",
        swap(
            "counting the mistakes,” said Birgit Soren, second mate of the Vega. “I fell",
            "counting the mistakes. I fell",
        ),
        breaks="quote-without-speaker",
    ),
    mutation(
        GHOST,
        "leave out who speaks",
        swap(
            "on the back seat,” said Vollan, who teaches biology in Port Varn. “My husband",
            "on the back seat. My husband",
        ),
        breaks="quote-without-speaker",
    ),
    mutation(
        NEWSPAPER,
        "leave out who speaks in Spanish",
        swap(
            "semana del año», dijo Remedios Ayala, patrona del Virgen del Faro. «Los hombres",
            "semana del año. Los hombres",
        ),
        breaks="quote-without-speaker",
    ),
    mutation(
        DRUPAL,
        "leave out who speaks in French",
        swap(
            "vingt kilos de poisson », a déclaré Louise Hamel, qui tient une poissonnerie à Saint-Orme. « Avec",
            "vingt kilos de poisson. Avec",
        ),
        breaks="quote-without-speaker",
    ),
    mutation(
        BLOCK_DE,
        "leave out who speaks in German",
        swap(
            "Gesellenbrief entlassen“, sagte Meister Henrik Aas, als ich ihn in der Halle besuchte. Der Betrieb",
            "Gesellenbrief entlassen, und dabei soll es bleiben, solange wir die Halle haben.“</p>\n<p>Der Betrieb",
        ),
        breaks="quote-without-speaker",
    ),
    mutation(
        HUGO,
        "leave out who speaks below a block quotation",
        drop(">\n> — Gunnar Hole, master of the Thor\n"),
        breaks="quote-without-speaker",
        at="> I have never been so glad",
    ),
    # cc-attribution-incomplete
    mutation(
        GHOST,
        "leave the author out of a free picture's credit",
        drop(' by <a href="https://photos.example/nilsvoss">Nils Voss</a>'),
        breaks="cc-attribution-incomplete",
        at="CC BY 4.0",
    ),
    mutation(
        GHOST,
        "do not link the licence",
        swap('<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>', "CC BY 4.0"),
        breaks="cc-attribution-incomplete",
        at="CC BY 4.0",
    ),
    mutation(
        GHOST,
        "do not link the source of a free picture",
        swap(
            '<a href="https://photos.example/nilsvoss/4471">“Plate shell”</a> by <a href="https://photos.example/nilsvoss">Nils Voss</a>',
            "“Plate shell” by Nils Voss",
        ),
        breaks="cc-attribution-incomplete",
        at="CC BY 4.0",
    ),
    mutation(
        DOCUSAURUS,
        "name a licence and nothing else",
        swap("Photo: Ida Falk/Port Varn Observer*", "Photo: CC BY-SA 4.0*"),
        breaks="cc-attribution-incomplete",
        at="CC BY-SA 4.0",
    ),
)
