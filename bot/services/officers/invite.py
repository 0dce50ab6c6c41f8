"""Invites an officer: he is entered, and gets a code that lets him in once."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.areas import AreaCode, Level, ancestor, level_of
from bot.domain.people.officer import LEVELS, Officer, OfficerId, Role
from bot.domain.phones import BadPhone, read_phone
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit
from bot.storage.officers import invites, officers
from bot.storage.officers.officers import OfficerEntry
from bot.storage.registry import areas

ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679"
"""Without what looks like something else: B 8, I L 1, O 0, S 5, Z 2."""
CODE_LENGTH = 8
VALID = timedelta(days=14)


class CannotInvite(ValueError):  # noqa: N818 - told to the operator as it is
    """The officer cannot be entered like this; the message says why and what to do."""


class WrongArea(CannotInvite):
    """The area is of a level that the role has no duty for."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What is handed to the officer; the code is nowhere else, so it cannot be shown again."""

    officer: Officer
    code: str
    expires_at: datetime


def invited(actor: str, officer: Officer, detail: audit.Detail | None = None) -> audit.Line:
    """The line that tells of an invite."""
    told = {"role": officer.role.value, **(detail or {})}
    return audit.Line(actor, "officer.invited", f"officer:{officer.id}", officer.area, told)


def make_code() -> str:
    """Eight characters, no look-alikes."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


async def invite(house: House, actor: str, role: Role, area: AreaCode, name: str, phone: str = "") -> Invitation:
    """Enters the officer (known again by phone, else by name, role and area) and makes a code of 14 days.

    Raises `WrongArea` or `CannotInvite`.
    """
    entry = make_entry(house, role, area, name, phone)
    async with house.db.write() as transaction:
        await check_known(transaction, area)
        await areas.add_missing_rts(transaction, [area])
        invitation = await enter(transaction, house, entry)
        await audit.append(transaction, [invited(actor, invitation.officer)], house.clock())
    return invitation


def make_entry(house: House, role: Role, area: AreaCode, name: str, phone: str) -> OfficerEntry:
    """What is to be entered; raises `WrongArea` or `CannotInvite`."""
    check_area(role, area)
    told = Officer(OfficerId(house.new_id()), " ".join(name.split()), role, area, house.locale)
    return OfficerEntry(told, _read_phone(phone) if phone else "")


async def enter(transaction: Transaction, house: House, entry: OfficerEntry) -> Invitation:
    """Enters the officer and makes his code; the audit line is up to the caller."""
    now, code = house.clock(), make_code()
    await officers.upsert_officers(transaction, [entry], now)
    officer = await _entered(transaction, house, entry)
    await invites.make_invites(transaction, {officer.id: code}, now + VALID)
    return Invitation(officer, code, now + VALID)


def _read_phone(phone: str) -> str:
    try:
        return read_phone(phone)
    except BadPhone:
        raise CannotInvite("Nomor telepon itu tidak terbaca; contohnya +6281234567890 atau 0812 3456 7890") from None


def check_area(role: Role, area: AreaCode) -> None:
    """An RT head's area is an RT, an operator's a village, and so on; else `WrongArea`."""
    wanted = LEVELS.get(role)
    if wanted is not None and level_of(area) is not wanted:
        raise WrongArea(f"Peran {role.value} berwilayah seperti {_EXAMPLE[: wanted.value]}, bukan {area}")


_EXAMPLE = "32.15.27.2001/005/003"


async def check_known(transaction: Transaction, area: AreaCode) -> None:
    """Raises `CannotInvite` unless the area, or for an RT or RW its village, was imported."""
    nearest = ancestor(area, min(level_of(area), Level.VILLAGE))
    if nearest not in await areas.get_areas(transaction, [nearest]):
        raise CannotInvite(f"Wilayah {nearest} belum ada; masukkan dulu dengan: lapor-rt area import BERKAS")


async def _entered(transaction: Transaction, house: House, entry: OfficerEntry) -> Officer:
    told = entry.officer
    if entry.phone:
        found = await officers.officer_by_phone(transaction, entry.phone)
    else:
        same = await officers.officers_of_area(transaction, told.area, [told.role])
        found = next((each for each in same if (each.name, each.area) == (told.name, told.area)), None)
    if found is None:
        raise CannotInvite(f"{told.name} tidak bisa dimasukkan; lihat: lapor-rt officer list")
    return found
