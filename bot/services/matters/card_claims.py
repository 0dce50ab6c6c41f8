"""A NIK that a report says stands on another's card: who is registered with it is looked at while a report says so."""

from collections.abc import Collection

from bot.domain.people.people import PersonId
from bot.domain.report.changes import Change
from bot.domain.report.report import Report
from bot.services.matters.look_at import NAME, look_at, told_by
from bot.services.matters.raising import settle_one
from bot.services.work.work import Work
from bot.storage.registry import matters

CLAIMED = "nik-claimed"
"""The doubt about whoever is registered with it."""
HOLDER = "holder"
"""In a doubt of the report, who that is."""


async def claim(work: Work, holders: Collection[str], submission: str) -> None:
    """These are looked at, as this report and perhaps others say."""
    for holder in holders:
        open_ones = await matters.unsettled_about(work.transaction, NAME, [_subject(holder)])
        told = [by for each in open_ones for by in told_by(each)]
        await look_at(work, [(PersonId(holder), CLAIMED)], (*told, submission))


async def claim_no_more(work: Work, holders: Collection[str], submission: str) -> None:
    """This report, told anew, says it no more of these."""
    for each in await matters.unsettled_about(work.transaction, NAME, [_subject(holder) for holder in holders]):
        if submission not in (told := told_by(each)):
            continue
        if left := [by for by in told if by != submission]:
            await look_at(work, [(PersonId(each.ids[0]), CLAIMED)], left)
        else:
            await settle_one(work, each)


async def claim_again(work: Work, report: Report) -> None:
    """It waits again, after it had been rejected."""
    if not report.practice:
        await claim(work, sorted(claimed_in(report.change)), report.submission)


def claimed_in(change: Change) -> set[str]:
    """Whose NIK it says stands on another's card, and who lives in another RT."""
    return {doubt.args[HOLDER] for doubt in change.warnings if HOLDER in doubt.args}


def _subject(holder: str) -> str:
    return f"person:{holder}+{CLAIMED}"
