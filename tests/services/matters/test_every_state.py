"""Whatever state a report is in, somebody is named whose turn it is, a button leads on, and nobody loses sight of it.

`test_states.py` holds the page of states to the program; here the program is held to what a state means.
"""

from datetime import UTC, datetime
from pathlib import Path

from bot.domain.address import Address
from bot.domain.people.officer import Role
from bot.domain.people.people import Person
from bot.domain.report.report import Report
from bot.domain.report.review import PENDING, STATES, ReportId, Status
from bot.domain.report.word import BY_BUTTON, Asked, Word
from bot.services.clock.find_matters import find_matters
from bot.services.effect.open_month import is_closed
from bot.services.matters.standing import open_matters
from bot.services.month.close_month import close_month
from bot.services.review import asking_back, card_buttons, report_card
from bot.services.review.last_word import asked_at, choices
from bot.services.review.word_lines import waiting_words
from bot.services.work.work import Work
from bot.storage.officers import addresses, officers
from bot.storage.reports import operators_queue, reports, words
from tests.services.month_town import CLOSING, MonthTown, a_month, death, family
from tests.services.month_town import report as a_report
from tests.storage.village import OLIS, REGENCY, RT_3, VILLAGE

NEXT_CLOSING = datetime(2026, 9, 15, 11, 0, tzinfo=UTC)
FURTHER = tuple(asked for asked in Asked if asked is not Asked.APPROVAL)
ALL = 100


async def in_every_state(town: MonthTown, family_of: list[Person]) -> dict[ReportId, Status]:
    """One of each state there is; of those that are approved one for each further word there may be."""
    await town.move_in(*family_of)
    people = iter(family_of)
    told: dict[ReportId, Status] = {}
    for status in Status:
        if status is Status.APPROVED:
            found = [await asked_about(town, next(people), asked) for asked in FURTHER]
        elif status is Status.APPLIED:
            found = [death(next(people))]
            await town.hand_in(*found)
        else:
            found = [
                a_report("nil", status=status) if status is Status.RECORDED else death(next(people), status=status)
            ]
            await town.hand_in(*found)
        told |= {each.id: status for each in found}
    return told


async def asked_about(town: MonthTown, who: Person, asked: Asked) -> Report:
    """A death that an operator approved, and that waits for somebody's word, which silence is no answer to."""
    told = death(who, status=Status.WAITING)
    await town.hand_in(told)
    async with town.house.db.write() as transaction:
        expected = (Status.WAITING, 0)
        assert await reports.set_status(
            transaction, told.id, expected=expected, status=Status.APPROVED, decided_at=town.clock(), decided_by=OLIS.id
        )
        role = Role.RT if asked is Asked.STILL_HERE else Role.OPERATOR
        await words.ask(transaction, [Word(told.id, 0, asked, role, RT_3, place=1)])
    return told


async def whose_turn(work: Work, report: Report) -> list[Address]:
    """Where those are spoken to who are to do the next thing; the operator, where no button gives the word."""
    if report.status is Status.RETURNED:
        heads = await officers.for_area(work.transaction, report.area, Role.RT)
        known = await addresses.addresses_of(work.transaction, [head.id for head in heads])
        return [found[0] for found in known.values()]
    opened = (await words.open_of(work.transaction, [report.id])).get(report.id, [])
    asked = [word for word in opened if word.asked in BY_BUTTON]
    if asked:
        assert report.id in await waiting_words(work, [report])
        return [address for address, _ in await asked_at(work, asked[0])]
    return await report_card.reviewers_of(work, VILLAGE)


async def leads_on(work: Work, report: Report) -> bool:
    """Whether somebody has a button for what may happen to it next."""
    if report.status is Status.WAITING:
        return bool(await card_buttons.verbs_of(work, report))
    opened = (await words.open_of(work.transaction, [report.id])).get(report.id, [])
    answers = all([await choices(work, report, word) for word in opened if word.asked in BY_BUTTON])
    return answers and bool((await asking_back.as_decided(work, report))[1])


async def is_seen(work: Work, report: Report) -> bool:
    """Whether it is in the file of a closed month, or on a list: to be decided, waiting for a word, to be settled."""
    queue = await operators_queue.waiting_for(work.transaction, REGENCY, ALL)
    listed = {each.id for each in queue} | {*await words.waiting(work.transaction, REGENCY, ALL)}
    listed |= {ReportId(each.ids[0]) for each in await open_matters(work.transaction, REGENCY)}
    return report.id in listed or await is_closed(work.transaction, report)


async def test_whatever_state_a_report_is_in_it_is_somebodys_turn_and_is_seen(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        async with town.house.db.write() as transaction:
            await addresses.link_address(transaction, Address("web", "olis"), OLIS.id, town.clock())
        told = await in_every_state(town, family(len(Status) + len(FURTHER)))
        for moment in (CLOSING, NEXT_CLOSING):
            town.clock.now = moment
            await close_month(town.house, REGENCY)
        await find_matters(town.house, REGENCY)
        async with town.house.db.write() as transaction:
            work = Work(transaction, town.house, town.clock())
            for report in (await reports.get_many(transaction, list(told))).values():
                assert report.status is told[report.id]
                state = STATES[report.status]
                if report.status in PENDING:
                    assert await whose_turn(work, report), report.status
                if state.next and report.status is not Status.RECORDED:  # nihil of a closed month
                    assert await leads_on(work, report), report.status
                if report.status in PENDING or state.in_effect:
                    assert await is_seen(work, report), report.status
