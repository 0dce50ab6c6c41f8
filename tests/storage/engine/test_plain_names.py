"""A row's columns are read by name, so no statement may read two of one name."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from sqlalchemy import Select, literal, select
from sqlalchemy.dialects import sqlite

import bot.storage
from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.engine.plain_names import OneNameTwice

_officers, _reports = tables.officers, tables.reports
_SAME_AREA = _officers.c.area_code == _reports.c.area_code


def declared() -> Iterator[tuple[str, Select[tuple[object, ...]]]]:
    """Every statement that stands at the top of a module of the storage."""
    for module in pkgutil.walk_packages(bot.storage.__path__, "bot.storage."):
        if ".migrations." not in module.name:
            found = vars(importlib.import_module(module.name)).items()
            yield from ((f"{module.name}.{name}", each) for name, each in found if isinstance(each, Select))


def test_every_statement_reads_each_name_once() -> None:
    statements = dict(declared())
    assert len(statements) > 50
    for statement in statements.values():
        statement.compile(dialect=sqlite.dialect())


async def test_a_statement_that_reads_a_name_twice_is_refused(database_url: str) -> None:
    database = Database(database_url)
    async with database.read() as transaction:
        with pytest.raises(OneNameTwice, match=r"officers\.id, reports\.id"):
            await transaction.execute(select(_officers.c.id, _reports).where(_SAME_AREA))
    await database.dispose()


async def test_a_label_or_another_statement_around_it_makes_it_a_good_one(database_url: str) -> None:
    database = Database(database_url)
    labelled = select(_officers.c.id, _reports.c.id.label("report")).where(_SAME_AREA)
    around = select(select(_officers.c.id, _reports.c.id).where(_SAME_AREA).exists())
    async with database.read() as transaction:
        for good in (labelled, around, select(literal(1), literal(2))):
            await transaction.execute(good)
    await database.dispose()
