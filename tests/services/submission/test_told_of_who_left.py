"""Who left lately is told as married or divorced while he lived here: the day decides, whatever was told first."""

from datetime import date

from bot.domain.people.people import Marital
from bot.storage import tables
from tests.services.phones import Phone, Town
from tests.services.submission.test_known_families import CUCU
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, tells

NAME = "Cucu Cahyati"


async def leaves(town: Town) -> None:
    gone = await tells(town, "Pindah keluar", NAME, NAME, f"Hanya {NAME}", "2 November 2026", "Luar negeri")
    await town.room.tap("Setujui", card_of(town, gone))
    town.clock.advance(days=1)


async def marries(town: Town, day: str) -> Phone:
    phone = await opened(town, "Perubahan status")
    return await phone.answer(NAME, NAME, "Bercerai", day, "Kirim")


async def test_a_divorce_of_before_is_hers(town: Town) -> None:
    await leaves(town)
    await marries(town, "30 Oktober 2026")
    told = await sent(town)
    assert (told.event_date, told.is_untied) == (date(2026, 10, 30), False)
    await town.room.tap("Setujui", card_of(town, told))
    (row,) = [each for each in await town.rows(tables.persons) if each["id"] == CUCU.id]
    assert row["marital"] == Marital.DIVORCED


async def test_one_of_after_is_for_where_she_lives_now(town: Town) -> None:
    await leaves(town)
    phone = await marries(town, "5 November 2026")
    assert f"{NAME} sudah tidak" in phone.text
    assert len(await town.reports()) == 1
