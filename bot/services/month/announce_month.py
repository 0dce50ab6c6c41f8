"""Telling Dinas Sosial of a closed month: the digest, then its file."""

from collections import Counter

from bot.dialogue.prompt import Prompt, Text
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.month.month import Month
from bot.domain.people.officer import Officer, Role
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.review import Status
from bot.reports.asked import Asked
from bot.reports.digest import FEW_NAMES, CarriedOver, MonthTotals, VillageTotals, digest
from bot.reports.rows import RtState
from bot.services.matters.matter_words import count_by_district
from bot.services.matters.standing import open_matters
from bot.services.month.month_files import Made
from bot.services.words.month_names import month_name
from bot.services.work.channel import SendFile, SendPrompt
from bot.services.work.work import Work
from bot.storage.messages.outbox import Urgency
from bot.storage.months.month_counts import count_late
from bot.storage.officers import addresses, officers
from bot.storage.registry import areas
from bot.storage.reports.report_lists import Filters, carried_over, listing
from bot.storage.reports.untied import count_untied


async def month_totals(work: Work, month: Month, made: Made) -> MonthTotals:
    """What the digest tells."""
    area, period = AreaCode(month.area), Period(month.period)
    names = await areas.area_names(work.transaction, [area])
    return MonthTotals(
        area_name=names[area],
        month=month_name(period),
        version=month.version,
        by_kind={Kind(kind): count for kind, count in made.totals.items()},
        villages=await _villages(work, made),
        rt_counts=Counter(rt.state for rt in made.rts),
        silent=[rt for rt in made.rts if rt.state is RtState.SILENT],
        carried=await carried_over(work.transaction, area),
        carried_first=await _carried_first(work, area),
        asked={Asked(name): count for name, count in made.asked.items()},
        to_settle=await count_by_district(work.transaction, await open_matters(work.transaction, area)),
        late=await count_late(work.transaction, area, period),
        untied=await count_untied(work.transaction, area, period),
    )


async def _villages(work: Work, made: Made) -> list[VillageTotals]:
    places = {ancestor(rt.area, Level.VILLAGE): (rt.village, rt.district) for rt in made.rts}
    unplaced = made.villages.keys() - places.keys()
    known = await areas.get_areas(work.transaction, unplaced) if unplaced else {}
    places |= {code: (each.name, each.district_name) for code, each in known.items()}
    return [VillageTotals(*places.get(code, (code, "")), kinds) for code, kinds in made.villages.items()]


async def _carried_first(work: Work, area: AreaCode) -> list[CarriedOver]:
    first: list[CarriedOver] = []
    for status in (Status.WAITING, Status.RETURNED):
        async for report in listing(work.transaction, Filters(area, status=status), FEW_NAMES):
            first.append(CarriedOver(report.number, status))
    return first


async def announce_month(work: Work, month: Month, totals: MonthTotals) -> int:
    """Queues digest and file for every officer of Dinas Sosial who can be reached; how many those are."""
    wanted = await officers.for_area(work.transaction, AreaCode(month.area), Role.DINSOS)
    reachable = await addresses.addresses_of(work.transaction, [officer.id for officer in wanted])
    told = [officer for officer in wanted if reachable.get(officer.id)]
    for officer in told:
        _write_to(work, officer, reachable[officer.id][0], month, totals)
    return len(told)


def _write_to(work: Work, officer: Officer, address: Address, month: Month, totals: MonthTotals) -> None:
    def tell(text: Text) -> str:
        return work.house.texts.say(officer.locale, text)

    caption = tell(Text("month-file-caption", {"month": totals.month, "version": month.version}))
    limit = work.house.traits_of(address.channel).limits.text
    once = f"month/{month.area}/{month.period}/{month.version}/{officer.id}"
    told = SendPrompt(Prompt(digest(totals, tell, limit)))
    file = SendFile(month.file_ref or "", month.file_name, caption)
    work.send(address, told, once=f"{once}/digest", urgency=Urgency.BROADCAST)
    work.send(address, file, once=f"{once}/file", urgency=Urgency.BROADCAST)
