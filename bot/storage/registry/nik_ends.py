"""Who has a NIK with these last four digits: an index that tells nothing without the key, not even who shares them.

A row of it is a label, made of the village and the four digits, and the id of a person, sealed under the label. Labels
that many share stand out (most people's serial is 0001), but whose they are the sealed ids hide.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import BigInteger, Integer, bindparam, delete, func, select

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import PersonId
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault

LENGTH = 4
_ends = tables.nik_ends
_NAME = "nik-end"


@dataclass(frozen=True, slots=True)
class Ending:
    """A person as the index knows him."""

    person_id: PersonId
    area: AreaCode
    nik: str
    """Whole, or its last four digits; empty where he has none."""


_GONE = delete(_ends).where(_ends.c.label == bindparam("gone_label"), _ends.c.entry == bindparam("gone_entry"))


async def enter(transaction: Transaction, endings: Iterable[Ending]) -> None:
    """Adds persons; who is there already stays."""
    keys = _keys(transaction.vault, endings)
    if keys:
        rows = [{"label": label, "entry": entry} for label, entry in sorted(keys)]
        await transaction.execute(insert_ignore(transaction, _ends), rows)


async def change(transaction: Transaction, before: Iterable[Ending], after: Iterable[Ending]) -> None:
    """Persons got another NIK or area. A row that a former key sealed is not found again and stays; who searches looks
    at the NIK itself."""
    old, new = _keys(transaction.vault, before), _keys(transaction.vault, after)
    if gone := sorted(old - new):
        await transaction.execute(_GONE, [{"gone_label": label, "gone_entry": entry} for label, entry in gone])
    if come := sorted(new - old):
        rows = [{"label": label, "entry": entry} for label, entry in come]
        await transaction.execute(insert_ignore(transaction, _ends), rows)


def _keys(vault: Vault, endings: Iterable[Ending]) -> set[tuple[int, bytes]]:
    return {_key(vault, each) for each in endings if each.nik}


def _key(vault: Vault, who: Ending) -> tuple[int, bytes]:
    label = _label(vault, ancestor(who.area, Level.VILLAGE), who.nik[-LENGTH:])
    return label, vault.seal_alike(f"{_NAME} {label}", who.person_id.encode())


def _label(vault: Vault, village: AreaCode, end: str) -> int:
    return vault.index_number(_NAME, f"{village} {end}")


_ENDING = among(_ends.c.label, "labels", BigInteger)
_FOUND = (
    select(_ends.c.label, _ends.c.entry)
    .where(_ENDING)
    .order_by(_ends.c.label, _ends.c.entry)
    .limit(bindparam("most", type_=Integer))
    .offset(bindparam("skip", type_=Integer))
)
_COUNT = select(func.count()).select_from(_ends).where(_ENDING)


async def count(transaction: Transaction, villages: Sequence[AreaCode], end: str) -> int:
    """How many `find` would give."""
    labels = [_label(transaction.vault, village, end) for village in villages]
    return (await transaction.execute(_COUNT, {"labels": labels})).scalar_one()


async def find(
    transaction: Transaction, villages: Sequence[AreaCode], end: str, most: int, skip: int = 0
) -> list[PersonId]:
    """Some of these villages whose NIK ends, or once ended, with these four digits; always in one order."""
    labels = [_label(transaction.vault, village, end) for village in villages]
    found = await transaction.execute(_FOUND, {"labels": labels, "most": most, "skip": skip})
    return [PersonId(transaction.vault.open(f"{_NAME} {label}", entry).decode()) for label, entry in found]
