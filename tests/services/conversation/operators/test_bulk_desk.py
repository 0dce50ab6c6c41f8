"""Approving at once what needs no look: read first, some left out, some in each commit, what did not fit told."""

from dataclasses import replace
from datetime import date

from bot.dialogue.prompt import Pressed, Typed
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus
from bot.domain.report.in_bulk import Bulk, Listed
from bot.domain.report.review import ReportId, Status
from bot.services.clock.bulks_due import go_on_with_bulks
from bot.services.conversation.operators.bulk_list import LINE, fitted
from bot.services.demo.demo_village import RT_003, VILLAGE
from bot.storage import tables
from bot.storage.registry.registry_changes import end_persons
from bot.storage.reports import bulks
from tests.services.phones import Phone, Town
from tests.services.review.test_review import enrolled
from tests.storage.village import a_write

NAMES = ("Lilis Suryani (61)", "Wiwin Winarti (60)", "Mimin Mintarsih (59)")
"""Neither heads of family nor aided, so that nothing warns."""


async def a_list(town: Town) -> Phone:
    """Three deaths wait, and the operator reads them in one list."""
    for name in NAMES:
        await town.rt_reports_death(name)
        town.clock.advance(minutes=1)
    operator = await town.phone("operator").say("/antrean")
    title = next(each for each in operator.chat if "laporan menunggu keputusan" in each.prompt.text)
    return await operator.tap("Setujui yang jelas", title)


async def decided(town: Town) -> None:
    """The clock looks, and what it says arrives."""
    await go_on_with_bulks(town.house)
    await town.deliver.drain()


async def statuses(town: Town) -> list[Status]:
    return [report.status for report in await town.reports()]


async def test_all_of_a_list_that_was_read_are_approved_at_one_press(town: Town) -> None:
    operator = await a_list(town)
    assert "3 laporan menunggu tanpa peringatan" in operator.text
    assert "1. Kematian MTI-2611-0001: Lilis Suryani (61)" in operator.text
    assert (operator.text.count("Hidup → Meninggal"), "…" in operator.text) == (3, False)
    await operator.tap("Setujui 3 laporan")
    assert operator.text == "3 laporan sedang disetujui. Hasilnya menyusul sebentar lagi."
    assert await statuses(town) == [Status.WAITING] * 3
    assert town.due.is_set()
    await decided(town)
    assert operator.text == "3 laporan disetujui."
    assert await statuses(town) == [Status.APPLIED] * 3
    lines = [line.action for report in await town.reports() for line in await town.log(f"report:{report.id}")]
    assert lines.count("report.approved") == 3
    news = [bubble for bubble in town.phone("rt-1").chat if "disetujui. Terima kasih." in bubble.prompt.text]
    assert len(news) == 1


async def test_who_is_not_sure_leaves_some_out_and_takes_them_in_again(town: Town) -> None:
    operator = await a_list(town)
    await operator.tap("✔ 2")
    await operator.tap("✔ 3")
    assert "✖ 2. (tidak ikut)" in operator.text
    await operator.tap("✖ 3")
    await operator.tap("Setujui 2 laporan")
    await decided(town)
    assert operator.text == "2 laporan disetujui, 1 tidak ikut."
    assert await statuses(town) == [Status.APPLIED, Status.WAITING, Status.APPLIED]


async def test_where_nothing_can_be_edited_numbers_are_written(town: Town) -> None:
    traits = {"web": replace(town.house.traits_of("web"), can_edit=False)}
    async with town.another_process(traits=traits) as elsewhere:
        operator = await a_list(elsewhere)
        assert "contoh: 3 7" in operator.text
        assert not any(label.startswith("✔") for label in operator.newest.labels)
        await operator.say("setujui semua kecuali 9")
        assert "Tidak ada nomor 9 di daftar itu" in operator.text
        await operator.say("setujui semua kecuali 1, 3")
        await decided(elsewhere)
        assert operator.text == "1 laporan disetujui, 2 tidak ikut."
        assert await statuses(elsewhere) == [Status.WAITING, Status.APPLIED, Status.WAITING]


async def test_a_long_list_is_approved_once_its_last_page_was_shown(town: Town) -> None:
    limits = replace(town.house.traits_of("web").limits, text=1000)
    traits = {"web": replace(town.house.traits_of("web"), can_edit=False, limits=limits)}
    async with town.another_process(traits=traits) as elsewhere:
        operator = await a_list(elsewhere)
        kept = await _draft(elsewhere)
        rows = (kept.bulk.rows * 4)[:11]
        async with elsewhere.house.db.write() as transaction:
            await bulks.keep(transaction, kept.id, replace(kept.bulk, rows=rows, seen=7), was="draft", state="draft")
        await operator.say("setujui semua")
        assert "8. Kematian" in operator.text
        assert await statuses(elsewhere) == [Status.WAITING] * 3
        assert (await _draft(elsewhere)).bulk.page == 2, "it is known which page he has"
        await operator.tap("Berikutnya ›")
        assert "\n11. Kematian" in operator.text
        await operator.tap("‹ Sebelumnya")
        assert "\n6. Kematian" in operator.text


async def test_what_does_not_fit_is_told_at_the_end_with_its_reason_and_a_way_on(town: Town) -> None:
    operator = await a_list(town)
    second = (await town.reports())[1]
    async with town.house.db.write() as transaction:
        dead = [(second.change.subjects[0], BasicStatus.DEAD, date(2026, 11, 9))]
        await end_persons(await a_write(transaction), RT_003, dead)
    third = next(each for each in town.room.chat if "MTI-2611-0003" in each.prompt.text)
    await town.phone("operator-2", town.room.room).tap("Tolak", third)
    await operator.tap("Setujui 3 laporan")
    await decided(town)
    assert operator.text.startswith("2 laporan disetujui. 1 belum bisa disetujui:")
    assert "• MTI-2611-0002: Laporan MTI-2611-0002 belum bisa disetujui" in operator.text
    await operator.tap("Buka MTI-2611-0002")
    assert "Wiwin Winarti" in operator.text


async def test_what_cannot_be_approved_is_not_listed(town: Town) -> None:
    """The entry was dropped since it was told."""
    operator = await a_list(town)
    told = (await town.reports())[1]
    async with town.house.db.write() as transaction:
        dropped = [(told.change.subjects[0], BasicStatus.INVALID, date(2026, 11, 9))]
        await end_persons(await a_write(transaction), RT_003, dropped)
    await operator.say("/antrean")
    title = next(each for each in reversed(operator.chat) if "laporan menunggu keputusan" in each.prompt.text)
    await operator.tap("Setujui yang jelas", title)
    assert "2 laporan menunggu tanpa peringatan" in operator.text
    assert told.number not in operator.text


async def test_two_presses_and_two_clocks_decide_once(town: Town) -> None:
    operator = await a_list(town)
    go = next(button for button in operator.newest.prompt.buttons if button.label.startswith("Setujui 3"))
    ref = operator.newest.ref
    await operator.send(Pressed(go.token, ref, "p1"))
    await operator.send(Pressed(go.token, ref, "p2"))
    assert operator.text.startswith("Daftar itu sudah ditekan")
    await decided(town)
    await decided(town)
    assert [each.prompt.text for each in operator.chat].count("3 laporan disetujui.") == 1


async def test_a_list_is_only_his_who_made_it(town: Town) -> None:
    operator = await a_list(town)
    token = next(button.token for button in operator.newest.prompt.buttons if button.label.startswith("Setujui 3"))
    for stranger in ("operator-2", "rt-1"):
        await town.phone(stranger).send(Pressed(token, "", "p"))
    await town.phone("operator").send(Pressed("go:0:bulk-go:0123456789abcdef", "", "p"))
    assert "Daftar itu sudah tidak dipakai" in town.phone("operator").text
    await decided(town)
    assert await statuses(town) == [Status.WAITING] * 3


async def test_whoever_is_operator_no_more_decides_nothing_that_he_pressed_before(town: Town) -> None:
    operator = await a_list(town)
    await operator.tap("Setujui 3 laporan")
    async with town.house.db.write() as transaction:
        off = tables.officers.update().where(tables.officers.c.id == (await _draft(town)).officer)
        await transaction.execute(off.values(active=False))
    await decided(town)
    assert await statuses(town) == [Status.WAITING] * 3
    assert "Daftar yang tadi ditekan berhenti" in operator.text
    assert "3 tetap menunggu operator desa" in operator.text
    assert [row["state"] for row in await town.rows(tables.bulks)] == ["done"]


async def test_what_another_opens_meanwhile_is_left_to_him(town: Town) -> None:
    operator = await a_list(town)
    await enrolled(town, "Wiwi Sartika", Role.OPERATOR, AreaCode(VILLAGE))
    card = next(each for each in town.room.chat if "MTI-2611-0002" in each.prompt.text)
    await town.phone("Wiwi Sartika", town.room.room).tap("Rincian", card)
    await operator.tap("Setujui 3 laporan")
    await decided(town)
    assert operator.text.startswith("2 laporan disetujui. 1 belum bisa disetujui:")
    assert "sedang dibuka Wiwi Sartika sampai pukul" in operator.text


async def test_a_list_is_worked_out_while_others_write(town: Town) -> None:
    for name in NAMES:
        await town.rt_reports_death(name)
    operator = town.phone("operator")
    await operator.put(Typed("setujui semua"))
    assert await town.rows(tables.bulks) == []
    await town.deliver.drain()
    assert [row["state"] for row in await town.rows(tables.bulks)] == ["draft"]


# --- returned ---------------------------------------------------------------------------------------------------------


async def test_several_are_returned_with_one_reason_and_each_reporter_reads_one_message(town: Town) -> None:
    for name in NAMES:
        await town.rt_reports_death(name)
        town.clock.advance(minutes=1)
    operator = await town.phone("operator").say("kembalikan")
    await operator.answer("1", "3", "Kembalikan 2", "Tanggal belum jelas")
    await decided(town)
    assert operator.text == "2 laporan dikembalikan, 1 tidak ikut."
    assert await statuses(town) == [Status.RETURNED, Status.WAITING, Status.RETURNED]
    told = [each for each in town.phone("rt-1").chat if "dikembalikan operator. Alasan" in each.prompt.text]
    assert len(told) == 1
    assert "2 laporan dikembalikan operator. Alasan: Tanggal belum jelas" in told[0].prompt.text
    assert [label for label in told[0].labels if label.startswith("Perbaiki")] == [
        "Perbaiki MTI-2611-0001", "Perbaiki MTI-2611-0003",
    ]  # fmt: skip
    lines = [line.action for report in await town.reports() for line in await town.log(f"report:{report.id}")]
    assert lines.count("report.returned") == 2
    await town.phone("rt-1").tap("Perbaiki MTI-2611-0003", told[0])
    assert "Tanggal belum jelas" in town.phone("rt-1").text


async def test_all_but_some_are_returned_by_words_where_nothing_can_be_edited(town: Town) -> None:
    traits = {"web": replace(town.house.traits_of("web"), can_edit=False)}
    async with town.another_process(traits=traits) as elsewhere:
        for name in NAMES:
            await elsewhere.rt_reports_death(name)
            elsewhere.clock.advance(minutes=1)
        operator = await elsewhere.phone("operator").say("kembalikan")
        assert "contoh: 2 5, atau: semua kecuali 3 7" in operator.text
        await operator.say("kembalikan semua kecuali 9")
        assert "Tidak ada yang dikembalikan." in operator.text
        await operator.say("kembalikan semua kecuali 2")
        assert "2 laporan akan dikembalikan" in operator.text
        await operator.say("kembalikan karena alamatnya belum lengkap")
        await decided(elsewhere)
        assert operator.text == "2 laporan dikembalikan, 1 tidak ikut."
        assert {each.reason for each in await elsewhere.reports()} == {"", "alamatnya belum lengkap"}


async def test_a_card_with_a_warning_is_in_no_list(town: Town) -> None:
    phone = await town.rt_reports_birth(nik="3215272511260001")
    await phone.tap("Kirim")
    await town.rt_reports_death()
    operator = await town.phone("operator").say("/antrean")
    title = next(each for each in operator.chat if "laporan menunggu keputusan" in each.prompt.text)
    warned = [each.prompt.text for each in operator.chat if "⚠" in each.prompt.text]
    await operator.tap("Setujui yang jelas", title)
    assert warned
    assert "Kelahiran" not in operator.text


async def test_a_tksk_reads_which_village_each_is_of(town: Town) -> None:
    for name in NAMES[:2]:
        await town.rt_reports_death(name)
    tksk = await enrolled(town, "Bu Euis", Role.TKSK, AreaCode(VILLAGE.rpartition(".")[0]))
    await tksk.say("setujui semua")
    assert "RT 003/RW 005 Sukamaju Baru" in tksk.text
    await tksk.say("setujui semua")
    await decided(town)
    assert await statuses(town) == [Status.APPLIED] * 2


async def test_whoever_decides_for_another_village_by_now_approves_nothing(town: Town) -> None:
    operator = await a_list(town)
    await operator.tap("Setujui 3 laporan")
    async with town.house.db.write() as transaction:
        gone = tables.officers.update().where(tables.officers.c.id == (await _draft(town)).officer)
        await transaction.execute(gone.values(area_code="32.15.27.2098"))
    await decided(town)
    assert operator.text.startswith("0 laporan disetujui. 3 belum bisa disetujui:")
    assert await statuses(town) == [Status.WAITING] * 3


def test_of_a_line_that_is_too_long_what_is_decided_stays() -> None:
    who, change = "Perbaikan data PBK-2611-0001: " + "Muhamad " * 20, "Tempat lahir: Karawang → Bandung"
    line = fitted(who, change)
    assert (len(line) <= LINE, line.endswith(f"… {change}")) == (True, True)
    both = fitted(who, change * 9)
    assert (len(both) <= LINE, both.count("…")) == (True, 2)


def test_a_piece_is_of_five_and_goes_on_behind_the_last() -> None:
    rows = tuple(Listed(ReportId(f"r{place}"), 0, "") for place in range(1, 26))
    bulk, pieces = Bulk(rows, out=(3, 12)), []
    while bulk.piece:
        pieces.append(bulk.piece)
        for place in bulk.piece:
            bulk = bulk.gone_on(place)
    assert [len(piece) for piece in pieces] == [5, 5, 5, 5, 3]
    assert [place for piece in pieces for place in piece] == [each for each in range(1, 26) if each not in (3, 12)]


async def _draft(town: Town) -> bulks.KeptBulk:
    [row] = await town.rows(tables.bulks)
    async with town.house.db.read() as transaction:
        kept = await bulks.get(transaction, row["id"])
    assert kept is not None
    return kept


async def test_what_stands_on_the_button_may_be_written(town: Town) -> None:
    operator = await a_list(town)
    await operator.say("setujui 2 laporan")
    assert "3 laporan menunggu tanpa peringatan" in operator.text
    await operator.say("setujui 3 laporan")
    assert "3 laporan sedang disetujui" in operator.text
