"""A family told by hand of whom one is known is known: nobody who comes along without a NIK is entered again."""

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.areas import AreaCode
from bot.domain.days.dates import say_date
from bot.domain.people.people import HouseholdId, Person, PersonId, age_on
from bot.domain.report.changes import AddPerson, JoinHousehold
from bot.domain.report.report import Report
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, VILLAGE, make_residents
from bot.storage.registry import areas, read_registry
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.registry_changes import add_persons
from bot.storage.registry.registry_writes import IMPORT, begin_write
from tests.services.phones import Phone, Town
from tests.storage.village import a_write

ASEP, CUCU, NABILA, *_, ANOTHER = make_residents(RT_003)


async def comes(town: Town, *others: tuple[str, Person], nik: str = ASEP.nik) -> Report:
    """Asep is told as new in RT 001, with others as they are called and born."""
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", str(1 + len(others)))
    await phone.answer("Laki-laki", birth_of(ASEP))
    for name, who in others:
        await phone.answer(name, "Perempuan", birth_of(who))
    await phone.answer("+ NIK", "Ya, saya isi", nik)
    while "Kirim" not in phone.newest.labels:
        await phone.answer("Lewati" if "Lewati" in phone.newest.labels else "Istri")
    await phone.tap("Kirim")
    return await town.the_report()


def birth_of(who: Person) -> str:
    assert who.birth_date is not None
    return say_date(who.birth_date)


def moved_by(report: Report) -> list[str]:
    return [effect.person_id for effect in report.change.effects if isinstance(effect, JoinHousehold)]


def entered_by(report: Report) -> list[str]:
    return [effect.person.name for effect in report.change.effects if isinstance(effect, AddPerson)]


async def test_who_comes_along_with_somebody_known_by_his_nik_is_moved_too(town: Town) -> None:
    report = await comes(town, ("Cucu Cahyati", CUCU), ("Nabila Azahra", NABILA))
    assert moved_by(report) == [ASEP.id, CUCU.id, NABILA.id]
    assert len({e.household_id for e in report.change.effects if isinstance(e, JoinHousehold)}) == 1


async def test_who_is_called_otherwise_by_now_is_known_by_the_day_of_birth(town: Town) -> None:
    report = await comes(town, ("Siti Aminah", CUCU))
    assert moved_by(report) == [ASEP.id, CUCU.id]


async def test_so_is_she_where_her_own_nik_is_told_too(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "Asep Saepudin", "Asep Saepudin (52)")
    await phone.answer("Sekeluarga", "Hari ini", "Luar negeri", "Kirim")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=1)
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "2", "Laki-laki")
    await phone.answer(birth_of(ASEP), "Siti Aminah", "Perempuan", birth_of(CUCU), "+ NIK", "Ya, saya isi", ASEP.nik)
    await phone.answer(CUCU.nik, "Istri", "Kirim")
    assert moved_by((await town.reports())[-1]) == [ASEP.id, CUCU.id]


async def test_who_is_called_just_so_in_that_family_is_known_though_her_birth_was_put_right(town: Town) -> None:
    days = timedelta(days=13)
    assert CUCU.birth_date is not None
    report = await comes(town, ("Cucu Cahyati", replace(CUCU, birth_date=CUCU.birth_date + days)))
    assert (moved_by(report), entered_by(report)) == ([ASEP.id, CUCU.id], [])


async def test_so_is_she_where_he_has_gone_on_without_her_meanwhile(town: Town) -> None:
    third = AreaCode(f"{VILLAGE}/005/004")
    async with town.house.db.write() as transaction:
        await areas.add_missing_rts(transaction, [third])
        joins = [JoinHousehold(each.id, HouseholdId("third"), third, True) for each in (ASEP, NABILA)]
        days = {each.person_id: town.house.today() for each in joins}
        await join_households(await a_write(transaction), REGENCY, joins, days)
    assert CUCU.birth_date is not None
    report = await comes(town, ("Cucu Cahyati", replace(CUCU, birth_date=CUCU.birth_date + timedelta(days=13))))
    assert (moved_by(report), entered_by(report)) == ([ASEP.id, CUCU.id], [])


async def test_she_is_known_under_a_nik_that_nobody_has_too_and_the_operator_reads_that_there_are_two(
    town: Town,
) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "2", "Laki-laki")
    await phone.answer(birth_of(ASEP), "Cucu Cahyati", "Perempuan", birth_of(CUCU), "+ NIK", "Ya, saya isi", ASEP.nik)
    await phone.answer(f"{CUCU.nik[:12]}9876", "Istri", "Kirim")
    report = await town.the_report()
    assert (moved_by(report), entered_by(report)) == ([ASEP.id, CUCU.id], [])
    assert "NIK Cucu Cahyati yang ditulis berbeda dari yang tercatat" in town.room.text


async def test_a_daughter_called_like_her_mother_is_entered(town: Town) -> None:
    report = await comes(town, ("Cucu Cahyati", replace(CUCU, birth_date=date(2003, 5, 2))))
    assert (moved_by(report), entered_by(report)) == ([ASEP.id], ["Cucu Cahyati"])


async def test_somebody_new_in_the_family_is_entered(town: Town) -> None:
    report = await comes(town, ("Siti Aminah", ANOTHER))
    assert (moved_by(report), entered_by(report)) == ([ASEP.id], ["Siti Aminah"])


async def test_a_whole_family_that_comes_with_somebody_new_keeps_its_card_and_takes_her_in(town: Town) -> None:
    report = await comes(town, ("Cucu Cahyati", CUCU), ("Nabila Azzahra", NABILA), ("Siti Aminah", ANOTHER))
    assert (moved_by(report), entered_by(report)) == ([ASEP.id, CUCU.id, NABILA.id], ["Siti Aminah"])
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        found = await read_registry.persons(transaction, [PersonId(each) for each in report.change.subjects], REGENCY)
    assert {(each.household_id, each.area, each.kk) for each in found} == {(ASEP.household_id, RT_001, ASEP.kk)}
    assert len(found) == 4


async def test_a_whole_family_is_known_without_any_nik(town: Town) -> None:
    report = await comes(town, ("Cucu Cahyati", CUCU), nik="Lewati")
    assert moved_by(report) == [ASEP.id, CUCU.id]
    assert "masih terdaftar di RT 003/RW 005" in town.room.text


async def test_who_is_told_as_coming_here_is_not_entered_as_new(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "Asep Saepudin", "Asep Saepudin (52)")
    await phone.answer("Hanya", "Hari ini", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2", "Kirim")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=1)
    phone = await (await town.phone("rt-2").answer("lapor", "Pindah masuk")).say("Saepudin Asep")
    await phone.answer("Warga baru", "Hari ini", "1", "Laki-laki", birth_of(ASEP), "Kirim")
    assert moved_by((await town.reports())[-1]) == [ASEP.id]


async def test_a_baby_who_came_along_by_hand_is_not_born_again_where_the_family_was_before(town: Town) -> None:
    today = say_date(town.house.today())
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "3", "Laki-laki")
    await phone.answer(birth_of(ASEP), "Cucu Cahyati", "Perempuan", birth_of(CUCU), "Siti Maryam", "Perempuan", today)
    await phone.answer("Kirim")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=1)
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati")
    await phone.answer("Siti Maryam", "Perempuan", "Hari ini", "Di rumah", "Karawang", "Kirim")
    assert "Siti Maryam sudah tercatat bersama keluarganya di RT 001/RW 002" in phone.text


async def leaves(town: Town, *how: str) -> None:
    """Asep is told as gone to another RT of the village, nobody knows which."""
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "Asep Saepudin", "Asep Saepudin (52)")
    await phone.answer(*how, "Hari ini", "RT lain di desa ini", "Kirim")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=1)


async def test_somebody_alone_who_left_for_nobody_knows_where_is_known_where_he_comes(town: Town) -> None:
    await leaves(town, "Hanya")
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "1", "Laki-laki")
    await phone.answer(birth_of(ASEP), "Kirim")
    report = (await town.reports())[-1]
    assert (moved_by(report), entered_by(report)) == ([ASEP.id], [])
    assert "sudah pernah terdaftar" in town.room.text


async def test_a_family_that_left_for_nobody_knows_where_is_known_where_it_comes(town: Town) -> None:
    await leaves(town, "Sekeluarga")
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "2", "Laki-laki")
    await phone.answer(birth_of(ASEP), "Cucu Cahyati", "Perempuan", birth_of(CUCU), "Kirim")
    report = (await town.reports())[-1]
    assert (moved_by(report), entered_by(report)) == ([ASEP.id, CUCU.id], [])


async def test_somebody_of_another_name_who_was_born_on_that_day_is_not_he(town: Town) -> None:
    await leaves(town, "Hanya")
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Supriatna", "Hari ini", "1", "Laki-laki")
    await phone.answer(birth_of(ASEP), "Kirim")
    assert entered_by((await town.reports())[-1]) == ["Asep Supriatna"]


async def test_whoever_comes_and_is_told_by_his_age_is_asked_about_where_he_left(town: Town) -> None:
    await leaves(town, "Hanya")
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "1", "Laki-laki")
    await phone.answer("52", "Kirim")
    assert phone.text.startswith("Asep Saepudin mirip dengan warga yang tercatat pindah dari RT 003/RW 005.")
    await phone.tap("Ya, pindahkan")
    assert moved_by((await town.reports())[-1]) == [ASEP.id]


async def test_whoever_comes_back_is_no_second_person(town: Town) -> None:
    await leaves(town, "Hanya")
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Asep Saepudin", "Warga baru", "Hari ini", "1")
    await phone.answer("Laki-laki", "52", "Kirim", "Ya, pindahkan")
    assert moved_by((await town.reports())[-1]) == [ASEP.id]


async def test_a_family_told_by_names_and_ages_is_known(town: Town) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "2", "Laki-laki")
    await phone.answer("52", "Cucu Cahyati", "Perempuan", str(age_of(CUCU, town)), "Kirim")
    assert moved_by(await town.the_report()) == [ASEP.id, CUCU.id]


async def test_others_called_so_in_other_families_are_no_hindrance(town: Town) -> None:
    namesake = replace(CUCU, id=PersonId("another"), household_id=HouseholdId("another"), nik="", kk="")
    async with town.house.db.write() as transaction:
        write = await begin_write(transaction, IMPORT, None, town.clock())
        await add_persons(write, RT_003, [namesake])
    await test_a_family_told_by_names_and_ages_is_known(town)


async def test_two_of_other_ages_are_another_family(town: Town) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "2", "Laki-laki")
    await phone.answer("31", "Cucu Cahyati", "Perempuan", "12", "Kirim")
    assert entered_by(await town.the_report()) == ["Asep Saepudin", "Cucu Cahyati"]


def age_of(who: Person, town: Town) -> int:
    assert who.birth_date is not None
    return age_on(who.birth_date, town.house.today())


async def test_who_came_by_age_and_is_told_again_by_his_day_of_birth_is_asked_about(town: Town) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Oman Rohmana", "Hari ini", "1", "Laki-laki", "26")
    await phone.answer("Kirim")
    await town.room.tap("Setujui")
    town.clock.advance(days=3)
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Oman Rohmana", "Hari ini", "1", "Laki-laki")
    await phone.answer(say_date(town.house.today() - timedelta(days=26 * 366 + 180)), "Kirim")
    assert "Oman Rohmana mirip dengan warga RT ini" in phone.text


async def comes_with_nabila(town: Town, name: str) -> Phone:
    """Her mother, misspelt, and she are told in RT 001 by their ages."""
    ages = [str(age_on(who.birth_date, town.house.today())) for who in (CUCU, NABILA) if who.birth_date]
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", name, "Hari ini", "2", "Perempuan", ages[0])
    return await phone.answer("Nabila Azahra", "Perempuan", ages[1], "Kirim")


async def test_who_comes_along_with_somebody_of_whom_the_rt_head_says_that_it_is_she_is_moved_too(town: Town) -> None:
    phone = await comes_with_nabila(town, "Cucu Chyati")
    assert "Nabila Azahra mirip dengan warga" in phone.text
    await phone.tap("Ya, pindahkan")
    report = await town.the_report()
    assert (set(moved_by(report)), entered_by(report)) == ({CUCU.id, NABILA.id}, [])


async def test_who_comes_along_is_new_where_he_says_that_it_is_another(town: Town) -> None:
    phone = await comes_with_nabila(town, "Cucu Chyati")
    await phone.tap("Beda orang, kirim")
    assert moved_by(await town.the_report()) == []


async def cucu_came_and_her_former_rt_tells_her_leaving(town: Town) -> None:
    """The coming is in effect, the leaving waits."""
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Cucu Cahyati", "Kemarin", "1", "Perempuan")
    await phone.answer(birth_of(CUCU), "Kirim", "Ya, pindahkan")
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "Cucu Cahyati", "Cucu Cahyati (49)", "Hanya")
    await phone.answer("Kemarin", "RT lain", "Kirim")
    came, left = await town.reports()
    await town.room.tap("Setujui", next(each for each in town.room.chat if came.number in each.prompt.text))
    assert {each.number: each.status.value for each in await town.reports()} == {
        came.number: "applied",
        left.number: "waiting",
    }


async def test_a_birth_is_told_where_the_mother_came_though_her_former_rt_told_her_leaving_after_that(
    town: Town,
) -> None:
    await cucu_came_and_her_former_rt_tells_her_leaving(town)
    phone = await town.phone("rt-2").answer("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati", "Dewi Lestari")
    await phone.answer("Perempuan", "Hari ini", "Puskesmas", "Karawang", "Kirim")
    assert "laporan sudah diterima: Kelahiran" in phone.text


async def test_the_village_sees_her_live_where_she_came(town: Town) -> None:
    await cucu_came_and_her_former_rt_tells_her_leaving(town)
    operator = await town.phone("operator").say("cari Cucu Cahyati")
    assert "Cucu Cahyati (49), RT 001/RW 002" in operator.text
    assert "Pindah" not in operator.text


async def test_who_comes_with_his_family_is_known_by_a_part_of_his_name_and_his_age(town: Town) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "asep", "Hari ini", "3", "Laki-laki", "52")
    await phone.answer("Cucu Cahyati", "Perempuan", birth_of(CUCU), "Nabila Azahra", "Perempuan", birth_of(NABILA))
    await phone.answer("Kirim")
    report = await town.the_report()
    assert (moved_by(report), entered_by(report)) == ([ASEP.id, CUCU.id, NABILA.id], [])


async def test_so_is_who_is_of_no_known_age(town: Town) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "3", "Laki-laki")
    await phone.answer("Tidak tahu", "Cucu Cahyati", "Perempuan", birth_of(CUCU), "Nabila Azahra", "Perempuan")
    await phone.answer(birth_of(NABILA), "Kirim")
    report = await town.the_report()
    assert (moved_by(report), entered_by(report)) == ([ASEP.id, CUCU.id, NABILA.id], [])


async def test_a_part_of_a_name_is_another_where_the_age_is_another(town: Town) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "asep", "Hari ini", "3", "Laki-laki", "20")
    await phone.answer("Cucu Cahyati", "Perempuan", birth_of(CUCU), "Nabila Azahra", "Perempuan", birth_of(NABILA))
    await phone.answer("Kirim")
    report = await town.the_report()
    assert (moved_by(report), entered_by(report)) == ([CUCU.id, NABILA.id], ["asep"])
