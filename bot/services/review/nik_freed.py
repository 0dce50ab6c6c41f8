"""*NIK tertukar*: who has the NIK that a report gives to another gives it up, where a report of his own RT gives him
another one; of another village its operator is asked."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.month.as_known import Misfit
from bot.domain.people.officer import Officer, Role
from bot.domain.people.people import Person, PersonId
from bot.domain.report.changes import HOLDER_FACT, Change, Doubt, EditPerson
from bot.domain.report.person_fields import niks_given
from bot.domain.report.report import Report
from bot.domain.report.review import may_decide
from bot.domain.report.word import Asked, Word
from bot.services.review import double_elsewhere
from bot.services.review.renew_cards import renew_cards
from bot.services.words.naming import person_line
from bot.services.words.place_names import place_of
from bot.services.work.work import Work
from bot.storage.registry import read_registry
from bot.storage.registry.card_numbers import nik_holders
from bot.storage.reports import effects, reports

TAKEN = "nik-taken"


def frees(change: Change) -> list[PersonId]:
    """Whose NIK it empties."""
    told = (each for each in change.effects if isinstance(each, EditPerson))
    return [each.person_id for each in told if each.new == {"nik": ""}]


async def with_holder_freed(work: Work, change: Change, holder: Person, nik: str) -> Change:
    """The change that empties it first, and says so on the card."""
    place = await place_of(work, holder.area, change.area)
    return replace(
        change,
        effects=(EditPerson(holder.id, {"nik": nik}, {"nik": ""}), *change.effects),
        facts=(*change.facts, (HOLDER_FACT, holder.name)),
        warnings=(*change.warnings, Doubt("new-nik-swapped", {"place": place})),
    )


async def find(work: Work, report: Report, approver: Officer) -> list[Word]:
    """One for each other village of which somebody gives up his NIK by the report; not where the approver decides, nor
    where nobody could answer, for his own RT has told it."""
    those = frees(report.change)
    where = await read_registry.registered_in(work.transaction, those) if those else {}
    here = ancestor(report.area, Level.VILLAGE)
    villages = {ancestor(rt, Level.VILLAGE) for rt in where.values() if not may_decide(approver, rt)} - {here}
    manned = [each for each in sorted(villages) if not await double_elsewhere.is_unmanned(work, each)]
    return [Word(report.id, report.revision, Asked.NIK_FREED, Role.OPERATOR, each) for each in manned]


async def question(work: Work, report: Report, word: Word) -> tuple[Text, ...]:
    """Who it is as they know him, and from where it is told; no number."""
    known = await read_registry.residents(work.transaction, frees(report.change), word.area)
    about = {"from": await place_of(work, report.area, word.area)}
    return Text("word-ask-nik-freed", about), *(person_line(each, work.today) for each in known)


async def settle(work: Work, officer: Officer, report: Report, misfits: Sequence[Misfit]) -> Text | None:
    """What leads on where a NIK is another's, whose own RT gives him another one by a report that waits: that is
    decided first, or where it waits for this one in its turn, he gives up his by this one, as its new card says."""
    taken = next((each for each in misfits if each.why == TAKEN), None)
    nik = next((nik for nik, who in niks_given(report.change.effects) if taken and who == taken.person), "")
    if taken is None or not nik or report.practice:
        return None
    holder, other = await _told_of_holder(work, report, nik)
    if holder is None or other is None:
        return None
    mine = next(iter(await read_registry.persons(work.transaction, [taken.person], _regency(report))), None)
    waits_for_this = mine is not None and mine.nik in {given for given, _ in niks_given(other.change.effects)}
    if not waits_for_this or taken.person in frees(other.change):
        place = await place_of(work, other.area, report.area)
        number = other.number if may_decide(officer, other.area) else "none"
        return Text("decide-nik-first", {"number": report.number, "other": number, "place": place})
    change = await with_holder_freed(work, report.change, holder, nik)
    await reports.amend(work.transaction, report, change)
    await renew_cards(work, replace(report, change=change))
    return Text("decide-nik-swapped", {"number": report.number})


def _regency(report: Report) -> AreaCode:
    return AreaCode(ancestor(report.area, Level.REGENCY))


async def _told_of_holder(work: Work, report: Report, nik: str) -> tuple[Person | None, Report | None]:
    """Who has it, and the report of his own RT by which he gets another one."""
    who = (await nik_holders(work.transaction, [nik])).get(nik)
    known = await read_registry.persons(work.transaction, [who], _regency(report)) if who else []
    if not known:
        return None, None
    pending = await effects.ids_pending_about(work.transaction, [known[0].id])
    told = (await reports.get_many(work.transaction, pending)).values() if pending else ()
    for each in told:
        gives = any(
            given != nik and given for given, person in niks_given(each.change.effects) if person == known[0].id
        )
        if gives and each.id != report.id and not each.practice and is_within(known[0].area, each.area):
            return known[0], each
    return known[0], None
