"""Who is not awaited where a report tells that he went."""

from collections.abc import Iterator

from bot.domain.month.plan import Plan
from bot.domain.people.people import PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import SetStatus
from bot.domain.report.report import Report


def not_expected(report: Report, plan: Plan) -> Iterator[PersonId]:
    """Once the plan is carried out; whoever is left out of it is told of nowhere either."""
    yield from plan.left_out
    yield from _there_already(report, plan)
    yield from _gone_on(plan)


def _there_already(report: Report, plan: Plan) -> Iterator[PersonId]:
    """His coming is in effect."""
    ends = (each for each in report.change.effects if isinstance(each, SetStatus) and each.to)
    for end in ends:
        now = plan.standing.get(end.person_id)
        if now is not None and now.status in REGISTERED and now.area == end.to:
            yield end.person_id


def _gone_on(plan: Plan) -> Iterator[PersonId]:
    """By something of a later day he lives elsewhere: whether he was where he is told to have gone or not, he is there
    no more."""
    for who, by in plan.overtaken_by.items():
        now = plan.known.standing.get(who)
        if by.is_later and now is not None and now.status in REGISTERED:
            yield who
