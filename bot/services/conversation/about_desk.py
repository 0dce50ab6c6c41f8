"""From a person's page: what can be told of him, or of who joins his family; who told what; a paper."""

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Option, Text
from bot.dialogue.traits import Door, Opens
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, Person, PersonId, readable
from bot.domain.people.standing import REGISTERED
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.conversation.rt.filled_in import filled_in
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.turns import adds_people
from bot.storage.registry import read_registry

_ENDED = (BasicStatus.DEAD, BasicStatus.MOVED)
_DOORS = {
    BasicStatus.AWAY: (Door.AWAY, Door.OTHERWISE),
    BasicStatus.MISSING: (Door.MISSING, Door.OTHERWISE),
    BasicStatus.DEAD: (Door.NOT_DEAD, Door.OTHERWISE),
}


async def show(chat: Chat, argument: str) -> None:
    """`about:<person>` offers what can be done; `about:<person>:<kind>` opens that report with him filled in."""
    person_id, _, kind = argument.partition(":")
    found = await chat.outlook.persons([PersonId(person_id)], chat.officer.area)
    if not found:
        chat.tell(Text("search-gone"), options=TO_MENU)
        return
    person = found[0]
    kinds = _kinds(chat, person)
    opening = next(((flow, opens) for flow, opens in kinds if flow.kind == kind), None)
    if opening is not None and chat.officer.role is Role.OPERATOR:
        await _open(chat, person, *opening)
    else:
        chat.tell(Text("about-what", {"name": readable(person.name)}), options=(*_ways(chat, person), *TO_MENU))


def _kinds(chat: Chat, person: Person) -> list[tuple[Flow, Opens]]:
    """Those that tell of who stands as he does, each once, in the order of *cek warga*."""
    here = (Door.HERE, Door.OTHERWISE) if person.status.value in REGISTERED else (Door.NOT_GONE, Door.OTHERWISE)
    doors = _DOORS.get(person.status, here)
    found = [pair for door in doors for pair in chat.work.house.flows.opened_from(door)]
    return list({flow.kind: (flow, opens) for flow, opens in found}.values())


def _ways(chat: Chat, person: Person) -> tuple[Option, ...]:
    his = chat.officer.role is Role.OPERATOR
    kinds = [Command.ABOUT.button(Text(f"kind-{flow.kind}"), person.id, flow.kind) for flow, _ in _kinds(chat, person)]
    joining = _joining(chat, person) if person.status.value in REGISTERED else ()
    return (
        *(kinds if his else ()),
        *(joining if his else ()),
        Command.TOLD_OF.button(Text("button-told-of"), 1, person.id),
        Command.PRINT.button(Text("button-print"), person.id),
        Command.PERSON.button(Text("button-back-to-person"), person.id),
    )


def _joining(chat: Chat, person: Person) -> tuple[Option, ...]:
    """*Tambah anggota*: the kinds by which somebody comes who was not there, for his RT."""
    flows = (flow for flow in chat.work.house.flows.values() if adds_people(flow) and flow.common)
    return tuple(
        Command.INPUT.button(Text("button-joins", parts={"kind": Text(f"kind-{flow.kind}")}), person.area, flow.kind)
        for flow in flows
    )


async def _open(chat: Chat, person: Person, flow: Flow, opens: Opens) -> None:
    chat.write_for(person.area)
    here = await chat.outlook.residents([person.id], person.area)
    if person.status in _ENDED:  # As the lists of the dead and gone show him: with the day.
        ended = await read_registry.ended(chat.work.transaction, person.area, _ENDED)
        here = [each for each in ended if each.id == person.id] or here
    answers = filled_in(flow, opens, here) if here else {}
    await fill.open_report(chat, flow.kind, answers)
