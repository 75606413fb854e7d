"""Mutations of bylines, authors and bios."""

# ruff: noqa: E501  # What is replaced stays on one line, as in the article.
from __future__ import annotations

from bench.mutations.mutation import (
    ARC,
    ASTRO,
    BLOCK,
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

BLOCK_LINK = '<a href="https://harbour.example/author/mara-lind/">Mara Lind</a>'
BLOCK_AUTHOR = f'<p class="wp-block-post-author__byline">By</p><p class="wp-block-post-author__name">{BLOCK_LINK}</p>'
BLOCK_JSON = '"author": {"@type": "Person", "name": "Mara Lind", "url": "https://harbour.example/author/mara-lind/"}'
BLOCK_BIO = "Mara Lind covers the port and the town hall for The Harbour Post. She grew up on a herring boat and still mends nets."
HUGO_AUTHORS = """\
authors:
  - name: Mara Lind
    url: /authors/mara-lind/
    bio: Mara Lind covers the port and the town hall for The Harbour Post. She grew up on a herring boat.
"""
JEKYLL_BIO = 'author_bio: "Élise Carnot suit la pêche et les liaisons maritimes pour Le Courrier du Quai. Elle a grandi à Saint-Orme."\n'
DOCUSAURUS_AUTHORS = """\
authors:
  - name: Tomasz Reiner
    url: https://observer.harbour.example/author/reiner/
    title: Shipping reporter
    image_url: /img/reiner.jpg
"""
REINER_BIO = (
    "Tomasz Reiner has reported on ships and those who sail them since 2011. He worked as a ferry steward before that."
)
JNEWS_LINK = (
    '<span class="meta_text">by</span> <a href="https://observer.harbour.example/author/reiner/">Tomasz Reiner</a>'
)
NEWSPAPER_LINK = '<div class="td-author-by">Por</div> <a href="https://diario.harbour.example/author/lucia-marrero/">Lucía Marrero</a>'

MUTATIONS = (
    # byline-missing
    mutation(
        BLOCK,
        "remove every author",
        drop(BLOCK_AUTHOR),
        drop('<meta name="author" content="Mara Lind">\n'),
        drop(f"  {BLOCK_JSON},\n"),
        drop(
            f'<div class="wp-block-post-author author-box"><div class="wp-block-post-author__content"><p class="wp-block-post-author__name">Mara Lind</p><p class="wp-block-post-author__bio">{BLOCK_BIO}</p></div></div>'
        ),
        breaks={"byline-missing": DOCUMENT, "newsarticle-incomplete": '"NewsArticle"'},
    ),
    mutation(
        HUGO,
        "remove the author, and the agency from the dateline",
        drop(HUGO_AUTHORS),
        drop("SKARHOLM (Reuters) - "),
        breaks="byline-missing",
        at=DOCUMENT,
    ),
    mutation(ASTRO, "remove the author", drop('author: "Lucía Marrero"\n'), breaks="byline-missing", at=DOCUMENT),
    mutation(
        JEKYLL,
        "remove the author",
        drop("author: Élise Carnot\n"),
        drop(JEKYLL_BIO),
        breaks="byline-missing",
        at=DOCUMENT,
    ),
    mutation(
        HUGO_DE,
        "remove the authors",
        drop('authors = ["Jana Ebert", "Tobias Kranz"]\n'),
        breaks="byline-missing",
        at=DOCUMENT,
    ),
    mutation(DOCUSAURUS, "remove the author", drop(DOCUSAURUS_AUTHORS), breaks="byline-missing", at=DOCUMENT),
    # generic-desk-byline
    mutation(
        HUGO_DE,
        "sign as the newsroom in German",
        swap('["Jana Ebert", "Tobias Kranz"]', '["Redaktion"]'),
        breaks="generic-desk-byline",
    ),
    mutation(
        ASTRO,
        "sign as the newsroom in Spanish",
        swap('author: "Lucía Marrero"', 'author: "Redacción"'),
        breaks="generic-desk-byline",
    ),
    mutation(
        JEKYLL,
        "sign as the newsroom in French",
        swap("author: Élise Carnot", "author: La rédaction"),
        drop(JEKYLL_BIO),
        breaks="generic-desk-byline",
    ),
    mutation(
        DOCUSAURUS, "sign as an account", swap("name: Tomasz Reiner", "name: Admin"), breaks="generic-desk-byline"
    ),
    mutation(
        YOAST,
        "sign as the newsroom in Dutch",
        swap('femke/">Femke Aalders</a>', 'femke/">Redactie</a>'),
        swap('name="author" content="Femke Aalders"', 'name="author" content="Redactie"'),
        swap('twitter:data1" content="Femke Aalders"', 'twitter:data1" content="Redactie"'),
        swap('"author":{"name":"Femke Aalders"', '"author":{"name":"Redactie"'),
        swap(
            '"@type":"Person","@id":"https://kadekrant.harbour.example/#/schema/person/f1","name":"Femke Aalders"',
            '"@type":"Organization","@id":"https://kadekrant.harbour.example/#/schema/person/f1","name":"Redactie"',
        ),
        drop(
            '<div class="author-box"><h3 class="author-name">Femke Aalders</h3><p class="author-bio">Femke Aalders schrijft over vissers, schepen en de zee. Zij werkte vijf jaar als kok op een kotter.</p></div>'
        ),
        breaks="generic-desk-byline",
    ),
    mutation(
        JNEWS,
        "sign as a desk with the bio of a person",
        swap("Tomasz Reiner", "The Night Desk", times=6),
        breaks={
            "generic-desk-byline": CHANGED,
            "author-type-wrong": CHANGED,
            "bio-voice-inconsistent": "He worked as a ferry steward",
        },
    ),
    # bio-name-mismatch
    mutation(
        BLOCK,
        "rename the person in the bio",
        swap("Mara Lind covers the port", "Jordan covers the port"),
        breaks="bio-name-mismatch",
    ),
    mutation(
        JNEWS,
        "rename the person in the bio",
        swap("Tomasz Reiner has reported", "Ivo Brandt has reported"),
        breaks="bio-name-mismatch",
    ),
    mutation(
        GHOST,
        "rename the person in the bio",
        swap("Ana Prell founded", "Signe Holt founded"),
        breaks="bio-name-mismatch",
    ),
    mutation(
        NEWSPAPER,
        "rename the person in the bio",
        swap("Lucía Marrero cubre", "Carmen Ibarra cubre"),
        breaks="bio-name-mismatch",
    ),
    mutation(
        ARC,
        "rename one of two persons in their bios",
        swap("Malte Brodersen schreibt", "Peter Kuhn schreibt"),
        breaks="bio-name-mismatch",
    ),
    mutation(
        DRUPAL, "rename the person in the bio", swap("Élise Carnot suit", "Nadine Roy suit"), breaks="bio-name-mismatch"
    ),
    mutation(
        YOAST,
        "rename the person in the bio",
        swap("Femke Aalders schrijft", "Sanne Visser schrijft"),
        breaks="bio-name-mismatch",
    ),
    mutation(
        HUGO,
        "rename the person in the bio",
        swap("bio: Mara Lind covers", "bio: Jonas Ekdal covers"),
        breaks="bio-name-mismatch",
    ),
    mutation(
        JEKYLL,
        "rename the person in the bio",
        swap("Élise Carnot suit", "Camille Roussel suit"),
        breaks="bio-name-mismatch",
    ),
    mutation(
        JNEWS_AR,
        "rename the person in the bio",
        swap("سلمى الحداد صحافية تكتب", "هدى منصور صحافية تكتب"),
        breaks="bio-name-mismatch",
    ),
    # bio-voice-inconsistent
    mutation(
        BLOCK,
        "change from she to he in a bio",
        swap("and still mends nets", "and he still mends nets"),
        breaks="bio-voice-inconsistent",
    ),
    mutation(
        BLOCK,
        "use other pronouns than the author's",
        swap("She grew up", "He grew up"),
        breaks="bio-voice-inconsistent",
        registries=True,
    ),
    mutation(
        DRUPAL,
        "change from elle to il in a bio",
        swap(
            "pour Le Courrier du Quai. Elle a grandi", "pour Le Courrier du Quai. Il écrit depuis 2010. Elle a grandi"
        ),
        breaks="bio-voice-inconsistent",
    ),
    mutation(
        HUGO,
        "sign as a desk with the bio of a person",
        swap("name: Mara Lind", "name: The Harbour Desk"),
        swap(
            "bio: Mara Lind covers the port and the town hall for The Harbour Post.",
            "bio: The Harbour Desk is a freelance editor with over ten years of experience.",
        ),
        breaks={"generic-desk-byline": CHANGED, "bio-voice-inconsistent": CHANGED},
    ),
    # byline-structured-mismatch
    mutation(
        BLOCK,
        "name another author in JSON-LD",
        swap('"name": "Mara Lind"', '"name": "Jonas Ekdal"'),
        breaks="byline-structured-mismatch",
        at="Mara Lind",
    ),
    mutation(
        NEWSPAPER,
        "name another author in JSON-LD",
        swap('"name": "Lucía Marrero"', '"name": "Carmen Ibarra"'),
        breaks="byline-structured-mismatch",
        at="Lucía Marrero",
    ),
    mutation(
        GHOST,
        "name another author in JSON-LD",
        swap('"name": "Ana Prell"', '"name": "Paul Ottesen"'),
        breaks="byline-structured-mismatch",
        at="Ana Prell",
    ),
    mutation(
        ARC,
        "leave an author out of JSON-LD",
        drop(
            ',{"@type":"Person","name":"Malte Brodersen","url":"https://anzeiger.harbour.example/autor/malte-brodersen/"}'
        ),
        breaks="byline-structured-mismatch",
        at="Malte Brodersen",
    ),
    mutation(
        JNEWS_AR,
        "name another author in JSON-LD",
        swap('"name":"سلمى الحداد"', '"name":"هدى منصور"'),
        breaks="byline-structured-mismatch",
        at="سلمى الحداد",
    ),
    mutation(
        YOAST,
        "name another author in the graph",
        swap('"name":"Femke Aalders"', '"name":"Sanne Visser"', times=2),
        breaks="byline-structured-mismatch",
        at="Femke Aalders",
    ),
    # byline-meta-mismatch
    mutation(
        BLOCK,
        "name another author in a meta element",
        swap('<meta name="author" content="Mara Lind">', '<meta name="author" content="Jonas Ekdal">'),
        breaks="byline-meta-mismatch",
    ),
    mutation(
        YOAST,
        "name another author in a meta element",
        swap('name="author" content="Femke Aalders"', 'name="author" content="Anna Smit"'),
        breaks="byline-meta-mismatch",
    ),
    mutation(
        GHOST,
        "name another author on the social card",
        swap('twitter:data1" content="Ana Prell"', 'twitter:data1" content="Paul Ottesen"'),
        breaks="byline-meta-mismatch",
    ),
    # author-not-in-registry
    mutation(
        ASTRO,
        "misspell the author",
        swap('author: "Lucía Marrero"', 'author: "Lucía Marero"'),
        breaks="author-not-in-registry",
        registries=True,
    ),
    mutation(
        JNEWS,
        "misspell the author everywhere",
        swap("Tomasz Reiner", "Tomas Reiner", times=6),
        breaks="author-not-in-registry",
        registries=True,
    ),
    mutation(
        HUGO_DE,
        "let somebody unknown write it",
        swap('"Tobias Kranz"]', '"Holger Frese"]'),
        breaks="author-not-in-registry",
        registries=True,
    ),
    # byline-prefix-duplicated
    mutation(BLOCK, "write By By", swap('__byline">By</p>', '__byline">By By</p>'), breaks="byline-prefix-duplicated"),
    mutation(
        CLASSIC, "write by by", swap('class="byline">by ', 'class="byline">by by '), breaks="byline-prefix-duplicated"
    ),
    mutation(
        NEWSPAPER,
        "write Por Por",
        swap(NEWSPAPER_LINK, NEWSPAPER_LINK.replace(">Lucía", ">Por Lucía")),
        breaks="byline-prefix-duplicated",
    ),
    mutation(
        HUGO, "write By into the name", swap("name: Mara Lind", "name: By Mara Lind"), breaks="byline-prefix-duplicated"
    ),
    mutation(
        JEKYLL,
        "write Par into the name",
        swap("author: Élise Carnot", "author: Par Élise Carnot"),
        breaks="byline-prefix-duplicated",
    ),
    mutation(
        HUGO_DE,
        "write Von into the name",
        swap('["Jana Ebert",', '["Von Jana Ebert",'),
        breaks="byline-prefix-duplicated",
    ),
    mutation(
        JNEWS,
        "write By into the name in JSON-LD",
        swap('"name":"Tomasz Reiner"', '"name":"By Tomasz Reiner"'),
        breaks="byline-prefix-duplicated",
    ),
    # author-name-polluted
    mutation(
        BLOCK,
        "write the role into the name in JSON-LD",
        swap('"name": "Mara Lind"', '"name": "Mara Lind, Reporter"'),
        breaks="author-name-polluted",
        at="Mara Lind, Reporter",
    ),
    mutation(
        ASTRO,
        "write the outlet into the name",
        swap('author: "Lucía Marrero"', 'author: "Lucía Marrero | Diario del Puerto"'),
        breaks="author-name-polluted",
        at="Lucía Marrero | Diario",
    ),
    mutation(
        HUGO_DE,
        "write two names as one",
        swap('["Jana Ebert", "Tobias Kranz"]', '["Jana Ebert und Tobias Kranz"]'),
        breaks="author-name-polluted",
        at="Jana Ebert und Tobias",
    ),
    mutation(
        ARC,
        "write two names as one in JSON-LD",
        swap('"name":"Karla Wendt"', '"name":"Karla Wendt, Malte Brodersen"'),
        drop(
            ',{"@type":"Person","name":"Malte Brodersen","url":"https://anzeiger.harbour.example/autor/malte-brodersen/"}'
        ),
        breaks="author-name-polluted",
        at="Karla Wendt, Malte Brodersen",
    ),
    mutation(
        DOCUSAURUS,
        "write an address into the name",
        swap("name: Tomasz Reiner", "name: Tomasz Reiner (reiner@observer.example)"),
        breaks="author-name-polluted",
        at="Tomasz Reiner (reiner",
    ),
    # author-duplicated
    mutation(HUGO_DE, "list an author twice", swap('"Tobias Kranz"]', '"Jana Ebert"]'), breaks="author-duplicated"),
    mutation(
        CLASSIC,
        "show an author twice",
        after(
            'ruth-harrow/">Ruth Harrow</a></span>',
            ' and <span class="author vcard"><a class="url fn n" href="https://harbour.example/author/jonas-ekdal/">Jonas Ekdal</a></span>',
        ),
        breaks="author-duplicated",
    ),
    mutation(
        ARC,
        "list an author twice in JSON-LD",
        after(
            'malte-brodersen/"}',
            ',{"@type":"Person","name":"Karla Wendt","url":"https://anzeiger.harbour.example/autor/karla-wendt/"}',
        ),
        breaks="author-duplicated",
    ),
    # byline-not-a-name
    mutation(
        ASTRO,
        "sign with an address",
        swap('author: "Lucía Marrero"', 'author: "lucia.marrero@diario.example"'),
        breaks="byline-not-a-name",
    ),
    mutation(HUGO_DE, "sign without capitals", swap('["Jana Ebert",', '["jana ebert",'), breaks="byline-not-a-name"),
    mutation(
        JEKYLL,
        "sign with a handle",
        swap("author: Élise Carnot", 'author: "@elise_carnot"'),
        drop(JEKYLL_BIO),
        breaks="byline-not-a-name",
    ),
    mutation(
        SCHEMA,
        "sign with a login",
        swap('<span itemprop="name">Ida Falk</span>', '<span itemprop="name">ifalk_77</span>'),
        breaks="byline-not-a-name",
    ),
    mutation(
        SCHEMA,
        "sign in capitals",
        swap('<span itemprop="name">Ida Falk</span>', '<span itemprop="name">IDA FALK</span>'),
        breaks="byline-not-a-name",
        at="IDA FALK",
    ),
    # author-link-missing
    mutation(
        CLASSIC,
        "link one of two authors nowhere",
        swap(
            '<a class="url fn n" href="https://harbour.example/author/ruth-harrow/">Ruth Harrow</a>',
            '<span class="fn n">Ruth Harrow</span>',
        ),
        swap('"name": "Ruth Harrow", "url": "https://harbour.example/author/ruth-harrow/"', '"name": "Ruth Harrow"'),
        breaks="author-link-missing",
    ),
    mutation(
        BLOCK,
        "link the author nowhere",
        swap(BLOCK_LINK, "Mara Lind"),
        swap(', "url": "https://harbour.example/author/mara-lind/"', ""),
        breaks="author-link-missing",
        at="Mara Lind",
    ),
    # author-type-wrong
    mutation(
        BLOCK,
        "call a person an organization",
        swap('"author": {"@type": "Person"', '"author": {"@type": "Organization"'),
        breaks="author-type-wrong",
        at='"name": "Mara Lind"',
        registries=True,
    ),
    mutation(
        JNEWS,
        "call a person an organization",
        swap('"author":{"@type":"Person"', '"author":{"@type":"Organization"'),
        breaks="author-type-wrong",
        at='"name":"Tomasz Reiner"',
    ),
    mutation(
        SCHEMA,
        "call a person an organization in microdata",
        swap(
            'itemprop="author" itemscope itemtype="https://schema.org/Person"',
            'itemprop="author" itemscope itemtype="https://schema.org/Organization"',
        ),
        breaks="author-type-wrong",
        at="Ida Falk</span>",
    ),
    # dateline-byline-conflict
    mutation(
        BLOCK,
        "date the line from a town where nobody of the byline is",
        before("The town council decided", "LERWICK — "),
        breaks="dateline-byline-conflict",
        registries=True,
    ),
    # bio-missing-or-template
    mutation(JNEWS, "leave the author box empty", swap(REINER_BIO, ""), breaks="bio-missing-or-template"),
    mutation(
        GHOST,
        "leave the element of the bio empty",
        swap(
            "Ana Prell founded Tideline in 2020. She photographs shores at low tide and writes about what she finds there.",
            "",
        ),
        breaks="bio-missing-or-template",
    ),
    mutation(
        BLOCK,
        "say next to nothing in the bio",
        swap(BLOCK_BIO, "Reporter in Port Varn."),
        breaks="bio-missing-or-template",
    ),
    mutation(
        HUGO,
        "say next to nothing in the bio",
        swap(
            "bio: Mara Lind covers the port and the town hall for The Harbour Post. She grew up on a herring boat.",
            "bio: Contributor",
        ),
        breaks="bio-missing-or-template",
    ),
    mutation(
        DRUPAL,
        "leave the placeholder in the bio",
        swap(
            "Élise Carnot suit la pêche et le commerce du poisson pour Le Courrier du Quai. Elle a grandi à Saint-Orme.",
            "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",
        ),
        breaks="bio-missing-or-template",
    ),
    mutation(
        JNEWS,
        "repeat name and role in the bio",
        swap(REINER_BIO, "Tomasz Reiner – Contributor, Port Varn Observer, Tomasz Reiner – "),
        breaks="bio-missing-or-template",
    ),
)
