"""Who is said to head a family: whether another heads it, as it would be by what waits too."""

from dataclasses import replace

from bot.domain.people.people import PersonId, Relationship, readable
from bot.domain.report.changes import Change, Doubt, EditPerson
from bot.services.submission.filing import Filing

SECOND = "second-head"


async def with_second_heads(filing: Filing, change: Change) -> Change:
    """The change with the doubt about who else heads it, and without one about who has died or left."""
    if not _named(change):
        return change
    doubts = await doubts_of_second_heads(filing, change)
    rest = (doubt for doubt in change.warnings if doubt.key != SECOND)
    return replace(change, warnings=(*rest, *doubts))


async def doubts_of_second_heads(filing: Filing, change: Change) -> list[Doubt]:
    """Nothing of a report that names nobody head."""
    doubts: list[Doubt] = []
    if not (named := _named(change)):
        return doubts
    for each in await filing.outlook.residents(named, filing.officer.area):
        members = await filing.outlook.members(each.household_id, filing.officer.area)
        others = (m for m in members if m.relationship is Relationship.HEAD and m.id not in named)
        doubts += [Doubt(SECOND, {"name": readable(other.name)}) for other in others]
    return doubts


def _named(change: Change) -> list[PersonId]:
    return [e.person_id for e in change.effects if isinstance(e, EditPerson) and _heads(e)]


def _heads(edit: EditPerson) -> bool:
    return edit.new.get("relationship") == str(Relationship.HEAD.value)
