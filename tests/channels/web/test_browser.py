"""In a real browser: a conversation by typing and tapping, a lost connection, photos, files and narrow screens."""

import struct
import zlib
from collections.abc import AsyncIterator
from pathlib import Path
from unittest.mock import ANY

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.dialogue.prompt import Button, Pin, Pressed, Prompt, SharedContact, Size, Wants
from bot.dialogue.turn import SKIP
from bot.domain.address import Address
from bot.services.work.channel import EditPrompt, SendFile, SendPrompt
from tests.channels.web.conftest import QUESTION, Site
from tests.patience import WITHIN

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
WIDE, NARROW, SMALL = (1440, 900), (390, 844), (360, 640)
HOSTILE = "<img src=x onerror=document.title='bad'> *tebal* 👋 مرحبا"


@pytest.fixture
async def chromium(chromium_path: str) -> AsyncIterator[Browser]:
    expect.set_options(timeout=WITHIN * 1000)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium_path, args=FLAGS.split(), timeout=WITHIN * 1000
        )
        yield browser
        await browser.close()


async def visit(chromium: Browser, site: Site, size: tuple[int, int] = WIDE) -> Page:
    page = await chromium.new_page(viewport={"width": size[0], "height": size[1]})
    page.set_default_timeout(WITHIN * 1000)
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    await page.goto(site.url("/"))
    return page


def phone(page: Page, key: str) -> Locator:
    return page.locator(f"[data-phone={key}]")


async def write(where: Locator, text: str) -> None:
    await where.locator("[data-input]:visible").fill(text)
    await where.locator("[data-input]:visible").press("Enter")


def png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    pixels = zlib.compress((b"\0" + b"\x90\x40\x20" * 8) * 8)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


async def test_a_conversation_by_typing_and_tapping(chromium: Browser, site: Site) -> None:
    page = await visit(chromium, site)
    dedi = phone(page, "rt-1")
    await write(dedi, "lapor")
    await expect(dedi.locator("[data-bubble=out][data-state=taken]")).to_contain_text("lapor")
    await dedi.locator("[data-token='s:1:asep']").click()
    await expect(dedi.locator("[data-token='s:1:asep'].chosen")).to_be_visible()
    await page.reload()
    await expect(dedi.locator("[data-bubble]")).to_have_count(3)
    await expect(dedi.locator("[data-token='s:1:asep'].chosen")).to_be_visible()
    await expect(phone(page, "rt-2").locator("[data-bubble]")).to_have_count(0)


async def test_what_is_written_is_shown_as_written(chromium: Browser, site: Site) -> None:
    page = await visit(chromium, site)
    await write(phone(page, "rt-1"), HOSTILE)
    await expect(phone(page, "rt-1").locator("[data-bubble=out] .text")).to_have_text(HOSTILE)
    assert await page.title() == "Lapor RT"


async def test_what_is_said_while_the_server_fails_waits_and_is_taken_once(chromium: Browser, site: Site) -> None:
    site.services.failures = 1
    page = await visit(chromium, site)
    await write(phone(page, "rt-1"), "satu")
    await write(phone(page, "rt-1"), "dua")
    await expect(phone(page, "rt-1").locator("[data-bubble=out][data-state=taken]")).to_have_count(2)
    said = [inbound.said for inbound in site.services.taken.values()]
    assert [getattr(each, "text", "") for each in said] == ["satu", "dua"]


async def test_what_is_said_off_line_survives_a_reload(chromium: Browser, site: Site) -> None:
    page = await visit(chromium, site)
    site.services.failures = 10**6
    await write(phone(page, "rt-1"), "lapor")
    await expect(phone(page, "rt-1").locator("[data-state=waiting]")).to_have_count(1)
    await page.reload()
    await expect(phone(page, "rt-1").locator("[data-state=waiting]")).to_have_count(1)
    site.services.failures = 0
    await expect(phone(page, "rt-1").locator("[data-state=taken]")).to_have_count(1)
    assert len(site.services.taken) == 1


async def test_a_lost_connection_is_told_and_mended(chromium: Browser, site: Site) -> None:
    page = await visit(chromium, site)
    dedi = phone(page, "rt-1")
    await write(dedi, "lapor")
    await expect(dedi.locator("[data-bubble=in]")).to_have_count(1)
    await site.server.stop()
    await expect(dedi.locator("[data-banner]")).to_have_text("Menyambung lagi…")
    await write(dedi, "masih di sini")
    await site.restart()
    await expect(dedi.locator("[data-bubble=out][data-state=taken]")).to_have_count(2)
    await expect(dedi.locator("[data-bubble]")).to_have_count(4)
    await expect(dedi.locator("[data-banner]")).to_be_hidden()


async def test_details_in_the_other_tab_are_counted_until_read(chromium: Browser, site: Site) -> None:
    page = await visit(chromium, site)
    operator = phone(page, "operator")
    await expect(operator.locator("[data-tab=room]")).to_have_attribute("aria-selected", "true")
    await site.prompt("yuyun", "Rincian")
    await expect(operator.locator("[data-tab=private] .badge")).to_have_text("1")
    await operator.locator("[data-tab=private]").click()
    await expect(operator.locator("[data-tab=private] .badge")).to_be_hidden()
    await expect(operator.locator("[data-chat=private] [data-bubble=in]")).to_contain_text("Rincian")


async def test_a_card_in_the_room_is_edited_where_it_stands(chromium: Browser, site: Site) -> None:
    page = await visit(chromium, site)
    room = Address("web", "grup")
    await site.channel.carry_out(room, SendPrompt(Prompt("Kartu", (Button("Setujui", "r:1:ok"),))))
    await phone(page, "operator").locator("[data-token='r:1:ok']").click()
    await expect(phone(page, "operator").locator("[data-toast]:visible")).to_have_text("Dicatat.")
    await site.channel.carry_out(room, EditPrompt("1", Prompt("Kartu: disetujui Bu Yuyun")))
    await expect(phone(page, "operator").locator("[data-chat=room] [data-bubble]")).to_contain_text(
        "disetujui Bu Yuyun"
    )
    await expect(phone(page, "operator").locator("[data-token='r:1:ok']")).to_have_count(0)


async def test_a_photo_is_looked_at_and_sent(chromium: Browser, site: Site, tmp_path: Path) -> None:
    (tmp_path / "surat.png").write_bytes(png())
    page = await visit(chromium, site)
    await site.channel.carry_out(Address("web", "dedi"), SendPrompt(Prompt("Foto surat?", wants=Wants.PHOTO)))
    await expect(phone(page, "rt-1").locator(".wants-photo")).to_be_visible()
    await phone(page, "rt-1").locator("[data-photo]").set_input_files(tmp_path / "surat.png")
    await phone(page, "rt-1").locator("[data-send-photo]").click()
    photo = phone(page, "rt-1").locator("[data-state=taken] img.photo")
    await expect(photo).to_be_visible()
    await expect(photo).to_have_js_property("naturalWidth", 8)
    assert len(site.kept_files()) == 1


async def test_what_is_no_photo_is_refused_in_words(chromium: Browser, site: Site, tmp_path: Path) -> None:
    (tmp_path / "surat.pdf").write_bytes(b"%PDF-1.7")
    page = await visit(chromium, site)
    await phone(page, "rt-1").locator("[data-photo]").set_input_files(tmp_path / "surat.pdf")
    await expect(phone(page, "rt-1").locator("[data-toast]")).to_contain_text("bukan foto")


async def test_the_phone_number_is_shared_with_one_tap(chromium: Browser, site: Site) -> None:
    page = await visit(chromium, site)
    ask = Prompt("Bagikan nomor HP?", wants=Wants.CONTACT, contact_label="Bagikan nomor")
    await site.channel.carry_out(Address("web", "dedi"), SendPrompt(ask))
    await phone(page, "rt-1").locator("[data-contact]").click()
    await expect(phone(page, "rt-1").locator("[data-state=taken]")).to_contain_text("081200000001")


async def test_where_the_phone_is_is_sent_with_one_tap(chromium: Browser, site: Site) -> None:
    page = await visit(chromium, site)
    await page.context.grant_permissions(["geolocation"])
    await page.context.set_geolocation({"latitude": -6.301254321, "longitude": 107.30456})
    await site.channel.carry_out(Address("web", "dedi"), SendPrompt(Prompt("Lokasi rumah?", wants=Wants.LOCATION)))
    await phone(page, "rt-1").locator(".wants-place [data-place]").click()
    await expect(phone(page, "rt-1").locator("[data-state=taken]")).to_contain_text("-6.30125, 107.30456")
    assert [inbound.said for inbound in site.services.taken.values()] == [Pin(-6.30125, 107.30456)]


async def test_a_phone_that_may_not_tell_where_it_is_says_what_to_type(chromium: Browser, site: Site) -> None:
    page = await visit(chromium, site)
    await phone(page, "rt-1").locator("[data-place]").click()
    await expect(phone(page, "rt-1").locator("[data-toast]")).to_contain_text("Ketik angkanya")


async def test_the_months_file_is_downloaded_under_its_name(chromium: Browser, site: Site, tmp_path: Path) -> None:
    site.files.write("zip", b"PK the month")
    page = await visit(chromium, site)
    await site.channel.carry_out(Address("web", "herman"), SendFile("zip", "lapor-rt_2026-08_v1.zip", "Berkas"))
    async with page.expect_download() as coming:
        await phone(page, "dinsos").locator("[data-file]").click()
    download = await coming.value
    assert download.suggested_filename == "lapor-rt_2026-08_v1.zip"
    await download.save_as(tmp_path / "saved.zip")
    assert (tmp_path / "saved.zip").read_bytes() == b"PK the month"


async def test_reading_above_is_not_disturbed_by_what_is_new(chromium: Browser, site: Site) -> None:
    page = await visit(chromium, site)
    log = phone(page, "rt-1").locator("[role=log]")
    for number in range(30):
        await site.prompt("dedi", f"pesan {number}")
    await expect(log.locator("[data-bubble]")).to_have_count(30)
    await expect(log.get_by_text("pesan 29")).to_be_in_viewport()
    await log.evaluate("log => log.scrollTop = 0")
    await expect(log.get_by_text("pesan 0", exact=True)).to_be_in_viewport()
    await site.prompt("dedi", "baru")
    await phone(page, "rt-1").get_by_role("button", name="Pesan baru").click()
    await expect(log.get_by_text("baru", exact=True)).to_be_in_viewport()


ROWS = (
    Button("Asep Saepudin (52), Kp. Sukamaju No. 1", "s:1:asep", group="Satu orang"),
    Button("Asep Rohmat (41), Kp. Sukamaju No. 3", "s:1:rohmat", group="Satu orang"),
    Button("Tidak ada di daftar", "s:1:none", group="Belum ketemu?"),
    Button("Batal", "s:1:cancel", size=Size.SMALL),
)


async def test_a_phone_that_looks_like_another_channels_shows_the_very_messages_that_it_sends(
    chromium: Browser, site: Site
) -> None:
    for heard, size in enumerate((SMALL, NARROW, WIDE)):
        page = await visit(chromium, site, size)
        if size is not WIDE:
            await page.locator("[data-switch=rt-2]").click()
        nani = phone(page, "rt-2")
        await expect(nani.locator("header")).to_contain_text("Tampilan WhatsApp")
        await site.channel.carry_out(Address("web", "nani"), SendPrompt(Prompt("Siapa *yang* meninggal?", ROWS)))
        await nani.locator("[data-list]").last.click()
        sheet = nani.locator("[data-sheet]")
        await expect(sheet.locator("h3")).to_have_text(["Satu orang", "Belum ketemu?", "Yang lain"])
        await expect(sheet.locator("[data-token='s:1:rohmat'] small")).to_have_text("(41), Kp. Sukamaju No. 3")
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await page.keyboard.press("Escape")
        await expect(sheet).to_be_hidden()
        await nani.locator("[data-list]").last.click()
        await sheet.locator("[data-token='s:1:rohmat']").click()
        taken = nani.locator("[data-bubble=out][data-state=taken]")
        await expect(taken).to_have_count(heard + 1)
        await expect(taken.last).to_contain_text("Asep Rohmat (41)")
        assert [each.said for each in site.services.taken.values()][heard:] == [
            Pressed("s:1:rohmat", f"{3 * heard + 1}", ANY)
        ]
        await page.close()


async def test_there_three_choices_are_buttons_and_what_finds_no_place_stands_in_words(
    chromium: Browser, site: Site
) -> None:
    page = await visit(chromium, site)
    nani = phone(page, "rt-2")
    three = tuple(Button(label, f"s:1:{label}") for label in ("Laki-laki", "Perempuan", "Tidak tahu"))
    way = Button("Lewati", f"s:1:{SKIP}", size=Size.SMALL)
    await site.channel.carry_out(Address("web", "nani"), SendPrompt(Prompt("Jenis kelaminnya?", (*three, way))))
    await expect(nani.locator(".reply")).to_have_text([each.label for each in three])
    await expect(nani.locator("[data-footer]")).to_have_text("Ketik: Lewati")
    await nani.locator("[data-token='s:1:Perempuan']").click()
    await expect(nani.locator("[data-bubble=out][data-state=taken]")).to_contain_text("Perempuan")
    await site.channel.carry_out(Address("web", "nani"), SendPrompt(Prompt("Nomornya?", wants=Wants.CONTACT)))
    await nani.locator("[data-contact]").click()
    await expect(nani.locator("[data-bubble=out][data-state=taken]")).to_have_count(2)
    assert [type(each.said) for each in site.services.taken.values()] == [Pressed, SharedContact]


async def test_on_a_narrow_screen_one_phone_at_a_time(chromium: Browser, site: Site) -> None:
    page = await visit(chromium, site, NARROW)
    await expect(phone(page, "rt-1")).to_be_visible()
    await expect(phone(page, "dinsos")).to_be_hidden()
    await site.prompt("herman", QUESTION.text)
    await expect(page.locator("[data-switch=dinsos] .badge")).to_have_text("1")
    await page.locator("[data-switch=dinsos]").click()
    await expect(phone(page, "dinsos").locator("[data-bubble]")).to_be_visible()
    await expect(page.locator("[data-switch=dinsos] .badge")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
