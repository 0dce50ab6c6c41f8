"""A child who stands alone in the RT to which its mother comes is of her household from then on."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta

from bot.domain.areas import AreaCode
from bot.domain.month.plan import Plan
from bot.domain.people.names import fold_name
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship, Sex
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import JoinHousehold
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.left_alone import Alone, alone_by_mother
from bot.storage.registry.read_registry import persons, standing_of
from bot.storage.registry.registry_writes import RegistryWrite

_YOUNGEST = timedelta(days=12 * 365)
"""No mother is younger than her child by less."""


async def join_their_mothers(
    write: RegistryWrite, regency: AreaCode, plan: Plan, moved: Mapping[PersonId, HouseholdId]
) -> None:
    """Where a list, or somebody who thought that she was here already, entered it before she came: all the children of
    its household are hers by name and age, and no other who is called so comes by the report. It stands there since the
    day that it stood there before; who was kin to whom is kept in its history."""
    comers = {*moved, *(each.id for each in plan.adds)} - set(plan.along)
    known = await persons(write.transaction, sorted(comers), regency) if comers else []
    mothers = {name: each for name, each in _by_name(known) if each.area == plan.area}
    alone = await alone_by_mother(write.transaction, plan.area, mothers, plan.day) if mothers else {}
    for name, houses in alone.items():
        for house in houses:
            plan.with_mother += await _join(write, regency, mothers[name], house, comers)


def _by_name(known: Collection[Person]) -> Iterator[tuple[str, Person]]:
    women = [each for each in known if each.sex is Sex.FEMALE and each.status.value in REGISTERED]
    names = [fold_name(each.name) for each in women]
    yield from ((each.name, each) for each in women if names.count(fold_name(each.name)) == 1)


async def _join(
    write: RegistryWrite, regency: AreaCode, mother: Person, alone: Alone, comers: Collection[PersonId]
) -> Sequence[PersonId]:
    """Gives who they are; nobody where they are not hers."""
    if alone.household == mother.household_id or mother.status is BasicStatus.MISSING:
        return ()
    children = await persons(write.transaction, list(alone.children), regency)
    if any(each.id in comers or not _may_be_hers(each, mother) for each in children):
        return ()
    since = await standing_of(write.transaction, list(alone.children), regency)
    is_of_head = mother.relationship in (Relationship.HEAD, Relationship.WIFE)
    kin = Relationship.CHILD if is_of_head else None
    joins = [JoinHousehold(each.id, mother.household_id, mother.area, False, relationship=kin) for each in children]
    await join_households(write, regency, joins, {who: now.placed_on for who, now in since.items()})
    return [each.id for each in children]


def _may_be_hers(child: Person, mother: Person) -> bool:
    if child.birth_date is None or mother.birth_date is None:
        return mother.birth_date is None
    return child.birth_date - mother.birth_date >= _YOUNGEST
