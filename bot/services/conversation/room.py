"""What is said in a group: binding it to an area; everything else there is the people's own talk."""

from bot.dialogue.fields import clean
from bot.dialogue.prompt import Inbound, Say, Text, Typed
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, is_within, level_of
from bot.domain.people.officer import Officer, Role
from bot.services.review.report_card import CARD_LOCALE
from bot.services.work.work import Work, actor
from bot.storage.officers.addresses import area_of_room, bind_room
from bot.storage.registry import areas

BIND = "/grup"
MAY_BIND = frozenset({Role.OPERATOR, Role.TKSK, Role.ADMIN})


def is_command(said: object) -> bool:
    """Whether it is `/grup`, also `/grup@botname`."""
    return isinstance(said, Typed) and clean(said.text).lower().partition("@")[0].partition(" ")[0] == BIND


async def hear(work: Work, inbound: Inbound, room: Address, officer: Officer | None) -> None:
    """`/grup` by an enrolled operator makes the room his area's; other talk is not listened to."""
    if not is_command(inbound.said):
        return
    if officer is None or officer.role not in MAY_BIND or level_of(officer.area) > Level.VILLAGE:
        work.say(room, CARD_LOCALE, Say((Text("room-not-yours"),)))
        return
    bound = await area_of_room(work.transaction, room)
    if bound is not None and not is_within(bound, officer.area):
        work.say(room, CARD_LOCALE, Say((Text("room-taken", await _place(work, bound)),)))
        return
    work.memo.rooms.clear()
    await bind_room(work.transaction, room, officer.area, work.now)
    work.note(actor(officer), "room.bound", f"area:{officer.area}", officer.area, {"channel": room.channel})
    place = await _place(work, officer.area)
    work.say(room, CARD_LOCALE, Say((Text("room-bound", {**place, "name": officer.name}),)))


async def _place(work: Work, code: AreaCode) -> dict[str, str]:
    known = await areas.get_areas(work.transaction, [code])
    area = known.get(code)
    return {"area": area.name if area else code, "district": (area.district_name if area else "") or "none"}
