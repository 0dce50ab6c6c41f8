"""Makes what takes long to be made: read and worked out outside of any transaction that others wait for, then sent."""

from collections.abc import Awaitable, Callable, Mapping

from bot.domain.address import Address
from bot.domain.people.officer import OfficerId
from bot.services.chat.way_in import QR
from bot.services.conversation.operators.bulk_list import make_list
from bot.services.conversation.operators.made_for import MadeFor
from bot.services.conversation.operators.no_nik_file import no_nik_file
from bot.services.conversation.operators.no_nik_letter import no_nik_letter
from bot.services.conversation.operators.person_paper import person_paper
from bot.services.conversation.operators.queue_file import queue_file
from bot.services.conversation.operators.recap_chart import recap_chart
from bot.services.conversation.operators.siks_book import siks_book
from bot.services.conversation.operators.way_in_qr import way_in_qr
from bot.services.work.channel import Channel, Done, Outcome
from bot.services.work.errands import Prepare
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.storage.officers import officers

_MAKERS: Mapping[str, Callable[[MadeFor, str, str], Awaitable[Outcome]]] = {
    Command.QUEUE_FILE: queue_file,
    Command.PRINT: person_paper,
    Command.BULK: make_list,
    Command.NO_NIK_FILE: no_nik_file,
    Command.NO_NIK_LETTER: no_nik_letter,
    Command.RECAP_PICTURE: recap_chart,
    Command.SIKS_FILE: siks_book,
    QR: way_in_qr,
}


async def prepare(house: House, channel: Channel, address: Address, order: Prepare) -> Outcome:
    """For somebody who is on duty by now; who is not any more gets nothing."""
    async with house.db.read() as transaction:
        officer = await officers.by_id(transaction, OfficerId(order.officer))
    make = _MAKERS.get(order.what)
    if officer is None or not officer.active or make is None:
        return Done()
    return await make(MadeFor(house, channel, address, officer), order.about, order.ref)
