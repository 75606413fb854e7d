"""Mutations of tags."""

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
    JNEWS_AR,
    NEWSPAPER,
    YOAST,
    after,
    mutation,
    swap,
)

SEPARATOR = '<span class="wp-block-post-terms__separator">, </span>'
HUGO_TAGS = "tags: [Salvage, Sisters reef, Barley]"
JEKYLL_TAGS = "tags: [Bac, Île Verte, Batteries]"
ASTRO_TAGS = 'tags: ["Mercado", "Cooperativa", "Santa Brisa"]'
TOWN = '<a href="/tag/town-council/" rel="tag">Town council</a>'


def _block(name: str) -> str:
    return f'{SEPARATOR}<a href="/tag/another/" rel="tag">{name}</a>'


def _jnews(name: str) -> str:
    return f', <a href="/tag/another/" rel="tag">{name}</a>'


PORT_VARN = '<a href="/tag/port-varn/" rel="tag">Port Varn</a>'

MUTATIONS = (
    # tag-count
    mutation(
        HUGO,
        "set fourteen tags",
        swap(
            HUGO_TAGS,
            "tags: [Salvage, Sisters reef, Barley, Thor, Gunnar Hole, Port Varn, helicopter, divers, insurers, pilot, voyage recorder, Tora Ness, brewery, tide table]",
        ),
        breaks="tag-count",
    ),
    mutation(
        JNEWS,
        "set fourteen tags",
        after(
            PORT_VARN,
            "".join(
                map(
                    _jnews,
                    (
                        "Birgit Soren",
                        "Vega",
                        "union",
                        "contract",
                        "timetable",
                        "strike",
                        "Harald Vik",
                        "deckhands",
                        "groundings",
                        "breakfast",
                        "passengers",
                    ),
                )
            ),
        ),
        breaks="tag-count",
        at=PORT_VARN,
    ),
    mutation(
        JEKYLL,
        "set thirteen tags",
        swap(
            JEKYLL_TAGS,
            "tags: [Bac, Île Verte, Batteries, mouettes, Solène Pradier, Morvan, soudeurs, billet, Marthe Delorme, voile, enchères, Alban Kerloc, moteurs]",
        ),
        breaks="tag-count",
    ),
    mutation(
        HUGO,
        "leave the list of tags empty",
        swap(HUGO_TAGS, "tags: []"),
        breaks={"tag-count": "tags: []", "front-matter-schema": "tags: []"},
    ),
    # tag-hashtag-form
    mutation(
        HUGO, "write a tag as a hashtag", swap("[Salvage, Sisters", '["#Salvage", Sisters'), breaks="tag-hashtag-form"
    ),
    mutation(ASTRO, "run a tag's words together", swap('"Santa Brisa"]', '"SantaBrisa"]'), breaks="tag-hashtag-form"),
    mutation(
        BLOCK,
        "write a tag as a hashtag",
        swap('rel="tag">Dredging<', 'rel="tag">#Dredging<'),
        breaks="tag-hashtag-form",
    ),
    mutation(
        ARC, "write a tag as a hashtag", swap('/thema/elda/">Elda<', '/thema/elda/">#Elda<'), breaks="tag-hashtag-form"
    ),
    mutation(
        YOAST,
        "write a tag as a hashtag",
        swap('rel="tag">Garnalen<', 'rel="tag">#Garnalen<'),
        breaks="tag-hashtag-form",
    ),
    mutation(
        JNEWS,
        "run a tag's words together",
        swap('rel="tag">Watches<', 'rel="tag">NightFerry<'),
        breaks="tag-hashtag-form",
    ),
    # tags-unseparated
    mutation(
        BLOCK,
        "put nothing between the tags",
        swap(SEPARATOR, "", times=2),
        breaks="tags-unseparated",
        at="Harbour</a><a",
    ),
    mutation(
        JNEWS,
        "put nothing between the tags",
        swap(
            'Ferries</a>, <a href="/tag/night-work/" rel="tag">Watches</a>, <a',
            'Ferries</a><a href="/tag/night-work/" rel="tag">Watches</a><a',
        ),
        breaks="tags-unseparated",
        at="Ferries</a><a",
    ),
    mutation(
        CLASSIC,
        "put nothing between the tags",
        swap('</a>, <a href="/tag', '</a><a href="/tag', times=2),
        breaks="tags-unseparated",
        at="Lighthouses</a><a",
    ),
    # tag-form-variant
    mutation(
        HUGO,
        "repeat a tag in other case",
        swap(HUGO_TAGS, "tags: [Salvage, Sisters reef, Barley, sisters Reef]"),
        breaks="tag-form-variant",
        at=HUGO_TAGS[:-1] + ", sisters Reef",
    ),
    mutation(
        JNEWS,
        "repeat a tag in the singular",
        after(PORT_VARN, _jnews("Ferry")),
        breaks="tag-form-variant",
        at='rel="tag">Ferries</a>, <a href="/tag/night-work/" rel="tag">Watches</a>, ' + PORT_VARN + _jnews("Ferry"),
    ),
    mutation(
        JEKYLL,
        "repeat a tag without its accent",
        swap(JEKYLL_TAGS, "tags: [Bac, Île Verte, Batteries, Ile Verte]"),
        breaks="tag-form-variant",
        at="[Bac, Île Verte, Batteries, Ile Verte]",
    ),
    mutation(
        DRUPAL,
        "repeat a tag without its hyphen",
        swap('hreflang="fr">Mareyeurs</a>', 'hreflang="fr">Port Varin</a>'),
        breaks="tag-form-variant",
        at='hreflang="fr">Port-Varin</a></div><div class="field__item"><a href="/etiquettes/mareyeurs" hreflang="fr">Port Varin</a>',
    ),
    mutation(
        HUGO,
        "write another article's tag in another form",
        swap("[Salvage, Sisters reef, Barley]", "[Salvage, Sisters reef, Barley, Boat]"),
        beside=(DOCUSAURUS,),
        breaks="tag-form-variant",
    ),
    # tag-word-order-variant
    mutation(
        BLOCK,
        "repeat a tag in another word order",
        after(TOWN, _block("Council of the town")),
        breaks="tag-word-order-variant",
        at=TOWN + _block("Council of the town"),
    ),
    mutation(
        HUGO,
        "repeat a tag in another word order",
        swap(HUGO_TAGS, "tags: [Salvage, Sisters reef, Barley, Reef Sisters]"),
        breaks="tag-word-order-variant",
        at="[Salvage, Sisters reef, Barley, Reef Sisters]",
    ),
    mutation(
        ASTRO,
        "repeat a tag in another word order",
        swap(ASTRO_TAGS, 'tags: ["Mercado", "Cooperativa", "Santa Brisa", "Brisa Santa"]'),
        breaks="tag-word-order-variant",
        at='["Mercado", "Cooperativa", "Santa Brisa", "Brisa Santa"]',
    ),
    mutation(
        JNEWS_AR,
        "repeat a tag in another word order",
        after('rel="tag">ميناء الفنار</a>', '، <a href="/tag/9/" rel="tag">الفنار ميناء</a>'),
        breaks="tag-word-order-variant",
        at='rel="tag">ميناء الفنار</a>، <a href="/tag/9/" rel="tag">الفنار ميناء</a>',
    ),
    # tag-near-duplicate
    mutation(
        HUGO,
        "add a tag with one word more behind it",
        swap(HUGO_TAGS, "tags: [Salvage, Sisters reef, Barley, Sisters reef pilot]"),
        breaks="tag-near-duplicate",
        at="[Salvage, Sisters reef, Barley, Sisters reef pilot]",
    ),
    mutation(
        BLOCK,
        "add a tag with one word more",
        after(TOWN, _block("Harbour town council")),
        breaks="tag-near-duplicate",
        at=TOWN + _block("Harbour town council"),
    ),
    mutation(
        HUGO,
        "add a tag with one word more",
        swap(HUGO_TAGS, "tags: [Salvage, Sisters reef, Barley, Skarholm Sisters reef]"),
        breaks="tag-near-duplicate",
        at="[Salvage, Sisters reef, Barley, Skarholm Sisters reef]",
    ),
    mutation(
        NEWSPAPER,
        "add a tag with one word more",
        after(
            '<li><a href="/tag/santa-brisa/" rel="tag">Santa Brisa</a></li>',
            '<li><a href="/tag/flota/" rel="tag">Santa Brisa temporal</a></li>',
        ),
        breaks="tag-near-duplicate",
        at='rel="tag">Santa Brisa</a></li><li><a href="/tag/flota/" rel="tag">Santa Brisa temporal</a>',
    ),
    mutation(
        JEKYLL,
        "add a tag with one word more",
        swap(JEKYLL_TAGS, "tags: [Bac, Île Verte, Batteries, Île Verte électrique]"),
        breaks="tag-near-duplicate",
        at="[Bac, Île Verte, Batteries, Île Verte électrique]",
    ),
    # tag-repeats-section
    mutation(JNEWS, "set the section as a tag", after(PORT_VARN, _jnews("Shipping")), breaks="tag-repeats-section"),
    mutation(
        NEWSPAPER,
        "set the section as a tag",
        after(
            '<li><a href="/tag/santa-brisa/" rel="tag">Santa Brisa</a></li>',
            '<li><a href="/tag/p/" rel="tag">Puerto</a></li>',
        ),
        breaks="tag-repeats-section",
    ),
    mutation(
        HUGO_DE, "set the section as a tag", swap('"Logbuch"]', '"Logbuch", "kultur"]'), breaks="tag-repeats-section"
    ),
    mutation(
        ARC,
        "set the section as a tag",
        swap(
            '/thema/elda/">Elda</a>', '/thema/elda/">Elda</a> · <a class="c-pill" href="/thema/schiff/">Schifffahrt</a>'
        ),
        breaks="tag-repeats-section",
    ),
    # tag-not-in-text
    mutation(BLOCK, "set a tag of another story", after(TOWN, _block("Whaling")), breaks="tag-not-in-text"),
    mutation(
        HUGO,
        "set a tag of another story",
        swap("Sisters reef, Barley]", "Sisters reef, Barley, Harbour Orchestra]"),
        breaks="tag-not-in-text",
    ),
    mutation(
        GHOST,
        "set a tag of another story",
        swap(
            '<li><a href="/tag/diving/" rel="tag">Divers</a></li>',
            '<li><a href="/tag/diving/" rel="tag">Divers</a></li><li><a href="/tag/rail/" rel="tag">Coastal Railway</a></li>',
        ),
        breaks="tag-not-in-text",
    ),
    mutation(
        DRUPAL,
        "set a tag of another story",
        swap(
            'hreflang="fr">Mareyeurs</a></div>',
            'hreflang="fr">Mareyeurs</a></div><div class="field__item"><a href="/etiquettes/theatre" hreflang="fr">Festival Lumière</a></div>',
        ),
        breaks="tag-not-in-text",
    ),
    mutation(
        ASTRO,
        "set a tag of another story",
        swap('"Santa Brisa"]', '"Santa Brisa", "Copa Atlántica"]'),
        breaks="tag-not-in-text",
    ),
    mutation(
        BLOCK_DE,
        "set a tag of another story",
        after(
            '<a href="/de/thema/nordufer/" rel="tag">Nordufer</a>',
            f'{SEPARATOR}<a href="/de/thema/oper/" rel="tag">Staatsoper Lindau</a>',
        ),
        breaks="tag-not-in-text",
    ),
    # tag-marketing-word
    mutation(
        HUGO,
        "set a tag of a marketer",
        swap("Sisters reef, Barley]", "Sisters reef, Barley, trending]"),
        breaks="tag-marketing-word",
    ),
    mutation(
        JNEWS,
        "set a tag of a marketer",
        after(PORT_VARN, _jnews("Ferries latest news")),
        breaks={"tag-marketing-word": CHANGED, "tag-not-in-text": CHANGED},
    ),
    mutation(
        DOCUSAURUS,
        "set a year as a tag",
        swap("boats, breakwater]", 'boats, breakwater, "2025"]'),
        breaks="tag-marketing-word",
    ),
    mutation(
        HUGO_DE,
        "set a tag of a marketer in German",
        swap('"Logbuch"]', '"Logbuch", "Aktuelle Nachrichten"]'),
        breaks="tag-marketing-word",
    ),
    mutation(
        NEWSPAPER,
        "set a tag of a marketer in Spanish",
        after(
            '<li><a href="/tag/santa-brisa/" rel="tag">Santa Brisa</a></li>',
            '<li><a href="/tag/n/" rel="tag">Últimas noticias</a></li>',
        ),
        breaks="tag-marketing-word",
    ),
    # tag-not-in-vocabulary
    mutation(
        BLOCK,
        "set a tag that nobody agreed on",
        after(TOWN, _block("Herring")),
        breaks="tag-not-in-vocabulary",
        registries=True,
    ),
    mutation(
        HUGO,
        "misspell a tag",
        swap("[Salvage, Sisters", "[Salvege, Sisters"),
        breaks="tag-not-in-vocabulary",
        registries=True,
    ),
    mutation(
        CLASSIC,
        "set a tag that nobody agreed on",
        swap('rel="tag">Lighthouses</a>,', 'rel="tag">Lighthouses</a>, <a href="/tag/mercury/" rel="tag">Mercury</a>,'),
        breaks="tag-not-in-vocabulary",
        registries=True,
    ),
)
