"""*Masih di sini?* Whoever is told to have come from an RT that has not told of his leaving is asked about there."""

from datetime import datetime, time, timedelta

from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.areas import AreaCode, Level, ancestor, is_within, short_name
from bot.domain.people.officer import Officer, Role
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import may_decide
from bot.domain.report.word import Asked, Word
from bot.services.effect.take_effect import plan_effect
from bot.services.review.both_claims import are_both_so
from bot.services.review.known_there import named_there
from bot.services.review.word_lines import until_when
from bot.services.words.naming import person_line
from bot.services.words.place_names import place_of
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.registry import read_registry
from bot.storage.reports import effects, reports, words
from bot.storage.reports.about_in_effect import about_in_effect


async def find(work: Work, report: Report, approver: Officer) -> list[Word]:
    """One for each RT that holds somebody who comes by the report; not where it told of his leaving, decided or not.

    Whoever approved it and decides for that RT too has spoken for it already.
    """
    leaving = await _held_elsewhere(work, report)
    told = await _told_as_gone(work, leaving)
    unasked = {who: rt for who, rt in leaving.items() if who not in told and not may_decide(approver, rt)}
    asked = {rt for who, rt in unasked.items() if not await _went_on(work, report, who, rt)}
    until = _end_of_day(work, work.house.profile.asked_days)
    return [Word(report.id, report.revision, Asked.STILL_HERE, Role.RT, rt, until=until) for rt in sorted(asked)]


async def _went_on(work: Work, report: Report, who: PersonId, rt: AreaCode) -> bool:
    """Whether who stands above both villages has said already that he came there, and went on by the report."""
    about = (await about_in_effect(work.transaction, [who])).get(who, [])
    came = [each for each in about if each.area == rt and who in each.change.brought]
    return any([await are_both_so(work, report, each) for each in came])


def _end_of_day(work: Work, days: int) -> datetime:
    """The last minute of the day so many days from now: who answers on the day that he reads is in time."""
    zone = work.house.calendar.timezone
    return datetime.combine(work.today + timedelta(days=days), time(23, 59), zone)


async def _held_elsewhere(work: Work, report: Report) -> dict[PersonId, AreaCode]:
    """Who comes by the report and is registered in another RT of the regency, with that RT; not who stays there, since
    something in effect says that he came there later."""
    coming = [each.person_id for each in report.change.effects if isinstance(each, JoinHousehold) and each.arrives]
    if not coming:
        return {}
    regency = ancestor(report.area, Level.REGENCY)
    standing = await read_registry.standing_of(work.transaction, coming, regency)
    held = {
        who: each.area
        for who, each in standing.items()
        if each.status in REGISTERED and not is_within(each.area, report.area)
    }
    if not held:
        return {}
    plan = await plan_effect(work, report)
    return {who: rt for who, rt in held.items() if who not in plan.overtaken}


async def holds_any(work: Work, report: Report, rt: AreaCode) -> bool:
    """Whether somebody who comes by the report is registered in the RT."""
    return rt in (await _held_elsewhere(work, report)).values()


async def _told_as_gone(work: Work, leaving: dict[PersonId, AreaCode]) -> set[PersonId]:
    """Of whom a report of their own RT that still may take effect says that they moved."""
    if not leaving:
        return set()
    pending = await effects.ids_pending_about(work.transaction, list(leaving))
    told = await reports.get_many(work.transaction, pending)
    return {
        effect.person_id
        for report in told.values()
        for effect in report.change.effects
        if isinstance(effect, SetStatus)
        and effect.status is BasicStatus.MOVED
        and leaving.get(effect.person_id) == report.area
    }


async def leaving_unasked(work: Work, report: Report) -> dict[PersonId, AreaCode]:
    """Who would leave another RT by the report without that RT having told of it or been asked about him, as whoever
    approved it decides for both."""
    leaving = await _held_elsewhere(work, report)
    if not leaving:
        return {}
    told = await _told_as_gone(work, leaving)
    asked = {word.area for word in await words.of_report(work.transaction, report.id) if word.asked is Asked.STILL_HERE}
    return {who: rt for who, rt in leaving.items() if who not in told and rt not in asked}


async def tell_of_leaving(work: Work, report: Report, leaving: dict[PersonId, AreaCode]) -> None:
    """The heads of those RTs hear that he is on their lists no more."""
    for rt in sorted(set(leaving.values())):
        gone = await named_there(work, [who for who, where in leaving.items() if where == rt], rt)
        about: dict[str, Arg] = {"names": gone, "to": await place_of(work, report.area, rt), "day": report.day.say()}
        heads = await officers.for_area(work.transaction, rt, Role.RT)
        found = await addresses_of(work.transaction, [head.id for head in heads])
        for head in heads:
            for address in found.get(head.id, [])[:1]:
                work.say(address, head.locale, Say((Text("left-untold", about),), TO_MENU, GO))


async def question(work: Work, report: Report, word: Word) -> tuple[Text, ...]:
    """What those of his RT read: who it is as they know him, and where he is told to have gone."""
    coming = [each.person_id for each in report.change.effects if isinstance(each, JoinHousehold) and each.arrives]
    known = await read_registry.residents(work.transaction, coming, word.area)
    about: dict[str, Arg] = {
        "rt": short_name(word.area),
        "to": await place_of(work, report.area, word.area),
        "day": report.day.say(),
        "count": len(known),
        "until": until_when(work, word),
    }
    who = [person_line(each, work.today) for each in known]
    return Text("word-ask-still-here", about), *who, Text("word-until-still-here", about)
