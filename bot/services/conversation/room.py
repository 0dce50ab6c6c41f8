"""A group becomes an area's room by `/grup`, and is freed by a button."""

from bot.dialogue.fields import clean
from bot.dialogue.prompt import Inbound, Option, Pressed, Say, Text, Typed
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, is_within, level_of
from bot.domain.people.officer import Officer, Role
from bot.services.review.report_card import CARD_LOCALE
from bot.services.work.work import Work, actor
from bot.storage.officers.addresses import area_of_room, bind_room, rooms_in_chat, unbind_room
from bot.storage.registry import areas

BIND = "/grup"
PREFIX, FREE = "room:0", "free"
"""Of the token of the button that frees a room: `room:0:free:<area>`."""
MAY_BIND = frozenset({Role.OPERATOR, Role.TKSK, Role.ADMIN})


def is_command(said: object) -> bool:
    """Whether it is `/grup`, also `/grup@botname`."""
    return isinstance(said, Typed) and clean(said.text).lower().partition("@")[0].partition(" ")[0] == BIND


async def hear(work: Work, inbound: Inbound, room: Address, officer: Officer | None) -> None:
    """`/grup` by an enrolled operator makes a free room his area's, a button frees it."""
    if isinstance(inbound.said, Pressed):
        await _press(work, inbound, room, officer, inbound.said.token)
    elif officer is None or not _may_bind(officer):
        work.say(room, CARD_LOCALE, Say((Text("room-not-yours"),)))
    else:
        await _bind(work, room, officer)


def _may_bind(officer: Officer) -> bool:
    return officer.role in MAY_BIND and level_of(officer.area) <= Level.VILLAGE


async def _bind(work: Work, room: Address, officer: Officer) -> None:
    """A room that is somebody's stays so: a wider area would show it the names of other villages."""
    bound = await area_of_room(work.transaction, room)
    if bound is not None and bound != officer.area:
        options = _free(bound) if is_within(bound, officer.area) else ()
        work.say(room, CARD_LOCALE, Say((Text("room-taken", await _place(work, bound)),), options, PREFIX))
        return
    work.memo.rooms.clear()
    await _leave_other_topics(work, room, officer.area)
    await bind_room(work.transaction, room, officer.area, work.now)
    work.note(actor(officer), "room.bound", f"area:{officer.area}", officer.area, {"channel": room.channel})
    place = await _place(work, officer.area)
    lines = (Text("room-bound", {**place, "name": officer.name}),)
    work.say(room, CARD_LOCALE, Say(lines, _free(officer.area), PREFIX))


async def _leave_other_topics(work: Work, room: Address, area: AreaCode) -> None:
    """Cards of an area come to one topic of a chat: to the one where it was said last."""
    for other, bound in (await rooms_in_chat(work.transaction, room)).items():
        if other != room and bound == area:
            await unbind_room(work.transaction, other)


def _free(area: AreaCode) -> tuple[Option, ...]:
    """The button holds for the binding it was shown for."""
    return (Option(f"{FREE}:{area}", Text("button-room-free")),)


async def _press(work: Work, inbound: Inbound, room: Address, officer: Officer | None, token: str) -> None:
    prefix, _, area = token.rpartition(":")
    if prefix != f"{PREFIX}:{FREE}":
        work.end_press(inbound, work.house.texts.say(CARD_LOCALE, Text("stale-button")))
        return
    bound = await area_of_room(work.transaction, room)
    if officer is None or not _may_bind(officer) or (bound is not None and not is_within(bound, officer.area)):
        work.end_press(inbound, work.house.texts.say(CARD_LOCALE, Text("room-not-to-free")))
        return
    work.end_press(inbound)
    if bound is None or bound != area:
        work.say(room, CARD_LOCALE, Say((Text("room-free-already"),)))
        return
    work.memo.rooms.clear()
    await unbind_room(work.transaction, room)
    work.note(actor(officer), "room.freed", f"area:{bound}", bound, {"channel": room.channel})
    work.say(room, CARD_LOCALE, Say((Text("room-freed", {**await _place(work, bound), "name": officer.name}),)))


async def _place(work: Work, code: AreaCode) -> dict[str, str]:
    known = await areas.get_areas(work.transaction, [code])
    area = known.get(code)
    return {"area": area.name if area else code, "district": (area.district_name if area else "") or "none"}
