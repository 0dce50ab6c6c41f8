"""Operators who are called as somebody of the family that a report speaks of: its card warns, before one presses."""

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.names import fold_name
from bot.domain.people.officer import Officer, Role
from bot.domain.report.changes import AddPerson, JoinHousehold
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.work.work import Work, once
from bot.storage.officers import officer_residents, officers
from bot.storage.registry.living_together import Member, members_of

LEAST_WORDS = 2
"""A name of one word is many people's."""


async def families(work: Work, report: Report) -> list[Member]:
    """Everybody of the households that the report speaks of, enters into or joins."""
    effects = report.change.effects
    added = {each.person.household_id for each in effects if isinstance(each, AddPerson)}
    joined = {each.household_id for each in effects if isinstance(each, JoinHousehold)}
    return await members_of(work.transaction, report.change.subjects, added | joined)


def is_called_as(officer: Officer, members: list[Member]) -> bool:
    """Whether one of them bears all of his name, in whatever order it is written."""
    his = set(fold_name(officer.name).split())
    return len(his) >= LEAST_WORDS and any(set(fold_name(each.name).split()) == his for each in members)


async def namesakes(work: Work, report: Report) -> tuple[list[Officer], bool]:
    """The village's operators who may be of that family, as nobody said who they are; and whether there is no other."""
    if report.practice or report.status is not Status.WAITING:
        return [], False
    village = ancestor(report.area, Level.VILLAGE)
    those = await once(
        work.memo.operators, village, lambda: officers.for_area(work.transaction, village, Role.OPERATOR)
    )
    key = (report.id, report.revision)
    members = await once(work.memo.families, key, lambda: families(work, report)) if those else []
    called = [each for each in those if is_called_as(each, members)]
    alike = [each for each in called if not await officer_residents.of(work.transaction, each.id)]
    seats = {each.seat for each in alike}
    return alike, bool(alike) and all(each.seat in seats for each in those)


async def namesake_lines(work: Work, report: Report) -> tuple[Text, ...]:
    """What its card says of them: that somebody else decides."""
    alike, alone = await namesakes(work, report)
    if not alike:
        return ()
    names = ", ".join(each.name for each in alike)
    return (Text("card-namesake", {"names": names, "who": "tksk" if alone else "operator"}),)
