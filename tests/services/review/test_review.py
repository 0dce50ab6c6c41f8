"""Deciding in the operators' room: who may, who was first, and who is told."""

import asyncio
from copy import copy
from datetime import date

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import OfficerId, Role
from bot.domain.people.people import BasicStatus
from bot.domain.report.review import Status
from bot.services.demo.demo_village import VILLAGE
from bot.services.work.channel import RetryAt
from bot.storage import tables
from bot.storage.officers import officers
from bot.storage.registry import areas
from bot.storage.registry.registry_changes import end_persons
from tests.services.conftest import LONG_NUMBER
from tests.services.network import Bubble
from tests.services.phones import ROOM, WIDOWING, Phone, Town
from tests.storage.village import a_write

OTHER_VILLAGE = AreaCode("32.15.27.2098")


def token(bubble: Bubble, label: str) -> str:
    """What the button of this label carries."""
    return next(button.token for button in bubble.prompt.buttons if button.label.startswith(label))


def press(town: Town, who: str, label: str, event_id: str) -> dict[str, object]:
    """A press on the newest card in the room, not handed in yet."""
    card = town.room.newest
    return {"id": event_id, "from": who, "room": ROOM.id, "said": Pressed(token(card, label), card.ref, "p")}


async def enrolled(town: Town, name: str, role: Role, area: AreaCode) -> Phone:
    """Somebody new with a phone of his own."""
    code = await town.invite(role, area, name)
    return await town.phone(name).say(f"gabung {code}")


async def other_operator(town: Town) -> Phone:
    """An operator of the next village."""
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(OTHER_VILLAGE, "Karangjaya", "Telukjambe Barat")])
    return await enrolled(town, "Yayah", Role.OPERATOR, OTHER_VILLAGE)


async def returned(town: Town) -> Phone:
    """The RT head's phone after his report came back, with a reason in the operator's own words."""
    phone = await town.rt_reports_death()
    await town.room.tap("Minta perbaikan")
    await town.room.tap("Tulis alasan lain")
    await town.phone("operator").say("Periksa tanggalnya")
    return phone


async def test_the_card_says_what_changed_who_told_it_and_what_is_doubtful(town: Town) -> None:
    await town.rt_reports_death()
    assert town.room.text.splitlines() == [
        "Kematian: Asep Saepudin (52), Kp. Sukamaju No. 1 (MTI-2611-0001)",
        "",
        "⚠ Penerima PBI.",
        "⚠ Kepala keluarga meninggal, penggantinya belum disebut.",
        "RT 003/RW 005, Sukamaju Baru, Kec. Telukjambe Barat",
        "Terjadi: Senin, 9 November 2026",
        "Asep Saepudin: Hidup → Meninggal",
        "Sebab meninggal: Sakit biasa atau tua",
        "Tempat: di rumah",
        "Pelapor: Ujang Suryana, 10 November 2026 pukul 09.00",
    ]
    assert town.room.newest.labels == ["Setujui", "Minta perbaikan", "Tolak", "Rincian"]


async def test_approving_is_shown_on_the_card_and_told_to_the_rt_head(town: Town) -> None:
    phone = await town.rt_reports_death()
    await town.room.tap("Setujui")
    assert town.room.text.endswith("✔ Disetujui oleh Rina Marlina, 10 November 2026 pukul 09.00.")
    assert town.room.newest.labels == ["Batalkan keputusan"]
    assert (
        phone.text == "Laporan Kematian MTI-2611-0001 (Asep Saepudin (52), Kp. Sukamaju No. 1) disetujui. Terima kasih."
    )
    assert town.network.notices[-1] == f"Laporan MTI-2611-0001 {WIDOWING}"


async def test_of_two_operators_at_once_one_wins_and_the_other_is_told_who(town: Town) -> None:
    await town.rt_reports_death()
    both = press(town, "operator", "Setujui", "a"), press(town, "operator-2", "Setujui", "b")
    await asyncio.gather(*(town.converse.accept("web", each) for each in both))
    await town.deliver.drain()
    assert sorted(town.network.notices[-2:]) == sorted(
        [f"Laporan MTI-2611-0001 {WIDOWING}", f"Laporan MTI-2611-0001 sudah disetujui oleh {await winner(town)}."]
    )


async def winner(town: Town) -> str:
    """Who decided, by the report; the log has one decision."""
    report = await town.the_report()
    assert [line.action for line in await town.log(f"report:{report.id}")] == [
        "report.submitted",
        "report.approved",
        "report.applied",
    ]
    assert report.decided_by is not None
    async with town.house.db.read() as transaction:
        officer = await officers.by_id(transaction, report.decided_by)
    return officer.name if officer else ""


async def test_of_two_processes_deciding_at_once_one_wins(town: Town) -> None:
    await town.rt_reports_death()
    both = press(town, "operator", "Setujui", "a"), press(town, "operator-2", "Setujui", "b")
    async with town.another_process() as other:
        await asyncio.gather(*(t.converse.accept("web", each) for t, each in zip((town, other), both, strict=True)))
    await town.deliver.drain()
    assert f"Laporan MTI-2611-0001 sudah disetujui oleh {await winner(town)}." in town.network.notices


@pytest.mark.parametrize("who", ["stranger", "rt-1", "rt-2"])
@pytest.mark.parametrize("label", ["Setujui", "Tolak", "Rincian"])
async def test_who_is_no_operator_here_decides_nothing(town: Town, who: str, label: str) -> None:
    await town.rt_reports_death()
    before = len(town.phone(who).chat)
    await town.phone(who, ROOM.id).tap(label)
    assert town.network.notices[-1] == "Hanya operator wilayah ini yang bisa memutuskan."
    assert (await town.the_report()).status is Status.WAITING
    assert len(town.phone(who).chat) == before


async def test_an_operator_of_another_village_decides_nothing(town: Town) -> None:
    await town.rt_reports_death()
    await other_operator(town)
    await town.phone("Yayah", ROOM.id).tap("Setujui")
    assert town.network.notices[-1] == "Hanya operator wilayah ini yang bisa memutuskan."
    assert (await town.the_report()).status is Status.WAITING


async def test_an_operator_switched_off_decides_nothing(town: Town) -> None:
    await town.rt_reports_death()
    async with town.house.db.write() as transaction:
        await officers.switch_off(transaction, OfficerId("demo-officer-3"))
    await town.room.tap("Setujui")
    assert (await town.the_report()).status is Status.WAITING


async def test_a_decided_card_pressed_again_says_who_decided(town: Town) -> None:
    await town.rt_reports_death()
    card = Bubble(town.room.newest.ref, town.room.newest.prompt)
    await town.room.tap("Setujui")
    await town.phone("operator-2", ROOM.id).tap("Tolak", card)
    assert town.network.notices[-1] == "Laporan MTI-2611-0001 sudah disetujui oleh Rina Marlina."
    assert (await town.the_report()).status is Status.APPLIED


async def test_the_reason_of_returning_reaches_the_rt_head(town: Town) -> None:
    phone = await returned(town)
    assert "dikembalikan. Alasan: Periksa tanggalnya." in phone.text
    assert phone.newest.labels == ["Perbaiki", "Menu"]
    assert "↩ Dikembalikan oleh Rina Marlina" in town.room.text


NUMBER_SAID = "tiga dua satu lima dua tujuh nol satu nol satu dua nol nol nol lima tujuh"


async def test_the_own_reason_is_written_in_private_and_reaches_him(town: Town) -> None:
    phone = await town.rt_reports_death()
    await town.room.tap("Tolak")
    await town.room.tap("Tulis alasan lain")
    operator = town.phone("operator")
    assert operator.text.startswith("Laporan MTI-2611-0001 akan ditolak.")
    await operator.say(f"Beliau masih sehat, NIK 3215272305749451 aktif, KK {NUMBER_SAID}")
    assert "ditolak. Alasan: Beliau masih sehat" in phone.text
    assert "Alasan: Beliau masih sehat, NIK •••• aktif, KK ••••" in town.room.text


async def test_the_own_reason_may_be_given_up(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Minta perbaikan")
    await town.room.tap("Tulis alasan lain")
    operator = await town.phone("operator").say("batal")
    assert operator.text.startswith("Baik, belum diputuskan.")
    assert (await town.the_report()).status is Status.WAITING


async def test_who_writes_a_reason_too_late_is_told_who_was_first(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Tolak")
    await town.room.tap("Tulis alasan lain")
    await town.room.tap("‹ Kembali")
    await town.phone("operator-2", ROOM.id).tap("Setujui")
    operator = await town.phone("operator").say("Tidak benar")
    assert operator.text == "Laporan MTI-2611-0001 sudah disetujui oleh Dedi Supriadi."


async def test_back_from_the_reasons_shows_the_four_buttons_again(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Tolak")
    assert town.room.text.endswith("Rina Marlina, apa alasan menolak?")
    await town.room.tap("‹ Kembali")
    assert town.room.newest.labels == ["Setujui", "Minta perbaikan", "Tolak", "Rincian"]


async def test_details_go_to_the_operators_chat_alone_and_into_the_log(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Rincian")
    assert "NIK: 3215" in town.phone("operator").text
    assert LONG_NUMBER.search(town.phone("operator").text)
    assert town.network.notices[-1] == "Rincian dikirim ke chat pribadi."
    await town.phone("operator").tap("Hubungi pelapor")
    assert town.network.notices[-1] == "Lihat pesan di bawah ini."
    report = await town.the_report()
    assert (await town.log(f"report:{report.id}"))[-1].action == "report.viewed"
    assert (await town.log(f"report:{report.id}"))[-1].actor == "officer:demo-officer-3"


async def test_details_lose_their_numbers_once_somebody_has_decided(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Rincian")
    details = town.phone("operator").newest
    await town.phone("operator-2", ROOM.id).tap("Setujui")
    assert "sedang dibuka Rina Marlina" in town.network.notices[-1]
    await town.phone("operator-2", ROOM.id).tap("Setujui")
    assert not LONG_NUMBER.search(details.prompt.text)
    assert "✔ Disetujui oleh Dedi Supriadi" in details.prompt.text
    assert details.labels == ["Batalkan keputusan"]


async def test_a_decision_in_private_is_shown_in_the_room_too(town: Town) -> None:
    await town.rt_reports_death()
    operator = await town.phone("operator").say("/antrean")
    await operator.tap("Setujui")
    assert "✔ Disetujui oleh Rina Marlina" in town.room.text
    assert "✔ Disetujui oleh Rina Marlina" in operator.text


async def test_a_card_that_arrives_after_the_decision_can_only_take_it_back(town: Town) -> None:
    town.network.outcomes_for[ROOM.id] = [RetryAt("502")]
    await town.rt_reports_death()
    operator = await town.phone("operator").say("/antrean")
    await operator.tap("Setujui")
    town.clock.advance(seconds=5)
    await town.deliver.drain()
    assert town.room.newest.labels == ["Batalkan keputusan"]
    assert "✔ Disetujui oleh Rina Marlina, 10 November 2026 pukul 09.00." in town.room.text


async def test_a_returned_report_is_fixed_without_typing_it_anew(town: Town) -> None:
    phone = await returned(town)
    await phone.tap("Perbaiki")
    assert "Laporan MTI-2611-0001 dikembalikan operator. Alasan: Periksa tanggalnya." in phone.text
    await phone.answer("Ubah", "Tanggal meninggal", "Hari ini", "Kirim")
    report = await town.the_report()
    assert (report.status, report.revision, report.number) == (Status.WAITING, 1, "MTI-2611-0001")
    assert "(MTI-2611-0001), diajukan lagi" in town.room.text
    assert "Terjadi: Selasa, 10 November 2026" in town.room.text


async def test_an_old_card_cannot_decide_about_a_fixed_report(town: Town) -> None:
    await town.rt_reports_death()
    old = Bubble(town.room.newest.ref, town.room.newest.prompt)
    await town.room.tap("Minta perbaikan")
    await town.room.tap("Tanggal meninggal")
    await town.phone("rt-1").answer("Perbaiki", "Kemarin", "Kirim")
    await town.room.tap("Setujui", old)
    assert town.network.notices[-1] == "Laporan MTI-2611-0001 sudah berubah sejak kartu ini. Pakai kartunya yang baru."
    assert (await town.the_report()).status is Status.WAITING


async def test_a_fix_half_made_is_not_lost_by_pressing_perbaiki_again(town: Town) -> None:
    phone = await returned(town)
    told = phone.newest
    await phone.answer("Perbaiki", "Ubah", "Tanggal meninggal", "Hari ini")
    await phone.tap("Perbaiki", told)
    assert "Tanggal meninggal: Selasa, 10 November 2026" in phone.text


async def test_a_rejected_report_cannot_be_fixed(town: Town) -> None:
    phone = await returned(town)
    told = phone.newest
    await phone.answer("Perbaiki", "Kirim")
    await town.room.tap("Tolak")
    await town.room.tap("Bukan warga RT ini")
    await phone.tap("Perbaiki", told)
    assert phone.text.startswith("Laporan MTI-2611-0001 tidak sedang dikembalikan")
    assert (await town.the_report()).status is Status.REJECTED


async def test_a_report_is_fixed_only_within_its_rt(town: Town) -> None:
    phone = await returned(town)
    await town.phone("rt-2").send(Pressed(token(phone.newest, "Perbaiki"), "1", "p"))
    assert town.phone("rt-2").text.startswith("Laporan itu bukan dari RT Bapak/Ibu.\n\nNeneng Rohaeti, ini laporan")


async def test_a_fix_sent_from_two_phones_is_taken_once(town: Town) -> None:
    phone = await returned(town)
    await town.phone("ujang-2").share("08110000001")
    await phone.tap("Perbaiki")
    page = copy(phone.newest)
    await phone.tap("Kirim", page)
    await phone.tap("Kirim", page)
    assert (await town.the_report()).revision == 1


async def test_without_a_room_each_operator_gets_the_card_and_sees_who_decided(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await transaction.execute(tables.addresses.update().values(room_area=None))
    await town.rt_reports_death()
    first, second = town.phone("operator"), town.phone("operator-2")
    assert first.text == second.text
    await second.tap("Tolak")
    await second.tap("Sudah pernah dilaporkan")
    assert "✖ Ditolak oleh Dedi Supriadi" in first.text
    assert first.newest.labels == second.newest.labels == ["Batalkan keputusan"]


async def test_the_queue_shows_what_waits_and_nothing_else(town: Town) -> None:
    await town.rt_reports_death("Asep Saepudin (52)")
    await town.room.tap("Setujui")
    await town.rt_reports_death("Asep Saepudin (27)")
    operator = await town.phone("operator").say("/antrean")
    assert operator.chat[-2].prompt.text == "1 laporan menunggu keputusan:"
    assert "MTI-2611-0002" in operator.text


async def test_the_tksk_decides_too_and_is_named(town: Town) -> None:
    await town.rt_reports_death()
    tksk = await enrolled(town, "Bu Euis", Role.TKSK, AreaCode(VILLAGE.rpartition(".")[0]))
    await (await tksk.say("/antrean")).tap("Setujui")
    assert "✔ Disetujui oleh Bu Euis" in town.room.text


async def test_what_does_not_fit_is_told_on_the_card_with_ways_on(town: Town) -> None:
    await town.rt_reports_death()
    report = await town.the_report()
    async with town.house.db.write() as transaction:
        dead = [(report.change.subjects[0], BasicStatus.DEAD, date(2026, 11, 9))]
        await end_persons(await a_write(transaction), report.area, dead)
    await town.room.tap("Setujui")
    assert town.network.notices[-1] == (
        "Laporan MTI-2611-0001 belum bisa disetujui: Asep Saepudin sudah tercatat meninggal."
    )
    assert "⚠ Belum bisa disetujui: Asep Saepudin sudah tercatat meninggal." in town.room.text
    assert town.room.newest.labels[0].startswith("Perbaiki: ")
    assert "Tolak" in town.room.newest.labels
    assert (await town.the_report()).status is Status.WAITING
    await town.room.tap(town.room.newest.labels[0])
    assert (await town.the_report()).status is Status.RETURNED


async def test_a_decision_is_taken_back_with_a_reason_and_the_report_waits_on_a_new_card(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    await town.room.tap("Batalkan keputusan")
    assert "mengapa keputusan laporan MTI-2611-0001 dibatalkan?" in town.room.text
    await town.room.tap("Orangnya keliru")
    assert "Alasan: Orangnya keliru. Laporannya menunggu lagi." in town.phone("rt-1").text
    report = await town.the_report()
    assert (report.status, report.revision, report.filed_in) == (Status.WAITING, 1, None)
    await town.room.tap("Setujui")
    assert (await town.the_report()).status is Status.APPLIED


async def test_what_was_returned_by_mistake_waits_again_and_whoever_is_fixing_it_is_told(town: Town) -> None:
    phone = await returned(town)
    await phone.tap("Perbaiki")
    await town.room.answer("Batalkan keputusan", "Salah tekan")
    assert "dibatalkan. Alasan: Salah tekan. Laporannya menunggu lagi." in phone.text
    await phone.answer("Lanjutkan", "Kirim")
    assert "sudah tidak perlu diperbaiki" in phone.text
    await town.room.tap("Setujui")
    assert (await town.the_report()).status is Status.APPLIED


async def test_a_decision_is_taken_back_with_own_words(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    await town.room.tap("Batalkan keputusan")
    await town.room.tap("Tulis alasan lain")
    await town.phone("operator").say("surat kematian orang lain")
    assert "Keputusan laporan MTI-2611-0001 dibatalkan" in town.phone("operator").text
    assert "Alasan: surat kematian orang lain" in town.phone("rt-1").text


async def test_somebody_elses_decision_is_not_taken_back(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    await town.phone("operator-2", ROOM.id).tap("Batalkan keputusan", town.room.newest)
    assert "Hanya Rina Marlina yang memutuskan laporan MTI-2611-0001" in town.network.notices[-1]
    assert (await town.the_report()).status is Status.APPLIED


async def test_who_fixes_nothing_a_second_time_is_told_how_it_goes_on_and_so_is_the_operator(town: Town) -> None:
    phone = await returned(town)
    await phone.answer("Perbaiki", "Kirim")
    assert "masih sama" not in phone.text
    await town.room.tap("Minta perbaikan")
    await town.room.tap("Tanggal meninggal")
    await phone.answer("Perbaiki", "Kemarin", "Kirim")
    assert "Jawabannya masih sama seperti sebelum dikembalikan." in phone.text
    assert "⚠ Dikirim lagi tanpa perubahan." in town.room.text
    await phone.answer("Tambah foto/keterangan", "Benar, saya ikut melayat.")
    assert "ditambah keterangan oleh Ujang Suryana" in town.room.text
