"""How the operators of a desa are reached by its RT heads."""

from dataclasses import dataclass

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.phones import say_phone
from bot.storage.engine.transaction import Transaction
from bot.storage.officers import officers

SHOWN = 3
"""More names are no help."""


@dataclass(frozen=True, slots=True)
class Contact:
    """An operator; `phone` as it is dialled, empty where none is known."""

    name: str
    phone: str


async def operators_for(transaction: Transaction, area: AreaCode) -> list[Contact]:
    """The active operators of whoever lives there, those with a phone first."""
    found = await officers.for_area(transaction, area, Role.OPERATOR)
    phones = await officers.phones_of(transaction, [each.id for each in found])
    contacts = [Contact(each.name, say_phone(phones[each.id]) if each.id in phones else "") for each in found]
    return sorted(contacts, key=lambda each: not each.phone)[:SHOWN]


async def operator_lines(transaction: Transaction, area: AreaCode) -> tuple[Text, ...]:
    """The same in words, a line each; where there is none, whom to ask instead."""
    found = await operators_for(transaction, area)
    lines = (Text("talk-operator-line", {"name": each.name, "phone": each.phone or "none"}) for each in found)
    return tuple(lines) or (Text("talk-operator-none"),)
