"""A page whose footer leads to no privacy policy."""

from collections.abc import Iterator

from newslint_rules._lazily import holds
from newslint_rules.privacy._notices import LABELLED, is_dead

from newslint import Article, Context, Finding, NoOptions, Related, Severity, article_rule
from newslint.language import lazy
from newslint.model import Link, Zone

# A story may link to someone else's policy.
_OF_STORIES = (Zone.HEADER, Zone.BODY, Zone.RELATED, Zone.COMMENTS)
# Fewer links are no footer that was rendered whole.
_FOOTER_LINKS = 3
# A link says so in its address or its label, in whatever language the page declares. One page of legal notices may
# hold the privacy notice, too, and only that page could tell.
_SAYS_SO = lazy(
    r"privac[yi]|datenschutz|confidentialit|dsgvo|gdpr|rgpd|impressum|imprint|mentions?.?l[ée]gales|aviso.?legal|note.?legali"
    r"|legal notice|^(?:website |site |our )?polic(?:y|ies)$",
)
# Of all that the pattern finds, each holds one of these in lower case.
_HINTS = (
    *("privac", "datenschutz", "confidentialit", "dsgvo", "gdpr", "rgpd", "impressum", "imprint", "mention", "aviso"),
    *("legal", "polic"),
)
_LINK = lazy(r"href=[\"']([^\"'>]{0,300})")


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
    if len(footer) < _FOOTER_LINKS:
        return
    if any(_is_ours(link) for link in article.purposes.get("privacy", ())):
        return
    if any(_says_so(link) for link in article.links if _is_ours(link)):
        return
    if _is_hidden(article):
        return
    first = next((place for link in footer if (place := link.text.where)), None)
    last = next((place for link in reversed(footer) if (place := link.text.where)), None)
    related = (Related(first._replace(end=last.end), "the links of the footer"),) if first and last else ()
    yield Finding(None, f"no link to a privacy policy among the {len(footer)} links of the footer", related=related)


def _is_ours(link: Link) -> bool:
    return link.zone not in _OF_STORIES and not is_dead(link.href)


def _says_so(link: Link) -> bool:
    said = (link.href.lower(), link.text.value.lower())
    return any(holds(words, _HINTS) and _SAYS_SO.search(words) for words in said)


def _is_hidden(article: Article) -> bool:
    """Whether the link is in a part of the page that is hidden at first, such as a footer that opens on a click."""
    shown = {link.href for link in article.links}
    hidden = {href.lower() for href in set(_LINK.findall(article.source.text)) - shown}
    return any(holds(href, _HINTS) and _SAYS_SO.search(href) for href in hidden)
