"""While somebody is on leave his deputy alone is asked to do something; what became of his own he hears himself."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import update

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.report.review import Status
from bot.services.clock.nudges.send_nudges import send_nudges
from bot.services.clock.remind import remind
from bot.services.clock.surveys_wait import remind_of_surveys
from bot.services.clock.waits_long import tell_what_waits_long
from bot.services.clock.weekly_digest import send_weekly_digest
from bot.services.demo.demo_village import REGENCY, VILLAGE
from bot.storage import tables
from tests.services.conversation.operators.test_siks import closed_month
from tests.services.conversation.test_ask_back import asked, decided
from tests.services.matters.test_likely_double import two_of_one
from tests.services.officers.test_deputies import SUB, code_in, days_pass, joined, read_by, the_deputy
from tests.services.phones import Phone, Town
from tests.services.review.test_surveys import asked as asked_to_survey
from tests.services.submission.test_waiting_is_seen import card_of, tells

RT_009 = AreaCode(f"{VILLAGE}/001/009")
THURSDAY = datetime(2026, 11, 12, 3, tzinfo=UTC)
"""10.00 in Karawang, two working days after the town's first."""


async def head_on_leave(town: Town, until: str = "14 November") -> Phone:
    """Pak Ujang is away; his deputy heads the RT."""
    phone = await town.phone("rt-1").answer("pengaturan", "Pengganti sementara", "+ Tunjuk pengganti")
    code = code_in(await phone.answer(SUB, "Hari ini", until))
    return await town.phone("wawan").answer(f"gabung {code}", "Saya mengerti")


async def clock_tells(town: Town) -> None:
    town.clock.now = THURSDAY
    await tell_what_waits_long(town.house, REGENCY)
    await town.deliver.drain()


async def test_an_operators_reminders_go_to_the_deputy_as_long_as_he_can_be_reached(town: Town) -> None:
    sub = await joined(town)
    rina = town.phone("operator")
    await town.rt_reports_death()
    await clock_tells(town)
    assert ["menunggu lebih dari" in read_by(each) for each in (sub, rina, town.phone("operator-2"))] == [
        True,
        False,
        True,
    ]
    deputy = await the_deputy(town)
    async with town.house.db.write() as transaction:
        his = tables.addresses.c.officer_id == deputy.id
        await transaction.execute(update(tables.addresses).where(his).values(unreachable=True))
        await transaction.execute(tables.ledger.delete())
        await transaction.execute(tables.outbox.delete())
    await clock_tells(town)
    assert "menunggu lebih dari" in read_by(rina)


async def test_what_is_told_of_the_month_is_the_deputys_as_well(town: Town) -> None:
    sub = await joined(town)
    before = len(town.phone("operator").chat)
    town.clock.now = THURSDAY
    weekly = replace(town.house.calendar, digest_weekday=3)
    assert await send_weekly_digest(replace(town.house, calendar=weekly), REGENCY) > 0
    await town.deliver.drain()
    assert "November 2026" in sub.text
    assert len(town.phone("operator").chat) == before


async def test_what_a_head_on_leave_is_to_fix_is_asked_of_the_deputy_who_may(town: Town) -> None:
    await town.rt_reports_death()
    sub = await head_on_leave(town)
    head = town.phone("rt-1")
    before = len(head.chat)
    await town.room.answer("Minta perbaikan", "Tanggal")
    assert len(head.chat) == before
    assert "dikembalikan" in sub.text
    assert any(label.startswith("Perbaiki") for label in sub.newest.labels)
    town.clock.now = THURSDAY
    assert await send_nudges(town.house, REGENCY) == 1
    await town.deliver.drain()
    assert len(head.chat) == before
    assert "Perbaiki" in " ".join(sub.newest.labels)
    await sub.answer("Perbaiki", "9 November", "Kirim")
    assert (await town.the_report()).status is Status.WAITING


async def test_what_was_decided_of_his_own_a_head_on_leave_reads_himself(town: Town) -> None:
    await town.rt_reports_death()
    sub = await head_on_leave(town)
    await town.room.answer("Tolak", "Kejadiannya tidak benar")
    assert "ditolak" in town.phone("rt-1").text
    assert "ditolak" not in read_by(sub)


async def test_a_silent_rt_is_reminded_through_the_deputy(town: Town) -> None:
    sub = await head_on_leave(town)
    before = len(town.phone("rt-1").chat)
    town.clock.now = THURSDAY
    reminded = replace(town.house.calendar, remind_days=(12,))
    assert await remind(replace(town.house, calendar=reminded), REGENCY) > 0
    await town.deliver.drain()
    assert len(town.phone("rt-1").chat) == before
    assert any("Nihil" in label for label in sub.newest.labels), sub.text


async def test_who_decided_and_is_on_leave_is_asked_to_take_it_back_through_the_deputy(town: Town) -> None:
    await decided(town)
    sub = await joined(town)
    before = len(town.phone("operator").chat)
    phone = await asked(town)
    assert "sudah diteruskan ke Wawan Setiawan" in phone.text
    assert len(town.phone("operator").chat) == before
    await sub.answer("Batalkan keputusan", "Orangnya keliru")
    assert (await town.the_report()).status is Status.WAITING


async def test_what_a_deputy_decided_is_asked_of_whoever_is_back(town: Town) -> None:
    sub = await joined(town, last="11 November")
    await town.rt_reports_death()
    await sub.answer("antrean", "Setujui")
    await days_pass(town, 2)
    phone = await asked(town)
    assert "sudah diteruskan ke Rina Marlina." in phone.text
    await town.phone("operator").answer("Batalkan keputusan", "Orangnya keliru")
    assert (await town.the_report()).status is Status.WAITING


async def test_where_neither_decider_nor_colleague_can_be_reached_dinas_sosial_is_asked(town: Town) -> None:
    await decided(town)
    async with town.house.db.write() as transaction:
        operators = tables.officers.c.role == "operator"
        gone = tables.addresses.c.officer_id.in_(
            tables.officers.select().with_only_columns(tables.officers.c.id).where(operators)
        )
        await transaction.execute(update(tables.addresses).where(gone).values(unreachable=True))
    phone = await asked(town)
    assert "sudah diteruskan ke operator desa" not in phone.text
    await town.phone("dinsos").answer("Batalkan keputusan", "Orangnya keliru")
    assert (await town.the_report()).status is Status.WAITING


async def test_a_survey_of_somebody_on_leave_is_told_once_and_may_be_given_to_the_deputy(town: Town) -> None:
    head = await asked_to_survey(town)
    sub = await head_on_leave(town, until="17 November")
    operator = town.phone("operator")
    for day in (11, 12):
        town.clock.now = datetime(2026, 11, day, 3, tzinfo=UTC)
        await remind_of_surveys(town.house, REGENCY)
        await town.deliver.drain()
    assert read_by(operator).count("Ujang Suryana digantikan sementara sampai 17 November 2026, padahal survei") == 1
    await operator.tap("Ganti petugas")
    assert "Sekarang Ujang Suryana yang diminta, paling lambat 17 November 2026." in operator.text
    await operator.answer(SUB)
    assert "minta tolong: lihat keadaan Mumuh Muhidin" in sub.text
    assert "sekarang dikerjakan petugas lain" in head.text


async def test_what_became_of_a_survey_is_told_to_the_deputy_of_whoever_asked_for_it(town: Town) -> None:
    head = await asked_to_survey(town)
    sub = await joined(town)
    before = len(town.phone("operator").chat)
    await head.answer("Lihat", "Tidak bisa ke sana", "Ya, tidak bisa")
    assert "Ujang Suryana tidak bisa menyurvei laporan" in sub.text
    await sub.tap("Ganti petugas")
    assert not any("Rina" in label for label in sub.newest.labels), "who is on leave is asked to go nowhere"
    await sub.tap("Saya sendiri")
    assert "Bapak/Ibu sendiri yang menyurvei" in read_by(sub)
    assert len(town.phone("operator").chat) == before


async def test_a_closed_month_is_told_to_both_and_what_is_to_be_keyed_in_is_the_deputys(town: Town) -> None:
    sub = await joined(town, last="20 November")
    rina = await closed_month(town, "proposal")
    for phone in (sub, rina):
        assert "Untuk SIKS-NG: 1 usulan" in phone.text
    assert "Input SIKS-NG" in sub.newest.labels
    assert "Input SIKS-NG" not in rina.newest.labels


async def test_who_speaks_for_another_duty_just_now_is_given_no_survey_to_find_somebody_for(town: Town) -> None:
    """Below it stands a button of the menu, which does there what the other duty may."""
    head = await asked_to_survey(town)
    code = await town.invite(Role.RT, RT_009, "Rina Marlina")
    await town.phone("operator").answer(f"gabung {code}", "ketua RT")
    before = len(town.phone("operator").chat)
    await town.phone("operator-2").say("antrean")
    await head.answer("Lihat", "Tidak bisa ke sana", "Ya, tidak bisa")
    assert "tidak bisa menyurvei laporan" in read_by(town.phone("operator-2"))
    assert len(town.phone("operator").chat) == before


async def test_what_an_rt_is_asked_is_asked_of_its_deputy_alone_and_he_answers(town: Town) -> None:
    sub = await head_on_leave(town)
    head = town.phone("rt-1")
    before = len(head.chat)
    await two_of_one(town)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Wawan", "Tanyakan ke RT")
    gone = ("Asep Rohmat", "Asep Rohmat (58)", "Hanya Asep Rohmat", "kemarin", "RT lain di desa ini")
    told = await tells(town, "Pindah keluar", *gone, "+ RT tujuan", "RT 3 RW 5", by="rt-2")
    await town.room.tap("Setujui", card_of(town, told))
    assert len(head.chat) == before
    assert "Sudah datang?" in read_by(sub)
    await sub.tap("Bukan, dua orang", next(each for each in reversed(sub.chat) if "Bukan, dua orang" in each.labels))
    assert sub.text.startswith("Baik, dicatat sebagai dua orang.")
