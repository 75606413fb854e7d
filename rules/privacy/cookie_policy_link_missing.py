"""A cookie notice whose policy cannot be opened."""

from collections.abc import Iterator

from newslint_rules.privacy._notices import LABELLED, asks_consent, buttons_for, cookie_notices, is_dead, quoted

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.language import button_purpose, link_purpose
from newslint.model import Link


@article_rule(
    severity=Severity.ERROR,
    authority=("GDPR", "P49", "JN"),
    subject="page",
    template=True,
    formats=("html",),
)
def cookie_policy_link_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The cookie notice links to no policy, or its policy link leads nowhere."""
    language = article.language
    # A consent platform writes its links when it runs.
    if language not in LABELLED or article.consent_platform:
        return
    for notice in cookie_notices(article):
        if not asks_consent(notice, language) or any(_is_live(link, language) for link in notice.links):
            continue
        dead = next((link for link in notice.links if _is_policy(link, language)), None)
        if dead is None:
            # Settings on the first layer say the rest, and link to it; a wall to consent or pay comes after them.
            if buttons_for(notice, "settings", language) or buttons_for(notice, "subscribe", language):
                continue
            yield Finding(notice.text.where, f"cookie notice links to no policy: {quoted(notice.text.value)}")
        else:
            yield Finding(
                dead.text.where,
                f"policy link of the cookie notice leads nowhere: '{dead.text.value}' has href '{dead.href}'",
            )


def _is_policy(link: Link, language: str) -> bool:
    return link_purpose(link.text.value, "", language) in ("privacy", "cookie-policy")


def _is_live(link: Link, language: str) -> bool:
    """Whether a link opens a page: "more information", in whatever words, counts as the policy."""
    return not is_dead(link.href) and button_purpose(link.text.value, language) not in ("accept", "reject", "settings")
