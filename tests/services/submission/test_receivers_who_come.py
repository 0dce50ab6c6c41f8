"""Of a family some of which comes without the others, whoever receives its aid receives it where they live now."""

from bot.domain.people.people import Person
from bot.domain.report.changes import JoinHousehold, NameCaretaker
from bot.services.demo.demo_village import RT_003, make_residents
from bot.storage import tables
from bot.storage.registry.registry_changes import name_caretakers
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, tells
from tests.storage.village import a_write

ROHMAN, EEM, ALYA = (
    next(each for each in make_residents(RT_003) if each.name == name)
    for name in ("ROHMAN HAKIM", "EEM SUHAEMI", "ALYA PUTRI")
)


async def receives(town: Town, who: Person) -> None:
    async with town.house.db.write() as transaction:
        await name_caretakers(await a_write(transaction), RT_003, [(who.household_id, who.id)])


async def two_come(town: Town) -> None:
    """Head and wife, whose family is paid BPNT and PKH, without their daughter."""
    answers = ("rohman", "Rohman Hakim (52)", "Sebagian keluarga", "☐ Eem Suhaemi", "Selesai")
    await tells(town, "Pindah keluar", *answers, "kemarin", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    await town.room.tap("Setujui")
    await town.phone("rt-2").answer("lapor", "Pindah masuk", "Sekeluarga Rohman", "Hari ini", "Kirim")
    await town.room.tap("Setujui", card_of(town, (await town.reports())[-1]))


async def receivers(town: Town) -> list[str]:
    """By the households of their own that were made here."""
    made = [row for row in await town.rows(tables.households) if not str(row["id"]).startswith("demo")]
    assert len(made) == 1
    return [row["caretaker_id"] for row in made if row["caretaker_id"]]


async def test_she_receives_for_the_household_into_which_she_came(town: Town) -> None:
    await receives(town, EEM)
    await two_come(town)
    assert "Pengurus baru: Eem Suhaemi" in town.room.text
    assert await receivers(town) == [EEM.id]
    await town.room.answer("Batalkan keputusan", "Salah tekan")
    assert [row["id"] for row in await town.rows(tables.households) if row["caretaker_id"]] == [EEM.household_id]


async def test_who_stayed_behind_receives_nothing_for_them(town: Town) -> None:
    await receives(town, ALYA)
    await two_come(town)
    assert await receivers(town) == []


async def test_of_a_household_that_comes_as_a_whole_nothing_is_named_anew(town: Town) -> None:
    await receives(town, EEM)
    answers = ("rohman", "Sekeluarga Rohman Hakim", "kemarin", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    await tells(town, "Pindah keluar", *answers)
    await town.room.tap("Setujui")
    await town.phone("rt-2").answer("lapor", "Pindah masuk", "Sekeluarga Rohman", "Hari ini", "Kirim")
    came = (await town.reports())[-1]
    assert not [each for each in came.change.effects if isinstance(each, NameCaretaker)]
    await town.room.tap("Setujui", card_of(town, came))
    assert [row["id"] for row in await town.rows(tables.households) if row["caretaker_id"]] == [EEM.household_id]


async def test_told_by_hand_as_a_whole_it_is_the_household_that_it_was(town: Town) -> None:
    await receives(town, EEM)
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Rohman Hakim", "Hari ini", "3", "Laki-laki")
    await phone.answer("52", "Eem Suhaemi", "Perempuan", "49", "Alya Putri", "Perempuan", "27", "Kirim")
    for label in ("Ya, pindahkan", "Kirim"):
        if label in phone.newest.labels:
            await phone.tap(label)
    came = (await town.reports())[-1]
    joined = {each.household_id for each in came.change.effects if isinstance(each, JoinHousehold)}
    assert joined == {EEM.household_id}
    assert not [each for each in came.change.effects if isinstance(each, NameCaretaker)]
