"""When reminders are due, as tables."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.month.nudges import is_waking, next_waking, returned_turn, without_adminduk, without_certificate
from tests.every import every

NOW = datetime(2026, 8, 12, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "waking"),
    [(time(6, 59), False), (time(7), True), (time(19, 59), True), (time(20), False), (time(0), False)],
)
def test_nobody_is_written_to_at_night(at: time, waking: bool) -> None:
    assert is_waking(at) is waking
    assert not is_waking(at, earliest=time(20))
    assert is_waking(at, earliest=time(3)) is waking


@every(
    "at, waits_until",
    [
        ("2026-08-12T06:10:30", "2026-08-12T07:00:00"),
        ("2026-08-12T07:00:00", "2026-08-12T07:00:00"),
        ("2026-08-12T19:59:59", "2026-08-12T19:59:59"),
        ("2026-08-12T20:00:00", "2026-08-13T07:00:00"),
        ("2026-08-31T23:59:30", "2026-09-01T07:00:00"),
    ],
)
def test_what_is_no_answer_waits_for_the_morning(at: str, waits_until: str) -> None:
    assert next_waking(datetime.fromisoformat(at)) == datetime.fromisoformat(waits_until)


@every("days, turn", [(0, None), (1.9, None), (2, 0), (8.9, 0), (9, 1), (15.9, 1), (16, 2), (22.9, 2), (23, None)])
def test_a_returned_report_is_reminded_of_after_two_days_then_twice_weekly(days: float, turn: int | None) -> None:
    assert returned_turn(NOW - timedelta(days=days), NOW) == turn


def test_a_certificate_is_late_after_sixty_days() -> None:
    assert without_certificate(date(2026, 8, 12)) == (date(2026, 5, 14), date(2026, 6, 13))


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (date(2026, 8, 12), date(2026, 5, 12)),
        (date(2026, 2, 28), date(2025, 11, 30)),
        (date(2026, 5, 30), date(2026, 2, 28)),
        (date(2026, 1, 31), date(2025, 10, 31)),
    ],
)
def test_three_months_are_counted_by_the_calendar(today: date, last: date) -> None:
    assert without_adminduk(today)[1] == last
