"""The registry of a random office is what its reports made of it: it adds up, and each decision can be taken back."""

from typing import Any

from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, Person, PersonId, Relationship
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import PutRight
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.demo.demo_village import REGENCY, VILLAGE
from bot.services.review.taking_back import take_back
from bot.services.work.work import Work
from bot.storage import tables
from bot.storage.months import months
from bot.storage.officers import officers
from bot.storage.registry import read_registry
from bot.storage.registry.as_of import persons_then
from bot.storage.reports import effects
from tests.services.random_office.place import Place

UNDONE = {"undone", "undone-but"}
LISTED = {"undo-on-a-list"}
"""Where a list has by now whom the report brought."""
NOW = 2**31 - 1
"""After any write."""


async def counts_are_the_registry(place: Place) -> None:
    """Opening and all that came and went make the closing, for each RT and month, and the open month the registry; who
    is registered lives in the RT of his household, which has no two heads."""
    homes = {row["id"]: row["area_code"] for row in await place.town.rows(tables.households)}
    persons = [row for row in await place.town.rows(tables.persons) if row["status"] in REGISTERED]
    assert all(homes[row["household_id"]] == row["area_code"] for row in persons)
    heads = [row["household_id"] for row in persons if row["relationship"] == Relationship.HEAD]
    assert len(heads) == len(set(heads))
    rows = [row for row in await place.town.rows(tables.rt_months) if row["period"]]
    months = await place.town.rows(tables.months)
    open_ones = {row["period"] for row in months if row["state"] == "open"}
    sums = {(row["period"], row["area_code"]): _sum(row) for row in rows}
    async with place.town.house.db.read() as transaction:
        living = await read_registry.count_by_rt(transaction, REGENCY)
    if open_ones:
        newest = min(open_ones)
        assert {rt: count for (period, rt), count in sums.items() if period == newest and count} == living
    for row in rows:
        if row["period"] not in open_ones:
            assert row["closing"] == sums[row["period"], row["area_code"]]


async def whoever_died_is_dead(place: Place, told: list[Report]) -> None:
    """While the report of it is in effect, and nothing else says that he lives or never was."""
    in_effect = [each for each in told if each.status is Status.APPLIED and not each.practice]
    lives = {effect.person_id for each in in_effect for effect in each.change.effects if isinstance(effect, PutRight)}
    died = {who for each in in_effect if each.kind == "death" for who in each.change.subjects} - lives
    rows = {row["id"]: row["status"] for row in await place.town.rows(tables.persons)}
    assert {who: rows[who] for who in died if who in rows} == {who: BasicStatus.DEAD for who in died if who in rows}


async def no_two_have_one_nik(place: Place) -> None:
    async with place.town.house.db.read() as transaction:
        ids = [PersonId(row["id"]) for row in await place.town.rows(tables.persons) if row["status"] in REGISTERED]
        niks = [each.nik for each in await read_registry.persons(transaction, ids, REGENCY) if each.nik]
    assert len(niks) == len(set(niks))


def _sum(row: dict[str, Any]) -> int:
    came, went = row["born"] + row["moved_in"], row["died"] + row["moved_out"]
    return int(row["opening"] + came - went + row["put_right"] + row["imported"])


async def all_can_be_taken_back(place: Place) -> None:
    """Each decision can be taken back until the cut: the newest first, everybody is as he was at the opening."""
    house = place.town.house
    async with house.db.read() as transaction:
        month = await months.oldest_open(transaction, REGENCY)
        closed = [row["cut_number"] for row in await place.town.rows(tables.months) if row["cut_number"]]
        [tksk, *_] = await officers.for_area(transaction, VILLAGE, Role.TKSK)
    told = [each for each in await place.reports() if each.status is Status.APPLIED and each.filed_in in (None, month)]
    async with house.db.read() as transaction:
        numbers = await effects.numbers_of(transaction, [each.id for each in told])
    for report in sorted(told, key=lambda each: numbers.get(each.id, 0), reverse=True):
        async with house.db.write() as transaction:
            work = Work(transaction, house, house.clock())
            said = await take_back(work, tksk, (report.id, report.revision), "keliru", None)
            await work.flush()
        assert said.key in (UNDONE | LISTED if place.lists else UNDONE), (report.number, said)
    if place.lists:
        return  # What a list brought stays.
    now, then = await _everybody(place, NOW), await _everybody(place, max(closed, default=place.opening))
    completed = await _completed(place)
    houses = {each.household_id for each in (*now, *then) if each.id in completed}
    assert [e for e in now if e.household_id not in houses] == [e for e in then if e.household_id not in houses]


async def _completed(place: Place) -> set[str]:
    """Those of whom an operator completed what no report had told: that stays."""
    lines = await place.town.rows(tables.audit)
    return {each["subject"].removeprefix("person:") for each in lines if each["action"] == "person.completed"}


async def _everybody(place: Place, moment: int) -> list[Person]:
    ids = [PersonId(row["id"]) for row in await place.town.rows(tables.persons)]
    async with place.town.house.db.read() as transaction:
        return await persons_then(transaction, ids, REGENCY, moment)
