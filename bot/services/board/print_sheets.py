"""Prints what hangs on a village's notice board: A4 and A3, sent to whoever asked for it."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer
from bot.reports.office_paper import office_paper
from bot.reports.paper_parts import Block, Column, Heading, Letterhead, Paragraph, Pointer, Table
from bot.services.board.hanging import hanging
from bot.services.board.notice import COLUMNS, LOCALE, Notice, notice_of
from bot.services.work.channel import SendFile
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.work import Work, actor
from bot.storage.deliberations import board_sheets
from bot.storage.deliberations.board_sheets import Sheet, SheetId
from bot.storage.files import attachments
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.reports import words

SIZES = (("a4", 1.0), ("a3", 2**0.5))
"""A3 is the same page, enlarged, so that it is read from farther away."""
_SHARES = {"no": 2.6, "name": 13.0, "rt": 4.8, "nik": 5.2, "programme": 8.8, "result": 9.0, "day": 6.6, "until": 6.6}


async def ask_for_sheet(work: Work, officer: Officer, village: AreaCode) -> int:
    """Keeps the list as it is now, to be printed at the next look of the clock; how many lines it has."""
    lines = tuple(await hanging(work, village))
    if not lines:
        return 0
    asked = [await words.of_report(work.transaction, report) for report in {line.report for line in lines}]
    until = max(word.until for each in asked for word in each if word.until and word.is_open)
    sheet = Sheet(SheetId(work.house.new_id()), village, officer.id, work.now, until, lines)
    await board_sheets.add(work.transaction, sheet)
    work.note(actor(officer), "board.printed", f"board:{sheet.id}", village, {"lines": len(lines)})
    work.wake_jobs = True
    return len(lines)


async def print_sheets(house: House, area: AreaCode) -> int:
    """Of how many lists of a regency papers were made.

    1. What each says is read. 2. It is drawn, outside of any transaction, and 3. lies in the folder. 4. Its letters and
    its mark in one commit. A crash before 4 leaves files that nothing names, and all is done anew at the next look.
    """
    async with house.db.read() as transaction:
        wanted = await board_sheets.unmade(transaction, area)
    for sheet in wanted:
        await _print(house, sheet)
    return len(wanted)


async def _print(house: House, sheet: Sheet) -> None:
    now = house.clock()
    async with house.db.read() as transaction:
        notice = await notice_of(house, transaction, sheet)
        link = f"{house.public_page}/mading/{board_sheets.token_of(transaction, sheet.id)}"
    blocks = blocks_of(house, notice, link if house.public_page else "")
    drawn = [
        (f"mading-{sheet.village.replace('.', '')}-{now:%Y%m%d}-{size}.pdf",
         await asyncio.to_thread(_draw, house, notice, blocks, now, enlarged))
        for size, enlarged in SIZES
    ]  # fmt: skip
    refs = [house.new_id() for _ in drawn]
    kept = [
        await asyncio.to_thread(house.attachments.write, ref, content)
        for ref, (_, content) in zip(refs, drawn, strict=True)
    ]
    async with house.db.write() as transaction:
        work = Work(transaction, house, now)
        if not await board_sheets.mark_made(transaction, sheet.id):
            return
        for ref, (name, _), file in zip(refs, drawn, kept, strict=True):
            await attachments.announce(transaction, ref, now, name)
            await attachments.mark_kept(transaction, ref, file.size, file.sha256)
        await _send(work, sheet, list(zip(refs, (name for name, _ in drawn), strict=True)))
        await work.flush()


async def _send(work: Work, sheet: Sheet, files: Sequence[tuple[str, str]]) -> None:
    by = await officers.by_id(work.transaction, sheet.by)
    for address in (await addresses_of(work.transaction, [sheet.by])).get(sheet.by, [])[:1] if by else ():
        for ref, name in files:
            work.send(address, SendFile(ref, name, name))
        about = {"count": len(sheet.lines), "page": "yes" if work.house.public_page else "no"}
        work.say(address, by.locale if by else LOCALE, Say((Text("board-printed", about),), TO_MENU, GO))


def _draw(house: House, notice: Notice, blocks: Sequence[Block], now: datetime, enlarged: float) -> bytes:
    def page(number: int, pages: int) -> str:
        return house.texts.say(LOCALE, Text("paper-page", {"number": number, "pages": pages}))

    return office_paper(notice.title, blocks, now, page, enlarged)


def blocks_of(house: House, notice: Notice, link: str) -> list[Block]:
    """What is printed; the squares only where somebody outside reaches the page."""
    columns = [Column(title, _SHARES[name]) for name, title in zip(COLUMNS, notice.columns, strict=True)]
    squares = Pointer(link, house.texts.say(LOCALE, Text("notice-page"))) if link else None
    return [
        Letterhead(notice.head),
        Heading(notice.title.upper(), notice.below),
        Paragraph(notice.intro),
        Paragraph(notice.objecting, bold=True),
        *((squares,) if squares else ()),
        Table(columns, notice.rows),
        Paragraph(notice.no_promise),
    ]
