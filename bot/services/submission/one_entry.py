"""Of who comes and was entered in the RT by hand before, as his head says, that entry is dropped with his coming."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from bot.dialogue.labels import describe
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import BasicStatus, Person, PersonId
from bot.domain.report.changes import DROPPED_FACT, Change, EditPerson, Effect, PutRight
from bot.domain.report.person_fields import text_of
from bot.services.submission.entered_here import entered_here
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.merged import lacking_of
from bot.storage.registry import read_registry


async def with_one_entry(filing: Filing, form: Form, change: Change) -> Change:
    """The change that drops it too, with what only it has; not where it has others in its household, who would be left
    there without him: it is told as *terdata dua kali* then."""
    if not form.same:
        return change
    entered = await entered_here(filing, change)
    said = {who: his for who, his in entered.items() if his.id in form.same}
    alone = {who: his for who, his in said.items() if await _is_alone(filing, his, {e.id for e in said.values()})}
    if not alone:
        return change
    regency = ancestor(filing.officer.area, Level.REGENCY)
    coming = {each.id: each for each in await read_registry.persons(filing.work.transaction, list(alone), regency)}
    rights = [PutRight(his.id, BasicStatus.INVALID, his.status, AreaCode(his.area), who) for who, his in alone.items()]
    edits = _edits(filing, change, {coming[who]: his for who, his in alone.items() if who in coming})
    dropped = await read_registry.residents(
        filing.work.transaction, [his.id for his in alone.values()], filing.officer.area
    )
    named = "; ".join(describe(each, filing.scene.today) for each in dropped)
    return replace(change, effects=(*rights, *change.effects, *edits), facts=(*change.facts, (DROPPED_FACT, named)))


async def _is_alone(filing: Filing, his: Person, dropped: Collection[PersonId]) -> bool:
    house = await read_registry.household_members(filing.work.transaction, his.household_id, filing.officer.area)
    return all(each.id in dropped for each in house)


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
