"""What a leaving leaves open: a family without its head or pengurus, aid of those who go, an RT that is on no list."""

from collections.abc import AsyncIterator, Sequence

from bot.domain.areas import short_name
from bot.domain.people.people import BasicStatus, HouseholdId, Relationship, Resident, readable
from bot.domain.report.changes import NOWHERE, Change, Doubt, NameCaretaker, NameHead, SetStatus
from bot.services.submission.filing import Filing
from bot.services.submission.joined_since import joined_since
from bot.storage.registry import areas


async def doubts_of_leaving(filing: Filing, change: Change) -> list[Doubt]:
    """For the operator; nothing of a report by which nobody leaves."""
    leaving = [each for each in change.effects if isinstance(each, SetStatus) and each.status is BasicStatus.MOVED]
    if not leaving:
        return []
    gone = await filing.outlook.residents([each.person_id for each in leaving], filing.officer.area)
    return [
        *[doubt async for doubt in _of_families(filing, change, gone)],
        *_of_aid(filing, gone),
        *await _of_destination(filing, leaving),
        *[Doubt("joined-since", each.words(change.called)) for each in await joined_since(filing, change)],
    ]


async def _of_families(filing: Filing, change: Change, gone: Sequence[Resident]) -> AsyncIterator[Doubt]:
    named: dict[type[NameHead | NameCaretaker], set[HouseholdId]] = {NameHead: set(), NameCaretaker: set()}
    for effect in change.effects:
        if isinstance(effect, NameHead | NameCaretaker):
            named[type(effect)].add(effect.household_id)
    ids = {each.id for each in gone}
    for house in dict.fromkeys(each.household_id for each in gone):
        members = await filing.outlook.members(house, filing.officer.area)
        if all(member.id in ids for member in members):
            continue
        for each in (each for each in gone if each.household_id == house):
            if each.relationship is Relationship.HEAD and house not in named[NameHead]:
                yield Doubt("head-goes", {"name": readable(each.name)})
            if _receives_for_all(filing, each, members) and house not in named[NameCaretaker]:
                yield Doubt("caretaker-goes", {"name": readable(each.name)})


def _receives_for_all(filing: Filing, who: Resident, members: Sequence[Resident]) -> bool:
    """Whether he is the pengurus of aid that is paid to the family; insurance has none."""
    paid = filing.work.house.profile.paid_to_families
    return who.is_caretaker and any(name in paid for each in (who, *members) for name in each.programmes)


def _of_aid(filing: Filing, gone: Sequence[Resident]) -> list[Doubt]:
    nothing = filing.work.house.profile.no_programme
    programmes = sorted({name for each in gone for name in each.programmes} - {nothing})
    return [Doubt("moves-with-aid", {"programmes": ", ".join(programmes)})] if programmes else []


async def _of_destination(filing: Filing, leaving: Sequence[SetStatus]) -> list[Doubt]:
    wanted = {each.to for each in leaving if each.to != NOWHERE}
    known = await areas.get_areas(filing.work.transaction, wanted) if wanted else {}
    return [Doubt("rt-unknown", {"rt": short_name(each)}) for each in sorted(wanted - known.keys())]
