"""*Rekap* as a picture, for whoever asked for it in his own chat: the parts of an area by their numbers."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import AreaCode, Level, is_within, level_of, parse_area_code, short_name
from bot.domain.days.dates import say_date
from bot.domain.periods import parse_period
from bot.reports.recap_picture import NIL, REPORTED, ROWS, SILENT, WAITING, Bar, Chart, Slice, recap_picture
from bot.services.conversation.operators.made_for import MadeFor
from bot.services.conversation.paging import page_of
from bot.services.month.area_recap import AreaRecap, Part, area_recap
from bot.services.words.month_names import month_name
from bot.services.work.channel import GiveUp, Outcome, SendFile
from bot.storage.months import month_counts

Say = Callable[[str, Mapping[str, Arg]], str]
_OF_RTS = ((REPORTED, "decided"), (WAITING, "waiting"), (NIL, "nil"), (SILENT, "silent"))
_OF_AREAS = ((REPORTED, "rt-reported"), (NIL, "rt-nil"), (SILENT, "rt-silent"))


async def recap_chart(made_for: MadeFor, about: str, ref: str) -> Outcome:
    """`<page>:<area>:<period>`: as many of its parts as one picture shows."""
    house, officer = made_for.house, made_for.officer
    number, area_text, period_text = about.split(":")
    page, area, period = page_of(number), parse_area_code(area_text), parse_period(period_text)
    if not is_within(area, officer.area):
        return GiveUp("not_there_any_more")
    async with house.db.read() as transaction:
        recap = await area_recap(transaction, house, area, period)
        waiting = {} if recap.is_closed else await month_counts.waiting_by_rt(transaction, area, period)

    def say(key: str, args: Mapping[str, Arg]) -> str:
        return house.texts.say(officer.locale, Text(key, args))

    local = house.clock().astimezone(house.calendar.timezone)
    named: dict[str, Arg] = {"area": recap.name, "month": month_name(period)}
    named |= {"page": page, "pages": pictures_of(recap), "closed": "yes" if recap.is_closed else "no"}
    named |= {"day": say_date(local.date()), "time": local.strftime("%H.%M")}
    chart = chart_of(recap, _shown(recap, page), waiting, say, named)
    content = await asyncio.to_thread(recap_picture, chart)
    name = f"rekap-{area.replace('/', '-')}-{period}-{page}.png"
    return await made_for.send_file(ref, content, SendFile(ref, name, say("recap-picture", named), as_picture=True))


def pictures_of(recap: AreaRecap) -> int:
    """How many show all of its parts."""
    return max(1, -(-len(recap.parts) // ROWS))


def _shown(recap: AreaRecap, page: int) -> Sequence[Part]:
    return sorted(recap.parts, key=lambda part: part.area)[(page - 1) * ROWS : page * ROWS]


def chart_of(
    recap: AreaRecap, parts: Sequence[Part], waiting: Mapping[AreaCode, int], say: Say, named: Mapping[str, Arg]
) -> Chart:
    """A bar for each of the `parts`, and what operators wrote down of it."""
    is_rts = level_of(recap.area) >= Level.VILLAGE
    colours = [each for each in (_OF_RTS if is_rts else _OF_AREAS) if each[1] != "waiting" or not recap.is_closed]
    legend = [(colour, say(f"recap-colour-{word}", {})) for colour, word in colours]
    bars = []
    for part in parts:
        waits = sum(count for rt, count in waiting.items() if is_within(rt, part.area))
        bar = _of_rt(part, waits, say) if is_rts else _of_area(part, waits, say)
        bars.append(replace(bar, said=_marked(bar.said, part, say)))
    note = say("recap-picture-note", {}) if any(part.dictated for part in parts) else ""
    return Chart(say("recap-picture-title", named), say("recap-picture-at", named), legend, bars, note)


def _marked(said: str, part: Part, say: Say) -> str:
    """An operator's word for an RT is not its head's."""
    return say("recap-picture-dictated", {"said": said, "count": part.dictated}) if part.dictated else said


def _of_area(part: Part, waits: int, say: Say) -> Bar:
    """How many of its RTs said something, *nihil* too."""
    told = part.rts - part.silent
    said = say("recap-picture-area", {"told": told, "rts": part.rts, "waiting": waits})
    slices = (Slice(told - part.nil, REPORTED), Slice(part.nil, NIL), Slice(part.silent, SILENT))
    return Bar(part.name, said, slices)


def _of_rt(part: Part, waits: int, say: Say) -> Bar:
    """How much of what it told waits for a decision."""
    name, decided = short_name(part.area), max(part.reports - waits, 0)
    if part.silent:
        return Bar(name, say("recap-picture-silent", {}), (Slice(1, SILENT),))
    if part.nil and not part.reports:
        return Bar(name, say("recap-picture-nil", {}), (Slice(1, NIL),))
    said = say("recap-picture-rt", {"reports": decided + waits, "waiting": waits})
    return Bar(name, said, (Slice(decided if decided or waits else 1, REPORTED), Slice(waits, WAITING)))
