"""Who has a report open is named to whoever would decide it meanwhile, once, and for some minutes."""

from datetime import timedelta

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.report.review import Status
from bot.services.clock.claims_over import take_off_claims
from bot.services.demo.demo_village import VILLAGE
from bot.services.work.channel import EditPrompt, RetryAt
from tests.services.phones import ROOM, Phone, Town
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


async def test_the_card_in_the_room_says_so_until_his_time_is_over(town: Town) -> None:
    await both(town)
    card = town.room.newest
    assert "✍ Sedang dibuka Rina Marlina sampai pukul 09.10." in card.prompt.text
    assert card.labels == ["Setujui", "Minta perbaikan", "Tolak", "Rincian"]
    private = town.phone("operator")
    assert not any("Sedang dibuka" in each.prompt.text for each in private.chat)
    assert await take_off_claims(town.house) == 0
    town.clock.advance(minutes=10)
    assert await take_off_claims(town.house) == 1
    await town.deliver.drain()
    assert "Sedang dibuka" not in town.room.text
    assert card.labels == ["Setujui", "Minta perbaikan", "Tolak", "Rincian"]
    assert await take_off_claims(town.house) == 0


async def test_it_says_so_again_after_a_reason_was_not_chosen_after_all(town: Town) -> None:
    await both(town)
    await town.room.tap("Tolak")
    await town.room.tap("‹ Kembali")
    assert "✍ Sedang dibuka Rina Marlina sampai pukul 09.10." in town.room.newest.prompt.text
    assert town.room.newest.labels == ["Setujui", "Minta perbaikan", "Tolak", "Rincian"]


async def test_a_decision_outlives_the_claim_that_is_over(town: Town) -> None:
    await both(town)
    await town.room.tap("Setujui")
    town.clock.advance(minutes=11)
    await take_off_claims(town.house)
    await town.deliver.drain()
    assert "✔ Disetujui oleh Rina Marlina" in town.room.text
    assert "Sedang dibuka" not in town.room.text


async def test_a_change_that_waits_gives_way_to_the_decision(town: Town) -> None:
    await town.rt_reports_death()
    later = RetryAt("slow", town.clock.now + timedelta(minutes=1))
    town.network.outcomes_for[ROOM.id] = [later, later]  # the press, and the card
    await town.room.tap("Rincian")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=2)
    await town.deliver.drain()
    there = [order for at, order in town.network.carried if at == ROOM.id and isinstance(order, EditPrompt)]
    assert len(there) == 1
    assert "✔ Disetujui oleh Rina Marlina" in there[0].prompt.text


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
    assert any("✍ Sedang dibuka Rina Marlina sampai pukul 09.10" in each.prompt.text for each in private.chat)
    await town.room.tap("Setujui")
    assert "✔ Disetujui oleh Rina Marlina" in town.room.text
