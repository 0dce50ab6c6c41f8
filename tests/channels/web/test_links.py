"""A link opens its chat until it expires, and no other."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.channels.web.links import Link, read_link, sign_link

NOW = datetime(2026, 8, 12, 3, 0, tzinfo=UTC)
LINK = Link("dedi", "grup", NOW + timedelta(hours=1))
SECRET = b"one"


def test_a_link_gives_back_what_was_signed() -> None:
    assert read_link(SECRET, sign_link(SECRET, LINK), NOW) == LINK


def test_a_link_is_dead_from_the_moment_it_expires() -> None:
    token = sign_link(SECRET, LINK)
    assert read_link(SECRET, token, LINK.expires - timedelta(seconds=1)) == LINK
    assert read_link(SECRET, token, LINK.expires) is None


def test_another_secret_opens_nothing() -> None:
    assert read_link(b"two", sign_link(SECRET, LINK), NOW) is None


def test_every_changed_letter_spoils_the_link() -> None:
    token = sign_link(SECRET, LINK)
    for place in range(len(token) - 1):
        letter = "A" if token[place] != "A" else "B"
        assert read_link(SECRET, token[:place] + letter + token[place + 1 :], NOW) is None


@pytest.mark.parametrize("token", ["", "a", "====", "é", "😀" * 40, "A" * 5000, "../../etc/passwd", "%00"])
def test_rubbish_is_no_link(token: str) -> None:
    assert read_link(SECRET, token, NOW) is None


def test_the_room_of_a_link_is_its_chat() -> None:
    assert (LINK.chat, Link("dedi", "", NOW).chat) == ("grup", "dedi")
