"""An RT head names who tells of his RT beside him: with a name of his own everywhere, and called back at a tap."""

import re

import pytest

from bot.domain.people.officer import OfficerId, Role
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_003
from bot.services.officers.switch_off import switch_off
from bot.services.review.listing import name_reports
from bot.storage.officers import officers
from tests.services.phones import Phone, Town

UJANG = OfficerId("demo-officer-1")


async def named(town: Town, name: str = "asep hidayat") -> str:
    """The head names him; the code that is passed on."""
    phone = await town.phone("rt-1").answer("pengaturan", "Pembantu", "+ Tunjuk pembantu", name)
    return code_in(phone)


def code_in(phone: Phone) -> str:
    found = re.search(r"GABUNG (\w{8})", phone.text)
    assert found is not None, phone.text
    return found[1]


async def joined(town: Town) -> Phone:
    code = await named(town)
    return await town.phone("asep").answer(f"gabung {code}", "Saya mengerti")


async def test_he_comes_in_by_a_code_and_his_head_is_told(town: Town) -> None:
    code = await named(town)
    phone = await town.phone("asep").say(f"gabung {code}")
    assert "Bapak/Ibu terdaftar sebagai pembantu ketua RT" in phone.text
    assert "Asep Hidayat sudah masuk" in town.phone("rt-1").text


async def test_what_he_reports_bears_his_name_and_whose_he_is_and_goes_straight_while_the_head_reads_it(
    town: Town,
) -> None:
    await joined(town)
    await town.rt_reports_death(by="asep")
    assert "Dilaporkan oleh Asep Hidayat, pembantu ketua RT Ujang Suryana" in town.room.text
    head = town.phone("rt-1")
    assert re.search(r"Asep Hidayat, pembantu Bapak/Ibu, baru mengirim laporan Kematian MTI-\d+-\d+ tentang", head.text)
    await head.tap("Lihat laporan")
    assert "oleh Asep Hidayat (pembantu RT)" in head.text
    async with town.house.db.read() as transaction:
        [listed] = await name_reports(transaction, await town.reports())
    assert listed.reporter == "Asep Hidayat (pembantu RT)"
    await head.answer("Tarik kembali", "Ya, tarik")
    assert (await town.the_report()).status is Status.WITHDRAWN


async def test_the_log_knows_him_by_an_identity_of_his_own(town: Town) -> None:
    await joined(town)
    await town.rt_reports_death(by="asep")
    report = await town.the_report()
    assert report.reporter_id != UJANG
    async with town.house.db.read() as transaction:
        reporter = await officers.by_id(transaction, report.reporter_id)
    assert reporter is not None
    assert (reporter.name, reporter.assists, reporter.area) == ("Asep Hidayat", UJANG, RT_003)


async def test_he_names_nobody(town: Town) -> None:
    phone = await joined(town)
    await phone.answer("pengaturan")
    assert "Pembantu" not in phone.newest.labels
    await phone.say("pembantu")
    assert "Hanya ketua RT yang bisa menunjuk pembantu" in phone.text


async def test_called_back_he_is_a_stranger_and_his_reports_stay(town: Town) -> None:
    phone = await joined(town)
    await town.rt_reports_death(by="asep")
    await phone.answer("lapor", "Pindah", "asep")
    await town.phone("rt-1").answer("pembantu", "Berhentikan Asep")
    assert "Asep Hidayat tidak lagi menjadi pembantu" in town.phone("rt-1").text
    assert "tugas Bapak/Ibu sebagai pembantu ketua RT sudah selesai" in phone.text
    await phone.say("lapor")
    assert "hubungi ketua RT" in phone.text
    await town.room.tap("Setujui")
    assert (await town.the_report()).status is Status.APPLIED
    assert "Kematian" in town.phone("rt-1").text


async def test_a_code_of_one_who_was_called_back_opens_nothing(town: Town) -> None:
    code = await named(town)
    await town.phone("rt-1").answer("pembantu", "Berhentikan Asep")
    assert "lewat masa berlakunya" in (await town.phone("asep").say(f"gabung {code}")).text


async def test_a_new_code_takes_the_place_of_the_one_before(town: Town) -> None:
    old = await named(town)
    new = code_in(await town.phone("rt-1").answer("pembantu", "Kode baru: Asep"))
    assert "lewat masa berlakunya" in (await town.phone("asep").say(f"gabung {old}")).text
    assert "Selamat datang, Asep Hidayat" in (await town.phone("asep").say(f"gabung {new}")).text


async def test_a_head_has_three_at_most_and_none_twice(town: Town) -> None:
    for name in ("Asep Hidayat", "Dadan", "Cucu"):
        await named(town, name)
    phone = await town.phone("rt-1").say("pembantu")
    assert "+ Tunjuk pembantu" not in phone.newest.labels
    await phone.answer("Berhentikan Cucu", "+ Tunjuk pembantu", "dadan")
    assert "Dadan sudah ada" in phone.text


@pytest.mark.both_databases
async def test_his_duty_ends_with_that_of_his_head(town: Town) -> None:
    phone = await joined(town)
    await switch_off(town.house, "cli", UJANG)
    await town.deliver.drain()
    assert "sudah selesai" in phone.text
    async with town.house.db.read() as transaction:
        assert await officers.officers_of_area(transaction, RT_003, [Role.RT]) == []
