"""The practice page carries a death and a birth from a typed *lapor* to the zip in Dinas Sosial's phone.

With LAPOR_SCREENSHOTS=DIR the pictures stay in DIR; `python -m tests.journeys.picture` renews the one of the README.
"""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests.journeys.handset import Handset, fetch_file
from tests.journeys.month_zip import MonthZip
from tests.journeys.of_today import as_of_today
from tests.journeys.practice import NARROW, PATIENCE, WIDE, browser, calm_demo, demo_apart, visit


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where screenshots go."""
    folder = Path(os.environ.get("LAPOR_SCREENSHOTS") or tmp_path / "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


async def report_death(head: Handset) -> None:
    """Of the two of that name the older one."""
    await head.say("lapor", then="Apa yang mau dilaporkan?")
    await head.tap("Kematian", then="Siapa yang meninggal?")
    await head.say("asep", then="mirip dengan “asep”")
    await head.tap(as_of_today("Asep Saepudin (52)"), then="Kapan meninggalnya?")
    await head.say("kemarin", then="Periksa dulu laporan Kematian")
    await head.tap("Tambah keterangan", then="Apa yang mau ditambahkan?")
    await head.tap("+ Sebab", then="Apa sebab meninggalnya?")
    await head.tap("Sakit biasa", then="Periksa dulu laporan Kematian")
    await head.tap("Tambah keterangan", then="Apa yang mau ditambahkan?")
    await head.tap("+ Tempat", then="Di mana meninggalnya?")
    await head.say("di rumah", then="Periksa dulu laporan Kematian")


async def report_birth(head: Handset) -> None:
    await head.say("lapor", then="Apa yang mau dilaporkan?")
    await head.tap("Kelahiran", then="Siapa nama ibunya?")
    await head.say("lilis", then="mungkin dimaksud dengan “lilis”")
    await head.tap("Lilis Suryani", then="Siapa nama bayinya?")
    await head.say("Siti Maryam", then="jenis kelamin bayinya?")
    await head.tap("Perempuan", then="Kapan lahirnya?")
    await head.tap("Kemarin", then="Di mana bayinya dilahirkan?")
    await head.tap("Puskesmas", then="Di kabupaten mana")
    await head.say("Karawang", then="Periksa dulu laporan Kelahiran")


async def approve_after_a_look(operator: Handset) -> None:
    """*Rincian* brings the full numbers to the operator's private chat, and the report can be decided there."""
    await operator.tap("Rincian")
    await operator.open_tab("private")
    await operator.reads("NIK: 3215")
    await operator.tap("Setujui")
    await operator.reads("Disetujui oleh Rina Marlina")
    await operator.open_tab("room")


async def approve_in_the_room(operator: Handset) -> None:
    await operator.tap_on("Kelahiran: Siti Maryam", "Setujui")
    await operator.reads("Kelahiran: Siti Maryam", "Disetujui oleh Rina Marlina")


async def a_whole_month(page: Page, pictures: Path) -> MonthZip:
    """From two typed *lapor* to the file."""
    first, second = Handset(page, "rt-1"), Handset(page, "rt-2")
    operator, dinsos = Handset(page, "operator"), Handset(page, "dinsos")
    await page.screenshot(path=pictures / "1-empty.png")
    await report_death(first)
    await page.screenshot(path=pictures / "2-review.png")
    await first.tap("Kirim", then="laporan sudah diterima")
    await operator.reads("Kematian: Asep Saepudin")
    await approve_after_a_look(operator)
    await first.reads(f"({as_of_today('Asep Saepudin (52)')}, Kp. Sukamaju No. 1) disetujui")
    await report_birth(second)
    await second.tap("Kirim", then="laporan sudah diterima")
    await operator.reads("Kelahiran: Siti Maryam")
    await page.screenshot(path=pictures / "3-cards.png")
    await approve_in_the_room(operator)
    await second.reads("(Siti Maryam (baru lahir), Kp. Sukamaju No. 2) disetujui")
    await dinsos.close_month_early()
    opened = await fetch_file(page, dinsos)
    await expect(dinsos.chat.get_by_text("sudah ditutup")).to_be_visible(timeout=PATIENCE)
    await page.screenshot(path=pictures / "4-closed.png")
    return opened


@pytest.mark.parametrize("served", [calm_demo, demo_apart], ids=["together", "apart"])
async def test_a_death_and_a_birth_go_from_lapor_to_the_file_of_the_month(
    chromium_path: str, tmp_path: Path, pictures: Path, served: Callable[[Path], AbstractContextManager[str]]
) -> None:
    with served(tmp_path / "demo") as address:
        async with browser(chromium_path) as opened:
            async with visit(opened, address, WIDE) as page:
                month = await a_whole_month(page, pictures)
                await check_room(page)
            await check_narrow(opened, address, pictures)
    assert month.manifest["totals"] == {"birth": 1, "death": 1}
    told = {"NAMA": {row["NAMA"] for row in month.check_v4()}}
    told |= {
        title: {row["Nama"].upper() for row in month.rows(title)}
        for title in ("Penghapusan dan verval", "Belum lengkap")
    }
    assert told == {"NAMA": set(), "Penghapusan dan verval": {"ASEP SAEPUDIN"}, "Belum lengkap": {"SITI MARYAM"}}
    assert [row["Nama"] for row in month.rows("Kematian")] == ["ASEP SAEPUDIN"]


async def check_room(page: Page) -> None:
    """Nobody's number can be read in the group."""
    shown = await Handset(page, "operator").chat.inner_text()
    assert not any(word.isdigit() and len(word) > 11 for word in shown.split())


async def check_narrow(opened: Browser, address: str, pictures: Path) -> None:
    """On a telephone: one chat at a time, nothing wider than the window, the messages all there."""
    async with visit(opened, address, NARROW) as page:
        for key in ("rt-1", "operator", "dinsos"):
            await page.locator(f"[data-switch={key}]").click()
            await expect(page.locator(f"[data-phone={key}] [data-bubble=in]:visible").last).to_be_in_viewport(
                timeout=PATIENCE
            )
            assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            await page.screenshot(path=pictures / f"5-narrow-{key}.png")
