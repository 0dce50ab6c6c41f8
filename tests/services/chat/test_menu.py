"""The menu offers what may be done now: *nihil* only where nothing was said for the month."""

from dataclasses import replace

from sqlalchemy import insert

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.services.conversation.operators.queue_desk import PAGE
from bot.storage import tables
from bot.storage.history import audit
from bot.storage.history.audit import Line
from tests.services.phones import Town


async def offers_nil(town: Town, who: str = "rt-1") -> bool:
    return "Nihil" in (await town.phone(who).say("menu")).newest.labels


async def test_a_silent_rt_may_say_nihil(town: Town) -> None:
    assert await offers_nil(town)


async def test_after_nihil_it_is_offered_no_more_but_reporting_is(town: Town) -> None:
    await town.phone("rt-1").say("nihil")
    assert not await offers_nil(town)
    assert "Kematian" in town.phone("rt-1").newest.labels
    assert await offers_nil(town, "rt-2")


async def test_after_a_report_nihil_is_offered_no_more(town: Town) -> None:
    await town.rt_reports_death()
    assert not await offers_nil(town)


async def test_after_the_report_was_withdrawn_or_rejected_it_is_offered_again(town: Town) -> None:
    await town.rt_reports_death()
    await town.phone("rt-1").answer("laporan", "1. ", "Tarik kembali", "Ya, tarik kembali")
    assert await offers_nil(town)
    await town.rt_reports_death()
    await town.room.tap("Tolak")
    await town.room.tap("Sudah pernah")
    assert await offers_nil(town)


async def test_said_early_it_is_offered_again_in_the_days_of_reminding_and_taken(town: Town) -> None:
    town.clock.advance(days=-7)
    await town.phone("rt-1").say("nihil")
    assert not await offers_nil(town)
    town.clock.advance(days=7)
    assert await offers_nil(town)
    await town.phone("rt-1").say("nihil")
    assert town.phone("rt-1").text.startswith("Terima kasih. RT Bapak/Ibu tercatat nihil")
    assert not await offers_nil(town)


async def test_what_happened_comes_first_and_nihil_and_cek_warga_move_up_in_the_days_of_reminding(town: Town) -> None:
    ending = (await town.phone("rt-1").say("menu")).newest.labels
    assert ending[4:] == ["Nihil", "Cek warga", "Lainnya", "Laporan saya", "Bantuan"]
    town.clock.advance(days=-7)
    begun = (await town.phone("rt-1").say("menu")).newest.labels
    assert begun[:4] == ending[:4] == ["Kelahiran", "Kematian", "Pindah keluar", "Pindah masuk"]
    assert begun[4:] == ["Lainnya", "Laporan saya", "Nihil", "Cek warga", "Bantuan"]


async def test_what_waits_since_the_month_before_is_counted_on_every_page(town: Town) -> None:
    await town.rt_reports_death()
    town.clock.advance(days=10)
    assert await offers_nil(town)
    assert "1 menunggu" in town.phone("rt-1").text
    assert "1 menunggu" in (await town.phone("operator").say("/rekap")).text
    queue = await town.phone("operator").say("/antrean")
    assert queue.chat[-2].prompt.text == "1 laporan menunggu keputusan:"


async def test_what_was_approved_is_counted_as_that_though_it_is_in_effect_at_once(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    menu = await town.phone("rt-1").say("menu")
    assert "Sudah 1 laporan: 0 menunggu, 1 disetujui." in menu.text


async def test_the_queue_counts_also_what_it_does_not_show(town: Town) -> None:
    await town.rt_reports_death()
    (row,) = await town.rows(tables.reports)
    async with town.house.db.write() as transaction:
        for each in map(str, range(PAGE)):
            await transaction.execute(insert(tables.reports), [row | {"id": each, "number": each, "submission": each}])
            line = Line("test", "report.submitted", f"report:{each}")
            await audit.append(transaction, [line], town.clock())
    queue = await town.phone("operator").say("/antrean")
    titles = [bubble.prompt.text for bubble in queue.chat if "menunggu keputusan" in bubble.prompt.text]
    assert titles == ["11 laporan menunggu keputusan. Ini 10 yang paling lama menunggu:"]
    assert queue.text == "Masih ada 1 laporan lagi."
    await queue.tap("Berikutnya (1)")
    assert queue.chat[-3].prompt.text == "Laporan ke-11 sampai ke-11 dari 11 yang menunggu:"
    assert queue.text == "Itu yang terakhir."
    await queue.tap("‹ Dari awal")
    assert titles[0] in [bubble.prompt.text for bubble in queue.chat[-13:]]


async def test_a_tksk_reads_what_comes_to_him_when_he_enrols_and_in_his_menu(town: Town) -> None:
    code = await town.invite(Role.TKSK, AreaCode("32.15.27"), "Tati")
    phone = await town.phone("tati").say(f"gabung {code}")
    assert "Ke sini datang laporan yang hanya bisa diputuskan TKSK. Semua desa" in phone.text
    await phone.tap("Saya mengerti")
    assert "Yang datang sendiri ke sini: laporan yang hanya bisa diputuskan TKSK." in phone.text
    assert "laporan yang hanya bisa diputuskan TKSK. Yang lain" in (await phone.say("bantuan")).text


async def test_a_digest_is_promised_only_where_one_comes(town: Town) -> None:
    code = await town.invite(Role.TKSK, AreaCode("32.15.27"), "Tati")
    weekly = replace(town.house.calendar, digest_weekday=3)
    async with town.another_process(calendar=weekly) as house:
        phone = await house.phone("tati").say(f"gabung {code}")
        assert "diputuskan TKSK, dan ringkasan tiap minggu. Semua desa" in phone.text
        await phone.tap("Saya mengerti")
        assert "diputuskan TKSK, dan ringkasan tiap minggu." in phone.text
        assert "diputuskan TKSK, dan ringkasan tiap minggu. Yang lain" in (await phone.say("bantuan")).text


async def test_an_operator_without_a_group_reads_that_cards_come_to_him(town: Town) -> None:
    assert "kartu laporan datang ke grup." in (await town.phone("operator").say("menu")).text
    async with town.house.db.write() as transaction:
        await transaction.execute(tables.addresses.update().values(room_area=None))
    assert "kartu laporan datang ke sini" in (await town.phone("operator").say("menu")).text


async def test_in_the_next_month_it_is_offered_again(town: Town) -> None:
    await town.phone("rt-1").say("nihil")
    town.clock.advance(days=10)
    assert await offers_nil(town)


async def test_practice_has_a_month_of_its_own(town: Town) -> None:
    await town.rt_reports_death()
    await town.phone("rt-1").say("latihan")
    assert await offers_nil(town)
