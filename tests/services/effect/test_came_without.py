"""A couple came to an RT that tells it late; where the husband went on to, he was entered anew, and he alone came."""

from bot.domain.areas import AreaCode
from bot.domain.report.report import Report
from bot.services.demo.demo_village import RT_001, RT_003, VILLAGE
from bot.storage.registry import read_registry
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent

RIZAL = ("Rizal Mulyana", "Laki-laki", "22-8-1985", "3215272208850285")
JUJU = ("Juju Rohaeti", "Perempuan", "6-10-1988", "3215274610880286")
DEDE = ("Dede Mulyana", "Laki-laki", "6-10-2015", "3215270610150286")
"""On no list."""


async def came(town: Town, by: str, day: str, *who: tuple[tuple[str, str, str, str], str]) -> Report:
    """Each with what he is to the first; the report is approved."""
    phone = await opened(town, "Pindah masuk", by=by)
    (first, _), *others = who
    await phone.answer(first[0], day, str(len(who)), *first[1:3])
    for (name, sex, born, _), _ in others:
        await phone.answer(name, sex, born)
    await phone.answer("+ NIK", "Ya, saya isi", first[3])
    for (*_, nik), kin in others:
        await phone.answer(nik, kin)
    await phone.answer("Kirim")
    assert "Nomor: " in phone.text, phone.text
    report = await sent(town)
    await town.room.tap("Setujui", card_of(town, report))
    return report


async def stand(town: Town, told: Report) -> dict[str, AreaCode]:
    async with town.house.db.read() as transaction:
        found = await read_registry.persons(transaction, told.change.subjects, VILLAGE)
    return {each.name.split()[0].title(): each.area for each in found}


async def test_who_was_not_among_those_who_went_on_stays(town: Town) -> None:
    await came(town, "rt-2", "9 November 2026", (RIZAL, ""))
    told = await came(town, "rt-1", "5 November 2026", (RIZAL, ""), (JUJU, "Istri"), (DEDE, "Anak"))
    assert await stand(town, told) == {"Rizal": RT_001, "Juju": RT_003, "Dede": RT_003}
    async with town.house.db.read() as transaction:
        found = await read_registry.persons(transaction, told.change.subjects, VILLAGE)
    assert len({each.household_id for each in found if each.area == RT_003}) == 1


async def test_a_child_that_nobody_else_is_left_with_goes_along(town: Town) -> None:
    await came(town, "rt-2", "9 November 2026", (RIZAL, ""))
    told = await came(town, "rt-1", "5 November 2026", (RIZAL, ""), (DEDE, "Anak"))
    assert await stand(town, told) == {"Rizal": RT_001, "Dede": RT_001}
