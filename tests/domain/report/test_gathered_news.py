"""Approvals in a row are told together, all but the first."""

from datetime import UTC, datetime, timedelta

from bot.domain.report.gathered_news import GATHERS, gathering_of_last

EVENING = datetime(2026, 11, 10, 12, 0, tzinfo=UTC)


def told(*minutes: int) -> tuple[int, tuple[int, ...]] | None:
    """After how many minutes the last of these approvals is told, and with which."""
    found = gathering_of_last([(EVENING + timedelta(minutes=each), each) for each in minutes])
    return (int((found.due_at - EVENING).total_seconds()) // 60, found.those) if found else None


def test_one_alone_is_told_at_once_and_so_is_the_next_after_a_while() -> None:
    assert told(0) is None
    assert told(0, 31) is None


def test_those_that_follow_are_one_message() -> None:
    assert told(0, 2) == (32, (2,))
    assert told(0, 2, *range(3, 15)) == (32, (2, *range(3, 15)))
    assert told(0, 2, 31) == (32, (2, 31))


def test_what_comes_after_the_message_went_is_another() -> None:
    assert told(0, 2, 40) == (70, (40,))
    assert told(0, 2, 63) is None


def test_what_is_approved_in_one_moment_is_told_in_one() -> None:
    assert told(0, 0) is None
    assert timedelta(minutes=30) == GATHERS
