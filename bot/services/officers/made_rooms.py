"""Rooms that the office makes itself: asked for at the server, bound when the platform says that they are there."""

from bot.dialogue.prompt import Say, Text
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, level_of
from bot.domain.people.officer import Role
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.officers import officers, rooms_asked
from bot.storage.officers.addresses import addresses_of, bind_room
from bot.storage.officers.rooms_asked import RoomThere
from bot.storage.officers.shared_rooms import rooms_of
from bot.storage.registry import areas


class NotMade(ValueError):  # noqa: N818 - told as it is to whoever sits at the server
    """No room can be made for it; says why and what to do."""


async def name_of_room(house: House, area: AreaCode) -> str:
    """What the area's room is called; raises `NotMade` where it may have none, or has one."""
    async with house.db.read() as transaction:
        known = (await areas.get_areas(transaction, [area])).get(area)
        if level_of(area) is not Level.VILLAGE or known is None:
            raise NotMade(f"{area} bukan kode desa yang terdaftar.")
        if await room_of(transaction, area):
            raise NotMade(f"{known.name} sudah punya grup. Bila salah dibuat: lapor-rt room release --area {area}.")
    return f"Laporan RT {known.name}"


async def room_of(transaction: Transaction, area: AreaCode) -> Address | None:
    """The nearest room whose cards the area's operators read; None where each reads them alone."""
    return next(iter(await rooms_of(transaction, area)), None)


async def remember(house: House, actor: str, area: AreaCode, request: str) -> None:
    """The platform makes it, and tells of it under the name of the `request`: afterwards, or before this is kept."""
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        work.note(actor, "room.asked", f"area:{area}", area)
        if there := await rooms_asked.ask(transaction, request, area, work.now):
            await _bind(work, there)
        await work.flush()


async def is_there(work: Work, room: Address, request: str, link: str) -> None:
    """The room is its area's once it is known who asked for it; told of it twice is as once."""
    if there := await rooms_asked.tell(work.transaction, request, room, link, work.now):
        await _bind(work, there)


async def _bind(work: Work, there: RoomThere) -> None:
    """The room is its area's from now on, and the operators are told how to come in."""
    area, room = there.area, there.room
    work.memo.rooms.clear()
    await bind_room(work.transaction, room, area, work.now)
    work.note("system", "room.bound", f"area:{area}", area, {"channel": room.channel})
    known = (await areas.get_areas(work.transaction, [area])).get(area)
    those = await officers.for_area(work.transaction, area, Role.OPERATOR)
    found = await addresses_of(work.transaction, [each.id for each in those])
    for officer in those:
        for address in [each for each in found.get(officer.id, []) if each.channel == room.channel][:1]:
            told = Text("room-made", {"area": known.name if known else area, "link": there.link})
            work.say(address, officer.locale, Say((told,)))
