"""The rooms of areas, for whoever sits at the server: which there are, and freeing one."""

from dataclasses import dataclass
from datetime import datetime

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import Area, AreaCode, is_within
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.freed_rooms import free_room
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.officers.shared_rooms import BoundRoom, bound_rooms
from bot.storage.registry import areas


class NotFreed(ValueError):  # noqa: N818 - told as it is to whoever sits at the server
    """Nothing was freed; says why and what to do."""


@dataclass(frozen=True, slots=True)
class ShownRoom:
    """A room of an area: the mark it is told from others by, where it is, and since when it cannot be written to."""

    mark: str
    channel: str
    area: AreaCode
    place: str
    silent: bool
    since: datetime | None


async def list_rooms(house: House, within: AreaCode | None = None) -> list[ShownRoom]:
    """All of them by area, a line for each area of a shared one."""
    async with house.db.read() as transaction:
        rooms = await bound_rooms(transaction)
        named = await areas.get_areas(transaction, [area for each in rooms for area in each.areas])
    shown = [
        _shown(each, area, named.get(area))
        for each in rooms
        for area in each.areas
        if within is None or is_within(area, within)
    ]
    return sorted(shown, key=lambda each: (each.area, each.mark))


def _shown(room: BoundRoom, code: AreaCode, area: Area | None) -> ShownRoom:
    return ShownRoom(room.mark, room.address.channel, code, area.name if area else "", room.silent, room.since)


async def free_by_command(house: House, actor: str, area: AreaCode, mark: str = "") -> ShownRoom:
    """The area's room is its no more, and reads so; what waits there goes to its operators. Raises `NotFreed` where
    there is none, or several and no mark says which."""
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        found = [each for each in await bound_rooms(transaction) if area in each.areas and each.mark.startswith(mark)]
        room = _the_one(found, area, mark)
        known = (await areas.get_areas(transaction, [area])).get(area)
        await free_room(work, actor, room.address, area)
        place = {"area": known.name if known else area, "district": (known and known.district_name) or "none"}
        if not room.silent:
            told = Text("room-freed", place, {"name": Text("room-freed-by-office")})
            work.say(room.address, CARD_LOCALE, Say((told,)))
        await work.flush()
    return _shown(room, area, known)


def _the_one(found: list[BoundRoom], area: AreaCode, mark: str) -> BoundRoom:
    match found:
        case [one]:
            return one
        case []:
            which = f" dengan tanda {mark}" if mark else ""
            raise NotFreed(f"{area} tidak punya grup{which}. Yang ada: lapor-rt room list.")
        case _:
            marks = ", ".join(each.mark for each in found)
            raise NotFreed(f"{area} punya {len(found)} grup ({marks}). Sebutkan satu dengan --mark.")
