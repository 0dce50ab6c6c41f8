"""How somebody was kin to another who headed their family, before he headed one himself."""

from collections.abc import Mapping

from bot.domain.people.people import HouseholdId, PersonId, Relationship
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.versions import PERSON


async def kin_before(
    transaction: Transaction, heads: Mapping[PersonId, tuple[PersonId, HouseholdId]]
) -> dict[PersonId, Relationship | None]:
    """Of each of these, who comes to a head and his household, what he was last in a family that that one headed; None
    where they never lived so."""
    pasts = await versions.of_ids(transaction, PERSON, {*heads, *(head for head, _ in heads.values())})
    led = {(past.id, past.row["household_id"]) for past in pasts if past.row["relationship"] == Relationship.HEAD}
    led |= {(str(head), house) for head, house in heads.values()}
    found: dict[PersonId, Relationship | None] = dict.fromkeys(heads)
    for past in pasts:
        who, kin = PersonId(past.id), past.row["relationship"]
        if who in heads and kin not in (None, Relationship.HEAD) and (heads[who][0], past.row["household_id"]) in led:
            found[who] = Relationship(kin)
    return found
