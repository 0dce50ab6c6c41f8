"""The printed list of the notice board and the page behind its squares say the same, masked, as long as it hangs."""

from dataclasses import replace
from html import unescape
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.channels.web.board_door import BoardDoor
from bot.dialogue.prompt import Text
from bot.services.board.print_sheets import print_sheets
from bot.services.demo.demo_village import REGENCY
from bot.services.upkeep.housekeeping import keep_house
from bot.services.work.house import House
from bot.storage import tables
from bot.storage.deliberations import board_sheets
from bot.storage.engine.database import Database
from tests.services.board.board_town import a_board_town, hung
from tests.services.phones import Phone, Town

OUTSIDE = "https://desa.example"


async def printed(town: Town) -> Phone:
    phone = await town.phone("operator").answer("/mading", "Cetak daftarnya")
    await print_sheets(town.house, REGENCY)
    await town.deliver.drain()
    return phone


async def pdf(town: Town, phone: Phone, size: str) -> pypdfium2.PdfDocument:
    (bubble,) = [bubble for bubble in phone.chat if bubble.filename.endswith(f"{size}.pdf")]
    return pypdfium2.PdfDocument(await town.house.read_attachment(bubble.attachment))


def text_of(document: pypdfium2.PdfDocument) -> str:
    return " ".join("\n".join(page.get_textpage().get_text_bounded() for page in document).split())


async def path_of(town: Town) -> str:
    async with town.house.db.read() as transaction:
        (sheet,) = await town.rows(tables.board_sheets)
        return f"/mading/{board_sheets.token_of(transaction, sheet['id'])}"


async def page(town: Town, path: str, house: House | None = None) -> tuple[int, str, dict[str, str]]:
    app = web.Application()
    app.add_routes(BoardDoor(house or town.house).routes())
    async with TestClient(TestServer(app)) as client:
        answer = await client.get(path)
        return answer.status, await answer.text(), dict(answer.headers)


async def test_the_list_comes_in_two_sizes_and_says_until_when_and_to_whom_to_object(tmp_path: Path) -> None:
    async with a_board_town(tmp_path) as town:
        await hung(town, "unfit", "proposal")
        phone = await printed(town)
        small, large = await pdf(town, phone, "a4"), await pdf(town, phone, "a3")
        sizes = [round(each * 25.4 / 72) for sheet in (small, large) for each in sheet[0].get_size()]
        assert sizes == [210, 297, 297, 420]
        said = text_of(small)
        assert said == text_of(large)
        for wanted in ("Karta Wijaya", "13 November 2026", "Rina Marlina", "Masuk usulan", "Keluar dari daftar"):
            assert wanted in said


async def test_of_two_entries_of_one_person_the_public_reads_which_one_goes(tmp_path: Path) -> None:
    async with a_board_town(tmp_path) as town:
        await hung(town, "listed_twice")
        read = text_of(await pdf(town, await printed(town), "a4"))
        lines = read.split("Nabila Azzahra")[1:]
        assert ["Keluar dari daftar" in each for each in lines].count(True) == 1
        assert ["Perubahan data" in each for each in lines].count(True) == 1
        (report,) = await town.reports()
        niks = {row["id"]: row["nik"] for row in await town.rows(tables.persons)}
        wrong = town.house.db.vault.open_text("nik", niks[report.change.subjects[0]])
        assert "Keluar dari daftar" in next(each for each in lines if wrong[-4:] in each)


async def test_neither_paper_nor_page_tells_a_number_or_why(tmp_path: Path) -> None:
    async with a_board_town(tmp_path) as town:
        await hung(town, "unfit", "missing")
        phone = await printed(town)
        _, html, _ = await page(town, await path_of(town))
        (report, *_) = [each for each in await town.reports() if each.kind == "unfit"]
        for said in (text_of(await pdf(town, phone, "a4")), html):
            assert not [nik for nik in await town.niks() if nik in said]
            assert not [word for word in ("layak", "ditemukan", "TLK-", "HLG-", report.number) if word in said]


async def test_the_page_says_the_same_and_what_changed_since(tmp_path: Path) -> None:
    async with a_board_town(tmp_path) as town:
        await hung(town, "unfit", "missing")
        phone = await printed(town)
        status, before, headers = await page(town, await path_of(town))
        assert (status, "noindex" in headers["X-Robots-Tag"]) == (200, True)
        paper = text_of(await pdf(town, phone, "a4"))
        assert all(each in before and each in paper for each in ("Karta Wijaya", "Muhamad Rizki", "13/11/2026"))
        assert "Ada sanggahan" not in before
        town.clock.advance(hours=5)
        await phone.answer("/mading", "1. ", "Catat sanggahan", "Siti Maryam", "punya mobil")
        _, after, _ = await page(town, await path_of(town))
        assert "Ada sanggahan, diputuskan lagi" in after
        assert "Terakhir berubah: 10 November 2026, pukul 14.00" in after
        assert "Siti" not in after
        assert "mobil" not in after


async def test_who_was_withdrawn_is_named_no_more(tmp_path: Path) -> None:
    async with a_board_town(tmp_path) as town:
        await hung(town, "missing")
        await printed(town)
        await town.phone("rt-1").answer("laporan", "1. ", "Tarik kembali", "Ya, tarik")
        _, html, _ = await page(town, await path_of(town))
        assert "Muhamad Rizki" not in html
        assert "Tidak diumumkan lagi" in html


async def test_the_page_is_gone_when_its_days_are_over_and_nobody_guesses_another(tmp_path: Path) -> None:
    async with a_board_town(tmp_path) as town:
        await hung(town, "unfit")
        await printed(town)
        path = await path_of(town)
        for wrong in (f"{path[:-1]}{'0' if path[-1] != '0' else '1'}", "/mading/", "/mading/x", path[:24]):
            assert (await page(town, wrong))[0] == 410
        town.clock.advance(days=4)
        status, html, _ = await page(town, path)
        assert (status, "sudah tidak dipasang" in html, "Karta" in html) == (410, True, False)
        await keep_house(town.house)
        assert await town.rows(tables.board_sheets) == []


async def test_names_are_written_as_they_are_whatever_stands_in_them(tmp_path: Path) -> None:
    async with a_board_town(tmp_path, 'extends = "dtks"\n[board]\ndays = 3\ncontact = "<b>Posko</b>"\n') as town:
        await hung(town, "unfit")
        await printed(town)
        _, html, _ = await page(town, await path_of(town))
        assert "&lt;b&gt;Posko&lt;/b&gt;" in html


@pytest.mark.parametrize("outside", [OUTSIDE, ""], ids=["reached from outside", "not reached"])
async def test_squares_are_printed_where_somebody_outside_reaches_the_page(outside: str, tmp_path: Path) -> None:
    async with a_board_town(tmp_path) as town:
        town.house = replace(town.house, public_page=outside)
        await hung(town, "unfit")
        phone = await printed(town)
        assert ("dibuka di HP" in text_of(await pdf(town, phone, "a4"))) == bool(outside)
        assert ("Kode kotak" in phone.text) == bool(outside)
        for size in ("a4", "a3"):
            read = [
                each.text for each in zxingcpp.read_barcodes((await pdf(town, phone, size))[0].render(scale=2).to_pil())
            ]
            assert read == ([f"{outside}{await path_of(town)}"] if outside else [])


async def test_a_list_is_printed_once_though_the_clock_looks_twice(tmp_path: Path) -> None:
    async with a_board_town(tmp_path) as town:
        await hung(town, "unfit")
        phone = await printed(town)
        assert await print_sheets(town.house, REGENCY) == 0
        assert len([bubble for bubble in phone.chat if bubble.attachment]) == 2
        await town.phone("rt-1").say("/mading")
        assert "Cetak daftarnya" not in town.phone("rt-1").newest.labels


async def test_while_the_database_takes_nothing_the_page_asks_to_come_back_later(tmp_path: Path) -> None:
    async with a_board_town(tmp_path) as town:
        away = Database(f"sqlite+aiosqlite:///{tmp_path / 'nowhere' / 'town.db'}", town.house.db.vault)
        status, html, headers = await page(town, f"/mading/{'0' * 48}", replace(town.house, db=away))
        await away.dispose()
        assert (status, headers["Cache-Control"]) == (503, "no-store")
        assert town.house.texts.say("id", Text("board-page-later-how")) in unescape(html)
