"""A registered family comes with somebody of another one: it stays the household that it was, and he joins it."""

from dataclasses import replace

from bot.domain.people.people import Person, PersonId, Relationship
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.report import Report
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, make_residents
from bot.storage import tables
from bot.storage.registry import read_registry
from bot.storage.registry.registry_changes import name_caretakers
from tests.services.phones import Town
from tests.services.submission.test_known_afar import YUSUF, listed
from tests.services.submission.test_known_families import birth_of, moved_by
from tests.storage.village import a_write

ASEP, CUCU, NABILA, *_ = make_residents(RT_003)
RIZKI = next(each for each in make_residents(RT_003) if each.name == "MUHAMAD RIZKI")
EEM, ALYA = (
    next(each for each in make_residents(RT_003) if each.name == name) for name in ("EEM SUHAEMI", "ALYA PUTRI")
)
NAMES = {ASEP.id: "Asep Saepudin", CUCU.id: "Cucu Cahyati", NABILA.id: "Nabila Azahra", RIZKI.id: "Muhamad Rizki"}


async def they_come(town: Town, kin: str) -> Report:
    """Told by hand in RT 001, with their NIKs; the guest is to the head what `kin` says."""
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", NAMES[ASEP.id], "Hari ini", "4", "Laki-laki")
    await phone.answer(birth_of(ASEP))
    for each in (CUCU, NABILA, RIZKI):
        sex = "Laki-laki" if each is RIZKI else "Perempuan"
        await phone.answer(NAMES[each.id], sex, birth_of(each))
    await phone.answer("+ NIK", "Ya, saya isi", ASEP.nik, CUCU.nik, "Istri", NABILA.nik, "Anak", RIZKI.nik, kin)
    await phone.answer("Kirim")
    return await town.the_report()


async def test_the_family_keeps_its_no_kk_and_he_is_to_its_head_what_was_told(town: Town) -> None:
    report = await they_come(town, "Famili lain")
    assert set(moved_by(report)) == set(NAMES)
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        found = await read_registry.persons(transaction, [PersonId(each) for each in NAMES], REGENCY)
    assert {(each.household_id, each.area, each.kk) for each in found} == {(ASEP.household_id, RT_001, ASEP.kk)}
    assert {each.id: each.relationship for each in found} == {
        ASEP.id: Relationship.HEAD,
        CUCU.id: Relationship.WIFE,
        NABILA.id: Relationship.CHILD,
        RIZKI.id: Relationship.OTHER_KIN,
    }


async def test_where_he_is_told_as_their_head_they_have_a_card_that_nobody_told(town: Town) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Muhamad Rizki", "Hari ini", "4", "Laki-laki")
    await phone.answer(birth_of(RIZKI))
    for each in (ASEP, CUCU, NABILA):
        await phone.answer(NAMES[each.id], "Laki-laki" if each is ASEP else "Perempuan", birth_of(each))
    await phone.answer("+ NIK", "Ya, saya isi", RIZKI.nik, ASEP.nik, "Orang tua", CUCU.nik, "Orang tua", NABILA.nik)
    await phone.answer("Famili lain", "Kirim")
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        found = await read_registry.persons(transaction, [PersonId(each) for each in NAMES], REGENCY)
    (house,) = {each.household_id for each in found}
    assert house not in (ASEP.household_id, RIZKI.household_id)
    assert {(each.area, each.kk) for each in found} == {(RT_001, "")}


async def told_of_another_first(town: Town, *who: Person) -> Report:
    """By hand, with their days of birth, and how they are kin of none."""
    phone = town.phone("rt-2")
    await phone.answer("lapor", "Pindah masuk", "Muhamad Rizki", "Hari ini", str(1 + len(who)), "Laki-laki")
    await phone.answer(birth_of(RIZKI))
    for each in who:
        await phone.answer(each.name.title(), "Laki-laki" if each is ASEP else "Perempuan", birth_of(each))
    await phone.answer("Kirim")
    for label in ("Ya, pindahkan", "Kirim"):
        if label in phone.newest.labels:
            await phone.tap(label)
    return await town.the_report()


async def test_who_is_only_named_first_joins_the_family_that_comes_as_a_whole(town: Town) -> None:
    report = await told_of_another_first(town, ASEP, CUCU, NABILA)
    assert set(moved_by(report)) == set(NAMES)
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        found = await read_registry.persons(transaction, [PersonId(each) for each in NAMES], REGENCY)
    assert {(each.household_id, each.kk) for each in found} == {(ASEP.household_id, ASEP.kk)}
    assert [each.id for each in found if each.relationship is Relationship.HEAD] == [ASEP.id]


async def test_where_none_of_them_comes_whole_who_received_receives_for_those_who_came(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await name_caretakers(await a_write(transaction), RT_003, [(EEM.household_id, EEM.id)])
    report = await told_of_another_first(town, EEM, ALYA)
    await town.room.tap("Setujui")
    (house,) = {each.household_id for each in report.change.effects if isinstance(each, JoinHousehold)}
    named = {row["id"]: row["caretaker_id"] for row in await town.rows(tables.households)}
    assert (house in named, named.get(house)) == (True, EEM.id)


async def test_what_he_lacked_is_filled_in_once_he_has_come(town: Town) -> None:
    await listed(town, replace(YUSUF, area=RT_003))
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", NAMES[ASEP.id], "Hari ini", "4", "Laki-laki")
    await phone.answer(birth_of(ASEP))
    for each in (CUCU, NABILA):
        await phone.answer(NAMES[each.id], "Perempuan", birth_of(each))
    await phone.answer("Yusuf Hidayat", "Laki-laki", "17 Agustus 1990")
    await phone.answer("+ NIK", "Ya, saya isi", ASEP.nik, CUCU.nik, "Istri", NABILA.nik, "Anak")
    await phone.answer("3215271708900011", "Famili lain", "Kirim", "Ya, pindahkan")
    await town.room.tap("Setujui")
    assert "disetujui" in town.network.notices[-1]
    async with town.house.db.read() as transaction:
        (yusuf,) = await read_registry.persons(transaction, [YUSUF.id], REGENCY)
    assert (yusuf.area, yusuf.nik, yusuf.household_id) == (RT_001, "3215271708900011", ASEP.household_id)
