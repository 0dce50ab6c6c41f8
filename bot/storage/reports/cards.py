"""Cards: the messages in rooms that show a report, so that each can be edited."""

from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select

from bot.domain.address import Address
from bot.domain.report.review import ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import upsert
from bot.storage.engine.transaction import Transaction
from bot.storage.officers.addresses import address_key, open_address

_cards, _addresses, _reports = tables.cards, tables.addresses, tables.reports


@dataclass(frozen=True, slots=True)
class Card:
    """A message about a report, in a room or a chat."""

    report_id: ReportId
    address: Address
    message_ref: str
    revision: int
    """Of the report, as the card shows it."""


async def add(transaction: Transaction, report_id: ReportId, address: Address, message_ref: str, revision: int) -> None:
    """Remembers where a card hangs; the address must be known already."""
    row = {
        "report_id": report_id,
        "address_key": address_key(transaction.vault, address),
        "message_ref": message_ref,
        "revision": revision,
    }
    await transaction.execute(upsert(transaction, _cards, "revision"), [row])


_OF_REPORT = (
    select(_addresses.c.sealed, _cards.c.message_ref, _cards.c.revision)
    .where(_cards.c.report_id == bindparam("which"), _addresses.c.key == _cards.c.address_key)
    .order_by(_cards.c.address_key, _cards.c.message_ref)
)


async def of_report(transaction: Transaction, report_id: ReportId) -> list[Card]:
    """All cards of a report."""
    found = await transaction.execute(_OF_REPORT, {"which": report_id})
    return [Card(report_id, open_address(transaction.vault, sealed), ref, revision) for sealed, ref, revision in found]


async def report_at(transaction: Transaction, address: Address, message_ref: str) -> ReportId | None:
    """The report whose card this message is."""
    this = (_cards.c.address_key == address_key(transaction.vault, address), _cards.c.message_ref == message_ref)
    found = (await transaction.execute(select(_cards.c.report_id).where(*this).limit(1))).scalar()
    return ReportId(found) if found else None


async def shown_at(transaction: Transaction, address: Address) -> set[tuple[ReportId, int]]:
    """The reports whose cards hang there, each with the revision that its card shows."""
    there = _cards.c.address_key == address_key(transaction.vault, address)
    found = await transaction.execute(select(_cards.c.report_id, _cards.c.revision).where(there))
    return {(ReportId(report_id), revision) for report_id, revision in found}


async def forget_at(transaction: Transaction, address: Address) -> list[ReportId]:
    """No card hangs there any more; gives the reports of those that still wait to be decided."""
    there = _cards.c.address_key == address_key(transaction.vault, address)
    undecided = (
        select(_cards.c.report_id)
        .join(_reports, _reports.c.id == _cards.c.report_id)
        .where(there, _reports.c.status == Status.WAITING.value)
        .distinct()
        .order_by(_cards.c.report_id)
    )
    found = [ReportId(report_id) for report_id in (await transaction.execute(undecided)).scalars()]
    await transaction.execute(delete(_cards).where(there))
    return found
