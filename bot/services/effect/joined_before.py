"""Who was told to join a family that had moved on by then, and comes to where it is: he is of it, as was told then."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.people.people import HouseholdId, PersonId, Relationship
from bot.domain.people.shared_houses import shared_houses
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.members import lived_in
from bot.storage.registry.read_registry import places_of
from bot.storage.registry.versions import PERSON
from bot.storage.reports.about_in_effect import about_in_effect


async def joined_before(
    transaction: Transaction, report: Report, houses: Collection[HouseholdId]
) -> dict[PersonId, JoinHousehold]:
    """What the report tells of those whom it brings in one of these households: that they join the family that one of
    them was told to join in another RT, which it had left, if somebody of it lives in this one.

    `houses` are those that are not in the RT yet and have no No KK.
    """
    brought = [each for each in _brought(report) if each.household_id in houses]
    told = await about_in_effect(transaction, [each.person_id for each in brought]) if brought else {}
    hosts: dict[HouseholdId, HouseholdId] = {}
    kin: dict[PersonId, Relationship | None] = {}
    for each in brought:
        for before in (one for of_him in told.get(each.person_id, ()) for one in _brought(of_him)):
            if each.household_id in shared_houses(before.household_id, before.area):
                hosts.setdefault(each.household_id, before.household_id)
                if before.person_id == each.person_id:
                    kin.setdefault(each.person_id, before.relationship)
    hosts = await _without_those_who_parted(transaction, brought, hosts) if hosts else {}
    places = await places_of(transaction, hosts.values()) if hosts else {}
    here = await lived_in(transaction, {house for house, area in places.items() if area == report.area})
    return {
        each.person_id: replace(each, household_id=host, relationship=each.relationship or kin.get(each.person_id))
        for each in brought
        if (host := hosts.get(each.household_id)) in here and host
    }


def _brought(report: Report) -> Iterator[JoinHousehold]:
    yield from (each for each in report.change.effects if isinstance(each, JoinHousehold) and each.arrives)


async def _without_those_who_parted(
    transaction: Transaction, brought: Sequence[JoinHousehold], hosts: Mapping[HouseholdId, HouseholdId]
) -> dict[HouseholdId, HouseholdId]:
    """But for the households of whom one was of that family before: he left it, and came back alone."""
    ids = [each.person_id for each in brought if each.household_id in hosts]
    was_of = {(each.id, each.row["household_id"]) for each in await versions.of_ids(transaction, PERSON, ids)}
    parted = {join.household_id for join in brought if (join.person_id, hosts.get(join.household_id)) in was_of}
    return {house: host for house, host in hosts.items() if house not in parted}
