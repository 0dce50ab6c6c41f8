"""Who is before a deliberation: reports that wait for the village's word, with what was decided so far."""

from dataclasses import dataclass

from bot.domain.areas import AreaCode
from bot.domain.deliberation.deliberation import Deliberation, Ruling, Stage, Verdict
from bot.domain.report.report import Report
from bot.domain.report.word import Asked, Word
from bot.services.work.work import Work
from bot.storage.deliberations import rulings
from bot.storage.engine.transaction import Transaction
from bot.storage.reports import reports, words


@dataclass(frozen=True, slots=True)
class Candidate:
    """A report, and what was decided about it in this deliberation, where anything was."""

    number: int
    report: Report
    ruling: Ruling | None = None


async def waiting_for_one(transaction: Transaction, area: AreaCode) -> list[Word]:
    """What an area, and those in it, are asked and no deliberation has decided: an earlier one whose papers are being
    signed has."""
    asked = await words.open_in(transaction, area, Asked.DELIBERATION)
    decided = await rulings.waiting_for_papers(transaction, [word.report for word in asked]) if asked else set()
    return [word for word in asked if (word.report, word.revision) not in decided]


async def candidates_of(work: Work, village: AreaCode, held: Deliberation | None) -> list[Candidate]:
    """Those that wait, kind by kind and RT by RT; of one that is closed those that it decided about."""
    ruled = await rulings.of_deliberation(work.transaction, held.id) if held else {}
    if held is not None and held.stage is not Stage.OPEN:
        wanted = {report: each.revision for report, each in ruled.items()}
    else:
        wanted = {word.report: word.revision for word in await waiting_for_one(work.transaction, village)}
    known = await reports.get_many(work.transaction, wanted) if wanted else {}
    found = sorted(known.values(), key=lambda report: (report.kind, report.area, report.number))
    return [
        Candidate(
            number, report, each if (each := ruled.get(report.id)) and each.revision == wanted[report.id] else None
        )
        for number, report in enumerate(found, start=1)
    ]


async def postponed_before(work: Work, report: Report) -> Ruling | None:
    """What an earlier deliberation said when it put the report off."""
    found = (await rulings.of_reports(work.transaction, [report.id])).get(report.id, [])
    put_off = [each for each in found if each.verdict is Verdict.POSTPONED and each.came_of_it]
    return put_off[-1] if put_off else None
