"""*Perlu diselesaikan*: the list in private, page by page; each has its ways on, nobody outside the area sees it."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import update

from bot.dialogue.prompt import Pressed
from bot.domain.areas import Area, AreaCode, Level, ancestor
from bot.domain.month.as_known import Misfit
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, readable
from bot.domain.report.review import ReportId
from bot.services.clock.find_matters import find_matters
from bot.services.clock.weekly_digest import send_weekly_digest
from bot.services.demo.demo_village import REGENCY, RT_003, VILLAGE, make_residents
from bot.services.matters.misfits import could_not_be_approved
from bot.services.work.work import Work
from bot.storage import tables
from bot.storage.registry import areas
from tests.services.phones import Phone, Town

NAMES = [readable(each.name) for each in make_residents(RT_003)]
DIED = [name for name in NAMES if sum(name.split()[0] in other for other in NAMES) == 1][:6]
DISTRICT = ancestor(VILLAGE, Level.DISTRICT)


async def misfits(town: Town, count: int) -> None:
    """So many reports could not be approved as they stand."""
    await town.rt_reports_death()
    (report,) = await town.reports()
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        for number in range(count):
            misfit = Misfit(report.change.subjects[0], "dead")
            which = report.id if not number else ReportId(f"r{number}")
            await could_not_be_approved(work, replace(report, id=which), misfit)
        await work.flush()


async def left_alive(town: Town) -> str:
    """A death that was approved by a version before, and did not come into the registry."""
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    (report,) = await town.reports()
    async with town.house.db.write() as transaction:
        alive = {"status": BasicStatus.ALIVE.value, "ended_on": None}
        person = tables.persons.c.id == report.change.subjects[0]
        await transaction.execute(update(tables.persons).where(person).values(alive))
        await transaction.execute(update(tables.reports).values(effect_number=None))
    assert await find_matters(town.house, REGENCY) == 1
    return report.change.subjects[0]


async def enrolled(town: Town, who: str, role: Role, area: AreaCode) -> Phone:
    phone = await town.phone(who).say(f"gabung {await town.invite(role, area, who)}")
    return await phone.tap("Saya mengerti")


async def elsewhere(town: Town) -> Phone:
    """An operator of another village of the kecamatan."""
    other = AreaCode(f"{DISTRICT}.2098")
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(other, "Sukasari", "Telukjambe Barat")])
    return await enrolled(town, "Bu Iis", Role.OPERATOR, other)


async def test_nothing_to_settle_is_no_button_and_the_word_says_so(town: Town) -> None:
    phone = await town.phone("operator").say("menu")
    assert not [label for label in phone.newest.labels if label.startswith("Perlu")]
    assert (await phone.say("/perlu")).text == "Tidak ada yang perlu diselesaikan."


async def test_each_says_what_who_since_when_and_whose_turn_and_opens_its_report(town: Town) -> None:
    await misfits(town, 1)
    phone = await town.phone("operator").answer("menu", "Perlu diselesaikan (1)")
    assert phone.text == (
        "1 hal perlu diselesaikan:\n\n"
        "1. Laporan MTI-2611-0001 (Kematian) dari RT 003/RW 005: Asep Saepudin (52 tahun, Kp. Sukamaju No. 1, "
        "RT 003/RW 005). Belum bisa disetujui: Asep Saepudin sudah tercatat meninggal. Sejak 10 November 2026."
    )
    await phone.tap("1. Asep Saepudin")
    assert phone.text.endswith("Sejak 10 November 2026 (hari ini). Giliran operator desa.")
    await phone.tap("Lihat data Asep")
    assert "NIK: " in phone.text
    await phone.answer("perlu", "1. Asep", "Buka laporan", "Setujui")
    assert (await phone.say("perlu")).text == "Tidak ada yang perlu diselesaikan."
    actions = [line.action for line in await town.log(f"report:{(await town.the_report()).id}")]
    assert actions[1:4] == ["matter.raised", "matter.viewed", "matter.viewed"]
    seen = [line.detail["how"] for line in await town.log(f"person:{(await town.the_report()).change.subjects[0]}")]
    assert seen[:4] == ["list", "matter", "details", "list"]


async def test_pages_go_to_the_end_and_back(town: Town) -> None:
    for number, who in enumerate(DIED):
        await town.rt_reports_death(who)
        report = (await town.reports())[-1]
        async with town.house.db.write() as transaction:
            work = Work(transaction, town.house, town.clock())
            await could_not_be_approved(work, report, Misfit(report.change.subjects[0], "dead"))
            await work.flush()
        town.clock.advance(minutes=number + 1)
    phone = await town.phone("operator").say("perlu")
    assert phone.text.startswith("6 hal perlu diselesaikan, halaman 1 dari 2:\n\n• 6 laporan belum cocok dengan data")
    assert len(phone.text) <= 1024
    assert [label[:2] for label in phone.newest.labels] == ["1.", "2.", "3.", "4.", "Be", "Me"]
    await phone.tap("Berikutnya")
    assert [label[:2] for label in phone.newest.labels] == ["5.", "6.", "‹ ", "Me"]
    await phone.tap("‹ Sebelumnya")
    assert "halaman 1 dari 2" in phone.text
    await phone.send(Pressed("go:0:matters:99"))
    assert "halaman 2 dari 2" in phone.text


async def test_the_tksk_sees_his_villages_by_name_and_nobody_else_sees_them(town: Town) -> None:
    await misfits(town, 1)
    tksk = await enrolled(town, "Bu Euis", Role.TKSK, DISTRICT)
    await tksk.answer("menu", "Perlu diselesaikan (1)")
    assert tksk.text.endswith("Sejak 10 November 2026, Sukamaju Baru.")
    await tksk.tap("1. Asep")
    assert tksk.text.endswith("Giliran operator desa Sukamaju Baru.")
    assert (await tksk.say("/rekap")).text.endswith("• 1 laporan belum cocok dengan data\n• Sukamaju Baru: 1")
    matter = next(each["id"] for each in await town.rows(tables.matters))
    other = await elsewhere(town)
    await other.say("perlu")
    assert other.text == "Tidak ada yang perlu diselesaikan."
    for command in ("matter", "settle", "reopen"):
        await other.send(Pressed(f"go:0:{command}:{matter}"))
        assert other.text == "Hal itu tidak ada di daftar wilayah Bapak/Ibu."
    rt = await town.phone("rt-1").say("/perlu")
    assert "bukan bagian dari tugas" in rt.text
    assert not [text for text in town.network.seen_in("ruang-operator") if "perlu diselesaikan" in text]


async def test_a_reason_settles_it_for_good_and_the_same_hand_opens_it_again(town: Town) -> None:
    person = await left_alive(town)
    phone = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep", "Tandai selesai")
    assert phone.text.endswith("Apa alasannya hal ini selesai?")
    await phone.tap("Laporannya keliru")
    assert phone.text == ("Hal ini sudah ditandai selesai oleh Rina Marlina pada 10 November 2026: Laporannya keliru.")
    town.clock.advance(minutes=15)
    assert await find_matters(town.house, REGENCY) == 0
    assert (await phone.say("perlu")).text == "Tidak ada yang perlu diselesaikan."
    matter = next(each for each in await town.rows(tables.matters))
    assert (matter["settled_by"], matter["how"]) == ("officer:demo-officer-3", "mistaken")
    await phone.send(Pressed(f"go:0:matter:{matter['id']}"))
    await phone.tap("Buka lagi")
    assert "masih tercatat, padahal laporan MTI-2611-0001 (Kematian" in phone.text
    actions = [line.action for line in await town.log(matter["subject"])]
    assert actions == [
        "matter.raised", "matter.viewed", "matter.settled", "matter.reopened", "matter.viewed",
    ]  # fmt: skip
    assert person in matter["subject"]


async def test_the_rt_head_is_asked_to_tell_again_and_what_he_tells_settles_it(town: Town) -> None:
    person = await left_alive(town)
    operator, head = town.phone("operator"), town.phone("rt-1")
    await operator.answer("menu", "Perlu diselesaikan", "1. Asep", "Minta RT melapor lagi")
    assert operator.text.startswith("Laporan MTI-2611-0001: ketua RT 003/RW 005 sudah diminta melapor lagi.")
    assert head.text.startswith("Data masih mencatat Asep Saepudin (52 tahun, Kp. Sukamaju No. 1, RT 003/RW 005)")
    before = len(head.chat)
    await operator.answer("perlu", "1. Asep", "Minta RT melapor lagi")
    assert len(head.chat) == before  # once a day
    await head.answer("Kematian", "asep", "Asep Saepudin (52)", "kemarin", "Kirim")
    await town.room.tap("Setujui")
    assert (await operator.say("perlu")).text == "Tidak ada yang perlu diselesaikan."
    await operator.send(Pressed(f"go:0:ask-rt:{(await town.reports())[0].id}:{person}"))
    assert "sudah tidak tercatat" in operator.text


async def test_what_he_was_told_before_is_written_down_again_in_place_of_the_rt_head(town: Town) -> None:
    person = await left_alive(town)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep", "Catat Kematian", "Kirim")
    first, mine = await town.reports()
    assert (mine.dictated, mine.event_date, mine.change.subjects) == (True, first.event_date, (person,))
    assert mine.number in operator.text


async def test_dinas_sosial_counts_by_kecamatan_and_opens_what_it_is_about(town: Town) -> None:
    await left_alive(town)
    dinsos = await town.phone("dinsos").answer("menu")
    assert "Perlu diselesaikan (1)" in dinsos.newest.labels
    await dinsos.tap("Keadaan bulan ini")
    assert dinsos.text.endswith(
        "Perlu diselesaikan: 1 hal\n• 1 warga masih tercatat padahal sudah dilaporkan\n• Kec. Telukjambe Barat: 1"
    )
    await dinsos.answer("Perlu diselesaikan", "1. Asep")
    assert dinsos.newest.labels == ["Lihat data Asep Saepudin", "Buka laporan", "Daftar penyelesaian", "Menu"]


async def test_the_weekly_digest_counts_it_for_each_in_his_own_area(town: Town) -> None:
    await left_alive(town)
    await elsewhere(town)
    town.clock.now = datetime(2026, 11, 11, 3, tzinfo=UTC)
    calendar = replace(town.house.calendar, digest_weekday=2)
    assert await send_weekly_digest(replace(town.house, calendar=calendar), REGENCY) == 4
    await town.deliver.drain()
    operator, dinsos, other = town.phone("operator"), town.phone("dinsos"), town.phone("Bu Iis")
    assert "Perlu diselesaikan: 1 hal" in operator.text
    assert operator.newest.labels == ["Perlu diselesaikan (1)"]
    assert "• Kec. Telukjambe Barat: 1" in dinsos.text
    assert "Perlu" not in other.text
    await operator.tap("Perlu diselesaikan")
    assert "Asep Saepudin" in operator.text
