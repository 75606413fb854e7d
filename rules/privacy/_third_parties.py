"""What a page loads from others as soon as it is opened, and what it holds back until the reader consents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern, holds

from newslint import NamedTuple
from newslint.model import Article, Resource
from newslint.web import Tracker, registrable_domain, tracker_of

# Attributes by which consent platforms mark what they hold back until the reader agrees, or parts of their names.
_GATES = frozenset(
    (
        *("data-category", "data-service", "data-usercentrics", "data-vendor", "data-purposes", "data-purpose"),
        *("data-borlabs-script-blocker-id", "data-borlabs-script-blocker-src", "data-requires-vendor-consent"),
        *("data-cmp-src", "data-cmp-vendor", "data-cmplz-src", "data-cli-class", "data-osano", "data-rcb-src"),
    )
)
_GATING = ("consent", "cookie")
_GATED_CLASS = Pattern(
    r"\b(?:cmplz|optanon-category|cky|_iub_cs_activate|cc-onconsent|brlbs|js-consent)\b|consent", re.IGNORECASE
)
# Types that a browser runs (WHATWG, JavaScript MIME types).
_RUN = frozenset(
    ("", "module", "text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript")
)
# Scripts of platforms that hold back all others, where they stand first.
_BLOCKERS = (
    *("uc-block.bundle.js", "termly.io/resource-blocker"),
    *("cookieyes.com/client_data", "cmp.osano.com", "transcend-cdn.com/cm/", "autoblock"),
    *("OtAutoBlock", '"autoBlock":"1"'),  # in scripts that load one or set it up: OneTrust, EU Cookie Law
)
_DEFAULT_DENIED = Pattern(r"['\"]consent['\"]\s*,\s*['\"]default['\"].{0,600}?['\"]denied['\"]", re.DOTALL)
# What an inline script has in it that loads a pixel at once: the vendors' own snippets.
_SNIPPETS = (
    ("connect.facebook.net/", "/fbevents.js", Tracker("Meta Pixel", "advertising")),
    ("static.hotjar.com/c/", "", Tracker("Hotjar", "session-replay")),
    ("clarity.ms/tag/", "", Tracker("Microsoft Clarity", "session-replay")),
    ("google-analytics.com/analytics.js", "", Tracker("Google Analytics", "analytics")),
    ("google-analytics.com/ga.js", "", Tracker("Google Analytics", "analytics")),
    ("snap.licdn.com/li.lms-analytics", "", Tracker("LinkedIn Insight Tag", "advertising")),
    ("static.ads-twitter.com/uwt.js", "", Tracker("X Ads", "advertising")),
    ("analytics.tiktok.com/", "", Tracker("TikTok Pixel", "advertising")),
    ("bat.bing.com/bat.js", "", Tracker("Microsoft Advertising", "advertising")),
    ("mc.yandex.ru/metrika", "", Tracker("Yandex Metrica", "analytics")),
    ("static.chartbeat.com/js/chartbeat", "", Tracker("Chartbeat", "analytics")),
    ("scorecardresearch.com/beacon.js", "", Tracker("Comscore", "analytics")),
)
# A longer script is a page's own code or data: of 268 that named a pixel on real pages, the longest had 21,000 letters.
_LONGEST_SNIPPET = 25_000
# An inline script that has one of these in it may wait for an answer.
_WAITS = ("consent", "gdpr", "cookie", "tcf", "didomi", "optanon", "onetrust", "cmp", "privacy", "usercentrics")


class Loaded(NamedTuple):
    """A third party that the page calls before anybody is asked."""

    resource: Resource
    tracker: Tracker


def loaded_at_once(article: Article, inline: bool = True) -> Iterator[Loaded]:
    """The known third parties whose script, frame, pixel or style sheet runs as soon as the page is opened.

    `inline`: the vendors' snippets count, too.
    """
    own = registrable_domain(article.url) if article.url else None
    for resource in article.resources:
        if resource.src:
            tracker = tracker_of(resource.src)
            foreign = tracker is not None and (own is None or registrable_domain(resource.src) != own)
        else:
            # Most of the text in scripts is data, which is gated as nothing that a browser runs.
            tracker = _of_snippet(resource.code) if inline and resource.code and not is_gated(resource) else None
            foreign = tracker is not None
        if tracker is not None and foreign and not is_gated(resource) and not _is_for_no_script(article, resource):
            yield Loaded(resource, tracker)


def is_gated(resource: Resource) -> bool:
    """Whether the element waits for consent: by its type, or by a mark of a consent platform."""
    attributes = resource.attributes
    if resource.kind == "script" and attributes.get("type", "").strip().lower() not in _RUN:
        return True
    if resource.kind == "iframe" and "srcdoc" in attributes:
        return True
    for name in attributes:
        if name in _GATES or (name.startswith("data-") and any(part in name for part in _GATING)):
            return True
    return "class" in attributes and _GATED_CLASS.search(attributes["class"]) is not None


def holds_back_google(article: Article) -> bool:
    """Whether the page starts Google's Consent Mode with everything denied."""
    return any(
        "consent" in resource.code and "denied" in resource.code and _DEFAULT_DENIED.search(resource.code)
        for resource in article.resources
        if resource.code
    )


def is_blocked_by_platform(article: Article) -> bool:
    """Whether a consent platform that stops all other scripts stands among those of the page."""
    return any(_blocks(resource) for resource in article.resources)


def _blocks(resource: Resource) -> bool:
    if resource.attributes.get("data-blockingmode", "").lower() == "auto":
        return True
    return holds(resource.src.lower() if resource.src else resource.code, _BLOCKERS)


def _of_snippet(code: str) -> Tracker | None:
    if len(code) > _LONGEST_SNIPPET:
        return None
    for start, end, tracker in _SNIPPETS:
        if start in code and end in code:
            lower = code.lower()
            return None if any(word in lower for word in _WAITS) else tracker
    return None


def _is_for_no_script(article: Article, resource: Resource) -> bool:
    """Whether only a browser without scripts would load it."""
    if resource.kind == "script" or (where := resource.tag.where) is None:
        return False
    source = article.source.text
    opened = source.rfind("<noscript", max(0, where.start - 2000), where.start)
    return opened != -1 and source.find("</noscript", opened, where.start) == -1
