"""Something told of somebody who is expected tells that he has come: he is entered here by the same report."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import PersonId, Resident, readable
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import NOWHERE, Change, Doubt, Effect, JoinHousehold, NameCaretaker, NameHead
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.outcome import LooksAlike
from bot.services.submission.with_spouse import spouses_here, with_spouse
from bot.storage.registry import read_registry


def came(who: PersonId) -> str:
    """What is said by *Ya, pindahkan* of who is only named: no newcomer is taken for him."""
    return f"came {who}"


def said_to_come(change: Change) -> frozenset[str]:
    """Those of whom a report that is told anew said so."""
    return frozenset(came(e.person_id) for e in change.effects if isinstance(e, JoinHousehold) and e.implied)


async def with_arrivals(filing: Filing, form: Form, change: Change) -> Change | LooksAlike:
    """The change with their arrival before all else; of who is only named in it (a mother, a host) it is asked whether
    he has come too, but for who heads a family or receives its aid from then on."""
    told_of = {*change.subjects, *(e.person_id for e in change.effects if isinstance(e, NameHead | NameCaretaker))}
    coming = dict(_coming(form.answers, told_of))
    if not coming:
        return change
    regency = ancestor(filing.officer.area, Level.REGENCY)
    known = await read_registry.residents(filing.work.transaction, list(coming), regency)
    for who in known:
        if who.id not in told_of and came(who.id) not in form.same:
            return _whether_come(who.id, form.answers)
    standing = await read_registry.standing_of(filing.work.transaction, list(coming), regency)
    told = {effect.person_id for effect in change.effects if isinstance(effect, JoinHousehold)}
    joins, told_anew = _joined(change, known, standing)
    spouses = await spouses_here(filing, change, known)
    joins = [with_spouse(each, known, spouses) for each in joins]
    doubts = [_untold(readable(coming[each.id]), spouses.get(each.id)) for each in known if each.id not in told]
    return replace(change, effects=(*joins, *told_anew), warnings=(*change.warnings, *doubts))


def _untold(name: str, spouse: Resident | None) -> Doubt:
    if spouse is None:
        return Doubt("came-untold", {"name": name})
    return Doubt("came-untold-with", {"name": name, "with": readable(spouse.name)})


def _whether_come(who: PersonId, answers: object) -> LooksAlike:
    """By the name and the RT that he was picked by."""
    item = next(item for item, _ in _picked(answers) if item["id"] == who)
    about = {"name": readable(str(item.get("name", ""))), "rt": str(item["comes_from"])}
    return LooksAlike(Text("coming-too", about), (came(who),), may_come=True, is_certain=True)


def _coming(answers: object, told_of: Collection[PersonId]) -> Iterator[tuple[PersonId, str]]:
    """Whoever was picked among those who are expected; others of his family only where something is told of them."""
    for item, place in _picked(answers):
        who = PersonId(str(item["id"]))
        if place == 0 or who in told_of:
            yield who, str(item.get("name", ""))


def _picked(answers: object) -> Iterator[tuple[Mapping[str, object], int]]:
    """With the place that each has in the answer."""
    for value in answers.values() if isinstance(answers, dict) else ():
        for place, item in enumerate(value if isinstance(value, list) else [value]):
            if isinstance(item, dict) and item.get("id") and item.get("comes_from"):
                yield item, place


def _joined(
    change: Change, known: Collection[Resident], now: Mapping[PersonId, Standing]
) -> tuple[list[JoinHousehold], list[Effect]]:
    """The arrivals that it implies, by where each stands now: on which day he left, where that is in effect; with what
    it tells itself."""
    ids = {each.id for each in known}
    told = [
        replace(e, arrives=True) if isinstance(e, JoinHousehold) and e.person_id in ids else e for e in change.effects
    ]
    there = {e.person_id for e in told if isinstance(e, JoinHousehold)}
    joins = [_implied(each, change.area, now.get(each.id)) for each in known if each.id not in there]
    return joins, told


def _implied(who: Resident, area: AreaCode, now: Standing | None) -> JoinHousehold:
    since = now.placed_on if now and now.status not in REGISTERED else None
    origin = now.area if now else NOWHERE
    return JoinHousehold(who.id, who.household_id, area, arrives=True, implied=True, since=since, origin=origin)
