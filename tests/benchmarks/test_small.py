"""Each benchmark runs once in small and measures what it says; how long that takes is nobody's business here."""

import asyncio
import io
import json
import sqlite3
import sys
from contextlib import closing
from importlib import import_module
from inspect import iscoroutinefunction
from pathlib import Path

import pytest

from benchmarks import approving, month_close, one_version, resident_import, search, turns
from benchmarks.regency import REGENCY, open_regency
from benchmarks.run import ALL
from benchmarks.town import VILLAGE, empty_town, open_town
from bot.channels.telegram.channel import TelegramChannel
from bot.domain.areas import Area, AreaCode
from bot.domain.people.people import BasicStatus
from bot.services.registry.outlook import Outlook
from bot.services.registry.search_people import search_people
from bot.storage.registry import areas, read_registry

SEEN_CLOSER = {"approving", "turns", "search", "resident_import"}
"""Run below within this process, with a look at what they leave."""

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", sorted(set(ALL) - SEEN_CLOSER))
def test_it_runs_to_its_end_and_tells_figures(
    name: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    # Within this process: to import everything takes longer than most of them.
    monkeypatch.setattr(sys, "argv", [name, "--small"])
    main = import_module(f"benchmarks.{name}").main
    if iscoroutinefunction(main):
        asyncio.run(main())
    else:
        main()
    assert any(letter.isdigit() for letter in capfd.readouterr().out)


async def test_every_report_of_the_turns_is_handed_in() -> None:
    TelegramChannel.load()
    rounds = await turns.measure(turns.SMALL)
    assert rounds.reports == [turns.SMALL.chats] * turns.SMALL.rounds
    assert len(rounds.ours) == len(rounds.baseline) == turns.SMALL.rounds
    assert min(*rounds.ours, *rounds.baseline) > 0


async def test_every_head_of_the_town_has_an_rt_of_residents(tmp_path: Path) -> None:
    async with open_town(tmp_path, 3) as house, house.db.read() as transaction:
        counted = await read_registry.count_by_rt(transaction, VILLAGE)
    assert len(counted) == 3
    assert all(40 <= people <= 50 for people in counted.values())


def test_every_report_is_approved_and_measured(capsys: pytest.CaptureFixture[str]) -> None:
    approving.measure(approving.SMALL)
    assert f"approving {approving.SMALL}: " in capsys.readouterr().out


def test_a_version_beside_another_approves_as_many_as_it_is_asked_and_closes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here = Path(one_version.__file__).parents[1]
    monkeypatch.setattr(sys, "argv", ["one_version", str(here), "6"])
    monkeypatch.setattr(sys, "stdin", io.StringIO("4\n2\nclose\n"))
    one_version.main()
    assert [len(json.loads(line)) for line in capsys.readouterr().out.splitlines()] == [0, 4, 2, 1]


def test_every_change_of_the_closing_is_in_the_registry(tmp_path: Path) -> None:
    each = 4
    month_close.fill(3 * each, tmp_path)
    month_close.approve(3 * each, tmp_path)
    month_close.close(3 * each, tmp_path)
    with closing(sqlite3.connect(tmp_path / "month.db")) as registry:
        rows = registry.execute("SELECT status, count(*) FROM persons GROUP BY status").fetchall()
    alive = each + each  # who was born, and whose child that is
    assert dict(rows) == {BasicStatus.ALIVE: alive, BasicStatus.DEAD: each, BasicStatus.MOVED: each}


async def test_every_row_of_the_import_is_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, rows = tmp_path / "warga.csv", resident_import.SMALL
    resident_import.write_file(file, resident_import.lines(rows))
    assert await resident_import.ours(tmp_path, file) == rows
    assert resident_import.baseline(tmp_path, file) == rows + 1
    assert f"{rows} taken" in capsys.readouterr().out


async def test_rows_beyond_the_small_ones_are_taken_from_a_workbook_too(tmp_path: Path) -> None:
    file = tmp_path / "warga.xlsx"
    rows = list(resident_import.lines(resident_import.WHOLE))
    niks = [row[0] for row in rows if row[0].strip("0")]
    assert len(set(niks)) == len(niks) >= 0.99 * len(rows)
    resident_import.write_workbook(file, rows[::200])
    assert await resident_import.ours(tmp_path, file) == len(rows[::200])
    assert resident_import.baseline(tmp_path, file) == len(rows[::200]) + 1


async def test_the_search_finds_whom_it_should(tmp_path: Path) -> None:
    async with open_regency(tmp_path, search.SMALL) as house, house.db.read() as transaction:
        words = await house.lexicon.words(transaction, house.clock())
        for person in await search.some_people(transaction):
            for query in (person.nik, person.name, person.nik[-4:]):
                found = await search_people(Outlook(transaction, house.clock()), words, REGENCY, query)
                assert person.id in {hit.resident.id for hit in found.shown} or found.more, query


async def test_the_comparison_finds_the_person_told_with_slips(tmp_path: Path) -> None:
    async with open_regency(tmp_path, search.SMALL) as house, house.db.read() as transaction:
        for person in await search.some_people(transaction):
            assert (await search.compare(transaction, search.told_with_slips(person))).is_doubtful


async def test_the_whole_search_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    await search.measure(tmp_path, search.SMALL)
    told = capsys.readouterr().out
    assert [kind for kind in (*search.KINDS, "RT of 300", "NIK", "duplicates check") if kind not in told] == []


async def test_an_empty_town_stays_what_it_was_when_it_is_opened_again(tmp_path: Path) -> None:
    for _ in range(2):
        async with empty_town(tmp_path) as house, house.db.write() as transaction:
            await areas.upsert_areas(transaction, [Area(AreaCode("32.15"), "Kabupaten Karawang")])
    async with empty_town(tmp_path) as house, house.db.read() as transaction:
        assert [area.code for area in await areas.regencies(transaction)] == [AreaCode("32.15")]
