"""Numbers, lengths of time and dates as a rule file writes them: ">= 3", "< 24 hours", ">= 2024-09-05"."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from newslint.declarative.said import Said
from newslint.rule import Context, day_of, is_recent
from newslint.values import NamedTuple

_COMPARISON = re.compile(r"(?P<sign>>=|<=|==|=|>|<)?\s*(?P<value>\S.*)")
_AGE = re.compile(r"(?P<count>\d{1,6}) ?(?P<unit>minute|hour|day|week|month|year|h|d)s?")
_UNITS = {"minute": 1, "hour": 60, "h": 60, "day": 1440, "d": 1440, "week": 10080, "month": 43_200, "year": 525_600}
_SIGNS: Mapping[str, Callable[[Any, Any], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
    "==": operator.eq,
}


class Comparison(NamedTuple):
    """A sign and what is compared with."""

    holds: Callable[[Any, Any], bool]
    value: Any


def _comparison(said: Said, read: Callable[[str], Any], expected: str) -> Comparison:
    match = _COMPARISON.fullmatch(str(said.value).strip())
    value = read(match["value"]) if match else None
    if match is None or value is None:
        raise said.error(f'"{said.value}" cannot be compared with; expected {expected}')
    return Comparison(_SIGNS[match["sign"] or "="], value)


def number_of(said: Said) -> Comparison:
    return _comparison(said, _number, 'such as 3 or ">= 3"')


def date_of(said: Said) -> Comparison:
    return _comparison(said, _date, 'a date such as ">= 2024-09-05"')


def age_of(said: Said) -> Comparison:
    return _comparison(said, minutes, 'an age such as "> 24 hours" or "<= 14 days"')


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def minutes(text: str) -> int | None:
    """A length of time such as "14 days" in minutes."""
    match = _AGE.fullmatch(text)
    return int(match["count"]) * _UNITS[match["unit"]] if match else None


def age_in_minutes(when: date | datetime, context: Context) -> float:
    """How long ago, in whole days from two days on; a date without a time begins with its day."""
    if not is_recent(when, context.today):
        return (context.today.date() - day_of(when)) / timedelta(minutes=1)
    instant = when if isinstance(when, datetime) else datetime(when.year, when.month, when.day)
    instant = instant if instant.tzinfo else instant.replace(tzinfo=_zone(context))
    return (context.today - instant) / timedelta(minutes=1)


def _zone(context: Context) -> Any:
    if context.site.timezone is None:
        return UTC
    from zoneinfo import ZoneInfo

    return ZoneInfo(context.site.timezone)
