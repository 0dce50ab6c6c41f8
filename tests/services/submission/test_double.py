"""Somebody who stands in the list twice: one entry is kept, with what it lacks, the other is not valid."""

from dataclasses import replace
from datetime import date

from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.report.changes import EditPerson, JoinHousehold
from bot.domain.report.word import Asked
from bot.services.clock.waits_long import tell_what_waits_long
from bot.services.clock.words_due import let_silence_speak_where_due
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, make_residents
from bot.storage.registry import areas
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.read_registry import persons
from bot.storage.registry.registry_changes import add_persons
from bot.storage.reports import words
from tests.services.phones import Phone, Town
from tests.storage.village import a_write

CUCU = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")
COPY = replace(
    CUCU, id=PersonId("copy"), household_id=HouseholdId("copy"), kk="", mother="ENTIN", job="PEDAGANG",
    address="KP. BARU NO. 9",
)  # fmt: skip


async def listed_twice(town: Town, copy: Person = COPY) -> None:
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, [copy])


async def told_twice(town: Town, take: str = "Ya") -> Phone:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali")
    return await phone.answer("cucu", "Cucu Cahyati (49), Kp. Sukamaju", "Cucu Cahyati (49), Kp. Baru", take)


async def now(town: Town) -> dict[PersonId, Person]:
    async with town.house.db.read() as transaction:
        return {each.id: each for each in await persons(transaction, [CUCU.id, COPY.id], RT_003)}


async def test_the_right_entry_takes_what_it_lacks_and_the_other_is_not_valid(town: Town) -> None:
    await listed_twice(town, replace(COPY, nik="", mother="", job=""))
    await (await told_twice(town)).tap("Kirim")
    assert "Cucu Cahyati: Hidup → Tidak sah" in town.room.text
    assert CUCU.nik not in town.room.text
    await town.room.tap("Setujui")
    people = await now(town)
    assert people[CUCU.id].status is BasicStatus.INVALID
    assert (people[COPY.id].nik, people[COPY.id].mother) == (CUCU.nik, CUCU.mother)
    assert people[COPY.id].address == "KP. BARU NO. 9"


async def test_what_the_right_entry_has_stays(town: Town) -> None:
    await listed_twice(town, replace(COPY, nik="3215275304770777"))
    await (await told_twice(town)).tap("Kirim")
    report = await town.the_report()
    assert not [each for each in report.change.effects if isinstance(each, EditPerson)]


async def test_nothing_is_taken_unasked(town: Town) -> None:
    await listed_twice(town, replace(COPY, nik=""))
    await (await told_twice(town, "Tidak")).tap("Kirim")
    await town.room.tap("Setujui")
    assert (await now(town))[COPY.id].nik == ""


async def test_one_entry_is_not_two(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati", "cucu")
    assert phone.newest.labels == ["Lihat per rumah", "‹ Kembali", "Batal"]


async def test_two_who_are_called_otherwise_are_asked_about_once_more_and_then_stand(town: Town) -> None:
    await listed_twice(town, replace(COPY, name="WATI LESTARI"))
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati (49)")
    await phone.answer("wati lestari", "Wati Lestari (49), Kp. Baru", "Ya")
    assert "Namanya berbeda: Cucu Cahyati dan Wati Lestari." in phone.text
    await phone.answer("wati lestari", "Wati Lestari (49), Kp. Baru", "Kirim")
    assert (await town.the_report()).change.subjects == (CUCU.id, COPY.id)


async def test_a_name_that_is_only_misspelt_is_not_asked_about(town: Town) -> None:
    await listed_twice(town, replace(COPY, name="CUCU CAHYATY"))
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati (49)")
    await phone.answer("cucu", "Cucu Cahyaty (49), Kp. Baru", "Ya")
    assert "Namanya berbeda" not in phone.text


# --- across RTs and desa ----------------------------------------------------------------------------------------------

IN_NEXT_RT = replace(COPY, area=RT_001, nik="", mother="")
IN_NEXT_DESA = replace(COPY, area=AreaCode("32.15.27.2088/001/001"), nik="", mother="")


async def entered(town: Town, copy: Person) -> None:
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(
            transaction, [Area(AreaCode("32.15.27.2088"), "Mekarjati", "Telukjambe Barat"), Area(copy.area, "RT 001")]
        )
        await add_persons(await a_write(transaction), copy.area, [copy])


async def dropped_here(town: Town, *right: str) -> Phone:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali")
    return await phone.answer("cucu", "Cucu Cahyati (49), Kp. Sukamaju", *right, "Ya", "Kirim")


async def one(town: Town, who: PersonId) -> Person:
    async with town.house.db.read() as transaction:
        (found,) = await persons(transaction, [who], AreaCode("32.15"))
        return found


async def test_the_right_entry_of_another_rt_is_offered_by_its_rt_alone_and_takes_what_it_lacks(town: Town) -> None:
    await entered(town, IN_NEXT_RT)
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati")
    assert phone.newest.labels[0] == "Cucu Cahyati – terdata di RT 001/RW 002"
    await phone.tap("Cucu Cahyati – terdata")
    assert "Data yang benar ada di RT 001/RW 002" in phone.text
    assert "Kp. Baru" not in phone.text
    await phone.answer("Ya", "Kirim")
    beside = "Di daftar warga, data yang benar: Cucu Cahyati (49), Kp. Baru No. 9. Nama sama, tanggal lahir sama"
    assert f"\n{beside}, jenis kelamin sama." in town.room.text
    await town.room.tap("Setujui")
    assert beside not in town.room.text
    assert (await one(town, CUCU.id)).status is BasicStatus.INVALID
    assert (await one(town, COPY.id)).nik == CUCU.nik


async def test_the_card_warns_of_a_right_entry_that_is_somebody_else_as_far_as_is_known(town: Town) -> None:
    """The RT head named it without seeing it."""
    await entered(town, replace(IN_NEXT_RT, name="CUCUN CAHYATI", birth_date=date(1971, 3, 2), nik="3215275304770777"))
    await dropped_here(town, "3215275304770777", "Cucu")
    warned = "⚠ Di daftar warga, data yang benar: Cucun Cahyati (55), Kp. Baru No. 9. Nama berbeda, tanggal lahir"
    assert f"{warned} berbeda, jenis kelamin sama, NIK berbeda." in town.room.text
    assert "3215275304770777" not in town.room.text


async def test_two_of_his_name_in_one_other_rt_are_told_apart_by_their_niks(town: Town) -> None:
    await entered(town, IN_NEXT_RT)
    nik = "3215275304770777"
    await entered(town, replace(IN_NEXT_RT, id=PersonId("third"), household_id=HouseholdId("third"), nik=nik))
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati")
    assert not any("terdata di" in label for label in phone.newest.labels)
    assert "Ada 2 warga seperti “Cucu Cahyati” yang terdata di RT 001/RW 002." in phone.text
    await phone.answer(nik, "Cucu Cahyati – terdata di RT 001/RW 002", "Ya", "Kirim")
    assert (await town.the_report()).change.subjects == (CUCU.id, PersonId("third"))


async def test_of_two_desa_the_other_operator_has_the_last_word(town: Town) -> None:
    await entered(town, replace(IN_NEXT_DESA, nik="3215275304770777"))
    await town.phone("there").say(f"gabung {await town.invite(Role.OPERATOR, AreaCode('32.15.27.2088'), 'there')}")
    await dropped_here(town, "3215275304770777", "Cucu Cahyati – terdata di RT 001/RW 001, Mekarjati")
    await town.room.tap("Setujui")
    assert (await one(town, CUCU.id)).status is BasicStatus.ALIVE
    there = town.phone("there")
    assert "Orang yang sama? Di RT 003/RW 005" in there.text
    assert "Kp. Baru No. 9" in there.text
    await there.tap("Ya, orang yang sama")
    assert (await one(town, CUCU.id)).status is BasicStatus.INVALID


async def test_where_another_desa_has_one_called_so_he_reads_how_that_entry_is_found(town: Town) -> None:
    """Its NIK, which he who has the card can type; without it the entry of his own RT is told of by itself."""
    await entered(town, replace(IN_NEXT_DESA, nik="3215275304770777"))
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati (49)")
    assert "Ada warga bernama “Cucu Cahyati” yang terdata di desa lain." in phone.text
    assert "ketik NIK-nya yang 16 angka" in phone.text
    assert "“Salah tercatat”" in phone.text
    assert "Mekarjati" not in phone.text
    await phone.say("3215275304770777")
    assert phone.newest.labels[0].startswith("Cucu Cahyati – terdata di RT 001/RW 001, Mekarjati")


async def test_so_he_does_where_a_neighbour_is_called_alike(town: Town) -> None:
    await entered(town, replace(IN_NEXT_DESA, nik="3215275304770777"))
    neighbour = replace(COPY, id=PersonId("alike"), household_id=HouseholdId("alike"), name="CUCU CAHYANTI", nik="")
    await listed_twice(town, neighbour)
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati (49)")
    assert any(label.startswith("Cucu Cahyanti") for label in phone.newest.labels)
    assert "Kalau orangnya sama, ketik NIK-nya yang 16 angka" in phone.text


async def test_where_the_other_desa_says_that_they_are_two_nothing_is_dropped(town: Town) -> None:
    await entered(town, replace(IN_NEXT_DESA, nik="3215275304770777"))
    await town.phone("there").say(f"gabung {await town.invite(Role.OPERATOR, AreaCode('32.15.27.2088'), 'there')}")
    await dropped_here(town, "3215275304770777", "Cucu Cahyati – terdata di RT 001/RW 001, Mekarjati")
    await town.room.tap("Setujui")
    await town.phone("there").tap("Bukan, dua orang")
    assert (await one(town, CUCU.id)).status is BasicStatus.ALIVE
    assert "bukan orang yang sama" in town.room.text


async def test_before_sending_he_reads_what_each_has(town: Town) -> None:
    await listed_twice(town, replace(COPY, nik=""))
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali")
    await phone.answer("cucu", "Cucu Cahyati (49), Kp. Sukamaju", "Cucu Cahyati (49), Kp. Baru")
    assert "Nama sama. NIK hanya di data yang tidak dipakai. Tanggal lahir sama" in phone.text
    assert "Alamat berbeda. Hubungan keluarga sama. Keluarga (KK) berbeda." in phone.text


async def test_who_headed_the_household_of_the_dropped_entry_is_followed(town: Town) -> None:
    head = next(each for each in make_residents(RT_003) if each.name == "ASEP SAEPUDIN" and each.relationship == 1)
    again = replace(head, id=PersonId("again"), household_id=HouseholdId("again"), nik="", kk="", address="KP. BARU")
    await listed_twice(town, again)
    phone = await town.phone("rt-1").answer(
        "lapor", "Lainnya", "Terdata dua kali", "asep", "Asep Saepudin (52), Kp. Suka"
    )
    await phone.answer("Asep Saepudin (52), Kp. Baru", "Ya")
    assert any("Kepala pengganti" in label for label in phone.newest.labels)


async def test_the_right_entry_is_offered_where_it_left_for_another_desa(town: Town) -> None:
    await entered(town, replace(IN_NEXT_DESA, id=PersonId("another"), name="ANOTHER"))
    await listed_twice(town)
    gone = ("Cucu Cahyati", "Cucu Cahyati (49), Kp. Sukamaju", "Hanya Cucu Cahyati", "2 November", "Desa lain")
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", *gone)
    await phone.answer("+ Tujuan", "Mekarjati", "Mekarjati", "+ RT tujuan", "RT 1 RW 1", "Kirim")
    await town.room.tap("Setujui")
    async with town.house.db.write() as transaction:
        there = JoinHousehold(CUCU.id, HouseholdId("there"), IN_NEXT_DESA.area, True)
        await join_households(await a_write(transaction), REGENCY, [there])
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati (49), Kp. B")
    assert phone.newest.labels[0].startswith("Cucu Cahyati – terdata di RT 001/RW 001, Mekarjati")


async def test_of_the_right_entry_that_left_the_regency_he_reads_how_the_other_is_told_of(town: Town) -> None:
    await listed_twice(town)
    phone = town.phone("rt-1")
    gone = ("Cucu Cahyati", "Cucu Cahyati (49), Kp. Sukamaju", "Hanya Cucu Cahyati", "2 November", "Luar negeri")
    await phone.answer("lapor", "Pindah keluar", *gone, "Kirim")
    await town.room.tap("Setujui")
    await phone.answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati (49), Kp. B")
    assert "memang sudah pindah, laporkan data yang masih ada lewat “Salah tercatat”" in phone.text
    await phone.give_up()
    await phone.answer(
        "lapor", "Lainnya", "Salah tercatat", "cucu", "Cucu Cahyati (49), Kp. B", "Orangnya tercatat ganda", "Kirim"
    )
    await town.room.tap("Setujui")
    assert (await now(town))[COPY.id].status is BasicStatus.INVALID


async def test_a_village_that_leaves_the_question_of_another_unanswered_is_reminded_then_who_stands_above_it(
    town: Town,
) -> None:
    await entered(town, replace(IN_NEXT_DESA, nik="3215275304770777"))
    for role, area, who in ((Role.OPERATOR, "32.15.27.2088", "there"), (Role.TKSK, "32.15.27", "tksk")):
        await town.phone(who).say(f"gabung {await town.invite(role, AreaCode(area), who)}")
    await dropped_here(town, "3215275304770777", "Cucu Cahyati – terdata di RT 001/RW 001, Mekarjati")
    await town.room.tap("Setujui")
    line = "• Mekarjati: 1 pertanyaan desa lain belum dijawab, tentang warga yang terdata dua kali"
    told: dict[str, int] = {}
    for day in range(1, 9):
        town.clock.advance(days=1)
        await tell_what_waits_long(town.house, REGENCY)
        await town.deliver.drain()
        told |= {who: day for who in ("tksk", "there") if who not in told and line in town.phone(who).text}
    assert told == {"there": 2, "tksk": 6}
    there = town.phone("there")
    assert "Antrean" not in there.newest.labels
    await there.tap("Pertanyaan (1)")
    await there.tap("Ya, orang yang sama")
    assert (await one(town, CUCU.id)).status is BasicStatus.INVALID


async def test_of_a_village_that_has_neither_operator_nor_tksk_dinas_sosial_decides(town: Town) -> None:
    await entered(town, replace(IN_NEXT_DESA, nik="3215275304770777"))
    await town.phone("dinas").say(f"gabung {await town.invite(Role.DINSOS, REGENCY, 'dinas')}")
    await dropped_here(town, "3215275304770777", "Cucu Cahyati – terdata di RT 001/RW 001, Mekarjati")
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        said = await words.of_report(transaction, (await town.the_report()).id)
    (word,) = [each for each in said if each.is_open]
    assert (word.asked, word.role) == (Asked.WHOSE, Role.DINSOS)
    assert await let_silence_speak_where_due(town.house, REGENCY) == 0
    assert (await one(town, CUCU.id)).status is BasicStatus.ALIVE
    dinas = town.phone("dinas")
    assert "kedua data ini satu orang. Desa yang satunya belum punya petugas" in dinas.text
    assert "Kp. Baru No. 9" in dinas.text
    assert "Cucu Cahyati (49), Kp. Sukamaju" in dinas.text
    await dinas.answer("Laporan ini benar", "Keterangan keluarga")
    assert (await one(town, CUCU.id)).status is BasicStatus.INVALID


async def test_of_an_entry_whose_dropping_waits_nothing_else_is_told(town: Town) -> None:
    """A death by it would leave the right entry alive for ever."""
    await listed_twice(town)
    await (await told_twice(town)).tap("Kirim")
    town.clock.advance(minutes=1)
    for kind, answers in (("Kematian", ("2 November 2026",)), ("Salah tercatat", ())):
        phone = await town.phone("rt-1").answer("lapor")
        phone = await phone.answer(kind) if kind in phone.newest.labels else await phone.answer("Lainnya", kind)
        await phone.answer("cucu", "Cucu Cahyati (49), Kp. Sukamaju", *answers)
        assert "Cucu Cahyati sudah dilaporkan terdata dua kali atau salah tercatat" in phone.text, phone.text
        await phone.give_up()
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "cucu", "Cucu Cahyati (49), Kp. Baru")
    assert "Kapan meninggalnya?" in phone.text


async def test_of_a_right_entry_whose_death_waits_nobody_says_that_he_lives(town: Town) -> None:
    await listed_twice(town)
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "cucu", "Cucu Cahyati (49), Kp. Baru")
    await phone.answer("2 November 2026", "Kirim")
    town.clock.advance(minutes=1)
    phone = await phone.answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati (49), Kp. Sukamaju")
    await phone.answer("Cucu Cahyati (49), Kp. Baru", "Tidak, masih hidup", "Tidak")
    assert "Kalau masih hidup, tarik dulu laporan kematiannya" in phone.text
    await phone.answer("Ya, sudah meninggal", "Kirim")
    assert len(await town.reports()) == 2
