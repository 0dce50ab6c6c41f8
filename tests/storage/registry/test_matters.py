"""What must be settled, as rows: once for each cause, subject and area; what somebody settled stays settled."""

from dataclasses import replace

from bot.domain.areas import AreaCode
from bot.storage.engine.database import Database
from bot.storage.registry import matters
from bot.storage.registry.matters import ITSELF, Matter
from tests.storage.plumbing import LATER, NOW, SOON
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, RT_4

MATTER = Matter("misfit", "report:r1", RT_3, NOW, {"why": "dead"})


async def test_raised_again_it_keeps_its_day_and_takes_the_new_facts(db: Database) -> None:
    async with db.write() as transaction:
        assert await matters.put(transaction, MATTER, "a")
        assert not await matters.put(transaction, replace(MATTER, since=LATER, facts={"why": "gone"}), "b")
        assert await matters.unsettled(transaction, RT_3) == [replace(MATTER, id="a", facts={"why": "gone"})]


async def test_what_was_settled_by_itself_comes_back_and_what_somebody_settled_does_not(db: Database) -> None:
    again = replace(MATTER, since=LATER)
    async with db.write() as transaction:
        await matters.put(transaction, MATTER, "a")
        assert await matters.settle(transaction, "a", "system", ITSELF, SOON)
        assert await matters.unsettled(transaction, RT_3) == []
        assert await matters.put(transaction, again, "b")
        assert await matters.unsettled(transaction, RT_3) == [replace(again, id="a")]
        assert await matters.settle(transaction, "a", "officer:o1", "different", SOON)
        assert not await matters.settle(transaction, "a", "officer:o2", "different", LATER)
        assert not await matters.put(transaction, again, "c")
        assert await matters.unsettled(transaction, RT_3) == []


async def test_a_settled_one_is_opened_again_and_knows_by_whom_it_was_settled(db: Database) -> None:
    async with db.write() as transaction:
        await matters.put(transaction, MATTER, "a")
        assert not await matters.reopen(transaction, "a")
        await matters.settle(transaction, "a", "officer:o1", "different", SOON)
        kept = replace(MATTER, id="a")
        assert await matters.get(transaction, "a", REGENCY) == (kept, matters.Settled("officer:o1", SOON, "different"))
        assert await matters.reopen(transaction, "a")
        assert await matters.get(transaction, "a", RT_3) == (kept, None)


async def test_nobody_outside_the_area_reads_it(db: Database) -> None:
    async with db.write() as transaction:
        await matters.put(transaction, MATTER, "a")
        for area in (RT_4, ELSEWHERE, AreaCode("32.16")):
            assert await matters.unsettled(transaction, area) == []
            assert await matters.get(transaction, "a", area) is None
        assert len(await matters.unsettled(transaction, REGENCY)) == 1
        assert len(await matters.unsettled(transaction)) == 1


async def test_of_two_villages_each_has_its_own(db: Database) -> None:
    two = Matter("double", "person:p1+p2", RT_3, NOW)
    async with db.write() as transaction:
        await matters.put(transaction, two, "a")
        await matters.put(transaction, replace(two, area=ELSEWHERE), "b")
        assert two.ids == ("p1", "p2")
        about = await matters.unsettled_about(transaction, "double", [two.subject])
        assert {matter.area for matter in about} == {RT_3, ELSEWHERE}
        assert await matters.unsettled_about(transaction, "misfit", [two.subject]) == []
