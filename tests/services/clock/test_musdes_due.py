"""A deliberation that is left lying is told of: to its operators by day, to those above them in the weekly digest."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.services.clock.musdes_due import remind_of_deliberations
from bot.services.clock.weekly_digest import send_weekly_digest
from bot.services.demo.demo_village import REGENCY
from tests.services.deliberation.test_musdes import a_town, approved, opened
from tests.services.phones import Town


async def heard_on(town: Town, *days: int, month: int = 11) -> list[int]:
    heard = []
    for day in days:
        town.clock.now = datetime(2026, month, day, 3, tzinfo=UTC)
        heard.append(await remind_of_deliberations(town.house, REGENCY))
        await town.deliver.drain()
    return heard


async def test_its_operators_are_reminded_of_one_left_open_and_of_papers_nobody_signed(town: Town) -> None:
    phone = await opened(town)  # on Tuesday the 10th
    assert await heard_on(town, 10, 11, 11, 12, 13, 14, 16, 17, 18) == [0, 2, 0, 0, 0, 0, 0, 0, 2]
    assert "tanggalnya sudah lewat, tetapi belum selesai dibahas" in phone.text
    await phone.answer("Musyawarah desa", "Selesai dibahas", "Ya, buat berkasnya")  # on Wednesday the 18th
    assert await heard_on(town, 24, 25, 26, 30) == [0, 2, 0, 0]
    assert await heard_on(town, 1, 2, month=12) == [0, 2]
    assert "lebih dari 7 hari menunggu tanda tangan" in phone.text
    await phone.tap("Musyawarah desa")
    assert "Kirim yang diteken" in phone.newest.labels


async def test_the_weekly_digest_says_where_somebody_waits_and_nobody_has_met(tmp_path: Path) -> None:
    async with a_town(tmp_path, 'extends = "dtks"\n[deliberation]\nfirst = "2026-11"') as town:
        await approved(town, "missing")
        await digest(town)
        operator, dinsos = town.phone("operator"), town.phone("dinsos")
        assert "1 laporan menunggu musyawarah, dan untuk bulan ini belum ada yang dibuka." in operator.text
        assert "Musyawarah untuk bulan November 2026: 0 dari 1 desa" in dinsos.text
        assert "Belum ada, padahal ada yang menunggu:\n\n• Sukamaju Baru: 1 laporan" in dinsos.text
        await dinsos.tap("Musyawarah desa")
        assert "• Sukamaju Baru" in dinsos.text
        await operator.tap("Musyawarah desa")
        await opened(town)
        town.clock.advance(days=7)
        await digest(town)
        assert "menunggu musyawarah" not in operator.text
        assert "1 dari 1 desa sudah membukanya." in dinsos.text
        assert "padahal ada yang menunggu" not in dinsos.text


async def digest(town: Town) -> None:
    calendar = replace(town.house.calendar, digest_weekday=town.clock.now.weekday())
    await send_weekly_digest(replace(town.house, calendar=calendar), REGENCY)
    await town.deliver.drain()
