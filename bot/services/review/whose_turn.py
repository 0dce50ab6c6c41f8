"""Whose turn it is where no operator of the village may decide: the TKSK's, or nobody's yet."""

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.review.other_approver import may_no_operator, reached_of
from bot.services.work.work import Work
from bot.storage.officers import officers

OPERATOR, TKSK, NOBODY = "operator", "tksk", "nobody"
"""As the texts tell them apart."""


async def turn_lines(work: Work, report: Report) -> tuple[Text, ...]:
    """What its card says of that: to the TKSK that it is his, to the village's operator that he need not open it."""
    if report.practice or report.status is not Status.WAITING or not await may_no_operator(work, report):
        return ()
    names = ", ".join(each.name for each in await tksk_of(work, report))
    return (Text("card-turn-line", {"names": names or "none"}),)


async def whose_turn(work: Work, report: Report) -> str:
    """`OPERATOR` where another one of the village may decide."""
    if not await may_no_operator(work, report):
        return OPERATOR
    return TKSK if await tksk_of(work, report) else NOBODY


async def tksk_of(work: Work, report: Report) -> list[Officer]:
    """Those of the district who can be reached."""
    those = await officers.for_area(work.transaction, ancestor(report.area, Level.VILLAGE), Role.TKSK)
    return [each for each, _ in await reached_of(work, those)]
