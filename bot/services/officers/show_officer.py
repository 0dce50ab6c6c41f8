"""Shows one officer to the server's administrator; the log keeps that he was looked at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.people.officer import Officer, OfficerId
from bot.domain.phones import BadPhone, read_phone
from bot.services.officers.list_officers import OfficerRow, area_name
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit
from bot.storage.officers import addresses, invites, officers
from bot.storage.registry import areas
from bot.storage.reports.report_lists import count_of_reporter


@dataclass(frozen=True, slots=True)
class ShownOfficer:
    """All that is shown of an officer; hours are UTC."""

    row: OfficerRow
    """`channels` are those that reach him."""
    has_phone: bool
    unreachable: tuple[str, ...]
    """Channels that he was in and that reach him no more."""
    last_seen: datetime | None
    invited_until: datetime | None
    reports: Mapping[str, int]
    """How many he sent, by status."""


async def find_officer(transaction: Transaction, named: str) -> Officer | None:
    """By id or phone number, active or not."""
    found = await officers.by_id(transaction, OfficerId(named))
    if found is not None:
        return found
    try:
        return await officers.phone_holder(transaction, read_phone(named))
    except BadPhone:
        return None


async def show_officer(house: House, actor: str, named: str) -> ShownOfficer | None:
    """The officer with this id or phone number, or None. What is given back is written to the log first."""
    async with house.db.write() as transaction:
        officer = await find_officer(transaction, named)
        if officer is None:
            return None
        line = audit.Line(actor, "officer.viewed", f"officer:{officer.id}", officer.area)
        await audit.append(transaction, [line], house.clock())
        known = await addresses.known_of(transaction, officer.id)
        names = await areas.area_names(transaction, [officer.area])
        reach = sorted({each.channel for each in known if each.reachable})
        lost = sorted({each.channel for each in known if not each.reachable} - set(reach))
        return ShownOfficer(
            OfficerRow(officer, area_name(names, officer.area), tuple(reach)),
            await officers.has_phone(transaction, officer.id),
            tuple(lost),
            max((each.seen_at for each in known), default=None),
            (await invites.open_until(transaction, [officer.id], house.clock())).get(officer.id),
            await count_of_reporter(transaction, officer.id),
        )
