"""A group becomes an area's room by `/grup`; by buttons it is shared with others, and freed."""

from collections.abc import Sequence

from bot.dialogue.fields import clean
from bot.dialogue.prompt import Inbound, Option, Pressed, Say, Text, Typed
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, is_within, level_of
from bot.domain.people.officer import Officer, Role
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.freed_rooms import free_room, hang_elsewhere
from bot.services.review.queue_note import ROOM_BUTTON
from bot.services.work.work import Work, actor
from bot.storage.officers.addresses import bind_room, rooms_in_chat, unbind_room
from bot.storage.officers.shared_rooms import add_area, areas_of_room
from bot.storage.registry import areas

BIND = "/grup"
FREE_WORD = "lepas"
"""Behind it, where there is no button for it, and anywhere else."""
FREE, ADD = "free", "add"
"""What a button does with the area that its token names: `room:0:free:<area>`."""
MOST = 12
"""Areas of a room."""
MAY_BIND = frozenset({Role.OPERATOR, Role.TKSK, Role.ADMIN})


def is_command(said: object) -> bool:
    """Whether it is `/grup`, also `/grup@botname`."""
    return isinstance(said, Typed) and clean(said.text).lower().partition("@")[0].partition(" ")[0] == BIND


async def hear(work: Work, inbound: Inbound, room: Address, officer: Officer | None) -> None:
    """`/grup` by an enrolled operator makes a free room his area's, buttons add another area and free it."""
    if isinstance(inbound.said, Pressed):
        await _press(work, inbound, room, officer, inbound.said.token)
    elif officer is None or not _may_bind(officer):
        work.say(room, CARD_LOCALE, Say((Text("room-not-yours"),)))
    elif _asks_to_free(inbound.said):
        await _free_by_word(work, room, officer)
    else:
        await _bind(work, room, officer)


def _asks_to_free(said: object) -> bool:
    return isinstance(said, Typed) and clean(said.text).lower().split()[1:] == [FREE_WORD]


def _may_bind(officer: Officer) -> bool:
    return officer.role in MAY_BIND and level_of(officer.area) <= Level.VILLAGE


async def _bind(work: Work, room: Address, officer: Officer) -> None:
    """A room that is somebody's stays so; another area is added by a press of somebody of that area."""
    bound = await areas_of_room(work.transaction, room)
    if bound and bound != [officer.area]:
        options = _ways_with(bound, officer.area, adds=work.house.traits_of(room.channel).room_buttons)
        key = "room-shared" if len(bound) > 1 else "room-taken"
        lines = (Text(key, await _places(work, bound)), *_how_freed(work, room, options))
        work.say(room, CARD_LOCALE, Say(lines, options, ROOM_BUTTON))
        return
    work.memo.rooms.clear()
    await _leave_other_topics(work, room, officer.area)
    await bind_room(work.transaction, room, officer.area, work.now)
    work.note(actor(officer), "room.bound", f"area:{officer.area}", officer.area, {"channel": room.channel})
    place = await _places(work, [officer.area])
    options = _free([officer.area])
    lines = (Text("room-bound", {**place, "name": officer.name}), *_how_freed(work, room, options))
    work.say(room, CARD_LOCALE, Say(lines, options, ROOM_BUTTON))


def _ways_with(bound: Sequence[AreaCode], area: AreaCode, *, adds: bool) -> tuple[Option, ...]:
    """An area is added where it neither holds nor lies in one that is there."""
    is_apart = not any(is_within(area, each) or is_within(each, area) for each in bound)
    add = (Option(f"{ADD}:{area}", Text("button-room-add")),) if adds and is_apart and len(bound) < MOST else ()
    return (*add, *_free([each for each in bound if is_within(each, area)]))


async def _leave_other_topics(work: Work, room: Address, area: AreaCode) -> None:
    """Cards of an area come to one topic of a chat: to the one where it was said last."""
    for other, bound in (await rooms_in_chat(work.transaction, room)).items():
        if other != room and bound == area:
            await unbind_room(work.transaction, other)


def _free(areas_here: Sequence[AreaCode]) -> tuple[Option, ...]:
    """The button holds for the binding it was shown for."""
    return tuple(Option(f"{FREE}:{area}", Text("button-room-free")) for area in areas_here[:1])


def _how_freed(work: Work, room: Address, options: Sequence[Option]) -> tuple[Text, ...]:
    """The word for it, where whoever may free the room finds no button."""
    may_free = any(each.id.startswith(FREE) for each in options)
    return (Text("room-free-word"),) if may_free and not work.house.traits_of(room.channel).room_buttons else ()


async def _free_by_word(work: Work, room: Address, officer: Officer) -> None:
    """As the button would, for the area of his that is bound there."""
    bound = await areas_of_room(work.transaction, room)
    his = next((each for each in bound if is_within(each, officer.area)), None)
    told = Text("room-not-to-free" if bound else "room-unknown")
    refused = await _press_free(work, room, officer, his) if his else told
    if refused is not None:
        work.say(room, CARD_LOCALE, Say((refused,)))


async def _press(work: Work, inbound: Inbound, room: Address, officer: Officer | None, token: str) -> None:
    prefix, _, area = token.rpartition(":")
    press = _PRESSES.get(prefix.removeprefix(f"{ROOM_BUTTON}:"))
    if press is None or not prefix.startswith(ROOM_BUTTON):
        work.end_press(inbound, work.house.texts.say(CARD_LOCALE, Text("stale-button")))
        return
    refused = await press(work, room, officer, AreaCode(area))
    work.end_press(inbound, work.house.texts.say(CARD_LOCALE, refused) if refused else "")


async def _press_free(work: Work, room: Address, officer: Officer | None, area: AreaCode) -> Text | None:
    bound = await areas_of_room(work.transaction, room)
    his = officer is not None and _may_bind(officer) and (not bound or any(is_within(b, officer.area) for b in bound))
    if officer is None or not his:
        return Text("room-not-to-free")
    if area not in bound:
        work.say(room, CARD_LOCALE, Say((Text("room-free-already"),)))
        return None
    if not is_within(area, officer.area):
        return Text("room-not-to-free")
    await free_room(work, actor(officer), room, area)
    work.say(room, CARD_LOCALE, Say((Text("room-freed", {**await _places(work, [area]), "name": officer.name}),)))
    return None


async def _press_add(work: Work, room: Address, officer: Officer | None, area: AreaCode) -> Text | None:
    """Only somebody of the very area adds it: whoever else presses reads so."""
    bound = await areas_of_room(work.transaction, room)
    if officer is None or not _may_bind(officer) or officer.area != area:
        return Text("room-not-to-add")
    if not bound or not any(each.id.startswith(ADD) for each in _ways_with(bound, area, adds=True)):
        work.say(room, CARD_LOCALE, Say((Text("room-free-already"),)))
        return None
    work.memo.rooms.clear()
    await _leave_other_topics(work, room, area)
    await add_area(work.transaction, room, area, work.now)
    await hang_elsewhere(work, room)
    work.note(actor(officer), "room.area_added", f"area:{area}", area, {"channel": room.channel})
    places = await _places(work, [*bound, area])
    work.say(room, CARD_LOCALE, Say((Text("room-shared", places),), _free([area]), ROOM_BUTTON))
    return None


_PRESSES = {FREE: _press_free, ADD: _press_add}


async def _places(work: Work, codes: Sequence[AreaCode]) -> dict[str, str]:
    """Their names; of a single one its kecamatan too."""
    known = await areas.get_areas(work.transaction, codes)
    names = " dan ".join(known[code].name if code in known else code for code in codes)
    first = known.get(codes[0])
    district = first.district_name if first and len(codes) == 1 else ""
    return {"area": names, "district": district or "none"}
