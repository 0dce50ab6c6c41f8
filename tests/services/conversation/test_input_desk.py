"""*Catat laporan warga*: an operator writes down what somebody came to tell; it is marked, and another decides."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.report.review import Status
from bot.services.clock.nudges.send_nudges import send_nudges
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003
from bot.services.officers.switch_off import switch_off
from bot.storage import tables
from bot.storage.officers.addresses import unbind_room
from tests.journeys.conversations import CONVERSATIONS, Conversation
from tests.services.phones import ROOM, Phone, Town, open_town

RTS = {"rt-1": ("RT 003/RW 005", RT_003), "rt-2": ("RT 001/RW 002", RT_001)}


@pytest.fixture(params=("telegram", "whatsapp"))
async def place(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """The practice village on each platform, without a room."""
    async with open_town(tmp_path, like=request.param) as town:
        async with town.house.db.write() as transaction:
            await unbind_room(transaction, ROOM)
        yield town


def there(town: Town) -> Phone:
    """Another operator, who reads the room."""
    return Phone(town, "operator-2", ROOM.id)


async def writes(town: Town, told: Conversation, by: str = "operator") -> Phone:
    """The operator walks a conversation of an RT head, from *catat laporan* on."""
    phone = await town.phone(by).answer("menu", "Catat laporan warga", RTS[told.who][0])
    return await phone.answer(*told.inputs)


async def a_death(town: Town) -> Phone:
    return await writes(town, next(each for each in CONVERSATIONS if each.kind == "death"))


async def test_every_kind_is_written_down_to_its_number_and_decided_by_another(place: Town) -> None:
    for told in CONVERSATIONS:
        place.clock.advance(minutes=1)
        phone = await writes(place, told)
        assert f"Nomor: {told.code}-" in phone.text, told.kind
        report = max(await place.reports(), key=lambda each: each.submitted_at)
        assert (report.area, report.dictated) == (RTS[told.who][1], True), told.kind
        assert "(operator desa)" in place.phone(told.who).text
        if told.holds:
            await place.phone("operator-2").answer("antrean", "Setujui")
    in_effect = {each.kind for each in await place.reports() if each.status is Status.APPLIED}
    assert in_effect == {each.kind for each in CONVERSATIONS if each.holds}


async def test_it_is_marked_on_the_card_in_the_lists_and_in_the_log(town: Town) -> None:
    phone = await a_death(town)
    assert "✍ Dicatat operator: Rina Marlina, untuk warga yang datang" in town.room.text
    await phone.answer("Laporan saya")
    assert "Laporan yang Bapak/Ibu catat" in phone.text
    await phone.answer("1. ")
    assert "Dicatat operator Rina Marlina" in phone.text
    head = await town.phone("rt-1").answer("laporan")
    assert "(MTI-2611-0001, dicatat operator)" in head.text
    report = await town.the_report()
    assert [each.detail.get("how") for each in await town.log(f"report:{report.id}")][:1] == ["dictated"]


async def test_who_wrote_it_down_does_not_decide(town: Town) -> None:
    await a_death(town)
    await town.room.answer("Setujui")
    assert (await town.the_report()).status is Status.WAITING
    await there(town).tap("Setujui")
    assert (await town.the_report()).status is Status.APPLIED


async def test_a_village_with_one_operator_has_its_tksk_decide(town: Town) -> None:
    await town.phone("tksk").say(f"gabung {await town.invite(Role.TKSK, AreaCode('32.15.27'), 'Tati')}")
    other = next(each for each in await town.rows(tables.officers) if each["name"] == "Dedi Supriadi")
    await switch_off(town.house, "cli", other["id"])
    await a_death(town)
    assert "Dicatat operator: Rina Marlina" in town.phone("tksk").text
    await town.phone("tksk").tap("Setujui")
    assert (await town.the_report()).status is Status.APPLIED


async def test_his_own_phone_gets_no_card_that_he_cannot_decide(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await unbind_room(transaction, ROOM)
    phone = await a_death(town)
    assert not any("Setujui" in bubble.labels for bubble in phone.chat)
    assert "Setujui" in town.phone("operator-2").newest.labels


async def test_the_heads_objection_hangs_on_the_card_before_the_decision(town: Town) -> None:
    operator = await a_death(town)
    head = town.phone("rt-1")
    assert "Kalau keliru, tekan Keberatan." in head.text
    await head.answer("Keberatan", "Tulis alasan lain", "masih saya temui tadi pagi")
    assert "sudah ditulis di kartunya" in head.text
    assert "⚠ Keberatan ketua RT, 10 November: masih saya temui tadi pagi" in town.room.chat[0].prompt.text
    assert "keberatan atas laporan MTI-2611-0001" in operator.text
    await there(town).tap("Rincian", town.room.chat[0])
    assert "masih saya temui tadi pagi" in town.phone("operator-2").text


async def test_after_three_objections_before_the_decision_he_is_sent_to_the_office(town: Town) -> None:
    await a_death(town)
    head = town.phone("rt-1")
    told = head.newest
    for count in range(3):
        await (await head.tap("Keberatan", told)).answer("Tulis alasan lain", f"saya temui {count + 1} kali")
        assert "sudah ditulis di kartunya" in head.text
    await head.tap("Keberatan", told)
    assert "temui operator desa" in head.text
    assert len(await town.rows(tables.report_additions)) == 3


async def test_after_the_decision_it_asks_to_take_it_back(town: Town) -> None:
    await a_death(town)
    head = town.phone("rt-1")
    told = head.newest
    await there(town).tap("Setujui")
    await head.tap("Keberatan", told)
    await head.answer("Orangnya keliru")
    assert "sudah diteruskan ke Dedi Supriadi" in head.text
    await town.phone("operator-2").answer("Batalkan keputusan", "Orangnya keliru")
    assert (await town.the_report()).status is Status.WAITING


async def test_the_head_cannot_withdraw_it_and_the_operator_can(town: Town) -> None:
    operator = await a_death(town)
    report = await town.the_report()
    head = await town.phone("rt-1").answer("laporan", "1. ")
    assert "Tarik kembali" not in head.newest.labels
    await head.send(Pressed(f"go:0:withdraw-now:{report.id}"))
    assert (await town.the_report()).status is Status.WAITING
    assert "hanya operator yang bisa menarik kembali" in head.text
    await operator.answer("laporan", "1. ", "Tarik kembali", "Ya, tarik")
    assert (await town.the_report()).status is Status.WITHDRAWN


async def test_what_is_returned_is_put_right_by_who_wrote_it_down(town: Town) -> None:
    operator = await a_death(town)
    await there(town).answer("Minta perbaikan", "Tanggal")
    await operator.answer("Perbaiki", "2 November 2026", "Kirim")
    report = await town.the_report()
    assert (report.status, report.revision, report.dictated) == (Status.WAITING, 1, True)
    assert "(operator desa) memperbaiki laporan" in town.phone("rt-1").text


async def test_who_wrote_it_down_is_reminded_of_what_was_returned_and_no_head(town: Town) -> None:
    operator = await a_death(town)
    await there(town).answer("Minta perbaikan", "Tanggal")
    before = len(town.phone("rt-1").chat)
    town.clock.advance(days=2, hours=3)
    await send_nudges(town.house, REGENCY)
    await town.deliver.drain()
    assert operator.newest.labels[0] == "Perbaiki"
    assert not any("dikembalikan" in bubble.prompt.text for bubble in town.phone("rt-1").chat[before:])


async def test_an_operator_has_nothing_to_do_with_what_heads_reported(town: Town) -> None:
    await town.rt_reports_death()
    report = await town.the_report()
    for command in ("report", "withdraw", "withdraw-now", "add", "again", "receipt"):
        phone = await town.phone("operator").send(Pressed(f"go:0:{command}:{report.id}"))
        assert "bukan bagian dari tugas" in phone.text
    assert (await town.the_report()).status is Status.WAITING


@pytest.mark.parametrize("rt", ["32.15.27.2088/001/001", "32.15.27.2099/009/009", "32.15.27.2006", "rubbish", "32"])
async def test_an_rt_that_is_not_his_is_refused(town: Town, rt: str) -> None:
    phone = await town.phone("operator").send(Pressed(f"go:0:input:{rt}:death"))
    assert "RT itu bukan bagian dari desa Bapak/Ibu." in phone.text


async def test_what_is_half_filled_waits_while_he_does_his_own_work(town: Town) -> None:
    phone = await town.phone("operator").answer("menu", "Catat laporan warga", "RT 003/RW 005", "Kematian", "asep")
    assert phone.text.startswith("✍ Dicatat untuk RT 003/RW 005")
    await phone.answer("Asep Saepudin (52)", "/antrean")
    assert "Dicatat untuk" not in phone.text
    await phone.answer("menu", "Simpan dulu", "/input", "RT 001/RW 002", "Kematian")
    assert "Dicatat untuk RT 001/RW 002" in phone.text
    await phone.answer("menu", "Lanjutkan Kematian")
    assert "Dicatat untuk RT 003/RW 005" in phone.text
    await phone.answer("kemarin", "Kirim")
    assert (await town.the_report()).area == RT_003


async def test_an_rt_where_nothing_came_is_reported_for(town: Town) -> None:
    phone = await town.phone("operator").answer("/input", "RT 001/RW 002", "Nihil")
    assert "Nomor: NHL-" in phone.text
    assert "mencatat NHL-" in town.phone("rt-2").text
    await phone.answer("Tarik kembali", "Ya, tarik")
    assert (await town.the_report()).status is Status.WITHDRAWN


async def test_only_an_operator_writes_down(town: Town) -> None:
    for who in ("rt-1", "dinsos"):
        phone = await town.phone(who).say("/input")
        assert "bukan bagian dari tugas" in phone.text
