"""A report that builds on another village's is decided after it; what is not open yet is not read."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer
from bot.domain.people.people import BasicStatus, Person
from bot.domain.report.changes import AddPerson, EditPerson, JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status
from bot.services.registry.outlook import Outlook
from bot.services.review.building import tie
from bot.services.review.deciding import decide
from bot.services.review.verdicts import Decision
from bot.services.upkeep.foresee_waiting import foresee_waiting
from bot.services.work.work import Work
from bot.storage import tables
from bot.storage.history import audit
from bot.storage.reports import builds, foreseen, reports
from tests.services.effect.events import arrives, day, leaves, on
from tests.services.month_town import MonthTown, report
from tests.services.review.test_still_here import HEAD_RT, YAYAH, Villages, two_villages
from tests.storage.village import OLIS, REGENCY, RT_3, RT_4, VILLAGE, person


async def told(villages: Villages) -> tuple[Report, Report]:
    """Ujang's own RT tells that he goes to RT 3, and RT 3 that he came and died; neither is decided."""
    town, ujang = villages.town, villages.ujang
    await verdict(town, OLIS, villages.told, Event.REJECTED)
    leaves = report(
        "move_out", SetStatus(ujang.id, BasicStatus.MOVED, day(2), RT_3), area=HEAD_RT, status=Status.WAITING
    )
    joins = JoinHousehold(ujang.id, ujang.household_id, RT_3, True)
    dies = report("death", joins, SetStatus(ujang.id, BasicStatus.DEAD, day(3)), status=Status.WAITING)
    await town.hand_in(leaves, dies)
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        await tie(work, dies, ())
        await work.flush()
    return leaves, dies


async def verdict(town: MonthTown, by: Officer, about: Report, event: Event = Event.APPROVED) -> str:
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        now = (await reports.get_many(transaction, [about.id]))[about.id]
        said = await decide(work, by, Decision(about.id, now.revision, event, "keliru"), None)
        await work.flush()
    return town.house.texts.say("id", said)


async def test_that_it_waits_for_another_is_in_the_log_by_a_word_of_its_own(database_url: str, tmp_path: Path) -> None:
    """Nobody said who is meant in it."""
    async with two_villages(database_url, tmp_path) as villages:
        leaves, dies = await told(villages)
        async with villages.town.house.db.read() as transaction:
            lines = [each.line for each in await audit.of_subject(transaction, f"report:{dies.id}")]
        assert ("report.waits_for", leaves.number) in [(each.action, each.detail.get("builds_on")) for each in lines]
        assert Event.SUBMITTED in await villages.town.events(dies), "it is no event of the report"


async def test_whose_turn_it_is_in_another_village(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as villages:
        town = villages.town
        leaves, dies = await told(villages)
        turn = f"Laporan {dies.number} menyusul {leaves.number}, yang menunggu. Giliran operator Desa Mekarjati."
        assert await verdict(town, OLIS, dies) == turn
        assert (await town.report(dies)).status is Status.WAITING
        await verdict(town, YAYAH, leaves)
        await verdict(town, OLIS, dies)
        ujang = await town.person(villages.ujang.id)
        assert ujang is not None
        assert (ujang.status, ujang.area) == (BasicStatus.DEAD, RT_3)
        assert await town.balance() == await town.living() == {}


async def test_where_the_other_village_rejects_the_later_waits_anew_and_his_rt_is_asked(
    database_url: str, tmp_path: Path
) -> None:
    async with two_villages(database_url, tmp_path) as villages:
        town = villages.town
        leaves, dies = await told(villages)
        await verdict(town, YAYAH, leaves, Event.REJECTED)
        assert (await town.report(dies)).revision == 1
        assert "menunggu jawaban RT 001/RW 001, Mekarjati" in await verdict(town, OLIS, dies)
        assert (await town.report(dies)).status is Status.APPROVED
        assert await town.living() == {HEAD_RT: 1}


async def test_where_the_earlier_is_told_anew_the_later_follows_on_that_one(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as villages:
        town, ujang = villages.town, villages.ujang
        leaves, dies = await told(villages)
        await verdict(town, YAYAH, leaves, Event.REJECTED)
        anew = report(
            "move_out", SetStatus(ujang.id, BasicStatus.MOVED, day(2), RT_3), area=HEAD_RT, status=Status.WAITING
        )
        await town.hand_in(anew)
        turn = f"Laporan {dies.number} menyusul {anew.number}, yang menunggu. Giliran operator Desa Mekarjati."
        assert await verdict(town, OLIS, dies) == turn
        await verdict(town, YAYAH, anew)
        await verdict(town, OLIS, dies)
        assert (await town.report(dies)).status is Status.APPLIED
        assert await town.living() == {}


async def of_a_newcomer(villages: Villages) -> tuple[Report, Report]:
    """RT 3 tells that somebody came, and then that she went to work elsewhere."""
    town, imas = villages.town, person("Imas Rokayah", area=RT_3)
    comes = report("move_in", AddPerson(imas), status=Status.WAITING)
    goes = report("away", SetStatus(imas.id, BasicStatus.AWAY, day(3)), status=Status.WAITING)
    await town.hand_in(comes, goes)
    async with town.house.db.write() as transaction:
        await tie(Work(transaction, town.house, town.clock()), goes, ())
    return comes, goes


async def test_what_nobody_tells_anew_and_the_registry_has_not_is_wanting(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as villages:
        comes, goes = await of_a_newcomer(villages)
        await verdict(villages.town, OLIS, comes, Event.REJECTED)
        said = await verdict(villages.town, OLIS, goes)
        assert said.endswith(
            "yang ditolak, alasannya: keliru, dan isinya belum ada di data. Minta perbaikan atau tolak."
        )
        assert (await villages.town.report(goes)).status is Status.WAITING


async def test_what_the_registry_has_meanwhile_needs_no_report(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as villages:
        town = villages.town
        comes, goes = await of_a_newcomer(villages)
        await verdict(town, OLIS, comes, Event.REJECTED)
        (enters,) = comes.change.effects
        assert isinstance(enters, AddPerson)
        await town.move_in(enters.person)
        await verdict(town, OLIS, goes)
        imas = await town.person(enters.person.id)
        assert imas is not None
        assert imas.status is BasicStatus.AWAY


async def tied(town: MonthTown, earlier: Report, later: Report) -> None:
    """Both wait, and the later one builds on the earlier."""
    await town.hand_in(earlier, later)
    async with town.house.db.write() as transaction:
        await tie(Work(transaction, town.house, town.clock()), later, ())
        assert await builds.earlier_of(transaction, later.id)


async def lives_in(town: MonthTown, who: Person) -> tuple[BasicStatus, AreaCode]:
    now = await town.person(who.id)
    assert now is not None
    return now.status, now.area


async def test_his_leaving_of_before_he_came_where_he_is_needs_no_report_either(
    database_url: str, tmp_path: Path
) -> None:
    """RT 3 tells that he came home, and only then when he had left; the first comes to nothing. He lives in RT 4."""
    async with two_villages(database_url, tmp_path) as villages:
        town, imas = villages.town, person("Imas Rokayah", area=RT_3)
        await town.move_in(imas)
        await town.hand_in(on(arrives(imas), 3))
        home = replace(on(arrives(imas, at=RT_3), 8), status=Status.WAITING)
        left = replace(on(leaves(imas), 3), status=Status.WAITING)
        await tied(town, home, left)
        await verdict(town, OLIS, home, Event.REJECTED)
        assert "disetujui" in await verdict(town, OLIS, left)
        assert await lives_in(town, imas) == (BasicStatus.ALIVE, RT_4)


async def test_what_only_implies_that_they_came_holds_up_no_report_of_their_coming(
    database_url: str, tmp_path: Path
) -> None:
    """RT 4 tells of her work first, by which she is there, and then that she came; the first is sent back."""
    async with two_villages(database_url, tmp_path) as villages:
        town, imas = villages.town, person("Imas Rokayah", area=RT_3)
        await town.move_in(imas)
        (join,) = arrives(imas).change.effects
        assert isinstance(join, JoinHousehold)
        work_told = EditPerson(imas.id, {"job": "PETANI"}, {"job": "SOPIR"})
        implies = (replace(join, implied=True), work_told)
        status = replace(report("status", *implies, area=RT_4, status=Status.WAITING), event_date=day(9))
        comes = replace(on(arrives(imas), 8), status=Status.WAITING)
        await tied(town, status, comes)
        await verdict(town, OLIS, status, Event.RETURNED)
        assert "disetujui" in await verdict(town, OLIS, comes)
        assert await lives_in(town, imas) == (BasicStatus.ALIVE, RT_4)


async def test_one_returned_and_forgotten_stands_in_the_way_for_a_month_only(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as villages:
        town = villages.town
        leaves, dies = await told(villages)
        await verdict(town, YAYAH, leaves, Event.RETURNED)
        assert "yang dikembalikan. Giliran ketua" in await verdict(town, OLIS, dies)
        town.clock.now += timedelta(days=31)
        await verdict(town, OLIS, dies)
        assert (await town.report(dies)).status is Status.APPLIED


async def read(town: MonthTown, area: AreaCode, villages: Villages) -> tuple[str, str, str]:
    """Name, NIK and address of Ujang, as that area may read them."""
    async with town.house.db.read() as transaction:
        found = await Outlook(transaction, town.clock()).persons([villages.ujang.id], area)
    return (found[0].name, found[0].nik, found[0].address) if found else ("", "", "")


async def test_where_he_is_told_as_arrived_nothing_of_his_own_village_is_read(
    database_url: str, tmp_path: Path
) -> None:
    async with two_villages(database_url, tmp_path) as villages:
        town, ujang = villages.town, villages.ujang
        assert await read(town, RT_3, villages) == ("Ujang S", "", "")
        assert await read(town, VILLAGE, villages) == ("Ujang S", "", "")
        assert await read(town, REGENCY, villages) == (ujang.name, ujang.nik, ujang.address)
        async with town.house.db.read() as transaction:
            (shown,) = await Outlook(transaction, town.clock()).residents([ujang.id], RT_3)
        assert (shown.birth_date, shown.nik_tail, shown.head_name, shown.waits) == (None, "", "Ujang S", True)


async def test_what_waited_in_the_version_before_is_seen_after_the_first_start(
    database_url: str, tmp_path: Path
) -> None:
    async with two_villages(database_url, tmp_path) as villages:
        town = villages.town
        async with town.house.db.write() as transaction:
            await transaction.execute(tables.foreseen.delete())
        assert await read(town, RT_3, villages) == ("", "", "")
        await foresee_waiting(town.house)
        await foresee_waiting(town.house)
        assert await read(town, RT_3, villages) == ("Ujang S", "", "")
        async with town.house.db.write() as transaction:
            await foreseen.forget(transaction, villages.told.id)
        await foresee_waiting(town.house)
        assert await read(town, RT_3, villages) == ("", "", "")


async def circle(villages: Villages) -> tuple[Report, Report]:
    """RT 3 told that Ujang came with a guest; his own RT tells after it that both went there."""
    town, ujang = villages.town, villages.ujang
    await verdict(town, OLIS, villages.told, Event.REJECTED)
    guest = person("guest", area=RT_3, nik="")
    came = report(
        "move_in", JoinHousehold(ujang.id, ujang.household_id, RT_3, True), AddPerson(guest), status=Status.WAITING
    )
    gone = (SetStatus(each.id, BasicStatus.MOVED, day(2), RT_3) for each in (ujang, guest))
    left = report("move_out", *gone, area=HEAD_RT, status=Status.WAITING)
    await town.hand_in(came, left)
    async with town.house.db.write() as transaction:
        await tie(Work(transaction, town.house, town.clock()), left, ())
    return came, left


async def test_two_reports_never_wait_for_each_other(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as villages:
        town = villages.town
        came, left = await circle(villages)
        async with town.house.db.write() as transaction:  # the arrival is fixed after the leaving was told
            await tie(Work(transaction, town.house, town.clock()), replace(came, revision=1), ())
            assert await builds.earlier_of(transaction, left.id)
            assert not await builds.earlier_of(transaction, came.id)


async def test_a_circle_of_the_version_before_is_opened_by_whoever_decides(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as villages:
        town = villages.town
        came, left = await circle(villages)
        async with town.house.db.write() as transaction:
            await builds.build(transaction, came.id, 0, {left.id: [villages.ujang.id]})
        assert f"menyusul {came.number}" in await verdict(town, YAYAH, left)
        await verdict(town, OLIS, came)
        await verdict(town, YAYAH, left)
        assert [(await town.report(each)).status for each in (came, left)] == [Status.APPLIED] * 2
        assert await town.balance() == await town.living()
