"""Who may approve a report by which another was wrong: somebody else than who approved that one."""

from collections.abc import Sequence

from bot.dialogue.prompt import Text
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import PutRight, SetStatus
from bot.domain.report.outcomes import outcome_of
from bot.domain.report.report import Report
from bot.domain.report.word import Answer, Asked
from bot.services.effect.put_right import reports_that_added, reports_that_made
from bot.services.review.namesakes import namesakes
from bot.services.words.naming import decider_named
from bot.services.work.work import Work
from bot.storage.officers import duties, officers
from bot.storage.officers.addresses import addresses_of, where_on_duty
from bot.storage.officers.deputies import without_those_away
from bot.storage.reports import words


async def reversed_by(work: Work, report: Report) -> list[Report]:
    """The reports that this one says were wrong; none where it says no such thing, or a list was wrong."""
    rights = _rights(report)
    if not rights:
        return []
    # Who never was: whatever he was told to be since, the report that brought him was wrong.
    nobody = [each.person_id for each in rights if each.status is BasicStatus.INVALID]
    made = await reports_that_added(work.transaction, nobody) if nobody else {}
    others = {each.person_id: each.was for each in rights if each.person_id not in made}
    regency = ancestor(report.area, Level.REGENCY)
    made |= await reports_that_made(work.transaction, others, regency, besides=report.id) if others else {}
    return sorted({each.id: each for each in made.values()}.values(), key=lambda each: each.number)


def _rights(report: Report) -> list[PutRight]:
    """Of two entries one is dropped, and no report was wrong; unless that one is dead, and the right one is not."""
    told = report.change.effects
    dead = {each.person_id for each in told if isinstance(each, SetStatus) and each.status is BasicStatus.DEAD}
    rights = [each for each in told if isinstance(each, PutRight)]
    return [each for each in rights if not each.into or (each.was is BasicStatus.DEAD and each.into not in dead)]


def would_reverse(report: Report, earlier: Report) -> bool:
    """Whether the earlier one, once it is in effect, makes somebody what this one says is wrong."""
    return any(outcome_of(earlier.change, each.person_id) for each in _rights(report))


async def own_decision(work: Work, officer: Officer, report: Report) -> Report | None:
    """The report that he approved himself, and that this one reverses; also one to which he said a further yes, unless
    all who decide there have."""
    for each in await reversed_by(work, report):
        decider = each.decided_by
        if decider and await duties.are_one_person(work.transaction, officer.id, decider):
            return each
        agreed = await _agreed_to(work, each)
        if await _is_one_of(work, officer, agreed) and not await _have_all_agreed(
            work, each, [*agreed, *([decider] if decider else [])]
        ):
            return each
    return None


async def approved_both(work: Work, report: Report) -> Report | None:
    """The report that this one reverses, where one of those who approved this one did so of that one as well: who
    approved it may have approved the other anew since."""
    if not _rights(report):
        return None
    said = await words.of_report(work.transaction, report.id)
    second = [each.by for each in said if each.asked is Asked.SECOND and each.revision == report.revision]
    for who in dict.fromkeys([report.decided_by, *second]):
        officer = await officers.by_id(work.transaction, who) if who else None
        if officer and (wrong := await own_decision(work, officer, report)) is not None:
            return wrong
    return None


async def may_be_second(work: Work, report: Report, those: Sequence[Officer]) -> list[Officer]:
    """Those of them who did not approve what it reverses."""
    return [each for each in those if not await own_decision(work, each, report)]


async def _agreed_to(work: Work, report: Report) -> list[OfficerId]:
    said = await words.of_report(work.transaction, report.id)
    now = [each for each in said if each.by and each.revision == report.revision]
    return [each.by for each in now if each.by and each.answer in (Answer.AGREED, Answer.BOTH)]


async def _have_all_agreed(work: Work, report: Report, agreed: Sequence[OfficerId]) -> bool:
    """Where nobody else is left, who said only the further yes may put it right: else nobody could."""
    village = ancestor(report.area, Level.VILLAGE)
    for role in (Role.OPERATOR, Role.TKSK):
        for each in await officers.for_area(work.transaction, village, role):
            if not await _is_one_of(work, each, agreed):
                return False
    return True


async def _is_one_of(work: Work, officer: Officer, those: Sequence[OfficerId]) -> bool:
    for each in those:
        if await duties.are_one_person(work.transaction, officer.id, each):
            return True
    return False


async def reversal_lines(work: Work, report: Report) -> list[Text]:
    """What its card says of each report that it reverses, and that another has to approve it."""
    found = []
    for each in await reversed_by(work, report):
        by = await officers.by_id(work.transaction, each.decided_by) if each.decided_by else None
        on = each.decided_at.astimezone(work.house.calendar.timezone).date() if each.decided_at else None
        about = {"number": each.number, "name": decider_named(by, "none"), "day": say_date(on) if on else "none"}
        found.append(Text("card-reverses-line", about, {"kind": Text(f"kind-{each.kind}")}))
    return found


async def tksk_if_needed(work: Work, report: Report) -> list[Address]:
    """The TKSK's phones, where no operator of the village may approve the report."""
    village = ancestor(report.area, Level.VILLAGE)
    if (await namesakes(work, report))[1] or await may_no_operator(work, report):
        return await tksk_phones(work, village)
    return []


async def may_no_operator(work: Work, report: Report) -> bool:
    """Whether each of the village wrote it down himself, or approved what it says was wrong."""
    if not report.dictated and not (_rights(report) and await reversed_by(work, report)):
        return False
    not_he = await who_may_not(work, report)
    village = ancestor(report.area, Level.VILLAGE)
    for operator in await officers.for_area(work.transaction, village, Role.OPERATOR):
        if operator.id not in not_he and not await own_decision(work, operator, report):
            return False
    return True


async def who_may_not(work: Work, report: Report) -> set[OfficerId]:
    """Of the village's operators those who wrote it down themselves, by whichever duty of theirs."""
    if not report.dictated:
        return set()
    those = await officers.for_area(work.transaction, ancestor(report.area, Level.VILLAGE), Role.OPERATOR)
    tx = work.transaction
    return {each.id for each in those if await duties.are_one_person(tx, each.id, report.reporter_id)}


async def nobody_else(work: Work, report: Report) -> bool:
    """Whether an operator wrote it down who has no colleague in the village."""
    those = await officers.for_area(work.transaction, ancestor(report.area, Level.VILLAGE), Role.OPERATOR)
    return report.dictated and {each.id for each in those} <= await who_may_not(work, report)


async def tksk_phones(work: Work, village: AreaCode) -> list[Address]:
    """Where those of the district are spoken to."""
    those = await officers.for_area(work.transaction, village, Role.TKSK)
    return await phones_of(work, those)


async def phones_of(work: Work, those: Sequence[Officer]) -> list[Address]:
    """One of each who can be reached; not of whoever is on leave while his deputy can be."""
    return list(dict.fromkeys(address for _, address in await reached_of(work, those)))


async def reached_of(work: Work, those: Sequence[Officer]) -> list[tuple[Officer, Address]]:
    """The same, each with who is spoken to there: the chats that speak for the very duty first."""
    found = await where_on_duty(work.transaction, [each.id for each in those]) if those else {}
    away = {each.deputyship.of for each in those if each.deputyship and found.get(each.id)}
    known = {each.id: each for each in those}
    return [(known[who], phones[0]) for who, phones in found.items() if phones and who not in away]


async def speaking_for(work: Work, those: Sequence[Officer]) -> list[tuple[Officer, Address]]:
    """Those of them whose chat speaks for this very duty just now, so that all buttons of a menu do there what they
    say; not whoever is on leave while his deputy's does."""
    here = await without_those_away(work.transaction, those)
    found = await addresses_of(work.transaction, [each.id for each in here]) if here else {}
    return [(each, found[each.id][0]) for each in here if found.get(each.id)]
