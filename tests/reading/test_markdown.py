"""A Markdown post comes out as the article that its readers see."""

from datetime import date

import pytest

from newslint.model import Article, AuthorKind, Block, DateRole, ImageRole, Kind, Text, Zone
from newslint.reading import read

PROSE = "The ferry between the mainland and the island will keep sailing until spring, the council has decided now.\n"


def article(source: str, path: str = "posts/ferry-sails.md") -> Article:
    return read(source.encode(), path, "markdown")


def excerpt(found: Article, text: Text | None) -> str:
    assert text is not None
    assert text.where is not None
    return found.source[text.where]


def blocks(found: Article, *kinds: Kind) -> list[Block]:
    return [block for block in found.blocks if block.kind in kinds]


def test_the_title_of_front_matter_is_the_headline() -> None:
    found = article(f"---\ntitle: Ferry sails\n---\n# Another\n\n{PROSE}")
    assert found.headline == Text("Ferry sails", "front-matter")
    assert [(block.text.value, block.level, block.zone) for block in blocks(found, Kind.HEADING)] == [
        ("Another", 1, Zone.BODY)
    ]


def test_else_the_first_heading_is() -> None:
    found = article(f"# Ferry *sails*\n\n{PROSE}\n## Below\n")
    assert found.headline == Text("Ferry sails", "visible")
    assert excerpt(found, found.headline) == "Ferry *sails"
    assert [(block.level, block.zone) for block in blocks(found, Kind.HEADING)] == [(1, Zone.HEADER), (2, Zone.BODY)]


def test_blocks_have_their_kinds() -> None:
    found = article(
        f"# F\n\n{PROSE}\n- one\n- two\n\n> said she\n\n```\ncode {{{{ x }}}}\n```\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    assert [(block.kind, block.text.value) for block in found.blocks][2:] == [
        (Kind.LIST_ITEM, "one"),
        (Kind.LIST_ITEM, "two"),
        (Kind.QUOTE, "said she"),
        (Kind.CODE, "code {{ x }}"),
        (Kind.LIST_ITEM, "a"),
        (Kind.LIST_ITEM, "b"),
        (Kind.LIST_ITEM, "c"),
        (Kind.LIST_ITEM, "d"),
    ]


@pytest.mark.parametrize(
    ("written", "shown", "stretch", "place"),
    [
        ("A *very* **old** ferry", "A very old ferry", "old", "old"),
        ("Tea &amp; rum &mdash; both", "Tea & rum — both", "& rum —", "&amp; rum &mdash;"),
        ("A [linked *word*](/a) here", "A linked word here", "word here", "word*](/a) here"),
        ("one\nline  \nthree", "one line three", "line three", "line  \nthree"),
        ("😀 is `code` é", "😀 is code é", "code é", "code` é"),
        ("A \\*star\\* stays", "A *star* stays", "*star*", "*star\\*"),
        ("Some <b>bold</b> words", "Some bold words", "bold words", "bold</b> words"),
        ("Before {{< ref \"a\" >}} after", "Before after", "after", "after"),
        ("See <https://a.example> now", "See https://a.example now", "now", "now"),
        ("A note[^1] here\n\n[^1]: At the foot", "A note here", "here", "here"),
        ("X&nbsp;&lt;b&gt; Y", "X <b> Y", "<b>", "&lt;b&gt;"),
    ],
)  # fmt: skip
def test_words_are_shown_and_placed(written: str, shown: str, stretch: str, place: str) -> None:
    found = article(f"# F 😀\n\n{written}\n")
    block = next(block for block in found.blocks if block.kind is Kind.PARAGRAPH)
    assert block.text.value == shown
    start = shown.index(stretch)
    assert excerpt(found, block.text.slice(start, start + len(stretch))) == place


def test_places_hold_with_crlf_mark_and_wide_characters() -> None:
    found = read("\ufeff---\r\ntitle: Fähre 😀\r\n---\r\n\r\nDie 😀 *alte*\r\nFähre\r\n".encode(), "a.md", "markdown")
    (block,) = found.blocks
    assert block.text.value == "Die 😀 alte Fähre"
    assert excerpt(found, block.text.slice(6, 10)) == "alte"
    assert excerpt(found, found.headline) == "Fähre 😀"


def test_a_link_has_words_and_address() -> None:
    (link, other) = article('# F\n\nSee [the *plan*](/plan) and [b]({{< ref "posts/b.md" >}}).\n').links
    assert (link.href, link.text.value) == ("/plan", "the plan")
    assert other.href == "posts/b.md"


@pytest.mark.parametrize(
    "written",
    [
        '![A ferry](/a.jpg "At the quay")',
        "![A ferry](/a.jpg)\n*At the quay*",
        "![A ferry](/a.jpg)\n\n*At the quay*",
        '{{< figure src="/a.jpg" alt="A ferry" caption="At the quay" >}}',
        '{% include figure.html image_path="/a.jpg" alt="A ferry" caption="At the quay" %}',
        '<figure><img src="/a.jpg" alt="A ferry"><figcaption>At the quay</figcaption></figure>',
    ],
)
def test_an_image_has_alt_and_caption_however_it_is_written(written: str) -> None:
    found = article(f"# F\n\n{written}\n\n{PROSE}")
    (image,) = found.images
    assert (image.src, image.role) == ("/a.jpg", ImageRole.LEAD)
    assert image.alt == Text("A ferry")
    assert image.caption == Text("At the quay")
    assert excerpt(found, image.alt) == "A ferry"
    assert excerpt(found, image.caption) == "At the quay"
    assert image.tag is not None
    assert "a.jpg" in excerpt(found, image.tag)
    assert [block.text.value for block in found.prose] == [PROSE.strip()]


def test_an_image_without_words_has_an_empty_alt() -> None:
    (image,) = article("# F\n\n![](/a.jpg)\n").images
    assert image.alt == Text("")
    (html,) = article('# F\n\n<img src="/a.jpg">\n').images
    assert html.alt is None


def test_a_shortcode_of_unknown_content_says_nothing_of_its_image() -> None:
    (image,) = article('# F\n\n{{< img uid="ferry" >}}\n').images
    assert image.role is ImageRole.OTHER


def test_shortcodes_leave_no_trace_in_the_text() -> None:
    found = article(
        "# F\n\n{{< note >}}\nMind {% if a %}the{% endif %} gap {{ page.title }}.\n{{< /note >}}\n{: .big}\n"
    )
    assert [block.text.value for block in found.blocks[1:]] == ["Mind the gap ."]


def test_scripts_and_comments_are_not_shown() -> None:
    found = article(f"# F\n\n<script>\nvar a = 1;\n</script>\n\n<!-- newslint: a -->\n\n{PROSE}\n<div>Kept</div>\n")
    assert [block.text.value for block in found.blocks[1:]] == [PROSE.strip(), "Kept"]
    assert [resource.kind for resource in found.resources] == ["script"]


@pytest.mark.parametrize(
    "line", ["By Mara Lindqvist", "*By Mara Lindqvist*", "By [Mara Lindqvist](/mara), Staff Writer"]
)
def test_a_byline_below_the_headline_is_the_byline(line: str) -> None:
    found = article(f"# Ferry sails\n\n{line}\n\n{PROSE}")
    assert found.byline is not None
    assert [author.name.value for author in found.byline.authors] == ["Mara Lindqvist"]
    assert found.authors == found.byline.authors
    assert found.stated_authors["visible"] == found.authors
    assert found.blocks[1].kind is Kind.BOILERPLATE


def test_prose_that_begins_with_by_is_no_byline() -> None:
    found = article("# Ferry sails\n\nBy Friday, three hundred people had signed the letter to the council.\n")
    assert found.byline is None
    assert found.prose


def test_a_date_line_tells_the_date() -> None:
    found = article(f"# Ferry sails\n\nBy Mara Lindqvist\n\nJuly 5, 2025\n\n{PROSE}")
    assert found.published is not None
    assert (found.published.role, found.published.when) == (DateRole.SHOWN, date(2025, 7, 5))
    assert excerpt(found, found.published.text) == "July 5, 2025"


@pytest.mark.parametrize(
    ("author", "end"),
    [
        ("Mara Lindqvist", "*Mara Lindqvist covers the coast.*"),
        ("Mara Lindqvist", "---\n\nMara Lindqvist covers the coast."),
        ("Mara Lindqvist", "Mara Lindqvist covers the coast."),
        ("mara-lindqvist", "*Mara Lindqvist covers the coast.*"),
        ("The News Desk", "*The News Desk covers the coast.*"),
        ("Mara Lindqvist", "## About the author\n\nMara Lindqvist covers the coast."),
        ("Mara Lindqvist", "**About the author**\n\nShe covers the coast."),
    ],
)
def test_a_bio_stands_at_the_end(author: str, end: str) -> None:
    found = article(f"---\ntitle: F\nauthor: {author}\nlang: en\n---\n{PROSE}\n{PROSE}\n{end}\n")
    (bio,) = found.bios
    assert bio.text.value.endswith("covers the coast.")
    assert bio.text.value in [block.text.value for block in found.zone(Zone.AUTHOR_BOX)]
    assert len(found.prose) == 2


def test_a_story_about_its_author_is_no_bio() -> None:
    found = article(f"---\ntitle: F\nauthor: The News Desk\nlang: en\n---\n{PROSE}\nThe News Desk was closed in May.\n")
    assert found.bios == ()


def test_the_notices_at_the_end_are_told_apart() -> None:
    found = article(
        f"---\ntitle: F\nlang: en\n---\n{PROSE}\nFollow us for more.\nSource: CNN –&nbsp;[Ferry *sails*](https://cnn.example)\n\n"
        "*This article was rewritten by harbour.example based on verified reports.*\n\n"
        "Correction: The ferry has two decks.\n\nTags: #Ferry #Harbour\n"
    )
    assert [block.kind for block in found.body] == [
        Kind.PARAGRAPH,
        Kind.PARAGRAPH,
        Kind.CREDIT_LINE,
        Kind.DISCLOSURE,
        Kind.CORRECTION,
        Kind.BOILERPLATE,
    ]
    (credit,) = found.credits
    assert excerpt(found, credit.outlet) == "CNN"
    assert excerpt(found, credit.title) == "Ferry *sails"
    assert credit.link is not None
    assert credit.link.href == "https://cnn.example"
    assert [excerpt(found, tag) for tag in found.tags] == ["#Ferry", "#Harbour"]


def test_tags_of_front_matter_outrank_a_tag_line() -> None:
    found = article(f"---\ntitle: F\ntags: [Ferry]\n---\n{PROSE}\nTags: #Other #More\n")
    assert [tag.value for tag in found.tags] == ["Ferry"]


def test_inline_teasers_are_related_until_prose_goes_on() -> None:
    found = article(
        f"# F\n\n{PROSE}\nRELATED POSTS\n\n[Quay closed](/a)\n\n[Boat sold](/b)\n\n## Next\n\n{PROSE}\n"
        "**Read more:** [Quay closed again](/a)\n\nAnd on it goes.\n"
    )
    assert [block.text.value for block in found.zone(Zone.RELATED)] == [
        "RELATED POSTS",
        "Quay closed",
        "Boat sold",
        "Read more: Quay closed again",
    ]
    assert found.prose[-1].text.value == "And on it goes."


@pytest.mark.parametrize(
    ("source", "path", "expected"),
    [
        (f"---\ntitle: F\n---\n{PROSE}\n{PROSE}", "posts/a.md", True),
        (f"# F\n\n{PROSE}\n{PROSE}", "posts/a.md", True),
        (f"---\ntitle: F\n---\n{PROSE}\n{PROSE}", "posts/_index.md", False),
        (f"---\ntitle: F\nlayout: list\n---\n{PROSE}\n{PROSE}", "posts/a.md", False),
        (f"# newslint\n\n{PROSE}\n{PROSE}", "README.md", False),
        (PROSE, "posts/a.md", None),
        ("---\ntitle: F\n---\n", "posts/a.md", None),
    ],
)
def test_what_is_an_article(source: str, path: str, expected: bool | None) -> None:
    assert article(source, path).is_article is expected


def test_the_path_may_tell_the_language_and_the_slug() -> None:
    found = article(f"# F\n\n{PROSE}", "content/posts/2025-07-05-ferry-sails.de.md")
    assert found.language == "de"
    assert Text("ferry-sails", "slug") in found.headlines
    assert article(f"---\nlang: fr\n---\n{PROSE}", "a.de.md").language == "fr"


def test_prose_tells_the_language_where_nothing_else_does() -> None:
    said = "The boat was late, and it is not the first time that this has been said of the crossing by those on it."
    assert article(f"# F\n\n{said}\n\n{PROSE}").language == "en"
    assert article("# F\n\nShort.\n").language is None


def test_a_desk_is_known_by_its_name() -> None:
    found = article(f"---\ntitle: F\nauthor: The Daily Desk\nlang: en\n---\n{PROSE}")
    assert [author.kind for author in found.authors] == [AuthorKind.DESK]


def test_broken_front_matter_is_told_and_the_body_read() -> None:
    found = article(f"---\ntitle: Ferry: sails\n---\n{PROSE}")
    assert [fault.rule for fault in found.faults] == ["front-matter-invalid"]
    assert [block.text.value for block in found.prose] == [PROSE.strip()]


@pytest.mark.parametrize(
    "source",
    [
        "> " * 5000 + "x",
        "- " * 5000 + "x",
        "[" * 20000,
        "*a " * 20000,
        "<div>" * 20000,
        "<" * 20000,
        "{{<" * 20000,
        "{%" * 20000,
        "![" * 5000,
        "a\x00b \x00",
        "---\n" * 2000,
        "&" * 20000,
        "<figure><figcaption></figure><figcaption>x</a></i></blockquote>",
    ],
)
def test_odd_sources_never_crash(source: str) -> None:
    for block in article(source).blocks:
        assert block.text.where is not None


def test_imports_of_mdx_are_not_shown() -> None:
    found = article(f"# F\n\nimport Box from './box'\n\n{PROSE}", "a.mdx")
    assert [block.text.value for block in found.blocks[1:]] == [PROSE.strip()]


def test_comments_and_expressions_of_mdx_are_not_shown() -> None:
    body = (
        "{/* newslint: ignore tag-count -- a long\nstory */}\n\nThe {year} storm, <Tide at={{ h: 4 }} /> says {note}."
    )
    found = article(f"# F\n\n{body}", "a.mdx")
    assert [block.text.value for block in found.blocks[1:]] == ["The storm, says ."]
    assert [block.text.value for block in article("# F\n\nThe {year} storm.", "a.md").blocks[1:]] == [
        "The {year} storm."
    ]


def test_what_stands_between_the_tags_of_a_comment_is_not_shown() -> None:
    found = article(f"# F\n\n{{% comment %}}Hidden{{% endcomment %}}\n\n{PROSE}")
    assert [block.text.value for block in found.blocks[1:]] == [PROSE.strip()]


def test_the_fences_of_a_box_are_no_words() -> None:
    found = article(
        "The quay opens in May.\n\n:::note[Heads up]\nCritics call it late.\n:::\n\n:::tip\n\nBring boots.\n\n:::\n"
    )
    assert [block.text.value for block in found.blocks] == [
        "The quay opens in May.",
        "Critics call it late.",
        "Bring boots.",
    ]
    box = found.blocks[1].text.where
    assert box is not None
    assert found.source[box] == "Critics call it late."


def test_a_footnote_is_no_bio() -> None:
    found = article("---\nauthor: Ana Roca\n---\n\nThe quay opens.[^1]\n\n[^1]: Ana Roca is a friend of the builder.\n")
    assert found.bios == ()


def test_attributes_of_links_and_words_are_no_text() -> None:
    article = read(
        b"---\ntitle: Quay\n---\n\nSee [Skarholm](https://a.example){.external} and `quay`{.name} today.\n", "a.md"
    )
    assert [block.text.value for block in article.blocks] == ["See Skarholm and quay today."]


def test_a_lone_word_behind_the_address_of_a_shortcode_is_no_alternative_text() -> None:
    article = read(b"---\ntitle: Quay\n---\n\n{{< img quay.jpg width-400px >}}\n", "a.md")
    assert [image.alt for image in article.images] == [None]


def test_a_day_that_is_cut_in_two_is_no_date() -> None:
    article = read(b"---\ntitle: Quay\ndate: 2021-04-2 7\n---\n\nText.\n", "a.md")
    assert article.published is None


def test_html_in_a_post_is_read_as_a_reader_sees_it() -> None:
    found = article(
        "---\ntitle: Fish\n---\n<h2>Fish &amp; chips</h2>\n\n<p>The quay &mdash; <a href='/pier' rel='Author me'>the\n"
        "pier</a></p>\n<ul><li>one<li>two</ul><hr><table><tr><th>three<td>four</table><dl><dd>five</dl>\n\n"
        "<pre>\n\nsix\n\n</pre>\n\n<blockquote>\n\nSaid *she*.\n\n</blockquote>\n"
        "\n<blockquote class='twitter-tweet'>Told him.</blockquote>\n\nOne<br>two.\n"
    )
    assert [(block.kind, block.text.value, excerpt(found, block.text)) for block in found.blocks] == [
        (Kind.HEADING, "Fish & chips", "Fish &amp; chips"),
        (
            Kind.PARAGRAPH,
            "The quay — the pier",
            "The quay &mdash; <a href='/pier' rel='Author me'>the\npier",
        ),
        *((Kind.LIST_ITEM, word, word) for word in ("one", "two", "three", "four", "five")),
        (Kind.CODE, "six", "six"),
        (Kind.QUOTE, "Said she.", "Said *she*."),
        (Kind.EMBED, "Told him.", "Told him."),
        (Kind.PARAGRAPH, "One two.", "One<br>two."),
    ]
    (link,) = (link for block in found.blocks for link in block.links)
    assert (link.href, link.text.value, link.rel) == ("/pier", "the pier", ("author", "me"))


def test_what_players_and_scripts_hold_is_not_shown_and_what_they_load_is_told() -> None:
    found = article(
        "<video src=a.mp4>\n\nNo ![x](y.jpg) [z](/z) words\n\n</video>\n\n<embed src='e.swf'>\n\n"
        f"<iframe data-src='/later'></iframe><iframe src='/now'/>\n\n<script src='s.js'>x</script>\n\n{PROSE}"
    )
    assert [block.text.value for block in found.blocks] == [PROSE.strip()]
    assert found.images == ()
    assert [(resource.kind, resource.src) for resource in found.resources] == [
        ("embed", "e.swf"),
        ("iframe", None),
        ("iframe", "/now"),
        ("script", "s.js"),
    ]


def test_a_figure_gives_its_caption_to_each_of_its_images() -> None:
    found = article(
        f"{PROSE}\n<figure><img src='a.jpg' alt=''><img src='b.jpg' alt='Fish &amp; chips'>"
        "<figcaption>At the quay.</figcaption></figure>\n\n<figure><img data-src='c.jpg'><figcaption></figcaption>"
        f"</figure>\n\n<figcaption>Nobody's.</figcaption>\n\n{PROSE}"
    )
    assert [
        (image.src, image.alt and image.alt.value, image.caption and image.caption.value) for image in found.images
    ] == [
        ("a.jpg", "", "At the quay."),
        ("b.jpg", "Fish & chips", "At the quay."),
        ("c.jpg", None, None),
    ]
    assert excerpt(found, found.images[1].alt) == "Fish &amp; chips"
    assert excerpt(found, found.images[1].caption) == "At the quay."


def test_shortcodes_are_understood_wherever_they_stand() -> None:
    found = article(
        f"{PROSE}\n<div>Before {{{{< figure src='a.jpg' alt='Crane' >}}}} after &amp; {{{{< x >}}}}</div>\n\n"
        "<div>{{< x >}}</div>\n\n{{< figure 'b.jpg' 'The crane falls' >}}\n\n"
        "{{< figure src='c.jpg' caption='Quay' >}}\n\n{{< image src='d.jpg' alt=' ' >}}\n\n"
        "Behind words ![E]({{< url '/img' >}}/e.jpg). "
        "`{{< figure src='f.jpg' >}}` is how a figure is written.\n"
    )
    assert [(image.src, image.alt and image.alt.value) for image in found.images] == [
        ("a.jpg", "Crane"),
        ("b.jpg", "The crane falls"),
        ("c.jpg", "Quay"),
        ("d.jpg", None),
        ("/img/e.jpg", "E"),
    ]
    assert [block.text.value for block in found.blocks][1:] == [
        "Before after &",
        "Quay",
        "Behind words . {{< figure src='f.jpg' >}} is how a figure is written.",
    ]


def test_the_title_of_an_image_is_placed_at_its_words_or_at_the_image() -> None:
    found = article(f'{PROSE}\n![Crane](a.jpg "The old crane")\n\n![Crane](b.jpg "The \\"old\\" crane")\n\n{PROSE}')
    assert [(image.caption and image.caption.value, excerpt(found, image.caption)) for image in found.images] == [
        ("The old crane", "The old crane"),
        ('The "old" crane', '![Crane](b.jpg "The \\"old\\" crane")'),
    ]


def test_a_notice_on_a_line_of_its_own_keeps_its_links() -> None:
    found = article(
        "---\ntitle: Quay\nlang: en\n---\nThe council [decided](/one) on Monday.\n"
        "Correction: An earlier version of [this story](/two) named the [wrong pier](/three).\n"
    )
    assert [(block.kind, [(link.href, link.text.value) for link in block.links]) for block in found.blocks] == [
        (Kind.PARAGRAPH, [("/one", "decided")]),
        (Kind.CORRECTION, [("/two", "this story"), ("/three", "wrong pier")]),
    ]


def test_a_link_that_leads_nowhere_is_none() -> None:
    (block,) = article("---\ntitle: Quay\n---\n[One]() and </a>[two](/two).\n").blocks
    assert [(link.href, link.text.value) for link in block.links] == [("/two", "two")]
