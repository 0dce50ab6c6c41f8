"""Who was tied to nobody when his month was closed is tied later, and each figure and each event is in one month."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from bot.domain.people.people import BasicStatus
from bot.domain.periods import Period
from bot.services.clock.close_due import close_due
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY
from bot.services.month.area_recap import area_recap
from bot.services.month.people_filed import people_filed
from bot.storage.months import months
from tests.services.month_town import has_somebody, opened
from tests.services.phones import Phone, Town
from tests.services.review.test_tie import YOYOH, person, told
from tests.services.steady import steady

NOVEMBER, DECEMBER = Period("2026-11"), Period("2026-12")
LACKING = "Belum lengkap"


async def cut(town: Town, month: int) -> None:
    """The month is over, and its file is written."""
    year = 2026 if month <= 12 else 2027
    town.clock.now = datetime(year, (month - 1) % 12 + 1, 17, 3, tzinfo=UTC)
    await close_due(town.house, REGENCY, steady(town.clock))
    await town.deliver.drain()
    await find_matters(town.house, REGENCY)


async def names_in(town: Town, period: Period) -> Mapping[str, list[str]]:
    """By sheet of the month's workbook whoever stands in it."""
    async with town.house.db.read() as transaction:
        month = await months.get_month(transaction, REGENCY, period)
    assert month is not None
    archive = ZipFile(BytesIO(town.house.attachments.read(str(month.file_ref))))
    book = opened(archive.read(next(each for each in archive.namelist() if each.endswith(f"{period}_v1.xlsx"))))
    found = {}
    for sheet in book.worksheets:
        header, *rows = sheet.iter_rows(values_only=True)
        if "Nama" in header:
            named = [str(row[header.index("Nama")]).upper() for row in rows if has_somebody(row)]
            found[sheet.title] = named
    return found


async def counted_in(town: Town, period: Period) -> tuple[int, int]:
    """Reports of a closed month, and people, as its pages count them."""
    async with town.house.db.read() as transaction:
        recap = await area_recap(transaction, town.house, REGENCY, period)
    assert sum(recap.people.values()) == sum((await people_filed(town.house, REGENCY, period)).values())
    return sum(recap.by_kind.values()), sum(recap.people.values())


async def ties(town: Town, listed: str, *answers: str) -> Phone:
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", listed, "Hubungkan")
    return await operator.answer(*answers, "Kirim")


async def test_a_report_of_nobody_known_is_counted_in_the_month_in_which_it_is_tied(town: Town) -> None:
    await told(town, "Kematian", "Yoyo Rokaya", "kemarin")
    await town.room.answer("Setujui", "Setujui begitu")
    await cut(town, 11)
    november = await names_in(town, NOVEMBER)
    assert "Kematian" not in november
    assert november[LACKING] == ["YOYO ROKAYA"]
    assert await counted_in(town, NOVEMBER) == (0, 0)
    assert "ikut laporan" not in (await town.phone("rt-1").answer("laporan", "1. ")).text
    await ties(town, "1. Yoyo Rokaya", "Yoyoh Rokayah", "Yoyoh")
    await town.room.tap("Setujui")
    await cut(town, 12)
    december = await names_in(town, DECEMBER)
    assert (december["Kematian"], december[LACKING]) == (["YOYOH ROKAYAH"], [])
    assert await counted_in(town, NOVEMBER) == (0, 0), "what its file says"
    assert await counted_in(town, DECEMBER) == (1, 1)
    assert (await person(town, YOYOH.id)).status is BasicStatus.DEAD
