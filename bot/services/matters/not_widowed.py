"""Who stands as married still though wife or husband is dead: nobody made it so, of whoever died before a death did."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Role
from bot.domain.people.people import Marital, PersonId
from bot.domain.report.how_married import married_by
from bot.domain.report.report import Report
from bot.services.matters.cause import Cause, Told
from bot.services.matters.entered_weddings import left_by
from bot.services.matters.whom import called, open_person, whom
from bot.services.registry.wed_by_reports import wed_by_reports
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.lived_apart import Apart, apart_in, died, died_anyhow
from bot.storage.registry.matters import Matter
from bot.storage.registry.widows import Left, how_married, left_in, left_of
from bot.storage.reports.about_in_effect import about_in_effect
from bot.storage.reports.weddings import dead_told_of

NAME = "not-widowed"


DEAD = "dead"
"""In a matter's facts the one who is dead, where the two were of one household no more."""
BY, REPORTS = "by", "reports"
"""In its facts that reports tell of the wedding, wherever the two lived."""
NAMED = "named"
"""In its facts that the dead one is only named by it: it may have been entered of him, or not."""


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    found = await left_in(transaction, area)
    told = await _told_since(transaction, found) if found else set()
    known = [Matter(NAME, f"person:{each.id}", each.area, now) for each in found if each.id not in told]
    apart = await _apart(transaction, area, {each.id for each in found})
    known += [Matter(NAME, f"person:{each.id}", each.area, now, {DEAD: each.dead}) for each in apart]
    wed, named = await _wed(transaction, area, {PersonId(each.ids[0]) for each in known})
    married = await how_married(transaction, list(wed | named))
    facts = {who: {DEAD: dead, BY: REPORTS} for who, dead in wed.items()}
    facts |= {who: {DEAD: dead, BY: REPORTS, NAMED: "yes"} for who, dead in named.items()}
    those = [(who, each.area) for who, each in married.items() if each.marital is Marital.MARRIED]
    return known + [Matter(NAME, f"person:{who}", home, now, facts[who]) for who, home in those]


async def _wed(
    transaction: Transaction, area: AreaCode, besides: Collection[PersonId]
) -> tuple[dict[PersonId, PersonId], dict[PersonId, PersonId]]:
    """Whose last wedding, as reports tell it, was with whom who is dead; and of whom one names somebody dead alone."""
    dead = await dead_told_of(transaction, area)
    to = await wed_by_reports(transaction, dead)
    back = await wed_by_reports(transaction, set(to.values()) - {*besides}) if to else {}
    wed = {who: dead for who, dead in back.items() if to.get(dead) == who}
    entered = await left_by(transaction, set(dead) - to.keys())
    return wed, {who: dead for who, dead in entered.items() if who not in besides and who not in wed}


async def _apart(transaction: Transaction, area: AreaCode, besides: Collection[PersonId]) -> list[Apart]:
    """Each by one death: of whom no report says since, of either, that they were married otherwise."""
    found = {each.id: each for each in await apart_in(transaction, area) if each.id not in besides}
    about = await about_in_effect(transaction, {who for each in found.values() for who in (each.id, each.dead)})
    return [each for each in found.values() if not _are_told_otherwise(each, about)]


def _are_told_otherwise(pair: Apart, about: Mapping[PersonId, Sequence[Report]]) -> bool:
    """Whether a report tells how one of the two is married, and does not speak of both."""
    both = {pair.id, pair.dead}
    told = [(each, who) for who in both for each in about.get(who, ())]
    return any(who in married_by(each) and not both <= {*each.change.subjects} for each, who in told)


async def _told_since(transaction: Transaction, those: Sequence[Left]) -> set[PersonId]:
    """Of whom a report of after that death says how they are married."""
    about = await about_in_effect(transaction, [each.id for each in those])
    return {each.id for each in those if any(_says_of(one, each.id, each.died_on) for one in about.get(each.id, ()))}


def _says_of(report: Report, who: PersonId, died_on: date | None) -> bool:
    return who in married_by(report) and (died_on is None or report.event_date > died_on)


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    left = await left_of(transaction, [PersonId(each.ids[0]) for each in kept])
    areas = {who: each.area for who, each in left.items()}
    apart = [each for each in kept if DEAD in each.facts]
    now = await how_married(transaction, [PersonId(each.ids[0]) for each in apart])
    dead = await died(transaction, [PersonId(each.facts[DEAD]) for each in apart])
    dead |= await died_anyhow(transaction, [PersonId(each.facts[DEAD]) for each in apart if NAMED in each.facts])
    areas |= {
        who: now[who].area
        for each in apart
        if (who := PersonId(each.ids[0])) in now and now[who].marital is Marital.MARRIED and each.facts[DEAD] in dead
    }
    return [each for each in kept if areas.get(PersonId(each.ids[0])) == each.area]


async def _tell(work: Work, matter: Matter) -> Told:
    who = PersonId(matter.ids[0])
    left = await widowed_by(work.transaction, matter)
    if left is None:
        raise LookupError(f"{matter.subject} is no more married to who is dead")
    day = say_date(left.died_on) if left.died_on else "none"
    parts = {"whom": await whom(work, who, left.area), "dead": await _dead(work, left, matter)}
    ways = (Command.WIDOWED.button(Text("button-widowed"), who), *await open_person(work, who, left.area))
    what, those = Text("matter-not-widowed", {"day": day}, parts), (who, left.dead)
    return Told(await called(work, who, left.area), what, ways, those, asks=(Text("matter-not-widowed-ask"),))


async def _dead(work: Work, left: Left, matter: Matter) -> Text:
    """Of who lived apart nothing is told but the name: where is another village's."""
    if DEAD not in matter.facts:
        return await whom(work, left.dead, left.area)
    how = "wed" if matter.facts.get(BY) == REPORTS else "apart"
    return Text("matter-not-widowed-apart", {"name": await called(work, left.dead, left.area), "how": how})


async def widowed_by(transaction: Transaction, matter: Matter) -> Left | None:
    """Of whom a matter is, and by whose death; None where it is so no more."""
    who = PersonId(matter.ids[0])
    if DEAD not in matter.facts:
        return (await left_of(transaction, [who])).get(who)
    dead, still = PersonId(matter.facts[DEAD]), await _stands(transaction, [matter])
    return Left(who, matter.area, dead, (await died_anyhow(transaction, [dead])).get(dead)) if still else None


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, find_daily=_find, reasons=("married",))
