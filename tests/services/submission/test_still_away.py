"""Who was away when his family moved is away still where it is received, unless he is told there by himself."""

from bot.domain.people.people import BasicStatus, Person
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003
from bot.storage.registry.read_registry import persons
from bot.storage.registry.registry_changes import end_persons
from tests.services.conversation.rt.test_arrivals import CUCU, HOUSE, family_leaves
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of
from tests.storage.village import a_write


async def goes_away(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Merantau", "Cucu Cahyati", "Cucu Cahyati", "kemarin")
    await phone.tap("Kirim")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=10)


async def comes(town: Town) -> str:
    """The family by one tap, approved: what the card said."""
    await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim")
    came = (await town.reports())[-1]
    await town.room.tap("Setujui", card_of(town, came))
    return card_of(town, came).prompt.text


async def now(town: Town) -> dict[str, Person]:
    async with town.house.db.read() as transaction:
        return {each.id: each for each in await persons(transaction, [each.id for each in HOUSE], REGENCY)}


async def test_who_was_away_when_the_family_left_is_away_where_it_came(town: Town) -> None:
    await goes_away(town)
    await family_leaves(town)
    card = await comes(town)
    found = await now(town)
    assert {each.area for each in found.values()} == {RT_001}
    assert {each.household_id for each in found.values()} == {CUCU.household_id}
    assert [who for who, each in found.items() if each.status is not BasicStatus.ALIVE] == [CUCU.id]
    assert found[CUCU.id].status is BasicStatus.AWAY
    assert "Cucu Cahyati merantau waktu keluarganya pindah, jadi tetap tercatat merantau." in card


async def test_who_had_come_home_before_is_there(town: Town) -> None:
    await goes_away(town)
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Merantau", "Cucu Cahyati", "Cucu Cahyati", "Ya")
    await phone.answer("Hari ini", "Kirim")
    await town.room.tap("Setujui")
    await family_leaves(town)
    card = await comes(town)
    assert {each.status for each in (await now(town)).values()} == {BasicStatus.ALIVE}
    assert "tetap tercatat merantau" not in card


async def test_of_a_family_that_was_away_whole_all_have_come_home(town: Town) -> None:
    async with town.house.db.write() as transaction:
        ends = [(each.id, BasicStatus.AWAY, each.birth_date) for each in HOUSE if each.birth_date]
        await end_persons(await a_write(transaction), RT_003, ends)
    await family_leaves(town)
    await comes(town)
    assert {each.status for each in (await now(town)).values()} == {BasicStatus.ALIVE}


async def test_who_died_away_before_the_family_came_is_dead_and_the_others_come(town: Town) -> None:
    await goes_away(town)
    await family_leaves(town)
    await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim")
    came = (await town.reports())[-1]
    async with town.house.db.write() as transaction:
        await end_persons(await a_write(transaction), RT_003, [(CUCU.id, BasicStatus.DEAD, came.event_date)])
    await town.room.tap("Setujui", card_of(town, came))
    found = await now(town)
    assert found[CUCU.id].status is BasicStatus.DEAD
    assert {each.area for each in found.values() if each.id != CUCU.id} == {RT_001}
