"""A new kind of report is one file and its texts: from the menu and a sentence to the month's file."""

from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from bot.domain.areas import AreaCode
from bot.domain.people.people import readable
from bot.domain.periods import Period
from bot.services.demo.demo_village import RT_003, make_residents
from bot.services.month.close_month import close_month
from tests.handlers import made_up_kind
from tests.handlers.chat import TEXTS
from tests.services.phones import Town, open_town

MOST_LINES = 40
REGENCY, NOVEMBER = AreaCode("32.15"), Period("2026-11")
FLOODED = next(iter(make_residents(RT_003)))


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with open_town(tmp_path, texts=TEXTS, more=(made_up_kind.FLOW,)) as town:
        yield town


async def report_flood(town: Town, day: str = "kemarin", shelter: str = "di pengungsian") -> None:
    rt = town.phone("rt-1")
    await rt.say("lapor")
    await rt.tap("Kebanjiran")
    await rt.say(FLOODED.name)
    await rt.tap(readable(FLOODED.name))
    await rt.say(day)
    await rt.say("40")
    await rt.say(shelter)
    await rt.tap("Lewati")
    await rt.tap("Kirim")


def test_the_file_of_a_kind_is_short() -> None:
    lines = Path(str(made_up_kind.__file__)).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= MOST_LINES


async def test_a_made_up_kind_is_reported_and_reaches_the_operators(town: Town) -> None:
    await report_flood(town)
    assert "BNJ" in town.phone("rt-1").text
    card = town.phone("operator", room="ruang-operator").text
    assert all(words in card for words in ("Kebanjiran", "Tinggi air (cm): 40", "Sekarang di: Di pengungsian"))


async def test_a_made_up_kind_is_approved_and_the_reporter_is_told(town: Town) -> None:
    await report_flood(town)
    operators = town.phone("operator", room="ruang-operator")
    await operators.tap("Setujui")
    assert "Disetujui oleh Rina Marlina" in operators.text
    assert "Laporan Kebanjiran" in town.phone("rt-1").text
    assert "disetujui" in town.phone("rt-1").text


async def test_a_made_up_kind_counts_as_told_before_as_often_as_it_says(town: Town) -> None:
    await report_flood(town)
    await report_flood(town, day="2 hari lalu")
    assert "BNJ-2611-0001" in town.phone("rt-1").text, "open still, whatever the day"
    await town.phone("rt-1").answer("Batal", "Ya, batalkan")
    await report_flood(town, shelter="di rumah saudara")
    assert sorted(report.number for report in await town.reports()) == ["BNJ-2611-0001", "BNJ-2611-0002"]


async def test_a_made_up_kind_is_opened_by_a_sentence(town: Town) -> None:
    rt = await town.phone("rt-1").say(f"rumah pak {readable(FLOODED.name)} kebanjiran kemarin, warganya sakit demam")
    assert rt.chat[-1].prompt.text.startswith("Yang saya tangkap: Kebanjiran, ")
    await rt.answer(readable(FLOODED.name), "40")
    assert rt.text.endswith("Keluarganya sekarang di mana?")


async def test_a_made_up_kind_is_an_answer_of_the_monthly_check(town: Town) -> None:
    rt = await town.phone("rt-1").say("cek warga")
    assert "Kebanjiran" in rt.newest.labels
    await rt.tap("Kebanjiran")
    assert rt.text.endswith("Kapan banjirnya? Contoh: kemarin, atau 12 Agustus 2026."), "who it is is known"


async def test_a_made_up_kind_stands_in_the_digest_and_in_the_file_of_its_month(town: Town) -> None:
    await report_flood(town)
    await town.phone("operator", room="ruang-operator").tap("Setujui")
    assert "Kebanjiran" in (await town.phone("rt-1").say("laporan saya")).text
    await close_month(town.house, REGENCY, NOVEMBER)
    await town.deliver.drain()
    digest, file = town.phone("dinsos").chat[-2:]
    assert "• Kebanjiran: 1 laporan, 1 orang" in digest.prompt.text
    archive = ZipFile(BytesIO(town.house.attachments.read(file.attachment)))
    book = load_workbook(BytesIO(archive.read(file.filename.replace(".zip", ".xlsx"))))
    [row] = book["Kebanjiran"].iter_rows(min_row=2, values_only=True)
    assert {"BNJ-2611-0001", FLOODED.nik, "40", "Di pengungsian"} <= set(row)
