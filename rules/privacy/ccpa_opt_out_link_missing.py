"""Advertising trackers without the link by which Californians opt out."""

import re
from collections.abc import Iterator

from newslint_rules._lazily import in_source
from newslint_rules.privacy._third_parties import is_gated

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import lazy, link_purpose
from newslint.model import Resource
from newslint.web import Tracker, tracker_of

# The words of the law in a button or a link made by script, and the interfaces by which a page asks for an opt-out
# (IAB: U.S. Privacy API, Global Privacy Platform).
_OPT_OUT = (b"do not sell", b"do not share", b"your privacy choices", b"__uspapi", b"__gpp")
# Share buttons that keep nothing of a reader who does not press them.
_KEEPS_NOTHING = frozenset({"AddToAny"})
# A link to another way out of advertising, in its label or its address; only what it leads to could tell whether it
# is the one that the law wants.
_OTHER_WAYS = lazy(r"\bopt-?\s?out\b|\bad-?\s?choices\b|\bprivacy-?\s?(?:settings|preferences)\b", re.I)


class Options(NamedTuple):
    categories: tuple[str, ...] = option(
        ("advertising", "social"), "Categories of trackers whose use counts as selling or sharing."
    )
    exempt: bool = option(
        False,
        "Whether the publisher stands below the thresholds, or honours opt-out signals in a frictionless manner.",
    )


@article_rule(
    severity=Severity.ERROR,
    options=Options,
    authority=("CPRA", "C7025"),
    recommended="off",
    subject="page",
    template=True,
    formats=("html",),
)
def ccpa_opt_out_link_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The page loads advertising trackers and has no 'Do Not Sell or Share' or 'Your Privacy Choices' link."""
    # A consent platform shows the link to those whom it concerns.
    if options.exempt or article.consent_platform:
        return
    for resource in article.resources:
        tracker = _tracker(resource)
        if tracker and tracker.category in options.categories and not is_gated(resource):
            if _has_opt_out(article):
                return
            yield Finding(
                resource.tag.where,
                f"loads a tracker of '{tracker.vendor}', and no link says 'Do Not Sell or Share' or 'Privacy Choices'",
            )
            return


def _tracker(resource: Resource) -> Tracker | None:
    if not resource.src or resource.kind not in ("script", "iframe", "img"):
        return None
    tracker = tracker_of(resource.src)
    return tracker if tracker and tracker.vendor not in _KEEPS_NOTHING else None


def _has_opt_out(article: Article) -> bool:
    # The law names the English labels; a page in another language may carry either.
    if in_source(article, *_OPT_OUT):
        return True
    if any(_OTHER_WAYS.search(words) for link in article.links for words in (link.href, link.text.value)):
        return True
    return any(
        link_purpose(link.text.value, link.href, language) == "ccpa-opt-out"
        for link in article.links
        for language in {article.language, "en"}
    )
