"""Mutations of consent notices, forms, trackers and private data."""

# ruff: noqa: E501  # What is replaced stays on one line, as in the article.
from __future__ import annotations

from bench.mutations.mutation import (
    ARC,
    BLOCK,
    BLOCK_DE,
    CHANGED,
    CLASSIC,
    DOCUMENT,
    DRUPAL,
    GHOST,
    HUGO,
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

BLOCK_ASK = "We would like to use cookies to count visits (analytics) and to show advertising that fits your interests. Nothing is set before you choose."
JNEWS_ASK = "This website uses cookies for statistics and for advertising, if you allow it."
DE_ASK = "Dafür brauchen wir Ihre Einwilligung, die Sie jederzeit widerrufen können."
FR_ASK = "Rien n’est déposé sans votre accord."
ES_ASK = "Usted decide; sin su permiso no se instala ninguna."
NL_ASK = "U kiest zelf."
AR_ASK = "إذا سمحت بذلك"
GTAG = '<script type="text/plain" data-category="statistics" src="https://www.googletagmanager.com/gtag/js?id=G-0000000000"></script>'
LIVE = '<script async src="https://www.googletagmanager.com/gtag/js?id=G-0000000000"></script>'
CONSENT = '<input type="checkbox" name="consent" value="1"> I want to receive the newsletter by e-mail'

MUTATIONS = (
    # cookie-implied-consent
    mutation(
        BLOCK,
        "infer consent from continued use",
        swap(
            BLOCK_ASK,
            "We use cookies for analytics and advertising. By continuing to use this site you agree to our use of cookies.",
        ),
        breaks="cookie-implied-consent",
    ),
    mutation(
        JNEWS,
        "infer consent from continued use",
        swap(
            JNEWS_ASK,
            "This website uses cookies for statistics and for advertising. By continuing to use this website you are giving consent to cookies being used.",
        ),
        breaks="cookie-implied-consent",
    ),
    mutation(
        BLOCK,
        "infer consent from scrolling",
        swap("Nothing is set before you choose.", "If you scroll on or close this notice, you accept them."),
        breaks="cookie-implied-consent",
    ),
    mutation(
        BLOCK_DE,
        "infer consent in German",
        swap(DE_ASK, "Durch die weitere Nutzung der Seite stimmen Sie der Verwendung zu."),
        breaks="cookie-implied-consent",
    ),
    mutation(
        DRUPAL,
        "infer consent in French",
        swap(FR_ASK, "En poursuivant votre navigation, vous acceptez leur utilisation."),
        breaks="cookie-implied-consent",
    ),
    mutation(
        NEWSPAPER,
        "infer consent in Spanish",
        swap(ES_ASK, "Si continúa navegando, consideramos que acepta su uso."),
        breaks="cookie-implied-consent",
    ),
    mutation(
        YOAST,
        "infer consent in Dutch",
        swap(NL_ASK, "Door verder te surfen gaat u akkoord met het gebruik ervan."),
        breaks="cookie-implied-consent",
    ),
    mutation(
        JNEWS_AR,
        "infer consent in Arabic",
        swap(f"والإعلانات {AR_ASK}.", "والإعلانات. باستمرارك في تصفح الموقع فإنك توافق على استخدامها."),
        breaks="cookie-implied-consent",
    ),
    # cookie-reject-missing-or-weaker
    mutation(
        BLOCK,
        "drop the button to reject",
        drop('<button type="button" class="cmplz-btn cmplz-deny">Reject all</button>'),
        breaks="cookie-reject-missing-or-weaker",
        at="We would like to use cookies",
    ),
    mutation(
        BLOCK,
        "offer settings in place of a refusal",
        swap('cmplz-deny">Reject all<', 'cmplz-view-preferences">Manage options<'),
        breaks="cookie-reject-missing-or-weaker",
        at="We would like to use cookies",
    ),
    mutation(
        BLOCK,
        "hide the refusal in a link",
        drop('<button type="button" class="cmplz-btn cmplz-deny">Reject all</button>'),
        swap(
            '<a href="/cookies/">cookie policy</a>.',
            '<a href="/cookies/">cookie policy</a>, or <a href="/cookies/refuse/">reject all</a>.',
        ),
        breaks="cookie-reject-missing-or-weaker",
        at="We would like to use cookies",
    ),
    mutation(
        JNEWS,
        "drop the button to reject",
        drop(' <button class="btn btn-refuse">Decline</button>'),
        breaks="cookie-reject-missing-or-weaker",
        at="This website uses cookies",
    ),
    mutation(
        BLOCK_DE,
        "drop the button to reject",
        drop('\n<button type="button" class="brlbs-btn-accept-only-essential">Alle ablehnen</button>'),
        breaks="cookie-reject-missing-or-weaker",
        at="Wir möchten Cookies",
    ),
    mutation(
        DRUPAL,
        "drop the button to reject",
        drop('<button type="button" id="tarteaucitronAllDenied2">Tout refuser</button>'),
        breaks="cookie-reject-missing-or-weaker",
        at="Nous aimerions utiliser",
    ),
    mutation(
        NEWSPAPER,
        "offer settings in place of a refusal",
        swap('id="cn-refuse">Rechazar todas<', 'id="cn-more">Configurar<'),
        breaks="cookie-reject-missing-or-weaker",
        at="Queremos usar cookies",
    ),
    mutation(
        YOAST,
        "drop the button to reject",
        drop('<button type="button">Alles weigeren</button>'),
        breaks="cookie-reject-missing-or-weaker",
        at="Wij willen cookies",
    ),
    mutation(
        JNEWS_AR,
        "drop the button to reject",
        drop(' <button class="btn btn-refuse">رفض الكل</button>'),
        breaks="cookie-reject-missing-or-weaker",
        at="نستخدم ملفات تعريف",
    ),
    # consent-preticked
    mutation(
        BLOCK,
        "tick the box of the newsletter",
        swap(CONSENT, CONSENT.replace('value="1"', 'value="1" checked')),
        breaks="consent-preticked",
        at='name="consent"',
    ),
    mutation(
        BLOCK,
        "tick a purpose in the notice",
        before(
            '<div class="cmplz-buttons">',
            '<label><input type="checkbox" name="cmplz_marketing" checked="checked"> Marketing</label>\n',
        ),
        breaks="consent-preticked",
    ),
    mutation(
        BLOCK_DE,
        "tick a purpose in the notice",
        before(
            '<button type="button" class="brlbs-btn-accept-all">',
            '<label><input type="checkbox" name="statistik" checked> Statistik</label>\n',
        ),
        breaks="consent-preticked",
    ),
    # cookie-policy-link-missing
    mutation(
        JNEWS,
        "let the policy's link lead nowhere",
        swap('Visit our <a href="/privacy-policy/">', 'Visit our <a href="#">'),
        breaks="cookie-policy-link-missing",
        at="Privacy and Cookie Policy",
    ),
    mutation(
        BLOCK,
        "drop the policy's link",
        drop(' Read our <a href="/cookies/">cookie policy</a>.'),
        breaks="cookie-policy-link-missing",
        at="We would like to use cookies",
    ),
    mutation(
        DRUPAL,
        "let the policy's link run a script",
        swap('Voir la <a href="/confidentialite">', 'Voir la <a href="javascript:void(0)">'),
        breaks="cookie-policy-link-missing",
        at="politique de confidentialité",
    ),
    mutation(
        YOAST,
        "unlink the policy",
        swap('<a href="/privacy/">privacyverklaring</a>. </p>'.replace(" </p>", "</p>"), "privacyverklaring.</p>"),
        breaks="cookie-policy-link-missing",
        at="Wij willen cookies",
    ),
    # cookie-purposes-missing
    mutation(
        BLOCK,
        "do not say what the cookies are for",
        swap(BLOCK_ASK, "We would like to use cookies. Nothing is set before you choose."),
        breaks="cookie-purposes-missing",
        at="We would like to use cookies",
    ),
    mutation(
        JNEWS,
        "do not say what the cookies are for",
        swap(JNEWS_ASK, "This website uses cookies, if you allow it."),
        breaks="cookie-purposes-missing",
        at="This website uses cookies",
    ),
    mutation(
        DRUPAL,
        "do not say what the cookies are for",
        swap("utiliser des cookies pour mesurer l’audience et afficher de la publicité.", "utiliser des cookies."),
        breaks="cookie-purposes-missing",
        at="Nous aimerions utiliser des cookies",
    ),
    mutation(
        NEWSPAPER,
        "do not say what the cookies are for",
        swap("Queremos usar cookies de análisis y de publicidad para medir las visitas.", "Queremos usar cookies."),
        breaks="cookie-purposes-missing",
        at="Queremos usar cookies",
    ),
    # consent-withdrawal-missing
    mutation(
        BLOCK,
        "drop the way back",
        drop('<li><a href="#cookie-settings" class="cmplz-manage-consent">Cookie settings</a></li>\n'),
        breaks="consent-withdrawal-missing",
        at=DOCUMENT,
    ),
    mutation(
        JNEWS,
        "drop the way back",
        drop('<li><a href="/cookie-preferences/">Cookie preferences</a></li>'),
        breaks="consent-withdrawal-missing",
        at=DOCUMENT,
    ),
    mutation(
        BLOCK_DE,
        "drop the way back",
        drop('<li><a href="#einstellungen">Cookie-Einstellungen</a></li>'),
        breaks="consent-withdrawal-missing",
        at=DOCUMENT,
    ),
    mutation(
        DRUPAL,
        "drop the way back",
        drop('<li><a href="#tarteaucitron">Gérer les cookies</a></li>'),
        breaks="consent-withdrawal-missing",
        at=DOCUMENT,
    ),
    # tracker-before-consent
    mutation(BLOCK, "let the tracker run at once", swap(GTAG, LIVE), breaks="tracker-before-consent"),
    mutation(ARC, "load a tracker", before("</head>", LIVE + "\n"), breaks="tracker-before-consent"),
    mutation(
        JNEWS,
        "load a pixel",
        before(
            "</body>",
            '<img height="1" width="1" style="display:none" alt="" src="https://www.facebook.com/tr?id=1&amp;ev=PageView">\n',
        ),
        breaks={"tracker-before-consent": CHANGED, "ccpa-opt-out-link-missing": CHANGED},
    ),
    mutation(
        NEWSPAPER,
        "load a tracker",
        before("</head>", '<script src="https://static.hotjar.com/c/hotjar-1.js"></script>\n'),
        breaks="tracker-before-consent",
    ),
    # third-party-embed-ungated
    mutation(
        BLOCK,
        "embed a player",
        after(
            "he said.</p>",
            '\n<figure class="wp-block-embed"><iframe src="https://www.youtube.com/embed/abc" title="The dredger at work"></iframe></figure>',
        ),
        breaks="third-party-embed-ungated",
    ),
    mutation(
        ARC,
        "load a font",
        before("</head>", '<link rel="stylesheet" href="https://fonts.googleapis.com/css?family=Lora">\n'),
        breaks="third-party-embed-ungated",
    ),
    mutation(
        DRUPAL,
        "embed a map",
        after(
            "Il fera ses comptes en juin 2026.</p>",
            '\n<iframe src="https://www.google.com/maps/embed?pb=1" title="La criée"></iframe>',
        ),
        breaks="third-party-embed-ungated",
    ),
    # privacy-policy-link-missing
    mutation(
        CLASSIC,
        "drop the privacy policy",
        drop('<li><a href="/privacy-policy/">Privacy policy</a></li>'),
        breaks="privacy-policy-link-missing",
        at=DOCUMENT,
    ),
    mutation(
        ARC,
        "drop the privacy policy",
        drop('<li><a href="/datenschutz/">Datenschutz</a></li>'),
        breaks="privacy-policy-link-missing",
        at=DOCUMENT,
    ),
    mutation(
        GHOST,
        "drop the privacy policy",
        drop('<li><a href="/privacy/">Privacy</a></li>'),
        breaks="privacy-policy-link-missing",
        at=DOCUMENT,
    ),
    mutation(
        SCHEMA,
        "drop the privacy policy",
        drop(' <a href="/privacy">Privacy notice</a>'),
        breaks="privacy-policy-link-missing",
        at=DOCUMENT,
    ),
    # newsletter-consent-missing
    mutation(
        BLOCK,
        "say nothing of privacy at the newsletter",
        drop('; how we handle your address stands in our <a href="/privacy/">privacy policy</a>'),
        drop(f"<label>{CONSENT}</label>\n"),
        breaks="newsletter-consent-missing",
        at='<input id="nl-mail"',
    ),
    mutation(
        BLOCK,
        "bundle terms and advertising in one box",
        swap(
            "I want to receive the newsletter by e-mail",
            "I accept the terms of use and agree to receive offers from partners",
        ),
        breaks="newsletter-consent-missing",
        at='name="consent"',
    ),
    mutation(
        CLASSIC,
        "add a newsletter form with nothing in it",
        before(
            '<nav class="navigation post-navigation"',
            '<div class="widget newsletter-widget"><h2>Newsletter</h2><form action="/subscribe" method="post"><input type="email" name="email" placeholder="Your e-mail"><button type="submit">Subscribe</button></form></div>\n',
        ),
        breaks="newsletter-consent-missing",
    ),
    # child-audience-consent
    mutation(
        BLOCK,
        "make it a page for children",
        before("</head>", '<meta name="audience" content="children">\n'),
        breaks="child-audience-consent",
        at='<input id="nl-mail"',
    ),
    mutation(
        JNEWS,
        "make it a page for children with a tracker",
        before("</head>", f'<meta name="audience" content="children">\n{LIVE}\n'),
        breaks={"child-audience-consent": CHANGED, "tracker-before-consent": CHANGED},
    ),
    # personal-data-in-body
    mutation(
        JNEWS,
        "print a private address",
        after(
            "She starts the first short watch on November 2, 2025.", " The threats came from birgit.soren77@gmail.com."
        ),
        breaks="personal-data-in-body",
    ),
    mutation(
        ARC,
        "print a bank account",
        swap(
            "für die Kurbel.", "für die Kurbel. Das Geld ging auf das Konto von Uwe Harms, DE89 3704 0044 0532 0130 00."
        ),
        breaks="personal-data-in-body",
    ),
    mutation(
        HUGO,
        "print a card's number",
        after("said its spokeswoman, Tora Ness.", " The pilot’s card, 4111 1111 1111 1111, was found on board."),
        breaks="personal-data-in-body",
    ),
    mutation(
        JEKYLL,
        "print a private address in French",
        after("L’école de voile s’est déjà manifestée.", " Les menaces venaient de solene.pradier@orange.fr."),
        breaks="personal-data-in-body",
    ),
    # ccpa-opt-out-link-missing
    mutation(
        CLASSIC,
        "sell ads and offer no way out",
        before(
            "</head>", '<script async src="https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js"></script>\n'
        ),
        breaks="ccpa-opt-out-link-missing",
    ),
)
