"""Dates in the ways that articles write them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from newslint.reading.dates import find_dates, parse_date

JULY = date(2025, 7, 5)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("July 5, 2025", "en"),
        ("5 July 2025", "en"),
        ("Saturday, July 5th, 2025", "en"),
        ("Jul. 5, 2025", "en"),
        ("5. Juli 2025", "de"),
        ("Samstag, den 5. Juli 2025", "de"),
        ("05.07.2025", "de"),
        ("05.07.2025", None),
        ("5 juillet 2025", "fr"),
        ("samedi 5 juillet 2025", "fr"),
        ("5 de julio de 2025", "es"),
        ("5 luglio 2025", "it"),
        ("5 de julho de 2025", "pt"),
        ("5 juli 2025", "nl"),
        ("5 lipca 2025", "pl"),
        ("٥ يوليو ٢٠٢٥", "ar"),
        ("5 تموز 2025", "ar"),
        ("05/07/2025", "fr"),
        ("2025-07-05", None),
        ("2025/07/05", None),
        ("20250705", None),
        ("2025年7月5日", "ja"),
    ],
)
def test_a_day_is_read(said: str, language: str | None) -> None:
    assert parse_date(said, language) == JULY


@pytest.mark.parametrize(
    ("said", "offset"),
    [
        ("2025-07-05T10:05:00Z", timedelta(0)),
        ("2025-07-05T10:05:00+02:00", timedelta(hours=2)),
        ("2025-07-05 10:05:00 -0500", timedelta(hours=-5)),
        ("2025-07-05T10:05:00.000+00:00", timedelta(0)),
        ("2025-07-05 10:05 CEST", timedelta(hours=2)),
        ("Sat, 05 Jul 2025 10:05:00 +0000", timedelta(0)),
        ("Sat Jul 05 2025 10:05:00 GMT+0200 (CEST)", timedelta(hours=2)),
        ("July 5, 2025 at 10:05 a.m. EDT", timedelta(hours=-4)),
        ("20250705T100500Z", timedelta(0)),
    ],
)
def test_a_moment_keeps_its_zone(said: str, offset: timedelta) -> None:
    when = parse_date(said)
    assert isinstance(when, datetime)
    assert when.replace(tzinfo=None) == datetime(2025, 7, 5, 10, 5)
    assert when.utcoffset() == offset


@pytest.mark.parametrize(
    "said",
    [
        "2025-07-05 10:05:00",
        "2025-07-05T10:05",
        "July 5, 2025 10:05 AM ET",
        "5. Juli 2025, 10.05 Uhr",
        "5 juillet 2025 à 10h05",
    ],
)
def test_a_moment_without_a_known_zone_is_naive(said: str) -> None:
    assert parse_date(said) == datetime(2025, 7, 5, 10, 5)


def test_the_hours_around_noon_and_midnight() -> None:
    assert parse_date("July 5, 2025 12:10 AM") == datetime(2025, 7, 5, 0, 10)
    assert parse_date("July 5, 2025 12:10 PM") == datetime(2025, 7, 5, 12, 10)
    assert parse_date("2025-07-05T24:00:00") == datetime(2025, 7, 6)


def test_seconds_since_1970_are_read() -> None:
    assert parse_date("1751709600") == datetime(2025, 7, 5, 10, tzinfo=UTC)
    assert parse_date("1751709600000") == datetime(2025, 7, 5, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "language"),
    [("05/07/2025", "en"), ("05/07/2025", None), ("Feb 30, 2025", "en"), ("2025-13-45", None), ("", None)],
)
def test_what_may_be_two_days_or_none_is_not_read(said: str, language: str | None) -> None:
    assert parse_date(said, language) is None


def test_a_number_above_twelve_tells_the_day() -> None:
    assert parse_date("25/07/2025", "en") == date(2025, 7, 25)
    assert parse_date("07/25/2025", None) == date(2025, 7, 25)


def test_dates_are_found_with_weekday_and_time() -> None:
    said = "Published Wednesday, November 19, 2025 at 9:30 | Updated: 20 November 2025 by Mara"
    found = find_dates(said, "en")
    assert [said[date.start : date.end] for date in found] == [
        "Wednesday, November 19, 2025 at 9:30",
        "20 November 2025",
    ]


@pytest.mark.parametrize(
    "said", ["2 hours ago", "In 2025 the ferry sailed", "July 5", "5 people in 2025", "1234567890123"]
)
def test_what_is_no_full_date_is_not_found(said: str) -> None:
    assert find_dates(said, "en") == ()
