"""People of a list of whom something must be looked at: a number that is none, a birth date against it."""

from collections.abc import Sequence

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import PersonId, readable
from bot.services.matters.cause import Cause, Told
from bot.services.matters.raising import SYSTEM
from bot.services.matters.whom import open_person, whom
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import looked_at, matters, read_registry
from bot.storage.registry.matters import Matter
from bot.storage.reports import reports

NAME = "look-at"
SECOND_HEAD = "head"
"""Of a household that another heads."""
_TOLD = "told"
NOBODYS = frozenset({"decile"})
"""Doubts of which no RT head knows: it is set elsewhere."""


async def look_at(work: Work, found: Sequence[tuple[PersonId, str]], told: Sequence[str] = ()) -> int:
    """Puts on the list whoever a list brought with a doubt, by its code; how many are new. What of it the registry
    knows better is left out. What reports `told`, by their submissions, is so while one of them is not void."""
    by = {_TOLD: " ".join(dict.fromkeys(told))} if told else {}
    states = await looked_at.states_of(work.transaction, {person for person, _ in found})
    raised = [
        Matter(NAME, f"person:{person}+{why}", states[person].area, work.now, {"mark": mark, **by})
        for person, why in dict.fromkeys(found)
        if person in states and (mark := states[person].mark(why))
    ]
    count = await matters.put_many(work.transaction, raised, work.house.new_id)
    if count:
        work.note(SYSTEM, "matters.raised", "residents", None, {"cause": NAME, "count": count})
    return count


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    """While what it is about is as the list had it, of somebody who is registered, and a report says so where only
    reports did."""
    states = await looked_at.states_of(transaction, {PersonId(each.ids[0]) for each in kept})
    standing = [
        each
        for each in kept
        if (state := states.get(PersonId(each.ids[0]))) and state.mark(each.ids[1]) == each.facts.get("mark")
    ]
    told = {by for each in standing for by in told_by(each)}
    still = await reports.not_void(transaction, told) if told else set()
    return [each for each in standing if not told_by(each) or still.intersection(told_by(each))]


def told_by(matter: Matter) -> list[str]:
    """The submissions of the reports that say so; none of what a list brought, or a version before raised."""
    return matter.facts.get(_TOLD, "").split()


async def _tell(work: Work, matter: Matter) -> Told:
    person = PersonId(matter.ids[0])
    where = (await read_registry.registered_in(work.transaction, [person])).get(person, matter.area)
    what = Text("matter-look-at", {"why": matter.ids[1]}, {"whom": await whom(work, person, where)})
    asking = Command.ASK_LOOK.button(Text("button-ask-double"), person, matter.ids[1])
    asked = () if matter.ids[1] in NOBODYS else (asking,)
    options = (*asked, *await open_person(work, person, where))
    return Told(await _called(work, person, where), what, options, (person,))


async def _called(work: Work, person: PersonId, area: AreaCode) -> str:
    found = await read_registry.residents(work.transaction, [person], area)
    return readable(found[0].name) if found else "-"


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, reasons=("right", "asked"))
