"""*Laporkan perbaikan*, from what an operator asks about somebody whom a list brought with a doubt."""

from collections.abc import Mapping

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.traits import Door, Opens
from bot.domain.people.people import PersonId, readable
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill, gone
from bot.services.conversation.rt.filled_in import filled_in
from bot.services.work.standing_buttons import TO_MENU

FIELD_OF: Mapping[str, str] = {
    "nik-none": "nik", "nik-date": "nik", "nik-claimed": "nik", "kk-none": "kk", "kk-date": "kk",
    "name": "name", "mother": "mother",
    "sex": "sex", "place": "birth_place", "shdk": "relationship", "head": "relationship", "marital": "marital",
    "job": "job", "education": "education", "address": "address", "programme": "programmes",
    "disability": "disability", "pregnant": "pregnant_since",
}  # fmt: skip
"""By doubt, the field that is in doubt; of a doubt between two (`nik-birth`) he says which of them is wrong."""
BEING_HERE = ("status", "note")
"""Doubts whether he lives here at all."""


async def open_correction(chat: Chat, argument: str) -> None:
    """`doubted:<person>:<doubt>`: the report in which that is put right. An earlier version's button names no doubt."""
    person, _, why = argument.partition(":")
    found = await chat.outlook.residents([PersonId(person)], chat.officer.area)
    opened = _opened(chat, why)
    if not found or opened is None:
        chat.tell(Text("look-gone"), options=TO_MENU)
    elif why in BEING_HERE:
        gone.ask(chat, readable(found[0].name))
    else:
        flow, opens = opened
        await fill.open_report(chat, flow.kind, filled_in(flow, opens, found))


def _opened(chat: Chat, why: str) -> tuple[Flow, Opens] | None:
    flows = chat.work.house.flows
    doors = flows.opened_from(Door.OTHERWISE)
    return (flows.that_put_right(FIELD_OF[why]) if why in FIELD_OF else None) or (doors[0] if doors else None)
