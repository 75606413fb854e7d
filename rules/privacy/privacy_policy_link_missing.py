"""A page whose footer leads to no privacy policy."""

import re
from collections.abc import Iterator

from newslint_rules.privacy._notices import LABELLED, is_dead

from newslint import Article, Context, Finding, NoOptions, Related, Severity, article_rule
from newslint.language import link_purpose
from newslint.model import Link, Zone

# Fewer links are no footer that was rendered whole.
_FOOTER_LINKS = 3
# A link says so in its address or its label, in whatever language the page declares. One page of legal notices may
# hold the privacy notice, too, and only that page could tell.
_SAYS_SO = re.compile(
    r"privac[yi]|datenschutz|confidentialit|dsgvo|gdpr|rgpd|impressum|imprint|mentions?.?l[ée]gales|aviso.?legal|note.?legali"
    r"|legal notice|^(?:website |site |our )?polic(?:y|ies)$",
    re.I,
)
_LINK = re.compile(r"\bhref=[\"']([^\"'>]{0,300})", re.I)


@article_rule(
    severity=Severity.ERROR,
    authority=("GDPR", "GN", "CPRA"),
    subject="page",
    template=True,
    formats=("html",),
)
def privacy_policy_link_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page has a footer, and neither it nor a notice links to a privacy policy."""
    language = article.language
    if language not in LABELLED:
        return
    footer = [link for link in article.links if link.zone is Zone.FOOTER]
    if len(footer) < _FOOTER_LINKS or any(_is_policy(link, language) for link in article.links):
        return
    if _is_hidden(article):
        return
    places = [place for link in footer if (place := link.text.where)]
    related = (Related(places[0]._replace(end=places[-1].end), "the links of the footer"),) if places else ()
    yield Finding(None, f"no link to a privacy policy among the {len(footer)} links of the footer", related=related)


def _is_policy(link: Link, language: str) -> bool:
    # A story may link to someone else's policy.
    if link.zone in (Zone.HEADER, Zone.BODY, Zone.RELATED, Zone.COMMENTS) or is_dead(link.href):
        return False
    if _SAYS_SO.search(link.href) or _SAYS_SO.search(link.text.value):
        return True
    return link_purpose(link.text.value, link.href, language) == "privacy"


def _is_hidden(article: Article) -> bool:
    """Whether the link is in a part of the page that is hidden at first, such as a footer that opens on a click."""
    shown = {link.href for link in article.links}
    return any(link[1] not in shown and _SAYS_SO.search(link[1]) for link in _LINK.finditer(article.source.text))
