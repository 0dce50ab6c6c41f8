"""Newcomers told by hand who are registered in another RT of the village: they are moved, not entered a second time."""

from dataclasses import replace
from datetime import date

from bot.domain.days.dates import say_date
from bot.domain.likeness.nik_likeness import near_niks
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship, Sex
from bot.domain.report.changes import EditPerson
from bot.domain.report.review import Status
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, make_residents
from bot.storage.registry import read_registry
from bot.storage.registry.registry_changes import add_persons, edit_person
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import card_of, newcomer, tells
from tests.storage.village import a_write

ENGKOS = next(each for each in make_residents(RT_001) if each.name == "ENGKOS KOSASIH")


async def arrives(town: Town, name: str = "Engkos Kosasih") -> Phone:
    """He is told as new, with the birth date that he has."""
    assert isinstance(ENGKOS.birth_date, date)
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", name, "kemarin", "1")
    await phone.answer("Laki-laki", say_date(ENGKOS.birth_date))
    return await phone.answer("Kirim")


async def with_his_nik(town: Town, registered: str) -> Phone:
    """The registry has this NIK of him, and the head types the one that stands on his card."""
    async with town.house.db.write() as transaction:
        write = await a_write(transaction)
        await edit_person(write, REGENCY, EditPerson(ENGKOS.id, {"nik": ENGKOS.nik}, {"nik": registered}))
    assert isinstance(ENGKOS.birth_date, date)
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Engkos Kosasih", "kemarin", "1")
    await phone.answer("Laki-laki", say_date(ENGKOS.birth_date), "+ NIK", "Ya, saya isi", ENGKOS.nik)
    return await phone.answer("Kirim")


async def called_so(town: Town) -> list[Person]:
    async with town.house.db.read() as transaction:
        found = await read_registry.named_in(transaction, REGENCY)
        ids = [each.id for each in found if each.name.upper() == "ENGKOS KOSASIH"]
        return await read_registry.persons(transaction, ids, REGENCY)  # type: ignore[arg-type]


async def test_the_head_is_asked_and_hears_only_in_which_rt_there_is_one(town: Town) -> None:
    phone = await arrives(town)
    assert phone.text == (
        "Engkos Kosasih mirip dengan warga desa ini yang tercatat di RT 001/RW 002. Apakah ini orangnya?"
    )
    assert await town.reports() == []


async def test_affirmed_he_is_moved_and_nobody_is_entered(town: Town) -> None:
    await (await arrives(town)).tap("Ya, pindahkan")
    await town.room.tap("Setujui")
    (engkos,) = await called_so(town)
    assert (engkos.id, engkos.area, engkos.status) == (ENGKOS.id, RT_003, BasicStatus.ALIVE)


async def test_denied_who_approves_is_asked_too_and_may_still_move_him(town: Town) -> None:
    await (await arrives(town)).tap("Beda orang, kirim")
    await town.room.tap("Setujui")
    assert "sangat mirip" in town.room.text
    assert "Orang yang sama?" in town.room.text
    await town.room.tap("Ya, pindahkan")
    assert "ternyata sudah tercatat sebagai warga desa ini" in town.phone("rt-1").text
    await town.room.tap("Setujui")
    (engkos,) = await called_so(town)
    assert (engkos.id, engkos.area) == (ENGKOS.id, RT_003)


async def test_who_went_on_before_it_was_told_that_he_came_stays_where_he_is_when_he_is_known(town: Town) -> None:
    answers = ("1", "Laki-laki", "17-8-1990", "Kirim")
    for rt, day in (("rt-2", "5 November"), ("rt-1", "2 November")):
        await town.phone(rt).answer("lapor", "Pindah masuk", "Yusuf Wiranata", day, *answers)
        if rt == "rt-1":
            await town.phone(rt).tap("Beda orang, kirim")
        await town.room.tap("Setujui")
    await town.room.tap("Ya, pindahkan")
    await town.room.tap("Setujui")
    assert [each.status for each in await town.reports()] == [Status.APPLIED] * 2
    async with town.house.db.read() as transaction:
        found = [each for each in await read_registry.named_in(transaction, REGENCY) if "Wiranata" in each.name]
        (yusuf,) = await read_registry.persons(transaction, [PersonId(each.id) for each in found], REGENCY)
    assert yusuf.area == RT_001


async def test_denied_by_both_he_is_another(town: Town) -> None:
    await (await arrives(town)).tap("Beda orang, kirim")
    await town.room.answer("Setujui", "Beda orang, setujui")
    assert sorted(each.area for each in await called_so(town)) == [RT_001, RT_003]


async def test_somebody_new_is_asked_about_by_nobody(town: Town) -> None:
    await arrives(town, "Wiranatakusumah")
    await town.room.tap("Setujui")
    assert "✔ Disetujui oleh" in town.room.text


async def test_the_nik_that_the_registry_lacks_is_taken_from_the_card_that_was_typed(town: Town) -> None:
    await (await with_his_nik(town, "")).tap("Ya, pindahkan")
    await town.room.tap("Setujui")
    (engkos,) = await called_so(town)
    assert (engkos.area, engkos.nik) == (RT_003, ENGKOS.nik)
    async with town.house.db.read() as transaction:
        held = (await read_registry.standing_of(transaction, [ENGKOS.id], REGENCY))[ENGKOS.id]
    assert held.placed_on == date(2026, 11, 9), "completing what was blank takes him the day on which he came"
    await town.room.tap("Batalkan", card_of(town, await town.the_report()))
    await town.room.tap("Salah tekan")
    (engkos,) = await called_so(town)
    assert (engkos.area, engkos.nik) == (RT_001, "")


async def test_another_nik_than_the_registered_one_changes_nothing_and_is_doubted(town: Town) -> None:
    other = next(iter(near_niks(ENGKOS.nik)))
    await (await with_his_nik(town, other)).tap("Ya, pindahkan")
    assert "yang ditulis berbeda dari yang tercatat" in town.room.text
    await town.room.tap("Setujui")
    (engkos,) = await called_so(town)
    assert (engkos.area, engkos.nik) == (RT_003, other)


async def test_another_day_of_birth_than_the_registered_one_is_doubted_and_changes_nothing(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Engkos Kosasih", "kemarin", "1")
    await phone.answer("Laki-laki", "3-2-1971", "+ NIK", "Ya, saya isi", ENGKOS.nik, ENGKOS.nik, "Kirim")
    if "Ya, pindahkan" in phone.newest.labels:
        await phone.tap("Ya, pindahkan")
    assert "Tanggal lahir Engkos Kosasih yang ditulis berbeda dari yang tercatat" in town.room.text
    await town.room.tap("Setujui")
    (engkos,) = await called_so(town)
    assert (engkos.area, engkos.birth_date) == (RT_003, ENGKOS.birth_date)


async def test_a_returned_report_of_who_stands_on_the_list_by_now_is_withdrawn_where_it_is_fixed(town: Town) -> None:
    came = await newcomer(town)
    await town.room.tap("Minta perbaikan", card_of(town, came))
    await town.room.tap("Tanggal datang", card_of(town, came))
    listed = replace(next(iter(make_residents(RT_003))), id=PersonId("yusuf"), name="YUSUF HIDAYAT", nik="", mother="")
    async with town.house.db.write() as transaction:
        there = replace(listed, birth_date=date(1990, 8, 17), sex=Sex.MALE, relationship=Relationship.OTHER_KIN)
        await add_persons(await a_write(transaction), RT_003, [there])
    phone = await town.phone("rt-1").answer("Perbaiki", "Kemarin", "Kirim")
    assert "Apakah memang sudah tinggal di sini?" in phone.text
    await phone.answer("Sama, tarik kembali", "Ya, tarik kembali")
    assert (await town.the_report()).status is Status.WITHDRAWN


async def test_of_a_family_that_comes_whoever_stands_on_the_list_by_now_is_taken_with_the_others(town: Town) -> None:
    answers = ("Yusuf Wiranata", "kemarin", "2", "Laki-laki", "17-8-1990", "Dewi Wiranata", "Perempuan", "4-3-1995")
    came = await tells(town, "Pindah masuk", *answers, "Istri")
    listed = replace(next(iter(make_residents(RT_003))), id=PersonId("dewi"), name="DEWI WIRANATA", nik="", mother="")
    async with town.house.db.write() as transaction:
        there = replace(listed, birth_date=date(1995, 3, 4), sex=Sex.FEMALE, relationship=Relationship.OTHER_KIN)
        await add_persons(await a_write(transaction), RT_003, [there])
    await town.room.answer("Setujui", "Ini orangnya")
    assert "kembali tinggal di sini" not in card_of(town, await town.the_report()).prompt.text
    await town.room.tap("Setujui", card_of(town, came))
    assert (await town.the_report()).status is Status.APPLIED
    async with town.house.db.read() as transaction:
        found = [
            PersonId(each.id)
            for each in await read_registry.named_in(transaction, REGENCY)
            if "wiranata" in each.name.lower()
        ]
        family = await read_registry.persons(transaction, found, REGENCY)
    assert sorted(each.name.upper() for each in family) == ["DEWI WIRANATA", "YUSUF WIRANATA"]
    assert len({each.household_id for each in family}) == 1


async def test_whoever_of_a_family_a_list_brought_since_keeps_his_household_and_the_others_come_to_it(
    town: Town,
) -> None:
    answers = ("Yusuf Wiranata", "kemarin", "2", "Laki-laki", "17-8-1990", "Dewi Wiranata", "Perempuan", "4-3-1995")
    came = await tells(town, "Pindah masuk", *answers, "Istri", "+ Alamat", "Kp. Baru No. 9")
    dewi = Person(
        PersonId("dewi"), HouseholdId("dewi-house"), RT_003, "DEWI WIRANATA", Sex.FEMALE, date(1995, 3, 4),
        kk="3215271003190001", relationship=Relationship.WIFE, address="KP. SUKAMAJU NO. 3",
    )  # fmt: skip
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, [dewi])
    await town.room.answer("Setujui", "Ini orangnya")
    card = card_of(town, came).prompt.text
    assert "Alamat Yusuf Wiranata yang ditulis tidak diambil: tidak sama dengan yang tercatat" in card
    await town.room.tap("Setujui", card_of(town, came))
    async with town.house.db.read() as transaction:
        members = await read_registry.household_members(transaction, dewi.household_id, REGENCY)
        family = await read_registry.persons(transaction, [each.id for each in members], REGENCY)
    assert sorted(each.name.upper() for each in family) == ["DEWI WIRANATA", "YUSUF WIRANATA"]
    assert {(each.kk, each.address) for each in family} == {(dewi.kk, dewi.address)}


async def test_whoever_alone_came_and_stands_on_the_list_by_now_is_nobody_to_be_moved(town: Town) -> None:
    await newcomer(town)
    listed = replace(next(iter(make_residents(RT_003))), id=PersonId("yusuf"), name="YUSUF HIDAYAT", nik="", mother="")
    async with town.house.db.write() as transaction:
        there = replace(listed, birth_date=date(1990, 8, 17), sex=Sex.MALE, relationship=Relationship.OTHER_KIN)
        await add_persons(await a_write(transaction), RT_003, [there])
    await town.room.tap("Setujui")
    assert town.room.newest.labels[:2] == ["Ini orangnya, tolak", "Beda orang, setujui"]
    await town.room.tap("Ini orangnya, tolak")
    assert (await town.the_report()).status is Status.REJECTED
    assert "Sudah pernah dilaporkan" in town.phone("rt-1").text


async def test_what_waits_of_who_alone_came_and_stands_on_the_list_by_now_follows_to_him(town: Town) -> None:
    came = await newcomer(town)
    went = await tells(town, "Merantau", "Yusuf Hidayat", "Yusuf Hidayat", "hari ini")
    listed = replace(next(iter(make_residents(RT_003))), id=PersonId("yusuf"), name="YUSUF HIDAYAT", nik="", mother="")
    async with town.house.db.write() as transaction:
        there = replace(listed, birth_date=date(1990, 8, 17), sex=Sex.MALE, relationship=Relationship.OTHER_KIN)
        await add_persons(await a_write(transaction), RT_003, [there])
    await town.room.tap("Setujui", card_of(town, came))
    await town.room.tap("Ini orangnya")
    for each in (came, went):
        await town.room.tap("Setujui", card_of(town, each))
    assert [each.status for each in await town.reports()] == [Status.APPLIED, Status.APPLIED]
    async with town.house.db.read() as transaction:
        (yusuf,) = await read_registry.persons(transaction, [PersonId("yusuf")], REGENCY)
        entered = await read_registry.persons(transaction, [*came.change.subjects], REGENCY)
    assert (yusuf.area, yusuf.status, entered) == (RT_003, BasicStatus.AWAY, [])


async def test_what_waits_of_him_follows_where_he_turns_out_to_be_registered(town: Town) -> None:
    await (await arrives(town)).tap("Beda orang, kirim")
    came = await town.the_report()
    town.clock.advance(minutes=1)
    died = await tells(town, "Kematian", "Engkos Kosasih", "Engkos Kosasih", "hari ini")
    assert died.change.subjects == came.change.subjects
    await town.room.tap("Setujui", card_of(town, came))
    await town.room.tap("Ya, pindahkan")
    assert f"sekarang tentang warga yang sudah tercatat, sama seperti {came.number}." in town.phone("rt-1").text
    for each in (came, died):
        await town.room.tap("Setujui", card_of(town, each))
    assert [each.status for each in await town.reports()] == [Status.APPLIED, Status.APPLIED]
    async with town.house.db.read() as transaction:
        (engkos,) = await read_registry.persons(transaction, [ENGKOS.id], REGENCY)
    assert (engkos.area, engkos.status) == (RT_003, BasicStatus.DEAD)


async def test_what_was_returned_of_him_follows_as_well_and_is_fixed_without_naming_him_again(town: Town) -> None:
    await (await arrives(town)).tap("Beda orang, kirim")
    came = await town.the_report()
    town.clock.advance(minutes=1)
    died = await tells(town, "Kematian", "Engkos Kosasih", "Engkos Kosasih", "hari ini")
    await town.room.tap("Minta perbaikan", card_of(town, died))
    await town.room.tap("Tanggal meninggal", card_of(town, died))
    await town.room.tap("Setujui", card_of(town, came))
    await town.room.tap("Ya, pindahkan")
    phone = town.phone("rt-1")
    said = f"{died.number} sekarang tentang warga yang sudah tercatat, sama seperti {came.number}."
    follows = next(each for each in phone.chat if said in each.prompt.text)
    await town.room.tap("Setujui", card_of(town, came))
    await phone.tap("Perbaiki", follows)
    await phone.answer("hari ini", "Kirim")
    await town.room.tap("Setujui", card_of(town, died))
    assert [each.status for each in await town.reports()] == [Status.APPLIED, Status.APPLIED]
    async with town.house.db.read() as transaction:
        (engkos,) = await read_registry.persons(transaction, [ENGKOS.id], REGENCY)
    assert (engkos.area, engkos.status) == (RT_003, BasicStatus.DEAD)


async def test_two_heads_who_tell_of_one_newcomer_are_asked_also_where_his_day_of_birth_is_not_known(
    town: Town,
) -> None:
    born = (("1990", "17-8-1990"), ("Tidak tahu", "Tidak tahu"), ("umur 36", "Tidak tahu"), ("Tidak tahu", "1-2-1980"))
    names = ("Yusuf Wiranata", "Otong Sutarna", "Karsa Gumilar", "Juhana Permadi")
    for name, days in zip(names, born, strict=True):
        for rt, day in zip(("rt-1", "rt-2"), days, strict=True):
            phone = await town.phone(rt).answer("lapor", "Pindah masuk", name, "kemarin", "1", "Laki-laki", day)
            await phone.answer("Kirim")
        assert f"{name} mirip dengan orang yang dilaporkan oleh Ujang Suryana" in phone.text, days
        assert phone.newest.labels == ["Ya, pindahkan", "Beda orang, kirim", "Sama, batal"]
        await phone.answer("Sama, batal")
    assert len(await town.reports()) == len(names)
