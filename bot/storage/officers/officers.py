"""Officers: who has which duty where."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, insert, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Deputyship, Officer, OfficerId, Role
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry.areas import prefixes, within

_officers = tables.officers
_absent = _officers.alias("absent")
ABSENT_NAME = (
    select(_absent.c.name)
    .where(_absent.c.id == _officers.c.stands_in)
    .correlate(_officers)
    .scalar_subquery()
    .label("stands_in_for")
)
"""What he is called for whom a deputy stands in."""
OFFICER_COLUMNS = (
    _officers.c.id,
    _officers.c.name,
    _officers.c.role,
    _officers.c.area_code,
    _officers.c.locale,
    _officers.c.active,
    _officers.c.practises_until,
    _officers.c.told_at,
    _officers.c.assists,
    _officers.c.stands_in,
    _officers.c.serves_from,
    _officers.c.serves_until,
    ABSENT_NAME,
)
_SELECT = select(*OFFICER_COLUMNS)
_SOME = _SELECT.where(among(_officers.c.id, "ids"))


def officer_from(row: Row[*tuple[Any, ...]]) -> Officer:
    """An officer from the first columns of a row that begins with `OFFICER_COLUMNS`."""
    officer_id, name, role, area, locale, active, practises_until, told_at, assists, *turn = row[:13]
    own = practises_until, told_at, assists, deputyship_from(*turn)
    return Officer(OfficerId(officer_id), name, Role(role), AreaCode(area), locale, bool(active), *own)


def deputyship_from(of: str | None, first: date | None, last: date | None, whose: str | None) -> Deputyship | None:
    """What the columns of it hold; None where they are empty."""
    return Deputyship(OfficerId(of), first, last, whose or "") if of and first and last else None


async def add_officer(transaction: Transaction, officer: Officer, now: datetime, phone: str = "") -> None:
    """A new officer; `phone` in E.164, or empty. A phone that another has raises `IntegrityError`."""
    await transaction.execute(insert(_officers), [_new_row(transaction.vault, officer, phone, now)])


def _new_row(vault: Vault, officer: Officer, phone: str, now: datetime) -> dict[str, Any]:
    return {
        "id": officer.id,
        "name": officer.name,
        "role": officer.role.value,
        "area_code": officer.area,
        "locale": officer.locale,
        "active": officer.active,
        "told_at": officer.told_at,
        "assists": officer.assists,
        **_turn_of(officer),
        "phone": vault.seal_text("phone", phone) if phone else None,
        "phone_key": vault.index("phone", phone) if phone else None,
        "created_at": now,
    }


def _turn_of(officer: Officer) -> dict[str, Any]:
    turn = officer.deputyship
    held = (turn.of, turn.first, turn.last) if turn else (None, None, None)
    return dict(zip(("stands_in", "serves_from", "serves_until"), held, strict=True))


@dataclass(frozen=True, slots=True)
class OfficerEntry:
    """A line of an import: an officer, known again by the phone (E.164), else by name, role and area."""

    officer: Officer
    """Its id is used only if this officer is new."""
    phone: str = ""
    nik: str = ""
    """By which it is known which resident he is, as it is written; empty where the list does not say."""


async def upsert_officers(transaction: Transaction, entries: Sequence[OfficerEntry], now: datetime) -> int:
    """Adds those who are new, changes those known by their phone; how many rows that wrote."""
    known = {
        row.phone_key: row
        for row in await transaction.execute(_BY_PHONES, {"keys": _phone_keys(transaction.vault, entries)})
    }
    named = await _by_name(transaction, entries)
    new, written = [], 0
    for entry in entries:
        same = named.get((entry.officer.name, entry.officer.role.value, entry.officer.area))
        if row := known.get(transaction.vault.index("phone", entry.phone)) if entry.phone else same:
            written += await _change(transaction, officer_from(row), entry.officer)
        elif same is not None and same.phone_key is None:
            await _give_phone(transaction, same.id, entry.phone)
            await _change(transaction, officer_from(same), entry.officer)
            written += 1
        else:
            new.append(_new_row(transaction.vault, entry.officer, entry.phone, now))
    if new:
        await transaction.execute(insert(_officers), new)
    return written + len(new)


_WITH_PHONE = select(*OFFICER_COLUMNS, _officers.c.phone_key)


async def ids_of(transaction: Transaction, entries: Sequence[OfficerEntry]) -> list[OfficerId]:
    """Who each of them is, once they were entered."""
    found = await transaction.execute(_BY_PHONES, {"keys": _phone_keys(transaction.vault, entries)})
    by_phone = {row.phone_key: OfficerId(row.id) for row in found}
    named = await _by_name(transaction, entries)
    ids = []
    for entry in entries:
        same = named.get((entry.officer.name, entry.officer.role.value, entry.officer.area))
        by_name = OfficerId(same.id) if same is not None else entry.officer.id
        ids.append(by_phone.get(transaction.vault.index("phone", entry.phone), by_name) if entry.phone else by_name)
    return ids


_BY_PHONES = _WITH_PHONE.where(among(_officers.c.phone_key, "keys"))
_BY_NAMES = _WITH_PHONE.where(among(_officers.c.name, "names"), _officers.c.active)


def _phone_keys(vault: Vault, entries: Iterable[OfficerEntry]) -> list[str]:
    return [vault.index("phone", entry.phone) for entry in entries if entry.phone]


async def _by_name(
    transaction: Transaction, entries: Iterable[OfficerEntry]
) -> dict[tuple[str, str, str], Row[*tuple[Any, ...]]]:
    found = await transaction.execute(_BY_NAMES, {"names": [entry.officer.name for entry in entries]})
    return {(row.name, row.role, row.area_code): row for row in found}


async def _change(transaction: Transaction, known: Officer, told: Officer) -> int:
    """Who was an assistant or a deputy and is entered by the office has a duty of his own from now on."""
    before = (known.name, known.role, known.area, known.active, known.assists, known.deputyship)
    if before == (told.name, told.role, told.area, told.active, told.assists, told.deputyship):
        return 0
    values: dict[str, object] = {"name": told.name, "role": told.role.value, "area_code": told.area}
    values |= {"active": told.active, "assists": told.assists, **_turn_of(told)}
    await transaction.execute(update(_officers).where(_officers.c.id == known.id).values(values))
    return 1


async def _give_phone(transaction: Transaction, officer_id: str, phone: str) -> None:
    values = {
        "phone": transaction.vault.seal_text("phone", phone),
        "phone_key": transaction.vault.index("phone", phone),
    }
    await transaction.execute(update(_officers).where(_officers.c.id == officer_id).values(values))


async def by_id(transaction: Transaction, officer_id: OfficerId) -> Officer | None:
    """The officer, active or not."""
    return (await officers_by_id(transaction, [officer_id])).get(officer_id)


async def officers_by_id(transaction: Transaction, officer_ids: Iterable[OfficerId]) -> dict[OfficerId, Officer]:
    """The officers of these ids, active or not."""
    found = await transaction.execute(_SOME, {"ids": list(officer_ids)})
    return {officer.id: officer for officer in map(officer_from, found)}


async def learn_phone(transaction: Transaction, officer_id: OfficerId, phone: str) -> None:
    """His number (E.164), where none is known of him and nobody else has it."""
    if not await has_phone(transaction, officer_id) and await phone_holder(transaction, phone) is None:
        await _give_phone(transaction, officer_id, phone)


async def officer_by_phone(transaction: Transaction, phone: str) -> Officer | None:
    """The active officer with this phone number (E.164)."""
    key = transaction.vault.index("phone", phone)
    row = (await transaction.execute(_SELECT.where(_officers.c.phone_key == key, _officers.c.active))).first()
    return officer_from(row) if row else None


async def officers_of_area(transaction: Transaction, area: AreaCode, roles: Collection[Role]) -> list[Officer]:
    """Active officers of these roles whose area is `area` or lies inside it, by area."""
    wanted = _SELECT.where(within(_officers.c.area_code, area), _officers.c.role.in_([role.value for role in roles]))
    found = await transaction.execute(
        wanted.where(_officers.c.active).order_by(_officers.c.area_code, _officers.c.name)
    )
    return [officer_from(row) for row in found]


async def heads_of_area(transaction: Transaction, area: AreaCode) -> list[Officer]:
    """Active RT heads there, by area, without their assistants and deputies."""
    found = await officers_of_area(transaction, area, [Role.RT])
    return [each for each in found if each.assists is None and each.deputyship is None]


async def holders(transaction: Transaction, area: AreaCode, role: Role) -> list[Officer]:
    """Who has this very area's duty himself, by name: no assistant, no deputy."""
    found = await officers_of_area(transaction, area, [role])
    return [each for each in found if each.area == area and each.assists is None and each.deputyship is None]


async def assistants_of(transaction: Transaction, head: OfficerId) -> list[Officer]:
    """Those on duty whom he named, by name."""
    wanted = _SELECT.where(_officers.c.assists == head, _officers.c.active).order_by(_officers.c.name)
    return [officer_from(row) for row in await transaction.execute(wanted)]


async def forget_phone(transaction: Transaction, officer_id: OfficerId) -> None:
    """Nobody is let in as him by his number any more."""
    values = {"phone": None, "phone_key": None}
    await transaction.execute(update(_officers).where(_officers.c.id == officer_id).values(values))


async def of_role(transaction: Transaction, role: Role) -> list[Officer]:
    """Active officers of the role, wherever."""
    found = await transaction.execute(_SELECT.where(_officers.c.role == role.value, _officers.c.active))
    return [officer_from(row) for row in found]


async def for_area(transaction: Transaction, area: AreaCode, role: Role) -> list[Officer]:
    """Active officers of the role whose area is `area` or holds it."""
    wanted = _SELECT.where(_officers.c.area_code.in_(prefixes(area)), _officers.c.role == role.value)
    found = await transaction.execute(wanted.where(_officers.c.active).order_by(_officers.c.name))
    return [officer_from(row) for row in found]


_PRACTISE = update(_officers).where(among(_officers.c.id, "ids"))


async def set_practice(transaction: Transaction, officer_ids: Collection[OfficerId], until: datetime | None) -> None:
    """These officers practise until then (UTC), or no longer."""
    await transaction.execute(_PRACTISE.values(practises_until=until), {"ids": list(officer_ids)})


async def phone_holder(transaction: Transaction, phone: str) -> Officer | None:
    """The officer with this phone number (E.164), active or not."""
    row = (
        await transaction.execute(_SELECT.where(_officers.c.phone_key == transaction.vault.index("phone", phone)))
    ).first()
    return officer_from(row) if row else None


async def has_phone(transaction: Transaction, officer_id: OfficerId) -> bool:
    """Whether a phone number of his is known."""
    found = select(_officers.c.phone_key).where(_officers.c.id == officer_id)
    return (await transaction.execute(found)).scalar() is not None


async def phones_of(transaction: Transaction, officer_ids: Collection[OfficerId]) -> dict[OfficerId, str]:
    """Their phone numbers (E.164); who has none is left out."""
    wanted = select(_officers.c.id, _officers.c.phone).where(
        among(_officers.c.id, "ids"), _officers.c.phone.is_not(None)
    )
    found = await transaction.execute(wanted, {"ids": list(officer_ids)})
    return {OfficerId(each): transaction.vault.open_text("phone", sealed) for each, sealed in found}


async def set_told(transaction: Transaction, officer_id: OfficerId, at: datetime) -> None:
    """He has understood what is stored, and why."""
    await transaction.execute(update(_officers).where(_officers.c.id == officer_id).values(told_at=at))


async def set_locale(transaction: Transaction, officer_id: OfficerId, locale: str) -> None:
    """The language he is written to in."""
    await transaction.execute(update(_officers).where(_officers.c.id == officer_id).values(locale=locale))


async def switch_off(transaction: Transaction, officer_id: OfficerId) -> None:
    """The officer's duty has ended; nothing of him is deleted."""
    await transaction.execute(update(_officers).where(_officers.c.id == officer_id).values(active=False))
