"""Who has a report open is named to whoever would decide it meanwhile, once, and for some minutes."""

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.report.review import Status
from bot.services.demo.demo_village import VILLAGE
from tests.services.phones import Phone, Town
from tests.services.review.test_review import enrolled


async def both(town: Town) -> tuple[Phone, Phone]:
    """One operator has the report open, another stands before the same card."""
    await town.rt_reports_death()
    await town.room.tap("Rincian")
    await enrolled(town, "Wiwi Sartika", Role.OPERATOR, AreaCode(VILLAGE))
    return town.room, town.phone("Wiwi Sartika", town.room.room)


async def test_another_is_told_who_has_it_open_and_decides_by_pressing_once_more(town: Town) -> None:
    _, other = await both(town)
    await other.tap("Setujui")
    assert town.network.notices[-1] == (
        "Laporan MTI-2611-0001 sedang dibuka Rina Marlina sampai pukul 09.10. Ulangi kalau tetap mau memutuskan."
    )
    assert (await town.the_report()).status is Status.WAITING
    await other.tap("Setujui")
    assert "✔ Disetujui oleh Wiwi Sartika" in town.room.text


async def test_who_opened_it_decides_at_once(town: Town) -> None:
    await both(town)
    await town.room.tap("Setujui")
    assert "✔ Disetujui oleh Rina Marlina" in town.room.text


async def test_after_some_minutes_it_is_nobodys(town: Town) -> None:
    _, other = await both(town)
    town.clock.advance(minutes=11)
    await other.tap("Setujui")
    assert "✔ Disetujui oleh Wiwi Sartika" in town.room.text


async def test_who_opens_it_second_reads_who_has_it_and_does_not_take_it_away(town: Town) -> None:
    _, other = await both(town)
    await other.tap("Rincian")
    private = town.phone("Wiwi Sartika")
    assert any("⏳ Sedang dibuka Rina Marlina sampai pukul 09.10" in each.prompt.text for each in private.chat)
    await town.room.tap("Setujui")
    assert "✔ Disetujui oleh Rina Marlina" in town.room.text
