"""Stories of the practice village that bring up every message with buttons there is."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import update

from bot.dialogue.prompt import Pressed, Typed
from bot.domain.areas import Area, AreaCode
from bot.domain.month.as_known import Misfit
from bot.domain.month.nudges import CERTIFICATE_AFTER
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.domain.periods import Period
from bot.domain.report.changes import EditPerson
from bot.services.board.print_sheets import print_sheets
from bot.services.clock.bulks_due import go_on_with_bulks
from bot.services.clock.close_due import close_due
from bot.services.clock.find_doubles import find_doubles
from bot.services.clock.find_matters import find_matters
from bot.services.clock.nudges.send_nudges import send_nudges
from bot.services.clock.remind import remind
from bot.services.deliberation.make_papers import make_papers
from bot.services.deliberation.put_in_force import put_in_force
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, VILLAGE, make_residents
from bot.services.matters.look_at import look_at
from bot.services.matters.misfits import could_not_be_approved
from bot.services.officers.deputies import turn_deputies
from bot.services.officers.replace_officer import Decree, replace_officer
from bot.services.registry.residents_to_check import draw_due
from bot.services.work.work import Work
from bot.storage import tables
from bot.storage.months import months
from bot.storage.registry import areas
from bot.storage.registry.registry_changes import add_persons, edit_person
from bot.storage.reports import bulks
from tests.domain.deliberation.papers import JPEG
from tests.journeys.conversations import CONVERSATIONS
from tests.services.card_reader import KTP
from tests.services.matters.test_wed_another import weds_another
from tests.services.phones import ROOM, Phone, Town
from tests.services.review.test_rival_claims import both_claim
from tests.services.steady import steady
from tests.services.test_corrections import correct
from tests.storage.village import a_write

Story = Callable[[Town], Awaitable[None]]
ASEP = next(person for person in make_residents(RT_003) if person.name == "ASEP SAEPUDIN")
SPOKEN_OF = {conversation.kind: conversation for conversation in CONVERSATIONS}
OFTEN = ("death", "birth", "move_out")


# --- what happens by itself -------------------------------------------------------------------------------------------


async def comes(town: Town) -> None:
    """What was queued by the clock arrives, and is looked at."""
    await town.deliver.drain()
    if town.looking:
        await town.looking()


async def reminded(town: Town, day: int, hour: int = 10) -> None:
    """It is that day of November, at this hour in Karawang: whoever has cause is reminded."""
    town.clock.now = datetime(2026, 11, day, hour - 7, tzinfo=UTC)
    await draw_due(town.house, REGENCY)
    await remind(town.house, REGENCY)
    await send_nudges(town.house, REGENCY)
    await comes(town)


async def closed(town: Town, now: datetime) -> None:
    """The month that is due is closed, and its files are sent."""
    town.clock.now = now
    await close_due(town.house, REGENCY, steady(town.clock))
    await comes(town)


async def give(town: Town, person: str, **values: Any) -> None:
    """Changes a resident behind everybody's back."""
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.persons).where(tables.persons.c.id == person).values(values))


async def baby(town: Town, name: str, born: date, house: str) -> None:
    """A child of RT 003 without NIK."""
    child = Person(
        PersonId(name.lower()), HouseholdId(house), RT_003, name, Sex.FEMALE, born, "KARAWANG",
        relationship=Relationship.CHILD,
    )  # fmt: skip
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, [child])


async def told(town: Town, *kinds: str) -> None:
    """These kinds are reported, as the guide tells them."""
    for kind in kinds:
        conversation = SPOKEN_OF[kind]
        phone = await town.phone(conversation.who).say("lapor")
        await phone.answer(*conversation.inputs)
        town.clock.advance(minutes=10)


async def birth(town: Town, name: str = "Siti Maryam") -> Phone:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "cucu cahyati", "Cucu Cahyati")
    return await phone.answer(name, "Perempuan", "kemarin", "Di rumah", "Karawang", "Kirim")


# --- the stories ------------------------------------------------------------------------------------------------------


async def what_is_told_often(town: Town) -> None:
    await told(town, "nil", *OFTEN)
    await town.room.tap("Setujui")
    await told(town, "move_in")


async def what_is_told_rarely(town: Town) -> None:
    await town.phone("rt-1").answer("lapor", "Lainnya", "Data yang keliru", "Bantuan sosial", "Keadaan warga")
    await told(town, *(kind for kind in SPOKEN_OF if kind not in (*OFTEN, "nil", "move_in")))


async def what_a_review_page_offers(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", "kemarin")
    await phone.answer("Ubah", "Tanggal", "Hari ini", "+ Sebab", "Kecelakaan", "+ Tempat", "Lewati", "Kirim")


async def who_is_on_no_list(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "Asep Saefudin", "Tidak ada di daftar", "kemarin", "Kirim")
    await phone.answer("Asep Saepudin (27)", "Kirim", "lapor", "Kematian", "Engkos Kosasi", "Tidak ada di daftar")
    await phone.answer("kemarin", "Kirim", "Kirim saja")
    await town.room.answer("Setujui", "‹ Kembali", "Setujui", "Hubungkan")
    await town.phone("operator").answer("Engkos", "Kirim")
    await phone.answer("lapor", "Kematian", "Wiranatakusumah", "Tidak ada di daftar", "kemarin", "Kirim")
    await town.room.answer("Hubungkan")
    await town.phone("operator").answer("Tambahkan", "Lewati", "Lewati", "Lewati", "Lewati", "Kirim")
    await phone.answer("lapor", "Kematian", "Kartadisastra", "Tidak ada di daftar", "kemarin", "Kirim")
    await town.room.answer("Setujui", "Setujui begitu")
    await find_matters(town.house, REGENCY)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Karta", "Hubungkan", "batal")
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Karta", "Hubungkan", "Tandai selesai")
    await town.phone("operator").answer("Bukan warga")


async def who_was_told_as_dead_before_her_birth(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "Siti Zulaikha", "Tidak ada di daftar", "Hari ini", "Kirim")
    await town.room.answer("Setujui", "Setujui begitu")
    await birth(town, "Siti Zulaikha")
    await town.room.answer("Setujui", "Hubungkan MTI")
    await town.phone("operator").answer("Siti Zulaikha", "Kirim")


async def what_follows_another(town: Town) -> None:
    phone = await birth(town)
    await phone.answer("lapor", "Kematian", "Siti Maryam", "Siti Maryam (baru lahir)", "hari ini", "Kirim")
    await town.room.answer("Setujui", "Setujui keduanya")


async def who_is_listed_already(town: Town) -> None:
    born = next(each.birth_date for each in make_residents(RT_001) if each.name == "ENGKOS KOSASIH")
    assert born is not None
    phone = town.phone("rt-1")
    for answer, *asked in (
        ("Beda orang, kirim", "Setujui", "‹ Kembali", "Setujui", "Ya, pindahkan", "Tolak"),
        ("Ya, pindahkan", "Tolak"),
        ("Beda orang, kirim", "Setujui", "Beda orang"),
    ):
        await phone.answer("lapor", "Pindah masuk", "Engkos Kosasih", "kemarin", "1")
        await phone.answer("Laki-laki", born.strftime("%d-%m-%Y"), "Kirim")
        await phone.answer(answer)
        await town.room.answer(*asked)
        if asked[-1] == "Tolak":
            await town.room.answer("Kejadiannya tidak benar")


async def who_died_before_his_family_came(town: Town) -> None:
    await town.phone("rt-1").answer("lapor", "Kematian", "Asep Saepudin", "Asep Saepudin", "Hari ini", "Cucu", "Kirim")
    await town.room.tap("Setujui")
    town.clock.advance(days=1)
    phone = town.phone("rt-2")
    for other, age, answer in (
        ("Ujang Baru", "30", "Memang sudah meninggal"),
        ("Wati Lestari", "61", "Masih hidup, pindahkan"),
    ):
        await phone.answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "2", "Laki-laki")
        await phone.answer(f"{ASEP.birth_date:%d-%m-%Y}", other, "Laki-laki", age, "Kirim", answer)


async def who_is_here_already(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Asep Saepudin", "Hari ini", "2", "Laki-laki")
    await phone.answer(f"{ASEP.birth_date:%d-%m-%Y}", "Ujang Baru", "Laki-laki", "30", "Kirim", "Hanya yang lain")


async def who_is_on_a_photo(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Maman Suherman", "Hari ini")
    await phone.photo(b"a family card")
    await phone.answer("2", "Kirim")
    await town.room.tap("Isi dari foto KK")
    await town.phone("operator").answer("Lewati", "Lewati", "Laki-laki", "36", "Enok", "Lewati", "Istri", "34", "Kirim")
    await town.room.tap("Setujui")


async def what_becomes_of_a_card(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.answer("Tolak", "‹ Kembali", "Rincian")
    await town.phone("operator").tap("Hubungi pelapor")
    await town.room.answer("Minta perbaikan", "Tulis alasan lain")
    await town.phone("operator").answer("Tanggal", "‹ Kembali", "‹ Kembali", "Minta perbaikan", "Tulis alasan")
    await town.phone("operator").answer("Tanggal", "Tanggal di surat berbeda")
    await town.phone("rt-1").answer("Perbaiki", "Kirim")
    await town.room.answer("Minta perbaikan", "Tanggal meninggal")
    await town.phone("rt-1").answer("Perbaiki", "Hari ini", "Kirim")
    await town.room.tap("Rincian")
    await town.phone("operator").answer("Tanya RT", "Minta foto surat")
    await town.room.answer("Tolak", "Tulis alasan lain")
    await town.phone("operator").say("batal")
    await town.room.answer("Tolak", "Kejadiannya tidak benar")
    await town.room.answer("Batalkan keputusan", "‹ Kembali", "Batalkan keputusan", "Salah tekan")
    await town.room.answer("Setujui", "Batalkan keputusan", "Tulis alasan lain")
    await town.phone("operator").say("surat orang lain")


async def what_is_approved_in_bulk(town: Town) -> None:
    for name in ("Lilis Suryani (61)", "Wiwin Winarti (60)"):
        await town.rt_reports_death(name)
    operator = await town.phone("operator").say("/antrean")
    title = next(each for each in operator.chat if "2 laporan menunggu keputusan" in each.prompt.text)
    await operator.tap("Setujui yang jelas", title)
    [row] = await town.rows(tables.bulks)
    async with town.house.db.write() as transaction:
        kept = await bulks.get(transaction, row["id"])
        assert kept is not None
        longer = replace(kept.bulk, rows=kept.bulk.rows * 15, seen=25)
        await bulks.keep(transaction, kept.id, longer, was=kept.state, state=kept.state)
    await operator.say("setujui semua kecuali 3")
    await operator.tap("‹ Sebelumnya")
    await operator.say("setujui")


async def what_a_room_reads_in_a_rush(town: Town) -> None:
    """It takes one card a minute: one tells of all that wait."""
    traits = {"web": replace(town.house.traits_of("web"), cards_a_minute=1)}
    async with town.another_process(traits=traits) as busy:
        for name in ("Lilis Suryani (61)", "Wiwin Winarti (60)", "Mimin Mintarsih (59)"):
            await busy.rt_reports_death(name)
        town.clock.advance(seconds=15)
        await busy.deliver.drain()
    await comes(town)


async def what_is_returned_in_bulk(town: Town) -> None:
    for name in ("Lilis Suryani (61)", "Wiwin Winarti (60)"):
        await town.rt_reports_death(name)
    operator = await town.phone("operator").say("kembalikan")
    await operator.answer("1", "Kembalikan 1", "‹ Kembali", "2", "Kembalikan 2", "Tanggal belum jelas")
    await go_on_with_bulks(town.house)
    await comes(town)


async def what_is_filtered(town: Town) -> None:
    await town.rt_reports_death("Lilis Suryani (61)")
    await town.rt_reports_death("Wiwin Winarti (60)")
    operator = await town.phone("operator").say("/antrean")
    for by, choice in (("Jenis", "Kematian"), ("Wilayah", "RT 003"), ("Lama", "2 hari"), ("Peringatan", "Tanpa")):
        await operator.tap("Saring")
        await operator.tap(by)
        await operator.tap(choice)
    await operator.tap("Ambil daftar")


async def what_is_said_in_the_room(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.reply(town.room.newest, Typed("Tanggalnya beda dengan surat"))
    await town.phone("operator").tap("Minta perbaikan begitu")
    await town.phone("rt-1").answer("Perbaiki", "Kirim")
    await town.room.reply(town.room.newest, Typed("Orangnya masih ada"))
    await town.phone("operator").tap("Tolak dengan alasan itu")
    await town.room.say("/antrean")


async def what_is_asked_to_be_taken_back(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    phone = await town.phone("rt-1").answer("laporan", "1. ", "Minta dibatalkan", "Tulis alasan lain", "batal")
    await phone.answer("laporan", "1. ", "Minta dibatalkan", "Orangnya keliru")
    operator = town.phone("operator")
    await operator.answer("Tetap berlaku", "Tulis alasan lain", "batal")
    await operator.answer(
        "menu", "Perlu diselesaikan", "1. Asep", "Buka laporan", "Tetap berlaku", "Datanya sudah benar"
    )
    town.clock.now = datetime(2026, 11, 16, 1, tzinfo=UTC)
    await closed(town, town.clock.now)
    await phone.answer("laporan", "‹ Bulan sebelumnya", "1. ", "Minta dibatalkan", "Ternyata masih hidup")


async def whom_an_operator_looks_up(town: Town) -> None:
    many = [
        Person(PersonId(f"xixi{n}"), HouseholdId("xixi"), RT_003, "XIXI", Sex.FEMALE, date(1990, 1, 1 + n))
        for n in range(9)
    ]
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, many)
    await town.rt_reports_death()
    phone = await town.phone("operator").say("cari xixi")
    found = phone.newest
    await phone.tap("Berikutnya")
    await phone.tap("1. Xixi", found)
    await phone.answer("Berikutnya", "cari asep saepudin", "2. Asep")
    await phone.answer("Lapor, riwayat", "Riwayat", "Kembali ke", "Lapor, riwayat", "Cetak")
    await phone.answer("Lapor, riwayat", "Perbaikan data", "batal")
    namesake = next(person for person in make_residents(RT_003) if person.name == "WIWIN WINARTI")
    await give(town, namesake.id, name="RINA MARLINA")
    await town.phone("operator").send(Pressed(f"go:0:person:{namesake.id}", "", "p"))


async def what_is_completed(town: Town) -> None:
    await birth(town)
    await town.room.tap("Lengkapi")
    await town.phone("operator").say("batal")
    await town.room.answer("Lengkapi", "Setujui", "Lengkapi")
    await town.phone("operator").answer("Lewati")
    await town.phone("operator").answer("menu", "Lengkapi data", "1. Siti Maryam", "3215274911260001")
    await town.phone("operator").answer("Lengkapi yang lain", "Tanpa NIK", "Ambil daftar", "Tanpa NIK")


async def where_there_is_no_room(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.addresses).values(room_area=None))
    await town.rt_reports_death()
    await town.phone("operator").answer("menu", "Antrean")
    await town.phone("operator").answer("Tolak", "‹ Kembali", "Setujui")


async def what_must_be_settled(town: Town) -> None:
    """A report that does not fit any more; and somebody whom a version before left alive, though it was approved."""
    await town.rt_reports_death()
    report = await town.the_report()
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        await could_not_be_approved(work, report, Misfit(PersonId(ASEP.id), "dead"))
        await work.flush()
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep", "Buka laporan")
    await town.room.tap("Setujui")
    await left_alive(town, ASEP.id)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep", "Minta RT melapor lagi")
    await comes(town)
    await town.phone("operator").answer("perlu diselesaikan", "1. Asep", "Tandai selesai", "Laporannya keliru")
    await town.phone("operator").answer("Buka lagi")


async def who_may_be_listed_twice(town: Town) -> None:
    again = replace(ASEP, id=PersonId("asep-again"), household_id=HouseholdId("again"), nik="", kk="")
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, [again])
    await find_doubles(town.house, REGENCY)
    operator = town.phone("operator")
    await operator.answer("menu", "Perlu diselesaikan", "1. Asep", "Bandingkan datanya", "Tanyakan ke RT")
    await comes(town)
    await town.phone("rt-1").answer("Ya, orang yang sama", "menu", "Cek warga", "Nanti saja", "menu", "Cek warga")
    await town.phone("rt-1").answer("Ya, orang yang sama", "1. Asep", "batal", "Ya, batalkan")
    await operator.answer("menu", "Perlu diselesaikan", "1. Asep", "Tandai selesai", "Bukan orang yang sama")


async def who_lives_by_one_entry_and_died_by_another(town: Town) -> None:
    died = replace(
        ASEP, id=PersonId("asep-dead"), household_id=HouseholdId("again"), nik="", kk="", status=BasicStatus.DEAD,
        died_or_left_on=date(2026, 9, 1),
    )  # fmt: skip
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, [died])
    await find_doubles(town.house, REGENCY)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep", "Bandingkan datanya", "Tanyakan ke RT")
    await town.phone("rt-1").answer("Ya, orang yang sama", "Ya, sudah meninggal", "batal", "Ya, batalkan")
    await town.phone("rt-1").answer("menu", "Cek warga", "Bukan, dua orang")


async def who_came_from_a_list_with_a_doubt(town: Town) -> None:
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        await look_at(work, [(ASEP.id, "nik-birth"), (ASEP.id, "marital")])
        await work.flush()
    operator = town.phone("operator")
    await operator.answer("menu", "Perlu diselesaikan", "1. Asep", "Tanyakan ke RT")
    await comes(town)
    await town.phone("rt-1").answer("Laporkan perbaikan", "batal", "Ya, batalkan")
    await operator.answer("menu", "Perlu diselesaikan", "1. Asep", "Lihat data Asep Saepudin")
    await operator.answer("perlu diselesaikan", "1. Asep", "Tandai selesai", "Datanya sudah benar", "Buka lagi")


async def whose_nik_is_anothers(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Perbaikan data", "asep", "Asep Saepudin", "NIK")
    other = next(each for each in make_residents(RT_003) if each.sex is ASEP.sex and each.id != ASEP.id)
    while "Kirim" not in phone.newest.labels:
        await phone.say(other.nik)
    await phone.answer("Kirim", "Sesuai kartunya")


async def who_is_left_alone(town: Town) -> None:
    """A baby's mother dies, and nobody else is of their household."""
    kin = {
        "IMAS NURRADARI": (Relationship.HEAD, date(2001, 5, 1)),
        "YAYAN KARNA": (Relationship.CHILD, date(2026, 9, 1)),
    }
    async with town.house.db.write() as transaction:
        people = [
            Person(PersonId(name), HouseholdId("alone"), RT_003, name, birth_date=born, relationship=each)
            for name, (each, born) in kin.items()
        ]
        await add_persons(await a_write(transaction), RT_003, people)
    await town.rt_reports_death("Imas Nurradari (25)")
    await town.room.tap("Setujui")
    await comes(town)
    await town.phone("rt-1").answer("Ikut keluarga lain", "batal", "Ya, batalkan")
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Yayan", "Ikut keluarga lain")
    await operator.answer("batal", "Ya, batalkan", "menu", "Perlu diselesaikan", "1. Yayan", "Tandai selesai")
    await operator.answer("Ada yang mengurus")


async def whose_head_died(town: Town) -> None:
    """Two grown-ups are left, and nobody was named."""
    kin = {"IMAS NURRADARI": Relationship.HEAD, "YAYAN KARNA": Relationship.HUSBAND, "DEDI KARNA": Relationship.CHILD}
    async with town.house.db.write() as transaction:
        people = [
            Person(PersonId(name), HouseholdId("led"), RT_003, name, birth_date=date(1990, 5, 1), relationship=each)
            for name, each in kin.items()
        ]
        await add_persons(await a_write(transaction), RT_003, people)
    await town.rt_reports_death("Imas Nurradari (36)")
    await town.room.tap("Setujui")
    await find_matters(town.house, REGENCY)
    operator = town.phone("operator")
    await operator.answer("menu", "Perlu diselesaikan", "1. Yayan", "Tandai selesai", "Memang belum ada", "Buka lagi")
    await operator.answer("menu", "Perlu diselesaikan", "1. Yayan", "Kepala: Yayan Karna")


async def whose_husband_died_before(town: Town) -> None:
    """She stands as married still: an earlier version knew nothing of widows."""
    kin = {"OMAN KARNA": (Relationship.HEAD, Sex.MALE), "IMAS NURRADARI": (Relationship.WIFE, Sex.FEMALE)}
    async with town.house.db.write() as transaction:
        people = [
            Person(PersonId(name), HouseholdId("wed"), RT_003, name, birth_date=date(1990, 5, 1), relationship=each)
            for name, (each, _) in kin.items()
        ]
        people = [replace(each, sex=kin[each.name][1], marital=Marital.MARRIED) for each in people]
        await add_persons(await a_write(transaction), RT_003, people)
    await give(town, "OMAN KARNA", status=BasicStatus.DEAD.value, ended_on=date(2025, 3, 1))
    await give(town, "IMAS NURRADARI", relationship=Relationship.HEAD.value)
    await find_matters(town.house, REGENCY)
    operator = town.phone("operator")
    await operator.answer("menu", "Perlu diselesaikan", "1. Imas", "Tandai selesai", "Bukan pasangan", "Buka lagi")
    await operator.answer("menu", "Perlu diselesaikan", "1. Imas", "Catat Cerai mati")


async def whose_wife_wed_another(town: Town) -> None:
    await weds_another(town)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep", "Catat Cerai hidup")


async def who_has_one_card(town: Town) -> None:
    """Two parts of a family, as an older list had them."""
    kin = {"OMAN KARNA": Relationship.HEAD, "IMAS NURRADARI": Relationship.WIFE}
    async with town.house.db.write() as transaction:
        people = [
            Person(PersonId(name), HouseholdId(name[:4]), RT_003, name, birth_date=date(1990, 5, 1), relationship=each)
            for name, each in kin.items()
        ]
        people = [replace(each, kk="3215270101150777") for each in people]
        await add_persons(await a_write(transaction), RT_003, people)
    await find_matters(town.house, REGENCY)
    operator = town.phone("operator")
    await operator.answer("menu", "Perlu diselesaikan", "1. Oman", "Tandai selesai", "Memang dua", "Buka lagi")
    await operator.answer("menu", "Perlu diselesaikan", "1. Oman", "Satukan")


async def left_alive(town: Town, person: str) -> None:
    """The version before said of his death that it was in the registry, and it was not."""
    await give(town, person, status=BasicStatus.ALIVE.value, ended_on=None)
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.reports).values(effect_number=None))
    await find_matters(town.house, REGENCY)


async def my_reports(town: Town) -> None:
    await town.rt_reports_death()
    await town.phone("rt-1").answer("laporan", "1. ", "Tambah foto", "Suratnya menyusul", "Lihat laporan")
    await town.phone("rt-1").answer("Tanda terima", "laporan", "1. ", "Lapor lagi", "batal")
    await town.room.answer("Minta perbaikan", "Nama")
    await town.phone("rt-1").answer("laporan", "1. ", "Perbaiki", "batal", "Ya, batalkan")
    await town.phone("rt-1").answer("laporan", "1. ", "Tarik kembali", "Tidak jadi", "Tarik kembali", "Ya, tarik")
    await town.phone("rt-1").answer("laporan", "1. ")


async def earlier_months(town: Town) -> None:
    town.clock.now -= timedelta(days=60)
    for name in ("Asep Saepudin (52)", "Asep Saepudin (26)"):
        await town.rt_reports_death(name)
    for name in ("Siti Maryam", "Bayu", "Rangga", "Dewi Lestari", "Nining", "Yanto", "Komar", "Euis"):
        town.clock.advance(hours=1)
        await birth(town, name)
        if "Beda orang" in str(town.phone("rt-1").newest.labels):
            await town.phone("rt-1").tap("Beda orang")
    await town.phone("rt-1").answer("laporan", "‹ Lebih lama", "Lebih baru")
    town.clock.now += timedelta(days=60)
    await town.phone("rt-1").answer("nihil", "laporan", "‹ Lebih lama", "‹ Bulan sebelumnya", "Bulan berikutnya")


async def told_before(town: Town) -> None:
    await birth(town)
    await birth(town)
    await town.phone("rt-1").tap("Tambah keterangan")
    await town.phone("rt-1").say("Lahirnya di bidan Euis")
    await birth(town, "Siti Mariyam")
    await town.phone("rt-1").tap("Beda orang, kirim")
    await town.rt_reports_death()
    await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", "Batal")


async def what_is_no_report(town: Town) -> None:
    phone = town.phone("rt-1")
    for said in ("halo", "makasih", "siapa operatornya", "kapan cair", "si Asep udah gak di sini", "salah kirim"):
        await phone.say(said)
    await phone.photo()
    await phone.answer("Kematian", "Batal")


async def photos(town: Town) -> None:
    phone = await town.rt_reports_death()
    await phone.photo()
    await phone.photo()
    await phone.tap("Ya, tambahkan")
    await phone.photo()
    await phone.tap("Laporan lain")
    await phone.tap("Jangan disimpan")
    await phone.photo()
    await phone.tap("Bukan")
    await (await correct(town, "NIK")).photo(KTP)
    await phone.answer("Bukan, ketik sendiri")
    await phone.photo(KTP)
    await phone.answer("Ya, benar", "Kirim")


async def whom_to_check(town: Town) -> None:
    everybody = [person.id for person in make_residents(RT_003)]
    await give(town, everybody[0], birth_date=date(1925, 3, 1))
    await give(town, everybody[1], birth_date=date(1926, 3, 1), status=BasicStatus.AWAY.value)
    await give(town, everybody[2], birth_date=date(1927, 3, 1), status=BasicStatus.MISSING.value)
    async with town.house.db.write() as transaction:
        await edit_person(
            await a_write(transaction), RT_003, EditPerson(everybody[3], {}, {"pregnant_since": "2026-01-24"})
        )
    phone = await town.phone("rt-1").answer("lapor", "Cek warga")
    for _ in range(4):
        same = next(each for each in phone.newest.labels if each.startswith(("Masih", "Belum")))
        await phone.tap("Nanti" if same == "Masih tinggal di sini" else same)
    await phone.say("menu")
    await phone.answer("Cek warga", "Meninggal", "Kemarin", "Kirim", "Lanjut cek warga")


async def who_moved_next_door(town: Town) -> None:
    await told(town, "move_out")
    await town.room.tap("Setujui")
    await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim")
    await town.room.answer("Tolak", "Kejadiannya tidak benar")
    await find_matters(town.house, REGENCY)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. ", "Tanyakan ke RT tujuan")
    await town.phone("rt-2").tap("Bukan ke RT ini")
    await town.phone("rt-1").answer("Ke luar kabupaten", "Masih di kabupaten")
    await comes(town)


async def who_moved_nobody_knows_where(town: Town) -> None:
    phone = await town.phone("rt-1").say("lapor")
    await phone.answer(*SPOKEN_OF["move_out"].short)
    await town.room.tap("Setujui")
    town.clock.advance(days=31)
    await find_matters(town.house, REGENCY)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. ", "Tanyakan ke RT asal")
    await comes(town)
    await phone.answer("Pindah masuk", "batal")


async def who_died_where_he_moved(town: Town) -> None:
    there = AreaCode("32.15.27.2088")
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(there, "Mekarjati", "Telukjambe Barat")])
        await areas.add_missing_rts(transaction, [AreaCode(f"{there}/001/001")])
    for who, role, area in (("rt-there", Role.RT, f"{there}/001/001"), ("operator-there", Role.OPERATOR, there)):
        await town.phone(who).say(f"gabung {await town.invite(role, AreaCode(area), who)}")
    phone, operator = town.phone("rt-1"), town.phone("operator-there")
    await phone.answer("lapor", "Pindah keluar", "Cucu Cahyati", "Cucu", "Hanya Cucu Cahyati", "Kemarin", "Desa lain")
    await phone.answer("+ Tujuan", "Mekarjati", "Mekarjati", "+ RT tujuan", "RT 1 RW 1", "Kirim")
    await town.room.tap("Setujui")
    await town.phone("rt-there").answer("Sudah datang", "Kemarin", "Kirim")
    await operator.tap("Setujui")
    await phone.answer("lapor", "Kematian", "Cucu Cahyati", "Tidak ada di daftar", "Hari ini", "Kirim")
    await town.room.answer("Setujui", "Setujui begitu")
    town.clock.advance(minutes=15)
    await find_matters(town.house, REGENCY)
    await operator.answer("menu", "Perlu diselesaikan", "1. Cucu", "Minta RT melapor lagi", "Lihat data Cucu")
    await operator.answer("perlu diselesaikan", "1. Cucu", "Tandai selesai", "Masih hidup", "Buka lagi")


async def who_parted_from_somebody_of_another_village(town: Town) -> None:
    there = AreaCode("32.15.27.2088")
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(there, "Mekarjati", "Telukjambe Barat")])
        await areas.add_missing_rts(transaction, [AreaCode(f"{there}/001/001")])
        her = Person(
            PersonId("hani"), HouseholdId("hani-house"), AreaCode(f"{there}/001/001"), "HANI ANGGRAENI", Sex.FEMALE,
            date(1974, 3, 2), marital=Marital.MARRIED,
        )  # fmt: skip
        await add_persons(await a_write(transaction), her.area, [her])
    await town.phone("operator-there").say(f"gabung {await town.invite(Role.OPERATOR, there, 'operator-there')}")
    answers = (
        "Asep Saepudin",
        "Asep Saepudin (52)",
        "Bercerai",
        "kemarin",
        "+ Pasangan",
        "Hani Anggraeni",
        "Tidak ada",
    )
    await town.phone("rt-1").answer("lapor", "Perubahan status", *answers, "Kirim")
    await town.room.tap("Setujui")
    await find_matters(town.house, REGENCY)
    operator = town.phone("operator-there")
    await operator.answer("menu", "Perlu diselesaikan", "1. Hani", "Tandai selesai", "Orang lain", "Buka lagi")
    await operator.answer("menu", "Perlu diselesaikan", "1. Hani", "Catat Cerai hidup")


async def who_is_taken_from_another_village(town: Town) -> None:
    there = AreaCode("32.15.27.2088")
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(there, "Mekarjati", "Telukjambe Barat")])
        resident = Person(
            PersonId("joko"), HouseholdId("joko-house"), AreaCode(f"{there}/001/001"), "JOKO PURNOMO", Sex.MALE,
            date(1974, 3, 2), nik="3215270203740001",
        )  # fmt: skip
        await add_persons(await a_write(transaction), resident.area, [resident])
    for who, role, area in (("rt-there", Role.RT, resident.area), ("operator-there", Role.OPERATOR, there)):
        await town.phone(who).say(f"gabung {await town.invite(role, area, who)}")
        await town.phone(who).tap("Saya mengerti")
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Joko Purnomo", "Hari ini", "1")
    await phone.answer("Laki-laki", "tidak tahu", "+ NIK", "Ya, saya isi", resident.nik, "Kirim")
    await town.room.tap("Setujui")
    await town.phone("operator-there").say("antrean")
    await town.phone("rt-there").answer("menu", "Pertanyaan (1)")
    await reminded(town, 16, 12)
    await phone.answer("laporan", "1. ")
    await town.phone("rt-there").tap("Masih di sini")
    await town.room.tap("Setujui")
    await town.phone("rt-there").tap("Masih di sini")
    town.clock.advance(minutes=15)
    await find_matters(town.house, REGENCY)
    await town.phone("operator").answer("perlu diselesaikan", "1. Joko")
    await town.phone("operator-there").answer("perlu diselesaikan", "1. Joko", "Sudah tidak di sana")
    await town.room.tap("Setujui")


async def what_is_reminded_of(town: Town) -> None:
    await reminded(town, 10)
    phone = await town.rt_reports_death()
    await town.room.answer("Minta perbaikan", "Nama")
    await phone.answer("lapor", "Lainnya", "Merantau", "wildan", "Wildan Fadilah")
    await reminded(town, 11, 12)
    await reminded(town, 12, 12)
    await baby(town, "DEWI", date(2026, 8, 13), ASEP.household_id)
    await reminded(town, 13, 12)
    await phone.answer("batal", "Sudah punya NIK", "batal")
    await baby(town, "NINING", date(2026, 11, 14) - CERTIFICATE_AFTER, "other")
    await reminded(town, 14, 12)
    await reminded(town, 17, 17)


async def what_nobody_fixed(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.answer("Minta perbaikan", "Nama")
    town.clock.advance(days=31)
    await find_matters(town.house, REGENCY)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep", "Buka laporan")
    phone = await town.phone("operator").answer("perlu diselesaikan", "1. Asep", "Tandai selesai")
    await phone.answer("Sudah dilaporkan lagi", "Buka lagi")


async def a_practice(town: Town) -> None:
    phone = await town.phone("rt-1").say("latihan")
    await town.rt_reports_death()
    await town.phone("operator").answer("/antrean", "Minta perbaikan", "Nama")
    await phone.answer("latihan", "laporan", "1. ", "menu", "cek warga", "menu", "Selesai latihan")


async def a_practice_that_is_over(town: Town) -> None:
    await town.phone("rt-1").answer("latihan", "menu")
    town.clock.advance(days=30)


async def what_is_half_filled(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", "menu", "Lanjutkan", "menu", "Buang")
    await phone.answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", "menu", "Simpan dulu")
    await phone.answer("Lanjutkan Kematian", "menu", "Buang")
    await told(town, "death")
    await phone.answer("laporan", "1. ", "Tambah foto")
    await phone.answer("menu", "batal")
    await town.room.answer("Tolak", "Tulis alasan lain")
    await town.phone("operator").answer("menu", "batal")


async def what_is_told_within(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "cucu", "Cucu Cahyati", "Siti Maryam", "Perempuan")
    await phone.say("pak Asep Saepudin meninggal")
    await phone.answer("Bukan, lanjutkan", "kemarin", "Di rumah", "pak Asep Saepudin meninggal", "Ya, laporan baru")
    await phone.answer("menu", "Buang")


async def who_is_new(town: Town) -> None:
    await town.rt_reports_death()
    decree = Decree(RT_003, "Maman Sulaeman", "141/07/SK/2026")
    done = await replace_officer(town.house, "cli", decree)
    await town.phone("new").say(f"gabung {done.invitation.code}")
    await town.phone("new").answer("Saya mengerti", "Bantuan", "Pengaturan", "✓ Belum lapor", "✗ Belum lapor")
    await town.phone("new").answer("Bahasa", "Bahasa Indonesia", "menu", "privasi")
    for role, area in ((Role.TKSK, AreaCode("32.15.27")), (Role.ADMIN, AreaCode("32"))):
        code = await town.invite(role, area, role.value)
        await town.phone(role.value).say(f"gabung {code}")
        await town.phone(role.value).answer("Saya mengerti", "bantuan", "pengaturan")
    await town.phone("operator").answer("bantuan", "pengaturan", "rekap")
    code = await town.invite(Role.OPERATOR, VILLAGE, "Neneng Rohaeti")
    await town.phone("rt-2").say(f"gabung {code}")


async def what_dinas_sosial_sees(town: Town) -> None:
    await told(town, "death")
    dinsos = town.phone("dinsos")
    await dinsos.answer("antrean", "Telukjambe Barat (1)", "Sukamaju Baru (1)")
    await town.room.tap("Setujui")
    await dinsos.answer("menu", "Ambil berkas", "bantuan", "cari asep", "rekap", "Tutup bulan")
    async with town.house.db.write() as transaction:
        await months.open_month(transaction, REGENCY, Period("2026-11"), town.clock())
    await dinsos.answer("tutup", "Ya, tutup")
    await closed(town, town.clock.now)
    await closed(town, datetime(2026, 12, 15, 12, tzinfo=UTC))
    await dinsos.answer("unduh", "rekap", "Telukjambe", "Sukamaju Baru", "RT belum lapor", "Rekap Sukamaju", "Desember")
    await dinsos.answer("rekap", "Lihat gambar", "Rekap Kabupaten")
    await dinsos.answer("rekap sukamaju baru", "Rekap Telukjambe", "rekap cilacap", "Rekap wilayah saya", "tutup")
    await town.phone("rt-1").answer("laporan", "‹ Bulan sebelumnya", "1. ")


async def in_one_sentence(town: Town) -> None:
    await town.phone("rt-1").answer("pak asep meninggal kemarin sore", "batal", "tidak ada kejadian bulan ini")
    nil = town.phone("rt-1").newest
    await town.phone("rt-1").tap("Nihil")
    await town.phone("rt-1").answer("Tarik kembali", "Ya, tarik")
    town.clock.advance(days=10)
    await town.phone("rt-1").tap("Nihil", nil)


async def more_than_a_message_holds(town: Town) -> None:
    """Where a message has few buttons: all answers of a long report, by pages and around."""
    proposal = SPOKEN_OF["proposal"]
    phone = await town.phone(proposal.who).say("lapor")
    await phone.answer(*proposal.inputs[:-1], "+ Foto depan rumah")
    await phone.photo()
    await phone.answer("Ubah", "Pilihan lainnya")
    assert phone.newest.labels[:3] == ["Listrik 450 W/tidak ada", "Foto depan rumah", "Pilihan lainnya"]
    await phone.answer("Pilihan lainnya", "kembali", "Kirim")


async def what_a_village_decides(town: Town) -> None:
    """A deliberation, from its opening to the signed papers; another one is called off."""
    operator = town.phone("operator")
    await operator.answer(
        "menu", "Musyawarah desa", "Buka musyawarah desa", "hari ini", "Balai Desa", "H. Dadang", "Asep"
    )
    await operator.answer("Ubah keterangan", "Tempat", "Kantor Desa")
    for kind in ("missing", "unfit", "proposal"):
        await told(town, kind)
        await town.room.tap("Setujui")
    await operator.answer("/musdes", "Bahas satu-satu", "Lewati dulu", "Setuju, mufakat", "Tunda", "belum lengkap")
    await operator.answer("/musdes", "Daftar nama", "2. ", "Ubah keputusan", "Pungut suara", "1", "0", "0", "Lewati")
    await operator.answer("/musdes", "Setujui semua")
    await town.phone("dinsos").answer("/musdes", "Sukamaju", "Musyawarah desa")
    await operator.answer("/musdes", "Selesai dibahas", "Ya, buat berkasnya")
    await make_papers(town.house, REGENCY)
    await comes(town)
    await operator.tap("Kirim yang diteken")
    await operator.photo(JPEG)
    await operator.answer("Sudah semua")
    await put_in_force(town.house, REGENCY)
    await comes(town)
    await operator.answer("/musdes", "Ke-1: selesai", "Kirim berkasnya", "Kembali", "Daftar nama", "1. ")
    await operator.answer("/musdes", "Buka yang khusus", "hari ini", "Balai Desa", "H. Dadang", "Asep")
    await operator.answer("Tidak jadi diadakan", "Ya, tidak jadi")


async def what_hangs_on_the_board(town: Town) -> None:
    """Two reports; one of them is objected to."""
    operator = town.phone("operator")
    for kind in ("missing", "unfit"):
        await told(town, kind)
        await town.room.tap("Setujui")
    await operator.answer("menu", "Mading", "1. ", "Catat sanggahan", "batal", "menu", "Mading", "Cetak daftarnya")
    await print_sheets(town.house, REGENCY)
    await comes(town)
    await town.phone("rt-1").answer("lapor", "Laporan lain", "Bantuan", "Mading", "1. ", "Catat sanggahan")
    await town.phone("rt-1").answer("Siti Maryam", "masih tinggal di sini", "Mading")


async def who_assists_a_head(town: Town) -> None:
    """Named, given another code, called back; and a new phone, for which his operator vouches."""
    head = town.phone("rt-1")
    await head.answer("pengaturan", "Pembantu", "+ Tunjuk pembantu", "Dadan Hermawan")
    await head.answer("pembantu", "Kode baru: Dadan")
    await head.answer("pembantu", "+ Tunjuk pembantu", "Cucu Suhartini")
    await head.answer("pembantu", "Berhentikan Cucu")
    await town.phone("operator").answer("pengaturan", "Ketua RT ganti HP", "Neneng")


async def whom_two_villages_claim(town: Town) -> None:
    """He is listed in a third; Dinas Sosial says which of the two is right."""
    await both_claim(town, tksk=False)
    await town.room.tap("Setujui")
    await town.phone("dinsos").answer("menu", "Pertanyaan (1)", "Laporan ini keliru", "Alamat di KTP dan KK")


async def who_goes_on_leave(town: Town) -> None:
    """An operator names who stands in for him, gives another code, and calls him back; and one for an RT head."""
    operator = town.phone("operator")
    await operator.answer("pengaturan", "Pengganti sementara", "+ Tunjuk pengganti", "Wawan", "Besok", "14 November")
    await operator.answer("pengganti", "Kode baru: Wawan")
    await operator.answer("pengganti", "Untuk petugas lain", "Neneng", "+ Tunjuk pengganti")
    await operator.answer("Maman", "Hari ini", "14 November", "pengganti", "Akhiri: Wawan")
    await operator.answer("pengganti", "+ Tunjuk pengganti", "Dadan", "Besok", "14 November")
    told = re.search(r"GABUNG (\w{8})", operator.text)
    assert told is not None
    await town.phone("rt-2").say(f"gabung {told[1]}")
    town.clock.advance(days=1)
    await turn_deputies(town.house)
    await comes(town)


async def what_is_written_down(town: Town) -> None:
    """Somebody comes to the office; the RT head objects before the decision and after it."""
    operator, head = town.phone("operator"), town.phone("rt-1")
    await operator.answer(
        "menu", "Catat laporan warga", "RT 003/RW 005", "RT lain", "RT 003/RW 005", "Kematian", "asep"
    )
    await operator.answer("Asep Saepudin (52)", "menu", "Simpan dulu", "menu", "Lanjutkan Kematian", "kemarin", "Kirim")
    await operator.answer("Catat lagi untuk", "Menu", "laporan", "1. ")
    await head.answer("Keberatan", "Tulis alasan lain", "orangnya masih ada", "laporan", "1. ", "Keberatan", "Orangnya")
    await town.phone("operator-2", ROOM.id).answer("Minta perbaikan", "Tanggal")
    await operator.answer("Perbaiki", "2 November 2026", "Kirim")
    await town.phone("operator-2", ROOM.id).tap("Setujui")
    await head.answer("laporan", "1. ")
    await operator.answer("/input", "RT 001/RW 002", "Nihil", "Tarik kembali", "Ya, tarik", "laporan", "2. ")


async def what_is_keyed_in(town: Town) -> None:
    """A closed month, keyed in one by one and page by page; the TKSK and Dinas Sosial read what is left."""
    for kind in ("unfit", "death"):
        await told(town, kind)
        await town.room.tap("Setujui")
    operator = town.phone("operator")
    await operator.answer("menu", "Input SIKS-NG")
    await closed(town, datetime(2026, 11, 15, 12, tzinfo=UTC))
    await operator.answer("/siks", "Unduh Excel", "Ringkasan", "Kesejahteraan", "✓ Tandai 3", "Batalkan yang tadi")
    await operator.answer("Mulai satu-satu", "Salin No KK", "Lihat datanya lagi", "Lewati dulu", "✓ Sudah diinput")
    await operator.answer("Daftar", "2. ", "Belum diinput")
    await town.phone("tksk").say(f"gabung {await town.invite(Role.TKSK, AreaCode('32.15.27'), 'Yayah')}")
    await town.phone("tksk").answer("menu", "Input SIKS-NG", "Sukamaju Baru", "Daftar desa")
    await town.phone("dinsos").answer("/siks")


async def who_is_asked_to_look(town: Town) -> None:
    """Surveys asked for, begun, put off, declined, given to another, handed in."""
    operator, head = town.phone("operator"), town.phone("rt-1")
    await told(town, "proposal")
    await town.room.tap("Rincian")
    await operator.answer("Minta disurvei", "Ujang")
    await head.answer("Lihat", "Tidak bisa ke sana", "Kembali", "Mulai survei", "Keluarganya", "Ya", "batal")
    await head.answer("menu", "Survei (1)", "1. ", "Lanjutkan survei", "menu", "Simpan dulu")
    await head.answer("/survei", "1. ", "Lanjutkan survei", *["Tidak"] * 8, "Mereka butuh", "Ya", "Lewati")
    await head.answer("Lewati", "Lewati", "Lewati", "Kirim")
    await operator.answer("Buka", "Minta disurvei", "Ujang")
    await head.answer("Lihat", "Tidak bisa ke sana", "Ya, tidak bisa")
    await operator.answer("Ganti petugas", "Saya sendiri", "Survei", "1. ")
    await told(town, "unfit")
    await town.room.tap("Rincian")
    await operator.answer("Minta disurvei", "Ujang", "/survei", "Survei di wilayah saya", "Survei saya")


ON_NARROW_CHANNELS: tuple[Story, ...] = (more_than_a_message_holds,)
WITH_A_BOARD: tuple[Story, ...] = (what_hangs_on_the_board,)
STORIES: tuple[Story, ...] = (
    who_was_told_as_dead_before_her_birth, who_has_one_card,
    *ON_NARROW_CHANNELS, *WITH_A_BOARD,
    what_is_told_often, what_is_told_rarely, what_a_review_page_offers, what_becomes_of_a_card, what_is_completed,
    what_is_said_in_the_room, whom_an_operator_looks_up,
    where_there_is_no_room, my_reports, earlier_months, told_before, photos, what_is_no_report,
    whom_to_check, who_moved_next_door, who_moved_nobody_knows_where,
    what_is_reminded_of, what_nobody_fixed, a_practice, a_practice_that_is_over,
    what_is_half_filled, what_is_told_within, who_is_new,
    what_dinas_sosial_sees,
    in_one_sentence, who_is_on_no_list, who_is_listed_already, who_is_taken_from_another_village, what_must_be_settled,
    who_died_where_he_moved,
    what_follows_another, what_is_asked_to_be_taken_back, who_may_be_listed_twice,
    who_lives_by_one_entry_and_died_by_another,
    what_is_approved_in_bulk, what_a_room_reads_in_a_rush,
    what_is_returned_in_bulk,
    what_is_filtered,
    who_came_from_a_list_with_a_doubt,
    who_assists_a_head, who_goes_on_leave, whom_two_villages_claim, who_is_on_a_photo, what_a_village_decides,
    what_is_written_down,
    what_is_keyed_in, who_died_before_his_family_came, who_is_here_already,
    who_is_asked_to_look, whose_nik_is_anothers, who_is_left_alone, whose_head_died,
    whose_husband_died_before,
    whose_wife_wed_another,
    who_parted_from_somebody_of_another_village,
)  # fmt: skip
