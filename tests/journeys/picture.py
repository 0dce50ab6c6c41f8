"""`python -m tests.journeys.picture`: takes the README's picture of the practice page anew."""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Page, expect

from tests.journeys.handset import Handset
from tests.journeys.practice import PATIENCE, WIDE, browser, demo, find_chromium, visit
from tests.journeys.process import ROOT
from tests.journeys.test_practice import report_birth, report_death

PICTURE = ROOT / "docs" / "images" / "practice.png"


async def busy_month(page: Page) -> None:
    """All at once: a person is being picked, a report decided on, a month's file there."""
    first, second = Handset(page, "rt-1"), Handset(page, "rt-2")
    operator, dinsos = Handset(page, "operator"), Handset(page, "dinsos")
    await report_death(first)
    await first.tap("Kirim", then="laporan sudah diterima")
    await operator.tap("Setujui")
    await operator.reads("Disetujui oleh Rina Marlina")
    await dinsos.close_month_early()
    await expect(dinsos.chat.locator("[data-file]")).to_be_visible(timeout=PATIENCE)
    await report_birth(second)
    await second.tap("Kirim", then="laporan sudah diterima")
    await operator.reads("Kelahiran: Siti Maryam")
    await first.say("lapor", then="Apa yang mau dilaporkan?")
    await first.tap("Pindah keluar", then="Siapa yang pindah?")
    await first.say("siti", then="mirip dengan “siti”")


async def take(address: str) -> None:
    async with browser(find_chromium()) as opened, visit(opened, address, WIDE) as page:
        await busy_month(page)
        await page.mouse.move(0, 0)
        await expect(page.locator("[data-toast]:visible")).to_have_count(0, timeout=PATIENCE)
        await page.screenshot(path=PICTURE)


def main() -> None:
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, demo(Path(folder) / "demo") as address:
        asyncio.run(take(address))
    sys.stdout.write(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main()
