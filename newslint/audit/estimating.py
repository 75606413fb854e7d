"""What a sample tells of the whole archive: how many of 1,000 articles have a finding of a rule, and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from math import sqrt

from newslint.audit.opening import to_read
from newslint.audit.querying import Table
from newslint.errors import UsageError
from newslint.report import Estimated
from newslint.values import NamedTuple

_NORMAL = 1.96  # standard deviations that hold 95 % of a normal distribution
_PER = 1000  # articles
OTHERS = "(any other rule)"


class Part(NamedTuple):
    """A stratum: its documents, those of them in the sample, the articles among these, and those with a finding."""

    documents: int
    drawn: int
    articles: int
    found: int


class Estimate(NamedTuple):
    """A share of all articles, and the interval that holds it with a confidence of 95 %."""

    share: float
    low: float
    high: float


def estimate(parts: Iterable[Part]) -> Estimate | None:
    """The share of articles with a finding; None where the sample has no article.

    A ratio over all strata with its variance by linearisation, drawn without replacement (Cochran 1977, "Sampling
    Techniques", 5.5 and 6.11); what was drawn one by one varies as those together do (5A.12). Its interval is Wilson's
    (https://doi.org/10.1080/01621459.1927.10502953) for the number of articles that would tell as much if they were
    drawn from the whole (Korn and Graubard 1998), since a share near nought has no even interval. Of all documents
    there is nothing to guess.
    """
    known = [part for part in parts if part.drawn]
    articles = sum(part.documents * part.articles / part.drawn for part in known)
    if not articles:
        return None
    share = sum(part.documents * part.found / part.drawn for part in known) / articles
    if all(part.drawn == part.documents for part in known):
        return Estimate(share, share, share)
    variance = sum(_spread(part, share) for part in _joined(known)) / articles**2
    drawn = sum(part.articles for part in known)
    certain = share * (1 - share) / variance if variance > 0 and 0 < share < 1 else drawn
    return Estimate(share, *wilson(share, certain))


def wilson(share: float, number: float) -> tuple[float, float]:
    """The Wilson score interval of a share of so many cases, at 95 %."""
    z = _NORMAL
    middle = share + z * z / (2 * number)
    spread = z * sqrt(share * (1 - share) / number + z * z / (4 * number * number))
    return max(0.0, (middle - spread) / (1 + z * z / number)), min(1.0, (middle + spread) / (1 + z * z / number))


def _joined(parts: list[Part]) -> Iterator[Part]:
    """The strata; those of which a single document was drawn, of more, as one."""
    single = [part for part in parts if part.drawn == 1 < part.documents]
    yield from (part for part in parts if part not in single)
    if single:
        yield Part(*map(sum, zip(*single, strict=True)))


def _spread(part: Part, share: float) -> float:
    """The variance that a stratum adds to the number of articles found beyond what the share makes expected."""
    if part.drawn < 2:
        return 0.0
    mean = (part.found - share * part.articles) / part.drawn
    squares = part.found * (1 - share) ** 2 + (part.articles - part.found) * share**2
    variance = max(0.0, squares - part.drawn * mean**2) / (part.drawn - 1)
    return part.documents**2 * (1 - part.drawn / part.documents) * variance / part.drawn


def estimates(path: str, rules: Sequence[str] = ()) -> Table:
    """What `estimated` says, as a table."""
    return Table(Estimated._fields, iter(estimated(path, rules)))


def estimated(path: str, rules: Sequence[str] = ()) -> list[Estimated]:
    """One for each rule that found something in the sample, and one for any that did not.

    `rules` are the rules and families that count; without any, all do. Rules that compare articles are left out: a
    sample has few of the pairs. UsageError where the store has no sample.
    """
    with closing(to_read(path)) as database:
        strata = database.execute("SELECT stratum, documents, drawn FROM strata").fetchall()
        if not strata:
            raise UsageError(
                f"{path}: has no sample; newslint audit articles/ --store sample.db --sample 500 draws one"
            )
        in_sample = "sample JOIN articles ON articles.id = sample.article AND is_article"
        articles = dict(database.execute(f"SELECT stratum, count(*) FROM {in_sample} GROUP BY 1"))
        marks = ", ".join("?" * len(rules))
        which = f"AND (rule IN ({marks}) OR family IN ({marks}))" if rules else ""
        query = f"""
            SELECT rule, stratum, count(DISTINCT occurrences.article) FROM occurrences JOIN sample
            ON sample.article = occurrences.article JOIN articles ON articles.id = sample.article AND is_article
            WHERE suppressed IS NULL AND scope <> 'archive' {which} GROUP BY rule, stratum"""
        found: dict[str, dict[str, int]] = {}
        for rule, stratum, number in database.execute(query, (*rules, *rules)):
            found.setdefault(rule, {})[stratum] = number
    rows: list[Estimated] = []
    for rule, numbers in (*found.items(), (OTHERS, dict[str, int]())):
        parts = (Part(size, drawn, articles.get(name, 0), numbers.get(name, 0)) for name, size, drawn in strata)
        if (told := estimate(parts)) is not None:
            share, low, high = (round(_PER * value, 1) for value in told)
            rows.append(Estimated(rule, sum(numbers.values()), share, low, high))
    return sorted(rows, key=lambda row: (row.rule == OTHERS, -row.per_1000_articles, row.rule))
