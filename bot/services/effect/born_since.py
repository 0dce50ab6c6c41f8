"""Babies born since the day on which their mother left, or went to another household, told only now: they go along."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.areas import Level, ancestor
from bot.domain.days.day import Day
from bot.domain.month.plan import Along
from bot.domain.month.with_family import Move, is_infant, is_move
from bot.domain.people.kinship import of_mother
from bot.domain.people.names import fold_name
from bot.domain.people.people import Person
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.members import Member
from bot.storage.registry.read_registry import persons


async def of_born_since(transaction: Transaction, report: Report, members: Sequence[Member]) -> list[Along]:
    """What the report does to them: what it does to their mother, of whom it alone speaks. Its reporter tells who went
    on that day, on which they were not born yet.

    `members` are those registered in the families of whom it speaks.
    """
    moves = {each.person_id: each for each in report.change.effects if isinstance(each, Move) and is_move(each)}
    houses = {member.household for member in members if member.id in moves}
    babies = {
        member.id: member.born
        for member in members
        if member.id not in moves and member.household in houses and _is_born_since(member.born, report)
    }
    if not babies:
        return []
    found = await persons(transaction, [*babies, *moves], ancestor(report.area, Level.REGENCY))
    mothers = {(each.household_id, fold_name(each.name)): each for each in found if each.id in moves}
    hers = ((each, mothers.get((each.household_id, fold_name(each.mother)))) for each in found if each.id in babies)
    return [Along(_goes(moves[mother.id], baby), (mother.id,), baby.birth_date) for baby, mother in hers if mother]


def _is_born_since(born: Day | None, report: Report) -> bool:
    return born is not None and born.earliest > report.event_date and is_infant(born.latest, report.submitted_at.date())


def _goes(move: Move, baby: Person) -> Move:
    if isinstance(move, JoinHousehold):
        return replace(move, person_id=baby.id, relationship=of_mother(move.relationship))
    return replace(move, person_id=baby.id, on=max(move.on, baby.birth_date or move.on))
