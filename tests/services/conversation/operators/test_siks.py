"""*Input SIKS-NG*: an operator keys in a closed month, one by one or page by page, and what is left is told."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

from openpyxl import load_workbook
from sqlalchemy import update

from bot.dialogue.prompt import Pressed
from bot.domain.areas import Area, AreaCode
from bot.domain.month.keying import KEPT, Edition, Menu
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, Marital
from bot.domain.periods import Period
from bot.services.clock.close_due import close_due
from bot.services.clock.keying_due import tell_what_is_to_key
from bot.services.clock.weekly_digest import send_weekly_digest
from bot.services.demo.demo_village import REGENCY, VILLAGE
from bot.services.month.close_month import close_month
from bot.storage import tables
from bot.storage.months import keying, months
from bot.storage.registry import areas
from tests.journeys.conversations import CONVERSATIONS
from tests.services.network import Bubble
from tests.services.phones import Phone, Town
from tests.services.steady import steady

SPOKEN_OF = {conversation.kind: conversation for conversation in CONVERSATIONS}
KINDS = ("unfit", "proposal", "death", "missing", "correction")
THERE = AreaCode("32.15.28.2002")
NOVEMBER = Period("2026-11")


async def closed_month(town: Town, *kinds: str) -> Phone:
    """Told, approved, and the month closed; the operator's phone. Who dies leaves nobody married behind, so that his
    death asks for his own row alone."""
    async with town.house.db.write() as transaction:
        wife = update(tables.persons).where(tables.persons.c.name == "CUCU CAHYATI")
        await transaction.execute(wife.values(marital=Marital.WIDOWED.value))
    for kind in kinds or KINDS:
        conversation = SPOKEN_OF[kind]
        phone = await town.phone(conversation.who).say("lapor")
        await phone.answer(*conversation.inputs)
        await town.room.tap("Setujui")
    town.clock.now = datetime(2026, 11, 15, 12, tzinfo=UTC)
    await close_due(town.house, REGENCY, steady(town.clock))
    await town.deliver.drain()
    return town.phone("operator")


def since(phone: Phone, before: int) -> list[Bubble]:
    return phone.chat[before:]


async def left(town: Town) -> dict[str, int]:
    async with town.house.db.read() as transaction:
        counted = await keying.counts(transaction, REGENCY)
    return {each.menu.value: each.left for each in counted}


async def test_before_any_month_is_closed_it_says_when_the_list_is_made(town: Town) -> None:
    phone = await town.phone("operator").say("/siks")
    assert phone.text.endswith("Daftarnya dibuat waktu bulan ditutup, 15 November 2026.")


async def test_the_menus_stand_in_their_order_with_what_is_left_and_until_when(town: Town) -> None:
    phone = await closed_month(town)
    await phone.answer("menu", "Input SIKS-NG")
    assert "Tersisa 7 dari 7 orang. Paling lambat 17 November 2026, 2 hari lagi." in phone.text
    named = [line.removeprefix("• ").partition(":")[0] for line in phone.text.splitlines() if line.startswith("•")]
    assert named == ["Kelola kesejahteraan", "Usulan", "Penghapusan", "Perbaikan"]


async def test_a_number_comes_alone_and_one_press_ticks_and_shows_the_next(town: Town) -> None:
    phone = await closed_month(town)
    await phone.answer("/siks", "Penghapusan", "1. ")
    number, card = phone.chat[-2:]
    assert number.prompt.text.isdigit()
    assert len(number.prompt.text) == 16
    assert number.labels == []
    assert "Tidak ditemukan" in card.prompt.text
    before = len(phone.chat)
    await phone.tap("✓ Sudah diinput")
    number, card = since(phone, before)
    assert number.prompt.text in await town.niks()
    assert card.prompt.text.startswith(
        "✓ Muhamad Rizki ditandai sudah diinput.\n\nPenghapusan · tersisa 6\nAsep Saepudin"
    )
    assert (await left(town))["removed"] == 1


async def test_the_second_number_is_copied_alone_as_well(town: Town) -> None:
    phone = await closed_month(town, "death")
    await phone.answer("/siks", "Mulai satu-satu")
    nik = phone.chat[-2].prompt.text
    await phone.tap("Salin No KK")
    assert phone.chat[-2].prompt.text.isdigit()
    assert phone.chat[-2].prompt.text != nik
    assert phone.text == "No KK Asep Saepudin ada di pesan di atas."
    await phone.tap("✓ Sudah diinput")
    assert phone.text.startswith("✓ Asep Saepudin ditandai sudah diinput.")
    assert "Semua 1 orang sudah ditandai diinput." in phone.text


async def test_a_whole_page_is_ticked_and_taken_back_by_one_press(town: Town) -> None:
    phone = await closed_month(town)
    await phone.answer("/siks", "Kesejahteraan", "✓ Tandai 3 sekaligus")
    assert phone.text.startswith("✓ 3 orang ditandai sudah diinput.")
    assert phone.text.count("✓ ") == 4
    assert (await left(town))["welfare"] == 0
    await phone.tap("Batalkan yang tadi")
    assert phone.text.startswith("3 orang belum diinput lagi.")
    assert (await left(town))["welfare"] == 3


async def test_a_page_that_changed_since_it_was_shown_ticks_nobody(town: Town) -> None:
    phone = await closed_month(town)
    await phone.answer("/siks", "Kesejahteraan")
    page = phone.newest
    await phone.answer("1. ", "✓ Sudah diinput")
    await phone.tap("✓ Tandai 3 sekaligus", page)
    assert phone.text.startswith("Belum ada yang ditandai")
    assert (await left(town))["welfare"] == 2


async def test_of_two_operators_the_first_one_stays_and_the_second_is_told(town: Town) -> None:
    phone = await closed_month(town, "death")
    other = town.phone("operator-2")
    await phone.answer("/siks", "Mulai satu-satu")
    await other.answer("/siks", "Mulai satu-satu")
    shown = other.newest
    await phone.tap("✓ Sudah diinput")
    await other.tap("✓ Sudah diinput", shown)
    assert other.text.startswith("✓ Sudah ditandai diinput oleh Rina Marlina, 15 November 2026.")
    (row,) = await town.rows(tables.keying)
    assert row["done_at"] is not None


async def test_a_tick_is_taken_back_from_the_list_and_both_stand_in_the_log(town: Town) -> None:
    phone = await closed_month(town, "death")
    await phone.answer("/siks", "Mulai satu-satu", "✓ Sudah diinput", "Penghapusan", "1. ")
    assert "✓ Sudah ditandai diinput oleh Rina Marlina, 15 November 2026." in phone.text
    await phone.tap("Belum diinput")
    assert phone.text.startswith("Asep Saepudin belum diinput lagi.")
    (row,) = await town.rows(tables.keying)
    said = [line.action for line in await town.log(f"person:{row['person_id']}")]
    assert [each for each in said if each.startswith("keying.")] == ["keying.done", "keying.undone"]
    assert "person.viewed" in said


async def test_the_workbook_has_a_sheet_for_each_menu_with_whole_numbers_and_who_did_it(town: Town) -> None:
    phone = await closed_month(town)
    await phone.answer("/siks", "Penghapusan", "1. ", "✓ Sudah diinput", "/siks", "Unduh Excel")
    file = phone.chat[-1]
    book = load_workbook(BytesIO(town.network.files[file.attachment]))
    assert book.sheetnames == ["Kelola kesejahteraan", "Usulan", "Penghapusan", "Perbaikan"]
    sheet = book["Penghapusan"]
    head = [cell.value for cell in sheet[1]]
    first = dict(zip(head, [cell.value for cell in sheet[2]], strict=True))
    assert first["Oleh"] == "Rina Marlina"
    assert first["NIK"] in await town.niks()
    assert first["Kode"] == "5"


async def test_another_desa_reads_and_ticks_nothing(town: Town) -> None:
    phone = await closed_month(town, "death")
    await phone.answer("/siks", "Mulai satu-satu")
    tokens = [button.token for button in phone.newest.prompt.buttons]
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(THERE, "Mekarjati", "Telukjambe Barat")])
    other = town.phone("operator-there")
    await other.say(f"gabung {await town.invite(Role.OPERATOR, THERE, 'Yayah')}")
    for token in tokens:
        await other.send(Pressed(token))
        assert "Asep" not in other.text
    assert await left(town) == {"removed": 1}


async def test_dinas_sosial_reads_how_many_are_left_and_nobodys_number(town: Town) -> None:
    await closed_month(town)
    dinsos = await town.phone("dinsos").say("/siks")
    assert "• Sukamaju Baru (Telukjambe Barat), November 2026: tersisa 7 dari 7" in dinsos.text
    assert dinsos.newest.labels == ["Menu"]


async def test_who_died_since_is_told_before_aid_is_asked_for_him(town: Town) -> None:
    phone = await closed_month(town, "proposal")
    (row,) = await town.rows(tables.keying)
    async with town.house.db.write() as transaction:
        dead = update(tables.persons).where(tables.persons.c.id == row["person_id"])
        await transaction.execute(dead.values(status=BasicStatus.DEAD.value))
    await phone.answer("/siks", "Mulai satu-satu")
    assert "sesudah bulan itu ditutup, warga ini tercatat: Meninggal. Periksa dulu" in phone.text


async def test_the_weekly_digest_tells_each_what_is_left_with_the_way_there(town: Town) -> None:
    await closed_month(town, "death")
    calendar = replace(town.house.calendar, digest_weekday=town.clock.now.weekday())
    for day, until in ((0, "paling lambat 17 November 2026"), (7, "lewat dari batas 17 November 2026")):
        town.clock.advance(days=day)
        await send_weekly_digest(replace(town.house, calendar=calendar), REGENCY)
        await town.deliver.drain()
        for who, where in (("operator", ""), ("dinsos", " di 1 desa")):
            read = town.phone(who).newest
            assert f"data November 2026: 1 dari 1 orang{where}, {until}." in read.prompt.text
            assert "Input SIKS-NG" in read.labels
    await town.phone("operator").answer("/siks", "Mulai satu-satu", "✓ Sudah diinput")
    town.clock.advance(days=7)
    await send_weekly_digest(replace(town.house, calendar=calendar), REGENCY)
    await town.deliver.drain()
    assert "SIKS-NG, data November" not in town.phone("operator").text


async def test_on_the_last_day_operators_and_tksk_read_what_is_left_once(town: Town) -> None:
    phone = await closed_month(town)
    await town.phone("tksk").say(f"gabung {await town.invite(Role.TKSK, AreaCode('32.15.27'), 'Yayah')}")
    heard = []
    for day in (16, 17, 17, 18):
        town.clock.now = datetime(2026, 11, day, 2, tzinfo=UTC)
        heard.append(await tell_what_is_to_key(town.house, REGENCY))
        await town.deliver.drain()
    assert heard == [0, 3, 0, 0]
    for who, where in ((phone, ""), (town.phone("tksk"), " di 1 desa")):
        assert who.text.startswith("Hari ini hari terakhir untuk input ke SIKS-NG.")
        assert f"7 dari 7 orang{where}, paling lambat 17 November 2026." in who.text
        await who.tap("Input SIKS-NG")
        assert "ersisa 7" in who.text


async def test_on_the_last_day_nobody_is_written_to_where_all_is_in(town: Town) -> None:
    phone = await closed_month(town, "death")
    await phone.answer("/siks", "Mulai satu-satu", "✓ Sudah diinput")
    town.clock.now = datetime(2026, 11, 17, 2, tzinfo=UTC)
    assert await tell_what_is_to_key(town.house, REGENCY) == 0


async def test_a_corrected_month_keeps_the_ticks_of_whom_it_says_the_same(town: Town) -> None:
    phone = await closed_month(town)
    await phone.answer("/siks", "Penghapusan", "1. ", "✓ Sudah diinput", "/siks", "Perbaikan", "1. ", "✓ Sudah diinput")
    async with town.house.db.read() as transaction:
        first = await keying.of_village(transaction, AreaCode(VILLAGE), Edition(NOVEMBER, 1))
        month = await months.get_month(transaction, REGENCY, NOVEMBER, 1)
    was = {each.row.person: each for each in first}
    changed = next(each.row.person for each in first if each.row.menu is Menu.PUT_RIGHT)
    async with town.house.db.write() as transaction:
        body = KEPT.write(replace(was[changed].row, told=(("Nama baru", "lain lagi"),)))
        other = update(tables.keying).where(tables.keying.c.person_id == changed)
        await transaction.execute(other.values(body=transaction.vault.seal("keying", body)))
        await months.open_month(transaction, REGENCY, NOVEMBER, town.clock(), version=2)
        cut = (month.cut_number if month else 0) or 0
        assert await months.begin_closing(transaction, REGENCY, NOVEMBER, town.clock(), cut, version=2)
    await close_month(town.house, REGENCY, NOVEMBER)
    async with town.house.db.read() as transaction:
        second = await keying.of_village(transaction, AreaCode(VILLAGE), Edition(NOVEMBER, 2))
    done = {each.row.person: (each.done_by, each.done_at) for each in second if each.done_at}
    kept = {who: (each.done_by, each.done_at) for who, each in was.items() if each.done_at and who != changed}
    assert len(kept) == 1
    assert done == kept


async def test_the_closing_leads_its_operator_there_and_dinas_sosial_to_its_file_alone(town: Town) -> None:
    phone = await closed_month(town, "death")
    assert phone.newest.labels == ["Input SIKS-NG"]
    assert [label for bubble in town.phone("dinsos").chat[-2:] for label in bubble.labels] == []
    await phone.tap("Input SIKS-NG")
    assert "Tersisa 1 dari 1 orang." in phone.text


async def test_what_is_put_right_is_told_old_and_new_on_lines_of_their_own(town: Town) -> None:
    phone = await closed_month(town, "correction")
    await phone.answer("/siks", "Mulai satu-satu")
    assert "\nNama lama: WAWAN HERMAWAN\nNama baru: WAWAN HERMANSYAH" in f"\n{phone.text}".replace("\n\n", "\n")
