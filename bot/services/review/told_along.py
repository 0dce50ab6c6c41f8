"""A baby goes where its family goes, though nobody told that: operator and teller read of it, with the way back."""

from collections.abc import Mapping, Sequence

from bot.dialogue.naming import named
from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.people import PersonId
from bot.domain.report.report import Report
from bot.services.review.told_of_decision import tell_reporter
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.registry import read_registry


async def tell_of_babies(work: Work, report: Report, along: Sequence[PersonId]) -> None:
    """Whoever told of the family's move; of a household that only changed within the RT, too."""
    reporter = await officers.by_id(work.transaction, report.reporter_id) if along else None
    if reporter is not None:
        await tell_reporter(work, report, reporter, Text("told-along", await about_babies(work, report, along)))


async def about_babies(work: Work, report: Report, along: Sequence[PersonId]) -> Mapping[str, Arg]:
    """Of which report it is told, who they are, and whether they came to the RT by it, left it, or are told to be born
    of a family that has left."""
    babies = await read_registry.residents(work.transaction, along, ancestor(report.area, Level.REGENCY))
    is_born = any(each.id in along for each in report.change.added)
    way = "born" if is_born else "came" if report.change.brought else "left"
    return {"number": report.number, "names": named(babies, work.today), "way": way}
