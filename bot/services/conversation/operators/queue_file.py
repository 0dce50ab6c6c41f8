"""The list of what waits as a workbook, for whoever asked for it in his own chat."""

import asyncio
from collections.abc import AsyncIterator
from io import BytesIO

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor, rt_number, rw_number
from bot.domain.people.long_numbers import hide_numbers
from bot.domain.report.queue_filter import read_filter
from bot.domain.report.report import Report
from bot.domain.report.review import may_decide
from bot.reports.queue_list import QueueRow, queue_sheet
from bot.reports.workbook import write_workbook
from bot.services.conversation.operators.made_for import MadeFor
from bot.services.review.came_up import what_came_up
from bot.services.review.card_lines import warnings_of
from bot.services.review.narrowing import is_wanted, narrow
from bot.services.words.naming import people_of, reporter_named
from bot.services.work.channel import Outcome, SendFile
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.registry import areas
from bot.storage.reports.operators_queue import waiting_for

_AT_ONCE = 200
_MARK = "⚠ "
"""Of a line on a card; a column of warnings needs none."""


async def queue_file(made_for: MadeFor, about: str, ref: str) -> Outcome:
    """Rows of all that wait so, the oldest first; without numbers of people, as the cards have none."""
    house, officer = made_for.house, made_for.officer
    now = house.clock()
    async with house.db.read() as transaction:
        work = Work(transaction, house, now)
        rows = [await _row(work, each, officer.locale) async for each in _all(work, made_for, about)]

    def label(key: str) -> str:
        return house.texts.say(officer.locale, Text(key))

    def made() -> bytes:
        out = BytesIO()
        write_workbook([queue_sheet(rows, label)], out, now.astimezone(house.calendar.timezone))
        return out.getvalue()

    content = await asyncio.to_thread(made)
    day = now.astimezone(house.calendar.timezone).date().isoformat()
    caption = house.texts.say(officer.locale, Text("queue-file-caption", {"count": len(rows)}))
    order = SendFile(ref, f"antrean-{officer.area.replace('/', '-')}-{day}.xlsx", caption)
    return await made_for.send_file(ref, content, order)


async def _all(work: Work, made_for: MadeFor, about: str) -> AsyncIterator[Report]:
    wanted = read_filter(about)
    area, narrowed = narrow(work, made_for.officer, wanted)
    after: Report | None = None
    while found := await waiting_for(work.transaction, area, _AT_ONCE, None, after, narrowed):
        for report in found:
            if may_decide(made_for.officer, report.area) and await is_wanted(work, report, wanted.warned):
                yield report
        after = found[-1]


async def _row(work: Work, report: Report, locale: str) -> QueueRow:
    texts, zone = work.house.texts, work.house.calendar.timezone
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    warned = [*await warnings_of(work, report), *await what_came_up(work, report)]
    warnings = [texts.say(locale, each).removeprefix(_MARK) for each in warned]
    sent = report.submitted_at.astimezone(zone).date()
    return QueueRow(
        report.number,
        texts.say(locale, Text(f"kind-{report.kind}")),
        people_of(report, work.today),
        await _village(work, report.area),
        rw_number(report.area),
        rt_number(report.area),
        report.day.say(),
        sent,
        (work.today - sent).days,
        reporter_named(report, reporter),
        hide_numbers(" · ".join(warnings)),
    )


async def _village(work: Work, rt: AreaCode) -> str:
    code = ancestor(rt, Level.VILLAGE)
    if code not in work.memo.areas:
        work.memo.areas[code] = await areas.get_areas(work.transaction, [code])
    known = work.memo.areas[code]
    return known[code].name if code in known else code
