"""Babies who go along with a family that leaves or comes: told of since the report was sent, or named in it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.domain.month.plan import Along
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import JoinHousehold, SetStatus, person_of
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.members import Member
from bot.storage.registry.registry_writes import last_number
from bot.storage.registry.restoring import made_since
from bot.storage.registry.versions import PERSON

Move = SetStatus | JoinHousehold
INFANT = timedelta(days=366)
"""No older than this, nobody stays behind alone."""


async def of_babies(transaction: Transaction, report: Report, members: Sequence[Member]) -> list[Along]:
    """What the report does to those who would stay behind alone: what it does to whom of their family it names.

    Of those who leave only who was entered since it was sent, for of others its reporter could say that they go, and
    did not; whoever tells of a coming by hand read of nobody whom he does not name. `members` are those registered in
    the families of whom it speaks.

    Whom it names goes as those go in whose household it is: they may have gone on since, or come on a later day.
    """
    moves = {effect.person_id: effect for effect in _moves(report)}
    return [*_named(members, moves, report), *await _unnamed(transaction, members, moves, report)]


def _named(members: Sequence[Member], moves: Mapping[PersonId, Move], report: Report) -> Iterator[Along]:
    """Of whom nothing else is told by it."""
    told = Counter(person_of(effect) for effect in report.change.effects)
    going = [member for member in members if member.id in moves]
    for baby in (each for each in going if _is_infant(each, report) and told[each.id] == 1):
        family = [each.id for each in going if each.household == baby.household and not _is_infant(each, report)]
        if family:
            born = baby.born.latest if baby.born else None
            yield Along(moves[baby.id], tuple(family), born, is_named=True)


async def _unnamed(
    transaction: Transaction, members: Sequence[Member], moves: Mapping[PersonId, Move], report: Report
) -> list[Along]:
    alone = list(_left_alone(members, moves, report))
    if not alone:
        return []
    before = await last_number(transaction, until=report.submitted_at)
    since = set(await made_since(transaction, PERSON, [baby.id for baby, _ in alone], before))
    return [
        Along(_same_of(moves[who[0]], baby), who, baby.born.latest if baby.born else None)
        for baby, who in alone
        if baby.id in since or _comes_by_hand(moves[who[0]])
    ]


def _comes_by_hand(move: Move) -> bool:
    return isinstance(move, JoinHousehold) and move.arrives


def _moves(report: Report) -> Iterator[Move]:
    for effect in report.change.effects:
        if isinstance(effect, JoinHousehold) or (isinstance(effect, SetStatus) and effect.status is BasicStatus.MOVED):
            yield effect


def _left_alone(
    members: Sequence[Member], moves: Mapping[PersonId, Move], report: Report
) -> Iterator[tuple[Member, tuple[PersonId, ...]]]:
    """Babies of families that go but for them, each with who goes."""
    for house in {member.household for member in members}:
        family = [member for member in members if member.household == house]
        going = tuple(member.id for member in family if member.id in moves)
        staying = [member for member in family if member.id not in moves]
        if going and all(_is_infant(member, report) for member in staying):
            yield from ((member, going) for member in staying)


def _is_infant(member: Member, report: Report) -> bool:
    """By the day; one born after it was not told of either."""
    return member.born is not None and report.event_date <= member.born.latest + INFANT


def _same_of(move: Move, baby: Member) -> Move:
    if isinstance(move, JoinHousehold):
        return replace(move, person_id=baby.id, relationship=None)
    return replace(move, person_id=baby.id, on=max(move.on, baby.born.latest if baby.born else move.on))
