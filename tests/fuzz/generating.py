"""Documents that are made, not broken: every piece is right by itself, and nobody would put them together so."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

_WORDS = st.sampled_from(
    [
        *("Harbour", "harbour", "reopens", "By", "Ann Miller", "von Berg", "The Daily Desk", "10 January", "Tuesday"),
        *(
            "2026-01-10",
            "told",
            "said",
            "according to",
            "Correction:",
            "Photo:",
            "/ Reuters",
            "©",
            "#storm",
            "AI",
            "“so”",
        ),
        *(
            '"so"',
            "…",
            "—",
            "é",
            "🦀",
            "İ",
            "ﬁ",
            "你好",
            "مرحبا",
            "\u202e",
            "\u00ad",
            "&nbsp;",
            "&lt;b&gt;",
            "&",
            "<",
            "|",
        ),
    ]
)
_TEXT = st.lists(_WORDS, max_size=9).map(" ".join)
_NAMES = (
    "article main section div p h1 h2 h6 header footer aside nav figure figcaption img a b i span ul li blockquote q "
    "table tr td th form input button script style time address template svg math iframe noscript br hr title meta "
    "pre code details summary dialog amp-img video picture source label select option textarea font center"
).split()
_ATTRIBUTES = st.fixed_dictionaries(
    {},
    optional={
        "class": st.sampled_from(
            ["byline", "entry-content", "author-bio", "comments", "related", "caption", "cookie-notice", "a b", ""]
        ),
        "id": st.sampled_from(["a", "comments", "CybotCookiebotDialog", ""]),
        "href": st.sampled_from(
            ["/", "#", "https://www.coast.example/a", "http://[", "javascript:x", "mailto:a@b", ""]
        ),
        "src": st.sampled_from(["a.jpg", "data:image/png;base64,AA", "//x/y", ""]),
        "alt": _TEXT,
        "itemprop": st.sampled_from(["author", "name", "headline", "datePublished", "articleBody"]),
        "itemscope": st.just(""),
        "itemtype": st.just("https://schema.org/NewsArticle"),
        "datetime": st.sampled_from(["2026-01-10", "2026-13-45T99:99", "now", ""]),
        "property": st.sampled_from(["og:title", "og:type", "article:published_time", "article:author"]),
        "name": st.sampled_from(["author", "description", "robots", "news_keywords"]),
        "content": _TEXT,
        "lang": st.sampled_from(["en", "de", "xx", "en-", ""]),
        "rel": st.sampled_from(["author", "canonical", "nofollow", "tag"]),
        "hidden": st.just(""),
    },
)


def _element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def made(name: str, attributes: dict[str, str], parts: list[str], closed: bool) -> str:
        said = "".join(f' {key}="{value}"' for key, value in attributes.items())
        return f"<{name}{said}>{''.join(parts)}" + (f"</{name}>" if closed else "")

    return st.builds(made, st.sampled_from(_NAMES), _ATTRIBUTES, st.lists(inner, max_size=5), st.booleans())


_COMMENTS = st.sampled_from(
    [
        "<!-- newslint: ignore tag-count -- why; until 2027-01-31 -->",
        "<!-- newslint: ignore-start byline -- why -->",
        "<!-- newslint: ignore-end -->",
        "<!-- newslint: ignore-file ALL -- why; by M. -->",
        "<!--",
        "\n",
    ]
)
_HTML = st.recursive(_TEXT | _COMMENTS, _element, max_leaves=25)
HTML = st.lists(_HTML, max_size=4).map(lambda parts: ("<!doctype html><html lang=en>" + "\n".join(parts)).encode())

_PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _TEXT
_KEYS = st.sampled_from(
    [
        *("title", "author", "authors", "date", "tags", "source", "params", "lang", "draft", "newslint", "ignore"),
        *("@type", "@id", "@graph", "@context", "headline", "name", "url", "datePublished", "image", "publisher", "x"),
    ]
)
_TREES: st.SearchStrategy[Any] = st.recursive(
    _PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=5), max_leaves=20
)
_ENTRIES = st.dictionaries(_KEYS, _TREES, max_size=8)

_LINES = st.sampled_from(
    [
        *(
            "# ",
            "## ",
            "> ",
            "- ",
            "1. ",
            "    ",
            "```\n",
            "![a](b.jpg)",
            "[a]: /b\n",
            "[a][a]",
            "***",
            "\n\n",
            "",
            "---",
        ),
        *(
            "| a | b |\n|---|---|\n",
            "{{< figure src='a.jpg' caption='x' >}}",
            "{% include a.html %}",
            "<div>",
            "</div>",
        ),
    ]
)
_BODY = st.lists(st.tuples(_LINES, _TEXT | _COMMENTS), max_size=12).map(
    lambda lines: "\n".join(mark + text for mark, text in lines)
)


def _post(entries: dict[str, Any], body: str, fences: tuple[str, str]) -> bytes:
    return f"{fences[0]}{json.dumps(entries, ensure_ascii=False)}{fences[1]}\n{body}\n".encode("utf-8", "replace")


MARKDOWN = st.builds(_post, _ENTRIES, _BODY, st.sampled_from([("---\n", "\n---"), ("", ""), ("---\nextra: ", "\n---")]))


def _page(graphs: list[Any]) -> bytes:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(graph)}</script>' for graph in graphs)
    return f"<!doctype html><title>Harbour</title>{scripts}<h1>Harbour</h1><p>Text of it.</p>".encode()


JSON_LD = st.lists(_ENTRIES | _TREES, min_size=1, max_size=3).map(_page)
