"""What must be settled is listed at the server by cause and place, without numbers, and the log keeps who looked."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli import plain_words
from bot.domain.month.as_known import Misfit
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import Kind, SetStatus
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.demo.demo_village import RT_003, fill_demo_village, make_residents
from bot.services.matters.causes import CAUSES
from bot.services.matters.misfits import could_not_be_approved
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.history import audit
from bot.storage.reports import reports
from tests.cli.conftest import Run
from tests.cli.test_reports import REPORT

WHO = next(iter(make_residents(RT_003)))
DEATH = replace(
    REPORT,
    kind=Kind("death"),
    change=replace(
        REPORT.change,
        kind=Kind("death"),
        subjects=(WHO.id,),
        names=(WHO.name,),
        effects=(SetStatus(WHO.id, BasicStatus.DEAD, REPORT.event_date),),
        facts=(),
    ),
)


async def _fill(house: House) -> None:
    await fill_demo_village(house, "web")
    async with house.db.write() as transaction:
        await reports.add_many(transaction, [DEATH])
        work = Work(transaction, house, house.clock())
        await could_not_be_approved(work, DEATH, Misfit(WHO.id, "dead"))
        await work.flush()


@pytest.fixture
def with_a_matter(ready: Run, tmp_path: Path) -> Run:
    """A practice village in which one report does not fit the registry."""

    async def fill() -> None:
        async with open_house(load_settings(tmp_path / "config.toml", {})) as house:
            await _fill(house)

    asyncio.run(fill())
    return ready


def test_each_says_what_where_since_when_and_whose_turn_it_is(with_a_matter: Run) -> None:
    (found,) = with_a_matter("matter", "list", "--json").json
    assert (found["cause"], found["turn"], found["area"]) == ("misfit", "operator", RT_003)
    assert (found["subject"], found["village"]) == ("report:report1", "Sukamaju Baru")
    printed = with_a_matter("matter", "list").out
    assert "giliran" in printed
    assert "belum-cocok" in printed
    assert DEATH.number in printed
    assert "operator" in printed
    assert WHO.nik not in printed
    assert WHO.nik[-4:] not in printed


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (("--area", "32.15.27"), 1),
        (("--area", "32.15.28"), 0),
        (("--cause", "misfit"), 1),
        (("--cause", "belum-cocok"), 1),
        (("--cause", "untied"), 0),
    ],
)
def test_it_is_narrowed_by_area_and_cause(with_a_matter: Run, filters: tuple[str, ...], count: int) -> None:
    assert len(with_a_matter("matter", "list", *filters, "--json").json) == count


def test_nothing_is_a_sentence_and_an_unknown_cause_names_those_there_are(ready: Run) -> None:
    assert ready("matter", "list").out == "Tidak ada yang perlu diselesaikan.\n"
    wrong = ready("matter", "list", "--cause", "hilang")
    assert wrong.code == 2
    assert "mungkin-ganda" in wrong.err


def test_each_cause_is_typed_as_it_is_read() -> None:
    assert set(plain_words.CAUSES) == set(CAUSES)


def test_the_log_keeps_that_it_was_looked_at(with_a_matter: Run, tmp_path: Path) -> None:
    with_a_matter("matter", "list")

    async def last() -> str:
        async with (
            open_house(load_settings(tmp_path / "config.toml", {})) as house,
            house.db.read() as transaction,
        ):
            return [each.line.action for each in await audit.of_subject(transaction, "matter:*")][-1]

    assert asyncio.run(last()) == "matter.listed"
