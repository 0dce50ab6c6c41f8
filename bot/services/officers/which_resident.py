"""Which resident an officer is, by the NIK in a list of officers: so that he decides nothing about his own family."""

from collections.abc import Sequence

from bot.domain.people.nik import BadNumber, parse_nik
from bot.storage.engine.transaction import Transaction
from bot.storage.officers import officer_residents
from bot.storage.officers.officers import OfficerEntry, ids_of
from bot.storage.registry.card_numbers import nik_holders


async def say_which_residents(transaction: Transaction, entries: Sequence[OfficerEntry]) -> tuple[int, int]:
    """Of how many it is known now who they are, and how many NIKs nobody has. Whom the list is silent about stays who
    he said that he is."""
    told = [(officer, entry.nik) for officer, entry in zip(await ids_of(transaction, entries), entries, strict=True)]
    niks = {nik: _parsed(nik) for _, nik in told if nik}
    holders = await nik_holders(transaction, {nik for nik in niks.values() if nik})
    known = 0
    for officer, nik in told:
        person = holders.get(niks[nik]) if nik else None
        if person is not None:
            await officer_residents.say(transaction, officer, person)
            known += 1
    return known, len([nik for _, nik in told if nik]) - known


def _parsed(text: str) -> str:
    try:
        return parse_nik(text)
    except BadNumber:
        return ""
