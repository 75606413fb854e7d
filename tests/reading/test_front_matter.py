"""Front matter: finding it, mending it, and what it says under its many names."""

from datetime import date

import pytest

from newslint.model import AuthorKind, DateRole, Fault, ImageRole, Text
from newslint.reading.front_matter import read_front_matter
from newslint.reading.stated import Stated, language_stated_by, stated_by


def stated(block: str) -> Stated:
    data = read_front_matter(f"---\n{block}\n---\n").data
    assert data is not None
    return stated_by(data)


def values(texts: tuple[Text, ...]) -> list[str]:
    return [text.value for text in texts]


def excerpt(source: str, fact: Text | Fault | None) -> str:
    assert fact is not None
    assert fact.where is not None
    return source[fact.where.start : fact.where.end]


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: Ferry\n---\nBody",
        "---  \ntitle: Ferry\n...\nBody",
        '+++\ntitle = "Ferry"\n+++\nBody',
        '{\n  "title": "Ferry"\n}\nBody',
        "\n---\ntitle: Ferry\n---\nBody",
    ],
)
def test_front_matter_is_found(source: str) -> None:
    front = read_front_matter(source)
    assert front.data is not None
    assert front.data.value == {"title": "Ferry"}
    assert source[front.body :] == "Body"
    assert front.faults == ()
    title = front.data.get("title")
    assert title is not None
    assert excerpt(source, title.text()) == "Ferry"


@pytest.mark.parametrize(
    "source",
    ["", "# Ferry", "---\n\nProse.\n\n---\n", "---", "---\n", "{% include a %}", "{{< a >}}", "Text\n---\na: b\n---"],
)
def test_what_is_no_front_matter_is_body(source: str) -> None:
    assert read_front_matter(source) == (None, 0, ())


@pytest.mark.parametrize(
    ("source", "message", "place", "left"),
    [
        (
            "---\ntitle: Ferry: a story\nauthor: Mara\n---\nB",
            "YAML",
            ": a story",
            {"title": "Ferry: a story", "author": "Mara"},
        ),
        ("---\ntitle: Ferry\ntags: [a\n---\nB", "YAML", None, {"title": "Ferry"}),
        ("---\ntitle: a\ntitle: b\n---\nB", "twice", "title", {"title": "b"}),
        ("---\n- a\n- b\n---\nB", "keys and values", "- a\n- b", None),
        ("---\ntitle: Ferry\n\nB", "never closed", "---", {"title": "Ferry"}),
        ("+++\ntitle = \n+++\nB", "TOML", None, None),
        ('{"title": "Ferry",}\nB', "JSON", ",}", None),
    ],
)
def test_broken_front_matter_is_a_fault_and_the_rest_is_read(
    source: str, message: str, place: str | None, left: object
) -> None:
    front = read_front_matter(source)
    (fault,) = front.faults
    assert fault.rule == "front-matter-invalid"
    assert message in fault.message
    if place is not None:
        assert excerpt(source, fault) == place
    assert (front.data.value if front.data else None) == left
    assert source[front.body :].strip() == "B"


def test_an_opened_block_without_entries_is_told_too() -> None:
    (fault,) = read_front_matter("---\n\ntitle: Ferry").faults
    assert "never closed" in fault.message


def test_what_is_left_of_a_broken_block_keeps_its_place() -> None:
    source = "---\ntitle: Ferry: a story\nauthor: 'Mara'\n---\n"
    data = read_front_matter(source).data
    assert data is not None
    for key, value in (("title", "Ferry: a story"), ("author", "Mara")):
        entry = data.get(key)
        assert entry is not None
        assert excerpt(source, entry.text()) == value
        assert entry.key_where is not None
        assert source[entry.key_where.start : entry.key_where.end] == key


@pytest.mark.parametrize(
    ("block", "names"),
    [
        ("author: Mara Lindqvist", ["Mara Lindqvist"]),
        ("authors: [Mara Lindqvist, Tomas Reiner]", ["Mara Lindqvist", "Tomas Reiner"]),
        ("author: Mara Lindqvist and Tomas Reiner", ["Mara Lindqvist", "Tomas Reiner"]),
        ("byline: By Mara Lindqvist", ["Mara Lindqvist"]),
        ("author: {name: Mara Lindqvist, bio: She writes.}", ["Mara Lindqvist"]),
        ("authors:\n- name: Mara Lindqvist\n- name: Tomas Reiner", ["Mara Lindqvist", "Tomas Reiner"]),
        ("authors:\n  mara: {bio: She writes.}", ["mara"]),
        ("authors:\n  mara: {bio: She writes.}\n  tomas: {name: Tomas Reiner}\n  note: new", ["mara", "Tomas Reiner"]),
        ("author: {email: mara@harbour.example}", []),
        ("author: {email: mara@harbour.example}\ncreator: Tomas Reiner", ["Tomas Reiner"]),
        ("params: {author: Mara Lindqvist}", ["Mara Lindqvist"]),
        ("extra: {author: Mara Lindqvist}", ["Mara Lindqvist"]),
        ("taxonomies: {authors: [Mara Lindqvist]}", ["Mara Lindqvist"]),
        ("creator: Mara Lindqvist", ["Mara Lindqvist"]),
        ("authors: [mara-lindqvist]", ["mara-lindqvist"]),
        ("title: Ferry", []),
        ("author: '{{ site.author }}'", []),
    ],
)
def test_authors_are_read_in_every_shape(block: str, names: list[str]) -> None:
    assert [author.name.value for author in stated(block).answer] == names


def test_what_a_template_fills_in_is_no_link_of_an_author() -> None:
    (bio,) = stated("author: {name: Mara, bio: She writes., email: m@harbour.example, url: '{{ url }}'}").bios
    assert [link.href for link in bio.links] == ["m@harbour.example"]


def test_the_author_entry_is_kept_as_written() -> None:
    assert [author.name.value for author in stated("author: By Mara Lindqvist").authors] == ["By Mara Lindqvist"]


def test_a_desk_and_an_agency_are_told_from_a_person() -> None:
    kinds = [author.kind for author in stated("authors: [Mara Lindqvist, News Desk, Reuters]\nlang: en").answer]
    assert kinds == [AuthorKind.PERSON, AuthorKind.DESK, AuthorKind.AGENCY]


def test_a_bio_belongs_to_its_author() -> None:
    (bio,) = stated("author: {name: Mara, bio: She writes., url: https://a.example}").bios
    assert bio.text.value == "She writes."
    assert bio.of is not None
    assert bio.of.value == "Mara"
    assert [link.href for link in bio.links] == ["https://a.example"]
    assert stated("author: Mara\nauthor_bio: She writes.").bios[0].of is not None


@pytest.mark.parametrize(
    ("block", "tags"),
    [
        ("tags: [Ferry, Harbour]", ["Ferry", "Harbour"]),
        ("tags: Ferry, Harbour", ["Ferry", "Harbour"]),
        ('tags: "#Ferry #Harbour"', ["#Ferry", "#Harbour"]),
        ("keywords: Ferry; Harbour", ["Ferry", "Harbour"]),
        ("taxonomies: {tags: [Ferry]}", ["Ferry"]),
        ("tags: []\ntopics: [Ferry]", ["Ferry"]),
        ("tags: [2025, Ferry]", ["2025", "Ferry"]),
        ("tags: [{label: Ferry, permalink: /ferry}]", ["Ferry"]),
        # A mapping without a name and what a writer means to fill in are no tags.
        ("tags: [{weight: 3}, Ferry, TODO]", ["Ferry"]),
        ("tags: true\nkeywords: Ferry,, Harbour,", ["Ferry", "Harbour"]),
        ("tags: '{{ page.tags }}'\ntopics: Ferry", ["Ferry"]),
    ],
)
def test_tags_are_read_in_every_shape(block: str, tags: list[str]) -> None:
    assert values(stated(block).tags) == tags


def test_each_tag_has_its_place() -> None:
    source = "---\ntags: 'Ferry, Harbour'\n---\n"
    data = read_front_matter(source).data
    assert data is not None
    assert [excerpt(source, tag) for tag in stated_by(data).tags] == ["Ferry", "Harbour"]


def test_a_description_is_no_dek() -> None:
    assert stated("description: A page about ferries").dek is None
    for key in ("subtitle", "dek", "standfirst", "deck"):
        assert stated(f"{key}: Islanders keep their boat").dek == Text("Islanders keep their boat", "front-matter")


@pytest.mark.parametrize("key", ["date", "publishDate", "pubDate", "published", "date_published", "published_at"])
def test_the_publication_date_has_many_names(key: str) -> None:
    (found,) = stated(f"{key}: 2025-07-05").dates
    assert (found.role, found.when, found.text.value) == (DateRole.PUBLISHED, date(2025, 7, 5), "2025-07-05")


@pytest.mark.parametrize("key", ["lastmod", "updated", "last_modified_at", "dateModified", "modified"])
def test_so_has_the_date_of_change(key: str) -> None:
    assert [found.role for found in stated(f"{key}: 2025-07-05").dates] == [DateRole.MODIFIED]


def test_a_word_on_whether_it_is_published_is_no_date() -> None:
    found = stated("published: yes\nposted: soon\ndate: 2025-07-05").dates
    assert [(one.role, one.text.value) for one in found] == [(DateRole.PUBLISHED, "2025-07-05")]


def test_an_unreadable_date_is_kept_without_a_meaning() -> None:
    (found,) = stated("date: next Tuesday").dates
    assert found.when is None


@pytest.mark.parametrize("block", ["draft: true", "draft: yes", "published: false", "status: draft"])
def test_a_draft_says_so(block: str) -> None:
    assert stated(block).draft
    assert stated(block).dates == ()


@pytest.mark.parametrize("block", ["draft: false", "published: true", "title: Draft", "status: published"])
def test_what_is_published_is_no_draft(block: str) -> None:
    assert not stated(block).draft


@pytest.mark.parametrize(
    ("block", "language"),
    [
        ("lang: en-US", "en"),
        ("language: de", "de"),
        ("locale: pt_BR", "pt"),
        ("title: x", None),
        ("lang: English", None),
    ],
)
def test_the_language_is_a_primary_subtag(block: str, language: str | None) -> None:
    data = read_front_matter(f"---\n{block}\n---\n").data
    assert data is not None
    assert language_stated_by(data) == language


def test_an_image_with_words_is_the_lead() -> None:
    (image,) = stated("image: {src: /a.jpg, alt: A ferry, caption: At the quay, credit: Tomas}").images
    assert image.role is ImageRole.LEAD
    assert [text.value for text in (image.alt, image.caption, image.credit) if text] == [
        "A ferry",
        "At the quay",
        "Tomas",
    ]
    (beside,) = stated("cover: /a.jpg\ncover_alt: A ferry\ncover_caption: At the quay").images
    assert (beside.src, beside.alt, beside.caption) == (
        "/a.jpg",
        Text("A ferry", "front-matter"),
        Text("At the quay", "front-matter"),
    )


def test_of_several_images_the_first_with_words_is_the_lead_and_each_is_told_once() -> None:
    found = stated(
        "image: true\ncover: 3\nphoto: {position: left}\nhero: a.jpg\nbanner: a.jpg\n"
        "picture: {src: b.jpg, alt: A crane}\nimages: [{src: c.jpg, caption: A quay}, d.jpg]"
    ).images
    assert [(image.src, image.role) for image in found] == [
        ("a.jpg", ImageRole.OTHER),
        ("b.jpg", ImageRole.LEAD),
        ("c.jpg", ImageRole.BODY),
        ("d.jpg", ImageRole.OTHER),
    ]


def test_of_a_bare_path_nothing_can_be_said() -> None:
    (image,) = stated("image: /a.jpg").images
    assert image.role is ImageRole.OTHER


def test_other_wordings_of_the_headline_say_where_they_are_used() -> None:
    found = stated("title: Ferry\nseo_title: Ferry news\nog_title: A ferry\nslug: ferry-sails").headlines
    assert [(text.value, text.origin) for text in found] == [
        ("Ferry", "front-matter"),
        ("Ferry news", "title"),
        ("A ferry", "meta:og:title"),
        ("ferry-sails", "slug"),
    ]
