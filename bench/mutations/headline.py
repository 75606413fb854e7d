"""Mutations of headlines, subheads, deks and the titles that stand for them."""

# ruff: noqa: E501  # What is replaced stays on one line, as in the article.
from __future__ import annotations

from bench.mutations.mutation import (
    ARC,
    ASTRO,
    BLOCK,
    CHANGED,
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
    YOAST,
    after,
    before,
    mutation,
    swap,
)

BLOCK_HEADLINE = "Council votes to dredge the inner harbour before summer"
BLOCK_H1 = f'<h1 class="wp-block-post-title">{BLOCK_HEADLINE}</h1>'
NIGHT = "Night ferry crews accept a shorter watch"
NIGHT_H1 = f'<h1 class="jeg_post_title">{NIGHT}</h1>'
FLEET = "La flota de Santa Brisa vuelve a faenar tras el temporal"
OYSTER = "How the oyster came back to Varn Sound"
AUCTION = "La criée de Port-Varin vendra aussi en ligne"
LOCK = "Neue Schleuse öffnet ein Jahr früher"
LAMPS = "Which lamp to hang on a small boat"
TUG = "Salvage tug pulls grain ship off the Sisters reef"
LOGBOOK = "Hafenmuseum zeigt das Logbuch der Fährleute"
FERRY = "Le bac de l’île Verte passera à l’électricité"
MARKET = "El mercado de Santa Brisa estrena cámara de frío"
SHRIMP = "Garnalenvissers krijgen eigen stroom aan de kade"
YARD = "Der Hafen braucht eine Werft, kein Hotel"
OILSKINS = "Five oilskins tested on the winter crossing"
QUAY = "ميناء الفنار يعيد فتح رصيف الصيادين بعد ترميمه"
TOWER = "Lighthouse at Cape Varn opens its lamp room to visitors"

MUTATIONS = (
    # h1-count
    mutation(
        JNEWS,
        "make the headline a paragraph",
        swap(NIGHT_H1, f'<p class="jeg_post_title">{NIGHT}</p>'),
        breaks="h1-count",
        at=DOCUMENT,
    ),
    mutation(
        BLOCK,
        "make a subhead a first-level heading",
        swap(
            '<h2 class="wp-block-heading">What happens to the mud</h2>',
            '<h1 class="wp-block-heading">What happens to the mud</h1>',
        ),
        breaks="h1-count",
    ),
    mutation(
        DRUPAL,
        "make a subhead a first-level heading",
        swap("<h2>Les mareyeurs hésitent</h2>", "<h1>Les mareyeurs hésitent</h1>"),
        breaks="h1-count",
    ),
    mutation(
        HUGO,
        "repeat the title as a first-level heading",
        before("SKARHOLM (Reuters)", f"# {TUG}\n\n"),
        breaks="h1-count",
    ),
    mutation(
        HUGO_DE,
        "make a subhead a first-level heading",
        swap("## Ein Verzeichnis", "# Ein Verzeichnis"),
        breaks="h1-count",
        at="Ein Verzeichnis der Schuldner",
    ),
    # title-h1-mismatch
    mutation(
        JNEWS,
        "give the page another article's title",
        swap(f"<title>{NIGHT} -", "<title>Herring price falls for the third week -"),
        breaks="title-h1-mismatch",
    ),
    mutation(
        ARC,
        "give the page another article's title",
        swap(f"<title>{LOCK} |", "<title>Getreidespeicher bekommt ein neues Dach |"),
        breaks="title-h1-mismatch",
    ),
    mutation(
        GHOST,
        "give the page another article's title",
        swap(f"<title>{OYSTER}", "<title>A meadow of eelgrass grows below the pier"),
        breaks="title-h1-mismatch",
    ),
    mutation(
        DRUPAL,
        "give the page another article's title",
        swap(f"<title>{AUCTION} |", "<title>Un sauna flottant ouvre au vieux bassin |"),
        breaks="title-h1-mismatch",
    ),
    mutation(
        HUGO,
        "give the post another article's title for search",
        after("lang: en\n", "seo_title: Herring price falls for the third week\n"),
        breaks="title-h1-mismatch",
    ),
    # social-or-jsonld-headline-mismatch
    mutation(
        BLOCK,
        "give the card another article's headline",
        swap(f'og:title" content="{BLOCK_HEADLINE}"', 'og:title" content="Old ice house sold to a family of bakers"'),
        breaks="social-or-jsonld-headline-mismatch",
    ),
    mutation(
        JNEWS,
        "give JSON-LD another article's headline",
        swap(f'"headline":"{NIGHT}"', '"headline":"Pilots call off their strike after a week"'),
        breaks="social-or-jsonld-headline-mismatch",
    ),
    mutation(
        NEWSPAPER,
        "give the card another article's headline",
        swap(
            f'twitter:title" content="{FLEET}"', 'twitter:title" content="El faro estrena linterna nueva en primavera"'
        ),
        breaks="social-or-jsonld-headline-mismatch",
    ),
    mutation(
        JNEWS_AR,
        "give the card another article's headline",
        swap(f'og:title" content="{QUAY}"', 'og:title" content="متحف المدينة يعرض خرائط قديمة للسفن"'),
        breaks="social-or-jsonld-headline-mismatch",
    ),
    # subhead-repeats-headline
    mutation(
        BLOCK,
        "repeat the headline as a subhead",
        swap('heading">What happens to the mud<', 'heading">Council votes to dredge inner harbour by summer<'),
        breaks="subhead-repeats-headline",
    ),
    mutation(
        JNEWS,
        "repeat the headline as a subhead",
        swap("<h2>What the line gets in return</h2>", "<h2>Shorter watch: night ferry crews say yes</h2>"),
        breaks="subhead-repeats-headline",
    ),
    mutation(
        NEWSPAPER,
        "repeat the headline as a subhead",
        swap("<h2>El precio en la lonja</h2>", "<h2>Tras el temporal vuelve a faenar la flota</h2>"),
        breaks="subhead-repeats-headline",
    ),
    mutation(
        DRUPAL,
        "repeat the headline as a subhead",
        swap("<h2>Les mareyeurs hésitent</h2>", "<h2>À Port-Varin, la criée vendra en ligne</h2>"),
        breaks="subhead-repeats-headline",
    ),
    mutation(
        ARC,
        "repeat the headline as a subhead",
        swap(">Die alte Kammer bleibt<", ">Ein Jahr früher: Schleuse öffnet neu<"),
        breaks="subhead-repeats-headline",
    ),
    mutation(
        HUGO,
        "repeat the headline as a subhead",
        swap("## Two nights on the rock", "## Tug pulls the grain ship off the reef"),
        breaks="subhead-repeats-headline",
    ),
    mutation(
        JEKYLL,
        "repeat the headline as a subhead",
        swap("## Douze tonnes de batteries", "## Le bac de l’île Verte passe à l’électricité"),
        breaks="subhead-repeats-headline",
    ),
    mutation(
        JNEWS_AR,
        "repeat the headline as a subhead",
        swap("<h2>السوق يفتح فجرا</h2>", "<h2>بعد ترميمه ميناء الفنار يعيد فتح رصيف الصيادين</h2>"),
        breaks="subhead-repeats-headline",
    ),
    mutation(
        YOAST,
        "repeat the headline as a subhead",
        swap("<h2>Koken met de motor uit</h2>", "<h2>Eigen stroom aan de kade voor garnalenvissers</h2>"),
        breaks="subhead-repeats-headline",
    ),
    # dek-repeats-headline
    mutation(
        JNEWS,
        "say in the dek what the headline says",
        swap(
            "Deckhands trade a bonus for eight hours of sleep between two crossings",
            "Crews of the night ferry have accepted a shorter watch",
        ),
        breaks="dek-repeats-headline",
    ),
    mutation(
        ARC,
        "say in the dek what the headline says",
        swap(
            "Weil der Winter mild war, ist der Beton schon im Januar trocken, und die Kosten sinken um neun Millionen",
            "Die neue Schleuse öffnet nun ein ganzes Jahr früher",
        ),
        breaks="dek-repeats-headline",
    ),
    mutation(
        NEWSPAPER,
        "say in the dek what the headline says",
        swap(
            "Treinta y dos barcos salieron al amanecer; cuatro siguen en el astillero con la quilla dañada",
            "Tras el temporal, la flota vuelve a faenar en Santa Brisa",
        ),
        breaks="dek-repeats-headline",
    ),
    mutation(
        HUGO,
        "say in the dek what the headline says",
        swap(
            "Nobody was hurt, and the hull kept its nine thousand tonnes of barley dry through two nights",
            "A salvage tug has pulled the grain ship off Sisters reef",
        ),
        breaks="dek-repeats-headline",
    ),
    mutation(
        JEKYLL,
        "say in the dek what the headline says",
        swap(
            "Deux moteurs et douze tonnes de batteries remplaceront le vieux diesel de 1974",
            "Le bac de l’île Verte va passer à l’électricité",
        ),
        breaks="dek-repeats-headline",
    ),
    # consecutive-headings
    mutation(
        BLOCK,
        "put a heading under a heading",
        before(
            '<h2 class="wp-block-heading">Where the money comes from',
            '<h2 class="wp-block-heading">A basin full of mud</h2>\n',
        ),
        breaks="consecutive-headings",
    ),
    mutation(
        YOAST,
        "put a heading under a heading",
        after("<h2>Nog acht palen te gaan</h2>", "\n<h2>De oostkade volgt</h2>"),
        breaks="consecutive-headings",
    ),
    mutation(
        HUGO_DE,
        "put a heading under a heading",
        after("## Ein Verzeichnis der Schuldner\n", "\n## Vierzig Nachkommen\n"),
        breaks="consecutive-headings",
    ),
    mutation(
        JNEWS_AR,
        "put a heading under a heading",
        after("<h2>السوق يفتح فجرا</h2>", "\n<h2>مواعيد جديدة للحافلة</h2>"),
        breaks="consecutive-headings",
    ),
    # headline-variants, with the rules for each place where a variant stands
    mutation(
        JNEWS,
        "say the headline in two more ways",
        swap("<h2>What the line gets in return</h2>", "<h2>Night crews win a shorter ferry watch</h2>"),
        swap("<h2>One vote short of a strike</h2>", "<h2>Shorter watch accepted by crews of two ferries</h2>"),
        breaks={"subhead-repeats-headline": CHANGED, "headline-variants": NIGHT},
    ),
    mutation(
        HUGO,
        "say the headline in two more ways",
        swap("## Two nights on the rock", "## Tug pulls the grain ship off the reef"),
        swap("## Why the ship was there", "## Grain ship pulled off Sisters reef by salvage tug"),
        breaks={"subhead-repeats-headline": CHANGED, "headline-variants": TUG},
    ),
    # headline-length
    mutation(
        BLOCK,
        "let the headline run on",
        swap(
            BLOCK_H1,
            BLOCK_H1.replace(
                "before summer",
                "before summer, whatever the eider ducks, the sailing club and four of eleven councillors may have said against it",
            ),
        ),
        breaks="headline-length",
    ),
    mutation(HUGO, "cut the headline to a word", swap(f"title: {TUG}", "title: Reef"), breaks="headline-length"),
    mutation(
        ASTRO,
        "let the headline run on",
        swap(
            MARKET, f"{MARKET} y podrá guardar ochenta toneladas de pescado sin depender del hielo que llega en camión"
        ),
        breaks="headline-length",
    ),
    # headline-truncated
    mutation(
        JNEWS,
        "end the headline in dots",
        swap(NIGHT_H1, NIGHT_H1.replace("shorter watch", "shorter...")),
        breaks="headline-truncated",
    ),
    mutation(
        DRUPAL,
        "end the headline in dots",
        swap(f'title">{AUCTION}<', f'title">{AUCTION[:-6]}…<'),
        breaks="headline-truncated",
    ),
    mutation(
        BLOCK,
        "open a quotation in the headline",
        swap(BLOCK_H1, BLOCK_H1.replace("the inner harbour", "“the inner harbour")),
        breaks="headline-truncated",
    ),
    mutation(
        HUGO_DE,
        "end the title in dots",
        swap(f'title = "{LOGBOOK}"', 'title = "Hafenmuseum zeigt das Logbuch der ..."'),
        breaks="headline-truncated",
    ),
    mutation(
        ARC,
        "cut the card's headline off",
        swap(f'og:title" content="{LOCK}"', 'og:title" content="Neue Schleuse öffnet ein …"'),
        breaks="headline-truncated",
    ),
    # headline-all-caps
    mutation(
        BLOCK,
        "shout the headline",
        swap(BLOCK_H1, BLOCK_H1.replace(BLOCK_HEADLINE, BLOCK_HEADLINE.upper())),
        breaks="headline-all-caps",
        at=BLOCK_HEADLINE.upper(),
    ),
    mutation(
        DRUPAL,
        "shout the headline",
        swap(f'title">{AUCTION}<', f'title">{AUCTION.upper()}<'),
        breaks="headline-all-caps",
        at=AUCTION.upper(),
    ),
    mutation(
        HUGO,
        "shout the title",
        swap(f"title: {TUG}", f"title: {TUG.upper()}"),
        breaks="headline-all-caps",
        at=TUG.upper(),
    ),
    mutation(
        ASTRO,
        "shout the title",
        swap(f'"{MARKET}"', f'"{MARKET.upper()}"'),
        breaks="headline-all-caps",
        at=MARKET.upper(),
    ),
    # headline-clickbait
    mutation(
        BLOCK,
        "tease in the headline",
        swap(
            BLOCK_H1,
            BLOCK_H1.replace(BLOCK_HEADLINE, "You won’t believe why the council votes to dredge the inner harbour"),
        ),
        breaks="headline-clickbait",
    ),
    mutation(
        JNEWS,
        "tease in the headline",
        swap(NIGHT_H1, NIGHT_H1.replace(NIGHT, "Night ferry crews accept a shorter watch: here’s why")),
        breaks="headline-clickbait",
    ),
    mutation(
        ARC,
        "tease in German",
        swap(f'b-headline">{LOCK}<', 'b-headline">Neue Schleuse öffnet früher: Sie werden nicht glauben, warum<'),
        breaks="headline-clickbait",
    ),
    mutation(
        JEKYLL,
        "tease in French",
        swap(f'title: "{FERRY}"', 'title: "Vous n’allez pas croire ce qui arrive au bac de l’île Verte"'),
        breaks="headline-clickbait",
    ),
    mutation(
        NEWSPAPER,
        "tease in Spanish",
        swap(f'entry-title">{FLEET}<', 'entry-title">No vas a creer cómo la flota de Santa Brisa vuelve a faenar<'),
        breaks="headline-clickbait",
    ),
    mutation(
        HUGO,
        "tease in the title",
        swap(f"title: {TUG}", "title: Salvage tug pulls grain ship off reef. What happened next will shock you"),
        breaks="headline-clickbait",
    ),
    # charged-label-unsupported
    mutation(JNEWS, "call it leaked", swap(NIGHT, f"Leaked: {NIGHT}", times=4), breaks="charged-label-unsupported"),
    mutation(
        BLOCK,
        "call it exclusive",
        swap(BLOCK_H1, BLOCK_H1.replace("Council votes", "Exclusive: Council votes")),
        breaks="charged-label-unsupported",
    ),
    mutation(
        NEWSPAPER,
        "call it exclusive in Spanish",
        swap(FLEET, f"Exclusiva: {FLEET[0].lower()}{FLEET[1:]}", times=5),
        breaks="charged-label-unsupported",
    ),
    mutation(
        ARC, "call it exclusive in German", swap(LOCK, f"Exklusiv: {LOCK}", times=4), breaks="charged-label-unsupported"
    ),
    mutation(
        HUGO, "call it breaking", swap(f"title: {TUG}", f'title: "BREAKING: {TUG}"'), breaks="charged-label-unsupported"
    ),
    # headline-text-defects
    mutation(
        BLOCK,
        "encode an entity twice",
        swap(BLOCK_H1, BLOCK_H1.replace("to dredge", "to dredge &amp;amp; widen")),
        breaks="headline-text-defects",
    ),
    mutation(
        DRUPAL,
        "decode the headline wrongly",
        swap(f'title">{AUCTION}<', 'title">La criÃ©e de Port-Varin vendra aussi en ligne<'),
        breaks="headline-text-defects",
    ),
    mutation(
        JNEWS,
        "put the site's name into the headline",
        swap(NIGHT_H1, NIGHT_H1.replace("shorter watch", "shorter watch | Port Varn Observer")),
        breaks="headline-text-defects",
    ),
    mutation(
        HUGO,
        "spell an entity out in the title",
        swap(f"title: {TUG}", "title: Salvage tug pulls grain ship off &#8216;Sisters&#8217; reef"),
        breaks="headline-text-defects",
    ),
    mutation(
        ASTRO,
        "leave two spaces in the title",
        swap('estrena cámara de frío"', 'estrena  cámara de frío"'),
        breaks="headline-text-defects",
    ),
    mutation(
        CLASSIC,
        "put the date into the headline",
        swap(f'entry-title">{TOWER}<', f'entry-title">{TOWER} – December 3, 2025<'),
        breaks="headline-text-defects",
    ),
    # slug-headline-mismatch
    mutation(
        BLOCK,
        "leave another headline's words in the address",
        swap(
            "https://harbour.example/2026/01/council-dredge-inner-harbour/",
            "https://harbour.example/2026/01/old-ice-house-sold-bakers/",
            times=2,
        ),
        breaks="slug-headline-mismatch",
        at=BLOCK_H1,
    ),
    mutation(
        HUGO,
        "leave another headline's words in the slug",
        swap("slug: salvage-tug-grain-ship-sisters-reef", "slug: lighthouse-keeper-opens-her-tower"),
        breaks="slug-headline-mismatch",
    ),
    # duplicate-headline and near-duplicate-headline
    mutation(
        BLOCK,
        "take another article's headline",
        swap(f">{BLOCK_HEADLINE}<", f">{TOWER}<"),
        swap(f"<title>{BLOCK_HEADLINE}", f"<title>{TOWER}"),
        swap(f'"headline": "{BLOCK_HEADLINE}"', f'"headline": "{TOWER}"'),
        swap(f'og:title" content="{BLOCK_HEADLINE}"', f'og:title" content="{TOWER}"'),
        swap("Council votes to dredge inner harbour before the summer", TOWER),
        beside=(CLASSIC,),
        breaks={"duplicate-headline": CHANGED, "slug-headline-mismatch": CHANGED},
    ),
    mutation(
        HUGO,
        "take another article's headline",
        swap(f"title: {TUG}", f"title: {NIGHT}"),
        beside=(JNEWS,),
        breaks={"duplicate-headline": CHANGED, "slug-headline-mismatch": "slug: "},
    ),
    mutation(
        ARC,
        "take another article's headline",
        swap(LOCK, LOGBOOK, times=4),
        beside=(HUGO_DE,),
        breaks={"duplicate-headline": CHANGED, "slug-headline-mismatch": CHANGED},
    ),
    mutation(
        HUGO,
        "nearly take another article's headline",
        swap(f"title: {TUG}", "title: Lighthouse on Cape Varn opens the lamp room to visitors"),
        beside=(CLASSIC,),
        breaks={"near-duplicate-headline": CHANGED, "slug-headline-mismatch": "slug: "},
    ),
    mutation(
        NEWSPAPER,
        "nearly take another article's headline",
        swap(FLEET, "El mercado de Santa Brisa estrena su cámara de frío", times=5),
        beside=(ASTRO,),
        breaks="near-duplicate-headline",
    ),
)
