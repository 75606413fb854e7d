"""Names of types as schema.org spells them, and names that are often written instead."""

from __future__ import annotations

from functools import cache

# What the structured data of news sites speaks of. https://schema.org/docs/full.html
_KNOWN = """
    Article NewsArticle BlogPosting LiveBlogPosting AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle
    OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle AdvertiserContentArticle SatiricalArticle Report
    TechArticle ScholarlyArticle MedicalScholarlyArticle SocialMediaPosting DiscussionForumPosting Blog Comment
    CorrectionComment CreativeWork CreativeWorkSeries WebPage AboutPage CheckoutPage CollectionPage ContactPage
    FAQPage ItemPage MedicalWebPage ProfilePage QAPage RealEstateListing SearchResultsPage WebSite WebPageElement
    WebContent SiteNavigationElement WPHeader WPFooter WPSideBar WPAdBlock BreadcrumbList ItemList ListItem Thing
    Person Organization NewsMediaOrganization Corporation LocalBusiness EducationalOrganization GovernmentOrganization
    NGO SportsOrganization SportsTeam PerformingGroup MusicGroup Brand Place City Country State AdministrativeArea
    PostalAddress GeoCoordinates ContactPoint ImageObject ImageGallery MediaObject MediaGallery VideoObject
    VideoGallery AudioObject Clip Episode PodcastEpisode PodcastSeries PodcastSeason RadioEpisode TVEpisode TVSeries
    Movie Book Game VideoGame Recipe HowTo HowToStep HowToSection HowToSupply HowToTool NutritionInformation Review
    CriticReview ClaimReview Claim Rating AggregateRating Question Answer Quiz Product ProductGroup Offer
    AggregateOffer PriceSpecification UnitPriceSpecification QuantitativeValue PropertyValue
    PropertyValueSpecification MonetaryAmount Action SearchAction ReadAction ViewAction WatchAction ListenAction
    CommentAction LikeAction ShareAction SubscribeAction WriteAction InteractionCounter
    EntryPoint SpeakableSpecification
    Event SportsEvent MusicEvent BusinessEvent BroadcastEvent PublicationEvent PublicationIssue PublicationVolume
    Periodical Newspaper Dataset DataDownload JobPosting Course SoftwareApplication MobileApplication WebApplication
    Service Intangible StructuredValue Duration Distance Language Audience DefinedTerm DefinedTermSet
    MediaSubscription Photograph Quotation Role Occupation OwnershipInfo
""".split()
# What is no type of schema.org, and the type that was meant. Seen in themes and plugins; `hentry` is a class of hAtom.
_MEANT = {
    "hentry": None,
    "BlogPost": "BlogPosting",
    "Blogpost": "BlogPosting",
    "LiveBlog": "LiveBlogPosting",
    "LiveBlogPost": "LiveBlogPosting",
    "News": "NewsArticle",
    "NewsPost": "NewsArticle",
    "NewsItem": "NewsArticle",
    "NewArticle": "NewsArticle",
    "NewsArticles": "NewsArticle",
    "Post": "BlogPosting",
    "Breadcrumb": "BreadcrumbList",
    "BreadcrumbsList": "BreadcrumbList",
    "NewsOrganization": "NewsMediaOrganization",
    "Organisation": "Organization",
    "Author": "Person",
    "Image": "ImageObject",
    "Video": "VideoObject",
    "Publisher": "Organization",
}


@cache
def known() -> frozenset[str]:
    """The types that are spelled right."""
    return frozenset(_KNOWN)


@cache
def _by_letters() -> dict[str, str]:
    return {name.lower(): name for name in _KNOWN}


def meant_by(name: str) -> tuple[str | None, bool] | None:
    """The type that a wrong name stands for, if one is known, and whether only its case is wrong; None if it is right.

    A name that is neither known nor plainly wrong counts as right: schema.org has 800 types and grows.
    """
    if name in known() or ":" in name or "/" in name or not name:
        return None
    by_case = _by_letters().get(name.lower())
    if by_case is not None:
        return by_case, True
    if name in _MEANT:
        return _MEANT[name], False
    # All types begin with a capital, but for one that begins with a digit: 3DModel.
    return (None, False) if name[0].islower() else None
