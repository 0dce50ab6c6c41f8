"""Approvals of an evening are told together."""

from datetime import UTC, datetime, timedelta

from bot.domain.report.gathered_news import gathering_of_last

EVENING = datetime(2026, 11, 10, 12, 0, tzinfo=UTC)


def together(*minutes: int, can_edit: bool = True) -> tuple[int, ...]:
    """Which of these approvals are told with the last one."""
    found = gathering_of_last([(EVENING + timedelta(minutes=each), each) for each in minutes], can_edit=can_edit)
    assert found is not None
    return found.those


def due(*minutes: int) -> int:
    """After how many minutes those told with the last one go, where nothing can be changed any more."""
    found = gathering_of_last([(EVENING + timedelta(minutes=each), each) for each in minutes], can_edit=False)
    assert found is not None
    return int((found.due_at - EVENING).total_seconds()) // 60


def test_those_that_follow_are_one_message() -> None:
    assert together(0) == (0,)
    assert together(*range(0, 140, 10)) == tuple(range(0, 140, 10))
    assert together(0, 119, 230) == (0, 119, 230)


def test_after_a_while_without_news_it_is_another_message() -> None:
    assert together(0, 10, 131) == (131,)


def test_where_it_cannot_be_changed_it_waits_for_what_follows_but_not_for_ever() -> None:
    assert due(0) == 10
    assert due(0, 9, 12) == 22
    assert due(*range(0, 120, 5)) == 120
    assert together(*range(0, 126, 5), can_edit=False) == (125,)


def test_what_comes_after_the_message_went_is_another() -> None:
    assert together(0, 8, 19, can_edit=False) == (19,)


def test_what_is_approved_in_one_moment_is_told_in_one() -> None:
    assert together(0, 0, can_edit=False) == (0, 0)


def test_nothing_is_told_of_nothing() -> None:
    assert gathering_of_last([], can_edit=True) is None
