"""A new kind of report is one file and its texts: from the menu to the operators' card and back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.people.people import readable
from bot.services.demo.demo_village import RT_003, make_residents
from tests.handlers import made_up_kind
from tests.handlers.chat import TEXTS
from tests.services.phones import Town, open_town

MOST_LINES = 40
FLOODED = next(iter(make_residents(RT_003)))


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with open_town(tmp_path, texts=TEXTS, more=(made_up_kind.FLOW,)) as town:
        yield town


async def report_flood(town: Town) -> None:
    rt = town.phone("rt-1")
    await rt.say("lapor")
    await rt.tap("Kebanjiran")
    await rt.say(FLOODED.name)
    await rt.tap(readable(FLOODED.name))
    await rt.say("kemarin")
    await rt.say("40")
    await rt.say("di pengungsian")
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
