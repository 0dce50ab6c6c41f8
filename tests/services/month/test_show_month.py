"""What is told of a closed month when it is asked for is what its file has."""

from dataclasses import replace
from pathlib import Path

from bot.domain.report.review import Status
from bot.reports.rows import RtState
from bot.services.month.area_recap import area_recap
from bot.services.month.show_month import show_month
from bot.storage.reports import reports
from tests.services.month.test_month_lists import close
from tests.services.month_town import AUGUST, CLOSING, INCOMPLETE, a_month, death, family, report
from tests.storage.village import OLIS, REGENCY, RT_4, person


async def test_a_name_that_is_on_no_list_counts_among_what_is_incomplete_alone(
    database_url: str, tmp_path: Path
) -> None:
    """A page of a report, the file and the recap say the same of it."""
    async with a_month(database_url, tmp_path) as town:
        who = person()
        await town.move_in(who)
        told = death(who)
        await town.hand_in(replace(told, change=replace(told.change, names=(who.name, "Tamu"))))
        await close(town)
        async with town.house.db.read() as transaction:
            recap = await area_recap(transaction, town.house, REGENCY, AUGUST)
        assert [row["Nama"] for row in await town.sheet("Kematian")] == [who.name]
        assert [row["Nama"] for row in await town.sheet(INCOMPLETE)] == ["TAMU"]
        assert recap.people == {"death": 1}
        assert any("1 laporan, 1 orang" in text for text in await town.texts())


async def test_what_becomes_of_reports_after_a_closing_changes_no_figure_of_its_month(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(3)
        await town.move_in(*people)
        waits = report("move_in", status=Status.WAITING, area=RT_4)
        await town.hand_in(death(people[0]), death(people[1], status=Status.REJECTED), waits)
        await close(town)
        [view] = await show_month(town.house, AUGUST)
        assert view.by_kind == {"death": 1}
        assert view.rts[RtState.REPORTED] == 2
        async with town.house.db.write() as transaction:
            expected, gone = (Status.WAITING, waits.revision), Status.WITHDRAWN
            assert await reports.set_status(
                transaction, waits.id, expected=expected, status=gone, decided_at=CLOSING, decided_by=OLIS.id
            )
        [after] = await show_month(town.house, AUGUST)
        recap = {row["RT"]: row["Laporan"] for row in await town.sheet("Rekap RT") if row["RT"]}
        assert (after.rts, recap) == (view.rts, {"003": "Melapor", "004": "Melapor"})
