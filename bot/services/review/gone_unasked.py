"""Another RT tells that somebody left whom an RT holds, later than he came: its heads hear of it, with the way back."""

from collections.abc import Mapping, Sequence

from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.areas import AreaCode
from bot.domain.days.day import Day
from bot.domain.people.officer import Role
from bot.domain.people.people import PersonId
from bot.services.review.known_there import named_there
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.registry import read_registry


async def tell(work: Work, gone: Mapping[PersonId, AreaCode]) -> None:
    """A family in one letter, where it left on one day."""
    for rt in sorted(set(gone.values())):
        left: dict[Day, list[PersonId]] = {}
        for each in await read_registry.persons(work.transaction, [who for who, of in gone.items() if of == rt], rt):
            if each.died_or_left_on is not None:
                left.setdefault(Day(each.died_or_left_on, each.end_exactness), []).append(each.id)
        for day, those in left.items():
            await _say(work, rt, those, day)


async def _say(work: Work, rt: AreaCode, those: Sequence[PersonId], day: Day) -> None:
    about: dict[str, Arg] = {"names": await named_there(work, those, rt), "day": day.say()}
    heads = await officers.for_area(work.transaction, rt, Role.RT)
    found = await addresses_of(work.transaction, [head.id for head in heads])
    for head in heads:
        for address in found.get(head.id, [])[:1]:
            work.say(address, head.locale, Say((Text("left-by-another", about),), TO_MENU, GO))
