"""The kinds of report that put right what a report of a closed month made of somebody."""

from bot.dialogue.prompt import Option, Text
from bot.dialogue.traits import Door
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.outcomes import outcome_of
from bot.domain.report.report import Report
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work


def ways_to_put_right(work: Work, report: Report) -> tuple[Option, ...]:
    """The kinds that put right what the report made of those whom it is about, and what is known of them."""
    made = [door_of(report, each) for each in report.change.subjects]
    doors = dict.fromkeys([*made, *([Door.OTHERWISE] if made else [])])
    return tuple(
        Command.PUT_RIGHT.button(Text(f"kind-{flow.kind}"), report.id, door)
        for door in doors
        for flow, _ in work.house.flows.opened_from(door)
    )


def door_of(report: Report, person: PersonId) -> Door:
    """By what he was made of by it."""
    made = outcome_of(report.change, person)
    if made is None:
        return Door.OTHERWISE
    if made.comes:
        return Door.NEVER_HERE
    if made.status is BasicStatus.DEAD:
        return Door.NOT_DEAD
    return Door.OTHERWISE if made.status in REGISTERED else Door.NOT_GONE
