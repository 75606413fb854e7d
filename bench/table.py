"""What a part of the benchmark gives: rows of one table, each a figure beside another one and the budget it has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from statistics import median
from typing import NamedTuple

HEAD = "| | what | measured | beside | ratio | budget | |\n|---|---|--:|---|--:|--:|---|"


class Given(NamedTuple):
    """How much is measured: documents that are drawn, by which seed, runs of each, and the share of the usual sizes."""

    pages: int = 60
    seed: int = 1
    runs: int = 5
    scale: float = 1.0

    def of(self, number: int) -> int:
        """So many at the usual size, at the size that was asked for."""
        return max(1, round(number * self.scale))


class Row(NamedTuple):
    """A figure of a part. `ratio` is to what it stands `beside`; the budget is `most`, or `least`, of the ratio.

    Where nothing stands beside it, the budget is that of the figure itself.
    """

    part: str
    subject: str
    value: float
    unit: str
    beside: str | None = None
    ratio: float | None = None
    most: float | None = None
    least: float | None = None

    @property
    def verdict(self) -> str | None:
        """Whether the budget is held; None without one."""
        held = self.value if self.ratio is None else self.ratio
        if self.most is not None:
            return "pass" if held <= self.most else "miss"
        if self.least is not None:
            return "pass" if held >= self.least else "miss"
        return None

    def markdown(self) -> str:
        """A line of the table."""
        bound = f"≤ {self.most:.3g}" if self.most is not None else f"≥ {self.least:.3g}" if self.least else ""
        ratio = "" if self.ratio is None else f"{self.ratio:.3g}"
        measured = f"{_figure(self.value)} {self.unit}".rstrip()
        cells = (self.part, self.subject, measured, self.beside or "", ratio, bound, self.verdict or "")
        return f"| {' | '.join(cells)} |"


def _figure(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


class Budget(NamedTuple):
    """`subject` may take at most `most` times what `reference` takes."""

    subject: str
    reference: str
    most: float


def beside(
    part: str, taken: Mapping[str, Sequence[float]], base: str, budgets: Collection[Budget] = ()
) -> Iterator[Row]:
    """A row a subject beside `base`, and one more for each budget beside something else.

    `taken` has the seconds for each document: their median is shown, ratios are those of the sums.
    """
    for name, seconds in taken.items():
        most = {reference: most for subject, reference, most in budgets if subject == name and reference in taken}
        for reference in dict.fromkeys((base, *most)):
            ratio = sum(seconds) / sum(taken[reference])
            yield Row(part, name, median(seconds) * 1000, "ms", reference, ratio, most.get(reference))
