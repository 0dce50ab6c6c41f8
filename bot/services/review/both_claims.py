"""Two villages claim somebody, and both are right: he came to the one and went on to the other."""

from collections.abc import Sequence
from itertools import pairwise

from bot.dialogue.traits import Brings
from bot.domain.report.report import Report
from bot.domain.report.word import Answer
from bot.services.work.work import Work
from bot.storage.reports import words


def come_in_turn(work: Work, those: Sequence[Report]) -> bool:
    """Whether each of them tells that he came, on a day that is surely not that of another: then all may be so."""
    comings = work.house.flows.that_bring(Brings.NEWCOMERS)
    if len(those) < 2 or any(each.kind not in comings for each in those):
        return False
    days = [each.day for each in in_turn(those)]
    return not any(one.may_be(other) for one, other in pairwise(days))


def in_turn(those: Sequence[Report]) -> list[Report]:
    """By the days on which he came."""
    return sorted(those, key=lambda each: each.day.latest)


async def are_both_so(work: Work, one: Report, other: Report) -> bool:
    """Whether who stands above both villages said so since both were told, and neither was taken back since."""
    return await _is_said(work, one, other) or await _is_said(work, other, one)


async def _is_said(work: Work, report: Report, of: Report) -> bool:
    said = [each for each in await words.of_report(work.transaction, report.id) if each.revision == report.revision]
    return any(each.answer == Answer.BOTH and each.at is not None and each.at >= of.submitted_at for each in said)
