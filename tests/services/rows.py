"""Looking into a table from a test."""

from typing import Any

from sqlalchemy import Table, select

from bot.services.work.house import House


async def rows_of(house: House, table: Table) -> list[dict[str, Any]]:
    """Every row of a table."""
    async with house.db.read() as transaction:
        return [dict(row._mapping) for row in await transaction.execute(select(table))]
