"""Another RT tells that somebody left or died whom an RT holds: its heads hear of it, with the way back; where it is of
another village, so do those who decide there."""

from collections.abc import Mapping, Sequence

from bot.dialogue.prompt import Arg, Option, Say, Text
from bot.dialogue.traits import Door
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.days.day import Day
from bot.domain.people.officer import Role
from bot.domain.people.people import PersonId
from bot.domain.report.report import Report
from bot.services.review.known_there import named_there
from bot.services.review.report_card import render, reviewers_of
from bot.services.words.place_names import place_of
from bot.services.work.channel import SendPrompt
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.registry import read_registry


async def tell_of_leaving(work: Work, report: Report, gone: Mapping[PersonId, AreaCode]) -> None:
    """A family in one letter, where it left on one day."""
    await _tell(work, report, gone, ("left-by-another", "left-by-another-village"), Door.NOT_GONE)


async def tell_of_deaths(work: Work, report: Report, dead: Mapping[PersonId, AreaCode]) -> None:
    """Whoever held them says that they live, where they do."""
    await _tell(work, report, dead, ("died-by-another", "died-by-another-village"), Door.NOT_DEAD)


async def _tell(
    work: Work, report: Report, those: Mapping[PersonId, AreaCode], keys: tuple[str, str], way_back: Door
) -> None:
    to_heads, to_village = keys
    for rt in sorted(set(those.values())):
        ended: dict[Day, list[PersonId]] = {}
        for each in await read_registry.persons(work.transaction, [who for who, of in those.items() if of == rt], rt):
            if each.ended is not None:
                ended.setdefault(each.ended, []).append(each.id)
        for day, together in ended.items():
            about = await _about(work, report, together, rt, day)
            ways = [
                Command.START.button(Text(f"kind-{flow.kind}"), flow.kind)
                for flow, _ in work.house.flows.opened_from(way_back)
            ]
            await _tell_heads(work, rt, Text(to_heads, about), (*ways, *TO_MENU))
            if ancestor(rt, Level.VILLAGE) != ancestor(report.area, Level.VILLAGE):
                await _tell_village(work, rt, Text(to_village, about))


async def _about(work: Work, report: Report, those: Sequence[PersonId], rt: AreaCode, day: Day) -> dict[str, Arg]:
    names, teller = await named_there(work, those, rt), await place_of(work, report.area, rt)
    return {"names": names, "day": day.say(), "rt": short_name(rt), "teller": teller}


async def _tell_heads(work: Work, rt: AreaCode, text: Text, options: tuple[Option, ...]) -> None:
    heads = await officers.for_area(work.transaction, rt, Role.RT)
    found = await addresses_of(work.transaction, [head.id for head in heads])
    for head in heads:
        for address in found.get(head.id, [])[:1]:
            work.say(address, head.locale, Say((text,), options, GO))


async def _tell_village(work: Work, rt: AreaCode, text: Text) -> None:
    for address in await reviewers_of(work, AreaCode(ancestor(rt, Level.VILLAGE))):
        work.send(address, SendPrompt(render(work, Say((text,)))))
