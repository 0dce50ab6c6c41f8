"""*Sedang dibuka oleh …*: who opens a report has it for some minutes; another is told once, and still may decide."""

from datetime import timedelta

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.work.work import Work
from bot.storage.officers import duties, officers
from bot.storage.reports import claims
from bot.storage.reports.claims import Claim

HELD_FOR = timedelta(minutes=10)
"""Who is called away meanwhile holds up nobody."""


async def open_it(work: Work, officer: Officer, report: Report) -> Text | None:
    """He reads all of it: it is his for some minutes, unless somebody else has it, who is named then."""
    if report.status is not Status.WAITING or report.practice:
        return None
    if (held := await _by_another(work, officer, report)) is not None:
        await claims.tell(work.transaction, report.id, officer.id)
        return await _said(work, report, held, "claim-held")
    await claims.take(work.transaction, report.id, officer.id, work.now + HELD_FOR)
    return None


async def told_once(work: Work, officer: Officer, report: Report) -> Text | None:
    """Before he decides it: that another has it open; None where nobody has, or he has heard so."""
    held = await _by_another(work, officer, report)
    if held is None or held.told == officer.id:
        return None
    await claims.tell(work.transaction, report.id, officer.id)
    return await _said(work, report, held, "claim-first")


async def why_not_unseen(work: Work, officer: Officer, report: Report) -> Text | None:
    """Why it is not decided with others, which nobody looks at one by one: another has it open; None where nobody
    has."""
    held = await _by_another(work, officer, report)
    return await _said(work, report, held, "bulk-held") if held else None


async def claim_lines(work: Work, report: Report) -> tuple[Text, ...]:
    """Who has it open just now, for a card that several read."""
    if report.status is not Status.WAITING or report.practice:
        return ()
    held = await claims.live(work.transaction, report.id, work.now)
    return (await _said(work, report, held, "card-claim-line"),) if held else ()


async def is_held(work: Work, officer: Officer, report: Report) -> bool:
    """Whether another has it open just now."""
    return await _by_another(work, officer, report) is not None


async def _by_another(work: Work, officer: Officer, report: Report) -> Claim | None:
    held = await claims.live(work.transaction, report.id, work.now)
    if held is None or await duties.are_one_person(work.transaction, officer.id, held.by):
        return None
    return held


async def _said(work: Work, report: Report, held: Claim, key: str) -> Text:
    by = await officers.by_id(work.transaction, held.by)
    until = held.until.astimezone(work.house.calendar.timezone).strftime("%H.%M")
    return Text(key, {"number": report.number, "name": by.name if by else "-", "until": until})
