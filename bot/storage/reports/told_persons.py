"""Whom open reports speak of without an id: those who are to be added, and those not on the list."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, insert

from bot.domain.report.changes import Change
from bot.domain.report.review import ReportId
from bot.domain.report.tellings import Telling, tellings_of
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.reports import told_keys

_told = tables.told_persons


async def tell(transaction: Transaction, changes: Iterable[tuple[ReportId, Change]]) -> None:
    """Keeps them as far as they can be compared; once the report is void or applied, nobody asks for them."""
    told = [
        ({"report_id": report_id, "place": place, **_row(transaction.vault, telling)}, telling.told.mother)
        for report_id, change in changes
        for place, telling in enumerate(tellings_of(change))
    ]
    if told:
        await transaction.execute(_ADD, [row for row, _ in told])
        await told_keys.enter(transaction, told)


_ADD = insert(_told)


async def forget(transaction: Transaction, report_id: ReportId) -> None:
    """The report speaks of others now."""
    await transaction.execute(delete(_told).where(_told.c.report_id == report_id))
    await told_keys.forget(transaction, report_id)


def _row(vault: Vault, telling: Telling) -> dict[str, Any]:
    told = telling.told
    return {
        "kind": telling.kind,
        "area_code": telling.area,
        "event_date": telling.day,
        "event_since": told.event_since,
        "name": told.name,
        "sex": told.sex.value if told.sex else None,
        "birth_date": told.birth_date,
        "born_since": told.born_since,
        "birth_place": told.birth_place,
        "mother": vault.seal_text("mother", told.mother) if told.mother else None,
        "nik_key": vault.index("nik", telling.nik) if telling.nik else None,
    }
