"""A child goes where its family goes, though nobody told that: operator and teller read of it, with the way back."""

from collections.abc import Mapping

from bot.dialogue.naming import named
from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import Level, ancestor
from bot.domain.report.changes import Change, JoinHousehold
from bot.domain.report.report import Report
from bot.services.effect.take_effect import TookEffect
from bot.services.review.told_of_decision import tell_reporter
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.registry import read_registry


async def tell_of_children(work: Work, report: Report, took: TookEffect) -> None:
    """Whoever told of the family's move, also within the RT."""
    about = await about_children(work, report, took)
    reporter = await officers.by_id(work.transaction, report.reporter_id) if about else None
    if about and reporter is not None:
        await tell_reporter(work, report, reporter, Text("told-along", about))


async def about_children(work: Work, report: Report, took: TookEffect) -> Mapping[str, Arg]:
    """Of which report it is told, who they are, and how they go along; empty where nobody does."""
    ids = [*took.along, *took.with_mother]
    if not ids:
        return {}
    children = await read_registry.residents(work.transaction, ids, ancestor(report.area, Level.REGENCY))
    return {"number": report.number, "names": named(children, work.today), "way": _way(report.change, took)}


def _way(change: Change, took: TookEffect) -> str:
    """They came to the RT with the family, left it, went to another household there, joined their mother, or are told
    to be born of a family that has left."""
    if not took.along:
        return "mother"
    if any(each.id in took.along for each in change.added):
        return "born"
    if change.brought:
        return "came"
    return "parted" if any(isinstance(each, JoinHousehold) for each in change.effects) else "left"
