"""Which menu of commands each private chat was given last, by a name: role, language, and the version of its words."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import bindparam, case, func, literal, select, update

from bot.domain.address import Address
from bot.domain.people.officer import OfficerId
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.officers.addresses import address_key, open_address

_addresses, _officers = tables.addresses, tables.officers
NONE = ""
"""Of a chat that is offered what strangers are."""
_SET = update(_addresses).where(_addresses.c.key == bindparam("at")).values(commands=bindparam("named"))
_WANTED = case(
    (
        _officers.c.active,
        _officers.c.role + literal("/") + _officers.c.locale + literal("/") + bindparam("version"),
    ),
    else_=literal(NONE),
)
_OUTDATED = (
    select(_addresses.c.sealed, _addresses.c.officer_id)
    .join_from(_addresses, _officers, _addresses.c.officer_id == _officers.c.id)
    .where(
        among(_addresses.c.channel, "channels"),
        _addresses.c.unreachable.is_(False),
        func.coalesce(_addresses.c.commands, NONE) != _WANTED,
    )
    .order_by(_addresses.c.seen_at.desc())
    .limit(bindparam("most"))
)


def name_of(role: str, locale: str, version: str) -> str:
    """Of the menu that an officer is offered."""
    return f"{role}/{locale}/{version}"


@dataclass(frozen=True, slots=True)
class Outdated:
    """A chat whose menu is not what its officer is offered now."""

    address: Address
    officer: OfficerId


async def outdated(transaction: Transaction, channels: Collection[str], version: str, most: int) -> list[Outdated]:
    """Those that can be reached, of these channels, last written from first; `most` at most."""
    given = {"channels": list(channels), "version": version, "most": most}
    found = await transaction.execute(_OUTDATED, given)
    return [Outdated(open_address(transaction.vault, row.sealed), OfficerId(row.officer_id)) for row in found]


async def note(transaction: Transaction, address: Address, name: str) -> None:
    """The chat is given this menu."""
    await transaction.execute(_SET, {"at": address_key(transaction.vault, address), "named": name})


async def forget(transaction: Transaction, address: Address) -> None:
    """It was not given; the next look finds it, once it can be reached."""
    await note(transaction, address, "?")
