"""Many taps on one card at once, by all who may decide and some who may not: one decision, and an answer to each."""

import asyncio
from collections import Counter

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.report.review import Status
from bot.services.demo.demo_village import VILLAGE
from bot.storage import tables
from tests.services.phones import Town
from tests.services.review.test_review import enrolled, press

NAMES = ("Wiwi Sartika", "Yayah Rohayah", "Ujang Komar", "Eneng Lilis", "Asep Dadang", "Nining Yuningsih")
TAPS_EACH = 6


async def test_one_decision_and_a_polite_answer_to_each(town: Town) -> None:
    for name in NAMES:
        await enrolled(town, name, Role.OPERATOR, AreaCode(VILLAGE))
    await town.rt_reports_death()
    operators = ("operator", "operator-2", *NAMES)
    taps = [
        press(town, who, "Setujui" if number % 3 else "Minta perbaikan", f"{who}-{number}")
        for number in range(TAPS_EACH)
        for who in (*operators, "rt-1", "stranger")
    ]
    before = len(town.network.notices)
    await asyncio.gather(*(town.converse.accept("web", each) for each in taps))
    await town.deliver.drain()
    report = await town.the_report()
    lines = Counter(line.action for line in await town.log(f"report:{report.id}"))
    assert (lines["report.approved"], lines["report.applied"]) == (1, 1)
    assert report.status is Status.APPLIED
    answers = town.network.notices[before:]
    assert len(answers) == len(taps)
    assert all(answers)
    assert Counter("disetujui." in each for each in answers)[True] == 1
    assert not await town.rows(tables.inbox)
