"""Who is looked for and is on the list no more: his head reads what became of him, and what may be done."""

from datetime import date

import pytest

from bot.domain.areas import Area, AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.report.changes import EditPerson, JoinHousehold
from bot.domain.report.review import Status
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, VILLAGE, make_residents
from bot.storage.registry import areas
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.read_registry import standing_of
from bot.storage.registry.registry_changes import add_persons, edit_person
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, tells
from tests.storage.village import a_write

CUCU = "Cucu Cahyati"
FAR_RT = AreaCode("32.15.28.2003/001/001")
NEXT_RT = AreaCode(f"{VILLAGE}/002/001")
THIRD_RT = AreaCode(f"{VILLAGE}/005/004")


async def approved(town: Town, kind: str, *answers: str, by: str = "rt-1") -> None:
    report = await tells(town, kind, *answers, by=by)
    await town.room.tap("Setujui", card_of(town, report))
    town.clock.advance(minutes=5)


async def received_next_door(town: Town) -> None:
    """She left for RT 001/RW 002, whose head has told that she came."""
    rt = ("RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    await approved(town, "Pindah keluar", CUCU, CUCU, f"Hanya {CUCU}", "2 November", *rt)
    await town.phone("rt-2").answer("Sudah datang", "3 November", "Kirim")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=5)


@pytest.mark.parametrize("kind", ["Tidak layak", "Kematian", "Perubahan status", "Pindah keluar"])
async def test_who_is_recorded_as_dead_is_told_so_with_the_day_and_the_way_back(kind: str, town: Town) -> None:
    await approved(town, "Kematian", CUCU, CUCU, "2 November")
    phone = await opened(town, kind)
    await phone.say(CUCU)
    assert "Cucu Cahyati (49), Kp. Sukamaju No. 1 tercatat meninggal 2 November 2026." in phone.text
    assert "pilih “Ternyata masih hidup” di menu" in phone.text
    assert "Tidak ada warga yang mirip" in phone.text
    await phone.give_up()
    assert "Cucu Cahyati (49), Kp. Sukamaju No. 1" in (await opened(town, "Ternyata masih hidup")).newest.labels


async def test_no_day_is_made_up_for_who_died_on_one_that_nobody_knows(town: Town) -> None:
    await approved(town, "Kematian", CUCU, CUCU, "Tidak tahu harinya")
    phone = await (await opened(town, "Tidak layak")).say(CUCU)
    assert "tercatat meninggal. Kalau" in phone.text


async def test_who_moved_away_is_told_so_with_the_way_back(town: Town) -> None:
    await approved(town, "Pindah keluar", CUCU, CUCU, f"Hanya {CUCU}", "2 November", "Luar negeri")
    phone = await (await opened(town, "Tidak layak")).say(CUCU)
    assert "tercatat pindah 2 November 2026. Kalau masih atau kembali tinggal di sini" in phone.text
    assert "“Kembali tercatat”" in phone.text
    assert "Kejadian lain dilaporkan ketua RT tempat tinggalnya sekarang." in phone.text


TELL_ANYWAY = "tekan “Tidak ada di daftar”: operator desa tempat tinggalnya akan diberi tahu"


async def test_the_death_of_who_lives_in_another_rt_by_now_goes_to_its_head_or_through_the_operator(town: Town) -> None:
    await received_next_door(town)
    phone = await (await opened(town, "Kematian")).say(CUCU)
    assert "Cucu Cahyati (49) sekarang terdata di RT 001/RW 002." in phone.text
    assert "dilaporkan ketua RT itu, Neneng Rohaeti" in phone.text
    assert TELL_ANYWAY in phone.text
    await phone.answer("Tidak ada di daftar", "4 November", "Kirim")
    assert "RT 001/RW 002" in phone.text
    await phone.answer("Kirim saja")
    death = await sent(town)
    assert death.status is Status.WAITING
    await town.room.tap("Hubungkan ke warga", card_of(town, death))
    await town.phone("operator").answer(CUCU, "Kirim")
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        (now,) = (await standing_of(transaction, (await town.reports())[-1].change.subjects, VILLAGE)).values()
    assert (now.status, now.area) == (BasicStatus.DEAD, RT_001)


async def test_who_never_lived_here_is_told_of_by_his_rt_alone(town: Town) -> None:
    await received_next_door(town)
    phone = await (await opened(town, "Kematian", "rt-2")).say("Asep Saepudin")
    assert "Ada warga seperti “Asep Saepudin” yang terdata di RT 003/RW 005." in phone.text
    assert "Kalau tinggalnya di sini, laporkan dulu “Pindah masuk”." in phone.text
    assert "52" not in phone.text


@pytest.mark.parametrize(("query", "is_told"), [("Asep Saepudin", True), ("Asep", False)])
async def test_so_he_is_beside_those_who_are_only_called_alike(query: str, is_told: bool, town: Town) -> None:
    """As where a list has put him there, and no report told it."""
    alike = Person(PersonId("alike"), HouseholdId("alike"), RT_001, "ASEP SAEPULOH", birth_date=date(1990, 1, 1))
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_001, [alike])
    phone = await (await opened(town, "Pindah keluar", "rt-2")).say(query)
    assert any(label.startswith("Asep Saepuloh") for label in phone.newest.labels)
    assert ("Ada warga seperti “Asep Saepudin” yang terdata di RT 003/RW 005." in phone.text) is is_told


async def lives_afar(town: Town) -> None:
    """Joko Purnomo, in another village."""
    joko = Person(PersonId("joko"), HouseholdId("far"), FAR_RT, "JOKO PURNOMO")
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(AreaCode("32.15.28.2003"), "Mekarjaya", "Cilebar")])
        await areas.add_missing_rts(transaction, [FAR_RT])
        await add_persons(await a_write(transaction), FAR_RT, [joko])


@pytest.mark.parametrize(("query", "is_told"), [("Joko Purnomo", True), ("Joko", False), ("Joko Purnomo Sidik", False)])
async def test_who_is_registered_in_another_village_alone_is_told_of_by_his_whole_name_alone(
    query: str, is_told: bool, town: Town
) -> None:
    await lives_afar(town)
    phone = await (await opened(town, "Kematian")).say(query)
    assert (TELL_ANYWAY in phone.text) is is_told
    await phone.give_up()
    phone = await (await opened(town, "Pindah keluar")).say(query)
    assert TELL_ANYWAY not in phone.text, "what may be followed by something else is told where he lives"
    assert (f"Ada warga bernama “{query}” yang terdata di desa lain. Kalau itu orangnya" in phone.text) is is_told
    assert "Mekarjaya" not in phone.text
    assert "Tidak ada warga yang mirip" in phone.text


async def test_the_operator_is_told_that_who_is_on_no_list_may_be_of_another_village(town: Town) -> None:
    await lives_afar(town)
    for name, is_far in (("Joko Purnomo", True), ("Joko Sidik", False)):
        await (await opened(town, "Kematian")).answer(name, "Tidak ada di daftar", "4 November", "Kirim")
        card = card_of(town, await sent(town))
        await town.room.tap("Setujui", card)
        assert ("Ada yang bernama sama di desa lain." in card.prompt.text) is is_far
        assert "Mekarjaya" not in card.prompt.text
        await town.room.tap("Setujui begitu saja", card)


async def taken_by_hand_next_door(town: Town) -> None:
    """RT 001/RW 002 told that she came; her own RT has told nothing yet."""
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", CUCU, "2 November", "1")
    await phone.answer("Perempuan", "9 April 1977", "Kirim", "Ya, pindahkan")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=5)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("Perbaikan data", "CUCU CAHYAWATI"),
        ("Kematian", "CUCU CAHYAWATI"),
        ("Pindah keluar", "CUCU CAHYATI"),
        ("Ganti pengurus bantuan", "CUCU CAHYATI"),
    ],
)
async def test_who_was_taken_by_another_rt_is_told_of_beside_those_who_are_called_alike_or_just_so(
    kind: str, name: str, town: Town
) -> None:
    imas = next(each for each in make_residents(RT_003) if each.name == "IMAS MASITOH")
    async with town.house.db.write() as transaction:
        write = await a_write(transaction)
        await edit_person(write, VILLAGE, EditPerson(imas.id, {"name": imas.name}, {"name": name}))
    await taken_by_hand_next_door(town)
    phone = await (await opened(town, kind)).say(CUCU)
    assert "Ini warga yang mirip dengan" in phone.text
    assert "Cucu Cahyati (49) sekarang terdata di RT 001/RW 002." in phone.text


async def test_a_family_on_no_list_is_left_out_by_the_button_that_is_named(town: Town) -> None:
    phone = await (await opened(town, "Kelahiran")).answer("Wiranatakusumah", "Tidak ada di daftar", "Wirasentana")
    assert "“Wirasentana” di RT Bapak/Ibu. Coba ketik nama lain. Kalau tidak ada di daftar, tekan Lewati." in phone.text
    assert "Siapa nama bayinya?" in (await phone.tap("Lewati")).text


async def test_nothing_is_said_of_others_where_the_one_meant_is_found(town: Town) -> None:
    phone = await (await opened(town, "Perbaikan data")).say(CUCU)
    assert "tercatat" not in phone.text
    assert "terdata" not in phone.text


async def test_who_is_told_as_new_and_died_or_left_here_is_told_so_above(town: Town) -> None:
    await approved(town, "Pindah keluar", CUCU, CUCU, f"Hanya {CUCU}", "2 November", "Luar negeri")
    phone = await (await opened(town, "Pindah masuk")).say(CUCU)
    assert "tercatat pindah 2 November 2026. Kalau masih atau kembali tinggal di sini" in phone.text
    assert "dicatat sebagai warga baru" in phone.text


async def test_the_other_of_two_entries_who_died_is_offered_with_his_state(town: Town) -> None:
    await approved(town, "Kematian", CUCU, CUCU, "2 November")
    phone = await (await opened(town, "Terdata dua kali")).answer("Imas Masitoh", "Imas Masitoh")
    await phone.say(CUCU)
    assert "Cucu Cahyati (49), Kp. Sukamaju No. 1 – sudah meninggal" in phone.newest.labels


async def test_a_leaving_told_between_two_moves_enters_the_history(town: Town) -> None:
    """Cucu left RT 003 for RT 001, and a third RT has received her when RT 001 tells that she went on."""
    async with town.house.db.write() as transaction:
        await areas.add_missing_rts(transaction, [THIRD_RT])
    rt = ("RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    await approved(town, "Pindah keluar", CUCU, CUCU, f"Hanya {CUCU}", "2 November", *rt)
    cucu = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")
    async with town.house.db.write() as transaction:
        join = JoinHousehold(cucu.id, HouseholdId("third"), THIRD_RT, True)
        await join_households(await a_write(transaction), REGENCY, [join], {cucu.id: date(2026, 11, 6)})
    await approved(town, "Pindah keluar", CUCU, CUCU, "4 November", "RT lain di desa ini", by="rt-2")
    assert (await town.reports())[-1].status is Status.APPLIED
    async with town.house.db.read() as transaction:
        (now,) = (await standing_of(transaction, [cucu.id], VILLAGE)).values()
    assert (now.status, now.area) == (BasicStatus.ALIVE, THIRD_RT)


async def test_who_is_sought_among_the_dead_or_gone_and_is_neither_is_told_where_he_stands(town: Town) -> None:
    phone = await (await opened(town, "Ternyata masih hidup")).say(CUCU)
    assert "Cucu Cahyati (49), Kp. Sukamaju No. 1 masih tercatat sebagai warga RT ini, jadi tidak ada" in phone.text
    assert "Tidak ada yang mirip" in phone.text
    await phone.give_up()
    death = await tells(town, "Kematian", CUCU, CUCU, "2 November")
    await (await opened(town, "Ternyata masih hidup")).say(CUCU)
    assert "masih menunggu. Kalau itu laporan Bapak/Ibu dan keliru, tarik kembali lewat “Laporan saya”." in phone.text
    await phone.give_up()
    await town.room.tap("Setujui", card_of(town, death))
    await (await opened(town, "Kembali tercatat")).say(CUCU)
    assert "tercatat meninggal 2 November 2026. Kalau ternyata masih hidup, pilih" in phone.text
    await phone.give_up()
    await town.phone("rt-2").answer("lapor", "Pindah masuk", CUCU, "Hari ini", "1", "Perempuan", "9 April 1977")
    await town.phone("rt-2").answer("Kirim", "Ya, pindahkan")
    await town.phone("operator-2", town.room.room).tap("Setujui")
    await (await opened(town, "Ternyata masih hidup")).say(CUCU)
    assert "Cucu Cahyati (49) sekarang terdata di RT 001/RW 002." in phone.text


@pytest.mark.parametrize("kind", ["Kematian", "Perubahan status", "Ternyata masih hidup"])
async def test_who_died_where_she_came_to_is_said_to_be_recorded_no_more(kind: str, town: Town) -> None:
    await received_next_door(town)
    await approved(town, "Kematian", CUCU, f"{CUCU} (49)", "5 November", by="rt-2")
    phone = await (await opened(town, kind)).say(CUCU)
    said = "Cucu Cahyati (49) tidak lagi tercatat di RT Bapak/Ibu. Sudah pindah ke RT 001/RW 002, dan di sana tercatat"
    assert f"{said} meninggal. Kematiannya tidak perlu dilaporkan lagi." in phone.text
    assert "sekarang terdata" not in phone.text
    assert "Kalau tetap perlu dilaporkan" not in phone.text
    assert "5 November" not in phone.text


async def test_who_left_again_from_where_she_came_to_too(town: Town) -> None:
    await received_next_door(town)
    await approved(town, "Pindah keluar", CUCU, f"{CUCU} (49)", "5 November", "Luar negeri", by="rt-2")
    phone = await (await opened(town, "Tidak layak")).say(CUCU)
    assert "Sudah pindah ke RT 001/RW 002, dan di sana juga tidak tercatat lagi." in phone.text
    assert "pilih “Pindah masuk” di menu" in phone.text


@pytest.mark.parametrize("query", [CUCU, ""])
async def test_so_is_who_left_from_where_a_list_had_moved_her(query: str, town: Town) -> None:
    cucu = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")
    async with town.house.db.write() as transaction:
        join = JoinHousehold(cucu.id, HouseholdId("next door"), NEXT_RT, True)
        await join_households(await a_write(transaction), REGENCY, [join], {cucu.id: None})
    await approved(town, "Pindah keluar", CUCU, f"{CUCU} (49)", "5 November", "Luar negeri", by="rt-2")
    phone = await (await opened(town, "Pindah keluar")).say(query or cucu.nik)
    assert "tidak lagi tercatat di RT Bapak/Ibu. Sudah pindah ke RT 001/RW 002, dan di sana juga" in phone.text
    assert "Tidak ada warga yang mirip" in phone.text


@pytest.mark.parametrize(("query", "is_told"), [(CUCU, True), ("Cucu", False)])
async def test_years_after_it_is_said_of_a_whole_name(query: str, is_told: bool, town: Town) -> None:
    await received_next_door(town)
    await approved(town, "Kematian", CUCU, f"{CUCU} (49)", "5 November", by="rt-2")
    town.clock.advance(days=800)
    phone = await (await opened(town, "Perubahan status")).say(query)
    assert ("di sana tercatat meninggal" in phone.text) is is_told


async def test_years_after_nothing_is_said_of_who_lives_elsewhere(town: Town) -> None:
    await received_next_door(town)
    town.clock.advance(days=800)
    phone = await (await opened(town, "Perubahan status")).say(CUCU)
    assert "tidak lagi tercatat" not in phone.text
    assert "terdata di RT 001/RW 002" in phone.text


async def test_where_one_who_died_is_only_called_alike_it_is_said_too_where_the_other_stands(town: Town) -> None:
    await approved(town, "Perbaikan data", "Iwan Gunawan", "Iwan Gunawan", "Nama", "Wawan Gunawan")
    await approved(town, "Kematian", "Wawan Hermawan", "Wawan Hermawan", "2 November")
    phone = await (await opened(town, "Ternyata masih hidup")).say("Wawan Gunawan")
    assert "Wawan Gunawan (47), Kp. Sukamaju No. 5 masih tercatat sebagai warga RT ini" in phone.text
    assert any(label.startswith("Wawan Hermawan") for label in phone.newest.labels)


@pytest.mark.parametrize(
    ("kind", "answers", "says"),
    [
        ("Kematian", ("4 November",), "operator desa itu akan ditanya."),
        ("Pindah keluar", ("4 November", "Luar negeri"), "yang melaporkan ketua RT di sana."),
    ],
)
async def test_so_he_is_where_he_seeks_whom_to_tie_it_to(
    kind: str, answers: tuple[str, ...], says: str, town: Town
) -> None:
    await lives_afar(town)
    phone = await (await opened(town, kind)).answer("Joko Purnomo", "Tidak ada di daftar", *answers, "Kirim")
    if "Kirim saja" in phone.newest.labels:
        await phone.tap("Kirim saja")
    await town.room.tap("Hubungkan ke warga", card_of(town, await sent(town)))
    operator = await town.phone("operator").say("Joko Purnomo")
    assert "“Joko Purnomo” yang terdata di desa lain." in operator.text
    assert f"jangan ditambahkan lagi sebagai warga: {says}" in operator.text
    assert "Mekarjaya" not in operator.text
    await operator.say("Joko Sidik")
    assert "desa lain" not in operator.text
