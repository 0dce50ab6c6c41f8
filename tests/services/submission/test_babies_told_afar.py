"""A baby whose death was told in another village than its birth, since its mother moved: the birth's card says so."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.people.officer import OfficerId
from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship, Sex
from bot.domain.report.changes import AddPerson, Change, JoinHousehold, Kind
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.services.demo.demo_village import REGENCY, RT_003
from bot.services.submission.babies_told_afar import doubts_of_babies_afar
from bot.services.submission.filing import Filing
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.registry.household_moves import join_households
from bot.storage.reports import reports
from tests.services.phones import Town
from tests.services.submission.test_known_afar import FAR_RT, listed
from tests.services.submission.test_waiting_is_seen import card_of, newcomer, sent
from tests.storage.village import a_write

WATI = Person(
    PersonId("wati"), HouseholdId("wati-house"), FAR_RT, "WATI ROSMIATI", Sex.FEMALE, date(1995, 8, 17), "KARAWANG",
    relationship=Relationship.HEAD,
)  # fmt: skip


async def lives(town: Town, *rts: str) -> None:
    """In one RT after the other, with her household."""
    await listed(town, WATI)
    async with town.house.db.write() as transaction:
        write = await a_write(transaction)
        for rt in rts:
            await join_households(write, REGENCY, [JoinHousehold(WATI.id, WATI.household_id, rt, True)])  # type: ignore[arg-type]


async def told_dead_there(town: Town, name: str, kind: str = "death") -> Report:
    """By the other village, where nobody of the name was found."""
    like = await newcomer(town)
    change = Change(Kind(kind), FAR_RT, date(2026, 11, 9), (), (name,))
    told = replace(
        like, id=ReportId("far"), number="MTI-2611-0007", kind=Kind(kind), area=FAR_RT, submission="far",
        status=Status.WAITING, change=change, answers={},
    )  # fmt: skip
    async with town.house.db.write() as transaction:
        await reports.add_many(transaction, [told])
        work = Work(transaction, town.house, town.clock())
        work.note("system", "report.submitted", "report:far", FAR_RT, {"number": told.number})
        await work.flush()
    return told


async def birth(town: Town, name: str) -> str:
    """What its card says."""
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "Wati Rosmiati", "Wati Rosmiati", name, "Laki-laki")
    await phone.answer("8 November 2026", "Di rumah", "Karawang", "Kirim")
    return " ".join(card_of(town, await sent(town)).prompt.text.split())


@pytest.mark.parametrize(
    ("called", "name"), [("Ujang Zulkarnaen", "Ujang Zulkarnaen"), ("bayi Bu Wati Rosmiati", "Lewati")]
)
async def test_a_death_told_where_she_lived_before_is_named(called: str, name: str, town: Town) -> None:
    await lives(town, RT_003)
    await told_dead_there(town, called)
    said = await birth(town, name)
    assert f"Laporan MTI-2611-0007 dari RT 001/RW 001, Mekarjaya, Kec. Cilebar tentang {called}" in said
    assert "setujui ini dulu; ketua RT di sini lalu perlu melaporkannya" in said


@pytest.mark.parametrize(("called", "kind"), [("Dadang Mulyana", "death"), ("Ujang Zulkarnaen", "status")])
async def test_nothing_of_another_name_or_of_what_is_no_end(called: str, kind: str, town: Town) -> None:
    await lives(town, RT_003)
    await told_dead_there(town, called, kind)
    assert "MTI-2611-0007" not in await birth(town, "Ujang Zulkarnaen")


async def test_nothing_of_a_village_in_which_she_never_lived(town: Town) -> None:
    await listed(town, replace(WATI, area=RT_003))
    await told_dead_there(town, "Ujang Zulkarnaen")
    assert "MTI-2611-0007" not in await birth(town, "Ujang Zulkarnaen")


async def test_one_told_where_her_household_lives_by_now_is_for_the_operator_there(town: Town) -> None:
    await lives(town, RT_003, FAR_RT)
    await told_dead_there(town, "bayi Bu Wati Rosmiati")
    baby = Person(
        PersonId("baby"),
        WATI.household_id,
        RT_003,
        "SITI MARYAM",
        Sex.FEMALE,
        date(2026, 11, 8),
        mother="WATI ROSMIATI",
    )
    change = Change(Kind("birth"), RT_003, date(2026, 11, 8), (baby.id,), (baby.name,), (AddPerson(baby),))
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        head = await officers.by_id(transaction, OfficerId("demo-officer-1"))
        assert head is not None
        (doubt,) = await doubts_of_babies_afar(Filing(work, head, work.scene(head), practises=False), change)
    assert (doubt.key, doubt.args["number"], doubt.args["where"]) == ("untied-afar", "MTI-2611-0007", "there")
