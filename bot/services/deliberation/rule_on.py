"""Writing down what a deliberation decided about one candidate, or about all that were not come to yet: once each."""

from dataclasses import dataclass

from bot.dialogue.prompt import Arg, Text
from bot.domain.deliberation.deliberation import Deliberation, Ruling, Verdict, Votes
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.deliberation.candidates import Candidate, candidates_of
from bot.services.deliberation.holding import may_hold, why_not
from bot.services.words.naming import people_of
from bot.services.work.work import Work, actor
from bot.storage.deliberations import deliberations, rulings
from bot.storage.officers import officers
from bot.storage.reports import reports


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided: by consensus where there are no votes."""

    verdict: Verdict
    votes: Votes | None = None
    note: str = ""


async def find(work: Work, held: Deliberation, report: ReportId) -> Candidate | None:
    """The candidate, while it is before this deliberation."""
    return next((each for each in await candidates_of(work, held.village, held) if each.report.id == report), None)


async def rule_on(work: Work, officer: Officer, held: Deliberation, report: ReportId, decided: Decided) -> Text | None:
    """None where it was written down; else why not: decided already, withdrawn meanwhile, closed, not his."""
    now = await deliberations.open_in(work.transaction, held.village)
    if not may_hold(officer, held) or now is None or now.id != held.id:
        return await why_not(work, officer, held.id)
    candidate = await find(work, held, report)
    if candidate is None:
        return await no_candidate(work, report)
    if not await _write_down(work, officer, held, candidate, decided):
        return await decided_already(work, held, report)
    return None


async def decided_already(work: Work, held: Deliberation, report: ReportId) -> Text:
    """Who wrote down what."""
    candidate = await find(work, held, report)
    if candidate is None or candidate.ruling is None:
        return await no_candidate(work, report)
    by = await officers.by_id(work.transaction, candidate.ruling.by)
    about: dict[str, Arg] = {"number": candidate.report.number, "by": by.name if by else "-"}
    about["names"] = people_of(candidate.report, work.today) or "none"
    return Text("musdes-decided-already", {**about, "verdict": candidate.ruling.verdict.value})


def written(report: Report, verdict: Verdict) -> Text:
    """What was written down, about whom."""
    return Text("musdes-written", {"number": report.number, "verdict": verdict.value})


async def no_candidate(work: Work, report_id: ReportId) -> Text:
    """It waits for no deliberation any more."""
    report = await reports.get(work.transaction, report_id)
    return Text("musdes-no-candidate", {"number": report.number if report else "none"})


async def agree_to_all(work: Work, officer: Officer, held: Deliberation) -> int:
    """All that were not come to yet are agreed to by consensus; how many."""
    now = await deliberations.open_in(work.transaction, held.village)
    if not may_hold(officer, held) or now is None or now.id != held.id:
        return 0
    left = [each for each in await candidates_of(work, held.village, held) if each.ruling is None]
    for each in left:
        await _write_down(work, officer, held, each, Decided(Verdict.AGREED))
    return len(left)


async def _write_down(work: Work, officer: Officer, held: Deliberation, candidate: Candidate, decided: Decided) -> bool:
    report = candidate.report
    ruling = Ruling(
        held.id, report.id, report.revision, decided.verdict, officer.id, work.now, decided.votes, decided.note
    )
    if not await rulings.rule(work.transaction, ruling):
        return False
    _note(work, officer, held, candidate, decided.verdict.value)
    return True


async def take_up_again(work: Work, officer: Officer, held: Deliberation, report: ReportId) -> Text | None:
    """It is not decided about any more; None where that was done, else why not."""
    now = await deliberations.open_in(work.transaction, held.village)
    if not may_hold(officer, held) or now is None or now.id != held.id:
        return await why_not(work, officer, held.id)
    candidate = await find(work, held, report)
    if candidate is None:
        return await no_candidate(work, report)
    if await rulings.take_up_again(work.transaction, held.id, report):
        _note(work, officer, held, candidate, "taken-up-again")
    return None


def _note(work: Work, officer: Officer, held: Deliberation, candidate: Candidate, what: str) -> None:
    detail: dict[str, str | int | None] = {"number": candidate.report.number, "verdict": what}
    work.note(actor(officer), "deliberation.ruled", f"report:{candidate.report.id}", held.village, detail)
