"""Babies who go along with a family that leaves or comes, though its report does not name them."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.areas import Level, ancestor
from bot.domain.month.plan import Along
from bot.domain.month.with_family import Move, is_infant, is_move
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.changes import JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.members import Member, gone_from_families
from bot.storage.registry.registry_writes import last_number
from bot.storage.registry.restoring import placed_since
from bot.storage.reports.about_in_effect import about_in_effect


async def of_babies(transaction: Transaction, report: Report, members: Sequence[Member]) -> list[Along]:
    """What the report does to babies who would stay behind alone: what it does to whom of their family it names.

    Of those who leave only who was entered there since it was sent, or came along there with the family, for of others
    its reporter could say that they go, and did not; whoever tells of a coming by hand read of nobody whom he does not
    name. `members` are those registered in the families of whom it speaks.
    """
    moves = {effect.person_id: effect for effect in _moves(report)}
    alone = list(_left_alone(members, moves, report))
    if not alone:
        return []
    before = await last_number(transaction, until=report.submitted_at)
    since = set(await placed_since(transaction, [baby.id for baby, _ in alone], before))
    return [
        Along(_same_of(moves[who[0]], baby), who, baby.born.latest if baby.born else None)
        for baby, who in alone
        if baby.id in since or _comes_by_hand(moves[who[0]])
    ]


async def of_the_gone(transaction: Transaction, report: Report) -> list[Along]:
    """Babies who left along with those who come by it, which nobody told, since it was sent: whoever told it read of
    none of them. They come along."""
    moves = {effect.person_id: effect for effect in _moves(report) if _comes_by_hand(effect)}
    regency = ancestor(report.area, Level.REGENCY)
    gone = await gone_from_families(transaction, list(moves), regency) if moves else []
    those = [(each, _of_house(gone, each.household, moves)) for each in gone if each.id not in moves]
    babies = [(baby, who) for baby, who in those if who and _is_infant(baby, report)]
    if not babies:
        return []
    before = await last_number(transaction, until=report.submitted_at)
    since = set(await placed_since(transaction, [baby.id for baby, _ in babies], before))
    told = await about_in_effect(transaction, since)
    return [
        Along(_same_of(moves[who[0]], baby), who, baby.born.latest if baby.born else None, is_gone=True)
        for baby, who in babies
        if baby.id in since and not any(_ends(each, baby.id) for each in told.get(baby.id, ()))
    ]


def _of_house(members: Sequence[Member], house: HouseholdId, moves: Container[PersonId]) -> tuple[PersonId, ...]:
    return tuple(each.id for each in members if each.household == house and each.id in moves)


def _ends(report: Report, who: PersonId) -> bool:
    return any(isinstance(each, SetStatus) and each.person_id == who for each in report.change.effects)


def _comes_by_hand(move: Move) -> bool:
    return isinstance(move, JoinHousehold) and move.arrives


def _moves(report: Report) -> Iterator[Move]:
    for effect in report.change.effects:
        if isinstance(effect, Move) and is_move(effect):
            yield effect


def _left_alone(
    members: Sequence[Member], moves: Mapping[PersonId, Move], report: Report
) -> Iterator[tuple[Member, tuple[PersonId, ...]]]:
    """Babies of families that go but for them, each with who goes."""
    for house in {member.household for member in members}:
        family = [member for member in members if member.household == house]
        going = _of_house(family, house, moves)
        staying = [member for member in family if member.id not in moves]
        if going and all(_is_infant(member, report) for member in staying):
            yield from ((member, going) for member in staying)


def _is_infant(member: Member, report: Report) -> bool:
    return is_infant(member.born.latest if member.born else None, report.event_date)


def _same_of(move: Move, baby: Member) -> Move:
    if isinstance(move, JoinHousehold):
        return replace(move, person_id=baby.id, relationship=None)
    return replace(move, person_id=baby.id, on=max(move.on, baby.born.latest if baby.born else move.on))
