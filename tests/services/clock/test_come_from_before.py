"""A database of the version in which the registry changed at the closing: all it left approved takes effect, once."""

import asyncio
from dataclasses import replace
from pathlib import Path

import orjson
from sqlalchemy import text

from bot.domain.people.people import BasicStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.clock.come_from_before import come_from_before
from bot.services.matters.standing import open_matters
from bot.services.month.close_month import close_month
from bot.storage.history import audit
from bot.storage.registry import registry_changes
from bot.storage.registry.registry_writes import begin_write
from bot.storage.reports import reports
from tests.services.effect.events import arrives, leaves, of, on
from tests.services.folding import fold
from tests.services.month_town import (
    ACEP_PHONE,
    AUGUST,
    CLOSING,
    IN_AUGUST,
    SEPTEMBER,
    MonthTown,
    a_month,
    birth,
    death,
    family,
)
from tests.storage.village import REGENCY, RT_3, RT_4, VAULT


async def as_before(town: MonthTown, *left: Report, state: str = "open") -> None:
    """Reports that the old version left as they are, in a month that it opened or cut."""
    async with town.house.db.write() as transaction:
        await transaction.execute(
            text(
                "INSERT INTO months (area_code, period, version, state, closes_at, closed_by, file_name, sha256)"
                " VALUES (:area, :period, 1, :state, :at, '', '', '')"
            ),
            {"area": REGENCY, "period": AUGUST, "state": state, "at": closes_at(town)},
        )
        await reports.add_many(transaction, left)
        events = {Status.APPROVED: ("submitted", "approved"), Status.APPLIED: ("submitted", "approved", "applied")}
        lines = [
            audit.Line("test", f"report.{event}", f"report:{each.id}", each.area)
            for each in left
            for event in events[each.status]
        ]
        await audit.append(transaction, lines, IN_AUGUST)


def closes_at(town: MonthTown) -> object:
    """As each database keeps it."""
    return CLOSING.strftime("%Y-%m-%d %H:%M:%S.000000") if town.house.db.dialect == "sqlite" else CLOSING


async def test_what_was_approved_takes_effect_in_the_order_of_what_it_tells(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(3)
        await town.move_in(*people)
        born = birth(people[0])
        # Sent in the wrong order: the baby dies before it is born, somebody dies in Y before he moves there.
        told = [on(death(of(born)), 9), on(death(replace(people[1], area=RT_4)), 8), on(arrives(*people), 5), born]
        await as_before(town, *told)
        await come_from_before(town.house)
        assert [(await town.report(each)).status for each in told] == [Status.APPLIED] * 4
        assert [(await town.report(each)).filed_in for each in told] == [AUGUST] * 4
        assert [fold(await town.events(each)) for each in told] == [Status.APPLIED] * 4
        assert await town.status_of(of(born).id) is await town.status_of(people[1].id) is BasicStatus.DEAD
        assert await town.living() == await town.balance() == {RT_4: 2}
        town.clock.now = CLOSING
        await close_month(town.house, REGENCY)
        assert (await town.tally(RT_3)).opening == 3


async def test_what_never_fits_waits_again_with_a_card_and_a_sentence(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        twice = [death(people[1]), on(leaves(people[1]), 9)]
        await as_before(town, *twice)
        await come_from_before(town.house)
        waiting = await town.report(twice[1])
        assert (waiting.status, waiting.revision) == (Status.WAITING, 1)
        assert fold(await town.events(twice[1])) is Status.WAITING
        assert any("sudah tercatat meninggal" in said for said in await town.texts(ACEP_PHONE))
        async with town.house.db.read() as transaction:
            (matter,) = await open_matters(transaction, REGENCY)
        assert (matter.subject, matter.facts["why"]) == (f"report:{waiting.id}", "dead")


async def test_it_is_done_once_whoever_comes_first(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        await as_before(town, death(people[1]))
        await asyncio.gather(*(come_from_before(town.house) for _ in range(2)))
        assert await town.living() == await town.balance() == {RT_3: 2}
        late = death(people[2])
        async with town.house.db.write() as transaction:
            await reports.add_many(transaction, [late])
        await come_from_before(town.house)
        assert (await town.report(late)).status is Status.APPROVED


async def test_a_month_whose_cut_was_made_before_is_finished(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = [replace(each) for each in family(5)]
        await town.move_in(*people)
        applied, moved, left = (
            replace(told, filed_in=AUGUST, status=status)
            for told, status in (
                (death(people[1]), Status.APPLIED),
                (arrives(people[2]), Status.APPLIED),
                (death(people[3]), Status.APPROVED),
            )
        )
        late = death(people[4])
        await as_before(town, applied, moved, left, late, state="closing")
        notes = {"misfits": [], "moves": [[moved.id, people[2].id, RT_3, RT_4]], "file": "left-behind"}
        async with town.house.db.write() as transaction:
            sealed = VAULT.seal("summary", orjson.dumps(notes))
            await transaction.execute(text("UPDATE months SET summary = :notes"), {"notes": sealed})
            await transaction.execute(
                text(
                    "INSERT INTO rt_months (period, area_code, state, opening, born, moved_in, died, moved_out,"
                    " closing, put_right, imported) VALUES (:period, :rt, 'reported', 5, 0, 0, 0, 0, 5, 0, 0)"
                ),
                {"period": AUGUST, "rt": RT_3},
            )
            write = await begin_write(transaction, "as the old version did", None, IN_AUGUST)
            await registry_changes.end_persons(write, REGENCY, [(people[1].id, BasicStatus.DEAD, IN_AUGUST.date())])
            await transaction.execute(
                text("UPDATE persons SET area_code = :rt WHERE id = :who"), {"rt": RT_4, "who": people[2].id}
            )
        town.clock.now = CLOSING
        await come_from_before(town.house)
        assert [(await town.report(each)).filed_in for each in (left, late)] == [AUGUST, SEPTEMBER]
        await close_month(town.house, REGENCY)
        august, there = await town.tally(RT_3), await town.tally(RT_4)
        assert (august.opening, august.died, august.moved_out, august.imported, august.closing) == (5, 2, 1, 0, 2)
        assert (there.moved_in, there.closing) == (1, 1)
        assert await town.balance(SEPTEMBER) == await town.living() == {RT_3: 1, RT_4: 1}
        assert {row["Nama"] for row in await town.sheet("Kematian")} == {people[1].name, people[3].name}
