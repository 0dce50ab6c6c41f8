"""What happened to somebody whom a list put into the registry, told and approved in any order: the days decide."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import SCOPE_FACT, JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from tests.domain.month.test_any_order_of_telling import RTS, STATUSES, Said, lives
from tests.services.effect.events import day, nobody_is_parted_from_his_household, on
from tests.services.month_town import MonthTown, a_month, report
from tests.storage.village import ELSEWHERE, RT_3, RT_4, person

PLACES = dict(zip(RTS, (RT_3, RT_4, ELSEWHERE), strict=True))
KINDS = {"leave": "move_out", "beyond": "move_out", "die": "death"}
ENDS = {"there": BasicStatus.ALIVE, "away": BasicStatus.AWAY, "lost": BasicStatus.MISSING, "dead": BasicStatus.DEAD}


def telling(said: Said, who: Person) -> Report:
    """The report by which an RT tells it of him."""
    rt = PLACES[said.area]
    told: Report
    match said.what:
        case "come":
            told = report("move_in", JoinHousehold(who.id, who.household_id, rt, True), area=rt)
        case "split":
            house = HouseholdId(f"{who.id}-{said.day}")
            told = report("split", JoinHousehold(who.id, house, rt, False), area=rt)
        case _:
            end = SetStatus(who.id, STATUSES[said.what], day(said.day), PLACES.get(said.to, AreaCode("")))
            told = report(KINDS.get(said.what, "away"), end, area=rt)
    facts = ((SCOPE_FACT, "3" if said.what == "beyond" else "0"),) if said.what in ("leave", "beyond") else ()
    told = on(replace(told, change=replace(told.change, facts=facts)), said.day)
    return replace(told, status=Status.WAITING)


async def all_approved(town: MonthTown, told: Sequence[Report]) -> list[Report]:
    """In this order; what does not fit once more when something else is in effect. Gives what never fits."""
    waiting = list(told)
    for each in told:
        await town.hand_in(each)
        if not await town.approve(each):
            waiting.remove(each)
    tried = len(waiting) + 1
    while len(waiting) < tried:
        tried = len(waiting)
        waiting = [each for each in waiting if await town.approve(each)]
    return waiting


def is_so(now: Person | None, end: tuple[str, AreaCode]) -> bool:
    state, area = end
    if now is None or now.status is not ENDS.get(state, BasicStatus.MOVED):
        return False
    return now.status not in REGISTERED or now.area == PLACES[area]


def some(dice: Random, many: int) -> Iterator[tuple[tuple[str, AreaCode], Sequence[Said]]]:
    """Lives of up to three events: where each ends, and what is told of it, in some order."""
    for said, end in dice.sample(list(lives(3)), many):
        yield end, dice.sample(said, len(said))


async def test_who_a_list_put_there_ends_where_the_days_say(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        wrong = []
        for end, order in some(Random(1), 40):
            who = person()
            await town.move_in(who)
            left = await all_approved(town, [telling(each, who) for each in order])
            if left or not is_so(await town.person(who.id), end):
                wrong.append((order, end, await town.status_of(who.id), left))
        assert not wrong, (len(wrong), wrong[:4])
        assert await town.balance() == await town.living()
        await nobody_is_parted_from_his_household(town)


async def test_who_left_where_he_did_not_live_yet_is_gone_once_his_coming_there_is_told(tmp_path: Path) -> None:
    """Where he came first; who left before that went on to there."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        left, came = people = [person(), person()]
        await town.move_in(*people)
        leaving = [telling(Said(RTS[1], "beyond", 10), who) for who in people]
        coming = [telling(Said(RTS[1], "come", on_day), who) for who, on_day in ((left, 2), (came, 12))]
        assert await all_approved(town, [*leaving, *coming]) == []
        gone, lives_there = [await town.person(who.id) for who in people]
        assert gone is not None
        assert lives_there is not None
        assert (gone.status, gone.died_or_left_on) == (BasicStatus.MOVED, day(10))
        assert (lives_there.status, lives_there.area) == (BasicStatus.ALIVE, RT_4)
        assert coming[0].number in await town.take_back(leaving[0])
        assert "dibatalkan. Laporannya menunggu" in await town.take_back(coming[0])
        assert "dibatalkan. Laporannya menunggu" in await town.take_back(leaving[0])
        assert await town.status_of(left.id) is BasicStatus.ALIVE
        assert await town.balance() == await town.living()


async def test_what_was_told_of_him_before_may_be_taken_back_where_he_is_gone_all_the_same(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        who = person()
        await town.move_in(who)
        told = [Said(RTS[1], "beyond", 10), Said(RTS[0], "away", 1), Said(RTS[1], "come", 2)]
        left, away, came = [telling(each, who) for each in told]
        assert await all_approved(town, [left, away, came]) == []
        assert "dibatalkan, laporannya menunggu" in await town.take_back(away)
        assert await town.status_of(who.id) is BasicStatus.MOVED
