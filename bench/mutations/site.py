"""Mutations of a site's standing links, claims and leftovers, and of what only many articles together show."""

# ruff: noqa: E501  # What is replaced stays on one line, as in the article.
from __future__ import annotations

from bench.mutations.mutation import (
    ARC,
    ASTRO,
    BLOCK,
    BLOCK_DE,
    CLASSIC,
    DOCUMENT,
    DRUPAL,
    GHOST,
    HUGO,
    HUGO_DE,
    JEKYLL,
    JNEWS,
    JNEWS_AR,
    NEWSPAPER,
    SCHEMA,
    YOAST,
    after,
    before,
    drop,
    mutation,
    swap,
)

OBSERVER_SINCE = "The Observer has told the news of Port Varn since 1904."
# One page for both is common: only where both are gone has a reader nowhere to look.
NEITHER = {"corrections-policy-missing": DOCUMENT, "editorial-standards-missing": DOCUMENT}

MUTATIONS = (
    # contact-missing
    mutation(
        JNEWS,
        "drop the contact",
        drop('<li><a href="/contact/">Contact us</a></li>'),
        breaks="contact-missing",
        at=DOCUMENT,
    ),
    mutation(
        GHOST,
        "drop the contact",
        drop('<li><a href="/contact/">Contact</a></li>'),
        breaks="contact-missing",
        at=DOCUMENT,
    ),
    mutation(
        YOAST,
        "drop the contact",
        drop('<li><a href="/contact/">Contact</a></li>'),
        breaks="contact-missing",
        at=DOCUMENT,
    ),
    mutation(
        JNEWS_AR,
        "drop the contact",
        drop('<li><a href="/contact/">اتصل بنا</a></li>'),
        breaks="contact-missing",
        at=DOCUMENT,
    ),
    # about-ownership-missing
    mutation(
        CLASSIC,
        "drop the page about the site",
        drop('<li><a href="/about-us/">About us</a></li>'),
        breaks="about-ownership-missing",
        at=DOCUMENT,
    ),
    mutation(
        BLOCK,
        "drop the page about the site",
        drop('<li><a href="/about/">About us and who owns us</a></li>\n'),
        breaks="about-ownership-missing",
        at=DOCUMENT,
    ),
    mutation(
        YOAST,
        "drop the page about the site",
        drop('<li><a href="/over-ons/">Over ons</a></li>'),
        breaks="about-ownership-missing",
        at=DOCUMENT,
    ),
    mutation(
        SCHEMA,
        "drop the page about the site",
        drop('<a href="/about">About the Gazette</a> '),
        breaks="about-ownership-missing",
        at=DOCUMENT,
    ),
    # corrections-policy-missing
    mutation(
        JNEWS,
        "drop the corrections policy",
        drop('<li><a href="/corrections/">Corrections policy</a></li>'),
        drop('<li><a href="/ethics/">Ethics policy</a></li>'),
        breaks=NEITHER,
    ),
    mutation(
        ARC,
        "drop the corrections policy",
        drop('<li><a href="/korrekturen/">Korrekturen</a></li>'),
        drop('<li><a href="/grundsaetze/">Publizistische Grundsätze</a></li>'),
        breaks=NEITHER,
    ),
    mutation(
        DRUPAL,
        "drop the corrections policy",
        drop('<li><a href="/rectificatifs">Rectificatifs</a></li>'),
        drop('<li><a href="/charte">Charte éditoriale</a></li>'),
        breaks=NEITHER,
    ),
    mutation(
        NEWSPAPER,
        "drop the corrections policy",
        drop('<li><a href="/politica-de-correcciones/">Política de correcciones</a></li>'),
        drop('<li><a href="/codigo-etico/">Código ético</a></li>'),
        breaks=NEITHER,
    ),
    # editorial-standards-missing
    mutation(
        JNEWS,
        "drop the code of ethics",
        drop('<li><a href="/ethics/">Ethics policy</a></li>'),
        breaks="editorial-standards-missing",
        at=DOCUMENT,
    ),
    mutation(
        BLOCK_DE,
        "drop the guidelines",
        drop('<li><a href="/de/leitlinien/">Redaktionelle Leitlinien</a></li>'),
        breaks="editorial-standards-missing",
        at=DOCUMENT,
    ),
    mutation(
        DRUPAL,
        "drop the charter",
        drop('<li><a href="/charte">Charte éditoriale</a></li>'),
        breaks="editorial-standards-missing",
        at=DOCUMENT,
    ),
    mutation(
        YOAST,
        "drop the statute",
        drop('<li><a href="/redactiestatuut/">Redactiestatuut</a></li>'),
        breaks="editorial-standards-missing",
        at=DOCUMENT,
    ),
    # imprint-missing
    mutation(
        ARC,
        "drop the imprint",
        drop('<li><a href="/impressum/">Impressum</a></li>'),
        breaks="imprint-missing",
        at=DOCUMENT,
    ),
    mutation(
        DRUPAL,
        "drop the imprint",
        drop('<li><a href="/mentions-legales">Mentions légales</a></li>'),
        breaks="imprint-missing",
        at=DOCUMENT,
    ),
    mutation(
        BLOCK_DE,
        "drop the imprint",
        drop('<li><a href="/de/impressum/">Impressum</a></li>'),
        breaks="imprint-missing",
        at=DOCUMENT,
    ),
    # unverifiable-trust-claim
    mutation(
        JNEWS,
        "claim trust in the footer",
        swap(OBSERVER_SINCE, "Your trusted source for verified and unbiased news."),
        breaks="unverifiable-trust-claim",
    ),
    mutation(
        BLOCK,
        "claim trust in the copyright line",
        swap("© 2026 The Harbour Post Ltd", "© 2026 The Harbour Post Ltd – the most trusted news source on the coast"),
        breaks="unverifiable-trust-claim",
    ),
    mutation(
        BLOCK_DE,
        "claim trust in German",
        swap(
            '<p class="copyright">© 2026',
            '<p>Ihre vertrauenswürdige Quelle für unabhängige, geprüfte Nachrichten.</p>\n<p class="copyright">© 2026',
        ),
        breaks="unverifiable-trust-claim",
    ),
    mutation(
        DRUPAL,
        "claim trust in French",
        swap(
            '<p class="copyright">© 2026',
            '<p>Votre source fiable d’informations vérifiées et neutres.</p><p class="copyright">© 2026',
        ),
        breaks="unverifiable-trust-claim",
    ),
    mutation(
        NEWSPAPER,
        "claim trust in Spanish",
        before(
            '<div class="td-sub-footer-copy">', "<p>Su fuente de confianza para noticias verificadas e imparciales.</p>"
        ),
        breaks="unverifiable-trust-claim",
    ),
    # implied-platform-endorsement
    mutation(
        JNEWS,
        "claim a platform's approval",
        swap(OBSERVER_SINCE, "The Observer is published in accordance with Google News and AdSense standards."),
        breaks="implied-platform-endorsement",
    ),
    mutation(
        BLOCK,
        "claim a certificate",
        before('<p class="copyright">', "<p>The Harbour Post is certified by NewsGuard.</p>\n"),
        breaks="implied-platform-endorsement",
    ),
    mutation(
        BLOCK_DE,
        "claim a certificate in German",
        swap(
            '<p class="copyright">© 2026',
            '<p>Die Hafenpost ist von Google News zertifiziert.</p>\n<p class="copyright">© 2026',
        ),
        breaks="implied-platform-endorsement",
    ),
    # copyright-line-malformed
    mutation(
        BLOCK,
        "boast of the paper's age in the copyright line",
        swap("© 2026 The Harbour Post Ltd", "© The Harbour Post, printed since 1892"),
        breaks="copyright-line-malformed",
        at="© The Harbour",
    ),
    mutation(
        BLOCK,
        "take the year out of the copyright line",
        swap("© 2026 The Harbour Post Ltd", "© The Harbour Post Ltd"),
        breaks="copyright-line-malformed",
        at="© The Harbour",
    ),
    mutation(
        ARC,
        "let the copyright line grow old",
        swap("© 2026 Elda-Anzeiger", "© 2021 Elda-Anzeiger"),
        breaks="copyright-line-malformed",
    ),
    mutation(
        SCHEMA,
        "take the owner out of the copyright line",
        swap("© 2026 Skarholm Gazette Cooperative", "© 2026"),
        breaks="copyright-line-malformed",
    ),
    mutation(
        DRUPAL,
        "date the copyright line ahead",
        swap("© 2026 Le Courrier", "© 2027 Le Courrier"),
        breaks="copyright-line-malformed",
    ),
    # boilerplate-in-body
    mutation(
        BLOCK,
        "ask readers to follow",
        after(
            "he said.</p>",
            "\n<p>Follow The Harbour Post on Facebook and Instagram for the latest news from the port.</p>",
        ),
        breaks="boilerplate-in-body",
    ),
    mutation(
        JNEWS,
        "ask readers to subscribe",
        after(
            "and breakfast costs a dollar more.</p>",
            "\n<p>Subscribe to our newsletter to get the best of Port Varn Observer in your inbox every day.</p>",
        ),
        breaks="boilerplate-in-body",
    ),
    mutation(
        ARC,
        "ask readers to follow in German",
        swap(
            "hat 62 Becken.</p>",
            'hat 62 Becken.</p>\n<p class="c-paragraph">Folgen Sie dem Elda-Anzeiger auf Facebook und Instagram, um keine Nachricht zu verpassen.</p>',
        ),
        breaks="boilerplate-in-body",
    ),
    mutation(
        DRUPAL,
        "ask readers to subscribe in French",
        after(
            "Il fera ses comptes en juin 2026.</p>",
            "\n<p>Abonnez-vous à notre newsletter pour ne rien manquer de l’actualité du Courrier du Quai.</p>",
        ),
        breaks="boilerplate-in-body",
    ),
    mutation(
        ASTRO,
        "ask readers to follow in Spanish",
        after(
            "Todas pasan a la cámara, dijo Otero.\n",
            "\nSíguenos en Facebook e Instagram para no perderte ninguna noticia del puerto.\n",
        ),
        breaks="boilerplate-in-body",
    ),
    mutation(
        HUGO,
        "ask readers to follow",
        after(
            "- It had come from the east with barley for a brewery.\n",
            "\nFollow us on WhatsApp and Telegram for breaking news, and subscribe to our channel.\n",
        ),
        breaks="boilerplate-in-body",
    ),
    # cms-default-leftover
    mutation(
        BLOCK,
        "leave lorem ipsum",
        after("he said.</p>", "\n<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>"),
        breaks="cms-default-leftover",
    ),
    mutation(
        CLASSIC,
        "leave the category that nobody chose",
        swap('rel="category tag">Culture</a>', 'rel="category tag">Uncategorized</a>'),
        breaks="cms-default-leftover",
    ),
    mutation(
        JNEWS,
        "leave the theme's own footer",
        swap("© 2026 Port Varn Observer Inc.", "© 2026 JNews - Premium WordPress news & magazine theme by Jegtheme."),
        breaks="cms-default-leftover",
    ),
    mutation(
        CLASSIC,
        "leave the default widget",
        after(
            '<aside id="secondary" class="widget-area">',
            '\n<section class="widget widget_meta"><h2 class="widget-title">Meta</h2><ul><li><a href="/wp-login.php">Log in</a></li><li><a href="/feed/">Entries feed</a></li><li><a href="/comments/feed/">Comments feed</a></li><li><a href="https://wordpress.org/">WordPress.org</a></li></ul></section>',
        ),
        breaks="cms-default-leftover",
    ),
    mutation(
        JNEWS,
        "leave the category that nobody chose",
        swap('rel="category tag">Shipping</a>', 'rel="category tag">Uncategorized</a>'),
        breaks="cms-default-leftover",
    ),
    # shared-bio and author-name-variants
    mutation(
        CLASSIC,
        "give an author another one's bio",
        swap(
            "Ruth Harrow edits the culture pages of The Harbour Post and reviews the county’s choirs.",
            "Ruth Harrow covers the port and the town hall for The Harbour Post. She grew up on a herring boat and still mends nets.",
        ),
        beside=(BLOCK,),
        breaks="shared-bio",
        at="Ruth Harrow covers the port",
    ),
    mutation(
        HUGO_DE,
        "spell an author in another way",
        swap('"Tobias Kranz"]', '"Elise Carnot"]'),
        beside=(JEKYLL,),
        breaks="author-name-variants",
    ),
    mutation(
        HUGO_DE,
        "put an author's surname first",
        swap('"Tobias Kranz"]', '"Marrero, Lucía"]'),
        beside=(ASTRO,),
        breaks="author-name-variants",
    ),
)
