"""An approved move to another RT of the regency: who leaves is expected there, and its head is told once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.dialogue.naming import family_head, family_that_tells, named
from bot.dialogue.prompt import Arg, Option, Say, Text
from bot.dialogue.traits import Brings
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import BasicStatus, PersonId, Relationship, Resident
from bot.domain.report.changes import NOWHERE, SetStatus, stays_within
from bot.domain.report.foreseen import Does
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.matters.whom import whom
from bot.services.registry.outlook import Outlook
from bot.services.words.naming import residents_of
from bot.services.words.place_names import place_of
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.officers.addresses import addresses_of
from bot.storage.officers.deputies import heads_to_ask
from bot.storage.registry import arrivals, read_registry
from bot.storage.reports import foreseen, reports


async def expect_arrivals(
    work: Work, report: Report, along: Sequence[PersonId] = (), besides: Collection[PersonId] = ()
) -> None:
    """Only once it is in effect: what is merely said of another RT's people is not passed on.

    None of those `besides` is expected: who lives there already would be again, once he went on. Babies who went
    `along` are expected where the others of the report are, and nowhere if these left the regency, or have come by it.
    """
    if report.practice:
        return
    if going := {who: to for who, to in _going(report).items() if who not in besides}:
        going |= dict.fromkeys(along, next(iter(going.values())))  # nobody tells of two RTs at once
    elif along:
        await arrivals.match_too(work.transaction, report.area, along, report.id)
    await arrivals.expect(work.transaction, report.id, going.items())
    told = await _told_as_there(work, report, going)
    for rt in filter(None, dict.fromkeys(going.values())):
        if who := [each for each, to in going.items() if to == rt and each not in told]:
            await tell_of_arrival(work, report, rt, who)


async def _told_as_there(work: Work, report: Report, going: Mapping[PersonId, AreaCode]) -> set[PersonId]:
    """Those whom a report that waits brings to where they go: they need not be told of. One that tells of a day before
    they set out tells of an earlier coming."""
    sight = Outlook(work.transaction, work.now).sight
    rows = await foreseen.about(work.transaction, sight, list(going)) if going else []
    rows = [row for row in rows if row.does is Does.BRINGS and row.area == going[row.person]]
    known = await reports.get_many(work.transaction, {row.report for row in rows}) if rows else {}
    brought = [row for row in rows if known[row.report].day.latest >= report.day.earliest]
    for row in brought:
        await arrivals.match_too(work.transaction, row.area, [row.person], row.report)
    return {row.person for row in brought}


async def expect_nobody(work: Work, report: Report) -> None:
    """The report is taken back: who was told of those who would come is told that they don't."""
    await tell_untold(work, report, await arrivals.forget(work.transaction, report.id))


async def tell_untold(work: Work, report: Report, expected: Mapping[PersonId, AreaCode], how: str = "stays") -> None:
    """Who was told that these come, who left by the report, is told that they don't: they stay, or went elsewhere."""
    for rt in filter(None, dict.fromkeys(expected.values())):
        who = [each for each, to in expected.items() if to == rt]
        words: dict[str, Arg] = {"name": await called(work, report, who), "count": len(who)}
        words |= {"from": await place_of(work, report.area, rt), "how": how}
        await _say_to_heads(work, rt, Say((Text("arrival-untold", words),), TO_MENU, GO), "")


def _going(report: Report) -> dict[PersonId, AreaCode]:
    """Who is expected where, within the regency of the report: nowhere yet who is told as gone to another RT of it,
    and nobody knows to which."""
    effects = (effect for effect in report.change.effects if isinstance(effect, SetStatus))
    ends = [effect for effect in effects if effect.status is BasicStatus.MOVED]
    regency = ancestor(report.area, Level.REGENCY)
    near = {end.person_id: end.to for end in ends if end.to and ancestor(end.to, Level.REGENCY) == regency}
    vague = [end.person_id for end in ends if not end.to] if stays_within(report.change) else []
    return near | dict.fromkeys(vague, NOWHERE)


async def ask_again(work: Work, report: Report, rt: AreaCode, person: PersonId) -> int:
    """His new RT's heads are asked once more, at most once a day; how many there are to be asked."""
    return await tell_of_arrival(work, report, rt, [person], f"arrivals:{report.id}:{person}:{work.today}")


async def ask_where(work: Work, report: Report, person: PersonId) -> int:
    """The heads of the RT he left for one that nobody named are asked which, at most once a day; how many they are."""
    said = Text("ask-where-told", {"number": report.number}, {"whom": await whom(work, person, report.area)})
    options = (went_beyond(report.id), *_back_here(work), *TO_MENU)
    return await _say_to_heads(
        work, report.area, Say((said,), options, GO), f"arrivals:{report.id}:{person}:{work.today}"
    )


async def went_elsewhere(work: Work, report: Report, rt: AreaCode, who: Sequence[PersonId]) -> str:
    """The heads of the RT they left read that they did not go to this one, and are asked to which; how they are called
    there."""
    name = await called(work, report, who)
    about: dict[str, Arg] = {"name": name, "count": len(who), "number": report.number}
    about["rt"] = await place_of(work, rt, report.area)
    options = (went_beyond(report.id), *_back_here(work), *TO_MENU)
    once = f"elsewhere:{report.id}:{rt}:{report.revision}"
    await _say_to_heads(work, report.area, Say((Text("arrival-elsewhere", about),), options, GO), once)
    return name


def received_or_not(report: ReportId) -> tuple[Option, ...]:
    """What the head of the RT answers in which those are expected who left by the report."""
    came = Command.ARRIVED.button(Text("button-arrived"), report)
    return (came, Command.NOT_TO_US.button(Text("button-not-to-us"), report))


def went_beyond(report: ReportId) -> Option:
    """What the head of the RT that they left answers, or its operator, where they left the regency."""
    return Command.WENT_BEYOND.button(Text("button-went-beyond"), report)


def _back_here(work: Work) -> tuple[Option, ...]:
    back = sorted(work.house.flows.that_bring(Brings.NEWCOMERS))
    return tuple(Command.START.button(Text(f"kind-{kind}"), kind) for kind in back)


async def tell_of_arrival(work: Work, report: Report, rt: AreaCode, who: Sequence[PersonId], once: str = "") -> int:
    """The heads of the RT are asked whether these came, who left by the report; how many there are to be asked."""
    words: dict[str, Arg] = {
        "name": await called(work, report, who),
        "count": len(who),
        "day": "unknown" if report.day.is_open else report.day.say_with_weekday(),
        "from": await place_of(work, report.area, rt),
    }
    options = (*received_or_not(report.id), *TO_MENU)
    # Told again after it was taken back and approved anew.
    once = once or f"arrivals:{report.id}:{report.revision}"
    return await _say_to_heads(work, rt, Say((Text("arrival-told", words),), options, GO), once)


async def called(work: Work, report: Report, who: Sequence[PersonId]) -> str:
    """How those are called who left by it: one by his age, a family by its head, where he comes too, else by the first.

    The house that they leave tells nothing where they come.
    """
    told = {each.id: replace(each, address="") for each in residents_of(report)}
    coming = [told[each] for each in who if each in told] or await _babies(work, report, who)
    if len(who) == 1 or not coming:
        return named(coming, work.today)
    heads = [each for each in coming if each.relationship is Relationship.HEAD]
    return ", ".join(filter(None, (family_head([*heads, *coming]), family_that_tells([*heads, *coming][0]))))


async def _babies(work: Work, report: Report, who: Sequence[PersonId]) -> list[Resident]:
    """They alone are expected, where the rest of their family was told as come."""
    regency = AreaCode(ancestor(report.area, Level.REGENCY))
    return [replace(each, address="") for each in await read_registry.residents(work.transaction, who, regency)]


async def _say_to_heads(work: Work, rt: AreaCode, say: Say, once: str) -> int:
    heads = await heads_to_ask(work.transaction, rt)
    found = await addresses_of(work.transaction, [head.id for head in heads])
    for head in heads:
        for address in found.get(head.id, [])[:1]:
            work.say(address, head.locale, say, once=f"{once}:{head.id}" if once else None)
    return len(found)
