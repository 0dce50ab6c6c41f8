"""Of who comes and was entered in the RT by hand before, as his head says, that entry is dropped with his coming."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace

from bot.dialogue.labels import describe
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import BasicStatus, Person, PersonId, Relationship, Resident, readable
from bot.domain.report.changes import ALONG_FACT, DROPPED_FACT, Change, EditPerson, Effect, JoinHousehold, PutRight
from bot.domain.report.person_fields import text_of
from bot.services.submission.entered_here import entered_here
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.merged import lacking_of
from bot.storage.registry import read_registry


async def with_one_entry(filing: Filing, form: Form, change: Change) -> Change:
    """The change that drops it too, with what only it has. Those whom it heads live with him, so they go along to the
    household that he comes to; under another head they stay as they are."""
    if not form.same:
        return change
    entered = await entered_here(filing, change)
    said = {who: his for who, his in entered.items() if his.id in form.same}
    if not said:
        return change
    regency = ancestor(filing.officer.area, Level.REGENCY)
    coming = {each.id: each for each in await read_registry.persons(filing.work.transaction, list(said), regency)}
    rights = [PutRight(his.id, BasicStatus.INVALID, his.status, AreaCode(his.area), who) for who, his in said.items()]
    edits = _edits(filing, change, {coming[who]: his for who, his in said.items() if who in coming})
    along = [each async for each in _those_with_them(filing, change, said)]
    dropped = await read_registry.residents(
        filing.work.transaction, [his.id for his in said.values()], filing.officer.area
    )
    named = "; ".join(describe(each, filing.scene.today) for each in dropped)
    facts = (*change.facts, (DROPPED_FACT, named), (ALONG_FACT, "; ".join(readable(each.name) for each, _ in along)))
    return replace(change, effects=(*rights, *change.effects, *(join for _, join in along), *edits), facts=facts)


async def _those_with_them(
    filing: Filing, change: Change, said: Mapping[PersonId, Person]
) -> AsyncIterator[tuple[Resident, JoinHousehold]]:
    """Whoever would be left without a head in the household of an entry that is dropped."""
    comes = {each.person_id: each for each in change.effects if isinstance(each, JoinHousehold)}
    gone, moved = {his.id for his in said.values()} | comes.keys(), set[PersonId]()
    for who, his in said.items():
        house = await read_registry.household_members(filing.work.transaction, his.household_id, filing.officer.area)
        stay = [each for each in house if each.id not in gone | moved]
        if who not in comes or any(each.relationship is Relationship.HEAD for each in stay):
            continue
        for each in stay:
            moved.add(each.id)
            join = comes[who]
            yield each, replace(join, person_id=each.id, arrives=False, relationship=None, implied=False, since=None)


def _edits(filing: Filing, change: Change, pairs: Mapping[Person, Person]) -> list[Effect]:
    """What each lacks that only his other entry has, but for what the report tells itself."""
    told = {
        (effect.person_id, field) for effect in change.effects if isinstance(effect, EditPerson) for field in effect.new
    }
    edits: list[Effect] = []
    for right, other in pairs.items():
        lacking = {
            field: value
            for field, value in lacking_of(right, other, filing, is_dead=False)
            if (right.id, field) not in told
        }
        if lacking:
            edits.append(EditPerson(right.id, {field: text_of(right, field) for field in lacking}, lacking))
    return edits
