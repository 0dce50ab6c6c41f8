"""What is told of a closed month, of the whole or of a part of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.areas import Area, AreaCode, Level, ancestor, is_within
from bot.domain.month.month import Month
from bot.domain.periods import Period
from bot.reports.digest import FEW_NAMES, CarriedOver, MonthTotals, VillageTotals
from bot.reports.rows import RtRow, RtState
from bot.services.matters.matter_words import count_by_district
from bot.services.matters.standing import open_matters
from bot.services.month.month_files import Made
from bot.services.words.month_names import month_name
from bot.services.work.work import Work
from bot.storage.registry import areas
from bot.storage.registry.matters import Matter
from bot.storage.reports.told_so_far import Carried, carried_reports


@dataclass(frozen=True, slots=True)
class MonthTelling:
    """All that is read once, whosever cut is told."""

    work: Work
    month: Month
    made: Made
    carried: Sequence[Carried]
    matters: Sequence[Matter]
    places: Mapping[AreaCode, Area]
    """Of the villages that the files tell of."""
    rts: Mapping[AreaCode, Sequence[RtRow]]
    """By village: a kabupaten's thousands of RTs are not gone through for each reader."""

    @staticmethod
    async def read(work: Work, month: Month, made: Made) -> "MonthTelling":
        """In the transaction that closes the month."""
        area = AreaCode(month.area)
        carried = await carried_reports(work.transaction, area)
        matters = await open_matters(work.transaction, area)
        places = await areas.get_areas(work.transaction, made.figures.by_village)
        rts: dict[AreaCode, list[RtRow]] = {}
        for rt in made.rts:
            rts.setdefault(ancestor(rt.area, Level.VILLAGE), []).append(rt)
        return MonthTelling(work, month, made, carried, matters, places, rts)

    async def totals(self) -> MonthTotals:
        """What goes with the file."""
        area = AreaCode(self.month.area)
        by_district = await count_by_district(self.work.transaction, self.matters)
        return replace(await self.cut(area), is_whole=True, to_settle=by_district)

    async def cut(self, area: AreaCode) -> MonthTotals:
        """What is told to the officers of an area."""
        names = await areas.area_names(self.work.transaction, [area])
        figures = self.made.figures.within(area)
        rts = [rt for village, theirs in self.rts.items() if is_within(village, area) for rt in theirs]
        carried = [each for each in self.carried if is_within(each.area, area)]
        return MonthTotals(
            area_name=names[area],
            month=month_name(Period(self.month.period)),
            version=self.month.version,
            by_kind=figures.reports,
            people=figures.people,
            is_whole=False,
            villages=self._villages(area) if len(area) < Level.VILLAGE else (),
            rt_counts=Counter(rt.state for rt in rts),
            silent=[rt for rt in rts if rt.state is RtState.SILENT],
            carried=Counter(each.status for each in carried),
            carried_first=_first(carried),
            asked=figures.asked,
            recipients=figures.recipients,
            stops=figures.stops,
            matters=sum(is_within(matter.area, area) for matter in self.matters),
            late=figures.late,
            dictated=sum(rt.dictated for rt in rts),
            untied=figures.untied,
            untied_before=figures.untied_before,
        )

    def _villages(self, area: AreaCode) -> list[VillageTotals]:
        told = self.made.figures.by_village
        return [
            VillageTotals(*self._place(code), figures.reports.total(), figures.people)
            for code, figures in told.items()
            if is_within(code, area)
        ]

    def _place(self, village: AreaCode) -> tuple[str, str]:
        """Name and kecamatan; a village without an import is called by its code."""
        known = self.places.get(village)
        return (known.name, known.district_name) if known else (village, "")


def _first(carried: Sequence[Carried]) -> list[CarriedOver]:
    """Few enough of each status to be named."""
    taken: Counter[str] = Counter()
    first = []
    for each in carried:
        taken[each.status] += 1
        if taken[each.status] <= FEW_NAMES:
            first.append(CarriedOver(each.number, each.status))
    return first
