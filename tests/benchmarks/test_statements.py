"""What an approval, a search and a report ask of the database: counted, for a clock says little on a busy machine."""

import asyncio
import re
import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import event

from benchmarks import approving, month_close, town
from bot.channels.telegram.channel import TelegramChannel
from bot.domain.periods import Period
from bot.services.month.close_month import close_month
from bot.services.way_in.converse import Converse
from bot.storage.reports import effects

MOST = {"death": 41, "move_out": 38, "birth": 45}
"""Without the beginning. Fewer is welcome; more wants a reason. Of who died or left it is asked if he was proposed; of
the reporter, what was approved of his this evening, since that is one message; of who decides, if it is his own family;
of the report, if somebody was asked to look at the household; of who comes, if another village claims him; of a
household that changes, if nobody but children is left, or nobody who heads it; of whoever dies, whether one grown-up is
left alone; of a household that is left, if others of it were the last who
left; of whoever was married to nobody who lives with him, as who dies here, who left his family since, and whom
reports tell to have married him; and of who dies or leaves, whether his family is proposed for getting no aid any more:
whoever proposed it hears who stays."""


GROWS = re.compile(r"SCAN (?!json_each|CONSTANT)|SEARCH reports [^']*\(status=\?\)|SEARCH namesake [^']*status=\?")
"""What takes longer with every report that there ever was, unless only words that are waited for are looked for; and
what looks at a whole RT for each resident shown."""
WORDS = "report_words.answer = ''"


async def test_an_approval_asks_no_more_of_the_database_than_is_known(tmp_path: Path) -> None:
    heard: list[str] = []
    given: dict[str, Any] = {}

    def hear(*about: Any) -> None:
        heard.append(about[2])
        given[about[2]] = about[3]

    found: dict[str, set[int]] = defaultdict(set)
    async with month_close.open_house(tmp_path) as house:
        told = await approving.fill(house, 9)
        event.listen(house.db._writer.sync_engine, "before_cursor_execute", hear)
        for report in told:
            heard.clear()
            await approving.approve(house, report)
            found[report.kind].add(len(heard))
        async with house.db.write() as transaction:  # As the details of a card ask, and an approval of a leaving.
            await effects.ids_pending_about(transaction, told[0].change.subjects)
    assert found.keys() == MOST.keys()
    assert not {kind: counts for kind, counts in found.items() if min(counts) > MOST[kind]}
    assert not {text: plan for text, plan in plans_of(tmp_path / "month.db", given).items() if GROWS.search(str(plan))}


def plans_of(path: Path, given: dict[str, Any]) -> dict[str, list[str]]:
    """How SQLite goes about each of these SELECTs."""
    with closing(sqlite3.connect(path)) as database:
        return {
            text: [line[3] for line in database.execute(f"EXPLAIN QUERY PLAN {text}", values)]
            for text, values in given.items()
            if text.startswith("SELECT")
        }


SEARCH, HANDING_IN = 2, 11
"""Which of the twelve messages of a birth they are."""
MOST_OF_A_MESSAGE = {SEARCH: 18, HANDING_IN: 26}
"""A search asks twice for those of whom nothing can be told here: who ended, and who lives elsewhere by now. A report
handed in asks for the families that it speaks of: its card warns of an operator who may be of one; and of who is told
as dead or gone, whether another report has put that right before."""


async def test_a_search_and_a_report_handed_in_ask_no_more_of_the_database_than_is_known(tmp_path: Path) -> None:
    heard: list[str] = []
    given: dict[str, Any] = {}

    def hear(*about: Any) -> None:
        heard.append(about[2])
        given[about[2]] = about[3]

    found: dict[int, set[int]] = defaultdict(set)
    TelegramChannel.load()
    async with town.open_town(tmp_path, 3) as house:
        channel = TelegramChannel("1:bench", house.read_attachment, clock=house.clock)
        converse = Converse(house, [channel], asyncio.Event(), asyncio.Event())
        running = asyncio.create_task(converse.run())
        event.listen(house.db._writer.sync_engine, "before_cursor_execute", hear)
        for chat in range(3):
            for place, update in enumerate(town.report_updates(1000 + 100 * chat, town.FIRST_CHAT + chat)):
                heard.clear()
                await converse.accept("telegram", update)
                found[place].add(len(heard))
        running.cancel()
    assert not {place for place, most in MOST_OF_A_MESSAGE.items() if min(found[place]) > most}
    assert min(found[HANDING_IN]) > 20, "it was not handed in"
    plans = plans_of(tmp_path / "town.db", {text: values for text, values in given.items() if WORDS not in text})
    assert not {text: plan for text, plan in plans.items() if GROWS.search(str(plan))}


WHOLE_HISTORY = re.compile(r"SCAN versions|SEARCH versions .*\(kind=\?\)")


async def test_a_closing_goes_through_no_history_but_of_whom_it_asks(tmp_path: Path) -> None:
    changes = 30
    heard: dict[str, Any] = {}

    def hear(*about: Any) -> None:
        heard[about[2]] = about[3]

    async with month_close.open_house(tmp_path) as house:
        await month_close.fill_house(house, changes)
        await month_close.put_in_effect(house, changes)
        for engine in (house.db._writer, house.db._reader):
            event.listen(engine.sync_engine, "before_cursor_execute", hear)
        await close_month(house, month_close.REGENCY, Period("2026-08"))
    plans = {text: plan for text, plan in plans_of(tmp_path / "month.db", heard).items() if " versions" in text}
    assert any("household_id" in text for text in plans)
    assert not {text: plan for text, plan in plans.items() if any(WHOLE_HISTORY.search(line) for line in plan)}
