"""Mutations of images, their alternative texts, captions and credits."""

# ruff: noqa: E501  # What is replaced stays on one line, as in the article.
from __future__ import annotations

from bench.mutations.mutation import (
    ARC,
    ASTRO,
    BLOCK,
    BLOCK_DE,
    CLASSIC,
    DOCUSAURUS,
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
    drop,
    mutation,
    swap,
)

DREDGER = "A rusty dredger with a raised bucket lies between two moored trawlers in grey light"
GAUGE = "A brass tide gauge on a granite wall, its lower half green with weed"
DECK = "A lit car deck seen from a dark quay, with one man in a yellow coat holding a rope"
HANDS = "Two gloved hands hold a grey shell as wide as a plate over the side of a skiff"
TILES = "Rows of curved clay tiles on a muddy shore at low tide"
BOATS = "Varios pesqueros azules y rojos dejan atrás un espigón cubierto de espuma"
SOLES = "Des caisses de soles alignées sur un sol mouillé, sous une horloge"
GATES = "Zwei stählerne Tore stehen offen, dahinter liegt ein Kran auf einem Ponton"
CABLE = "Een man in een oranje broek trekt een dikke kabel over een natte steiger"
BLUE = "قوارب خشبية زرقاء مربوطة إلى حجر أبيض ورجل يصلح شبكة"
TUG_ALT = "A red tug with a taut cable leans away from a listing cargo ship"

MUTATIONS = (
    # alt-missing
    mutation(BLOCK, "take the lead image's alternative text away", drop(f' alt="{DREDGER}"'), breaks="alt-missing"),
    mutation(BLOCK, "take an image's alternative text away", drop(f' alt="{GAUGE}"'), breaks="alt-missing"),
    mutation(GHOST, "take an image's alternative text away", drop(f' alt="{TILES}"'), breaks="alt-missing"),
    mutation(
        HUGO_DE,
        "leave the alternative text empty",
        drop("Eine Handschrift in brauner Tinte, daneben ein Lineal"),
        breaks="alt-missing",
    ),
    mutation(
        DOCUSAURUS,
        "leave the alternative text empty",
        drop("A lamp with a cracked dome lies on wet stones"),
        breaks="alt-missing",
    ),
    mutation(ARC, "take the lead image's alternative text away", drop(f' alt="{GATES}"'), breaks="alt-missing"),
    # alt-repeats-headline
    mutation(
        GHOST,
        "let the template fill the title in",
        swap(HANDS, "How the oyster came back to Varn Sound"),
        breaks="alt-repeats-headline",
    ),
    mutation(
        JNEWS,
        "say the headline in other order",
        swap(DECK, "Shorter watch accepted by night ferry crews"),
        breaks="alt-repeats-headline",
    ),
    mutation(
        NEWSPAPER,
        "put the headline in its place",
        swap(BOATS, "La flota de Santa Brisa vuelve a faenar tras el temporal"),
        breaks="alt-repeats-headline",
    ),
    mutation(
        YOAST,
        "put the headline in its place",
        swap(CABLE, "Garnalenvissers krijgen eigen stroom aan de kade"),
        breaks="alt-repeats-headline",
    ),
    mutation(
        JNEWS_AR,
        "put the headline in its place",
        swap(BLUE, "ميناء الفنار يعيد فتح رصيف الصيادين بعد ترميمه"),
        breaks="alt-repeats-headline",
    ),
    mutation(
        JEKYLL,
        "put the headline in its place",
        swap(
            "Un petit bac blanc chargé de vélos accoste devant un hangar de bois",
            "Le bac de l’île Verte passera à l’électricité",
        ),
        breaks="alt-repeats-headline",
    ),
    # alt-contains-credit
    mutation(
        BLOCK,
        "credit the agency in the alternative text",
        swap(DREDGER, f"{DREDGER} - AP Photo/Olav Brandt"),
        breaks="alt-contains-credit",
    ),
    mutation(
        DRUPAL,
        "credit the photographer in the alternative text",
        swap(SOLES, f"{SOLES}. Photo : Rémi Vasseur"),
        breaks="alt-contains-credit",
    ),
    mutation(
        ARC,
        "credit the agency in the alternative text",
        swap(GATES, f"{GATES} (Foto: dpa)"),
        breaks="alt-contains-credit",
    ),
    mutation(
        HUGO,
        "credit the agency in the alternative text",
        swap(TUG_ALT, f"{TUG_ALT} | Getty Images"),
        breaks="alt-contains-credit",
    ),
    mutation(
        ASTRO,
        "credit the agency in the alternative text",
        swap("vapor blanco sobre cajas azules", "vapor blanco sobre cajas azules / EFE"),
        breaks="alt-contains-credit",
    ),
    # caption-credit-missing
    mutation(
        BLOCK,
        "drop the lead image's credit",
        swap("on 6 January 2026. Photo: Olav Brandt/The Harbour Post", "on 6 January 2026."),
        breaks="caption-credit-missing",
        at="The dredger Vidar",
    ),
    mutation(
        JNEWS,
        "drop the lead image's credit",
        drop(" Photo: Ida Falk/Port Varn Observer"),
        breaks="caption-credit-missing",
        at="A deckhand makes fast",
    ),
    mutation(
        ARC,
        "drop the lead image's credit",
        drop(' <span class="c-media-item__credit">Foto: Elke Thoms/Elda-Anzeiger</span>'),
        breaks="caption-credit-missing",
        at="Die Tore der neuen Kammer",
    ),
    mutation(
        DRUPAL,
        "drop the lead image's credit",
        drop(" Photo : Rémi Vasseur/Le Courrier du Quai"),
        breaks="caption-credit-missing",
        at="Les soles du matin",
    ),
    mutation(
        HUGO,
        "drop the lead image's credit",
        drop("  credit: Olav Brandt/The Harbour Post\n"),
        breaks="caption-credit-missing",
        at="The tug Thor during",
    ),
    mutation(
        JEKYLL,
        "drop the lead image's credit",
        drop('  credit: "Rémi Vasseur/Le Courrier du Quai"\n'),
        breaks="caption-credit-missing",
        at="Le bac à l’embarcadère",
    ),
    mutation(
        ASTRO,
        "drop the lead image's credit",
        drop('heroImageCredit: "Andrés Quiroga/Diario del Puerto"\n'),
        breaks="caption-credit-missing",
        at="La cámara nueva",
    ),
    # caption-repeats-headline
    mutation(
        BLOCK,
        "repeat the headline as a caption",
        swap(
            "The tide gauge beside the ice house shows how much water is left.",
            "Council votes to dredge the inner harbour before the summer.",
        ),
        breaks="caption-repeats-headline",
    ),
    mutation(
        NEWSPAPER,
        "repeat the headline as a caption",
        swap(
            "Los pesqueros dejan Santa Brisa el 10 de diciembre de 2025.",
            "Vuelve a faenar la flota de Santa Brisa tras el temporal.",
        ),
        breaks="caption-repeats-headline",
    ),
    mutation(
        HUGO,
        "repeat the headline as a caption",
        swap(
            "The tug Thor during the second attempt on 27 December 2025.",
            "Salvage tug pulls grain ship off Sisters reef",
        ),
        breaks="caption-repeats-headline",
    ),
    mutation(
        JEKYLL,
        "repeat the headline as a caption",
        swap(
            "Le bac à l’embarcadère de l’île Verte, le 12 octobre 2025.",
            "Le bac de l’île Verte passera à l’électricité",
        ),
        breaks="caption-repeats-headline",
    ),
    # credit-malformed
    mutation(
        BLOCK,
        "credit the internet",
        swap("6 January 2026. Photo: Olav Brandt/The Harbour Post", "6 January 2026. Photo: Internet"),
        breaks="credit-malformed",
    ),
    mutation(
        CLASSIC,
        "credit a search engine",
        swap("(Photo: Sverre Lund/The Harbour Post)", "(Photo: Google)"),
        breaks="credit-malformed",
    ),
    mutation(
        HUGO,
        "credit a platform",
        swap("  credit: Olav Brandt/The Harbour Post", "  credit: Twitter"),
        breaks="credit-malformed",
    ),
    mutation(
        BLOCK_DE,
        "credit the internet in German",
        swap("Foto: Tobias Kranz/Hafenpost", "Foto: Internet"),
        breaks="credit-malformed",
    ),
    mutation(
        NEWSPAPER,
        "credit social networks",
        swap("Foto: Andrés Quiroga/Diario del Puerto", "Foto: Redes sociales"),
        breaks="credit-malformed",
    ),
    mutation(
        DRUPAL,
        "credit a platform",
        swap("Photo : Rémi Vasseur/Le Courrier du Quai", "Photo : Facebook"),
        breaks="credit-malformed",
    ),
    # alt-duplicate-or-filename
    mutation(BLOCK, "describe two images alike", swap(GAUGE, DREDGER), breaks="alt-duplicate-or-filename", at=DREDGER),
    mutation(GHOST, "leave the file's name", swap(TILES, "IMG_2047.jpg"), breaks="alt-duplicate-or-filename"),
    mutation(ARC, "say that it is a picture", swap(GATES, "Bild"), breaks="alt-duplicate-or-filename"),
    mutation(
        HUGO_DE,
        "leave the file's name",
        swap("Eine Handschrift in brauner Tinte, daneben ein Lineal", "seite-112.jpg"),
        breaks="alt-duplicate-or-filename",
    ),
    mutation(
        DOCUSAURUS,
        "say that it is a picture",
        swap("A lamp with a cracked dome lies on wet stones", "image"),
        breaks="alt-duplicate-or-filename",
    ),
    # ai-image-unlabelled
    mutation(
        SCHEMA,
        "mark a picture as a model's and say nothing",
        swap("Illustration made with AI from our own photo. Credit: Skarholm Gazette", "Credit: Midjourney"),
        drop(
            '<p class="ai-note">This article was drafted with the help of AI and checked by Ida Falk and our editor Runa Dahl.</p>\n'
        ),
        breaks="ai-image-unlabelled",
        at="Midjourney",
    ),
    mutation(
        CLASSIC,
        "mark the picture as a model's in JSON-LD",
        after(
            '"caption": "The lamp room at Cape Varn"',
            ', "digitalSourceType": "https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"',
        ),
        breaks="ai-image-unlabelled",
    ),
    mutation(
        HUGO_DE,
        "mark the picture as a model's in front matter",
        after('credit = "Tobias Kranz/Hafenpost"\n', 'digitalSourceType = "trainedAlgorithmicMedia"\n'),
        breaks="ai-image-unlabelled",
    ),
    mutation(
        JEKYLL,
        "credit a model",
        swap('  credit: "Rémi Vasseur/Le Courrier du Quai"', '  credit: "DALL·E"'),
        breaks="ai-image-unlabelled",
    ),
    # card-alt-mismatch
    mutation(
        JNEWS,
        "give a teaser's image an older headline",
        swap("Steam rises from a wooden hut on a ship's deck", "Night ferry to offer a wooden sauna on its top deck"),
        swap(">Winter ferry gets a sauna<", ">Ferry gets a wooden sauna on the upper deck<"),
        breaks="card-alt-mismatch",
        at="Night ferry to offer",
    ),
)
