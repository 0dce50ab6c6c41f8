"""*Laporan saya*: withdrawing, fixing one question, adding later, again like this one, earlier months, a receipt."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.people.officer import Role
from bot.domain.periods import Period
from bot.domain.report.review import ReportId, Status
from bot.reports.rows import RtState
from bot.services.demo.demo_village import RT_003
from bot.services.month.rt_states import rt_states
from bot.services.work.channel import FetchFile
from bot.storage import tables
from bot.storage.files import attachments
from bot.storage.history import audit
from bot.storage.history.audit import Line
from bot.storage.reports import reports
from tests.services.conftest import LONG_NUMBER
from tests.services.network import Bubble
from tests.services.phones import OLD_ASEP, ROOM, WIDOWING, Phone, Town


async def opened(town: Town, by: str = "rt-1") -> Phone:
    """The RT head looks at his newest report."""
    phone = await town.phone(by).say("laporan")
    return await phone.tap("1. ")


async def withdrawn(town: Town, by: str = "rt-1") -> Phone:
    """He withdraws it."""
    phone = await opened(town, by)
    return await phone.answer("Tarik kembali", "Ya, tarik kembali")


async def successor(town: Town) -> Phone:
    """Another head of the same RT with a phone of his own."""
    code = await town.invite(Role.RT, RT_003, "Oman")
    return await town.phone("oman").say(f"gabung {code}")


async def said_of(town: Town) -> RtState:
    """What the RT said this month."""
    async with town.house.db.read() as transaction:
        states = await rt_states(transaction, town.house, RT_003, Period("2026-11"))
    return states[RT_003]


def button(bubble: Bubble, label: str) -> str:
    """What the button of this label carries."""
    return next(each.token for each in bubble.prompt.buttons if each.label.startswith(label))


# --- withdrawing ------------------------------------------------------------------------------------------------------


async def test_a_waiting_report_is_withdrawn_after_one_question(town: Town) -> None:
    await town.rt_reports_death()
    phone = await opened(town)
    await phone.tap("Tarik kembali")
    assert "Tarik kembali laporan Kematian MTI-2611-0001 (Asep Saepudin (52), Kp. Sukamaju No. 1)?" in phone.text
    assert (await town.the_report()).status is Status.WAITING
    await phone.tap("Ya, tarik kembali")
    assert (
        phone.text == "Laporan Kematian MTI-2611-0001 (Asep Saepudin (52), Kp. Sukamaju No. 1) sudah ditarik kembali."
    )
    assert (await town.the_report()).status is Status.WITHDRAWN
    assert "✗ Ditarik kembali oleh Ujang Suryana, 10 November 2026 pukul 09.00." in town.room.text
    assert town.room.newest.labels == []


async def test_withdrawing_is_written_to_the_log(town: Town) -> None:
    await town.rt_reports_death()
    await withdrawn(town)
    report = await town.the_report()
    line = next(line for line in await town.log(f"report:{report.id}") if line.action == "report.withdrawn")
    assert (line.actor, line.area) == ("officer:demo-officer-1", RT_003)


async def test_what_was_withdrawn_leaves_the_rt_silent_and_may_be_told_again(town: Town) -> None:
    await town.rt_reports_death()
    assert await said_of(town) is RtState.REPORTED
    phone = await withdrawn(town)
    assert await said_of(town) is RtState.SILENT
    assert "Belum ada laporan." in (await phone.say("menu")).text
    await town.rt_reports_death()
    assert {each.status for each in await town.reports()} == {Status.WITHDRAWN, Status.WAITING}


async def test_nihil_of_one_tap_can_be_taken_back_from_its_receipt(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Nihil")
    assert await said_of(town) is RtState.NIL
    await phone.answer("Tarik kembali", "Ya, tarik kembali")
    assert await said_of(town) is RtState.SILENT
    await phone.answer("lapor", "Nihil")
    assert await said_of(town) is RtState.NIL


async def test_nihil_of_a_closed_month_stays(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Nihil")
    receipt = phone.newest
    town.clock.advance(days=10)
    await phone.tap("Tarik kembali", receipt)
    assert phone.text.startswith("Laporan NHL-2611-0001 tidak bisa ditarik kembali.")
    assert (await town.the_report()).status is Status.RECORDED


async def test_another_head_of_the_rt_withdraws_it_and_is_named(town: Town) -> None:
    await town.rt_reports_death()
    await successor(town)
    await withdrawn(town, "oman")
    assert "Ditarik kembali oleh Oman" in town.room.text


async def test_a_head_of_another_rt_withdraws_nothing(town: Town) -> None:
    await town.rt_reports_death()
    report = await town.the_report()
    for verb in ("withdraw", "withdraw-now", "report", "add", "again", "receipt", "take"):
        phone = await town.phone("rt-2").send(Pressed(f"go:0:{verb}:{report.id}", "1", "p"))
        assert "Asep" not in phone.text
    assert (await town.the_report()).status is Status.WAITING


async def test_a_decided_report_is_not_withdrawn(town: Town) -> None:
    await town.rt_reports_death()
    phone = await opened(town)
    await phone.tap("Tarik kembali")
    await town.room.tap("Setujui")
    await phone.tap("Ya, tarik kembali")
    assert phone.text == (
        "Laporan MTI-2611-0001 tidak bisa ditarik kembali. "
        "Keadaannya: disetujui, sudah masuk data, ikut laporan sampai 15 November 2026."
    )
    assert (await town.the_report()).status is Status.APPLIED


async def test_an_operator_who_is_too_late_is_told_it_was_withdrawn(town: Town) -> None:
    await town.rt_reports_death()
    card = Bubble(town.room.newest.ref, town.room.newest.prompt)
    await withdrawn(town)
    await town.room.tap("Setujui", card)
    assert town.network.notices[-1] == "Laporan MTI-2611-0001 sudah ditarik kembali oleh Ujang Suryana."
    assert (await town.the_report()).status is Status.WITHDRAWN


async def test_of_a_decision_and_a_withdrawal_at_once_one_wins(town: Town) -> None:
    await town.rt_reports_death()
    phone = await opened(town)
    await phone.tap("Tarik kembali")
    card = town.room.newest
    approve = {"id": "a", "from": "operator", "room": ROOM.id, "said": Pressed(button(card, "Setujui"), card.ref, "p")}
    take_back = {"id": "b", "from": "rt-1", "said": Pressed(button(phone.newest, "Ya"), phone.newest.ref, "p")}
    async with town.another_process() as other:
        await asyncio.gather(town.converse.accept("web", approve), other.converse.accept("web", take_back))
    await town.deliver.drain()
    status = (await town.the_report()).status
    won = status is Status.APPLIED
    assert status in (Status.APPLIED, Status.WITHDRAWN)
    answers = [bubble.prompt.text for bubble in phone.chat]
    assert (f"Laporan MTI-2611-0001 {WIDOWING}" in town.network.notices) is won
    assert any("tidak bisa ditarik kembali" in text for text in answers) is won
    assert ("✔" in town.room.text) is won


async def birth(town: Town) -> Phone:
    """A girl was born at home."""
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati", "Siti Maryam", "Perempuan", "Kemarin")
    await phone.answer("Di rumah", "Karawang")
    return await phone.tap("Kirim")


# --- one question pointed at ------------------------------------------------------------------------------------------


async def pointed(town: Town, label: str = "Tanggal meninggal") -> Phone:
    """The operator points at a question of the report."""
    phone = await town.rt_reports_death()
    await town.room.tap("Minta perbaikan")
    await town.room.tap(label)
    return phone


async def test_the_operator_points_at_an_answered_question(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Minta perbaikan")
    assert town.room.newest.labels == [
        "Kepala pengganti", "Nama", "Tanggal meninggal", "Sebab", "Tempat",
        "Tulis alasan lain", "‹ Kembali",
    ]  # fmt: skip


async def test_the_rt_head_is_told_which_answer_is_to_be_fixed(town: Town) -> None:
    phone = await pointed(town)
    assert "dikembalikan. Operator minta diperbaiki: Tanggal meninggal." in phone.text
    assert "Alasan: Tanggal meninggal perlu diperbaiki." in town.room.text
    assert (await town.the_report()).pointed_at == "date"


async def test_one_question_is_fixed_with_three_inputs(town: Town) -> None:
    phone = await pointed(town)
    await phone.tap("Perbaiki")
    assert "Jawaban yang lama:\n• Tanggal meninggal: Senin, 9 November 2026" in phone.text
    assert "Kapan meninggalnya?" in phone.text
    await phone.say("8 november 2026")
    await phone.tap("Kirim")
    report = await town.the_report()
    assert (report.status, report.revision, report.pointed_at) == (Status.WAITING, 1, "")
    assert "Terjadi: Minggu, 8 November 2026" in town.room.text


async def test_a_question_that_is_no_more_falls_back_to_the_review_page(town: Town) -> None:
    phone = await pointed(town)
    async with town.house.db.write() as transaction:
        await transaction.execute(tables.reports.update().values(pointed_at="gone"))
    await phone.tap("Perbaiki")
    assert "Alasan: Tanggal meninggal perlu diperbaiki" in phone.text
    assert "Kirim" in phone.newest.labels


async def test_a_whole_page_of_answers_leaves_room_for_own_words(town: Town) -> None:
    await birth(town)
    await town.room.tap("Minta perbaikan")
    assert len(town.room.newest.labels) <= 9
    assert town.room.newest.labels[-2:] == ["Tulis alasan lain", "‹ Kembali"]


# --- adding later -----------------------------------------------------------------------------------------------------


async def test_words_added_later_stand_on_the_card(town: Town) -> None:
    await town.rt_reports_death()
    town.clock.advance(days=2)
    phone = await opened(town)
    await phone.answer("Tambah foto/keterangan", "NIK yang benar 3215272305749451")
    assert phone.text.startswith("Terima kasih, sudah ditambahkan ke laporan Kematian MTI-2611-0001 (Asep Saepudin")
    card, news = town.room.chat[-2:]
    assert "Ditambahkan 12 November: NIK yang benar ••••" in card.prompt.text
    assert card.labels == ["Setujui", "Minta perbaikan", "Tolak", "Rincian"]
    assert news.prompt.text == (
        f"Laporan MTI-2611-0001 ({OLD_ASEP}) ditambah keterangan oleh Ujang Suryana. Lihat kartunya."
    )
    report = await town.the_report()
    assert "report.added_to" in [line.action for line in await town.log(f"report:{report.id}")]


async def test_a_photo_added_later_is_fetched_and_sent_with_the_details(town: Town) -> None:
    await town.rt_reports_death()
    phone = await opened(town)
    await phone.tap("Tambah foto/keterangan")
    await phone.photo(b"the letter")
    report = await town.the_report()
    async with town.house.db.read() as transaction:
        (photo,) = await attachments.of_report(transaction, report.id)
    assert (photo.state, photo.size) == ("kept", 10)
    lines = [line for bubble in town.room.chat for line in bubble.prompt.text.splitlines()]
    assert "Ditambahkan 10 November: foto" in lines
    await town.room.tap("Rincian")
    assert town.phone("operator").newest.filename == "MTI-2611-0001-foto-1.jpg"


async def test_an_approved_report_still_takes_additions_and_keeps_its_verdict(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    phone = await opened(town)
    await phone.answer("Tambah foto/keterangan", "Suratnya menyusul")
    card = town.room.chat[-2]
    assert "Ditambahkan 10 November: Suratnya menyusul" in card.prompt.text
    assert "✔ Disetujui oleh Rina Marlina" in card.prompt.text
    assert card.labels == ["Batalkan keputusan"]


async def test_a_rejected_report_takes_nothing_more(town: Town) -> None:
    await town.rt_reports_death()
    phone = await opened(town)
    page = phone.newest
    await town.room.tap("Tolak")
    await town.room.tap("Bukan warga RT ini")
    await phone.tap("Tambah foto/keterangan", page)
    assert phone.text == "Laporan MTI-2611-0001 tidak bisa ditambah lagi. Keadaannya: ditolak."


async def test_a_photo_right_after_sending_is_offered_to_that_report(town: Town) -> None:
    phone = await town.rt_reports_death()
    await phone.photo(b"first")
    assert phone.text == "Foto ini untuk laporan Kematian MTI-2611-0001 (Asep Saepudin (52), Kp. Sukamaju No. 1)?"
    await phone.photo(b"second")
    assert phone.text.startswith("2 foto ini untuk laporan")
    assert not [order for _, order in town.network.carried if isinstance(order, FetchFile)]
    await phone.tap("Ya, tambahkan")
    report = await town.the_report()
    async with town.house.db.read() as transaction:
        kept = await attachments.of_report(transaction, report.id)
    assert sorted(town.house.attachments.read(each.ref) for each in kept) == [b"first", b"second"]


async def test_a_photo_that_was_for_something_else_is_not_kept(town: Town) -> None:
    phone = await town.rt_reports_death()
    await phone.photo()
    page = phone.newest
    await phone.tap("Bukan")
    assert phone.text.startswith("Baik, fotonya tidak disimpan.")
    await phone.tap("Ya, tambahkan", page)
    assert phone.text.startswith("Foto itu sudah ditambahkan, atau sudah tidak ada di sini.")
    assert await town.rows(tables.attachments) == []


async def test_a_photo_that_was_added_is_not_said_to_be_thrown_away(town: Town) -> None:
    phone = await town.rt_reports_death()
    await phone.photo()
    page = phone.newest
    await phone.tap("Ya, tambahkan")
    await phone.tap("Bukan", page)
    assert phone.text.startswith("Tidak ada foto yang menunggu.")


async def test_a_photo_long_after_the_last_report_is_asked_about(town: Town) -> None:
    phone = await town.rt_reports_death()
    town.clock.advance(days=2)
    await phone.photo()
    assert phone.text.startswith("Foto ini untuk laporan apa?")


async def test_adding_may_be_given_up(town: Town) -> None:
    await town.rt_reports_death()
    phone = await opened(town)
    await phone.answer("Tambah foto/keterangan", "Batal")
    assert phone.text.startswith("Baik, tidak ada yang ditambahkan.")
    assert await town.rows(tables.report_additions) == []


async def test_what_is_added_about_somebodys_health_stays_out_of_the_room(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Lainnya", "Perubahan status", "Cucu Cahyati", "Cucu Cahyati", "Sakit")
    await phone.answer("TBC", "Kirim")
    await opened(town)
    await phone.answer("Tambah foto/keterangan", "Sudah dirawat di puskesmas")
    assert "Ditambahkan 10 November: keterangan, lihat Rincian" in town.room.chat[-2].prompt.text
    assert not any("puskesmas" in bubble.prompt.text for bubble in town.room.chat)
    await town.room.tap("Rincian")
    assert "Sudah dirawat di puskesmas" in town.phone("operator").text


# --- reading them -----------------------------------------------------------------------------------------------------


async def test_one_report_shows_its_answers_and_what_became_of_it(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Tolak")
    await town.room.tap("Bukan warga RT ini")
    phone = await opened(town)
    assert phone.text.splitlines()[:2] == ["Kematian: Asep Saepudin (52), Kp. Sukamaju No. 1 (MTI-2611-0001)", ""]
    for line in (
        "Dikirim 10 November 2026 oleh Ujang Suryana",
        "• Tanggal meninggal: Senin, 9 November 2026",
        "Keadaannya: ditolak.",
        "✖ Ditolak oleh Rina Marlina, 10 November 2026 pukul 09.00. Alasan: Bukan warga RT ini.",
    ):
        assert line in phone.text
    ways = ["Minta dibatalkan", "Lapor lagi seperti ini", "Tanda terima", "Laporan saya", "Menu"]
    assert phone.newest.labels == ways
    report = await town.the_report()
    assert (await town.log(f"report:{report.id}"))[-1].action == "report.viewed"


async def test_each_state_has_its_buttons(town: Town) -> None:
    await town.rt_reports_death()
    phone = await opened(town)
    rest = ["Lapor lagi seperti ini", "Tanda terima", "Laporan saya", "Menu"]
    assert phone.newest.labels == ["Tarik kembali", "Tambah foto/keterangan", *rest]
    await town.room.tap("Minta perbaikan")
    await town.room.tap("Nama")
    phone = await opened(town)
    assert phone.newest.labels == ["Perbaiki", "Tarik kembali", "Tambah foto/keterangan", *rest]


async def test_the_list_says_state_and_reason_and_opens_each(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Minta perbaikan")
    await town.room.tap("Tanggal meninggal")
    phone = await town.phone("rt-1").say("laporan")
    assert phone.text == (
        "Laporan RT Bapak/Ibu sampai 15 November 2026:\n\n"
        "1. Kematian Asep Saepudin (52), Kp. Sukamaju No. 1 (MTI-2611-0001): dikembalikan. "
        "Alasan: Tanggal meninggal perlu diperbaiki"
    )
    assert phone.newest.labels == ["1. Asep Saepudin", "Menu"]


async def test_a_head_sees_what_his_predecessor_reported(town: Town) -> None:
    await town.rt_reports_death()
    phone = await successor(town)
    await phone.say("laporan")
    assert "MTI-2611-0001" in phone.text
    assert "MTI" not in (await town.phone("rt-2").say("laporan")).text


async def copies(town: Town, count: int, months_back: int = 0) -> None:
    """More reports like the one there is, of an earlier month."""
    report = await town.the_report()
    due_in = Period(f"2026-{11 - months_back:02}")
    async with town.house.db.write() as transaction:
        lines = [Line("test", "report.submitted", f"report:copy{n}") for n in range(count)]
        await audit.append(transaction, lines, town.clock())
        await reports.add_many(
            transaction,
            [
                replace(
                    report, id=ReportId(f"copy{n}"), submission=f"copy{n}", number=f"MTI-X-{n:04}", due_in=due_in,
                    filed_in=due_in if months_back else None, submitted_at=report.submitted_at - timedelta(hours=n + 1),
                )
                for n in range(count)
            ],
        )  # fmt: skip


async def test_a_long_month_comes_in_pages(town: Town) -> None:
    phone = await town.rt_reports_death()
    await copies(town, 5)
    await phone.say("laporan")
    assert len([label for label in phone.newest.labels if label[0].isdigit()]) == 3
    await phone.tap("‹ Lebih lama")
    assert [label for label in phone.newest.labels if not label[0].isdigit()] == ["Lebih baru ›", "Menu"]
    assert phone.text.count("MTI-") == 3
    await phone.tap("Lebih baru ›")
    assert "MTI-2611-0001" in phone.text


async def test_earlier_months_are_a_tap_away(town: Town) -> None:
    phone = await town.rt_reports_death()
    await copies(town, 1, months_back=1)
    await phone.say("laporan")
    assert "MTI-X" not in phone.text
    await phone.tap("‹ Bulan sebelumnya")
    assert phone.text.startswith("Laporan RT Bapak/Ibu sampai 15 Oktober 2026:")
    assert "MTI-X-0000" in phone.text
    assert phone.newest.labels[1:] == ["Bulan berikutnya ›", "Menu"]
    await phone.tap("Bulan berikutnya ›")
    assert "MTI-2611-0001" in phone.text


@pytest.mark.parametrize("argument", ["", "x", "2027-01", "2026-11:0", "2026-11:x", "2026-11:99999", "1999-01:3", ":"])
async def test_a_month_nobody_offered_does_no_harm(town: Town, argument: str) -> None:
    await town.rt_reports_death()
    phone = await town.phone("rt-1").send(Pressed(f"go:0:mine:{argument}", "1", "p"))
    assert "Laporan RT Bapak/Ibu" in phone.text or "Belum ada laporan" in phone.text


# --- again, and the receipt -------------------------------------------------------------------------------------------


async def test_again_like_this_asks_only_for_what_is_personal(town: Town) -> None:
    await town.rt_reports_death()
    phone = await opened(town)
    await phone.tap("Lapor lagi seperti ini")
    assert "Laporan Kematian baru, jawabannya seperti MTI-2611-0001." in phone.text
    assert "Siapa yang meninggal?" in phone.text
    await phone.answer("asep", "Asep Saepudin (27)")
    assert "Tanggal meninggal: Senin, 9 November 2026" in phone.text
    await phone.tap("Kirim")
    assert {each.number for each in await town.reports()} == {"MTI-2611-0001", "MTI-2611-0002"}


async def test_a_babys_name_is_not_taken_over(town: Town) -> None:
    await birth(town)
    await (await opened(town)).tap("Lapor lagi seperti ini")
    phone = town.phone("rt-1")
    await phone.answer("Cucu Cahyati", "Cucu Cahyati")
    assert "Siti Maryam" not in phone.text
    assert "nama" in phone.text.lower()


async def test_the_receipt_holds_what_a_family_may_show(town: Town) -> None:
    await town.rt_reports_death()
    phone = await opened(town)
    await phone.tap("Tanda terima")
    assert phone.text.splitlines() == [
        "Tanda terima laporan",
        "Nomor: MTI-2611-0001",
        "Laporan: Kematian (Asep Saepudin (52), Kp. Sukamaju No. 1)",
        "Diterima: 10 November 2026",
        "RT 003/RW 005, Sukamaju Baru, Kec. Telukjambe Barat",
        "Keadaannya: menunggu",
        "",
        "Laporan ini sudah dicatat untuk data kesejahteraan sosial.",
    ]
    assert phone.newest.labels == []
    assert not LONG_NUMBER.search(phone.text)


async def test_a_half_filled_report_comes_before_adding_and_again(town: Town) -> None:
    phone = await town.rt_reports_death()
    page = (await opened(town)).newest
    await phone.answer("lapor", "Pindah", "Cucu Cahyati", "Cucu Cahyati")
    for verb in ("Tambah foto/keterangan", "Lapor lagi seperti ini"):
        await phone.tap(verb, page)
        assert "yang belum selesai: Cucu Cahyati (49), Kp. Sukamaju No. 1. Mau dilanjutkan?" in phone.text
