"""Days count from when a message was written, however late it is heard."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.services.phones import Town

WRITTEN = datetime(2026, 11, 10, 2, 0, tzinfo=UTC)
"""09.00 in Karawang, when the town's clock begins."""


async def the_day(town: Town) -> int:
    return (await town.the_report()).change.event_date.day


async def dies(town: Town, day: str, **when: datetime) -> None:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.tap("Kematian")
    await phone.say("Asep Saepudin")
    await phone.tap("Asep Saepudin (52)")
    await phone.say(day, **when)
    await phone.tap("Kirim")


@pytest.mark.parametrize(("said", "day"), [("tadi pagi", 10), ("kemarin", 9), ("hari ini", 10), ("tgl 10", 10)])
async def test_after_an_outage_a_day_counts_from_when_it_was_written(town: Town, said: str, day: int) -> None:
    town.clock.advance(days=2)
    await dies(town, said, at=WRITTEN)
    assert await the_day(town) == day


async def test_what_was_written_before_midnight_in_karawang_is_of_that_day(town: Town) -> None:
    town.clock.now = datetime(2026, 11, 10, 17, 5, tzinfo=UTC)  # 00.05 on the eleventh
    await dies(town, "hari ini", at=town.clock.now - timedelta(minutes=10))
    assert await the_day(town) == 10


async def test_a_sentence_passed_on_counts_from_when_it_was_first_written(town: Town) -> None:
    phone = await town.phone("rt-1").say(
        "Pak Asep Saepudin meninggal kemarin sore", written=WRITTEN - timedelta(days=3)
    )
    assert "6 November 2026" in phone.text


async def test_a_clock_ahead_of_ours_makes_no_tomorrow(town: Town) -> None:
    await dies(town, "hari ini", at=WRITTEN + timedelta(days=1))
    assert await the_day(town) == 10


async def test_a_button_for_today_that_was_shown_yesterday_is_asked_again(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.tap("Kematian")
    await phone.say("Asep Saepudin")
    await phone.tap("Asep Saepudin (52)")
    town.clock.advance(days=1)
    await phone.tap("Hari ini")
    assert "Hari sudah berganti" in phone.text
    await phone.tap("Hari ini")
    assert "Rabu, 11 November 2026" in phone.text
