"""Who has a number, in the whole registry."""

from datetime import date

from bot.domain.people.people import BasicStatus
from bot.storage.registry.card_numbers import kk_holders, nik_holders
from bot.storage.registry.registry_changes import add_persons, end_persons
from tests.storage.village import ELSEWHERE, NOW, REGENCY, RT_3, RT_4, a_village, a_write, person

DAY = date(NOW.year, NOW.month, 1)


async def test_a_nik_is_found_in_whatever_area_until_its_holder_is_gone(database_url: str) -> None:
    here, there = person(), person(area=ELSEWHERE)
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), REGENCY, [here, there])
        wanted = [here.nik, there.nik, "3215270101019999"]
        assert await nik_holders(transaction, wanted) == {here.nik: here.id, there.nik: there.id}
        await end_persons(await a_write(transaction), REGENCY, [(there.id, BasicStatus.MOVED, DAY)])
        assert await nik_holders(transaction, wanted) == {here.nik: here.id}


async def test_a_family_number_is_had_by_those_who_live_there_besides_the_ones_spoken_of(database_url: str) -> None:
    asep = person(area=RT_4)
    wati = person("Wati", area=RT_4, household_id=asep.household_id, kk=asep.kk)
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), REGENCY, [asep, wati, person(area=RT_3)])
        assert await kk_holders(transaction, asep.kk, [asep.id]) == [(asep.household_id, RT_4)]
        assert await kk_holders(transaction, asep.kk, [asep.id, wati.id]) == []
