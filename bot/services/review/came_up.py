"""What speaks against a report that waits, beside the doubts that it was sent with, and who took its decision back."""

from bot.dialogue.prompt import Text
from bot.domain.people.officer import OfficerId
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status
from bot.services.matters.take_back_asked import was_to_be_undone
from bot.services.review.added import OBJECTED, added_lines
from bot.services.review.rival_claims import claim_lines
from bot.services.review.side_by_side import double_lines
from bot.services.review.tie_lines import FALLEN, tie_lines
from bot.services.words.naming import decider_named
from bot.services.words.verdict_words import verdict_line
from bot.services.work.work import Work
from bot.storage.history import audit
from bot.storage.officers import officers

TAKEN_BACK = f"report.{Event.TAKEN_BACK}"


async def what_came_up(work: Work, report: Report, *, private: bool = False) -> list[Text]:
    """Each line of its card that warns and is no doubt: two entries that differ, what it followed came to nothing, an
    RT head who objects or wants it back, another village's claim."""
    differ, _ = await double_lines(work, report)
    fallen = [each for each in await tie_lines(work, report) if each.key == FALLEN]
    objected = [each for each in await added_lines(work, report, private) if each.key == OBJECTED]
    return [*differ, *fallen, *objected, *await asked_back_lines(work, report), *await claim_lines(work, report)]


async def asked_back_lines(work: Work, report: Report) -> tuple[Text, ...]:
    """That it waits again since its RT head asked for it."""
    if not await was_to_be_undone(work.transaction, report):
        return ()
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    return (Text("card-asked-back", {"name": reporter.name}),) if reporter else ()


async def why_again_lines(work: Work, report: Report) -> tuple[Text, ...]:
    """Why a report that was decided waits again: who decides next may be somebody else."""
    return await asked_back_lines(work, report) or await _taken_back_lines(work, report)


async def was_taken_back(work: Work, report: Report) -> bool:
    """Whether it waits since a decision of it was taken back, not since it was fixed."""
    return bool(await _taken_back_lines(work, report))


async def _taken_back_lines(work: Work, report: Report) -> tuple[Text, ...]:
    if report.status is not Status.WAITING or not report.revision:
        return ()
    subject = f"report:{report.id}"
    said = [(each.at, each.line) for each in await audit.of_subject(work.transaction, subject)]
    said += [(work.now, each) for each in work.lines if each.subject == subject]  # by this very turn
    told = [(at, each) for at, each in said if each.action == TAKEN_BACK]
    for at, line in told:
        if line.detail.get("revision") == report.revision - 1:
            by = await officers.by_id(work.transaction, OfficerId(line.actor.removeprefix("officer:")))
            reason = str(line.detail.get("reason") or "")
            return (verdict_line(work, Event.TAKEN_BACK, decider_named(by), at, reason),)
    return ()
