"""Somebody stands in during a leave, from its first day to its last: nothing before, nothing after, all logged."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Deputyship, Officer, OfficerId, Role
from bot.domain.report.review import Status
from bot.services.clock.bulks_due import go_on_with_bulks
from bot.services.demo.demo_village import RT_003, VILLAGE
from bot.services.officers import assistants
from bot.services.officers.deputies import turn_deputies
from bot.services.officers.switch_off import switch_off
from bot.storage import tables
from bot.storage.officers import officers
from bot.storage.officers.addresses import unbind_room
from tests.services.conversation.test_input_desk import a_death
from tests.services.phones import ROOM, Phone, Town

RINA = OfficerId("demo-officer-3")
SUB = "Wawan Setiawan"
NAMED = "Wawan Setiawan (pengganti sementara dari Rina Marlina)"


async def named(town: Town, first: str = "Hari ini", last: str = "14 November") -> str:
    """Rina names him; the code that is passed on."""
    phone = await town.phone("operator").answer("pengaturan", "Pengganti sementara", "+ Tunjuk pengganti")
    return code_in(await phone.answer(SUB, first, last))


def code_in(phone: Phone) -> str:
    found = re.search(r"GABUNG (\w{8})", phone.text)
    assert found is not None, phone.text
    return found[1]


async def joined(town: Town, last: str = "14 November") -> Phone:
    code = await named(town, last=last)
    return await town.phone("wawan").answer(f"gabung {code}", "Saya mengerti")


async def the_deputy(town: Town) -> Officer:
    rows = [each for each in await town.rows(tables.officers) if each["name"] == SUB]
    async with town.house.db.read() as transaction:
        found = await officers.by_id(transaction, OfficerId(rows[0]["id"]))
    assert found is not None
    return found


def read_by(phone: Phone) -> str:
    return "\n".join(each.prompt.text for each in phone.chat)


async def days_pass(town: Town, days: int) -> None:
    town.clock.advance(days=days)
    await turn_deputies(town.house)
    await town.deliver.drain()


async def test_he_decides_in_his_days_and_the_log_says_for_whom(town: Town) -> None:
    phone = await joined(town)
    assert "Wawan Setiawan, pengganti Bapak/Ibu, sudah masuk" in read_by(town.phone("operator"))
    await town.rt_reports_death("Cucu Cahyati")
    await phone.answer("antrean", "Setujui")
    report = await town.the_report()
    assert report.status is Status.APPLIED
    line = next(each for each in await town.log(f"report:{report.id}") if each.action == "report.approved")
    assert f"Disetujui oleh {NAMED}" in town.room.text
    history = await town.phone("operator-2").answer(
        "cari cucu cahyati", "1. Cucu Cahyati", "Lapor, riwayat, cetak", "Riwayat laporan"
    )
    assert NAMED in history.text
    deputy = await the_deputy(town)
    assert (line.actor, line.detail["for"]) == (f"officer:{deputy.id}", RINA)


@pytest.mark.both_databases
async def test_his_turn_begins_and_ends_by_itself_and_both_are_told(town: Town) -> None:
    code = await named(town, "Besok", "12 November")
    sub, rina = town.phone("wawan"), town.phone("operator")
    assert "Pada hari pertama kami kabari" in (await sub.say(f"gabung {code}")).text
    await sub.say("antrean")
    assert "Pada hari pertama kami kabari" in sub.text
    await days_pass(town, 1)
    assert "mulai hari ini sampai 12 November 2026" in sub.text
    assert "dijalankan juga oleh Wawan Setiawan" in read_by(rina)
    assert "Antrean" in (await sub.answer("Saya mengerti", "menu")).newest.labels
    await days_pass(town, 2)
    assert "pengganti sementara (operator desa/kelurahan) sudah selesai" in sub.text
    assert "Wawan Setiawan tidak lagi menggantikan Bapak/Ibu" in read_by(rina)
    await sub.say("antrean")
    assert "pengganti sementara Rina Marlina (operator desa/kelurahan) sudah selesai" in sub.text


async def test_no_hour_is_his_too_many_where_the_clock_comes_late(town: Town) -> None:
    phone = await joined(town, last="10 November")
    await town.rt_reports_death()
    await phone.say("antrean")
    town.clock.advance(days=1)
    await phone.tap("Setujui")
    assert (await town.the_report()).status is Status.WAITING
    assert not (await the_deputy(town)).active


async def test_a_list_that_he_pressed_stops_with_his_last_day(town: Town) -> None:
    phone = await joined(town, last="10 November")
    for name in ("Lilis Suryani (61)", "Wiwin Winarti (60)"):
        await town.rt_reports_death(name)
    await phone.answer("setujui semua")
    await phone.tap("Setujui")
    town.clock.advance(days=1)
    await go_on_with_bulks(town.house)
    assert [each.status for each in await town.reports()] == [Status.WAITING] * 2


async def test_cards_go_to_the_deputy_and_not_to_whoever_is_away(town: Town) -> None:
    """She is told so, and still may decide."""
    async with town.house.db.write() as transaction:
        await unbind_room(transaction, ROOM)
    code = await named(town, last="10 November")
    await town.rt_reports_death("Lilis Suryani (61)")
    rina = town.phone("operator")
    assert "Lilis" in rina.text  # He has not come in yet.
    sub = await town.phone("wawan").say(f"gabung {code}")
    assert "kartu laporan yang biasanya di chat Bapak/Ibu datang kepadanya" in read_by(rina)
    await town.rt_reports_death("Wiwin Winarti (60)")
    assert "Wiwin" in sub.text
    assert "Wiwin" in town.phone("operator-2").text
    assert "Wiwin" not in read_by(rina)
    await rina.answer("antrean", "Setujui")
    assert Status.APPLIED in [each.status for each in await town.reports()]


async def test_who_has_another_duty_on_his_phone_gets_the_cards_and_takes_it_up_by_a_press(town: Town) -> None:
    """Neneng heads an RT and stands in for Rina: she decides of the other RT, and not about what she told herself."""
    async with town.house.db.write() as transaction:
        await unbind_room(transaction, ROOM)
    code = await named(town, last="10 November")
    neneng = await town.phone("rt-2").say(f"gabung {code}")
    await town.rt_reports_death()
    card = neneng.newest
    await neneng.tap("Setujui")
    assert "sekarang dipakai untuk tugas itu" in read_by(neneng)
    assert (await town.the_report()).status is Status.APPLIED
    await neneng.answer("Ganti tugas", "ketua RT")
    town.clock.advance(days=1)
    await neneng.tap("Batalkan keputusan", card)
    assert "Hanya operator wilayah ini" in town.network.notices[-1]
    assert not (await the_deputy(town)).active


async def test_a_decision_of_the_tksk_is_told_to_the_operators(town: Town) -> None:
    code = await town.invite(Role.TKSK, AreaCode(VILLAGE[:8]), "Tati")
    tksk = await town.phone("tksk").answer(f"gabung {code}", "Saya mengerti")
    await town.rt_reports_death()
    await tksk.answer("antrean", "Setujui")
    town.clock.advance(minutes=6)
    await town.deliver.drain()
    assert f"Tati sudah memutuskan laporan {(await town.the_report()).number}" in town.room.text


async def test_dinas_sosial_sees_each_desas_queue_and_steps_in(town: Town) -> None:
    """By kecamatan, then desa; what it decides its operators and the TKSK are told, who may take it back."""
    code = await town.invite(Role.TKSK, AreaCode(VILLAGE[:8]), "Tati")
    tksk = await town.phone("tksk").answer(f"gabung {code}", "Saya mengerti")
    dinsos = await town.phone("dinsos").answer("menu", "Antrean")
    assert "Tidak ada laporan yang menunggu di kabupaten ini." in dinsos.text
    await town.rt_reports_death()
    await town.rt_reports_death("Lilis Suryani (61)")
    report = (await town.reports())[0]
    await dinsos.say("antrean")
    assert "2 laporan menunggu di 1 kecamatan." in dinsos.text
    await dinsos.tap("Telukjambe Barat (2)")
    assert "2 laporan menunggu di Telukjambe Barat, di 1 desa." in dinsos.text
    await dinsos.answer("Sukamaju Baru (2)", "Saring", "Semua")
    await dinsos.answer(f"rincian {report.number}", "Setujui")
    assert [each.status for each in await town.reports()] == [Status.APPLIED, Status.WAITING]
    town.clock.advance(minutes=6)
    await town.deliver.drain()
    for who in (town.room, tksk):
        assert f"Sri Wahyuni sudah memutuskan laporan {report.number}" in who.text
    await tksk.answer(f"rincian {report.number}", "Batalkan keputusan", "Orangnya keliru")
    assert [each.status for each in await town.reports()] == [Status.WAITING] * 2


async def test_what_whoever_is_away_wrote_down_or_his_deputy_told_another_decides(town: Town) -> None:
    """The two are no two pairs of eyes, for a second phone of his could be his deputy's."""
    phone = await joined(town)
    await a_death(town)
    await phone.answer("antrean", "Setujui")
    assert (await town.the_report()).status is Status.WAITING
    await town.phone("operator-2").answer("antrean", "Setujui")
    assert (await town.the_report()).status is Status.APPLIED


async def test_he_takes_back_what_whoever_is_away_decided(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    await joined(town)
    here = Phone(town, "wawan", ROOM.id)
    await here.tap("Batalkan keputusan")
    await here.tap("Orangnya keliru")
    assert (await town.the_report()).status is Status.WAITING


async def test_called_back_he_is_off_at_once_begun_or_not(town: Town) -> None:
    code = await named(town, "Besok", "12 November")
    rina = await town.phone("operator").answer("pengganti", "Akhiri: Wawan")
    assert "tidak lagi menjadi pengganti" in read_by(rina)
    assert "lewat masa berlakunya" in (await town.phone("wawan").say(f"gabung {code}")).text
    await days_pass(town, 1)
    assert not (await the_deputy(town)).active


async def test_his_turn_ends_with_the_duty_he_stands_in_for(town: Town) -> None:
    await joined(town)
    await switch_off(town.house, "cli", RINA)
    await turn_deputies(town.house)
    assert not (await the_deputy(town)).active


async def test_days_that_cannot_be_are_asked_again_and_two_at_once_refused(town: Town) -> None:
    phone = await town.phone("operator").answer("pengganti", "+ Tunjuk pengganti", SUB, "14 November", "12 November")
    assert "Hari terakhir tidak boleh sebelum hari pertama" in phone.text
    await phone.answer("1 Juni 2027")
    assert "paling lama 184 hari" in phone.text
    await phone.answer("15 November")
    assert "GABUNG" in phone.text
    await phone.answer("pengganti", "+ Tunjuk pengganti", "Budi Santoso", "15 November", "16 November")
    assert "Wawan Setiawan sudah menggantikan Rina Marlina" in phone.text


async def test_who_stands_above_names_one_and_whoever_is_away_reads_so(town: Town) -> None:
    operator = await town.phone("operator").answer("pengganti", "Untuk petugas lain", "Ujang", "+ Tunjuk pengganti")
    await operator.answer("Maman Sulaeman", "Hari ini", "12 November")
    assert "Maman Sulaeman ditunjuk menggantikan Bapak/Ibu" in read_by(town.phone("rt-1"))
    head = await town.phone("maman").answer(f"gabung {code_in(operator)}", "Saya mengerti")
    await town.rt_reports_death(by="maman")
    assert (await town.the_report()).area == RT_003
    await head.say("pengganti")
    assert "ditunjuk oleh petugasnya sendiri" in head.text


async def test_nobody_names_one_for_whom_he_does_not_stand_above(town: Town) -> None:
    dinsos = await town.phone("dinsos").say("pengganti")
    assert "Untuk petugas lain" not in dinsos.newest.labels  # No TKSK is there.
    for command in ("deputy-new", "deputies"):
        await town.phone("rt-1").send(Pressed(f"go:0:{command}:{RINA}"))
        assert "ditunjuk oleh petugasnya sendiri" in town.phone("rt-1").text
    code = await named(town)
    deputy = await the_deputy(town)
    for command in ("deputy-code", "deputy-end"):
        await town.phone("operator-2").send(Pressed(f"go:0:{command}:{deputy.id}"))
    assert "Selamat datang" in read_by(await town.phone("wawan").say(f"gabung {code}"))
    assert (await the_deputy(town)).active


def test_the_deputy_of_an_rt_head_names_no_assistant() -> None:
    head = Officer(OfficerId("ujang"), "Ujang", Role.RT, RT_003)
    days = date(2026, 11, 10), date(2026, 11, 14)
    assert assistants.may_name(head)
    assert not assistants.may_name(replace(head, deputyship=Deputyship(OfficerId("dede"), *days)))
