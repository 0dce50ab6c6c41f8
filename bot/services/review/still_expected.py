"""Of a family that is expected, one has come by a report that asked nothing of the others: the RT hears who of it is
expected still, and receives them by one tap."""

from collections.abc import Sequence

from bot.dialogue.naming import named
from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import Level, ancestor
from bot.domain.month.plan import Plan
from bot.domain.people.people import PersonId, unhoused
from bot.domain.report.report import Report
from bot.services.review.expect_arrivals import received_or_not
from bot.services.review.known_there import named_there
from bot.services.review.telling_heads import tell_heads
from bot.services.words.naming import picked
from bot.services.words.place_names import place_of
from bot.services.work.standing_buttons import TO_MENU
from bot.services.work.work import Work
from bot.storage.registry import arrivals, read_registry
from bot.storage.reports import reports


async def tell(work: Work, report: Report, plan: Plan) -> None:
    """Once what was planned is in effect; not of those of whom this very press made it known that they are expected."""
    if not (came := _unasked(report, plan)):
        return
    houses = {plan.known.standing[who].household for who in came}
    rest = await arrivals.expected_of(work.transaction, report.area, houses)
    left = await reports.get_many(work.transaction, rest) if rest else {}
    for each, who in rest.items():
        if left[each].decided_at != work.now:
            await _tell(work, report, came, left[each], who)


def _unasked(report: Report, plan: Plan) -> list[PersonId]:
    """Who came by it and was not chosen, among his family, as one who has: told by hand, or by something else."""
    joins = [each for each in plan.joins if each.arrives and each.person_id in plan.known.standing]
    chosen = {who for who, _ in picked(report.answers)} if joins else set()
    return [each.person_id for each in joins if each.implied or each.person_id not in chosen]


async def _tell(work: Work, report: Report, came: Sequence[PersonId], left: Report, who: Sequence[PersonId]) -> None:
    rest = await read_registry.residents(work.transaction, who, ancestor(report.area, Level.REGENCY))
    about: dict[str, Arg] = {
        "came": await named_there(work, came, report.area),
        "number": report.number,
        "names": named([unhoused(each) for each in rest], work.today),
        "from": await place_of(work, left.area, report.area),
    }
    await tell_heads(work, report.area, Text("arrival-rest", about), (*received_or_not(left.id), *TO_MENU))
