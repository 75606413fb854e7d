"""Whether a page links to a policy, by its footer, menus and structured data."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint_rules._lazily import Pattern, holds, occurring, once

from newslint.language import link_purpose
from newslint.model import Article, Link, Node, Related, Zone

# British publishers correct through their complaints procedure; a code of conduct is one of standards.
CORRECTIONS = Pattern(r"\bcomplain(?:t|ts)?\b", re.IGNORECASE)
STANDARDS = Pattern(
    r"\bcode of (?:conduct|practice|ethics)\b|\beditorial (?:code|values|charter)\b|\bcharter of editorial|\bcharte\b"
    r"|\b(?:redaktionelle|publizistische) (?:richtlinien|leitlinien|grundsätze|standards)\b",
    re.IGNORECASE,
)
# Stretches of which labels and addresses of such policies hold one, in lower case: "Leitbild" alone may be a company's.
HINTS = (
    *("correc", "korre", "berichtig", "rectif", "rettif", "errat", "erro", "clarif", "fehler", "complain", "sprostow"),
    *(
        "standard",
        "ethi",
        "éthi",
        "etic",
        "étic",
        "editor",
        "redak",
        "rédac",
        "redac",
        "princip",
        "grunds",
        "kodex",
        "integr",
        "estatut",
    ),
    *("code", "codig", "códig", "charte", "guideline", "richtlin", "leitlin", "polic", "polít", "transpar", "تصحيح"),
)
POLICIES = ("corrections", "standards")
# Teasers and comments belong to others; everything else on a page is the publisher's.
NOT_OURS = (Zone.RELATED, Zone.COMMENTS)


@once
def footer_links(article: Article) -> tuple[Link, ...]:
    """The footer's links that have words; empty where the page has no footer, so that nothing can be told."""
    return tuple(link for link in article.links if link.zone is Zone.FOOTER and link.text.value)


@once
def purposes(article: Article) -> frozenset[str]:
    """What the page's links are for, as far as their labels or addresses tell."""
    ours = article.purposes
    found = {purpose for purpose in ours if purpose not in POLICIES or _says_policy(ours[purpose])}
    labels = "\n".join(link.text.value for link in footer_links(article))
    if CORRECTIONS.search(labels):
        found.add("corrections")
    if STANDARDS.search(labels):
        found.add("standards")
    return frozenset(found)


def _says_policy(links: Iterable[Link]) -> bool:
    return any(holds(f"{link.text.value} {link.href}".lower(), HINTS) for link in links)


def states_any(article: Article, properties: Iterable[str]) -> bool:
    """Whether structured data of the page or its publisher gives one of the properties."""
    wanted = tuple(properties)
    return any(node.properties.get(name) for node in _all_nodes(article) for name in wanted)


@once
def _all_nodes(article: Article) -> tuple[Node, ...]:
    """The nodes and those inside them, each once: they may refer to each other in a circle."""
    waiting, seen = list(article.nodes), dict[int, Node]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen[id(node)] = node
        waiting += [value for values in node.properties.values() for value in values if isinstance(value, Node)]
    return tuple(seen.values())


def policy_links(article: Article, message: str) -> tuple[Related, ...]:
    """The stretch of the footer where its policy links stand, as the place where one more was looked for."""
    links = footer_links(article)
    policies = [link for link in links if link_purpose(link.text.value, link.href, article.language)]
    shown = policies or list(links)
    first, last = shown[0].text.where, shown[-1].text.where
    if first is None or last is None:
        return ()
    return (Related(first._replace(start=min(first.start, last.start), end=max(first.end, last.end)), message),)


# The languages whose labels are known well enough to say that one is absent.
LABELLED = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "pl", "ar"})
# Fewer links are no footer that was rendered whole, unless they are those of policies, which stand together.
FEWEST_LINKS = 5
FEWEST_POLICIES, FEWEST_BESIDE = 2, 3
# The letters first, then the mark before them: what opens with letters is found seven times as fast.
_QUOTED = Pattern(r"http(?<=[\"']http)s?:[^\"'\s]{1,300}")
_HREF = Pattern(r"href=[\"']?([^\"'>\s]{1,300})")


def has_whole_footer(article: Article) -> bool:
    """Whether the page shows a footer with enough links, in a language whose labels are known."""
    links = footer_links(article)
    if article.language not in LABELLED or len(links) < FEWEST_BESIDE:
        return False
    if len(links) >= FEWEST_LINKS:
        return True
    said = {link_purpose(link.text.value, link.href, article.language) for link in links} - {None}
    return len(said) >= FEWEST_POLICIES


def leads_to(article: Article, hints: Iterable[str], pattern: Pattern) -> bool:
    """Whether a link of the publisher's own says so in its label or address, shown, hidden in a menu or in data.

    `pattern` and `hints`, stretches of which every match holds one, are in lower case and see lower case alone.
    """
    said = [f"{link.text.value}\n{link.href}" for link in article.links if link.zone not in NOT_OURS]
    return _matches(said, hints, pattern) or _matches(_unshown(article), hints, pattern)


def _matches(texts: Iterable[str], hints: Iterable[str], pattern: Pattern) -> bool:
    lowered = {text.lower() for text in texts}
    hints = occurring(hints, "\n".join(lowered))
    return any(holds(text, hints) and pattern.search(text) for text in lowered)


@once
def _unshown(article: Article) -> tuple[str, ...]:
    """The addresses that the source holds beside those of the links: hidden in menus, in scripts, in data."""
    source = article.source.text
    found = dict.fromkeys(_HREF.findall(source))
    found.update(dict.fromkeys(_QUOTED.findall(source)))
    return tuple(found.keys() - {link.href for link in article.links})
