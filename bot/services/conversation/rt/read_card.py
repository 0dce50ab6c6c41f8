"""Carries out the order to read a photo of a card, outside of any transaction, and tells its sender what was read."""

import asyncio

import structlog

from bot.dialogue.prompt import Text
from bot.domain.address import Address
from bot.services.card_photos.find_number import CardRead, find_number
from bot.services.chat import menu
from bot.services.chat.open_chat import open_chat
from bot.services.conversation.rt import card_photo
from bot.services.work.card_reader import NotReadable, ReaderBusy
from bot.services.work.channel import Done, Outcome, RetryAt
from bot.services.work.errands import ReadCard
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.files.attachment_files import AttachmentLost
from bot.storage.messages import sessions

READ_WITHIN = 60.0
"""Seconds for all looks at one photo; within the claim of its order (`deliver.CLAIM_FOR`)."""
log = structlog.get_logger(__name__)


async def read_card(house: House, address: Address, order: ReadCard) -> Outcome:
    """1. The photo is read. 2. Its sender's session and the message to him are committed. 3. The photo is deleted.

    A crash after 1 leaves all to be done again; after 2 or 3 the session knows that he was told, and he is not told
    twice. A photo that a crash left behind the housekeeping deletes. The text read is neither kept nor logged.
    """
    try:
        read = await _read(house, order)
    except ReaderBusy:
        return RetryAt("too many cards to read")
    if not await _tell(house, address, order, read):
        return RetryAt("the conversation is held by another process")
    await asyncio.to_thread(house.attachments.delete, order.attachment)
    return Done()


async def _read(house: House, order: ReadCard) -> CardRead:
    if house.read_text is None:
        return CardRead()
    try:
        content = await asyncio.to_thread(house.attachments.read, order.attachment)
        async with asyncio.timeout(READ_WITHIN):
            return await find_number(house.read_text, content, order.card_number)
    except (AttachmentLost, NotReadable, TimeoutError) as problem:
        log.info("card.not_read", reason=type(problem).__name__)
        return CardRead()


async def _tell(house: House, address: Address, order: ReadCard, read: CardRead) -> bool:
    """False where another process is just answering him."""
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        person = (await sessions.load(transaction, [address])).get(address)
        if person is None:
            return False
        if person.officer is not None:
            chat, lost = await open_chat(work, person.officer, address, person)
            chat.speak_as_told()
            if lost:
                await menu.show(chat, above=(Text("session-lost"),))
            else:
                await card_photo.offer(chat, order.attachment, read)
        await work.flush()
    return True
