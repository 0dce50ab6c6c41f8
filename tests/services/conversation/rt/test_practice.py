"""*Latihan*: everything works and says so, nothing counts, and it ends by itself."""

from datetime import UTC, datetime, timedelta

from bot.domain.areas import AreaCode
from bot.domain.people.people import PersonId
from bot.domain.periods import Period
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.reports.rows import RtState
from bot.services.demo.demo_village import RT_003, VILLAGE
from bot.services.month.rt_states import rt_states
from bot.services.officers.practice import practise_together
from bot.storage import tables
from bot.storage.reports.report_lists import Filters, listing
from bot.storage.reports.same_event import same_event
from bot.storage.reports.told_so_far import carried_over
from tests.services.phones import Phone, Town

DECEMBER_2 = datetime(2026, 12, 2, 2, 0, tzinfo=UTC)


async def practising(town: Town, by: str = "rt-1") -> Phone:
    """An RT head who practises."""
    return await town.phone(by).say("latihan")


async def tries(town: Town) -> list[Report]:
    """The practice reports there are."""
    async with town.house.db.read() as transaction:
        found = listing(transaction, Filters(AreaCode("32"), practice=True))
        return [report async for report in found]


async def said_of(town: Town) -> RtState:
    """What the RT said this month."""
    async with town.house.db.read() as transaction:
        return (await rt_states(transaction, town.house, RT_003, Period("2026-11")))[RT_003]


async def test_every_message_of_a_practice_says_so(town: Town) -> None:
    await practise_together(town.house, "cli", VILLAGE, begins=True)
    phone = await town.rt_reports_death()
    await phone.answer("laporan", "1. ", "Tanda terima", "Tambah foto/keterangan", "Suratnya menyusul", "bantuan")
    assert len(phone.chat) > 10
    for bubble in phone.chat:
        assert bubble.prompt.text.splitlines()[0] == "LATIHAN", bubble.prompt.text
    assert town.room.chat == []


async def test_one_report_is_tried_and_he_alone_sees_what_would_follow(town: Town) -> None:
    phone = await practising(town)
    await town.rt_reports_death()
    (report,) = await tries(town)
    assert (report.number, report.practice) == ("LATIHAN-MTI-2611-0001", True)
    assert town.room.chat == []
    assert phone.text.startswith("LATIHAN\n\nLaporan latihan LATIHAN-MTI-2611-0001 selesai dibuat. Tidak masuk data")
    assert "Kalau sungguhan, operator desa membaca ini:" in phone.text
    assert "Ujang Suryana" in phone.text
    assert "disetujui. Terima kasih." in phone.text
    assert "Latihan selesai. Laporan berikutnya dihitung." in phone.text
    await town.rt_reports_death()
    assert (await town.the_report()).number == "MTI-2611-0001"
    assert len(town.room.chat) == 1


async def test_an_operator_who_learns_decides_about_it_in_private(town: Town) -> None:
    phone = await practising(town)
    await town.rt_reports_death()
    operator = await town.phone("operator").say("/antrean")
    await operator.tap("Minta perbaikan")
    await operator.tap("Tanggal meninggal")
    assert phone.text.startswith("LATIHAN, tidak masuk data\n")
    await phone.answer("Perbaiki", "Hari ini", "Kirim")
    assert any(bubble.prompt.text.startswith("Laporan latihan") for bubble in phone.chat[-2:]), phone.text
    await operator.answer("/antrean", "Setujui")
    (report,) = await tries(town)
    assert (report.status, report.revision, report.practice) == (Status.APPROVED, 1, True)
    assert town.room.chat == []


async def test_practice_counts_nowhere(town: Town) -> None:
    phone = await practising(town)
    await town.rt_reports_death()
    assert await town.reports() == []
    assert await said_of(town) is RtState.SILENT
    report = (await tries(town))[0]
    async with town.house.db.read() as transaction:
        assert await carried_over(transaction, RT_003) == {}
        assert await same_event(transaction, [PersonId(report.change.subjects[0])], [report.kind]) == []
    assert "Belum ada laporan." in (await phone.say("menu")).text
    assert "Belum ada laporan" in (await phone.say("laporan")).text


async def test_nihil_tried_is_no_nihil(town: Town) -> None:
    phone = await practising(town)
    await phone.answer("lapor", "Nihil")
    assert "NHL" in phone.text
    assert "Latihan selesai." in phone.text
    assert await said_of(town) is RtState.SILENT
    await phone.answer("lapor", "Nihil")
    assert await said_of(town) is RtState.NIL


async def test_the_queue_shows_it_to_an_operator_who_learns(town: Town) -> None:
    await practising(town)
    await town.rt_reports_death()
    operator = await town.phone("operator").say("/antrean")
    assert operator.text.startswith("LATIHAN, tidak masuk data\n")
    town.clock.advance(days=8)
    assert "Tidak ada laporan yang menunggu." in (await operator.say("/antrean")).text


async def test_whoever_decides_is_told_what_he_practises_on(town: Town) -> None:
    await practising(town)
    await town.rt_reports_death()
    for said in ("latihan", "selesai latihan"):
        operator = await town.phone("operator").say(said)
        assert "muncul di Antrean Bapak/Ibu selama sehari" in operator.text
    assert (await operator.tap("Antrean")).text.startswith("LATIHAN, tidak masuk data\n")


async def test_it_ends_after_an_hour(town: Town) -> None:
    phone = await practising(town)
    assert "satu laporan, paling lama sampai pukul" in phone.text
    town.clock.advance(minutes=59)
    assert (await phone.say("menu")).text.startswith("LATIHAN")
    town.clock.advance(minutes=1)
    await phone.say("menu")
    assert phone.chat[-2].prompt.text == "Masa latihan sudah habis. Mulai sekarang laporan Bapak/Ibu dihitung lagi."
    assert phone.newest.prompt.text.startswith("Ujang Suryana, ini laporan sampai")
    await phone.say("menu")
    assert not phone.chat[-2].prompt.text.startswith("Masa latihan")


async def test_a_day_of_training_ends_after_a_day_and_lets_everybody_try_again(town: Town) -> None:
    town.clock.now = DECEMBER_2
    await practise_together(town.house, "cli", VILLAGE, begins=True)
    phone = await town.rt_reports_death()
    assert "Latihan masih berjalan." in phone.text
    town.clock.advance(hours=23, minutes=59)
    assert (await phone.say("menu")).text.startswith("LATIHAN")
    town.clock.advance(minutes=1)
    await phone.say("menu")
    assert not phone.text.startswith("LATIHAN")


async def test_a_report_half_filled_in_practice_never_becomes_a_real_one(town: Town) -> None:
    phone = await practising(town)
    await phone.answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")
    town.clock.advance(days=6)
    await phone.say("kemarin")
    assert phone.chat[-2].prompt.text.startswith("Masa latihan sudah habis.")
    await phone.say("menu")
    assert phone.newest.prompt.text.startswith("Ujang Suryana, ini laporan sampai")
    assert await town.reports() == []


async def test_a_real_report_half_filled_stays_one_while_an_area_practises(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")
    assert await practise_together(town.house, "cli", VILLAGE, begins=True) == 2
    await phone.answer("kemarin", "Kirim")
    assert (await town.the_report()).practice is False


async def test_a_half_filled_report_comes_before_practice(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", "latihan")
    assert "Kp. Sukamaju No. 1. Mau dilanjutkan?" in phone.text


async def test_a_whole_area_practises_for_a_day_of_training(town: Town) -> None:
    assert await practise_together(town.house, "cli", VILLAGE, begins=True) == 2
    for by in ("rt-1", "rt-2"):
        assert (await town.phone(by).say("menu")).text.startswith("LATIHAN")
    assert not (await town.phone("operator").say("menu")).text.startswith("LATIHAN")
    await practise_together(town.house, "cli", RT_003, begins=False)
    assert not (await town.phone("rt-1").say("menu")).text.startswith("LATIHAN")
    assert (await town.phone("rt-2").say("menu")).text.startswith("LATIHAN")
    rows = {row["name"]: row["practises_until"] for row in await town.rows(tables.officers)}
    assert rows["Ujang Suryana"] is None
    assert rows["Neneng Rohaeti"] == town.clock.now + timedelta(days=1)


async def test_the_log_keeps_who_practised_when(town: Town) -> None:
    phone = await practising(town)
    await phone.say("selesai latihan")
    actions = [line.action for line in await town.log("officer:demo-officer-1")]
    assert actions[-2:] == ["officer.practice_began", "officer.practice_ended"]
