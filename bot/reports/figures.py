"""What a month's files hold of each village, in figures that add up to any area."""

from collections import Counter
from dataclasses import dataclass, field

from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.profiles import Profile
from bot.domain.report.changes import Kind
from bot.reports.asked import Asked
from bot.reports.removal_list import stopped
from bot.reports.rows import ChangeRow, PersonRow


@dataclass(slots=True)
class Figures:
    """Each is a count of rows that stand in the files."""

    reports: Counter[Kind] = field(default_factory=Counter)
    people: Counter[Kind] = field(default_factory=Counter)
    """Those whom the reports concern."""
    asked: Counter[Asked] = field(default_factory=Counter)
    """Rows of each list of persons."""
    stops: Counter[str] = field(default_factory=Counter)
    """By programme, those whose aid of it stops."""
    recipients: int = 0
    """Those whose aid stops, whatever its programme."""
    late: int = 0
    """Reports that were due in an earlier month, but approved too late for it."""
    untied: int = 0
    """Reports, of earlier months too, of somebody not registered, who is among those who lack something."""
    untied_before: int = 0
    """Those of them that an earlier month's list had already."""

    def add(self, other: "Figures") -> None:
        """Adds those of another area."""
        self.reports.update(other.reports)
        self.people.update(other.people)
        self.asked.update(other.asked)
        self.stops.update(other.stops)
        self.recipients += other.recipients
        self.late += other.late
        self.untied += other.untied
        self.untied_before += other.untied_before


class VillageFigures:
    """The figures by village, counted as the rows pass."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self.by_village: dict[AreaCode, Figures] = {}
        self._by_rt: dict[AreaCode, Figures] = {}
        """Those of its village: each row asks."""

    def of_rt(self, rt: AreaCode) -> Figures:
        """Those of the village that the RT is of."""
        if rt not in self._by_rt:
            self._by_rt[rt] = self.by_village.setdefault(ancestor(rt, Level.VILLAGE), Figures())
        return self._by_rt[rt]

    def within(self, area: AreaCode) -> Figures:
        """Those of all villages of an area together."""
        whole = Figures()
        for village, figures in self.by_village.items():
            if is_within(village, area):
                whole.add(figures)
        return whole

    def take_change(self, row: ChangeRow, *, late: bool) -> None:
        """Counts a report."""
        here = self.of_rt(row.area)
        here.reports[row.kind] += 1
        here.people[row.kind] += row.people
        here.late += late

    def take_person(self, row: PersonRow, asked: Asked) -> None:
        """Counts what is asked of somebody, where he lives by now."""
        here = self.of_rt(row.person.area)
        here.asked[asked] += 1
        if asked is Asked.REMOVED and (programmes := stopped(row, self._profile)):
            here.recipients += 1
            here.stops.update(programmes)

    def take_untied(self, rt: AreaCode, names: int, *, since_before: bool) -> None:
        """Counts a report, and those of whom it speaks and who are to be found first."""
        here = self.of_rt(rt)
        here.asked[Asked.INCOMPLETE] += names
        here.untied += 1
        here.untied_before += since_before
