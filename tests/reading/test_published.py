"""When a page says that its article came out, and what it shows as tags and headline."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from newslint.model import Article, DateRole
from newslint.reading import read

PROSE = (
    "<p>The harbour council voted on Monday to rebuild the northern quay after two winters of storms.</p>"
    "<p>Work will begin in the spring and is expected to take eighteen months, the harbour master said.</p>"
    "<p>Fishing crews had asked for the repair since the first storm tore the old wall open last year.</p>"
    "<p>The bill will be shared between the town, the county and the owners of the ferry line.</p>"
)


def page(head_of_article: str = "", head: str = "", after: str = "", lang: str = "en", title: str = "") -> Article:
    heading = head_of_article if "<h1" in head_of_article else f"<h1>Quay to be rebuilt</h1>{head_of_article}"
    text = (
        f'<!doctype html><html lang="{lang}"><head><title>{title or "Quay to be rebuilt"}</title>{head}</head><body>'
        f'<article>{heading}<div class="entry-content">{PROSE}</div>{after}</article></body></html>'
    )
    return read(text.encode(), "page.html")


def day(article: Article) -> date | None:
    when = article.published.when if article.published else None
    return when.date() if isinstance(when, datetime) else when


def stated(when: str) -> str:
    return f'<meta property="article:published_time" content="{when}">'


def changed(when: str) -> str:
    return f'<meta property="article:modified_time" content="{when}">'


def test_an_instant_is_told_in_the_zone_in_which_the_page_shows_it() -> None:
    article = page("<p>December 26, 2025 - 9:03 AM</p>", stated("2025-12-25T22:03:00Z"))
    assert article.published is not None
    when = article.published.when
    assert isinstance(when, datetime)
    assert when.isoformat() == "2025-12-26T09:03:00+11:00"


def test_a_day_beside_the_stated_one_is_that_of_the_place() -> None:
    assert day(page("<p>May 3, 2025</p>", stated("2025-05-04T03:37:37+00:00"))) == date(2025, 5, 3)


def test_the_day_of_the_very_minute_that_is_shown_wins_over_an_other_date_of_that_day() -> None:
    article = page("<p>Dec 19, 2025 3:57 AM</p><p>December 18, 2025</p>", stated("2025-12-18T22:57:30-05:00"))
    assert day(article) == date(2025, 12, 19)


def test_an_instant_in_utc_is_told_by_the_day_of_the_address() -> None:
    address = '<link rel="canonical" href="https://harbour.example/2019/01/01/quay/">'
    assert day(page(head=stated("2018-12-31T23:11:59+00:00") + address)) == date(2019, 1, 1)
    assert day(page(head=stated("2018-12-29T23:11:59+00:00") + address)) == date(2018, 12, 29)
    assert day(page(head=stated("2018-12-31T23:11:59-05:00") + address)) == date(2018, 12, 31)


def test_the_statement_that_the_page_shows_wins() -> None:
    head = stated("2025-07-04T10:45:00Z") + '<meta name="date" content="2025-11-14">'
    assert day(page("<p>November 14, 2025</p>", head)) == date(2025, 11, 14)


def test_a_labelled_change_is_no_date_of_publication() -> None:
    article = page("<p>Updated: December 14, 2025</p>", stated("2025-10-24T19:16:43Z"))
    assert day(article) == date(2025, 10, 24)
    assert [shown.role for shown in article.dates if shown.text.origin == "visible"] == [DateRole.MODIFIED]


def test_each_date_of_a_line_has_its_own_label() -> None:
    article = page("<p>Published January 5, 2025, updated January 7, 2025</p>")
    assert [(shown.role, shown.when) for shown in article.dates] == [
        (DateRole.PUBLISHED, date(2025, 1, 5)),
        (DateRole.MODIFIED, date(2025, 1, 7)),
    ]


def test_a_page_that_only_tells_when_it_changed_gives_that_in_its_own_role() -> None:
    article = page(head=changed("2025-08-08T13:51:41+00:00"))
    assert article.published is not None
    assert article.published.role is DateRole.MODIFIED


def test_a_page_without_a_date_may_have_it_in_its_address() -> None:
    article = page(head='<link rel="canonical" href="https://harbour.example/2025/08/02/quay/">')
    assert day(article) == date(2025, 8, 2)


@pytest.mark.parametrize(
    ("lang", "said", "expected"),
    [
        ("ru", "15 августа 2025, 13:43", date(2025, 8, 15)),
        ("tr", "5 Mayıs 2025", date(2025, 5, 5)),
        ("de", "8.Dezember 2025 um 09:43", date(2025, 12, 8)),
        ("de", "Erstellt am09.02.2025", date(2025, 2, 9)),
        ("sv", "3 augusti 2025", date(2025, 8, 3)),
    ],
)
def test_a_shown_date_is_read_in_many_languages(lang: str, said: str, expected: date) -> None:
    assert day(page(f"<p>{said}</p>", lang=lang)) == expected


def test_what_java_prints_is_a_date() -> None:
    when = page(head=stated("Tue Jan 28 15:28:56 CET 2025")).published
    assert when is not None
    assert isinstance(when.when, datetime)
    assert when.when.utcoffset() == timedelta(hours=1)


# --- Tags ---


def tags(article: Article) -> list[str]:
    return [tag.value for tag in article.tags]


def test_a_cloud_beside_the_text_is_the_sites() -> None:
    cloud = "".join(f'<a rel="tag" class="tag-cloud-link" href="/tag/t{n}">Topic {n}</a> ' for n in range(30))
    links = '<a rel="tag" href="/tag/harbour">Harbour</a>, <a rel="tag" href="/tag/quay">Quay</a>'
    own = f'<p class="post-tags">Tags: {links}</p>'
    assert tags(page(after=f'{own}<aside class="widget tagcloud">{cloud}</aside>')) == ["Harbour", "Quay"]


def test_what_editors_entered_is_believed_before_keywords_for_search_engines() -> None:
    head = (
        '<meta name="keywords" content="harbour news today, best quay"><meta property="article:tag" content="Harbour">'
        '<meta property="article:tag" content="Quay">'
    )
    assert tags(page(head=head)) == ["Harbour", "Quay"]


def test_tags_of_machines_are_left_out() -> None:
    head = '<meta property="article:tag" content="Harbour, section:sport, cat_boats, Quay">'
    assert tags(page(head=head)) == ["Harbour", "Quay"]


def test_a_stated_tag_that_is_shown_is_placed_where_it_is_shown() -> None:
    head = '<meta property="article:tag" content="Harbour"><meta property="article:tag" content="Quay">'
    shown = '<p class="post-tags"><a rel="tag" href="/tag/harbour">#Harbour</a></p>'
    article = page(head=head, after=shown)
    assert [tag.origin for tag in article.tags] == ["visible", "meta:article:tag"]


@pytest.mark.parametrize("said", ["港口 码头 风暴", "港口，码头，风暴", "港口、码头、风暴", "港口|码头|风暴"])
def test_keywords_of_a_script_without_spaces_are_parted_by_them(said: str) -> None:
    assert tags(page(head=f'<meta name="keywords" content="{said}">', lang="zh")) == ["港口", "码头", "风暴"]


def test_the_label_of_a_list_is_no_tag_though_it_is_a_link() -> None:
    links = '<a href="/tag">Tags</a> <a href="/tag/quay">Quay</a> <a href="/tag/storm">Storm</a>'
    assert tags(page(after=f'<div class="tags">{links}</div>')) == ["Quay", "Storm"]


def test_links_to_topics_below_the_text_are_tags_without_a_label() -> None:
    after = '<div><a href="/news/topics/harbour">Harbour</a></div><div><a href="/news/topics/quay">Quay</a></div>'
    text = page(after="").source.text.replace("</div></article>", f"{after}</div></article>")
    assert tags(read(text.encode(), "page.html")) == ["Harbour", "Quay"]


# --- The headline ---


def headline(article: Article) -> str | None:
    return article.headline.value if article.headline else None


def test_a_kicker_in_the_heading_is_no_part_of_the_headline() -> None:
    head = '<meta property="og:title" content="Quay to be rebuilt after storms">'
    article = page("<h1><span>Northern harbour</span> Quay to be rebuilt after storms</h1>", head)
    assert headline(article) == "Quay to be rebuilt after storms"
    assert article.headline is not None
    assert article.headline.where is not None
    assert article.source[article.headline.where] == "Quay to be rebuilt after storms"


def test_a_label_above_the_words_of_one_heading_is_none_either() -> None:
    head = '<meta property="og:title" content="Quay to be rebuilt after storms">'
    heading = "<h1><div>Opinion</div><div>Quay to be rebuilt after storms</div></h1>"
    assert headline(page(heading, head)) == "Quay to be rebuilt after storms"


def test_the_sites_name_in_the_first_heading_gives_way_to_the_heading_of_the_title() -> None:
    title = "Quay to be rebuilt after storms | Harbour and Sea Weekly"
    article = page("<h1>Harbour and Sea Weekly</h1><h2>Quay to be rebuilt after storms</h2>", title=title)
    assert headline(article) == "Quay to be rebuilt after storms"


def test_a_page_without_a_heading_has_the_headline_of_its_metadata() -> None:
    text = page().source.text.replace("<h1>Quay to be rebuilt</h1>", "")
    article = read(text.encode(), "page.html")
    assert headline(article) == "Quay to be rebuilt"
    assert article.headline is not None
    assert article.headline.origin == "title"


@pytest.mark.parametrize("behind", [" - The Harbour Post", "_Harbour Post", "-Harbour"])
def test_a_headline_may_stand_where_no_heading_marks_it(behind: str) -> None:
    shown = '<div class="title"><b>Quay to be rebuilt next year</b></div><p>5 July 2025 10:30</p>'
    text = page("<h1></h1>", title=f"Quay to be rebuilt next year{behind}").source.text
    article = read(text.replace("<h1></h1>", shown).encode(), "page.html")
    assert (headline(article), day(article)) == ("Quay to be rebuilt next year", date(2025, 7, 5))
    teaser = text.replace("<h1></h1>", '<p><a href="/1">Quay to be rebuilt next year</a></p>')
    first = read(teaser.encode(), "page.html").headline
    assert first is not None
    assert first.origin == "title"


def test_a_lower_heading_that_is_the_title_is_the_headline() -> None:
    box = "<h1>Information and resources</h1><h2>Quay to be rebuilt: what it means for ferries</h2>"
    title = "Quay to be rebuilt: what it means for ferries"
    assert headline(page(box, title=title)) == title
    assert headline(page(box, title=f"{title} | Harbour")) == title
    trail = (
        '<div class="breadcrumbs"><h1>Northern quay of Skarholm: rebuilt -- at last</h1></div><h2>Northern quay</h2>'
    )
    assert headline(page(trail, title="Northern quay of Skarholm: rebuilt -- at last")) == (
        "Northern quay of Skarholm: rebuilt -- at last"
    )


@pytest.mark.parametrize(
    "names", ["hidden-xs", "hidden md:block", "d-none d-md-block", "field--label-hidden", "print:hidden"]
)
def test_what_is_hidden_from_some_screens_is_read(names: str) -> None:
    article = page(f'<p class="{names}">By <a rel="author" href="/author/mara-lind">Mara Lind</a></p>')
    assert [author.name.value for author in article.authors] == ["Mara Lind"]


@pytest.mark.parametrize(
    ("lang", "opening", "expected"),
    [
        ("en", "Press release of 25 January 2022 | Skarholm –", date(2022, 1, 25)),
        ("de", "Pressemitteilung vom 25. Januar 2022 | Skarholm –", date(2022, 1, 25)),
        ("fr", "Communiqué de presse du 25 janvier 2022 –", date(2022, 1, 25)),
        ("en", "The press release of 25 January 2022 says that", None),
    ],
)
def test_what_a_press_office_sends_out_opens_with_its_date(lang: str, opening: str, expected: date | None) -> None:
    dek = f"{opening} the quay is rebuilt after two winters of storms that tore open the old wall, and the town pays."
    assert day(page(f'<h1>Quay to be rebuilt</h1><div class="teaser-text"><p>{dek}</p></div>', lang=lang)) == expected


def test_a_date_that_opens_the_text_is_shown() -> None:
    text = page().source.text.replace("<p>The harbour", "<p>(21 November 2025) The harbour", 1)
    text = text.replace(
        "two winters of storms.", "two winters of storms, which tore the old wall open and sank two boats."
    )
    assert day(read(text.encode(), "page.html")) == date(2025, 11, 21)


@pytest.mark.parametrize("opening", ["Feb. 23, 2015 -- The", "February 23, 2015 — The"])
def test_a_dateline_may_be_a_day_alone(opening: str) -> None:
    text = page().source.text.replace("<p>The harbour council", f"<p>{opening} council of the harbour town", 1)
    assert day(read(text.encode(), "page.html")) == date(2015, 2, 23)


def test_the_first_line_of_the_text_may_begin_with_the_minute() -> None:
    text = page().source.text.replace("<p>The", "<p>2020-11-23 10:22:14 出处：港口报 人气：5380 次</p><p>The", 1)
    assert day(read(text.encode(), "page.html")) == date(2020, 11, 23)


@pytest.mark.parametrize(
    ("said", "role"), [("25 November 2025, 16:11", DateRole.SHOWN), ("25 November 2025", DateRole.TODAY)]
)
def test_above_the_headline_a_day_is_a_banner_and_an_hour_the_articles(said: str, role: DateRole) -> None:
    text = page().source.text.replace("<body>", f"<body><div class='top'><span class='date'>{said}</span></div>")
    assert [shown.role for shown in read(text.encode(), "page.html").dates] == [role]


def test_the_end_of_the_breadcrumbs_is_not_the_headline_that_readers_see() -> None:
    title = "Quay to be rebuilt after two winters of storms"
    trail = f'<ol class="breadcrumb"><li><a href="/">Home</a></li><li><h1>{title}</h1></li></ol>'
    article = page(f"{trail}<h2>Quay to be rebuilt after two winters of heavy storms</h2>", title=title)
    assert headline(article) == "Quay to be rebuilt after two winters of heavy storms"


def test_day_and_month_stand_in_the_order_that_the_page_shows() -> None:
    head = '<meta name="date" content="11/01/2023 12:43:42">'
    assert day(page("<p>Veröffentlicht am: 01.11.2023</p>", head, lang="de")) == date(2023, 11, 1)
    assert day(page(head=head, lang="de")) == date(2023, 1, 11)
    assert day(page("<p>Veröffentlicht am: 11.01.2023</p>", head, lang="de")) == date(2023, 1, 11)


def test_an_hour_above_the_headline_is_that_of_the_article() -> None:
    above = '<ul><li class="date"><time datetime="2021-11-25 16:11">25. November 2021 16:11 Uhr</time></li></ul>'
    heading = "<h1>Quay to be rebuilt</h1>"
    below = '<aside><time datetime="2021-12-01 15:12">1. Dezember 2021 15:12 Uhr</time></aside>'
    assert day(page(above + heading, after=below, lang="de")) == date(2021, 11, 25)


def test_a_page_that_has_no_other_date_has_that_of_its_node() -> None:
    node = '<script type="application/ld+json">{"@type": "WebPage", "datePublished": "2018-06-07T10:13:17Z"}</script>'
    assert day(page(head=node)) == date(2018, 6, 7)
    assert day(page("<p>May 3, 2025</p>", head=node)) == date(2025, 5, 3)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="publish_date" content="Fri, 21 Nov 2025 16:08:00 EST">',
        '<meta name="pub_date" content="20251121">',
        '<meta name="DCTERMS.issued" content="2025-11-21T18:54:00+1000">',
        '<meta name="article_date_original" content="Friday, November 21, 2025, 12:06 PM">',
    ],
)
def test_older_systems_have_names_of_their_own_for_the_date(head: str) -> None:
    assert day(page(head=head)) == date(2025, 11, 21)


def test_what_microformats_state_in_an_abbreviation_is_read() -> None:
    article = page('<abbr class="published" title="2025-11-21T16:39:00-04:00">Friday, 4:39 PM</abbr>')
    assert article.published is not None
    assert article.published.when == datetime.fromisoformat("2025-11-21T16:39:00-04:00")


def test_a_month_may_have_two_names() -> None:
    assert day(page("<p>الأحد، 04 آب/اغسطس 2013، آخر تحديث 02:21</p>", lang="ar")) == date(2013, 8, 4)


def test_the_date_of_the_head_wins_over_one_that_the_text_tells_of() -> None:
    told = f"{PROSE.replace('</p>', '</p><p>The plan was published on January 20, 2017.</p>', 1)}"
    text = page("<p>Thu, 20 November 2025</p>").source.text.replace(PROSE, told)
    assert day(read(text.encode(), "page.html")) == date(2025, 11, 20)


def test_what_is_called_comments_above_the_text_is_the_head_of_the_article() -> None:
    head = '<div class="comments_datetime">By Mara Lind <span class="date">21 November 2025, 9:19 PM</span></div>'
    article = page(head)
    assert day(article) == date(2025, 11, 21)
    assert [author.name.value for author in article.authors] == ["Mara Lind"]


def test_what_a_reader_comments_is_not_the_articles() -> None:
    comment = '<div class="comments"><p class="author">Jo Okafor</p><p class="date">1 December 2025</p></div>'
    assert page(after=comment).authors == ()


@pytest.mark.parametrize(
    ("lang", "label"), [("en", "Tags:"), ("en", "Tagged:"), ("es", "Archivado en:"), ("de", "Schlagwörter:")]
)
def test_a_labelled_list_is_that_of_the_article_wherever_and_however_long_it_is(lang: str, label: str) -> None:
    names = ["Quay", "Storm", *(f"Pier {number}" for number in range(3, 18))]
    links = "".join(f'<li><a href="/x/{at}">{name}</a></li>' for at, name in enumerate(names))
    above = f'<div class="topics"><h4>{label}</h4><ul>{links}</ul></div>'
    beside = '<div class="topics"><a href="/x/20">Town hall</a> <a href="/x/21">Weather</a></div>'
    assert tags(page(above, after=beside, lang=lang)) == names


def test_keywords_that_name_the_author_or_split_the_headline_up_are_no_tags() -> None:
    byline = '<p class="byline">By Mara Lind</p>'
    assert tags(page(byline, '<meta name="keywords" content="Quay, Harbours, Mara Lind">')) == ["Quay", "Harbours"]
    split = '<meta name="keywords" content="quay, to, be, rebuilt, after, storms">'
    assert tags(page("<h1>Quay to be rebuilt after storms</h1>", split)) == []


def test_a_link_with_the_sites_name_in_the_heading_is_no_part_of_the_headline() -> None:
    title = "Quay to be rebuilt after two winters of storms"
    head = f'<meta name="twitter:title" content="{title}">'
    heading = f'<h1><span>{title}</span><a href="/">Harbour Post</a></h1>'
    assert headline(page(heading, head, title=f"{title} » Local » Harbour Post")) == title


def test_the_heading_that_says_what_the_card_says_is_the_headline_in_every_script() -> None:
    title = "港の岸壁、冬の嵐のあと来年に再建へ"
    head = f'<meta property="og:title" content="{title}">'
    headings = f'<h1 class="logo">国際ニュース：港日報</h1><h1>{title}</h1>'
    assert headline(page(headings, head, lang="ja", title=f"{title} 写真1枚 国際ニュース：港日報")) == title


def test_a_section_that_the_title_names_is_no_headline_beside_the_first_heading() -> None:
    title = "How the quay is saved - Harbour life today - Harbour Post"
    article = page("<h1>How the quay is saved</h1>", title=title, after="<h2>Harbour life today</h2>")
    assert headline(article) == "How the quay is saved"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("8/17/13 11:04am", date(2013, 8, 17)),
        ("First posted: 08-13-10 05:18 PM", date(2010, 8, 13)),
        ("10/ 5/11 09:19 PM ET", date(2011, 10, 5)),
        ("10/9/10 7:15 AM EDT", date(2010, 10, 9)),
        ("10/9/2010 7:15 AM EDT", date(2010, 10, 9)),
        # Who knows?
        ("10/9/10 7:15 AM", None),
        ("10/9/2010 7:15 AM", None),
        ("14/9/10", None),
    ],
)
def test_an_american_hour_tells_that_the_month_comes_first(said: str, expected: date | None) -> None:
    assert day(page(f'<p class="date">{said}</p>')) == expected


def test_a_byline_within_the_text_may_hold_the_date() -> None:
    byline = '<p class="entry__byline">By Mara Lind on Nov 20, 2025 at 11:30a</p>'
    text = (
        page().source.text.replace(PROSE, byline + PROSE).replace('<div class="entry-content">', "<h2>Quay</h2><div>")
    )
    assert day(read(text.encode(), "page.html")) == date(2025, 11, 20)


def test_topics_that_are_called_related_are_the_articles_own() -> None:
    topics = '<div class="related_topics_block"><h3>Related topics:</h3> {}</div>'
    links = '<a href="/tag/quay">Quay</a> <a href="/tag/storm">Storm</a>'
    assert tags(page(after=topics.format(links))) == ["Quay", "Storm"]
    stories = '<div class="related-stories"><h3>Related</h3><a href="/tag/quay">Quay</a></div>'
    assert tags(page(after=stories)) == []


def test_a_line_of_topics_beside_the_text_is_the_articles_and_ways_to_share_are_not() -> None:
    line = '<div><p>Tagged: <a href="/tag/quay">Quay</a>, <a href="/tag/storm">Storm</a></p></div>'
    assert tags(page(after=line, head='<meta name="keywords" content="news, breaking, sport, weather">')) == [
        "Quay",
        "Storm",
    ]
    share = '<li><a href="https://social.example/share?u=1">Social</a></li>'
    topics = '<li><a href="/x">The northern quay</a></li><li><a href="/y">Winter storms</a></li>'
    assert tags(page(after=f'<ul class="tags">{share}{topics}</ul>')) == ["The northern quay", "Winter storms"]
    more = '<div><p><a href="/tag/lind">More by Mara Lind</a></p></div>'
    assert tags(page(after=more)) == []


@pytest.mark.parametrize(
    ("address", "expected"), [("https://harbour.example/", False), ("https://harbour.example/quay", True)]
)
def test_a_front_page_is_no_article(address: str, expected: bool) -> None:
    text = page(head=f'<link rel="canonical" href="{address}">').source.text
    text = text.replace("<article>", "<div>").replace("</article>", "</div>")
    assert read(text.encode(), "page.html").is_article is expected
    elsewhere = text.replace("</head>", '<meta property="og:url" content="https://harbour.example/quay"></head>')
    assert read(elsewhere.encode(), "page.html").is_article is True


def test_what_says_that_it_is_an_article_may_stand_on_a_blog() -> None:
    text = page(head='<meta property="og:type" content="article">').source.text.replace("<body>", '<body class="blog">')
    assert read(text.encode(), "page.html").is_article is True
    listed = text.replace('content="article"', 'content="website"')
    assert read(listed.encode(), "page.html").is_article is False
