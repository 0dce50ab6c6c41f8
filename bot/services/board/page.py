"""The page behind the squares on a printed list of the notice board, as long as it hangs."""

from bot.services.board.notice import Notice, notice_of
from bot.services.work.house import House
from bot.storage.deliberations import board_sheets


async def page_of(house: House, token: str) -> Notice | None:
    """What it says now; None where there is no such page, or none any more."""
    async with house.db.read() as transaction:
        sheet = await board_sheets.by_token(transaction, token)
        if sheet is None or sheet.until <= house.clock():
            return None
        return await notice_of(house, transaction, sheet)
