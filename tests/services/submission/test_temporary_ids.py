"""A baby without NIK has a number that people can say: on the receipt, the card, the details, and after a fix."""

import re

from bot.domain.people.people import temporary_id
from bot.domain.report.changes import AddPerson
from tests.services.phones import Town


async def test_receipt_card_and_details_call_the_baby_by_one_number(town: Town) -> None:
    phone = await town.rt_reports_birth()
    await phone.tap("Kirim")
    (effect,) = (await town.the_report()).change.effects
    assert isinstance(effect, AddPerson)
    number = temporary_id(effect.person.id)
    assert f"Nomor sementara Siti Maryam, sebelum ada NIK: {number}" in phone.text
    assert f"(belum ada NIK, nomor sementara {number})" in town.room.text
    await town.room.tap("Rincian")
    assert f"NIK: belum ada, nomor sementara {number}" in town.phone("operator").text


async def test_the_number_stays_when_the_report_is_fixed(town: Town) -> None:
    phone = await town.rt_reports_birth()
    await phone.tap("Kirim")
    first = re.findall("SEM-[0-9A-F]{8}", phone.text)
    await town.room.tap("Minta perbaikan")
    await town.room.tap("Tanggal lahir")
    await phone.tap("Perbaiki")
    await phone.answer("Hari ini", "Kirim")
    assert "sudah diterima" in phone.text
    assert re.findall("SEM-[0-9A-F]{8}", phone.text) == first != []


async def test_a_baby_with_a_nik_needs_no_other_number(town: Town) -> None:
    phone = await town.rt_reports_birth(nik="3215274911260001")
    await phone.tap("Kirim")
    assert "SEM-" not in phone.text
    assert "SEM-" not in town.room.text
