"""Whom a question asks for may be written as a list called him; it is no news of him."""

import pytest

from bot.domain.people.people import HouseholdId
from bot.services.demo.demo_village import RT_001
from bot.storage.registry.registry_changes import add_persons
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import leaves, opened, sent
from tests.storage.village import a_write, person

ASEP = "Asep Saepudin – pindahan dari RT 003/RW 005, menunggu"
AS_SHOWN = [
    "Asep Saepudin, pindahan dari RT 003/RW 005, menunggu",
    "asep saepudin - pindahan dari RT 003",
    "Asep Saepudin pindahan dari RT 003",
    "Asep Saepudin (pindahan)",
]


@pytest.mark.parametrize("typed", AS_SHOWN)
async def test_below_the_list_it_is_the_choice(town: Town, typed: str) -> None:
    await leaves(town)
    phone = await opened(town, "Kematian", by="rt-2")
    await phone.say("Asep Saepudin")
    assert ASEP in phone.newest.labels
    await phone.say(typed)
    assert "Kapan meninggalnya?" in phone.text


@pytest.mark.parametrize("typed", AS_SHOWN)
async def test_before_any_list_he_is_looked_for_by_his_name(town: Town, typed: str) -> None:
    await leaves(town)
    phone = await (await opened(town, "Kematian", by="rt-2")).say(typed)
    assert ASEP in phone.newest.labels
    await phone.say(typed)
    assert "Kapan meninggalnya?" in phone.text


async def test_beside_a_namesake_who_lives_there_it_is_the_one_who_comes(town: Town) -> None:
    namesake = person("ASEP SAEPUDIN", area=RT_001, household_id=HouseholdId("namesake"), nik="", kk="")
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_001, [namesake])
    await leaves(town)
    phone = await (await opened(town, "Kematian", by="rt-2")).say("Asep Saepudin")
    assert len([label for label in phone.newest.labels if label.startswith("Asep Saepudin")]) > 1
    await phone.answer(AS_SHOWN[0], "kemarin")
    await phone.tap("Kirim")
    assert namesake.id not in (await sent(town)).change.subjects


async def test_that_somebody_moved_is_news_still(town: Town) -> None:
    phone = await (await opened(town, "Kematian", by="rt-2")).say("Asep Saepudin pindah ke Bandung kemarin")
    assert "Apakah ini laporan baru?" in phone.text


async def test_where_nobody_is_asked_for_it_is_no_name(town: Town) -> None:
    await leaves(town)
    phone = await (await opened(town, "Kematian", by="rt-2")).answer("Asep Saepudin", "Asep Saepudin –")
    await phone.say("Asep Saepudin, pindahan dari RT 003/RW 005, menunggu")
    assert "Apakah ini laporan baru?" in phone.text
