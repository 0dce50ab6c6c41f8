"""What a month tells of a person who is told of more than once: by which report he ended, whatever RT comes first."""

from dataclasses import replace
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.month.counts import Count, Movement
from bot.domain.month.told import MonthTold, Told
from bot.domain.people.people import BasicStatus, HouseholdId
from bot.domain.report.changes import Effect, JoinHousehold, SetStatus
from tests.services.month_town import report
from tests.storage.village import RT_3, RT_4, person

SITI = person("Siti Salsabila")
DAY = date(2026, 8, 2)
CAME = JoinHousehold(SITI.id, HouseholdId("new"), RT_4, True)
DIED = SetStatus(SITI.id, BasicStatus.DEAD, DAY)
LEFT = SetStatus(SITI.id, BasicStatus.MOVED, DAY)


def told(*reports: tuple[str, int, Effect, tuple[Movement, ...]]) -> Told:
    """In the order of the RTs, as the files go through them; each with its number and the write by which it is in
    effect."""
    month = MonthTold()
    for number, write, effect, movements in reports:
        month.take(replace(report("move_in", effect), number=number), write, [SITI.id])
        month.count(number, movements)
    return month.persons[SITI.id]


def moved(area: AreaCode, *what: Count) -> tuple[Movement, ...]:
    return tuple(Movement(SITI.id, area, each) for each in what)


def test_who_died_stands_in_the_list_with_the_report_of_his_death() -> None:
    his = told(("MTI-1", 457, DIED, moved(RT_3, Count.DIED)), ("PDM-1", 398, CAME, moved(RT_4, Count.CAME)))
    assert his.number_of(replace(SITI, status=BasicStatus.DEAD)) == "MTI-1"
    assert his.number == "MTI-1"


def test_who_died_and_is_told_as_come_afterwards_does_so_too() -> None:
    his = told(("MTI-1", 398, DIED, moved(RT_3, Count.DIED)), ("PDM-1", 457, CAME, moved(RT_4, Count.CAME)))
    assert his.number_of(replace(SITI, status=BasicStatus.DEAD)) == "MTI-1"
    assert his.number_of(SITI) == "PDM-1"


def test_who_left_two_rts_in_a_month_left_the_one_where_he_was_last() -> None:
    his = told(("PDK-1", 12, LEFT, moved(RT_3, Count.LEFT)), ("PDK-2", 10, LEFT, moved(RT_4, Count.CAME, Count.LEFT)))
    gone = replace(SITI, status=BasicStatus.MOVED, area=RT_3)
    assert his.number_of(gone) == "PDK-1"
    assert his.surely_ends(gone)
    assert not his.surely_ends(replace(gone, area=RT_4))
    assert his.is_ending(replace(gone, area=RT_4))


def test_who_lives_stands_with_the_report_that_took_effect_last() -> None:
    his = told(("PDM-1", 7, CAME, ()), ("STS-1", 5, CAME, ()))
    assert his.number_of(SITI) == "PDM-1"
