"""How often somebody's data were looked at, and by how many: told to whoever looks next."""

from dataclasses import dataclass

from bot.domain.people.people import PersonId
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit

SEEN = "person.viewed"
_NAME_ALONE = frozenset({"list", "family"})
"""How somebody is met in passing, by what a group might read of him as well."""


@dataclass(frozen=True, slots=True)
class Looks:
    """At all that is known of a person."""

    times: int
    people: int


async def looks_at(transaction: Transaction, person: PersonId) -> Looks:
    """As the audit log has it, until now."""
    lines = [entry.line for entry in await audit.of_subject(transaction, f"person:{person}")]
    looked = [line.actor for line in lines if line.action == SEEN and line.detail.get("how") not in _NAME_ALONE]
    return Looks(len(looked), len(set(looked)))
