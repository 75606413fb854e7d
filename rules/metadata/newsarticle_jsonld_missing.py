"""An article that tells machines nothing of what it is."""

from __future__ import annotations

from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules._structured import is_article, reached

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.model import Node

# A page may be about one of these instead of an article. https://schema.org
_OTHER_CONTENT = frozenset(
    "Recipe HowTo Review CriticReview UserReview EmployerReview ClaimReview MediaReview VideoObject AudioObject"
    " ImageGallery MediaGallery Photograph PodcastEpisode Podcast PodcastSeries RadioEpisode TVEpisode Episode Movie"
    " TVSeries Book Game VideoGame Product ProductGroup Event BusinessEvent SportsEvent FAQPage QAPage Question Course"
    " Dataset JobPosting DiscussionForumPosting Quiz Speech Legislation Newsletter DigitalDocument Comic ComicStory"
    " ProfilePage Drug MedicalWebPage MedicalCondition SoftwareApplication MobileApplication WebApplication".split()
)
_RDFA = Pattern(r"""typeof=["']?[^"'>]*(?:Article|Posting|Report|Recipe|Review|VideoObject)\b""")


@article_rule(severity=Severity.WARNING, authority=("GA",), template=True, publication=True, formats=("html",))
def newsarticle_jsonld_missing(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The page has no structured data that says it is an article."""
    if not article.complete or any(is_article(node) for node in article.nodes):
        return
    if any(fault.rule == "jsonld-invalid" for fault in article.faults):
        return  # what could not be read may have said it
    if any(is_article(node) or not _OTHER_CONTENT.isdisjoint(node.types) for node in reached(article.nodes)):
        return
    if not (article.authors or article.published) or _has_rdfa(article.source.text):
        return
    yield Finding(None, f"no structured data of a type such as NewsArticle{_instead(article.nodes)}")


def _has_rdfa(source: str) -> bool:
    at = source.find("typeof=")  # in scripts it stands without the sign
    while at != -1:
        if _RDFA.match(source, at):
            return True
        at = source.find("typeof=", at + 1)
    return False


def _instead(nodes: tuple[Node, ...]) -> str:
    types = list(dict.fromkeys(name for node in nodes for name in node.types))
    return f", only {', '.join(types[:5])}" if types else ""
