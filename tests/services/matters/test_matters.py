"""What must be settled is raised where it arises, is gone as soon as it is so no more, and all of it is logged."""

from dataclasses import replace

from bot.domain.month.as_known import Misfit
from bot.domain.people.officer import Role
from bot.domain.people.people import PersonId
from bot.services.demo.demo_village import RT_003, VILLAGE
from bot.services.matters import misfits
from bot.services.matters.causes import CAUSES
from bot.services.matters.misfits import could_not_be_approved
from bot.services.matters.raising import raise_matter, settle_matter
from bot.services.matters.standing import count_by_cause, open_matters, settle_what_is_over
from bot.services.work.work import Work
from bot.storage.registry import matters
from bot.storage.registry.matters import Matter
from tests.services.phones import Town


async def a_misfit(town: Town) -> str:
    """A report that could not be approved as it stands; its subject on the list."""
    await town.rt_reports_death()
    report = await town.the_report()
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        await could_not_be_approved(work, report, Misfit(report.change.subjects[0], "dead"))
        await work.flush()
    return f"report:{report.id}"


async def is_open(town: Town) -> list[str]:
    async with town.house.db.read() as transaction:
        return [matter.subject for matter in await open_matters(transaction, VILLAGE)]


async def test_what_is_so_no_more_is_not_shown_and_is_written_down_as_settled_by_itself(town: Town) -> None:
    subject = await a_misfit(town)
    assert await is_open(town) == [subject]
    await town.room.answer("Tolak", "Kejadiannya tidak benar")
    assert await is_open(town) == []
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        assert len(await settle_what_is_over(work, VILLAGE)) == 1
        assert await settle_what_is_over(work, VILLAGE) == []
        await work.flush()
    last = (await town.log(subject))[-1]
    assert (last.actor, last.action, last.detail) == ("system", "matter.settled", {"cause": "misfit", "how": "itself"})


async def test_a_report_sent_anew_is_no_misfit_until_it_is_tried_again(town: Town) -> None:
    subject = await a_misfit(town)
    await town.room.answer("Minta perbaikan", "Tanggal meninggal")
    assert await is_open(town) == []
    await town.phone("rt-1").answer("Perbaiki", "Hari ini", "Kirim")
    assert await is_open(town) == []
    report = await town.the_report()
    async with town.house.db.write() as transaction:
        await could_not_be_approved(Work(transaction, town.house, town.clock()), report, Misfit(PersonId("p"), "dead"))
    assert await is_open(town) == [subject]


async def test_raising_and_settling_are_logged_once(town: Town) -> None:
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        matter = Matter(misfits.NAME, "report:nobody", RT_003, work.now)
        assert [await raise_matter(work, matter), await raise_matter(work, matter)] == [True, False]
        settled = [await settle_matter(work, matter.cause, matter.subject, "officer:o", "other") for _ in range(2)]
        assert settled == [1, 0]
        await work.flush()
    lines = [(line.actor, line.action) for line in await town.log("report:nobody")]
    assert lines == [("system", "matter.raised"), ("officer:o", "matter.settled")]


async def test_a_cause_that_there_is_no_more_has_nothing_to_be_settled(town: Town) -> None:
    subject = await a_misfit(town)
    async with town.house.db.write() as transaction:
        kept = (await matters.unsettled(transaction, VILLAGE))[0]
        await matters.put(transaction, replace(kept, cause="of-another"), "x")
        found = await open_matters(transaction, VILLAGE)
    assert [matter.subject for matter in found] == [subject]
    assert count_by_cause(found) == {"misfit": 1}


async def test_each_cause_says_all_that_is_asked_of_it(town: Town) -> None:
    for name, cause in CAUSES.items():
        assert name == cause.name
        assert len(name) <= 16
        assert cause.turn is not Role.RT
        keys = [f"matter-cause-{name}", *(f"settle-{name}-{reason}" for reason in cause.reasons)]
        for locale in ("id", "su"):
            assert [key for key in keys if not town.house.texts.has(key, locale)] == []
        assert all(len(reason) <= 16 for reason in cause.reasons)
