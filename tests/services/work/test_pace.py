"""How fast a channel may send."""

import pytest

from bot.services.work.pace import Pace

MANY = 1000


class Seconds:
    """A clock that stands until it is put on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def send(pace: Pace, times: int, chat: str = "1", room: bool = False) -> None:
    for _ in range(times):
        pace.spend(chat, room)


def test_without_a_limit_as_many_go_as_there_are_places() -> None:
    pace = Pace()
    send(pace, 500, room=True)
    assert (pace.free(0, MANY), pace.wait(), pace.rest_of("1")) == (MANY, 0, 0)


def test_no_second_holds_more_than_the_limit_not_even_after_a_rest(seconds: Seconds) -> None:
    pace, sent = Pace(30, clock=seconds), 0
    for _ in range(100):
        free = pace.free(0, MANY)
        send(pace, free)
        sent += free
        seconds.now += 0.01
    assert sent in range(28, 31)
    assert pace.wait() < 1 / 27
    seconds.now += 3600
    assert pace.free(0, MANY) == 3


def test_what_was_sent_beyond_the_limit_is_owed(seconds: Seconds) -> None:
    pace = Pace(30, clock=seconds)
    send(pace, 3 + 27)
    seconds.now += 0.9
    assert pace.free(0, MANY) == 0
    seconds.now += 0.2
    assert pace.free(0, MANY) > 0


def test_a_room_rests_when_it_had_its_share_and_no_other_does(seconds: Seconds) -> None:
    pace = Pace(per_minute_room=10, clock=seconds)
    send(pace, 10, "-1", room=True)
    assert [pace.rest_of(room) for room in ("-1", "-2")] == pytest.approx([6, 0])
    seconds.now += 6
    assert pace.rest_of("-1") == pytest.approx(0)


def test_rooms_of_long_ago_are_forgotten_and_those_that_rest_are_not(seconds: Seconds) -> None:
    pace = Pace(per_minute_room=10, clock=seconds)
    for number in range(MANY):
        send(pace, 1, f"-{number}", room=True)
        seconds.now += 60
    send(pace, 10, "-0", room=True)
    assert pace.rest_of("-0") > 0
    assert len(pace._rooms) < MANY / 2


def test_a_ban_holds_everything_until_its_end_then_lets_one_go_to_see(seconds: Seconds) -> None:
    pace = Pace(clock=seconds)
    assert [pace.refused(chat, 60) for chat in ("1", "2", "3")] == [False, False, True]
    assert (pace.free(0, MANY), pace.wait()) == (0, 60)
    seconds.now += 60
    assert (pace.free(0, MANY), pace.free(1, MANY)) == (1, 0)
    pace.taken()
    assert pace.free(1, MANY) == MANY


def test_a_ban_that_goes_on_holds_everything_at_the_first_refusal(seconds: Seconds) -> None:
    pace = Pace(30, clock=seconds)
    pace.pause(60)
    seconds.now += 60
    assert pace.refused("1", 120)
    assert pace.wait() == pytest.approx(120)


def test_what_belongs_to_no_chat_speaks_for_the_whole_bot() -> None:
    assert Pace().refused("", 5)
