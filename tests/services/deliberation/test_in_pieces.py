"""What many rulings bring about: some at a time, each once, also where a process ended amid them."""

from collections import Counter
from datetime import date
from pathlib import Path

from bot.domain.deliberation.deliberation import Attendee, Deliberation, Form, Meeting, Stage
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status
from bot.services.deliberation.hand_in import Sent, hand_in, take_paper
from bot.services.deliberation.holding import Told, close_one, open_one
from bot.services.deliberation.put_in_force import AT_ONCE, carry_out_some, put_in_force
from bot.services.deliberation.rule_on import agree_to_all
from bot.services.review.deciding import decide
from bot.services.review.verdicts import Decision
from bot.services.work.work import Work
from bot.storage.deliberations import deliberations, papers
from bot.storage.files import attachments
from bot.storage.reports import reports
from tests.domain.deliberation.papers import JPEG
from tests.services.month_town import ACEP_PHONE, MonthTown, a_month, report
from tests.storage.village import OLIS, REGENCY, RT_3, VILLAGE, person

MANY = AT_ONCE + 5
MEETING = Meeting("Balai Desa", Attendee("H. Dadang", "Kepala Desa"))


async def handed_in(town: MonthTown) -> tuple[Deliberation, list[Report]]:
    """So many were decided about, all agreed to, and the signed paper is there."""
    people = [person(f"Warga {number}", area=RT_3) for number in range(MANY)]
    await town.move_in(*people)
    lost = [SetStatus(each.id, BasicStatus.MISSING, date(2026, 8, 1)) for each in people]
    told = [report("missing", effect, status=Status.WAITING) for effect in lost]
    await town.hand_in(*told)
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        held = await open_one(work, OLIS, VILLAGE, Told(Form.VILLAGE, date(2026, 8, 5), MEETING))
        assert held is not None
        for each in told:
            await decide(work, OLIS, Decision(each.id, 0, Event.APPROVED), None)
        assert await agree_to_all(work, OLIS, held) == MANY
        assert await close_one(work, OLIS, held) is None
        now = await deliberations.get(transaction, held.id) or held
        await take_paper(work, OLIS, now, Sent("f", "foto.jpg"), ACEP_PHONE)
        (paper,) = await papers.of_deliberation(transaction, held.id)
        await attachments.keep(transaction, town.house.attachments, paper.ref, JPEG, town.clock())
        await hand_in(work, OLIS, now)
        await work.flush()
        handed = await deliberations.get(transaction, held.id)
    assert handed is not None
    return handed, told


async def statuses(town: MonthTown, told: list[Report]) -> Counter[Status]:
    async with town.house.db.read() as transaction:
        found = await reports.get_many(transaction, [each.id for each in told])
    return Counter(each.status for each in found.values())


async def test_rulings_take_effect_some_at_a_time_and_go_on_where_a_process_ended(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        held, told = await handed_in(town)
        assert held.stage is Stage.HANDED_IN
        assert await carry_out_some(town.house, held)
        assert await statuses(town, told) == {Status.APPLIED: AT_ONCE, Status.APPROVED: MANY - AT_ONCE}
        # The process ended here; the next one looks at what is due.
        assert await put_in_force(town.house, REGENCY) == 1
        assert await statuses(town, told) == {Status.APPLIED: MANY}
        events = [await town.events(each) for each in told]
        assert all(each.count(Event.APPLIED) == 1 for each in events)
        assert await put_in_force(town.house, REGENCY) == 0
